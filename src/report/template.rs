//! Frames and tables of pages and mails, whose tags stand in `templates/`.
//!
//! Knows what each template takes. Must not know what a report tells. Every text is escaped by the
//! template; what is markup already is named `|safe` there.

use std::fmt::{self, Write};

use askama::Template;
use askama::filters::Escaper;

use super::html::escaped;
use super::view::EditionView;
use super::wording::Wording;

/// The style of a page. Readable on a phone, on a desk, in print and in the dark; no fonts, pictures or
/// addresses. The colours are those of the mail, and each pair of them reads at 4.5 to 1 or better.
pub(crate) const STYLE: &str = include_str!("../../templates/page.css");
/// The colours of a mail for the dark, for the programs that read a sheet; its classes are one letter
/// each.
pub(super) const DARK: &str = include_str!("../../templates/mail.css");

/// Escapes what a template writes as every text of ours is.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Escaping;

impl Escaper for Escaping {
    fn write_escaped_str<W: Write>(&self, mut out: W, text: &str) -> fmt::Result {
        out.write_str(&escaped(text))
    }
}

/// A page that needs nothing else.
#[derive(Template)]
#[template(path = "page.html")]
pub(super) struct Page<'p> {
    pub language: &'static str,
    pub title: &'p str,
    pub style: String,
    /// Markup.
    pub body: String,
}

/// The HTML part of a mail.
#[derive(Template)]
#[template(path = "mail.html")]
pub(super) struct Mail<'m> {
    pub language: &'static str,
    pub title: &'m str,
    pub style: String,
    /// Markup.
    pub body: String,
}

/// The counts that matter most, each with its noun in markup.
#[derive(Template)]
#[template(path = "mail-tiles.html")]
pub(super) struct Tiles {
    pub tiles: Vec<(String, String)>,
    /// Of each, in hundredths.
    pub width: usize,
}

/// The table of chapters, its total last.
pub(super) struct Chapters {
    pub head: &'static str,
    /// Markup.
    pub columns: [String; 3],
    pub rows: Vec<(String, [String; 3])>,
}

impl Chapters {
    /// Words the table of a report.
    pub fn of(wording: Wording, view: &EditionView) -> Self {
        let rows = view.rows.iter().chain([&view.total]).map(|row| {
            let label = format!("{} {}", row.chapter, row.name);
            let numbers = [row.articles, row.changed, row.passages];
            let numbers = numbers.map(|number| wording.number(number as u64));
            (label.trim_end().to_owned(), numbers)
        });
        Self {
            head: wording.chapter_column(),
            columns: wording.chapter_columns(view.counts.relation).map(escaped),
            rows: rows.collect(),
        }
    }
}

/// The table of chapters of a page.
#[derive(Template)]
#[template(path = "page-chapters.html")]
pub(super) struct PageChapters {
    pub chapters: Chapters,
}

/// The table of chapters of a mail.
#[derive(Template)]
#[template(path = "mail-chapters.html")]
pub(super) struct MailChapters {
    pub chapters: Chapters,
}

/// A table; on a phone each row is a paragraph, each cell behind the head of its column.
#[derive(Template)]
#[template(path = "listing.html")]
pub(super) struct Listing<'l> {
    pub titles: &'l [String],
    pub rows: &'l [Vec<String>],
}

/// Fills a template in; it ends with one line end.
pub(crate) fn write(template: &impl Template) -> String {
    // Writing into memory cannot fail.
    let mut text = template.render().unwrap_or_default();
    text.push('\n');
    text
}
