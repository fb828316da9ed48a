//! The fold over many papers: all of them, or those behind the first place that differs.
//!
//! Knows `bronnen` and `main` as trees and commits. Must not move references. Both ways end in the
//! same commits; folding on only saves the work before the first difference.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate};
use git2::Oid;

use super::Lost;
use super::error::ArchiveError;
use super::fold::{self, Folded, read_toml, record_files};
use super::handle::Rules;
use super::message::Trailers;
use super::objects::Objects;
use super::order::{Body, Entry, Group, Key, arrange, is_less_sure};
use super::papers::{Papers, at_once, extract_all};
use super::record::{Record, parse_file_name, record_path};
use super::sources::{self, Facts, Name};
use crate::model::sha256;

/// A folded history.
#[derive(Debug, Default)]
pub(super) struct History {
    /// The last commit, if there is any.
    pub(super) tip: Option<Oid>,
    /// The last commit that was not folded anew.
    pub(super) base: Option<Oid>,
    /// What was folded, in order.
    pub(super) folded: Vec<Folded>,
}

impl History {
    /// Returns both as one: what the further one lays anew of this one is gone.
    pub(super) fn and(mut self, further: Self) -> Self {
        let stays = if further.base == self.tip {
            Some(self.folded.len())
        } else {
            let mut folded = self.folded.iter();
            folded.position(|step| Some(step.commit) == further.base).map(|last| last + 1)
        };
        let Some(stays) = stays else { return further };
        self.folded.truncate(stays);
        self.folded.extend(further.folded);
        Self { tip: further.tip, ..self }
    }
}

/// A commit of `main` as it is read back.
#[derive(Debug, Clone)]
pub(super) struct Past {
    pub(super) commit: Oid,
    pub(super) trailers: Trailers,
    /// The committer's day.
    pub(super) place_date: NaiveDate,
    /// The author's day: the date in the paper.
    pub(super) published: NaiveDate,
}

/// Folds everything in `bronnen` from the beginning.
pub(super) fn fold_all(
    objects: &Objects,
    sources_tree: Oid,
    papers: &mut Papers,
    rules: &Rules,
) -> Result<History, ArchiveError> {
    let mut bodies = Vec::new();
    let names = sources::list(objects, sources_tree)?;
    for chunk in at_once(&names, |name| size(objects, sources_tree, name)) {
        bodies.extend(read_bodies(objects, sources_tree, chunk, papers, rules)?);
    }
    fold(objects, sources_tree, None, &arrange(bodies), papers, rules)
}

/// Folds onto a history that was made from an earlier state of `bronnen`.
pub(super) fn fold_on(
    objects: &Objects,
    (tip, made_from): (Oid, Oid),
    sources_tree: Oid,
    papers: &mut Papers,
    rules: &Rules,
) -> Result<History, ArchiveError> {
    let difference = sources::difference(objects, made_from, sources_tree)?;
    if difference.removed {
        return fold_all(objects, sources_tree, papers, rules);
    }
    let mut arrived = Vec::new();
    for chunk in at_once(&difference.changed, |name| size(objects, sources_tree, name)) {
        arrived.extend(read_bodies(objects, sources_tree, chunk, papers, rules)?);
    }
    let mut groups: BTreeSet<Group> = arrived.iter().map(Body::group).collect();
    let mut stood = bodies_of(objects, tip, &groups)?;
    let beside = beside(objects, sources_tree, &difference.changed, &stood, papers, rules)?;
    if !beside.is_empty() {
        groups.extend(beside.iter().map(Body::group));
        stood = bodies_of(objects, tip, &groups)?;
        arrived.extend(beside);
    }
    let several = of_several(&stood, &arrived);
    let stood = witnessed(objects, made_from, stood, &several)?;
    let arrived_hashes: BTreeSet<&str> = arrived.iter().map(|b| b.sha256.as_str()).collect();
    let mut present: Vec<Body> = stood
        .iter()
        .filter(|body| !arrived_hashes.contains(body.sha256.as_str()))
        .cloned()
        .collect();
    present.extend(arrived.iter().cloned());
    let (old, new) = (arrange(stood), arrange(present));
    if is_less_sure(&old, &new) {
        return fold_all(objects, sources_tree, papers, rules);
    }
    let Some(first) = first_difference(&old, &new, &arrived_hashes) else {
        return Ok(History { tip: Some(tip), base: Some(tip), folded: Vec::new() });
    };
    let Some((base, past)) = walk_back(objects, tip, &first)? else {
        return fold_all(objects, sources_tree, papers, rules);
    };
    let mut entries = Vec::new();
    for past in past {
        if !groups.contains(&(past.trailers.kind, past.trailers.chapter.clone())) {
            entries.push(past.entry(objects)?);
        }
    }
    entries.extend(new.into_iter().filter(|entry| entry.key >= first));
    entries.sort_by(|a, b| a.key.cmp(&b.key));
    fold(objects, sources_tree, base, &entries, papers, rules)
}

/// Lists the papers of which there is more than one body: there alone it matters when each came.
fn of_several(stood: &[Body], arrived: &[Body]) -> BTreeSet<String> {
    let mut bodies: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for body in stood.iter().chain(arrived) {
        bodies.entry(body.id.base()).or_default().insert(&body.sha256);
    }
    let several = bodies.into_iter().filter(|(_, hashes)| hashes.len() > 1);
    several.map(|(base, _)| base.to_owned()).collect()
}

/// Gives the bodies of these papers what `bronnen` tells of when each came: records on `main` do not,
/// so that the order of arrival leaves no trace there where better witnesses decide.
fn witnessed(
    objects: &Objects,
    sources_tree: Oid,
    bodies: Vec<Body>,
    several: &BTreeSet<String>,
) -> Result<Vec<Body>, ArchiveError> {
    let mut all = Vec::with_capacity(bodies.len());
    let mut known = BTreeSet::new();
    for body in bodies {
        let name = Name::new(body.id.base(), &body.sha256);
        if !several.contains(&name.base) {
            all.push(body);
        } else if known.insert(name.clone())
            && let Some(stored) = sources::stored(objects, sources_tree, &name)?
        {
            all.extend(body.each_time(&stored.facts));
        }
    }
    Ok(all)
}

/// Gives every body of one edition what `bronnen` tells of when it came, in the order of the fold.
pub(super) fn each_time(
    objects: &Objects,
    sources_tree: Oid,
    bodies: Vec<Body>,
) -> Result<Vec<Body>, ArchiveError> {
    let several = bodies.iter().map(|body| body.id.base().to_owned()).collect();
    let times = witnessed(objects, sources_tree, bodies, &several)?;
    Ok(arrange(times).into_iter().map(|entry| entry.body).collect())
}

/// Reads the other bodies of papers that arrived, where the records of their groups do not tell of
/// them: bodies that do not count, and bodies that were read into another group.
fn beside(
    objects: &Objects,
    sources_tree: Oid,
    arrived: &[Name],
    stood: &[Body],
    papers: &mut Papers,
    rules: &Rules,
) -> Result<Vec<Body>, ArchiveError> {
    let mut known: BTreeSet<Name> = arrived.iter().cloned().collect();
    known.extend(stood.iter().map(|body| Name::new(body.id.base(), &body.sha256)));
    let mut others = Vec::new();
    for base in arrived.iter().map(|name| &name.base).collect::<BTreeSet<_>>() {
        let all = sources::bodies_of(objects, sources_tree, base)?;
        others.extend(all.into_iter().filter(|name| !known.contains(name)));
    }
    let mut bodies = Vec::new();
    for chunk in at_once(&others, |name| size(objects, sources_tree, name)) {
        bodies.extend(read_bodies(objects, sources_tree, chunk, papers, rules)?);
    }
    Ok(bodies)
}

/// Finds the first place at which two arrangements differ, or at which something arrived.
fn first_difference(old: &[Entry], new: &[Entry], arrived: &BTreeSet<&str>) -> Option<Key> {
    let keys = |entries: &'_ [Entry]| entries.iter().map(|e| e.key.clone()).collect();
    let (stood, stand): (BTreeSet<Key>, BTreeSet<Key>) = (keys(old), keys(new));
    let differs = |key: &Key| {
        arrived.contains(key.sha256.as_str()) || !(stood.contains(key) && stand.contains(key))
    };
    stood.union(&stand).find(|key| differs(key)).cloned()
}

/// Returns the size of a body in bytes; one that is gone has none.
fn size(objects: &Objects, sources_tree: Oid, name: &Name) -> usize {
    let stored = sources::stored(objects, sources_tree, name).ok().flatten();
    stored.map_or(0, |stored| objects.size(stored.paper))
}

/// Reads what the bodies of these names say of themselves; those that say nothing are passed over.
fn read_bodies(
    objects: &Objects,
    sources_tree: Oid,
    names: &[Name],
    papers: &mut Papers,
    rules: &Rules,
) -> Result<Vec<Body>, ArchiveError> {
    let mut read = Vec::new();
    for name in names {
        if let Some(stored) = sources::stored(objects, sources_tree, name)? {
            let bytes = objects.read(stored.paper)?;
            read.push((sha256(&bytes), bytes, stored.facts));
        }
    }
    let wanted: Vec<&(String, Vec<u8>, Facts)> =
        read.iter().filter(|(sha, _, _)| !papers.has(sha)).collect();
    let bytes: Vec<&[u8]> = wanted.iter().map(|(_, bytes, _)| bytes.as_slice()).collect();
    let mut fresh: BTreeMap<&str, crate::model::Extraction> =
        wanted.iter().map(|(sha, _, _)| sha.as_str()).zip(extract_all(&bytes, rules)).collect();
    let mut bodies = Vec::new();
    for (sha, bytes, facts) in &read {
        let known = papers.get(sha).or_else(|| fresh.get(sha.as_str()));
        let publication = known.and_then(|extraction| extraction.publication.as_ref());
        if let Some(publication) = publication {
            let body = Body { sha256: sha.clone(), ..Body::of(publication, facts.changed) };
            bodies.extend(body.each_time(facts));
        }
        if let Some(extraction) = fresh.remove(sha.as_str()) {
            papers.keep(sha, bytes.len(), extraction);
        }
    }
    Ok(bodies)
}

/// Reads the bodies of these groups from the records at a commit.
fn bodies_of(
    objects: &Objects,
    tip: Oid,
    groups: &BTreeSet<Group>,
) -> Result<Vec<Body>, ArchiveError> {
    let tree = objects.tree_of(tip)?;
    let mut bodies = Vec::new();
    for (year, files) in record_files(objects, tree)? {
        for file in files.keys() {
            let Some(group) = parse_file_name(file) else { continue };
            if !groups.contains(&group) {
                continue;
            }
            let path = format!("publicaties/{year}/{file}");
            let record: Option<Record> = read_toml(objects, tree, &path)?;
            if let Some(record) = record {
                bodies
                    .extend(record.bodies().map_err(|error| ArchiveError::broken(&path, &error))?);
            }
        }
    }
    Ok(bodies)
}

/// The commit a walk ended on, and the commits it passed, oldest first.
type Walked = (Option<Oid>, Vec<Past>);

/// Walks back to the last commit before a place; `None` when a commit on the way is not ours.
fn walk_back(objects: &Objects, tip: Oid, first: &Key) -> Result<Option<Walked>, ArchiveError> {
    let mut past = Vec::new();
    let mut at = Some(tip);
    while let Some(commit) = at {
        let Some((step, parent)) = read_past(objects, commit)? else { return Ok(None) };
        if step.trailers.key(step.place_date) < *first {
            break;
        }
        past.push(step);
        at = parent;
    }
    past.reverse();
    Ok(Some((at, past)))
}

/// Reads one commit of `main`, and its parent.
pub(super) fn read_past(
    objects: &Objects,
    id: Oid,
) -> Result<Option<(Past, Option<Oid>)>, ArchiveError> {
    let text = objects.text(id)?;
    let broken = || ArchiveError::broken(&id.to_string(), &"not a commit");
    let (head, message) = text.split_once("\n\n").ok_or_else(broken)?;
    let line = |name: &str| head.lines().find_map(|line| line.strip_prefix(name));
    // `author Name <address> 1726531200 +0200`
    let day = |name: &str| {
        let seconds: i64 = line(name)?.rsplit(' ').nth(1)?.parse().ok()?;
        DateTime::from_timestamp(seconds, 0).map(|time| time.date_naive())
    };
    let past = Trailers::read(message).and_then(|trailers| {
        let (place_date, published) = (day("committer ")?, day("author ")?);
        Some(Past { commit: id, trailers, place_date, published })
    });
    let parent = line("parent ").map(Oid::from_str).transpose()?;
    Ok(past.map(|past| (past, parent)))
}

/// Lists every commit of a history, newest first.
pub(super) fn all_past(objects: &Objects, tip: Option<Oid>) -> Result<Vec<Past>, ArchiveError> {
    let mut past = Vec::new();
    let mut at = tip;
    while let Some(commit) = at {
        let Some((step, parent)) = read_past(objects, commit)? else {
            return Err(ArchiveError::broken("main", &format!("{commit} bears no trailers")));
        };
        past.push(step);
        at = parent;
    }
    Ok(past)
}

impl Past {
    /// Returns what was folded: the last body of the record that the commit wrote.
    fn entry(self, objects: &Objects) -> Result<Entry, ArchiveError> {
        let Trailers { kind, year, chapter, .. } = &self.trailers;
        let path = format!("{}.toml", record_path(*kind, *year, chapter));
        let record: Option<Record> = read_toml(objects, objects.tree_of(self.commit)?, &path)?;
        let bodies = record.map(|record| record.bodies()).transpose();
        let body = bodies.map_err(|error| ArchiveError::broken(&path, &error))?;
        let body = body.and_then(|mut bodies| bodies.pop());
        let body = body.ok_or_else(|| ArchiveError::broken(&path, &"no body"))?;
        Ok(Entry { key: self.trailers.key(self.place_date), body })
    }
}

/// Folds these entries onto a commit.
fn fold(
    objects: &Objects,
    sources_tree: Oid,
    base: Option<Oid>,
    entries: &[Entry],
    papers: &mut Papers,
    rules: &Rules,
) -> Result<History, ArchiveError> {
    let mut history = History { tip: base, base, folded: Vec::new() };
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in entries {
        *left.entry(&entry.body.sha256).or_default() += 1;
    }
    let name = |entry: &Entry| Name::new(&entry.key.base, &entry.body.sha256);
    for chunk in at_once(entries, |entry| size(objects, sources_tree, &name(entry))) {
        let mut kept = Vec::new();
        let mut unread = Vec::new();
        for entry in chunk {
            let name = name(entry);
            let Some(stored) = sources::stored(objects, sources_tree, &name)? else {
                let lost = Lost { papers: vec![name.path()], kept: None };
                return Err(ArchiveError::Lost(lost));
            };
            if !papers.has(&entry.body.sha256) {
                unread.push((entry.body.sha256.clone(), objects.read(stored.paper)?));
            }
            kept.push(stored);
        }
        let bytes: Vec<&[u8]> = unread.iter().map(|(_, bytes)| bytes.as_slice()).collect();
        let extractions = extract_all(&bytes, rules);
        for ((sha, _), extraction) in unread.into_iter().zip(extractions) {
            papers.put(sha, extraction);
        }
        for (entry, stored) in chunk.iter().zip(kept) {
            let sha256 = &entry.body.sha256;
            // A body that comes back is folded more than once.
            let left = left.entry(sha256.as_str()).or_default();
            *left = left.saturating_sub(1);
            let extraction =
                if *left > 0 { papers.get(sha256).cloned() } else { papers.take(sha256) };
            let Some(extraction) = extraction else { continue };
            let step = fold::step(objects, history.tip, entry, &extraction, &stored, rules)?;
            if let Some(folded) = step {
                history.tip = Some(folded.commit);
                history.folded.push(folded);
            }
        }
    }
    Ok(history)
}
