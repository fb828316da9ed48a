//! Counting articles and passages, once, for every format.
//!
//! Knows which kinds add up to which total. Must not know texts or words.

use std::collections::BTreeMap;

use crate::compare::{
    ArticleChange, Changes, Class, Finding, Moved, Op, SignalKind, Status, UnitChange,
};
use crate::model::{Article, Chapter, ChapterText};

/// The kinds a reader sees counted; every passage is of exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// The words differ, or the same words stand under another role.
    Substantive,
    /// The place or the role named above it differs, and no word of substance.
    Placed,
    /// Spelling, punctuation or form.
    Editorial,
    /// Years and numbers moved on.
    Rollover,
    /// Equal to the letter, where it stood.
    Equal,
    /// The other side has not read its section.
    NotCompared,
}

impl Category {
    /// All kinds, in the order they are told.
    pub const ALL: [Self; 6] = [
        Self::Substantive,
        Self::Placed,
        Self::Editorial,
        Self::Rollover,
        Self::Equal,
        Self::NotCompared,
    ];

    /// Returns the kind of a passage.
    #[must_use]
    pub fn of(unit: &UnitChange) -> Self {
        if unit.op == Op::NotCompared {
            return Self::NotCompared;
        }
        if unit.is_of_substance() {
            return Self::Substantive;
        }
        let stands_elsewhere = !matches!(unit.moved, Moved::None | Moved::Within);
        let role_named = unit.signals.iter().any(|signal| {
            matches!(signal.kind, SignalKind::RoleNamed | SignalKind::RoleNoLongerNamed)
        });
        match unit.class {
            // A passage that went elsewhere is told, whatever happened to its spelling.
            _ if stands_elsewhere || role_named || unit.is_only_rearranged() => Self::Placed,
            Class::Editorial => Self::Editorial,
            Class::Rollover => Self::Rollover,
            _ if unit.moved == Moved::Within => Self::Placed,
            _ => Self::Equal,
        }
    }
}

/// Tells whether a passage has a role shift by heading or lead word.
pub(super) fn has_role_shift(unit: &UnitChange) -> bool {
    unit.signals.iter().any(|signal| signal.kind == SignalKind::RoleShift)
}

/// Passages by kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PassageCounts {
    /// See [`Category::Substantive`].
    pub substantive: usize,
    /// Passages among the substantive ones with a role shift.
    pub role_shifts: usize,
    /// See [`Category::Placed`].
    pub placed: usize,
    /// See [`Category::Editorial`].
    pub editorial: usize,
    /// See [`Category::Rollover`].
    pub rollover: usize,
    /// See [`Category::Equal`].
    pub equal: usize,
    /// See [`Category::NotCompared`].
    pub not_compared: usize,
}

impl PassageCounts {
    /// Counts passages.
    pub fn of<'a>(units: impl IntoIterator<Item = &'a UnitChange>) -> Self {
        let mut counts = Self::default();
        for unit in units {
            match Category::of(unit) {
                Category::Substantive => counts.substantive += 1,
                Category::Placed => counts.placed += 1,
                Category::Editorial => counts.editorial += 1,
                Category::Rollover => counts.rollover += 1,
                Category::Equal => counts.equal += 1,
                Category::NotCompared => counts.not_compared += 1,
            }
            counts.role_shifts += usize::from(has_role_shift(unit));
        }
        counts
    }

    /// Returns the number of all passages.
    #[must_use]
    pub fn total(self) -> usize {
        Category::ALL.into_iter().map(|category| self.get(category)).sum()
    }

    /// Returns the number of one kind.
    #[must_use]
    pub fn get(self, category: Category) -> usize {
        match category {
            Category::Substantive => self.substantive,
            Category::Placed => self.placed,
            Category::Editorial => self.editorial,
            Category::Rollover => self.rollover,
            Category::Equal => self.equal,
            Category::NotCompared => self.not_compared,
        }
    }

    fn add(&mut self, other: Self) {
        self.substantive += other.substantive;
        self.role_shifts += other.role_shifts;
        self.placed += other.placed;
        self.editorial += other.editorial;
        self.rollover += other.rollover;
        self.equal += other.equal;
        self.not_compared += other.not_compared;
    }
}

/// The counts of one chapter, by the chapter an article stands in now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChapterCounts {
    /// Policy articles of the new side.
    pub articles: usize,
    /// Those with substantive changes.
    pub changed: usize,
    /// Passages with substantive changes in them.
    pub passages: usize,
}

/// The counts of a comparison; only sections A and B are counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Articles with an A or B, of the new side and of chapters of which the new side was not read:
    /// the sum of the five that follow.
    pub articles: usize,
    /// With substantive changes, those that were rewritten among them.
    pub substantive_articles: usize,
    /// Articles among them of which little is left: one event each, their passages in no other
    /// count.
    pub rewritten_articles: usize,
    /// With editorial changes, roll-overs or other places only.
    pub light_articles: usize,
    /// Equal to the letter.
    pub equal_articles: usize,
    /// New.
    pub new_articles: usize,
    /// Nothing that was read differs, and a side has not read all of A and B.
    pub not_compared_articles: usize,
    /// Articles of the new side, in whatever count, of which not all of A and B was read there.
    pub partly_read_articles: usize,
    /// Articles of the old side that are gone or not found again yet.
    pub gone_articles: usize,
    /// Articles without A and B on either side; in no other count.
    pub articles_without_goals: usize,
    /// Passages of the articles that stand on both sides and were not rewritten.
    pub passages: PassageCounts,
    /// Passages among all that left the article in which they stood; each is counted where it stands.
    pub departed: usize,
    /// Passages of new articles.
    pub new_passages: usize,
    /// Passages of articles that are gone.
    pub gone_passages: usize,
    /// Passages of articles that were rewritten.
    pub rewritten_passages: usize,
    /// Passages of chapters that are awaited, of which nothing is told.
    pub awaited_passages: usize,
    /// Passages gone with no counterpart anywhere.
    pub vanished: usize,
    /// Passages among them that may still be found again.
    pub vanished_provisional: usize,
    /// The same by chapter of the new side.
    pub chapters: BTreeMap<Chapter, ChapterCounts>,
}

impl Counts {
    /// Counts a comparison.
    #[must_use]
    pub fn of(changes: &Changes) -> Self {
        let mut counts = Self::default();
        for article in &changes.articles {
            if changes.awaits(article) {
                counts.awaited_passages += compared_units(article).count();
            } else {
                counts.add(article);
            }
        }
        for finding in &changes.findings {
            if let Finding::Vanished { provisional, .. } = finding {
                counts.vanished += 1;
                counts.vanished_provisional += usize::from(*provisional);
            }
        }
        counts
    }

    /// Returns the number of all passages of both sides, each in exactly one count.
    #[must_use]
    pub fn all_passages(&self) -> usize {
        let whole = self.new_passages + self.gone_passages + self.rewritten_passages;
        self.passages.total() + whole + self.awaited_passages
    }

    fn add(&mut self, article: &ArticleChange) {
        let departed = article.departed().count();
        if compared_units(article).next().is_none() && departed == 0 && !article.is_partly_unread()
        {
            self.articles_without_goals += article.to.len().max(1);
            return;
        }
        let passages = PassageCounts::of(compared_units(article));
        if article.status == Status::Removed {
            self.gone_articles += article.from.len();
            self.gone_passages += passages.total();
            return;
        }
        // What the new side may have and has not read is named by its old place.
        let places = if article.to.is_empty() { &article.from } else { &article.to };
        let new = places.len();
        self.articles += new;
        if article.sections.iter().any(|section| section.unread.to) {
            self.partly_read_articles += article.to.len();
        }
        let light = passages.placed + passages.editorial + passages.rollover + departed;
        self.departed += departed;
        // The passages that are counted one by one, and whether the article is a changed one.
        let (told, changed) = match article.status {
            Status::Added => {
                self.new_articles += new;
                self.new_passages += passages.total();
                (PassageCounts::default(), false)
            }
            Status::Rewritten => {
                self.rewritten_articles += new;
                self.rewritten_passages += passages.total();
                (PassageCounts::default(), true)
            }
            _ => (
                passages,
                passages.substantive > 0 || article.departed().any(UnitChange::is_of_substance),
            ),
        };
        self.passages.add(told);
        if changed {
            self.substantive_articles += new;
        } else if article.status != Status::Added && light > 0 {
            self.light_articles += new;
        } else if article.status != Status::Added && article.is_partly_unread() {
            self.not_compared_articles += new;
        } else if article.status != Status::Added {
            self.equal_articles += new;
        }
        // A split article may stand in two chapters; its passages count where it stands first.
        for (at, place) in places.iter().enumerate() {
            let chapter = self.chapters.entry(place.place.chapter.clone()).or_default();
            chapter.articles += 1;
            chapter.changed += usize::from(changed);
            if at == 0 {
                chapter.passages += told.substantive;
            }
        }
    }
}

/// Returns the units of A and B.
pub(super) fn compared_units(article: &ArticleChange) -> impl Iterator<Item = &UnitChange> {
    article.sections.iter().filter(|section| section.kind.is_compared()).flat_map(|s| &s.units)
}

/// Counts the articles of a chapter that have an A or B, or may have.
pub(super) fn articles_with_goals(chapter: &ChapterText) -> usize {
    let has_goals = |article: &&Article| {
        let mut compared = article.sections.iter().filter(|section| section.kind.is_compared());
        compared.any(|section| !section.blocks.is_empty()) || !article.unread.is_empty()
    };
    chapter.articles.iter().filter(has_goals).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Op;
    use crate::report::sample::{pair, signal};

    fn category(class: Class, moved: Moved, signals: &[SignalKind]) -> Category {
        let mut unit = pair("XXV/1", class, (None, None), "Zand is [-zant-]{+zand+}.");
        unit.op = if class == Class::None { Op::Unchanged } else { Op::Modified };
        unit.moved = moved;
        unit.signals = signals.iter().map(|kind| signal(*kind, "a", "b")).collect();
        Category::of(&unit)
    }

    #[test]
    fn every_passage_is_of_one_kind() {
        assert_eq!(category(Class::None, Moved::None, &[]), Category::Equal);
        assert_eq!(category(Class::None, Moved::Within, &[]), Category::Placed);
        assert_eq!(category(Class::Editorial, Moved::Within, &[]), Category::Editorial);
        assert_eq!(category(Class::Rollover, Moved::None, &[]), Category::Rollover);
        assert_eq!(category(Class::Substantive, Moved::Chapter, &[]), Category::Substantive);
    }

    #[test]
    fn a_passage_that_went_elsewhere_is_told_whatever_its_spelling() {
        assert_eq!(category(Class::Editorial, Moved::Article, &[]), Category::Placed);
        assert_eq!(category(Class::None, Moved::Chapter, &[]), Category::Substantive);
        assert_eq!(category(Class::None, Moved::None, &[SignalKind::RoleNamed]), Category::Placed);
    }

    #[test]
    fn equal_words_under_another_role_are_of_substance() {
        let kind = category(Class::None, Moved::Role, &[SignalKind::RoleShift]);
        assert_eq!(kind, Category::Substantive);
    }
}
