//! The plain text of PDF pages as a run of elements.
//!
//! Knows page feet, broken lines, and headings that only their words tell. Must not know which
//! heading opens an article.

use super::element::{Body, Element, Heading, Reading, Style};
use super::heading::{article_heading, section_heading, zone};
use super::remarks::Remarks;
use super::shape::bullet_item;
use crate::model::Role;
use crate::text::{
    PageFoot, Typography, WordEvidence, file_has_trailing_spaces, join_lines, page_foot,
};

/// A line that stops this much short of the longest ends its paragraph, where a text has no
/// trailing spaces to tell.
const SHORT_LINE_PER_CENT: usize = 75;

/// Longest line that is still read as the heading of a part.
const LONGEST_HEADING_LINE: usize = 120;

/// Reads the text of one or more pages.
pub(crate) fn read(source: &str, typography: &mut Typography, remarks: &mut Remarks) -> Reading {
    let lines: Vec<&str> = source.lines().collect();
    let mut reading = Reading::default();
    let feet: Vec<Option<PageFoot>> = lines.iter().map(|line| page_foot(line)).collect();
    take_head(&mut reading, feet.iter().flatten());
    let body: Vec<(u64, &str)> = lines
        .iter()
        .zip(&feet)
        .enumerate()
        .filter(|(_, (_, foot))| foot.is_none())
        .map(|(at, (line, _))| (at as u64 + 1, *line))
        .collect();
    let texts: Vec<&str> = body.iter().map(|(_, line)| *line).collect();
    let pages = Pages {
        evidence: WordEvidence::from_text(source),
        spaces: file_has_trailing_spaces(&texts),
        longest: texts.iter().map(|line| line.trim_end().chars().count()).max().unwrap_or(0),
    };
    pages.gather(&body, &mut reading, typography);
    for (at, foot) in feet.iter().enumerate() {
        if foot.is_some() {
            let text = typography.clean(lines[at]).trim().to_owned();
            let line = at as u64 + 1;
            reading.elements.push(Element { line, body: Body::LeftOut("page-foot", text) });
        }
    }
    let first_page = feet.iter().flatten().find_map(|foot| foot.page);
    let open_end = reading.elements.iter().rev().find_map(|element| match &element.body {
        Body::Paragraph(text) | Body::Item { text, .. } => Some(!ends_whole(text)),
        Body::LeftOut(..) => None,
        _ => Some(false),
    });
    reading.cut_off = open_end == Some(true) || first_page.is_some_and(|page| page > 2);
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

fn take_head<'a>(reading: &mut Reading, mut feet: impl Iterator<Item = &'a PageFoot>) {
    let Some(foot) = feet.next() else { return };
    reading.head.dossier = Some(foot.dossier.clone());
    reading.head.chapter = foot.chapter.as_ref().map(ToString::to_string);
    reading.head.number = Some(foot.number.clone());
    reading.head.vergaderjaar = Some(foot.vergaderjaar.to_string());
}

fn ends_whole(text: &str) -> bool {
    text.trim_end_matches(['”', '’', '"', '\'', ')', '»']).ends_with(['.', '!', '?', ':', ';'])
}

struct Pages {
    evidence: WordEvidence,
    spaces: bool,
    longest: usize,
}

impl Pages {
    fn gather(&self, body: &[(u64, &str)], reading: &mut Reading, typography: &mut Typography) {
        let mut open: Vec<(u64, &str)> = Vec::new();
        for (index, &(number, line)) in body.iter().enumerate() {
            let bare = line.trim();
            if bare.is_empty() {
                self.emit(&mut open, reading, typography);
                continue;
            }
            let starts_item = bullet_item(bare).is_some();
            let heading = open.is_empty() && !starts_item && heading_style(bare).is_some();
            // A heading may also follow a paragraph whose last line was not known to be the last.
            let late = !open.is_empty() && !starts_item && is_certain_heading(bare);
            if starts_item || late {
                self.emit(&mut open, reading, typography);
            }
            if heading || late {
                let style = heading_style(bare).unwrap_or(Style::Bold);
                let text = typography.clean(bare).trim().to_owned();
                let body = Body::Heading(Heading { text, depth: None, style });
                reading.elements.push(Element { line: number, body });
                continue;
            }
            open.push((number, line));
            let next = body.get(index + 1).map(|(_, line)| *line);
            if self.ends_paragraph(line, next) {
                self.emit(&mut open, reading, typography);
            }
        }
        self.emit(&mut open, reading, typography);
    }

    /// Tells whether a paragraph ends with this line.
    fn ends_paragraph(&self, line: &str, next: Option<&str>) -> bool {
        let Some(next) = next.map(str::trim_start) else { return true };
        let bare = line.trim_end();
        if bare.ends_with(['-', '\u{ad}', '\u{2010}']) {
            return false;
        }
        if self.spaces {
            // A line end inside a paragraph has a space before it; a broken word has none, but
            // then the next line goes on in lower case.
            let goes_on = next.starts_with(char::is_lowercase);
            return line == bare && !goes_on;
        }
        let short = bare.chars().count() * 100 < self.longest * SHORT_LINE_PER_CENT;
        let low = next.starts_with(char::is_lowercase);
        (ends_whole(bare) && short) || (short && !low && bullet_item(next).is_some())
    }

    fn emit(
        &self,
        open: &mut Vec<(u64, &str)>,
        reading: &mut Reading,
        typography: &mut Typography,
    ) {
        let Some(&(line, _)) = open.first() else { return };
        let lines: Vec<&str> = open.drain(..).map(|(_, text)| text).collect();
        let joined = join_lines(&lines, &self.evidence, self.spaces);
        let text = typography.clean(&joined.text).trim().to_owned();
        if text.is_empty() {
            return;
        }
        let body = match bullet_item(&text) {
            Some(item) => Body::Item { level: 1, marker: None, text: item.to_owned() },
            None => Body::Paragraph(text),
        };
        reading.elements.push(Element { line, body });
    }
}

/// Returns the rank of a line that is a heading by its words.
fn heading_style(line: &str) -> Option<Style> {
    if line.chars().count() > LONGEST_HEADING_LINE || line.ends_with([',', ';']) {
        return None;
    }
    if is_certain_heading(line) {
        return Some(if Role::recognise(line).is_some() { Style::Italic } else { Style::Bold });
    }
    let numbered = line.split_whitespace().next().is_some_and(|word| {
        word.len() < 6 && word.ends_with('.') && word.trim_end_matches('.').parse::<u8>().is_ok()
    });
    (zone(line).is_some() && (numbered || !line.ends_with('.'))).then_some(Style::Bold)
}

fn is_certain_heading(line: &str) -> bool {
    let article = article_heading(line)
        .is_some_and(|h| h.worded && !h.title.is_empty() && !line.ends_with('.'));
    article
        || section_heading(line, None).is_some_and(|h| h.exact || h.letter.is_some())
        || Role::recognise(line).is_some()
}
