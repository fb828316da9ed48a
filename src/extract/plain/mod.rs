//! The plain text of PDF pages as a run of elements.
//!
//! Knows page feet, broken lines, and headings that only their words and their place tell. Must not
//! know which heading opens an article.

mod budgets;
mod contents;
mod front;
mod given;
mod headings;
mod layout;
mod line;
mod rows;

use given::{Between, Given};
use headings::Found;
use layout::Layout;
use line::Line;

use super::element::{Body, Element, Heading, RawTable, Reading, Style};
use super::pdf::Printed;
use super::remarks::Remarks;
use super::shape::bullet_item;
use super::sub_budget::SubBudgets;
use crate::model::{Chapter, Standing};
use crate::text::{PageFoot, Typography, join_lines, page_foot};

/// The remark that stands with every text read from a PDF, by which others know it.
pub(crate) const EARLY: &str = "voorlopige tekst: uit de pdf; de officiële XML volgt";

/// The letter or number before a heading has at most so many signs (`a.`, `b1.`).
const LONGEST_LETTER: usize = 3;

/// The same of a text read from a document of a word processor.
pub(crate) const WRITTEN: &str =
    "voorlopige tekst: uit een tekstbestand (Word of OpenDocument); de officiële XML volgt";

/// More lines that are set as a heading are a paragraph in bold.
const MOST_HEADING_LINES: usize = 4;

/// Reads the text of one or more pages.
pub(crate) fn read(source: &str, typography: &mut Typography, remarks: &mut Remarks) -> Reading {
    read_given(&Given::of(source), typography, remarks)
}

/// Reads the printed lines of a PDF.
pub(crate) fn read_printed(
    printed: &Printed,
    early: &str,
    typography: &mut Typography,
    remarks: &mut Remarks,
) -> Reading {
    let mut reading = read_given(&Given::printed(printed), typography, remarks);
    reading.standing = Standing::Pdf;
    for (page, why) in &printed.unread {
        reading.cut_off = true;
        remarks.warn(0, format!("bladzijde {page} van de pdf {why}; zij is niet gelezen"));
    }
    remarks.warn(0, early);
    reading
}

fn read_given(given: &Given<'_>, typography: &mut Typography, remarks: &mut Remarks) -> Reading {
    let lines = &given.lines;
    let mut reading = Reading::default();
    let feet: Vec<Option<PageFoot>> = lines.iter().map(|line| page_foot(line)).collect();
    let body: Vec<Line<'_>> = lines
        .iter()
        .zip(&feet)
        .enumerate()
        .filter(|(_, (_, foot))| foot.is_none())
        .map(|(at, (line, _))| (at as u64 + 1, *line))
        .collect();
    let layout = Layout::of(lines, &body, given.spaces);
    let front = front::read(&body, &mut reading.head, &layout);
    take_foot(&mut reading, feet.iter().flatten());
    let mut gather = Gather::new(given, &body, layout, typography, &mut reading.elements);
    gather.all(front);
    let chapter = reading.head.chapter.as_deref().and_then(|code| Chapter::parse(code).ok());
    let titles = reading.head.dossier_title.as_deref().unwrap_or_default();
    budgets::mark(&mut reading.elements, &SubBudgets::of(chapter.as_ref(), titles));
    for (at, foot) in feet.iter().enumerate() {
        if foot.is_some() {
            let text = typography.clean(lines[at]).trim().to_owned();
            let line = at as u64 + 1;
            reading.elements.push(Element { line, body: Body::LeftOut("page-foot", text) });
        }
    }
    let first_page = feet.iter().flatten().find_map(|foot| foot.page);
    let open_end = reading.elements.iter().rev().find_map(|element| match &element.body {
        Body::Paragraph(text) | Body::Item { text, .. } => Some(!layout::ends_whole(text)),
        Body::LeftOut(..) => None,
        _ => Some(false),
    });
    let begins_late = front == 0 && first_page.is_some_and(|page| page > 2);
    reading.cut_off = open_end == Some(true) || begins_late;
    if open_end == Some(true) {
        let last = lines.len() as u64;
        remarks.warn(
            last,
            "de tekst breekt af aan het einde van de pagina; de laatste passage is onvolledig",
        );
    } else if reading.cut_off {
        remarks.warn(1, "dit is een deel van een stuk: de eerste bladzijden ontbreken");
    }
    reading
}

/// Takes from the first page foot what the front page does not say, or is not there to say.
fn take_foot<'a>(reading: &mut Reading, mut feet: impl Iterator<Item = &'a PageFoot>) {
    let Some(foot) = feet.next() else { return };
    let head = &mut reading.head;
    head.dossier = Some(foot.dossier.clone());
    head.chapter = foot.chapter.as_ref().map(ToString::to_string).or_else(|| head.chapter.take());
    head.number = Some(foot.number.clone());
    head.vergaderjaar = Some(foot.vergaderjaar.to_string());
}

/// Gathers lines into elements.
struct Gather<'a, 'b> {
    given: &'a Given<'a>,
    body: &'a [Line<'a>],
    /// How much of what stands between the lines was taken.
    taken: usize,
    /// What stands inside the paragraph that is open, to be put behind it.
    waiting: Vec<Element>,
    layout: Layout,
    typography: &'b mut Typography,
    elements: &'b mut Vec<Element>,
    /// The lines of the paragraph that is open.
    open: Vec<Line<'a>>,
    /// Inside a table *Rol | Toelichting*, whose rows begin with a role.
    role_rows: bool,
}

impl<'a, 'b> Gather<'a, 'b> {
    fn new(
        given: &'a Given<'a>,
        body: &'a [Line<'a>],
        layout: Layout,
        typography: &'b mut Typography,
        elements: &'b mut Vec<Element>,
    ) -> Self {
        Self {
            given,
            body,
            taken: 0,
            waiting: Vec::new(),
            layout,
            typography,
            elements,
            open: Vec::new(),
            role_rows: false,
        }
    }

    fn all(&mut self, front: usize) {
        let contents = contents::lines(self.body, front);
        for &line in &self.body[..front] {
            self.whole_line(line, Body::Outside);
        }
        let mut at = front;
        while at < self.body.len() {
            self.between(self.body[at].0);
            if contents.get(at).copied().unwrap_or(false) {
                self.emit();
                self.whole_line(self.body[at], Body::ContentsLine);
                at += 1;
            } else {
                at += self.one(at);
            }
        }
        self.between(u64::MAX);
        self.emit();
    }

    /// Takes what stands before a line and is no line: behind the paragraph that is open.
    fn between(&mut self, line: u64) {
        while let Some((at, between)) = self.given.between.get(self.taken)
            && *at < line
        {
            self.taken += 1;
            let body = self.body_of(between);
            self.waiting.push(Element { line: *at, body });
        }
        if self.open.is_empty() {
            self.elements.append(&mut self.waiting);
        }
    }

    fn body_of(&mut self, between: &Between<'_>) -> Body {
        match between {
            Between::LeftOut(what, text) => {
                Body::LeftOut(what, self.typography.clean(text).trim().to_owned())
            }
            Between::Note(lines) => Body::Note(self.joined(lines)),
            Between::Picture(picture) => Body::Picture((*picture).clone()),
            Between::Table(rows) => {
                let cell = |cell: &Vec<String>, own: &mut Self| {
                    let lines: Vec<&str> = cell.iter().map(String::as_str).collect();
                    let text = own.joined(&lines);
                    if text.is_empty() { Vec::new() } else { vec![text] }
                };
                let mut rows: Vec<Vec<Vec<String>>> = rows
                    .iter()
                    .map(|row| row.iter().map(|one| cell(one, self)).collect())
                    .collect();
                let filled = |row: &Vec<Vec<String>>| row.iter().filter(|c| !c.is_empty()).count();
                let is_titled = rows.len() > 1 && filled(&rows[0]) == 1 && rows[0].len() > 1;
                let title = is_titled.then(|| rows.remove(0).concat().concat());
                Body::Table(RawTable { title, head_rows: 0, rows, blanks: Vec::new() })
            }
        }
    }

    /// Takes what begins at this line and returns how many lines that were.
    fn one(&mut self, at: usize) -> usize {
        let (number, line) = self.body[at];
        let bare = line.trim();
        if bare.is_empty() {
            self.emit();
            return 1;
        }
        if let Some(count) = self.table(at) {
            return count;
        }
        let item = bullet_item(bare).is_some();
        if item || (self.role_rows && rows::role_row(bare).is_some()) {
            self.emit();
        } else if rows::is_role_head(bare) {
            self.emit();
            self.role_rows = true;
            self.whole_line((number, line), |text| Body::LeftOut("table-head", text));
            return 1;
        } else if let Some(found) = self.heading_at(at) {
            self.emit();
            self.role_rows = false;
            return self.heading(at, &found);
        }
        self.open.push((number, line));
        let next = self.body.get(at + 1).map(|(_, line)| *line);
        if self.layout.ends_paragraph(line, next) {
            self.emit();
        }
        1
    }

    /// Returns the heading that begins at a line, unless a sentence goes on in it.
    fn heading_at(&self, at: usize) -> Option<Found> {
        let line = self.body[at].1.trim();
        let goes_on = self.open.last().is_some_and(|(_, above)| {
            let word = line.split(' ').next().unwrap_or_default();
            let low = word.len() > LONGEST_LETTER && word.starts_with(char::is_lowercase);
            layout::is_broken(above) || (low && self.layout.is_wrapped(above, Some(line)))
        });
        if goes_on {
            return None;
        }
        headings::at(self.body, at, &self.layout, self.open.is_empty(), self.elements.last())
            .or_else(|| self.set_as_heading(at))
    }

    /// Returns the heading that begins at a line which is set as one.
    fn set_as_heading(&self, at: usize) -> Option<Found> {
        let is_set = |at: usize| {
            let line = self.body.get(at)?;
            self.given.headings.contains(&line.0).then_some(line.1)
        };
        let mut line = is_set(at).filter(|_| self.open.is_empty())?;
        let mut lines = 1;
        while let Some(next) = is_set(at + lines)
            && self.layout.is_wrapped(line, Some(next))
        {
            line = next;
            lines += 1;
        }
        (lines <= MOST_HEADING_LINES).then_some(Found { lines, style: Style::Underlined })
    }

    fn heading(&mut self, at: usize, found: &Found) -> usize {
        let lines: Vec<&str> =
            self.body[at..at + found.lines].iter().map(|(_, line)| *line).collect();
        let text = self.joined(&lines);
        self.push_heading(self.body[at].0, text, found.style);
        found.lines
    }

    fn push_heading(&mut self, line: u64, text: String, style: Style) {
        let body = Body::Heading(Heading { text, depth: None, style });
        self.elements.push(Element { line, body });
    }

    /// Takes rows of figures as a table, with the line before them where that names it.
    fn table(&mut self, at: usize) -> Option<usize> {
        let line = self.body[at].1;
        let titled = rows::is_table_title(line) && !headings::is_section(line.trim());
        let first = at + usize::from(titled);
        let count = rows::figure_rows(self.body, first);
        if count == 0 {
            return None;
        }
        self.emit();
        let clean =
            |text: &str, typography: &mut Typography| typography.clean(text).trim().to_owned();
        let title = titled.then(|| clean(self.body[at].1, self.typography));
        let rows: Vec<Vec<Vec<String>>> = self.body[first..first + count]
            .iter()
            .map(|(_, line)| rows::cells(&clean(line, self.typography)))
            .collect();
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        let rows = rows.into_iter().map(|row| rows::widened(row, width)).collect();
        let table = RawTable { title, head_rows: 0, rows, blanks: Vec::new() };
        self.elements.push(Element { line: self.body[at].0, body: Body::Table(table) });
        Some(first + count - at)
    }

    fn whole_line(&mut self, (line, text): Line<'_>, body: impl Fn(String) -> Body) {
        let text = self.typography.clean(text).trim().to_owned();
        if !text.is_empty() {
            self.elements.push(Element { line, body: body(text) });
        }
    }

    fn joined(&mut self, lines: &[&str]) -> String {
        let joined = join_lines(lines, &self.layout.evidence, self.layout.spaces);
        self.typography.clean(&joined.text).trim().to_owned()
    }

    fn emit(&mut self) {
        self.paragraph();
        self.elements.append(&mut self.waiting);
    }

    fn paragraph(&mut self) {
        let Some(&(line, _)) = self.open.first() else { return };
        let lines: Vec<&str> = std::mem::take(&mut self.open).iter().map(|(_, l)| *l).collect();
        let mut text = self.joined(&lines);
        if self.role_rows
            && let Some((role, explanation)) = rows::role_row(&text)
        {
            let (role, explanation) = (role.to_owned(), explanation.to_owned());
            self.push_heading(line, role, Style::Italic);
            text = explanation;
        }
        if text.is_empty() {
            return;
        }
        let body = match bullet_item(&text) {
            Some(item) => Body::Item { level: 1, marker: None, text: item.to_owned() },
            None => Body::Paragraph(text),
        };
        self.elements.push(Element { line, body });
    }
}
