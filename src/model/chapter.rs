//! Budget chapters: their codes, their order, and their names through the years.
//!
//! Knows codes and a dated table of names, used only where a paper does not name itself. Must not
//! know which chapters exist: any well-formed code is a chapter.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize, Serializer};

use super::{BudgetYear, NotA};

/// The code of a budget chapter or fund: Roman figures (`VII`, `IIA`) or one capital (`B`).
#[derive(Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(from = "Code")]
pub struct Chapter {
    code: String,
    /// Where it stands, as far as its figures tell: kept, because chapters are compared all the time.
    rank: Rank,
}

/// Whether a chapter is a fund, and the value of its Roman figures; 0 for a fund.
type Rank = (bool, u32);

/// A code as it is kept.
#[derive(Deserialize)]
#[serde(transparent)]
struct Code(String);

impl Chapter {
    /// Reads a code of one to eight capitals.
    pub fn parse(text: &str) -> Result<Self, NotA> {
        let fits = (1..=8).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase());
        if fits && (text.len() == 1 || roman_prefix(text).0 > 0) {
            Ok(Self::from(Code(text.to_owned())))
        } else {
            Err(NotA::new(text, "a budget chapter, such as VII or B"))
        }
    }

    /// Returns the code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.code
    }

    /// Returns what tells chapters of one rank apart: the letter behind the figures, then the code.
    fn within_rank(&self) -> (&str, &str) {
        (roman_prefix(&self.code).1, &self.code)
    }
}

impl From<Code> for Chapter {
    fn from(Code(code): Code) -> Self {
        let is_fund = code.len() == 1 && !matches!(code.as_str(), "I" | "V" | "X");
        let rank = if is_fund { (true, 0) } else { (false, roman_prefix(&code).0) };
        Self { code, rank }
    }
}

impl Serialize for Chapter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.code)
    }
}

/// Sorts Roman chapters by their value, then their letter, and funds after them.
impl Ord for Chapter {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank.cmp(&other.rank).then_with(|| {
            let same = self.code == other.code;
            if same { Ordering::Equal } else { self.within_rank().cmp(&other.within_rank()) }
        })
    }
}

impl PartialOrd for Chapter {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Chapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code)
    }
}

impl fmt::Debug for Chapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Chapter").field(&self.code).finish()
    }
}

/// Returns the value of the leading Roman figures I, V and X, and what follows them.
fn roman_prefix(code: &str) -> (u32, &str) {
    let end = code.find(|c| !matches!(c, 'I' | 'V' | 'X')).unwrap_or(code.len());
    let value = |figure: u8| match figure {
        b'I' => 1,
        b'V' => 5,
        _ => 10,
    };
    // Read from the right, a figure that is smaller than the one after it is taken off.
    let (total, _) = code[..end].bytes().rev().fold((0i64, 0), |(sum, after), figure| {
        let value = value(figure);
        (if value < after { sum - value } else { sum + value }, value)
    });
    (u32::try_from(total).unwrap_or(0), &code[end..])
}

/// Names of chapters by the first budget year they bear them; source: `domain.md` 4 and the titles
/// of the budget bills. Only a fallback: the paper's own title comes first.
const NAMES: &[(&str, u16, &str)] = &[
    ("I", 0, "De Koning"),
    ("IIA", 0, "Staten-Generaal"),
    ("IIB", 0, "Hoge Colleges van Staat"),
    ("III", 0, "Algemene Zaken"),
    ("IV", 0, "Koninkrijksrelaties"),
    ("V", 0, "Buitenlandse Zaken"),
    ("VI", 0, "Justitie"),
    ("VI", 2012, "Veiligheid en Justitie"),
    ("VI", 2018, "Justitie en Veiligheid"),
    ("VII", 0, "Binnenlandse Zaken en Koninkrijksrelaties"),
    ("VIII", 0, "Onderwijs, Cultuur en Wetenschap"),
    ("IX", 0, "Financiën en Nationale Schuld"),
    ("X", 0, "Defensie"),
    ("XI", 0, "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer"),
    ("XII", 0, "Verkeer en Waterstaat"),
    ("XII", 2012, "Infrastructuur en Milieu"),
    ("XII", 2018, "Infrastructuur en Waterstaat"),
    ("XIII", 0, "Economische Zaken"),
    ("XIII", 2018, "Economische Zaken en Klimaat"),
    ("XIII", 2025, "Economische Zaken"),
    ("XIV", 0, "Landbouw, Natuur en Voedselkwaliteit"),
    ("XIV", 2025, "Landbouw, Visserij, Voedselzekerheid en Natuur"),
    ("XV", 0, "Sociale Zaken en Werkgelegenheid"),
    ("XVI", 0, "Volksgezondheid, Welzijn en Sport"),
    ("XVII", 0, "Buitenlandse Handel en Ontwikkelingssamenwerking"),
    ("XVIII", 2013, "Wonen en Rijksdienst"),
    ("XIX", 2021, "Nationaal Groeifonds"),
    ("XX", 2025, "Asiel en Migratie"),
    ("XXII", 2025, "Volkshuisvesting en Ruimtelijke Ordening"),
    ("XXIII", 2025, "Klimaat en Groene Groei"),
    ("A", 0, "Infrastructuurfonds"),
    ("A", 2022, "Mobiliteitsfonds"),
    ("B", 0, "Gemeentefonds"),
    ("C", 0, "Provinciefonds"),
    ("F", 0, "Diergezondheidsfonds"),
    ("H", 0, "BES-fonds"),
    ("J", 0, "Deltafonds"),
    ("K", 0, "Defensiematerieelbegrotingsfonds"),
    ("L", 0, "Nationaal Groeifonds"),
    ("M", 0, "Klimaatfonds"),
];

/// Returns the name a chapter bore in a budget year, if the table knows it.
#[must_use]
pub fn standing_name(chapter: &Chapter, year: BudgetYear) -> Option<&'static str> {
    NAMES
        .iter()
        .filter(|(code, since, _)| *code == chapter.as_str() && *since <= year.0)
        .max_by_key(|(_, since, _)| *since)
        .map(|(_, _, name)| *name)
}

/// Returns the chapter that bears a name, in any case; of several the one that bore it last.
#[must_use]
pub fn chapter_named(name: &str) -> Option<Chapter> {
    let lower = name.to_lowercase();
    let named = NAMES.iter().filter(|(_, _, known)| known.to_lowercase() == lower);
    named.max_by_key(|(_, since, _)| *since).and_then(|(code, ..)| Chapter::parse(code).ok())
}

/// Sub-budgets without a code of their own, by chapter, words of their heading, and slug; the
/// empty slug is the ministry's own budget. Source: `domain.md` 4.
const SUB_BUDGETS: &[(&str, &str, &str)] = &[
    ("III", "kabinet van de koning", "kabinet-van-de-koning"),
    ("III", "kabinet der koningin", "kabinet-van-de-koning"),
    ("III", "toezicht op de inlichtingen", "ctivd"),
    ("III", "ministerie van algemene zaken", ""),
];

/// Returns the slug of a sub-budget that a heading of this chapter opens, if the table knows it.
#[must_use]
pub fn sub_budget_slug(chapter: &Chapter, heading: &str) -> Option<&'static str> {
    let heading = heading.to_lowercase();
    SUB_BUDGETS
        .iter()
        .find(|(code, words, _)| *code == chapter.as_str() && heading.contains(words))
        .map(|(_, _, slug)| *slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_stand_in_roman_order_with_funds_last() {
        let mut codes: Vec<Chapter> = ["B", "XX", "IX", "IIB", "V", "IIA", "A", "I", "XXIII", "IV"]
            .iter()
            .map(|code| Chapter::parse(code).unwrap())
            .collect();
        codes.sort();
        let codes: Vec<&str> = codes.iter().map(Chapter::as_str).collect();
        assert_eq!(codes, ["I", "IIA", "IIB", "IV", "V", "IX", "XX", "XXIII", "A", "B"]);
    }

    #[test]
    fn chapters_of_one_value_stand_by_their_letter_then_their_code() {
        let check = |one: &str, two: &str, expected: Ordering| {
            let (one, two) = (Chapter::parse(one).unwrap(), Chapter::parse(two).unwrap());
            assert_eq!((one.cmp(&two), two.cmp(&one)), (expected, expected.reverse()));
        };
        check("IX", "IXA", Ordering::Less);
        check("IXB", "IXA", Ordering::Greater);
        check("IIIIB", "IVA", Ordering::Greater);
        check("IIII", "IV", Ordering::Less);
        check("VII", "VII", Ordering::Equal);
    }

    #[test]
    fn a_chapter_is_kept_as_its_code() {
        let chapter = Chapter::parse("IIB").unwrap();
        assert_eq!(serde_json::to_string(&chapter).unwrap(), "\"IIB\"");
        assert_eq!(serde_json::from_str::<Chapter>("\"IIB\"").unwrap(), chapter);
        assert_eq!(format!("{chapter} {chapter:?}"), "IIB Chapter(\"IIB\")");
    }

    #[test]
    fn a_chapter_bears_the_name_of_its_year() {
        let chapter = Chapter::parse("XII").unwrap();
        assert_eq!(standing_name(&chapter, BudgetYear(2015)), Some("Infrastructuur en Milieu"));
        assert_eq!(standing_name(&chapter, BudgetYear(2024)), Some("Infrastructuur en Waterstaat"));
    }

    #[test]
    fn words_are_not_chapters() {
        for text in ["", "vii", "NR", "VII/1", "ABCDEFGHI", "7"] {
            assert!(Chapter::parse(text).is_err(), "{text}");
        }
    }
}
