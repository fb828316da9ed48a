//! Every threshold of alignment at other values: what the corpus would score, and how flat the best is.

use std::fmt::Write as _;

use prinsjesdiff::compare::{Thresholds, compare};
use prinsjesdiff::model::Edition;
use prinsjesdiff::report::changes_json;

use super::corpus::{self, PLAIN, SIZE, edition};
use super::pairs;
use super::score::{ARTICLES, MERGES, MOVES, PAIRS, SPLITS, Score, Tally};
use super::told::Told;
use super::truth::Truth;

/// Seeds of each setting: such as the comparison was made better with, never those of `docs/truth.md`.
pub const SEEDS: std::ops::RangeInclusive<u64> = 1..=20;

/// A threshold, and the values it is tried at.
struct Knob {
    name: &'static str,
    values: &'static [u16],
    set: fn(&mut Thresholds, u16),
    get: fn(&Thresholds) -> u16,
}

macro_rules! knob {
    ($name:ident: $($value:literal),*) => {
        Knob {
            name: stringify!($name),
            values: &[$($value),*],
            set: |thresholds, value| thresholds.$name = value.into(),
            get: |thresholds| u16::try_from(thresholds.$name).unwrap_or(u16::MAX),
        }
    };
}

const KNOBS: &[Knob] = &[
    knob!(same: 500, 550, 600, 650, 700),
    knob!(neighbour: 350, 400, 450, 500, 550),
    knob!(gap: 280, 320, 360, 400, 440),
    knob!(gap_alone: 240, 280, 320, 360, 400),
    knob!(moved: 650, 700, 750, 800, 850),
    knob!(move_words: 3, 5, 6, 8, 10),
    knob!(group: 600, 650, 700, 750, 800),
    knob!(contained: 500, 600, 700, 800, 900),
    knob!(group_gain: 0, 25, 50, 75, 100),
    knob!(article: 230, 280, 330, 380, 430),
    knob!(article_in_place: 100, 150, 200, 250, 300),
    knob!(article_part: 100, 150, 200, 250, 300),
];

/// The columns: F1 of each in both settings together.
const COLUMNS: &[&str] = &[PAIRS, MOVES, SPLITS, MERGES, ARTICLES];

/// Editions that were read once.
struct Read {
    old: Edition,
    new: Edition,
    truth: Truth,
}

fn read() -> Vec<Read> {
    let all = SEEDS.flat_map(|seed| [corpus::pair(seed, SIZE), corpus::pair(seed, PLAIN)]);
    all.filter_map(|pair| {
        let (old, new) = (edition(&pair.old)?, edition(&pair.new)?);
        Some(Read { old, new, truth: pair.truth })
    })
    .collect()
}

fn score(read: &[Read], thresholds: &Thresholds) -> Vec<usize> {
    let mut score = Score::default();
    for one in read {
        let changes = compare(&one.old, &one.new, &[], thresholds);
        score.add(Score::of(&one.truth, &Told::read(&changes_json(&changes, false))));
    }
    let f1 = |name: &&str| score.kinds.get(*name).map_or(0, Tally::f1);
    COLUMNS.iter().map(f1).collect()
}

/// Writes the page: a table for each threshold, all others as they are.
pub fn page() -> String {
    let read = read();
    let mut page = format!(
        "# The thresholds of alignment\n\n\
         Made by `cargo run --release --example truth -- --sweep` from the corpus in `tests/gold`; do not \
         edit.\n\nEach threshold of `src/compare/thresholds.rs` at other values, all others as they are: F1 \
         (%) on seeds {} to {} of both settings of the generator, and what is told otherwise than labelled \
         of the hand-labelled pairs. **Bold** is the value that stands.\n",
        SEEDS.start(),
        SEEDS.end()
    );
    for knob in KNOBS {
        let _ = write!(page, "\n## `{}`\n\n| value |", knob.name);
        for column in COLUMNS {
            let _ = write!(page, " {column} |");
        }
        page.push_str(" hand-labelled, otherwise |\n|--:|");
        page.push_str(&"--:|".repeat(COLUMNS.len() + 1));
        page.push('\n');
        let mut best: Vec<(usize, u16)> = Vec::new();
        for &value in knob.values {
            let mut thresholds = Thresholds::default();
            let stands = (knob.get)(&thresholds) == value;
            (knob.set)(&mut thresholds, value);
            let found = score(&read, &thresholds);
            let otherwise = pairs::judge_by(&thresholds).failures.len();
            let mark = if stands { "**" } else { "" };
            let _ = write!(page, "| {mark}{value}{mark} |");
            for f1 in &found {
                let _ = write!(page, " {}.{:02} |", f1 / 100, f1 % 100);
            }
            let _ = writeln!(page, " {otherwise} |");
            best.push((found.iter().sum(), value));
        }
        let _ = writeln!(page, "\n{}", flatness(&best));
    }
    page
}

/// Says between which values the sum of the columns stays within a quarter of a point of its best.
fn flatness(found: &[(usize, u16)]) -> String {
    let most = found.iter().map(|one| one.0).max().unwrap_or(0);
    let flat: Vec<u16> = found.iter().filter(|one| one.0 + NEAR >= most).map(|one| one.1).collect();
    match flat.as_slice() {
        [only] => format!("The best of these is {only}, alone."),
        [first, .., last] => {
            format!("From {first} to {last} the sum of the columns stays within 0.25 of its best.")
        }
        [] => String::new(),
    }
}

/// A quarter of a point of F1, in hundredths.
const NEAR: usize = 25;
