//! What a later text of the same paper changed: the official text in the place of early text, a
//! reprint, another body.
//!
//! Knows the state before and after a run. Must not decide who is told.

use std::collections::BTreeSet;

use crate::archive::{Archive, ArchiveError, Imported};
use crate::compare::{Changes, Class, Moved, Thresholds, UnitChange, compare};
use crate::history::sides::lay_side_by_side;
use crate::model::{BudgetYear, Chapter, ChapterText, Edition, Kind, Publication};

/// A text that took the place of another of the same edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revised {
    /// The edition.
    pub edition: (Kind, BudgetYear),
    /// The chapter.
    pub chapter: Chapter,
    /// Whether the official text took the place of preliminary text.
    pub was_preliminary: bool,
    /// Passages of A and B that differ in substance.
    pub passages: usize,
}

impl Revised {
    /// Tells whether this is the official text of a paper that equals its early text.
    #[must_use]
    pub fn is_no_news_of(&self, paper: &Publication) -> bool {
        self.was_preliminary
            && self.passages == 0
            && self.edition == (paper.kind, paper.year)
            && self.chapter == paper.chapter
    }
}

/// Lists the texts that took the place of others in a run, in the order of editions and chapters.
///
/// What is held back on either side is not compared; of a paper that is held back whole nothing is
/// said here.
pub fn revised(archive: &Archive, imported: &[Imported]) -> Result<Vec<Revised>, ArchiveError> {
    let first = imported.iter().find_map(|batch| batch.before.as_deref());
    let last = imported.iter().rev().find_map(|batch| batch.after.as_deref());
    let (Some(first), Some(last)) = (first, last) else { return Ok(Vec::new()) };
    let papers = imported.iter().flat_map(|batch| &batch.papers);
    let places: BTreeSet<(Kind, BudgetYear, Chapter)> = papers
        .filter(|paper| !paper.source.is_empty())
        .filter_map(|paper| paper.publication.as_ref())
        .map(|paper| (paper.kind, paper.year, paper.chapter.clone()))
        .collect();
    let mut all = Vec::new();
    for (kind, year, chapter) in places {
        let before = archive.chapter_at(first, kind, year, &chapter)?;
        let after = archive.chapter_at(last, kind, year, &chapter)?;
        let (Some(before), Some(after)) = (before, after) else { continue };
        let same = before.publication.sha256 == after.publication.sha256;
        if same || [&before, &after].into_iter().any(is_held_whole) {
            continue;
        }
        let was_preliminary = before.publication.standing.is_preliminary()
            && after.publication.standing.is_official();
        let passages = passages((kind, year), before, after);
        all.push(Revised { edition: (kind, year), chapter, was_preliminary, passages });
    }
    Ok(all)
}

fn is_held_whole(text: &ChapterText) -> bool {
    text.is_unknown()
}

fn passages((kind, year): (Kind, BudgetYear), before: ChapterText, after: ChapterText) -> usize {
    let mut old = Edition { kind, year, chapters: vec![before] };
    let mut new = Edition { kind, year, chapters: vec![after] };
    lay_side_by_side(&mut old, &mut new);
    let changes = compare(&old, &new, &[], &Thresholds::default());
    units(&changes)
        .filter(|unit| unit.class == Class::Substantive || unit.moved == Moved::Role)
        .count()
}

fn units(changes: &Changes) -> impl Iterator<Item = &UnitChange> {
    let sections = changes.articles.iter().flat_map(|article| &article.sections);
    sections.filter(|section| section.kind.is_compared()).flat_map(|section| &section.units)
}
