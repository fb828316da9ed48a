//! References: what they are called, and moving them one by one.
//!
//! Knows expected old values. Must not know what is in the commits. Git has no transaction over
//! several references that holds when a process is killed; the order of moves is what holds.

use std::fs::File;

use git2::{ErrorCode, Oid, Repository};

use super::error::ArchiveError;
use super::lock::sync_folder;
use super::steps::Steps;

/// What readers were told, a reference for each channel and watch.
pub(super) const TOLD: &str = "refs/prinsjesdiff/told/";
/// Where the host stood when it was last seen.
pub(super) const SHARED: &str = "refs/prinsjesdiff/shared/";
pub(super) const MAIN: &str = "refs/heads/main";
pub(super) const SOURCES: &str = "refs/heads/bronnen";
pub(super) const DAILY: &str = "refs/heads/dagelijks";
pub(super) const MADE_WITH: &str = "refs/prinsjesdiff/made-with";
/// Where the references of the host stood when they were last seen.
pub(super) const HOST: &str = "refs/prinsjesdiff/host/";
pub(super) const SUPERSEDED: &str = "refs/prinsjesdiff/superseded/";
/// How many old tips of a rewritten `main` are kept.
const KEPT_TIPS: usize = 10;

/// What `main` was made from: written after `main`, so that a run that was cut short shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MadeWith {
    pub(super) sources_tree: Oid,
    pub(super) text_version: u32,
    pub(super) main: Option<Oid>,
}

impl MadeWith {
    pub(super) fn write(&self) -> String {
        let main = self.main.map(|id| format!("main {id}\n")).unwrap_or_default();
        format!("bronnen-tree {}\ntext-version {}\n{main}", self.sources_tree, self.text_version)
    }

    pub(super) fn read(text: &str) -> Option<Self> {
        let value =
            |name: &str| text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        Some(Self {
            sources_tree: Oid::from_str(value("bronnen-tree")?).ok()?,
            text_version: value("text-version")?.parse().ok()?,
            main: value("main").and_then(|id| Oid::from_str(id).ok()),
        })
    }
}

/// Returns where a reference of the host is remembered.
pub(super) fn at_host(name: &str) -> String {
    let short = name.strip_prefix("refs/prinsjesdiff/").or_else(|| name.strip_prefix("refs/"));
    format!("{HOST}{}", short.unwrap_or(name))
}

/// Tells whether a history holds a commit; each holds nothing.
pub(super) fn holds(
    repo: &Repository,
    tip: Option<Oid>,
    commit: Option<Oid>,
) -> Result<bool, ArchiveError> {
    match (tip, commit) {
        (_, None) => Ok(true),
        (None, Some(_)) => Ok(false),
        (Some(tip), Some(commit)) => Ok(tip == commit || repo.graph_descendant_of(tip, commit)?),
    }
}

/// Reads where a reference stands.
pub(super) fn target(repo: &Repository, name: &str) -> Result<Option<Oid>, ArchiveError> {
    match repo.refname_to_id(name) {
        Ok(id) => Ok(Some(id)),
        Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Reads where a reference stands that can be made anew: one that does not read stands nowhere.
pub(super) fn derived(repo: &Repository, name: &str) -> Option<Oid> {
    target(repo, name).ok().flatten().filter(|id| repo.find_object(*id, None).is_ok())
}

/// Moves a branch from where it is expected to stand, and syncs it.
pub(super) fn move_branch(
    repo: &Repository,
    name: &str,
    from: Option<Oid>,
    to: Oid,
    steps: &Steps,
) -> Result<(), ArchiveError> {
    if from == Some(to) {
        return Ok(());
    }
    steps.before(&format!("move {name}"))?;
    let moved = match from {
        Some(from) => repo.reference_matching(name, to, true, from, "prinsjesdiff"),
        None => repo.reference(name, to, false, "prinsjesdiff"),
    };
    match moved {
        Ok(_) => sync(repo, name),
        Err(error) if matches!(error.code(), ErrorCode::Modified | ErrorCode::Exists) => {
            Err(ArchiveError::Moved(name.to_owned()))
        }
        Err(error) => Err(error.into()),
    }
}

/// Syncs a reference and its folder; libgit2 leaves that to the system.
fn sync(repo: &Repository, name: &str) -> Result<(), ArchiveError> {
    let path = repo.commondir().join(name);
    File::open(&path).and_then(|file| file.sync_all()).map_err(ArchiveError::file(&path))?;
    path.parent().map_or(Ok(()), sync_folder)
}

/// Sets a reference that anyone may remake.
pub(super) fn set(
    repo: &Repository,
    name: &str,
    to: Oid,
    steps: &Steps,
) -> Result<(), ArchiveError> {
    if target(repo, name)? == Some(to) {
        return Ok(());
    }
    steps.before(&format!("set {name}"))?;
    repo.reference(name, to, true, "prinsjesdiff")?;
    Ok(())
}

/// Lists the kept old tips, oldest first, by their number.
pub(super) fn superseded(repo: &Repository) -> Result<Vec<(u64, Oid)>, ArchiveError> {
    let mut tips = Vec::new();
    for reference in repo.references_glob(&format!("{SUPERSEDED}*"))? {
        let reference = reference?;
        let name = String::from_utf8_lossy(reference.name_bytes()).into_owned();
        let number = name.strip_prefix(SUPERSEDED).and_then(|number| number.parse().ok());
        tips.extend(number.zip(reference.target()));
    }
    tips.sort_unstable();
    Ok(tips)
}

/// Returns the name the next old tip gets.
pub(super) fn next_superseded(repo: &Repository) -> Result<String, ArchiveError> {
    let last = superseded(repo)?.last().map_or(0, |(number, _)| *number);
    Ok(format!("{SUPERSEDED}{}", last + 1))
}

/// Keeps an old tip, once, and lets the oldest go.
pub(super) fn supersede(
    repo: &Repository,
    name: &str,
    tip: Oid,
    steps: &Steps,
) -> Result<(), ArchiveError> {
    let tips = superseded(repo)?;
    if tips.iter().all(|(_, kept)| *kept != tip) {
        set(repo, name, tip, steps)?;
    }
    let tips = superseded(repo)?;
    for (number, _) in tips.iter().take(tips.len().saturating_sub(KEPT_TIPS)) {
        let name = format!("{SUPERSEDED}{number}");
        steps.before(&format!("delete {name}"))?;
        repo.find_reference(&name)?.delete()?;
    }
    Ok(())
}

/// Lists the commits that the reflog of a branch names, the last first.
pub(super) fn logged(repo: &Repository, name: &str) -> Vec<Oid> {
    // Asking for one that is not there would make it.
    if !repo.commondir().join("logs").join(name).exists() {
        return Vec::new();
    }
    let Ok(log) = repo.reflog(name) else { return Vec::new() };
    log.iter()
        .flat_map(|entry| [entry.id_new(), entry.id_old()])
        .filter(|id| !id.is_zero())
        .collect()
}
