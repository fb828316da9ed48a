//! What to recognise the answer of an address by.
//!
//! Knows validators and hashes. Must not hold bodies: those are in the archive.

use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension as _;

use super::{Cache, CacheError};

/// What an address answered last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CachedAnswer {
    /// `ETag`, as it came.
    pub etag: Option<String>,
    /// `Last-Modified`, as it came.
    pub last_modified: Option<String>,
    /// SHA-256 of the body.
    pub sha256: String,
    /// When this was last found to be so.
    pub checked: DateTime<Utc>,
}

impl Cache {
    /// Looks up what an address answered last.
    pub fn answer(&self, address: &str) -> Result<Option<CachedAnswer>, CacheError> {
        let found = self
            .connection()
            .prepare_cached(
                "SELECT etag, last_modified, sha256, checked FROM answers WHERE address = ?1",
            )?
            .query_row([address], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<_, String>(3)?))
            })
            .optional()?;
        Ok(found.and_then(|(etag, last_modified, sha256, checked)| {
            let checked = checked.parse().ok()?;
            Some(CachedAnswer { etag, last_modified, sha256, checked })
        }))
    }

    /// Keeps what an address answered.
    pub fn keep_answer(&self, address: &str, answer: &CachedAnswer) -> Result<(), CacheError> {
        self.connection()
            .prepare_cached("INSERT OR REPLACE INTO answers VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute((
                address,
                &answer.etag,
                &answer.last_modified,
                &answer.sha256,
                answer.checked.to_rfc3339(),
            ))?;
        Ok(())
    }
}
