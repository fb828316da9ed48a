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
    let page = |lines: Vec<PageLine>| {
        let notes = notes_from(&lines, setting);
        let last = lines.len();
        let mut found: Vec<(Kind, PageLine)> = Vec::new();
        for (at, line) in lines.into_iter().enumerate() {
            let outer = at < OUTER_LINES || at + OUTER_LINES >= last;
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

fn is_page_number(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    bare.len() <= LONGEST_PAGE_NUMBER
        && !bare.is_empty()
        && bare.bytes().all(|b| b.is_ascii_digit())
}

/// Finds where the notes at the foot of a page begin: with a mark, and nothing but small lines after.
fn notes_from(lines: &[PageLine], setting: &Setting) -> usize {
    let mut from = lines.len();
    for (at, line) in lines.iter().enumerate().rev() {
        let outermost = at + OUTER_LINES >= lines.len();
        let is_foot =
            outermost && (page_foot(&line.text()).is_some() || is_page_number(&line.text()));
        if is_foot {
            continue;
        }
        if line.cells.len() != 1 || !setting.is_small(line.size()) {
            break;
        }
        if line.is_marked {
            from = at;
        }
    }
    from
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
    let worded = ["Artikel ", "Beleidsartikel ", "Niet-beleidsartikel ", "Nr. ", "nr. "];
    let worded =
        worded.iter().any(|word| bare.strip_prefix(word).is_some_and(|rest| rest.len() <= 4));
    bare.chars().count() <= 1 || numbered(bare) || is_dossier || worded
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
