//! Reports as one self-contained page of HTML.
//!
//! Knows tags and one short style sheet; loads nothing, runs nothing. Must not decide what is told.
//! Every text passes through `escaped`, and signs carry the meaning that colour repeats.

mod article;
mod edition;

use std::fmt::Write;

use crate::compare::{ArticleChange, Changes, Status};
use crate::model::Edition;

use super::clean::clean;
use super::view::{ArticleView, EditionView, Editions, Extent};
use super::wording::{Language, Wording};

/// Readable on a screen, in print and in the dark; no fonts, pictures or addresses.
const STYLE: &str = "\
body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}\
h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}h3{font-size:1rem}\
table{border-collapse:collapse}th,td{text-align:left;padding:.2rem 1rem .2rem 0;border-bottom:1px solid #ccc}\
td.n,th.n{text-align:right}p.was,p.wordt,p.gelijk{margin:.2rem 0 .2rem 1.5rem;text-indent:-1.5rem}\
del{color:#8a1220;background:#fde8ea}ins{color:#0b5a2b;background:#e4f5ea}\
.label{font-weight:700}.note{color:#444}summary{cursor:pointer}\
@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}del{color:#ffb3bb;background:#3d1217}ins{color:#a6e9bd;background:#0e3019}.note{color:#bbb}}\
@media print{details>*{display:block}}";

/// Returns the page of a whole comparison: the report, then each article that differs.
#[must_use]
pub fn edition(changes: &Changes, old: &Edition, new: &Edition, language: Language) -> String {
    part(changes, old, new, language, Extent::default())
}

/// Returns the page of a part of a comparison.
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
    let mut page = Html::default();
    edition::write(&mut page, wording, &view);
    for change in changes.articles.iter().filter(|change| change.status != Status::Unchanged) {
        page.raw("<hr>\n");
        article::write(&mut page, wording, &ArticleView::of(wording, change, editions, false), 2);
    }
    page.finish(language, &view.head)
}

/// Returns the page of one article.
#[must_use]
pub fn article(
    changes: &ArticleChange,
    old: &Edition,
    new: &Edition,
    language: Language,
) -> String {
    let wording = Wording::new(language);
    let view = ArticleView::of(wording, changes, Editions { old, new }, false);
    let mut page = Html::default();
    article::write(&mut page, wording, &view, 1);
    page.finish(language, view.titles.first().unwrap_or(&view.chapter))
}

/// The body of a page being written.
#[derive(Debug, Default)]
struct Html {
    body: String,
}

impl Html {
    /// Writes tags of our own.
    fn raw(&mut self, tags: &str) {
        self.body.push_str(tags);
    }

    /// Writes an element with a text.
    fn element(&mut self, tag: &str, text: &str) {
        // Writing into memory cannot fail.
        let _ = writeln!(self.body, "<{tag}>{}</{tag}>", escaped(text));
    }

    /// Writes a paragraph of a class.
    fn paragraph(&mut self, class: &str, text: &str) {
        let _ = writeln!(self.body, "<p class=\"{class}\">{}</p>", escaped(text));
    }

    /// Writes a link in a paragraph; the address is one of the publication service.
    fn link(&mut self, text: &str, address: &str) {
        let (text, address) = (escaped(text), escaped(address));
        let _ = writeln!(self.body, "<p class=\"note\"><a href=\"{address}\">{text}</a></p>");
    }

    fn finish(self, language: Language, title: &str) -> String {
        let (code, title) = (code(language), escaped(title));
        let body = self.body;
        format!(
            "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
        )
    }
}

/// Returns the code of a language, as pages name it.
pub(in crate::report) fn code(language: Language) -> &'static str {
    match language {
        Language::Dutch => "nl",
        Language::English => "en",
    }
}

/// Escapes a text for an element or an attribute in double quotation marks.
pub(in crate::report) fn escaped(text: &str) -> String {
    clean(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
