//! One step of the fold: a tree, a paper, the next tree.
//!
//! Knows the layout of `main`. Must not know XML, nor how a verdict is reached: extraction and gate
//! are values given to it.

use std::collections::{BTreeMap, BTreeSet};

use git2::Oid;

use super::articles::{self, Beside, PAGE, Written};
use super::error::ArchiveError;
pub(super) use super::files::{read_toml, record_files};
use super::folders::{article_folder, named_folder};
use super::given::{self, Given};
use super::handle::Rules;
use super::message::{self, Counts};
use super::objects::{Draft, Objects};
use super::order::Entry;
use super::record::{ArticleRecord, BodyRecord, Record, STAND, Stand, StandRow, record_path};
use super::sources::Stored;
use super::{carried, kept, page};
use crate::form;
use crate::model::{
    Extraction, Held, Predecessor, Publication, Section, SectionKind, Standing, Verdict,
};

/// What the fold of one paper gave.
#[derive(Debug, Clone)]
pub(super) struct Folded {
    pub(super) commit: Oid,
    pub(super) entry: Entry,
    pub(super) verdict: Verdict,
}

/// What stood in the place of a paper before it.
struct Before<'a> {
    /// The tree of its texts.
    stood: Option<Oid>,
    /// Its record.
    record: Option<&'a Record>,
}

/// The texts of a paper as they are about to stand.
struct Texts {
    folder: Draft,
    articles: Vec<ArticleRecord>,
    /// Paths of the predecessor's that stay.
    kept: Vec<String>,
    sections: usize,
    /// How many article folders of the predecessor stay.
    kept_articles: usize,
    /// What was read, by path.
    written: Written,
}

/// Folds one paper onto a commit.
pub(super) fn step(
    objects: &Objects,
    parent: Option<Oid>,
    entry: &Entry,
    extraction: &Extraction,
    stored: &Stored,
    rules: &Rules,
) -> Result<Option<Folded>, ArchiveError> {
    let Some(publication) = &extraction.publication else { return Ok(None) };
    let publication = Publication { sha256: entry.body.sha256.clone(), ..publication.clone() };
    let before = parent.map(|commit| objects.tree_of(commit)).transpose()?;
    let mut extraction = given::lay_in(extraction, &stored.given)?;
    let carried = carried::lay_in(objects, before, &mut extraction)?;
    let extraction = &extraction;
    let mut stand: Stand = match before {
        Some(tree) => read_toml(objects, tree, STAND)?.unwrap_or_default(),
        None => Stand::default(),
    };
    let row = stand.row(publication.kind, &publication.chapter).cloned();
    let predecessor = row
        .as_ref()
        .filter(|row| row.year.is_some())
        .map(|row| Predecessor { articles: row.articles });
    let mut verdict = (rules.judge)(extraction, predecessor.as_ref(), stored.accepted);
    verdict.whole = verdict.whole.or(carried.whole.filter(|_| !stored.accepted));

    let mut root = super::sources::open(before);
    let mut record = Record::of(&publication, entry.key.revision, &extraction.ledger);
    record.held = verdict.whole.iter().chain(&verdict.articles).cloned().collect();
    record.held.extend(stored.given.iter().map(Given::held));
    record.held.extend(carried.held);
    record.held.dedup();
    record.bodies = earlier_bodies(objects, before, &publication)?;
    record.bodies.push(BodyRecord::of(&entry.body));
    let mut counts = Counts { articles: 0, sections: 0 };
    let mut changed = None;
    let known = match (before, row.as_ref().and_then(|row| row.year)) {
        (Some(tree), Some(year)) => {
            let path = record_path(publication.kind, year, &publication.chapter);
            read_toml::<Record>(objects, tree, &format!("{path}.toml"))?
        }
        _ => None,
    };
    let stood = match before {
        Some(tree) => objects.find(tree, &chapter_path(&publication))?.map(|node| node.id),
        None => None,
    };
    let stood = Before { stood, record: known.as_ref() };
    let mut next = next_row(&publication, row);
    if verdict.whole.is_none() {
        let texts = texts(objects, &stood, &publication, extraction, &verdict)?;
        counts = Counts { articles: texts.articles.len(), sections: texts.sections };
        next.year = Some(publication.year);
        next.id = Some(publication.id.to_string());
        next.standing = publication.standing;
        next.articles = texts.articles.len() + texts.kept_articles;
        record.articles = texts.articles;
        let mut folder = texts.folder;
        let readme = page::chapter(&publication, &record, &texts.kept);
        let readme = objects.blob(readme.as_bytes())?;
        objects.put(&mut folder, PAGE, Draft::Kept(readme))?;
        let beside = |old| Beside::of(objects, (old, &record), &texts.written);
        let known_beside = known.as_ref().map(beside).transpose()?;
        let told = known_beside.as_ref().map(|beside| beside.told(objects, &record));
        changed = told.transpose()?;
        // A text that came again is told beside the one it follows, and its articles go back further.
        let is_earlier = known.as_ref().is_some_and(|known| known.year() < publication.year);
        let earlier = match before {
            Some(tree) if !is_earlier => articles::earlier(objects, tree, &publication)?,
            _ => None,
        };
        let earlier = earlier.as_ref().map(beside).transpose()?;
        let earlier = earlier.as_ref().or(known_beside.as_ref().filter(|_| is_earlier));
        let read = (&publication, &record);
        let pages = articles::pages(earlier, read, &extraction.articles, &texts.written);
        for (of, page) in pages {
            put_page(objects, &mut folder, &of, &page)?;
        }
        let path = chapter_path(&publication);
        let written = objects.draft(&folder)?;
        record.texts = written.map(|node| node.id.to_string());
        let written = written.map_or(Draft::Open(BTreeMap::new()), Draft::Kept);
        objects.put(&mut root, &path, written)?;
    } else if let Some(stood) = stood.stood {
        let path = chapter_path(&publication);
        mark_all(objects, &mut root, (stood, &path), &publication, known.as_ref())?;
    }
    stand.set(next);
    put_pages(objects, &mut root, &publication, &record, extraction, &stand)?;
    let Some(tree) = objects.draft(&root)? else { return Ok(None) };
    if before == Some(tree.id) {
        return Ok(None);
    }
    let told = (counts, changed.as_deref());
    let bytes = message::commit(tree.id, parent, entry, &publication, told, &record.held);
    let commit = objects.commit(&bytes)?;
    Ok(Some(Folded { commit, entry: entry.clone(), verdict }))
}

fn chapter_path(publication: &Publication) -> String {
    format!("{}/{}", publication.kind, publication.chapter)
}

fn next_row(publication: &Publication, row: Option<StandRow>) -> StandRow {
    let name = publication.chapter_name.clone();
    match row {
        Some(row) => StandRow { name, newest: row.newest.max(publication.year), ..row },
        None => StandRow {
            kind: publication.kind,
            chapter: publication.chapter.clone(),
            name,
            newest: publication.year,
            year: None,
            id: None,
            standing: Standing::Official,
            articles: 0,
        },
    }
}

fn earlier_bodies(
    objects: &Objects,
    before: Option<Oid>,
    publication: &Publication,
) -> Result<Vec<BodyRecord>, ArchiveError> {
    let Some(tree) = before else { return Ok(Vec::new()) };
    let path = record_path(publication.kind, publication.year, &publication.chapter);
    let record: Option<Record> = read_toml(objects, tree, &format!("{path}.toml"))?;
    Ok(record.map(|record| record.bodies).unwrap_or_default())
}

fn put_pages(
    objects: &Objects,
    root: &mut Draft,
    publication: &Publication,
    record: &Record,
    extraction: &Extraction,
    stand: &Stand,
) -> Result<(), ArchiveError> {
    let path = record_path(publication.kind, publication.year, &publication.chapter);
    let as_toml = |error| ArchiveError::broken(&path, &error);
    let pages = [
        (format!("{path}.toml"), toml::to_string(record).map_err(as_toml)?),
        (format!("{path}.rest.md"), page::rest(publication, &extraction.rest)),
        (STAND.to_owned(), toml::to_string(stand).map_err(as_toml)?),
        (PAGE.to_owned(), page::root(stand)),
        (".gitattributes".to_owned(), page::ATTRIBUTES.to_owned()),
    ];
    for (path, text) in pages {
        let node = objects.blob(text.as_bytes())?;
        objects.put(root, &path, Draft::Kept(node))?;
    }
    Ok(())
}

/// Makes the folder of a chapter: what was read, and in the place of what is held, what stood there.
fn texts(
    objects: &Objects,
    before: &Before<'_>,
    publication: &Publication,
    extraction: &Extraction,
    verdict: &Verdict,
) -> Result<Texts, ArchiveError> {
    let holds = Holds::of(verdict);
    let mut texts = Texts {
        folder: Draft::Open(BTreeMap::new()),
        articles: Vec::new(),
        kept: Vec::new(),
        sections: 0,
        kept_articles: 0,
        written: Written::new(),
    };
    let mut files: BTreeMap<(String, SectionKind), Vec<&Section>> = BTreeMap::new();
    for article in &extraction.articles {
        let folder = article_folder(article.place.sub_budget.as_ref(), &article.place.number);
        if holds.article(&folder) {
            continue;
        }
        let listed = ArticleRecord::of(article, |kind| holds.section(&folder, kind));
        texts.sections += listed.sections.len();
        texts.articles.push(listed);
        for section in article.sections.iter().filter(|s| !holds.section(&folder, s.kind)) {
            files.entry((folder.clone(), section.kind)).or_default().push(section);
        }
    }
    for ((folder, kind), sections) in files {
        let path = format!("{folder}/{kind}.md");
        let node = objects.blob(form::write_all(&sections).as_bytes())?;
        objects.put(&mut texts.folder, &path, Draft::Kept(node))?;
        texts.written.insert(path, node.id);
    }
    let (Some(stood), Some(record)) = (before.stood, before.record) else { return Ok(texts) };
    for folder in holds.folders() {
        // What is held stays with the article it belongs to: that of its title, never of its number.
        let title = kept::title(extraction, &folder);
        let Some(old) = title.and_then(|title| kept::place_of(record, &title, &folder)) else {
            continue;
        };
        let mut found = false;
        for kind in SectionKind::ALL.into_iter().filter(|kind| holds.keeps(&folder, *kind)) {
            let node = objects.find(stood, &format!("{}/{kind}.md", old.folder))?;
            let Some(node) = node else { continue };
            let text = kept::marked(&objects.text(node.id)?, publication, record, &old.name);
            let path = format!("{folder}/{kind}.md");
            let node = objects.blob(text.as_bytes())?;
            objects.put(&mut texts.folder, &path, Draft::Kept(node))?;
            texts.kept.push(path);
            found = true;
        }
        if !(found && holds.article(&folder)) {
            continue;
        }
        texts.kept_articles += 1;
        if let Some(node) = objects.find(stood, &format!("{}/{PAGE}", old.folder))? {
            let page = page::held_article(&objects.text(node.id)?, publication, record);
            put_page(objects, &mut texts.folder, &folder, &page)?;
        }
    }
    Ok(texts)
}

/// Puts the page of the folder of an article.
fn put_page(
    objects: &Objects,
    chapter: &mut Draft,
    folder: &str,
    page: &str,
) -> Result<(), ArchiveError> {
    let node = objects.blob(page.as_bytes())?;
    objects.put(chapter, &format!("{folder}/{PAGE}"), Draft::Kept(node))
}

/// Says in every text and on the page of a chapter that a paper that is held whole was not read.
fn mark_all(
    objects: &Objects,
    root: &mut Draft,
    (tree, path): (Oid, &str),
    publication: &Publication,
    record: Option<&Record>,
) -> Result<(), ArchiveError> {
    let Some(record) = record else { return Ok(()) };
    for (name, node) in objects.entries(tree)? {
        let path = format!("{path}/{name}");
        if node.folder {
            mark_all(objects, root, (node.id, &path), publication, Some(record))?;
        } else {
            let stood = objects.text(node.id)?;
            let text = if name == PAGE {
                page::held_whole(&stood, publication, record)
            } else {
                kept::marked(&stood, publication, record, "")
            };
            let node = objects.blob(text.as_bytes())?;
            objects.put(root, &path, Draft::Kept(node))?;
        }
    }
    Ok(())
}

/// The folders and files that are held.
struct Holds {
    articles: Vec<String>,
    sections: Vec<(String, SectionKind)>,
}

impl Holds {
    fn of(verdict: &Verdict) -> Self {
        let folder = |held: &Held| named_folder(&held.article);
        let whole = verdict.articles.iter().filter(|held| held.section.is_none());
        let articles: Vec<String> = whole.filter_map(folder).collect();
        let parts = verdict.articles.iter();
        let sections = parts.filter_map(|held| Some((folder(held)?, held.section?))).collect();
        Self { articles, sections }
    }

    fn article(&self, folder: &str) -> bool {
        self.articles.iter().any(|held| held == folder)
    }

    fn section(&self, folder: &str, kind: SectionKind) -> bool {
        self.sections.iter().any(|(held, of)| held == folder && *of == kind)
    }

    /// Tells whether the predecessor's text of a section stays.
    fn keeps(&self, folder: &str, kind: SectionKind) -> bool {
        self.article(folder) || self.section(folder, kind)
    }

    /// Returns the folders in which something of the predecessor's stays.
    fn folders(&self) -> BTreeSet<String> {
        self.articles
            .iter()
            .chain(self.sections.iter().map(|(folder, _)| folder))
            .cloned()
            .collect()
    }
}
