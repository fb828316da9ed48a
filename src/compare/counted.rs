//! What a reader counts of a comparison, and what is told as one event.
//!
//! Knows statuses and findings. Must not know how either is found.

use crate::compare::changes::{
    ArticleChange, ArticleRef, Changes, Finding, Op, Status, UnitChange,
};
use crate::model::SectionKind;

impl ArticleChange {
    /// Tells whether its number, its title, its chapter or what it is differs.
    #[must_use]
    pub fn is_renamed(&self) -> bool {
        self.renumbered || self.retitled || self.moved_chapter || self.policy.is_some()
    }

    /// Tells whether something happened to it beside its passages.
    #[must_use]
    pub fn is_event(&self) -> bool {
        !matches!(self.status, Status::Unchanged | Status::Changed | Status::NotCompared)
            || self.is_renamed()
            || self.number_reused
    }

    /// The passages and headings of A and B that changed in substance.
    #[must_use]
    pub fn of_substance(&self) -> Vec<&UnitChange> {
        let compared = self.sections.iter().filter(|section| section.kind.is_compared());
        let units = compared.flat_map(|section| &section.units);
        units.filter(|unit| unit.op != Op::NotCompared && unit.is_of_substance()).collect()
    }
}

/// Returns the change that weighs most; of equals the first in the text.
#[must_use]
pub fn heaviest<'c>(changes: &[&'c UnitChange]) -> Option<&'c UnitChange> {
    changes.iter().rev().max_by_key(|unit| unit.weight).copied()
}

impl Changes {
    /// Tells whether all of an article stood in chapters that are still awaited: nothing of it is
    /// missing yet, and nothing is told of it.
    #[must_use]
    pub fn awaits(&self, article: &ArticleChange) -> bool {
        let awaited = |one: &ArticleRef| self.awaited.contains(&one.place.chapter);
        article.to.is_empty() && article.from.iter().all(awaited)
    }

    /// Tells whether the passages of an article are counted one by one: not of one that is new, gone,
    /// rewritten or awaited, which is one event.
    #[must_use]
    pub fn counts_passages_of(&self, article: &ArticleChange) -> bool {
        let is_whole =
            matches!(article.status, Status::Added | Status::Removed | Status::Rewritten);
        !is_whole && !self.awaits(article)
    }

    /// Tells whether a section that an article no longer has is told as one finding.
    #[must_use]
    pub fn tells_as_gone(&self, article: &ArticleChange, kind: SectionKind) -> bool {
        self.findings.iter().any(|finding| match finding {
            Finding::SectionRemoved { article: place, section, .. } => {
                *section == kind && article.to.iter().any(|one| one.place == *place)
            }
            Finding::Vanished { .. } | Finding::Systematic { .. } => false,
        })
    }
}
