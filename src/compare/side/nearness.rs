//! Finding units like a given one without measuring all of them.
//!
//! Knows which units hold which words. Must not know what the finder does with them.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::likeness::thousandths;
use crate::compare::side::lexicon::Lexicon;
use crate::compare::side::unit::{Unit, Word};

/// A word that more units than this hold brings nothing up.
const RARE: usize = 60;
/// Candidates brought up per unit.
const MOST: usize = 24;
/// Words of a unit that are looked up, the rarest first.
const WORDS: usize = 16;

/// The words of a side and the units that hold them.
#[derive(Debug, Default)]
pub(in crate::compare) struct Index {
    lexicon: Lexicon,
    holders: Vec<Vec<usize>>,
}

impl Index {
    /// Notes every word of a side.
    pub(in crate::compare) fn of(units: &[Unit], lexicon: Lexicon) -> Self {
        let mut holders = vec![Vec::new(); lexicon.len()];
        for (at, unit) in units.iter().enumerate() {
            for &word in &unit.vocabulary {
                holders[word as usize].push(at);
            }
        }
        Self { lexicon, holders }
    }

    /// Returns the words of both sides.
    pub(in crate::compare) fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// Returns the units that hold a word, in order.
    fn holders(&self, word: Word) -> &[usize] {
        &self.holders[word as usize]
    }

    /// Returns the units that share the rarest words with a unit, in order.
    pub(in crate::compare) fn candidates(&self, unit: &Unit) -> Vec<usize> {
        let mut held: Vec<&[usize]> = unit
            .vocabulary
            .iter()
            .map(|&word| self.holders(word))
            .filter(|units| (1..=RARE).contains(&units.len()))
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
    /// sides hold says most. Words of a third one that has the frame of both are left out.
    pub(in crate::compare) fn kinship(
        &self,
        other: &Self,
        one: &Unit,
        two: &Unit,
        frame: Option<&Unit>,
    ) -> u16 {
        let worth = |word: Word| -> u64 {
            let held = self.holders(word).len() + other.holders(word).len();
            u64::from(WORTH.saturating_sub(held.max(1).ilog2())).max(1)
        };
        let frame: BTreeSet<Word> =
            frame.iter().flat_map(|unit| unit.vocabulary.iter().copied()).collect();
        let telling = |unit: &Unit| -> BTreeSet<Word> {
            let words = unit.vocabulary.iter().copied();
            words.filter(|word| self.lexicon.is_telling(*word) && !frame.contains(word)).collect()
        };
        let (left, right) = (telling(one), telling(two));
        let sum = |words: &mut dyn Iterator<Item = &Word>| words.map(|&word| worth(word)).sum();
        let (all, rest): (u64, u64) = (sum(&mut left.iter()), sum(&mut right.iter()));
        let common: u64 = sum(&mut left.intersection(&right));
        // Texts without words of their own are not known by them.
        if common == 0 { 0 } else { thousandths(2 * common, all + rest) }
    }
}

/// What a word is worth that nothing else holds; each doubling of its holders takes one off.
const WORTH: u32 = 16;
