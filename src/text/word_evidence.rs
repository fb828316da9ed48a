//! Which words a paper uses unbroken: the evidence by which words broken at a line end are mended.
//!
//! Knows words. Must not decide what becomes of a line end.

use std::collections::HashSet;

use super::letters::is_letter;
use super::words::{is_word, word_key};

/// The words a paper uses within its lines, with the built-in word list behind them.
#[derive(Debug, Clone, Default)]
pub struct WordEvidence {
    seen: HashSet<String>,
}

impl WordEvidence {
    /// Gathers the words of a whole paper, line by line.
    ///
    /// The first and the last word of a line may be halves of a broken one: they are evidence only
    /// where a trailing space tells that the line end broke nothing.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let lines: Vec<&str> = text.lines().collect();
        Self::from_lines(&lines, file_has_trailing_spaces(&lines))
    }

    /// Gathers the words of lines of which is known whether a space tells that they go on.
    #[must_use]
    pub fn from_lines(lines: &[&str], spaced: bool) -> Self {
        let mut evidence = Self::default();
        let mut first_is_whole = true;
        for (at, line) in lines.iter().enumerate() {
            let last_is_whole = at + 1 == lines.len()
                || (spaced && line.ends_with(char::is_whitespace) && !ends_in_hyphen(line));
            let words: Vec<&str> = words(line).collect();
            let from = usize::from(!first_is_whole);
            let to = words.len() - usize::from(!last_is_whole && !words.is_empty());
            for word in words.get(from..to).unwrap_or_default() {
                evidence.add(word);
            }
            first_is_whole = last_is_whole || line.trim().is_empty();
        }
        evidence
    }

    /// Tells whether the paper uses the word; it must be folded.
    pub(super) fn is_seen(&self, folded: &str) -> bool {
        self.seen.contains(folded)
    }

    /// Tells whether the paper uses the word or the list has it; it must be folded.
    pub(super) fn is_known(&self, folded: &str) -> bool {
        self.is_seen(folded) || is_word(folded)
    }

    /// Adds a word, and of a compound with hyphens each part and each pair of neighbours.
    fn add(&mut self, word: &str) {
        let key = word_key(word);
        if key.contains('-') {
            let parts: Vec<&str> = key.split('-').collect();
            for pair in parts.windows(2).filter(|pair| pair.iter().all(|part| !part.is_empty())) {
                self.seen.insert(pair.join("-"));
            }
            self.seen.extend(parts.iter().filter(|part| !part.is_empty()).map(|&p| p.to_owned()));
        }
        self.seen.insert(key);
    }
}

/// The hyphens a line may end in: the plain one, the soft one, and the typographic one.
pub(super) const HYPHENS: [char; 3] = ['-', '\u{ad}', '\u{2010}'];

/// Tells whether a line ends in a hyphen.
pub(super) fn ends_in_hyphen(line: &str) -> bool {
    line.trim_end().ends_with(HYPHENS)
}

/// Tells whether a character can stand inside a word.
pub(super) fn is_in_word(c: char) -> bool {
    is_letter(c) || matches!(c, '-' | '\'' | '’' | '\u{ad}' | '\u{300}'..='\u{36f}')
}

/// Returns the words of a line, hyphens and apostrophes inside included.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c| !is_in_word(c))
        .map(|word| word.trim_matches(|c| matches!(c, '\'' | '’')))
        .filter(|word| word.chars().any(is_letter))
}

/// Tells whether line ends inside paragraphs are preceded by a space in this file.
///
/// One in four lines is far more than stray spaces, and far less than running text has.
#[must_use]
pub fn file_has_trailing_spaces(lines: &[&str]) -> bool {
    let filled = lines.iter().filter(|line| !line.trim().is_empty()).count();
    let spaced =
        lines.iter().filter(|line| line.ends_with([' ', '\u{a0}']) && !line.trim().is_empty());
    let spaced = spaced.count();
    spaced > 0 && spaced * 4 >= filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_at_line_ends_are_no_evidence() {
        let evidence = WordEvidence::from_text(
            "Het veer vaart met de havenmees-\nterveer over de Schelde naar dijk\nlichaam Zuid.",
        );
        for word in ["veer", "over", "schelde", "naar", "zuid"] {
            assert!(evidence.is_seen(word), "{word}");
        }
        for word in ["havenmees", "terveer", "dijk", "lichaam"] {
            assert!(!evidence.is_seen(word), "{word}");
        }
    }

    #[test]
    fn where_lines_end_in_spaces_their_words_are_whole() {
        let evidence = WordEvidence::from_text("Het veer \nvaart naar \nde Schel\nde daar.");
        assert!(evidence.is_seen("veer") && evidence.is_seen("vaart"));
        assert!(!evidence.is_seen("schel"));
    }

    #[test]
    fn a_compound_is_evidence_for_its_parts_and_pairs() {
        let evidence = WordEvidence::from_text("De BZK-begroting-oud en foto’s.");
        for word in ["bzk-begroting-oud", "bzk-begroting", "begroting-oud", "begroting", "foto's"] {
            assert!(evidence.is_seen(word), "{word}");
        }
    }
}
