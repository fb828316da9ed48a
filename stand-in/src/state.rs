//! What the stand-in has, how it behaves, and what it was asked.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};

use super::fault::{Fault, Rule};
use super::paper::ServedPaper;

/// A request as it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The time at which it came, by the clock that was given.
    pub at: Option<DateTime<Utc>>,
    /// Its path.
    pub path: String,
    /// Its query, decoded.
    pub query: Vec<(String, String)>,
    /// Who asks.
    pub user_agent: String,
    /// The body it knows already.
    pub if_none_match: Option<String>,
    /// Requests that were being answered when it came; politeness keeps this at 0.
    pub others: usize,
    /// What it was answered with, when that was a fault.
    pub fault: Option<Fault>,
}

impl Received {
    /// Returns the value of a part of its query.
    #[must_use]
    pub fn asked(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Tells the time to the stand-in.
pub type Time = Box<dyn Fn() -> DateTime<Utc> + Send>;

/// How the search behaves, within what the real one was seen to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchHabits {
    /// Most records on a page, whatever is asked for.
    pub most_records: usize,
    /// How far the count is off.
    pub count_off: i64,
    /// The order differs from page to page.
    pub shifting_order: bool,
}

impl Default for SearchHabits {
    fn default() -> Self {
        Self { most_records: 1000, count_off: 0, shifting_order: false }
    }
}

pub(crate) struct State {
    pub(crate) today: NaiveDate,
    pub(crate) papers: Vec<ServedPaper>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) habits: SearchHabits,
    pub(crate) gives_validators: bool,
    pub(crate) received: Vec<Received>,
    pub(crate) answering: usize,
    pub(crate) searches: usize,
    pub(crate) time: Option<Time>,
    pub(crate) origin: String,
}

/// State that handlers and handle share.
#[derive(Clone)]
pub(crate) struct Shared(pub(crate) Arc<Mutex<State>>);

impl Shared {
    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
