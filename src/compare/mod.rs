//! Comparing two editions: identity of articles, alignment of units, marks on words, kinds of change.
//!
//! Knows texts and their likeness; the only user of `similar` and `pathfinding`. Must not know the
//! clock, git, or how a result is shown.

mod align;
mod amounts;
mod articles;
mod assignment;
mod blocks;
mod changes;
mod counted;
mod counterpart;
mod dates;
mod departed;
pub mod descent;
mod describe;
mod findings;
mod governed;
mod headings;
mod identity;
mod judge;
mod letters;
mod likeness;
mod lineage;
mod no_years;
mod once;
mod parallel;
mod pictures;
mod printed;
mod reading;
mod rolling;
mod rows;
pub mod settled;
mod side;
mod thresholds;
mod unread;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use align::state::Matching;
use describe::{Lineage, Link, Scene};
use judge::{preliminary, wandering};
use rolling::Years;
use side::Side;
use unread::Silent;

use crate::model::{Chapter, Edition, Place};

pub use changes::{
    ArticleChange, ArticleRef, BlockChange, Changes, Class, Evidence, Finding, Fixed, Moved,
    Nearest, Op, Pictures, Refused, SectionChange, Segment, SegmentOp, SentencePlace, Signal,
    SignalKind, Since, Status, UnitChange, UnitForm, UnitRef, Unread,
};
pub use counted::heaviest;
pub use judge::weight::{
    EDITORIAL_LIMIT, FINE_LIMIT, HEADING_LIMIT, OUTSIDE_LIMIT, ROLLOVER_LIMIT, RULES, Rule, Says,
    reasons, says, weigh,
};
pub use printed::{LineKind, PrintedLine, printed};
pub use reading::roles::{RoleWord, role_word, roles_of};
pub use rows::{Members, members};
pub use thresholds::Thresholds;

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
    let sides = Sides { old: (old, &one), new: (new, &two), turned, awaited, thresholds };
    let mut lineages = lineages(&one, &two, turned, thresholds);
    let mut described = sides.describe(&lineages);
    let refuted = |(_, change): &&(usize, ArticleChange)| articles::is_refuted(change);
    let refuted: BTreeSet<usize> = described.iter().filter(refuted).map(|(at, _)| *at).collect();
    if !refuted.is_empty() {
        lineages = parted(lineages, &refuted);
        described = sides.describe(&lineages);
    }
    let mut articles: Vec<ArticleChange> =
        described.into_iter().map(|(_, change)| change).collect();
    let years = Years {
        distance: i32::from(new.year.0) - i32::from(old.year.0),
        new: i32::from(new.year.0),
    };
    wandering::mark(&mut articles, years, thresholds);
    unread::hedge(&mut articles);
    preliminary::mark(&mut articles, old, new);
    departed::mark(&mut articles);
    let findings = findings::find(&articles, awaited, thresholds);
    Changes {
        from: (old.kind, old.year),
        to: (new.kind, new.year),
        awaited: awaited.to_vec(),
        articles,
        findings,
    }
}

/// Both sides of a comparison, as they stand and as they were measured.
struct Sides<'a> {
    old: (&'a Edition, &'a Side<'a>),
    new: (&'a Edition, &'a Side<'a>),
    turned: bool,
    awaited: &'a [Chapter],
    thresholds: &'a Thresholds,
}

impl Sides<'_> {
    /// Describes what became of articles that belong together, each with its place among them.
    fn describe(&self, lineages: &[Lineage]) -> Vec<(usize, ArticleChange)> {
        let (one, two) = (self.old.1, self.new.1);
        // What only one side has read decides which articles belong together, and is then set aside.
        let silent = Silent::of(lineages, one, two);
        let read = (!silent.is_empty()).then(|| silent.leave_out(lineages, self.old.0, self.new.0));
        let sides = read.as_ref().map(|(old, new)| Side::both(old, new));
        let (left, right) = sides.as_ref().map_or((one, two), |(left, right)| (left, right));
        let Paired { links, coarse } = if self.turned {
            let turned: Vec<Lineage> = lineages.iter().map(Lineage::turned).collect();
            paired(right, left, &turned, self.thresholds).turned()
        } else {
            paired(left, right, lineages, self.thresholds)
        };
        let scene = Scene { coarse, ..scene(left, right, links, self.awaited, self.thresholds) };
        let mut taken: BTreeMap<&Place, usize> = BTreeMap::new();
        for (at, lineage) in lineages.iter().enumerate() {
            for &article in &lineage.new {
                taken.insert(&two.articles[article].article.place, at);
            }
        }
        let mut order: Vec<usize> = (0..lineages.len()).collect();
        order.sort_by_key(|&at| standing(&lineages[at], one, two));
        parallel::each(&order, |&at| {
            let mut change = articles::describe(&scene, &lineages[at], at, &taken);
            silent.tell(&mut change, (at, &lineages[at]), one, two);
            (at, change)
        })
    }
}

/// Parts the articles that do not belong together after all.
fn parted(lineages: Vec<Lineage>, refuted: &BTreeSet<usize>) -> Vec<Lineage> {
    let parts = lineages.into_iter().enumerate().flat_map(|(at, lineage)| {
        if !refuted.contains(&at) {
            return vec![lineage];
        }
        let gone = Lineage { new: Vec::new(), ..lineage.clone() };
        vec![gone, Lineage { old: Vec::new(), ..lineage }]
    });
    parts.collect()
}

/// Finds which articles belong together.
fn lineages(old: &Side<'_>, new: &Side<'_>, turned: bool, thresholds: &Thresholds) -> Vec<Lineage> {
    let (left, right) = if turned { (new, old) } else { (old, new) };
    let found = identity::lineages(left, right, thresholds).into_iter();
    let found = found.map(|one| Lineage { old: one.left, new: one.right });
    if turned { found.map(|one| one.turned()).collect() } else { found.collect() }
}

/// Which units belong together, and the units of either side of which not every pair was weighed.
struct Paired {
    links: Vec<Link>,
    coarse: (Vec<bool>, Vec<bool>),
}

impl Paired {
    /// The same seen from the other side.
    fn turned(self) -> Self {
        let links = self.links.into_iter().map(|one| Link { old: one.new, new: one.old, ..one });
        let coarse = (self.coarse.1, self.coarse.0);
        Self { links: links.collect(), coarse }
    }
}

/// Finds which units belong together, the left side first.
fn paired(
    left: &Side<'_>,
    right: &Side<'_>,
    lineages: &[Lineage],
    thresholds: &Thresholds,
) -> Paired {
    let lineages = lineages.iter().cloned();
    let lineages = lineages.map(|one| lineage::Lineage { left: one.old, right: one.new });
    let Matching { links, coarse, .. } =
        Matching::find(left, right, lineages.collect(), thresholds);
    let links =
        links.into_iter().map(|one| Link { old: one.left, new: one.right, moved: one.moved });
    Paired { links: links.collect(), coarse }
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
