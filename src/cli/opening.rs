//! What is said of files that cannot be opened, where others can.
//!
//! Knows what a folder may hold beside papers, and that files may be few. Must not read any.

use std::path::Path;

use super::exit::Failure;
use super::failures;
use crate::history::files::{self, FileError};
use crate::history::sides::PassedOver;
use crate::report::wording::Wording;

/// Refuses to begin where hardly any file may be opened: what fails then looks like damage.
pub fn few_files(words: Wording) -> Result<(), Failure> {
    /// More than any command has open at once before it comes to a paper.
    const AT_ONCE: usize = 24;
    // Whatever can be opened will do; that this cannot says nothing.
    let Ok(program) = std::env::current_exe() else { return Ok(()) };
    let opened: std::io::Result<Vec<_>> =
        (0..AT_ONCE).map(|_| std::fs::File::open(&program)).collect();
    match opened {
        Err(error) if files::is_out_of_files(&error) => {
            Err(failures::file(words, &FileError { path: program, source: error }))
        }
        _ => Ok(()),
    }
}

/// A file or folder within a folder that cannot be opened, where the others are read.
pub fn unopened(words: Wording, error: &FileError) -> String {
    let path = error.path.display().to_string();
    words.file_passed_over(&path, &words.system_error(error.source.kind()))
}

/// A file of a folder that gives no text to a comparison.
pub fn passed_over(words: Wording, one: &PassedOver) -> String {
    let shown = |path: &Path| path.display().to_string();
    match one {
        PassedOver::Unopened(error) => unopened(words, error),
        PassedOver::Unreadable { path, why: (reason, line) } => {
            words.unreadable(&shown(path), reason, *line)
        }
        PassedOver::NoPlace(path) => words.no_place(&shown(path)),
        PassedOver::Other(path) => words.no_budget_paper(&shown(path)),
    }
}
