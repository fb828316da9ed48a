//! Builds the run of elements while the XML passes by.
//!
//! Knows which text belongs to which block. Must not know headings by their words, but for the
//! lone bold line, which only its words and length tell from a sentence.

use super::super::element::{Body, Element, Heading, Reading, Style};
use super::super::grid::{AS_TEXT, Grid};
use super::super::remarks::Remarks;
use super::super::shape::{bullet_item, is_bullet, is_heading_like, is_sentence};
use crate::text::{Typography, letters};

/// The text of the block that is open, with the style of all of it.
#[derive(Debug, Default)]
pub(super) struct Buffer {
    pub(super) text: String,
    line: u64,
    /// Whether visible text stood outside any style.
    plain: bool,
    /// The one style of all styled text; `None` once two were seen.
    style: Option<Style>,
    mixed: bool,
}

/// An item whose text is still to come.
#[derive(Debug)]
pub(super) struct PendingItem {
    pub level: u8,
    pub marker: Option<String>,
    pub used: bool,
}

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

    pub fn remarks(&mut self) -> &mut Remarks {
        self.remarks
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
        if self.buffer.text.trim().is_empty() {
            self.buffer.line = self.line;
        }
        self.buffer.text.push_str(text);
        match self.styles.iter().copied().min() {
            Some(style) if style != Style::Plain => match self.buffer.style {
                Some(seen) if seen != style => self.buffer.mixed = true,
                _ => self.buffer.style = Some(style),
            },
            _ => self.buffer.plain = true,
        }
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
        let buffer = std::mem::take(&mut self.buffer);
        let text = self.typography.clean(&buffer.text);
        let text = text.trim();
        let style = buffer.style.filter(|_| !buffer.plain && !buffer.mixed);
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
            Body::Outside(self.item_line(text))
        } else if !self.tables.is_empty() {
            let text = if self.in_table_title { text } else { self.item_line(text) };
            let in_title = self.in_table_title;
            self.with_table(|table| if in_title { table.title(&text) } else { table.line(text) });
            return;
        } else if self.contents > 0 {
            Body::ContentsLine(self.item_line(text))
        } else {
            self.text_body(text, style)
        };
        if matches!(body, Body::Note(_)) {
            self.notes.push(body);
        } else {
            self.reading.elements.push(Element { line, body });
        }
    }

    /// Sets an item's marker before its text where items have no block of their own.
    pub(super) fn item_line(&mut self, text: String) -> String {
        let Some(item) = self.items.last_mut() else { return text };
        let first = !std::mem::replace(&mut item.used, true);
        match item.marker.take() {
            Some(marker) => format!("{marker} {text}"),
            None if first => format!("– {text}"),
            None => text,
        }
    }

    pub(super) fn text_body(&mut self, text: String, style: Option<Style>) -> Body {
        if let Some(item) = self.items.last_mut() {
            if item.used {
                return Body::Paragraph(text);
            }
            item.used = true;
            return Body::Item { level: item.level, marker: item.marker.take(), text };
        }
        if let Some(style) = style
            && is_heading_like(&text)
        {
            return Body::Heading(Heading { text, depth: None, style });
        }
        match bullet_item(&text) {
            Some(item) => Body::Item { level: 1, marker: None, text: item.to_owned() },
            None => Body::Paragraph(text),
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
            self.buffer.style = None;
            self.buffer.plain = true;
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
            item.marker = Some(mark);
        } else {
            self.push(Body::Paragraph(mark));
        }
    }

    pub(super) fn end_note_mark(&mut self) {
        let mark = self.marks.pop().unwrap_or_default();
        let mark = self.typography.clean(&mark).trim().to_owned();
        if !mark.is_empty() {
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
            let rows = table.rows.iter().map(|row| row.concat().join(" "));
            let lines: Vec<String> = table.title.iter().cloned().chain(rows).collect();
            for text in lines.into_iter().filter(|line| !line.is_empty()) {
                let contents = self.contents > 0;
                self.push(if contents { Body::ContentsLine(text) } else { Body::Outside(text) });
            }
        } else if let Some(outer) = self.tables.last_mut() {
            let title = table.title.into_iter();
            for line in title.chain(table.rows.into_iter().flatten().flatten()) {
                outer.line(line);
            }
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
