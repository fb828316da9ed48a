//! Which articles are the same: content, title and number as separate witnesses.
//!
//! Knows what each witness says and the one assignment over all chapters. Must not know which side
//! is the old one. Content decides over title and number; where there is no text the title decides,
//! and the number as far as the other numbers of its budget vouch for it.

mod numbering;
mod spreading;
mod titles;
mod witness;

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::assignment::{Cell, assign};
use crate::compare::identity::numbering::{Numbering, Says, Spots};
use crate::compare::identity::spreading::Spreading;
use crate::compare::identity::witness::{
    Held, Profile, SAME_TITLE, Weights, content_likeness, title_likeness,
};
use crate::compare::lineage::Lineage;
use crate::compare::side::Side;
use crate::compare::thresholds::Thresholds;

/// What each witness is worth; content outweighs title and number together, and the number alone
/// only breaks ties.
const CONTENT: i64 = 600;
/// See [`CONTENT`].
const TITLE: i64 = 300;
/// See [`CONTENT`].
const PLACE: i64 = 100;
/// Titles from this likeness on name a related subject: enough where the number agrees too.
const RELATED_TITLE: u16 = 500;
/// Titles from this likeness on may be the same in other words: enough where there is no text and
/// the number may be the same.
const KINDRED_TITLE: u16 = 300;
/// Enough where there is no text and several others of its budget moved on just as far.
const FAINT_TITLE: u16 = 200;
/// Titles from this likeness on are the same where there is no text and no other is nearly as near.
const LONE_TITLE: u16 = 600;
/// How much further the next one must be.
const LONE_LEAD: u16 = 150;
/// Rounds in which sure pairs teach what numbers mean; each can only add to the one before.
const ROUNDS: usize = 3;
/// Articles per side × articles per side up to which every pair is judged: the largest real editions
/// have about 300 on a side.
const ALL_PAIRS: usize = 160_000;
/// From this content on a pair is not asked where else its text may stand.
const PLAIN_CONTENT: u16 = 600;
/// A word in more articles than this brings no pair up for judgement, past that budget.
const RARE: usize = 12;

/// Returns what belongs together, every article of both sides exactly once.
pub(in crate::compare) fn lineages(
    left: &Side<'_>,
    right: &Side<'_>,
    thresholds: &Thresholds,
) -> Vec<Lineage> {
    let weights = Weights::of(left, right);
    let mut spots = Spots::default();
    let lefts = weights.profiles(left, &mut spots);
    let rights = weights.profiles(right, &mut spots);
    let mut judged = judge(&lefts, &rights, &weights);
    let spreading = Spreading::new(left, right, thresholds);
    let (mut pairs, mut numbering) = settle(&judged, (&lefts, &rights), thresholds);
    let refuted = refuted(&judged, &pairs, (&lefts, &rights), &spreading);
    if !refuted.is_empty() {
        judged.retain(|pair| !refuted.contains(&(pair.left, pair.right)));
        (pairs, numbering) = settle(&judged, (&lefts, &rights), thresholds);
    }
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
    spreading.join(&mut lineages, &free_left, &free_right);
    titles::join(&mut lineages, &lefts, &rights, &numbering);
    titles::join_budgets(&mut lineages, &lefts, &rights);
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

/// Returns the chosen pairs of which the text stands elsewhere: more than half of either article is
/// to be found in another one, and not in its counterpart. An article that kept number, title and goal gave
/// its roles away, and is what it was.
fn refuted(
    judged: &[Judged],
    pairs: &[(usize, usize)],
    (lefts, rights): (&[Profile], &[Profile]),
    spreading: &Spreading<'_>,
) -> BTreeSet<(usize, usize)> {
    let chosen: BTreeSet<(usize, usize)> = pairs.iter().copied().collect();
    judged
        .iter()
        .filter(|pair| pair.content.is_some_and(|content| content < PLAIN_CONTENT))
        .filter(|pair| {
            let stays = lefts[pair.left].place == rights[pair.right].place;
            let kept = stays && pair.title >= SAME_TITLE;
            !(kept && spreading.share_goal(pair.left, pair.right))
        })
        .map(|pair| (pair.left, pair.right))
        .filter(|pair| chosen.contains(pair))
        .filter(|&(left, right)| {
            spreading.right_of(left).is_some_and(|home| home != right)
                || spreading.left_of(right).is_some_and(|home| home != left)
        })
        .collect()
}

/// What content and title say of a pair; the number is heard in every round anew.
struct Judged {
    left: usize,
    right: usize,
    content: Option<u16>,
    title: u16,
    /// Whether its title may name it: titles that many budgets have name it within its own only.
    telling: bool,
    /// Whether no other title of either side is nearly as near.
    lone: bool,
    /// Whether there may be text that was not read: then no number makes up for a title.
    unread: bool,
}

fn judge(lefts: &[Profile], rights: &[Profile], weights: &Weights) -> Vec<Judged> {
    let judged = |left: usize, right: usize, content: Option<u16>| {
        let (one, two) = (&lefts[left], &rights[right]);
        let title = title_likeness(one, two);
        Judged {
            left,
            right,
            content,
            title: if content.is_none() { title.max(weights.kinship(one, two)) } else { title },
            telling: one.same_budget(two) || !(one.shared_title || two.shared_title),
            lone: false,
            unread: !(one.unread.is_empty() && two.unread.is_empty()),
        }
    };
    let mut all: Vec<Judged> = Vec::new();
    if lefts.len().saturating_mul(rights.len()) <= ALL_PAIRS {
        let held = Held::of(rights);
        for (left, one) in lefts.iter().enumerate() {
            let contents = held.likenesses(one).into_iter().enumerate();
            all.extend(contents.map(|(right, content)| judged(left, right, content)));
        }
    } else {
        let content = |left: usize, right: usize| content_likeness(&lefts[left], &rights[right]);
        let pairs = candidates(lefts, rights).into_iter();
        all.extend(pairs.map(|(left, right)| judged(left, right, content(left, right))));
    }
    mark_lone(&mut all);
    // Most pairs have nothing in common, and no number can make up for that between budgets.
    all.retain(|pair| {
        let at_home = lefts[pair.left].same_budget(&rights[pair.right]);
        at_home || pair.title >= FAINT_TITLE || pair.content.is_some_and(|content| content > 0)
    });
    all
}

/// Marks the pairs whose titles are nearer to each other than to any other, by far.
fn mark_lone(judged: &mut [Judged]) {
    // The two best titles of every article; the second is its nearest rival.
    let count =
        |member: fn(&Judged) -> usize| judged.iter().map(member).max().map_or(0, |at| at + 1);
    let mut lefts = vec![[0; 2]; count(|pair| pair.left)];
    let mut rights = vec![[0; 2]; count(|pair| pair.right)];
    for pair in judged.iter() {
        for two in [&mut lefts[pair.left], &mut rights[pair.right]] {
            if pair.title > two[0] {
                *two = [pair.title, two[0]];
            } else if pair.title > two[1] {
                two[1] = pair.title;
            }
        }
    }
    for pair in judged {
        let leads = |[first, second]: [u16; 2]| pair.title == first && first >= second + LONE_LEAD;
        pair.lone =
            pair.title >= LONE_TITLE && leads(lefts[pair.left]) && leads(rights[pair.right]);
    }
}

/// Chooses pairs, in rounds: the pairs that content and title make sure of teach what the numbers
/// of their budgets mean.
fn settle(
    judged: &[Judged],
    (lefts, rights): (&[Profile], &[Profile]),
    thresholds: &Thresholds,
) -> (Vec<(usize, usize)>, Numbering) {
    let mut numbering = Numbering::default();
    let mut chosen = Vec::new();
    for _ in 0..ROUNDS {
        let cells: Vec<Cell> = judged
            .iter()
            .filter_map(|pair| {
                let says = numbering.says(lefts[pair.left].spot, rights[pair.right].spot);
                let weight = pair.weigh(says, thresholds)?;
                Some(Cell { left: pair.left, right: pair.right, weight })
            })
            .collect();
        let next = assign(&cells).pairs;
        if next == chosen {
            break;
        }
        chosen = next;
        let sure: BTreeSet<(usize, usize)> = judged
            .iter()
            .filter(|pair| pair.is_sure(thresholds))
            .map(|pair| (pair.left, pair.right))
            .collect();
        let sure = chosen.iter().filter(|pair| sure.contains(pair));
        numbering = Numbering::of(sure.map(|&(one, two)| (lefts[one].spot, rights[two].spot)));
    }
    (chosen, numbering)
}

impl Judged {
    /// Tells whether content or title alone would do.
    fn is_sure(&self, thresholds: &Thresholds) -> bool {
        match self.content {
            Some(content) => content >= thresholds.article,
            None => self.telling && self.title >= RELATED_TITLE,
        }
    }

    /// Returns the weight of the pair, nothing when it is not plausible.
    fn weigh(&self, says: Says, thresholds: &Thresholds) -> Option<i64> {
        let by_title = self.telling && self.title >= SAME_TITLE;
        let title = i64::from(self.title);
        let number = i64::from(worth(says));
        let Some(content) = self.content else {
            let needed = match says {
                Says::Nothing => u16::MAX,
                Says::Along => RELATED_TITLE,
                Says::Perhaps => KINDRED_TITLE,
                Says::Agrees => FAINT_TITLE,
                Says::Same => 0,
            };
            let needed = if self.unread { needed.max(RELATED_TITLE) } else { needed };
            let plausible = by_title || self.title >= needed || (self.lone && self.telling);
            // Where there is no text, the title stands in for it and the number counts for more.
            let equal = if self.title == 1000 { CONTENT * 1000 } else { 0 };
            return plausible.then_some(1 + title * (CONTENT + TITLE) + number * TITLE + equal);
        };
        let by_content = content >= thresholds.article;
        let by_place = says > Says::Along
            && (content >= thresholds.article_in_place || self.title >= RELATED_TITLE);
        let equal = if content == 1000 { CONTENT * 1000 } else { 0 };
        (by_content || by_title || by_place)
            .then_some(1 + i64::from(content) * CONTENT + title * TITLE + number * PLACE + equal)
    }
}

/// Returns how much a number is worth beside a text or a title, in thousandths.
fn worth(says: Says) -> u16 {
    match says {
        Says::Nothing => 0,
        Says::Along => 100,
        Says::Perhaps => 300,
        Says::Agrees => 800,
        Says::Same => 1000,
    }
}

/// Brings up the pairs to be judged past the budget: those that share a rare word, a title or a place.
fn candidates(lefts: &[Profile], rights: &[Profile]) -> BTreeSet<(usize, usize)> {
    let marks = |profile: &'_ Profile| -> Vec<(u8, String)> {
        let words = profile.words.iter().map(|(word, _)| (0, word.to_string()));
        let title_words = profile.title_words.iter().map(|word| (1, word.clone()));
        let labels = [(2, profile.title.clone()), (3, profile.place.to_string())];
        words.chain(title_words).chain(labels).collect()
    };
    let mut holders: BTreeMap<(u8, String), Vec<usize>> = BTreeMap::new();
    for (two, profile) in rights.iter().enumerate() {
        for mark in marks(profile) {
            holders.entry(mark).or_default().push(two);
        }
    }
    let mut found = BTreeSet::new();
    for (one, profile) in lefts.iter().enumerate() {
        for mark in marks(profile) {
            let rights = holders.get(&mark).filter(|held| held.len() <= RARE);
            found.extend(rights.into_iter().flatten().map(|&two| (one, two)));
        }
    }
    found
}
