//! Units that left their section, their article or their chapter.
//!
//! Knows the whole of both sides, and that a move needs a minimum size, is unique on both sides
//! and passes a stricter bar than a pair in place. Must not know which side is the old one.

use std::collections::BTreeMap;

use super::matching::Matching;
use super::nearness::Index;
use super::side::{Side, Unit};

/// Links open units over the whole edition.
pub(super) fn link(matching: &mut Matching<'_>) {
    link_equal(matching);
    link_alike(matching);
}

fn counts<'s>(side: &'s Side<'_>) -> BTreeMap<&'s str, (usize, usize)> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (at, unit) in side.units.iter().enumerate() {
        let entry = counts.entry(unit.squeezed.as_str()).or_insert((0, at));
        entry.0 += 1;
    }
    counts
}

/// Links texts that stand once on each side.
fn link_equal(matching: &mut Matching<'_>) {
    let (left, right) = (matching.left, matching.right);
    let (lefts, rights) = (counts(left), counts(right));
    for (text, (count, one)) in lefts {
        let Some(&(1, two)) = rights.get(text) else { continue };
        let free = matching.left_link[one].is_none() && matching.right_link[two].is_none();
        if count == 1 && free && left.units[one].words >= matching.thresholds.move_words {
            matching.pair(one, two);
        }
    }
}

/// Links texts that are alike, where each is the only one of its side that is alike to the other.
fn link_alike(matching: &mut Matching<'_>) {
    let (left, right) = (matching.left, matching.right);
    let open = |side: &Side<'_>, links: &[Option<usize>]| -> Vec<usize> {
        (0..side.units.len())
            .filter(|&at| links[at].is_none() && may_move(matching, &side.units[at]))
            .collect()
    };
    let lefts = open(left, &matching.left_link);
    if lefts.is_empty() || open(right, &matching.right_link).is_empty() {
        return;
    }
    let (in_left, in_right) = (Index::of(left), Index::of(right));
    let bar = matching.thresholds.moved;
    for one in lefts {
        let unit = &left.units[one];
        let Some(two) = only_alike(&in_right, right, unit, bar) else { continue };
        let fits = matching.right_link[two].is_none()
            && may_move(matching, &right.units[two])
            && comparable(unit, &right.units[two])
            && only_alike(&in_left, left, &right.units[two], bar) == Some(one);
        if fits {
            matching.pair(one, two);
        }
    }
}

fn may_move(matching: &Matching<'_>, unit: &Unit) -> bool {
    unit.section.is_compared() && unit.words >= matching.thresholds.move_words
}

fn comparable(one: &Unit, two: &Unit) -> bool {
    use super::UnitForm::{Note, Row};
    one.form == two.form || ![one.form, two.form].iter().any(|form| matches!(form, Row | Note))
}

/// Returns the unit of a side that reaches the bar, if it is the only one that may be meant: a second
/// one that reaches it too must be less alike by far.
fn only_alike(index: &Index<'_>, side: &Side<'_>, unit: &Unit, bar: u16) -> Option<usize> {
    let mut found: Vec<(u16, usize)> = index
        .candidates(unit)
        .into_iter()
        .filter(|&at| side.units[at].bag.ceiling(&unit.bag) >= bar)
        .map(|at| (side.units[at].bag.dice(&unit.bag), at))
        .filter(|(alike, _)| *alike >= bar)
        .collect();
    found.sort_unstable_by_key(|&(alike, at)| (std::cmp::Reverse(alike), at));
    match found.as_slice() {
        [(_, at)] => Some(*at),
        [(first, at), (second, _), ..] if *first >= second + LEAD => Some(*at),
        _ => None,
    }
}

/// How much more alike the one that is meant must be than the next: one word of a sentence counts
/// about 50.
const LEAD: u16 = 100;
