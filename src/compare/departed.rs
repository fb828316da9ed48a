//! Passages that left an article or a section: said where they stood too.
//!
//! Knows finished changes of articles. Must not decide what belongs together: a passage is told and
//! counted where it stands, and only where that is not shown, where it stood.

use std::collections::BTreeSet;

use super::changes::{
    ArticleChange, Changes, Pictures, SectionChange, UnitChange, UnitRef, Unread,
};
use crate::model::{Place, SectionKind};

/// Where a passage stands or stood: its article, section and position.
type Spot = (Place, SectionKind, usize);

/// Puts beside each section the passages that stood in it and stand elsewhere.
pub(super) fn mark(articles: &mut [ArticleChange]) {
    let mut departed: Vec<(usize, SectionKind, UnitChange)> = Vec::new();
    let mut left_all: Vec<(usize, SectionKind, UnitChange)> = Vec::new();
    for at in 0..articles.len() {
        for of in 0..articles[at].sections.len() {
            let kind = articles[at].sections[of].kind;
            let units = std::mem::take(&mut articles[at].sections[of].units);
            let mut stays = Vec::with_capacity(units.len());
            for unit in units {
                let left = left_by(&unit, articles, at, kind);
                let told = left.iter().find(|(_, from)| from.is_compared() && !kind.is_compared());
                if let Some(&(home, from)) = told {
                    left_all.push((home, from, unit));
                    continue;
                }
                departed.extend(left.into_iter().map(|(home, kind)| (home, kind, unit.clone())));
                stays.push(unit);
            }
            articles[at].sections[of].units = stays;
        }
    }
    // What stood in A or B and stands where nothing is compared is told where it stood.
    for (home, kind, unit) in left_all {
        section_of(&mut articles[home], kind).units.push(unit);
    }
    for (home, kind, unit) in departed {
        section_of(&mut articles[home], kind).departed.push(unit);
    }
}

/// The sections of articles that a passage left, which stands in a section of one of them.
fn left_by(
    unit: &UnitChange,
    articles: &[ArticleChange],
    at: usize,
    kind: SectionKind,
) -> BTreeSet<(usize, SectionKind)> {
    let mut left: BTreeSet<(usize, SectionKind)> = BTreeSet::new();
    for from in unit.from.iter().filter(|_| !unit.to.is_empty()) {
        // Where two articles bear one number, that of the passage itself goes first.
        let home = if stood_in(&articles[at], from) {
            Some(at)
        } else {
            articles.iter().position(|one| stood_in(one, from))
        };
        left.extend(home.map(|home| (home, from.section)));
    }
    left.remove(&(at, kind));
    left
}

fn stood_in(article: &ArticleChange, from: &UnitRef) -> bool {
    article.from.iter().any(|one| one.place == from.place)
}

fn section_of(article: &mut ArticleChange, kind: SectionKind) -> &mut SectionChange {
    let at = article.sections.iter().position(|section| section.kind >= kind);
    let at = at.unwrap_or(article.sections.len());
    if article.sections.get(at).is_none_or(|section| section.kind != kind) {
        let (units, departed, blocks) = (Vec::new(), Vec::new(), Vec::new());
        let unread = Unread::default();
        article.sections.insert(
            at,
            SectionChange { kind, unread, units, departed, blocks, pictures: Pictures::default() },
        );
    }
    &mut article.sections[at]
}

impl ArticleChange {
    /// The passages of A and B that stood in this article and stand in another.
    pub fn departed(&self) -> impl Iterator<Item = &UnitChange> {
        let compared = self.sections.iter().filter(|section| section.kind.is_compared());
        compared.flat_map(|section| &section.departed).filter(|unit| self.is_left_by(unit))
    }

    /// Tells whether a passage that stood here stands in another article.
    #[must_use]
    pub fn is_left_by(&self, unit: &UnitChange) -> bool {
        !unit.to.iter().any(|to| self.to.iter().any(|one| one.place == to.place))
    }
}

impl Changes {
    /// Tells passages where they stood, of which the place where they stand is not among what is left
    /// of a comparison.
    pub fn tell_departed(&mut self) {
        let spots = |unit: &UnitChange| -> Vec<Spot> {
            let all = unit.to.iter().map(|to| (to.place.clone(), to.section, to.position));
            all.collect()
        };
        let sections = self.articles.iter().flat_map(|article| &article.sections);
        let told: BTreeSet<Spot> = sections.flat_map(|one| &one.units).flat_map(spots).collect();
        for section in self.articles.iter_mut().flat_map(|article| &mut article.sections) {
            let is_told = |unit: &UnitChange| spots(unit).iter().any(|spot| told.contains(spot));
            let (stays, moves) = section.departed.drain(..).partition(|unit| is_told(unit));
            section.departed = stays;
            section.units.extend::<Vec<UnitChange>>(moves);
        }
    }
}
