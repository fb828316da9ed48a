//! Articles that were split and merged: how the text of one spreads over others.
//!
//! Knows units and what resembles them anywhere. Must not know which side is the old one; a merger
//! is a split read backwards.

use std::collections::{BTreeMap, BTreeSet};

use super::Thresholds;
use super::likeness::thousandths;
use super::matching::Lineage;
use super::nearness::Index;
use super::side::Side;

/// A unit that was cut out of a longer one stands in it to this degree, a changed word aside.
const PART_OF_UNIT: u16 = 850;

/// Both sides with their indexes.
pub(super) struct Spreading<'s> {
    left: &'s Side<'s>,
    right: &'s Side<'s>,
    left_index: Index<'s>,
    right_index: Index<'s>,
    thresholds: &'s Thresholds,
}

impl<'s> Spreading<'s> {
    /// Indexes both sides.
    pub(super) fn new(left: &'s Side<'s>, right: &'s Side<'s>, thresholds: &'s Thresholds) -> Self {
        let (left_index, right_index) = (Index::of(left), Index::of(right));
        Self { left, right, left_index, right_index, thresholds }
    }

    /// Joins articles without a counterpart to the article of the other side that they were made
    /// of: first the parts on the right of a left whole, then the other way round.
    pub(super) fn join(
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
        if whole_is_left {
            self.made_of(self.right, part, self.left, &self.left_index)
        } else {
            self.made_of(self.left, part, self.right, &self.right_index)
        }
    }

    /// Returns the article of the other side that a part was made of: more than half of the
    /// part's words stand in units of that article, and they are a good share of it.
    fn made_of(
        &self,
        side: &Side<'_>,
        part: usize,
        other: &Side<'_>,
        index: &Index<'_>,
    ) -> Option<usize> {
        let units: Vec<_> = side.units[side.articles[part].units.clone()]
            .iter()
            .filter(|unit| unit.section.is_compared() && unit.words >= self.thresholds.move_words)
            .collect();
        let all: usize = units.iter().map(|unit| unit.words).sum();
        let mut found: BTreeMap<usize, usize> = BTreeMap::new();
        for unit in &units {
            // A unit that stands in several articles says nothing of where it came from.
            let mut homes = BTreeSet::new();
            for at in index.candidates(unit) {
                let candidate = &other.units[at];
                let alike = candidate.section.is_compared()
                    && (candidate.key == unit.key
                        || (candidate.bag.ceiling(&unit.bag) >= self.thresholds.moved
                            && candidate.bag.dice(&unit.bag) >= self.thresholds.moved)
                        || unit.bag.contained_in(&candidate.bag) >= PART_OF_UNIT);
                if alike {
                    homes.insert(candidate.article);
                }
            }
            if let (1, Some(&home)) = (homes.len(), homes.first()) {
                *found.entry(home).or_default() += unit.words;
            }
        }
        let (&home, &shared) =
            found.iter().max_by_key(|&(home, shared)| (*shared, usize::MAX - home))?;
        let whole: usize = other.units[other.articles[home].units.clone()]
            .iter()
            .filter(|unit| unit.section.is_compared())
            .map(|unit| unit.words)
            .sum();
        let share = thousandths(shared as u64, whole as u64);
        (shared * 2 > all && share >= self.thresholds.article_part).then_some(home)
    }
}
