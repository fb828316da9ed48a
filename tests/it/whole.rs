//! What stands in A and B is compared wherever it stands, and a comparison that says nothing is refused.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::path::Path;

use crate::support::program::{Outcome, TestEnvironment, example_papers};
use serde_json::Value;

/// Compares the two papers of a fixture and returns the form, op and signals of what is told.
fn told(name: &str) -> Vec<(String, String, Vec<String>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    let (old, new) = (folder.join("old.xml"), folder.join("new.xml"));
    let (old, new) = (old.to_str().unwrap(), new.to_str().unwrap());
    let environment = TestEnvironment::new();
    let text = environment.run(&["diff", old, new, "--exit-code"]).expect(1);
    assert!(!text.out.contains("1 letterlijk gelijk"), "{}", text.out);
    let json = environment.run(&["diff", old, new, "--format", "json"]).expect(0);
    let json: Value = serde_json::from_str(&json.out).unwrap();
    let article = &json["articles"][0];
    assert_eq!(article["status"], "changed", "{name}");
    let list = |value: &Value| value.as_array().unwrap().clone();
    list(&article["sections"])
        .iter()
        .flat_map(|section| [list(&section["units"]), list(&section["headings"])].concat())
        .filter(|unit| unit["op"] != "unchanged" || !list(&unit["signals"]).is_empty())
        .map(|unit| {
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            let signals = list(&unit["signals"]).iter().map(|one| text(&one["signal"])).collect();
            (text(&unit["to"][0]["form"]), text(&unit["op"]), signals)
        })
        .collect()
}

#[track_caller]
fn check(name: &str, form: &str, signals: &[&str]) {
    let signals = signals.iter().map(|&signal| signal.to_owned()).collect();
    assert_eq!(told(name), [(form.to_owned(), "modified".to_owned(), signals)], "{name}");
}

#[test]
fn words_outside_paragraphs_are_told_with_their_signals() {
    check("whole-sub-heading", "heading", &["negation-added"]);
    check("whole-text-table", "row", &[]);
    check("whole-inner-title", "row", &[]);
    check("whole-first-row", "row", &["negation-added"]);
    check("whole-frame", "paragraph", &["negation-removed"]);
    check("whole-marker", "section", &[]);
}

#[test]
fn how_the_items_of_a_list_are_counted_is_form() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/whole-marker");
    let [old, new] = ["old.xml", "new.xml"].map(|name| folder.join(name).display().to_string());
    let text = TestEnvironment::new().run(&["diff", &old, &new]).expect(0).out;
    assert!(text.contains("Geen inhoudelijke wijziging: 1 redactionele wijziging"), "{text}");
    assert!(text.contains("  1 alleen redactioneel gewijzigd"), "{text}");
}

#[test]
fn a_sentence_set_across_the_columns_of_a_table_of_roles_is_told() {
    let told = told("whole-spanned-row");
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].2, ["negation-added"]);
}

fn diff(old: &str, new: &str) -> Outcome {
    let path = |name: &str| example_papers().join(name).to_str().unwrap().to_owned();
    TestEnvironment::new().run(&["diff", &path(old), &path(new), "--exit-code"])
}

#[test]
fn a_comparison_that_says_nothing_is_refused_with_the_next_step() {
    let refused = |old: &str, new: &str, expected: &str| {
        let outcome = diff(old, new).expect(2);
        assert!(outcome.out.is_empty(), "{}", outcome.out);
        assert!(outcome.err.contains(expected), "{}", outcome.err);
    };
    refused("kst-99020-XXV-2.xml", "kst-99010-XXV-2.xml", "kst-99010-XXV-2.xml /");
    refused("kst-99030-XXV-2.xml", "kst-99025-XXV-1.xml", "legt verantwoording af");
    refused("kst-99010-N-2.xml", "kst-99020-XXV-2.xml", "geen artikel van links staat rechts");
}

#[test]
fn of_single_papers_nothing_is_called_gone_or_new() {
    for chapter in ["XXV", "XXVI", "XXVII", "N"] {
        for (old, new) in [("99010", "99020"), ("99020", "99030")] {
            let name = |year: &str| format!("kst-{year}-{chapter}-2.xml");
            let outcome = diff(&name(old), &name(new)).expect(1);
            assert!(!outcome.out.contains("is vervallen."), "{chapter}: {}", outcome.out);
            assert!(!outcome.out.contains("artikel vervallen"), "{chapter}: {}", outcome.out);
        }
    }
}

#[test]
fn the_same_paper_twice_is_said_to_be_that() {
    let outcome = diff("kst-99020-XXV-2.xml", "kst-99020-XXV-2.xml").expect(0);
    assert!(outcome.err.contains("dezelfde stukken"), "{}", outcome.err);
}

#[test]
fn several_papers_of_one_chapter_are_no_edition_and_a_chapter_of_neither_side_is_named() {
    let environment = TestEnvironment::new();
    let read = |name: &str| std::fs::read_to_string(example_papers().join(name)).unwrap();
    let paper = read("kst-99020-N-2.xml");
    std::fs::create_dir(environment.path("map")).unwrap();
    std::fs::write(environment.path("map/een.xml"), &paper).unwrap();
    let new = example_papers().join("kst-99030-N-2.xml").display().to_string();
    let _ = environment.run(&["diff", "map", &new]).expect(0);
    let neither = environment.run(&["diff", "map", &new, "--chapter", "VII"]).expect(1);
    assert!(
        neither.err.contains("Hoofdstuk VII staat op geen van beide kanten"),
        "{}",
        neither.err
    );
    let other = paper.replace("kst-99020-N-2", "kst-99020-N-7");
    assert_ne!(paper, other);
    std::fs::write(environment.path("map/twee.xml"), other).unwrap();
    let several = environment.run(&["diff", "map", &new]).expect(1);
    assert!(several.out.is_empty(), "{}", several.out);
    assert!(several.err.contains("kst-99020-N-2 en kst-99020-N-7"), "{}", several.err);
}
