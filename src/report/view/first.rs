//! The report of an edition that has none before it in the archive.
//!
//! Knows which lines of a report claim that something was compared. Must not know when an edition
//! is such a one.

use super::compared::read;
use super::editions::Editions;
use super::shape::EditionView;
use crate::report::wording::Wording;

/// Takes every claim out of a report that something was compared. Its items stay: they name the
/// articles.
pub(super) fn as_first(view: EditionView, wording: Wording, editions: Editions<'_>) -> EditionView {
    let counts = view.counts;
    let read_whole = counts.articles.saturating_sub(counts.not_read);
    let mut remarks = view.remarks;
    remarks.insert(0, wording.first_remark().to_owned());
    EditionView {
        head: wording.first_head(editions.to()).to_uppercase(),
        totals_head: wording.received_head(counts.received, counts.articles),
        totals: vec![wording.first_totals(read_whole, counts.not_read)],
        remarks,
        quiet: None,
        compared: read(wording, editions),
        ..view
    }
}
