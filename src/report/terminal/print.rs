//! A document as terminal text, and as the text of a mail.
//!
//! Knows how each block is laid out. Must not decide what is told.

use unicode_width::UnicodeWidthStr;

use crate::report::document::Block;
use crate::report::view::{ChapterRow, EditionView, Headline, Mark, TextLine};
use crate::report::wording::Wording;
use crate::watch::{WordPattern, spans};

use super::article::marked;
use super::layout::{Page, Span, Style, lead, padded};

/// Spaces between the columns of the table.
const GAP: usize = 3;

/// Puts stars round the words that are looked for, as people do in plain mail.
fn starred(sought: &[WordPattern], text: &str) -> String {
    let mut told = String::new();
    let mut at = 0;
    for span in spans(sought, text) {
        let (before, word) = (text.get(at..span.start), text.get(span.clone()));
        told = format!("{told}{}*{}*", before.unwrap_or_default(), word.unwrap_or_default());
        at = span.end;
    }
    told + text.get(at..).unwrap_or_default()
}

/// How a document is laid out.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Printer<'a> {
    pub wording: Wording,
    /// Words of a watch, which are marked where they stand.
    pub sought: &'a [WordPattern],
    /// Whether it is a mail: its titles are in capitals, and items lead to our own pages where there
    /// are pages.
    pub is_mail: bool,
}

impl Printer<'_> {
    /// Prints a document.
    pub fn print(self, page: &mut Page, document: &[Block<'_>]) {
        for block in document {
            self.block(page, block);
        }
    }

    fn block(self, page: &mut Page, block: &Block<'_>) {
        let mut hang = |first: &str, rest: &str, lines: &[String]| {
            for line in lines {
                page.hanging(first, rest, &[Span::new(Style::Plain, line)]);
            }
        };
        match block {
            Block::Title(text) if self.is_mail => page.line("", Style::Bold, &text.to_uppercase()),
            Block::Title(text) | Block::Chapter(text) => page.line("", Style::Bold, text),
            Block::Section(text) => {
                page.blank();
                page.line("", Style::Bold, &text.to_uppercase());
            }
            Block::Heading(text) | Block::Strong(text) => {
                page.blank();
                page.line("", Style::Bold, text);
            }
            Block::Text(text) | Block::Note(text) | Block::Labelled(text) => {
                page.line("", Style::Plain, text);
            }
            Block::Aside(text) | Block::Foot(text) => page.line("", Style::Plain, text),
            Block::More(text) => page.line("   ", Style::Dim, text),
            Block::NotRead(head, list) => {
                for (at, (what, see)) in list.iter().enumerate() {
                    let head = if at == 0 { format!("{head} ") } else { String::new() };
                    page.line("", Style::Plain, &format!("{head}{what} {see}"));
                }
            }
            Block::Rows(lines) => hang("  ", "    ", lines),
            Block::List(lines) => hang("- ", "  ", lines),
            Block::Lines(lines) => hang("", "  ", lines),
            Block::Places(lines) => hang("", "   ", lines),
            Block::Articles(articles) => {
                for article in *articles {
                    page.hanging("", "  ", &[Span::new(Style::Plain, &article.title)]);
                    for section in &article.sections {
                        page.hanging("   ", "      ", &[Span::new(Style::Plain, section)]);
                    }
                }
            }
            Block::Item(Some(number), headline) => self.item(page, &format!("{number}."), headline),
            Block::Item(None, headline) => self.item(page, "·", headline),
            // Each of these counts stands in the rows again.
            Block::Tiles(_) => {}
            Block::Chapters(view) => {
                page.blank();
                table(page, self.wording, view);
            }
            Block::Gap | Block::Rule => page.blank(),
        }
    }

    /// Writes one item behind its sign or number.
    fn item(self, page: &mut Page, sign: &str, headline: &Headline) {
        let indent = "   ";
        page.hanging(&lead(sign), indent, &[Span::new(Style::Bold, &headline.text)]);
        if !headline.place.is_empty() {
            page.line(indent, Style::Plain, &headline.place);
        }
        let heads = [headline.heads.old, headline.heads.new];
        let shown = headline.lines.iter().map(|line| headline.heads.of(line.side).width());
        let wide = shown.max().unwrap_or(0) + 1;
        let rest = " ".repeat(indent.len() + wide);
        let mut text = |head: &str, spans: &[Span]| {
            page.hanging(&format!("{indent}{}", padded(head, wide)), &rest, spans);
        };
        // A mail says it in sentences; who looks at a terminal looks for the words.
        let has_marks = |line: &TextLine| line.pieces.iter().any(|one| one.mark == Mark::Plain);
        if !self.is_mail && headline.lines.iter().any(has_marks) {
            for line in &headline.lines {
                let spans: Vec<Span> = line.pieces.iter().flat_map(marked).collect();
                text(headline.heads.of(line.side), &spans);
            }
        } else {
            let texts = [(&headline.was, Style::Gone), (&headline.becomes, Style::New)];
            for (head, (told, style)) in heads.into_iter().zip(texts) {
                if let Some(told) = told {
                    text(head, &[Span::new(style, starred(self.sought, told))]);
                }
            }
        }
        let own_page = self.is_mail && !headline.page.is_empty();
        let (citation, address) = if own_page {
            ("", headline.page.as_str())
        } else {
            (headline.citation.as_str(), headline.address.as_str())
        };
        for line in [&headline.note, citation, address] {
            if !line.is_empty() {
                page.line(indent, Style::Plain, line);
            }
        }
    }
}

fn table(page: &mut Page, wording: Wording, view: &EditionView) {
    let columns = wording.chapter_columns(view.counts.relation);
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
