//! Words that say nothing of what a text is about.

/// Words that every article has, whatever its subject.
const COMMON: &[&str] = &[
    "aan",
    "als",
    "bij",
    "dat",
    "de",
    "deze",
    "die",
    "dit",
    "door",
    "een",
    "en",
    "het",
    "hierbij",
    "hij",
    "in",
    "is",
    "maar",
    "met",
    "minister",
    "naar",
    "niet",
    "of",
    "om",
    "ook",
    "op",
    "over",
    "rol",
    "te",
    "tot",
    "uit",
    "van",
    "vanuit",
    "verantwoordelijk",
    "voor",
    "waar",
    "waarbij",
    "worden",
    "wordt",
    "ze",
    "zich",
    "zij",
    "zijn",
];

/// Tells whether a word says nothing of what a text is about.
pub(in crate::compare) fn is_common(word: &str) -> bool {
    word.chars().count() <= 2 || COMMON.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_words_are_in_order() {
        assert!(COMMON.is_sorted());
    }
}
