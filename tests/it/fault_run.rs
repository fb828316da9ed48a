//! Weeks of the daily service in which everything goes wrong: nothing is lost, nothing doubled.
//!
//! `cargo run --example fault-run` lives through months, and repeats any run from its seed.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::process::Command;

use crate::fault_world::doubles::{Taken, doubled};
use crate::fault_world::fault_run;
use crate::fault_world::papers::{Papers, Version};
use crate::fault_world::program::killed_program;
use crate::fault_world::storm::storm;

/// Days of a run here.
const DAYS: usize = 24;

#[track_caller]
fn check(seed: u64) {
    let figures = fault_run(seed, DAYS);
    assert!(figures.wrong().is_empty(), "seed {seed}: {:#?}", figures.wrong());
    // A run in which nothing went wrong would show nothing.
    let fell = figures.kills > 0
        && figures.met > 0
        && figures.withdrawn > 0
        && figures.failed > 10
        && figures.rewritten > 0;
    assert!(fell && figures.verdict.owed > 50, "seed {seed}: {figures:?}");
}

#[test]
fn weeks_of_faults_lose_nothing_and_repeat_nothing_but_under_its_key() {
    check(1);
}

#[test]
fn weeks_with_a_clock_that_jumps_tell_no_correction_twice() {
    check(2);
}

#[test]
fn four_machines_in_a_storm_of_faults_end_with_everything_and_tell_nothing_twice() {
    let storm = storm(1, 60, None);
    assert!(storm.wrong.is_empty(), "{:#?}", storm.wrong);
    assert!(storm.kinds.len() > 4 && storm.messages > 3, "{storm:?}");
}

#[test]
fn a_program_that_is_killed_in_the_midst_of_its_messages_goes_on_where_it_was() {
    let program = || Command::new(env!("CARGO_BIN_EXE_prinsjesdiff"));
    let killed = killed_program(1, 6, &program);
    assert!(killed.wrong().is_empty(), "{:#?}", killed.wrong());
    assert!(killed.kills == 6 && killed.taken > 0 && killed.verdict.owed > 50, "{killed:?}");
}

/// Tells texts A and B of one paper, and C of another, under one key each, or under the key that is given.
#[track_caller]
fn check_doubles(told: &[(&str, &str)], handed: usize, expected: usize) {
    let papers = Papers::of(1, 60);
    let of_two: Vec<&Version> = {
        let twice = |one: &&Version| {
            papers.versions.iter().filter(|other| other.paper() == one.paper()).count() > 1
        };
        let first = papers.versions.iter().find(twice).unwrap();
        papers.versions.iter().filter(|one| one.paper() == first.paper()).collect()
    };
    let other = papers.versions.iter().find(|one| one.paper() != of_two[0].paper()).unwrap();
    let names = [("A", &of_two[0].name), ("B", &of_two[1].name), ("C", &other.name)];
    let says = |text: &str| {
        names.iter().fold(text.to_owned(), |text, (mark, name)| text.replace(mark, name))
    };
    let taken: Vec<Taken> = told
        .iter()
        .map(|(key, text)| Taken { key: (*key).to_owned(), part: 0, text: says(text) })
        .collect();
    let handed = names.iter().map(|(_, name)| ((*name).clone(), handed)).collect();
    let found = doubled(&papers.versions, &handed, &taken);
    assert_eq!(found.len(), expected, "{told:?}: {found:?}");
}

#[test]
fn the_judge_of_the_storm_tells_what_is_doubled_from_what_came_back() {
    check_doubles(&[("1", "A"), ("2", "A > B"), ("3", "B > A"), ("4", "A > B")], 2, 0);
    // A repeat under its key is counted elsewhere.
    check_doubles(&[("1", "A"), ("1", "A")], 1, 0);
    check_doubles(&[("1", "A"), ("2", "A")], 2, 1);
    // That another paper was told in between makes it no better.
    check_doubles(&[("1", "A"), ("2", "C"), ("3", "A")], 2, 1);
    // What was given once cannot have come back.
    check_doubles(&[("1", "A > B"), ("2", "B > A"), ("3", "A > B")], 1, 1);
}
