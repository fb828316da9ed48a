//! One unit that became several, and several that became one.
//!
//! Knows how the parts of a unit look: adjacent, each contained in the whole, together more like
//! it than any of them alone. Must not know which side is the old one.

use super::UnitForm;
use super::likeness::Bag;
use super::matching::{Field, Matching};
use super::side::Unit;

/// A whole and its parts, on whichever side.
struct Group {
    likeness: u16,
    whole_is_left: bool,
    whole: usize,
    parts: Vec<usize>,
}

/// Links wholes with their parts among the open units of a field.
pub(super) fn link(matching: &mut Matching<'_>, field: &Field) {
    let open = matching.open(field);
    if open.left.is_empty() || open.right.is_empty() || open.left.len() + open.right.len() < 3 {
        return;
    }
    // Past the budget every whole is compared with parts at about its own place only.
    let cells = open.left.len().saturating_mul(open.right.len());
    let whole_field = cells <= matching.thresholds.pair_cells;
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
        let (lefts, rights) = if group.whole_is_left {
            (vec![group.whole], group.parts)
        } else {
            (group.parts, vec![group.whole])
        };
        let free = lefts.iter().all(|&unit| matching.left_link[unit].is_none())
            && rights.iter().all(|&unit| matching.right_link[unit].is_none());
        if free {
            matching.link(lefts, rights);
        }
    }
}

/// Units on both sides of the same relative place that are tried past the budget.
const WINDOW: usize = 12;

fn best_parts(
    matching: &Matching<'_>,
    whole_is_left: bool,
    whole: usize,
    candidates: &[usize],
) -> Option<Group> {
    let thresholds = matching.thresholds;
    let part_unit = |at: usize| -> &Unit {
        if whole_is_left { matching.right_unit(at) } else { matching.left_unit(at) }
    };
    let other_wholes = if whole_is_left { &matching.left.units } else { &matching.right.units };
    let unit = &other_wholes[whole];
    if !may_be_whole(unit) {
        return None;
    }
    // Measuring is dear: only what may belong to a group by its place and length is measured, once.
    let mut measured: Vec<Option<bool>> = vec![None; candidates.len()];
    let mut contained = |at: usize, part: &Unit| {
        *measured[at].get_or_insert_with(|| {
            part.form != UnitForm::Row
                && part.words >= LEAST_WORDS
                && part.bag.contained_in(&unit.bag) >= thresholds.contained
        })
    };
    let too_long =
        |total: u64| total > unit.bag.total() && unit.bag.ceiling_of(total) < thresholds.group;
    let mut best: Option<Group> = None;
    for start in 0..candidates.len() {
        let mut bags: Vec<&Bag> = Vec::new();
        let (mut alone, mut total) = (0, 0);
        for end in start..candidates.len().min(start + thresholds.group_parts) {
            let part = part_unit(candidates[end]);
            let next = candidates.get(end + 1).map(|&at| part_unit(at));
            let next = next.filter(|next| is_next(part, next));
            total += part.bag.total();
            // A part that nothing may follow begins no group.
            let lone =
                bags.is_empty() && next.is_none_or(|next| too_long(total + next.bag.total()));
            if lone || !contained(end, part) {
                break;
            }
            bags.push(&part.bag);
            alone = alone.max(part.bag.dice(&unit.bag));
            if bags.len() >= 2 {
                if too_long(total) {
                    break;
                }
                if unit.bag.ceiling_of(total) >= thresholds.group {
                    let likeness = Bag::joined(&bags).dice(&unit.bag);
                    let gains = likeness >= alone + thresholds.group_gain;
                    let better = best.as_ref().is_none_or(|group| group.likeness < likeness);
                    if likeness >= thresholds.group && gains && better {
                        let parts = candidates[start..=end].to_vec();
                        best = Some(Group { likeness, whole_is_left, whole, parts });
                    }
                }
            }
            if next.is_none() {
                break;
            }
        }
    }
    best.filter(|group| !parts_belong_elsewhere(matching, group))
}

/// A part of fewer words says nothing of where it comes from.
const LEAST_WORDS: usize = 2;

fn may_be_whole(unit: &Unit) -> bool {
    unit.form != UnitForm::Row && unit.form != UnitForm::Note && unit.words >= 2 * LEAST_WORDS
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
        near.clone().any(|at| {
            at != group.whole
                && links[at].is_none()
                && super::side::likeness(&side.units[at], part) >= matching.thresholds.same
        })
    })
}
