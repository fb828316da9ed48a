//! Signals one by one, each with the shapes that are one and those that only look so.

mod actors;
mod duties;
mod modality;
mod named;
mod others;
mod powers;
mod roles;

use super::builder::roles as compare_roles;
use super::*;

type Found = Vec<(SignalKind, String, String)>;

/// The signals of all units of a comparison.
fn kinds(units: &[UnitChange]) -> Found {
    let all = units.iter().flat_map(|unit| &unit.signals);
    all.map(|one| (one.kind, one.from.clone(), one.to.clone())).collect()
}

/// Compares two passages of B, which must be one changed pair with just these signals.
fn check(old: &str, new: &str, expected: &[(SignalKind, &str, &str)]) {
    let found: Vec<UnitChange> =
        compare_roles(old, new).into_iter().filter(|unit| unit.op != Op::Unchanged).collect();
    assert_eq!(found.len(), 1, "{old} / {new}: {found:#?}");
    let mut signals = kinds(&found);
    let mut expected: Found = expected
        .iter()
        .map(|(kind, from, to)| (*kind, (*from).to_owned(), (*to).to_owned()))
        .collect();
    signals.sort();
    expected.sort();
    assert_eq!(signals, expected, "{old} / {new}");
}

/// The passages differ, and no signal tells of it; read backwards neither.
fn check_none(old: &str, new: &str) {
    for (old, new) in [(old, new), (new, old)] {
        let found = compare_roles(old, new);
        assert!(found.iter().any(|unit| unit.class == Class::Substantive), "{old} / {new}");
        assert_eq!(kinds(&found), [], "{old} / {new}");
    }
}
