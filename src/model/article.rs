//! An article and the place it has within an edition.
//!
//! Knows keys, numbers and sub-budgets. Must not know whether two articles of different years are
//! the same: that is for `compare`.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{BudgetYear, Chapter, Kind, NotA, Section, SectionKind};

/// The number of an article without leading zeros: `1`, `31`, `10a`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ArticleNumber(String);

impl ArticleNumber {
    /// Reads one to four digits with at most one lower-case letter behind them.
    pub fn parse(text: &str) -> Result<Self, NotA> {
        let wrong = || NotA::new(text, "the number of an article, such as 1 or 31");
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let tail = &text.as_bytes()[digits..];
        let letter = tail.is_empty() || (tail.len() == 1 && tail[0].is_ascii_lowercase());
        if !(1..=4).contains(&digits) || !letter {
            return Err(wrong());
        }
        let (number, letter) = text.split_at(digits);
        let number = number.trim_start_matches('0');
        // A letter alone is no number: it would not read back.
        Ok(Self(format!("{}{letter}", if number.is_empty() { "0" } else { number })))
    }

    /// Returns the number as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn sort_key(&self) -> (u32, &str) {
        let end = self.0.find(|c: char| !c.is_ascii_digit()).unwrap_or(self.0.len());
        (self.0[..end].parse().unwrap_or(0), &self.0[end..])
    }

    /// Returns the folder name: two digits at least, so that listings stand in order.
    #[must_use]
    pub fn folder(&self) -> String {
        let (value, letter) = self.sort_key();
        format!("artikel-{value:02}{letter}")
    }
}

impl Ord for ArticleNumber {
    fn cmp(&self, other: &Self) -> Ordering {
        self.sort_key().cmp(&other.sort_key())
    }
}

impl PartialOrd for ArticleNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for ArticleNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A budget within a chapter's paper: its code (`IXA`, `F`), else a slug (`ctivd`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SubBudget(String);

impl SubBudget {
    /// Reads a code or a slug: letters, digits and hyphens, safe as a folder name.
    pub fn parse(text: &str) -> Result<Self, NotA> {
        let fits = (1..=40).contains(&text.len())
            && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && !text.starts_with('-')
            && !text.starts_with("artikel-");
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotA::new(text, "a sub-budget, such as IXA or ctivd"))
        }
    }

    /// Returns the code or slug.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SubBudget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where an article stands within one edition: chapter, sub-budget and number. Kept as its text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Place {
    /// The chapter.
    pub chapter: Chapter,
    /// The budget within the chapter's paper, if it holds several.
    pub sub_budget: Option<SubBudget>,
    /// The article's number.
    pub number: ArticleNumber,
}

impl Place {
    /// Reads `VII/1` or `IX/IXA/1`.
    pub fn parse(text: &str) -> Result<Self, NotA> {
        let wrong = || NotA::new(text, "an article, such as VII/1 or IX/IXA/1");
        let parts: Vec<&str> = text.split('/').collect();
        let (chapter, sub_budget, number) = match parts.as_slice() {
            [chapter, number] => (chapter, None, number),
            [chapter, sub_budget, number] => (chapter, Some(*sub_budget), number),
            _ => return Err(wrong()),
        };
        Ok(Self {
            chapter: Chapter::parse(chapter).map_err(|_| wrong())?,
            sub_budget: sub_budget.map(SubBudget::parse).transpose().map_err(|_| wrong())?,
            number: ArticleNumber::parse(number).map_err(|_| wrong())?,
        })
    }
}

impl Place {
    /// Returns the name of the article within its chapter: `1` or `IXA/1`.
    #[must_use]
    pub fn within_chapter(&self) -> String {
        match &self.sub_budget {
            Some(sub_budget) => format!("{sub_budget}/{}", self.number),
            None => self.number.to_string(),
        }
    }
}

impl TryFrom<String> for Place {
    type Error = NotA;

    fn try_from(text: String) -> Result<Self, NotA> {
        Self::parse(&text)
    }
}

impl From<Place> for String {
    fn from(place: Place) -> Self {
        place.to_string()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/", self.chapter)?;
        if let Some(sub_budget) = &self.sub_budget {
            write!(f, "{sub_budget}/")?;
        }
        write!(f, "{}", self.number)
    }
}

/// The key of an article over all papers: kind, year and place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleKey {
    /// The kind of paper.
    pub kind: Kind,
    /// The budget year.
    pub year: BudgetYear,
    /// The place within that edition.
    pub place: Place,
}

/// One article of one paper.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Article {
    /// Where it stands.
    pub place: Place,
    /// The title as printed, without label and number.
    pub title: String,
    /// Whether it is a policy article (*beleidsartikel*).
    pub policy: bool,
    /// Its sections; those of one kind stand together in printed order.
    pub sections: Vec<Section>,
    /// The sections whose text is unknown: announced, headed or held, and not read. None of them is
    /// among the sections.
    pub unread: Vec<SectionKind>,
}

impl Article {
    /// Returns the sections of one kind, in printed order.
    pub fn sections_of(&self, kind: SectionKind) -> impl Iterator<Item = &Section> {
        self.sections.iter().filter(move |section| section.kind == kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_read_back_from_their_text() {
        for text in ["VII/1", "IX/IXA/1", "III/ctivd/10a"] {
            assert_eq!(Place::parse(text).unwrap().to_string(), text);
        }
        for text in ["VII", "VII/", "VII/x", "a/b/c/d", "VII/../1"] {
            assert!(Place::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn numbers_sort_by_value_and_lose_leading_zeros() {
        let number = |text| ArticleNumber::parse(text).unwrap();
        assert!(number("9") < number("10") && number("10") < number("10a"));
        assert_eq!(number("01"), number("1"));
        assert_eq!(number("00a").as_str(), "0a");
        assert_eq!(number("3").folder(), "artikel-03");
        assert_eq!(number("10a").folder(), "artikel-10a");
    }
}
