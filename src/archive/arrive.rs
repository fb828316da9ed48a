//! Papers as they arrive: what is new, what is known, and what comes back.
//!
//! Knows what of `bronnen` and of the records decides that. Must not fold, nor know what the service is.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use git2::Oid;

use super::error::ArchiveError;
use super::fold::read_toml;
use super::objects::{Draft, Objects};
use super::outcome::{Outcome, Paper, Refusal};
use super::record::{Record, record_path};
use super::sources::{self, Again, Arrival, Facts, Name};
use super::tips::Tips;
use crate::model::sha256;
use crate::model::{Chapter, Document, Extraction, Kind, Publication, Standing};

/// What is kept when papers arrive.
pub(super) struct Kept<'k> {
    objects: &'k Objects<'k>,
    together: Together,
    now: DateTime<Utc>,
    /// The last paper of each chapter, much of which the next one says again.
    last: BTreeMap<(Kind, Chapter), Oid>,
}

/// Papers that are given together and may be taken in a part at a time: nothing follows from which
/// part came first.
#[derive(Debug, Clone, Default)]
pub struct Together {
    /// All of them, by hash.
    hashes: BTreeSet<String>,
    /// Those that were taken in and had not been here.
    new: BTreeSet<Name>,
}

impl Together {
    /// Names papers that are at hand.
    pub(super) fn of(arrivals: &[Arrival]) -> Self {
        Self { hashes: arrivals.iter().map(|one| sha256(&one.bytes)).collect(), ..Self::default() }
    }

    /// Adds a paper.
    pub fn add(&mut self, bytes: &[u8]) {
        self.hashes.insert(sha256(bytes));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }
}

impl<'k> Kept<'k> {
    pub(super) fn new(objects: &'k Objects<'k>, together: Together, now: DateTime<Utc>) -> Self {
        Self { objects, together, now, last: BTreeMap::new() }
    }

    /// Puts one arrival into `bronnen` as it stands, or says why not.
    pub(super) fn take(
        &mut self,
        tips: &Tips,
        (draft, taken): (&mut Draft, &mut BTreeSet<Name>),
        arrival: &Arrival,
        extraction: &Extraction,
    ) -> Result<Paper, ArchiveError> {
        let mut paper = Paper {
            publication: extraction.publication.clone(),
            source: String::new(),
            articles: extraction.articles.len(),
            revision: 0,
            outcome: Outcome::New,
            diagnostics: extraction.diagnostics.clone(),
        };
        if let Some(refusal) = refuse(extraction) {
            paper.outcome = Outcome::Refused(refusal);
            return Ok(paper);
        }
        let sha256 = sha256(&arrival.bytes);
        let Some(publication) = &mut paper.publication else { return Ok(paper) };
        publication.sha256.clone_from(&sha256);
        let name = Name::new(publication.id.base(), &sha256);
        paper.source = name.path();
        let known = match tips.sources_tree {
            Some(tree) => sources::stored(self.objects, tree, &name)?,
            None => None,
        };
        let seen = !taken.insert(name.clone());
        let is_whole = |known: &sources::Stored| {
            self.objects.read(known.paper).is_ok_and(|bytes| bytes == arrival.bytes)
        };
        let known = match known {
            Some(known) if is_whole(&known) => known.facts,
            // What is kept under its name is damaged: it is put back.
            Some(known) => {
                let body = (arrival.bytes.as_slice(), publication.standing);
                sources::put(self.objects, draft, &name, (body, None), &known.facts)?;
                return Ok(paper);
            }
            None if seen => Facts::default(),
            None => {
                let facts = self.of_new(tips, &name, publication.standing, arrival)?;
                let body = (arrival.bytes.as_slice(), publication.standing);
                let chapter = (publication.kind, publication.chapter.clone());
                let last = self.last.get(&chapter).copied();
                let put = sources::put(self.objects, draft, &name, (body, last), &facts)?;
                self.last.insert(chapter, put);
                self.together.new.insert(name);
                return Ok(paper);
            }
        };
        paper.outcome = Outcome::Known;
        let mut facts = known.clone();
        if let Some(again) = self.comes_back(tips, publication, arrival)? {
            paper.outcome = Outcome::New;
            facts.returned.push(again);
        } else if let Some(said) = &arrival.facts {
            // Facts that say nothing take nothing away from facts that did.
            facts.changed = said.changed.or(known.changed);
            facts.replaced_by = said.replaced_by.clone().or_else(|| known.replaced_by.clone());
        }
        if facts != known {
            sources::put_facts(self.objects, draft, &name, &facts)?;
        }
        Ok(paper)
    }

    /// Returns the facts of a body that is new: where others of its standing are kept, also when it
    /// came.
    fn of_new(
        &self,
        tips: &Tips,
        name: &Name,
        standing: Standing,
        arrival: &Arrival,
    ) -> Result<Facts, ArchiveError> {
        let mut facts = arrival.facts.clone().unwrap_or_default();
        let Some(tree) = tips.sources_tree else { return Ok(facts) };
        let others = self.bodies_before(tree, &name.base)?;
        if others.iter().any(|other| other.standing == standing) {
            facts.arrived = Some(self.moment(&others));
        }
        Ok(facts)
    }

    /// Reads the bodies of a paper that were here before what is given now.
    fn bodies_before(&self, tree: Oid, base: &str) -> Result<Vec<sources::Stored>, ArchiveError> {
        let mut bodies = Vec::new();
        for name in sources::bodies_of(self.objects, tree, base)? {
            if !self.together.new.contains(&name) {
                bodies.extend(sources::stored(self.objects, tree, &name)?);
            }
        }
        Ok(bodies)
    }

    fn bodies(&self, tree: Oid, base: &str) -> Result<Vec<sources::Stored>, ArchiveError> {
        let mut bodies = Vec::new();
        for name in sources::bodies_of(self.objects, tree, base)? {
            bodies.extend(sources::stored(self.objects, tree, &name)?);
        }
        Ok(bodies)
    }

    /// Returns the moment of what comes now: after everything that came before it, also by a clock that
    /// was set back.
    fn moment(&self, others: &[sources::Stored]) -> DateTime<Utc> {
        let facts = others.iter().map(|other| &other.facts);
        let moments = facts
            .flat_map(|facts| facts.returned.iter().map(|again| again.at).chain(facts.arrived));
        let after = moments.max().map(|last| last + TimeDelta::seconds(1));
        after.map_or(self.now, |after| after.max(self.now))
    }

    /// Tells whether a body that is kept comes back in the place of another that stands.
    ///
    /// What the service gives now is current, whatever stood. A file that is taken in by hand says
    /// less: it does not outweigh a date, nor what the service said, nor the body that stands when
    /// both are taken in together, as from a folder.
    fn comes_back(
        &self,
        tips: &Tips,
        paper: &Publication,
        arrival: &Arrival,
    ) -> Result<Option<Again>, ArchiveError> {
        let Some(main) = tips.main else { return Ok(None) };
        let path = record_path(paper.kind, paper.year, &paper.chapter);
        let tree = self.objects.tree_of(main)?;
        let record: Option<Record> = read_toml(self.objects, tree, &format!("{path}.toml"))?;
        let Some(record) = record else { return Ok(None) };
        let stands = record.publication().map_err(|error| ArchiveError::broken(&path, &error))?;
        let is_another = stands.id == paper.id
            && stands.sha256 != paper.sha256
            && stands.standing == paper.standing
            && !self.together.hashes.contains(&stands.sha256);
        if !is_another {
            return Ok(None);
        }
        let others = match tips.sources_tree {
            Some(tree) => self.bodies(tree, paper.id.base())?,
            None => Vec::new(),
        };
        let at = self.moment(&others);
        Ok(match &arrival.facts {
            Some(said) => Some(Again { at, changed: said.changed, stood: Some(stands.published) }),
            None if stands.published == paper.published && record.changed().is_none() => {
                Some(Again { at, changed: None, stood: None })
            }
            None => None,
        })
    }
}

fn refuse(extraction: &Extraction) -> Option<Refusal> {
    match extraction.document {
        Document::Bill => Some(Refusal::Bill),
        Document::Unreadable => Some(Refusal::Unreadable),
        Document::Other => Some(Refusal::OtherDocument),
        Document::Articles if extraction.publication.is_none() => Some(Refusal::NoFacts),
        Document::Articles => None,
    }
}
