//! Reading the archive: editions, histories, papers.
//!
//! Knows that an edition is read through `publicaties/` at one commit. Must not write, and needs no
//! lock.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use git2::{Oid, Repository};

use super::articles::PAGE;
use super::error::ArchiveError;
use super::fold::{read_toml, record_files};
use super::folders::article_folder;
use super::handle::Archive;
use super::history::all_past;
use super::mend::can_look;
use super::message::Trailers;
use super::objects::{Entries, Objects};
use super::record::{Record, parse_file_name, record_path};
use super::sources::{self, Name};
use super::texts::chapter_text;
use super::{BrokenReference, refs};
use crate::model::{
    BudgetYear, Chapter, ChapterText, Edition, Kind, Ledger, PaperId, Place, Publication, Standing,
};

/// A commit that changed the texts of an article's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touch {
    /// The commit.
    pub commit: String,
    /// The paper it brought.
    pub trailers: Trailers,
    /// The day it is placed on.
    pub place_date: NaiveDate,
    /// The date in the paper.
    pub published: NaiveDate,
    /// Whether the place has texts after it.
    pub present: bool,
}

impl Archive {
    /// Returns the tip of `main`.
    pub fn tip(&self) -> Result<Option<String>, ArchiveError> {
        self.reading(|objects, tip| {
            let _ = objects;
            Ok(tip.map(|id| id.to_string()))
        })
    }

    /// Returns the tip of `dagelijks`: what was known on the last day on which something changed.
    pub fn day(&self) -> Result<Option<String>, ArchiveError> {
        self.reading(|objects, _| {
            Ok(refs::derived(objects.repo(), refs::DAILY).map(|id| id.to_string()))
        })
    }

    /// Lists the editions that have papers here, with their chapters.
    pub fn editions(&self) -> Result<Vec<(Kind, BudgetYear, Vec<Chapter>)>, ArchiveError> {
        self.reading(|objects, tip| {
            let mut editions: BTreeMap<(Kind, BudgetYear), Vec<Chapter>> = BTreeMap::new();
            for (year, kind, chapter) in record_names(objects, tip)? {
                editions.entry((kind, year)).or_default().push(chapter);
            }
            let sorted = editions.into_iter().map(|((kind, year), mut chapters)| {
                chapters.sort();
                (kind, year, chapters)
            });
            Ok(sorted.collect())
        })
    }

    /// Returns the year of the newest edition of a kind.
    pub fn newest(&self, kind: Kind) -> Result<Option<BudgetYear>, ArchiveError> {
        let editions = self.editions()?.into_iter();
        Ok(editions.filter(|one| one.0 == kind).map(|one| one.1).max())
    }

    /// Reads an edition as it stands at the tip of `main`.
    pub fn edition(&self, kind: Kind, year: BudgetYear) -> Result<Option<Edition>, ArchiveError> {
        self.reading(|objects, tip| match tip {
            Some(tip) => edition(objects, tip, kind, year),
            None => Ok(None),
        })
    }

    /// Reads a chapter of an edition as it stands at the tip of `main`.
    pub fn chapter(
        &self,
        kind: Kind,
        year: BudgetYear,
        chapter: &Chapter,
    ) -> Result<Option<ChapterText>, ArchiveError> {
        self.reading(|objects, tip| match tip {
            Some(tip) => chapter_of(objects, tip, kind, year, chapter),
            None => Ok(None),
        })
    }

    /// Reads the account of the letters of a paper.
    pub fn ledger(
        &self,
        kind: Kind,
        year: BudgetYear,
        chapter: &Chapter,
    ) -> Result<Option<Ledger>, ArchiveError> {
        self.reading(|objects, tip| {
            let Some(tip) = tip else { return Ok(None) };
            let path = format!("{}.toml", record_path(kind, year, chapter));
            let record: Option<Record> = read_toml(objects, objects.tree_of(tip)?, &path)?;
            Ok(record.map(|record| Ledger::from(record.ledger)))
        })
    }

    /// Reads one chapter as its paper brought it, at a commit.
    pub fn chapter_at(
        &self,
        commit: &str,
        kind: Kind,
        year: BudgetYear,
        chapter: &Chapter,
    ) -> Result<Option<ChapterText>, ArchiveError> {
        self.reading(|objects, _| chapter_of(objects, Oid::from_str(commit)?, kind, year, chapter))
    }

    /// Lists the commits that changed the texts of each of these places, newest first; all commits are
    /// walked once.
    pub fn histories(
        &self,
        kind: Kind,
        places: &BTreeSet<Place>,
    ) -> Result<BTreeMap<Place, Vec<Touch>>, ArchiveError> {
        self.reading(|objects, tip| {
            let mut histories: BTreeMap<Place, Vec<Touch>> = BTreeMap::new();
            let mut stood: BTreeMap<&Place, Entries> = BTreeMap::new();
            for past in all_past(objects, tip)?.into_iter().rev() {
                // Only papers of the same kind and chapter can touch a place.
                let Trailers { kind: of, chapter, .. } = &past.trailers;
                for place in places.iter().filter(|at| *of == kind && at.chapter == *chapter) {
                    let folder = article_folder(place.sub_budget.as_ref(), &place.number);
                    let path = format!("{kind}/{chapter}/{folder}");
                    let tree = objects.tree_of(past.commit)?;
                    let node = objects.find(tree, &path)?;
                    let mut stands = node.map(|node| objects.entries(node.id)).transpose()?;
                    // The page of a folder names the paper, and so differs with each.
                    if let Some(texts) = &mut stands {
                        texts.remove(PAGE);
                    }
                    let before = match &stands {
                        Some(texts) => stood.insert(place, texts.clone()),
                        None => stood.remove(place),
                    };
                    if stands != before {
                        histories.entry(place.clone()).or_default().push(Touch {
                            commit: past.commit.to_string(),
                            trailers: past.trailers.clone(),
                            place_date: past.place_date,
                            published: past.published,
                            present: stands.is_some(),
                        });
                    }
                }
            }
            for touches in histories.values_mut() {
                touches.reverse();
            }
            Ok(histories)
        })
    }

    /// Lists the records of all papers that stand, by year, kind and chapter.
    pub fn publications(&self) -> Result<Vec<Record>, ArchiveError> {
        self.reading(|objects, tip| {
            let Some(tip) = tip else { return Ok(Vec::new()) };
            let tree = objects.tree_of(tip)?;
            let mut records = Vec::new();
            for (year, kind, chapter) in record_names(objects, Some(tip))? {
                let path = format!("{}.toml", record_path(kind, year, &chapter));
                records.extend(read_toml::<Record>(objects, tree, &path)?);
            }
            Ok(records)
        })
    }

    /// Returns the record of an edition of a chapter as it stands.
    pub fn record(
        &self,
        kind: Kind,
        year: BudgetYear,
        chapter: &Chapter,
    ) -> Result<Option<Record>, ArchiveError> {
        self.reading(|objects, tip| {
            let Some(tip) = tip else { return Ok(None) };
            let path = format!("{}.toml", record_path(kind, year, chapter));
            read_toml(objects, objects.tree_of(tip)?, &path)
        })
    }

    /// Returns the bytes of a paper as they came.
    pub fn source(&self, publication: &Publication) -> Result<Option<Vec<u8>>, ArchiveError> {
        self.body(&publication.id, &publication.sha256)
    }

    /// Returns the bytes of a body by the identifier and the head of its hash.
    pub fn body(&self, id: &PaperId, digits: &str) -> Result<Option<Vec<u8>>, ArchiveError> {
        self.reading(|objects, _| {
            let Some(commit) = refs::target(objects.repo(), refs::SOURCES)? else {
                return Ok(None);
            };
            let name = Name::new(id.base(), digits);
            let stored = sources::stored(objects, objects.tree_of(commit)?, &name)?;
            stored.map(|stored| objects.read(stored.paper)).transpose()
        })
    }

    /// Tells whether a body of a paper is kept.
    pub fn holds(&self, base: &str, sha256: &str) -> Result<bool, ArchiveError> {
        Ok(self.standing_of(base, sha256)?.is_some())
    }

    /// Returns how sure a body is that is kept.
    pub fn standing_of(&self, base: &str, sha256: &str) -> Result<Option<Standing>, ArchiveError> {
        self.reading(|objects, _| {
            let Some(commit) = refs::target(objects.repo(), refs::SOURCES)? else {
                return Ok(None);
            };
            let name = Name::new(base, sha256);
            let stored = sources::stored(objects, objects.tree_of(commit)?, &name)?;
            Ok(stored.map(|stored| stored.standing))
        })
    }

    /// Returns the surest standing of the bodies of a paper that are kept; `None` when none is.
    pub fn kept(&self, base: &str) -> Result<Option<Standing>, ArchiveError> {
        self.reading(|objects, _| {
            let Some(commit) = refs::target(objects.repo(), refs::SOURCES)? else {
                return Ok(None);
            };
            let tree = objects.tree_of(commit)?;
            let mut surest = None;
            for name in sources::bodies_of(objects, tree, base)? {
                let stored = sources::stored(objects, tree, &name)?;
                surest = surest.max(stored.map(|stored| stored.standing));
            }
            Ok(surest)
        })
    }

    pub(super) fn reading<T>(
        &self,
        work: impl FnOnce(&Objects, Option<Oid>) -> Result<T, ArchiveError>,
    ) -> Result<T, ArchiveError> {
        let repo: Repository = self.repo()?;
        let odb = repo.odb()?;
        let name = refs::MAIN.to_owned();
        let tip = refs::target(&repo, refs::MAIN);
        let tip = tip.ok().filter(|tip| tip.is_none() || refs::derived(&repo, &name).is_some());
        let Some(tip) = tip else {
            can_look(repo.commondir())?;
            let broken = BrokenReference { name, kept: None };
            return Err(ArchiveError::BrokenReference(broken));
        };
        work(&Objects::reading(&repo, &odb), tip)
    }
}

/// Lists year, kind and chapter of every record, in that order.
fn record_names(
    objects: &Objects,
    tip: Option<Oid>,
) -> Result<Vec<(BudgetYear, Kind, Chapter)>, ArchiveError> {
    let Some(tip) = tip else { return Ok(Vec::new()) };
    let mut names = Vec::new();
    for (year, files) in record_files(objects, objects.tree_of(tip)?)? {
        let Ok(year) = BudgetYear::parse(&year) else { continue };
        let parsed = files.keys().filter_map(|file| parse_file_name(file));
        names.extend(parsed.map(|(kind, chapter)| (year, kind, chapter)));
    }
    names.sort();
    Ok(names)
}

fn edition(
    objects: &Objects,
    commit: Oid,
    kind: Kind,
    year: BudgetYear,
) -> Result<Option<Edition>, ArchiveError> {
    let tree = objects.tree_of(commit)?;
    let Some(folder) = objects.find(tree, &format!("publicaties/{year}"))? else {
        return Ok(None);
    };
    let mut chapters = Vec::new();
    for file in objects.entries(folder.id)?.into_keys() {
        if parse_file_name(&file).is_none_or(|(of, _)| of != kind) {
            continue;
        }
        let path = format!("publicaties/{year}/{file}");
        if let Some(record) = read_toml::<Record>(objects, tree, &path)? {
            chapters.push(chapter_text(objects, &path, &record)?);
        }
    }
    chapters.sort_by(|a, b| a.publication.chapter.cmp(&b.publication.chapter));
    Ok((!chapters.is_empty()).then_some(Edition { kind, year, chapters }))
}

fn chapter_of(
    objects: &Objects,
    commit: Oid,
    kind: Kind,
    year: BudgetYear,
    chapter: &Chapter,
) -> Result<Option<ChapterText>, ArchiveError> {
    let path = format!("{}.toml", record_path(kind, year, chapter));
    let record: Option<Record> = read_toml(objects, objects.tree_of(commit)?, &path)?;
    record.map(|record| chapter_text(objects, &path, &record)).transpose()
}
