//! What was told twice, by the words of the messages alone.
//!
//! Knows which texts a message names. Must not ask the program anything, nor know which faults fell.

use std::collections::{BTreeMap, BTreeSet};

use super::papers::Version;

/// A message that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub key: String,
    pub part: u16,
    /// All of it but its key.
    pub text: String,
}

/// Names what was told twice: under two keys, in the same words.
///
/// A text that took the place of another, gave way to it, and comes back is told again in the words of the
/// first time, and rightly. That is so if in between something else was told of the papers that it is about,
/// and no more often than one of its texts was handed to a machine.
pub fn doubled(
    versions: &[Version],
    handed: &BTreeMap<String, usize>,
    taken: &[Taken],
) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut tellings: Vec<(&str, String)> = Vec::new();
    let mut keys = BTreeSet::new();
    let mut head = "";
    for Taken { key, part, text } in taken {
        if *part == 0 {
            head = text;
        }
        // What follows a message belongs to it: on its own it may say as little as that a chapter is the same.
        let whole = if *part == 0 { text.clone() } else { format!("{head}{text}") };
        if keys.insert(key) {
            tellings.push((key, whole));
        }
    }
    let mut last: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (at, (key, text)) in tellings.iter().enumerate() {
        let (before, times) = last.get(text.as_str()).copied().unwrap_or((at, 0));
        last.insert(text, (at, times + 1));
        if times == 0 {
            continue;
        }
        let names: BTreeSet<&str> = named(versions, text).collect();
        let papers: BTreeSet<_> = papers(versions, text).collect();
        let is_other = |(_, between): &(&str, String)| {
            between != text && self::papers(versions, between).any(|paper| papers.contains(&paper))
        };
        let came_back = tellings[before + 1..at].iter().any(is_other);
        let most = names.iter().filter_map(|name| handed.get(*name)).max();
        if !came_back || most.is_none_or(|most| times >= *most) {
            wrong.push(format!("{key} says what came under another key: {names:?}"));
        }
    }
    wrong
}

/// Lists the words by which texts are known that stand in a text.
pub fn named<'v>(versions: &'v [Version], text: &str) -> impl Iterator<Item = &'v str> {
    let names = versions.iter().map(|version| version.name.as_str());
    names.filter(move |name| text.contains(name))
}

/// Lists the papers of which a text tells something.
fn papers(versions: &[Version], text: &str) -> impl Iterator<Item = (&'static str, u16, bool)> {
    let told = versions.iter().filter(move |version| text.contains(&version.name));
    told.map(Version::paper)
}
