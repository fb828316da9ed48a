//! The hand-labelled pairs are told as well as ever.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must stop")]

use crate::gold_corpus::pairs::{self, KINDS, judge, news, shares};

#[test]
fn a_label_speaks_of_every_passage_once() {
    let gaps: Vec<String> = pairs::label::all().iter().flat_map(pairs::score::gaps).collect();
    assert_eq!(gaps, Vec::<String>::new());
}

#[test]
fn every_label_says_why() {
    for pair in pairs::label::all() {
        assert!(pair.why.len() > 20, "{}", pair.name);
    }
}

#[test]
fn no_failure_is_new_and_none_has_healed_unnoticed() {
    let (new, healed) = news(&judge());
    assert!(
        new.is_empty() && healed.is_empty(),
        "tests/gold/pairs/known.toml is not what the program does.\nnew, to mend or to add with a reason:\n{new:#?}\n\
         healed, to take away (and to raise the floors in tests/gold/pairs.rs):\n{healed:#?}"
    );
}

#[test]
fn no_kind_falls_below_its_floor() {
    let score = judge();
    for (kind, _, precision, recall) in KINDS {
        let count = score.counts.get(*kind).copied().unwrap_or_default();
        let (told, found) = shares(count);
        assert!(told >= *precision && found >= *recall, "{kind}: {told} and {found}, {count:?}");
    }
    for kind in score.counts.keys() {
        assert!(KINDS.iter().any(|(known, ..)| known == kind), "{kind} is in no table");
    }
}

#[test]
fn the_table_names_every_kind_and_every_failure() {
    let table = pairs::table();
    assert!(KINDS.iter().all(|(_, name, ..)| table.contains(&format!("| {name} |"))));
    assert!(judge().failures.iter().all(|(pair, what)| table.contains(&format!("{pair}: {what}"))));
}
