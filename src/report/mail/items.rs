//! What both parts of a mail say of an item's origin, and of what is attached.
//!
//! Knows which address an item gets. Must not know markup.

use crate::report::digest::DigestView;
use crate::report::parcel::Attachment;
use crate::report::view::{EditionView, Headline};
use crate::report::wording::Wording;

/// Returns a report whose items lead to our own pages, where there are pages; else they keep the
/// citation and the address of the official text.
pub(super) fn with_addresses(view: &EditionView) -> EditionView {
    let mut view = view.clone();
    let all = view.top.iter_mut().chain(view.further.iter_mut().flat_map(|one| &mut one.items));
    all.for_each(with_address);
    view
}

pub(super) fn with_address(headline: &mut Headline) {
    if !headline.page.is_empty() {
        headline.citation.clear();
        headline.address = std::mem::take(&mut headline.page);
    }
}

/// Returns what is said of the attached files, and of cut passages.
pub(super) fn attached(wording: Wording, view: &DigestView, files: &[Attachment]) -> Vec<String> {
    let mut lines = Vec::new();
    let named = |media_type: &str| {
        files
            .iter()
            .find(|file| file.media_type.starts_with(media_type) && file.name != super::SOURCES)
            .map(|file| file.name.as_str())
    };
    let (report, table) = (named("text/html"), named("text/csv"));
    if let (Some(report), Some(table)) = (report, table) {
        lines.push(wording.report_attached(report, table));
    }
    if let Some(report) = report.or(table).filter(|_| view.is_cut) {
        lines.push(wording.shortened(report));
    }
    lines
}

/// Returns the last paragraph of a comparison: what was compared, the sources, whose text counts,
/// and the lines of the foot's first line behind it.
pub(super) fn compared(
    wording: Wording,
    compared: &str,
    files: &[Attachment],
    made: &str,
) -> String {
    let mut parts = vec![compared.to_owned()];
    if files.iter().any(|file| file.name == super::SOURCES) {
        parts.push(wording.sources_attached(super::SOURCES));
    }
    parts.push(wording.unofficial().to_owned());
    parts.push(made.to_owned());
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}
