//! The hand ranking: how often what is told first is what a civil servant wants to read first.
//!
//! Knows the files in `ranking/` and the JSON form of `diff`. Must not know how weights are given.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use prinsjesdiff::compare::{Thresholds, compare};
use prinsjesdiff::report::json::changes_json;
use serde::Deserialize;

use super::pairs::label::{Label, Line, Pair, Spot, Style, Version, line};
use super::pairs::{paper, told};

const NUMBER: u16 = 1;
/// Stands for a passage that is the same on both sides.
const SAME: char = '=';

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    article: Vec<Article>,
}

/// An article of which both versions stand in one text, with the order in which to read what changed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    pub title: String,
    #[serde(rename = "A")]
    goal: Vec<String>,
    #[serde(rename = "B")]
    role: Vec<String>,
    order: String,
    pub because: Vec<String>,
}

/// How one article was told.
#[derive(Debug)]
pub struct Verdict {
    pub title: String,
    /// The hand's order, groups of one rank together.
    pub hand: Vec<BTreeSet<char>>,
    /// The changed passages as told, the heaviest first.
    pub told: Vec<char>,
}

impl Verdict {
    /// Whether what is told first is among what the hand puts first.
    pub fn first(&self) -> bool {
        self.told.first().is_some_and(|name| self.hand[0].contains(name))
    }

    /// Whether the first three are three that the hand could have put there.
    pub fn first_three(&self) -> bool {
        let three: BTreeSet<char> = self.told.iter().take(3).copied().collect();
        let mut left = 3;
        for group in &self.hand {
            if three.intersection(group).count() != group.len().min(left) {
                return false;
            }
            left -= group.len().min(left);
        }
        true
    }
}

/// All articles of all files.
pub fn articles() -> Vec<Article> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold/ranking");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect();
    paths.sort();
    paths.iter().flat_map(|path| read(path)).collect()
}

/// The articles of one file.
pub fn articles_of(name: &str) -> Vec<Article> {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold/ranking").join(name))
}

fn read(path: &Path) -> Vec<Article> {
    let text = fs::read_to_string(path).unwrap();
    let file: File =
        toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    file.article
}

/// Judges all articles.
pub fn judge() -> Vec<Verdict> {
    articles().iter().map(Article::judge).collect()
}

impl Article {
    /// The names of the changed passages in the order of the hand.
    fn hand(&self) -> Vec<BTreeSet<char>> {
        let group = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).collect();
        self.order.split('>').map(group).collect()
    }

    /// One side, and the name of the passage at each place.
    fn side(&self, new: bool) -> (Version, BTreeMap<Spot, char>) {
        let mut names = BTreeMap::new();
        let mut lines = |section: char, from: &[String]| -> Vec<String> {
            let mut lines = Vec::new();
            let mut position = 0;
            for written in from {
                let (name, text) = match written.split_once(": ") {
                    Some((name, text)) if name.len() == 1 => (name.chars().next().unwrap(), text),
                    _ => (SAME, written.trim_start_matches("= ")),
                };
                let text = picked(text, new);
                if ["", "-", "#"].contains(&text.as_str()) {
                    continue;
                }
                if !matches!(line(&text), Line::Heading(_)) {
                    names.insert(Spot { article: NUMBER, section, position }, name);
                    position += 1;
                }
                lines.push(text);
            }
            lines
        };
        let version = Version {
            chapter: "XXIX".to_owned(),
            number: NUMBER,
            title: self.title.clone(),
            a: lines('A', &self.goal),
            b: lines('B', &self.role),
            c: Vec::new(),
        };
        (version, names)
    }

    /// Compares the two versions.
    pub fn judge(&self) -> Verdict {
        let ((old, old_names), (new, new_names)) = (self.side(false), self.side(true));
        let pair = Pair {
            name: self.title.clone(),
            why: String::new(),
            jaarverslag: false,
            style: Style::Nested,
            new_style: None,
            old: vec![old],
            new: vec![new],
            label: Label { pairs: Vec::new(), articles: Vec::new(), findings: None },
        };
        let (old, new) = paper::papers(&pair);
        let changes =
            compare(&paper::edition(&old), &paper::edition(&new), &[], &Thresholds::default());
        let form = changes_json(&changes, false);
        let sections =
            told::list(&form["articles"]).iter().flat_map(|one| told::list(&one["sections"]));
        let mut units: Vec<_> = sections
            .flat_map(|section| told::list(&section["units"]))
            .filter(|unit| unit["class"] != "none" || unit["signals"][0].is_object())
            .collect();
        // Passages of one weight are told in the order of the paper.
        units.sort_by_key(|unit| Reverse(unit["weight"].as_u64()));
        let mut order = Vec::new();
        for unit in units {
            for (side, names) in [("from", &old_names), ("to", &new_names)] {
                let own = told::list(&unit[side]).iter().filter_map(told::spot);
                for name in own.filter_map(|spot| names.get(&spot)) {
                    if *name == SAME || !order.contains(name) {
                        order.push(*name);
                    }
                }
            }
        }
        Verdict { title: self.title.clone(), hand: self.hand(), told: order }
    }
}

/// One side of a text in which `[old|new]` stands where the two differ.
fn picked(text: &str, new: bool) -> String {
    let mut side = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let (both, behind) = after.split_once(']').unwrap();
        let (old_text, new_text) = both.split_once('|').unwrap();
        side.extend([before, if new { new_text } else { old_text }]);
        rest = behind;
    }
    side.push_str(rest);
    side.trim().to_owned()
}

/// What is wrong with the files themselves.
pub fn gaps() -> Vec<String> {
    let mut gaps = Vec::new();
    for article in articles() {
        let ((old, old_names), (new, new_names)) = (article.side(false), article.side(true));
        let texts = |version: &Version, names: &BTreeMap<Spot, char>, name: char| -> Vec<String> {
            let own = names.iter().filter(|one| *one.1 == name);
            own.map(|(spot, _)| version.units(spot.section)[spot.position].to_owned()).collect()
        };
        let named: BTreeSet<char> = old_names.values().chain(new_names.values()).copied().collect();
        let ranked: Vec<char> = article.hand().into_iter().flatten().collect();
        let mut changed: Vec<char> = named.into_iter().filter(|name| *name != SAME).collect();
        let mut sorted = ranked.clone();
        sorted.sort_unstable();
        changed.sort_unstable();
        if sorted != changed || !(4..=9).contains(&changed.len()) || article.because.is_empty() {
            gaps.push(format!("{}: {changed:?}, ranked {ranked:?}", article.title));
        }
        if texts(&old, &old_names, SAME) != texts(&new, &new_names, SAME) {
            gaps.push(format!("{}: what is the same is not", article.title));
        }
    }
    gaps
}

/// Returns the Markdown section for `docs/truth.md`.
pub fn table() -> String {
    let verdicts = judge();
    let changed: usize = verdicts.iter().flat_map(|verdict| &verdict.hand).map(BTreeSet::len).sum();
    let (first, three) = shares(&verdicts);
    let mut text = format!(
        "{} articles of made-up policy with {changed} changed passages, which a hand put in the order in which\n\
         a civil servant wants to read them before anything weighed them (`tests/gold/ranking/README.md`). Rules\n\
         were mended where these articles showed them to be wrong, so that another set would give less.\n\n\
         | what is told | as the hand has it | share % |\n|---|--:|--:|\n\
         | first | {first} of {} | {} |\n| first three | {three} of {} | {} |\n",
        verdicts.len(),
        verdicts.len(),
        first * 100 / verdicts.len(),
        verdicts.len(),
        three * 100 / verdicts.len(),
    );
    let wrong = verdicts.iter().filter(|one| !one.first() || !one.first_three());
    let lines: Vec<String> = wrong.map(Verdict::line).collect();
    if !lines.is_empty() {
        let _ = write!(text, "\nTold in another order:\n\n{}\n", lines.join("\n"));
    }
    text
}

impl Verdict {
    fn line(&self) -> String {
        let group = |group: &BTreeSet<char>| {
            group.iter().map(char::to_string).collect::<Vec<_>>().join(" ")
        };
        let hand = self.hand.iter().map(group).collect::<Vec<_>>().join(" > ");
        let told = self.told.iter().map(char::to_string).collect::<Vec<_>>().join(" > ");
        format!("- {}: {hand}, told {told}", self.title)
    }
}

/// How many articles are told with the right first, and with the right first three.
pub fn shares(verdicts: &[Verdict]) -> (usize, usize) {
    let count = |right: fn(&Verdict) -> bool| verdicts.iter().filter(|one| right(one)).count();
    (count(Verdict::first), count(Verdict::first_three))
}
