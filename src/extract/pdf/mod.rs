//! A PDF as printed lines, in the form that the reader of plain pages reads best.
//!
//! Knows places and sizes of signs, and what they say of lines, tables, notes and page feet. Must
//! not know a heading or an article. The PDF reader is used in `glyphs` alone. It may be led to take
//! much memory or time, or to fall over: whoever reads what others made runs [`printed`] in a process
//! of its own.

mod arrange;
mod columns;
mod glyphs;
mod kinds;
mod layer;
mod lines;
mod setting;
mod shape;
mod tables;

use columns::Columns;

use crate::text::{Typography, letters};

pub use shape::{Printed, PrintedLine};

/// Tells whether bytes are a PDF.
#[must_use]
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF")
}

/// Reads the lines of a PDF; fails, with a Dutch sentence, where no page can be read.
pub fn printed(bytes: &[u8]) -> Result<Printed, String> {
    let mut columns = Columns::default();
    let printed = printed_in(bytes, &mut columns)?;
    // Pages before the first that shows its columns are read once more, with what is known now.
    if columns.are_known() { printed_in(bytes, &mut columns) } else { Ok(printed) }
}

fn printed_in(bytes: &[u8], columns: &mut Columns) -> Result<Printed, String> {
    let mut printed = Printed::default();
    let mut typography = Typography::default();
    let mut pages = Vec::new();
    let mut words = layer::Words::default();
    let mut number = 0;
    glyphs::pages(bytes, |page| {
        number += 1;
        if let Err(why) = layer::judge(&page) {
            printed.unread.push((number, why.to_owned()));
            return;
        }
        let all = page.signs.iter().chain(&page.turned);
        printed.letters += all.map(|sign| letters(&typography.clean(&sign.text))).sum::<u64>();
        let mut turned: String = page.turned.iter().map(|sign| sign.text.as_str()).collect();
        for column in columns.parted(page) {
            let lines = lines::lines(column);
            words.count(&lines);
            pages.push((lines, std::mem::take(&mut turned)));
        }
    })?;
    let read = pages.iter().any(|(lines, _)| !lines.is_empty());
    match printed.unread.first() {
        Some((page, why)) if !read => {
            return Err(format!(
                "bladzijde {page} van de pdf {why}; er is geen bladzijde te lezen"
            ));
        }
        None if !read => return Err("de pdf bevat geen tekst".to_owned()),
        _ => {}
    }
    if !words.are_dutch() {
        return Err(layer::GARBLED.to_owned());
    }
    printed.lines = arrange::arrange(pages);
    Ok(printed)
}
