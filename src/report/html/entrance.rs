//! The entrance of a report: where what stands on the page.
//!
//! Knows the anchors of chapters and articles, and links to them. Must not decide what is told.

use std::collections::BTreeMap;

use super::write::{Html, escaped};
use crate::compare::Changes;
use crate::model::{Chapter, Place};
use crate::report::compared::articles_told;
use crate::report::view::{ArticleView, EditionView, Editions, told_at};
use crate::report::wording::{Wording, sentence_case};

/// A chapter with the articles whose synopsis follows.
pub(super) struct ChapterPart {
    /// Its anchor.
    pub id: String,
    /// `XXV Dorpen en Landschap`.
    pub title: String,
    /// Its articles, each with its anchor.
    pub articles: Vec<(String, ArticleView)>,
}

/// Words the articles that differ, by chapter.
pub(super) fn chapters(
    wording: Wording,
    changes: &Changes,
    editions: Editions<'_>,
) -> Vec<ChapterPart> {
    let mut chapters: BTreeMap<Chapter, Vec<(String, ArticleView)>> = BTreeMap::new();
    for change in articles_told(changes) {
        let Some(place) = told_at(change) else { continue };
        let view = ArticleView::of(wording, change, editions, false);
        chapters.entry(place.chapter.clone()).or_default().push((article_id(place), view));
    }
    let parts = chapters.into_iter().map(|(chapter, articles)| ChapterPart {
        id: slug(&wording.chapter(&chapter)),
        title: editions.chapter_title(&chapter),
        articles,
    });
    parts.collect()
}

/// Writes the contents of a page.
pub(super) fn write(
    page: &mut Html,
    wording: Wording,
    view: &EditionView,
    chapters: &[ChapterPart],
) {
    let heads = [
        (!view.top.is_empty()).then(|| wording.most_important()),
        (!view.further.is_empty()).then(|| wording.further()),
        Some(wording.by_chapter()),
        (!view.places.is_empty()).then(|| wording.place_list()),
        (!view.not_read.is_empty()).then(|| wording.not_read_head().trim_end_matches(':')),
    ];
    let label = escaped(wording.contents());
    page.raw(&format!("<nav class=\"wijzer\" aria-label=\"{label}\">\n<ul>\n"));
    for head in heads.into_iter().flatten() {
        let text = sentence_case(head);
        let to = page.link_to(&slug(&text));
        page.raw(&format!("<li><a href=\"{to}\">{}</a></li>\n", escaped(&text)));
    }
    page.raw("</ul>\n");
    if !chapters.is_empty() {
        let articles = escaped(&sentence_case(wording.articles_head()));
        page.raw(&format!("<details><summary>{articles}</summary>\n<ul>\n"));
    }
    for chapter in chapters {
        let (to, title) = (page.link_to(&chapter.id), escaped(&chapter.title));
        page.raw(&format!("<li><a href=\"{to}\">{title}</a><ul>\n"));
        for (name, article) in &chapter.articles {
            let (to, title) = (page.link_to(name), escaped(&article.titles.join(" / ")));
            page.raw(&format!("<li><a href=\"{to}\">{title}</a></li>\n"));
        }
        page.raw("</ul></li>\n");
    }
    if !chapters.is_empty() {
        page.raw("</ul>\n</details>\n");
    }
    page.raw("</nav>\n");
}

/// Returns the anchor of an article: `XXV-1`.
pub(super) fn article_id(place: &Place) -> String {
    place.to_string().replace('/', "-")
}

/// Returns the anchor of a heading: `het-belangrijkste`.
pub(super) fn slug(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}
