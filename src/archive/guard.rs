//! `bronnen` only ever grows: what the archive knows of and `bronnen` lacks is damage.
//!
//! Knows everything that remembers papers: what `main` was made from, its records, those of
//! `dagelijks`. Must not mend: it says what is gone, and where that still is.

use std::collections::BTreeSet;
use std::path::Path;

use git2::{BranchType, Oid, Repository};

use super::error::{ArchiveError, BrokenReference, KeptAt, Lost, Witness};
use super::fold::{read_toml, record_files};
use super::mend::{can_look, last_sound};
use super::objects::Objects;
use super::record::{Record, STAND};
use super::refs::{self, MadeWith};
use super::sources::{self, Name};
use super::tips::Tips;
use crate::model::sha256;

impl Tips {
    pub(super) fn read(objects: &Objects) -> Result<Self, ArchiveError> {
        let repo = objects.repo();
        let sources = sources(objects)?;
        let made_with = refs::derived(repo, refs::MADE_WITH);
        let made_with = made_with.and_then(|blob| MadeWith::read(&objects.text(blob).ok()?));
        Ok(Self {
            sources,
            sources_tree: sources.map(|commit| objects.tree_of(commit)).transpose()?,
            main: refs::derived(repo, refs::MAIN),
            made_with,
        })
    }
}

/// Refuses a tree of `bronnen` that lacks what the archive knows.
pub(super) fn check(
    objects: &Objects,
    tips: &Tips,
    sources_tree: Option<Oid>,
) -> Result<(), ArchiveError> {
    let missing = missing(objects, tips, sources_tree)?;
    if missing.is_empty() {
        return Ok(());
    }
    let kept = find(objects, tips, &missing);
    let papers = missing.iter().map(Name::path).collect();
    Err(ArchiveError::Lost(Lost { papers, kept }))
}

/// Names the papers that the archive knows and a tree of `bronnen` lacks.
fn missing(
    objects: &Objects,
    tips: &Tips,
    sources_tree: Option<Oid>,
) -> Result<Vec<Name>, ArchiveError> {
    let mut known = BTreeSet::new();
    let made = tips.made_with.filter(|made| objects.entries(made.sources_tree).is_ok());
    if let Some(made) = made {
        let has_lost = match sources_tree {
            Some(now) => {
                made.sources_tree != now
                    && sources::difference(objects, made.sources_tree, now)?.removed
            }
            None => true,
        };
        if has_lost {
            known.extend(sources::list(objects, made.sources_tree)?);
        }
    }
    let tree = |tip: Option<Oid>| tip.and_then(|tip| objects.tree_of(tip).ok());
    let main = tree(tips.main);
    if made.is_none_or(|made| made.main != tips.main) {
        known.extend(in_records(objects, main));
    }
    let day = tree(refs::derived(objects.repo(), refs::DAILY));
    if day != main {
        known.extend(in_records(objects, day));
    }
    let mut missing = Vec::new();
    for name in known {
        let is_there = match sources_tree {
            Some(tree) => sources::stored(objects, tree, &name).is_ok_and(|one| one.is_some()),
            None => false,
        };
        if !is_there {
            missing.push(name);
        }
    }
    Ok(missing)
}

/// Names the papers in the records of a tree; a record that does not read is remade, and says
/// nothing.
fn in_records(objects: &Objects, tree: Option<Oid>) -> Vec<Name> {
    let Some(tree) = tree else { return Vec::new() };
    let mut names = Vec::new();
    for (year, files) in record_files(objects, tree).unwrap_or_default() {
        for file in files.keys() {
            let path = format!("publicaties/{year}/{file}");
            let record: Option<Record> = read_toml(objects, tree, &path).ok().flatten();
            let bodies = record.and_then(|record| record.bodies().ok()).unwrap_or_default();
            names.extend(bodies.iter().map(|body| Name::new(body.id.base(), &body.sha256)));
        }
    }
    names
}

/// Finds a state of `bronnen` that has all of these papers.
fn find(objects: &Objects, tips: &Tips, missing: &[Name]) -> Option<KeptAt> {
    let repo = objects.repo();
    let has_all = |tree: Oid| {
        let has = |name: &Name| sources::stored(objects, tree, name).is_ok_and(|one| one.is_some());
        missing.iter().all(has)
    };
    let holds = |commit: Oid| objects.tree_of(commit).is_ok_and(&has_all);
    for (witness, commit) in remembered(repo) {
        if holds(commit) {
            let is_whole = refs::holds(repo, Some(commit), tips.sources).unwrap_or(false)
                || has_no_other(objects, tips.sources_tree, commit);
            return Some(KeptAt { object: commit.to_string(), is_whole, witness });
        }
    }
    let made = tips.made_with.filter(|made| has_all(made.sources_tree))?;
    let object = made.sources_tree.to_string();
    Some(KeptAt { object, is_whole: false, witness: Witness::MadeWith })
}

/// Tells whether a paper stands in a tree with the bytes it is named after.
pub(super) fn is_whole(objects: &Objects, tree: Oid, name: &Name) -> bool {
    let Ok(Some(stored)) = sources::stored(objects, tree, name) else { return false };
    let bytes = objects.read(stored.paper);
    bytes.is_ok_and(|bytes| sha256(&bytes).starts_with(&name.short))
}

/// Finds where a damaged paper is whole.
pub(super) fn whole(objects: &Objects, name: &Name) -> Option<KeptAt> {
    let repo = objects.repo();
    let mut walk = repo.revwalk().ok()?;
    let _ = walk.push_ref(refs::SOURCES);
    let history = walk.filter_map(Result::ok).map(|id| (Witness::History, id));
    let mut all = remembered(repo).into_iter().chain(history);
    let (witness, id) =
        all.find(|(_, id)| objects.tree_of(*id).is_ok_and(|tree| is_whole(objects, tree, name)))?;
    Some(KeptAt { object: id.to_string(), is_whole: false, witness })
}

/// Tells whether a tree holds no paper that a commit does not hold: the branch was moved elsewhere.
fn has_no_other(objects: &Objects, tree: Option<Oid>, commit: Oid) -> bool {
    let (Some(tree), Ok(other)) = (tree, objects.tree_of(commit)) else { return true };
    let is_paper = |tree, name: &Name| {
        sources::stored(objects, tree, name).is_ok_and(|stored| stored.is_some())
    };
    let names = sources::list(objects, tree).unwrap_or_default();
    names.iter().all(|name| !is_paper(tree, name) || is_paper(other, name))
}

/// Lists the commits at which `bronnen` is remembered to have stood, the surest first.
fn remembered(repo: &Repository) -> Vec<(Witness, Oid)> {
    let logged = refs::logged(repo, refs::SOURCES).into_iter().map(|id| (Witness::Reflog, id));
    let clone = "refs/remotes/origin/bronnen";
    let host = [refs::at_host(refs::SOURCES), clone.to_owned()];
    let host = host.into_iter().filter_map(|name| repo.refname_to_id(&name).ok());
    logged.chain(host.map(|id| (Witness::Host, id))).collect()
}

/// Reads where `bronnen` stands; where that does not read, or is gone and its reflog knows better, says
/// where it stood.
pub(super) fn sources(objects: &Objects) -> Result<Option<Oid>, ArchiveError> {
    let repo = objects.repo();
    let name = refs::SOURCES;
    let broken = || {
        // What nobody lets us read is not damaged.
        if let Err(closed) = can_look(repo.commondir()) {
            return closed;
        }
        let logged = last_sound(repo, name).map(|id| (Witness::Reflog, id));
        let sound = |(_, id): &(Witness, Oid)| objects.tree_of(*id).is_ok();
        let kept = logged.or_else(|| remembered(repo).into_iter().find(sound));
        let kept =
            kept.map(|(witness, id)| KeptAt { object: id.to_string(), is_whole: true, witness });
        ArchiveError::BrokenReference(BrokenReference { name: name.to_owned(), kept })
    };
    match refs::target(repo, name) {
        Ok(Some(tip)) if objects.tree_of(tip).is_err() => Err(broken()),
        // Git takes the reflog away with a branch: where it stands, the branch was not taken away.
        Ok(None) if last_sound(repo, name).is_some() => Err(broken()),
        Ok(tip) => Ok(tip),
        Err(_) => Err(broken()),
    }
}

/// Refuses a repository from which `bronnen` is gone: it must not pass for an empty one.
pub(super) fn is_there(repo: &Repository) -> Result<(), ArchiveError> {
    if refs::target(repo, refs::SOURCES).is_ok_and(|tip| tip.is_none()) {
        sources(&Objects::reading(repo, &repo.odb()?))?;
    }
    Ok(())
}

/// Refuses a repository that is not ours: one that has a history and no papers.
pub(super) fn is_ours(objects: &Objects, tips: &Tips, path: &Path) -> Result<(), ArchiveError> {
    if tips.sources.is_some() {
        return Ok(());
    }
    let repo = objects.repo();
    let day = refs::derived(repo, refs::DAILY);
    let has_stand = |tip: Oid| {
        objects
            .tree_of(tip)
            .and_then(|tree| objects.find(tree, STAND))
            .is_ok_and(|one| one.is_some())
    };
    let is_ours = tips.made_with.is_some() || tips.main.into_iter().chain(day).any(has_stand);
    if !is_ours {
        let mut branches = repo.branches(Some(BranchType::Local))?;
        return match branches.next() {
            Some(_) => Err(ArchiveError::Foreign(path.to_owned())),
            None => Ok(()),
        };
    }
    // It is ours, and its papers are gone: named one by one where anything still knows them.
    check(objects, tips, None)?;
    Err(ArchiveError::Lost(Lost {
        papers: vec!["bronnen".to_owned()],
        kept: find(objects, tips, &[]),
    }))
}
