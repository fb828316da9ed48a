//! A paragraph of a document while it is read, and what lines become when all are there.
//!
//! Knows what makes a line a heading. Must not know elements.

use super::super::block::end_raised;
use super::super::pdf::PrintedLine;

/// A bold paragraph with more signs is a paragraph.
const LONGEST_HEADING: usize = 160;

/// The largest tables of real papers have some thousands of cells.
const MOST_CELLS: usize = 200_000;

/// A paragraph that is open.
#[derive(Default)]
pub(super) struct Paragraph {
    pub text: String,
    pub marks: Vec<String>,
    /// What stands in it and is not shown.
    pub hidden: String,
    pub is_heading: bool,
    pub is_item: bool,
    /// Its end was taken out: the next one goes on with it.
    pub goes_on: bool,
    /// Where raised text begins, in whatever pieces it comes.
    raised: Option<usize>,
    /// Letters that are bold, and all of them.
    bold: (usize, usize),
}

/// A piece of text of one look.
#[derive(Clone, Copy, Default)]
pub(super) struct Run {
    pub is_bold: bool,
    pub is_raised: bool,
    pub is_hidden: bool,
}

impl Paragraph {
    /// Adds a text as it looks; what is hidden stands beside it.
    pub fn put(&mut self, text: &str, run: Run) {
        if run.is_hidden {
            return self.hidden.push_str(text);
        }
        if run.is_raised {
            self.raised.get_or_insert(self.text.len());
        } else {
            self.end_raised();
        }
        let signs = text.chars().filter(|sign| sign.is_alphanumeric()).count();
        self.text.extend(text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }));
        self.bold.0 += if run.is_bold { signs } else { 0 };
        self.bold.1 += signs;
    }

    /// Ends raised text: what is above a year is the mark of a note.
    pub fn end_raised(&mut self) {
        let mark = self.raised.take().and_then(|from| end_raised(&mut self.text, from));
        self.marks.extend(mark);
    }

    /// Returns it as a line; nothing where no text stands in it.
    pub fn line(&self) -> Option<PrintedLine> {
        let text = self.text.trim();
        let is_bold = self.bold.1 > 0 && self.bold.0 == self.bold.1;
        let is_short = text.chars().count() <= LONGEST_HEADING && !text.ends_with(['.', ';']);
        let is_heading = self.is_heading || (is_bold && !self.is_item);
        let line = if is_heading && is_short {
            PrintedLine::Heading(text.to_owned())
        } else if self.is_item {
            PrintedLine::Text(format!("• {text}"))
        } else {
            PrintedLine::Text(text.to_owned())
        };
        (!text.is_empty()).then_some(line)
    }
}

/// Leaves the ends of paragraphs only where the next one does not show that it begins.
pub(super) fn parted(lines: Vec<PrintedLine>) -> Vec<PrintedLine> {
    let mut parted: Vec<PrintedLine> = Vec::with_capacity(lines.len());
    let mut has_ended = false;
    for line in lines {
        match &line {
            PrintedLine::End => {
                has_ended = true;
                continue;
            }
            PrintedLine::Text(text) if has_ended && text.starts_with(char::is_lowercase) => {
                parted.push(PrintedLine::End);
            }
            _ => {}
        }
        has_ended = false;
        parted.push(line);
    }
    parted
}

/// Gives each row as many cells as the longest has.
pub(super) fn even(mut table: Vec<Vec<Vec<String>>>) -> Vec<Vec<Vec<String>>> {
    let wide = table.iter().map(Vec::len).max().unwrap_or(0);
    // Rows without end are few, whatever one of them claims.
    if wide.saturating_mul(table.len()) <= MOST_CELLS {
        for row in &mut table {
            row.resize(wide, Vec::new());
        }
    }
    for cell in table.iter_mut().flatten() {
        // Paragraphs of a cell stand below one another.
        let last = cell.len().saturating_sub(1);
        cell.iter_mut().take(last).for_each(|line| line.push(' '));
    }
    table
}
