//! What was not read: said of passages, sections, articles and editions.
//!
//! Knows which side has not read a section. Must not know why a paper is held.

use crate::compare::{Pictures, Unread};
use crate::model::{BudgetYear, Held, Kind, SectionKind};

use super::{Noun, Wording};

impl Wording {
    /// Names the passages of sections that were not compared, in a line of counts.
    #[must_use]
    pub fn not_compared_passages(self) -> &'static str {
        self.op_not_compared()
    }

    /// Tells that a section was not compared, and which side has not read it.
    #[must_use]
    pub fn section_not_compared(
        self,
        unread: Unread,
        old: (Kind, BudgetYear),
        new: (Kind, BudgetYear),
    ) -> String {
        let names: Vec<String> = [(unread.from, old), (unread.to, new)]
            .into_iter()
            .filter(|(is_unread, _)| *is_unread)
            .map(|(_, edition)| self.edition(edition))
            .collect();
        let names = self.list(&names);
        self.section_not_compared_sentence(names)
    }

    /// Tells that pictures stand in a section and were not compared: `onderdeel B heeft een afbeelding in …`.
    #[must_use]
    pub fn pictures(
        self,
        section: &str,
        pictures: Pictures,
        old: (Kind, BudgetYear),
        new: (Kind, BudgetYear),
    ) -> Option<String> {
        let sides = [(pictures.from, old), (pictures.to, new)].into_iter();
        let told = sides.filter(|(count, _)| *count > 0).map(|(count, edition)| match count {
            1 => self.picture_in(self.edition(edition)),
            _ => self.pictures_in(count, self.edition(edition)),
        });
        let told: Vec<String> = told.collect();
        (!told.is_empty()).then(|| self.pictures_not_compared(self.list(&told), section))
    }

    /// Tells why an edition has not read something: `begroting 2025: de kop staat er …`.
    #[must_use]
    pub fn not_read_because(self, edition: (Kind, BudgetYear), held: &Held) -> String {
        format!("{}: {}", self.edition(edition), self.held_reason(held))
    }

    /// Adds to what is said of an edition without changes that not all of it was compared.
    #[must_use]
    pub fn beside_unread(self, told: &str, articles: usize) -> String {
        let count = self.count(articles, Noun::PolicyArticle);
        match articles {
            0 => told.to_owned(),
            1 => self.beside_unread_one(count, told),
            _ => self.beside_unread_other(count, told),
        }
    }

    /// Names sections that an edition has not read: `onderdeel B niet gelezen`.
    #[must_use]
    pub fn life_unread(self, sections: &[SectionKind]) -> String {
        self.life_unread_sentence(self.sections_by_letter(sections))
    }

    /// Says that sections are told beside the last text that was read: `onderdeel B naast de laatst gelezen
    /// tekst gelegd`.
    #[must_use]
    pub fn life_over(self, sections: &[SectionKind]) -> String {
        self.life_over_sentence(&self.sections_by_letter(sections))
    }

    fn sections_by_letter(self, sections: &[SectionKind]) -> String {
        let names: Vec<String> =
            sections.iter().map(|kind| self.section_by_letter(*kind)).collect();
        self.list(&names)
    }
}
