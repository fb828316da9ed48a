//! Editions far larger than real ones: bounded time and memory.

use super::builder::{article, edition};
use super::*;

fn run(old: &str, new: &str) -> Changes {
    let one = |lines| vec![article("VII/1", "Bruggen", "", lines)];
    let (old, new) = (edition(2025, one(old)), edition(2026, one(new)));
    compare(&old, &new, &[], &Thresholds::default())
}

fn all(changes: &Changes) -> Vec<UnitChange> {
    builder::units(changes)
}

const MANY: usize = 3000;

#[test]
fn many_equal_sentences() {
    let lines = vec!["Dit is een zin die vaak voorkomt."; MANY].join("\n");
    let changes = run(&lines, &lines);
    assert!(all(&changes).iter().all(|unit| unit.op == Op::Unchanged && unit.moved == Moved::None));
}

#[test]
fn many_sentences_in_reverse() {
    let lines: Vec<String> =
        (0..MANY).map(|at| format!("Brug nummer {at} staat hier open.")).collect();
    let reverse: Vec<String> = lines.iter().rev().cloned().collect();
    let changes = run(&lines.join("\n"), &reverse.join("\n"));
    let all = all(&changes);
    assert_eq!(all.len(), MANY);
    assert_eq!(all.iter().filter(|unit| unit.moved == Moved::None).count(), 1);
}

#[test]
fn many_sentences_that_all_changed() {
    let lines = |word: &str| -> String {
        let lines: Vec<String> = (0..MANY)
            .map(|at| format!("Brug nummer {at} wordt dit jaar {word} door de dienst."))
            .collect();
        lines.join("\n")
    };
    let changes = run(&lines("geverfd"), &lines("gesloopt"));
    let all = all(&changes);
    let paired = all.iter().filter(|unit| unit.op == Op::Modified).count();
    assert!(paired * 10 >= MANY * 9, "{paired}");
}

#[test]
fn one_very_long_paragraph() {
    let words = |step: usize| -> String {
        let words: Vec<String> = (0..60_000).map(|at| format!("w{}", at * step % 9973)).collect();
        words.join(" ")
    };
    let (old, new) = (words(1), words(7));
    let changes = run(&old, &new);
    assert!(all(&changes).iter().any(|unit| unit.coarse || unit.op == Op::Added));
    let changes = run(&old, &old.replacen("w500 ", "anders ", 1));
    let [unit] = all(&changes).try_into().unwrap();
    assert!(!unit.coarse && unit.op == Op::Modified);
}

#[test]
fn a_long_paragraph_of_numbers() {
    let numbers = |step: usize| -> String {
        let numbers: Vec<String> = (0..20_000).map(|at| (at * step % 7919).to_string()).collect();
        format!("De doelstelling is {}.", numbers.join(" "))
    };
    assert!(!all(&run(&numbers(1), &numbers(3))).is_empty());
}

#[test]
fn many_articles_that_all_moved_on() {
    let articles = |by: usize| {
        let one = |at: usize| {
            let text = format!("Het onderhoud van brug {at} in gemeente g{at} is een rijkstaak.");
            article(&format!("VII/{}", at + by), &format!("Brug {at}"), "", &text)
        };
        edition(2026, (1..600).map(one).collect())
    };
    let changes = compare(&articles(0), &articles(60), &[], &Thresholds::default());
    assert!(changes.articles.iter().all(|one| one.renumbered && one.similarity == 1000));
}
