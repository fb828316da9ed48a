//! What became of a passage: what was done to it, how it is marked, and what it signals.

use serde::{Deserialize, Serialize};

use crate::model::{BudgetYear, Place, Role, SectionKind};

/// What happened to a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub enum Moved {
    /// It stands where it stood, relative to its neighbours.
    #[default]
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
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub enum Class {
    /// No change.
    #[default]
    None,
    /// Spelling, punctuation, typography, form.
    Editorial,
    /// Years, table numbers or dossier numbers one on.
    Rollover,
    /// The words are different.
    Substantive,
}

/// Most passages stand as they stood: what is usual of one is not written where it is kept.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// One unit, or a pair or group of units, of both sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitChange {
    /// What happened.
    pub op: Op,
    /// The kind of change; `None` exactly when the text is equal to the letter, or not compared.
    #[serde(default, skip_serializing_if = "is_default")]
    pub class: Class,
    /// Where it went.
    #[serde(default, skip_serializing_if = "is_default")]
    pub moved: Moved,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub signals: Vec<Signal>,
    /// How much it matters, in thousandths; from the table of rules.
    #[serde(default, skip_serializing_if = "is_default")]
    pub weight: u16,
    /// Likeness of old and new text in thousandths; 0 for added and removed.
    pub similarity: u16,
    /// Whether the budget of cells was reached and the coarser form was taken.
    #[serde(default, skip_serializing_if = "is_default")]
    pub coarse: bool,
    /// Whether awaited chapters may still change this finding.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provisional: bool,
    /// Whether a passage of A or B is gone and nothing like it stands anywhere on the new side.
    #[serde(default, skip_serializing_if = "is_default")]
    pub vanished: bool,
    /// Since when the old text has stood, if known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub since: Option<Since>,
    /// The old units.
    pub from: Vec<UnitRef>,
    /// The new units.
    pub to: Vec<UnitRef>,
    /// The words: equal and deleted segments joined are the old texts joined with one space, equal
    /// and inserted segments the new.
    #[serde(default, skip_serializing_if = "is_default")]
    pub segments: Vec<Segment>,
    /// The nearest candidate that was refused, for added and removed units.
    #[serde(default, skip_serializing_if = "is_default")]
    pub nearest: Option<Nearest>,
}

impl UnitChange {
    /// Tells whether a reader counts it among the changes of substance: the words differ, or the same words
    /// under another role or another actor, or in the budget of another ministry, say something else.
    #[must_use]
    pub fn is_of_substance(&self) -> bool {
        self.class == Class::Substantive
            || self.moved == Moved::Chapter
            || self.is_no_longer_goal()
            || self.signals.iter().any(Signal::is_of_substance)
    }

    /// Tells whether it went from A to B or back: a goal that is told as a role is none any more.
    #[must_use]
    pub fn is_no_longer_goal(&self) -> bool {
        let of = |units: &[UnitRef]| units.first().map(|unit| unit.section);
        let compared = |section: Option<SectionKind>| section.is_some_and(SectionKind::is_compared);
        let (from, to) = (of(&self.from), of(&self.to));
        self.moved == Moved::Section && compared(from) && compared(to) && from != to
    }

    /// Tells whether its own words say nothing else, and what stands above it does: it is denied, another acts,
    /// it is another duty or another role.
    #[must_use]
    pub fn is_said_otherwise(&self) -> bool {
        let says = |one: &Signal| one.kind != SignalKind::RoleShift && one.is_of_substance();
        self.op == Op::Unchanged && self.signals.iter().any(says)
    }

    /// Tells whether it is a row with the same signs, of which a cell is filled in another column.
    #[must_use]
    pub fn is_in_other_column(&self) -> bool {
        let signs = |refs: &[UnitRef]| -> String {
            let texts = refs.iter().flat_map(|one| one.text.chars());
            texts.filter(|sign| !sign.is_whitespace() && *sign != '|').collect()
        };
        let is_row = |one: &UnitRef| one.form == UnitForm::Row;
        self.class == Class::Substantive
            && self.from.iter().chain(&self.to).all(is_row)
            && signs(&self.from) == signs(&self.to)
    }

    /// Tells whether it is a row to the letter, of which a cell covers other rows or columns.
    #[must_use]
    pub fn is_under_another_cell(&self) -> bool {
        self.is_in_other_column()
            && self.segments.iter().all(|segment| segment.op == SegmentOp::Equal)
    }

    /// Tells whether it is a note to the letter, of which another sentence is the host.
    #[must_use]
    pub fn is_at_another_sentence(&self) -> bool {
        self.class == Class::Substantive
            && self.from.iter().chain(&self.to).all(|one| one.form == UnitForm::Note)
            && self.segments.iter().all(|segment| segment.op == SegmentOp::Equal)
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    /// A picture in A or B, by its file. It is a unit only when it differs: what is drawn in it is
    /// never compared.
    Picture,
    /// The whole of a section, of which no unit and no heading differs, but its letters do.
    Section,
}

/// A refused candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refused {
    /// It is not alike enough.
    Unlike,
    /// It belongs to another text.
    Taken,
    /// It is alike enough, but what makes it so is what other texts have too.
    Unsure,
}

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// On which side it stands.
    pub op: SegmentOp,
    /// The text, with its spaces.
    pub text: String,
    /// Where it stands on the other side, for a sentence that is neither gone nor new: it moved.
    #[serde(default, skip_serializing_if = "is_default")]
    pub moved: Option<SentencePlace>,
}

/// Where a sentence stands: the place of its unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentencePlace {
    /// The article.
    pub place: Place,
    /// The section.
    pub section: SectionKind,
    /// The position of the unit in its section.
    pub position: usize,
}

/// On which side a stretch of text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SegmentOp {
    /// On both.
    Equal,
    /// Only in the old text.
    Delete,
    /// Only in the new text.
    Insert,
}

impl Signal {
    /// Tells whether it is news by itself; a role that is only named, or no longer, is none.
    #[must_use]
    pub fn is_of_substance(&self) -> bool {
        !matches!(self.kind, SignalKind::RoleNamed | SignalKind::RoleNoLongerNamed)
    }
}

/// The kinds of signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Signal {
    /// What it is.
    pub kind: SignalKind,
    /// The old value; empty when there is none.
    pub from: String,
    /// The new value; empty when there is none.
    pub to: String,
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
