//! The two editions a comparison is about, asked for chapters, papers and articles.
//!
//! Knows where an article of either side stands. Must not know what changed.

use crate::compare::ArticleChange;
use crate::model::{
    Article, BudgetYear, Chapter, ChapterText, Edition, Kind, Place, Publication, SectionKind,
    standing_name,
};

use crate::report::wording::{Relation, Wording};

use super::lines::Heads;

/// The old and the new edition.
#[derive(Debug, Clone, Copy)]
pub struct Editions<'a> {
    /// The old side.
    pub old: &'a Edition,
    /// The new side.
    pub new: &'a Edition,
}

impl Editions<'_> {
    /// Returns kind and year of the old side.
    #[must_use]
    pub fn from(self) -> (Kind, BudgetYear) {
        (self.old.kind, self.old.year)
    }

    /// Returns kind and year of the new side.
    #[must_use]
    pub fn to(self) -> (Kind, BudgetYear) {
        (self.new.kind, self.new.year)
    }

    /// Returns how the two stand to each other.
    #[must_use]
    pub fn relation(self) -> Relation {
        Relation::of(self.from(), self.to())
    }

    /// Returns what stands before the text of each side.
    #[must_use]
    pub fn heads(self, wording: Wording) -> Heads {
        let (old, new) = wording.sides(self.relation());
        Heads { old, new, both: wording.both_sides() }
    }

    /// Tells whether a chapter of the new side is compared: of a budget and its annual report only
    /// what both have.
    #[must_use]
    pub fn compares(self, chapter: &Chapter) -> bool {
        self.relation() == Relation::Successive || chapter_of(self.old, chapter).is_some()
    }

    /// Returns how many chapters were received.
    #[must_use]
    pub fn received(self) -> usize {
        self.new.chapters.len()
    }

    /// Returns the name of a chapter, of the new side first; empty when nothing names it.
    #[must_use]
    pub fn chapter_name(self, chapter: &Chapter) -> String {
        chapter_of(self.new, chapter)
            .or_else(|| chapter_of(self.old, chapter))
            .map(|text| text.publication.chapter_name.clone())
            .filter(|name| !name.is_empty())
            .or_else(|| standing_name(chapter, self.new.year).map(ToOwned::to_owned))
            .unwrap_or_default()
    }

    /// Returns the chapter with its name: `VII Binnenlandse Zaken en Koninkrijksrelaties`.
    #[must_use]
    pub fn chapter_title(self, chapter: &Chapter) -> String {
        format!("{chapter} {}", self.chapter_name(chapter)).trim_end().to_owned()
    }

    /// Returns the chapter with its abbreviation: `VII BZK`.
    #[must_use]
    pub fn chapter_short(self, wording: Wording, chapter: &Chapter) -> String {
        let name = self.chapter_name(chapter);
        format!("{chapter} {}", wording.abbreviation(&name)).trim_end().to_owned()
    }
}

/// Returns the chapter of an edition.
#[must_use]
pub fn chapter_of<'a>(edition: &'a Edition, chapter: &Chapter) -> Option<&'a ChapterText> {
    edition.chapters.iter().find(|text| text.publication.chapter == *chapter)
}

/// Returns the paper an article stands in.
#[must_use]
pub fn paper_of<'a>(edition: &'a Edition, place: &Place) -> Option<&'a Publication> {
    chapter_of(edition, &place.chapter).map(|text| &text.publication)
}

/// Returns where the article stands under which its changes are told: in the new edition, or in the old
/// where it is gone.
#[must_use]
pub fn told_at(article: &ArticleChange) -> Option<&Place> {
    article.to.first().or(article.from.first()).map(|one| &one.place)
}

/// Returns an article of an edition.
#[must_use]
pub fn article_of<'a>(edition: &'a Edition, place: &Place) -> Option<&'a Article> {
    chapter_of(edition, &place.chapter)?.articles.iter().find(|article| article.place == *place)
}

/// Returns the sentences of one kind of section of an article.
pub fn sentences_of<'a>(
    edition: &'a Edition,
    place: &Place,
    kind: SectionKind,
) -> impl Iterator<Item = &'a str> {
    article_of(edition, place)
        .into_iter()
        .flat_map(move |article| article.sections_of(kind))
        .flat_map(|section| &section.blocks)
        .flat_map(crate::model::Block::sentences)
        .map(String::as_str)
}
