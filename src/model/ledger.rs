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
    /// A part of its text stands in another file, which the paper only names.
    pub const ELSEWHERE: &'static str = "in-another-file";
}

/// Something that was read, and of which what was read cannot be right.
///
/// The balance of letters proves that nothing is lost, not that it stands in the right place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// The number of the article, with its sub-budget before it where there is one; empty where the
    /// doubt is about the whole paper.
    pub article: String,
    /// The section, when the doubt is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionKind>,
    /// The reason, one of the names below.
    pub why: String,
}

impl Doubt {
    /// A goal that is longer than goals are.
    pub const TOO_LONG: &'static str = "too-long";
    /// A goal with a table of amounts.
    pub const AMOUNTS: &'static str = "holds-amounts";
    /// A section that begins with an amount or a caption.
    pub const BEGINS_WRONG: &'static str = "begins-with-amount-or-caption";
    /// A section in which no verb stands.
    pub const NO_VERB: &'static str = "no-verb";
    /// A section that holds the heading of another.
    pub const OTHER_SECTION: &'static str = "holds-other-section";
    /// A section that holds the heading of another article.
    pub const OTHER_ARTICLE: &'static str = "holds-other-article";
    /// A section that stops in the middle of a sentence.
    pub const BREAKS_OFF: &'static str = "breaks-off";
    /// A goal that is nothing but the title.
    pub const TITLE_REPEATED: &'static str = "title-repeated";
    /// Goal and role with one text.
    pub const SAME_TEXT: &'static str = "same-text";
    /// A goal that is headed again after later sections.
    pub const HEADED_AGAIN: &'static str = "headed-again";
    /// A part of the text stands in another file, which the paper only names.
    pub const ELSEWHERE: &'static str = "in-another-file";
    /// Letters that were encoded twice.
    pub const GARBLED: &'static str = "encoded-twice";
    /// A sign that the paper does not give (U+FFFD).
    pub const UNREAD_SIGN: &'static str = "unreadable-sign";
    /// A section whose heading is in unknown words: its letter or its place tells which it is.
    pub const BY_LETTER: &'static str = "heading-unknown";
    /// A title that ends with a percentage or an amount.
    pub const TITLE_WITH_SHARE: &'static str = "title-with-share";
    /// A title that holds the heading of a section.
    pub const TITLE_WITH_HEADING: &'static str = "title-with-heading";
    /// A heading of a goal or a role, with text, that stands in no article.
    pub const OUTSIDE: &'static str = "outside-articles";
}

/// A kind of text that is not taken over, with how much of it there was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// `page-foot`, `contents-list`, `note-mark`, `table-head`, `image`.
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
    /// What was read and cannot be right.
    pub doubts: Vec<Doubt>,
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
        self.missing.is_empty() && self.doubts.is_empty() && !self.cut_off && self.balances()
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
