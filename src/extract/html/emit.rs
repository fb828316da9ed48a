//! Puts the text of the open block where it belongs: an element of the run, a cell, the rest.
//!
//! Knows headings, items, notes and tables as they end. Must not know elements of HTML.

use super::blocks::furniture_or;
use super::notes::Mark;
use super::walk::Walk;
use crate::extract::block::{into_cell, item_line, table_lines, text_body};
use crate::extract::element::{Body, Element, Heading, RawTable, Style};
use crate::extract::grid::{AS_TEXT, Grid};
use crate::extract::shape::{bullet_item, is_bullet, is_sentence};
use crate::text::letters;

impl Walk<'_> {
    pub(super) fn note_mark(&mut self, mark: &Mark) {
        if let Some(text) = self.clean(&mark.text) {
            self.waiting.push(Body::LeftOut("note-mark", text));
        }
        if let Some(at) = mark.note {
            self.release(at);
        }
    }

    /// Lets a note follow the open block.
    pub(super) fn release(&mut self, at: usize) {
        let Some(note) = self.notes.list.get_mut(at) else { return };
        note.used = true;
        // A second mark of the same note finds nothing left to release.
        let (mark, text) = (std::mem::take(&mut note.mark), std::mem::take(&mut note.text));
        if let Some(mark) = self.clean(&mark) {
            self.waiting.push(Body::LeftOut("note-mark", mark));
        }
        if let Some(text) = self.clean(&text) {
            let outside = self.outside + self.furniture > 0 || self.inside_root == 0;
            self.waiting.push(if outside { Body::Outside(text) } else { Body::Note(text) });
        }
    }

    pub(super) fn clean(&mut self, text: &str) -> Option<String> {
        let text = self.shared.typography.clean_trimmed(text);
        (!text.trim().is_empty()).then(|| text.trim().to_owned())
    }

    pub(super) fn push(&mut self, body: Body) {
        let line = self.lines.current();
        self.shared.reading.elements.push(Element { line, body });
    }

    pub(super) fn with_table(&mut self, action: impl FnOnce(&mut Grid)) {
        if let Some(table) = self.tables.last_mut() {
            action(table);
        }
    }

    pub(super) fn flush_and(&mut self, action: impl FnOnce(&mut Self)) {
        self.flush();
        action(self);
    }

    /// Takes the open block's text, cleaned, with its line and the style of all of it.
    pub(super) fn take(&mut self) -> Option<(String, u64, Option<Style>)> {
        self.break_waits = false;
        let buffer = std::mem::take(&mut self.buffer);
        let text = self.clean(&buffer.text)?;
        let style = buffer.whole_style();
        let in_text = self.tables.is_empty() && self.in_paper();
        let text = if in_text { self.unglued(&text) } else { text };
        (!text.is_empty()).then_some((text, buffer.line, style))
    }

    pub(super) fn in_paper(&self) -> bool {
        self.inside_root > 0 && self.furniture + self.contents + self.outside == 0
    }

    pub(super) fn unglued(&mut self, text: &str) -> String {
        let (text, marks) = self.notes.unglue(text);
        for (mark, note) in marks {
            *self.shared.glued += 1;
            self.waiting.push(Body::LeftOut("note-mark", mark));
            if let Some(at) = note {
                self.release(at);
            }
        }
        text.trim().to_owned()
    }

    /// Ends the open block, whatever it is, and lets its footnotes follow.
    pub(super) fn flush(&mut self) {
        if let Some((text, line, style)) = self.take() {
            self.block(text, line, style);
        }
        if self.tables.is_empty() {
            for body in std::mem::take(&mut self.waiting) {
                self.push(body);
            }
        }
    }

    pub(super) fn block(&mut self, text: String, line: u64, style: Option<Style>) {
        let body = if self.link.is_some_and(|link| link.announces) {
            Body::ContentsLine(text)
        } else if self.furniture > 0 || self.inside_root == 0 {
            Body::LeftOut("page-furniture", text)
        } else if self.outside > 0 {
            Body::Outside(self.item_line(text))
        } else if !self.tables.is_empty() {
            let text = if self.in_title { text } else { self.item_line(text) };
            let in_title = self.in_title;
            self.with_table(|table| if in_title { table.title(&text) } else { table.line(text) });
            return;
        } else if self.contents > 0 {
            Body::ContentsLine(self.item_line(text))
        } else {
            furniture_or(text, |text| self.text_body(text, style))
        };
        if self.link.is_some_and(|link| link.own) {
            self.place.own_link.get_or_insert(self.shared.reading.elements.len());
        }
        self.shared.reading.elements.push(Element { line, body });
    }

    fn item_line(&mut self, text: String) -> String {
        item_line(&mut self.items, text)
    }

    fn text_body(&mut self, text: String, style: Option<Style>) -> Body {
        // A page may print the bullet that its list has already.
        let waits = self.items.last().is_some_and(|item| !item.used && item.marker.is_none());
        let text = match bullet_item(&text).filter(|_| waits) {
            Some(bare) => bare.to_owned(),
            None => text,
        };
        text_body(&mut self.items, text, style)
    }

    pub(super) fn end_heading(&mut self, rank: Option<u8>) {
        let flat = self.flat.take();
        let sentence = rank.is_none() && is_sentence(&self.buffer.text);
        if !self.in_paper() || !self.tables.is_empty() || sentence {
            self.buffer.make_plain();
            return self.flush();
        }
        let Some((text, line, style)) = self.take() else { return self.flush() };
        let style = flat.or(style).unwrap_or(Style::Plain);
        let heading = match rank {
            Some(rank) => {
                let (depth, closes) = self.ranks.heading(rank, &text);
                for depth in closes {
                    self.push(Body::Close(depth));
                }
                let style = if depth.is_none() { Style::Bold } else { style };
                Heading { text, depth, style }
            }
            None => Heading { text, depth: None, style },
        };
        self.shared.reading.elements.push(Element { line, body: Body::Heading(heading) });
        self.flush();
    }

    pub(super) fn end_item(&mut self) {
        self.flush();
        // A marker whose item has no text of its own is still text.
        if let Some(marker) = self.items.pop().and_then(|item| item.marker) {
            self.block(marker, self.lines.current(), None);
        }
    }

    pub(super) fn end_mark(&mut self) {
        let Some(mark) = self.mark.take().and_then(|mark| self.clean(&mark)) else { return };
        if is_bullet(&mark) {
            if letters(&mark) > 0 {
                self.push(Body::LeftOut("item-mark", mark));
            }
        } else if let Some(item) = self.items.last_mut().filter(|item| item.marker.is_none()) {
            item.marker = Some(mark);
        } else {
            self.block(mark, self.lines.current(), None);
        }
    }

    pub(super) fn end_table(&mut self) {
        self.flush();
        let Some(table) = self.tables.pop() else { return };
        let (table, is_text) = table.finish(&mut self.shared.reading.room);
        if is_text {
            self.shared.remarks.warn(self.lines.current(), AS_TEXT);
        }
        if let Some(outer) = self.tables.last_mut() {
            into_cell(table, outer);
        } else if self.in_paper() {
            if !table.rows.is_empty() || table.title.is_some() {
                self.push(Body::Table(table));
            }
        } else {
            self.table_lines(&table);
        }
        self.flush();
    }

    pub(super) fn table_lines(&mut self, table: &RawTable) {
        for text in table_lines(table) {
            let line = self.lines.current();
            self.block(text, line, None);
        }
    }
}
