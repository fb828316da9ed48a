//! Rows of indicator tables: targets that differ, indicators that came or went.
//!
//! Knows what a column is by its head. Must not call a measured value that is brought up to date a
//! target: by rule the figures get the newest values every year (`shapes.md` 1).

use crate::compare::changes::{Signal, SignalKind};
use crate::compare::rolling::year;
use crate::compare::side::Unit;
use crate::text::fold;

/// Parts of heads of columns with targets.
const TARGETS: &[&str] = &["streef", "doel", "norm", "ambitie", "beoogd", "gewenst"];
/// Parts of heads of columns with what was measured or is expected.
const MEASURED: &[&str] = &[
    "realisatie",
    "gerealiseerd",
    "stand",
    "actue",
    "meting",
    "basis",
    "peil",
    "gemeten",
    "huidig",
    "raming",
    "prognose",
    "bron",
    "eenheid",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Target,
    Measured,
    Unknown,
}

fn column(head: &str, new_year: i32) -> Column {
    let key = fold(head);
    let has =
        |parts: &[&str]| key.split(' ').any(|word| parts.iter().any(|part| word.starts_with(part)));
    if has(TARGETS) {
        Column::Target
    } else if has(MEASURED) {
        Column::Measured
    } else {
        match key.split(' ').find_map(year) {
            Some(year) if year > new_year => Column::Target,
            Some(_) => Column::Measured,
            None => Column::Unknown,
        }
    }
}

/// The cells of a row behind its name, with what their columns hold.
fn cells(unit: &Unit, new_year: i32) -> Vec<(Column, &str)> {
    let cells = unit.text.split(" | ").enumerate().skip(1);
    cells
        .map(|(at, cell)| {
            let head = unit.columns.get(at).map_or(Column::Unknown, |head| column(head, new_year));
            (head, cell)
        })
        .collect()
}

/// Tells whether a row holds prose in a frame and measures nothing: no column of its table names a
/// target or a measurement, or all that differs in it is text.
pub(in crate::compare) fn is_prose(unit: &Unit) -> bool {
    let known = cells(unit, 0).iter().any(|(column, _)| *column != Column::Unknown);
    let figure = |cell: &str| cell.contains(|sign: char| sign.is_ascii_digit());
    let short = |cell: &&str| cell.split_whitespace().count() < PROSE_WORDS;
    !known && !cells(unit, 0).iter().any(|(_, cell)| figure(cell) && short(cell))
}

/// A cell of fewer words with a figure is a value; of more, a sentence that names one.
const PROSE_WORDS: usize = 4;

/// Returns the targets of two rows that differ: only where a column names a target and the cell holds a
/// figure.
pub(in crate::compare) fn of_rows(old: &Unit, new: &Unit, new_year: i32) -> Vec<Signal> {
    let targets = |unit: &Unit| -> Vec<String> {
        let own = cells(unit, new_year).into_iter();
        own.filter(|(column, _)| *column == Column::Target)
            .map(|(_, cell)| cell.trim().to_owned())
            .collect()
    };
    let (before, after) = (targets(old), targets(new));
    let figure = |cell: &str| cell.contains(|sign: char| sign.is_ascii_digit());
    let mut found = Vec::new();
    for at in 0..before.len().max(after.len()) {
        let cell = |cells: &[String]| cells.get(at).cloned().unwrap_or_default();
        let (from, to) = (cell(&before), cell(&after));
        if fold(&from) != fold(&to) && (figure(&from) || figure(&to)) {
            found.push(Signal { kind: SignalKind::Target, from, to });
        }
    }
    found
}

/// Returns the signal of a row that came or went.
pub(in crate::compare) fn of_row(unit: &Unit, is_new: bool) -> Signal {
    let name = unit.text.split(" | ").next().unwrap_or_default().to_owned();
    if is_new {
        Signal { kind: SignalKind::IndicatorAdded, from: String::new(), to: name }
    } else {
        Signal { kind: SignalKind::IndicatorRemoved, from: name, to: String::new() }
    }
}
