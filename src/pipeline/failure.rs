//! What of a run failed, and why.
//!
//! Knows papers and questions. Must not word anything for readers.

use chrono::NaiveDate;

use crate::http::HttpError;
use crate::model::{BudgetYear, Kind};
use crate::source::{Absent, Refusal, SourceError};

/// Something that failed.
#[derive(Debug)]
pub struct Failure {
    /// What it was about.
    pub what: What,
    /// Why.
    pub cause: Cause,
}

/// What a failure is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A paper, by its identifier.
    Paper(String),
    /// The question which papers of these editions are out.
    Editions(Vec<(Kind, BudgetYear)>),
    /// The question what changed since a day.
    ChangesSince(NaiveDate),
    /// The results of the search.
    Search,
}

/// Why something failed.
#[derive(Debug)]
pub enum Cause {
    /// The service could not be asked, or was not understood.
    Source(SourceError),
    /// What came is not taken.
    Refused {
        /// Where it came from.
        address: String,
        /// Why it is not taken.
        reason: Refusal,
    },
    /// The service says that it is out, and it is not where it says.
    Absent(Vec<Absent>),
}

impl Failure {
    /// Tells whether nothing is wrong but that the run was stopped.
    pub(super) fn is_of_the_stop(&self) -> bool {
        matches!(
            &self.cause,
            Cause::Source(
                SourceError::Http { error: HttpError::Stopped, .. } | SourceError::NotAsked
            )
        )
    }
}
