//! What a fold holds, said in its summary line.
//!
//! Knows how to tell spelling from punctuation in marked text. Must not know how a fold is opened.

use crate::compare::{SegmentOp, UnitChange};
use crate::report::wording::{EditorialDetail, Wording};

/// How many pairs of numbers a summary names before it only counts.
const MOST_NAMED: usize = 3;
/// How many letters of a changed word a summary quotes.
const MOST_QUOTED: usize = 40;

/// Returns what editorial changes touch: `spelling: ‘land weg’` for one, the kinds for several.
#[must_use]
pub fn editorial_detail(wording: Wording, units: &[&UnitChange], quote: bool) -> String {
    let mut kinds: Vec<EditorialDetail> = units.iter().map(|unit| kind_of(unit)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let names: Vec<&str> =
        kinds.into_iter().map(|detail| wording.editorial_detail(detail)).collect();
    let names = names.join(", ");
    match units {
        [one] if quote => match quoted_word(one) {
            Some(word) => format!("{names}: {}", wording.quoted(&word)),
            None => names,
        },
        _ => names,
    }
}

/// Returns which numbers moved on: `2026 wordt 2027`.
#[must_use]
pub fn rollover_detail(wording: Wording, units: &[&UnitChange]) -> String {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for unit in units {
        let gone = stretches(unit, SegmentOp::Delete);
        let new = stretches(unit, SegmentOp::Insert);
        for pair in gone.into_iter().zip(new) {
            if !pairs.contains(&pair) {
                pairs.push(pair);
            }
        }
    }
    let more = pairs.len() > MOST_NAMED;
    let mut named: Vec<String> = pairs
        .iter()
        .take(MOST_NAMED)
        .map(|(old, new)| wording.rolled_over(&shortened(old), &shortened(new)))
        .collect();
    if more {
        named.push("…".to_owned());
    }
    named.join(", ")
}

fn kind_of(unit: &UnitChange) -> EditorialDetail {
    let side = |op: SegmentOp| -> String {
        unit.segments.iter().filter(|segment| segment.op == op).map(|s| s.text.as_str()).collect()
    };
    let (gone, new) = (side(SegmentOp::Delete), side(SegmentOp::Insert));
    if gone.is_empty() && new.is_empty() {
        return EditorialDetail::Form;
    }
    let letters = |text: &str| -> String {
        text.split_whitespace()
            .map(|word| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>())
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    };
    if letters(&gone) == letters(&new) {
        EditorialDetail::Punctuation
    } else {
        EditorialDetail::Spelling
    }
}

/// Returns the first changed word with letters in it.
fn quoted_word(unit: &UnitChange) -> Option<String> {
    [SegmentOp::Delete, SegmentOp::Insert]
        .into_iter()
        .flat_map(|op| stretches(unit, op))
        .find(|text| text.contains(char::is_alphabetic))
        .map(|text| shortened(&text))
}

fn stretches(unit: &UnitChange, op: SegmentOp) -> Vec<String> {
    unit.segments
        .iter()
        .filter(|segment| segment.op == op)
        .map(|segment| segment.text.trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= MOST_QUOTED {
        return text.to_owned();
    }
    let kept: String = text.chars().take(MOST_QUOTED).collect();
    format!("{}…", kept.trim_end())
}
