//! A digest worded and cut to size, before any form lays it out.
//!
//! Knows the order of a message: subject, preface, the comparisons, what was corrected and settled,
//! the foot. Must not know markup.

use super::limits::Limits;
use super::parts::{Comparison, Digest, Frame, Occasion};
use super::subject;
use crate::compare::settled::{Outcome, Settled};
use crate::model::{BudgetYear, Chapter, ChapterText, Kind, Place, SectionKind};
use crate::report::view::{EditionView, Editions, Extent, Headline};
use crate::report::wording::{EditionCounts, Relation, capitalised};

/// A digest, ready to be laid out.
#[derive(Debug, Clone)]
pub(in crate::report) struct DigestView {
    /// The subject: one line.
    pub subject: String,
    /// The edition: `Begroting 2027`; the summary begins with it.
    pub name: String,
    /// The first short message about it.
    pub summary: String,
    /// `Stand: woensdag 16 september 2026, 07.15 uur`.
    pub as_of: String,
    /// Sentences before everything else.
    pub preface: Vec<String>,
    /// The comparisons.
    pub parts: Vec<Part>,
    /// Papers that came again with other words.
    pub corrections: Vec<Correction>,
    /// What was told as provisional and is so no longer.
    pub settled: Vec<String>,
    /// Sentences behind everything else.
    pub remarks: Vec<String>,
    /// Who sent it, and how to leave.
    pub foot: Vec<String>,
    /// Whether a passage was cut.
    pub is_cut: bool,
}

/// One comparison.
#[derive(Debug, Clone)]
pub(in crate::report) struct Part {
    /// `Begroting 2027 vergeleken met begroting 2026`.
    pub head: String,
    /// The report.
    pub view: EditionView,
}

/// What differs between two texts of one paper.
#[derive(Debug, Clone)]
pub(in crate::report) struct Correction {
    /// `Herziene tekst van begroting 2027, hoofdstuk VII: 3 passages anders dan …`
    pub head: String,
    /// The passages.
    pub items: Vec<Headline>,
    /// How many more there are; may be empty.
    pub more: String,
}

impl DigestView {
    pub fn of(frame: &Frame<'_>, digest: &Digest<'_>, limits: Limits) -> Self {
        let wording = frame.wording;
        let mut is_cut = false;
        let mut parts = Vec::new();
        let mut first = None;
        for comparison in &digest.comparisons {
            let (mut part, counts) = part(frame, digest, comparison, limits);
            is_cut |= limits.apply(wording, &mut part.view);
            first = first.or(Some(counts));
            parts.push(part);
        }
        let mut corrections: Vec<Correction> = Vec::new();
        for comparison in &digest.corrections {
            let mut one = correction(frame, comparison, limits);
            for headline in &mut one.items {
                is_cut |= limits.headline(headline);
            }
            corrections.push(one);
        }
        let mut settled: Vec<String> =
            digest.settled.iter().map(|one| settled_line(frame, one, limits)).collect();
        limits.list(wording, &mut settled);
        let name = capitalised(&wording.edition(digest.edition));
        let lead = match parts.first() {
            Some(part) => part.view.top.first(),
            None => corrections.iter().find_map(|one| one.items.first()),
        };
        let told = (first, lead);
        let heads: Vec<&str> = corrections.iter().map(|one| one.head.as_str()).collect();
        Self {
            subject: subject::subject(frame, digest, told),
            summary: subject::summary(frame, digest, told, &heads),
            name,
            as_of: wording.as_of(frame.at.date(), frame.at.time()),
            preface: preface(frame, digest),
            parts,
            corrections,
            settled,
            remarks: digest
                .republished
                .iter()
                .map(|chapter| wording.revision_without_change(chapter))
                .collect(),
            foot: foot(frame),
            is_cut,
        }
    }
}

fn part(
    frame: &Frame<'_>,
    digest: &Digest<'_>,
    comparison: &Comparison<'_>,
    limits: Limits,
) -> (Part, EditionCounts) {
    let wording = frame.wording;
    let (changes, editions) =
        (comparison.changes, Editions { old: comparison.old, new: comparison.new });
    let criteria = digest.criteria;
    let chapters = if comparison.fresh.is_empty() { &criteria.chapters } else { comparison.fresh };
    let extent = Extent {
        top: limits.top,
        per_chapter: limits.per_chapter,
        chapters,
        is_first: comparison.is_first(),
        is_selection: criteria.is_partial(),
        said: &[],
    };
    let mut view = EditionView::within(wording, changes, editions, extent);
    let received = editions
        .new
        .chapters
        .iter()
        .map(|text| &text.publication.chapter)
        .filter(|chapter| criteria.covers(chapter))
        .count();
    let awaited = changes.awaited.iter().filter(|chapter| criteria.covers(chapter)).count();
    let expected = view.counts.expected.map(|_| received + awaited);
    let counts = EditionCounts { received, expected, ..view.counts };
    let is_here = |chapter: &&Chapter| {
        editions.new.chapters.iter().any(|text| text.publication.chapter == **chapter)
    };
    let fresh = if comparison.fresh.is_empty() {
        received
    } else {
        comparison.fresh.iter().filter(is_here).count()
    };
    if extent.is_selection {
        view.totals_head = wording.selected_head(fresh, (received, expected));
        view.totals = vec![wording.selected(counts)];
        view.remarks.extend(wording.outside(comparison.outside));
    } else if extent.is_first {
        view.totals_head = wording.received_head(fresh, counts.articles);
    } else if fresh < received && editions.relation() == Relation::Successive {
        view.totals_head = wording.fresh_head(fresh, (received, expected), counts.articles);
    } else if let Some(expected) = expected {
        view.totals_head = wording.totals_head(received, expected, counts.articles);
    }
    let closing = matches!(digest.occasion, Occasion::Closing);
    if !view.provisional.is_empty() && !closing {
        view.provisional.push(' ');
        view.provisional.push_str(wording.closing_promise());
    }
    for chapter in &mut view.further {
        for item in &mut chapter.items {
            link(frame, item);
        }
    }
    for item in &mut view.top {
        link(frame, item);
    }
    (Part { head: comparison.head(wording), view }, counts)
}

/// Points an item at its own page; without pages it keeps its citation and official address.
fn link(frame: &Frame<'_>, item: &mut Headline) {
    if frame.base_url.is_empty() || item.page.is_empty() {
        item.page.clear();
    } else {
        item.page = format!("{}/{}", frame.base_url.trim_end_matches('/'), item.page);
    }
}

fn correction(frame: &Frame<'_>, comparison: &Comparison<'_>, limits: Limits) -> Correction {
    let wording = frame.wording;
    let editions = Editions { old: comparison.old, new: comparison.new };
    let (top, chapters) = (limits.top, comparison.fresh);
    let extent = Extent { top, per_chapter: 0, chapters, ..Extent::ALL };
    let view = EditionView::within(wording, comparison.changes, editions, extent);
    let count = view.counts.substantive;
    let heads: Vec<String> = subject::fresh_chapters(comparison)
        .iter()
        .map(|chapter| {
            let passages = view
                .rows
                .iter()
                .find(|row| row.chapter == chapter.as_str())
                .map_or(0, |row| row.passages);
            wording.revision_with_change(comparison.changes.to.1, chapter, passages)
        })
        .collect();
    let mut items = view.top;
    for item in &mut items {
        link(frame, item);
    }
    let shown: usize = items.iter().map(|item| item.passages).sum();
    let left = count.saturating_sub(shown);
    let more = if left == 0 { String::new() } else { wording.and_more_items(left) };
    Correction { head: heads.join(" "), items, more }
}

fn preface(frame: &Frame<'_>, digest: &Digest<'_>) -> Vec<String> {
    let wording = frame.wording;
    let mut lines = Vec::new();
    lines.extend(digest.sent_before.map(|first| wording.sent_again(first)));
    match digest.occasion {
        Occasion::Welcome { connected, next } => {
            let (who, when) = ((frame.watch, frame.leave), (connected, next));
            lines.extend(wording.welcome_lines(who, digest.criteria, when));
            lines.push(wording.welcome_example().to_owned());
        }
        Occasion::Closing => {
            lines.push(wording.closing(digest.edition, &never_came(digest)));
        }
        Occasion::News => {}
    }
    let fresh: Vec<Chapter> = digest
        .comparisons
        .first()
        .map(|one| one.fresh.to_vec())
        .filter(|fresh| {
            let received = digest.comparisons.first().map_or(0, |one| one.new.chapters.len());
            fresh.len() < received
        })
        .unwrap_or_default();
    if !fresh.is_empty() {
        lines.push(wording.fresh_chapters(&fresh));
    }
    // A welcome has said it already.
    let is_welcome = matches!(digest.occasion, Occasion::Welcome { .. });
    lines.extend(wording.criteria(digest.criteria).filter(|_| !is_welcome));
    lines
}

/// Lists the chapters of the year before that never came, as far as the watch is about them.
fn never_came(digest: &Digest<'_>) -> Vec<Chapter> {
    let follows = |one: &&Comparison<'_>| one.changes.from.0 == one.changes.to.0;
    let Some(one) = digest.comparisons.iter().find(follows) else { return Vec::new() };
    let chapter = |text: &ChapterText| text.publication.chapter.clone();
    let came: Vec<Chapter> = one.new.chapters.iter().map(chapter).collect();
    let before = one.old.chapters.iter().map(chapter);
    before.filter(|one| digest.criteria.covers(one) && !came.contains(one)).collect()
}

fn settled_line(frame: &Frame<'_>, settled: &Settled, limits: Limits) -> String {
    let wording = frame.wording;
    let place = |place: &Place, section: Option<SectionKind>| match section {
        Some(section) => wording.place(place, section),
        None => format!("{} {}", place.chapter, wording.article(place)),
    };
    let outcome = match &settled.outcome {
        Outcome::Confirmed => wording.confirmed().to_owned(),
        Outcome::Withdrawn { place: at, section } => wording.withdrawn(&place(at, *section)),
        Outcome::Superseded => wording.superseded().to_owned(),
    };
    let mut text = settled.text.clone();
    super::limits::shorten(&mut text, limits.passage / 2);
    let (place, text) = (place(&settled.place, settled.section), wording.quoted(&text));
    format!("{place} {text} ({}): {outcome}", wording.told_as(settled.event))
}

/// Returns who sent a message, and how to leave.
pub(in crate::report) fn foot(frame: &Frame<'_>) -> Vec<String> {
    let wording = frame.wording;
    let version = env!("CARGO_PKG_VERSION");
    let mut lines = vec![match frame.archive {
        "" => wording.made_with_alone(version),
        archive => wording.made_with(version, archive),
    }];
    if !frame.watch.is_empty() {
        lines.push(match frame.leave {
            "" => wording.watch_footer_brief(frame.watch),
            leave => wording.watch_footer(frame.watch, &format!("mailto:{leave}")),
        });
    }
    lines
}

/// Returns the base of the names of attached files: `begroting-2027`.
pub(in crate::report) fn file_base((kind, year): (Kind, BudgetYear)) -> String {
    format!("{kind}-{year}")
}
