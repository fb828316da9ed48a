//! What came of a run: papers, failures, and why it stopped.
//!
//! Knows the nouns of a run. Must not know how it goes.

use chrono::NaiveDate;

use crate::archive::{ArchiveError, Imported};
use crate::cache::CacheError;
use crate::http::HttpError;
use crate::model::{BudgetYear, Chapter, Kind, PaperId};
use crate::pipeline::failure::Failure;
use crate::source::Form;

/// What a run did.
#[derive(Debug, Default)]
pub struct Ran {
    /// Papers that the service named.
    pub announced: usize,
    /// What became of those that were archived, in batches.
    pub imported: Vec<Imported>,
    /// Papers that are out and cannot be read yet.
    pub waiting: Vec<Waiting>,
    /// Papers that the publisher took back, in the run in which that is sure.
    pub withdrawn: Vec<Withdrawn>,
    /// What failed, in words for a log.
    pub failures: Vec<Failure>,
    /// Requests sent.
    pub requests: u64,
    /// Set when the run was stopped before it was done.
    pub stopped: Option<Stopped>,
}

impl Ran {
    /// Counts the papers that came in.
    #[must_use]
    pub fn new_papers(&self) -> usize {
        let papers = self.imported.iter().flat_map(|imported| &imported.papers);
        papers.filter(|paper| paper.outcome.is_new()).count()
    }
}

/// How far a run came that was stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped {
    /// Papers that were not looked at; 0 when the search itself was stopped.
    pub left: usize,
}

/// What a run tells while it goes.
#[derive(Debug)]
pub enum Step<'a> {
    /// A paper is about to be fetched.
    Paper {
        /// Its place in the row, from 1.
        at: usize,
        /// How many there are.
        of: usize,
        /// Its identifier.
        id: &'a str,
    },
    /// What was fetched is about to be archived.
    Archive {
        /// How many papers.
        papers: usize,
    },
}

/// A paper that is out and cannot be read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The paper.
    pub id: String,
    /// Its edition.
    pub edition: (Kind, BudgetYear),
    /// Its chapter.
    pub chapter: Chapter,
    /// The forms in which it is out.
    pub forms: Vec<Form>,
}

/// Reports that a run could not begin or had to stop.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The archive refused.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// The cache refused.
    #[error(transparent)]
    Cache(#[from] CacheError),
    /// The client could not be made.
    #[error(transparent)]
    Http(#[from] HttpError),
}

/// A paper that the publisher took back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    /// The paper.
    pub id: PaperId,
    /// Its edition.
    pub edition: (Kind, BudgetYear),
    /// Its chapter.
    pub chapter: Chapter,
    /// The first day on which it was missed.
    pub since: NaiveDate,
    /// The paper that replaces it, where the service names one.
    pub replaced_by: Option<PaperId>,
}
