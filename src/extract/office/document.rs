//! The text of a document: paragraphs, headings by their style, tables and notes.
//!
//! Knows the elements of both dialects. Must not know packages. Changes that are tracked are taken as
//! accepted: what was deleted is not read.

use std::collections::{HashMap, HashSet};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::pdf::PrintedLine;
use super::super::xml::{attributes, known_reference, local_name};

/// Deeper than any document.
const DEEPEST: usize = 200;

/// A bold paragraph with more signs is a paragraph.
const LONGEST_HEADING: usize = 160;

/// The largest tables of real papers have some thousands of cells.
const MOST_CELLS: usize = 200_000;

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

/// The document is not XML, or nested without end.
#[derive(Debug)]
pub(super) struct Broken;

/// Reads the main part of a document.
pub(super) fn read(
    dialect: Dialect,
    main: &str,
    styles: Option<&str>,
    notes: Option<&str>,
) -> Result<Found, Broken> {
    let mut headings = HashSet::new();
    for part in styles.into_iter().chain((dialect == Dialect::OpenDocument).then_some(main)) {
        heading_styles(part, &mut headings)?;
    }
    let mut notes_by_id = HashMap::new();
    if let Some(part) = notes {
        let mut walk = Walk::new(dialect, &headings);
        walk.all(part)?;
        walk.found.letters.clear();
        notes_by_id = walk.notes;
    }
    let mut walk = Walk::new(dialect, &headings);
    walk.by_id = notes_by_id;
    walk.all(main)?;
    // Notes that stand in the text itself, where none belong.
    let mut own: Vec<_> = walk.notes.drain().collect();
    own.sort();
    let own = own.into_iter().map(|(_, lines)| PrintedLine::Note(String::new(), lines));
    walk.found.lines.extend(own);
    walk.found.lines = parted(walk.found.lines);
    Ok(walk.found)
}

/// Leaves the ends of paragraphs only where the next one does not show that it begins.
fn parted(lines: Vec<PrintedLine>) -> Vec<PrintedLine> {
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

/// Names the styles whose paragraphs are headings: those of an outline, and those in bold.
fn heading_styles(part: &str, headings: &mut HashSet<String>) -> Result<(), Broken> {
    let mut reader = Reader::from_str(part);
    let mut style = String::new();
    loop {
        match reader.read_event().map_err(|_| Broken)? {
            Event::Start(start) | Event::Empty(start) => {
                let own = attributes(&start);
                let value =
                    |name: &str| own.iter().find(|(own, _)| own == name).map(|(_, v)| v.as_str());
                match local_name(&start).as_str() {
                    "style" => {
                        value("styleId")
                            .or(value("name"))
                            .unwrap_or_default()
                            .clone_into(&mut style);
                    }
                    // The name of a style of Word is the same in every language.
                    "name"
                        if value("val")
                            .is_some_and(|name| name.to_lowercase().starts_with("heading")) =>
                    {
                        headings.insert(style.clone());
                    }
                    "outlineLvl" => {
                        headings.insert(style.clone());
                    }
                    "b" if !matches!(value("val"), Some("0" | "false")) => {
                        headings.insert(style.clone());
                    }
                    "text-properties" if value("font-weight") == Some("bold") => {
                        headings.insert(style.clone());
                    }
                    _ => {}
                }
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// A paragraph that is open.
#[derive(Default)]
struct Paragraph {
    text: String,
    marks: Vec<String>,
    is_heading: bool,
    is_item: bool,
    /// Letters that are bold, and all of them.
    bold: (usize, usize),
}

#[expect(clippy::struct_excessive_bools, reason = "each is open or not by itself")]
struct Walk<'a> {
    dialect: Dialect,
    headings: &'a HashSet<String>,
    by_id: HashMap<String, Vec<String>>,
    /// The notes of a part of notes.
    notes: HashMap<String, Vec<String>>,
    found: Found,
    open: Vec<Paragraph>,
    /// Tables that are open: rows of cells of lines.
    tables: Vec<Vec<Vec<Vec<String>>>>,
    /// The notes that are open: their marks and their lines.
    inside: Vec<(String, Vec<String>)>,
    /// Notes whose marks stand in the paragraph or table that is open.
    waiting: Vec<PrintedLine>,
    /// How many elements are open of which nothing is read.
    skipped: usize,
    is_text: bool,
    is_mark: bool,
    is_bold: bool,
    /// The next paragraph opens an item.
    opens_item: bool,
}

impl<'a> Walk<'a> {
    fn new(dialect: Dialect, headings: &'a HashSet<String>) -> Self {
        Self {
            dialect,
            headings,
            by_id: HashMap::new(),
            notes: HashMap::new(),
            found: Found::default(),
            open: Vec::new(),
            tables: Vec::new(),
            inside: Vec::new(),
            waiting: Vec::new(),
            skipped: 0,
            is_text: dialect == Dialect::OpenDocument,
            is_mark: false,
            is_bold: false,
            opens_item: false,
        }
    }

    fn all(&mut self, part: &str) -> Result<(), Broken> {
        let mut reader = Reader::from_str(part);
        let mut depth = 0_usize;
        loop {
            match reader.read_event().map_err(|_| Broken)? {
                Event::Start(start) => {
                    depth += 1;
                    if depth > DEEPEST {
                        return Err(Broken);
                    }
                    self.start(&start);
                }
                Event::Empty(start) => {
                    self.start(&start);
                    self.end(&local_name(&start));
                }
                Event::End(end) => {
                    depth = depth.saturating_sub(1);
                    self.end(end.local_name().into_inner());
                }
                Event::Text(text) => self.text(&text),
                Event::CData(text) => self.text(&text),
                Event::GeneralRef(reference) => {
                    if let Some(text) = known_reference(&reference) {
                        self.text(&text);
                    }
                }
                Event::Eof if depth > 0 => return Err(Broken),
                Event::Eof => {
                    self.found.lines.append(&mut self.waiting);
                    return Ok(());
                }
                _ => {}
            }
        }
    }

    /// Takes what an element opens.
    fn start(&mut self, start: &BytesStart<'_>) {
        let own = attributes(start);
        let value =
            |name: &str| own.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
        let name = local_name(start);
        if self.skipped > 0 || is_skipped(&name) {
            self.found.is_tracked |= matches!(name.as_str(), "del" | "moveFrom" | "changed-region");
            self.skipped += usize::from(self.skipped > 0 || is_skipped(&name));
            return;
        }
        match name.as_str() {
            "ins" | "moveTo" => self.found.is_tracked = true,
            "p" | "h" => self.paragraph(name == "h", value("style-name")),
            "pStyle" => self.style(value("val")),
            "outlineLvl" => self.style_is_heading(),
            "numPr" => self.open.iter_mut().last().into_iter().for_each(|p| p.is_item = true),
            "list-item" => self.opens_item = true,
            "t" | "instrText" => self.is_text = name == "t",
            "tab" | "br" | "cr" | "line-break" | "s" => self.put(" "),
            "noBreakHyphen" => self.put("-"),
            "r" => self.is_bold = false,
            "b" => self.is_bold = !matches!(value("val"), Some("0" | "false")),
            "footnoteReference" => self.reference(value("id")),
            "note-citation" => self.is_mark = true,
            "note-body" => self.inside.push((String::new(), Vec::new())),
            "footnote" => {
                self.inside.push((value("id").unwrap_or_default().to_owned(), Vec::new()));
            }
            "tbl" | "table" => self.tables.push(Vec::new()),
            "tr" | "table-row" => {
                if let Some(table) = self.tables.last_mut() {
                    table.push(Vec::new());
                }
            }
            "tc" | "table-cell" => {
                if let Some(row) = self.tables.last_mut().and_then(|table| table.last_mut()) {
                    row.push(Vec::new());
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        match name {
            "p" | "h" => self.close(),
            "t" => self.is_text = self.dialect == Dialect::OpenDocument,
            "note-citation" => self.is_mark = false,
            "note-body" => {
                if let Some((_, lines)) = self.inside.pop() {
                    // Its mark was read where it stands.
                    self.waiting.push(PrintedLine::Note(String::new(), lines));
                }
            }
            "footnote" => {
                if let Some((id, lines)) = self.inside.pop() {
                    self.notes.entry(id).or_default().extend(lines);
                }
            }
            "tbl" | "table" => self.close_table(),
            _ => {}
        }
    }

    fn paragraph(&mut self, is_outlined: bool, style: Option<&str>) {
        let is_item = std::mem::take(&mut self.opens_item);
        self.open.push(Paragraph { is_heading: is_outlined, is_item, ..Paragraph::default() });
        self.style(style);
    }

    fn style(&mut self, style: Option<&str>) {
        if style.is_some_and(|style| self.headings.contains(style)) {
            self.style_is_heading();
        }
    }

    fn style_is_heading(&mut self) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.is_heading = true;
        }
    }

    fn reference(&mut self, id: Option<&str>) {
        let Some(lines) = id.and_then(|id| self.by_id.remove(id)) else { return };
        self.found.letters.extend(lines.iter().cloned());
        // A mark is counted by Word: it is no text, and its number is not there to be read.
        self.waiting.push(PrintedLine::Note(String::new(), lines));
    }

    fn text(&mut self, text: &str) {
        if self.skipped > 0 || self.open.is_empty() || !self.is_text {
            return;
        }
        self.found.letters.push(text.to_owned());
        if self.is_mark {
            if let Some(paragraph) = self.open.last_mut() {
                paragraph.marks.push(text.to_owned());
            }
            return;
        }
        self.put(text);
    }

    fn put(&mut self, text: &str) {
        if let Some(paragraph) = self.open.last_mut() {
            let signs = text.chars().filter(|sign| sign.is_alphanumeric()).count();
            paragraph.text.extend(text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }));
            paragraph.bold.0 += if self.is_bold { signs } else { 0 };
            paragraph.bold.1 += signs;
        }
    }

    /// Closes a paragraph: into the note or the cell that is open, else as a line.
    fn close(&mut self) {
        let Some(paragraph) = self.open.pop() else { return };
        let text = paragraph.text.trim().to_owned();
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
        if !text.is_empty() {
            let is_bold = paragraph.bold.1 > 0 && paragraph.bold.0 == paragraph.bold.1;
            let is_short = text.chars().count() <= LONGEST_HEADING && !text.ends_with(['.', ';']);
            let line = if paragraph.is_item {
                PrintedLine::Text(format!("• {text}"))
            } else if (paragraph.is_heading || is_bold) && is_short {
                PrintedLine::Heading(text)
            } else {
                PrintedLine::Text(text)
            };
            self.found.lines.push(line);
        }
        self.found.lines.extend(marks);
        self.found.lines.append(&mut self.waiting);
        self.found.lines.push(PrintedLine::End);
    }

    /// Closes a table: what stands in another table's cell are lines of that cell.
    fn close_table(&mut self) {
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

/// Gives each row as many cells as the longest has.
fn even(mut table: Vec<Vec<Vec<String>>>) -> Vec<Vec<Vec<String>>> {
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

/// What is deleted, and what is there once more for older programs.
fn is_skipped(name: &str) -> bool {
    matches!(
        name,
        "del"
            | "moveFrom"
            | "tracked-changes"
            | "Fallback"
            | "annotation"
            | "sectPr"
            | "pPrChange"
            | "rPrChange"
    )
}
