//! Short texts that went along with their neighbours.
//!
//! Knows which units moved, and that an equal text beside the same neighbour went with it, however
//! short: alone it might be a crumb that stands anywhere. Must not know likeness.

use std::collections::BTreeMap;

use crate::compare::align::state::Matching;
use crate::compare::side::{Side, Unit};

/// A single word is a heading or a name, wherever it stands.
const LEAST_WORDS: usize = 2;

/// Links open texts that are equal, stand once on each side and lie beside units that are linked.
pub(in crate::compare) fn link(matching: &mut Matching<'_>) {
    let (left, right) = (matching.left, matching.right);
    let rights: BTreeMap<&str, usize> =
        open(right, &matching.right_link).map(|at| (right.units[at].key.as_str(), at)).collect();
    let mut waiting: Vec<(usize, usize)> = open(left, &matching.left_link)
        .filter_map(|one| Some((one, *rights.get(left.units[one].key.as_str())?)))
        .filter(|&(one, two)| left.units[one].form == right.units[two].form)
        .collect();
    // Each that is linked is a neighbour for the next.
    loop {
        let before = waiting.len();
        waiting.retain(|&(one, two)| {
            let beside = lies_beside(matching, one, two);
            if beside {
                matching.pair(one, two);
            }
            !beside
        });
        if waiting.len() == before {
            return;
        }
    }
}

/// The open units of A and B that can be known again.
fn open<'s>(side: &'s Side<'_>, links: &'s [Option<usize>]) -> impl Iterator<Item = usize> + 's {
    (0..side.units.len()).filter(|&at| {
        let unit = &side.units[at];
        links[at].is_none()
            && unit.section.is_compared()
            && unit.stands_once()
            && unit.words.len() >= LEAST_WORDS
    })
}

/// Tells whether the units before, or those behind, are linked to each other.
fn lies_beside(matching: &Matching<'_>, one: usize, two: usize) -> bool {
    let own = |side: &Side<'_>, at: usize, step: isize| -> Option<usize> {
        let near = at.checked_add_signed(step).filter(|&near| near < side.units.len())?;
        let place = |unit: &Unit| (unit.article, unit.section);
        (place(&side.units[near]) == place(&side.units[at])).then_some(near)
    };
    [-1, 1].into_iter().any(|step| {
        let near = own(matching.left, one, step).zip(own(matching.right, two, step));
        near.is_some_and(|(one, two)| matching.linked(one, two))
    })
}
