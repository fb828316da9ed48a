//! Weeks of the daily service in which everything goes wrong: nothing is lost, nothing doubled.
//!
//! `cargo run --release --example fault-run` lives through months, and repeats any run from its seed.

use std::process::Command;

use crate::fault_world::fault_run;
use crate::fault_world::program::killed_program;
use crate::fault_world::storm::storm;

/// Days of a run here.
const DAYS: usize = 24;

#[track_caller]
fn check(seed: u64) {
    let figures = fault_run(seed, DAYS);
    assert!(figures.wrong().is_empty(), "seed {seed}: {:#?}", figures.wrong());
    // A run in which nothing went wrong would show nothing.
    let fell = figures.kills > 0 && figures.failed > 10 && figures.rewritten > 0;
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
    let storm = storm(1, 60);
    assert!(storm.wrong.is_empty(), "{:#?}", storm.wrong);
    assert!(storm.kinds.len() > 4 && storm.messages > 3, "{storm:?}");
}

#[test]
fn a_program_that_is_killed_in_the_midst_of_its_messages_goes_on_where_it_was() {
    let program = || Command::new(env!("CARGO_BIN_EXE_prinsjesdiff"));
    let killed = killed_program(1, 6, &program);
    assert!(killed.wrong().is_empty(), "{:#?}", killed.wrong());
    assert!(killed.verdict.owed > 50, "{killed:?}");
}
