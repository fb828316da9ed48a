//! The comparison key of a text: what is left when case, marks and typography are taken away.
//!
//! Knows which signs carry no meaning of their own (`domain.md` 5, `shapes.md` 8). Must not know
//! what a key is compared for: what a reader sees is always the text itself.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Collects folded words; a gap is written only between two words.
#[derive(Default)]
struct Folded {
    text: String,
    gap: bool,
}

impl Folded {
    fn push(&mut self, sign: char) {
        if self.gap && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.gap = false;
        self.text.push(sign);
    }

    fn word(&mut self, word: &str) {
        self.gap = true;
        for sign in word.chars() {
            self.push(sign);
        }
        self.gap = true;
    }
}

/// Tells whether a sign is invisible: soft hyphens, zero-width and direction marks.
fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// Tells whether a sign is a hyphen or a dash.
fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{ad}')
}

/// Tells whether the full stop at `at` parts thousands: exactly three digits follow it.
fn parts_thousands(signs: &[char], at: usize) -> bool {
    let digits = signs[at + 1..].iter().take(4).take_while(|sign| sign.is_ascii_digit()).count();
    digits == 3
}

/// Returns the comparison key: words in lower case, parted by one space.
///
/// Quotes, brackets, dashes and end marks are dropped; `&` is `en` and `%` is `procent`; marks
/// inside a number stay, because `43,2` is not `432`. A minus sign directly before a number stays.
#[must_use]
pub fn fold(text: &str) -> String {
    let signs = signs(text);
    let digit = |at: Option<usize>| {
        at.and_then(|at| signs.get(at)).is_some_and(|sign: &char| sign.is_ascii_digit())
    };
    let letter = |at: Option<usize>| {
        at.and_then(|at| signs.get(at)).is_some_and(|sign: &char| sign.is_alphabetic())
    };
    let mut folded = Folded { text: String::with_capacity(text.len()), gap: false };
    for (at, &sign) in signs.iter().enumerate() {
        let (before, after) = (at.checked_sub(1), Some(at + 1));
        match sign {
            _ if sign.is_whitespace() => folded.gap = true,
            '&' => folded.word("en"),
            '%' => folded.word("procent"),
            '€' => folded.word("€"),
            '.' if digit(before) && digit(after) && parts_thousands(&signs, at) => {}
            '.' | ',' if digit(before) && digit(after) => folded.push(sign),
            _ if is_dash(sign) => {
                if digit(before) {
                    folded.gap |= digit(after);
                } else if digit(after) && !letter(before) {
                    folded.push('\u{2212}');
                }
            }
            '/' | '|' | '\\' | '\u{2014}' | ',' | ';' | ':' | '!' | '?' => folded.gap = true,
            '+' | '=' | '<' | '>' | '≤' | '≥' | '±' | '×' => folded.word(&sign.to_string()),
            _ if sign.is_alphanumeric() || is_mark(sign) => {
                for lower in sign.to_lowercase() {
                    folded.push(lower);
                }
            }
            // Full stops, quotes, apostrophes, brackets, bullets: nothing is left of them.
            _ => {}
        }
    }
    folded.text
}

/// Returns the signs of a text in their compatibility form. Most texts are in it already, and to
/// look is cheaper than to rewrite.
fn signs(text: &str) -> Vec<char> {
    let visible = |sign: &char| !is_invisible(*sign);
    if text.is_ascii() || is_nfkc_quick(text.chars()) == IsNormalized::Yes {
        return text.chars().filter(visible).collect();
    }
    text.nfkc().filter(visible).collect()
}

/// Tells whether a sign stands on the letter before it.
fn is_mark(sign: char) -> bool {
    use unicode_general_category::{GeneralCategory, get_general_category};
    matches!(
        get_general_category(sign),
        GeneralCategory::NonspacingMark | GeneralCategory::SpacingMark
    )
}

/// Returns the key without any space, so that split compounds are equal to joined ones.
#[must_use]
pub fn squeeze(text: &str) -> String {
    squeeze_key(&fold(text))
}

/// Squeezes a text that is folded already.
#[must_use]
pub fn squeeze_key(key: &str) -> String {
    key.chars().filter(|sign| !matches!(sign, ' ' | '-')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: &str, other: &str) {
        assert_eq!(fold(one), fold(other), "{one} / {other}");
    }

    #[test]
    fn typography_is_folded_away() {
        check("De Minister", "de minister;");
        check("NGO's", "ngo’s");
        check("Wonen & Rijksdienst", "wonen en Rijksdienst");
        check("€6,8 miljoen", "€\u{a0}6,8 miljoen.");
        check("55%", "55 procent");
        check("«gebied»", "‘gebied’");
        check("de peri\u{ad}ode 2020–2024", "de periode 2020-2024");
        check("1.204 plaatsen", "1204 plaatsen");
        check("co\u{f6}rdinatie", "coo\u{308}rdinatie");
        check("t\u{133}d", "tijd");
    }

    #[test]
    fn numbers_keep_their_marks() {
        assert_ne!(fold("43,2"), fold("432"));
        assert_ne!(fold("artikel 3.1"), fold("artikel 31"));
        assert_ne!(fold("-5%"), fold("5%"));
    }

    #[test]
    fn split_compounds_are_equal_when_squeezed() {
        assert_eq!(squeeze("in stand houden"), squeeze("instandhouden"));
        assert_eq!(squeeze("daadwer-kelijk"), squeeze("daadwerkelijk"));
        assert_eq!(squeeze("gemeente- en provinciefonds"), "gemeenteenprovinciefonds");
    }
}
