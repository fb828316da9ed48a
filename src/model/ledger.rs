//! The ledger of a paper: what was expected, what was found, what was left out, and the balance.
//!
//! Knows counts and kept texts. Must not judge: that is `gate`'s.

use serde::{Deserialize, Serialize};

use super::{ArticleNumber, SectionKind, SubBudget};

/// Something the paper itself announces and that was not found, or was found without its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// The number of the article, with its sub-budget before it where there is one (`IXA/1`).
    pub article: String,
    /// The section, when the article is there and a section is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionKind>,
    /// The reason, one of the names in [`Missing::NAMED`] and its neighbours.
    pub why: String,
}

impl Missing {
    /// The paper's contents list or budget table names the article; it was not found.
    pub const NAMED: &'static str = "named-not-found";
    /// The heading stands there, its text does not.
    pub const EMPTY: &'static str = "heading-without-text";
}

/// A kind of text that is not taken over, with how much of it there was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// `page-foot`, `contents-list`, `note-mark`, `table-head`.
    pub what: String,
    /// How many times.
    pub count: u64,
    /// How many letters and digits.
    pub letters: u64,
}

/// What one rule of the typography table did to the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypographyEffect {
    /// The rule's name.
    pub rule: String,
    /// How many times it applied.
    pub count: u64,
    /// How many letters and digits it added (`ĳ` → `ij`: one each) or took away.
    pub letters: i64,
}

/// An article that the paper announces in its contents list or budget table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expected {
    /// The sub-budget it is announced under.
    pub sub_budget: Option<SubBudget>,
    /// Its number.
    pub number: ArticleNumber,
    /// Its name as announced.
    pub title: String,
}

/// The account of one paper: every letter is in it, once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    /// Articles announced by the paper's own contents list or budget table; empty without one.
    pub expected: Vec<Expected>,
    /// Number of articles found.
    pub articles: u64,
    /// What was announced and not found, or found empty.
    pub missing: Vec<Missing>,
    /// What was not taken over.
    pub left_out: Vec<LeftOut>,
    /// What the typography table did.
    pub typography: Vec<TypographyEffect>,
    /// Letters and digits in the paper, counted by a separate walk.
    pub letters_in: u64,
    /// Letters and digits in the articles.
    pub letters_out: u64,
    /// Letters and digits outside the articles.
    pub letters_outside: u64,
    /// Letters and digits left out.
    pub letters_left_out: u64,
    /// Whether the text breaks off before its end, or is a part of a paper only.
    pub cut_off: bool,
}

impl Ledger {
    /// Tells whether every letter is accounted for.
    #[must_use]
    pub fn balances(&self) -> bool {
        self.letters_in == self.letters_out + self.letters_outside + self.letters_left_out
    }

    /// Tells whether the paper was read as it announces itself.
    #[must_use]
    pub fn is_as_expected(&self) -> bool {
        self.missing.is_empty() && !self.cut_off && self.balances()
    }
}

/// Text that is kept but is in no article, with the line it began on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestPart {
    /// `outside`, or the name of what was left out.
    pub what: String,
    /// The line of the paper.
    pub line: u64,
    /// The text.
    pub text: String,
}

/// All text of a paper that is in no article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rest {
    /// The parts, in the order of the paper.
    pub parts: Vec<RestPart>,
}

/// How serious a remark about a paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Worth knowing.
    Note,
    /// Read by a fallback, or not as expected.
    Warning,
    /// Not readable.
    Error,
}

/// A remark about a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// How serious it is.
    pub level: Level,
    /// The line of the paper, from 1; 0 when it is about the whole.
    pub line: u64,
    /// What was found and what was done about it.
    pub message: String,
}
