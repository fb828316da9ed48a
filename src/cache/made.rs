//! What was made of texts once, kept in parts under a mark of everything it was made from.
//!
//! Knows names, marks and parts. Must not know what is in a part: one that cannot be read, or is not
//! what was kept, is made again.

use rusqlite::OptionalExtension as _;
use sha2::{Digest as _, Sha256};

use super::{Cache, CacheError};

/// Another one for other rules: what was made by them before is then made again. It is drawn from the
/// rooms that decide what is kept here.
pub const MADE_BY: &str = env!("PRINSJESDIFF_RULES");

/// Most things that are kept: of some thirty years of budgets and annual reports.
const MOST: i64 = 256;

/// The bytes of the checksum before each part.
const CHECK: usize = 32;

impl Cache {
    /// Returns a part of what was kept under a name, if it was made from the same.
    pub fn made(&self, name: &str, mark: &str, part: &str) -> Result<Option<Vec<u8>>, CacheError> {
        let connection = self.connection();
        let kept: Option<Vec<u8>> = connection
            .prepare_cached(
                "SELECT body FROM made JOIN made_parts USING (id)
                 WHERE name = ?1 AND mark = ?2 AND part = ?3",
            )?
            .query_row((name, mark, part), |row| row.get(0))
            .optional()?;
        Ok(kept.and_then(checked))
    }

    /// Keeps what was made, in the place of what was made under its name before; the oldest goes,
    /// where there is much.
    pub fn keep_made<'p>(
        &self,
        name: &str,
        mark: &str,
        parts: impl IntoIterator<Item = (&'p str, &'p [u8])>,
    ) -> Result<(), CacheError> {
        let mut connection = self.connection();
        let transaction = connection.transaction()?;
        // What belongs to a row goes with it.
        transaction.execute("DELETE FROM made WHERE name = ?1", [name])?;
        transaction.execute("INSERT INTO made (name, mark) VALUES (?1, ?2)", (name, mark))?;
        let id = transaction.last_insert_rowid();
        for (part, body) in parts {
            let mut kept = Sha256::digest(body).to_vec();
            kept.extend_from_slice(body);
            transaction
                .prepare_cached("INSERT INTO made_parts VALUES (?1, ?2, ?3)")?
                .execute((id, part, kept))?;
        }
        transaction.execute("DELETE FROM made WHERE id <= ?1", [id - MOST])?;
        Ok(transaction.commit()?)
    }
}

/// Returns the body of a part that is to the letter what was kept.
fn checked(mut kept: Vec<u8>) -> Option<Vec<u8>> {
    let body = kept.split_off(CHECK.min(kept.len()));
    (Sha256::digest(&body).as_slice() == kept).then_some(body)
}
