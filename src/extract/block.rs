//! The block that is open while a marked-up paper passes by, whatever its format.
//!
//! Knows text with its style, items that wait for theirs, and tables that become lines. Must not know
//! the elements of any format.

use super::element::{Body, Heading, RawTable, Style};
use super::grid::Grid;
use super::shape::{bullet_item, is_heading_like};

/// The text of the block that is open, with the style of all of it.
#[derive(Debug, Default)]
pub(super) struct Buffer {
    pub text: String,
    pub line: u64,
    /// Whether visible text stood outside any style.
    plain: bool,
    /// The one style of all styled text.
    style: Option<Style>,
    mixed: bool,
}

impl Buffer {
    /// Adds visible text.
    pub fn add(&mut self, text: &str, style: Style, line: u64) {
        if self.text.trim().is_empty() {
            self.line = line;
        }
        self.text.push_str(text);
        match style {
            Style::Plain => self.plain = true,
            style => match self.style {
                Some(seen) if seen != style => self.mixed = true,
                _ => self.style = Some(style),
            },
        }
    }

    /// Returns the style of all of the text, if it has one.
    pub fn whole_style(&self) -> Option<Style> {
        self.style.filter(|_| !self.plain && !self.mixed)
    }

    /// Forgets the style: what stood as a heading is a sentence.
    pub fn make_plain(&mut self) {
        self.style = None;
        self.plain = true;
    }
}

/// An item whose text is still to come.
#[derive(Debug)]
pub(super) struct PendingItem {
    pub level: u8,
    pub marker: Option<String>,
    pub used: bool,
}

/// Sets an item's marker before its text where items have no block of their own.
pub(super) fn item_line(items: &mut [PendingItem], text: String) -> String {
    let Some(item) = items.last_mut() else { return text };
    let first = !std::mem::replace(&mut item.used, true);
    match item.marker.take() {
        Some(marker) => format!("{marker} {text}"),
        None if first => format!("– {text}"),
        None => text,
    }
}

/// Returns what a block of text is: an item's first text, a heading by its style, an item by its
/// bullet, or a paragraph.
pub(super) fn text_body(items: &mut [PendingItem], text: String, style: Option<Style>) -> Body {
    if let Some(item) = items.last_mut() {
        if item.used {
            return Body::Paragraph(text);
        }
        item.used = true;
        let (level, marker) = (item.level, item.marker.take());
        // A mark that is a word says something: it is the beginning of the text.
        return match marker {
            Some(word) if !is_count(&word) => {
                Body::Item { level, marker: None, text: format!("{word} {text}") }
            }
            marker => Body::Item { level, marker, text },
        };
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

/// Tells whether a mark counts: `a.`, `12)`, `3.1`, `iv.`, or a sign; `niet` and `Regisseren:` do not.
fn is_count(mark: &str) -> bool {
    let parts = mark.split(|sign: char| !sign.is_alphanumeric()).filter(|part| !part.is_empty());
    let roman = |part: &str| part.chars().all(|sign| "ivxlcdmIVXLCDM".contains(sign));
    parts.into_iter().all(|part| {
        let letters = part.chars().filter(|sign| sign.is_alphabetic()).count();
        letters <= 1 || (letters == 2 && part.chars().count() == 2) || roman(part)
    })
}

/// Returns the lines of a table that stands where none belongs.
pub(super) fn table_lines(table: &RawTable) -> impl Iterator<Item = String> {
    let rows = table.rows.iter().map(|row| row.concat().join(" "));
    table.title.iter().cloned().chain(rows).filter(|line| !line.is_empty())
}

/// Puts a table into the cell of another that it stands in.
pub(super) fn into_cell(table: RawTable, outer: &mut Grid) {
    for line in table.title.into_iter().chain(table.rows.into_iter().flatten().flatten()) {
        outer.line(line);
    }
}
