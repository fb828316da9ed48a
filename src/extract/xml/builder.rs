//! Builds the run of elements while the XML passes by.
//!
//! Knows which text belongs to which block. Must not know headings by their words, but for the
//! lone bold line, which only its words and length tell from a sentence.

use super::super::block::{Buffer, PendingItem, into_cell, item_line, table_lines, text_body};
use super::super::element::{Body, ELSEWHERE, Element, Heading, Reading, Style};
use super::super::grid::{AS_TEXT, Grid};
use super::super::remarks::Remarks;
use super::super::shape::{is_bullet, is_sentence};
use crate::text::{Typography, letters};

pub(super) struct Builder<'a> {
    pub(super) typography: &'a mut Typography,
    pub(super) remarks: &'a mut Remarks,
    pub(super) reading: Reading,
    pub(super) line: u64,
    pub(super) buffer: Buffer,
    /// Blocks interrupted by a footnote.
    pub(super) interrupted: Vec<Buffer>,
    pub(super) notes: Vec<Body>,
    /// The open item and note marks, the innermost last.
    pub(super) marks: Vec<String>,
    pub(super) styles: Vec<Style>,
    /// Where raised text began in the block that is open.
    pub(super) raised: Vec<usize>,
    pub(super) flat_style: Option<Style>,
    pub(super) items: Vec<PendingItem>,
    pub(super) tables: Vec<Grid>,
    pub(super) in_table_title: bool,
    pub(super) lists: u8,
    pub(super) depth: u8,
    pub(super) head: u32,
    pub(super) outside: u32,
    pub(super) contents: u32,
}

impl<'a> Builder<'a> {
    pub fn new(typography: &'a mut Typography, remarks: &'a mut Remarks) -> Self {
        Self {
            typography,
            remarks,
            reading: Reading::default(),
            line: 1,
            buffer: Buffer::default(),
            interrupted: Vec::new(),
            notes: Vec::new(),
            marks: Vec::new(),
            styles: Vec::new(),
            raised: Vec::new(),
            flat_style: None,
            items: Vec::new(),
            tables: Vec::new(),
            in_table_title: false,
            lists: 0,
            depth: 0,
            head: 0,
            outside: 0,
            contents: 0,
        }
    }

    pub fn at_line(&mut self, line: u64) {
        self.line = line;
    }

    pub fn text(&mut self, text: &str) {
        if let Some(mark) = self.marks.last_mut() {
            mark.push_str(text);
            return;
        }
        if text.trim().is_empty() {
            self.buffer.text.push_str(text);
            return;
        }
        let style = self.styles.iter().copied().min().unwrap_or(Style::Plain);
        self.buffer.add(text, style, self.line);
    }

    pub fn finish(mut self) -> Reading {
        self.flush();
        self.reading
    }

    pub(super) fn head_field(&mut self, name: &str, parent: &str) {
        if self.head > 0 {
            self.reading.head.field(name, parent, &self.buffer.text);
        }
    }

    /// Counts what was made so far, notes that wait among it.
    pub fn elements(&self) -> usize {
        self.reading.elements.len() + self.notes.len()
    }

    /// Tells whether what stands here is text of the paper, outside notes, heads and lists of contents.
    pub(super) fn in_text(&self) -> bool {
        self.head + self.outside + self.contents == 0 && self.interrupted.is_empty()
    }

    pub(super) fn push(&mut self, body: Body) {
        let line = self.line;
        self.reading.elements.push(Element { line, body });
    }

    pub(super) fn with_table(&mut self, action: impl FnOnce(&mut Grid)) {
        if let Some(table) = self.tables.last_mut() {
            action(table);
        }
    }

    /// Takes the open block's text, cleaned, with its line and the style of all of it.
    pub(super) fn take(&mut self) -> Option<(String, u64, Option<Style>)> {
        if self.buffer.text.is_empty() {
            return None;
        }
        let buffer = std::mem::take(&mut self.buffer);
        let text = self.typography.clean(&buffer.text);
        let text = text.trim();
        let style = buffer.whole_style();
        (!text.is_empty()).then(|| (text.to_owned(), buffer.line, style))
    }

    /// Ends the open block, whatever it is, and lets its footnotes follow.
    pub(super) fn flush(&mut self) {
        if let Some((text, line, style)) = self.take() {
            self.block(text, line, style);
        }
        if self.interrupted.is_empty() && self.tables.is_empty() {
            self.release_notes();
        }
    }

    pub(super) fn release_notes(&mut self) {
        for body in std::mem::take(&mut self.notes) {
            self.push(body);
        }
    }

    pub(super) fn block(&mut self, text: String, line: u64, style: Option<Style>) {
        let body = if !self.interrupted.is_empty() {
            Body::Note(text)
        } else if self.head + self.outside > 0 {
            Body::Outside(item_line(&mut self.items, text))
        } else if !self.tables.is_empty() {
            let text = if self.in_table_title { text } else { item_line(&mut self.items, text) };
            let in_title = self.in_table_title;
            self.with_table(|table| if in_title { table.title(&text) } else { table.line(text) });
            return;
        } else if self.contents > 0 {
            Body::ContentsLine(item_line(&mut self.items, text))
        } else {
            text_body(&mut self.items, text, style)
        };
        if matches!(body, Body::Note(_)) {
            self.notes.push(body);
        } else {
            self.reading.elements.push(Element { line, body });
        }
    }

    pub(super) fn flush_heading(&mut self, depth: Option<u8>, style: Style) {
        if self.head + self.outside + self.contents > 0 || !self.tables.is_empty() {
            self.flush();
            return;
        }
        if let Some((text, line, _)) = self.take() {
            let body = Body::Heading(Heading { text, depth, style });
            self.reading.elements.push(Element { line, body });
        }
        self.release_notes();
    }

    pub(super) fn flush_flat_heading(&mut self, style: Style) {
        if is_sentence(&self.buffer.text) {
            self.buffer.make_plain();
            self.flush();
        } else {
            self.flush_heading(None, style);
        }
    }

    pub(super) fn end_paragraph(&mut self, name: &str) {
        if name == "tekstregel" && self.reading.head.vergaderjaar.is_none() {
            let text = self.buffer.text.trim();
            let found = text.strip_prefix("Vergaderjaar").map(|rest| rest.trim().to_owned());
            self.reading.head.vergaderjaar = found;
        }
        if name == "noot.al" && !self.interrupted.is_empty() {
            // Several paragraphs of one note are one note.
            self.buffer.text.push(' ');
            return;
        }
        self.flush();
    }

    pub(super) fn end_item_mark(&mut self) {
        let mark = self.marks.pop().unwrap_or_default();
        let mark = self.typography.clean(&mark).trim().to_owned();
        if is_bullet(&mark) {
            if letters(&mark) > 0 {
                self.push(Body::LeftOut("item-mark", mark));
            }
            return;
        }
        if let Some(item) = self.items.last_mut() {
            // A mark that has had no text yet is not written over by the next.
            item.marker = Some(match item.marker.take() {
                Some(waiting) => format!("{waiting} {mark}"),
                None => mark,
            });
        } else {
            self.push(Body::Paragraph(mark));
        }
    }

    /// Ends text that is left out of its block under this name, and kept behind it.
    pub(super) fn end_mark(&mut self, what: &'static str) {
        let mark = self.marks.pop().unwrap_or_default();
        let mark = self.typography.clean(&mark).trim().to_owned();
        if !mark.is_empty() {
            self.notes.push(Body::LeftOut(what, mark));
        }
    }

    /// Says of a part of the text that it stands in another file: nothing is fetched for a paper.
    pub fn elsewhere(&mut self, place: Option<&str>) {
        let place = place.map(|place| format!(" ‘{place}’")).unwrap_or_default();
        self.remarks.warn(
            self.line,
            format!("een deel van de tekst staat in een ander bestand{place}; het is niet gelezen"),
        );
        self.push(Body::LeftOut(ELSEWHERE, String::new()));
    }

    /// Leaves a reference out whose text the paper does not hold.
    pub fn unknown_reference(&mut self, printed: String) {
        let message = format!("de onbekende verwijzing {printed} is niet gelezen");
        self.remarks.warn(self.line, message);
        self.push(Body::LeftOut(ELSEWHERE, printed));
    }

    pub(super) fn end_raised(&mut self) {
        let from = self.raised.pop();
        if let Some(mark) = from.and_then(|from| self.buffer.end_raised(from)) {
            let mark = self.typography.clean(&mark).trim().to_owned();
            self.notes.push(Body::LeftOut("note-mark", mark));
        }
    }

    pub(super) fn end_note(&mut self) {
        if let Some((text, _, _)) = self.take() {
            let outside = self.head + self.outside > 0;
            self.notes.push(if outside { Body::Outside(text) } else { Body::Note(text) });
        }
        self.buffer = self.interrupted.pop().unwrap_or_default();
    }

    pub(super) fn end_table(&mut self) {
        self.flush();
        let Some(table) = self.tables.pop() else { return };
        let (table, is_text) = table.finish(&mut self.reading.room);
        if is_text {
            self.remarks.warn(self.line, AS_TEXT);
        }
        if self.head + self.outside + self.contents > 0 {
            for text in table_lines(&table) {
                let contents = self.contents > 0;
                self.push(if contents { Body::ContentsLine(text) } else { Body::Outside(text) });
            }
        } else if let Some(outer) = self.tables.last_mut() {
            into_cell(table, outer);
        } else if !table.rows.is_empty() || table.title.is_some() {
            self.push(Body::Table(table));
        }
        if self.tables.is_empty() {
            self.release_notes();
        }
    }

    pub(super) fn line_break(&mut self) {
        if self.tables.is_empty() || !self.interrupted.is_empty() || !self.marks.is_empty() {
            self.buffer.text.push(' ');
        } else {
            self.flush();
        }
    }
}

/// An unknown element inside these flows with their text.
pub(super) fn is_flowing(parent: &str) -> bool {
    matches!(
        parent,
        "al" | "noot.al"
            | "nadruk"
            | "sup"
            | "inf"
            | "extref"
            | "intref"
            | "tussenkop"
            | "tuskop"
            | "titel"
            | "nr"
            | "label"
            | "subtitel"
            | "li.nr"
            | "stuknr"
            | "datumtekst"
            | "title"
            | "functie"
            | "dossierref"
    )
}
