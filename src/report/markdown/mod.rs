//! Reports as Markdown.
//!
//! Knows headings, lists, tables and folds. Must not decide what is told. Every text passes
//! through `escape`, so that a quoted sentence can become neither markup nor HTML.

mod article;
mod edition;
mod escape;
mod extraction;

use crate::compare::{ArticleChange, Changes};
use crate::model::{Edition, Extraction};

use super::articles_told;
use super::view::{ArticleView, EditionView, Editions, ExtractionView};
use super::wording::{Language, Wording};

/// Returns a text as it stands in a cell of a table.
pub(super) fn cell(text: &str) -> String {
    escape::escaped(text)
}

/// Returns the synopsis of one article.
#[must_use]
pub fn article(
    changes: &ArticleChange,
    old: &Edition,
    new: &Edition,
    language: Language,
) -> String {
    let wording = Wording::new(language);
    article::text(wording, &ArticleView::of(wording, changes, Editions { old, new }, false), 1)
}

/// Returns the report of a whole comparison, followed by the synopsis of each article that differs.
#[must_use]
pub fn edition(changes: &Changes, old: &Edition, new: &Edition, language: Language) -> String {
    let wording = Wording::new(language);
    let editions = Editions { old, new };
    let mut text = edition::text(wording, &EditionView::of(wording, changes, editions, false));
    for change in articles_told(changes) {
        text.push_str("\n---\n\n");
        let view = ArticleView::of(wording, change, editions, false);
        text.push_str(&article::text(wording, &view, 2));
    }
    text
}

/// Returns the view of one extracted paper.
#[must_use]
pub fn extraction(extraction: &Extraction, language: Language) -> String {
    extraction::text(&ExtractionView::of(Wording::new(language), extraction))
}
