//! A document as Markdown.
//!
//! Knows its headings, lists and table. Must not decide what is told.

use crate::report::document::Block;
use crate::report::view::{ChapterRow, EditionView, Headline};
use crate::report::wording::Wording;

use super::article::{heading, line};
use super::escape::{escaped, marked};

/// Returns a document.
pub(super) fn text(wording: Wording, document: &[Block<'_>]) -> String {
    let mut out = String::new();
    for one in document {
        block(&mut out, wording, one);
    }
    out
}

fn block(out: &mut String, wording: Wording, block: &Block<'_>) {
    match block {
        Block::Title(text) => line(out, &format!("# {}", escaped(text))),
        Block::Section(text) => heading(out, 2, &text.to_uppercase()),
        Block::Heading(text) => heading(out, 2, text),
        Block::Chapter(text) => heading(out, 3, text),
        Block::Text(text) | Block::Note(text) | Block::Labelled(text) => {
            line(out, &format!("\n{}", escaped(text)));
        }
        Block::More(text) | Block::Aside(text) | Block::Foot(text) => {
            line(out, &format!("\n{}", escaped(text)));
        }
        Block::Strong(text) => line(out, &format!("\n**{}**", escaped(text))),
        Block::NotRead(head, list) => {
            line(out, &format!("\n{head}\n"));
            for (what, see) in *list {
                line(out, &format!("- {} {see}", escaped(what)));
            }
        }
        // A bullet stands before the text, of which no number is then a list mark of its own.
        Block::Rows(lines) | Block::List(lines) | Block::Lines(lines) | Block::Places(lines) => {
            out.push('\n');
            for one in *lines {
                line(out, &format!("- {}", escaped(one)));
            }
        }
        Block::Articles(articles) => {
            out.push('\n');
            for article in *articles {
                line(out, &format!("- {}", escaped(&article.title)));
                for section in &article.sections {
                    line(out, &format!("  - {}", escaped(section)));
                }
            }
        }
        Block::Item(Some(number), headline) => item(out, &format!("{number}."), headline),
        Block::Item(None, headline) => item(out, "-", headline),
        Block::Chapters(view) => table(out, wording, view),
        Block::Rule => line(out, "\n---"),
        Block::Tiles(_) | Block::Gap => {}
    }
}

fn item(out: &mut String, sign: &str, headline: &Headline) {
    line(out, &format!("\n{sign} **{}**", escaped(&headline.text)));
    let indent = " ".repeat(sign.len() + 1);
    let mut below = Vec::new();
    if !headline.place.is_empty() {
        below.push(escaped(&headline.place));
    }
    for one in &headline.lines {
        let text: String = one.pieces.iter().map(marked).collect();
        below.push(format!("{} {text}", headline.heads.of(one.side)));
    }
    if !headline.note.is_empty() {
        below.push(escaped(&headline.note));
    }
    if !headline.citation.is_empty() {
        // The address is made of an identifier: letters, digits and hyphens.
        below.push(format!("[{}]({})", escaped(&headline.citation), headline.address));
    }
    for one in below {
        line(out, &format!("{indent}- {one}"));
    }
}

fn table(out: &mut String, wording: Wording, view: &EditionView) {
    let [articles, changed, passages] = wording.chapter_columns(view.counts.relation);
    line(out, &format!("\n| {} | {articles} | {changed} | {passages} |", wording.by_chapter()));
    line(out, "|---|---:|---:|---:|");
    let mut row = |row: &ChapterRow, strong: &str| {
        let label = format!("{} {}", row.chapter, row.name);
        let [articles, changed, passages] = [row.articles, row.changed, row.passages]
            .map(|number| format!("{strong}{}{strong}", wording.number(number as u64)));
        let label = escaped(label.trim_end());
        line(out, &format!("| {strong}{label}{strong} | {articles} | {changed} | {passages} |"));
    };
    for one in &view.rows {
        row(one, "");
    }
    row(&view.total, "**");
}

#[cfg(test)]
mod tests {
    use crate::report::Language;
    use crate::report::markdown::edition;
    use crate::report::sample::{changes, new_edition, old_edition};

    #[test]
    fn a_report_is_followed_by_the_articles_that_differ() {
        let text = edition(&changes(), &old_edition(), &new_edition(), Language::Dutch);
        insta::assert_snapshot!(text);
    }
}
