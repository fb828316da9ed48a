//! The page of the search: what was asked and found, the words that came and went, and the sentences of
//! each chapter as data for whoever searches in the browser.
//!
//! Knows how what was found points at pages. Must not search, nor word how long a sentence stood.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use serde::Serialize;

use super::address::Address;
use super::library::Library;
use super::page::Sheet;
use crate::archive::ArchiveError;
use crate::history::search::find_in;
use crate::model::{BudgetYear, Chapter, Kind, Place};
use crate::report::found::{Finds, KindFinds, life_heading, life_told};
use crate::report::template;
use crate::report::wording::Wording;
use crate::search::{Filter, Found, Lifeline, Piece, Query, Table, marked};

/// Sentences of each kind that a page shows.
const MOST: usize = 100;
/// Words that came, and words that went, that a page shows.
const MOST_WORDS: usize = 200;
/// Shorter words say little.
const LEAST_LETTERS: usize = 4;
/// A word for whoever has not asked anything yet.
const EXAMPLE: &str = "huisvesting";
/// Letters of a question that are read; nobody asks for more in a sentence.
const LONGEST: usize = 200;

/// A word with the articles in which it stands, or stood.
struct Word {
    text: String,
    links: Vec<(String, String)>,
}

/// Words that came or went with the newest edition.
struct Words {
    title: String,
    shown: Vec<Word>,
    more: Vec<String>,
}

/// An article with what was found in it.
struct Group {
    title: String,
    link: String,
    lives: Vec<(Vec<Piece>, String)>,
}

/// What was found in a kind of paper.
struct Part {
    head: String,
    groups: Vec<Group>,
    more: Option<String>,
}

#[derive(Template)]
#[template(path = "site-search.html")]
struct Body {
    words: Wording,
    script: String,
    /// What was asked; empty when nothing was.
    asked: String,
    /// The files of sentences, by chapter.
    chapters: String,
    parts: Vec<Part>,
    nothing: Vec<String>,
    watch: [String; 4],
    lists: Vec<Words>,
}

/// Makes the page; with what was found, where something was asked.
pub(super) fn sheet(library: &Library, asked: &str) -> Result<Option<Sheet>, ArchiveError> {
    let words = library.wording();
    let here = Address::Search;
    let tables = library.tables()?;
    let asked: String = asked.chars().take(LONGEST).collect();
    let query = Query::read(&asked);
    let finds = query.map(|query| find_in(&tables, query, Filter::default()));
    let (mut parts, mut nothing) = (Vec::new(), Vec::new());
    if let Some(finds) = &finds {
        let found = finds.kinds.iter().filter(|one| !one.lives.is_empty());
        parts = found.map(|kind| part(words, &here, finds, kind)).collect();
        if parts.is_empty() {
            nothing = finds.nothing(words);
        }
    }
    let body = Body {
        words,
        script: here.link(&Address::SearchScript),
        chapters: chapters(&tables).iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        parts,
        nothing,
        watch: watch(finds.as_ref().map(|finds| &finds.query)),
        lists: lists(words, &here, &tables),
        asked,
    };
    Ok(Some(Sheet {
        title: words.site_search().to_owned(),
        description: words.site_search_lead().to_owned(),
        above: library.above(None, None),
        body: template::write(&body),
        ..Sheet::default()
    }))
}

fn part(words: Wording, here: &Address, finds: &Finds, kind: &KindFinds) -> Part {
    let groups = kind.groups(MOST).into_iter().map(|group| {
        let told = |life: &&Lifeline| (marked(&life.text, &finds.query), life_told(words, life));
        let last = group.lives.iter().map(|life| (life.kind, life.last)).next();
        let address = last.map(|edition| Address::Article(edition, group.place.clone()));
        Group {
            title: life_heading(words, group.place, group.title),
            link: address.map(|to| here.link(&to)).unwrap_or_default(),
            lives: group.lives.iter().map(told).collect(),
        }
    });
    Part {
        head: finds.head(words, kind).unwrap_or_default(),
        groups: groups.collect(),
        more: kind.more(MOST).map(|left| words.site_search_more(left)),
    }
}

/// Writes the lines of the watch that would hear of these words; of an example where there are none.
fn watch(query: Option<&Query>) -> [String; 4] {
    let pattern = |term: &String| format!("\"*{}*\"", term.replace(' ', "* *"));
    let patterns =
        query.map(|query| query.folded.iter().map(pattern).collect::<Vec<_>>().join(", "));
    let patterns = patterns.unwrap_or_else(|| pattern(&EXAMPLE.to_owned()));
    [
        "[[watch]]".to_owned(),
        "name = \"zoek\"".to_owned(),
        "channels = [\"redactie\"]".to_owned(),
        format!("words = [{patterns}]"),
    ]
}

/// Lists the chapters that have sentences.
pub(super) fn chapters(tables: &[Table]) -> BTreeSet<Chapter> {
    tables.iter().flat_map(Table::chapters).cloned().collect()
}

/// Lists the words that came and went with the newest edition.
fn lists(words: Wording, here: &Address, tables: &[Table]) -> Vec<Words> {
    let Some(table) = tables.iter().find(|table| table.kind == Kind::Begroting).or(tables.first())
    else {
        return Vec::new();
    };
    let [.., before, newest] = table.years() else { return Vec::new() };
    // What the other edition has not read is neither new nor gone.
    let (old, new) = (words_of(table, *before, *newest), words_of(table, *newest, *before));
    let unread: Vec<String> = [newest, before]
        .into_iter()
        .flat_map(|year| {
            table.unread(*year).map(|(place, section)| {
                let edition = words.edition((table.kind, *year));
                format!("{} {edition}, {}", words.not_read_head(), words.place(place, section))
            })
        })
        .collect();
    let edition = words.edition((table.kind, *newest));
    let list = |title: String, of: &Met, other: &Met, year| {
        let mut alone: Vec<_> =
            of.iter().filter(|(word, met)| met.1 && !other.contains_key(*word)).collect();
        let left = alone.len().saturating_sub(MOST_WORDS);
        alone.truncate(MOST_WORDS);
        let shown = alone.into_iter().map(|(text, (places, _))| {
            let link = |place: &Place| {
                let address = Address::Article((table.kind, year), place.clone());
                (place.to_string(), here.link(&address))
            };
            Word { text: text.clone(), links: places.iter().map(link).collect() }
        });
        Words {
            title,
            shown: shown.collect(),
            more: (left > 0).then(|| words.site_search_more_words(left)).into_iter().collect(),
        }
    };
    let lists = [
        list(words.site_words_came(&edition), &new, &old, *newest),
        list(words.site_words_went(&edition), &old, &new, *before),
    ];
    let mut lists: Vec<Words> = lists.into_iter().filter(|list| !list.shown.is_empty()).collect();
    for list in &mut lists {
        list.more.extend(unread.iter().cloned());
    }
    lists
}

/// Words with the articles in which they stand, and whether the other edition has read all of these places.
type Met = BTreeMap<String, (BTreeSet<Place>, bool)>;

/// Returns the words of an edition, sorted.
fn words_of(table: &Table, year: BudgetYear, other: BudgetYear) -> Met {
    let mut words = Met::new();
    for Found { text, places, .. } in table.all() {
        let stood = places.into_iter().filter(|(.., years)| years.contains(&year));
        let stood: Vec<_> = stood.map(|(place, section, _)| (place, section)).collect();
        if stood.is_empty() {
            continue;
        }
        let known = stood.iter().all(|(place, section)| table.has_read(place, *section, other));
        for word in text.split(|c: char| c.is_whitespace() || c == '/') {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            let is_word = word.chars().all(|c| c.is_alphabetic() || "-’'".contains(c));
            if is_word && word.chars().count() >= LEAST_LETTERS {
                let met =
                    words.entry(word.to_lowercase()).or_insert_with(|| (BTreeSet::new(), true));
                met.0.extend(stood.iter().map(|(place, _)| place.clone()));
                met.1 &= known;
            }
        }
    }
    words
}

#[derive(Serialize)]
struct Shard {
    schema: &'static str,
    sentences: Vec<Sentence>,
}

/// A sentence for whoever searches in the browser.
#[derive(Serialize)]
struct Sentence {
    text: String,
    life: String,
    title: String,
    link: String,
    kind: &'static str,
    last: u16,
    first: u16,
}

/// Returns the sentences that stand in a chapter, or stood there last, as data.
pub(super) fn shard(library: &Library, chapter: &Chapter) -> Result<Option<String>, ArchiveError> {
    let tables = library.tables()?;
    if !chapters(&tables).contains(chapter) {
        return Ok(None);
    }
    let words = library.wording();
    let mut sentences: Vec<Sentence> = tables
        .iter()
        .flat_map(|table| {
            let here = table
                .all()
                .filter(|found| found.places.iter().any(|one| one.0.chapter == *chapter));
            here.filter_map(|found| table.lifeline(found))
        })
        .filter_map(|life| sentence(words, &life, chapter))
        .collect();
    sentences.sort_by_key(|one| Reverse((one.last, one.first)));
    let shard = Shard { schema: "prinsjesdiff/sentences/1", sentences };
    Ok(Some(serde_json::to_string(&shard).unwrap_or_default() + "\n"))
}

fn sentence(words: Wording, life: &Lifeline, chapter: &Chapter) -> Option<Sentence> {
    let (place, _) = life.place().filter(|(place, _)| place.chapter == *chapter)?;
    let title = life_heading(words, place, &life.title);
    Some(Sentence {
        text: life.text.clone(),
        life: life_told(words, life),
        // Budgets and annual reports stand in one list here.
        title: match life.kind {
            Kind::Begroting => title,
            kind => format!("{title} ({})", words.kind(kind)),
        },
        link: Address::Search.link(&Address::Article((life.kind, life.last), place.clone())),
        kind: life.kind.as_str(),
        last: life.last.0,
        first: life.first.0,
    })
}
