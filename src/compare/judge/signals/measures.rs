//! Measures in words: parts of a whole, once in so long, a quarter of a year, at least and at most.
//!
//! Knows the words for them and what stands beside them. Must not know what a measure is about.

use crate::compare::amounts::in_figures;
use crate::compare::judge::signals::number::{Number, PERIODS, Sort};
use crate::text::fold;

/// Words that are a share by themselves.
const SHARES: &[(&str, &str)] = &[
    ("helft", "1/2"),
    ("driekwart", "3/4"),
    ("halvering", "x1/2"),
    ("verdubbeling", "x2"),
    ("verdrievoudiging", "x3"),
    ("verviervoudiging", "x4"),
];
/// Parts behind a number: `twee derde van`.
const PARTS: &[(&str, &str)] = &[
    ("derde", "3"),
    ("kwart", "4"),
    ("vierde", "4"),
    ("vijfde", "5"),
    ("zesde", "6"),
    ("achtste", "8"),
    ("tiende", "10"),
];
/// Words before a period that make it recur.
const EACH: &[&str] = &["elk", "elke", "ieder", "iedere", "per"];
/// Endings of words for what recurs, with their period.
const RECURRING: &[(&str, &str)] =
    &[("jaarlijks", "jaar"), ("maandelijks", "maand"), ("wekelijks", "week"), ("dagelijks", "dag")];
const ORDINALS: &[&str] = &["eerste", "tweede", "derde", "vierde"];
/// Words for at least and at most, each with what it is.
const BOUNDS: &[(&[&str], &str)] = &[
    (&["ten", "minste"], "least"),
    (&["op", "zijn", "minst"], "least"),
    (&["minimaal"], "least"),
    (&["minstens"], "least"),
    (&["ten", "hoogste"], "most"),
    (&["op", "zijn", "hoogst"], "most"),
    (&["maximaal"], "most"),
    (&["hoogstens"], "most"),
];
/// The most words of a measure.
const LONGEST: usize = 4;

/// Reads a measure in words that opens at a token; `before` is the folded word before it. Returns it
/// with the first token behind it.
pub(in crate::compare) fn worded(
    pieces: &[&str],
    at: usize,
    before: &str,
) -> Option<(Number, usize)> {
    let places: Vec<usize> =
        (at..pieces.len()).filter(|&at| !pieces[at].trim().is_empty()).take(LONGEST).collect();
    let keys: Vec<String> = places.iter().map(|&at| fold(pieces[at])).collect();
    let words: Vec<&str> = keys.iter().map(String::as_str).collect();
    let (sort, key, count) = measure(&words, before)?;
    let end = places[count - 1] + 1;
    let printed = pieces[at..end].concat();
    Some((Number { sort, printed, key, in_words: true, due: false }, end))
}

fn measure(words: &[&str], before: &str) -> Option<(Sort, String, usize)> {
    let share = |key: String, count| Some((Sort::Share, key, count));
    let number = |word: &str| match word {
        "een" | "één" => Some("1"),
        _ => in_figures(word),
    };
    let is_period = |word: &str| PERIODS.contains(&word);
    if let Some((phrase, key)) = BOUNDS.iter().find(|(phrase, _)| words.starts_with(phrase)) {
        return Some((Sort::Bound, (*key).to_owned(), phrase.len()));
    }
    match words {
        [each, period, ..] if EACH.contains(each) && is_period(period) && before != "er" => {
            Some((Sort::Frequency, format!("1 {period}"), 2))
        }
        [ordinal, "kwartaal", ..] if ORDINALS.contains(ordinal) => {
            Some((Sort::Quarter, (*ordinal).to_owned(), 2))
        }
        ["half", period @ ("jaar" | "uur"), ..] => {
            Some((Sort::Period, format!("0,5 {}", &period[..3]), 2))
        }
        ["een", period, ..] if is_period(period) => {
            Some((Sort::Period, format!("1 {}", &period[..period.len().min(3)]), 2))
        }
        [one, "op", "de", of] => share(format!("{}/{}", number(one)?, number(of)?), 4),
        ["een", "kwart", ..] => share("1/4".to_owned(), 2),
        [one, part, "van" | "deel", ..] if number(one).is_some() => {
            let part = PARTS.iter().find(|(word, _)| word == part)?.1;
            share(format!("{}/{part}", number(one)?), 2)
        }
        [word, ..] => {
            if let Some((_, key)) = SHARES.iter().find(|(share, _)| share == word) {
                return share((*key).to_owned(), 1);
            }
            let (period, count) = RECURRING.iter().find_map(|(ending, period)| {
                let count = word.strip_suffix(ending)?;
                Some((
                    period,
                    match count {
                        "" => "1",
                        "half" => "0,5",
                        _ => in_figures(count)?,
                    },
                ))
            })?;
            Some((Sort::Frequency, format!("{count} {period}"), 1))
        }
        [] => None,
    }
}
