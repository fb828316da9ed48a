//! Finding units like a given one without measuring all of them.
//!
//! Knows which units hold which words. Must not know what the finder does with them.

use std::collections::{BTreeMap, BTreeSet};

use super::likeness::thousandths;
use super::side::{Side, Unit};
use super::witness::is_common;

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

    /// Returns how much of two units' words is common, in thousandths: a word that few units of both
    /// sides hold says most.
    pub(super) fn kinship<'u>(&self, other: &Index<'_>, one: &'u Unit, two: &'u Unit) -> u16 {
        let worth = |word: &str| -> u64 {
            let held = |index: &Index<'_>| index.holders.get(word).map_or(0, Vec::len);
            u64::from(WORTH.saturating_sub((held(self) + held(other)).max(1).ilog2())).max(1)
        };
        let telling = |unit| {
            let words = distinct(unit).into_iter();
            words.filter(|word| !is_common(word)).collect::<BTreeSet<&str>>()
        };
        let (left, right) = (telling(one), telling(two));
        let sum = |words: &mut dyn Iterator<Item = &&str>| words.map(|word| worth(word)).sum();
        let (all, rest): (u64, u64) = (sum(&mut left.iter()), sum(&mut right.iter()));
        let common: u64 = sum(&mut left.intersection(&right));
        thousandths(2 * common, all + rest)
    }
}

/// What a word is worth that nothing else holds; each doubling of its holders takes one off.
const WORTH: u32 = 16;
