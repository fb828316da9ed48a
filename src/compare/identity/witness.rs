//! What three witnesses say of an article: its words, its title and its number.
//!
//! Knows how rare words are and how alike two titles are. Must not know which pair is chosen, nor
//! which side is the old one.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::identity::numbering::{Spot, Spots};
use crate::compare::likeness::{Bag, thousandths};
use crate::compare::side::Side;
use crate::compare::side::common::is_common;
use crate::compare::side::unit::Word;
use crate::model::{Place, SectionKind};

/// Titles from this likeness on name the same subject: a title that was cut or respelt.
pub(in crate::compare) const SAME_TITLE: u16 = 850;

/// What is known of an article for its identity.
#[cfg_attr(test, derive(Debug))]
pub(in crate::compare) struct Profile {
    /// Its words with their worth, in order: the fewer articles have a word, the more it says.
    pub words: Words,
    /// The sum of the worth of its words; 0 for an article without text.
    pub weight: u64,
    /// Its folded title.
    pub title: String,
    title_bag: Bag,
    /// The words of its title, the common ones left out.
    pub title_words: BTreeSet<String>,
    /// Whether another budget of its side has an article of this title: it says what kind of
    /// article it is ("nog onverdeeld"), not which.
    pub shared_title: bool,
    /// Where it stands.
    pub place: Place,
    /// Where it stands, in small numbers.
    pub spot: Spot,
    /// Its sections of which the text is unknown.
    pub unread: Vec<SectionKind>,
    /// The words of its sections with their worth, where something was not read.
    sections: Vec<(SectionKind, Words)>,
}

/// Words with their worth, in order.
type Words = Vec<(Word, u64)>;

impl Profile {
    /// Tells whether it was read and has no text.
    pub(in crate::compare) fn is_textless(&self) -> bool {
        self.weight == 0 && self.unread.is_empty()
    }

    /// Returns the words of what both it and another have read.
    fn read_with(&self, other: &Self) -> Words {
        let read = |kind: &SectionKind| !self.unread.contains(kind) && !other.unread.contains(kind);
        let sections = self.sections.iter().filter(|(kind, _)| read(kind));
        let mut words: Words = sections.flat_map(|(_, words)| words.iter().copied()).collect();
        words.sort_unstable();
        words
    }

    /// Tells whether two articles stand in the same budget.
    pub(in crate::compare) fn same_budget(&self, other: &Self) -> bool {
        self.spot.same_budget(other.spot)
    }
}

/// The worth of each word over both sides, and the titles that several budgets of a side share.
pub(in crate::compare) struct Weights {
    /// How many articles hold each word.
    holders: Vec<u64>,
    title_holders: BTreeMap<String, u64>,
    /// Whether some section of either side was not read.
    some_unread: bool,
}

impl Weights {
    /// Counts the words of both sides.
    pub(in crate::compare) fn of(left: &Side<'_>, right: &Side<'_>) -> Self {
        let holders = vec![0; left.index.lexicon().len()];
        let mut articles = left.articles.iter().chain(&right.articles);
        let some_unread = articles.any(|entry| !entry.article.unread.is_empty());
        let mut weights = Self { holders, title_holders: BTreeMap::new(), some_unread };
        for side in [left, right] {
            for (article, entry) in side.articles.iter().enumerate() {
                let mut distinct: Vec<Word> = words(side, article).collect();
                distinct.sort_unstable();
                distinct.dedup();
                for word in distinct {
                    weights.holders[word as usize] += 1;
                }
                for word in title_words(&entry.title_key) {
                    *weights.title_holders.entry(word).or_default() += 1;
                }
            }
        }
        weights
    }

    /// Returns the profiles of a side, with places numbered over both.
    pub(in crate::compare) fn profiles<'p>(
        &self,
        side: &Side<'p>,
        spots: &mut Spots<'p>,
    ) -> Vec<Profile> {
        let mut budgets: BTreeMap<&str, BTreeSet<_>> = BTreeMap::new();
        for entry in &side.articles {
            let place = &entry.article.place;
            let budget = (&place.chapter, &place.sub_budget);
            budgets.entry(entry.title_key.as_str()).or_default().insert(budget);
        }
        let shared = |title: &str| budgets.get(title).is_some_and(|budgets| budgets.len() > 1);
        let all = side.articles.iter().enumerate();
        all.map(|(at, entry)| Profile {
            shared_title: shared(&entry.title_key),
            ..self.profile(side, at, spots.spot(&entry.article.place))
        })
        .collect()
    }

    fn profile(&self, side: &Side<'_>, article: usize, spot: Spot) -> Profile {
        // Words of one or two letters and the commonest words say nothing of the subject.
        let telling = |word: &Word| side.index.lexicon().is_telling(*word);
        let words = self.worth(words(side, article).filter(telling));
        let weight = words.iter().map(|(_, worth)| worth).sum();
        let entry = &side.articles[article];
        let mut sections = Vec::new();
        if self.some_unread {
            for kind in SectionKind::ALL.into_iter().filter(|kind| kind.is_compared()) {
                let units = &side.units[side.section(article, kind)];
                let own = units.iter().flat_map(|unit| unit.words.iter().copied());
                sections.push((kind, self.worth(own.filter(telling))));
            }
        }
        Profile {
            words,
            weight,
            unread: entry.article.unread.clone(),
            sections,
            title: entry.title_key.clone(),
            title_bag: Bag::of(&entry.title_key),
            title_words: title_words(&entry.title_key),
            shared_title: false,
            place: entry.article.place.clone(),
            spot,
        }
    }

    /// Counts words with what each is worth.
    fn worth(&self, words: impl Iterator<Item = Word>) -> Words {
        let mut own: Vec<Word> = words.collect();
        own.sort_unstable();
        let mut counts: Words = Vec::new();
        for word in own {
            match (2000 / self.holders[word as usize].max(1), counts.last_mut()) {
                (0, _) => {}
                (worth, Some((last, sum))) if *last == word => *sum += worth,
                (worth, _) => counts.push((word, worth)),
            }
        }
        counts
    }

    /// Returns how much of two titles is common, their words weighed by how rare they are.
    pub(in crate::compare) fn kinship(&self, one: &Profile, two: &Profile) -> u16 {
        let worth = |words: &mut dyn Iterator<Item = &String>| -> u64 {
            words.map(|word| 2000 / self.title_holders.get(word).copied().unwrap_or(1).max(1)).sum()
        };
        let (left, right) = (&one.title_words, &two.title_words);
        if left.is_disjoint(right) {
            return 0;
        }
        let common = worth(&mut left.intersection(right));
        thousandths(2 * common, worth(&mut left.iter()) + worth(&mut right.iter()))
    }
}

/// The words that make an article's content: those of A and B, else of whatever it has.
fn words<'s>(side: &'s Side<'_>, article: usize) -> impl Iterator<Item = Word> + 's {
    let units = &side.units[side.articles[article].units.clone()];
    let compared = units.iter().any(|unit| unit.section.is_compared());
    units
        .iter()
        .filter(move |unit| !compared || unit.section.is_compared())
        .flat_map(|unit| unit.words.iter().copied())
}

fn title_words(title: &str) -> BTreeSet<String> {
    title.split(' ').filter(|word| !is_common(word)).map(str::to_owned).collect()
}

/// Returns how much of the words of two articles is common, in thousandths, of what both sides have
/// read; nothing where one has no text.
pub(in crate::compare) fn content_likeness(one: &Profile, two: &Profile) -> Option<u16> {
    if one.unread.is_empty() && two.unread.is_empty() {
        return common_words(&one.words, &two.words);
    }
    common_words(&one.read_with(two), &two.read_with(one))
}

fn common_words(one: &Words, two: &Words) -> Option<u16> {
    let sum = |words: &Words| words.iter().map(|(_, worth)| worth).sum::<u64>();
    let (mut here, mut there, mut common) = (0, 0, 0);
    while let (Some(&(left, worth)), Some(&(right, other))) = (one.get(here), two.get(there)) {
        common += if left == right { worth.min(other) } else { 0 };
        here += usize::from(left <= right);
        there += usize::from(right <= left);
    }
    share(common, sum(one), sum(two))
}

/// Returns how much of two texts is common; nothing where one has no worth.
fn share(common: u64, whole: u64, other_whole: u64) -> Option<u16> {
    (whole > 0 && other_whole > 0).then(|| thousandths(2 * common, whole + other_whole))
}

/// The articles of one side by the words they hold: what an article has in common with each of them
/// is found in one go, at the cost of what they share instead of all they have.
pub(in crate::compare) struct Held<'p> {
    profiles: &'p [Profile],
    /// By word, the articles that hold it and its worth there.
    holders: Vec<Vec<(usize, u64)>>,
}

impl<'p> Held<'p> {
    /// Sorts the words of a side by article.
    pub(in crate::compare) fn of(profiles: &'p [Profile]) -> Self {
        let mut holders: Vec<Vec<(usize, u64)>> = Vec::new();
        for (at, profile) in profiles.iter().enumerate() {
            for &(word, worth) in &profile.words {
                let word = word as usize;
                if holders.len() <= word {
                    holders.resize_with(word + 1, Vec::new);
                }
                holders[word].push((at, worth));
            }
        }
        Self { profiles, holders }
    }

    /// Returns what [`content_likeness`] says of an article and each of this side.
    pub(in crate::compare) fn likenesses(&self, one: &Profile) -> Vec<Option<u16>> {
        let mut common = vec![0; self.profiles.len()];
        for &(word, worth) in &one.words {
            for &(at, other) in self.holders.get(word as usize).into_iter().flatten() {
                common[at] += worth.min(other);
            }
        }
        let pairs = self.profiles.iter().zip(common);
        pairs
            .map(|(two, common)| {
                let is_read = one.unread.is_empty() && two.unread.is_empty();
                if is_read {
                    share(common, one.weight, two.weight)
                } else {
                    content_likeness(one, two)
                }
            })
            .collect()
    }
}

/// Returns the likeness of two titles; a title that was cut or grew is nearly the same.
pub(in crate::compare) fn title_likeness(one: &Profile, two: &Profile) -> u16 {
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
    // Only within its budget: other ministries have titles of their own.
    let cut = one.same_budget(two)
        && short.split(' ').count() >= 2
        && long.strip_prefix(short.as_str()).is_some_and(|rest| rest.starts_with(' '));
    let dice = one.title_bag.dice(&two.title_bag);
    if cut { dice.max(SAME_TITLE) } else { dice }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn profile(words: BTreeMap<Word, u64>, is_unread: bool) -> Profile {
        let words: Words = words.into_iter().collect();
        let place = Place::parse("VII/1").unwrap();
        Profile {
            weight: words.iter().map(|(_, worth)| worth).sum(),
            sections: vec![
                (SectionKind::Doelstelling, words.iter().copied().step_by(2).collect()),
                (
                    SectionKind::RolEnVerantwoordelijkheid,
                    words.iter().copied().skip(1).step_by(2).collect(),
                ),
            ],
            words,
            title: String::new(),
            title_bag: Bag::default(),
            title_words: BTreeSet::new(),
            shared_title: false,
            spot: Spots::default().spot(&place),
            place,
            unread: if is_unread {
                vec![SectionKind::RolEnVerantwoordelijkheid]
            } else {
                Vec::new()
            },
        }
    }

    fn profiles() -> impl Strategy<Value = Vec<Profile>> {
        let words = proptest::collection::btree_map(0..30u32, 1..2000u64, 0..12);
        let one = (words, proptest::bool::weighted(0.2));
        let one = one.prop_map(|(words, is_unread)| profile(words, is_unread));
        proptest::collection::vec(one, 0..8)
    }

    proptest! {
        #[test]
        fn all_likenesses_in_one_go_are_those_of_each_pair(
            lefts in profiles(),
            rights in profiles(),
        ) {
            let held = Held::of(&rights);
            for one in &lefts {
                let each: Vec<_> = rights.iter().map(|two| content_likeness(one, two)).collect();
                prop_assert_eq!(held.likenesses(one), each);
            }
        }
    }
}
