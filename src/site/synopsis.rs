//! The synopsis: an article as it was and as it is, passage beside passage.
//!
//! Knows how both sides stand beside each other, and the way from change to change. Must not decide
//! what changed: it shows what the comparison says, as `diff` prints it.

use std::collections::BTreeSet;

use askama::Template;

use super::address::{Address, Span};
use super::library::{Library, Pair};
use super::page::{Link, Sheet, Steps};
use crate::archive::ArchiveError;
use crate::compare::ArticleChange;
use crate::model::Place;
use crate::report::html::{self, Html};
use crate::report::template;
use crate::report::view::{Category, Heads, Side, SynopsisRow, SynopsisView};
use crate::report::wording::{Wording, capitalised};

/// A passage of both sides.
struct Row {
    id: String,
    class: &'static str,
    /// What happened; empty where it is equal.
    label: String,
    number: String,
    roles: String,
    weight: String,
    /// Markup: of both sides, where they are equal.
    both: String,
    /// Markup.
    old: String,
    /// Markup.
    new: String,
    notes: String,
    before: Option<String>,
    after: Option<String>,
}

struct Section {
    heading: String,
    summary: String,
    rows: Vec<Row>,
}

struct Article {
    title: String,
    chapter: String,
    view: SynopsisView,
    sections: Vec<Section>,
    /// Its text as it stands on each side.
    texts: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "site-synopsis.html")]
struct Body {
    words: Wording,
    title: String,
    editions: String,
    articles: Vec<Article>,
    level: usize,
    steps: Steps,
    data: String,
}

/// Makes the page of what became of the article at a place; where it stood there and stands elsewhere,
/// the page that says where.
pub(super) fn sheet(
    library: &Library,
    span: Span,
    place: &Place,
) -> Result<Option<Sheet>, ArchiveError> {
    let Some(pair) = library.pair(span)? else { return Ok(None) };
    let words = library.wording();
    let here = Address::Synopsis(span, place.clone());
    let narrow = pair.narrowed(place);
    let Some(first) = narrow.articles.first() else { return Ok(None) };
    let stands = |change: &&ArticleChange| {
        change.to.is_empty() || change.to.iter().any(|to| to.place == *place)
    };
    let (old, new) = (words.edition(span.from), words.edition(span.to));
    let chapter = capitalised(&words.chapter(&place.chapter));
    let mut above = library.above(Some(span.to), Some((&place.chapter, chapter)));
    above.retain(|(_, to)| library.lists(to));
    if !narrow.articles.iter().any(|change| stands(&change)) {
        return Ok(Some(moved(words, &here, span, place, first, above)));
    }
    let mut ids = BTreeSet::new();
    let is_one = narrow.articles.len() == 1;
    let articles: Result<Vec<Article>, ArchiveError> = narrow
        .articles
        .iter()
        .map(|change| {
            let view = SynopsisView::of(words, change, pair.editions());
            let sections = sections(words, &view, &mut ids);
            let (title, chapter) = (view.article.titles.join(" / "), view.article.chapter.clone());
            let texts = texts(words, library, &here, &pair, change)?;
            Ok(Article { title, chapter, view, sections, texts })
        })
        .collect();
    let mut articles = articles?;
    link_changes(&mut articles);
    let changed = articles.iter().flat_map(|one| &one.sections).flat_map(|one| &one.rows);
    let first = changed.into_iter().find(|row| !row.number.is_empty());
    let first = first.map(|row| (words.site_first_change().to_owned(), format!("#{}", row.id)));
    let (before, after) = neighbours(library, &here, span, &narrow.articles, place);
    let title = articles.first().map(|one| one.title.clone()).unwrap_or_default();
    let papers = articles.iter().map(|one| one.view.article.address.clone());
    let about: BTreeSet<String> = papers.filter(|one| !one.is_empty()).collect();
    let body = Body {
        words,
        title: title.clone(),
        editions: format!("{old} → {new}"),
        level: if is_one { 2 } else { 3 },
        steps: Steps { before, after, beside: first },
        data: here.link(&Address::Changes(span, place.clone())),
        articles,
    };
    Ok(Some(Sheet {
        title: format!("{title}: {old} → {new}"),
        description: words.site_synopsis_of(&title, &old, &new),
        above,
        body: template::write(&body),
        data: Some(Address::Changes(span, place.clone())),
        about: about.into_iter().collect(),
        moved: None,
    }))
}

fn moved(
    words: Wording,
    here: &Address,
    span: Span,
    place: &Place,
    change: &ArticleChange,
    above: Vec<(String, Address)>,
) -> Sheet {
    let title = words.article_title(&place.within_chapter(), "");
    let to = change.to.iter().map(|to| {
        let title = words.article_title(&to.place.within_chapter(), &to.title);
        let link = here.link(&Address::Synopsis(span, to.place.clone()));
        (format!("{}, {title}", words.chapter(&to.place.chapter)), link)
    });
    let said = words.site_moved(&words.edition(span.to), &words.edition(span.from));
    let target = change.to.first().map(|to| Address::Synopsis(span, to.place.clone()));
    Sheet::moved(title, said, to.collect(), above, target)
}

fn sections(words: Wording, view: &SynopsisView, ids: &mut BTreeSet<String>) -> Vec<Section> {
    let sections = view.sections.iter().map(|section| {
        let mut parts = vec![section.summary.headline.clone()];
        if !section.summary.parts.is_empty() {
            parts.push(section.summary.parts.join(", "));
        }
        parts.extend(section.summary.more.iter().cloned());
        Section {
            heading: section.summary.heading.clone(),
            summary: parts.join("; "),
            rows: section.rows.iter().map(|one| row(words, view.article.heads, one, ids)).collect(),
        }
    });
    sections.collect()
}

fn row(words: Wording, heads: Heads, row: &SynopsisRow, ids: &mut BTreeSet<String>) -> Row {
    let side = |side: Side| {
        let lines = row.item.lines.iter().filter(|line| line.side == side).cloned();
        let mut piece = Html::spoken(words);
        html::texts(&mut piece, heads, &lines.collect::<Vec<_>>());
        piece.into_body()
    };
    let is_told = row.item.number > 0;
    Row {
        id: free(ids, &row.anchor),
        class: class(row.category),
        label: if is_told { row.item.label.clone() } else { String::new() },
        number: if is_told { words.number(row.item.number as u64) } else { String::new() },
        roles: row.item.roles.clone(),
        weight: row.item.weight.map(|one| words.weight_mark(one)).unwrap_or_default(),
        both: side(Side::Both),
        old: side(Side::Old),
        new: side(Side::New),
        notes: row.item.notes.join(" "),
        before: None,
        after: None,
    }
}

fn class(category: Category) -> &'static str {
    match category {
        Category::Substantive => "inhoud",
        Category::Placed => "plaats",
        Category::Editorial => "redactie",
        Category::Rollover => "jaar",
        Category::Equal => "gelijken",
        Category::NotCompared => "onbekend",
    }
}

/// Returns an anchor that no other passage of the page has: the same words may stand there twice.
pub(super) fn free(ids: &mut BTreeSet<String>, anchor: &str) -> String {
    let numbered = (2..).map(|number| format!("{anchor}-{number}"));
    let mut names = std::iter::once(anchor.to_owned()).chain(numbered);
    let name = names.find(|name| !ids.contains(name)).unwrap_or_default();
    ids.insert(name.clone());
    name
}

/// Points each change at the one before it and the one after it.
fn link_changes(articles: &mut [Article]) {
    let rows = articles.iter_mut().flat_map(|one| &mut one.sections).flat_map(|one| &mut one.rows);
    let mut rows: Vec<&mut Row> = rows.filter(|row| !row.number.is_empty()).collect();
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    for (at, row) in rows.iter_mut().enumerate() {
        row.before = at.checked_sub(1).map(|before| ids[before].clone());
        row.after = ids.get(at + 1).cloned();
    }
}

/// Links the whole text of an article on both sides.
fn texts(
    words: Wording,
    library: &Library,
    here: &Address,
    pair: &Pair,
    change: &ArticleChange,
) -> Result<Vec<(String, String)>, ArchiveError> {
    let mut texts = Vec::new();
    for (articles, name) in [(&change.from, pair.span.from), (&change.to, pair.span.to)] {
        for one in articles {
            let to = Address::Article(name, one.place.clone());
            if library.has(&to)? {
                texts.push((words.site_text_of(&words.edition(name)), here.link(&to)));
            }
        }
    }
    Ok(texts)
}

/// Links what became of the same article in the editions before and after.
fn neighbours(
    library: &Library,
    here: &Address,
    span: Span,
    articles: &[ArticleChange],
    place: &Place,
) -> (Option<Link>, Option<Link>) {
    if !span.is_lineage() {
        return (None, None);
    }
    let words = library.wording();
    let own = articles.iter().find(|one| one.to.iter().any(|to| to.place == *place));
    let told = |span: Span, place: &Place| {
        let (old, new) = (words.edition(span.from), words.edition(span.to));
        (format!("{old} → {new}"), here.link(&Address::Synopsis(span, place.clone())))
    };
    let before = own.and_then(|change| {
        let from = change.from.first()?;
        Some(told(library.before(span.from)?, &from.place))
    });
    let after = own.and_then(|_| {
        let next = library.after(span.to)?;
        Some(told(library.before(next)?, place))
    });
    (before, after)
}
