//! What is kept of a comparison is what would be made: every article and chapter of the example, in all
//! forms by turns, from an archive with its cache and from one that cannot have one.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::collections::BTreeSet;
use std::process::Output;

use crate::support::program::{TestEnvironment, example_papers};
use serde_json::Value;

const CACHE: &str = ".git/prinsjesdiff-cache.sqlite";
const FORMS: [&str; 7] = ["terminal", "markdown", "html", "json", "csv", "docx", "xlsx"];

fn ask(environment: &TestEnvironment, archive: &str, arguments: &[&str]) -> Output {
    let all = [&["--archive", archive][..], arguments].concat();
    environment.command(&all).output().unwrap()
}

/// The example with a cache, and the same where a folder stands in its place.
fn archives() -> TestEnvironment {
    let environment = TestEnvironment::new();
    let papers = example_papers();
    for archive in ["with", "without"] {
        let import = ["--archive", archive, "import", papers.to_str().unwrap()];
        // Of the example something is held back.
        let _ = environment.run(&import).expect(5);
    }
    let cache = environment.path("without").join(CACHE);
    let _ = std::fs::remove_file(&cache);
    std::fs::create_dir(&cache).unwrap();
    environment
}

fn check(environment: &TestEnvironment, arguments: &[&str]) {
    let made = ask(environment, "without", arguments);
    // The first may make it; the second finds it.
    for _ in 0..2 {
        assert_eq!(ask(environment, "with", arguments), made, "{arguments:?}");
    }
}

/// The articles that a comparison names, and their chapters.
fn places(environment: &TestEnvironment, sides: [&str; 2]) -> (BTreeSet<String>, BTreeSet<String>) {
    let all = ask(environment, "without", &["diff", sides[0], sides[1], "--format", "json"]);
    let changes: Value = serde_json::from_slice(&all.stdout).unwrap();
    let articles = changes["articles"].as_array().unwrap().iter();
    let named = articles.flat_map(|one| ["from", "to"].map(|side| &one[side]));
    let text = |one: &Value, key: &str| one[key].as_str().map(str::to_owned);
    let named: Vec<&Value> = named.flat_map(|side| side.as_array().unwrap()).collect();
    let places = named.iter().map(|one| {
        let parts = ["chapter", "sub_budget", "number"].into_iter();
        parts.filter_map(|key| text(one, key)).collect::<Vec<_>>().join("/")
    });
    let chapters = named.iter().filter_map(|one| text(one, "chapter")).collect();
    let places = places.collect();
    (places, chapters)
}

#[test]
fn what_is_kept_of_a_comparison_is_what_would_be_made() {
    let environment = archives();
    let sides = ["begroting/2025", "begroting/2026"];
    let (articles, chapters) = places(&environment, sides);
    assert!(articles.len() > 10 && chapters.len() > 2, "{articles:?} {chapters:?}");
    let diff = ["diff", sides[0], sides[1]];
    let asked = articles.iter().map(|article| ("--article", article));
    let asked = asked.chain(chapters.iter().map(|chapter| ("--chapter", chapter)));
    for (at, (what, name)) in asked.enumerate() {
        let form = FORMS[at % FORMS.len()];
        check(&environment, &[&diff[..], &[what, name, "--format", form]].concat());
    }
}

#[test]
fn what_is_kept_answers_other_questions_alike() {
    let environment = archives();
    for arguments in [
        &["report", "begroting/2026"][..],
        &["report", "jaarverslag/2025"],
        &["report", "jaarverslag/2025", "--chapter", "XXV"],
        &["diff", "begroting/2024", "begroting/2026", "--places"],
        &["diff", "begroting/2025", "begroting/2026", "--article", "XXV/99"],
        &["diff", "begroting/2025", "begroting/2026", "--article", "1", "--chapter", "XXV"],
        &["diff", "begroting/2025", "begroting/2026", "--chapter", "XX"],
        &["diff", "begroting/2025", "begroting/2025", "--article", "XXV/1"],
        &["diff", "begroting/2026", "begroting/2025", "--article", "XXV/1"],
        &["diff", "begroting/2025", "jaarverslag/2025", "--article", "XXV/1", "--exit-code"],
        &["log", "XXV/1"],
        &["blame", "XXV/1"],
        &["blame", "XXVI/14", "--year", "2026"],
    ] {
        check(&environment, arguments);
    }
}
