//! Comparisons that say nothing, and what a reader must know of one that is made.
//!
//! Knows the sentence for each case and the command that helps. Must not judge.

use crate::model::{BudgetYear, Chapter, Kind, SectionKind};

use super::{Noun, Wording};

impl Wording {
    /// Says that only one section was compared.
    #[must_use]
    pub fn only_section(self, section: SectionKind) -> String {
        self.only_section_sentence(&self.section_by_letter(section))
    }

    /// Names the editions that an archive has.
    #[must_use]
    pub fn archive_has(self, editions: &[(Kind, BudgetYear)]) -> String {
        let names: Vec<String> = editions.iter().map(|one| self.edition(*one)).collect();
        let list = self.list(&names);
        self.archive_has_sentence(list)
    }

    /// Chapters of which articles were left out, because one side has no paper of them.
    #[must_use]
    pub fn chapters_left_out(self, old: &[Chapter], new: &[Chapter]) -> String {
        let side = |chapters: &[Chapter], where_| {
            let named = self.chapters_named(chapters);
            (!chapters.is_empty()).then(|| format!("{named} ({where_})"))
        };
        let sides = [side(old, self.left_only()), side(new, self.right_only())];
        let list = self.list(&sides.into_iter().flatten().collect::<Vec<_>>());
        self.chapters_left_out_sentence(list)
    }

    pub(super) fn chapters_named(self, chapters: &[Chapter]) -> String {
        let names: Vec<String> = chapters.iter().map(ToString::to_string).collect();
        let (noun, list) = (self.noun(chapters.len(), Noun::Chapter), self.list(&names));
        format!("{noun} {list}")
    }
}
