//! One run from papers to reports, and the reading side that terminal and web both print.
//!
//! Knows every room and the order in which they are used. Must not print: it returns values.

pub mod config;
pub mod demo;
pub mod files;
pub mod log;
pub mod run;
pub mod select;
pub mod sides;

use crate::archive::Rules;
use crate::model::{Diagnostic, Document, Extraction, Level};
use crate::{extract, gate};

/// Returns what turns papers into texts in this version.
#[must_use]
pub fn rules() -> Rules<'static> {
    Rules { text_version: extract::TEXT_VERSION, extract: &official_text, judge: &gate::judge }
}

/// Reads a paper for the archive: only official text is taken in.
///
/// Early text (HTML) and the XML that follows bear one identifier and one date; until the archive
/// knows which comes first, early text could stand on the official one.
fn official_text(bytes: &[u8]) -> Extraction {
    let extraction = extract::extract(bytes);
    if !extract::is_early(&extraction) {
        return extraction;
    }
    let message = "voorlopige tekst (HTML); alleen de officiële XML wordt gearchiveerd".to_owned();
    let diagnostics = vec![Diagnostic { level: Level::Error, line: 0, message }];
    Extraction { document: Document::Unreadable, diagnostics, ..extraction }
}
