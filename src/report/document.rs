//! A report as a short list of blocks, made once and printed by each format.
//!
//! Knows the order in which a report, a message and a paper are told. Must not know width, colour or
//! markup: a block says what it is, and each printer how that looks.

use std::borrow::Cow;

use super::digest::DigestView;
use super::notice::NoticeView;
use super::view::{ArticleLine, EditionView, ExtractionView, Headline};
use super::wording::{EditionCounts, Wording};

/// A piece of a report.
#[derive(Debug, Clone)]
pub(super) enum Block<'v> {
    /// What the whole is about.
    Title(&'v str),
    /// Opens a part of a report, in capitals where nothing else marks it.
    Section(&'v str),
    /// Opens a part, as it is written.
    Heading(&'v str),
    /// Opens the items of a chapter.
    Chapter(&'v str),
    /// A paragraph.
    Text(Cow<'v, str>),
    /// A paragraph in small print.
    Note(Cow<'v, str>),
    /// How many items are not shown here.
    More(&'v str),
    /// A paragraph that must be seen.
    Strong(&'v str),
    /// A paragraph said before everything else.
    Aside(&'v str),
    /// A paragraph whose first words, up to the colon, are its head.
    Labelled(Cow<'v, str>),
    /// What was not read, each with its address, behind its head.
    NotRead(&'static str, &'v [(String, String)]),
    /// Rows that add up.
    Rows(&'v [String]),
    /// Things of one kind.
    List(&'v [String]),
    /// What is known of a paper, a line each.
    Lines(&'v [String]),
    /// Where articles stood and stand, a line each.
    Places(&'v [String]),
    /// Articles with their sections.
    Articles(&'v [ArticleLine]),
    /// Something told, numbered or not.
    Item(Option<usize>, &'v Headline),
    /// The counts that matter most, each of which stands in the text again.
    Tiles(EditionCounts),
    /// The chapters, under their own heading.
    Chapters(&'v EditionView),
    /// Parts what stands before it from what stands behind it.
    Gap,
    /// Opens the foot.
    Rule,
    /// Who sent a message, and how to leave.
    Foot(&'v str),
}

/// The blocks of a report.
pub(super) type Document<'v> = Vec<Block<'v>>;

/// Returns a report from its head to what was compared.
pub(super) fn edition(wording: Wording, view: &EditionView) -> Document<'_> {
    let mut blocks = vec![Block::Title(&view.head), Block::Note((&view.scope).into()), Block::Gap];
    body(&mut blocks, wording, view);
    blocks.push(Block::Gap);
    blocks.push(Block::Note(format!("{} {}", view.compared, wording.unofficial()).into()));
    blocks
}

/// Adds what stands between the head of a report and what was compared.
fn body<'v>(blocks: &mut Document<'v>, wording: Wording, view: &'v EditionView) {
    let head = view.totals_head.trim_end_matches(':');
    blocks.push(Block::Text(if view.totals.is_empty() {
        // A colon promises a list.
        format!("{head}.").into()
    } else {
        (&view.totals_head).into()
    }));
    blocks.push(Block::Rows(&view.totals));
    blocks.extend(view.remarks.iter().map(|text| Block::Text(text.into())));
    blocks.extend(view.quiet.iter().map(|text| Block::Strong(text)));
    if !view.top.is_empty() {
        blocks.push(Block::Section(wording.most_important()));
        blocks.extend(numbered(&view.top));
    }
    if !view.further.is_empty() {
        blocks.push(Block::Section(wording.further()));
    }
    for chapter in &view.further {
        // What concerns many chapters stands under the head itself.
        if !chapter.title.is_empty() {
            blocks.push(Block::Chapter(&chapter.title));
        }
        blocks.extend(chapter.items.iter().map(|item| Block::Item(None, item)));
        blocks.extend(some(&chapter.more).map(Block::More));
    }
    blocks.push(Block::Chapters(view));
    if !view.places.is_empty() {
        blocks.push(Block::Section(wording.place_list()));
        blocks.push(Block::Places(&view.places));
    }
    blocks.push(Block::Gap);
    blocks.extend(some(&view.provisional).map(|text| Block::Labelled(text.into())));
    if !view.not_read.is_empty() {
        blocks.push(Block::NotRead(wording.not_read_head(), &view.not_read));
    }
    match (some(&view.not_shown), &view.not_compared) {
        (Some(hidden), kept) => {
            let text = format!("{} {hidden} {kept}", wording.not_shown_head());
            blocks.push(Block::Labelled(text.trim_end().to_owned().into()));
        }
        (None, kept) => blocks.extend(some(kept).map(|text| Block::Text(text.into()))),
    }
}

/// Returns a message; `attached` are the lines about its files, `compared` opens its foot.
pub(super) fn digest(
    wording: Wording,
    view: &DigestView,
    attached: Vec<String>,
    compared: String,
) -> Document<'_> {
    let mut blocks = Vec::new();
    if view.parts.is_empty() {
        blocks.push(Block::Title(&view.subject));
        opening(&mut blocks, wording, view);
    }
    for (at, part) in view.parts.iter().enumerate() {
        blocks.extend([
            Block::Gap,
            Block::Title(&part.head),
            Block::Note((&part.view.scope).into()),
        ]);
        if at == 0 {
            opening(&mut blocks, wording, view);
        }
        blocks.extend([Block::Gap, Block::Tiles(part.view.counts)]);
        body(&mut blocks, wording, &part.view);
    }
    for (at, correction) in view.corrections.iter().enumerate() {
        // A message about nothing else says it in its title.
        let opens = at == 0 && !view.parts.is_empty();
        blocks.push(if opens { Block::Section(wording.revised_head()) } else { Block::Gap });
        blocks.push(Block::Text((&correction.head).into()));
        blocks.extend(numbered(&correction.items));
        blocks.extend(some(&correction.more).map(Block::More));
    }
    blocks.push(Block::Gap);
    blocks.extend(view.remarks.iter().map(|text| Block::Text(text.into())));
    blocks.extend(attached.into_iter().map(|text| Block::Text(text.into())));
    blocks.extend([Block::Rule, Block::Note(compared.into())]);
    // Its first line, what made it, stands in the note.
    blocks.extend(view.foot.iter().skip(1).map(|text| Block::Foot(text)));
    blocks
}

/// What a message is, and what became of what was told as provisional: that is said first.
fn opening<'v>(blocks: &mut Document<'v>, wording: Wording, view: &'v DigestView) {
    blocks.extend([Block::Note((&view.as_of).into()), Block::Gap]);
    blocks.extend(view.preface.iter().map(|text| Block::Aside(text)));
    if !view.settled.is_empty() {
        blocks.extend([Block::Section(wording.settled_head()), Block::List(&view.settled)]);
    }
}

/// Returns a short message, under its subject.
pub(super) fn notice(view: &NoticeView) -> Document<'_> {
    let mut blocks = vec![Block::Title(&view.subject)];
    blocks.extend(view.lines.iter().map(|text| Block::Text(text.into())));
    blocks.push(Block::Rule);
    blocks.extend(view.foot.iter().map(|text| Block::Foot(text)));
    blocks
}

/// Returns what was read of a paper.
pub(super) fn extraction(view: &ExtractionView) -> Document<'_> {
    let mut blocks = vec![Block::Title(&view.title), Block::Lines(&view.paper)];
    if !view.articles.is_empty() {
        blocks.extend([Block::Heading(&view.articles_head), Block::Articles(&view.articles)]);
    }
    blocks.extend([Block::Heading(&view.coverage_head), Block::Lines(&view.coverage)]);
    if !view.remarks.is_empty() {
        blocks.extend([Block::Heading(&view.remarks_head), Block::Lines(&view.remarks)]);
    }
    blocks.extend([Block::Gap, Block::Text((&view.summary).into())]);
    blocks
}

fn numbered(items: &[Headline]) -> impl Iterator<Item = Block<'_>> {
    items.iter().enumerate().map(|(at, item)| Block::Item(Some(at + 1), item))
}

fn some(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}
