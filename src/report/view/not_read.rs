//! What was not read, said under a report, each with the address of its paper.
//!
//! Knows the two editions and what is awaited. Must not know what changed in what was read.

use super::editions::{Editions, paper_of};
use super::shape::{Extent, told};
use crate::compare::Changes;
use crate::model::{BudgetYear, ChapterText, Kind};
use crate::report::wording::Wording;

/// Lists what was not read on the new side, then on the old.
pub(super) fn not_read(
    wording: Wording,
    changes: &Changes,
    editions: Editions<'_>,
    extent: Extent<'_>,
) -> Vec<(String, String)> {
    let of = |text: &ChapterText, edition: Option<(Kind, BudgetYear)>| -> Vec<(String, String)> {
        let paper = &text.publication;
        let tell = |held| (wording.not_read(&paper.chapter, held, edition), paper.address());
        let told = text.held.iter().map(tell);
        told.map(|(what, address)| (what, wording.see(&address))).collect()
    };
    let here = |text: &&ChapterText| {
        let chapter = &text.publication.chapter;
        extent.tells(chapter) && !changes.awaited.contains(chapter)
    };
    let old = editions.old.chapters.iter().filter(here);
    told(editions, extent)
        .flat_map(|text| of(text, None))
        .chain(old.flat_map(|text| of(text, Some(editions.from()))))
        .chain(pictures(wording, changes, editions, extent))
        .collect()
}

/// Lists the sections with pictures, of which nobody compared what is drawn.
fn pictures(
    wording: Wording,
    changes: &Changes,
    editions: Editions<'_>,
    extent: Extent<'_>,
) -> Vec<(String, String)> {
    let mut told = Vec::new();
    for article in &changes.articles {
        let (edition, at) = match (article.to.first(), article.from.first()) {
            (Some(to), _) => (editions.new, to),
            (None, Some(from)) => (editions.old, from),
            (None, None) => continue,
        };
        let paper = paper_of(edition, &at.place).filter(|_| extent.tells(&at.place.chapter));
        for section in &article.sections {
            let place = wording.place(&at.place, section.kind);
            let what = wording.pictures(&place, section.pictures, editions.from(), editions.to());
            if let (Some(what), Some(paper)) = (what, paper) {
                told.push((format!("{what}."), wording.see(&paper.address())));
            }
        }
    }
    told
}
