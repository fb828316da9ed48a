//! What both parts of a mail say of what is attached.
//!
//! Knows which files there are. Must not know markup.

use crate::report::digest::DigestView;
use crate::report::parcel::Attachment;
use crate::report::wording::Wording;

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
pub(super) fn compared(wording: Wording, view: &DigestView, files: &[Attachment]) -> String {
    let mut parts: Vec<String> = view.parts.iter().map(|part| part.view.compared.clone()).collect();
    if files.iter().any(|file| file.name == super::SOURCES) {
        parts.push(wording.sources_attached(super::SOURCES));
    }
    parts.push(wording.unofficial().to_owned());
    parts.extend(view.foot.first().cloned());
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}
