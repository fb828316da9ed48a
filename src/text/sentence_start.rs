//! How a sentence begins.
//!
//! Knows the first words of Dutch sentences. Must not decide where the one before ends.

use super::abbreviations::is_opener;

/// Marks that may stand before the first word of a sentence.
pub(super) const OPENING: [char; 10] = ['"', '\'', '(', '[', '«', '‘', '’', '“', '„', '‚'];

/// How the words after a stop look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// Not as a sentence begins.
    GoesOn,
    /// With a word that opens sentences and is no name.
    Opener,
    /// With another word as a sentence or a name begins.
    Capital,
    /// With a figure, a sign, a quote or bracket, or a capital that names use (`BZK`).
    Other,
}

impl Next {
    /// Looks at the words after a stop; without any, the text goes on.
    pub(super) fn of(rest: &[&str]) -> Self {
        let Some((first, after)) = rest.split_first() else { return Self::GoesOn };
        if matches!(*first, "–" | "-" | "—" | "•") {
            // A dash before a sentence, as in lists set as running text.
            return match Self::of_word(after.first().copied().unwrap_or_default(), None) {
                Self::GoesOn => Self::GoesOn,
                _ => Self::Other,
            };
        }
        Self::of_word(first, after.first().copied())
    }

    fn of_word(word: &str, after: Option<&str>) -> Self {
        let bare = word.trim_start_matches(OPENING);
        let mut chars = bare.chars();
        let Some(first) = chars.next() else { return Self::GoesOn };
        let second = chars.next();
        if bare.len() < word.len() {
            if is_clitic(bare, after) {
                return Self::Other;
            }
            return if opens(first, second) { Self::Other } else { Self::GoesOn };
        }
        if is_opener(bare.trim_end_matches([',', ':', ';', '.'])) {
            return Self::Opener;
        }
        let name_like = second.is_some_and(|c| !c.is_lowercase()) || UNITS.contains(&bare);
        match opens(first, second) {
            true if first.is_uppercase() && !name_like => Self::Capital,
            true => Self::Other,
            false => Self::GoesOn,
        }
    }
}

/// Capitalised words that follow an amount (`€ 5 mln. Euro`).
const UNITS: &[&str] = &["Euro", "Euro's", "Euro’s", "Gulden"];

/// Tells whether a word that begins so can begin a sentence: a capital, a figure, an amount, a
/// name such as `eHerkenning`.
fn opens(first: char, second: Option<char>) -> bool {
    first.is_uppercase()
        || first.is_ascii_digit()
        || first == '€'
        || (first.is_lowercase() && second.is_some_and(char::is_uppercase))
}

/// Tells whether a word after an apostrophe is a clitic that begins a sentence or name:
/// `’s Ochtends`, `'s-Gravenhage`, `’t Gooi`.
fn is_clitic(bare: &str, after: Option<&str>) -> bool {
    let mut chars = bare.chars();
    let clitic = matches!(chars.next(), Some('s' | 't' | 'n' | 'k' | 'm' | 'r'));
    let rest = chars.as_str();
    let main =
        if rest.is_empty() { after.unwrap_or_default() } else { rest.trim_start_matches('-') };
    clitic && (rest.is_empty() || rest.starts_with('-')) && main.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_tells_how_a_sentence_begins() {
        #[track_caller]
        fn check(text: &str, expected: Next) {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(Next::of(&words), expected, "{text}");
        }
        check("De brug", Next::Opener);
        check("Daarnaast, zo", Next::Opener);
        check("Bruggen zijn", Next::Capital);
        check("Élan", Next::Capital);
        check("BZK vaart", Next::Other);
        check("Euro of", Next::Other);
        check("36 procent", Next::Other);
        check("€ 5", Next::Other);
        check("(Zie", Next::Other);
        check("’s Ochtends", Next::Other);
        check("'s-Gravenhage", Next::Other);
        check("– Het veer", Next::Other);
        check("eHerkenning", Next::Other);
        check("’s ochtends", Next::GoesOn);
        check("– het veer", Next::GoesOn);
        check("varen", Next::GoesOn);
        check("(zie", Next::GoesOn);
        check("", Next::GoesOn);
    }
}
