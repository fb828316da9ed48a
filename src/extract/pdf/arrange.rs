//! Lines of pages in the order in which they are read, each said to go on or to end.
//!
//! Knows how a paragraph shows that it ends: by a space that is not there, by leading, by room that
//! was left. Must not join lines.

use super::kinds::{Kind, bare, kinds};
use super::lines::PageLine;
use super::setting::{Setting, ends_in_hyphen};
use super::shape::PrintedLine;
use super::tables;
use crate::text::{Joint, WordEvidence};

/// A title this many times its size below a row heads another table.
const BETWEEN_TABLES: f32 = 3.0;

/// Arranges pages, each with its lines and what stands turned on it.
pub(super) fn arrange(pages: Vec<(Vec<PageLine>, String)>) -> Vec<PrintedLine> {
    let (pages, turned): (Vec<Vec<PageLine>>, Vec<String>) = pages.into_iter().unzip();
    let setting = Setting::of(&pages);
    let evidence = (!setting.spaces_tell && !setting.hyphens_stand).then(|| {
        let lines: Vec<String> = pages.iter().flatten().map(PageLine::text).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        WordEvidence::from_lines(&lines, false)
    });
    let pages = kinds(pages, &setting);
    let mut arranged = Arranged {
        setting,
        lines: Vec::new(),
        last: None,
        table: None,
        notes: Vec::new(),
        evidence,
    };
    for (page, turned) in pages.into_iter().zip(turned) {
        let from = arranged.lines.len();
        arranged.page(page);
        arranged.notes_to_their_marks(from);
        if !turned.trim().is_empty() {
            arranged.lines.push(PrintedLine::Aside(turned));
        }
    }
    arranged.lines.append(&mut arranged.notes);
    arranged.lines
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
    /// The table at the end of what there is, where it stands, and its lines.
    table: Option<(usize, Vec<PageLine>)>,
    /// Notes of the last page whose marks were not met yet.
    notes: Vec<PrintedLine>,
    /// The words of a document whose hyphens at line ends may be lost.
    evidence: Option<WordEvidence>,
}

impl Arranged {
    /// Puts the notes of the page that begins at a line behind the nearest of their marks, which may
    /// stand on a page above.
    fn notes_to_their_marks(&mut self, from: usize) {
        let is_note =
            |line: &PrintedLine| matches!(line, PrintedLine::Note(mark, _) if !mark.is_empty());
        let page = self.lines.split_off(from);
        let taken = |at: usize| {
            let end = at.saturating_sub(from).min(page.len());
            page[..end].iter().filter(|line| is_note(line)).count()
        };
        for at in self
            .last
            .iter_mut()
            .map(|last| &mut last.at)
            .chain(self.table.iter_mut().map(|table| &mut table.0))
        {
            *at -= taken(*at);
        }
        let (notes, page): (Vec<_>, Vec<_>) = page.into_iter().partition(is_note);
        self.lines.extend(page);
        let mut unmarked = Vec::new();
        let waited = std::mem::take(&mut self.notes);
        let before = waited.len();
        let notes: Vec<PrintedLine> = waited.into_iter().chain(notes).collect();
        for (at, note) in notes.into_iter().enumerate().rev() {
            let mark = match &note {
                PrintedLine::Note(mark, _) => bare(mark),
                _ => "",
            };
            let is_new = at >= before;
            let free = self.lines.iter().enumerate().rev().find(|(at, line)| {
                let next = self.lines.get(at + 1);
                matches!(line, PrintedLine::Mark(own) if bare(own) == mark)
                    && !matches!(next, Some(PrintedLine::Note(..)))
            });
            if let Some(at) = free.map(|(at, _)| at + 1) {
                self.lines.insert(at, note);
                for own in self
                    .last
                    .iter_mut()
                    .map(|last| &mut last.at)
                    .chain(self.table.iter_mut().map(|table| &mut table.0))
                {
                    *own += usize::from(*own >= at);
                }
            } else if is_new {
                self.notes.insert(0, note);
            } else {
                unmarked.push(note);
            }
        }
        self.lines.extend(unmarked.into_iter().rev());
    }

    fn page(&mut self, lines: Vec<(Kind, PageLine)>) {
        let mut lines = lines.into_iter().peekable();
        let mut is_first = true;
        let mut above_all = true;
        while let Some((kind, line)) = lines.next() {
            match kind {
                Kind::Text => {
                    let is_foot = crate::text::page_foot(&line.text()).is_some();
                    self.text(line, is_first);
                    is_first = false;
                    if !is_foot {
                        (self.table, above_all) = (None, false);
                    }
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
                    self.table(table, above_all);
                    above_all = false;
                }
                Kind::Note => self.note(line),
                Kind::Aside => {
                    self.lines.push(PrintedLine::Aside(line.text()));
                    self.lines.extend(line.marks.into_iter().map(PrintedLine::Mark));
                }
            }
        }
    }

    /// Takes a table; one that opens a page goes on with the one that ended the page above.
    fn table(&mut self, mut table: Vec<PageLine>, opens_page: bool) {
        let mut marks: Vec<String> =
            table.iter_mut().flat_map(|line| std::mem::take(&mut line.marks)).collect();
        let above =
            self.table.take().filter(|(_, above)| opens_page && tables::go_over(above, &table));
        let (at, table) = if let Some((at, mut above)) = above {
            for line in tables::repeated_head(&above, &mut table) {
                self.lines.push(PrintedLine::Aside(line));
            }
            tables::below(&mut above, table);
            (at, above)
        } else {
            self.lines.push(PrintedLine::Table(Vec::new()));
            (self.lines.len() - 1, table)
        };
        if let Some(line) = self.lines.get_mut(at) {
            *line = PrintedLine::Table(tables::rows(&table));
        }
        self.table = Some((at, table));
        self.lines.extend(marks.drain(..).map(PrintedLine::Mark));
        self.last.iter_mut().for_each(|last| last.is_next = false);
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
            self.lines.extend(line.marks.into_iter().map(PrintedLine::Mark));
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

    /// Tells whether a word was broken at the end of a line and its hyphen is not there, where no space
    /// tells it.
    fn is_lost(&self, line: &str, next: &PageLine) -> bool {
        let evidence = self.evidence.as_ref();
        evidence.is_some_and(|evidence| evidence.join(line, &next.text(), false) == Joint::Mended)
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
            // Some makers drop the space of a line that is full.
            let is_within = next.text().starts_with(char::is_lowercase)
                || text.ends_with(|sign: char| sign.is_alphanumeric() || sign == ',');
            let is_dropped =
                self.setting.hyphens_stand && is_within && !self.setting.has_room(&last.line, next);
            !last.line.spaced && !is_dropped
        } else {
            self.setting.has_room(&last.line, next)
        };
        if !ends
            && !hyphened
            && !self.is_lost(&text, next)
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
