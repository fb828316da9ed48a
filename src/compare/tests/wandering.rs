//! Sentences that change paragraph are moves of sentences.

use super::builder::{article, compared, ops, roles, units};
use super::*;

const BRIDGES: &str = "De minister is verantwoordelijk voor de bruggen.";
const POINTER: &str = "Zie ook het hoofdstuk hiervoor.";
const FERRIES: &str =
    "De veren varen het hele jaar, ook in de winter, en brengen iedereen gratis naar de overkant.";

/// Each moved stretch: its side, its text and the position of the passage it stands in on the other.
fn moved(units: &[UnitChange]) -> Vec<(SegmentOp, String, usize)> {
    let segments = units.iter().flat_map(|unit| &unit.segments);
    segments
        .filter_map(|one| Some((one.op, one.text.trim().to_owned(), one.moved.as_ref()?.position)))
        .collect()
}

fn check(old: &str, new: &str, expected_ops: &[Op], sentence: &str, places: (usize, usize)) {
    for (old, new, places) in [(old, new, places), (new, old, (places.1, places.0))] {
        let found = roles(old, new);
        let told: Vec<Op> = ops(&found);
        assert!(told.iter().all(|op| !matches!(op, Op::Merged | Op::Split)), "{told:?}");
        assert_eq!(told.len(), expected_ops.len(), "{told:?}");
        let mut stretches = moved(&found);
        stretches.sort_by_key(|one| one.0);
        assert_eq!(
            stretches,
            [
                (SegmentOp::Delete, sentence.to_owned(), places.1),
                (SegmentOp::Insert, sentence.to_owned(), places.0)
            ]
        );
        assert!(found.iter().all(|unit| !unit.is_of_substance()), "{found:?}");
    }
    assert_eq!(ops(&roles(old, new)), expected_ops);
}

#[test]
fn a_sentence_may_go_to_another_paragraph() {
    check(
        &format!("{BRIDGES} {POINTER}\n{FERRIES}"),
        &format!("{POINTER}\n{FERRIES} {BRIDGES}"),
        &[Op::Modified, Op::Modified],
        BRIDGES,
        (0, 1),
    );
}

#[test]
fn a_sentence_may_go_to_another_section() {
    let kept = "Kades blijven open voor alle schepen uit binnen- en buitenland.";
    let changes = compared(
        vec![article("VII/1", "Vaart", &format!("{FERRIES} {BRIDGES}"), kept)],
        vec![article("VII/1", "Vaart", FERRIES, &format!("{kept} {BRIDGES}"))],
    );
    let all = units(&changes);
    assert_eq!(ops(&all), [Op::Modified, Op::Modified]);
    assert_eq!(moved(&all).len(), 2);
    assert!(all.iter().all(|unit| unit.class == Class::Editorial && unit.signals.is_empty()));
}

#[test]
fn what_else_was_edited_still_counts() {
    let found = roles(
        &format!("{BRIDGES} {POINTER}\n{FERRIES}"),
        &format!("{POINTER}\n{} {BRIDGES}", FERRIES.replace("gratis", "tegen betaling")),
    );
    let substance: Vec<bool> = found.iter().map(UnitChange::is_of_substance).collect();
    assert_eq!(substance, [false, true]);
    assert_eq!(moved(&found).len(), 2);
}

#[test]
fn a_sentence_that_stands_twice_is_not_followed() {
    let found = roles(
        &format!("{BRIDGES} {POINTER}\n{FERRIES}"),
        &format!("{POINTER}\n{FERRIES} {BRIDGES} {BRIDGES}"),
    );
    assert_eq!(moved(&found), []);
}
