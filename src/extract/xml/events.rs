//! What the start and the end of each element do to the block that is open.
//!
//! Knows the meaning of elements. Must not know how a block becomes an element of the outline.

use super::super::block::PendingItem;
use super::super::element::{Body, Style};
use super::super::grid::{Grid, Span};
use super::super::leftover::IMAGE;
use super::super::picture::{alternative, picture};
use super::builder::{Builder, is_flowing};
use super::tags::{Tag, attribute, is_apart, style, tag};

impl Builder<'_> {
    /// Returns what an element means here: a bill, a signature or an annex inside a division is a part
    /// of its text, as a law that is quoted.
    fn meaning(&self, name: &str, parent: &str) -> Tag {
        match tag(name, parent) {
            Tag::Bill | Tag::Signature | Tag::Annex if self.depth > 0 => Tag::Container,
            tag => tag,
        }
    }

    pub fn start(&mut self, name: &str, parent: &str, attributes: &[(String, String)]) {
        self.reading.head.attributes(name, parent, attributes);
        match self.meaning(name, parent) {
            Tag::Head => {
                self.flush();
                self.head += 1;
            }
            Tag::Bill => {
                self.flush();
                self.reading.has_bill = true;
                self.outside += 1;
            }
            Tag::Signature => {
                self.flush();
                self.outside += 1;
            }
            Tag::Contents => {
                self.flush();
                self.contents += 1;
            }
            Tag::Annex => {
                self.flush();
                self.push(Body::Annex);
            }
            Tag::Division => {
                self.flush();
                self.depth = self.depth.saturating_add(1);
            }
            Tag::DivisionHead | Tag::Paragraph | Tag::Row | Tag::Table => {
                self.flush();
                match tag(name, parent) {
                    Tag::Table => self.tables.push(Grid::within(self.reading.room)),
                    Tag::Row => self.with_table(Grid::start_row),
                    _ => {}
                }
            }
            Tag::HeadPart => self.buffer.text.push(' '),
            Tag::FlatHeading => {
                self.flush();
                self.flat_style = Some(style(attributes));
            }
            Tag::List => {
                self.flush();
                self.lists = self.lists.saturating_add(1);
            }
            Tag::Item => {
                self.flush();
                let level = self.lists.max(1);
                self.items.push(PendingItem { level, marker: None, used: false });
            }
            Tag::ItemMark => {
                self.flush();
                self.marks.push(String::new());
            }
            Tag::NoteMark | Tag::Struck => self.marks.push(String::new()),
            Tag::TableTitle => {
                self.flush();
                self.in_table_title = true;
            }
            Tag::ColumnSpec => {
                let name = attribute(attributes, "colname").unwrap_or_default();
                self.with_table(|table| table.name_column(name));
            }
            Tag::TableHead => self.with_table(|table| table.in_head = true),
            Tag::Entry => {
                self.flush();
                self.with_table(|table| table.start_cell(cals_span(table, attributes)));
            }
            Tag::Note => self.interrupted.push(std::mem::take(&mut self.buffer)),
            Tag::Inline => {
                self.styles.push(style(attributes));
                if name == "sup" {
                    self.raised.push(self.buffer.text.len());
                }
            }
            Tag::Elsewhere => self.elsewhere(attribute(attributes, "href")),
            Tag::Break => self.line_break(),
            Tag::Container => {
                if !is_flowing(parent) || is_apart(name) {
                    self.flush();
                }
                if let Some((shown, told)) = picture(name, |name| attribute(attributes, name))
                    && self.in_text()
                {
                    self.push(Body::Picture(shown));
                    if !told {
                        self.push(Body::LeftOut(IMAGE, String::new()));
                    }
                }
                if let Some(alt) = alternative(name, attribute(attributes, "alt")) {
                    self.text(alt);
                }
            }
        }
    }

    pub fn end(&mut self, name: &str, parent: &str) {
        match self.meaning(name, parent) {
            Tag::Head => {
                self.head_field(name, parent);
                self.flush();
                self.head = self.head.saturating_sub(1);
            }
            Tag::Bill | Tag::Signature => {
                self.flush();
                self.outside = self.outside.saturating_sub(1);
            }
            Tag::Contents => {
                self.flush();
                self.contents = self.contents.saturating_sub(1);
            }
            Tag::Annex | Tag::HeadPart | Tag::Break | Tag::ColumnSpec | Tag::Elsewhere => {}
            Tag::Division => {
                self.flush();
                self.push(Body::Close(self.depth));
                self.depth = self.depth.saturating_sub(1);
            }
            Tag::DivisionHead => {
                self.flush_heading(Some(self.depth).filter(|&d| d > 0), Style::Bold);
            }
            Tag::FlatHeading => {
                let style = self.flat_style.take().unwrap_or(Style::Plain);
                self.flush_flat_heading(style);
            }
            Tag::Paragraph => self.end_paragraph(name),
            Tag::List => {
                self.flush();
                self.lists = self.lists.saturating_sub(1);
            }
            Tag::Item => {
                self.flush();
                // A marker whose item has no text of its own is still text.
                if let Some(marker) = self.items.pop().and_then(|item| item.marker) {
                    self.block(marker, self.line, None);
                }
            }
            Tag::ItemMark => self.end_item_mark(),
            Tag::NoteMark => self.end_mark("note-mark"),
            Tag::Struck => self.end_mark("struck"),
            Tag::TableTitle => {
                self.flush();
                self.in_table_title = false;
            }
            Tag::TableHead => self.with_table(|table| table.in_head = false),
            Tag::Row => {
                self.flush();
                self.with_table(Grid::end_row);
            }
            Tag::Entry => {
                self.flush();
                self.with_table(Grid::end_cell);
            }
            Tag::Table => self.end_table(),
            Tag::Note => self.end_note(),
            Tag::Inline => {
                self.styles.pop();
                if name == "sup" {
                    self.end_raised();
                }
            }
            Tag::Container => {
                self.head_field(name, parent);
                if !is_flowing(parent) || is_apart(name) {
                    self.flush();
                }
            }
        }
    }
}

/// Reads where a CALS cell stands: `namest` or `colname`, `nameend`, and `morerows` below its own.
fn cals_span(table: &Grid, attributes: &[(String, String)]) -> Span {
    let named = |name| attribute(attributes, name).and_then(|column| table.column(column));
    let column = named("namest").or_else(|| named("colname"));
    let columns = match (column, named("nameend")) {
        (Some(start), Some(end)) if end >= start => end - start + 1,
        _ => 1,
    };
    let more = attribute(attributes, "morerows").and_then(|n| n.trim().parse().ok()).unwrap_or(0);
    Span { column, columns, rows: u32::saturating_add(more, 1) }
}
