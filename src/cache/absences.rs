//! Papers that the service no longer has: since when, and when they were last looked for.
//!
//! Knows days. Must not decide what an absence means.

use chrono::NaiveDate;
use rusqlite::OptionalExtension as _;

use super::{Cache, CacheError};

/// A paper that was not where it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// The paper.
    pub id: String,
    /// The first day on which it was missed.
    pub first: NaiveDate,
    /// Whether it was told as withdrawn.
    pub told: bool,
}

impl Cache {
    /// Notes that a paper is missed on a day; returns since when it is.
    pub fn missed(&self, id: &str, day: NaiveDate) -> Result<Absence, CacheError> {
        let connection = self.connection();
        connection
            .prepare_cached("INSERT OR IGNORE INTO absences (id, first) VALUES (?1, ?2)")?
            .execute((id, day.to_string()))?;
        let found = connection
            .prepare_cached("SELECT first, told FROM absences WHERE id = ?1")?
            .query_row([id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?)))
            .optional()?;
        let (first, told) = found.unwrap_or_else(|| (day.to_string(), false));
        Ok(Absence { id: id.to_owned(), first: first.parse().unwrap_or(day), told })
    }

    /// Notes that a paper is there.
    pub fn seen(&self, id: &str) -> Result<(), CacheError> {
        self.connection().prepare_cached("DELETE FROM absences WHERE id = ?1")?.execute([id])?;
        Ok(())
    }

    /// Notes that a paper was told as withdrawn.
    pub fn told_as_withdrawn(&self, id: &str) -> Result<(), CacheError> {
        self.connection()
            .prepare_cached("UPDATE absences SET told = 1 WHERE id = ?1")?
            .execute([id])?;
        Ok(())
    }

    /// Returns the papers that were told as withdrawn, in the order of identifiers.
    pub fn withdrawn(&self) -> Result<Vec<String>, CacheError> {
        let connection = self.connection();
        let mut statement =
            connection.prepare_cached("SELECT id FROM absences WHERE told = 1 ORDER BY id")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        rows.collect::<Result<_, _>>().map_err(CacheError::from)
    }

    /// Returns the day on which all papers were last looked for.
    pub fn last_look(&self) -> Result<Option<NaiveDate>, CacheError> {
        let day: Option<String> =
            self.connection().query_row("SELECT max(day) FROM looks", [], |row| row.get(0))?;
        Ok(day.and_then(|day| day.parse().ok()))
    }

    /// Notes that all papers were looked for.
    pub fn looked(&self, day: NaiveDate) -> Result<(), CacheError> {
        self.connection()
            .prepare_cached("INSERT OR IGNORE INTO looks (day) VALUES (?1)")?
            .execute([day.to_string()])?;
        Ok(())
    }
}
