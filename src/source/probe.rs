//! Two plain questions to the service, to see whether it answers as it is taken to.
//!
//! Knows what is asked on trial. Must not keep anything, nor fetch a paper.

use chrono::TimeDelta;

use super::Source;
use super::announced::Announced;
use super::classify::{Found, classify};
use super::error::SourceError;
use super::query::{self, Subject};
use crate::model::{BudgetYear, Kind, Vergaderjaar};

/// What the service answered on trial.
#[derive(Debug)]
pub struct Probe {
    /// Papers of the edition that the first page of the search names.
    pub search: Result<usize, SourceError>,
    /// Whether what the service says of one of them is where it should be; nothing when there is
    /// none to look for.
    pub paper: Option<Result<bool, SourceError>>,
    /// How far the service's clock is ahead of ours, when it told its time.
    pub ahead: Option<TimeDelta>,
}

impl Source {
    /// Asks which papers of an edition are out, and for what is said of one of them.
    #[must_use]
    pub fn probe(&self, kind: Kind, year: BudgetYear) -> Probe {
        let query = query::by_title(Subject::of(kind), year, Vergaderjaar::of(kind, year));
        let (page, date) = match self.dated_page(&query, 1) {
            Ok(answer) => answer,
            Err(error) => return Probe { search: Err(error), paper: None, ahead: None },
        };
        let ahead = date.map(|date| date - self.client.clock().now());
        let papers: Vec<Announced> = page
            .records
            .iter()
            .filter_map(|record| match classify(record) {
                Found::Paper(paper) if (paper.kind, paper.year) == (kind, year) => Some(*paper),
                _ => None,
            })
            .collect();
        let paper = papers.first().map(|paper| Ok(self.metadata(paper)?.is_some()));
        Probe { search: Ok(papers.len()), paper, ahead }
    }
}
