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
        say!(
            self,
            "Ingelezen: {edition}, hoofdstuk {chapter} ({paper}), {standing}, {articles}.",
            "Read in: {edition}, chapter {chapter} ({paper}), {standing}, {articles}.",
        )
    }

    /// Names the chapters of an edition whose text is preliminary. Not in the glossary.
    #[must_use]
    pub fn preliminary_chapters(self, chapters: &[&str]) -> String {
        let standing = super::capitalised(self.text_standing(false));
        let list = self.list(chapters);
        match chapters.len() {
            1 => say!(self, "{standing}: hoofdstuk {list}.", "{standing}: chapter {list}."),
            _ => say!(self, "{standing}: hoofdstukken {list}.", "{standing}: chapters {list}."),
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
            return say!(
                self,
                "Officiële tekst van {edition}, hoofdstuk {chapter}: onderdelen A en B zijn gelijk aan de voorlopige tekst.",
                "Official text of {edition}, chapter {chapter}: sections A and B equal the preliminary text.",
            );
        }
        let count = self.count(passages, Noun::Passage);
        say!(
            self,
            "Officiële tekst van {edition}, hoofdstuk {chapter}: {count} anders dan in de voorlopige tekst.",
            "Official text of {edition}, chapter {chapter}: {count} other than in the preliminary text.",
        )
    }

    /// A revised text of any kind of paper; for budgets in the words of the glossary.
    #[must_use]
    pub fn revised_text(
        self,
        edition: (Kind, BudgetYear),
        chapter: &Chapter,
        passages: usize,
    ) -> String {
        let (edition, count) = (self.edition(edition), self.count(passages, Noun::Passage));
        say!(
            self,
            "Herziene tekst van {edition}, hoofdstuk {chapter}: {count} anders dan in de eerdere tekst van hetzelfde jaar.",
            "Revised text of {edition}, chapter {chapter}: {count} other than in the earlier text of the same year.",
        )
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
        let line = say!(
            self,
            "{edition}, hoofdstuk {chapter} ({paper}): {what}. De tekst blijft in het archief.",
            "{edition}, chapter {chapter} ({paper}): {what}. The text stays in the archive.",
        );
        match replaced_by {
            Some(other) => say!(
                self,
                "{line} De publicatiedienst noemt {other} als vervanging.",
                "{line} The publication service names {other} as its replacement.",
            ),
            None => line,
        }
    }

    /// `status`: how many chapters of an edition have preliminary text. Not in the glossary.
    #[must_use]
    pub fn status_preliminary(self, edition: (Kind, BudgetYear), chapters: &[&str]) -> String {
        let edition = super::capitalised(&self.edition(edition));
        format!("{edition}, {}", uncapitalised(&self.preliminary_chapters(chapters)))
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

fn uncapitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
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
