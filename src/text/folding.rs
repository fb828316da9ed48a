//! The comparison key of a text: what is left when case, marks and typography are taken away.
//!
//! Knows which signs carry no meaning of their own (`domain.md` 5, `shapes.md` 8). Must not know
//! what a key is compared for: what a reader sees is always the text itself.

use std::borrow::Cow;

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

    fn letters(&mut self, letters: &str) {
        if self.gap && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.gap = false;
        self.text.push_str(letters);
    }

    fn word(&mut self, word: &str) {
        self.gap = true;
        self.letters(word);
        self.gap = true;
    }

    /// Takes the sign at a place of a text, as what stands beside it asks.
    fn sign(&mut self, sign: char, text: &str, at: usize) {
        let (before, after) = (at.checked_sub(1), Some(at + sign.len_utf8()));
        match sign {
            _ if sign.is_whitespace() => self.gap = true,
            '&' => self.word("en"),
            '%' => self.word("procent"),
            '€' => self.word("€"),
            '.' if is_figure(text, before) && parts_thousands(text, at) => {}
            '.' | ',' if is_figure(text, before) && is_figure(text, after) => self.push(sign),
            _ if is_dash(sign) => {
                if is_figure(text, before) {
                    self.gap |= is_figure(text, after);
                } else if is_figure(text, after) && !text[..at].ends_with(char::is_alphabetic) {
                    self.push('\u{2212}');
                }
            }
            '/' | '|' | '\\' | '\u{2014}' | ',' | ';' | ':' | '!' | '?' => self.gap = true,
            '+' | '=' | '<' | '>' | '≤' | '≥' | '±' | '×' => {
                self.word(sign.encode_utf8(&mut [0; 4]));
            }
            // Signs that say yes or no.
            '✓' | '✔' | '☑' => self.word("✓"),
            '✗' | '✘' | '✕' | '✖' | '☒' => self.word("✗"),
            _ if sign.is_alphanumeric() || is_mark(sign) => {
                for lower in sign.to_lowercase() {
                    self.push(lower);
                }
            }
            // Full stops, quotes, apostrophes, brackets, bullets: nothing is left of them.
            _ => {}
        }
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

/// Tells whether a figure stands at a place; before the text and behind it there is none.
fn is_figure(text: &str, at: Option<usize>) -> bool {
    at.and_then(|at| text.as_bytes().get(at)).is_some_and(u8::is_ascii_digit)
}

/// Tells whether the full stop at `at` parts thousands: exactly three digits follow it.
fn parts_thousands(text: &str, at: usize) -> bool {
    let behind = text.as_bytes()[at + 1..].iter().take(4);
    behind.take_while(|byte| byte.is_ascii_digit()).count() == 3
}

/// Returns the comparison key: words in lower case, parted by one space.
///
/// Quotes, brackets, dashes and end marks are dropped; `&` is `en` and `%` is `procent`; marks
/// inside a number stay, because `43,2` is not `432`. A minus sign directly before a number stays.
/// Texts joined with a space have their keys joined with a space.
#[must_use]
pub fn fold(text: &str) -> String {
    let text = &*compatible(text);
    let mut folded = Folded { text: String::with_capacity(text.len()), gap: false };
    let mut at = 0;
    while let Some(sign) = text[at..].chars().next() {
        // Nearly every text is nearly only this.
        let plain = text.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_lowercase());
        let plain = plain.count();
        if plain > 0 {
            folded.letters(&text[at..at + plain]);
            at += plain;
        } else {
            folded.sign(sign, text, at);
            at += sign.len_utf8();
        }
    }
    folded.text
}

/// Returns a text in its compatibility form, without invisible signs. Most texts are in it already,
/// and to look is cheaper than to rewrite.
fn compatible(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let others = || text.chars().filter(|sign| !sign.is_ascii());
    if is_nfkc_quick(others()) != IsNormalized::Yes {
        return text.nfkc().filter(|sign| !is_invisible(*sign)).collect::<String>().into();
    }
    if others().any(is_invisible) {
        return text.chars().filter(|sign| !is_invisible(*sign)).collect::<String>().into();
    }
    Cow::Borrowed(text)
}

/// Returns a text with the marks on its letters taken off: `coördinatie` is `coordinatie`.
#[must_use]
pub fn base_letters(text: &str) -> String {
    text.nfd().filter(|sign| !is_mark(*sign)).collect()
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
    key.split([' ', '-']).collect()
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

    proptest::proptest! {
        #[test]
        fn the_key_of_joined_texts_is_their_keys_joined(
            one in "[a-zA-Zé€%&0-9 .,:+–\u{ad}’-]{0,12}",
            two in "[a-zA-Zé€%&0-9 .,:+–\u{ad}’-]{0,12}",
        ) {
            let keys = [fold(&one), fold(&two)];
            let joined: Vec<&str> = keys.iter().map(String::as_str).filter(|key| !key.is_empty()).collect();
            proptest::prop_assert_eq!(fold(&format!("{one} {two}")), joined.join(" "));
        }
    }

    #[test]
    fn split_compounds_are_equal_when_squeezed() {
        assert_eq!(squeeze("in stand houden"), squeeze("instandhouden"));
        assert_eq!(squeeze("daadwer-kelijk"), squeeze("daadwerkelijk"));
        assert_eq!(squeeze("gemeente- en provinciefonds"), "gemeenteenprovinciefonds");
    }
}
