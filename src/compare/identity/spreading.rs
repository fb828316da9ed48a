//! Articles that were split and merged: how the text of one spreads over others.
//!
//! Knows units and what resembles them anywhere. Must not know which side is the old one; a merger
//! is a split read backwards.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::compare::likeness::thousandths;
use crate::compare::lineage::Lineage;
use crate::compare::side::{Side, Unit};
use crate::compare::thresholds::Thresholds;
use crate::model::SectionKind;

/// A unit that was cut out of a longer one stands in it to this degree, a changed word aside.
const PART_OF_UNIT: u16 = 850;

/// A unit that was edited on the way is known again from this likeness on: less than for a move,
/// because most of its article must be found in one place.
const KNOWN_AGAIN: u16 = 650;
/// How much less alike whatever stands in any other article must be.
const LEAD: u16 = 100;

/// An article was made of another when so much of its words stands there.
const LARGELY: u16 = 420;
/// From here on it brought next to nothing of its own along.
const NEARLY_WHOLE: u16 = 700;
/// What such an article takes at least of the other.
const SMALL_PART: u16 = 50;

/// Both sides.
pub(in crate::compare) struct Spreading<'s> {
    left: &'s Side<'s>,
    right: &'s Side<'s>,
    thresholds: &'s Thresholds,
}

impl<'s> Spreading<'s> {
    /// Looks at both sides.
    pub(in crate::compare) fn new(
        left: &'s Side<'s>,
        right: &'s Side<'s>,
        thresholds: &'s Thresholds,
    ) -> Self {
        Self { left, right, thresholds }
    }

    /// Joins articles without a counterpart to the article of the other side that they were made
    /// of: first the parts on the right of a left whole, then the other way round.
    pub(in crate::compare) fn join(
        &self,
        lineages: &mut Vec<Lineage>,
        free_left: &[usize],
        free_right: &[usize],
    ) {
        self.join_parts(lineages, free_left, free_right, true);
        let (mut placed_left, mut placed_right) = (BTreeSet::new(), BTreeSet::new());
        for lineage in lineages.iter() {
            placed_left.extend(lineage.left.iter().copied());
            placed_right.extend(lineage.right.iter().copied());
        }
        let still = |free: &[usize], placed: &BTreeSet<usize>| -> Vec<usize> {
            free.iter().copied().filter(|at| !placed.contains(at)).collect()
        };
        let wholes = still(free_right, &placed_right);
        self.join_parts(lineages, &wholes, &still(free_left, &placed_left), false);
    }

    fn join_parts(
        &self,
        lineages: &mut Vec<Lineage>,
        free_wholes: &[usize],
        free_parts: &[usize],
        whole_is_left: bool,
    ) {
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for &part in free_parts {
            if let Some(whole) = self.whole_of(part, whole_is_left) {
                groups.entry(whole).or_default().push(part);
            }
        }
        for (whole, parts) in groups {
            let sides = |lineage: &Lineage| -> (Vec<usize>, Vec<usize>) {
                let (left, right) = (lineage.left.clone(), lineage.right.clone());
                if whole_is_left { (left, right) } else { (right, left) }
            };
            let home = lineages.iter().position(|lineage| sides(lineage).0.contains(&whole));
            let Some(home) = home else {
                // Neither the whole nor the parts exist otherwise.
                if free_wholes.contains(&whole) && parts.len() > 1 {
                    let (left, right) =
                        if whole_is_left { (vec![whole], parts) } else { (parts, vec![whole]) };
                    lineages.push(Lineage { left, right });
                }
                continue;
            };
            let (wholes, counterparts) = sides(&lineages[home]);
            let ([_], [first]) = (wholes.as_slice(), counterparts.as_slice()) else { continue };
            // The counterpart must itself be made of the same article: a part, not the whole.
            if self.whole_of(*first, whole_is_left) == Some(whole) {
                let lineage = &mut lineages[home];
                let side = if whole_is_left { &mut lineage.right } else { &mut lineage.left };
                side.extend(parts);
            }
        }
    }

    fn whole_of(&self, part: usize, whole_is_left: bool) -> Option<usize> {
        if whole_is_left { self.left_of(part) } else { self.right_of(part) }
    }

    /// Tells whether a passage of the goal of both is the same, and stands nowhere else.
    pub(in crate::compare) fn share_goal(&self, left: usize, right: usize) -> bool {
        let goal = |side: &'s Side<'_>, article: usize| {
            let units = side.section(article, SectionKind::Doelstelling);
            units.map(|at| &side.units[at]).filter(|unit| unit.stands_once())
        };
        let mut olds = goal(self.left, left);
        olds.any(|old| goal(self.right, right).any(|new| new.key == old.key))
    }

    /// Returns the left article that holds most of a right one.
    pub(in crate::compare) fn left_of(&self, right: usize) -> Option<usize> {
        self.made_of(self.right, right, self.left)
    }

    /// Returns the right article that holds most of a left one.
    pub(in crate::compare) fn right_of(&self, left: usize) -> Option<usize> {
        self.made_of(self.left, left, self.right)
    }

    /// Returns the article of the other side that a part was made of: more than half of the
    /// part's words stand in units of that article, and they are a good share of it.
    fn made_of(&self, side: &Side<'_>, part: usize, other: &Side<'_>) -> Option<usize> {
        let units: Vec<_> = side.units[side.articles[part].units.clone()]
            .iter()
            .filter(|unit| {
                unit.section.is_compared() && unit.words.len() >= self.thresholds.move_words
            })
            .collect();
        let all: usize = units.iter().map(|unit| unit.words.len()).sum();
        // By article, the words that stand in it, in thousandths.
        let mut found: BTreeMap<usize, usize> = BTreeMap::new();
        for unit in &units {
            // What another article beside it has word for word, may have gone there from either.
            let is_shared = side
                .index
                .candidates(unit)
                .into_iter()
                .any(|at| side.units[at].article != part && side.units[at].key == unit.key);
            if is_shared {
                continue;
            }
            let mut homes: BTreeMap<usize, u16> = BTreeMap::new();
            for at in other.index.candidates(unit) {
                let candidate = &other.units[at];
                if candidate.section.is_followed() {
                    let alike = homes.entry(candidate.article).or_default();
                    *alike = sameness(unit, candidate).max(*alike);
                }
            }
            let mut ranked: Vec<(u16, usize)> =
                homes.into_iter().map(|(home, alike)| (alike, home)).collect();
            ranked.sort_unstable_by_key(|&(alike, home)| (Reverse(alike), home));
            // A unit that stands in several articles says nothing of where it came from.
            let next = ranked.get(1).map_or(0, |next| next.0);
            if let Some(&(alike, home)) = ranked.first()
                && alike >= (next + LEAD).max(KNOWN_AGAIN)
            {
                // The less it is alike, the more of it is new.
                *found.entry(home).or_default() +=
                    unit.words.len() * (2 * usize::from(alike) - 1000);
            }
        }
        let (&home, &shared) =
            found.iter().max_by_key(|&(home, shared)| (*shared, usize::MAX - home))?;
        let whole: usize = other.units[other.articles[home].units.clone()]
            .iter()
            .filter(|unit| unit.section.is_followed())
            .map(|unit| unit.words.len())
            .sum();
        let share = thousandths(shared as u64 / 1000, whole as u64);
        let drawn = thousandths(shared as u64 / 1000, all as u64);
        // What was taken from it nearly whole may be a small part.
        let least = if drawn >= NEARLY_WHOLE { SMALL_PART } else { self.thresholds.article_part };
        (drawn >= LARGELY && share >= least).then_some(home)
    }
}

/// Returns how much of a unit stands in another, in thousandths.
fn sameness(unit: &Unit, other: &Unit) -> u16 {
    if unit.key == other.key {
        return 1000;
    }
    let part = unit.bag().contained_in(other.bag());
    if part >= PART_OF_UNIT { part } else { unit.bag().dice(other.bag()) }
}
