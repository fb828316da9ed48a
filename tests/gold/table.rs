//! The marks as a table, and the bars they must reach.

use std::fmt::Write as _;

use super::corpus::{self, SIZE};
use super::score::{self, Score, Tally};

/// The seeds of `docs/truth.md`; none of them was looked at while the comparison was made better.
pub const SEEDS: std::ops::RangeInclusive<u64> = 9_001..=9_060;

/// What must be reached, in ten-thousandths: precision, recall, F1.
pub const BARS: &[(&str, usize, usize, usize)] = &[
    (score::PAIRS, 0, 0, 9_800),
    (score::MOVES, 9_800, 9_500, 0),
    (score::SHIFTS, 9_800, 9_500, 0),
    (score::SPLITS, 0, 0, 9_500),
    (score::MERGES, 0, 0, 9_500),
    (score::SUBSTANTIVE, 0, 9_900, 0),
    (score::ARTICLES, 0, 0, 9_900),
];

/// What must not happen at all.
pub const NEVER: &[&str] = &[score::TYPOGRAPHY, score::ROLLOVER, score::LOST, score::BROKEN];

/// The rows of the first table.
const ROWS: &[&str] = &[
    score::PAIRS,
    score::CHANGED,
    score::MOVES,
    score::SHIFTS,
    "possible role shifts",
    "roles named",
    score::SPLITS,
    score::MERGES,
    score::ARTICLES,
    score::STATUS,
    "actors",
    "modality",
    "negation",
    "targets, years, percentages",
    "amounts",
    "legal basis",
];

/// Returns the bars that were missed.
pub fn missed(score: &Score) -> Vec<String> {
    let tally = |name: &str| score.kinds.get(name).copied().unwrap_or_default();
    let mut missed: Vec<String> = BARS
        .iter()
        .filter(|(name, precision, recall, f1)| {
            let tally = tally(name);
            tally.planned == 0
                || tally.precision() < *precision
                || tally.recall() < *recall
                || tally.f1() < *f1
        })
        .map(|(name, ..)| format!("{name}: {:?}", tally(name)))
        .collect();
    let happened = NEVER.iter().filter(|name| tally(name).right > 0);
    missed.extend(happened.map(|name| format!("{name}: {:?}", tally(name))));
    missed
}

fn percent(ten_thousandths: usize) -> String {
    format!("{}.{:02}", ten_thousandths / 100, ten_thousandths % 100)
}

fn row(text: &mut String, name: &str, tally: &Tally) {
    let _ = writeln!(
        text,
        "| {name} | {} | {} | {} | {} | {} | {} |",
        tally.planned,
        tally.told,
        tally.right,
        percent(tally.precision()),
        percent(tally.recall()),
        percent(tally.f1())
    );
}

/// Returns the tables of some marks.
pub fn tables(score: &Score) -> String {
    let mut text = String::from(
        "| kind | planned | told | right | precision % | recall % | F1 % |\n|---|--:|--:|--:|--:|--:|--:|\n",
    );
    for name in ROWS {
        row(&mut text, name, &score.kinds.get(name).copied().unwrap_or_default());
    }
    text.push_str("\n| what must be so, or never | of | happened |\n|---|--:|--:|\n");
    for name in [score::SUBSTANTIVE, score::RENAMED].iter().chain(NEVER) {
        let tally = score.kinds.get(name).copied().unwrap_or_default();
        let _ = writeln!(text, "| {name} | {} | {} |", tally.planned, tally.right);
    }
    text.push_str("\n| edit | made | told exactly so |\n|---|--:|--:|\n");
    for (name, tally) in &score.edits {
        let _ = writeln!(text, "| {name} | {} | {} |", tally.planned, tally.right);
    }
    text
}

/// Writes the part of `docs/truth.md` on generated editions.
pub fn generated() -> String {
    let score = corpus::score(SEEDS, SIZE);
    format!(
        "Seeds {} to {}, each a pair of editions of {} chapters with about {} articles.\n\n{}",
        SEEDS.start(),
        SEEDS.end(),
        SIZE.chapters,
        SIZE.articles,
        tables(&score)
    )
}
