//! What happens once, so that its year does not move on with the budget.
//!
//! Knows the words for it. Must not know which years a budget is of.

use std::iter;

/// Beginnings of what says that something happens once: `treedt in werking`, `voert in per`. A year that it moves
/// to is another year, and not the next budget's. Source: `design.md` 4 (targets).
const ONCE: &[&str] = &[
    "afgeschaft",
    "beëindig",
    "eenmalig",
    "in per ",
    "in werking",
    "ingevoerd",
    "inwerkingtreding",
    "niet later dan",
    "opgeheven",
    "opgeleverd",
    "oplever",
    "stopgezet",
];

/// Tells whether a folded sentence is one about something that happens once.
pub(super) fn happens_once(key: &str) -> bool {
    let mut from_each_word = iter::successors(Some(key), |rest| Some(rest.split_once(' ')?.1));
    from_each_word.any(|rest| ONCE.iter().any(|once| rest.starts_with(once)))
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
        check("Daarin periodiek bezien in 2025.", false);
    }
}
