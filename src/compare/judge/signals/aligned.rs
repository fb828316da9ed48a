//! The sentences of a pair that belong together, and the words in them that differ.
//!
//! Knows sentences, their likeness and stretches of words. Must not know what the words mean: a
//! signal is only ever read from sentences that belong together, because a word lost here and
//! another gained there say nothing of each other.

use std::collections::BTreeMap;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::compare::likeness::Bag;
use crate::compare::side::Unit;
use crate::model::Role;
use crate::text::{SharedEnds, fold, sentences};

/// From this likeness on two sentences of a pair say the same thing.
const ALIKE: u16 = 500;
/// From here on a sentence stands within another: one was split, or grew.
const CONTAINED: u16 = 700;
/// A shorter sentence stands in any other by accident.
const LEAST_WORDS: usize = 4;
/// Old sentences × new sentences up to which all are compared.
const SENTENCE_CELLS: usize = 2_500;
/// Old words × new words up to which the words that differ are sought.
const WORD_CELLS: usize = 250_000;
/// Words that do not hold two stretches apart.
const FILLERS: &[&str] = &["de", "het", "een", "en", "van", "te"];

/// Words for a subject that a sentence of its own needs, and a clause does not.
const SUBJECTS: &[&str] = &["de", "hij", "minister", "ook", "ze", "zij"];

/// Tells whether a folded sentence stands anywhere on a side.
pub(in crate::compare) struct Elsewhere<'f> {
    pub old: &'f dyn Fn(&str) -> bool,
    pub new: &'f dyn Fn(&str) -> bool,
}

/// A sentence of a pair.
#[derive(Debug, Clone)]
pub(in crate::compare) struct Sentence {
    pub text: String,
    pub key: String,
}

impl Sentence {
    pub(in crate::compare) fn words(&self) -> Vec<&str> {
        self.key.split(' ').filter(|word| !word.is_empty()).collect()
    }
}

/// Reads the sentences of some units; a lead word that names a role is no part of its sentence.
pub(in crate::compare) fn sentences_of(units: &[&Unit]) -> Vec<Sentence> {
    units.iter().flat_map(|unit| read(without_lead(&unit.text))).collect()
}

fn without_lead(text: &str) -> &str {
    Role::lead_word(text).map_or(text, |(_, rest)| rest)
}

fn read(text: &str) -> impl Iterator<Item = Sentence> + use<> {
    sentences(text).into_iter().map(|text| Sentence { key: fold(&text), text })
}

/// Reads the sentences of a pair; of two texts only those between the ends that they share.
fn sentences_between(old: &[&Unit], new: &[&Unit]) -> (Vec<Sentence>, Vec<Sentence>) {
    let ([one], [two]) = (old, new) else { return (sentences_of(old), sentences_of(new)) };
    let (one, two) = (without_lead(&one.text), without_lead(&two.text));
    let ends = SharedEnds::of(one, two);
    (read(ends.between(one).trim_end()).collect(), read(ends.between(two).trim_end()).collect())
}

/// Sentences of both sides that belong together and are not equal; one side may be empty.
#[derive(Debug, Default)]
pub(in crate::compare) struct Group {
    pub old: Vec<Sentence>,
    pub new: Vec<Sentence>,
}

/// A stretch of words that differs: word positions on both sides.
#[derive(Debug, Clone)]
pub(in crate::compare) struct Region {
    pub gone: Range<usize>,
    pub came: Range<usize>,
}

/// The words of a group with the stretches that differ.
pub(in crate::compare) struct Marked<'g> {
    pub old: Vec<&'g str>,
    pub new: Vec<&'g str>,
    pub regions: Vec<Region>,
    /// Whether so little is left that word by word nothing can be said.
    pub rewritten: bool,
    /// Whether half of the shorter side is left, so that one verb stands where another stood.
    pub mostly_kept: bool,
}

impl Group {
    /// Reads the sentences of a text that is no unit.
    pub(in crate::compare) fn of_text(text: &str) -> Vec<Sentence> {
        read(without_lead(text)).collect()
    }

    pub(in crate::compare) fn is_paired(&self) -> bool {
        !self.old.is_empty() && !self.new.is_empty()
    }

    /// Marks the words that differ.
    pub(in crate::compare) fn marked(&self) -> Marked<'_> {
        let old: Vec<&str> = self.old.iter().flat_map(Sentence::words).collect();
        let new: Vec<&str> = self.new.iter().flat_map(Sentence::words).collect();
        // What both share at their ends costs nothing, however long the sentence.
        let head = old.iter().zip(&new).take_while(|(one, two)| one == two).count();
        let inner = |words: &Vec<&str>| words.len() - head;
        let both = old.iter().rev().zip(new.iter().rev()).take(inner(&old).min(inner(&new)));
        let ends = head + both.take_while(|(one, two)| one == two).count();
        if (old.len() - ends).saturating_mul(new.len() - ends) > WORD_CELLS {
            return Marked { old, new, regions: Vec::new(), rewritten: true, mostly_kept: false };
        }
        let mut regions: Vec<Region> = Vec::new();
        let mut equal = 0;
        for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
            if let DiffOp::Equal { len, .. } = op {
                equal += len;
                continue;
            }
            let (gone, came) = (op.old_range(), op.new_range());
            let joins = regions.last().is_some_and(|last| {
                let between = last.gone.end..gone.start;
                between.len() <= 1 && old[between].iter().all(|word| FILLERS.contains(word))
            });
            match regions.last_mut() {
                Some(last) if joins => {
                    last.gone.end = gone.end;
                    last.came.end = came.end;
                }
                _ => regions.push(Region { gone, came }),
            }
        }
        let shorter = old.len().min(new.len());
        let (rewritten, mostly_kept) = (equal * 3 < shorter, equal * 2 >= shorter);
        Marked { old, new, regions, rewritten, mostly_kept }
    }
}

/// Groups the sentences of a pair; equal ones are left out.
pub(in crate::compare) fn groups(old: &[&Unit], new: &[&Unit]) -> Vec<Group> {
    let (mut olds, mut news) = sentences_between(old, new);
    drop_equal(&mut olds, &mut news);
    if olds.is_empty() && news.is_empty() {
        return Vec::new();
    }
    let single = olds.len() == 1 && news.len() == 1;
    if single || olds.len().saturating_mul(news.len()) > SENTENCE_CELLS {
        return vec![Group { old: olds, new: news }];
    }
    let bags = |sentences: &[Sentence]| -> Vec<Bag> {
        sentences.iter().map(|sentence| Bag::of(&sentence.key)).collect()
    };
    let (old_bags, new_bags) = (bags(&olds), bags(&news));
    // Each sentence belongs to the one it resembles most, on either side.
    let mut parent: Vec<usize> = (0..olds.len() + news.len()).collect();
    let best = |one: &Sentence, bag: &Bag, others: &[Bag], all: &[Sentence]| -> Option<usize> {
        let long = one.words().len() >= LEAST_WORDS;
        let score = |at: usize| {
            let other = &others[at];
            let within = match (long, bag.contained_in(other)) {
                (true, share) if share >= CONTAINED => share,
                (false, _) if is_cut_from(one, &all[at]) => CONTAINED,
                _ => 0,
            };
            let alike = bag.dice(other);
            within.max(if alike >= ALIKE { alike } else { 0 })
        };
        let (score, std::cmp::Reverse(at)) =
            (0..others.len()).map(|at| (score(at), std::cmp::Reverse(at))).max()?;
        (score > 0).then_some(at)
    };
    for (at, bag) in old_bags.iter().enumerate() {
        if let Some(other) = best(&olds[at], bag, &new_bags, &news) {
            unite(&mut parent, at, olds.len() + other);
        }
    }
    for (at, bag) in new_bags.iter().enumerate() {
        if let Some(other) = best(&news[at], bag, &old_bags, &olds) {
            unite(&mut parent, olds.len() + at, other);
        }
    }
    let count = olds.len();
    let mut found: BTreeMap<usize, Group> = BTreeMap::new();
    for (at, sentence) in olds.into_iter().enumerate() {
        found.entry(root(&parent, at)).or_default().old.push(sentence);
    }
    for (at, sentence) in news.into_iter().enumerate() {
        found.entry(root(&parent, count + at)).or_default().new.push(sentence);
    }
    found.into_values().collect()
}

/// Tells whether a short sentence is another's clause with a subject of its own: `Hij telt veren.` from
/// `De minister keurt sluizen en telt veren.`
fn is_cut_from(short: &Sentence, long: &Sentence) -> bool {
    let (own, others) = (short.words(), long.words());
    let said: Vec<&&str> = own.iter().filter(|word| !SUBJECTS.contains(word)).collect();
    let mut here = others.iter();
    said.len() > 1
        && said.len() < own.len()
        && others.len() > own.len()
        && said.iter().all(|word| here.any(|other| *other == **word))
}

fn root(parent: &[usize], mut at: usize) -> usize {
    while parent[at] != at {
        at = parent[at];
    }
    at
}

fn unite(parent: &mut [usize], one: usize, two: usize) {
    let (one, two) = (root(parent, one), root(parent, two));
    parent[one.max(two)] = one.min(two);
}

/// Takes away sentences that stand on both sides, once for once.
fn drop_equal(olds: &mut Vec<Sentence>, news: &mut Vec<Sentence>) {
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for sentence in olds.iter() {
        counts.entry(sentence.key.clone()).or_default().0 += 1;
    }
    for sentence in news.iter() {
        counts.entry(sentence.key.clone()).or_default().1 += 1;
    }
    let common: BTreeMap<String, usize> =
        counts.into_iter().map(|(key, (one, two))| (key, one.min(two))).collect();
    for side in [olds, news] {
        let mut left = common.clone();
        side.retain(|sentence| match left.get_mut(&sentence.key) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        });
    }
}
