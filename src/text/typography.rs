//! Applies the typography table to a text, and tells what that did.
//!
//! Knows how to apply rules and count. Must not know the rules: they stand in `typography_table`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::letters::{is_letter, letters};
use super::typography_table::{NFC, RULES, SOFT_HYPHEN, SPACE, replacement, rule_of};
use crate::model::TypographyEffect;

/// Applies the typography table and keeps account of what it did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typography {
    effects: BTreeMap<usize, Effect>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Effect {
    count: u64,
    letters: i64,
}

impl Typography {
    /// Returns the text after the table; white space at its ends becomes one space, not none.
    ///
    /// Cleaning what is clean changes nothing.
    pub fn clean<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        let Some(start) = first_to_do(text) else { return self.compose(Cow::Borrowed(text)) };
        let mut clean = String::with_capacity(text.len());
        clean.push_str(&text[..start]);
        let mut rest = text[start..].chars();
        while let Some(c) = rest.next() {
            if c == SOFT_HYPHEN
                && let Some(gap) = broken_word(rest.as_str())
            {
                // The word was broken where the line of the file ends: it is one word.
                for _ in 0..gap {
                    rest.next();
                }
            }
            let (rule, to) = match replacement(c) {
                Some((rule, to)) => (Some(rule), to),
                None if c == ' ' => (None, " "),
                None => {
                    clean.push(c);
                    continue;
                }
            };
            // Indentation and line ends of the file are no typography of the paper.
            let told = !c.is_ascii_whitespace();
            if to == " " && clean.ends_with(' ') {
                if told {
                    self.note(rule_of(SPACE), 1, 0);
                }
                continue;
            }
            clean.push_str(to);
            if let Some(rule) = rule.filter(|_| told) {
                self.note(rule, 1, difference(letters(to), u64::from(is_letter(c))));
            }
        }
        self.compose(Cow::Owned(clean))
    }

    /// Returns the text after the table, without white space at its ends.
    pub fn clean_trimmed(&mut self, text: &str) -> String {
        self.clean(text).trim_matches(' ').to_owned()
    }

    /// Returns what the rules did that applied, in the order of the table.
    #[must_use]
    pub fn effects(&self) -> Vec<TypographyEffect> {
        let effect = |(&rule, effect): (&usize, &Effect)| TypographyEffect {
            rule: RULES[rule].name.to_owned(),
            count: effect.count,
            letters: effect.letters,
        };
        self.effects.iter().map(effect).collect()
    }

    /// Composes letters and marks. A place is an ASCII character with what follows it until the
    /// next: nothing composes across an ASCII character, so the places can be taken one by one.
    fn compose<'t>(&mut self, text: Cow<'t, str>) -> Cow<'t, str> {
        if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
            return text;
        }
        let mut composed = String::with_capacity(text.len());
        let mut rest = &*text;
        while !rest.is_empty() {
            let end = rest.char_indices().skip(1).find(|(_, c)| c.is_ascii());
            let (place, after) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
            let before = composed.len();
            composed.extend(place.nfc());
            if composed[before..] != *place {
                let change = difference(letters(&composed[before..]), letters(place));
                self.note(rule_of(NFC), 1, change);
            }
            rest = after;
        }
        Cow::Owned(composed)
    }

    fn note(&mut self, rule: usize, count: u64, letters: i64) {
        let effect = self.effects.entry(rule).or_default();
        effect.count += count;
        effect.letters += letters;
    }
}

/// Returns where the first character stands that a rule or the collapsing of spaces may change.
fn first_to_do(text: &str) -> Option<usize> {
    let mut after_space = false;
    for (at, c) in text.char_indices() {
        if (c == ' ' && after_space) || replacement(c).is_some() {
            return Some(at);
        }
        after_space = c == ' ';
    }
    None
}

/// Words that follow a part of a compound which they share: `gemeente- en provinciefondsen`.
const SUSPENDING: &[&str] = &["en", "of", "en/of", "tot", "dan"];

/// Returns how many signs of white space stand between a soft hyphen and the rest of its word; none
/// where the word does not go on behind them, or no line of the file ends there: a blank that is written
/// on the line parts two words, whatever stands before it.
fn broken_word(rest: &str) -> Option<usize> {
    let word = rest.trim_start_matches(|c: char| c.is_ascii_whitespace());
    let gap = &rest[..rest.len() - word.len()];
    let ends_line = gap.contains(['\n', '\r']);
    let end = word.find(char::is_whitespace).unwrap_or(word.len());
    let goes_on = word.starts_with(char::is_lowercase) && !SUSPENDING.contains(&&word[..end]);
    (ends_line && goes_on).then(|| gap.chars().count())
}

fn difference(after: u64, before: u64) -> i64 {
    after.cast_signed() - before.cast_signed()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, clean: &str, effects: &[(&str, u64, i64)]) {
        let mut typography = Typography::default();
        assert_eq!(typography.clean(text), clean);
        let told = typography.effects();
        let told: Vec<_> = told.iter().map(|e| (e.rule.as_str(), e.count, e.letters)).collect();
        assert_eq!(told, effects, "{text:?}");
    }

    #[test]
    fn each_rule_does_what_the_table_says() {
        check("Een gewone zin, met één accent.", "Een gewone zin, met één accent.", &[]);
        check("belangrĳk Ĳmuiden", "belangrijk IJmuiden", &[("ij-ligature", 2, 2)]);
        check("ﬁnanciën, eﬃciënt, ﬂuïde", "financiën, efficiënt, fluïde", &[("ligature", 3, 4)]);
        check("€\u{a0}6,8\u{2009}mln.", "€ 6,8 mln.", &[("space", 2, 0)]);
        check("een\r\n   zin", "een zin", &[]);
        check("2022‒2023 − 5 ‑ 6", "2022–2023 – 5 - 6", &[("dash", 3, 0)]);
        check("be\u{ad}leid", "beleid", &[("soft-hyphen", 1, 0)]);
        check("be\u{ad}\r\n   leid en", "beleid en", &[("soft-hyphen", 1, 0)]);
        check("be\u{ad} \r\n leid", "beleid", &[("soft-hyphen", 1, 0)]);
        check("de\u{ad} minister", "de minister", &[("soft-hyphen", 1, 0)]);
        check("niet\u{ad}\tmeer", "niet meer", &[("soft-hyphen", 1, 0)]);
        check("gemeente\u{ad}\nen rijk", "gemeente en rijk", &[("soft-hyphen", 1, 0)]);
        check("niet\u{ad}\nRijk", "niet Rijk", &[("soft-hyphen", 1, 0)]);
        check("\u{feff}be\u{200b}leid", "beleid", &[("zero-width", 2, 0)]);
        check("\u{202e}beleid\u{2069}", "beleid", &[("bidi-control", 2, 0)]);
        check("\u{7}be\u{9b}leid\u{fffd}", "beleid\u{fffd}", &[("control", 2, 0)]);
        check("coo\u{308}rdinatie e\u{301}n", "coördinatie én", &[("nfc", 2, 0)]);
    }

    #[test]
    fn effects_stand_in_the_order_of_the_table() {
        check(
            "e\u{301}n\u{ad}\u{a0}ĳ",
            "én ij",
            &[("ij-ligature", 1, 1), ("space", 1, 0), ("soft-hyphen", 1, 0), ("nfc", 1, 0)],
        );
    }

    #[test]
    fn a_mark_composes_after_what_stood_between_is_gone() {
        check("e\u{200b}\u{301}", "é", &[("zero-width", 1, 0), ("nfc", 1, 0)]);
        check("ﬁ\u{301}", "fí", &[("ligature", 1, 1), ("nfc", 1, 0)]);
    }

    #[test]
    fn quotes_and_case_stay_as_printed() {
        for text in ["«Ja», ‘nee’, “wel”, \"niet\" en ’s-Gravenhage", "NGO's — ngo’s"]
        {
            check(text, text, &[]);
        }
    }

    #[test]
    fn trimming_takes_outer_white_space_only() {
        let mut typography = Typography::default();
        assert_eq!(typography.clean("\n een  zin\t"), " een zin ");
        assert_eq!(typography.clean_trimmed("\n een  zin\u{a0}"), "een zin");
        assert_eq!(typography.clean_trimmed(" \u{200b} "), "");
    }

    proptest! {
        #[test]
        fn cleaning_what_is_clean_changes_nothing(
            text in "([ -~]|[ĳﬁ\u{a0}\u{ad}\u{200b}\u{301}\u{308}\u{2000}\u{212b}éﬃ−\t\r\n]|\\PC){0,40}",
        ) {
            let clean = Typography::default().clean(&text).into_owned();
            let mut again = Typography::default();
            prop_assert_eq!(&again.clean(&clean), &clean);
            prop_assert_eq!(again.effects(), Vec::new());
        }

        #[test]
        fn the_letters_of_a_text_are_accounted_for(text in "([a-z ĳﬁﬃ\u{301}\u{a0}]|\\PC){0,40}") {
            let mut typography = Typography::default();
            let clean = typography.clean(&text);
            let effect: i64 = typography.effects().iter().map(|effect| effect.letters).sum();
            prop_assert_eq!(letters(&text).cast_signed() + effect, letters(&clean).cast_signed());
        }
    }
}
