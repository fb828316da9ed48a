//! Reports as Markdown.
//!
//! Knows headings, lists, tables and folds. Must not decide what is told. Every text passes
//! through `escape`, so that a quoted sentence can become neither markup nor HTML.

mod article;
mod escape;
mod print;

use super::compared::{Single, articles_told};
use super::document;
use super::view::{ArticleView, EditionView, Editions, Extent, ExtractionView};
use super::wording::{Language, Wording};
use crate::compare::Changes;
use crate::model::{Edition, Extraction};

/// Returns a text as it stands in a cell of a table.
pub(super) fn cell(text: &str) -> String {
    escape::escaped(text)
}

/// Returns the synopsis of one article, or of a few one below the other, under what must be said first.
#[must_use]
pub fn articles(articles: &[Single<'_>], said: &[String], language: Language) -> String {
    let wording = Wording::new(language);
    let said: String =
        said.iter().flat_map(|one| [escape::escaped(one), "\n\n".to_owned()]).collect();
    let texts = articles.iter().map(|one| article::text(wording, &one.view(wording, false), 1));
    said + &texts.collect::<Vec<_>>().join("\n---\n\n")
}

/// Returns the report of a whole comparison, followed by the synopsis of each article that differs.
#[must_use]
pub fn edition(changes: &Changes, old: &Edition, new: &Edition, language: Language) -> String {
    part(changes, old, new, language, Extent::default())
}

/// Returns the report of a part of a comparison.
#[must_use]
pub fn part(
    changes: &Changes,
    old: &Edition,
    new: &Edition,
    language: Language,
    extent: Extent<'_>,
) -> String {
    let wording = Wording::new(language);
    let editions = Editions { old, new };
    let view = EditionView::within(wording, changes, editions, extent);
    let mut text = print::text(wording, &document::edition(wording, &view));
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
    let wording = Wording::new(language);
    let view = ExtractionView::of(wording, extraction);
    print::text(wording, &document::extraction(&view))
}
