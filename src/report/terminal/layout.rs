//! Lines of a bounded width, with hanging indents, rules and optional colour.
//!
//! Knows how wide a text is on a terminal. Must not know what the text says. All text passes
//! through `clean` here, so that nothing reaches a terminal raw.

use unicode_width::UnicodeWidthStr;

use crate::report::clean::clean;

/// Below this width hanging indents leave no room for words.
const LEAST_WIDTH: usize = 40;

/// Above this width even a stretch that should stay whole may be broken.
const MOST_WHOLE: usize = 30;

/// How a stretch of text stands out; only ever a repetition of a sign or word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Style {
    Plain,
    Bold,
    Dim,
    Gone,
    New,
}

impl Style {
    const fn code(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Bold => Some("\x1b[1m"),
            Self::Dim => Some("\x1b[2m"),
            Self::Gone => Some("\x1b[31m"),
            Self::New => Some("\x1b[32m"),
        }
    }
}

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) struct Span {
    pub style: Style,
    pub text: String,
    /// Whether its spaces are no places to break a line.
    whole: bool,
}

impl Span {
    pub fn new(style: Style, text: impl Into<String>) -> Self {
        Self { style, text: text.into(), whole: false }
    }

    /// Makes a stretch that stays on one line as long as it is short.
    pub fn short_whole(style: Style, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { style, whole: text.width() <= MOST_WHOLE, text }
    }
}

/// A word that is not broken: its stretches stand without spaces between them.
type Word = Vec<Span>;

/// The text being laid out.
#[derive(Debug)]
pub(in crate::report) struct Page {
    width: usize,
    colour: bool,
    text: String,
}

impl Page {
    pub fn new(width: usize, colour: bool) -> Self {
        Self { width: width.max(LEAST_WIDTH), colour, text: String::new() }
    }

    /// Returns the whole text; it ends with one line end.
    pub fn finish(self) -> String {
        let mut text = self.text.trim_end_matches('\n').to_owned();
        text.push('\n');
        text
    }

    /// Leaves one line empty, never two.
    pub fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// Writes a text, wrapped, every line behind the same indent.
    pub fn line(&mut self, indent: &str, style: Style, text: &str) {
        self.hanging(indent, indent, &[Span::new(style, text)]);
    }

    /// Writes a text, wrapped: the first line behind one indent, the others behind another.
    pub fn hanging(&mut self, first: &str, rest: &str, spans: &[Span]) {
        let mut indent = first;
        let mut line: Vec<Span> = Vec::new();
        let mut used = 0;
        let room = |indent: &str| self.width.saturating_sub(indent.width());
        let mut lines = Vec::new();
        for word in words(spans) {
            let wide = word.iter().map(|span| span.text.width()).sum::<usize>();
            if used > 0 && used + 1 + wide > room(indent) {
                lines.push((indent, std::mem::take(&mut line)));
                indent = rest;
                used = 0;
            }
            if used > 0 {
                let glue = match (line.last(), word.first()) {
                    (Some(before), Some(after)) if before.style == after.style => before.style,
                    _ => Style::Plain,
                };
                line.push(Span::new(glue, " "));
                used += 1;
            }
            line.extend(word);
            used += wide;
        }
        lines.push((indent, line));
        for (indent, line) in lines {
            self.put(indent, &line);
        }
    }

    /// Writes one text at the left and one at the right edge; below each other when they would
    /// touch.
    pub fn both_edges(&mut self, left: &[Span], rest: &str, right: &Span) {
        let left: Vec<Span> =
            left.iter().map(|span| Span::new(span.style, clean(&span.text))).collect();
        let right = Span::new(right.style, clean(&right.text));
        let wide: usize = left.iter().map(|span| span.text.width()).sum();
        let edge = right.text.width();
        if wide + 2 + edge <= self.width {
            let mut line = left;
            if edge > 0 {
                line.push(Span::new(Style::Plain, " ".repeat(self.width - wide - edge)));
                line.push(right);
            }
            self.put("", &line);
        } else {
            self.hanging("", rest, &left);
            self.line(rest, right.style, &right.text);
        }
    }

    /// Writes parts beside each other with a gap between; a part that does not fit goes below, and
    /// only a part wider than a line is broken.
    pub fn side_by_side(&mut self, first: &str, rest: &str, parts: &[Span], gap: usize) {
        let mut indent = first;
        let mut line: Vec<Span> = Vec::new();
        let mut used = indent.width();
        for part in parts {
            let part = Span::new(part.style, clean(&part.text));
            let wide = part.text.width();
            if !line.is_empty() && used + gap + wide > self.width {
                self.put(indent, &std::mem::take(&mut line));
                indent = rest;
                used = indent.width();
            }
            if line.is_empty() && used + part.text.trim_end().width() > self.width {
                self.hanging(indent, rest, &[part]);
                indent = rest;
                used = indent.width();
                continue;
            }
            if !line.is_empty() {
                line.push(Span::new(Style::Plain, " ".repeat(gap)));
                used += gap;
            }
            line.push(part);
            used += wide;
        }
        if !line.is_empty() {
            self.put(indent, &line);
        }
    }

    /// Writes a ruled heading: a line that ends in the text.
    pub fn rule(&mut self, text: &str) {
        let text = clean(text);
        let dashes = self.width.saturating_sub(text.width() + 1).max(4);
        self.put(
            "",
            &[
                Span::new(Style::Dim, "─".repeat(dashes)),
                Span::new(Style::Bold, format!(" {text}")),
            ],
        );
    }

    /// Writes columns: the first flush left, the others flush right within their widths.
    pub fn row(&mut self, first: (&str, usize), others: &[(String, usize)], style: Style) {
        let mut line = padded(&clean(first.0), first.1);
        for (text, width) in others {
            let pad = width.saturating_sub(text.width());
            line.push_str(&" ".repeat(pad));
            line.push_str(text);
        }
        self.put("", &[Span::new(style, line)]);
    }

    /// Returns the width lines are kept within.
    pub fn width(&self) -> usize {
        self.width
    }

    fn put(&mut self, indent: &str, line: &[Span]) {
        let start = self.text.len();
        self.text.push_str(indent);
        for span in merged(line) {
            match span.style.code().filter(|_| self.colour && !span.text.trim().is_empty()) {
                Some(code) => {
                    self.text.push_str(code);
                    self.text.push_str(&span.text);
                    self.text.push_str("\x1b[0m");
                }
                None => self.text.push_str(&span.text),
            }
        }
        let end = self.text.trim_end_matches(' ').len();
        self.text.truncate(end.max(start));
        self.text.push('\n');
    }
}

/// Returns the head of a numbered item: three columns, and always a space behind the number.
pub(in crate::report) fn lead(number: &str) -> String {
    padded(&format!("{number} "), 3)
}

/// Fills a text up with spaces to a width.
pub(in crate::report) fn padded(text: &str, width: usize) -> String {
    let mut text = text.to_owned();
    text.push_str(&" ".repeat(width.saturating_sub(text.width())));
    text
}

/// Cuts stretches at their spaces into words; a no-break space does not part.
fn words(spans: &[Span]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for span in spans {
        let text = clean(&span.text);
        let parts: Vec<&str> = if span.whole { vec![&text] } else { text.split(' ').collect() };
        for (at, part) in parts.into_iter().enumerate() {
            if at > 0 {
                open = false;
            }
            if part.is_empty() {
                continue;
            }
            let piece = Span::new(span.style, part);
            match words.last_mut() {
                Some(word) if open => word.push(piece),
                _ => words.push(vec![piece]),
            }
            open = true;
        }
    }
    words
}

/// Joins neighbours of one style, so that colour is switched no more often than it changes.
fn merged(line: &[Span]) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for span in line {
        match out.last_mut() {
            Some(last) if last.style == span.style => last.text.push_str(&span.text),
            _ => out.push(span.clone()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(write: impl Fn(&mut Page)) -> String {
        let mut page = Page::new(40, false);
        write(&mut page);
        page.finish()
    }

    #[test]
    fn long_lines_hang_under_their_first_word() {
        let text = page(|page| {
            page.hanging(
                "− ",
                "  ",
                &[Span::new(Style::Plain, "een twee drie vier vijf zes zeven acht negen")],
            );
        });
        assert_eq!(text, "− een twee drie vier vijf zes zeven acht\n  negen\n");
    }

    #[test]
    fn a_mark_is_glued_to_the_letters_it_touches() {
        let spans = [
            Span::new(Style::Plain, "aaa bbbbbbbbbbbbbbbbbbb"),
            Span::new(Style::Gone, "[-ccccccccccccccc-]"),
            Span::new(Style::Plain, ", d"),
        ];
        let text = page(|page| page.hanging("", "", &spans));
        assert_eq!(text, "aaa\nbbbbbbbbbbbbbbbbbbb[-ccccccccccccccc-],\nd\n");
    }

    #[test]
    fn edges_that_would_touch_stand_below_each_other() {
        let text = page(|page| {
            page.both_edges(
                &[Span::new(Style::Bold, "een heel lange kop van ruim veertig tekens")],
                "   ",
                &Span::new(Style::Plain, "rechts"),
            );
        });
        assert_eq!(text, "een heel lange kop van ruim veertig\n   tekens\n   rechts\n");
    }

    #[test]
    fn wide_letters_count_double() {
        let text = page(|page| page.line("", Style::Plain, &"日本語日本語 ".repeat(4)));
        assert!(text.lines().all(|line| line.width() <= 40), "{text}");
    }
}
