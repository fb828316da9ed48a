//! The report of an edition as it is laid out, and how much of it is told.

use super::editions::Editions;
use super::telling::Headline;
use crate::model::{Chapter, ChapterText};
use crate::report::wording::EditionCounts;

/// How many items stand under "what matters most".
const TOP: usize = 10;
/// How many more stand under each chapter.
pub(super) const PER_CHAPTER: usize = 3;

/// How much of an edition a report tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent<'a> {
    /// Most items under "what matters most".
    pub top: usize,
    /// Most further items under each chapter.
    pub per_chapter: usize,
    /// The chapters of the new side it is about; empty for all. The comparison handed in holds only
    /// their articles, while both editions stay whole: what moved is looked up elsewhere.
    pub chapters: &'a [Chapter],
    /// Nothing of the old side is in the archive, so that nothing is compared.
    pub is_first: bool,
    /// Passages are left out of the comparison handed in, so that it counts no whole articles.
    pub is_selection: bool,
    /// What must be said of the comparison before anything else.
    pub said: &'a [String],
}

impl Default for Extent<'_> {
    fn default() -> Self {
        Self { top: TOP, per_chapter: PER_CHAPTER, ..Self::ALL }
    }
}

impl Extent<'_> {
    /// Everything.
    pub const ALL: Self = Self {
        top: usize::MAX,
        per_chapter: usize::MAX,
        chapters: &[],
        is_first: false,
        is_selection: false,
        said: &[],
    };

    pub(super) fn tells(self, chapter: &Chapter) -> bool {
        self.chapters.is_empty() || self.chapters.contains(chapter)
    }
}

/// The report of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionView {
    /// `BEGROTING 2027 VERGELEKEN MET BEGROTING 2026`.
    pub head: String,
    /// Which sections are compared.
    pub scope: String,
    /// `11 van de 25 hoofdstukken zijn ontvangen, met samen 78 beleidsartikelen:`
    pub totals_head: String,
    /// The rows below it, which add up.
    pub totals: Vec<String>,
    /// Sentences below the totals.
    pub remarks: Vec<String>,
    /// Said when no word differs.
    pub quiet: Option<String>,
    /// What matters most, heaviest first.
    pub top: Vec<Headline>,
    /// Further items by chapter.
    pub further: Vec<ChapterItems>,
    /// The table of chapters.
    pub rows: Vec<ChapterRow>,
    /// Its last row.
    pub total: ChapterRow,
    /// New, gone, renumbered and moved articles, one line each.
    pub places: Vec<String>,
    /// What may still change; may be empty.
    pub provisional: String,
    /// What was not read, each with the address of the source.
    pub not_read: Vec<(String, String)>,
    /// What is counted and not shown; may be empty.
    pub not_shown: String,
    /// The sections that are kept and not compared; may be empty.
    pub not_compared: String,
    /// What was compared; that it is no official publication is said behind it.
    pub compared: String,
    /// The counts that short summaries name.
    pub counts: EditionCounts,
}

/// Further items of one chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChapterItems {
    /// The chapter; nothing for findings over many.
    pub chapter: Option<Chapter>,
    /// Its name.
    pub title: String,
    /// Its items.
    pub items: Vec<Headline>,
    /// `En nog 4 passages in dit hoofdstuk.`; may be empty.
    pub more: String,
}

/// One row of the table of chapters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChapterRow {
    /// The code, or several codes, or the word for the total.
    pub chapter: String,
    /// The ministry's abbreviation; may be empty.
    pub name: String,
    /// Policy articles.
    pub articles: usize,
    /// Those with substantive changes.
    pub changed: usize,
    /// Passages with substantive changes.
    pub passages: usize,
}

/// Returns the chapters of the new side a report is about.
pub(super) fn told<'a>(
    editions: Editions<'a>,
    extent: Extent<'a>,
) -> impl Iterator<Item = &'a ChapterText> + Clone {
    let is_told = move |chapter: &Chapter| extent.tells(chapter) && editions.compares(chapter);
    editions.new.chapters.iter().filter(move |text| is_told(&text.publication.chapter))
}
