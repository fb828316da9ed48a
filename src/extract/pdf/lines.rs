//! The signs of a page as lines: one baseline, cells where a gap is wide, marks of notes apart.
//!
//! Knows places and sizes. Must not know what a line says.

use super::glyphs::{Page, Sign};

/// Signs whose baselines are no further apart, in points, stand on one line.
const SAME_LINE: f32 = 2.0;

/// A gap wider than this, in ems, parts two cells.
const CELL_GAP: f32 = 1.5;

/// A gap wider than this, in ems, may part two cells of a table; the widest space, of a typewriter, is 0.6.
const WIDE_GAP: f32 = 0.8;

/// A gap wider than this, in ems, is a space that was not written.
const WORD_GAP: f32 = 0.17;

/// A sign under this share of the size of its line is set small.
const SMALL: f32 = 0.8;

/// A small sign raised by this share of the size marks a note.
const RAISED: f32 = 0.08;

/// No sign of a line is raised or lowered by more.
const MOST_RAISED: f32 = 0.65;

/// A part of a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cell {
    pub text: String,
    pub left: f32,
    pub right: f32,
    pub size: f32,
    /// Area of ink for each em that it is long.
    pub weight: f32,
    /// How wide its first word is.
    pub first_word: f32,
    /// Gaps that are wide for a space and narrow between cells: behind how many bytes of the text, from
    /// where to where.
    pub gaps: Vec<(usize, f32, f32)>,
}

/// A line of a page.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct PageLine {
    pub base: f32,
    pub cells: Vec<Cell>,
    /// A space was written after its last word.
    pub spaced: bool,
    /// Marks of notes that stood in it.
    pub marks: Vec<String>,
    /// It begins with such a mark.
    pub is_marked: bool,
}

impl PageLine {
    /// Its cells as one text.
    pub fn text(&self) -> String {
        self.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    pub fn left(&self) -> f32 {
        self.cells.first().map_or(0.0, |cell| cell.left)
    }

    pub fn right(&self) -> f32 {
        self.cells.last().map_or(0.0, |cell| cell.right)
    }

    /// The size of its longest cell.
    pub fn size(&self) -> f32 {
        let longest = self.cells.iter().max_by_key(|cell| cell.text.len());
        longest.map_or(0.0, |cell| cell.size)
    }
}

/// The signs of one baseline, from left to right.
struct Row {
    base: f32,
    size: f32,
    signs: Vec<(Sign, bool)>,
}

/// Makes lines of a page, from top to bottom.
pub(super) fn lines(mut page: Page) -> Vec<PageLine> {
    page.signs.sort_by(|a, b| a.base.total_cmp(&b.base));
    let mut rows: Vec<Row> = Vec::new();
    let mut first = f32::MIN;
    for sign in page.signs {
        match rows.last_mut() {
            Some(row) if sign.base - first <= SAME_LINE => row.signs.push((sign, false)),
            _ => {
                first = sign.base;
                rows.push(Row { base: first, size: 0.0, signs: vec![(sign, false)] });
            }
        }
    }
    for row in &mut rows {
        row.measure();
    }
    raise(&mut rows);
    rows.retain(|row| row.signs.iter().any(|(sign, _)| !is_blank(sign)));
    rows.into_iter().map(Row::into_line).collect()
}

fn is_blank(sign: &Sign) -> bool {
    sign.text.chars().all(char::is_whitespace)
}

/// Puts small signs that stand a little above or below a line into it.
fn raise(rows: &mut Vec<Row>) {
    for at in 0..rows.len() {
        let (base, size) = (rows[at].base, rows[at].size);
        let near = [at.checked_sub(1), Some(at + 1)];
        let hosts: Vec<usize> = near
            .into_iter()
            .flatten()
            .filter(|&host| {
                rows.get(host).is_some_and(|row| {
                    size < row.size * SMALL && (row.base - base).abs() < row.size * MOST_RAISED
                })
            })
            .collect();
        if hosts.is_empty() {
            continue;
        }
        let reaches: Vec<_> = hosts.iter().map(|&host| (host, rows[host].reach())).collect();
        let signs = std::mem::take(&mut rows[at].signs);
        for (sign, _) in signs {
            let host = reaches.iter().find(|(_, reach)| reach.contains(&sign.left));
            let host = host.map(|(host, _)| *host);
            rows[host.unwrap_or(at)].signs.push((sign, false));
        }
    }
    rows.retain(|row| !row.signs.is_empty());
}

impl Row {
    /// Finds the size of most of its signs, and their baseline.
    fn measure(&mut self) {
        let mut sizes: Vec<(f32, f32, usize)> = Vec::new();
        for (sign, _) in self.signs.iter().filter(|(sign, _)| !is_blank(sign)) {
            match sizes.iter_mut().find(|(size, ..)| (*size - sign.size).abs() < 0.1) {
                Some((_, _, count)) => *count += 1,
                None => sizes.push((sign.size, sign.base, 1)),
            }
        }
        // Of sizes that are as frequent the larger is the line's.
        let most = sizes.iter().max_by(|a, b| a.2.cmp(&b.2).then(a.0.total_cmp(&b.0)));
        (self.size, self.base) =
            most.map_or((self.signs[0].0.size, self.base), |&(size, base, _)| (size, base));
    }

    /// Where a sign begins that stands among the signs of this line, or right behind them.
    fn reach(&self) -> std::ops::RangeInclusive<f32> {
        let inked = || self.signs.iter().filter(|(own, _)| !is_blank(own)).map(|(own, _)| own);
        let left = inked().map(|own| own.left).fold(f32::MAX, f32::min);
        let right = inked().map(|own| own.right).fold(f32::MIN, f32::max);
        left - 2.0 * self.size..=right + self.size
    }

    fn into_line(mut self) -> PageLine {
        self.signs.sort_by(|(a, _), (b, _)| a.left.total_cmp(&b.left));
        self.find_marks();
        let mut line = PageLine { base: self.base, ..PageLine::default() };
        line.is_marked =
            self.signs.iter().find(|(sign, _)| !is_blank(sign)).is_some_and(|(_, mark)| *mark);
        let mut open = Open::default();
        let mut mark = String::new();
        for (sign, is_mark) in &self.signs {
            if *is_mark {
                mark.push_str(&sign.text);
                open.pass(sign);
                continue;
            }
            if !mark.is_empty() {
                line.marks.push(std::mem::take(&mut mark));
            }
            open.take(sign, &mut line.cells);
        }
        if !mark.is_empty() {
            line.marks.push(mark);
        }
        line.spaced = open.spaced;
        open.close(&mut line.cells);
        line
    }

    /// Small raised figures and asterisks mark notes, but behind a unit of length a power.
    fn find_marks(&mut self) {
        let mut at = 0;
        while at < self.signs.len() {
            let is_small = |sign: &Sign| {
                sign.size < self.size * SMALL && sign.base < self.base - self.size * RAISED
            };
            let end = at + self.signs[at..].iter().take_while(|(sign, _)| is_small(sign)).count();
            if end == at {
                at += 1;
                continue;
            }
            let counts =
                |text: &str| text.chars().all(|c| c.is_ascii_digit() || "*, ()".contains(c));
            let is_count = self.signs[at..end].iter().all(|(sign, _)| counts(&sign.text));
            let word: String = self.signs[..at]
                .iter()
                .rev()
                .map(|(sign, _)| sign.text.as_str())
                .take_while(|text| text.chars().all(char::is_alphabetic))
                .take(3)
                .collect();
            let is_power = matches!(word.as_str(), "m" | "mk" | "mc" | "md" | "mm");
            if is_count && !is_power {
                self.signs[at..end].iter_mut().for_each(|(_, mark)| *mark = true);
            }
            at = end;
        }
    }
}

/// The cell that is open.
#[derive(Default)]
struct Open {
    cell: Option<Cell>,
    ink: f32,
    inked: f32,
    spaced: bool,
    /// Its last sign is a soft hyphen with ink.
    drawn_soft: bool,
    /// Its first word is over.
    worded: bool,
    sizes: Vec<f32>,
}

impl Open {
    fn take(&mut self, sign: &Sign, cells: &mut Vec<Cell>) {
        if is_blank(sign) {
            self.spaced |= self.cell.is_some();
            return;
        }
        let gap = self.cell.as_ref().map_or(0.0, |cell| sign.left - cell.right);
        if gap > sign.size * CELL_GAP {
            self.close(cells);
        }
        let spaced = std::mem::take(&mut self.spaced) || gap > sign.size * WORD_GAP;
        let cell = self.cell.get_or_insert_with(|| Cell {
            text: String::new(),
            left: sign.left,
            right: sign.left,
            size: sign.size,
            weight: 0.0,
            first_word: 0.0,
            gaps: Vec::new(),
        });
        // What is drawn inside a line is a hyphen, whatever the font calls it.
        if self.drawn_soft
            && let Some(word) = cell.text.strip_suffix('\u{ad}')
        {
            cell.text = format!("{word}-");
        }
        self.drawn_soft = sign.ink > 0.0 && sign.text == "\u{ad}";
        if gap > sign.size * WIDE_GAP {
            cell.gaps.push((cell.text.len(), cell.right, sign.left));
        }
        if spaced && !cell.text.is_empty() {
            cell.text.push(' ');
            self.worded = true;
        }
        cell.text.push_str(&sign.text);
        cell.right = cell.right.max(sign.right);
        if !self.worded {
            cell.first_word = cell.right - cell.left;
        }
        self.sizes.push(sign.size);
        if sign.size > 0.0 {
            self.ink += sign.ink;
            self.inked += (sign.right - sign.left) / sign.size;
        }
    }

    /// Passes over the mark of a note: what follows stands behind it, without a gap.
    fn pass(&mut self, mark: &Sign) {
        if let Some(cell) = &mut self.cell {
            cell.right = cell.right.max(mark.right);
        }
    }

    fn close(&mut self, cells: &mut Vec<Cell>) {
        let Self { cell, ink, inked, mut sizes, .. } = std::mem::take(self);
        if let Some(mut cell) = cell {
            sizes.sort_by(f32::total_cmp);
            cell.size = sizes[sizes.len() / 2];
            cell.weight = if inked > 0.0 { ink / inked } else { 0.0 };
            cells.push(cell);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sets a text from a place on, each sign half an em wide.
    fn set(text: &str, left: f32, base: f32, size: f32) -> Vec<Sign> {
        let signs = (0_u16..).zip(text.chars());
        signs
            .map(|(at, sign)| Sign {
                text: sign.to_string(),
                left: left + f32::from(at) * size / 2.0,
                right: left + f32::from(at + 1) * size / 2.0,
                base,
                size,
                ink: 0.1,
            })
            .collect()
    }

    #[track_caller]
    #[expect(clippy::needless_pass_by_value, reason = "a case is made where it is checked")]
    fn check(signs: Vec<Vec<Sign>>, expected: &[(&[&str], &[&str])]) {
        let page = Page { signs: signs.concat(), ..Page::default() };
        let found = lines(page);
        let found: Vec<(Vec<&str>, Vec<&str>)> = found
            .iter()
            .map(|line| {
                let cells = line.cells.iter().map(|cell| cell.text.as_str()).collect();
                (cells, line.marks.iter().map(String::as_str).collect())
            })
            .collect();
        let expected: Vec<(Vec<&str>, Vec<&str>)> =
            expected.iter().map(|(cells, marks)| (cells.to_vec(), marks.to_vec())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn signs_of_one_baseline_are_a_line_in_whatever_order_they_were_drawn() {
        check(
            vec![set("vaart.", 125.0, 101.0, 10.0), set("Het veer ", 80.0, 100.0, 10.0)],
            &[(&["Het veer vaart."], &[])],
        );
        check(
            vec![set("onder", 80.0, 112.0, 10.0), set("boven", 80.0, 100.0, 10.0)],
            &[(&["boven"], &[]), (&["onder"], &[])],
        );
    }

    #[test]
    fn a_wide_gap_parts_cells_and_a_narrow_one_words() {
        check(
            vec![
                set("Uitgaven", 80.0, 100.0, 10.0),
                set("van", 123.0, 100.0, 10.0),
                set("12", 200.0, 100.0, 10.0),
            ],
            &[(&["Uitgaven van", "12"], &[])],
        );
    }

    #[test]
    fn a_small_raised_figure_marks_a_note_and_is_no_text() {
        for base in [96.0, 98.5] {
            check(
                vec![set("uit 2016", 80.0, 100.0, 10.0), set("78", 120.0, base, 6.0)],
                &[(&["uit 2016"], &["78"])],
            );
        }
        check(
            vec![
                set("uit 2016", 80.0, 100.0, 10.0),
                set("78", 120.0, 96.0, 6.0),
                set(", en", 126.0, 100.0, 10.0),
            ],
            &[(&["uit 2016, en"], &["78"])],
        );
        check(
            vec![set("per km", 80.0, 100.0, 10.0), set("2", 110.0, 96.0, 6.0)],
            &[(&["per km2"], &[])],
        );
        check(vec![set("CO", 80.0, 100.0, 10.0), set("2", 90.0, 102.5, 6.0)], &[(&["CO2"], &[])]);
    }

    #[test]
    fn a_soft_hyphen_that_is_drawn_inside_a_line_is_a_hyphen() {
        check(
            vec![set("niet\u{ad}fiscale, wet\u{ad} en regelge\u{ad}", 80.0, 100.0, 10.0)],
            &[(&["niet-fiscale, wet- en regelge\u{ad}"], &[])],
        );
        let mut hidden = set("be\u{ad}leid", 80.0, 100.0, 10.0);
        hidden[2].ink = 0.0;
        check(vec![hidden], &[(&["be\u{ad}leid"], &[])]);
    }

    #[test]
    fn a_page_of_spaces_has_no_lines() {
        check(vec![set("   ", 80.0, 100.0, 10.0)], &[]);
        check(vec![], &[]);
    }
}
