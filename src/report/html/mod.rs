//! Reports as one self-contained page of HTML.
//!
//! Knows tags and one short style sheet; loads nothing, runs nothing. Must not decide what is told.
//! Every text passes through `escaped`, and signs carry the meaning that colour repeats.

mod article;
#[cfg(test)]
mod contrast;
mod print;

use std::fmt::Write;

use crate::compare::Changes;
use crate::model::Edition;

use super::clean::clean;
use super::document;
use super::view::{ArticleView, EditionView, Editions, Extent, Mark, TextLine};
use super::wording::{Language, Wording, sentence_case};
use super::{Compared, Single, articles_told};

/// Readable on a phone, on a desk, in print and in the dark; no fonts, pictures or addresses. The
/// colours are those of the mail, and each pair of them reads at 4.5 to 1 or better.
const STYLE: &str = "\
:root{color-scheme:light dark;--text:#1b1f24;--muted:#57606a;--page:#fff;--line:#d0d7de;--soft:#f2f5f8;--accent:#1f4e79;--link:#0b57a4;\
--old:#c0302b;--new:#1a7f37;--del:#fde4e4;--on-del:#8a1220;--ins:#d9f3e0;--on-ins:#0b5a2b}\
@media(prefers-color-scheme:dark){:root{--text:#e6e9ee;--muted:#a9b3bf;--page:#14171b;--line:#343b45;--soft:#20262d;--accent:#6ea8dc;--link:#8cc2ff;\
--old:#f0807c;--new:#5fce85;--del:#4a1d20;--on-del:#ffd5d5;--ins:#173d26;--on-ins:#c9f3d5}}\
body{font:1rem/1.5 system-ui,Arial,Helvetica,sans-serif;max-width:44rem;margin:0 auto;padding:1.5rem 1rem 3rem;color:var(--text);background:var(--page);overflow-wrap:break-word}\
h1{font-size:1.45rem;line-height:1.25;margin:0 0 .3rem}\
h2{font-size:1.15rem;line-height:1.3;margin:2.2rem 0 .3rem;padding-bottom:.25rem;border-bottom:2px solid var(--accent)}\
h3{font-size:1rem;line-height:1.35;margin:1.3rem 0 0}h4,h5{font-size:1rem;margin:1.2rem 0 0}\
p{margin:.6rem 0 0}ul{margin:.5rem 0 0;padding-left:1.3rem}li{margin:.15rem 0}a{color:var(--link)}\
hr{margin:3rem 0 2rem;border:0;border-top:1px solid var(--line)}\
.label{font-weight:700}.note{color:var(--muted);font-size:.9rem;margin-top:.25rem}\
.was,.wordt,.gelijk{margin:.5rem 0 0;padding-left:.65rem;border-left:3px solid var(--muted)}.was{border-color:var(--old)}.wordt{border-color:var(--new)}\
del{color:var(--on-del);background:var(--del)}ins{color:var(--on-ins);background:var(--ins);font-weight:700;text-decoration:none}\
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem;margin-top:.4rem}\
th,td{text-align:left;vertical-align:bottom;padding:.35rem 0;border-bottom:1px solid var(--line)}th[scope=row]{font-weight:400}\
td.n,th.n{text-align:right;padding-left:.6rem;white-space:nowrap}tr:last-child>*{font-weight:700}\
details{margin:.8rem 0 0;padding:.4rem .7rem;background:var(--soft);border-radius:6px}summary{cursor:pointer}\
@media print{details>*{display:block}body{max-width:none;padding:0}a{color:inherit}}";

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
    let mut page = Html::default();
    let head = compared(&mut page, Compared { changes, old, new }, language, extent);
    page.finish(language, &sentence_case(&head))
}

/// Returns one page of several comparisons, one below the other.
#[must_use]
pub fn report(parts: &[Compared<'_>], language: Language) -> String {
    let mut page = Html::default();
    let mut heads = Vec::new();
    for part in parts {
        heads.push(compared(&mut page, *part, language, Extent::default()));
    }
    page.finish(language, &sentence_case(heads.first().map_or("", String::as_str)))
}

/// Writes a comparison: the report, then each article that differs. Returns its head.
fn compared(page: &mut Html, part: Compared<'_>, language: Language, extent: Extent<'_>) -> String {
    let wording = Wording::new(language);
    let editions = Editions { old: part.old, new: part.new };
    let view = EditionView::within(wording, part.changes, editions, extent);
    print::write(page, wording, &document::edition(wording, &view));
    for change in articles_told(part.changes) {
        page.raw("<hr>\n");
        article::write(page, wording, &ArticleView::of(wording, change, editions, false), 2);
    }
    view.head
}

/// Returns the page of one article, or of a few one below the other, under what must be said first.
#[must_use]
pub fn articles(articles: &[Single<'_>], said: &[String], language: Language) -> String {
    let wording = Wording::new(language);
    let mut page = Html::default();
    for sentence in said {
        page.element("p", sentence);
    }
    let mut title = None;
    for (at, article) in articles.iter().enumerate() {
        if at > 0 {
            page.raw("<hr>\n");
        }
        let view = article.view(wording, false);
        article::write(&mut page, wording, &view, 1);
        title = title.or_else(|| view.titles.first().cloned()).or(Some(view.chapter));
    }
    page.finish(language, &title.unwrap_or_default())
}

/// The body of a page being written.
#[derive(Debug, Default)]
pub(in crate::report) struct Html {
    body: String,
}

impl Html {
    /// Writes tags of our own.
    pub fn raw(&mut self, tags: &str) {
        self.body.push_str(tags);
    }

    /// Writes an element with a text.
    pub fn element(&mut self, tag: &str, text: &str) {
        // Writing into memory cannot fail.
        let _ = writeln!(self.body, "<{tag}>{}</{tag}>", escaped(text));
    }

    /// Writes a paragraph of a class.
    pub fn paragraph(&mut self, class: &str, text: &str) {
        let _ = writeln!(self.body, "<p class=\"{class}\">{}</p>", escaped(text));
    }

    /// Writes a link in a paragraph; the address is one of the publication service.
    pub fn link(&mut self, text: &str, address: &str) {
        let (text, address) = (escaped(text), escaped(address));
        let _ = writeln!(self.body, "<p class=\"note\"><a href=\"{address}\">{text}</a></p>");
    }

    pub fn finish(self, language: Language, title: &str) -> String {
        let (code, title) = (code(language), escaped(title));
        let body = self.body;
        format!(
            "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
        )
    }
}

/// Writes a line with its marks as tags.
fn marked(line: &TextLine) -> String {
    line.pieces.iter().fold(String::new(), |mut text, piece| {
        let inner = escaped(&piece.text);
        // Writing into memory cannot fail.
        let _ = match piece.mark {
            Mark::Plain => write!(text, "{inner}"),
            Mark::Gone => write!(text, "<del>{inner}</del>"),
            Mark::New => write!(text, "<ins>{inner}</ins>"),
        };
        text
    })
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
