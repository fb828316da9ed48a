//! Tables as they grow: rows, and cells that span columns and rows.
//!
//! Knows where the next cell stands. Must not know the names a format has for spans.

use super::element::RawTable;

/// Most columns a table is given; real ones stay under 20. What stands further right is put in the
/// last column.
const MOST_COLUMNS: usize = 200;

/// Most rows a cell may cover; more is an error of the paper, or malice.
const MOST_ROWS: u32 = 10_000;

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
    next: usize,
    /// The column of the open cell.
    cell: Option<usize>,
    pub in_head: bool,
}

impl Grid {
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
        self.cell = None;
        for covered in &mut self.covered {
            *covered = covered.saturating_sub(1);
        }
        if row.iter().all(Vec::is_empty) {
            return;
        }
        self.table.rows.push(row);
        if self.in_head {
            self.table.head_rows = self.table.rows.len();
        }
    }

    /// Closes the table: all rows get the same number of cells.
    pub fn finish(mut self) -> RawTable {
        if !self.row.is_empty() {
            self.end_row();
        }
        let width = self.table.rows.iter().map(Vec::len).max().unwrap_or(0);
        for row in &mut self.table.rows {
            row.resize(width, Vec::new());
        }
        self.table
    }
}
