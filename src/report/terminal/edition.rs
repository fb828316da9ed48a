//! The report of an edition as terminal text.
//!
//! Knows its lay-out. Must not decide what is told.

use unicode_width::UnicodeWidthStr;

use crate::report::view::{ChapterRow, EditionView, Headline};
use crate::report::wording::Wording;

use super::layout::{Page, Span, Style, lead, padded};

/// Spaces between the columns of the table.
const GAP: usize = 3;

/// Writes a report.
pub(super) fn write(page: &mut Page, wording: Wording, view: &EditionView) {
    page.line("", Style::Bold, &view.head);
    page.line("", Style::Plain, &view.scope);
    page.blank();
    body(page, wording, view);
    page.blank();
    page.line("", Style::Plain, &format!("{} {}", view.compared, wording.unofficial()));
}

/// Writes what stands between the head of a report and what was compared.
pub(in crate::report) fn body(page: &mut Page, wording: Wording, view: &EditionView) {
    page.line("", Style::Plain, &view.totals_head);
    for total in &view.totals {
        page.hanging("  ", "    ", &[Span::new(Style::Plain, total)]);
    }
    for remark in &view.remarks {
        page.line("", Style::Plain, remark);
    }
    if let Some(quiet) = &view.quiet {
        page.blank();
        page.line("", Style::Bold, quiet);
    }
    if !view.top.is_empty() {
        page.blank();
        page.line("", Style::Bold, wording.most_important());
        for (at, headline) in view.top.iter().enumerate() {
            item(page, wording, &format!("{}.", at + 1), headline);
        }
    }
    further(page, wording, view);
    page.blank();
    table(page, wording, view);
    if !view.places.is_empty() {
        page.blank();
        page.line("", Style::Bold, &wording.place_list().to_uppercase());
        for line in &view.places {
            page.hanging("", "   ", &[Span::new(Style::Plain, line)]);
        }
    }
    page.blank();
    if !view.provisional.is_empty() {
        page.line("", Style::Plain, &view.provisional);
    }
    for (at, (what, see)) in view.not_read.iter().enumerate() {
        let head = if at == 0 { format!("{} ", wording.not_read_head()) } else { String::new() };
        page.line("", Style::Plain, &format!("{head}{what} {see}"));
    }
    page.line("", Style::Plain, &format!("{} {}", wording.not_shown_head(), view.not_shown));
}

fn further(page: &mut Page, wording: Wording, view: &EditionView) {
    if view.further.is_empty() {
        return;
    }
    page.blank();
    page.line("", Style::Bold, wording.further());
    for chapter in &view.further {
        if !chapter.title.is_empty() {
            page.line("", Style::Bold, &chapter.title);
        }
        for headline in &chapter.items {
            item(page, wording, "·", headline);
        }
        if !chapter.more.is_empty() {
            page.line("   ", Style::Dim, &chapter.more);
        }
    }
}

/// Writes one item behind its sign or number.
pub(in crate::report) fn item(page: &mut Page, wording: Wording, sign: &str, headline: &Headline) {
    let indent = "   ";
    page.hanging(&lead(sign), indent, &[Span::new(Style::Bold, &headline.text)]);
    if !headline.place.is_empty() {
        page.line(indent, Style::Plain, &headline.place);
    }
    let heads = [wording.was(), wording.becomes()];
    let wide = heads.iter().map(|head| head.width()).max().unwrap_or(0) + 1;
    let texts = [(&headline.was, Style::Gone), (&headline.becomes, Style::New)];
    for (head, (text, style)) in heads.into_iter().zip(texts) {
        if let Some(text) = text {
            let first = format!("{indent}{}", padded(head, wide));
            let rest = " ".repeat(indent.len() + wide);
            page.hanging(&first, &rest, &[Span::new(style, text)]);
        }
    }
    for line in [&headline.note, &headline.citation, &headline.address] {
        if !line.is_empty() {
            page.line(indent, Style::Plain, line);
        }
    }
}

fn table(page: &mut Page, wording: Wording, view: &EditionView) {
    let columns = wording.chapter_columns();
    let wide = |gap: usize| columns.map(|column| column.width() + gap);
    let widths = if wide(GAP).iter().sum::<usize>() <= page.width() { wide(GAP) } else { wide(1) };
    let codes = view
        .rows
        .iter()
        .filter(|row| !row.name.is_empty())
        .map(|row| row.chapter.width())
        .max()
        .unwrap_or(0);
    let label = |row: &ChapterRow| {
        if row.name.is_empty() {
            row.chapter.clone()
        } else {
            format!("{}  {}", padded(&row.chapter, codes), row.name)
        }
    };
    let room = page.width().saturating_sub(widths.iter().sum());
    let first = view
        .rows
        .iter()
        .map(|row| label(row).width())
        .chain([wording.by_chapter().width()])
        .filter(|width| *width <= room)
        .max()
        .unwrap_or(0);
    // A label too long for its column stands on lines of its own, above its numbers.
    let mut row = |label: &str, cells: [String; 3], style: Style| {
        let fits = label.width() <= first;
        if !fits {
            page.hanging("", "  ", &[Span::new(style, label)]);
        }
        let cells: Vec<(String, usize)> = cells.into_iter().zip(widths).collect();
        page.row((if fits { label } else { "" }, first), &cells, style);
    };
    row(wording.by_chapter(), columns.map(ToOwned::to_owned), Style::Bold);
    for one in view.rows.iter().chain([&view.total]) {
        let numbers = [one.articles, one.changed, one.passages];
        row(&label(one), numbers.map(|number| wording.number(number as u64)), Style::Plain);
    }
}

#[cfg(test)]
mod tests {
    use crate::report::sample::{changes, new_edition, old_edition, quiet_changes};
    use crate::report::terminal::{TerminalOptions, edition};

    #[test]
    fn a_report_tells_first_what_matters_and_then_everything_that_is_counted() {
        let options = TerminalOptions { width: 74, ..TerminalOptions::default() };
        insta::assert_snapshot!(edition(&changes(), &old_edition(), &new_edition(), options));
    }

    #[test]
    fn a_report_without_changes_says_so_first() {
        let options = TerminalOptions { width: 74, ..TerminalOptions::default() };
        insta::assert_snapshot!(edition(&quiet_changes(), &old_edition(), &old_edition(), options));
    }
}
