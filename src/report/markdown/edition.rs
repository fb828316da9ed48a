//! The report of an edition as Markdown.
//!
//! Knows its headings and its table. Must not decide what is told.

use crate::report::view::{ChapterRow, EditionView, Headline};
use crate::report::wording::Wording;

use super::article::{heading, line};
use super::escape::escaped;

/// Returns the report.
pub(super) fn text(wording: Wording, view: &EditionView) -> String {
    let mut out = String::new();
    line(&mut out, &format!("# {}", escaped(&view.head)));
    line(&mut out, &format!("\n{}", escaped(&view.scope)));
    line(&mut out, &format!("\n{}\n", escaped(&view.totals_head)));
    for total in &view.totals {
        // A bullet stands before the number, which is then no list mark of its own.
        line(&mut out, &format!("- {}", escaped(total)));
    }
    for remark in &view.remarks {
        line(&mut out, &format!("\n{}", escaped(remark)));
    }
    if let Some(quiet) = &view.quiet {
        line(&mut out, &format!("\n**{}**", escaped(quiet)));
    }
    if !view.top.is_empty() {
        heading(&mut out, 2, wording.most_important());
        for (at, headline) in view.top.iter().enumerate() {
            item(&mut out, wording, &format!("{}.", at + 1), headline);
        }
    }
    if !view.further.is_empty() {
        heading(&mut out, 2, wording.further());
        for chapter in &view.further {
            if !chapter.title.is_empty() {
                heading(&mut out, 3, &chapter.title);
            }
            for headline in &chapter.items {
                item(&mut out, wording, "-", headline);
            }
            if !chapter.more.is_empty() {
                line(&mut out, &format!("\n{}", escaped(&chapter.more)));
            }
        }
    }
    table(&mut out, wording, view);
    if !view.places.is_empty() {
        heading(&mut out, 2, &wording.place_list().to_uppercase());
        out.push('\n');
        for place in &view.places {
            line(&mut out, &format!("- {}", escaped(place)));
        }
    }
    if !view.provisional.is_empty() {
        line(&mut out, &format!("\n{}", escaped(&view.provisional)));
    }
    if !view.not_read.is_empty() {
        line(&mut out, &format!("\n{}\n", wording.not_read_head()));
        for (what, see) in &view.not_read {
            line(&mut out, &format!("- {} {see}", escaped(what)));
        }
    }
    line(&mut out, &format!("\n{} {}", wording.not_shown_head(), escaped(&view.not_shown)));
    let compared = format!("{} {}", view.compared, wording.unofficial());
    line(&mut out, &format!("\n{}", escaped(&compared)));
    out
}

fn item(out: &mut String, wording: Wording, sign: &str, headline: &Headline) {
    line(out, &format!("\n{sign} **{}**", escaped(&headline.text)));
    let indent = " ".repeat(sign.len() + 1);
    let mut below = Vec::new();
    if !headline.place.is_empty() {
        below.push(escaped(&headline.place));
    }
    for (head, text) in [(wording.was(), &headline.was), (wording.becomes(), &headline.becomes)] {
        if let Some(text) = text {
            below.push(format!("{head} {}", escaped(text)));
        }
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
    let [articles, changed, passages] = wording.chapter_columns();
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
