//! Reports as terminal text.
//!
//! Knows signs, indents and colour. Must not know whether there is a terminal, nor how wide it is:
//! that is handed in.

mod article;
pub(super) mod layout;
pub(super) mod print;

use super::compared::{Single, articles_told};
use super::document;
use super::view::{ArticleView, EditionView, Editions, ExtractionView};
use super::wording::{Language, Wording};
use crate::compare::Changes;
use crate::model::{Edition, Extraction};

/// How a report is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TerminalOptions {
    /// The columns there are; lines are longer only where a word is.
    pub width: usize,
    /// Whether colour repeats the signs.
    pub colour: bool,
    /// Whether what is folded away is shown.
    pub show_all: bool,
    /// The language of our own words.
    pub language: Language,
}

impl Default for TerminalOptions {
    fn default() -> Self {
        Self { width: 80, colour: false, show_all: false, language: Language::Dutch }
    }
}

/// Returns the synopsis of one article, or of a few one below the other, under what must be said first.
#[must_use]
pub fn articles(articles: &[Single<'_>], said: &[String], options: TerminalOptions) -> String {
    let wording = Wording::new(options.language);
    let mut page = layout::Page::new(options.width, options.colour);
    for sentence in said {
        page.line("", layout::Style::Bold, sentence);
        page.blank();
    }
    for (at, article) in articles.iter().enumerate() {
        if at > 0 {
            page.blank();
            page.rule("");
            page.blank();
        }
        article::write(&mut page, wording, &article.view(wording, options.show_all));
    }
    page.finish()
}

/// Returns the report of a whole comparison; with everything shown, the synopsis of each article
/// that differs follows it.
#[must_use]
pub fn edition(
    changes: &Changes,
    old: &Edition,
    new: &Edition,
    options: TerminalOptions,
) -> String {
    let wording = Wording::new(options.language);
    let editions = Editions { old, new };
    let mut view = EditionView::of(wording, changes, editions, options.show_all);
    if options.show_all {
        // Nothing is left out, and each article is told with all its sections.
        view.not_shown.clear();
        view.not_compared.clear();
    }
    let mut page = layout::Page::new(options.width, options.colour);
    let printer = print::Printer { wording, sought: &[], is_mail: false };
    printer.print(&mut page, &document::edition(wording, &view));
    if options.show_all {
        for change in articles_told(changes) {
            page.blank();
            page.rule("");
            page.blank();
            article::write(&mut page, wording, &ArticleView::of(wording, change, editions, true));
        }
    }
    page.finish()
}

/// Returns a sentence within the width of a screen; what goes on stands a little inwards.
#[must_use]
pub fn sentence(text: &str, options: TerminalOptions) -> String {
    let mut page = layout::Page::new(options.width, options.colour);
    page.hanging("", "  ", &[layout::Span::new(layout::Style::Plain, text)]);
    page.finish()
}

/// Returns the view of one extracted paper.
#[must_use]
pub fn extraction(extraction: &Extraction, options: TerminalOptions) -> String {
    let wording = Wording::new(options.language);
    let view = ExtractionView::of(wording, extraction);
    let mut page = layout::Page::new(options.width, options.colour);
    let printer = print::Printer { wording, sought: &[], is_mail: false };
    printer.print(&mut page, &document::extraction(&view));
    page.finish()
}
