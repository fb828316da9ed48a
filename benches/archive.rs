//! How long an import of 300 papers takes, as a ratio to `git fast-import` of the same content.
//!
//! Both are timed in one run on one machine; nothing is asserted. `cargo bench --bench archive`.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    missing_docs,
    reason = "a benchmark that cannot go on must stop"
)]

#[allow(dead_code, reason = "the measurement of whole commands uses the other part")]
#[path = "../examples/performance/made.rs"]
mod made;
#[path = "../tests/support/papers.rs"]
mod papers;

use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use prinsjesdiff::archive::{Archive, Arrival};
use prinsjesdiff::pipeline::rules;

/// Four files each make sixty files a paper.
const ARTICLES: u16 = 15;
const ROUNDS: usize = 3;

fn arrivals() -> Vec<Arrival> {
    let all = made::YEARS.flat_map(|year| made::CHAPTERS.map(|chapter| (year, chapter)));
    let paper = |(year, chapter)| made::paper(chapter, year, ARTICLES, 0);
    all.map(|one| Arrival { bytes: paper(one), facts: None }).collect()
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let result = work();
    (start.elapsed(), result)
}

fn main() {
    let arrivals = arrivals();
    let bytes: usize = arrivals.iter().map(|arrival| arrival.bytes.len()).sum();
    println!(
        "{} papers, {:.1} MB of XML",
        arrivals.len(),
        f64::from(u32::try_from(bytes).unwrap()) / 1e6
    );
    // The folders stay until the end: a file system that searches through what was just deleted
    // would slow the rounds that follow.
    let mut kept = Vec::with_capacity(ROUNDS);
    for round in 1..=ROUNDS {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("archief");
        let now = chrono::DateTime::UNIX_EPOCH;
        let (ours, imported) = timed(|| {
            Archive::create_or_open(&path).unwrap().import(&arrivals, &rules(), now).unwrap()
        });
        assert_eq!(imported.commits, arrivals.len());
        let stream = folder.path().join("stream");
        let export = Command::new("git")
            .args(["-C", path.to_str().unwrap(), "fast-export", "main", "bronnen"])
            .stdout(fs::File::create(&stream).unwrap())
            .status();
        assert!(export.unwrap().success());
        let plain = folder.path().join("plain");
        assert!(Command::new("git").args(["init", "-q"]).arg(&plain).status().unwrap().success());
        let (theirs, status) = timed(|| {
            Command::new("git")
                .args(["-C", plain.to_str().unwrap(), "fast-import", "--quiet"])
                .stdin(fs::File::open(&stream).unwrap())
                .stdout(Stdio::null())
                .status()
        });
        assert!(status.unwrap().success());
        println!(
            "round {round}: import {:.2} s, git fast-import {:.2} s, ratio {:.2}",
            ours.as_secs_f64(),
            theirs.as_secs_f64(),
            ours.as_secs_f64() / theirs.as_secs_f64()
        );
        kept.push(folder);
    }
}
