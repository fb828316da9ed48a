//! One duty in two forms: a verb, or a light verb with its noun (`is belast met de uitvoering van`).
//!
//! Knows light phrases and how a noun is made of a verb. Must not know whose duty it is.

use crate::compare::reading::phrases::matches;
use crate::compare::reading::verbs::{is_of_infinitive, is_of_noun};

/// Phrases before the noun of what is done that say no more than its verb.
const LIGHT: &[&[&str]] = &[
    &["is", "belast", "met"],
    &["zijn", "belast", "met"],
    &["zorgt", "voor"],
    &["zorgen", "voor"],
    &["draagt", "zorg", "voor"],
    &["dragen", "zorg", "voor"],
    &["houdt", "zich", "bezig", "met"],
];
/// Words that grammar puts beside a noun or a verb.
const SMALL: &[&str] = &["de", "het", "een", "van", "op", "en"];

/// Tells whether two folded sentences say the same, one by a light phrase and the other by its verb.
pub(in crate::compare) fn is_one_duty(one: &str, two: &str) -> bool {
    let (one, two): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), two.split(' ').collect());
    is_light_form(&one, &two) || is_light_form(&two, &one)
}

/// Tells whether the first is the second with a light phrase and a noun for its verb.
fn is_light_form(words: &[&str], others: &[&str]) -> bool {
    (0..words.len()).any(|at| {
        let Some(mut noun) = LIGHT.iter().find_map(|phrase| matches(words, at, phrase)) else {
            return false;
        };
        let start = at;
        noun += usize::from(words.get(noun).is_some_and(|word| SMALL.contains(word)));
        let Some(named) = words.get(noun) else { return false };
        (0..others.len()).any(|verb| {
            let Some(particle) = verb_of(others, verb, named) else { return false };
            let left = rest(words, |at| (start..=noun).contains(&at));
            left == rest(others, |at| at == verb || at == particle)
        })
    })
}

/// Reads the verb at a word whose noun is given: where its second part stands, or where the verb
/// itself does if it has none.
fn verb_of(words: &[&str], at: usize, noun: &str) -> Option<usize> {
    if is_of_infinitive(words[at], noun) && same_length(words[at], noun) {
        return Some(at);
    }
    let particle = is_of_noun(words[at], noun)?;
    if particle.is_empty() {
        return Some(at);
    }
    let behind = words[at + 1..].iter().position(|word| *word == particle)?;
    Some(at + 1 + behind)
}

/// A verb in one part has no particle before it in its infinitive.
fn same_length(finite: &str, infinitive: &str) -> bool {
    finite.chars().next() == infinitive.chars().next()
}

fn rest(words: &[&str], out: impl Fn(usize) -> bool) -> Vec<String> {
    let kept = (0..words.len()).filter(|&at| !out(at) && !SMALL.contains(&words[at]));
    let mut found: Vec<String> = kept.map(|at| words[at].to_owned()).collect();
    found.sort();
    found
}

/// Writes the nouns of a folded text that are made of verbs in one way: `bevordering`, `bevorderen`.
pub(in crate::compare) fn by_infinitives(key: &str) -> String {
    let one = |word: &str| -> String {
        let stem = word.strip_suffix("ing").filter(|stem| stem.chars().count() >= LEAST_STEM);
        let infinitive = stem.map(|stem| format!("{stem}en"));
        infinitive.unwrap_or_else(|| word.to_owned())
    };
    let words = key.split(' ').filter(|word| !matches!(*word, "de" | "het"));
    words.map(one).collect::<Vec<_>>().join(" ")
}

/// A noun with a shorter stem may be another word: `ding`, `koning`.
const LEAST_STEM: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_light_phrase_with_its_noun_is_the_verb() {
        for (light, plain) in [
            (
                "de dienst is belast met de uitvoering van de keuring",
                "de dienst voert de keuring uit",
            ),
            ("de minister zorgt voor het stellen van eisen", "de minister stelt eisen"),
            (
                "de minister draagt zorg voor de vaststelling van de lijst",
                "de minister stelt de lijst vast",
            ),
            ("de minister zorgt voor de financiering van veren", "de minister financiert veren"),
            ("de minister is belast met het beheer van sluizen", "de minister beheert sluizen"),
            ("de minister zorgt voor de handhaving van de wet", "de minister handhaaft de wet"),
        ] {
            assert!(is_one_duty(light, plain), "{light} / {plain}");
            assert!(is_one_duty(plain, light), "{plain} / {light}");
        }
        for (light, plain) in [
            (
                "de dienst is belast met de uitvoering van de keuring",
                "de dienst voert de telling uit",
            ),
            (
                "de dienst is belast met de uitvoering van de keuring",
                "de dienst bekijkt de keuring",
            ),
            ("de minister zorgt voor veilige veren", "de minister telt veilige veren"),
        ] {
            assert!(!is_one_duty(light, plain), "{light} / {plain}");
        }
    }

    #[test]
    fn a_noun_is_its_infinitive() {
        assert_eq!(
            by_infinitives("de versterking van oevers"),
            by_infinitives("het versterken van oevers")
        );
        assert_ne!(by_infinitives("de koning van oevers"), by_infinitives("het konen van oevers"));
    }
}
