//! A plain list in every form: `log` and whatever else is rows and columns.
//!
//! Knows how each form writes a table. Must not know what is listed.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use unicode_width::UnicodeWidthStr;

use super::clean::clean;
use super::csv::table;
use super::html::Html;
use super::markdown::cell;
use super::terminal::TerminalOptions;
use super::terminal::layout::{Page, Span, Style};
use super::wording::Language;
use super::{PackError, template, xlsx};

/// Spaces between columns of the terminal form.
const GAP: usize = 2;
/// What stands in a narrow row for a cell that is empty.
const NOTHING: &str = "–";
/// Before what a narrow row has below.
const INDENT: &str = "    ";

/// Rows under columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// What is listed, for the head of a page.
    pub title: String,
    /// The language of that page.
    pub language: Language,
    /// The name of the JSON form.
    pub schema: &'static str,
    /// The keys of the JSON form.
    pub keys: &'static [&'static str],
    /// The keys of what a row begins with where the terminal is too narrow for columns.
    pub lead: &'static [&'static str],
    /// The heads of the columns.
    pub titles: Vec<String>,
    /// The rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<String>>,
}

impl Listing {
    /// Returns the columns, aligned by their width on the screen; where they do not fit, each row on
    /// lines of its own.
    #[must_use]
    pub fn terminal(&self, options: TerminalOptions) -> String {
        let columns = self.columns();
        if columns.lines().all(|line| line.width() <= options.width) {
            return columns;
        }
        let mut page = Page::new(options.width, options.colour);
        for row in &self.rows {
            let cells = self.keys.iter().zip(&self.titles).zip(row);
            let (lead, rest): (Vec<_>, Vec<_>) =
                cells.partition(|((key, _), _)| self.lead.contains(key));
            let or_nothing =
                |cell: &String| if cell.is_empty() { NOTHING.to_owned() } else { clean(cell) };
            let lead: Vec<String> = lead.iter().map(|(_, cell)| or_nothing(cell)).collect();
            let rest: Vec<String> = rest
                .iter()
                .filter(|(_, cell)| !cell.is_empty())
                .map(|((_, title), cell)| format!("{title} {}", clean(cell)))
                .collect();
            page.hanging("", INDENT, &[Span::new(Style::Bold, lead.join(" · "))]);
            page.line(INDENT, Style::Plain, &rest.join(", "));
        }
        page.finish()
    }

    fn columns(&self) -> String {
        let lines: Vec<Vec<String>> = std::iter::once(&self.titles)
            .chain(&self.rows)
            .map(|row| row.iter().map(|text| clean(text)).collect())
            .collect();
        let widths: Vec<usize> = (0..self.titles.len())
            .map(|at| {
                lines.iter().filter_map(|row| row.get(at)).map(|c| c.width()).max().unwrap_or(0)
            })
            .collect();
        let mut text = String::new();
        for line in &lines {
            let mut row = String::new();
            for (cell, width) in line.iter().zip(&widths) {
                row.push_str(cell);
                row.push_str(&" ".repeat(width.saturating_sub(cell.width()) + GAP));
            }
            text.push_str(row.trim_end());
            text.push('\n');
        }
        text
    }

    /// Returns a Markdown table.
    #[must_use]
    pub fn markdown(&self) -> String {
        let row = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        let rule = format!("|{}\n", "---|".repeat(self.titles.len()));
        let rows: String = self.rows.iter().map(|cells| row(cells)).collect();
        row(&self.titles) + &rule + &rows
    }

    /// Returns a table for spreadsheets.
    #[must_use]
    pub fn csv(&self) -> String {
        table(std::iter::once(&self.titles).chain(&self.rows).map(Vec::as_slice))
    }

    /// Returns a workbook; it says that it was made on a day.
    pub fn xlsx(&self, day: NaiveDate) -> Result<Vec<u8>, PackError> {
        xlsx::workbook(std::iter::once(&self.titles).chain(&self.rows).map(Vec::as_slice), day)
    }

    /// Returns a self-contained page.
    #[must_use]
    pub fn html(&self) -> String {
        let mut page = Html::default();
        page.element("h1", &self.title);
        page.raw(&template::write(&template::Listing { titles: &self.titles, rows: &self.rows }));
        page.finish(self.language, &self.title)
    }

    /// Returns the JSON form.
    #[must_use]
    pub fn json(&self) -> String {
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|row| {
                let pairs = self.keys.iter().zip(row);
                Value::Object(
                    pairs
                        .map(|(key, cell)| ((*key).to_owned(), json!(cell)))
                        .collect::<Map<_, _>>(),
                )
            })
            .collect();
        format!("{:#}\n", json!({ "schema": self.schema, "rows": rows }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listing() -> Listing {
        Listing {
            title: "Proef".into(),
            language: Language::Dutch,
            schema: "prinsjesdiff/test/1",
            keys: &["year", "title"],
            lead: &["year"],
            titles: vec!["jaar".into(), "titel".into()],
            rows: vec![vec!["2024".into(), "=Brug | <b>é</b>".into()]],
        }
    }

    #[test]
    fn every_form_keeps_hostile_text_harmless() {
        let listing = listing();
        assert!(
            listing.terminal(TerminalOptions::default()).starts_with("jaar  titel\n2024  =Brug")
        );
        assert!(listing.markdown().contains("\\|"));
        assert!(listing.csv().contains("'=Brug"));
        assert!(listing.html().contains("&lt;b&gt;"));
        assert!(listing.json().contains("\"year\": \"2024\""));
    }

    #[test]
    fn a_terminal_too_narrow_for_columns_has_each_row_on_lines_of_its_own() {
        let row = ["begroting 2026", "", "Een lange titel die op geen smalle regel past"];
        let listing = Listing {
            keys: &["edition", "place", "title"],
            lead: &["edition", "place"],
            titles: ["uitgave", "plaats", "titel"].map(str::to_owned).to_vec(),
            rows: vec![row.map(str::to_owned).to_vec()],
            ..listing()
        };
        let narrow = listing.terminal(TerminalOptions { width: 40, ..TerminalOptions::default() });
        assert_eq!(
            narrow,
            "begroting 2026 · –\n    titel Een lange titel die op geen\n    smalle regel past\n"
        );
        let wide = listing.terminal(TerminalOptions { width: 100, ..TerminalOptions::default() });
        assert!(wide.starts_with("uitgave         plaats  titel\n"), "{wide}");
    }
}
