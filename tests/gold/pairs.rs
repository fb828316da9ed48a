//! The hand-labelled pairs: precision and recall per kind, and every failure with its reason.
//!
//! Knows the files in `pairs/`, the known failures and the floors. Must not know how the program
//! decides: it reads the JSON form of `diff` and nothing else.

#[path = "pairs/label.rs"]
pub mod label;
#[path = "pairs/paper.rs"]
pub mod paper;
#[path = "pairs/score.rs"]
pub mod score;
#[path = "pairs/told.rs"]
pub mod told;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use prinsjesdiff::compare::Thresholds;
use serde::Deserialize;

use super::papers;
use score::{Count, Score};

/// The kinds in the order of the table, with their names and the floors in thousandths under which
/// precision and recall must not fall.
///
/// The floors stand where the last release stood; a kind that is rare has no room below its figure.
pub const KINDS: &[(&str, &str, u32, u32)] = &[
    ("pair", "passages that belong together", 1000, 1000),
    ("removed", "gone", 1000, 1000),
    ("added", "new", 1000, 1000),
    ("split", "split", 1000, 1000),
    ("merged", "merged", 1000, 1000),
    ("moved within", "moved within the section", 1000, 1000),
    ("moved role", "moved to another role", 1000, 1000),
    ("moved section", "moved to another section", 1000, 1000),
    ("moved article", "moved to another article", 1000, 1000),
    ("moved chapter", "moved to another chapter", 1000, 1000),
    ("role-shift", "role shift", 1000, 1000),
    ("possible-role-shift", "possible role shift, by verb", 1000, 1000),
    ("role-named", "role newly named", 1000, 1000),
    ("role-no-longer-named", "role no longer named", 1000, 1000),
    ("actor", "actor", 1000, 1000),
    ("modality-weakened", "less binding", 1000, 1000),
    ("modality-strengthened", "more binding", 1000, 1000),
    ("negation-added", "negation added", 1000, 1000),
    ("negation-removed", "negation gone", 1000, 1000),
    ("responsibility-added", "responsibility newly mentioned", 1000, 1000),
    ("responsibility-dropped", "responsibility no longer mentioned", 1000, 1000),
    ("target", "target", 1000, 1000),
    ("year", "target year", 1000, 1000),
    ("amount", "amount", 1000, 1000),
    ("percentage", "percentage", 1000, 1000),
    ("legal-basis", "legal basis", 1000, 1000),
    ("indicator-added", "indicator new", 1000, 1000),
    ("indicator-removed", "indicator gone", 1000, 1000),
    ("class none", "class: none", 1000, 1000),
    ("class editorial", "class: editorial", 1000, 1000),
    ("class rollover", "class: roll-over", 1000, 1000),
    ("class substantive", "class: substantive", 1000, 1000),
    ("article", "article: what became of it", 1000, 1000),
    ("finding", "findings over the edition", 1000, 1000),
    ("words", "marked words", 990, 1000),
    ("reading", "read as written", 1000, 1000),
];

/// A group of known failures.
#[derive(Debug, Deserialize)]
struct Known {
    why: String,
    what: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct KnownList {
    failure: Vec<Known>,
}

/// Judges all pairs.
pub fn judge() -> Score {
    judge_by(&Thresholds::default())
}

/// Judges all pairs by other thresholds.
pub fn judge_by(thresholds: &Thresholds) -> Score {
    let mut score = Score::default();
    for pair in label::all() {
        score.judge(&pair, &told::tell(&pair, thresholds));
    }
    score
}

fn known() -> Vec<Known> {
    let text = fs::read_to_string(label::folder().join("known.toml")).unwrap();
    toml::from_str::<KnownList>(&text).unwrap().failure
}

/// Returns the failures that are not known yet, and the known ones that have healed.
pub fn news(score: &Score) -> (Vec<String>, Vec<String>) {
    let told: BTreeSet<String> =
        score.failures.iter().map(|(pair, what)| format!("{pair}: {what}")).collect();
    let known: BTreeSet<String> = known().into_iter().flat_map(|one| one.what).collect();
    (told.difference(&known).cloned().collect(), known.difference(&told).cloned().collect())
}

/// Returns precision and recall in thousandths; what was never asked for was never missed.
pub fn shares(count: Count) -> (u32, u32) {
    let share = |right: usize, other: usize| {
        let all = right + other;
        u32::try_from((right * 1000).checked_div(all).unwrap_or(1000)).unwrap()
    };
    (share(count.right, count.wrong), share(count.right, count.missed))
}

/// Returns the Markdown section for `docs/truth.md`.
pub fn table() -> String {
    let (score, pairs) = (judge(), label::all());
    let passages: usize = score.counts["reading"].right;
    let mut text = format!(
        "## Hand-labelled pairs\n\n\
         {} pairs of article versions of made-up policy with {passages} passages on both sides, written and\n\
         labelled by hand before they were compared (`tests/gold/pairs/README.md`), printed as papers, read,\n\
         and judged by the JSON of `diff` alone.\n\n\
         | what | labelled | right | missed | wrong | precision | recall |\n\
         |---|---:|---:|---:|---:|---:|---:|\n",
        pairs.len()
    );
    for (kind, name, ..) in KINDS {
        let count = score.counts.get(*kind).copied().unwrap_or_default();
        let (precision, recall) = shares(count);
        let Count { right, missed, wrong } = count;
        let _ = writeln!(
            text,
            "| {name} | {} | {right} | {missed} | {wrong} | {} | {} |",
            right + missed,
            decimal(precision),
            decimal(recall)
        );
    }
    text.push_str("\n### What is told otherwise than labelled\n\n");
    for group in known() {
        let _ = writeln!(text, "- {}", group.why);
        for what in group.what {
            let _ = writeln!(text, "  - `{what}`");
        }
    }
    text
}

fn decimal(thousandths: u32) -> String {
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}
