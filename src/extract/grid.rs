//! Tables as they grow: rows, and cells that span columns and rows.
//!
//! Knows where the next cell stands. Must not know the names a format has for spans.

/// A table as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct RawTable {
    pub title: Option<String>,
    /// How many of the rows are the head.
    pub head_rows: usize,
    /// Cells; a cell's paragraphs are its lines.
    pub rows: Vec<Vec<Vec<String>>>,
    /// Cells that are empty and that no other covers, where that is known.
    pub blanks: Vec<(usize, usize)>,
}

/// Most columns a table is given; real ones stay under 20. What stands further right is put in the
/// last column.
const MOST_COLUMNS: usize = 200;

/// Most rows a cell may cover; more is an error of the paper, or malice.
const MOST_ROWS: u32 = 10_000;

/// Most cells of one table; the largest of real papers have some thousands. Every row is as wide as
/// the widest, so that one far cell or one that spans can make millions of a small file.
const CELLS_OF_TABLE: usize = 100_000;

/// Most cells of all tables of a paper.
const CELLS_OF_PAPER: usize = 1_000_000;

/// The room for cells that a paper has left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Room(usize);

impl Default for Room {
    fn default() -> Self {
        Self(CELLS_OF_PAPER)
    }
}

/// Where a cell stands and how far it reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    /// Its column, where the format names it and it is not taken; else the next free one.
    pub column: Option<usize>,
    /// How many columns it covers, from 1.
    pub columns: usize,
    /// How many rows it covers, from 1.
    pub rows: u32,
}

/// A table while it is read.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    table: RawTable,
    /// The names of its columns, where the format gives them.
    names: Vec<String>,
    /// For each column, how many further rows a cell from above still covers.
    covered: Vec<u32>,
    row: Vec<Vec<String>>,
    /// For each column of the row, the column in which the cell begins that holds it; nothing where one
    /// from above does.
    held: Vec<Option<usize>>,
    next: usize,
    /// The column of the open cell.
    cell: Option<usize>,
    pub in_head: bool,
    /// The width of its widest row.
    width: usize,
    /// Most cells that it may have.
    most: usize,
    /// It has grown past its room: each row is kept as one text.
    is_text: bool,
}

impl Grid {
    /// Begins a table in a paper that has so much room left.
    pub fn within(room: Room) -> Self {
        Self { most: CELLS_OF_TABLE.min(room.0), ..Self::default() }
    }

    pub fn name_column(&mut self, name: &str) {
        if self.names.len() < MOST_COLUMNS {
            self.names.push(name.to_owned());
        }
    }

    /// Returns the column of this name.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|column| column == name)
    }

    pub fn title(&mut self, text: &str) {
        match &mut self.table.title {
            Some(title) => {
                title.push(' ');
                title.push_str(text);
            }
            None => self.table.title = Some(text.to_owned()),
        }
    }

    pub fn start_row(&mut self) {
        // Text that stood outside any row is a row of its own.
        if !self.row.is_empty() {
            self.end_row();
        }
        self.next = 0;
    }

    pub fn start_cell(&mut self, span: Span) {
        if self.is_text {
            self.cell = Some(0);
            return;
        }
        let free = (self.next..MOST_COLUMNS)
            .find(|&at| self.covered.get(at).is_none_or(|&rows| rows == 0))
            .unwrap_or(MOST_COLUMNS - 1);
        let start = span.column.filter(|&at| at >= self.next).unwrap_or(free);
        let end = start.saturating_add(span.columns.max(1) - 1).min(MOST_COLUMNS - 1);
        if self.row.len() <= end {
            self.row.resize(end + 1, Vec::new());
        }
        if self.covered.len() <= end {
            self.covered.resize(end + 1, 0);
        }
        if self.held.len() <= end {
            self.held.resize(end + 1, None);
        }
        self.held[start..=end].fill(Some(start));
        // The row itself is counted too: it is taken off when the row ends.
        for covered in &mut self.covered[start..=end] {
            *covered = (*covered).max(span.rows.clamp(1, MOST_ROWS));
        }
        self.next = (end + 1).min(MOST_COLUMNS - 1);
        self.cell = Some(start);
    }

    /// Adds a line to the open cell; text between cells goes to the last cell of the row.
    pub fn line(&mut self, text: String) {
        let at = self.cell.unwrap_or(self.row.len().saturating_sub(1));
        if self.row.is_empty() {
            self.row.push(Vec::new());
        }
        if let Some(cell) = self.row.get_mut(at) {
            cell.push(text);
        }
    }

    pub fn end_cell(&mut self) {
        self.cell = None;
    }

    pub fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        let held = std::mem::take(&mut self.held);
        self.cell = None;
        let from_above = |at: usize, covered: &[u32]| {
            held.get(at).copied().flatten().is_none()
                && covered.get(at).is_some_and(|&rows| rows > 0)
        };
        let is_blank = |at: usize| match held.get(at).copied().flatten() {
            Some(start) => row.get(start).is_none_or(Vec::is_empty),
            None => !from_above(at, &self.covered),
        };
        let width = row.len().max(held.len()).max(self.covered.len());
        let blanks: Vec<usize> = (0..width).filter(|&at| is_blank(at)).collect();
        for covered in &mut self.covered {
            *covered = covered.saturating_sub(1);
        }
        if row.iter().all(Vec::is_empty) {
            return;
        }
        let row = if self.is_text { in_one_cell(row) } else { row };
        self.width = self.width.max(row.len());
        self.table.blanks.extend(blanks.into_iter().map(|column| (self.table.rows.len(), column)));
        self.table.rows.push(row);
        if !self.is_text && self.width * self.table.rows.len() > self.most {
            self.become_text();
        }
        if self.in_head {
            self.table.head_rows = self.table.rows.len();
        }
    }

    /// Keeps each row as one text, those that come too.
    fn become_text(&mut self) {
        self.is_text = true;
        self.width = 1;
        self.covered = Vec::new();
        self.table.blanks = Vec::new();
        for row in &mut self.table.rows {
            *row = in_one_cell(std::mem::take(row));
        }
    }

    /// Closes the table: all rows get the same number of cells. Tells also whether it has become text
    /// because it had too many.
    pub fn finish(mut self, room: &mut Room) -> (RawTable, bool) {
        if !self.row.is_empty() {
            self.end_row();
        }
        for row in &mut self.table.rows {
            row.resize(self.width, Vec::new());
        }
        room.0 = room.0.saturating_sub(self.width * self.table.rows.len());
        (self.table, self.is_text)
    }
}

/// Puts everything in a row into one cell, as one line.
fn in_one_cell(row: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let lines: Vec<String> = row.into_iter().flatten().collect();
    vec![vec![lines.join(" ")]]
}

/// What is remarked of a table that was kept as text.
pub(crate) const AS_TEXT: &str =
    "een tabel heeft te veel cellen; haar rijen zijn als tekst overgenomen";

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(grid: &mut Grid, column: Option<usize>, rows: u32, text: &str) {
        grid.start_cell(Span { column, columns: 1, rows });
        grid.line(text.to_owned());
        grid.end_cell();
    }

    #[test]
    fn a_table_that_outgrows_its_room_is_kept_as_text_to_the_letter() {
        let mut grid = Grid::within(Room::default());
        for row in 0..60_000 {
            grid.start_row();
            cell(&mut grid, None, 1, "a");
            cell(&mut grid, None, MOST_ROWS, &row.to_string());
            grid.end_row();
        }
        let (table, is_text) = grid.finish(&mut Room::default());
        assert!(is_text);
        assert!(table.rows.iter().all(|row| row.len() == 1 && row[0].len() == 1));
        let texts: Vec<&str> = table.rows.iter().map(|row| row[0][0].as_str()).collect();
        assert_eq!((texts[0], texts[59_999]), ("a 0", "a 59999"));
    }

    #[test]
    fn what_all_tables_of_a_paper_take_is_bounded_too() {
        let mut room = Room::default();
        let mut texts = 0;
        for _ in 0..12 {
            let mut grid = Grid::within(room);
            for _ in 0..499 {
                grid.start_row();
                cell(&mut grid, Some(MOST_COLUMNS - 1), 1, "ver");
                grid.end_row();
            }
            let (table, is_text) = grid.finish(&mut room);
            assert_eq!(table.rows.len(), 499);
            texts += usize::from(is_text);
        }
        assert_eq!(texts, 2);
    }
}
