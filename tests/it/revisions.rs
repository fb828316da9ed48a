//! Revisions that others aligned by hand are linked as they linked them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on must stop"
)]

use crate::gold_corpus::revisions;

use prinsjesdiff::compare::Thresholds;

/// Floors in ten-thousandths: links of all sentences, and of those that changed.
const FLOORS: (usize, usize) = (9_755, 9_450);
/// So many links of sentences that were split or merged are found at least.
const PARTS: usize = 68;

#[test]
fn hand_aligned_revisions_are_linked_as_by_hand() {
    let Some(set) = revisions::read() else {
        eprintln!("left out: PRINSJESDIFF_REVISIONS names no folder with the set");
        return;
    };
    let score = revisions::score(&set, &Thresholds::default());
    assert!(score.all.f1() >= FLOORS.0, "all: {} of {score:?}", score.all.f1());
    assert!(score.changed.f1() >= FLOORS.1, "changed: {} of {score:?}", score.changed.f1());
    assert!(score.parts.right >= PARTS, "parts: {} of {score:?}", score.parts.right);
}
