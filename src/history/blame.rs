//! Since when each passage of an article stands.
//!
//! Knows which edition is asked for. Must not print, nor decide what descends from what.

use crate::archive::{Archive, ArchiveError};
use crate::compare::descent::{Descent, Spot};
use crate::compare::{Thresholds, compare};
use crate::history::descent::Lines;
use crate::history::log::{Absent, absent};
use crate::model::{BudgetYear, Edition, Kind, Place, standing_name};
use crate::report::blame::{Blame, Passage};

/// What became of a question about the passages of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blamed {
    /// The passages with their ages.
    Passages(Blame),
    /// There is no such article.
    Absent(Absent),
}

/// Tells since when each passage of an article stands, as the newest edition has it that has the
/// article, or that of a year.
pub fn blame(
    archive: &Archive,
    kind: Kind,
    place: &Place,
    year: Option<BudgetYear>,
) -> Result<Blamed, ArchiveError> {
    let lines = Lines::open(archive, kind)?;
    let wanted: Vec<BudgetYear> =
        lines.years().rev().filter(|one| year.is_none_or(|year| year == *one)).collect();
    for year in wanted {
        let Some(mut text) = archive.chapter(kind, year, &place.chapter)? else { continue };
        text.articles.retain(|article| article.place == *place);
        if !text.articles.is_empty() {
            let edition = Edition { kind, year, chapters: vec![text] };
            let descent = lines.of_chapter(year, &place.chapter)?;
            return Ok(Blamed::Passages(passages(descent.as_ref(), &edition, place)));
        }
    }
    absent(archive, kind, &place.chapter, year).map(Blamed::Absent)
}

/// Reads the passages of an edition of which one article is left, by the line of descent of that edition.
#[must_use]
pub fn passages(descent: Option<&Descent>, edition: &Edition, place: &Place) -> Blame {
    // Compared with itself, an edition names each of its passages once, in order.
    let changes = compare(edition, edition, &[], &Thresholds::default());
    let sections = changes.articles.iter().flat_map(|article| &article.sections);
    let units = sections
        .filter(|section| section.kind.is_compared())
        .flat_map(|section| &section.units)
        .flat_map(|unit| &unit.to);
    let passages = units
        .filter_map(|unit| {
            let age = descent?.age(&Spot::of(unit))?.clone();
            let (section, role, text) = (unit.section, unit.role.clone(), unit.text.clone());
            Some(Passage {
                section,
                role,
                headings: unit.headings.clone(),
                form: unit.form,
                text,
                age,
            })
        })
        .collect();
    let text = edition.chapters.first();
    let own_name = text.map(|text| text.publication.chapter_name.clone());
    let table_name = || standing_name(&place.chapter, edition.year).unwrap_or_default().to_owned();
    Blame {
        edition: (edition.kind, edition.year),
        chapter_name: own_name.filter(|name| !name.is_empty()).unwrap_or_else(table_name),
        place: place.clone(),
        title: edition.articles().next().map(|one| one.title.clone()).unwrap_or_default(),
        citation: text.map(|text| text.publication.citation()).unwrap_or_default(),
        passages,
        unread: edition.articles().flat_map(|one| &one.unread).copied().collect(),
    }
}
