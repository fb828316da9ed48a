//! The words of the site that are put together: what findings are about, and what a page is called.
//!
//! Knows kinds of finding. Must not know pages or addresses.

use crate::compare::{Op, SignalKind, UnitChange};

/// What a finding is about, as a reader chooses among findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// A role that is another.
    Role,
    /// Who acts, or whose responsibility it is.
    Actor,
    /// How binding it is.
    Duty,
    /// Targets, years, amounts and percentages.
    Figures,
    /// The law it rests on.
    Law,
    /// A passage that is new.
    New,
    /// A passage or section that is gone.
    Gone,
    /// An article as a whole.
    Article,
    /// The same change in many articles.
    Everywhere,
    /// Other words.
    Words,
}

impl Topic {
    /// All topics, in the order they are offered.
    pub const ALL: [Self; 10] = [
        Self::Role,
        Self::Actor,
        Self::Duty,
        Self::Figures,
        Self::Law,
        Self::New,
        Self::Gone,
        Self::Article,
        Self::Everywhere,
        Self::Words,
    ];

    /// Returns what a passage is told for: its weightiest signal, else what happened to it.
    #[must_use]
    pub fn of(unit: &UnitChange) -> Self {
        use SignalKind as S;
        let signalled = unit.signals.iter().map(|signal| match signal.kind {
            S::RoleShift | S::PossibleRoleShift | S::RoleNamed | S::RoleNoLongerNamed => Self::Role,
            S::Actor | S::ResponsibilityAdded | S::ResponsibilityDropped => Self::Actor,
            S::ModalityWeakened
            | S::ModalityStrengthened
            | S::NegationAdded
            | S::NegationRemoved => Self::Duty,
            S::Target
            | S::Year
            | S::Amount
            | S::Percentage
            | S::IndicatorAdded
            | S::IndicatorRemoved => Self::Figures,
            S::LegalBasis => Self::Law,
        });
        signalled.min().unwrap_or(match unit.op {
            Op::Added => Self::New,
            Op::Removed => Self::Gone,
            _ => Self::Words,
        })
    }

    /// Returns its name in a style.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Role => "t-rol",
            Self::Actor => "t-wie",
            Self::Duty => "t-moet",
            Self::Figures => "t-cijfer",
            Self::Law => "t-wet",
            Self::New => "t-nieuw",
            Self::Gone => "t-weg",
            Self::Article => "t-artikel",
            Self::Everywhere => "t-overal",
            Self::Words => "t-woorden",
        }
    }
}
