//! What kind each line of a page is, by its place and its form: text, row, note, head or foot.
//!
//! Knows pages and what repeats from page to page. Must not join lines.

use std::collections::BTreeMap;

use super::lines::{Cell, PageLine};
use super::setting::Setting;
use crate::text::{fold, page_foot};

/// So many lines at the top and at the foot of a page may be its head and its foot.
const OUTER_LINES: usize = 2;

/// What stands on this many pages at the same place is no text.
const FEWEST_REPEATED: usize = 3;

/// A number of a page has at most so many signs.
const LONGEST_PAGE_NUMBER: usize = 4;

/// After so many lines without the number of a page a list of contents is over.
const LONGEST_ENTRY: usize = 5;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Row,
    Note,
    Aside,
}

/// Parts each line of each page into what it is.
pub(super) fn kinds(pages: Vec<Vec<PageLine>>, setting: &Setting) -> Vec<Vec<(Kind, PageLine)>> {
    let repeated = repeated(&pages);
    let mut contents = Contents::default();
    let small = |line: &&PageLine| setting.is_small(line.size());
    let marked = pages.iter().flatten().filter(|line| !small(line)).flat_map(|line| &line.marks);
    let mut waiting: BTreeMap<String, usize> = BTreeMap::new();
    for mark in marked {
        *waiting.entry(mark.trim().to_owned()).or_default() += 1;
    }
    let page = |mut lines: Vec<PageLine>| {
        let notes = notes_from(&mut lines, &mut waiting, setting);
        let last = lines.len();
        let mut found: Vec<(Kind, PageLine)> = Vec::new();
        let is_outside: Vec<bool> = lines
            .iter()
            .map(|line| repeated.contains_key(&key(line)) || is_foot(&line.text()))
            .collect();
        for (at, line) in lines.into_iter().enumerate() {
            // What stands under a line of text is text.
            let outer = (at < OUTER_LINES && is_outside[..at].iter().all(|outside| *outside))
                || (at + OUTER_LINES >= last && is_outside[at..].iter().all(|outside| *outside));
            let outermost = at == 0 || at + 1 == last;
            let text = line.text();
            if page_foot(&text).is_some() {
                found.push((Kind::Text, as_one(line)));
            } else if (outer && repeated.contains_key(&key(&line)))
                || (outermost && is_page_number(&text))
            {
                found.push((Kind::Aside, line));
            } else if at >= notes {
                found.push((Kind::Note, line));
            } else if contents.holds(&line) {
                found.push((Kind::Text, as_one(line)));
            } else {
                text_or_row(line, setting, &mut found);
            }
        }
        found
    };
    pages.into_iter().map(page).collect()
}

/// Counts what stands at the same place at the top or the foot of pages, apart from its figures.
fn repeated(pages: &[Vec<PageLine>]) -> BTreeMap<(String, i64), usize> {
    let mut counts: BTreeMap<(String, i64), usize> = BTreeMap::new();
    for lines in pages {
        let outer = lines
            .iter()
            .enumerate()
            .filter(|(at, _)| *at < OUTER_LINES || at + OUTER_LINES >= lines.len());
        for (_, line) in outer {
            *counts.entry(key(line)).or_default() += 1;
        }
    }
    let least = FEWEST_REPEATED.max(pages.len() / 10);
    counts.retain(|_, count| *count >= least);
    counts
}

fn key(line: &PageLine) -> (String, i64) {
    let text = line.text();
    let bare = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    (bare, (line.base / 4.0).round() as i64)
}

fn is_foot(text: &str) -> bool {
    page_foot(text).is_some() || is_page_number(text)
}

fn is_page_number(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    bare.len() <= LONGEST_PAGE_NUMBER
        && !bare.is_empty()
        && bare.bytes().all(|b| b.is_ascii_digit())
}

/// Finds where the notes at the foot of a page begin: with a mark, and nothing but small lines after.
///
/// `waiting` are marks whose notes were not met yet: by them a number that is not raised is known. In
/// columns a note may stand before its mark.
fn notes_from(
    lines: &mut [PageLine],
    waiting: &mut BTreeMap<String, usize>,
    setting: &Setting,
) -> usize {
    let small = |line: &PageLine| setting.is_small(line.size());
    let count = lines.len();
    let mut from = count;
    for (at, line) in lines.iter_mut().enumerate().rev() {
        if at + OUTER_LINES >= count && is_foot(&line.text()) {
            continue;
        }
        if !small(line) {
            break;
        }
        if !line.is_marked {
            take_mark(line, waiting);
        }
        if line.cells.len() != 1 {
            break;
        }
        if line.is_marked {
            from = at;
            let mark = line.marks.first().map_or("", |mark| bare(mark));
            waiting.entry(mark.to_owned()).and_modify(|count| *count = count.saturating_sub(1));
        }
    }
    from
}

/// The number of a mark, which may have a full stop or brackets at the foot.
pub(super) fn bare(mark: &str) -> &str {
    mark.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '(' | ')'))
}

/// Takes the number that a note begins with out of its line, where a mark waits for that note.
fn take_mark(line: &mut PageLine, waiting: &BTreeMap<String, usize>) {
    let count = line.cells.len();
    let Some(cell) = line.cells.first_mut() else { return };
    let text = cell.text.trim_start_matches('(');
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    if waiting.get(&text[..end]).is_none_or(|count| *count == 0) {
        return;
    }
    let end = cell.text.len() - text.len() + end;
    let rest = cell.text[end..].find(|c| !matches!(c, '.' | ')' | ' '));
    match (rest, count) {
        (Some(rest), 1) => {
            let rest = cell.text.split_off(end + rest);
            line.marks.insert(0, std::mem::replace(&mut cell.text, rest));
            line.is_marked = true;
        }
        (None, 2) => {
            line.marks.insert(0, line.cells.remove(0).text);
            line.is_marked = true;
        }
        _ => {}
    }
}

/// Running text, with what marks it before it; else the row of a table. What stands small and to the
/// left of running text stands beside it.
fn text_or_row(mut line: PageLine, setting: &Setting, found: &mut Vec<(Kind, PageLine)>) {
    let has_text = line.cells.iter().any(|cell| {
        !setting.is_small(cell.size) && (cell.left - setting.left).abs() < setting.size
    });
    if has_text && line.cells.len() > 1 {
        let beside = |cell: &Cell| setting.is_small(cell.size) && cell.right < setting.left;
        let (asides, cells): (Vec<Cell>, Vec<Cell>) = line.cells.into_iter().partition(beside);
        for cell in asides {
            let aside = PageLine { base: line.base, cells: vec![cell], ..PageLine::default() };
            found.push((Kind::Aside, aside));
        }
        line.cells = cells;
    }
    let is_led = line.cells.len() == 2
        && !line.cells.iter().any(|cell| setting.is_small(cell.size))
        && is_marker(&line.cells[0].text);
    if is_led {
        line = as_one(line);
    }
    let above = found.last();
    let goes_on = above.is_some_and(|(kind, row)| {
        *kind == Kind::Row
            && line.left() > setting.left + 1.5 * setting.size
            && row.cells.len() > 1
            && line.base - row.base <= 1.45 * line.size()
            && row.cells.iter().any(|cell| (cell.left - line.left()).abs() < 3.0)
    });
    let is_text = line.cells.len() == 1 && !setting.is_small(line.size()) && !goes_on;
    found.push((if is_text { Kind::Text } else { Kind::Row }, line));
}

fn as_one(mut line: PageLine) -> PageLine {
    let text = line.text();
    let (right, first) = (line.right(), line.cells.swap_remove(0));
    line.cells = vec![Cell { text, right, ..first }];
    line
}

/// What stands before a text and a gap: a bullet, a letter or a number, the number of a dossier.
fn is_marker(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ')', ':']);
    let numbered = |text: &str| {
        text.split('.').all(|part| {
            part.len() <= 2 && !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit())
        })
    };
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default();
    let is_dossier = first.len() == 2
        && first.bytes().all(|b| b.is_ascii_digit())
        && words.next().is_some_and(|w| w.len() == 3 && w.bytes().all(|b| b.is_ascii_digit()))
        && words.count() <= 1;
    let reprint = ["Nr. ", "nr. "].iter().find_map(|word| text.strip_prefix(word));
    let is_number = reprint.and_then(|rest| rest.split_once(' ')).is_some_and(|(number, word)| {
        number.bytes().all(|b| b.is_ascii_digit()) && word.chars().all(char::is_uppercase)
    });
    let worded = ["Artikel ", "Beleidsartikel ", "Niet-beleidsartikel ", "Nr. ", "nr. "];
    let worded =
        worded.iter().any(|word| bare.strip_prefix(word).is_some_and(|rest| rest.len() <= 4));
    bare.chars().count() <= 1 || numbered(bare) || is_dossier || is_number || worded
}

/// A list of contents: text, a gap, and the number of a page.
#[derive(Debug, Default)]
struct Contents {
    is_open: bool,
    without: usize,
}

impl Contents {
    fn holds(&mut self, line: &PageLine) -> bool {
        let text = line.text();
        if fold(text.trim()).starts_with("inhoud") && text.split(' ').count() <= 2 {
            *self = Self { is_open: true, without: 0 };
            return false;
        }
        let last = line.cells.last().map_or("", |cell| cell.text.as_str());
        let ends = is_page_number(last) && (2..=3).contains(&line.cells.len());
        self.without = if ends { 0 } else { self.without + 1 };
        self.is_open &= self.without <= LONGEST_ENTRY;
        self.is_open && ends
    }
}
