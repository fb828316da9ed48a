//! The words that differ between the sides of a passage: of content or not, in an aside, in a list.
//!
//! Knows segments and words. Must not know signals, nor what anything weighs.

use std::collections::BTreeMap;

use crate::compare::amounts::in_figures;
use crate::compare::changes::{SegmentOp, UnitChange};
use crate::text::fold;

/// Words that carry no content by themselves: which of them stands is grammar.
const GRAMMAR: &[&str] = &[
    "aan",
    "al",
    "als",
    "bij",
    "daar",
    "daarbij",
    "daarmee",
    "daarnaast",
    "daarvan",
    "daarvoor",
    "dan",
    "dat",
    "de",
    "deze",
    "die",
    "dit",
    "door",
    "een",
    "en",
    "er",
    "haar",
    "heeft",
    "hem",
    "hen",
    "het",
    "hierbij",
    "hiermee",
    "hiervoor",
    "hij",
    "hun",
    "in",
    "is",
    "naar",
    "nu",
    "of",
    "om",
    "ook",
    "op",
    "over",
    "te",
    "ten",
    "ter",
    "tevens",
    "tot",
    "uit",
    "van",
    "verder",
    "voor",
    "waar",
    "wat",
    "welke",
    "wordt",
    "worden",
    "ze",
    "zelf",
    "zich",
    "zij",
    "zijn",
];

/// Parts of the realm.
const REALM: &[&str] = &[
    "aruba",
    "bonaire",
    "caribisch",
    "caribische",
    "curaçao",
    "europees",
    "europese",
    "koninkrijk",
    "maarten",
    "nederland",
    "saba",
];

/// Words that open an aside behind a comma, beside those with `waar` in front.
const ASIDES: &[&str] =
    &["bijvoorbeeld", "dat", "die", "doorgaans", "naar", "opgericht", "veelal", "zoals"];
/// Asides of several words.
const ASIDE_PHRASES: &[&[&str]] = &[&["in", "de", "regel"], &["met", "name"], &["onder", "meer"]];
/// What joins the parts of a list.
const JOINS: &[&str] = &["en", "of", "alsmede", "evenals"];

/// Tells whether a folded word carries no content by itself.
pub(in crate::compare) fn is_grammar(word: &str) -> bool {
    GRAMMAR.contains(&word)
}

/// A word as it is printed.
#[derive(Debug, Clone, Copy)]
pub(in crate::compare) struct Written<'c> {
    pub text: &'c str,
    pub differs: bool,
    /// It opens a sentence.
    opens: bool,
}

/// The words of one side.
pub(in crate::compare) struct Side<'c> {
    pub words: Vec<Written<'c>>,
}

/// The words of content that differ on a side and do not stand on the other besides.
#[derive(Debug, Default)]
pub(in crate::compare) struct Content {
    pub all: usize,
    /// Written as names within a sentence.
    pub names: usize,
    /// No figures.
    pub worded: usize,
    /// Standing in an aside.
    pub aside: usize,
}

impl<'c> Side<'c> {
    /// Reads the side that an operation belongs to; what moved differs not.
    pub(in crate::compare) fn of(change: &'c UnitChange, op: SegmentOp) -> Self {
        let mut words = Vec::new();
        let mut opens = true;
        let segments = change.segments.iter();
        for segment in segments.filter(|segment| segment.op == op || segment.op == SegmentOp::Equal)
        {
            let differs = segment.op == op && segment.moved.is_none();
            for text in segment.text.split_whitespace() {
                words.push(Written { text, differs, opens });
                opens = text.ends_with(['.', ':', '?', '!']);
            }
        }
        Self { words }
    }

    /// The stretches of words that differ.
    pub(in crate::compare) fn runs(&self) -> Vec<std::ops::Range<usize>> {
        let mut found: Vec<std::ops::Range<usize>> = Vec::new();
        for (at, _) in self.words.iter().enumerate().filter(|(_, word)| word.differs) {
            match found.last_mut() {
                Some(run) if run.end == at => run.end += 1,
                _ => found.push(at..at + 1),
            }
        }
        found
    }

    /// The folded words of a stretch, without signs that stand alone.
    pub(in crate::compare) fn keys(&self, run: &std::ops::Range<usize>) -> Vec<String> {
        let keys = self.words[run.clone()].iter().map(|word| fold(word.text));
        keys.filter(|key| !key.is_empty()).collect()
    }

    /// Tells whether a stretch is said by the way: behind a comma, or in brackets.
    fn is_aside(&self, run: &std::ops::Range<usize>) -> bool {
        let own = &self.words[run.clone()];
        let (Some(first), Some(last)) = (own.first(), own.last()) else { return false };
        if first.text.starts_with('(') && last.text.contains(')') {
            return true;
        }
        let comma = first.text == ","
            || run.start.checked_sub(1).is_some_and(|at| self.words[at].text.ends_with(','));
        let keys = self.keys(run);
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let opens = keys
            .first()
            .is_some_and(|key| ASIDES.contains(key) || (key.starts_with("waar") && key.len() > 4));
        comma && (opens || ASIDE_PHRASES.iter().any(|phrase| keys.starts_with(phrase)))
    }

    /// Tells whether what differs names a part of the realm: where a text holds is more than a name.
    pub(in crate::compare) fn names_realm(&self) -> bool {
        let differing = self.words.iter().filter(|word| word.differs);
        differing.map(|word| fold(word.text)).any(|key| REALM.contains(&key.as_str()))
    }

    /// Tells whether something joins a list here, or leaves it.
    pub(in crate::compare) fn is_joined(&self) -> bool {
        self.runs().iter().any(|run| {
            let own = &self.words[run.clone()];
            let edge = |word: Option<&Written<'_>>| {
                word.is_some_and(|word| word.text == "," || JOINS.contains(&word.text))
            };
            edge(own.first())
                || edge(own.last())
                || own.first().is_some_and(|word| word.text.starts_with(','))
                || own.last().is_some_and(|word| word.text.ends_with(','))
        })
    }

    /// The words of content that differ, by their keys.
    fn content(&self, asides: bool) -> Vec<(String, Kind)> {
        let mut found = Vec::new();
        for run in self.runs() {
            let aside = asides && self.is_aside(&run);
            for word in &self.words[run] {
                let key = fold(word.text);
                let counts = key.chars().any(char::is_alphanumeric)
                    && !key.split(' ').all(|part| GRAMMAR.contains(&part));
                if counts {
                    let capital = word
                        .text
                        .trim_start_matches(|sign: char| !sign.is_alphanumeric())
                        .starts_with(char::is_uppercase);
                    let figure = key.starts_with(|sign: char| sign.is_ascii_digit())
                        || in_figures(&key).is_some();
                    let kind = Kind { name: capital && !word.opens, figure, aside };
                    found.push((key, kind));
                }
            }
        }
        found
    }
}

/// Tells whether `of` stands where `en` stood, or the other way about: one of two is not both.
pub(in crate::compare) fn other_join(old: &Side<'_>, new: &Side<'_>) -> bool {
    let differing = |side: &Side<'_>| -> Vec<String> {
        side.runs()
            .iter()
            .flat_map(|run| side.keys(run))
            .filter(|key| key == "en" || key == "of")
            .collect()
    };
    let (gone, came) = (differing(old), differing(new));
    !gone.is_empty()
        && gone.len() == came.len()
        && gone.iter().zip(&came).any(|(one, two)| one != two)
}

#[derive(Debug, Clone, Copy)]
struct Kind {
    name: bool,
    figure: bool,
    aside: bool,
}

/// Counts what differs on two sides; `asides` tells whether what is said by the way counts apart.
pub(in crate::compare) fn content(
    old: &Side<'_>,
    new: &Side<'_>,
    asides: bool,
) -> (Content, Content) {
    let (mut olds, mut news) = (old.content(asides), new.content(asides));
    let mut counts: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    for (side, words) in [&olds, &news].into_iter().enumerate() {
        for (key, _) in words {
            counts.entry(key.clone()).or_default()[side] += 1;
        }
    }
    let both: BTreeMap<String, usize> =
        counts.into_iter().map(|(key, [here, there])| (key, here.min(there))).collect();
    for side in [&mut olds, &mut news] {
        let mut left = both.clone();
        side.retain(|(key, _)| match left.get_mut(key) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        });
    }
    let count = |words: &[(String, Kind)]| {
        let of = |holds: fn(&Kind) -> bool| words.iter().filter(|one| holds(&one.1)).count();
        Content {
            all: of(|kind| !kind.aside),
            names: of(|kind| kind.name && !kind.aside),
            worded: of(|kind| !kind.figure && !kind.aside),
            aside: of(|kind| kind.aside),
        }
    };
    (count(&olds), count(&news))
}
