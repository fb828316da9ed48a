//! The kind of a change: none, editorial, roll-over, substantive.
//!
//! Knows what is left of two texts when spelling, form and moving numbers are taken away. Must not
//! know how much a change matters.

use crate::model::Role;
use crate::text::{fold, squeeze_key};

use super::Class;
use super::rolling::is_rolled_on;

/// Abbreviations and what they stand for, both folded; writing one out is spelling. Source:
/// `domain.md` 5, `shapes.md` 7.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("art", "artikel"),
    ("bijv", "bijvoorbeeld"),
    ("bv", "bijvoorbeeld"),
    ("ca", "circa"),
    ("cq", "casu quo"),
    ("dmv", "door middel van"),
    ("ed", "en dergelijke"),
    ("enz", "enzovoort"),
    ("excl", "exclusief"),
    ("icm", "in combinatie met"),
    ("incl", "inclusief"),
    ("ivm", "in verband met"),
    ("mbt", "met betrekking tot"),
    ("mbv", "met behulp van"),
    ("mld", "miljard"),
    ("mln", "miljoen"),
    ("mn", "met name"),
    ("nav", "naar aanleiding van"),
    ("nl", "namelijk"),
    ("nr", "nummer"),
    ("oa", "onder andere"),
    ("obv", "op basis van"),
    ("resp", "respectievelijk"),
    ("tav", "ten aanzien van"),
    ("tbv", "ten behoeve van"),
    ("tov", "ten opzichte van"),
    ("vgl", "vergelijk"),
    ("zgn", "zogenoemde"),
];

/// Judges a pair of texts; `years` is the distance of the editions.
pub(super) fn classify(old: &str, new: &str, years: i32) -> Class {
    if old == new {
        return Class::None;
    }
    let (old_key, new_key) = (fold(old), fold(new));
    if squeeze_key(&old_key) == squeeze_key(&new_key) {
        return Class::Editorial;
    }
    let (old, new) = (written_out(&fold(bare(old))), written_out(&fold(bare(new))));
    if squeeze_key(&old) == squeeze_key(&new) {
        Class::Editorial
    } else if is_rolled_on(&old, &new, years) {
        Class::Rollover
    } else {
        Class::Substantive
    }
}

/// Takes a lead word off: `Stimuleren: van …` is the heading `Stimuleren` and `van …`. Whether the
/// role changed with it is a signal of its own.
fn bare(text: &str) -> &str {
    Role::lead_word(text).map_or(text, |(_, rest)| rest)
}

fn written_out(key: &str) -> String {
    let words: Vec<&str> = key
        .split(' ')
        .map(|word| match ABBREVIATIONS.binary_search_by_key(&word, |&(short, _)| short) {
            Ok(at) => ABBREVIATIONS[at].1,
            Err(_) => word,
        })
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(old: &str, new: &str, expected: Class) {
        assert_eq!(classify(old, new, 1), expected, "{old} / {new}");
        assert_eq!(classify(new, old, -1), expected, "{new} / {old}");
    }

    #[test]
    fn form_and_spelling_are_editorial() {
        check("gelijk", "gelijk", Class::None);
        check("Van een dijk;", "van een dijk", Class::Editorial);
        check("het in stand houden van wegen", "het instandhouden van wegen", Class::Editorial);
        check("de zgn. wachttoren", "de zogenoemde wachttoren", Class::Editorial);
        check("Van een dijk", "Stimuleren: van een dijk.", Class::Editorial);
        check("Wonen & werken", "Wonen en werken", Class::Editorial);
    }

    #[test]
    fn years_roll_and_words_change() {
        check("In 2025 volgt een brug.", "In 2026 volgt een brug.", Class::Rollover);
        check("In 2025 volgt een brug.", "In 2027 volgt een brug.", Class::Substantive);
        check("Hij zorgt.", "Zij zorgt.", Class::Substantive);
        check("zie artikel 15", "zie artikel 16", Class::Substantive);
    }

    #[test]
    fn abbreviations_are_in_order() {
        assert!(ABBREVIATIONS.is_sorted());
    }
}
