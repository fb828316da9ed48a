//! The result of a comparison: articles, units, segments, findings.
//!
//! Knows the shape that every report prints and that the JSON form mirrors. Must not know how the
//! result is found, nor a single word of Dutch prose about it.

mod unit;

use serde::{Deserialize, Serialize};

use crate::model::{BudgetYear, Chapter, Kind, Place, SectionKind};

pub use unit::{
    Class, Moved, Nearest, Op, Refused, Segment, SegmentOp, SentencePlace, Signal, SignalKind,
    Since, UnitChange, UnitForm, UnitRef,
};

/// What changed between two editions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// Kind and year of the old side.
    pub from: (Kind, BudgetYear),
    /// Kind and year of the new side.
    pub to: (Kind, BudgetYear),
    /// Chapters of the old side whose new paper is still awaited.
    pub awaited: Vec<Chapter>,
    /// The articles: in the order of the new side, each article that is gone after the articles of
    /// its old chapter.
    pub articles: Vec<ArticleChange>,
    /// Findings over the whole edition.
    pub findings: Vec<Finding>,
}

/// What happened to an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Equal to the letter in all its sections A and B, by their units and by a hash of all their
    /// letters; same place and title.
    Unchanged,
    /// The same article with differences.
    Changed,
    /// The same article; under a third of its sentences is left.
    Rewritten,
    /// New.
    Added,
    /// Gone.
    Removed,
    /// One old article became several.
    Split,
    /// Several old articles became one.
    Merged,
    /// Nothing that was read differs, and something of A or B was not read on a side.
    NotCompared,
}

/// An article as a comparison names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ArticleRef {
    /// Where it stands.
    pub place: Place,
    /// Its title.
    pub title: String,
}

/// What speaks for two articles being the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Likeness of the texts of A and B in thousandths; nothing where one has none.
    pub content: Option<u16>,
    /// Likeness of the titles in thousandths, of the nearest where there are several.
    pub title: u16,
    /// Whether the number is the same.
    pub number: bool,
}

/// One article of either side with everything that happened to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts that the JSON form names")]
pub struct ArticleChange {
    /// What happened.
    pub status: Status,
    /// The old article or articles; empty when it is new.
    pub from: Vec<ArticleRef>,
    /// The new article or articles; empty when it is gone.
    pub to: Vec<ArticleRef>,
    /// Likeness of the texts of A and B in thousandths.
    pub similarity: u16,
    /// The number differs.
    pub renumbered: bool,
    /// The title differs, case and typography apart.
    pub retitled: bool,
    /// Whether it is a policy article now, where it was none or the other way about; nothing where that
    /// stayed.
    pub policy: Option<bool>,
    /// The chapter differs.
    pub moved_chapter: bool,
    /// The old number now stands on another subject.
    pub number_reused: bool,
    /// Whether awaited chapters, or official text still to come, may still change what is told of
    /// it as a whole.
    pub provisional: bool,
    /// Whether it stands on one side of a comparison of single papers: it may stand in a paper that was
    /// not given. A comparison of whole editions never sets it.
    pub part: bool,
    /// What speaks for it being the same article; nothing when it is new or gone.
    pub evidence: Option<Evidence>,
    /// The units, by section; a section without units on either side is absent.
    pub sections: Vec<SectionChange>,
}

/// The units of one kind of section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionChange {
    /// The kind.
    pub kind: SectionKind,
    /// The sides that have not read it; its units are then not compared.
    pub unread: Unread,
    /// The units: in the order of the new side, gone units at the place they had; a heading of A or B that
    /// differs stands among them.
    pub units: Vec<UnitChange>,
    /// Units that stood here and now stand in another article or section, where they are told and
    /// counted: here they only say that this text is less than it was.
    pub departed: Vec<UnitChange>,
    /// Headings, and tables outside A and B: only whether they differ.
    pub blocks: Vec<BlockChange>,
    /// The pictures in it: what is drawn in them is not compared.
    pub pictures: Pictures,
}

/// How many pictures stand in a section of A or B.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Pictures {
    /// On the old side.
    pub from: usize,
    /// On the new side.
    pub to: usize,
}

/// What is compared as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fixed {
    /// A heading.
    Heading,
    /// A table outside A and B.
    Table,
}

/// A heading, or a table outside A and B.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockChange {
    /// `Unchanged`, `Modified`, `Added` or `Removed`.
    pub op: Op,
    /// What it is.
    pub what: Fixed,
    /// First twelve hexadecimal digits of the SHA-256 of the old text.
    pub from: Option<String>,
    /// The same of the new text.
    pub to: Option<String>,
}

/// A finding over the whole edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "findings are few")]
pub enum Finding {
    /// A passage of A or B gone with no counterpart anywhere.
    Vanished {
        /// The unit.
        unit: UnitRef,
        /// The nearest candidate that was refused.
        nearest: Option<Nearest>,
        /// Whether awaited chapters may still bring it back.
        provisional: bool,
    },
    /// A section A or B that an article no longer has, while the article goes on: one event,
    /// whatever the number of its passages.
    SectionRemoved {
        /// The article, by its new place.
        article: Place,
        /// The kind of section.
        section: SectionKind,
        /// Its units that are gone.
        units: Vec<UnitRef>,
        /// Whether awaited chapters may still bring them back.
        provisional: bool,
    },
    /// The same change of words in many articles.
    Systematic {
        /// The old words.
        from: String,
        /// The new words.
        to: String,
        /// The articles, by their new place.
        articles: Vec<Place>,
        /// How many passages.
        units: usize,
    },
}

/// On which sides the text of a section is unknown: announced, headed or held, and not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Unread {
    /// On the old side.
    pub from: bool,
    /// On the new side.
    pub to: bool,
}

impl Unread {
    /// Tells whether a side has not read it, so that it is not compared.
    #[must_use]
    pub fn is_any(self) -> bool {
        self.from || self.to
    }
}
