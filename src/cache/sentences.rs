//! The table of sentences of all editions of a kind, kept under a mark of everything it was made from.
//!
//! Knows marks and bodies. Must not know what is in a body.

use super::{Cache, CacheError};
use crate::model::Kind;

impl Cache {
    /// Returns the table that was kept of a kind, if it was made from the same.
    pub fn sentences(&self, kind: Kind, mark: &str) -> Result<Option<String>, CacheError> {
        let connection = self.connection();
        let mut statement = connection
            .prepare_cached("SELECT body FROM sentences WHERE kind = ?1 AND mark = ?2")?;
        let mut rows = statement.query((kind.as_str(), mark))?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
    }

    /// Keeps the table of a kind in the place of the one before.
    pub fn keep_sentences(&self, kind: Kind, mark: &str, body: &str) -> Result<(), CacheError> {
        self.connection()
            .prepare_cached("INSERT OR REPLACE INTO sentences VALUES (?1, ?2, ?3)")?
            .execute((kind.as_str(), mark, body))?;
        Ok(())
    }
}
