//! Units with equal keys.
//!
//! Knows four keys: years shifted by the distance of the editions, the folded text, the squeezed
//! text, and the first cell of a row. Must not know likeness.

use std::collections::BTreeMap;

use crate::compare::align::gaps::stretches;
use crate::compare::align::order::stand_under_other_roles;
use crate::compare::align::state::{Field, Matching};
use crate::compare::changes::UnitForm;
use crate::compare::rolling;
use crate::compare::side::Unit;

/// Links the units of a field whose keys are equal.
pub(in crate::compare) fn link(matching: &mut Matching<'_>, field: &Field) {
    link_shifted_series(matching, field);
    link_by(matching, field, |unit| Some(unit.key.as_str()));
    link_by(matching, field, |unit| Some(unit.squeezed.as_str()));
    link_rows(matching, field);
}

type Groups<'k> = BTreeMap<&'k str, (Vec<usize>, Vec<usize>)>;

/// Groups the open units of a field by a key; only groups with members on both sides.
fn groups<'a>(
    matching: &Matching<'a>,
    field: &Field,
    key: impl Fn(&'a Unit) -> Option<&'a str>,
) -> Groups<'a> {
    let open = matching.open(field);
    let mut groups: Groups<'a> = BTreeMap::new();
    for &unit in &open.left {
        if let Some(key) = key(matching.left_unit(unit)) {
            groups.entry(key).or_default().0.push(unit);
        }
    }
    for &unit in &open.right {
        if let Some(key) = key(matching.right_unit(unit)) {
            groups.entry(key).or_default().1.push(unit);
        }
    }
    groups.retain(|_, (left, right)| !left.is_empty() && !right.is_empty());
    groups
}

/// Links series of passages that differ only by their year ("In 2024 …", "In 2025 …") in order.
///
/// By their text alone the second of last year would be the first of this year.
fn link_shifted_series(matching: &mut Matching<'_>, field: &Field) {
    let years = i32::from(matching.right.year) - i32::from(matching.left.year);
    if years == 0 {
        return;
    }
    let mut series: BTreeMap<String, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for &unit in &field.left {
        if let Some(masked) = rolling::mask_years(&matching.left_unit(unit).key) {
            series.entry(masked).or_default().0.push(unit);
        }
    }
    for &unit in &field.right {
        if let Some(masked) = rolling::mask_years(&matching.right_unit(unit).key) {
            series.entry(masked).or_default().1.push(unit);
        }
    }
    for (left, right) in series.into_values() {
        let shifted = left.len() > 1
            && left.len() == right.len()
            && left.iter().zip(&right).all(|(&left, &right)| {
                let (left, right) = (matching.left_unit(left), matching.right_unit(right));
                rolling::shift_years(&left.key, years) == right.key
            });
        if shifted {
            for (left, right) in left.into_iter().zip(right) {
                matching.pair(left, right);
            }
        }
    }
}

/// Links equal keys: unique ones first, repeated ones beside a neighbour that is linked, then
/// under the same role, then in order.
fn link_by<'a>(
    matching: &mut Matching<'a>,
    field: &Field,
    key: impl Fn(&'a Unit) -> Option<&'a str>,
) {
    let groups = groups(matching, field, &key);
    let mut repeated = Vec::new();
    for (left, right) in groups.into_values() {
        if let (&[one], &[two]) = (left.as_slice(), right.as_slice())
            && !matching.left_unit(one).repeated
            && !matching.right_unit(two).repeated
        {
            matching.pair(one, two);
        } else {
            repeated.push((left, right));
        }
    }
    if !repeated.is_empty() {
        link_in_gaps(matching, field, &key);
    }
    for (left, right) in repeated {
        link_beside_neighbours(matching, &left, &right);
        link_in_order(matching, &left, &right, |one, two| {
            one.text == two.text && same_place(one, two)
        });
        link_in_order(matching, &left, &right, same_place);
        link_in_order(matching, &left, &right, |one, two| {
            one.text == two.text && !stand_under_other_roles(one, two)
        });
        // Under another role it would have moved, and what stands twice is never moved.
        link_in_order(matching, &left, &right, |one, two| !stand_under_other_roles(one, two));
    }
}

fn same_place(one: &Unit, two: &Unit) -> bool {
    one.role == two.role && one.headings == two.headings
}

/// Links equal texts that stand equally far from certain ground: between the same two linked units
/// where both sides have as many units there, else as far as they agree from either end.
fn link_in_gaps<'a>(
    matching: &mut Matching<'a>,
    field: &Field,
    key: &impl Fn(&'a Unit) -> Option<&'a str>,
) {
    for stretch in stretches(matching, field) {
        let open = stretch.open;
        let equal = |(one, two): &(usize, usize)| {
            let (one, two) = (matching.left_unit(*one), matching.right_unit(*two));
            same_place(one, two) && key(one).is_some() && key(one) == key(two)
        };
        let (lefts, rights) = (open.left.into_iter(), open.right.into_iter());
        let pairs: Vec<(usize, usize)> = if lefts.len() == rights.len() {
            lefts.zip(rights).filter(equal).collect()
        } else {
            let head: Vec<_> = lefts.clone().zip(rights.clone()).take_while(equal).collect();
            let tail = lefts.rev().zip(rights.rev());
            let most = tail.len() - head.len();
            tail.take(most).take_while(equal).chain(head.iter().copied()).collect()
        };
        for (one, two) in pairs {
            matching.pair(one, two);
        }
    }
}

/// Links repeated texts whose neighbour before or behind is linked to the neighbour on the other
/// side.
fn link_beside_neighbours(matching: &mut Matching<'_>, left: &[usize], right: &[usize]) {
    for &one in left {
        let before = one.checked_sub(1).and_then(|unit| matching.left_link[unit]);
        let behind = matching.left_link.get(one + 1).copied().flatten();
        let beside = |link: Option<usize>, step: isize| {
            let unit = *matching.links.get(link?)?.right.last()?;
            unit.checked_add_signed(step)
        };
        let places = [beside(before, 1), beside(behind, -1)];
        let found = places.into_iter().flatten().find(|place| {
            right.binary_search(place).is_ok() && matching.right_link[*place].is_none()
        });
        if let (Some(two), None) = (found, matching.left_link[one]) {
            matching.pair(one, two);
        }
    }
}

fn link_in_order(
    matching: &mut Matching<'_>,
    left: &[usize],
    right: &[usize],
    fits: impl Fn(&Unit, &Unit) -> bool,
) {
    // The first that fits is nearly always the first that is free: keep where the search began.
    let mut free: Vec<usize> =
        right.iter().copied().filter(|&unit| matching.right_link[unit].is_none()).collect();
    free.reverse();
    let mut skipped = Vec::new();
    for &one in left {
        if matching.left_link[one].is_some() {
            continue;
        }
        while let Some(two) = free.pop() {
            if fits(matching.left_unit(one), matching.right_unit(two)) {
                matching.pair(one, two);
                break;
            }
            skipped.push(two);
        }
        // What did not fit may fit the next one; only short groups are searched again.
        if skipped.len() <= SEARCHED_AGAIN {
            free.extend(skipped.drain(..).rev());
        }
    }
}

/// Members of a group of equal texts that are looked at again for each of the other side.
const SEARCHED_AGAIN: usize = 64;

/// Links rows of tables by their first cell, where it is unique on both sides.
fn link_rows(matching: &mut Matching<'_>, field: &Field) {
    let rows = groups(matching, field, |unit| {
        (unit.form == UnitForm::Row).then_some(unit.row_key.as_deref()).flatten()
    });
    for (key, (left, right)) in rows {
        if let ([left], [right], false) = (left.as_slice(), right.as_slice(), key.is_empty()) {
            matching.pair(*left, *right);
        }
    }
}
