//! Lines of cells as the rows of a table.
//!
//! Knows columns and rows by their places. Must not know what a table says.

use super::lines::{Cell, PageLine};
use super::setting::ends_in_hyphen;

/// A line no further below another than this many times its size may go on with its row.
const SAME_ROW: f32 = 1.45;

/// A table with room for more cells is kept as lines; the largest of real pages have some hundreds.
const MOST_CELLS: usize = 20_000;

/// Above the head of a table stand at most so many lines of its title.
const MOST_TITLE_LINES: usize = 4;

/// A row of cells, each of which is lines.
pub(super) type TableRow = Vec<Vec<String>>;

/// Makes rows of the lines of one table.
pub(super) fn rows(lines: &[PageLine]) -> Vec<TableRow> {
    let columns = columns(lines);
    if columns.len() * lines.len() > MOST_CELLS {
        return lines.iter().map(|line| vec![vec![line.text()]]).collect();
    }
    let parted = has_parted_rows(lines);
    let mut rows: Vec<TableRow> = Vec::new();
    let mut above = f32::MIN;
    for line in lines {
        let mut row: TableRow = vec![Vec::new(); columns.len()];
        for cell in line.cells.iter().flat_map(|cell| part(cell, &columns)) {
            let cell = &cell;
            go_on(&mut row[column(&columns, cell)], cell.text.clone());
        }
        let close = line.base - above <= SAME_ROW * line.size();
        above = line.base;
        match rows.last_mut() {
            Some(last) if close && (parted || goes_on(last, &row)) => {
                for (cell, more) in last.iter_mut().zip(row) {
                    for line in more {
                        go_on(cell, line);
                    }
                }
            }
            _ => rows.push(row),
        }
    }
    rows
}

/// Tells whether a table goes on with the one on the page above: its columns stand in the same places.
pub(super) fn go_over(above: &[PageLine], below: &[PageLine]) -> bool {
    let (above, below) = (columns(above), columns(below));
    let share = |(one, two): (&(f32, f32), &(f32, f32))| one.0 < two.1 && two.0 < one.1;
    above.len() > 1 && above.len() == below.len() && above.iter().zip(&below).all(share)
}

/// Takes the head that a table repeats on its next page out of the lines of that page.
pub(super) fn repeated_head(above: &[PageLine], below: &mut Vec<PageLine>) -> Vec<String> {
    let text = |line: &PageLine| line.text();
    let Some(first) = below.first().map(text) else { return Vec::new() };
    let Some(from) = above.iter().position(|line| text(line) == first) else { return Vec::new() };
    let heads = above[from..].iter().zip(below.iter());
    let count = heads.take_while(|(one, two)| text(one) == text(two)).count();
    // A row that comes back further down is no head.
    let count = if from <= MOST_TITLE_LINES { count } else { 0 };
    below.drain(..count).map(|line| line.text()).collect()
}

/// Sets the lines of a table below those of another.
pub(super) fn below(above: &mut Vec<PageLine>, lines: Vec<PageLine>) {
    let last = above.last().map_or(0.0, |line| line.base);
    let first = lines.first().map_or(0.0, |line| line.base - 3.0 * line.size());
    above.extend(lines.into_iter().map(|line| PageLine { base: line.base - first + last, ..line }));
}

/// Tells whether rows stand further apart than the lines of a cell: a good part of the lines stand as
/// near to the one above as lines of text do, and a good part do not.
fn has_parted_rows(lines: &[PageLine]) -> bool {
    let from = lines.iter().position(|line| line.cells.len() > 1).unwrap_or(0);
    let all = lines[from..].windows(2).filter(|two| two[1].size() > 0.0);
    let gaps: Vec<f32> = all.map(|two| (two[1].base - two[0].base) / two[1].size()).collect();
    let near = gaps.iter().filter(|gap| **gap <= SAME_ROW).count();
    let least = gaps.iter().copied().fold(f32::MAX, f32::min);
    let far = gaps.iter().filter(|gap| **gap > least * 1.3).count();
    near > 0 && far * 4 >= gaps.len() && far >= 2
}

/// Adds a line to lines that go on in it.
pub(super) fn go_on(lines: &mut Vec<String>, line: String) {
    if let Some(above) = lines.last_mut().filter(|above| !ends_in_hyphen(above)) {
        above.push(' ');
    }
    lines.push(line);
}

/// A line goes on with a row when it has no first cell, and no figure under another.
fn goes_on(last: &TableRow, row: &TableRow) -> bool {
    let figure = |text: &String| text.starts_with(|c: char| c.is_ascii_digit() || c == '–');
    let is_figure = |cell: &Vec<String>| cell.first().is_some_and(figure);
    row.len() > 1
        && row[0].is_empty()
        && last.iter().zip(row).all(|(above, cell)| {
            cell.is_empty() || (!above.is_empty() && !is_figure(above) && !is_figure(cell))
        })
}

/// Finds the columns by the rows that have most cells.
fn columns(lines: &[PageLine]) -> Vec<(f32, f32)> {
    let most = lines.iter().map(|line| line.cells.len()).max().unwrap_or(0);
    let mut columns: Vec<(f32, f32)> = Vec::new();
    for line in lines.iter().filter(|line| line.cells.len() == most) {
        if columns.is_empty() {
            columns = line.cells.iter().map(|cell| (cell.left, cell.right)).collect();
        }
        for (column, cell) in columns.iter_mut().zip(&line.cells) {
            *column = (column.0.min(cell.left), column.1.max(cell.right));
        }
    }
    columns
}

/// Parts a cell where it has a gap between the middles of two columns that it stands under.
fn part(cell: &Cell, columns: &[(f32, f32)]) -> Vec<Cell> {
    let middle = |column: &(f32, f32)| f32::midpoint(column.0, column.1);
    let mut rest = cell.clone();
    let mut parts = Vec::new();
    let mut taken = 0;
    for two in columns.windows(2) {
        let (one, other) = (middle(&two[0]), middle(&two[1]));
        let between = |gap: &&(usize, f32, f32)| {
            let place = f32::midpoint(gap.1, gap.2);
            gap.0 > taken && one < place && place < other
        };
        let covers = rest.left < one && rest.right > other;
        let wide = |gap: &(usize, f32, f32)| gap.2 - gap.1;
        let widest = cell.gaps.iter().filter(between).max_by(|a, b| wide(a).total_cmp(&wide(b)));
        if let Some(&(at, left, right)) = widest.filter(|_| covers) {
            let text = rest.text.split_off(at - taken).trim_start().to_owned();
            taken = cell.text.len() - text.len();
            let part = Cell { right: left, ..rest.clone() };
            parts.push(part);
            rest = Cell { text, left: right, ..rest };
        }
    }
    parts.push(rest);
    parts
}

/// The column that a cell shares most with, or else stands nearest to.
fn column(columns: &[(f32, f32)], cell: &Cell) -> usize {
    let apart = |&(left, right): &(f32, f32)| (left - cell.right).max(cell.left - right);
    let nearest = columns.iter().enumerate().min_by(|(_, a), (_, b)| apart(a).total_cmp(&apart(b)));
    nearest.map_or(0, |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(base: f32, cells: &[(f32, &str)]) -> PageLine {
        let cells = cells.iter().map(|&(left, text)| Cell {
            text: text.to_owned(),
            left,
            right: left + f32::from(u8::try_from(text.len()).unwrap()) * 4.0,
            size: 8.0,
            weight: 0.1,
            first_word: 8.0,
            gaps: Vec::new(),
        });
        PageLine { base, cells: cells.collect(), ..PageLine::default() }
    }

    #[track_caller]
    fn check(lines: &[PageLine], expected: &[&[&str]]) {
        let found: Vec<Vec<String>> =
            rows(lines).iter().map(|row| row.iter().map(|cell| cell.join("|")).collect()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn cells_stand_under_the_column_they_are_nearest_to() {
        check(
            &[
                line(100.0, &[(200.0, "2024"), (250.0, "2025")]),
                line(114.0, &[(50.0, "Veren"), (208.0, "12"), (258.0, "13")]),
                line(128.0, &[(50.0, "Kaden"), (266.0, "–")]),
            ],
            &[&["", "2024", "2025"], &["Veren", "12", "13"], &["Kaden", "", "–"]],
        );
    }

    #[test]
    fn a_narrow_gap_between_two_columns_parts_their_cells() {
        let mut head = line(90.0, &[(50.0, "Nulmeting Streefwaarde")]);
        head.cells[0].gaps = vec![(9, 86.0, 92.0)];
        check(
            &[head, line(100.0, &[(60.0, "52%"), (110.0, "58%")])],
            &[&["Nulmeting", "Streefwaarde"], &["52%", "58%"]],
        );
    }

    #[test]
    fn where_rows_stand_apart_a_label_goes_on_under_itself() {
        let row = |base, first: &'static str, figure| line(base, &[(50.0, first), (200.0, figure)]);
        check(
            &[
                row(100.0, "Veren die", "12"),
                line(109.0, &[(50.0, "varen")]),
                row(124.0, "Kaden", "13"),
                row(139.0, "Sluizen", "14"),
            ],
            &[&["Veren die |varen", "12"], &["Kaden", "13"], &["Sluizen", "14"]],
        );
        check(
            &[
                row(100.0, "Veren", "12"),
                line(109.0, &[(50.0, "Nieuw:")]),
                row(118.0, "Kaden", "13"),
                row(127.0, "Sluizen", "14"),
            ],
            &[&["Veren", "12"], &["Nieuw:", ""], &["Kaden", "13"], &["Sluizen", "14"]],
        );
    }

    #[test]
    fn a_table_goes_on_over_a_page_without_the_head_that_is_repeated() {
        let title = line(90.0, &[(50.0, "Rollen van het veer")]);
        let head = |base| line(base, &[(50.0, "Rol"), (150.0, "Toelichting")]);
        let row = |base, text: &'static str| line(base, &[(50.0, "Regisseren"), (150.0, text)]);
        let mut above = vec![title, head(100.0), row(115.0, "De Minister leidt.")];
        let mut rest = vec![head(40.0), row(55.0, "De Minister betaalt.")];
        assert!(go_over(&above, &rest));
        assert!(!go_over(&above, &[line(40.0, &[(50.0, "Een"), (90.0, "twee"), (130.0, "drie")])]));
        assert_eq!(repeated_head(&above, &mut rest), ["Rol Toelichting"]);
        below(&mut above, rest);
        check(
            &above,
            &[
                &["Rollen van het veer", ""],
                &["Rol", "Toelichting"],
                &["Regisseren", "De Minister leidt."],
                &["Regisseren", "De Minister betaalt."],
            ],
        );
    }

    #[test]
    fn a_cell_of_words_goes_on_under_itself() {
        check(
            &[
                line(100.0, &[(50.0, "Rol"), (150.0, "Toelichting")]),
                line(110.0, &[(50.0, "Regisseren"), (150.0, "De Minister leidt de")]),
                line(120.0, &[(150.0, "veren.")]),
                line(130.0, &[(50.0, "Financieren"), (150.0, "De Minister betaalt.")]),
            ],
            &[
                &["Rol", "Toelichting"],
                &["Regisseren", "De Minister leidt de |veren."],
                &["Financieren", "De Minister betaalt."],
            ],
        );
    }
}
