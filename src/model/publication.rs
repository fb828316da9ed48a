//! A publication: one parliamentary paper of one budget chapter and year.
//!
//! Knows kinds, budget years and parliamentary years. Must not know how a paper is read.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{BudgetYear, Chapter, Kind, NotA, PaperId, Standing};

/// A parliamentary year, which runs from September to September; `2022-2023` starts in 2022.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Vergaderjaar {
    /// The year in which it begins.
    pub start: u16,
}

impl Vergaderjaar {
    /// Reads `2022-2023`, `2022–2023` and `2022/23`, with any dash.
    pub fn parse(text: &str) -> Result<Self, NotA> {
        let wrong = || NotA::new(text, "a parliamentary year, such as 2022-2023");
        let digits: Vec<&str> =
            text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        let [first, second] = digits.as_slice() else { return Err(wrong()) };
        let start: u16 = first.parse().map_err(|_| wrong())?;
        let end: u16 = second.parse().map_err(|_| wrong())?;
        let follows = end == start + 1 || (second.len() == 2 && end == (start + 1) % 100);
        if first.len() == 4 && follows { Ok(Self { start }) } else { Err(wrong()) }
    }

    /// Returns the parliamentary year in which a paper of this kind and budget year appears.
    #[must_use]
    pub fn of(kind: Kind, year: BudgetYear) -> Self {
        match kind {
            Kind::Begroting | Kind::Suppletoire1 => Self { start: year.before().0 },
            Kind::SuppletoireSeptember | Kind::Suppletoire2 | Kind::Jaarverslag | Kind::Slotwet => {
                Self { start: year.0 }
            }
        }
    }

    /// Returns the short form used in citations: `2022/23`.
    #[must_use]
    pub fn short(self) -> String {
        format!("{}/{:02}", self.start, (self.start + 1) % 100)
    }
}

impl fmt::Display for Vergaderjaar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.start, self.start + 1)
    }
}

/// What one paper says of itself, read from its bytes alone.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Publication {
    /// The official identifier, `kst-36410-VII-2`, with its suffix if the paper is a reprint.
    pub id: PaperId,
    /// The kind of paper.
    pub kind: Kind,
    /// The budget year it is about.
    pub year: BudgetYear,
    /// The parliamentary year in which it appeared.
    pub vergaderjaar: Vergaderjaar,
    /// The budget chapter.
    pub chapter: Chapter,
    /// The chapter's name as this paper gives it, else from the dated table; may be empty.
    pub chapter_name: String,
    /// The dossier number without spaces, `36410`.
    pub dossier: String,
    /// The number within the dossier, `2`.
    pub number: String,
    /// The date in the paper, or the assumed one.
    pub published: NaiveDate,
    /// Whether `published` is assumed because the paper bears no date.
    pub date_assumed: bool,
    /// Whether this is the official text, or early text that it replaces.
    pub standing: Standing,
    /// Lower-case hexadecimal SHA-256 of the bytes.
    pub sha256: String,
}

impl Publication {
    /// Returns the citation as parliament writes it: `Kamerstukken II 2026/27, 37020 VII, nr. 2`.
    #[must_use]
    pub fn citation(&self) -> String {
        format!(
            "Kamerstukken II {}, {} {}, nr. {}",
            self.vergaderjaar.short(),
            self.dossier,
            self.chapter,
            self.number
        )
    }

    /// Returns the canonical address of the official text, made from the identifier alone.
    #[must_use]
    pub fn address(&self) -> String {
        format!("https://zoek.officielebekendmakingen.nl/{}.html", self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parliamentary_year_is_read_with_any_dash() {
        for text in ["2022-2023", "2022–2023", "2022‒2023", "2022/23"] {
            assert_eq!(Vergaderjaar::parse(text), Ok(Vergaderjaar { start: 2022 }), "{text}");
        }
        assert!(Vergaderjaar::parse("2022-2024").is_err());
        assert!(Vergaderjaar::parse("2022").is_err());
    }

    #[test]
    fn budgets_appear_in_the_parliamentary_year_before_their_budget_year() {
        let year = BudgetYear(2024);
        assert_eq!(Vergaderjaar::of(Kind::Begroting, year).to_string(), "2023-2024");
        assert_eq!(Vergaderjaar::of(Kind::Jaarverslag, year).to_string(), "2024-2025");
    }

    #[test]
    fn kinds_read_back_from_their_names() {
        for kind in Kind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
    }
}
