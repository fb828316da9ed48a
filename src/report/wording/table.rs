//! The heads and words of the table of passages, for spreadsheets.
//!
//! Knows column names. Must not know how a cell is written.

use super::Wording;

/// The number of columns.
pub const COLUMNS: usize = 21;

impl Wording {
    /// Returns the heads of the columns.
    #[must_use]
    pub fn columns(self) -> [&'static str; COLUMNS] {
        super::columns(self.passage_heads())
    }
}
