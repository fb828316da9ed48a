//! Kinds of change and weights of single passages.

use super::builder::roles;
use super::*;

fn changed(old: &str, new: &str) -> UnitChange {
    let found: Vec<UnitChange> =
        roles(old, new).into_iter().filter(|unit| unit.op != Op::Unchanged).collect();
    assert_eq!(found.len(), 1, "{old} / {new}: {found:#?}");
    found.into_iter().next().unwrap()
}

fn check(old: &str, new: &str, class: Class, expected: &[(SignalKind, &str, &str)]) -> UnitChange {
    let unit = changed(old, new);
    let found: Vec<_> =
        unit.signals.iter().map(|one| (one.kind, one.from.as_str(), one.to.as_str())).collect();
    assert_eq!((unit.class, found.as_slice()), (class, expected), "{old} / {new}");
    unit
}

#[test]
fn what_is_no_news() {
    use Class::{Editorial, Substantive};
    let renamed = check(
        "De minister van Water en Wegen benoemt de leden van de bruggenraad.",
        "De minister van Water en Bodem benoemt de leden van de bruggenraad.",
        Substantive,
        &[],
    );
    assert!(renamed.weight < 600);
    check(
        "De Minister van Water en Wegen benoemt de leden van de bruggenraad.",
        "De minister benoemt de leden van de bruggenraad.",
        Substantive,
        &[],
    );
    let pronoun = check(
        "Hij is daarbij aanspreekbaar op het beheer van de vaarwegen.",
        "Zij is daarbij aanspreekbaar op het beheer van de vaarwegen.",
        Editorial,
        &[],
    );
    assert!(pronoun.weight <= EDITORIAL_LIMIT);
    let fund = check(
        "Deze uitgaven staan op artikel 15, 17 en 18 van het fonds.",
        "Deze uitgaven staan op artikel 15, 17 en 20 van het fonds.",
        Substantive,
        &[],
    );
    assert!(fund.weight < 600);
}

#[test]
fn rolled_years_are_quiet_and_moved_targets_are_not() {
    let rolled = check(
        "In 2025 bericht de dienst over de stand van de bruggen.",
        "In 2026 bericht de dienst over de stand van de bruggen.",
        Class::Rollover,
        &[],
    );
    assert!(rolled.weight <= ROLLOVER_LIMIT);
    let target = check(
        "Uiterlijk in 2030 zijn alle bruggen gekeurd door de dienst.",
        "Uiterlijk in 2031 zijn alle bruggen gekeurd door de dienst.",
        Class::Substantive,
        &[(SignalKind::Year, "2030", "2031")],
    );
    assert!(target.weight >= 600);
}

#[test]
fn rules_have_names_reasons_and_an_order() {
    let weights: Vec<u16> = RULES.iter().map(|rule| rule.thousandths).collect();
    assert!(weights.is_sorted_by(|one, two| one >= two));
    let names: BTreeSet<&str> = RULES.iter().map(|rule| rule.name).collect();
    assert_eq!(names.len(), RULES.len());
    assert!(RULES.iter().all(|rule| !rule.reason_nl.is_empty() && !rule.reason_en.is_empty()));
}
