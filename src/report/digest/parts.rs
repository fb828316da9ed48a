//! What a digest is made of.

use chrono::{NaiveDate, NaiveDateTime};

use crate::compare::Changes;
use crate::compare::settled::Settled;
use crate::model::{BudgetYear, Chapter, Edition, Kind};
use crate::report::wording::Wording;
use crate::watch::{Criteria, Outside};

/// What every message bears, whatever it tells.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// The words.
    pub wording: Wording,
    /// The name of the watch; empty for messages to the operator.
    pub watch: &'a str,
    /// The address to write to for leaving; empty where a channel has none.
    pub leave: &'a str,
    /// The address of our own pages; empty when there are none.
    pub base_url: &'a str,
    /// What the clock on the reader's wall says.
    pub at: NaiveDateTime,
    /// The version of the archive: the commit of the day's branch.
    pub archive: &'a str,
}

/// What one message tells about one edition.
#[derive(Debug, Clone)]
pub struct Digest<'a> {
    /// The edition.
    pub edition: (Kind, BudgetYear),
    /// What the watch is about.
    pub criteria: &'a Criteria,
    /// The comparisons, the most important first: in May a budget beside its annual report comes
    /// before the report beside that of the year before.
    pub comparisons: Vec<Comparison<'a>>,
    /// Papers that came again with other words in A or B.
    pub corrections: Vec<Comparison<'a>>,
    /// Chapters that came again with the same words in A and B.
    pub republished: &'a [Chapter],
    /// Findings told as provisional before, which are so no longer.
    pub settled: &'a [Settled],
    /// Why it is sent.
    pub occasion: Occasion,
    /// When the same was sent before, for a message that is sent again on request.
    pub sent_before: Option<NaiveDate>,
}

/// Why a digest is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Occasion {
    /// Something is new.
    #[default]
    News,
    /// An edition is closed: nothing of it is awaited any longer.
    Closing,
    /// A watch is new; it gets the last digest to see what it will get.
    Welcome {
        /// Since when.
        connected: NaiveDate,
        /// When the next papers are expected.
        next: NaiveDate,
    },
}

/// Two editions side by side.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    /// What is told of them: articles and passages that the watch selects, and findings about them.
    pub changes: &'a Changes,
    /// The old side, whole; for a correction, the text that was told before.
    pub old: &'a Edition,
    /// The new side, whole.
    pub new: &'a Edition,
    /// The chapters that are new in this message; empty when it is about all that are in.
    pub fresh: &'a [Chapter],
    /// What words or weight leave out of it.
    pub outside: Outside,
}

impl Comparison<'_> {
    /// Tells whether the archive has nothing to compare with.
    pub(in crate::report) fn is_first(&self) -> bool {
        self.old.chapters.is_empty()
    }

    /// Heads it: `Begroting 2027 vergeleken met begroting 2026`.
    pub(in crate::report) fn head(&self, wording: Wording) -> String {
        if self.is_first() {
            return wording.first_head(self.changes.to);
        }
        wording.digest_head(self.changes.from, self.changes.to)
    }
}
