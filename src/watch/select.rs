//! What of a comparison a watch is told.
//!
//! Knows articles and passages as they were compared. Must not change what is said of them, only
//! leave out; what is left out is counted, so that no total claims more than it covers.

use serde::Deserialize;

use crate::compare::{ArticleChange, Changes, Class, Finding, Moved, Op, UnitChange, UnitRef};
use crate::model::{Chapter, SectionKind};
use crate::text::fold;

use super::WordPattern;

/// Least weight of what a watch tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LeastWeight {
    /// Everything.
    #[default]
    Laag,
    /// From 0.3.
    Middel,
    /// From 0.6.
    Hoog,
}

impl LeastWeight {
    /// Returns it in thousandths.
    #[must_use]
    pub fn thousandths(self) -> u16 {
        match self {
            Self::Laag => 0,
            Self::Middel => 300,
            Self::Hoog => 600,
        }
    }
}

/// What a watch is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Criteria {
    /// Chapters, old or new; none for all.
    pub chapters: Vec<Chapter>,
    /// Sections; none for A and B.
    pub sections: Vec<SectionKind>,
    /// Words; none for any text.
    pub words: Vec<WordPattern>,
    /// Least weight of a passage without such words.
    pub weight: LeastWeight,
}

/// What was left out of the watch's chapters because of words, weight or section. With what is told
/// it adds up to what a watch for everything in those chapters counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outside {
    /// Articles of which nothing is told, for words or weight.
    pub articles: usize,
    /// Passages changed in substance, of articles whose passages are counted one by one.
    pub passages: usize,
    /// Passages of such articles of which the place or the role above them alone differs.
    pub placed: usize,
}

impl Outside {
    /// Counts the passages of an article that are told one by one; none where it is one event.
    fn of(changes: &Changes, article: &ArticleChange) -> Self {
        if !changes.counts_passages_of(article) {
            return Self::default();
        }
        let compared = article.sections.iter().filter(|section| section.kind.is_compared());
        let told = compared.flat_map(|one| &one.units).filter(|unit| is_told(unit));
        let (passages, placed): (Vec<_>, Vec<_>) = told.partition(|unit| unit.is_of_substance());
        Self { articles: 0, passages: passages.len(), placed: placed.len() }
    }

    /// Adds what an article had and what of it is left no longer tells.
    fn add(&mut self, all: Self, left: Self) {
        self.passages += all.passages.saturating_sub(left.passages);
        self.placed += all.placed.saturating_sub(left.placed);
    }
}

/// What a watch is told of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selected {
    /// The comparison, without what is not for this watch.
    pub changes: Changes,
    /// What was left out.
    pub outside: Outside,
}

impl Criteria {
    /// Tells whether a chapter is one of the watch's.
    #[must_use]
    pub fn covers(&self, chapter: &Chapter) -> bool {
        self.chapters.is_empty() || self.chapters.contains(chapter)
    }

    /// Tells whether the watch wants to hear that nothing changed: not one that asked for certain
    /// words or weights only.
    #[must_use]
    pub fn wants_all(&self) -> bool {
        self.words.is_empty() && self.weight == LeastWeight::Laag
    }

    /// Tells whether passages of its chapters may be left out, so that what is told is no account of
    /// whole articles.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        let mut compared = SectionKind::ALL.into_iter().filter(|kind| kind.is_compared());
        !self.wants_all() || !compared.all(|kind| self.covers_section(kind))
    }

    fn covers_section(&self, section: SectionKind) -> bool {
        if self.sections.is_empty() {
            section.is_compared()
        } else {
            self.sections.contains(&section)
        }
    }

    /// Tells whether an article stands, or stood, in a chapter of the watch.
    fn covers_article(&self, article: &ArticleChange) -> bool {
        article.from.iter().chain(&article.to).any(|one| self.covers(&one.place.chapter))
    }

    fn passes(&self, unit: &UnitChange) -> bool {
        if self.words.is_empty() {
            return unit.weight >= self.weight.thousandths();
        }
        unit.from.iter().chain(&unit.to).any(|one| {
            let text = fold(&one.text);
            self.words.iter().any(|pattern| pattern.is_in(&text))
        })
    }
}

impl Selected {
    /// Tells whether anything in it is news to a reader, beside counts.
    #[must_use]
    pub fn has_news(&self) -> bool {
        self.changes.articles.iter().any(is_news)
    }
}

/// Tells whether an article has something to tell, beside counts.
fn is_news(article: &ArticleChange) -> bool {
    article.is_event() || article.sections.iter().flat_map(|one| &one.units).any(is_told)
}

/// Leaves what a watch is about.
///
/// `arrived` are the chapters whose papers are told now: an article is told with the paper it
/// stands in, and one that is gone with the paper in which it no longer stands.
#[must_use]
pub fn select(changes: &Changes, criteria: &Criteria, arrived: &[Chapter]) -> Selected {
    let mut outside = Outside::default();
    let stands_here = |article: &ArticleChange| {
        let mut stands = if article.to.is_empty() { &article.from } else { &article.to }.iter();
        stands.any(|one| arrived.contains(&one.place.chapter))
    };
    let told: Vec<ArticleChange> = changes
        .articles
        .iter()
        .filter(|article| criteria.covers_article(article) && stands_here(article))
        .cloned()
        .collect();
    let mut told = Changes { articles: told, findings: Vec::new(), ..changes.clone() };
    told.tell_departed();
    let articles: Vec<ArticleChange> = told
        .articles
        .iter()
        .filter_map(|article| {
            let left = narrowed(article, criteria);
            let counted = left.as_ref().map(|left| Outside::of(changes, left));
            outside.add(Outside::of(changes, article), counted.unwrap_or_default());
            outside.articles += usize::from(left.is_none());
            left
        })
        .collect();
    let kept = |unit: &UnitRef| {
        let units = articles.iter().flat_map(|one| &one.sections).flat_map(|one| &one.units);
        units.filter(|change| change.op == Op::Removed).any(|change| change.from.contains(unit))
    };
    let findings = changes.findings.iter().filter_map(|finding| match finding {
        Finding::Vanished { unit, .. } => kept(unit).then(|| finding.clone()),
        // A section is told as gone where all of it is; else passage by passage.
        Finding::SectionRemoved { units, .. } => units.iter().all(kept).then(|| finding.clone()),
        Finding::Systematic { .. } => systematic(finding, &articles),
    });
    let findings = findings.collect();
    let awaited = changes.awaited.iter().filter(|chapter| criteria.covers(chapter));
    let (from, to) = (changes.from, changes.to);
    let awaited = awaited.cloned().collect();
    Selected { changes: Changes { from, to, awaited, articles, findings }, outside }
}

/// Leaves of an article what the watch is about; nothing, when none of its news is.
fn narrowed(article: &ArticleChange, criteria: &Criteria) -> Option<ArticleChange> {
    let mut left = article.clone();
    left.sections.retain(|section| criteria.covers_section(section.kind));
    let (mut told, mut dropped) = (0, 0);
    for section in &mut left.sections {
        section.units.retain(|unit| {
            // What is only counted stays, or the totals would claim that it is not there.
            let stays = !is_told(unit) || criteria.passes(unit);
            told += usize::from(stays && is_told(unit));
            dropped += usize::from(!stays);
            stays
        });
    }
    let silent = told == 0 && (dropped > 0 || (article.is_event() && !criteria.wants_all()));
    (!silent).then_some(left)
}

/// Tells whether a passage is told one by one: not if it is only counted, as equal, editorial or
/// moved on by a year.
fn is_told(unit: &UnitChange) -> bool {
    let stays = matches!(unit.moved, Moved::None | Moved::Within);
    unit.class == Class::Substantive || !stays || !unit.signals.is_empty()
}

/// Leaves of a finding over many articles those that are told, with their passages; one article
/// alone is told as itself.
fn systematic(finding: &Finding, articles: &[ArticleChange]) -> Option<Finding> {
    let Finding::Systematic { from, to, articles: places, .. } = finding else { return None };
    let told = |article: &&ArticleChange| article.to.iter().any(|one| places.contains(&one.place));
    let stands = |unit: &&UnitChange| {
        finding.is_in(unit) && unit.to.iter().any(|one| places.contains(&one.place))
    };
    let units = || {
        let sections = articles.iter().filter(told).flat_map(|article| &article.sections);
        sections.flat_map(|one| &one.units).filter(stands)
    };
    let mut left: Vec<_> = units().flat_map(|unit| &unit.to).map(|one| one.place.clone()).collect();
    left.sort();
    left.dedup();
    (left.len() > 1).then(|| Finding::Systematic {
        from: from.clone(),
        to: to.clone(),
        articles: left,
        units: units().count(),
    })
}

#[cfg(test)]
mod tests;
