//! The main clause of a sentence: what is left without its subordinate clauses and brackets.
//!
//! Knows the words that open a Dutch subordinate clause and that a comma closes it. Must not know
//! what a clause says.

use crate::text::fold;

/// Words that open a subordinate clause wherever they stand.
const OPENERS: &[&str] = &[
    "aangezien",
    "doordat",
    "hetgeen",
    "hoewel",
    "indien",
    "mits",
    "nadat",
    "omdat",
    "opdat",
    "tenzij",
    "terwijl",
    "voordat",
    "wanneer",
    "zoals",
    "zodat",
];

/// Words that open one behind another word, and at the head of a sentence point back.
const RELATIVES: &[&str] = &["dat", "die", "wat", "welke", "wie"];

/// Words behind which a relative points back: `van die`, `en dat`.
const BEFORE_POINTERS: &[&str] = &[
    "aan", "bij", "binnen", "door", "en", "in", "met", "naar", "of", "om", "op", "over", "tot",
    "uit", "van", "voor",
];

/// A clause of fewer words is not over at its first comma.
const LEAST_WORDS: usize = 2;

/// Returns the folded words of the main clause.
pub(in crate::compare) fn main_words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (mut within, mut bracketed): (Option<usize>, bool) = (None, false);
    let mut before = String::new();
    for token in text.split_whitespace() {
        let key = fold(token);
        bracketed |= token.starts_with('(');
        if !bracketed && opens(&key, &before) {
            within = Some(0);
        }
        match &mut within {
            Some(words) => *words += 1,
            None if bracketed => {}
            None => found.extend(key.split(' ').filter(|word| !word.is_empty()).map(str::to_owned)),
        }
        let closes = token.ends_with([',', ';', ':']);
        if closes && within.is_some_and(|words| words > LEAST_WORDS) {
            within = None;
        }
        bracketed &= !token.contains(')');
        before = key;
    }
    found
}

fn opens(key: &str, before: &str) -> bool {
    let behind = !before.is_empty() && !BEFORE_POINTERS.contains(&before);
    let with_preposition = key.len() > "waar".len() && key.starts_with("waar") && !is_a_verb(key);
    OPENERS.contains(&key)
        || with_preposition
        || (behind && (key == "waar" || RELATIVES.contains(&key)))
}

/// `waarborgt`, `waardeert`: a verb and not `waar` with a preposition.
fn is_a_verb(key: &str) -> bool {
    let verbs = ["waarborg", "waarde", "waarneem", "waarnem", "waarschuw"];
    verbs.iter().any(|verb| key.starts_with(verb))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_main_clause_is_what_stands_outside_subordinate_ones() {
        for (text, expected) in [
            ("De minister keurt bruggen.", "de minister keurt bruggen"),
            (
                "In het beleid, waarvoor de raad verantwoordelijk is, staat de brug centraal.",
                "in het beleid staat de brug centraal",
            ),
            ("De minister zorgt ervoor dat gemeenten bruggen keuren.", "de minister zorgt ervoor"),
            ("Omdat het stormt, sluit de dienst bruggen.", "sluit de dienst bruggen"),
            ("Dat is een taak van de minister.", "dat is een taak van de minister"),
            ("De minister (die vaart) waarborgt dit.", "de minister waarborgt dit"),
            (
                "De minister heeft op grond van die wet een taak.",
                "de minister heeft op grond van die wet een taak",
            ),
        ] {
            assert_eq!(main_words(text).join(" "), expected, "{text}");
        }
    }
}
