//! What was not read: said of passages, sections, articles and editions.
//!
//! Knows which side has not read a section. Must not know why a paper is held.

use crate::compare::Unread;
use crate::model::{BudgetYear, Held, Kind, SectionKind};

use super::{Noun, Wording};

impl Wording {
    /// Tells what happened to a passage of which the other side was not read.
    #[must_use]
    pub fn op_not_compared(self) -> &'static str {
        self.pick("niet vergeleken", "not compared")
    }

    /// Returns the label of what was not compared.
    #[must_use]
    pub fn label_not_compared(self) -> &'static str {
        self.pick("NIET VERGELEKEN", "NOT COMPARED")
    }

    /// Names the passages of sections that were not compared, in a line of counts.
    #[must_use]
    pub fn not_compared_passages(self) -> &'static str {
        self.op_not_compared()
    }

    /// Counts the passages of sections that were not compared.
    #[must_use]
    pub fn fold_not_compared(self, passages: usize) -> String {
        let count = self.count(passages, Noun::Passage);
        say!(self, "{count} niet vergeleken", "{count} not compared")
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
        say!(self, "niet vergeleken: niet gelezen in {names}", "not compared: not read in {names}",)
    }

    /// Tells why an edition has not read something: `begroting 2025: de kop staat er …`.
    #[must_use]
    pub fn not_read_because(self, edition: (Kind, BudgetYear), held: &Held) -> String {
        format!("{}: {}", self.edition(edition), self.held_reason(held))
    }

    /// Tells of an article that what was read of it is equal, or that none of it was read.
    #[must_use]
    pub fn article_not_compared(self, some_read: bool) -> &'static str {
        if some_read {
            self.pick(
                "niet geheel vergeleken: wat gelezen is, is letterlijk gelijk",
                "not wholly compared: what was read is equal to the letter",
            )
        } else {
            self.pick("niet vergeleken: niet gelezen", "not compared: not read")
        }
    }

    /// Adds to what is said of an edition without changes that not all of it was compared.
    #[must_use]
    pub fn beside_unread(self, told: &str, articles: usize) -> String {
        let count = self.count(articles, Noun::PolicyArticle);
        match articles {
            0 => told.to_owned(),
            1 => {
                say!(self, "{told} {count} is niet vergeleken.", "{told} {count} was not compared.",)
            }
            _ => say!(
                self,
                "{told} {count} zijn niet vergeleken.",
                "{told} {count} were not compared.",
            ),
        }
    }

    /// Tells that nothing of an edition could be compared.
    #[must_use]
    pub fn nothing_compared(self) -> &'static str {
        self.pick(
            "Er is niets vergeleken: van geen artikel zijn A en B in beide stukken gelezen.",
            "Nothing was compared: of no article were A and B read in both papers.",
        )
    }

    /// `accept`: what was not read stays so.
    #[must_use]
    pub fn stays_unread(self, what: &str) -> String {
        say!(
            self,
            "Blijft onbekend tot de tekst er is (--section en --text): {what}",
            "Stays unknown until the text is there (--section and --text): {what}",
        )
    }

    /// `accept --section` of something that was read, or is not in the paper.
    #[must_use]
    pub fn not_unread(self, section: &str, paper: &str) -> String {
        say!(
            self,
            "{section} is in {paper} geen onderdeel dat niet gelezen is",
            "{section} is no section of {paper} that was not read",
        )
    }

    /// `accept --text` of a file without a letter.
    #[must_use]
    pub fn no_text_in(self, file: &str) -> String {
        say!(self, "in {file} staat geen tekst", "there is no text in {file}")
    }

    /// Returns the label of a text that was given by hand.
    #[must_use]
    pub fn label_given(self) -> &'static str {
        self.pick("OPGEGEVEN", "GIVEN")
    }

    /// Tells that the text of a section was given by hand.
    #[must_use]
    pub fn section_given(self, section: SectionKind, edition: (Kind, BudgetYear)) -> String {
        let (section, edition) = (self.section_by_letter(section), self.edition(edition));
        say!(
            self,
            "de tekst van {section} in {edition} is niet gelezen maar met de hand opgegeven",
            "the text of {section} in {edition} was not read but given by hand",
        )
    }

    /// Names sections that an edition has not read: `onderdeel B niet gelezen`.
    #[must_use]
    pub fn life_unread(self, sections: &[SectionKind]) -> String {
        let names: Vec<String> =
            sections.iter().map(|kind| self.section_by_letter(*kind)).collect();
        let names = self.list(&names);
        say!(self, "{names} niet gelezen", "{names} not read")
    }
}
