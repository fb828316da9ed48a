//! Finding units like a given one without measuring all of them.
//!
//! Knows which units hold which words. Must not know what the finder does with them.

use std::collections::{BTreeMap, BTreeSet};

use super::side::{Side, Unit};

/// A word that more units than this hold brings nothing up.
const RARE: usize = 60;
/// Candidates brought up per unit.
const MOST: usize = 24;
/// Words of a unit that are looked up, the rarest first.
const WORDS: usize = 16;

/// The words of a side and the units that hold them.
pub(super) struct Index<'s> {
    holders: BTreeMap<&'s str, Vec<usize>>,
}

fn distinct(unit: &Unit) -> BTreeSet<&str> {
    unit.key.split(' ').filter(|word| !word.is_empty()).collect()
}

impl<'s> Index<'s> {
    /// Notes every word of a side.
    pub(super) fn of(side: &'s Side<'_>) -> Self {
        let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, unit) in side.units.iter().enumerate() {
            for word in distinct(unit) {
                holders.entry(word).or_default().push(at);
            }
        }
        Self { holders }
    }

    /// Returns the units that share the rarest words with a unit, in order.
    pub(super) fn candidates(&self, unit: &Unit) -> Vec<usize> {
        let mut held: Vec<&Vec<usize>> = distinct(unit)
            .into_iter()
            .filter_map(|word| self.holders.get(word))
            .filter(|units| units.len() <= RARE)
            .collect();
        held.sort_by_key(|units| units.len());
        let mut scores: BTreeMap<usize, usize> = BTreeMap::new();
        for units in held.into_iter().take(WORDS) {
            for &at in units {
                *scores.entry(at).or_default() += 1000 / units.len();
            }
        }
        let mut ranked: Vec<(usize, usize)> =
            scores.into_iter().map(|(at, score)| (usize::MAX - score, at)).collect();
        ranked.sort_unstable();
        let mut found: Vec<usize> = ranked.into_iter().take(MOST).map(|(_, at)| at).collect();
        found.sort_unstable();
        found
    }
}
