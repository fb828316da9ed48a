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

    /// Ends raised text that began here; returns the mark of a note.
    pub fn end_raised(&mut self, from: usize) -> Option<String> {
        end_raised(&mut self.text, from)
    }

    /// Forgets the style: what stood as a heading is a sentence.
    pub fn make_plain(&mut self) {
        self.style = None;
        self.plain = true;
    }
}

/// Ends raised text that began here. Raised figures behind figures are a power, and stand behind a
/// sign that says so; behind a year they are the mark of a note, which is taken out and returned.
pub(super) fn end_raised(text: &mut String, from: usize) -> Option<String> {
    let raised = text.get(from..)?.trim();
    let is_figure = |sign: char| sign.is_ascii_digit();
    let is_sign = |sign: char| is_figure(sign) || "-–−+,;.)* ".contains(sign);
    let base = &text[..from];
    if !raised.contains(is_figure) || !raised.chars().all(is_sign) || !base.ends_with(is_figure) {
        return None;
    }
    if ends_with_year(base) {
        let mark = raised.to_owned();
        text.truncate(from);
        return Some(mark);
    }
    text.insert(from, '^');
    None
}

/// Tells whether a text ends with a year, and no longer number.
fn ends_with_year(text: &str) -> bool {
    let figures = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (before, year) = text.split_at(text.len() - figures);
    let is_part = before.ends_with(['.', ','])
        && before.trim_end_matches(['.', ',']).ends_with(|c: char| c.is_ascii_digit());
    figures == 4 && !is_part && matches!(year.parse(), Ok(1800u16..=2100))
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

/// Tells whether a mark counts: `a.`, `12)`, `3.1`, `iv.`, `aa.`, or a sign; `niet`, `Ja:` and
/// `Regisseren:` do not.
fn is_count(mark: &str) -> bool {
    let parts = mark.split(|sign: char| !sign.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.into_iter().all(|part| {
        let mut letters = part.chars().filter(|sign| sign.is_alphabetic());
        let (first, second, more) = (letters.next(), letters.next(), letters.next());
        let doubled = first == second && more.is_none();
        second.is_none() || doubled || is_roman(part)
    })
}

/// Tells whether a word is a number in Roman figures, as far as lists count.
fn is_roman(part: &str) -> bool {
    let low = part.to_ascii_lowercase();
    let ones = low.trim_start_matches('x');
    let tens = low.len() - ones.len();
    let small = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    tens < 4 && small.contains(&ones)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_raised(base: &str, raised: &str, text: &str, mark: Option<&str>) {
        let mut buffer = Buffer::default();
        buffer.add(base, Style::Plain, 1);
        buffer.add(raised, Style::Plain, 1);
        assert_eq!(buffer.end_raised(base.len()).as_deref(), mark, "{base}{raised}");
        assert_eq!(buffer.text, text);
    }

    #[test]
    fn raised_figures_are_a_power_or_the_mark_of_a_note() {
        check_raised("10", "6", "10^6", None);
        check_raised("10", "–6", "10^–6", None);
        check_raised("in 2024", "1", "in 2024", Some("1"));
        check_raised("1.2024", "1", "1.2024^1", None);
        check_raised("m", "2", "m2", None);
        check_raised("de 21", "e", "de 21e", None);
    }

    #[test]
    fn a_mark_that_is_a_word_does_not_count() {
        for mark in ["a.", "12)", "3.1", "iv.", "XII", "aa.", "2b", "–"] {
            assert!(is_count(mark), "{mark}");
        }
        for mark in ["Ja:", "Nee:", "niet", "lid", "mix", "di", "Op"] {
            assert!(!is_count(mark), "{mark}");
        }
    }
}
