//! Units that left their section, their article or their chapter.
//!
//! Knows the whole of both sides, and that a move needs a minimum size, is unique on both sides
//! and passes a stricter bar than a pair in place. Must not know which side is the old one.

use std::collections::BTreeMap;

use super::UnitForm;
use super::matching::Matching;
use super::side::{Side, Unit};

/// Links open texts that stand once on each side and are equal, numbers apart.
pub(super) fn link_equal(matching: &mut Matching<'_>) {
    let (left, right) = (matching.left, matching.right);
    let rights = movable(matching, right, &matching.right_link);
    let rights: BTreeMap<&str, usize> =
        rights.into_iter().map(|at| (right.units[at].masked.as_str(), at)).collect();
    for one in movable(matching, left, &matching.left_link) {
        let unit = &left.units[one];
        let Some(&two) = rights.get(unit.masked.as_str()) else { continue };
        let other = &right.units[two];
        // What an indicator measures says little: only the same figures are the same row.
        let same = unit.form == other.form && unit.form == UnitForm::Row;
        if comparable(unit, other) && (!same || unit.key == other.key) {
            matching.pair(one, two);
        }
    }
}

/// Links texts that are alike, where each is the only one of its side that is alike to the other.
pub(super) fn link_alike(matching: &mut Matching<'_>) {
    let (left, right) = (matching.left, matching.right);
    let lefts = movable(matching, left, &matching.left_link);
    if lefts.is_empty() || movable(matching, right, &matching.right_link).is_empty() {
        return;
    }
    let bar = matching.thresholds.moved;
    for one in lefts {
        let unit = &left.units[one];
        let Some(two) = only_alike(right, unit, bar) else { continue };
        let fits = matching.right_link[two].is_none()
            && may_move(matching, &right.units[two])
            && comparable(unit, &right.units[two])
            && unit.form != UnitForm::Row
            && left.index.kinship(&right.index, unit, &right.units[two]) >= KIN
            && only_alike(left, &right.units[two], bar) == Some(one);
        if fits {
            matching.pair(one, two);
        }
    }
}

/// The open units of a side that may have moved.
fn movable(matching: &Matching<'_>, side: &Side<'_>, links: &[Option<usize>]) -> Vec<usize> {
    (0..side.units.len())
        .filter(|&at| links[at].is_none() && may_move(matching, &side.units[at]))
        .collect()
}

/// Tells whether a unit has something to be known again by: a lead-in has not, nor what points at
/// the article it stands in, nor what stands more than once.
pub(super) fn may_move(matching: &Matching<'_>, unit: &Unit) -> bool {
    unit.section.is_compared()
        && unit.stands_once()
        && unit.words.len() >= matching.thresholds.move_words
        && !unit.text.trim_end().ends_with(':')
        && !POINTERS.iter().any(|pointer| unit.key.contains(pointer))
}

/// Words by which a sentence means the place where it stands.
const POINTERS: &[&str] = &["dit artikel", "dit beleidsartikel", "de leeswijzer"];

fn comparable(one: &Unit, two: &Unit) -> bool {
    use super::UnitForm::{Note, Row};
    one.form == two.form || ![one.form, two.form].iter().any(|form| matches!(form, Row | Note))
}

/// Returns the unit of a side that reaches the bar, if it is the only one that may be meant: a second
/// one that reaches it too must be less alike by far.
fn only_alike(side: &Side<'_>, unit: &Unit, bar: u16) -> Option<usize> {
    let mut found: Vec<(u16, usize)> = side
        .index
        .candidates(unit)
        .into_iter()
        .filter(|&at| side.units[at].bag().ceiling(unit.bag()) >= bar)
        .map(|at| (side.units[at].bag().dice(unit.bag()), at))
        .filter(|(alike, _)| *alike >= bar)
        .collect();
    found.sort_unstable_by_key(|&(alike, at)| (std::cmp::Reverse(alike), at));
    match found.as_slice() {
        [(_, at)] => Some(*at),
        [(first, at), (second, _), ..] if *first >= second + LEAD => Some(*at),
        _ => None,
    }
}

/// What a moved text keeps of its words, the rare ones counting most: siblings of different articles
/// that differ only in what they are about share their common words.
const KIN: u16 = 650;

/// How much more alike the one that is meant must be than the next: one word of a sentence counts
/// about 50.
const LEAD: u16 = 100;
