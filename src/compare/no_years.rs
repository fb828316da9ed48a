//! Numbers of four digits that are no years: amounts, counts of what is named behind them, numbers of laws.
//!
//! Knows the words beside a number. Must not know editions, nor which numbers move on.

use crate::compare::reading::offices::is_finite;
use crate::text::{MONTHS, names_law};

/// Words before a year beside the months; a number behind one of them is a year, whatever follows.
const BEFORE_YEARS: &[&str] = &[
    "in",
    "van",
    "vanaf",
    "voor",
    "sinds",
    "tot",
    "per",
    "uit",
    "na",
    "over",
    "om",
    "rond",
    "tussen",
    "en",
    "of",
    "met",
    "jaar",
    "jaren",
    "begin",
    "eind",
    "einde",
    "medio",
    "halverwege",
    "ultimo",
    "periode",
    "voorjaar",
    "zomer",
    "najaar",
    "winter",
    "kwartaal",
];

/// Words behind a year that end as the names of things do.
const AFTER_YEARS: &[&str] = &[
    "hadden",
    "zouden",
    "moeten",
    "konden",
    "willen",
    "gaan",
    "komen",
    "blijven",
    "krijgen",
    "geven",
    "zetten",
    "steeds",
    "reeds",
    "tevens",
    "samen",
    "binnen",
    "tussen",
    "tegen",
    "alleen",
    "opnieuw",
    "boven",
    "buiten",
    "echter",
    "eveneens",
    "jaarlijks",
];
/// Words before an amount or a count.
const COUNTED: &[&str] = &[
    "€",
    "euro",
    "totaal",
    "circa",
    "ca",
    "ongeveer",
    "ruim",
    "bijna",
    "minstens",
    "minimaal",
    "maximaal",
    "hoogstens",
    "eu",
    "eg",
    "eeg",
    "euratom",
];
/// Words before `dan` and a count; `later dan 2026` is a year.
const COMPARED: &[&str] = &["meer", "minder", "groter", "kleiner", "hoger", "lager"];
/// So many words before its year the name of a law may begin.
const LAW_WORDS: usize = 5;
/// Shorter words are no names of things that are counted.
const LEAST_THING: usize = 5;

/// Tells whether the word at a place, a number, counts something or is the number of a law.
pub(super) fn counts(words: &[String], at: usize) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", String::as_str);
    let (last, next) = (word(at.checked_sub(1)), word(at.checked_add(1)));
    if opens_year(last) {
        return false;
    }
    let than = last == "dan" && COMPARED.contains(&word(at.checked_sub(2)));
    let near = words[at.saturating_sub(LAW_WORDS)..at].iter().rev();
    let mut near = near.take_while(|word| !opens_year(word));
    let of_law = near.any(|word| names_law(word));
    let things = next.len() >= LEAST_THING
        && (next.ends_with("en") || next.ends_with('s'))
        && !is_finite(next)
        && !AFTER_YEARS.contains(&next);
    COUNTED.contains(&last) || than || things || of_law
}

fn opens_year(word: &str) -> bool {
    BEFORE_YEARS.contains(&word) || MONTHS.contains(&word)
}
