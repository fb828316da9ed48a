//! The words of two sides as numbers, and which units hold each.
//!
//! Knows every word of both sides, numbered in the order of the alphabet, so that a choice between
//! equals never hangs on the order of the papers. Must not know what is compared.

use std::collections::HashMap;
use std::sync::Arc;

use crate::compare::side::common::is_common;
use crate::compare::side::unit::{Unit, Word};

/// The words of both sides.
#[derive(Debug, Clone, Default)]
pub(in crate::compare) struct Lexicon {
    /// Whether a word says something of what a text is about.
    telling: Arc<[bool]>,
}

impl Lexicon {
    /// Numbers the words of the units of two sides.
    pub(in crate::compare) fn number(one: &mut [Unit], two: &mut [Unit]) -> Self {
        let mut numbers: HashMap<&str, Word> = HashMap::new();
        let mut spelled: Vec<&str> = Vec::new();
        let mut lists: Vec<Vec<Word>> = Vec::with_capacity(one.len() + two.len());
        for unit in one.iter().chain(two.iter()) {
            let words = unit.key.split(' ').filter(|word| !word.is_empty());
            let list = words.map(|word| {
                *numbers.entry(word).or_insert_with(|| {
                    spelled.push(word);
                    (spelled.len() - 1) as Word
                })
            });
            lists.push(list.collect());
        }
        drop(numbers);
        let mut order: Vec<Word> = (0..spelled.len() as Word).collect();
        order.sort_unstable_by_key(|&word| spelled[word as usize]);
        let mut rank: Vec<Word> = vec![0; order.len()];
        for (place, &word) in order.iter().enumerate() {
            rank[word as usize] = place as Word;
        }
        let telling = order.iter().map(|&word| !is_common(spelled[word as usize])).collect();
        for (unit, list) in one.iter_mut().chain(two).zip(lists) {
            unit.words = list.into_iter().map(|word| rank[word as usize]).collect();
            unit.vocabulary = unit.words.clone();
            unit.vocabulary.sort_unstable();
            unit.vocabulary.dedup();
        }
        Self { telling }
    }

    /// Tells whether a word says something of what a text is about.
    pub(in crate::compare) fn is_telling(&self, word: Word) -> bool {
        self.telling[word as usize]
    }

    /// Returns how many words there are.
    pub(in crate::compare) fn len(&self) -> usize {
        self.telling.len()
    }
}
