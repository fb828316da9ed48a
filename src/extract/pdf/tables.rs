//! Lines of cells as the rows of a table.
//!
//! Knows columns and rows by their places. Must not know what a table says.

use super::lines::{Cell, PageLine};
use super::setting::ends_in_hyphen;

/// A line no further below another than this many times its size may go on with its row.
const SAME_ROW: f32 = 1.45;

/// A table with room for more cells is kept as lines; the largest of real pages have some hundreds.
const MOST_CELLS: usize = 20_000;

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
        for cell in &line.cells {
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
