//! Headings, and tables outside A and B: which of them are the same on both sides.
//!
//! Knows their texts and order, and what stands under them by a function. Must not tell what changed.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::compare::changes::{BlockChange, Fixed, Op};
use crate::compare::side::{Fixture, What};
use crate::model::short_sha256;

/// Old × new headings past which those that differ are paired by their order alone.
const CELLS: usize = 1_000_000;

/// Fixtures that belong together, by their place in either list; one side may be empty.
pub(super) type Pairs = Vec<(Option<usize>, Option<usize>)>;

/// Pairs fixtures: equal texts in order where both sides have as many, then what is most `alike`; 0 is not alike at all. In the
/// order of the new side, and then what is gone.
///
/// Read backwards the pairs are the same: two that compete for a third never weigh the same.
pub(super) fn align(
    old: &[&Fixture],
    new: &[&Fixture],
    alike: impl Fn(usize, usize) -> u16,
) -> Pairs {
    let mut partner: Vec<Option<usize>> = vec![None; new.len()];
    let mut open: Vec<usize> = Vec::new();
    let key = |one: &&'_ Fixture| (one.what == What::Table, one.text.clone());
    let mut waiting: BTreeMap<(bool, String), Vec<usize>> = BTreeMap::new();
    for (at, one) in new.iter().enumerate().rev() {
        waiting.entry(key(one)).or_default().push(at);
    }
    let mut counts: BTreeMap<(bool, String), usize> = BTreeMap::new();
    for one in old {
        *counts.entry(key(one)).or_default() += 1;
    }
    // Where one side has more of a text, what stands under it says which went.
    waiting.retain(|key, all| counts.get(key) == Some(&all.len()));
    for (at, one) in old.iter().enumerate() {
        match waiting.get_mut(&key(one)).and_then(Vec::pop) {
            Some(found) => partner[found] = Some(at),
            None => open.push(at),
        }
    }
    let free: Vec<usize> = (0..new.len()).filter(|&at| partner[at].is_none()).collect();
    let may_be =
        |one: usize, two: usize| (old[one].what == What::Table) == (new[two].what == What::Table);
    let mut cells: Vec<(Reverse<u16>, usize, usize, usize)> = Vec::new();
    if open.len().saturating_mul(free.len()) > CELLS {
        let in_order = open.iter().zip(&free).filter(|&(&one, &two)| may_be(one, two));
        cells.extend(in_order.map(|(&one, &two)| (Reverse(1), one + two, one, two)));
    } else {
        for (&one, &two) in open.iter().flat_map(|one| free.iter().map(move |two| (one, two))) {
            let weight = if may_be(one, two) { alike(one, two) } else { 0 };
            if weight > 0 {
                cells.push((Reverse(weight), one + two, one, two));
            }
        }
    }
    cells.sort_unstable();
    let mut taken = vec![false; old.len()];
    for (_, _, one, two) in cells {
        if !taken[one] && partner[two].is_none() {
            taken[one] = true;
            partner[two] = Some(one);
        }
    }
    let gone = open.into_iter().filter(|&at| !taken[at]).map(|at| (Some(at), None));
    let stand = partner.iter().enumerate().map(|(at, &one)| (one, Some(at)));
    stand.chain(gone).collect()
}

/// Returns whether a fixture differs, and its hashes.
pub(super) fn change(old: Option<&Fixture>, new: Option<&Fixture>) -> BlockChange {
    let is_table = new.or(old).is_some_and(|one| one.what == What::Table);
    BlockChange {
        op: match (old, new) {
            (Some(old), Some(new)) if old.text == new.text => Op::Unchanged,
            (Some(_), Some(_)) => Op::Modified,
            (None, _) => Op::Added,
            (_, None) => Op::Removed,
        },
        what: if is_table { Fixed::Table } else { Fixed::Heading },
        from: old.map(hash),
        to: new.map(hash),
    }
}

fn hash(fixture: &Fixture) -> String {
    short_sha256(fixture.text.as_bytes(), 12)
}
