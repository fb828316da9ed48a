//! Remarks about a paper, gathered while it is read.
//!
//! Knows levels and lines. The words are Dutch whatever the configured language: remarks are kept
//! in the archive, and what is kept may depend on nothing but the paper.

use crate::model::{Diagnostic, Level};

/// Remarks beyond this many are counted, not kept: a hostile paper could make millions.
const MOST_REMARKS: usize = 200;

#[derive(Debug, Default)]
pub(crate) struct Remarks {
    diagnostics: Vec<Diagnostic>,
    more: u64,
}

impl Remarks {
    pub fn note(&mut self, line: u64, message: impl Into<String>) {
        self.add(Level::Note, line, message.into());
    }

    pub fn warn(&mut self, line: u64, message: impl Into<String>) {
        self.add(Level::Warning, line, message.into());
    }

    pub fn error(&mut self, line: u64, message: impl Into<String>) {
        self.add(Level::Error, line, message.into());
    }

    fn add(&mut self, level: Level, line: u64, message: String) {
        if self.diagnostics.len() < MOST_REMARKS || level == Level::Error {
            self.diagnostics.push(Diagnostic { level, line, message });
        } else {
            self.more += 1;
        }
    }

    pub fn finish(mut self) -> Vec<Diagnostic> {
        if self.more > 0 {
            let message = format!("nog {} opmerkingen niet getoond", self.more);
            self.diagnostics.push(Diagnostic { level: Level::Note, line: 0, message });
        }
        self.diagnostics.sort_by_key(|diagnostic| diagnostic.line);
        self.diagnostics
    }
}
