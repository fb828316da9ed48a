//! Headings, and tables outside A and B: only whether they differ.
//!
//! Knows their texts and order. Must not know units.

use sha2::{Digest, Sha256};
use similar::{Algorithm, capture_diff_slices};

use super::side::Fixture;
use super::{BlockChange, Op};

/// Old × new headings past which they are not aligned but listed as gone and new.
const CELLS: usize = 1_000_000;

fn hash(fixture: &Fixture) -> String {
    let digest = Sha256::digest(fixture.text.as_bytes());
    let mut shown = String::with_capacity(12);
    for byte in digest.iter().take(6) {
        for half in [byte >> 4, byte & 15] {
            shown.extend(char::from_digit(u32::from(half), 16));
        }
    }
    shown
}

/// Compares the headings and tables of one kind of section.
pub(super) fn compare(old: &[&Fixture], new: &[&Fixture]) -> Vec<BlockChange> {
    let change = |op, old: Option<&Fixture>, new: Option<&Fixture>| BlockChange {
        op,
        what: new.or(old).map_or("heading", |fixture| fixture.what),
        from: old.map(hash),
        to: new.map(hash),
    };
    if old == new {
        return old.iter().map(|one| change(Op::Unchanged, Some(one), Some(one))).collect();
    }
    let mut found = Vec::new();
    if old.len().saturating_mul(new.len()) > CELLS {
        found.extend(old.iter().map(|one| change(Op::Removed, Some(one), None)));
        found.extend(new.iter().map(|one| change(Op::Added, None, Some(one))));
        return found;
    }
    let texts = |fixtures: &[&Fixture]| -> Vec<(&'static str, String)> {
        fixtures.iter().map(|fixture| (fixture.what, fixture.text.clone())).collect()
    };
    for op in capture_diff_slices(Algorithm::Myers, &texts(old), &texts(new)) {
        let (olds, news) = (&old[op.old_range()], &new[op.new_range()]);
        for at in 0..olds.len().max(news.len()) {
            match (olds.get(at), news.get(at)) {
                (Some(one), Some(two)) if one.what == two.what => {
                    let op = if one.text == two.text { Op::Unchanged } else { Op::Modified };
                    found.push(change(op, Some(one), Some(two)));
                }
                (one, two) => {
                    found.extend(one.map(|one| change(Op::Removed, Some(one), None)));
                    found.extend(two.map(|two| change(Op::Added, None, Some(two))));
                }
            }
        }
    }
    found
}
