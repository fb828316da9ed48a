//! A number with its unit, as a signal compares it.

use crate::compare::changes::SignalKind;

/// What a number counts or measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::compare) enum Sort {
    Percentage,
    Amount,
    Year,
    /// A day of a month.
    Date,
    /// So many days, weeks, years.
    Period,
    /// The first so many of a list.
    Rank,
    /// So many things.
    Count,
    /// A part of a whole, or so many times as much.
    Share,
    /// Once in so long.
    Frequency,
    /// A quarter of a year.
    Quarter,
    /// At least or at most.
    Bound,
}

impl Sort {
    pub(in crate::compare) const ALL: [Self; 11] = [
        Self::Percentage,
        Self::Amount,
        Self::Year,
        Self::Date,
        Self::Period,
        Self::Rank,
        Self::Count,
        Self::Share,
        Self::Frequency,
        Self::Quarter,
        Self::Bound,
    ];

    pub(in crate::compare) fn signal(self) -> SignalKind {
        match self {
            Self::Percentage => SignalKind::Percentage,
            Self::Amount => SignalKind::Amount,
            Self::Year | Self::Date => SignalKind::Year,
            Self::Period
            | Self::Rank
            | Self::Count
            | Self::Share
            | Self::Frequency
            | Self::Quarter
            | Self::Bound => SignalKind::Target,
        }
    }
}

/// A number with its value, so that `€ 5 miljoen` and `€ 5.000.000` are the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::compare) struct Number {
    pub sort: Sort,
    /// As printed, with what it counts.
    pub printed: String,
    pub key: String,
    /// Whether it is written in words.
    pub in_words: bool,
    /// Whether something must be done by it: `vóór 1 december`.
    pub due: bool,
}

/// Units of time, folded.
pub(in crate::compare) const PERIODS: &[&str] = &[
    "dag",
    "dagen",
    "jaar",
    "jaren",
    "kwartaal",
    "kwartalen",
    "maand",
    "maanden",
    "minuten",
    "minuut",
    "uren",
    "uur",
    "week",
    "weken",
    "werkdag",
    "werkdagen",
];
