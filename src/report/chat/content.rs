//! What a message for a chat says, in pieces that stay together.
//!
//! Knows the order. Must not know markup.

use crate::report::digest::{DigestView, Frame};
use crate::report::view::{Headline, Mark, Side};
use crate::report::wording::sentence_case;

use super::dialect::Look;

/// A stretch of a piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Span {
    Text(Look, String),
    /// An address and its text.
    Link(String, String),
    Break,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Head(String),
    Body(Vec<Span>),
    Small(Vec<Span>),
}

impl Piece {
    pub fn plain(text: &str) -> Self {
        Self::Body(vec![Span::Text(Look::Plain, text.to_owned())])
    }

    pub fn strong(text: &str) -> Self {
        Self::Body(vec![Span::Text(Look::Strong, text.to_owned())])
    }

    pub fn small(text: &str) -> Self {
        Self::Small(vec![Span::Text(Look::Plain, text.to_owned())])
    }
}

/// Returns what stands first: the edition in one line, what this message is, and what became of
/// what was told before.
pub(super) fn summary(frame: &Frame<'_>, view: &DigestView) -> Vec<Piece> {
    let first = match view.summary.strip_prefix(&view.name) {
        Some(rest) => vec![
            Span::Text(Look::Strong, view.name.clone()),
            Span::Text(Look::Plain, rest.to_owned()),
        ],
        None => vec![Span::Text(Look::Plain, view.summary.clone())],
    };
    let mut pieces = vec![Piece::Body(first)];
    pieces.extend(view.preface.iter().map(|text| Piece::plain(text)));
    let heads: Vec<&str> = view.parts.iter().map(|part| part.head.as_str()).collect();
    let mut small = vec![view.as_of.clone()];
    if frame.watch.is_empty() {
        small.clear();
    }
    small.insert(0, heads.join("; "));
    small.retain(|text| !text.is_empty());
    pieces.push(Piece::small(&small.join(". ")));
    pieces.extend(
        view.parts.iter().filter_map(|part| part.view.quiet.as_ref()).map(|q| Piece::strong(q)),
    );
    if !view.settled.is_empty() {
        pieces.push(Piece::Head(sentence_case(frame.wording.settled_head())));
        pieces.extend(view.settled.iter().map(|line| Piece::plain(line)));
    }
    pieces
}

/// Returns what matters most, each with old and new text.
pub(super) fn items(frame: &Frame<'_>, view: &DigestView) -> Vec<Piece> {
    let words = frame.wording;
    let mut pieces = Vec::new();
    for part in &view.parts {
        if !part.view.top.is_empty() {
            pieces.push(Piece::Head(sentence_case(words.most_important())));
        }
        pieces.extend(numbered(&part.view.top));
        // Findings over many chapters belong to no row of the table below.
        let over_all = part.view.further.iter().filter(|chapter| chapter.title.is_empty());
        pieces.extend(over_all.flat_map(|one| &one.items).map(|one| item("", one)));
    }
    pieces.extend(corrections(view));
    pieces
}

/// Returns what matters most in one line each.
pub(super) fn headlines(frame: &Frame<'_>, view: &DigestView) -> Vec<Piece> {
    let words = frame.wording;
    let mut pieces = Vec::new();
    for part in view.parts.iter().filter(|part| !part.view.top.is_empty()) {
        pieces.push(Piece::Head(sentence_case(words.most_important())));
        for (at, headline) in part.view.top.iter().enumerate() {
            let mut spans = title(&format!("{}. ", at + 1), headline);
            if headline.place.is_empty() && !headline.note.is_empty() {
                spans.push(Span::Break);
                spans.push(Span::Text(Look::Plain, headline.note.clone()));
            }
            pieces.push(Piece::Body(spans));
        }
    }
    pieces.extend(corrections(view));
    pieces
}

/// Returns the passages of each chapter, under its title.
pub(super) fn chapters(frame: &Frame<'_>, view: &DigestView) -> Vec<(String, Vec<Piece>)> {
    let words = frame.wording;
    let mut chapters = Vec::new();
    for part in &view.parts {
        for chapter in part.view.further.iter().filter(|one| !one.items.is_empty()) {
            let title =
                if chapter.title.is_empty() { words.all_chapters() } else { &chapter.title };
            let mut pieces = vec![Piece::Head(title.to_owned())];
            pieces.extend(chapter.items.iter().map(|one| item("", one)));
            if !chapter.more.is_empty() {
                pieces.push(Piece::small(&chapter.more));
            }
            chapters.push((title.to_owned(), pieces));
        }
    }
    chapters
}

/// Returns what stands last: the chapters, what is awaited and not read, the foot.
pub(super) fn rest(frame: &Frame<'_>, view: &DigestView) -> Vec<Piece> {
    let words = frame.wording;
    let mut pieces = Vec::new();
    for part in &view.parts {
        let rows = part.view.rows.iter().chain([&part.view.total]);
        let mut spans = Vec::new();
        for row in rows {
            let label = format!("{} {}", row.chapter, row.name);
            let counts = words.chapter_counts(
                part.view.counts.relation,
                (row.articles, row.changed, row.passages),
            );
            spans.push(Span::Text(Look::Plain, format!("{}: {counts}", label.trim_end())));
            spans.push(Span::Break);
        }
        pieces.push(Piece::Head(sentence_case(words.by_chapter())));
        pieces.push(Piece::Body(spans));
        pieces.extend(part.view.remarks.iter().map(|line| Piece::plain(line)));
        if !part.view.provisional.is_empty() {
            pieces.push(Piece::plain(&part.view.provisional));
        }
        for (what, see) in &part.view.not_read {
            let text = format!("{} {what} {see}", words.not_read_head());
            pieces.push(Piece::plain(text.trim_end()));
        }
    }
    pieces.extend(view.remarks.iter().map(|line| Piece::plain(line)));
    let mut foot = vec![words.unofficial().to_owned()];
    foot.extend(view.foot.iter().cloned());
    pieces.push(Piece::small(&foot.join(" ")));
    pieces
}

fn corrections(view: &DigestView) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for correction in &view.corrections {
        pieces.push(Piece::strong(&correction.head));
        pieces.extend(numbered(&correction.items));
        if !correction.more.is_empty() {
            pieces.push(Piece::small(&correction.more));
        }
    }
    pieces
}

fn numbered(items: &[Headline]) -> impl Iterator<Item = Piece> {
    items.iter().enumerate().map(move |(at, one)| item(&format!("{}. ", at + 1), one))
}

fn title(number: &str, headline: &Headline) -> Vec<Span> {
    let mut spans = vec![Span::Text(Look::Strong, format!("{number}{}", headline.text))];
    if !headline.place.is_empty() {
        spans.push(Span::Break);
        spans.push(Span::Text(Look::Plain, headline.place.clone()));
    }
    spans
}

fn item(number: &str, headline: &Headline) -> Piece {
    let mut spans = title(number, headline);
    for line in &headline.lines {
        let sign = match line.side {
            Side::Old => '−',
            Side::New => '+',
            Side::Both => '=',
        };
        let sign = format!("{sign} {} ", headline.heads.of(line.side));
        spans.push(Span::Break);
        spans.push(Span::Text(Look::Plain, sign));
        for piece in &line.pieces {
            let look = match piece.mark {
                Mark::Plain => Look::Plain,
                Mark::Gone => Look::Struck,
                Mark::New => Look::Strong,
            };
            spans.push(Span::Text(look, piece.text.clone()));
        }
    }
    if !headline.note.is_empty() {
        spans.push(Span::Break);
        spans.push(Span::Text(Look::Plain, headline.note.clone()));
    }
    if !headline.citation.is_empty() {
        spans.push(Span::Break);
        let address = if headline.page.is_empty() { &headline.address } else { &headline.page };
        spans.push(Span::Link(address.clone(), headline.citation.clone()));
    }
    Piece::Body(spans)
}
