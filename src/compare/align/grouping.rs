//! One unit that became several, and several that became one.
//!
//! Knows how the parts of a unit look: adjacent, each contained in the whole, together more like
//! it than any of them alone. Must not know which side is the old one.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::align::state::{Field, Group, Matching};
use crate::compare::changes::UnitForm;
use crate::compare::likeness::Bag;
use crate::compare::side::Unit;
use crate::compare::thresholds::Thresholds;

/// Links wholes with their parts among the open units of a field.
pub(in crate::compare) fn link(matching: &mut Matching<'_>, field: &Field) {
    let open = matching.open(field);
    if open.left.is_empty() || open.right.is_empty() || open.left.len() + open.right.len() < 3 {
        return;
    }
    // Past the budget every whole is compared with parts at about its own place only.
    let cells = open.left.len().saturating_mul(open.right.len());
    let whole_field = cells <= matching.thresholds.pair_cells;
    if !whole_field {
        matching.note_coarse(&open.left, &open.right);
    }
    let mut found = Vec::new();
    for whole_is_left in [true, false] {
        let (wholes, parts) =
            if whole_is_left { (&open.left, &open.right) } else { (&open.right, &open.left) };
        for (at, &whole) in wholes.iter().enumerate() {
            let around = at * parts.len() / wholes.len();
            let window = if whole_field {
                0..parts.len()
            } else {
                around.saturating_sub(WINDOW)..(around + WINDOW).min(parts.len())
            };
            found.extend(best_parts(matching, whole_is_left, whole, &parts[window]));
        }
    }
    found.sort_by_key(|group| {
        (u16::MAX - group.likeness, group.parts.len(), group.whole_is_left, group.whole)
    });
    for group in found {
        matching.link_group(group);
    }
}

/// Adds open units to the pair beside them, where they stand in its other text and are what that
/// one has beside its own: a part so small that the pair was found without it.
pub(in crate::compare) fn join_what_is_left(matching: &mut Matching<'_>) {
    let mut found = Vec::new();
    for (at, link) in matching.links.iter().enumerate() {
        let (&[left], &[right]) = (link.left.as_slice(), link.right.as_slice()) else { continue };
        found.extend(left_of(matching, true, left, right).map(|part| (part, true, at)));
        found.extend(left_of(matching, false, right, left).map(|part| (part, false, at)));
    }
    // One that stands in the texts on both sides of it belongs to neither for certain.
    let mut claims: BTreeMap<(usize, bool), usize> = BTreeMap::new();
    for &(part, whole_is_left, _) in &found {
        *claims.entry((part, whole_is_left)).or_default() += 1;
    }
    let mut grown = BTreeSet::new();
    for (part, whole_is_left, link) in found {
        // Parts on both sides would be neither a split nor a merger.
        if claims[&(part, whole_is_left)] == 1 && grown.insert(link) {
            matching.extend(link, part, whole_is_left);
        }
    }
}

/// The open unit directly behind or before the partner of a whole that is the rest of the whole.
fn left_of(
    matching: &Matching<'_>,
    whole_is_left: bool,
    whole: usize,
    partner: usize,
) -> Option<usize> {
    let (wholes, parts, links) = if whole_is_left {
        (&matching.left.units, &matching.right.units, &matching.right_link)
    } else {
        (&matching.right.units, &matching.left.units, &matching.left_link)
    };
    let (unit, known) = (&wholes[whole], &parts[partner]);
    if !unit.section.is_compared() || !may_be_whole(unit) || unit.key == known.key {
        return None;
    }
    let mut beside = [partner + 1, partner.wrapping_sub(1)].into_iter().filter(|&at| {
        let Some(part) = parts.get(at) else { return false };
        let may_be = links[at].is_none()
            && (is_next(known, part) || is_next(part, known))
            && may_be_whole(part)
            && part.words.len() >= WORDS_APART
            && part.role == known.role;
        let stands_here = || {
            part.bag().contained_in(unit.bag()) >= TO_THE_LETTER
                && part.bag().contained_in(&unit.bag().without(known.bag()))
                    >= matching.thresholds.contained
        };
        let group = Group { likeness: 0, whole_is_left, whole, parts: vec![at] };
        may_be && stands_here() && !parts_belong_elsewhere(matching, &group)
    });
    beside.next()
}

/// Units on both sides of the same relative place that are tried past the budget.
const WINDOW: usize = 12;

/// Returns the group a whole makes with some of the candidates, if any: parts beside each other, parts
/// with something between them, or two of which one lost something on the way.
pub(in crate::compare) fn best_parts(
    matching: &Matching<'_>,
    whole_is_left: bool,
    whole: usize,
    candidates: &[usize],
) -> Option<Group> {
    let (wholes, parts) = if whole_is_left {
        (&matching.left.units, &matching.right.units)
    } else {
        (&matching.right.units, &matching.left.units)
    };
    let unit = &wholes[whole];
    if !may_be_whole(unit) {
        return None;
    }
    let thresholds = matching.thresholds;
    let mut search = Search {
        thresholds,
        whole: unit,
        candidates: candidates.iter().map(|&at| (at, &parts[at])).collect(),
        // Measuring is dear: only what may belong to a group by its place and length is measured, once.
        measured: vec![None; candidates.len()],
        best: None,
    };
    search.beside_each_other();
    search.apart();
    search.with_a_loss();
    let (likeness, parts) = search.best?;
    let group = Group { likeness, whole_is_left, whole, parts };
    (!parts_belong_elsewhere(matching, &group)).then_some(group)
}

/// The search for the parts of one whole.
struct Search<'s> {
    thresholds: &'s Thresholds,
    whole: &'s Unit,
    candidates: Vec<(usize, &'s Unit)>,
    measured: Vec<Option<u16>>,
    best: Option<(u16, Vec<usize>)>,
}

impl Search<'_> {
    /// Returns how much of a candidate stands in the whole.
    fn contained(&mut self, at: usize) -> u16 {
        let (_, part) = self.candidates[at];
        let whole = self.whole;
        *self.measured[at].get_or_insert_with(|| {
            let may_be = part.form != UnitForm::Row && part.words.len() >= LEAST_WORDS;
            if may_be { part.bag().contained_in(whole.bag()) } else { 0 }
        })
    }

    fn too_long(&self, total: u64) -> bool {
        let bag = self.whole.bag();
        total > bag.total() && bag.ceiling_of(total) < self.thresholds.group
    }

    /// Keeps a group when it is more like the whole than what was found, and by so much more than its
    /// best part alone.
    fn offer(&mut self, members: &[usize], gain: Option<u16>) {
        let bags: Vec<&Bag> = members.iter().map(|&at| self.candidates[at].1.bag()).collect();
        let total = bags.iter().map(|bag| bag.total()).sum();
        if self.whole.bag().ceiling_of(total) < self.thresholds.group {
            return;
        }
        let likeness = Bag::joined(&bags).dice(self.whole.bag());
        let alone = bags.iter().map(|bag| bag.dice(self.whole.bag())).max().unwrap_or(0);
        let gained = gain.is_none_or(|gain| likeness >= alone + gain);
        let better = self.best.as_ref().is_none_or(|(known, _)| *known < likeness);
        if likeness >= self.thresholds.group && gained && better {
            let parts = members.iter().map(|&at| self.candidates[at].0).collect();
            self.best = Some((likeness, parts));
        }
    }

    fn beside_each_other(&mut self) {
        for start in 0..self.candidates.len() {
            let mut total = 0;
            let most = self.candidates.len().min(start + self.thresholds.group_parts);
            for end in start..most {
                let (_, part) = self.candidates[end];
                let next = self.candidates.get(end + 1).map(|&(_, next)| next);
                let next = next.filter(|next| is_next(part, next));
                total += part.bag().total();
                // A part that nothing may follow begins no group.
                let lone = end == start
                    && next.is_none_or(|next| self.too_long(total + next.bag().total()));
                if lone || self.contained(end) < self.thresholds.contained {
                    break;
                }
                if end > start {
                    if self.too_long(total) {
                        break;
                    }
                    let gain = Some(self.thresholds.group_gain);
                    self.offer(&(start..=end).collect::<Vec<_>>(), gain);
                }
                if next.is_none() {
                    break;
                }
            }
        }
    }

    /// Parts that stand in the whole nearly to the letter may have something between them: a passage
    /// that is new, or one that went elsewhere.
    fn apart(&mut self) {
        let mut parts = Vec::new();
        for at in 0..self.candidates.len() {
            let part = self.candidates[at].1;
            if part.words.len() >= WORDS_APART
                && part.bag().total() <= self.whole.bag().total()
                && self.contained(at) >= TO_THE_LETTER
            {
                parts.push(at);
            }
        }
        if parts.len() < 2 || parts.len() > self.thresholds.group_parts {
            return;
        }
        self.offer(&parts, Some(GAIN_APART));
        if parts.len() > 2 {
            for (at, &one) in parts.iter().enumerate() {
                for &two in &parts[at + 1..] {
                    self.offer(&[one, two], Some(GAIN_APART));
                }
            }
        }
    }

    /// Two neighbours of which one stands in the whole, and the other holds what the whole has beside it.
    fn with_a_loss(&mut self) {
        for at in 1..self.candidates.len() {
            let (one, two) = (self.candidates[at - 1].1, self.candidates[at].1);
            let kept = (self.contained(at - 1), self.contained(at));
            // Parts that brought nothing of their own along may be short.
            let whole = kept.0.min(kept.1) >= TO_THE_LETTER;
            let (words, share, held, left) = if whole {
                (WORDS_TAKEN, TAKEN_SHARE, TAKEN_HELD, TAKEN_LEFT)
            } else {
                (WORDS_APART, OWN_SHARE, TO_THE_LETTER, LEFT)
            };
            let fits = is_next(one, two)
                && one.words.len().min(two.words.len()) >= words
                && !self.too_long(one.bag().total() + two.bag().total());
            if !fits {
                continue;
            }
            // What the whole has beside the one is the other's own, and a good share of it.
            let explains = |own: &Unit, other: &Unit| {
                let rest = self.whole.bag().without(other.bag());
                rest.total() * 1000 >= self.whole.bag().total() * share
                    && rest.contained_in(own.bag()) >= held
                    && own.bag().contained_in(&rest) >= left
            };
            let both = explains(one, two) && explains(two, one);
            if both && kept.0.max(kept.1) >= TO_THE_LETTER {
                // What both say alike is said twice now, so that one alone may be as near.
                self.offer(&[at - 1, at], (!whole).then_some(0));
            }
        }
    }
}

/// A part that stands in the whole nearly to the letter, a changed word aside.
const TO_THE_LETTER: u16 = 850;
/// A part that is not beside the others has at least so many words.
const WORDS_APART: usize = 5;
/// How much more the parts together must resemble the whole than the best of them, where one is not
/// beside the other.
const GAIN_APART: u16 = 100;
/// Of two parts of which one lost something, each brings so much of the whole that the other has not.
const OWN_SHARE: u64 = 200;
/// Of two parts that are nothing but pieces of the whole, each has at least so many words, and brings so
/// much of the whole that the other has not: an item of a list is a few words, one of them its own.
const WORDS_TAKEN: usize = 3;
const TAKEN_SHARE: u64 = 100;
const TAKEN_LEFT: u16 = 200;
/// So much of what the other has not it holds: of a short word the ends are most of it.
const TAKEN_HELD: u16 = 600;
/// So much of a part that lost something is left, what both have in common apart.
const LEFT: u16 = 300;

/// A part of fewer words says nothing of where it comes from.
const LEAST_WORDS: usize = 2;

fn may_be_whole(unit: &Unit) -> bool {
    unit.form != UnitForm::Row && unit.form != UnitForm::Note && unit.words.len() >= 2 * LEAST_WORDS
}

fn is_next(one: &Unit, two: &Unit) -> bool {
    one.article == two.article && one.section == two.section && one.position + 1 == two.position
}

/// Tells whether a part is rather another unit of the whole's side than a piece of the whole.
fn parts_belong_elsewhere(matching: &Matching<'_>, group: &Group) -> bool {
    let (side, links) = if group.whole_is_left {
        (&matching.left, &matching.left_link)
    } else {
        (&matching.right, &matching.right_link)
    };
    let whole = &side.units[group.whole];
    let siblings = side.section(whole.article, whole.section);
    let near = siblings.start.max(group.whole.saturating_sub(WINDOW * 4))
        ..siblings.end.min(group.whole + WINDOW * 4);
    group.parts.iter().any(|&part| {
        let part =
            if group.whole_is_left { matching.right_unit(part) } else { matching.left_unit(part) };
        let here = part.bag().contained_in(whole.bag());
        // A sentence of it that stands in a sibling and not here went nowhere: the rest did.
        let stays = |at: usize| {
            let keys = &part.sentence_keys;
            keys.len() > 1
                && keys.iter().any(|key| {
                    side.units[at].sentence_keys.contains(key) && !whole.sentence_keys.contains(key)
                })
        };
        near.clone().any(|at| at != group.whole && links[at].is_none() && stays(at))
            || near.clone().any(|at| {
                let there = || crate::compare::side::likeness(&side.units[at], part);
                at != group.whole
                    && links[at].is_none()
                    && (matching.thresholds.same.max(here.saturating_sub(LEAD))..)
                        .contains(&there())
            })
    })
}

/// A part that stands in the whole to the letter is not that of a sibling that is only this near to it.
const LEAD: u16 = 100;
