//! The result of a comparison: articles, units, segments, findings.
//!
//! Knows the shape that every report prints and that the JSON form mirrors. Must not know how the
//! result is found, nor a single word of Dutch prose about it.

use serde::{Deserialize, Serialize};

use super::Unread;
use crate::model::{BudgetYear, Chapter, Kind, Place, Role, SectionKind};

/// What changed between two editions.
#[derive(Debug, Clone, PartialEq, Eq)]
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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
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

/// Since when a passage stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Since {
    /// The first edition that has it.
    pub year: BudgetYear,
    /// Whether it may be older: the archive does not go back further.
    pub at_least: bool,
    /// In how many editions of the archive it stood.
    pub editions: usize,
}

/// One article of either side with everything that happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionChange {
    /// The kind.
    pub kind: SectionKind,
    /// The sides that have not read it; its units are then not compared.
    pub unread: Unread,
    /// The units: in the order of the new side, gone units at the place they had; a heading of A or B that
    /// differs stands among them.
    pub units: Vec<UnitChange>,
    /// Headings, and tables outside A and B: only whether they differ.
    pub blocks: Vec<BlockChange>,
}

/// What happened to a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Op {
    /// Equal to the letter.
    Unchanged,
    /// One old unit, one new unit, not equal to the letter.
    Modified,
    /// New.
    Added,
    /// Gone.
    Removed,
    /// One old unit became several.
    Split,
    /// Several old units became one.
    Merged,
    /// The other side has not read the section in which it may stand.
    NotCompared,
}

/// Where a unit went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moved {
    /// It stands where it stood, relative to its neighbours.
    None,
    /// To another place within its section.
    Within,
    /// Under another role of the same section.
    Role,
    /// To another section of the same article.
    Section,
    /// To another article of the same chapter.
    Article,
    /// To another chapter.
    Chapter,
}

/// The kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// No change.
    None,
    /// Spelling, punctuation, typography, form.
    Editorial,
    /// Years, table numbers or dossier numbers one on.
    Rollover,
    /// The words are different.
    Substantive,
}

/// One unit, or a pair or group of units, of both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitChange {
    /// What happened.
    pub op: Op,
    /// The kind of change; `None` exactly when the text is equal to the letter, or not compared.
    pub class: Class,
    /// Where it went.
    pub moved: Moved,
    /// What a reader should know about it.
    pub signals: Vec<Signal>,
    /// How much it matters, in thousandths; from the table of rules.
    pub weight: u16,
    /// Likeness of old and new text in thousandths; 0 for added and removed.
    pub similarity: u16,
    /// Whether the budget of cells was reached and the coarser form was taken.
    pub coarse: bool,
    /// Whether awaited chapters may still change this finding.
    pub provisional: bool,
    /// Whether a passage of A or B is gone and nothing like it stands anywhere on the new side.
    pub vanished: bool,
    /// Since when the old text has stood, if known.
    pub since: Option<Since>,
    /// The old units.
    pub from: Vec<UnitRef>,
    /// The new units.
    pub to: Vec<UnitRef>,
    /// The words: equal and deleted segments joined are the old texts joined with one space, equal
    /// and inserted segments the new.
    pub segments: Vec<Segment>,
    /// The nearest candidate that was refused, for added and removed units.
    pub nearest: Option<Nearest>,
}

impl UnitChange {
    /// Tells whether a reader counts it among the changes of substance: the words differ, or the
    /// same words under another role say something else of the minister.
    #[must_use]
    pub fn is_of_substance(&self) -> bool {
        self.class == Class::Substantive
            || self.signals.iter().any(|signal| signal.kind == SignalKind::RoleShift)
    }

    /// The stretches that moved: each with its side and where it stands on the other.
    pub fn moved_sentences(&self) -> impl Iterator<Item = (SegmentOp, &SentencePlace)> {
        self.segments.iter().filter_map(|one| Some((one.op, one.moved.as_ref()?)))
    }

    /// Tells whether nothing happened to it but that sentences moved, spelling and form apart.
    #[must_use]
    pub fn is_only_rearranged(&self) -> bool {
        self.class != Class::Substantive && self.moved_sentences().next().is_some()
    }
}

/// A unit where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitRef {
    /// The article.
    pub place: Place,
    /// The section.
    pub section: SectionKind,
    /// Counted from 0 among the units of its section.
    pub position: usize,
    /// The role it stands under.
    pub role: Option<Role>,
    /// The headings it stands under, outermost first.
    pub headings: Vec<String>,
    /// What kind of block it is.
    pub form: UnitForm,
    /// Its text.
    pub text: String,
}

/// What kind of block a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitForm {
    /// A paragraph.
    Paragraph,
    /// A list item.
    Item,
    /// A footnote.
    Note,
    /// A row of a table in A or B: its cells joined with ` | `.
    Row,
    /// A heading in A or B, that of a section or the title of a table. It is a unit only when it differs
    /// and is not told by the text under it; its position is that of the first unit behind it.
    Heading,
    /// The whole of a section, of which no unit and no heading differs, but its letters do.
    Section,
}

/// A refused candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearest {
    /// The candidate, on the other side.
    pub unit: UnitRef,
    /// Its likeness in thousandths.
    pub similarity: u16,
    /// The likeness it would have needed.
    pub needed: u16,
    /// Why it was refused.
    pub refused: Refused,
}

/// Why a candidate was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is not alike enough.
    Unlike,
    /// It belongs to another text.
    Taken,
    /// It is alike enough, but what makes it so is what other texts have too.
    Unsure,
}

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// On which side it stands.
    pub op: SegmentOp,
    /// The text, with its spaces.
    pub text: String,
    /// Where it stands on the other side, for a sentence that is neither gone nor new: it moved.
    pub moved: Option<SentencePlace>,
}

/// Where a sentence stands: the place of its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentencePlace {
    /// The article.
    pub place: Place,
    /// The section.
    pub section: SectionKind,
    /// The position of the unit in its section.
    pub position: usize,
}

/// On which side a stretch of text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SegmentOp {
    /// On both.
    Equal,
    /// Only in the old text.
    Delete,
    /// Only in the new text.
    Insert,
}

/// The kinds of signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SignalKind {
    /// Another role, by heading or lead word on both sides.
    RoleShift,
    /// Perhaps another role, by verb alone.
    PossibleRoleShift,
    /// A role newly named above text that was there.
    RoleNamed,
    /// A role no longer named above text that stays.
    RoleNoLongerNamed,
    /// Another office or body acts.
    Actor,
    /// Phrased as less binding.
    ModalityWeakened,
    /// Phrased as more binding.
    ModalityStrengthened,
    /// A negation added.
    NegationAdded,
    /// A negation gone.
    NegationRemoved,
    /// A responsibility newly mentioned.
    ResponsibilityAdded,
    /// A responsibility no longer mentioned.
    ResponsibilityDropped,
    /// A target value.
    Target,
    /// A target year.
    Year,
    /// An amount of money.
    Amount,
    /// A percentage.
    Percentage,
    /// A law or its article.
    LegalBasis,
    /// An indicator newly in the table.
    IndicatorAdded,
    /// An indicator no longer in the table.
    IndicatorRemoved,
}

/// Something a reader should know about a unit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Signal {
    /// What it is.
    pub kind: SignalKind,
    /// The old value; empty when there is none.
    pub from: String,
    /// The new value; empty when there is none.
    pub to: String,
}

/// A heading, or a table outside A and B.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockChange {
    /// `Unchanged`, `Modified`, `Added` or `Removed`.
    pub op: Op,
    /// `heading` or `table`.
    pub what: &'static str,
    /// First twelve hexadecimal digits of the SHA-256 of the old text.
    pub from: Option<String>,
    /// The same of the new text.
    pub to: Option<String>,
}

/// A finding over the whole edition.
#[derive(Debug, Clone, PartialEq, Eq)]
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
