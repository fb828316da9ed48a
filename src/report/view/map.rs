//! How much changed in A and in B of each chapter, for a picture of chapters and years.
//!
//! Knows which passages count, as the table of chapters does. Must not know how a number is drawn.

use std::collections::BTreeMap;

use super::counts::{Category, compared_units, has_role_shift};
use crate::compare::{ArticleChange, Changes, Status};
use crate::model::{Chapter, SectionKind};

/// What changed in a chapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MapCell {
    /// Passages of A with changes of substance.
    pub goals: usize,
    /// Passages of B with changes of substance.
    pub roles: usize,
    /// Passages among them under another role.
    pub role_shifts: usize,
    /// Articles that are new, gone or rewritten: each one event, its passages in no count.
    pub whole: usize,
    /// Whether something of A or B was not read on a side.
    pub unread: bool,
}

/// Returns what changed in each chapter of which an article is told, by the chapter it stands in now.
#[must_use]
pub fn map(changes: &Changes) -> BTreeMap<Chapter, MapCell> {
    let mut cells: BTreeMap<Chapter, MapCell> = BTreeMap::new();
    for article in changes.articles.iter().filter(|article| !changes.awaits(article)) {
        if compared_units(article).next().is_none() && !article.is_partly_unread() {
            continue;
        }
        let Some(one) = article.to.first().or(article.from.first()) else { continue };
        add(cells.entry(one.place.chapter.clone()).or_default(), article);
    }
    cells
}

fn add(cell: &mut MapCell, article: &ArticleChange) {
    cell.unread |= article.is_partly_unread();
    if matches!(article.status, Status::Added | Status::Removed | Status::Rewritten) {
        cell.whole += 1;
        return;
    }
    for section in article.sections.iter().filter(|section| section.kind.is_compared()) {
        let told = section.units.iter().filter(|unit| Category::of(unit) == Category::Substantive);
        let count = told.clone().count();
        match section.kind {
            SectionKind::Doelstelling => cell.goals += count,
            _ => cell.roles += count,
        }
        cell.role_shifts += told.filter(|unit| has_role_shift(unit)).count();
    }
}

#[cfg(test)]
mod tests {
    use super::super::Counts;
    use super::*;
    use crate::report::sample::changes;

    #[test]
    fn a_cell_counts_what_the_table_of_chapters_counts() {
        let changes = changes();
        let (cells, counts) = (map(&changes), Counts::of(&changes));
        for (chapter, counted) in &counts.chapters {
            let cell = cells[chapter];
            assert_eq!(cell.goals + cell.roles, counted.passages, "{chapter}");
        }
        let shifts: usize = cells.values().map(|cell| cell.role_shifts).sum();
        assert_eq!(shifts, counts.passages.role_shifts);
        assert!(shifts > 0);
    }
}
