//! Lines of pages in the order in which they are read, each said to go on or to end.
//!
//! Knows how a paragraph shows that it ends: by a space that is not there, by leading, by room that
//! was left. Must not join lines.

use super::kinds::{Kind, kinds};
use super::lines::PageLine;
use super::setting::{Setting, ends_in_hyphen};
use super::shape::PrintedLine;
use super::tables;

/// A title this many times its size below a row heads another table.
const BETWEEN_TABLES: f32 = 3.0;

/// Arranges pages, each with its lines and what stands turned on it.
pub(super) fn arrange(pages: Vec<(Vec<PageLine>, String)>) -> Vec<PrintedLine> {
    let (pages, turned): (Vec<Vec<PageLine>>, Vec<String>) = pages.into_iter().unzip();
    let setting = Setting::of(&pages);
    let pages = kinds(pages, &setting);
    let mut arranged = Arranged { setting, lines: Vec::new(), last: None };
    for (page, turned) in pages.into_iter().zip(turned) {
        let from = arranged.lines.len();
        arranged.page(page);
        notes_to_their_marks(&mut arranged.lines, from);
        if !turned.trim().is_empty() {
            arranged.lines.push(PrintedLine::Aside(turned));
        }
    }
    arranged.lines
}

/// Puts the notes of the page that begins at a line behind the line in which their mark stands.
fn notes_to_their_marks(lines: &mut Vec<PrintedLine>, from: usize) {
    let notes = |line: &PrintedLine| matches!(line, PrintedLine::Note(mark, _) if !mark.is_empty());
    let page = lines.split_off(from);
    let (notes, page): (Vec<_>, Vec<_>) = page.into_iter().partition(notes);
    let mut notes: Vec<Option<PrintedLine>> = notes.into_iter().map(Some).collect();
    for line in page {
        let of = |note: &&mut Option<PrintedLine>| match (&line, note) {
            (PrintedLine::Mark(own), Some(PrintedLine::Note(mark, _))) => own.trim() == mark.trim(),
            _ => false,
        };
        let note = notes.iter_mut().find(of).and_then(Option::take);
        lines.push(line);
        lines.extend(note);
    }
    lines.extend(notes.into_iter().flatten());
}

/// The last line of text.
struct Last {
    /// Where it stands among the lines.
    at: usize,
    line: PageLine,
    is_heading: bool,
    /// Nothing but text stands between it and what comes.
    is_next: bool,
}

struct Arranged {
    setting: Setting,
    lines: Vec<PrintedLine>,
    last: Option<Last>,
}

impl Arranged {
    fn page(&mut self, lines: Vec<(Kind, PageLine)>) {
        let mut lines = lines.into_iter().peekable();
        let mut is_first = true;
        while let Some((kind, line)) = lines.next() {
            match kind {
                Kind::Text => {
                    self.text(line, is_first);
                    is_first = false;
                }
                Kind::Row => {
                    let mut table = vec![line];
                    let mut above = table[0].base;
                    let same = |above: f32, (kind, line): &(Kind, PageLine)| {
                        let parted = line.cells.len() == 1
                            && line.base - above > BETWEEN_TABLES * line.size();
                        *kind == Kind::Row && !parted
                    };
                    while let Some((_, line)) = lines.next_if(|next| same(above, next)) {
                        above = line.base;
                        table.push(line);
                    }
                    let marks: Vec<String> =
                        table.iter_mut().flat_map(|line| std::mem::take(&mut line.marks)).collect();
                    self.lines.push(PrintedLine::Table(tables::rows(&table)));
                    self.lines.extend(marks.into_iter().map(PrintedLine::Mark));
                    self.last.iter_mut().for_each(|last| last.is_next = false);
                }
                Kind::Note => self.note(line),
                Kind::Aside => {
                    self.lines.push(PrintedLine::Aside(line.text()));
                    self.lines.extend(line.marks.into_iter().map(PrintedLine::Mark));
                }
            }
        }
    }

    fn note(&mut self, mut line: PageLine) {
        let text = line.text();
        let first = if line.is_marked { Some(line.marks.remove(0)) } else { None };
        match (first, self.lines.last_mut()) {
            (None, Some(PrintedLine::Note(_, lines))) => tables::go_on(lines, text),
            (mark, _) => self.lines.push(PrintedLine::Note(mark.unwrap_or_default(), vec![text])),
        }
        self.lines.extend(line.marks.into_iter().map(PrintedLine::Mark));
    }

    fn text(&mut self, mut line: PageLine, is_first: bool) {
        let is_heading = self.setting.is_heading(&line);
        let text = line.text();
        if crate::text::page_foot(&text).is_some() {
            self.lines.push(PrintedLine::Text(text));
            return;
        }
        if let Some(last) = self.last.take() {
            self.end(&last, &line, is_heading, is_first);
        }
        let at = self.lines.len();
        self.lines.push(if is_heading {
            PrintedLine::Heading(text)
        } else {
            PrintedLine::Text(text)
        });
        self.lines.extend(std::mem::take(&mut line.marks).into_iter().map(PrintedLine::Mark));
        self.last = Some(Last { at, line, is_heading, is_next: true });
    }

    /// Says of the last line whether it goes on in this one.
    fn end(&mut self, last: &Last, next: &PageLine, is_heading: bool, is_first: bool) {
        let text = last.line.text();
        let hyphened = ends_in_hyphen(&text);
        let apart = last.is_heading != is_heading
            || (!is_first && last.is_next && self.setting.is_apart(&last.line, next));
        let ends = if hyphened && !last.is_heading {
            false
        } else if apart {
            true
        } else if self.setting.spaces_tell {
            !last.line.spaced
        } else {
            self.setting.has_room(&last.line, next)
        };
        if !ends
            && !hyphened
            && let Some(PrintedLine::Text(line) | PrintedLine::Heading(line)) =
                self.lines.get_mut(last.at)
        {
            line.push(' ');
        }
        // A line without a space at its end that goes on in lower case is a broken word.
        let lower = next.text().starts_with(char::is_lowercase);
        let told = self.setting.spaces_tell && !apart;
        if ends && lower && !told {
            self.lines.push(PrintedLine::End);
        }
    }
}
