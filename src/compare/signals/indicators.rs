//! Rows of indicator tables: targets that differ, indicators that came or went.
//!
//! Knows what a column is by its head. Must not call a measured value that is brought up to date a
//! target: by rule the figures get the newest values every year (`shapes.md` 1).

use crate::text::fold;

use super::super::rolling::year;
use super::super::side::Unit;
use super::{Signal, SignalKind};

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

/// Returns the targets of two rows that differ.
pub(super) fn of_rows(old: &Unit, new: &Unit, new_year: i32) -> Vec<Signal> {
    let (olds, news) = (cells(old, new_year), cells(new, new_year));
    let targets = |cells: &[(Column, &str)]| -> Vec<String> {
        let own = cells.iter().filter(|(column, _)| *column == Column::Target);
        own.map(|(_, cell)| (*cell).to_owned()).collect()
    };
    let others = |cells: &[(Column, &str)]| -> Vec<String> {
        let own = cells.iter().filter(|(column, _)| *column != Column::Measured);
        own.map(|(_, cell)| (*cell).to_owned()).collect()
    };
    let (before, after) = (targets(&olds), targets(&news));
    let (before, after) = if before.is_empty() || before.len() != after.len() {
        (others(&olds), others(&news))
    } else {
        (before, after)
    };
    let (mut before, mut after) = (before.into_iter(), after.into_iter());
    let mut found = Vec::new();
    loop {
        let (from, to) = match (before.next(), after.next()) {
            (None, None) => return found,
            (from, to) => (from.unwrap_or_default(), to.unwrap_or_default()),
        };
        if fold(&from) != fold(&to) {
            found.push(Signal { kind: SignalKind::Target, from, to });
        }
    }
}

/// Returns the signal of a row that came or went.
pub(super) fn of_row(unit: &Unit, is_new: bool) -> Signal {
    let name = unit.text.split(" | ").next().unwrap_or_default().to_owned();
    if is_new {
        Signal { kind: SignalKind::IndicatorAdded, from: String::new(), to: name }
    } else {
        Signal { kind: SignalKind::IndicatorRemoved, from: name, to: String::new() }
    }
}
