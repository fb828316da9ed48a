//! One run: plan, fetch, archive, look again, say what was revised.
//!
//! Knows every room and the order in which they are used. Must not print: it returns values.

pub mod asking;
pub mod doctor;
pub mod failure;
mod fetching;
pub mod given;
pub mod plan;
pub mod ran;
pub mod recheck;
pub mod revised;
pub mod run;
pub mod sharing;

use crate::archive::Rules;
use crate::model::{Extraction, Publication};
use crate::{apart, extract, gate};

/// Returns what turns papers into texts in this version.
#[must_use]
pub fn rules() -> Rules<'static> {
    Rules { text_version: extract::TEXT_VERSION, extract: &read, judge: &gate::judge }
}

/// Reads one paper. Should its reader fall over, in spite of everything, that paper alone is not
/// read: this is the border at which a panic ends.
fn read(bytes: &[u8]) -> Extraction {
    caught(bytes, apart::extract)
}

fn caught(bytes: &[u8], reader: fn(&[u8]) -> Extraction) -> Extraction {
    // Nothing outlives the reader but the extraction it returns.
    let result = std::panic::catch_unwind(|| reader(bytes));
    result.unwrap_or_else(|_| extract::unread("het lezen van dit stuk is vastgelopen"))
}

/// Returns which paper this says it is at its beginning. It only saves work: papers in their order are laid
/// in the archive once.
#[must_use]
pub fn announced(bytes: &[u8]) -> Option<Publication> {
    std::panic::catch_unwind(|| extract::announced(bytes)).ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Document;

    #[test]
    fn a_reader_that_falls_over_costs_its_paper_alone() {
        let fallen = caught(b"<x/>", |bytes| {
            assert!(bytes.is_empty(), "on purpose");
            extract::extract(bytes)
        });
        assert_eq!(fallen.document, Document::Unreadable);
        assert_eq!(fallen.diagnostics[0].message, "het lezen van dit stuk is vastgelopen");
        assert_ne!(read(crate::example::PAPERS[0].bytes).document, Document::Unreadable);
    }
}
