//! The table of sources that goes with a digest: which papers, from where, with which checksum.
//!
//! Knows its rows. Must not know how a table is written.

use super::parts::{Digest, Frame};
use crate::model::Publication;
use crate::report::csv;

/// Returns `bronnen.csv`: the papers of both sides of every comparison.
pub(in crate::report) fn sources_csv(frame: &Frame<'_>, digest: &Digest<'_>) -> String {
    let words = frame.wording;
    let mut papers: Vec<&Publication> = digest
        .comparisons
        .iter()
        .chain(&digest.corrections)
        .flat_map(|comparison| comparison.new.chapters.iter().chain(&comparison.old.chapters))
        .map(|text| &text.publication)
        .collect();
    papers.sort_by(|a, b| {
        (b.year, b.kind, &a.chapter, &a.id, &a.sha256)
            .cmp(&(a.year, a.kind, &b.chapter, &b.id, &b.sha256))
    });
    papers.dedup_by(|a, b| (&a.id, &a.sha256) == (&b.id, &b.sha256));
    let row = |paper: &Publication| {
        vec![
            paper.id.to_string(),
            words.kind(paper.kind).to_owned(),
            paper.year.to_string(),
            paper.chapter.to_string(),
            paper.chapter_name.clone(),
            words.date_assumed(paper.published, paper.date_assumed),
            paper.address(),
            paper.sha256.clone(),
        ]
    };
    let head = words.source_columns().map(ToOwned::to_owned).to_vec();
    let rows: Vec<Vec<String>> = std::iter::once(head).chain(papers.into_iter().map(row)).collect();
    csv::table(rows.iter().map(Vec::as_slice))
}
