//! The Dutch word list, built into the binary.
//!
//! Knows 400,000 words of the `OpenTaal` list (see `NOTICE`). It is part of the text version: the
//! same bytes of a paper must give the same text on any machine, so no machine's dictionary is
//! asked. Must not know what the words are looked up for.

use std::sync::LazyLock;

use fst::Set;

use super::typography::Typography;

/// Tells whether a word is in the list; the word must be folded with [`word_key`].
#[must_use]
pub fn is_word(folded: &str) -> bool {
    WORDS.as_ref().is_some_and(|words| words.contains(folded))
}

/// Folds a word to the form in which the list holds it: typography, lower case, straight
/// apostrophes.
#[must_use]
pub fn word_key(word: &str) -> String {
    if word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_owned();
    }
    Typography::default().clean_trimmed(word).to_lowercase().replace('’', "'")
}

/// The SHA-256 of the list; another list makes another text version.
pub const WORDS_SHA256: &str = "077671041592225bc3fcbe566350e0a9e23d0a2c69121b1b19c68bccd5cf3403";

/// Made by `examples/make-word-list.rs`.
static WORDS_FST: &[u8] = include_bytes!("words.fst");

/// The list as a set; a test holds that it can be read.
static WORDS: LazyLock<Option<Set<&'static [u8]>>> = LazyLock::new(|| Set::new(WORDS_FST).ok());

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use sha2::{Digest, Sha256};

    use super::*;

    #[test]
    fn the_list_is_the_one_the_text_version_names() {
        let digest = Sha256::digest(WORDS_FST).iter().fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").unwrap();
            hex
        });
        assert_eq!(digest, WORDS_SHA256);
        assert!(WORDS.as_ref().is_some_and(|words| words.len() > 400_000));
    }

    #[test]
    fn words_are_found_whatever_their_case_and_typography() {
        #[track_caller]
        fn check(word: &str, expected: bool) {
            assert_eq!(is_word(&word_key(word)), expected, "{word}");
        }
        check("begroting", true);
        check("Maatschappelĳke", true);
        check("COÖRDINATIE", true);
        check("ﬁnanciën", true);
        check("zzp-wetgeving", true);
        check("foto’s", true);
        check("pelijke", false);
        check("gemeenteen", false);
        check("", false);
    }
}
