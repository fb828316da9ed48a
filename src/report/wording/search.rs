//! What a search says: how long a sentence stood, where it stands, and that nothing was found.
//!
//! Knows the heads of its table. Must not know how a search is done.

use super::Wording;

impl Wording {
    /// The heads of the columns of `search`.
    #[must_use]
    pub fn search_columns(self) -> [&'static str; 10] {
        super::columns(self.search_heads())
    }
}
