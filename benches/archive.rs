//! How long an import of 300 papers takes, as a ratio to `git fast-import` of the same content.
//!
//! Both are timed in one run on one machine; nothing is asserted. `cargo bench --bench archive`.

#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark that cannot go on must stop")]

#[path = "../tests/support/papers.rs"]
mod papers;

use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use papers::{MARKUPS, Plan, PlannedArticle, RoleForm, Style, render};
use prinsjesdiff::archive::{Archive, Arrival};
use prinsjesdiff::pipeline::rules;

const CHAPTERS: [&str; 25] = [
    "I", "IIA", "IIB", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XII", "XIII", "XIV",
    "XV", "XVI", "XVII", "XX", "XXII", "XXIII", "A", "B", "C", "J", "K",
];
const YEARS: std::ops::Range<u16> = 2013..2025;
/// Four files each make sixty files a paper.
const ARTICLES: u16 = 15;
const ROUNDS: usize = 3;

fn article(number: u16, year: u16, chapter: &str) -> PlannedArticle {
    let subject = format!("voorziening {number} van hoofdstuk {chapter}");
    let text = |n: u16| {
        // A few passages differ from year to year, as in real budgets.
        let when = if (n + number).is_multiple_of(5) { year } else { 2013 };
        format!(
            "De minister zorgt in {when} voor onderdeel {n} van {subject}, samen met gemeenten en provincies."
        )
    };
    PlannedArticle {
        number,
        title: format!("Voorziening {number}"),
        goal: (0..3).map(text).collect(),
        lead_in: vec![format!("De minister is verantwoordelijk voor {subject}.")],
        roles: vec![
            ("Stimuleren".to_owned(), (3..8).map(text).collect()),
            ("Financieren".to_owned(), (8..12).map(text).collect()),
        ],
    }
}

fn arrivals() -> Vec<Arrival> {
    let style = Style {
        article: "3.{i} Artikel {n}. {t}",
        sections: ("A. Algemene doelstelling", "B. Rol en verantwoordelijkheid"),
        markup: MARKUPS[0],
        roles: RoleForm::Heading,
    };
    YEARS
        .flat_map(|year| CHAPTERS.map(|chapter| (year, chapter)))
        .map(|(year, chapter)| {
            let articles = (1..=ARTICLES).map(|number| article(number, year, chapter)).collect();
            let plan = Plan { chapter, ministry: "Bruggen", year, jaarverslag: false, articles };
            Arrival { bytes: render(&plan, style).into_bytes(), facts: None }
        })
        .collect()
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
