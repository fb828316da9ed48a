//! The journal of runs.
//!
//! Knows when runs began and ended. Must not know what they did.

use chrono::{DateTime, Utc};

use super::{Cache, CacheError};

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunOutcome {
    /// Everything was asked and answered.
    Done,
    /// Some sources failed.
    Partly,
    /// It was stopped before it was done.
    Stopped,
    /// It ended with an error.
    Failed,
}

impl RunOutcome {
    fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Partly => "partly",
            Self::Stopped => "stopped",
            Self::Failed => "failed",
        }
    }

    fn read(text: &str) -> Option<Self> {
        [Self::Done, Self::Partly, Self::Stopped, Self::Failed]
            .into_iter()
            .find(|known| known.as_str() == text)
    }
}

/// One run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunEntry {
    /// Its number.
    pub id: i64,
    /// When it began.
    pub started: DateTime<Utc>,
    /// When and how it ended; nothing for a run that was killed or is still going.
    pub ended: Option<(DateTime<Utc>, RunOutcome)>,
    /// Requests it made.
    pub requests: u64,
}

impl Cache {
    /// Notes that a run begins; returns its number.
    pub fn run_started(&self, now: DateTime<Utc>) -> Result<i64, CacheError> {
        let connection = self.connection();
        connection.execute("INSERT INTO runs (started) VALUES (?1)", [now.to_rfc3339()])?;
        Ok(connection.last_insert_rowid())
    }

    /// Notes that a run has ended.
    pub fn run_ended(
        &self,
        id: i64,
        now: DateTime<Utc>,
        outcome: RunOutcome,
        requests: u64,
    ) -> Result<(), CacheError> {
        let requests = i64::try_from(requests).unwrap_or(i64::MAX);
        self.connection().execute(
            "UPDATE runs SET ended = ?2, outcome = ?3, requests = ?4 WHERE id = ?1",
            (id, now.to_rfc3339(), outcome.as_str(), requests),
        )?;
        Ok(())
    }

    /// Returns the newest runs, the newest first.
    pub fn runs(&self, most: u32) -> Result<Vec<RunEntry>, CacheError> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached(
            "SELECT id, started, ended, outcome, coalesce(requests, 0)
             FROM runs ORDER BY id DESC LIMIT ?1",
        )?;
        let rows = statement.query_map([most], |row| {
            let ended: Option<(String, String)> = row.get::<_, Option<String>>(2)?.zip(row.get(3)?);
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, ended, row.get::<_, i64>(4)?))
        })?;
        let mut runs = Vec::new();
        for row in rows {
            let (id, started, ended, requests) = row?;
            let Ok(started) = started.parse() else { continue };
            let ended = ended
                .and_then(|(at, outcome)| Some((at.parse().ok()?, RunOutcome::read(&outcome)?)));
            let requests = u64::try_from(requests).unwrap_or(0);
            runs.push(RunEntry { id, started, ended, requests });
        }
        Ok(runs)
    }

    /// Returns when the last run began that asked everything and got its answers: what changed
    /// since then is what a run asks for.
    ///
    /// The last is the one that was noted last: a clock that once ran ahead may have named an
    /// earlier one later.
    pub fn last_whole_run(&self) -> Result<Option<DateTime<Utc>>, CacheError> {
        Ok(self.last_whole_runs(1)?.first().copied())
    }

    /// Returns when the last of such runs began, the newest first.
    pub fn last_whole_runs(&self, most: u32) -> Result<Vec<DateTime<Utc>>, CacheError> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached(
            "SELECT started FROM runs WHERE outcome = ?1 ORDER BY id DESC LIMIT ?2",
        )?;
        let rows = statement
            .query_map((RunOutcome::Done.as_str(), most), |row| row.get::<_, String>(0))?;
        let started: Result<Vec<String>, _> = rows.collect();
        Ok(started?.iter().filter_map(|started| started.parse().ok()).collect())
    }
}
