//! The kinds of paper, and the year a budget is for.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::NotA;

/// The kinds of budget paper that carry articles, in the order of their yearly cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Draft budget: the explanatory memorandum with the policy articles.
    Begroting,
    /// First supplementary budget, in spring.
    #[serde(rename = "suppletoire-1")]
    Suppletoire1,
    /// September supplementary budget, since 2023.
    SuppletoireSeptember,
    /// Second supplementary budget, in autumn.
    #[serde(rename = "suppletoire-2")]
    Suppletoire2,
    /// Annual report.
    Jaarverslag,
    /// Final budget act: the explanatory memorandum.
    Slotwet,
}

impl Kind {
    /// All kinds, in order.
    pub const ALL: [Self; 6] = [
        Self::Begroting,
        Self::Suppletoire1,
        Self::SuppletoireSeptember,
        Self::Suppletoire2,
        Self::Jaarverslag,
        Self::Slotwet,
    ];

    /// Returns the name used in paths, trailers and JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Begroting => "begroting",
            Self::Suppletoire1 => "suppletoire-1",
            Self::SuppletoireSeptember => "suppletoire-september",
            Self::Suppletoire2 => "suppletoire-2",
            Self::Jaarverslag => "jaarverslag",
            Self::Slotwet => "slotwet",
        }
    }

    /// Returns which supplementary budget a dossier is about: by the words of its title in lower case,
    /// else by the table of known dossiers, else by the month of the paper.
    #[must_use]
    pub fn of_supplementary(subject: &str, known: Option<Self>, date: Option<NaiveDate>) -> Self {
        let says = |words: &[&str]| words.iter().any(|word| subject.contains(word));
        if says(&["voorjaarsnota", "eerste suppletoire"]) {
            Self::Suppletoire1
        } else if says(&["miljoenennota", "prinsjesdag", "september"]) {
            Self::SuppletoireSeptember
        } else if says(&["najaarsnota", "tweede suppletoire"]) {
            Self::Suppletoire2
        } else {
            known.filter(|kind| !kind.has_goals()).unwrap_or(match date.map(|date| date.month()) {
                Some(1..=8) => Self::Suppletoire1,
                Some(9 | 10) => Self::SuppletoireSeptember,
                _ => Self::Suppletoire2,
            })
        }
    }

    /// Tells whether papers of this kind describe goals (A) and responsibilities (B).
    #[must_use]
    pub fn has_goals(self) -> bool {
        matches!(self, Self::Begroting | Self::Jaarverslag)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Kind {
    type Err = NotA;

    fn from_str(text: &str) -> Result<Self, NotA> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| NotA::new(text, "a kind of paper, such as begroting or jaarverslag"))
    }
}

/// The calendar year a budget is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BudgetYear(pub u16);

impl BudgetYear {
    /// The first budgets that describe goals (*van beleidsbegroting tot beleidsverantwoording*).
    pub const FIRST_WITH_GOALS: Self = Self(2002);

    /// Returns the year before.
    #[must_use]
    pub const fn before(self) -> Self {
        Self(self.0.saturating_sub(1))
    }

    /// Reads a year between 1995 and 2100, the span of the digital papers and some more.
    pub fn parse(text: &str) -> Result<Self, NotA> {
        match text.parse::<u16>() {
            Ok(year) if (1995..=2100).contains(&year) => Ok(Self(year)),
            _ => Err(NotA::new(text, "a budget year, such as 2024")),
        }
    }

    /// Returns the year after it.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for BudgetYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}
