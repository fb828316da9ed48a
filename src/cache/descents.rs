//! What was made of editions once, kept under a mark of everything it was made from.
//!
//! Knows marks and bodies. Must not know what is in a body: one that cannot be read is made again.

use super::{Cache, CacheError};
use crate::model::{BudgetYear, Kind};

/// Another one for other rules: what was made by them before is then made again. It is drawn from the
/// rooms that decide what is kept here.
pub const MADE_BY: &str = env!("PRINSJESDIFF_RULES");

/// Most comparisons that are kept: those of some thirty years of budgets and annual reports.
const MOST_COMPARISONS: i64 = 96;

impl Cache {
    /// Returns what was kept for an edition, if it was made from the same.
    pub fn descent(
        &self,
        (kind, year): (Kind, BudgetYear),
        mark: &str,
    ) -> Result<Option<Vec<u8>>, CacheError> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached(
            "SELECT body FROM descents WHERE kind = ?1 AND year = ?2 AND mark = ?3",
        )?;
        let mut rows = statement.query((kind.as_str(), year.0, mark))?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
    }

    /// Keeps what was made for an edition in the place of what was made before.
    pub fn keep_descent(
        &self,
        (kind, year): (Kind, BudgetYear),
        mark: &str,
        body: &[u8],
    ) -> Result<(), CacheError> {
        self.connection()
            .prepare_cached("INSERT OR REPLACE INTO descents VALUES (?1, ?2, ?3, ?4)")?
            .execute((kind.as_str(), year.0, mark, body))?;
        Ok(())
    }

    /// Returns a comparison that was kept under a mark.
    pub fn comparison(&self, mark: &str) -> Result<Option<Vec<u8>>, CacheError> {
        let connection = self.connection();
        let mut statement =
            connection.prepare_cached("SELECT body FROM comparisons WHERE mark = ?1")?;
        let mut rows = statement.query([mark])?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
    }

    /// Keeps a comparison; the oldest go, where there are many.
    pub fn keep_comparison(&self, mark: &str, body: &[u8]) -> Result<(), CacheError> {
        let connection = self.connection();
        connection
            .prepare_cached("INSERT OR REPLACE INTO comparisons (mark, body) VALUES (?1, ?2)")?
            .execute((mark, body))?;
        connection
            .prepare_cached(
                "DELETE FROM comparisons WHERE id <= (SELECT max(id) FROM comparisons) - ?1",
            )?
            .execute([MOST_COMPARISONS])?;
        Ok(())
    }
}
