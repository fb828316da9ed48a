//! Names of several words, which a reader sees as one: `Dienst Waterwegen`.
//!
//! Knows capitals and the words between them. Must not join an office to its portfolio, nor the
//! first word of a sentence to what follows, unless both are of a name.

/// Words that may stand between two parts of a name.
const LINKS: &[&str] = &["van", "voor", "der", "den", "ten", "ter"];

/// Capitalised words that are no part of a name: offices, whose portfolio changes by itself, and
/// words that open sentences.
const NO_NAMES: &[&str] = &[
    "Aan",
    "Als",
    "Bij",
    "Binnen",
    "Daarbij",
    "Daarnaast",
    "Dat",
    "De",
    "Deze",
    "Dit",
    "Door",
    "Een",
    "En",
    "Er",
    "Het",
    "Hierbij",
    "Hij",
    "In",
    "Met",
    "Minister",
    "Ministerie",
    "Ministers",
    "Na",
    "Naar",
    "Om",
    "Onder",
    "Ook",
    "Op",
    "Over",
    "Per",
    "Sinds",
    "Staatssecretaris",
    "Te",
    "Tot",
    "Uit",
    "Van",
    "Vanuit",
    "Voor",
    "Waar",
    "We",
    "Wij",
    "Ze",
    "Zij",
];

/// The longest name that is joined, in tokens with their spaces.
const LONGEST: usize = 15;

fn is_part(token: &str) -> bool {
    let mut signs = token.chars();
    let capital = signs.next().is_some_and(char::is_uppercase);
    capital && signs.next().is_some() && !NO_NAMES.contains(&token)
}

/// Joins the tokens of names; `tokens` are those of the text, in order.
pub(super) fn joined<'t>(text: &'t str, tokens: &[&'t str]) -> Vec<&'t str> {
    let mut found = Vec::with_capacity(tokens.len());
    let (mut at, mut start) = (0, 0);
    while at < tokens.len() {
        let end = if is_part(tokens[at]) { name_end(tokens, at) } else { at + 1 };
        let length: usize = tokens[at..end].iter().map(|token| token.len()).sum();
        found.push(&text[start..start + length]);
        start += length;
        at = end;
    }
    found
}

/// Returns where a name ends that begins at a token.
fn name_end(tokens: &[&str], at: usize) -> usize {
    let mut end = at + 1;
    let mut here = end;
    while here < tokens.len().min(at + LONGEST) {
        let token = tokens[here];
        if is_part(token) {
            end = here + 1;
        } else if token != " " && !LINKS.contains(&token) {
            break;
        }
        here += 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens;

    fn check(text: &str, expected: &[&str]) {
        let found = joined(text, &tokens(text));
        assert_eq!(found.concat(), text);
        let names: Vec<&str> = found.into_iter().filter(|token| token.contains(' ')).collect();
        let names: Vec<&str> = names.into_iter().filter(|name| !name.trim().is_empty()).collect();
        assert_eq!(names, expected, "{text}");
    }

    #[test]
    fn names_are_joined_and_offices_are_not() {
        check("De Dienst Waterwegen onderhoudt oevers.", &["Dienst Waterwegen"]);
        check("De Raad voor Cultuur adviseert.", &["Raad voor Cultuur"]);
        check("De Minister van Verkeer en de Kamer.", &[]);
        check("In Nederland en België is het stil.", &[]);
        check("Het Bureau van de buurt.", &[]);
    }
}
