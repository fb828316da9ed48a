//! The last line of a report: what was compared, with the papers.
//!
//! Knows how papers are listed. Must not know what changed.

use crate::model::Edition;
use crate::report::wording::{Relation, Wording};

use super::Editions;

/// How many dossiers a line names.
const MOST_DOSSIERS: usize = 3;
/// The series of papers, named once in a line.
const SERIES: &str = "Kamerstukken II ";

/// Returns what was compared, in one line with the papers.
pub(super) fn compared(wording: Wording, editions: Editions<'_>) -> String {
    let (mut old, mut new) = (papers(wording, editions.old), papers(wording, editions.new));
    // The series is named once, before the papers that are named first.
    let first = match editions.relation() {
        Relation::Successive => &mut new,
        Relation::Beside => &mut old,
    };
    first.insert_str(0, SERIES);
    let compared = wording.compared((editions.old.kind, &old), (editions.new.kind, &new));
    format!("{compared} {}", wording.not_processed())
}

/// Returns what was read of an edition that has none before it.
pub(super) fn read(wording: Wording, editions: Editions<'_>) -> String {
    let papers = papers(wording, editions.new);
    let read = wording.first_compared(&format!("{SERIES}{papers}"));
    format!("{read} {}", wording.not_processed())
}

/// Returns the papers of an edition: `2026/27, 37020, nr. 2`.
fn papers(wording: Wording, edition: &Edition) -> String {
    let mut names: Vec<String> = edition
        .chapters
        .iter()
        .map(|text| {
            let paper = &text.publication;
            format!("{}, {}, nr. {}", paper.vergaderjaar.short(), paper.dossier, paper.number)
        })
        .collect();
    names.sort();
    names.dedup();
    if names.len() > MOST_DOSSIERS {
        names.truncate(MOST_DOSSIERS);
        names.push("…".to_owned());
    }
    wording.list(&names)
}
