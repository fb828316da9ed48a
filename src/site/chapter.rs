//! The page of a chapter in one edition: its articles, and what is found in it.
//!
//! Knows the order of that page. Must not rank, count or word a finding.

use askama::Template;

use super::address::{Address, EditionName};
use super::edition::edition_link;
use super::findings;
use super::library::Library;
use super::page::{Sheet, Steps};
use crate::archive::ArchiveError;
use crate::compare::{ArticleChange, Changes};
use crate::history::select;
use crate::model::{Chapter, ChapterText, Kind};
use crate::report::template;
use crate::report::view::{EditionView, Extent, article_life};
use crate::report::wording::{Relation, Wording, capitalised};

/// An article of the list.
struct Row {
    link: String,
    title: String,
    /// What became of it since the edition before; empty where there is none.
    what: String,
    synopsis: Option<String>,
}

#[derive(Template)]
#[template(path = "site-chapter.html")]
struct Body<'c> {
    words: Wording,
    title: &'c str,
    edition: String,
    steps: Steps,
    rows: Vec<Row>,
    gone: Vec<Row>,
    findings: String,
    totals: Vec<String>,
    citation: String,
    official: String,
    unread: Vec<String>,
    /// To the roles over the years.
    roles: Option<String>,
}

/// Makes the page of a chapter.
pub(super) fn sheet(
    library: &Library,
    name: EditionName,
    chapter: &Chapter,
) -> Result<Option<Sheet>, ArchiveError> {
    let Some(edition) = library.edition(name)? else { return Ok(None) };
    let words = library.wording();
    let here = Address::Chapter(name, chapter.clone());
    let Some(text) = edition.chapters.iter().find(|text| text.publication.chapter == *chapter)
    else {
        return Ok(None);
    };
    let paper = &text.publication;
    let title = format!("{chapter} {}", paper.chapter_name).trim_end().to_owned();
    let pair = match library.before(name) {
        Some(span) => library.pair(span)?,
        None => None,
    };
    let mut body = Body {
        words,
        title: &title,
        edition: capitalised(&words.edition(name)),
        steps: Steps::default(),
        rows: Vec::new(),
        gone: Vec::new(),
        findings: String::new(),
        totals: Vec::new(),
        citation: paper.citation(),
        official: paper.address(),
        roles: (name.0 == Kind::Begroting).then(|| here.link(&Address::Roles(chapter.clone()))),
        unread: text.held.iter().map(|held| words.not_read(chapter, held, None)).collect(),
    };
    let has = |to: EditionName| library.lists(&Address::Chapter(to, chapter.clone()));
    let step = |to: EditionName| {
        let (text, _) = edition_link(library, &here, to);
        (text, here.link(&Address::Chapter(to, chapter.clone())))
    };
    body.steps.before = library.before(name).map(|span| span.from).filter(|to| has(*to)).map(step);
    body.steps.after = library.after(name).filter(|to| has(*to)).map(step);
    let Some(pair) = pair else {
        body.rows = rows(words, &here, name, text, None);
        return Ok(Some(finish(library, name, &title, &body)));
    };
    body.rows = rows(words, &here, name, text, Some(&pair.changes));
    let gone = pair.changes.articles.iter().filter(|one| {
        let left = one.to.iter().all(|to| to.place.chapter != *chapter);
        left && one.from.iter().any(|from| from.place.chapter == *chapter)
    });
    body.gone = gone
        .flat_map(|one| one.from.iter().map(move |from| (one, from)))
        .map(|(change, from)| {
            let synopsis = here.link(&Address::Synopsis(pair.span, from.place.clone()));
            Row {
                link: synopsis,
                title: words.article_title(&from.place.within_chapter(), &from.title),
                what: life(words, &pair.changes, change),
                synopsis: None,
            }
        })
        .collect();
    let mut narrow = Changes {
        from: pair.changes.from,
        to: pair.changes.to,
        awaited: pair.changes.awaited.clone(),
        articles: of_chapter(&pair.changes, chapter).cloned().collect(),
        findings: pair.changes.findings.clone(),
    };
    select::articles(&mut narrow, Some(chapter), None);
    let chapters = [chapter.clone()];
    let extent = Extent { chapters: &chapters, ..Extent::ALL };
    let view = EditionView::within(words, &narrow, pair.editions(), extent);
    body.totals.clone_from(&view.totals);
    let items: Vec<_> =
        view.top.into_iter().chain(view.further.into_iter().flat_map(|part| part.items)).collect();
    if !items.is_empty() {
        body.findings = findings::list(words, &here, &items, 3, false);
    }
    Ok(Some(finish(library, name, &title, &body)))
}

fn finish(library: &Library, name: EditionName, title: &str, body: &Body<'_>) -> Sheet {
    let words = library.wording();
    Sheet {
        title: format!("{title}, {}", words.edition(name)),
        description: format!("{}. {}", body.citation, words.edition_scope()),
        above: library.above(Some(name), None),
        body: template::write(body),
        about: vec![body.official.clone()],
        ..Sheet::default()
    }
}

fn of_chapter<'c>(
    changes: &'c Changes,
    chapter: &'c Chapter,
) -> impl Iterator<Item = &'c ArticleChange> {
    changes.articles.iter().filter(move |one| {
        one.from.iter().chain(&one.to).any(|named| named.place.chapter == *chapter)
    })
}

fn life(words: Wording, changes: &Changes, change: &ArticleChange) -> String {
    let relation = Relation::of(changes.from, changes.to);
    article_life(words, change, relation, change.provisional)
}

fn rows(
    words: Wording,
    here: &Address,
    name: EditionName,
    text: &ChapterText,
    changes: Option<&Changes>,
) -> Vec<Row> {
    let articles = text.articles.iter().map(|article| {
        let place = &article.place;
        let change = changes.and_then(|changes| {
            let mut all = changes.articles.iter();
            let change = all.find(|one| one.to.iter().any(|to| to.place == *place))?;
            let span = super::Span { from: changes.from, to: changes.to };
            Some((change, here.link(&Address::Synopsis(span, place.clone()))))
        });
        Row {
            link: here.link(&Address::Article(name, place.clone())),
            title: words.article_title(&place.within_chapter(), &article.title),
            what: changes
                .zip(change.as_ref())
                .map(|(changes, (change, _))| life(words, changes, change))
                .unwrap_or_default(),
            synopsis: change.map(|(_, link)| link),
        }
    });
    articles.collect()
}
