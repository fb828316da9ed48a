//! Units that resemble each other, within one kind of section.
//!
//! Knows likeness, roles and places, and the one assignment over all of them. Must not know moves
//! out of the section.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::align::order::stand_under_other_roles;
use crate::compare::align::state::{Field, Matching};
use crate::compare::assignment::Cell;
use crate::compare::changes::UnitForm;
use crate::compare::likeness::thousandths;
use crate::compare::side::{Unit, comparable, likeness};
use crate::compare::thresholds::Thresholds;

/// What the same role is worth beside the likeness in thousandths (× 1000): as much as 60
/// thousandths, so that of two alike siblings the one under the same role is taken.
const ROLE_BONUS: i64 = 60_000;
/// What the same place in the section is worth at most: 40 thousandths, for the same reason.
const PLACE_BONUS: i64 = 40;
/// What the same kind of block is worth: it only breaks ties.
const FORM_BONUS: i64 = 5_000;

/// Links open units of a field that are alike enough to be the same wherever they stand in it.
pub(in crate::compare) fn link(matching: &mut Matching<'_>, field: &Field) {
    let open = matching.open(field);
    if open.left.len().saturating_mul(open.right.len()) > matching.thresholds.pair_cells {
        matching.note_coarse(&open.left, &open.right);
    }
    let cells: Vec<Cell> = candidates(matching, &open)
        .into_iter()
        .filter_map(|(left, right)| {
            let (one, two) = (matching.left_unit(left), matching.right_unit(right));
            // The ceiling is cheap and rules most pairs out.
            let far = one.bag().ceiling(two.bag()) < matching.thresholds.same && !grown(one, two);
            if !comparable(one, two) || far {
                return None;
            }
            let alike = likeness(one, two);
            let alike = if grown(one, two) { alike.max(matching.thresholds.same) } else { alike };
            (alike >= bar(matching.thresholds, one, two)).then(|| Cell {
                left,
                right,
                weight: weigh(one, two, alike, field),
            })
        })
        .collect();
    matching.choose(&cells);
}

/// Returns what a pair needs wherever it stands: a passage under another role has moved, and a note
/// belongs to its paragraph, so that both need as much as a move.
fn bar(thresholds: &Thresholds, one: &Unit, two: &Unit) -> u16 {
    let moved = stand_under_other_roles(one, two);
    if moved && (one.repeated || two.repeated) {
        // What stands twice is never moved.
        return u16::MAX;
    }
    if moved || one.form == UnitForm::Note { thresholds.moved } else { thresholds.same }
}

/// Tells whether the one is the other with more behind it, however much that is.
fn grown(one: &Unit, two: &Unit) -> bool {
    let (short, long) = if one.words.len() < two.words.len() { (one, two) } else { (two, one) };
    short.words.len() >= GROWN_WORDS
        && short.role == long.role
        && long.key.strip_prefix(short.key.as_str()).is_some_and(|rest| rest.starts_with(' '))
}

/// So many words are more than an opening that siblings share.
const GROWN_WORDS: usize = 6;

fn weigh(one: &Unit, two: &Unit, alike: u16, field: &Field) -> i64 {
    let place = |unit: &Unit, size: usize| {
        i64::from(thousandths(unit.position as u64, size.saturating_sub(1) as u64))
    };
    let distance = (place(one, field.left.len()) - place(two, field.right.len())).abs();
    let role = if one.role == two.role { ROLE_BONUS } else { 0 };
    let form = if one.form == two.form { FORM_BONUS } else { 0 };
    i64::from(alike) * 1000 + role + form + PLACE_BONUS * (1000 - distance.min(1000))
}

/// Pairs worth measuring: all of them, or past the budget those that share rare words or stand at
/// the same relative place.
fn candidates(matching: &Matching<'_>, open: &Field) -> Vec<(usize, usize)> {
    let cells = open.left.len().saturating_mul(open.right.len());
    if cells <= matching.thresholds.pair_cells {
        return open
            .left
            .iter()
            .flat_map(|&left| open.right.iter().map(move |&right| (left, right)))
            .collect();
    }
    let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for &right in &open.right {
        let words: BTreeSet<&str> = matching.right_unit(right).key.split(' ').collect();
        for word in words {
            holders.entry(word).or_default().push(right);
        }
    }
    let mut found = BTreeSet::new();
    for (at, &left) in open.left.iter().enumerate() {
        let around = at * open.right.len() / open.left.len();
        let band = around.saturating_sub(BAND)..(around + BAND + 1).min(open.right.len());
        found.extend(open.right[band].iter().map(|&right| (left, right)));
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        let words: BTreeSet<&str> = matching.left_unit(left).key.split(' ').collect();
        for word in words {
            let rights = holders.get(word).map_or(&[][..], Vec::as_slice);
            if rights.len() <= RARE {
                for &right in rights {
                    *shared.entry(right).or_default() += 1000 / rights.len();
                }
            }
        }
        let mut ranked: Vec<(usize, usize)> =
            shared.into_iter().map(|(right, score)| (usize::MAX - score, right)).collect();
        ranked.sort_unstable();
        found.extend(ranked.into_iter().take(MOST).map(|(_, right)| (left, right)));
    }
    found.into_iter().collect()
}

/// Units on both sides of the same relative place that are measured past the budget.
const BAND: usize = 4;
/// A word that more units than this have is not rare.
const RARE: usize = 24;
/// Candidates by rare words per unit.
const MOST: usize = 12;

/// Links open units that stand between matched neighbours under the same role and are somewhat
/// alike; repeated while it finds more, because each link is a neighbour for the next.
pub(in crate::compare) fn link_between_neighbours(matching: &mut Matching<'_>, field: &Field) {
    for _ in 0..ROUNDS {
        let open = matching.open(field);
        let cells: Vec<Cell> = open
            .left
            .iter()
            .flat_map(|&left| neighbours_of(matching, left).map(move |right| (left, right)))
            .filter(|(_, right)| open.right.binary_search(right).is_ok())
            .filter_map(|(left, right)| {
                let (one, two) = (matching.left_unit(left), matching.right_unit(right));
                let alike = likeness(one, two);
                // In place under another role it is the same passage only when it is plainly so.
                let twice = stand_under_other_roles(one, two) && (one.repeated || two.repeated);
                let fits = comparable(one, two)
                    && (one.role == two.role || (alike >= matching.thresholds.same && !twice));
                let raw = one.bag().dice(two.bag());
                let neighbours = matched_neighbours(matching, left, right);
                let somewhat = alike >= matching.thresholds.neighbour
                    || raw >= matching.thresholds.same
                    || (neighbours == 2 && holds(one, two));
                let needed = match neighbours {
                    2 => 0,
                    1 => ONE_NEIGHBOUR,
                    _ => u16::MAX,
                };
                (fits && somewhat && alike.max(raw) >= needed).then(|| Cell {
                    left,
                    right,
                    weight: weigh(one, two, alike, field),
                })
            })
            .collect();
        if cells.is_empty() {
            return;
        }
        matching.choose(&cells);
    }
}

/// Tells whether the longer of two texts holds nearly all of the shorter.
fn holds(one: &Unit, two: &Unit) -> bool {
    let (short, long) = if one.words.len() < two.words.len() { (one, two) } else { (two, one) };
    short.words.len() >= GROWN_WORDS && short.bag().contained_in(long.bag()) >= HELD
}

/// What a text that grew between matched neighbours keeps of itself.
const HELD: u16 = 850;

/// More rounds would follow a chain of rewritten passages ever further from certain ground.
const ROUNDS: usize = 3;

/// Returns the places on the right that lie directly behind or before what the neighbours of a
/// left unit are linked to, and the first and last place of its section.
fn neighbours_of(matching: &Matching<'_>, left: usize) -> impl Iterator<Item = usize> + use<> {
    let beside = |unit: Option<usize>, step: isize| {
        let link = matching.left_link.get(unit?).copied().flatten()?;
        let rights = &matching.links[link].right;
        let end = if step > 0 { rights.last() } else { rights.first() };
        end.and_then(|&right| right.checked_add_signed(step))
    };
    let unit = matching.left_unit(left);
    let mut places = vec![beside(left.checked_sub(1), 1), beside(Some(left + 1), -1)];
    let own = matching.left.section(unit.article, unit.section);
    for &home in &matching.lineages[matching.left_home[unit.article]].right {
        let other = matching.right.section(home, unit.section);
        if !other.is_empty() {
            places.push((left == own.start).then_some(other.start));
            places.push((left + 1 == own.end).then_some(other.end - 1));
        }
    }
    let mut places: Vec<usize> = places.into_iter().flatten().collect();
    places.sort_unstable();
    places.dedup();
    places.into_iter()
}

/// What a pair needs that has a matched neighbour on one side only: siblings that are not the same
/// measure up to 0.54 before their shared opening is weighed down.
const ONE_NEIGHBOUR: u16 = 540;

/// Counts on how many sides, before and behind, the neighbours are linked to each other; the ends
/// of a section count as linked.
fn matched_neighbours(matching: &Matching<'_>, left: usize, right: usize) -> u8 {
    let (one, two) = (matching.left_unit(left), matching.right_unit(right));
    let lefts = matching.left.section(one.article, one.section);
    let rights = matching.right.section(two.article, two.section);
    let before = match (left == lefts.start, right == rights.start) {
        (true, true) => true,
        (false, false) => matching.linked(left - 1, right - 1),
        _ => false,
    };
    let behind = match (left + 1 == lefts.end, right + 1 == rights.end) {
        (true, true) => true,
        (false, false) => matching.linked(left + 1, right + 1),
        _ => false,
    };
    u8::from(before) + u8::from(behind)
}
