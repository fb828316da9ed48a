//! Lays ten hand-labelled pairs beside `git diff`, `wdiff` and `redlines`, as Markdown.
//!
//! Usage: `side-by-side PROGRAM PYTHON`; `docs/comparison/make` installs the tools and calls it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a page that cannot be made must stop")]

#[path = "side-by-side/page.rs"]
mod page;
#[path = "../tests/gold/pairs.rs"]
#[allow(dead_code, reason = "the tests use the other part")]
mod pairs;
#[path = "../tests/support/papers.rs"]
mod papers;
#[path = "side-by-side/tools.rs"]
mod tools;

use std::path::PathBuf;

use pairs::{label, paper, score, told};
use prinsjesdiff::compare::Thresholds;
use tools::{Bench, Tool};

/// The pairs that stand on the page: one for each thing a reader asks, and one with all at once.
const CHOSEN: [&str; 10] = ["01", "09", "12", "14", "19", "31", "40", "50", "78", "92"];

fn main() {
    let mut arguments = std::env::args().skip(1).map(PathBuf::from);
    let (Some(program), Some(python)) = (arguments.next(), arguments.next()) else {
        panic!("usage: side-by-side PROGRAM PYTHON");
    };
    let bench = Bench::new(program, python);
    let chosen = label::all().into_iter().filter(|pair| CHOSEN.contains(&&pair.name[..2]));
    let rows: Vec<page::Row> = chosen
        .map(|pair| {
            let (old, new) = paper::papers(&pair);
            bench.lay_out(&pair.name, [&old, &new]);
            let told = told::tell(&pair, &Thresholds::default());
            let mut score = score::Score::default();
            score.judge(&pair, &told);
            page::Row {
                wanted: page::wanted(&pair),
                ours: page::ours(&told),
                score,
                theirs: Tool::OTHERS.map(|tool| bench.read(tool, &pair.name)).into(),
                pair,
            }
        })
        .collect();
    let times = Tool::ALL.map(|tool| bench.time(tool, &rows));
    print!("{}", page::write(&rows, &times, &bench.versions()));
}
