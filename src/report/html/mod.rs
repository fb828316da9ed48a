//! Reports as one self-contained page of HTML.
//!
//! Knows tags and one short style sheet; loads nothing, runs nothing. Must not decide what is told.
//! Every text passes through `escaped`, and signs carry the meaning that colour repeats.

mod article;
#[cfg(test)]
mod contrast;
mod entrance;
mod print;
mod write;

pub(crate) use print::{item, not_read, texts};
pub(crate) use write::{Html, escaped};

use super::compared::{Compared, Single};
use super::view::{EditionView, Editions, Extent};
use super::wording::{Language, Wording, sentence_case};
use super::{document, template};
use crate::compare::Changes;
use crate::model::Edition;

/// How many blocks a report begins with: its title, and what it is about.
const TITLE_BLOCKS: usize = 2;

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
    for (at, part) in parts.iter().enumerate() {
        page.part = at;
        heads.push(compared(&mut page, *part, language, Extent::default()));
    }
    page.finish(language, &sentence_case(heads.first().map_or("", String::as_str)))
}

/// Writes a comparison: the report, then each article that differs. Returns its head.
fn compared(page: &mut Html, part: Compared<'_>, language: Language, extent: Extent<'_>) -> String {
    let wording = Wording::new(language);
    let editions = Editions { old: part.old, new: part.new };
    let view = EditionView::within(wording, part.changes, editions, extent);
    let chapters = entrance::chapters(wording, part.changes, editions);
    let blocks = document::edition(wording, &view);
    // Its title and what it is about stand before the contents.
    let (title, rest) = blocks.split_at(blocks.len().min(TITLE_BLOCKS));
    print::write(page, wording, title);
    entrance::write(page, wording, &view, &chapters);
    print::write(page, wording, rest);
    for chapter in &chapters {
        page.heading("h2", &chapter.id, &chapter.title);
        for (name, article) in &chapter.articles {
            article::below(page, wording, article, name);
        }
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
        article::whole(&mut page, wording, &view);
        title = title.or_else(|| view.titles.first().cloned()).or(Some(view.chapter));
    }
    page.finish(language, &title.unwrap_or_default())
}

impl Html {
    pub fn finish(self, language: Language, title: &str) -> String {
        let style = template::STYLE.replace('\n', "");
        template::write(&template::Page { language: code(language), title, style, body: self.body })
    }
}

/// Returns the code of a language, as pages name it.
pub(crate) fn code(language: Language) -> &'static str {
    match language {
        Language::Dutch => "nl",
        Language::English => "en",
    }
}
