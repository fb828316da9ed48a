//! What is told of made-up editions is what was done to them.

use std::collections::BTreeSet;

use crate::gold_corpus::corpus::{self, SIZE};
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
