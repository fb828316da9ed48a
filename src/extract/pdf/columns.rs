//! A page of two columns as the pages that its columns would be.
//!
//! Knows a strip without ink between two columns of running text. Must not know what a line says.
//! What runs over both columns parts what stands above it from what stands below.

use std::collections::BTreeMap;

use super::glyphs::{Page, Sign};

/// Baselines no further apart, in points, are one line.
const SAME_LINE: f32 = 2.0;

/// A sign that stands no higher or lower than this, in points, belongs to the line.
const RAISED: f32 = 5.0;

/// The strip between columns is at least this wide, in points.
const NARROWEST: u16 = 7;

/// No page is set in columns whose text is narrower, in points.
const NARROWEST_PAGE: f32 = 250.0;

/// No page is wider, in points: that of A0 is 2384.
const WIDEST_PAGE: u16 = 3_000;

/// It stands in the middle: from here, in shares of the width of what is set on the page, ...
const FROM: f32 = 0.44;

/// ... to here.
const TO: f32 = 0.56;

/// Both columns have so many lines of text.
const FEWEST_LINES: usize = 5;

/// A table over both columns has so many rows.
const FEWEST_ROWS: usize = 3;

/// A line of running text fills this share of its column; cells of a table seldom do.
const FILLED: f32 = 0.7;

/// Words and the spaces inside signs take this share of a line of running text.
const CLOSE: f32 = 0.6;

/// Of a hundred lines of a column so many are filled.
const FEWEST_FILLED: usize = 25;

/// One line of signs: where it has ink.
struct Row {
    base: f32,
    inks: Vec<(f32, f32)>,
}

impl Row {
    fn crosses(&self, from: f32, to: f32) -> bool {
        self.inks.iter().any(|&(left, right)| left < to && right > from)
    }

    /// How much of its length between two places has words or the spaces between them.
    fn length(&self, from: f32, to: f32) -> Option<f32> {
        let inside = || self.inks.iter().filter(|(left, right)| *left >= from && *right <= to);
        let left = inside().map(|ink| ink.0).reduce(f32::min)?;
        let right = inside().map(|ink| ink.1).reduce(f32::max)?;
        let inked: f32 = inside().map(|(left, right)| right - left).sum();
        // The words of a line stand close; cells do not.
        (inked > (right - left) * CLOSE).then_some(right - left)
    }
}

/// The strip between the columns of a document, once a page has shown it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Columns {
    middle: Option<f32>,
}

impl Columns {
    /// Tells whether the document is set in columns.
    pub fn are_known(self) -> bool {
        self.middle.is_some()
    }

    /// Parts a page in columns, each moved to where the left one stands; a page without any stays
    /// whole.
    pub fn parted(&mut self, page: Page) -> Vec<Page> {
        let rows = rows(&page.signs);
        let inks = || rows.iter().flat_map(|row| &row.inks);
        let left = inks().map(|ink| ink.0).fold(f32::MAX, f32::min);
        let right = inks().map(|ink| ink.1).fold(f32::MIN, f32::max);
        if self.middle.is_none() {
            self.middle = gutter(&rows, left, right);
        }
        let Some(middle) = self.middle else { return vec![page] };
        let starts = inks().filter(|ink| ink.0 >= middle).map(|ink| ink.0);
        let shift = starts.fold(f32::MAX, f32::min) - left;
        let over_both = over_both(&rows, middle, (left, right));
        // Bands from top to bottom: in each what runs over both columns, then the left, then the right.
        let mut parts: BTreeMap<(usize, u8), Vec<Sign>> = BTreeMap::new();
        let mut signs = page.signs;
        signs.sort_by(|a, b| a.base.total_cmp(&b.base));
        let (mut band, mut was_over) = (0, false);
        for mut sign in signs {
            let is_over = over_both.iter().any(|base| (base - sign.base).abs() <= RAISED);
            band += usize::from(is_over && !was_over);
            was_over = is_over;
            let column = if is_over { 0 } else { 1 + u8::from(sign.left >= middle) };
            if column == 2 {
                sign.left -= shift;
                sign.right -= shift;
            }
            parts.entry((band, column)).or_default().push(sign);
        }
        let height = page.height;
        let column = |signs| Page { height, signs, ..Page::default() };
        parts.into_values().map(column).collect()
    }
}

/// The baselines of lines that run over both columns, and of tables that do.
fn over_both(rows: &[Row], middle: f32, (left, right): (f32, f32)) -> Vec<f32> {
    let crosses = |row: &Row| row.crosses(middle - 1.0, middle + 1.0);
    let mut over: Vec<f32> = rows.iter().filter(|row| crosses(row)).map(|row| row.base).collect();
    for band in rows.split(crosses) {
        let both = |row: &&Row| {
            let on_the_left = row.inks.iter().any(|ink| ink.0 < middle);
            on_the_left && row.inks.iter().any(|ink| ink.0 >= middle)
        };
        let shared = band.iter().filter(both).count();
        let is_table = shared >= FEWEST_ROWS
            && shared * 10 >= band.len() * 8
            && !(is_text(band, left, middle) && is_text(band, middle, right));
        if is_table {
            over.extend(band.iter().map(|row| row.base));
        }
    }
    over
}

fn rows(signs: &[Sign]) -> Vec<Row> {
    let mut inked: Vec<&Sign> =
        signs.iter().filter(|sign| !sign.text.chars().all(char::is_whitespace)).collect();
    inked.sort_by(|a, b| a.base.total_cmp(&b.base));
    let mut rows: Vec<Row> = Vec::new();
    for sign in inked {
        let ink = (sign.left, sign.right);
        match rows.last_mut() {
            Some(row) if sign.base - row.base <= SAME_LINE => row.inks.push(ink),
            _ => rows.push(Row { base: sign.base, inks: vec![ink] }),
        }
    }
    rows
}

/// Finds the middle of the strip that fewest lines cross, with running text on both sides.
fn gutter(rows: &[Row], left: f32, right: f32) -> Option<f32> {
    let width = right - left;
    if rows.len() < FEWEST_LINES || !width.is_finite() || width < NARROWEST_PAGE {
        return None;
    }
    let (start, end) = (left + width * FROM, left + width * TO);
    let places: Vec<f32> = (0..WIDEST_PAGE)
        .map(|point| start + f32::from(point))
        .take_while(|place| *place <= end)
        .collect();
    let crossing: Vec<usize> = places
        .iter()
        .map(|&place| rows.iter().filter(|row| row.crosses(place, place + 1.0)).count())
        .collect();
    let least = *crossing.iter().min()?;
    // In a page of columns most lines cross nothing.
    if least * 3 > rows.len() {
        return None;
    }
    let (mut best, mut run) = ((0, start), 0_u16);
    for (place, count) in places.iter().zip(crossing) {
        run = if count <= least { run + 1 } else { 0 };
        if run >= best.0 {
            best = (run, *place);
        }
    }
    let (run, end) = best;
    let middle = end + 1.0 - f32::from(run) / 2.0;
    (run >= NARROWEST && is_text(rows, left, middle) && is_text(rows, middle, right))
        .then_some(middle)
}

/// Tells whether lines of running text stand between two places.
fn is_text(rows: &[Row], from: f32, to: f32) -> bool {
    let inside = |row: &&Row| {
        row.inks.iter().any(|(left, right)| *left >= from - 0.1 && *right <= to + 0.1)
            && !row.crosses(from - 1.0, from)
            && !row.crosses(to, to + 1.0)
    };
    let lines: Vec<&Row> = rows.iter().filter(inside).collect();
    let longest = (to - from) * FILLED;
    let filled = lines
        .iter()
        .filter(|row| row.length(from - 0.1, to + 0.1).is_some_and(|length| length > longest))
        .count();
    filled >= FEWEST_LINES && filled * 100 >= lines.len() * FEWEST_FILLED
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(signs: &mut Vec<Sign>, left: f32, base: f32, text: &str) {
        for (at, sign) in (0_u16..).zip(text.chars()) {
            let left = left + f32::from(at) * 5.0;
            signs.push(Sign {
                text: sign.to_string(),
                left,
                right: left + 5.0,
                base,
                size: 9.0,
                ink: 0.1,
            });
        }
    }

    fn text(page: &Page) -> String {
        super::super::lines::lines(page.clone())
            .iter()
            .map(super::super::lines::PageLine::text)
            .collect::<Vec<_>>()
            .join("|")
    }

    #[track_caller]
    fn check(lines: &[(f32, f32, &str)], expected: &[&str]) {
        let mut signs = Vec::new();
        for &(left, base, line) in lines {
            write(&mut signs, left, base, line);
        }
        let found: Vec<String> =
            Columns::default().parted(Page { signs, ..Page::default() }).iter().map(text).collect();
        assert_eq!(found, expected);
    }

    const LINE: &str = "Het veer vaart elke dag over de rivier en";

    #[test]
    fn columns_are_read_one_after_the_other_and_what_runs_over_both_parts_them() {
        let title = "Een titel die over beide kolommen van de bladzijde loopt en dus wel vijfenzeventig tekens";
        let mut lines = vec![(50.0, 40.0, title)];
        for at in 0..6_u8 {
            lines.push((50.0, 60.0 + 11.0 * f32::from(at), LINE));
            lines.push((280.0, 65.0 + 11.0 * f32::from(at), LINE));
        }
        let column = [LINE; 6].join("|");
        check(&lines, &[title, &column, &column]);
    }

    #[test]
    fn a_table_is_no_page_of_columns() {
        let mut lines = Vec::new();
        for at in 0..9_u8 {
            lines.push((50.0, 60.0 + 11.0 * f32::from(at), "Regisseren"));
            lines.push((280.0, 60.0 + 11.0 * f32::from(at), LINE));
        }
        check(&lines, &[&[format!("Regisseren {LINE}").as_str(); 9].join("|")]);
        check(&[(50.0, 60.0, LINE)], &[LINE]);
        check(&[], &[""]);
    }
}
