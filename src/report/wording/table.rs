//! The heads and words of the table of passages, for spreadsheets.
//!
//! Knows column names. Must not know how a cell is written.

use super::{Language, Wording};

/// The number of columns.
pub const COLUMNS: usize = 21;

impl Wording {
    /// Returns the heads of the columns.
    #[must_use]
    pub const fn columns(self) -> [&'static str; COLUMNS] {
        match self.language {
            Language::Dutch => [
                "hoofdstuk",
                "artikel",
                "titel",
                "onderdeel",
                "wat er gebeurde",
                "soort wijziging",
                "verplaatst",
                "gewicht",
                "voorlopig",
                "kenmerken",
                "rol was",
                "rol wordt",
                "was",
                "wordt",
                "sinds begroting",
                "plaats was",
                "plaats wordt",
                "bron was",
                "bron wordt",
                "stuk was",
                "stuk wordt",
            ],
            Language::English => [
                "chapter",
                "article",
                "title",
                "section",
                "what happened",
                "kind of change",
                "moved",
                "weight",
                "provisional",
                "marks",
                "role was",
                "role now",
                "was",
                "now",
                "since budget",
                "place was",
                "place now",
                "source was",
                "source now",
                "paper was",
                "paper now",
            ],
        }
    }
}
