//! What is open while a document is read: its paragraphs, runs, tables, notes and fields.
//!
//! Knows where a text goes that is read now. Must not know elements.

use std::collections::HashMap;

use super::super::pdf::PrintedLine;
use super::paragraph::{Paragraph, Run, even};
use super::signs::Form;
use super::styles::Styles;
use crate::model::Picture;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    Word,
    OpenDocument,
}

/// What a part of a document gives.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub lines: Vec<PrintedLine>,
    /// Every piece of text that was read, as it stood.
    pub letters: Vec<String>,
    pub is_tracked: bool,
}

#[expect(clippy::struct_excessive_bools, reason = "each is open or not by itself")]
pub(super) struct Walk<'a> {
    pub dialect: Dialect,
    pub styles: &'a Styles,
    pub by_id: HashMap<String, Vec<String>>,
    /// The notes of a part of notes.
    pub notes: HashMap<String, Vec<String>>,
    pub found: Found,
    pub open: Vec<Paragraph>,
    /// The paragraph whose end was taken out.
    pub before: Option<Paragraph>,
    pub runs: Vec<Run>,
    /// Tables that are open: rows of cells of lines.
    pub tables: Vec<Vec<Vec<Vec<String>>>>,
    /// The notes that are open: their marks and their lines.
    pub inside: Vec<(String, Vec<String>)>,
    /// What stands beside the paragraph or table that is open.
    pub waiting: Vec<PrintedLine>,
    /// How many elements are open of which nothing is read.
    pub skipped: usize,
    /// The fields that are open: whether what stands there tells what they show, and is not shown.
    pub fields: Vec<bool>,
    pub form: Option<Form>,
    /// How many lines stood before each part that names another file.
    pub linked: Option<usize>,
    /// What is said of the next picture.
    pub alt: String,
    pub is_text: bool,
    pub is_mark: bool,
    /// What is said of a paragraph stands here.
    pub is_said: bool,
    /// The next paragraph opens an item.
    pub opens_item: bool,
}

impl<'a> Walk<'a> {
    pub fn new(dialect: Dialect, styles: &'a Styles) -> Self {
        Self {
            dialect,
            styles,
            by_id: HashMap::new(),
            notes: HashMap::new(),
            found: Found::default(),
            open: Vec::new(),
            before: None,
            runs: Vec::new(),
            tables: Vec::new(),
            inside: Vec::new(),
            waiting: Vec::new(),
            skipped: 0,
            fields: Vec::new(),
            form: None,
            linked: None,
            alt: String::new(),
            is_text: dialect == Dialect::OpenDocument,
            is_mark: false,
            is_said: false,
            opens_item: false,
        }
    }

    pub fn run(&mut self, style: Option<&str>) {
        let outer = self.runs.last().copied().unwrap_or_default();
        self.runs.push(Run { is_bold: false, ..outer });
        self.run_style(style);
    }

    pub fn run_style(&mut self, style: Option<&str>) {
        let Some(style) = style else { return };
        let (raised, hidden) =
            (self.styles.raised.contains(style), self.styles.hidden.contains(style));
        self.look(|run| {
            run.is_raised |= raised;
            run.is_hidden |= hidden;
        });
    }

    pub fn look(&mut self, set: impl Fn(&mut Run)) {
        self.runs.last_mut().into_iter().for_each(set);
    }

    pub fn field(&mut self, what: &str) {
        match what {
            "begin" => self.fields.push(true),
            "separate" => self.fields.last_mut().into_iter().for_each(|field| *field = false),
            _ => {
                self.fields.pop();
            }
        }
    }

    pub fn picture(&mut self, name: Option<&str>) {
        let name = name.unwrap_or_default().to_owned();
        let alt = std::mem::take(&mut self.alt);
        self.beside(PrintedLine::Picture(Picture { name, alt }));
    }

    /// Ends a part of a text; where it names another file and holds nothing, its text stands there.
    pub fn end_linked(&mut self) {
        if self.linked.take() == Some(self.found.lines.len()) {
            self.found.lines.push(PrintedLine::Elsewhere);
        }
    }

    /// Puts what stands beside the text behind the paragraph or table that is open.
    pub fn beside(&mut self, line: PrintedLine) {
        let is_apart = self.open.is_empty() && self.tables.is_empty() && self.inside.is_empty();
        if is_apart { &mut self.found.lines } else { &mut self.waiting }.push(line);
    }

    pub fn is_item(&mut self, is_item: bool) {
        self.open.last_mut().into_iter().for_each(|p| p.is_item = is_item);
    }

    pub fn paragraph(&mut self, is_outlined: bool, style: Option<&str>) {
        let is_item = std::mem::take(&mut self.opens_item);
        self.runs.clear();
        if let Some(before) = self.before.take() {
            return self.open.push(before);
        }
        let mut paragraph = Paragraph::default();
        (paragraph.is_heading, paragraph.is_item) = (is_outlined, is_item);
        self.open.push(paragraph);
        self.style(style);
    }

    pub fn style(&mut self, style: Option<&str>) {
        if style.is_some_and(|style| self.styles.headings.contains(style)) {
            self.style_is_heading();
        }
        // Runs of it are as hidden as it is.
        if style.is_some_and(|style| self.styles.hidden.contains(style)) {
            self.runs.push(Run { is_hidden: true, ..Run::default() });
        }
    }

    pub fn style_is_heading(&mut self) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.is_heading = true;
        }
    }

    pub fn reference(&mut self, id: Option<String>) {
        let Some(lines) = id.and_then(|id| self.by_id.remove(&id)) else { return };
        self.found.letters.extend(lines.iter().cloned());
        // A mark is counted by Word: it is no text, and its number is not there to be read.
        self.waiting.push(PrintedLine::Note(String::new(), lines));
    }

    pub fn text(&mut self, text: &str) {
        let is_shown = !self.fields.contains(&true);
        if self.skipped > 0 || !self.is_text || !is_shown {
            return;
        }
        self.put(text);
    }

    /// Puts what is shown where it belongs, and counts it.
    pub fn put(&mut self, text: &str) {
        let run = self.runs.last().copied().unwrap_or_default();
        let Some(paragraph) = self.open.last_mut() else { return };
        self.found.letters.push(text.to_owned());
        if self.is_mark {
            paragraph.marks.push(text.to_owned());
        } else {
            paragraph.put(text, run);
        }
    }

    /// Closes a paragraph: into the note or the cell that is open, else as a line.
    pub fn close(&mut self) {
        let Some(mut paragraph) = self.open.pop() else { return };
        self.runs.clear();
        if std::mem::take(&mut paragraph.goes_on) {
            self.before = Some(paragraph);
            return;
        }
        paragraph.end_raised();
        let text = paragraph.text.trim().to_owned();
        let line = paragraph.line();
        if !paragraph.hidden.trim().is_empty() {
            self.waiting.push(PrintedLine::Aside(paragraph.hidden));
        }
        let marks = paragraph.marks.into_iter().map(PrintedLine::Mark);
        if let Some((_, lines)) = self.inside.last_mut() {
            if !text.is_empty() {
                lines.push(text);
            }
            self.waiting.extend(marks);
            return;
        }
        let cell = self.tables.last_mut().and_then(|table| table.last_mut()?.last_mut());
        if let Some(cell) = cell {
            if !text.is_empty() {
                cell.push(text);
            }
            self.waiting.splice(0..0, marks);
            return;
        }
        self.found.lines.extend(line);
        self.found.lines.extend(marks);
        self.found.lines.append(&mut self.waiting);
        self.found.lines.push(PrintedLine::End);
    }

    /// Closes a table: what stands in another table's cell are lines of that cell.
    pub fn close_table(&mut self) {
        let Some(table) = self.tables.pop() else { return };
        let outer = self.tables.last_mut().and_then(|table| table.last_mut()?.last_mut());
        if let Some(cell) = outer {
            cell.extend(table.into_iter().flatten().flatten());
            return;
        }
        self.found.lines.push(PrintedLine::Table(even(table)));
        self.found.lines.append(&mut self.waiting);
    }
}
