//! Early text: how it is marked, and what is said when the official text follows.
//!
//! Knows the words. Must not know how early text is read or kept.

use crate::model::{BudgetYear, Chapter, Kind};

use super::{Noun, Wording};

impl Wording {
    /// `import` and `run`, one paper of which the official text is not out. Not in the glossary.
    #[must_use]
    pub fn imported_early(
        self,
        edition: (Kind, BudgetYear),
        chapter: &Chapter,
        paper: &str,
        articles: usize,
    ) -> String {
        let (edition, standing) = (self.edition(edition), self.text_standing(false));
        let articles = self.count_in_sentence(articles, Noun::Article);
        say!(
            self,
            "Ingelezen: {edition}, hoofdstuk {chapter} ({paper}), {standing}, {articles}.",
            "Read in: {edition}, chapter {chapter} ({paper}), {standing}, {articles}.",
        )
    }

    /// Early text that came after a surer one. Not in the glossary.
    #[must_use]
    pub fn early_text_too_late(self, paper: &str) -> String {
        say!(
            self,
            "Bewaard: voorlopige tekst van {paper}. In het archief staat al een tekst die voorgaat.",
            "Kept: preliminary text of {paper}. The archive already has a text that goes before it.",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);

    #[test]
    fn early_text_is_named_in_the_words_of_the_glossary() {
        let chapter = Chapter::parse("VII").unwrap();
        let edition = (Kind::Begroting, BudgetYear(2027));
        assert_eq!(
            NL.imported_early(edition, &chapter, "kst-37020-VII-2", 1),
            "Ingelezen: begroting 2027, hoofdstuk VII (kst-37020-VII-2), voorlopige tekst (nog niet \
             als XML gepubliceerd), 1 artikel."
        );
    }
}
