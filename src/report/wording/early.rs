//! Early text: how it is marked, and what is said when the official text follows.
//!
//! Knows the words. Must not know how early text is read or kept.

use crate::model::{BudgetYear, Chapter, Kind, Publication};

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
        self.imported_early_sentence(articles, chapter, edition, paper, standing)
    }

    /// Names the chapters of an edition whose text is preliminary. Not in the glossary.
    #[must_use]
    pub fn preliminary_chapters(self, chapters: &[&str]) -> String {
        let standing = super::capitalised(self.text_standing(false));
        let list = self.list(chapters);
        match chapters.len() {
            1 => self.preliminary_chapters_one(list, standing),
            _ => self.preliminary_chapters_other(list, standing),
        }
    }

    /// Cites a paper, and says so where its text is preliminary.
    #[must_use]
    pub fn cited(self, paper: &Publication) -> String {
        if paper.standing.is_preliminary() {
            return format!("{}, {}", paper.citation(), self.text_standing(false));
        }
        paper.citation()
    }

    /// Names the paper a text is from: `Officiële tekst: kst-37020-VII-2`.
    #[must_use]
    pub fn text_at(self, paper: &Publication) -> String {
        let id = paper.id.to_string();
        if paper.standing.is_preliminary() {
            return format!("{}: {id}", super::capitalised(self.text_standing(false)));
        }
        self.official_text(&id)
    }

    /// The official text is in the place of the preliminary one. Not in the glossary.
    #[must_use]
    pub fn early_text_replaced(
        self,
        edition: (Kind, BudgetYear),
        chapter: &Chapter,
        passages: usize,
    ) -> String {
        let edition = self.edition(edition);
        if passages == 0 {
            return self.early_text_replaced_no_passages(chapter, edition);
        }
        let count = self.count(passages, Noun::Passage);
        self.early_text_replaced_sentence(chapter, count, edition)
    }

    /// A paper that the publisher took back. Not in the glossary.
    #[must_use]
    pub fn paper_withdrawn(
        self,
        edition: (Kind, BudgetYear),
        chapter: &Chapter,
        paper: &str,
        replaced_by: Option<&str>,
    ) -> String {
        let (edition, what) = (self.edition(edition), self.withdrawn_by_publisher());
        let edition = super::capitalised(&edition);
        let line = self.paper_withdrawn_line(chapter, edition, paper, what);
        match replaced_by {
            Some(other) => self.paper_withdrawn_other(line, other),
            None => line,
        }
    }

    /// `status`: how many chapters of an edition have preliminary text. Not in the glossary.
    #[must_use]
    pub fn status_preliminary(self, edition: (Kind, BudgetYear), chapters: &[&str]) -> String {
        let edition = super::capitalised(&self.edition(edition));
        format!("{edition}, {}", super::uncapitalised(&self.preliminary_chapters(chapters)))
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
        assert_eq!(
            NL.status_preliminary(edition, &["VII", "XII"]),
            "Begroting 2027, voorlopige tekst (nog niet als XML gepubliceerd): hoofdstukken VII en XII."
        );
        assert_eq!(
            NL.revised_text(edition, &chapter, 2),
            NL.revision_with_change(edition.1, &chapter, 2)
        );
        assert_eq!(
            NL.early_text_replaced(edition, &chapter, 1),
            "Officiële tekst van begroting 2027, hoofdstuk VII: 1 passage anders dan in de voorlopige \
             tekst."
        );
    }
}
