//! Where a change is shown on a site of ours: the path of its page, and the anchor of a passage.
//!
//! Knows the grammar of paths and how an anchor is made of place and content, so that it stays what it
//! is. Must not know where a site is kept, nor what is on a page.

use crate::model::{BudgetYear, Kind, Place, SectionKind, short_sha256};

/// Letters of an anchor: enough for the sentences of one page.
const DIGITS: usize = 8;

/// Returns the path of what became of an article between two editions:
/// `begroting/2025..2026/VII/1/`, and for a budget beside its annual report `verantwoord/2025/VII/1/`.
#[must_use]
pub fn synopsis(from: (Kind, BudgetYear), to: (Kind, BudgetYear), place: &Place) -> String {
    format!("{}{place}/", span(from, to))
}

/// Returns the path under which two editions are compared: `begroting/2025..2026/`.
#[must_use]
pub fn span(from: (Kind, BudgetYear), to: (Kind, BudgetYear)) -> String {
    if from.0 == to.0 {
        format!("{}/{}..{}/", to.0, from.1, to.1)
    } else {
        format!("{BESIDE}/{}/", to.1)
    }
}

/// The first step of the path of a budget beside the annual report over its year.
pub const BESIDE: &str = "verantwoord";

/// Returns the anchor of a passage or sentence: `a-1f0c52aa`, the same for as long as place and words
/// are.
#[must_use]
pub fn anchor(place: &Place, section: SectionKind, text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let named = format!("{place}\n{section}\n{}", words.join(" "));
    format!("a-{}", short_sha256(named.as_bytes(), DIGITS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_anchor_is_made_of_place_and_words_alone() {
        let (one, other) = (Place::parse("VII/1").unwrap(), Place::parse("VII/2").unwrap());
        let kind = SectionKind::Doelstelling;
        let first = anchor(&one, kind, "Een dorp is een dorp.");
        assert_eq!(first, anchor(&one, kind, "Een  dorp is\neen dorp."));
        assert_ne!(first, anchor(&other, kind, "Een dorp is een dorp."));
        assert_ne!(first, anchor(&one, kind, "Een dorp is geen dorp."));
        assert_eq!(first.len(), "a-".len() + DIGITS);
    }

    #[test]
    fn a_path_names_both_editions() {
        let place = Place::parse("IX/IXA/1").unwrap();
        let (old, new) = (BudgetYear(2025), BudgetYear(2026));
        let path = synopsis((Kind::Begroting, old), (Kind::Begroting, new), &place);
        assert_eq!(path, "begroting/2025..2026/IX/IXA/1/");
        let path = synopsis((Kind::Begroting, old), (Kind::Jaarverslag, old), &place);
        assert_eq!(path, "verantwoord/2025/IX/IXA/1/");
    }
}
