//! The board: what the service last said of itself.
//!
//! Knows times and counts. Must not know how they came about.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, SecondsFormat, Utc};

/// How runs end, as the figures name it; each is listed from the start, so that a rise is seen.
pub(super) const OUTCOMES: [&str; 7] = [
    "done",
    "delivered_in_part",
    "sources_failed",
    "stopped",
    "not_as_expected",
    "failed",
    "locked",
];

/// What the service says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// When the last run began.
    pub last_run: Option<DateTime<Utc>>,
    /// When the last run began that succeeded.
    pub last_success: Option<DateTime<Utc>>,
    /// When the next is due.
    pub next_run: Option<DateTime<Utc>>,
    /// From when on a success is missed.
    pub overdue_from: Option<DateTime<Utc>>,
    /// Whether the last run ended with an error.
    pub is_failing: bool,
    /// Runs since the start, by how they ended.
    pub runs: BTreeMap<&'static str, u64>,
    /// Papers in the archive.
    pub papers: usize,
    /// Messages accepted since the start.
    pub sent: usize,
    /// Messages that wait to be sent.
    pub waiting: usize,
    /// Requests made to the publication service since the start.
    pub requests: u64,
}

/// How the service is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Well.
    Ok,
    /// The last run ended with an error.
    Failing,
    /// No run succeeded for two turns.
    Overdue,
}

impl Reading {
    /// Judges the service at a time.
    #[must_use]
    pub fn verdict(&self, now: DateTime<Utc>) -> Verdict {
        if self.is_failing {
            Verdict::Failing
        } else if self.overdue_from.is_some_and(|from| now >= from) {
            Verdict::Overdue
        } else {
            Verdict::Ok
        }
    }

    /// Writes the answer to who asks whether the service is well.
    pub(super) fn health(&self, now: DateTime<Utc>) -> String {
        let moment =
            |at: Option<DateTime<Utc>>| at.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true));
        let status = match self.verdict(now) {
            Verdict::Ok => "ok",
            Verdict::Failing => "failing",
            Verdict::Overdue => "overdue",
        };
        let health = serde_json::json!({
            "status": status,
            "last_run": moment(self.last_run),
            "last_success": moment(self.last_success),
            "next_run": moment(self.next_run),
            "version": env!("CARGO_PKG_VERSION"),
        });
        format!("{health}\n")
    }
}

/// A reading that is put up for all to see, and the clock it is judged by.
pub struct Board {
    reading: Mutex<Reading>,
    now: Box<dyn Fn() -> DateTime<Utc> + Send + Sync>,
}

impl Board {
    /// Puts up a first reading.
    #[must_use]
    pub fn new(reading: Reading, now: Box<dyn Fn() -> DateTime<Utc> + Send + Sync>) -> Self {
        Self { reading: Mutex::new(reading), now }
    }

    /// Changes what is put up.
    pub fn change(&self, change: impl FnOnce(&mut Reading)) {
        change(&mut self.reading());
    }

    /// Returns the reading and what time it is.
    pub(super) fn look(&self) -> (Reading, DateTime<Utc>) {
        (self.reading().clone(), (self.now)())
    }

    fn reading(&self) -> MutexGuard<'_, Reading> {
        self.reading.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(is_failing: bool, overdue_from: Option<&str>, expected: Verdict) {
        let overdue_from = overdue_from.map(|from| from.parse().unwrap());
        let reading = Reading { overdue_from, is_failing, ..Reading::default() };
        let now = "2026-09-17T07:15:00Z".parse().unwrap();
        assert_eq!(reading.verdict(now), expected, "{reading:?}");
    }

    #[test]
    fn a_service_is_well_unless_it_fails_or_a_success_is_missed() {
        check(false, None, Verdict::Ok);
        check(false, Some("2026-09-17T07:15:01Z"), Verdict::Ok);
        check(false, Some("2026-09-17T07:15:00Z"), Verdict::Overdue);
        check(true, None, Verdict::Failing);
        check(true, Some("2026-09-01T00:00:00Z"), Verdict::Failing);
    }

    #[test]
    fn health_is_told_as_json_with_times_in_utc() {
        let reading = Reading {
            last_run: "2026-09-15T05:15:02.123Z".parse().ok(),
            next_run: "2026-09-15T13:30:00Z".parse().ok(),
            ..Reading::default()
        };
        let told: serde_json::Value =
            serde_json::from_str(&reading.health("2026-09-15T06:00:00Z".parse().unwrap())).unwrap();
        let expected = serde_json::json!({
            "status": "ok", "last_run": "2026-09-15T05:15:02Z", "last_success": null,
            "next_run": "2026-09-15T13:30:00Z", "version": env!("CARGO_PKG_VERSION"),
        });
        assert_eq!(told, expected);
    }
}
