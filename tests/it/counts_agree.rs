//! The counts of the example are the same in every form, and add up with what was not compared.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use prinsjesdiff::archive::Archive;
use prinsjesdiff::compare::{Thresholds, compare};
use prinsjesdiff::demo;
use prinsjesdiff::history::sides::lay_side_by_side;
use prinsjesdiff::model::{BudgetYear, Kind};
use prinsjesdiff::report::terminal::TerminalOptions;
use prinsjesdiff::report::wording::{Language, Wording};
use prinsjesdiff::report::{csv, html, json, markdown, terminal};
use serde_json::Value;

/// Articles by what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Counted {
    all: usize,
    substantive: usize,
    light: usize,
    equal: usize,
    new: usize,
    not_compared: usize,
}

/// Returns the number before a word, 0 where the word does not stand there.
fn number_before(text: &str, word: &str) -> usize {
    let Some(at) = text.find(word) else { return 0 };
    let digits: String =
        text[..at].trim_end().chars().rev().take_while(char::is_ascii_digit).collect();
    digits.chars().rev().collect::<String>().parse().unwrap_or_else(|_| panic!("{word}"))
}

/// Reads the totals out of a report in words.
fn in_words(form: &str) -> Counted {
    let mut text = String::new();
    let mut is_tag = false;
    for sign in form.chars() {
        match sign {
            '<' => is_tag = true,
            '>' => {
                is_tag = false;
                text.push(' ');
            }
            _ if !is_tag => text.push(sign),
            _ => {}
        }
    }
    let text = text.replace("&#x27;", "'").split_whitespace().collect::<Vec<_>>().join(" ");
    let at = text.find(" beleidsartikelen:").unwrap();
    let end = text[at..].find("letterlijk gelijk gebleven").unwrap() + at;
    let end = (end + 120..end + 130).find(|end| text.is_char_boundary(*end)).unwrap();
    let totals = &text[at - 5..end];
    Counted {
        all: number_before(totals, "beleidsartikelen:"),
        substantive: number_before(totals, "inhoudelijk gewijzigd"),
        light: number_before(totals, "alleen redactioneel"),
        equal: number_before(totals, "letterlijk gelijk gebleven"),
        new: number_before(totals, "nieuw,").max(number_before(totals, "nieuw ")),
        not_compared: number_before(totals, "niet vergeleken"),
    }
}

/// Counts the articles of the form for programs, and names those that are not compared.
fn in_json(text: &str) -> (Counted, BTreeSet<String>) {
    let form: Value = serde_json::from_str(text).unwrap();
    let (mut counted, mut names) = (Counted::default(), BTreeSet::new());
    let list = |value: &Value| value.as_array().unwrap().clone();
    for article in list(&form["articles"]) {
        let sections: Vec<Value> = list(&article["sections"])
            .into_iter()
            .filter(|one| {
                ["doelstelling", "rol-en-verantwoordelijkheid"]
                    .contains(&one["kind"].as_str().unwrap())
            })
            .collect();
        let units: Vec<Value> = sections.iter().flat_map(|one| list(&one["units"])).collect();
        let unread = sections.iter().any(|one| one["state"] == "not-compared");
        let departed: Vec<Value> = sections.iter().flat_map(|one| list(&one["departed"])).collect();
        if (units.is_empty() && departed.is_empty() && !unread) || article["status"] == "removed" {
            continue;
        }
        let signal = |unit: &Value, names: &[&str]| {
            list(&unit["signals"])
                .iter()
                .any(|one| names.contains(&one["signal"].as_str().unwrap()))
        };
        let substantive = |unit: &Value| {
            unit["class"] == "substantive"
                || unit["moved"] == "chapter"
                || signal(unit, &["role-shift"])
        };
        let light = |unit: &Value| {
            unit["class"] != "none"
                || unit["moved"] != "none"
                || signal(unit, &["role-named", "role-no-longer-named"])
        };
        counted.all += 1;
        match article["status"].as_str().unwrap() {
            "added" => counted.new += 1,
            "rewritten" => counted.substantive += 1,
            _ if units.iter().chain(&departed).any(substantive) => counted.substantive += 1,
            _ if units.iter().any(light) || !departed.is_empty() => counted.light += 1,
            _ if unread => {
                counted.not_compared += 1;
                let place = &article["to"][0];
                names.insert(format!(
                    "{}/{}",
                    place["chapter"].as_str().unwrap(),
                    place["number"].as_str().unwrap()
                ));
            }
            _ => counted.equal += 1,
        }
    }
    (counted, names)
}

/// Names the articles of which the table says that passages are not compared and nothing else differs.
fn in_csv(table: &str) -> BTreeSet<String> {
    let mut articles: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.trim_matches('"').split("\";\"").collect();
        let name = format!("{}/{}", cells[0].trim_start_matches('"'), cells[1]);
        articles.entry(name).or_default().insert(cells[4].to_owned());
    }
    let is_it = |ops: &BTreeSet<String>| {
        let still = ["niet vergeleken", "letterlijk gelijk"];
        ops.contains("niet vergeleken") && ops.iter().all(|op| still.contains(&op.as_str()))
    };
    articles.into_iter().filter(|(_, ops)| is_it(ops)).map(|(name, _)| name).collect()
}

#[test]
fn every_form_counts_the_articles_of_the_example_alike() {
    let place = tempfile::tempdir().unwrap();
    let (path, told) = (place.path().join("demo"), place.path().join("berichten"));
    demo::make_and_tell(&path, &told, Wording::new(Language::Dutch), &[]).unwrap();
    let archive = Archive::open(&path).unwrap();
    let edition = |year| archive.edition(Kind::Begroting, BudgetYear(year)).unwrap().unwrap();
    for year in [2025, 2026] {
        let (mut old, mut new) = (edition(year - 1), edition(year));
        lay_side_by_side(&mut old, &mut new);
        let changes = compare(&old, &new, &[], &Thresholds::default());
        let options = TerminalOptions { width: 400, ..TerminalOptions::default() };
        let (counted, names) = in_json(&json::changes_text(&changes, false));
        let parts = counted.substantive + counted.light + counted.equal;
        assert_eq!(counted.all, parts + counted.new + counted.not_compared, "{counted:?}");
        assert_eq!(names, BTreeSet::from(["XXVI/14".to_owned()]), "{year}");
        let nl = Language::Dutch;
        for form in [
            terminal::edition(&changes, &old, &new, options),
            markdown::edition(&changes, &old, &new, nl),
            html::edition(&changes, &old, &new, nl),
        ] {
            assert_eq!(in_words(&form), counted, "{form}");
        }
        assert_eq!(in_csv(&csv::changes(&changes, &old, &new, nl)), names);
    }
    // What went out on the day says the same of the newest edition.
    let read = |name: &str| fs::read_to_string(told.join(name)).unwrap();
    let (old, new) = (edition(2025), edition(2026));
    let changes = compare(&old, &new, &[], &Thresholds::default());
    let (counted, _) = in_json(&json::changes_text(&changes, false));
    assert_eq!(in_words(&read("mail/2025-09-16-rijksbreed.html")), counted);
    let feed = read("feeds/attendering-rijksbreed.atom");
    let summary = format!(
        "in {} van {} beleidsartikelen. {} artikel niet vergeleken",
        counted.substantive, counted.all, counted.not_compared
    );
    assert!(feed.contains(&summary), "{summary} in {feed}");
}
