//! Words and expressions to look for, with `*` for any letters.
//!
//! Knows patterns and folded texts. Must not know passages.

use std::fmt;
use std::ops::Range;

use crate::text::fold;

/// Stands for `*` while a pattern is folded: a letter that no paper uses.
const ANY: char = '\u{2d63}';
/// Fewer letters than these would be found everywhere.
const FEWEST_LETTERS: usize = 2;

/// A word such as `gemeente*`, or several that follow each other (`sociale zeker*`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordPattern {
    written: String,
    /// Each word, parted at its stars.
    words: Vec<Vec<String>>,
}

/// Reports a pattern that would be found everywhere or nowhere.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "‘{0}’ is no word to look for: at least two letters are needed in each, and * for any ending"
)]
pub struct WordError(pub String);

impl WordPattern {
    /// Reads a pattern. Capitals, quotes and hyphens do not count, as everywhere in comparing.
    pub fn parse(written: &str) -> Result<Self, WordError> {
        let wrong = || WordError(written.to_owned());
        if written.contains(ANY) {
            return Err(wrong());
        }
        let folded = fold(&written.replace('*', &ANY.to_string()));
        let words: Vec<Vec<String>> = folded
            .split(' ')
            .filter(|word| !word.is_empty())
            .map(|word| word.split(ANY).map(ToOwned::to_owned).collect())
            .collect();
        let letters = |word: &Vec<String>| word.iter().map(|piece| piece.chars().count()).sum();
        let fewest = words.iter().map(letters).min().unwrap_or(0);
        if fewest < FEWEST_LETTERS {
            return Err(wrong());
        }
        Ok(Self { written: written.to_owned(), words })
    }

    /// Tells whether a folded text has it.
    pub(super) fn is_in(&self, folded: &str) -> bool {
        let words: Vec<&str> = folded.split(' ').collect();
        words
            .windows(self.words.len())
            .any(|stretch| stretch.iter().zip(&self.words).all(|(word, pieces)| fits(word, pieces)))
    }
}

/// Returns where any of these stands in a text as it is printed: whole words, in order, none over another.
#[must_use]
pub fn spans(patterns: &[WordPattern], text: &str) -> Vec<Range<usize>> {
    let words = printed_words(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(first) = words.get(at) {
        let fitting = patterns.iter().filter_map(|pattern| {
            let last = words.get(at + pattern.words.len() - 1)?;
            let stretch = first.start..last.end;
            let is_it = pattern.is_in(&fold(text.get(stretch.clone())?));
            is_it.then_some((stretch, pattern.words.len()))
        });
        match fitting.max_by_key(|(_, length)| *length) {
            Some((stretch, length)) => {
                found.push(stretch);
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// Returns where the words of a text stand, without the signs beside them.
fn printed_words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = 0;
    for part in text.split(char::is_whitespace) {
        let word = part.trim_matches(|c: char| !c.is_alphanumeric());
        if !word.is_empty() {
            let before = part.find(word).unwrap_or(0);
            words.push(start + before..start + before + word.len());
        }
        // The sign between two parts may be wider than a byte.
        let next = text.get(start + part.len()..).and_then(|rest| rest.chars().next());
        start += part.len() + next.map_or(0, char::len_utf8);
    }
    words
}

impl fmt::Display for WordPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

/// Tells whether a word consists of these pieces, with any letters between them.
fn fits(word: &str, pieces: &[String]) -> bool {
    let Some((first, rest)) = pieces.split_first() else { return false };
    let Some((last, middle)) = rest.split_last() else { return word == first };
    let Some(inner) =
        word.strip_prefix(first.as_str()).and_then(|rest| rest.strip_suffix(last.as_str()))
    else {
        return false;
    };
    let mut rest = inner;
    middle.iter().all(|piece| {
        let found = rest.find(piece.as_str());
        rest = found.map_or(rest, |at| &rest[at + piece.len()..]);
        found.is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pattern: &str, text: &str, expected: bool) {
        let found = WordPattern::parse(pattern).unwrap().is_in(&fold(text));
        assert_eq!(found, expected, "{pattern} in {text}");
    }

    #[test]
    fn a_word_is_found_whole_or_with_any_letters_at_its_stars() {
        check("gemeente", "De Gemeente betaalt.", true);
        check("gemeente", "Alle gemeenten betalen.", false);
        check("gemeente*", "Alle gemeenten betalen.", true);
        check("gemeente*", "Gemeentefonds", true);
        check("gemeente*", "medegemeente", false);
        check("*gemeente*", "medegemeenten", true);
        check("klimaat*beleid", "het klimaatadaptatiebeleid", true);
        check("klimaat*beleid", "het klimaatbeleid", true);
        check("klimaat*beleid", "het klimaatverdrag", false);
        check("a*a*b", "aab", true);
        check("aba*aba", "aba", false);
    }

    #[test]
    fn what_is_looked_for_is_found_where_it_is_printed() {
        let check = |patterns: &[&str], text: &str, expected: &[&str]| {
            let patterns: Vec<_> =
                patterns.iter().map(|one| WordPattern::parse(one).unwrap()).collect();
            let found: Vec<&str> =
                spans(&patterns, text).into_iter().map(|span| &text[span]).collect();
            assert_eq!(found, expected, "{patterns:?} in {text}");
        };
        check(&["gemeente*"], "‘Gemeenten’ en\u{a0}gemeente.", &["Gemeenten", "gemeente"]);
        check(
            &["sociale zeker*", "sociale"],
            "De Sociale zekerheid, sociale",
            &["Sociale zekerheid", "sociale"],
        );
        check(&["één"], "een én één", &["één"]);
        check(&["dorp"], "", &[]);
    }

    #[test]
    fn several_words_are_found_in_their_order() {
        check("sociale zeker*", "de sociale zekerheid", true);
        check("sociale zeker*", "zekere sociale dienst", false);
        check("sociale zeker*", "sociale", false);
    }

    #[test]
    fn spelling_of_capitals_and_hyphens_does_not_count() {
        check("BZK-begroting", "de bzk‑begroting", true);
        check("co-financiering", "Cofinanciering van dijken", true);
    }

    #[test]
    fn what_would_be_found_everywhere_is_refused() {
        for pattern in ["", " ", "*", "a*", "de *", "-"] {
            assert_eq!(WordPattern::parse(pattern), Err(WordError(pattern.to_owned())));
        }
    }
}
