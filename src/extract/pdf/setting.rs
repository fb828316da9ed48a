//! How a document is set: the size, the column and the leading of its running text.
//!
//! Knows that most of a paper is running text, so that the most frequent is the text's. Must not
//! know what a line says.

use super::lines::PageLine;
use crate::text::words::{is_word, word_key};

const HYPHENS: [char; 3] = ['-', '\u{ad}', '\u{2010}'];

/// Shorter lines say nothing about the column.
const SHORTEST_MEASURED: usize = 30;

/// A line under this share of the size of the text is set small: a table, or a note.
const SMALL: f32 = 0.93;

/// A line over this share of the leading below another stands apart from it.
const APART: f32 = 1.3;

/// A text is bold when it has this share of the ink of running text.
const BOLD: f32 = 1.25;

/// A text over this share of the size of running text is a heading.
const LARGE: f32 = 1.15;

/// Where so many words of the list are broken by a hyphen, in so many of a hundred lines, hyphens at line
/// ends are not lost; a few words of the list may also be written with a hyphen.
const FEWEST_HYPHENS: usize = 4;
const FEWEST_BROKEN: usize = 2;

/// Of lines that fill the column this many in a hundred reach no further than its right edge.
const EDGE_PERCENTILE: usize = 95;

#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Setting {
    /// The size of running text in points.
    pub size: f32,
    /// Where its lines begin.
    pub left: f32,
    /// Where they end.
    pub right: f32,
    leading: f32,
    weight: f32,
    /// A space at the end of a line tells that its paragraph goes on.
    pub spaces_tell: bool,
    /// Words are broken with a hyphen that is still there, or not broken at all.
    pub hyphens_stand: bool,
}

impl Setting {
    pub fn of(pages: &[Vec<PageLine>]) -> Self {
        let all = || pages.iter().flatten().filter(|line| line.cells.len() == 1);
        let long = || all().filter(|line| line.cells[0].text.chars().count() >= SHORTEST_MEASURED);
        let sized = |line: &&PageLine| (line.size(), line.cells[0].text.len());
        let lines = || -> Box<dyn Iterator<Item = &PageLine>> {
            if long().next().is_some() { Box::new(long()) } else { Box::new(all()) }
        };
        let size = mode(lines().map(|line| sized(&line)), 0.1);
        let body = || lines().filter(move |line| (line.size() - size).abs() < size * 0.05);
        let left = mode(body().map(|line| (line.left(), 1)), 1.0);
        let mut rights: Vec<f32> = body().map(PageLine::right).collect();
        rights.sort_by(f32::total_cmp);
        let at = rights.len() * EDGE_PERCENTILE / 100;
        let right = rights.get(at.min(rights.len().saturating_sub(1))).copied().unwrap_or(0.0);
        let pitches = pages.iter().flat_map(|page| page.windows(2)).filter_map(|two| {
            let same = two.iter().all(|line| (line.size() - size).abs() < size * 0.05);
            let pitch = two[1].base - two[0].base;
            (same && pitch < size * 3.0).then_some((pitch, 1))
        });
        let mut weights: Vec<f32> = body().map(|line| line.cells[0].weight).collect();
        weights.sort_by(f32::total_cmp);
        let weight = weights.get(weights.len() / 2).copied().unwrap_or(0.0);
        let mut setting = Self {
            size,
            left,
            right,
            leading: mode(pitches, 0.5),
            weight,
            spaces_tell: false,
            hyphens_stand: false,
        };
        let pairs = pages.iter().flat_map(|page| page.windows(2));
        let broken = pairs.filter(|two| is_broken_word(&two[0].text(), &two[1].text())).count();
        setting.hyphens_stand =
            broken >= FEWEST_HYPHENS && broken * 100 >= body().count() * FEWEST_BROKEN;
        setting.spaces_tell = setting.do_spaces_tell(pages);
        // Where no word of the list lost its hyphen, and lines end between words without a space, they do not
        // end within them.
        if setting.spaces_tell && !setting.hyphens_stand {
            let (lost, whole) = setting.ends_without_space(pages);
            setting.hyphens_stand = lost == 0 && whole > 0;
        }
        setting
    }

    /// Counts the lines without a space at their end that go on: those within a word of the list, and those
    /// between two words that make none.
    fn ends_without_space(&self, pages: &[Vec<PageLine>]) -> (usize, usize) {
        let (mut lost, mut whole) = (0, 0);
        for two in pages.iter().flat_map(|page| page.windows(2)) {
            let (line, next) = (two[0].text(), two[1].text());
            let goes_on = next.starts_with(char::is_lowercase)
                && !self.is_apart(&two[0], &two[1])
                && !self.has_room(&two[0], &two[1]);
            if two[0].spaced
                || two[0].cells.len() > 1
                || !goes_on
                || !line.ends_with(char::is_alphabetic)
            {
                continue;
            }
            let (head, tail) = at_line_end(&line, &next);
            let (head, tail) = (word_key(head), word_key(tail));
            // Words that are bent are not all in the list; the second part of a broken one is not often a word.
            if is_word(&format!("{head}{tail}")) {
                lost += usize::from(!is_word(&head) || !is_word(&tail));
            } else {
                whole += usize::from(is_word(&tail));
            }
        }
        (lost, whole)
    }

    /// Lines that fill the column have a space behind them (but for words whose hyphen was lost), and those that end a paragraph have none.
    fn do_spaces_tell(&self, pages: &[Vec<PageLine>]) -> bool {
        let (mut going, mut spaced_going, mut ending, mut spaced_ending) = (0, 0, 0, 0);
        for two in pages.iter().flat_map(|page| page.windows(2)) {
            let is_text = |line: &PageLine| line.cells.len() == 1 && !self.is_small(line.size());
            if !is_text(&two[0]) || !is_text(&two[1]) || ends_in_hyphen(&two[0].text()) {
                continue;
            }
            if self.is_apart(&two[0], &two[1]) || self.has_room(&two[0], &two[1]) {
                ending += 1;
                spaced_ending += usize::from(two[0].spaced);
            } else {
                going += 1;
                spaced_going += usize::from(two[0].spaced);
            }
        }
        spaced_going * 4 >= going && spaced_going > 0 && spaced_ending * 2 <= ending
    }

    pub fn is_small(&self, size: f32) -> bool {
        size < self.size * SMALL
    }

    /// Tells whether a line is set as a heading: larger than running text, or with more ink.
    pub fn is_heading(&self, line: &PageLine) -> bool {
        let [cell] = line.cells.as_slice() else { return false };
        let heavy = self.weight > 0.0 && cell.weight >= self.weight * BOLD;
        !self.is_small(cell.size) && (heavy || cell.size > self.size * LARGE)
    }

    /// Tells whether more than a line's height stands between two lines of a page.
    pub fn is_apart(&self, line: &PageLine, next: &PageLine) -> bool {
        let scale = (line.size().max(next.size()) / self.size).max(1.0);
        next.base - line.base > self.leading * APART * scale
    }

    /// Tells whether the next word would have fitted on the line.
    pub fn has_room(&self, line: &PageLine, next: &PageLine) -> bool {
        const SPACE: f32 = 0.3;
        let word = next.cells.first().map_or(0.0, |cell| cell.first_word);
        line.right() + word + SPACE * line.size() < self.right
    }
}

pub(super) fn ends_in_hyphen(text: &str) -> bool {
    text.ends_with(HYPHENS)
}

/// Tells whether a hyphen stands in a word that has none of its own.
fn is_broken_word(line: &str, next: &str) -> bool {
    let (head, tail) = at_line_end(line, next);
    ends_in_hyphen(head) && is_word(&word_key(&format!("{}{tail}", head.trim_end_matches(HYPHENS))))
}

/// Returns the last word of a line and the first of the next, without the signs behind it.
fn at_line_end<'t>(line: &'t str, next: &'t str) -> (&'t str, &'t str) {
    let tail = next.split(' ').next().unwrap_or_default();
    let tail = tail.trim_end_matches(|c: char| !c.is_alphanumeric());
    (line.rsplit(' ').next().unwrap_or_default(), tail)
}

/// Returns the most frequent of values that are as good as equal, each with its weight.
fn mode(values: impl Iterator<Item = (f32, usize)>, step: f32) -> f32 {
    let mut counts: std::collections::BTreeMap<i64, (usize, f32)> =
        std::collections::BTreeMap::new();
    for (value, weight) in values {
        let entry = counts.entry((value / step).round() as i64).or_insert((0, value));
        entry.0 += weight;
    }
    let most = counts.values().max_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    most.map_or(0.0, |&(_, value)| value)
}
