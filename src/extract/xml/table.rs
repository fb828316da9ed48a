//! CALS tables: columns, spans and rows.
//!
//! Knows `colspec`, `namest`, `nameend` and `morerows`. Must not know what a table is about.

use super::super::element::RawTable;
use super::tags::attribute;

/// Most columns a table is given; real ones stay under 20. What stands further right is put in the
/// last column.
const MOST_COLUMNS: usize = 200;

#[derive(Debug, Default)]
pub(super) struct TableBuilder {
    table: RawTable,
    columns: Vec<String>,
    /// For each column, how many further rows a cell from above still covers.
    covered: Vec<u32>,
    row: Vec<Vec<String>>,
    next: usize,
    /// Column and number of further rows of the open cell.
    cell: Option<(usize, u32)>,
    pub in_head: bool,
}

impl TableBuilder {
    pub fn column(&mut self, attributes: &[(String, String)]) {
        let name = attribute(attributes, "colname").unwrap_or_default();
        if self.columns.len() < MOST_COLUMNS {
            self.columns.push(name.to_owned());
        }
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

    pub fn start_entry(&mut self, attributes: &[(String, String)]) {
        let by_name = attribute(attributes, "namest")
            .or_else(|| attribute(attributes, "colname"))
            .and_then(|name| self.columns.iter().position(|column| column == name));
        let free = (self.next..MOST_COLUMNS)
            .find(|&at| self.covered.get(at).is_none_or(|&rows| rows == 0))
            .unwrap_or(MOST_COLUMNS - 1);
        let start = by_name.filter(|&at| at >= self.next).unwrap_or(free);
        let end = attribute(attributes, "nameend")
            .and_then(|name| self.columns.iter().position(|column| column == name))
            .filter(|&end| end >= start)
            .unwrap_or(start);
        let rows =
            attribute(attributes, "morerows").and_then(|n| n.trim().parse().ok()).unwrap_or(0);
        while self.row.len() <= end {
            self.row.push(Vec::new());
        }
        while self.covered.len() <= end {
            self.covered.push(0);
        }
        // The row itself is counted too: it is taken off when the row ends.
        for covered in &mut self.covered[start..=end] {
            *covered = (*covered).max(u32::min(rows, 10_000).saturating_add(1));
        }
        self.next = (end + 1).min(MOST_COLUMNS - 1);
        self.cell = Some((start, rows));
    }

    /// Adds a line to the open cell; text between cells goes to the last cell of the row.
    pub fn line(&mut self, text: String) {
        let at = self.cell.map_or(self.row.len().saturating_sub(1), |(column, _)| column);
        if self.row.is_empty() {
            self.row.push(Vec::new());
        }
        self.row[at].push(text);
    }

    pub fn end_entry(&mut self) {
        self.cell = None;
    }

    pub fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
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
