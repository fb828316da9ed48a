//! What the reader of pages is given: lines, and what was seen to be no line of the text.
//!
//! Knows plain text and the printed lines of a PDF. Must not know what a line says.

use std::collections::BTreeSet;

use super::super::element::ELSEWHERE;
use super::super::pdf::{Printed, PrintedLine};
use crate::model::Picture;

/// What stands between two lines and is known to be none.
pub(super) enum Between<'a> {
    /// A table: rows of cells of lines.
    Table(&'a [Vec<Vec<String>>]),
    /// The lines of a note.
    Note(Vec<&'a str>),
    /// What is not taken over, by its name in the ledger.
    LeftOut(&'static str, &'a str),
    /// A picture.
    Picture(&'a Picture),
}

/// Lines, numbered from 1.
pub(super) struct Given<'a> {
    pub lines: Vec<&'a str>,
    /// Known to tell by a space at the end of a line that its paragraph goes on.
    pub spaces: Option<bool>,
    /// The lines that are set as headings.
    pub headings: BTreeSet<u64>,
    /// What stands behind which line.
    pub between: Vec<(u64, Between<'a>)>,
}

impl<'a> Given<'a> {
    /// Takes a text, of which nothing is known but its lines.
    pub fn of(source: &'a str) -> Self {
        Self {
            lines: source.lines().collect(),
            spaces: None,
            headings: BTreeSet::new(),
            between: Vec::new(),
        }
    }

    /// Takes the lines of a PDF.
    pub fn printed(printed: &'a Printed) -> Self {
        let mut lines: Vec<&str> = Vec::new();
        let mut headings = BTreeSet::new();
        let mut between = Vec::new();
        for line in &printed.lines {
            let at = lines.len() as u64;
            let mut beside = |what| between.push((at, what));
            match line {
                PrintedLine::Text(text) => lines.push(text),
                PrintedLine::Heading(text) => {
                    headings.insert(at + 1);
                    lines.push(text);
                }
                PrintedLine::End => lines.push(""),
                PrintedLine::Table(rows) => beside(Between::Table(rows)),
                PrintedLine::Mark(mark) => beside(Between::LeftOut("note-mark", mark)),
                PrintedLine::Note(mark, text) => {
                    if !mark.is_empty() {
                        beside(Between::LeftOut("note-mark", mark));
                    }
                    beside(Between::Note(text.iter().map(String::as_str).collect()));
                }
                PrintedLine::Aside(text) => beside(Between::LeftOut("page-foot", text)),
                PrintedLine::Picture(picture) => beside(Between::Picture(picture)),
                PrintedLine::Elsewhere => beside(Between::LeftOut(ELSEWHERE, "")),
            }
        }
        Self { spaces: Some(true), lines, headings, between }
    }
}
