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
use super::nearness::Index;
use super::side::Side;

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
    let (left_index, right_index) = (Index::of(left), Index::of(right));
    let shares = Shares { left, right, left_index, right_index, thresholds };
    let free_right = shares.join_splits(&mut lineages, &free_left, free_right);
    let free_left: Vec<usize> = free_left
        .into_iter()
        .filter(|at| !lineages.iter().any(|lineage| lineage.left.contains(at)))
        .collect();
    let free_left = shares.join_merges(&mut lineages, free_left, &free_right);
    let free_right =
        free_right.into_iter().filter(|at| !lineages.iter().any(|one| one.right.contains(at)));
    lineages.extend(
        free_right.map(|at| Lineage { left: Vec::new(), right: vec![at] }).collect::<Vec<_>>(),
    );
    lineages.extend(free_left.into_iter().map(|at| Lineage { left: vec![at], right: Vec::new() }));
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
            if let Some(rights) = holders.get(&(kind, mark.as_str())) {
                if rights.len() <= RARE {
                    found.extend(rights.iter().map(|&two| (one, two)));
                }
            }
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

/// How the text of one article spreads over others.
struct Shares<'s> {
    left: &'s Side<'s>,
    right: &'s Side<'s>,
    left_index: Index<'s>,
    right_index: Index<'s>,
    thresholds: &'s Thresholds,
}

impl Shares<'_> {
    /// Joins articles of the right that have no counterpart to the left article they were made of.
    fn join_splits(
        &self,
        lineages: &mut Vec<Lineage>,
        free_left: &[usize],
        free: Vec<usize>,
    ) -> Vec<usize> {
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for &two in &free {
            if let Some(one) = self.made_of_left(two) {
                groups.entry(one).or_default().push(two);
            }
        }
        let mut joined = BTreeSet::new();
        for (one, twos) in groups {
            let home = lineages.iter().position(|lineage| lineage.left == [one]);
            match home {
                // The counterpart must itself be made of the same article: a part, not the whole.
                Some(at) if lineages[at].right.len() == 1 => {
                    let first = lineages[at].right[0];
                    if self.made_of_left(first) == Some(one) {
                        lineages[at].right.extend(&twos);
                        joined.extend(twos);
                    }
                }
                None if free_left.contains(&one) && twos.len() > 1 => {
                    joined.extend(&twos);
                    lineages.push(Lineage { left: vec![one], right: twos });
                }
                _ => {}
            }
        }
        free.into_iter().filter(|at| !joined.contains(at)).collect()
    }

    /// The same, the other way round.
    fn join_merges(
        &self,
        lineages: &mut Vec<Lineage>,
        free: Vec<usize>,
        free_right: &[usize],
    ) -> Vec<usize> {
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for &one in &free {
            if let Some(two) = self.made_of_right(one) {
                groups.entry(two).or_default().push(one);
            }
        }
        let mut joined = BTreeSet::new();
        for (two, ones) in groups {
            let home = lineages.iter().position(|lineage| lineage.right == [two]);
            match home {
                Some(at) if lineages[at].left.len() == 1 => {
                    let first = lineages[at].left[0];
                    if self.made_of_right(first) == Some(two) {
                        lineages[at].left.extend(&ones);
                        joined.extend(ones);
                    }
                }
                None if free_right.contains(&two) && ones.len() > 1 => {
                    joined.extend(&ones);
                    lineages.push(Lineage { left: ones, right: vec![two] });
                }
                _ => {}
            }
        }
        free.into_iter().filter(|at| !joined.contains(at)).collect()
    }

    fn made_of_left(&self, part: usize) -> Option<usize> {
        self.made_of(self.right, part, self.left, &self.left_index)
    }

    fn made_of_right(&self, part: usize) -> Option<usize> {
        self.made_of(self.left, part, self.right, &self.right_index)
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
                            && candidate.bag.dice(&unit.bag) >= self.thresholds.moved));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_words_are_in_order() {
        assert!(COMMON.is_sorted());
    }
}
