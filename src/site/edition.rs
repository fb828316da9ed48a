//! The page of an edition: what matters most, everything by chapter, and the table of chapters.
//!
//! Knows the order of that page. Must not rank, count or word a finding.

use askama::Template;

use super::address::{Address, EditionName};
use super::findings;
use super::library::{Library, Pair};
use super::page::{Link, Sheet, Steps};
use crate::archive::ArchiveError;
use crate::model::{Edition, Kind};
use crate::report::html::{self, Html};
use crate::report::template;
use crate::report::view::{Counts, EditionView, Editions, Extent};
use crate::report::wording::{Relation, Topic, Wording, capitalised, sentence_case};

/// No page is longer: whoever reads on a train waits for it. The frame is a part of it.
const LONGEST: usize = 90_000;
/// How many findings of each chapter stand on a page that would be longer.
const FEWER: [usize; 3] = [3, 1, 0];

/// A row of the table of chapters.
pub(super) struct Row {
    pub link: String,
    pub title: String,
    pub counts: [String; 3],
}

/// Findings under a head.
struct Part {
    id: String,
    title: String,
    /// Markup.
    findings: String,
    /// What is left to the page of the chapter.
    more: Option<Link>,
}

#[derive(Template)]
#[template(path = "site-edition.html")]
struct Compared<'e> {
    words: Wording,
    title: String,
    view: &'e EditionView,
    /// Topics that have findings: name in the style, name, and how many.
    topics: Vec<(&'static str, &'static str, String)>,
    top: String,
    parts: Vec<Part>,
    columns: [&'static str; 3],
    rows: Vec<Row>,
    total: [String; 3],
    places: Option<String>,
    steps: &'e Steps,
    /// Markup.
    not_read: String,
    most_important: String,
}

#[derive(Template)]
#[template(path = "site-first.html")]
struct First {
    words: Wording,
    title: String,
    rows: Vec<Row>,
    columns: [&'static str; 3],
    steps: Steps,
}

/// Makes the page of an edition.
pub(super) fn sheet(library: &Library, name: EditionName) -> Result<Option<Sheet>, ArchiveError> {
    let Some(edition) = library.edition(name)? else { return Ok(None) };
    let here = Address::Edition(name);
    let mut steps = Steps {
        after: library.after(name).map(|after| edition_link(library, &here, after)),
        ..Steps::default()
    };
    let about = papers(&edition);
    let words = library.wording();
    let beside = library.beside((Kind::Jaarverslag, name.1));
    let beside = beside.filter(|span| span.from == name || span.to == name);
    steps.beside =
        beside.map(|span| (words.site_beside(name.1), here.link(&Address::Places(span))));
    let pair = match library.before(name) {
        Some(span) => library.pair(span)?,
        None => None,
    };
    let title = capitalised(&words.edition(name));
    let (body, title) = match pair {
        Some(pair) => {
            steps.before = Some(edition_link(library, &here, pair.span.from));
            let counts = library.summary(pair.span)?.unwrap_or_default();
            let tell = |per_chapter| {
                let extent = Extent { per_chapter, ..Extent::default() };
                compared(words, &here, (&pair, &counts.counts), &steps, extent)
            };
            let mut told = tell(usize::MAX);
            // What a long page leaves out stands on the pages of its chapters.
            for most in FEWER {
                if told.0.len() > LONGEST {
                    told = tell(most);
                }
            }
            told
        }
        None => (first(words, &here, &edition, steps), title),
    };
    Ok(Some(Sheet {
        description: words.edition_scope().to_owned(),
        above: library.above(None, None),
        title,
        body,
        about,
        ..Sheet::default()
    }))
}

fn compared(
    words: Wording,
    here: &Address,
    (pair, counts): (&Pair, &Counts),
    steps: &Steps,
    extent: Extent<'_>,
) -> (String, String) {
    let editions = pair.editions();
    let view = EditionView::within(words, &pair.changes, editions, extent);
    let title = sentence_case(&view.head);
    let all = || view.top.iter().chain(view.further.iter().flat_map(|part| &part.items));
    let topics = Topic::ALL.into_iter().filter_map(|topic| {
        let count = all().filter(|item| item.topic == topic).count();
        (count > 0).then(|| (topic.class(), words.site_topic(topic), words.number(count as u64)))
    });
    let parts = view.further.iter().enumerate().map(|(at, part)| Part {
        id: format!("h-{at}"),
        title: if part.title.is_empty() {
            words.all_chapters().to_owned()
        } else {
            part.title.clone()
        },
        findings: findings::list(words, here, &part.items, 3, false),
        more: part.chapter.as_ref().filter(|_| !part.more.is_empty()).map(|chapter| {
            let to = Address::Chapter(pair.span.to, chapter.clone());
            (part.more.clone(), here.link(&to))
        }),
    });
    let mut not_read = Html::default();
    html::not_read(&mut not_read, words.not_read_head(), &view.not_read);
    let body = template::write(&Compared {
        words,
        title: title.clone(),
        topics: topics.collect(),
        top: findings::list(words, here, &view.top, 3, true),
        parts: parts.collect(),
        columns: words.chapter_columns(view.counts.relation),
        rows: rows(words, here, editions, counts),
        total: [view.total.articles, view.total.changed, view.total.passages]
            .map(|number| words.number(number as u64)),
        places: Some(here.link(&Address::Places(pair.span))),
        steps,
        not_read: not_read.into_body(),
        most_important: sentence_case(words.most_important()),
        view: &view,
    });
    (body, title)
}

fn first(words: Wording, here: &Address, edition: &Edition, steps: Steps) -> String {
    let rows = edition.chapters.iter().map(|text| {
        let chapter = &text.publication.chapter;
        let name = (edition.kind, edition.year);
        let title = format!("{chapter} {}", text.publication.chapter_name);
        let articles = words.number(text.articles.iter().filter(|one| one.policy).count() as u64);
        Row {
            link: here.link(&Address::Chapter(name, chapter.clone())),
            title: title.trim_end().to_owned(),
            counts: [articles, String::new(), String::new()],
        }
    });
    template::write(&First {
        words,
        title: capitalised(&words.edition((edition.kind, edition.year))),
        rows: rows.collect(),
        columns: words.chapter_columns(Relation::Successive),
        steps,
    })
}

/// Returns a row for each chapter of the new side.
fn rows(words: Wording, here: &Address, editions: Editions<'_>, counts: &Counts) -> Vec<Row> {
    let chapters = editions.new.chapters.iter().map(|text| &text.publication.chapter);
    let rows = chapters.map(|chapter| {
        let counted = counts.chapters.get(chapter).copied().unwrap_or_default();
        let numbers = [counted.articles, counted.changed, counted.passages];
        Row {
            link: here.link(&Address::Chapter(editions.to(), chapter.clone())),
            title: editions.chapter_title(chapter),
            counts: numbers.map(|number| words.number(number as u64)),
        }
    });
    rows.collect()
}

/// Links an edition.
pub(super) fn edition_link(library: &Library, here: &Address, name: EditionName) -> Link {
    (capitalised(&library.wording().edition(name)), here.link(&Address::Edition(name)))
}

/// Returns the addresses of the official texts of an edition.
pub(super) fn papers(edition: &Edition) -> Vec<String> {
    edition.chapters.iter().map(|text| text.publication.address()).collect()
}
