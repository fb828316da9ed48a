//! What is told of made-up editions is what was done to them.

use std::collections::BTreeSet;

use crate::gold_corpus::corpus::{self, SIZE};
use crate::gold_corpus::joining::{Measured, Way, measure, paragraphs};
use crate::gold_corpus::{ranking, table};

#[test]
fn every_bar_is_reached_on_a_few_seeds() {
    let score = corpus::score(1..=4, SIZE);
    assert_eq!(table::missed(&score), Vec::<String>::new(), "{}", table::tables(&score));
}

#[test]
fn a_ranking_speaks_of_every_changed_passage_once() {
    assert_eq!(ranking::gaps(), Vec::<String>::new());
    let verdicts = ranking::judge();
    let ranked: usize = verdicts.iter().flat_map(|verdict| &verdict.hand).map(BTreeSet::len).sum();
    assert!(verdicts.len() >= 30 && ranked >= 200, "{} articles, {ranked}", verdicts.len());
}

/// Each stands for a report that was read, of which the reader said what he wants first.
#[test]
fn each_report_leads_with_what_its_reader_wants_first() {
    let read = ranking::articles_of("verslagen.toml");
    let wrong: Vec<_> = read
        .iter()
        .map(ranking::Article::judge)
        .filter(|verdict| !verdict.first() || !verdict.first_three())
        .collect();
    assert!(read.len() >= 9 && wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_told_first_is_what_a_civil_servant_wants_first() {
    let verdicts = ranking::judge();
    let (first, three) = ranking::shares(&verdicts);
    let bar = |count: usize, hundredths: usize| count * 100 >= verdicts.len() * hundredths;
    assert!(bar(first, 90) && bar(three, 95), "{first} and {three} of {}", verdicts.len());
}

#[test]
fn words_broken_at_line_ends_are_made_whole() {
    let words: usize = paragraphs().iter().map(|text| text.split(' ').count()).sum();
    assert!(words >= 20_000, "{words}");
    for way in [Way::Kept, Way::Soft, Way::Lost] {
        for spaced in [true, false] {
            if way == Way::Lost && !spaced {
                continue;
            }
            let found: Measured = measure(way, spaced);
            assert!(found.broken > 2_000, "{way:?} {spaced}: {}", found.broken);
            let wrong = &found.wrong[..found.wrong.len().min(40)];
            let bars = found.precision() >= 999 && found.recall() >= 995;
            assert!(bars, "{way:?} {spaced}: {} {} {wrong:#?}", found.precision(), found.recall());
        }
    }
}
