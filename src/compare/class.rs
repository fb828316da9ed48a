//! The kind of a change: none, editorial, roll-over, substantive.
//!
//! Knows what is left of two texts when spelling, form and moving numbers are taken away. Must not
//! know how much a change matters.

use crate::model::Role;
use crate::text::{fold, squeeze_key};

use super::Class;
use super::amounts;
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

/// Judges the texts of units that belong together; `years` is the distance of the editions.
pub(super) fn classify(olds: &[&str], news: &[&str], years: i32) -> Class {
    let (old, new) = (olds.join(" "), news.join(" "));
    if old == new {
        return Class::None;
    }
    let (old_key, new_key) = (fold(&old), fold(&new));
    if squeeze_key(&old_key) == squeeze_key(&new_key) {
        return Class::Editorial;
    }
    if other_lead_words(olds, news) {
        return Class::Substantive;
    }
    let key = |units: &[&str]| {
        let keys: Vec<String> = units.iter().map(|text| fold(bare(text))).collect();
        amounts::plain(&written_out(&keys.join(" ")))
    };
    let (old, new) = (key(olds), key(news));
    let same = |one: &str, two: &str| squeeze_key(one) == squeeze_key(two);
    if same(&old, &new) {
        return Class::Editorial;
    }
    // A list recast as a sentence, or a sentence as a list: `en` is the comma of the last item.
    let recast = olds.len() != news.len();
    if recast && same(&without_and(&old), &without_and(&new)) {
        Class::Editorial
    } else if is_rolled_on(&old, &new, years) {
        Class::Rollover
    } else {
        Class::Substantive
    }
}

/// Takes a lead word off: `Stimuleren: van …` is the heading `Stimuleren` and `van …`.
fn bare(text: &str) -> &str {
    Role::lead_word(text).map_or(text, |(_, rest)| rest)
}

/// Tells whether both sides open with lead words that name different roles.
fn other_lead_words(olds: &[&str], news: &[&str]) -> bool {
    let leads = |units: &[&str]| -> Vec<Vec<String>> {
        let mut found: Vec<Vec<String>> = units
            .iter()
            .filter_map(|text| Role::lead_word(text))
            .map(|(role, _)| role.parts())
            .collect();
        found.dedup();
        found
    };
    let (old, new) = (leads(olds), leads(news));
    !old.is_empty() && !new.is_empty() && old != new
}

fn without_and(key: &str) -> String {
    key.split(' ').filter(|word| *word != "en").collect::<Vec<_>>().join(" ")
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
        assert_eq!(classify(&[old], &[new], 1), expected, "{old} / {new}");
        assert_eq!(classify(&[new], &[old], -1), expected, "{new} / {old}");
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
    fn the_same_value_in_other_signs_is_spelling() {
        check("voor twee jaar € 2 miljoen", "voor 2 jaar € 2.000.000", Class::Editorial);
        check("voor twee jaar", "voor 3 jaar", Class::Substantive);
        check("€ 50.000 per jaar", "€ 75.000 per jaar", Class::Substantive);
    }

    #[test]
    fn another_lead_word_is_another_text() {
        check("Financieren: van een dijk", "Uitvoeren: van een dijk", Class::Substantive);
        check("Stimulerende rol: van een dijk", "Stimuleren: van een dijk", Class::Editorial);
    }

    #[test]
    fn a_list_recast_as_a_sentence_is_form() {
        let items = ["- van dijken;", "van dammen;", "van duikers."];
        let whole = ["Stimuleren: van dijken, van dammen en van duikers."];
        assert_eq!(classify(&items, &whole, 1), Class::Editorial);
        assert_eq!(classify(&whole, &items, 1), Class::Editorial);
        let longer = ["Van dijken, van dammen en van hoge duikers."];
        assert_eq!(classify(&items, &longer, 1), Class::Substantive);
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
