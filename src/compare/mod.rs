//! Comparing two editions: identity of articles, alignment of units, marks on words, kinds of change.
//!
//! Knows texts and their likeness; the only user of `similar` and `pathfinding`. Must not know the
//! clock, git, or how a result is shown.

mod amounts;
mod articles;
mod assignment;
mod blocks;
mod changes;
mod class;
mod counterpart;
pub mod descent;
mod describe;
mod exact;
mod findings;
mod following;
mod grouping;
mod identity;
mod lexicon;
mod likeness;
mod matching;
mod moves;
mod nearness;
mod numbering;
mod order;
mod preliminary;
mod regrouping;
mod resembling;
mod rolling;
pub mod settled;
mod side;
mod signals;
mod spelling;
mod spreading;
mod thresholds;
mod titles;
mod weight;
mod witness;
mod words;

use std::collections::BTreeMap;

use crate::model::{Chapter, Edition, Place};

use describe::{Lineage, Link, Scene};
use matching::Matching;
use side::Side;

pub use changes::{
    ArticleChange, ArticleRef, BlockChange, Changes, Class, Evidence, Finding, Moved, Nearest, Op,
    Refused, SectionChange, Segment, SegmentOp, Signal, SignalKind, Since, Status, UnitChange,
    UnitForm, UnitRef,
};
pub use thresholds::Thresholds;
pub use weight::{EDITORIAL_LIMIT, OUTSIDE_LIMIT, ROLLOVER_LIMIT, RULES, Rule, reasons, weigh};

/// Compares two editions.
///
/// `awaited` are the chapters whose new paper has not arrived: what is gone or new is provisional
/// while there are any, and so is whatever differs in early text. Read backwards, the comparison pairs the same: what belongs together is
/// decided on the sides in an order that only their texts give.
#[must_use]
pub fn compare(
    old: &Edition,
    new: &Edition,
    awaited: &[Chapter],
    thresholds: &Thresholds,
) -> Changes {
    let (one, two) = Side::both(old, new);
    let turned = two.signature().lt(one.signature());
    let Paired { lineages, links, coarse } = if turned {
        paired(&two, &one, thresholds).turned()
    } else {
        paired(&one, &two, thresholds)
    };
    let scene = Scene { coarse, ..scene(&one, &two, links, awaited, thresholds) };
    let mut taken: BTreeMap<&Place, usize> = BTreeMap::new();
    for (at, lineage) in lineages.iter().enumerate() {
        for &article in &lineage.new {
            taken.insert(&two.articles[article].article.place, at);
        }
    }
    let mut order: Vec<usize> = (0..lineages.len()).collect();
    order.sort_by_key(|&at| standing(&lineages[at], &one, &two));
    let mut articles: Vec<ArticleChange> =
        order.into_iter().map(|at| articles::describe(&scene, &lineages[at], at, &taken)).collect();
    preliminary::mark(&mut articles, old, new);
    let findings = findings::find(&articles, awaited, thresholds);
    Changes {
        from: (old.kind, old.year),
        to: (new.kind, new.year),
        awaited: awaited.to_vec(),
        articles,
        findings,
    }
}

/// What belongs together, and the units of either side of which not every pair was weighed.
struct Paired {
    lineages: Vec<Lineage>,
    links: Vec<Link>,
    coarse: (Vec<bool>, Vec<bool>),
}

impl Paired {
    /// The same seen from the other side.
    fn turned(self) -> Self {
        let lineages = self.lineages.into_iter().map(|one| Lineage { old: one.new, new: one.old });
        let links = self.links.into_iter().map(|one| Link { old: one.new, new: one.old, ..one });
        let coarse = (self.coarse.1, self.coarse.0);
        Self { lineages: lineages.collect(), links: links.collect(), coarse }
    }
}

/// Finds what belongs together, the left side first.
fn paired(left: &Side<'_>, right: &Side<'_>, thresholds: &Thresholds) -> Paired {
    let Matching { lineages, links, coarse, .. } = Matching::find(left, right, thresholds);
    let lineages = lineages.into_iter().map(|one| Lineage { old: one.left, new: one.right });
    let links =
        links.into_iter().map(|one| Link { old: one.left, new: one.right, moved: one.moved });
    Paired { lineages: lineages.collect(), links: links.collect(), coarse }
}

fn scene<'a>(
    old: &'a Side<'a>,
    new: &'a Side<'a>,
    links: Vec<Link>,
    awaited: &'a [Chapter],
    thresholds: &'a Thresholds,
) -> Scene<'a> {
    let mut old_link = vec![None; old.units.len()];
    let mut new_link = vec![None; new.units.len()];
    for (at, link) in links.iter().enumerate() {
        for &unit in &link.old {
            old_link[unit] = Some(at);
        }
        for &unit in &link.new {
            new_link[unit] = Some(at);
        }
    }
    Scene {
        old,
        new,
        links,
        old_link,
        new_link,
        coarse: (Vec::new(), Vec::new()),
        old_sentences: counterpart::sentences(old),
        new_sentences: counterpart::sentences(new),
        awaited,
        thresholds,
    }
}

/// Returns where an article stands in the result: in the order of the new side, what is gone after
/// the articles of its old chapter.
fn standing(lineage: &Lineage, old: &Side<'_>, new: &Side<'_>) -> (Chapter, bool, usize) {
    match (lineage.new.first(), lineage.old.first()) {
        (Some(&at), _) => (new.articles[at].article.place.chapter.clone(), false, at),
        (None, at) => {
            let at = at.copied().unwrap_or(0);
            (old.articles[at].article.place.chapter.clone(), true, at)
        }
    }
}

#[cfg(test)]
mod tests;
