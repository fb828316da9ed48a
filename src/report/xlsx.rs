//! The rows of the table for spreadsheets as a workbook of Excel.
//!
//! Knows cells, widths and the frozen head. Must not know words of its own, and has no clock: a workbook
//! says that it was made on the day of the newest paper in it. Every cell is a text: nothing is
//! calculated, and nothing is a link.

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, IgnoreError, Workbook, XlsxError,
};

use super::clean::clean;
use super::compared::Compared;
use super::csv;
use super::packed::PackError;
use super::wording::{COLUMNS, Language};
use crate::model::{Edition, assumed_date};

/// The widths of columns, in characters: the narrowest, and the widest, past which a text goes on below.
const WIDTHS: (u16, u16) = (8, 60);
/// The name of the only sheet.
const SHEET: &str = "Passages";
/// Rows whose cells are looked at for the widths.
const SAMPLE: usize = 200;

/// Returns the workbook of one comparison or several.
pub fn report(parts: &[Compared<'_>], language: Language) -> Result<Vec<u8>, PackError> {
    let rows = csv::rows(parts, language);
    let day = parts.iter().map(|part| newest_paper(part.new)).max().unwrap_or_default();
    workbook(rows.iter().map(<[String; COLUMNS]>::as_slice), day)
}

/// Returns the date of the newest paper of an edition.
#[must_use]
pub fn newest_paper(edition: &Edition) -> NaiveDate {
    let papers = edition.chapters.iter().map(|text| text.publication.published);
    papers.max().unwrap_or_else(|| assumed_date(edition.kind, edition.year))
}

/// Returns a workbook of one sheet: the first row stays in sight.
pub(super) fn workbook<'a>(
    rows: impl Iterator<Item = &'a [String]>,
    day: NaiveDate,
) -> Result<Vec<u8>, PackError> {
    write(&rows.collect::<Vec<_>>(), day).map_err(|error| PackError(error.to_string()))
}

fn write(rows: &[&[String]], day: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let year = u16::try_from(day.year()).unwrap_or(u16::MAX);
    let made = ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8)?;
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let (head, body) = (
        Format::new().set_bold().set_align(FormatAlign::Top).set_text_wrap(),
        Format::new().set_align(FormatAlign::Top).set_text_wrap(),
    );
    let sheet = workbook.add_worksheet();
    sheet.set_name(SHEET)?;
    sheet.set_freeze_panes(1, 0)?;
    let columns = rows.first().map_or(0, |row| row.len());
    for column in 0..columns {
        let cells = rows.iter().take(SAMPLE).filter_map(|row| row.get(column));
        let longest = cells.map(|cell| cell.chars().count() + 2).max().unwrap_or(0);
        let longest = u16::try_from(longest).unwrap_or(WIDTHS.1);
        sheet.set_column_width(column as u16, longest.clamp(WIDTHS.0, WIDTHS.1))?;
    }
    for (at, row) in rows.iter().enumerate() {
        let format = if at == 0 { &head } else { &body };
        for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let row = u32::try_from(at).unwrap_or(u32::MAX);
            sheet.write_string_with_format(row, column as u16, clean(cell), format)?;
        }
    }
    if let (Some(last_row), Some(last)) = (rows.len().checked_sub(1), columns.checked_sub(1)) {
        let last_row = u32::try_from(last_row).unwrap_or(u32::MAX);
        sheet.autofilter(0, 0, last_row, last as u16)?;
        // A year is a text here, and nothing to warn of.
        sheet.ignore_error_range(0, 0, last_row, last as u16, IgnoreError::NumberStoredAsText)?;
    }
    workbook.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use super::*;
    use crate::report::sample;

    /// Reads the cells of a workbook back from its parts.
    fn cells(book: &[u8]) -> Vec<Vec<String>> {
        let mut zip = zip::ZipArchive::new(Cursor::new(book)).unwrap();
        let mut part = |name: &str| {
            let mut text = String::new();
            zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let (strings, sheet) = (part("xl/sharedStrings.xml"), part("xl/worksheets/sheet1.xml"));
        let strings = roxmltree::Document::parse(&strings).unwrap();
        let items = strings
            .descendants()
            .filter(|one| one.has_tag_name("si") || one.tag_name().name() == "si");
        let texts: Vec<String> = items
            .map(|item| {
                item.descendants().filter_map(|one| one.text().filter(|_| one.is_text())).collect()
            })
            .collect();
        let sheet = roxmltree::Document::parse(&sheet).unwrap();
        let rows = sheet.descendants().filter(|one| one.tag_name().name() == "row");
        let column = |name: &str| {
            let letters = name.bytes().take_while(u8::is_ascii_uppercase);
            letters.fold(0, |at, letter| at * 26 + usize::from(letter - b'A' + 1)) - 1
        };
        rows.map(|row| {
            let mut cells = vec![String::new(); COLUMNS];
            for cell in row.descendants().filter(|one| one.tag_name().name() == "c") {
                assert_eq!(cell.attribute("t"), Some("s"), "every cell is a text");
                let at: usize =
                    cell.children().find_map(|one| one.text()).unwrap().parse().unwrap();
                cells[column(cell.attribute("r").unwrap())].clone_from(&texts[at]);
            }
            cells
        })
        .collect()
    }

    #[test]
    fn a_workbook_has_the_rows_of_the_csv_and_always_the_same_bytes() {
        let (old, new) = (sample::old_edition(), sample::new_edition());
        let part = Compared { changes: &sample::changes(), old: &old, new: &new };
        let book = report(&[part], Language::Dutch).unwrap();
        let rows = csv::rows(&[part], Language::Dutch);
        assert_eq!(cells(&book), rows.iter().map(|row| row.to_vec()).collect::<Vec<_>>());
        assert_eq!(book, report(&[part], Language::Dutch).unwrap());
    }

    #[test]
    fn a_text_that_no_cell_can_hold_is_an_error() {
        let row = ["x".repeat(40_000)];
        let day = NaiveDate::default();
        assert!(workbook([row.as_slice()].into_iter(), day).is_err());
        assert!(workbook(std::iter::empty(), day).is_ok());
    }

    #[test]
    fn a_formula_stays_a_text() {
        let rows = [vec!["kop".to_owned()], vec!["=1+1".to_owned()]];
        let book = workbook(rows.iter().map(Vec::as_slice), NaiveDate::default()).unwrap();
        assert_eq!(cells(&book)[1][0], "=1+1");
    }
}
