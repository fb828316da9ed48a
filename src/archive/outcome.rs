//! What became of an import, in whole and paper by paper.

use super::rebuilt::Rebuilt;
use super::worktree::WorkTree;
use crate::model::{Diagnostic, Publication, Verdict};

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The papers, in the order of their arrival.
    pub papers: Vec<Paper>,
    /// How many commits were made on `main`.
    pub commits: usize,
    /// The tip of `main` before.
    pub before: Option<String>,
    /// The tip of `main` after.
    pub after: Option<String>,
    /// Whether commits that stood were made anew, because a paper belonged before them.
    pub rewritten: bool,
    /// How the work tree stands.
    pub work_tree: WorkTree,
    /// What had to be folded anew before, because an earlier run was cut short or the text version
    /// rose; in the second case its differences are not news.
    pub refolded: Option<Rebuilt>,
}

/// What became of one paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The paper, where it says what it is.
    pub publication: Option<Publication>,
    /// Where its bytes stand on `bronnen`; empty where it was refused.
    pub source: String,
    /// How many articles were read in it.
    pub articles: usize,
    /// Which body of it, from 1; 0 where it was not folded in this run.
    pub revision: u32,
    /// What was done.
    pub outcome: Outcome,
    /// What the reader remarked.
    pub diagnostics: Vec<Diagnostic>,
}

/// What was done with a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was archived.
    New,
    /// These very bytes stood there already.
    Known,
    /// It is early text and was kept; a surer text of its edition stands already.
    Superseded,
    /// It was archived, and some or all of it is held back.
    Held(Verdict),
    /// It was not taken in.
    Refused(Refusal),
}

impl Outcome {
    /// Tells whether the paper came in, whole or in part.
    #[must_use]
    pub fn is_new(&self) -> bool {
        matches!(self, Self::New | Self::Held(_))
    }
}

/// Why a paper was not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// A bill: its articles are of the law.
    Bill,
    /// Readable, but no budget paper.
    OtherDocument,
    /// It does not say which paper it is.
    NoFacts,
    /// Not readable.
    Unreadable,
}
