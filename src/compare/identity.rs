//! Which articles are the same: number, title and content as separate witnesses.
//!
//! Knows weighted words, titles and places, and the one assignment over all chapters. Must not
//! know which side is the old one. Content decides over the number; the number decides where there
//! is nothing else.

use std::collections::{BTreeMap, BTreeSet};

use super::Thresholds;
use super::assignment::{Cell, assign};
use super::likeness::{Bag, thousandths};
use super::matching::Lineage;
use super::side::Side;
use super::spreading::Spreading;

/// What each witness is worth; content outweighs title and number together, and the number alone
/// only breaks ties.
const CONTENT: i64 = 600;
/// See [`CONTENT`].
const TITLE: i64 = 300;
/// See [`CONTENT`].
const PLACE: i64 = 100;
/// Titles from this likeness on name the same subject: a title that was cut or respelt.
const SAME_TITLE: u16 = 850;
/// Titles from this likeness on name a related subject.
const RELATED_TITLE: u16 = 500;
/// Articles per side × articles per side up to which every pair is judged.
const ALL_PAIRS: usize = 60_000;
/// A word in more articles than this brings no pair up for judgement, past that budget.
const RARE: usize = 12;

/// Returns what belongs together, every article of both sides exactly once.
pub(super) fn lineages(left: &Side<'_>, right: &Side<'_>, thresholds: &Thresholds) -> Vec<Lineage> {
    let weights = Weights::of(left, right);
    let lefts: Vec<Profile> =
        (0..left.articles.len()).map(|at| weights.profile(left, at)).collect();
    let rights: Vec<Profile> =
        (0..right.articles.len()).map(|at| weights.profile(right, at)).collect();
    let mut cells = Vec::new();
    for (one, two) in pairs(&lefts, &rights) {
        let (old, new) = (&lefts[one], &rights[two]);
        if let Some(weight) = judge(old, new, place_agrees(left, one, right, two), thresholds) {
            cells.push(Cell { left: one, right: two, weight });
        }
    }
    let pairs = assign(&cells);
    let mut lineages: Vec<Lineage> =
        pairs.iter().map(|&(one, two)| Lineage { left: vec![one], right: vec![two] }).collect();
    let free = |count: usize, taken: BTreeSet<usize>| -> Vec<usize> {
        (0..count).filter(|at| !taken.contains(at)).collect()
    };
    let free_left = free(lefts.len(), pairs.iter().map(|pair| pair.0).collect());
    let free_right = free(rights.len(), pairs.iter().map(|pair| pair.1).collect());
    if free_left.is_empty() && free_right.is_empty() {
        return lineages;
    }
    Spreading::new(left, right, thresholds).join(&mut lineages, &free_left, &free_right);
    let (mut placed_left, mut placed_right) = (BTreeSet::new(), BTreeSet::new());
    for lineage in &lineages {
        placed_left.extend(lineage.left.iter().copied());
        placed_right.extend(lineage.right.iter().copied());
    }
    let alone_right = free_right.into_iter().filter(|at| !placed_right.contains(at));
    lineages.extend(alone_right.map(|at| Lineage { left: Vec::new(), right: vec![at] }));
    let alone_left = free_left.into_iter().filter(|at| !placed_left.contains(at));
    lineages.extend(alone_left.map(|at| Lineage { left: vec![at], right: Vec::new() }));
    for lineage in &mut lineages {
        lineage.left.sort_unstable();
        lineage.right.sort_unstable();
    }
    lineages
}

/// What is known of an article for its identity.
struct Profile {
    words: BTreeMap<String, u64>,
    /// The sum of the weights of its words.
    weight: u64,
    title: String,
    title_bag: Bag,
    place: String,
}

/// The weight of each word: the fewer articles have it, the more it says.
struct Weights {
    holders: BTreeMap<String, u64>,
}

/// The words that make an article's content: those of A and B, else of whatever it has.
fn words<'s>(side: &'s Side<'_>, article: usize) -> impl Iterator<Item = &'s str> {
    let units = &side.units[side.articles[article].units.clone()];
    let compared = units.iter().any(|unit| unit.section.is_compared());
    units
        .iter()
        .filter(move |unit| !compared || unit.section.is_compared())
        .flat_map(|unit| unit.key.split(' '))
        .filter(|word| !word.is_empty())
}

impl Weights {
    fn of(left: &Side<'_>, right: &Side<'_>) -> Self {
        let mut holders: BTreeMap<String, u64> = BTreeMap::new();
        for side in [left, right] {
            for article in 0..side.articles.len() {
                let distinct: BTreeSet<&str> = words(side, article).collect();
                for word in distinct {
                    match holders.get_mut(word) {
                        Some(count) => *count += 1,
                        None => drop(holders.insert(word.to_owned(), 1)),
                    }
                }
            }
        }
        Self { holders }
    }

    fn profile(&self, side: &Side<'_>, article: usize) -> Profile {
        let mut counts: BTreeMap<String, u64> = BTreeMap::new();
        let mut weight = 0;
        for word in words(side, article) {
            // Words of one or two letters and the commonest words say nothing of the subject.
            let held = self.holders.get(word).copied().unwrap_or(1).max(1);
            let worth = if is_common(word) { 0 } else { 2000 / held };
            if worth > 0 {
                *counts.entry(word.to_owned()).or_default() += worth;
                weight += worth;
            }
        }
        let entry = &side.articles[article];
        Profile {
            words: counts,
            weight,
            title: entry.title_key.clone(),
            title_bag: Bag::of(&entry.title_key),
            place: entry.article.place.to_string(),
        }
    }
}

/// Words that every article has, whatever its subject.
const COMMON: &[&str] = &[
    "aan",
    "als",
    "bij",
    "dat",
    "de",
    "deze",
    "die",
    "dit",
    "door",
    "een",
    "en",
    "het",
    "hierbij",
    "hij",
    "in",
    "is",
    "maar",
    "met",
    "minister",
    "naar",
    "niet",
    "of",
    "om",
    "ook",
    "op",
    "over",
    "rol",
    "te",
    "tot",
    "uit",
    "van",
    "vanuit",
    "verantwoordelijk",
    "voor",
    "waar",
    "waarbij",
    "worden",
    "wordt",
    "ze",
    "zich",
    "zij",
    "zijn",
];

fn is_common(word: &str) -> bool {
    word.chars().count() <= 2 || COMMON.binary_search(&word).is_ok()
}

/// Brings up the pairs to be judged: all of them, past the budget those that share a rare word, a
/// title or a place.
fn pairs(lefts: &[Profile], rights: &[Profile]) -> BTreeSet<(usize, usize)> {
    if lefts.len().saturating_mul(rights.len()) <= ALL_PAIRS {
        return (0..lefts.len())
            .flat_map(|one| (0..rights.len()).map(move |two| (one, two)))
            .collect();
    }
    let mut holders: BTreeMap<(u8, &str), Vec<usize>> = BTreeMap::new();
    let marks = |profile: &'_ Profile| -> Vec<(u8, String)> {
        let words = profile.words.keys().map(|word| (0, word.clone()));
        words.chain([(1, profile.title.clone()), (2, profile.place.clone())]).collect()
    };
    for (two, profile) in rights.iter().enumerate() {
        for word in profile.words.keys() {
            holders.entry((0, word)).or_default().push(two);
        }
        holders.entry((1, &profile.title)).or_default().push(two);
        holders.entry((2, &profile.place)).or_default().push(two);
    }
    let mut found = BTreeSet::new();
    for (one, profile) in lefts.iter().enumerate() {
        for (kind, mark) in marks(profile) {
            let rights = holders.get(&(kind, mark.as_str())).filter(|held| held.len() <= RARE);
            found.extend(rights.into_iter().flatten().map(|&two| (one, two)));
        }
    }
    found
}

fn place_agrees(left: &Side<'_>, one: usize, right: &Side<'_>, two: usize) -> bool {
    left.articles[one].article.place == right.articles[two].article.place
}

/// Returns the weight of a pair, nothing when it is not plausible.
fn judge(one: &Profile, two: &Profile, in_place: bool, thresholds: &Thresholds) -> Option<i64> {
    let content = content_likeness(one, two);
    let title = title_likeness(one, two);
    let both_have_text = one.weight > 0 && two.weight > 0;
    let plausible = if both_have_text {
        let by_content = content >= thresholds.article;
        let by_title = title >= SAME_TITLE;
        let by_place =
            in_place && (content >= thresholds.article_in_place || title >= RELATED_TITLE);
        by_content || by_title || by_place
    } else {
        title >= SAME_TITLE
            || (in_place
                && (title >= RELATED_TITLE || one.title.is_empty() || two.title.is_empty()))
    };
    let place = if in_place { 1000 } else { 0 };
    let equal = if both_have_text && content == 1000 { CONTENT * 1000 } else { 0 };
    plausible.then(|| {
        1 + i64::from(content) * CONTENT + i64::from(title) * TITLE + place * PLACE + equal
    })
}

fn content_likeness(one: &Profile, two: &Profile) -> u16 {
    if one.weight == 0 || two.weight == 0 {
        return 0;
    }
    let (few, many) = if one.words.len() <= two.words.len() { (one, two) } else { (two, one) };
    let common: u64 = few
        .words
        .iter()
        .filter_map(|(word, weight)| many.words.get(word).map(|other| *weight.min(other)))
        .sum();
    thousandths(2 * common, one.weight + two.weight)
}

/// Returns the likeness of two titles; a title that was cut or grew is nearly the same.
fn title_likeness(one: &Profile, two: &Profile) -> u16 {
    if one.title.is_empty() || two.title.is_empty() {
        return 0;
    }
    if one.title == two.title {
        return 1000;
    }
    let (short, long) = if one.title.len() <= two.title.len() {
        (&one.title, &two.title)
    } else {
        (&two.title, &one.title)
    };
    let cut = short.split(' ').count() >= 2
        && long.strip_prefix(short.as_str()).is_some_and(|rest| rest.starts_with(' '));
    let dice = one.title_bag.dice(&two.title_bag);
    if cut { dice.max(SAME_TITLE) } else { dice }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_words_are_in_order() {
        assert!(COMMON.is_sorted());
    }
}
