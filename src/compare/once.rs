//! What happens once, so that its year does not move on with the budget.
//!
//! Knows the words for it. Must not know which years a budget is of.

/// Beginnings of words for what happens once: a year that it moves to is another year, and not the next
/// budget's. Source: `design.md` 4 (targets).
const ONCE_WORDS: &[&str] = &[
    "afgeschaft",
    "beëindig",
    "eenmalig",
    "inwerkingtreding",
    "ingevoerd",
    "opgeheven",
    "opgeleverd",
    "oplever",
    "stopgezet",
];
/// Words that say the same together: `treedt in werking`, `niet later dan`, `voert in per`.
const ONCE: &[&[&str]] = &[&["in", "werking"], &["niet", "later", "dan"], &["in", "per"]];

/// Tells whether a folded sentence is one about something that happens once.
pub(super) fn happens_once(key: &str) -> bool {
    let words: Vec<&str> = key.split(' ').collect();
    let named = |word: &&str| ONCE_WORDS.iter().any(|once| word.starts_with(once));
    let together = |phrase: &&[&str]| words.windows(phrase.len()).any(|part| part == *phrase);
    words.iter().any(named) || ONCE.iter().any(together)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn check(sentence: &str, expected: bool) {
        assert_eq!(happens_once(&fold(sentence)), expected, "{sentence}");
    }

    #[test]
    fn a_step_that_is_taken_once_is_told_from_what_goes_on() {
        check("De scholen zijn open, niet later dan 2025.", true);
        check("De minister beëindigt de regeling in 2025.", true);
        check("De wet treedt in 2025 in werking.", true);
        check("De minister voert de heffing in per 1 januari 2025.", true);
        check("Het gebouw wordt in 2025 opgeleverd.", true);
        check("De regeling wordt in 2025 herzien.", false);
        check("In 2025 is € 5 miljoen beschikbaar.", false);
        check("De werking van de wet wordt in 2025 gevolgd.", false);
        check("Later dan 2025 is niet bekend.", false);
    }
}
