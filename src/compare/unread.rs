//! What was not read on a side: it is never equal, changed, gone or new, and nobody's counterpart.
//!
//! Knows which sections of articles that belong together only one side has read, or neither. Must
//! not know how units are paired.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::changes::{
    ArticleChange, ArticleRef, Class, Moved, Op, Pictures, SectionChange, Segment, SegmentOp,
    Status, UnitChange, Unread,
};
use crate::compare::describe::{Lineage, reference};
use crate::compare::side::Side;
use crate::model::{Chapter, Edition, SectionKind};

impl ArticleChange {
    /// Tells whether a side has not read one of its sections.
    #[must_use]
    pub fn is_partly_unread(&self) -> bool {
        self.sections.iter().any(|section| section.unread.is_any())
    }
}

/// The sections that cannot be compared, by lineage.
pub(super) struct Silent(Vec<BTreeMap<SectionKind, Unread>>);

impl Silent {
    /// Finds what one side has not read of each lineage: a section of its own, or all there may be
    /// in a chapter of which nobody knows the articles.
    pub(super) fn of(lineages: &[Lineage], old: &Side<'_>, new: &Side<'_>) -> Self {
        let is_unread = |side: &Side<'_>, own: &[usize], other: (&Side<'_>, &[usize]), kind| {
            let chapter = |&at: &usize| &other.0.articles[at].article.place.chapter;
            let unknown = |at: &usize| side.unknown.contains(&chapter(at));
            own.iter().any(|&at| side.articles[at].article.unread.contains(&kind))
                || (own.is_empty() && other.1.iter().any(unknown))
        };
        let of_lineage = |lineage: &Lineage| {
            let (olds, news) = (lineage.old.as_slice(), lineage.new.as_slice());
            let kinds = SectionKind::ALL.into_iter().filter(|kind| kind.is_compared());
            let states = kinds.map(|kind| {
                let from = is_unread(old, olds, (new, news), kind);
                (kind, Unread { from, to: is_unread(new, news, (old, olds), kind) })
            });
            states.filter(|(_, unread)| unread.is_any()).collect()
        };
        Self(lineages.iter().map(of_lineage).collect())
    }

    /// Tells whether everything was read.
    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(BTreeMap::is_empty)
    }

    /// Returns both editions without the sections that cannot be compared.
    pub(super) fn leave_out(
        &self,
        lineages: &[Lineage],
        old: &Edition,
        new: &Edition,
    ) -> (Edition, Edition) {
        let without = |edition: &Edition, own: fn(&Lineage) -> &[usize]| {
            let mut silent: BTreeMap<usize, BTreeSet<SectionKind>> = BTreeMap::new();
            for (lineage, kinds) in lineages.iter().zip(&self.0) {
                for &article in own(lineage) {
                    silent.entry(article).or_default().extend(kinds.keys());
                }
            }
            let mut edition = edition.clone();
            let articles = edition.chapters.iter_mut().flat_map(|text| &mut text.articles);
            for (at, article) in articles.enumerate() {
                if let Some(kinds) = silent.get(&at) {
                    article.sections.retain(|section| !kinds.contains(&section.kind));
                }
            }
            edition
        };
        (without(old, |lineage| &lineage.old), without(new, |lineage| &lineage.new))
    }

    /// Adds to what was found of a lineage the sections that were not compared, each passage of the
    /// side that has them once.
    pub(super) fn tell(
        &self,
        change: &mut ArticleChange,
        (at, lineage): (usize, &Lineage),
        old: &Side<'_>,
        new: &Side<'_>,
    ) {
        if self.0[at].is_empty() {
            return;
        }
        let mut read = change.sections.iter().filter(|section| section.kind.is_compared());
        let nothing_read = read.all(|section| section.units.is_empty());
        let alone = lineage.old.is_empty() || lineage.new.is_empty();
        if change.status == Status::Unchanged || (alone && nothing_read) {
            change.status = Status::NotCompared;
        }
        for (&kind, &unread) in &self.0[at] {
            let units = |side: &Side<'_>, articles: &[usize], op| -> Vec<UnitChange> {
                let units = articles.iter().flat_map(|&article| side.section(article, kind));
                units.map(|unit| not_compared(side, unit, op)).collect()
            };
            let mut told = units(old, &lineage.old, SegmentOp::Delete);
            told.extend(units(new, &lineage.new, SegmentOp::Insert));
            change.sections.retain(|section| section.kind != kind);
            change.sections.push(SectionChange {
                kind,
                unread,
                units: told,
                departed: Vec::new(),
                blocks: Vec::new(),
                pictures: Pictures::default(),
            });
        }
        change.sections.sort_by_key(|section| section.kind);
    }
}

fn not_compared(side: &Side<'_>, at: usize, op: SegmentOp) -> UnitChange {
    let unit = reference(side, &side.units[at]);
    let segments = vec![Segment { op, text: unit.text.clone(), moved: None }];
    let (from, to) =
        if op == SegmentOp::Delete { (vec![unit], vec![]) } else { (vec![], vec![unit]) };
    UnitChange {
        op: Op::NotCompared,
        class: Class::None,
        moved: Moved::None,
        signals: Vec::new(),
        weight: 0,
        similarity: 0,
        coarse: false,
        provisional: false,
        vanished: false,
        since: None,
        from,
        to,
        segments,
        nearest: None,
    }
}

/// Marks as provisional what seems gone or new where it may stand in what was not read: in the same
/// article, or in one of its chapter of which nothing was read and which has no counterpart.
pub(super) fn hedge(articles: &mut [ArticleChange]) {
    let alone = |old: bool| -> BTreeSet<Chapter> {
        let unread = articles.iter().filter(|one| one.status == Status::NotCompared);
        let alone = unread.filter(|one| if old { one.to.is_empty() } else { one.from.is_empty() });
        let places = alone.flat_map(|one| one.from.iter().chain(&one.to));
        places.map(|one| one.place.chapter.clone()).collect()
    };
    let (in_old, in_new) = (alone(true), alone(false));
    for article in articles.iter_mut().filter(|one| one.status != Status::NotCompared) {
        let near = |refs: &[ArticleRef], chapters: &BTreeSet<Chapter>| {
            refs.iter().any(|one| chapters.contains(&one.place.chapter))
        };
        let gone = near(&article.from, &in_new) || article.sections.iter().any(|s| s.unread.to);
        let new = near(&article.to, &in_old) || article.sections.iter().any(|s| s.unread.from);
        article.provisional |= match article.status {
            Status::Removed => gone,
            Status::Added => new,
            _ => false,
        };
        for unit in article.sections.iter_mut().flat_map(|section| &mut section.units) {
            unit.provisional |= match unit.op {
                Op::Removed => gone,
                Op::Added => new,
                _ => false,
            };
        }
    }
}
