//! Sentences about what is kept and what is made of it: damage, where the lost still is, what was mended.
//!
//! Knows what a keeper can do about each. Must not know how it is found out.

use super::{Noun, Wording};

/// Papers named in a sentence; of more only their number is told.
const NAMED: usize = 5;

impl Wording {
    /// Names the first of many.
    pub(super) fn some_of(self, names: &[String]) -> String {
        let more = names.len().saturating_sub(NAMED);
        let shown: Vec<String> = names.iter().take(NAMED).cloned().collect();
        if more == 0 {
            return self.list(&shown);
        }
        let (shown, more) = (shown.join(", "), self.count(more, Noun::Paper));
        self.some_of_sentence(more, shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    #[test]
    fn of_many_papers_the_first_are_named_and_the_rest_counted() {
        let words = Wording::new(Language::Dutch);
        let names: Vec<String> = (1..=7).map(|n| format!("kst-{n}")).collect();
        let line = words.papers_lost(&names);
        assert!(line.contains("kst-4, kst-5 en nog 2 stukken"), "{line}");
        assert!(words.papers_lost(&names[..2]).contains("kst-1 en kst-2;"));
    }
}
