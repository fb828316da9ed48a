//! Corrections that the service makes and takes back, by the whole program.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::fs;

use crate::support::program::has_git;
use crate::support::service::{Bench, served};
use stand_in::{Fault, On, Rule, ServedPaper};

const POST: &str = r#"
[[channel]]
name = "redactie"
kind = "email"
folder = "post"
from = "Begrotingsteksten vergeleken <begrotingsteksten@example.org>"
to = ["een@example.org"]
[[watch]]
name = "alles"
channels = ["redactie"]
"#;

const DAY: &str = "2025-10-01";

/// The program with everything of the example taken in, and one budget of it.
fn bench() -> (Bench, ServedPaper) {
    let bench = Bench::new(served());
    let path = bench.environment.path("config.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, format!("{text}{POST}")).unwrap();
    let of_2026 = |paper: &ServedPaper| {
        let text = String::from_utf8_lossy(&paper.bodies[0].1).into_owned();
        paper.announced.to_string().starts_with("2025-09")
            && text.contains("is verantwoordelijk voor")
    };
    let paper = served().into_iter().find(of_2026).unwrap();
    (bench, paper)
}

/// Serves a body from a day on, as if nothing had been there before.
fn serve(bench: &Bench, paper: &ServedPaper, day: &str, body: &[u8]) {
    let bodies = vec![(day.parse().unwrap(), body.to_vec())];
    bench.stand_in.put(ServedPaper { bodies, ..paper.clone() });
}

/// Replaces a word of a paper everywhere.
fn otherwise(body: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(body);
    text.replace("is verantwoordelijk voor", "ziet van verre toe op").into_bytes()
}

fn mails(bench: &Bench) -> usize {
    fs::read_dir(bench.environment.path("post")).map_or(0, Iterator::count)
}

/// Lets the service give the bodies one after the other, on these days; returns the mails of each.
#[track_caller]
fn check(days: [&str; 3]) {
    let (mut bench, paper) = bench();
    let first = paper.bodies[0].1.clone();
    let second = otherwise(&first);
    assert_ne!(first, second, "the words stand in {}", paper.id);
    // Of the year before a part is held.
    let _ = bench.run(&["run"]).expect(5);
    let mut before = mails(&bench);
    for (day, body) in days.iter().zip([&second, &first, &second]) {
        bench.move_to(day);
        serve(&bench, &paper, day, body);
        let _ = bench.run(&["run"]).expect(0);
        let now = mails(&bench);
        assert_eq!(now, before + 1, "{day}");
        before = now;
        let archive =
            prinsjesdiff::archive::Archive::open(&bench.environment.path("snapshots/archief"));
        let records = archive.unwrap().publications().unwrap();
        let stands = |sha256: &str| {
            records.iter().any(|record| record.publication().unwrap().sha256 == sha256)
        };
        assert!(stands(&sha256(body)), "{day}: another body stands");
        let _ = bench.run(&["verify"]).expect(0);
    }
    // Nothing more is told of it.
    let _ = bench.run(&["run"]).expect(0);
    assert_eq!(mails(&bench), before);
}

fn sha256(bytes: &[u8]) -> String {
    prinsjesdiff::http::sha256(bytes)
}

#[test]
fn a_correction_that_is_taken_back_is_told_and_stands() {
    check(["2025-10-02", "2025-10-03", "2025-10-04"]);
}

#[test]
fn a_correction_that_is_taken_back_on_the_same_day_is_told_and_stands() {
    check([DAY, DAY, DAY]);
}

/// Lets the search answer in its own way, and expects that a run says which setting to look at.
#[track_caller]
fn check_search(answer: &str) {
    let bench = Bench::new(served());
    bench.stand_in.fault(Rule::always(On::Search, Fault::Answer(answer.to_owned())));
    let first = bench.run(&["run"]).expect(3);
    assert!(first.err.contains("search_url"), "{}", first.err);
    assert!(!first.err.contains("Begin met"), "{}", first.err);
    bench.stand_in.heal();
    let _ = bench.run(&["run"]).expect(5);
}

#[test]
fn a_search_that_gives_nothing_is_no_good_run() {
    let answer = |count: u32, records: &str| {
        format!(
            "<searchRetrieveResponse><numberOfRecords>{count}</numberOfRecords>\
             <records>{records}</records></searchRetrieveResponse>"
        )
    };
    check_search(&answer(0, ""));
    check_search(&answer(5000, ""));
    let record = "<record><recordData><identifier>stuk 12</identifier></recordData></record>";
    check_search(&answer(1, record));
}

#[test]
fn a_loss_is_named_with_the_command_that_mends_it_and_an_old_lock_is_cleared_away() {
    if !has_git() {
        return;
    }
    let bench = Bench::new(served());
    let _ = bench.run(&["backfill", "2024..2024"]).expect(0);
    let _ = bench.run(&["run"]).expect(0);
    let archive = "snapshots/archief";
    let git = |arguments: &[&str]| bench.environment.git(archive, arguments);
    let stood = git(&["rev-parse", "bronnen"]);
    git(&["update-ref", "refs/heads/bronnen", "bronnen~1"]);
    for command in ["run", "verify", "status", "rebuild", "doctor"] {
        let outcome = bench.run(&[command]).expect(1);
        let said = format!("{}{}", outcome.out, outcome.err);
        assert!(said.contains("ontbreken stukken") && said.contains("kst-"), "{command}: {said}");
        assert!(
            said.contains(&format!("refs/heads/bronnen {}", stood.trim())),
            "{command}: {said}"
        );
        assert!(!said.contains("leesregels"), "{command}: {said}");
    }
    git(&["update-ref", "refs/heads/bronnen", stood.trim()]);
    let lock = bench.environment.path("snapshots/archief/.git/refs/heads/main.lock");
    fs::write(&lock, "").unwrap();
    let old = std::time::SystemTime::now() - std::time::Duration::from_hours(48);
    fs::File::options().write(true).open(&lock).unwrap().set_modified(old).unwrap();
    fs::write(bench.environment.path("snapshots/archief/.git/index"), "").unwrap();
    let outcome = bench.run(&["run"]).expect(0);
    assert!(outcome.err.contains("de vergrendeling refs/heads/main.lock"), "{}", outcome.err);
    assert!(outcome.err.contains("Hersteld: index"), "{}", outcome.err);
    let _ = bench.run(&["verify"]).expect(0);
}
