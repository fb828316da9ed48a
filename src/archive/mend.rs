//! Remaking what is derived: references, the index, the list of packed references.
//!
//! Knows which references can be made anew from `bronnen`, and what a sound one is. Must not touch
//! `bronnen`, what readers were told, or a reference of somebody else. A missing reference is remade
//! by the fold; here what is damaged is only taken out of its way.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::Path;

use git2::{ErrorCode, Index, ObjectType, Oid, Repository};

use super::error::ArchiveError;
use super::lock::{remove_if_there, write_synced};
use super::objects::Objects;
use super::refs::{self, MadeWith, SHARED};
use super::steps::Steps;
use super::{stale, worktree};
use crate::model::Kind;

/// What was mended before a command began.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mended {
    /// A lock that nobody held was taken away.
    Lock(String),
    /// Something derived did not read, and is remade.
    Remade(String),
}

/// The list of packed references.
const PACKED: &str = "packed-refs";
const HEAD: &str = "HEAD";
/// More files than looking at an archive opens at once.
const AT_ONCE: usize = 16;
/// Digits of a hash of git.
const DIGITS: usize = 40;
/// What the index is called for a keeper.
pub(super) const INDEX: &str = "index";

/// Mends everything that can be mended; only the holder of the lock may.
pub(super) fn all(repo: &Repository, steps: &Steps) -> Result<Vec<Mended>, ArchiveError> {
    let git_dir = repo.commondir();
    can_look(git_dir)?;
    super::lock::remove_stale(git_dir)?;
    let locks = stale::remove_old(git_dir)?;
    let mut mended: Vec<Mended> = locks.into_iter().map(Mended::Lock).collect();
    let mut remade = |name: &str| mended.push(Mended::Remade(name.to_owned()));
    if let Some(sound) = salvaged(&git_dir.join(PACKED)) {
        steps.before("mend packed-refs")?;
        write_synced(&git_dir.join(PACKED), sound.as_bytes())?;
        remade(PACKED);
    }
    if is_broken_head(repo) {
        steps.before("mend HEAD")?;
        write_synced(&repo.path().join(HEAD), format!("ref: {}\n", refs::MAIN).as_bytes())?;
        remade(HEAD);
    }
    // All go before one is set: setting one reads `HEAD`, and with it `main`.
    let names = broken(repo)?;
    for name in &names {
        steps.before(&format!("mend {name}"))?;
        take_away(repo, name)?;
    }
    for name in &names {
        if name == refs::DAILY
            && let Some(last) = last_sound(repo, name)
        {
            refs::set(repo, name, last, steps)?;
        }
        remade(short(name));
    }
    if mend_index(repo, steps)? {
        mended.push(Mended::Remade(INDEX.to_owned()));
    }
    Ok(mended)
}

/// Makes sure that what does not open is damaged: where no more files may be open, nothing opens, and what
/// belongs to somebody else may be whole.
pub(super) fn can_look(git_dir: &Path) -> Result<(), ArchiveError> {
    let path = git_dir.join("config");
    let opened: io::Result<Vec<File>> = (0..AT_ONCE).map(|_| File::open(&path)).collect();
    match opened {
        Err(source) if source.kind() != io::ErrorKind::NotFound => {
            Err(ArchiveError::file(&path)(source))
        }
        _ => is_open(git_dir),
    }
}

/// Refuses a repository of which something may not be read.
fn is_open(git_dir: &Path) -> Result<(), ArchiveError> {
    let closed = |path: &Path, opened: io::Result<()>| match opened {
        Err(source) if source.kind() == io::ErrorKind::PermissionDenied => {
            Err(ArchiveError::file(path)(source))
        }
        _ => Ok(()),
    };
    for name in [HEAD, PACKED, INDEX] {
        let path = git_dir.join(name);
        closed(&path, File::open(&path).map(drop))?;
    }
    let objects = git_dir.join("objects");
    // Of single objects only the folders are looked at: there may be very many.
    let mut open = vec![git_dir.join("refs"), objects.join("pack"), objects.clone()];
    while let Some(folder) = open.pop() {
        closed(&folder, fs::read_dir(&folder).map(drop))?;
        let is_deep = folder.starts_with(git_dir.join("refs"));
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            match entry.file_type() {
                Ok(kind) if kind.is_dir() && is_deep => open.push(path),
                Ok(kind) if kind.is_dir() => closed(&path, fs::read_dir(&path).map(drop))?,
                Ok(kind) if kind.is_file() => closed(&path, File::open(&path).map(drop))?,
                _ => {}
            }
        }
    }
    Ok(())
}

/// Names what is damaged and would be remade; for commands that write nothing.
pub(super) fn damaged(repo: &Repository) -> Result<Vec<String>, ArchiveError> {
    can_look(repo.commondir())?;
    let mut names: Vec<String> = broken(repo)?.iter().map(|name| short(name).to_owned()).collect();
    if salvaged(&repo.commondir().join(PACKED)).is_some() {
        names.push(PACKED.to_owned());
    }
    if is_broken_head(repo) {
        names.push(HEAD.to_owned());
    }
    if is_broken_index(repo)? {
        names.push(INDEX.to_owned());
    }
    Ok(names)
}

/// Returns a name as a keeper knows it.
pub(super) fn short(name: &str) -> &str {
    let name = name.strip_prefix("refs/heads/").unwrap_or(name);
    name.strip_prefix("refs/prinsjesdiff/").unwrap_or(name)
}

/// Tells whether a reference can be made anew, or fetched again.
fn is_derived(name: &str) -> bool {
    let is_tag = |kind: &Kind| name.starts_with(&format!("refs/tags/{kind}/"));
    [refs::MAIN, refs::DAILY, refs::MADE_WITH].contains(&name)
        || [refs::HOST, refs::SUPERSEDED, SHARED].iter().any(|place| name.starts_with(place))
        || Kind::ALL.iter().any(is_tag)
}

/// Lists the derived references that do not lead to what they should.
fn broken(repo: &Repository) -> Result<Vec<String>, ArchiveError> {
    let mut names = BTreeSet::new();
    let git_dir = repo.commondir();
    let mut open = vec![git_dir.join("refs")];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                open.push(path);
            } else if let Some(name) = name_of(git_dir, &path) {
                names.insert(name);
            }
        }
    }
    if salvaged(&git_dir.join(PACKED)).is_none() {
        let packed = fs::read_to_string(git_dir.join(PACKED)).unwrap_or_default();
        names.extend(packed.lines().filter_map(packed_line).map(ToOwned::to_owned));
    }
    // Whoever was killed between taking the days away and setting them again left them to be set.
    if last_sound(repo, refs::DAILY).is_some() {
        names.insert(refs::DAILY.to_owned());
    }
    let odb = repo.odb()?;
    let objects = Objects::reading(repo, &odb);
    Ok(names.into_iter().filter(|name| is_derived(name) && !is_sound(&objects, name)).collect())
}

fn name_of(git_dir: &Path, path: &Path) -> Option<String> {
    let is_lock = path.extension().is_some_and(|end| end == "lock");
    let name = path.strip_prefix(git_dir).ok()?.to_str()?;
    (!is_lock).then(|| name.to_owned())
}

/// Tells whether a reference leads to an object of its kind.
fn is_sound(objects: &Objects, name: &str) -> bool {
    let repo = objects.repo();
    let Ok(id) = repo.refname_to_id(name) else { return false };
    if name == refs::MADE_WITH {
        return objects.text(id).is_ok_and(|text| MadeWith::read(&text).is_some());
    }
    if name == refs::at_host(refs::MADE_WITH) {
        return objects.has(id);
    }
    is_commit(repo, objects, id)
}

fn is_commit(repo: &Repository, objects: &Objects, id: Oid) -> bool {
    repo.find_object(id, Some(ObjectType::Commit)).is_ok()
        && objects.tree_of(id).is_ok_and(|tree| objects.entries(tree).is_ok())
}

/// Takes a reference away, as a file and from the list of packed ones.
fn take_away(repo: &Repository, name: &str) -> Result<(), ArchiveError> {
    let path = repo.commondir().join(name);
    if path.is_file() {
        remove_if_there(&path)?;
    }
    match repo.find_reference(name) {
        // What is packed may be older and sound.
        Ok(mut packed) if packed.peel_to_commit().is_err() => Ok(packed.delete()?),
        Ok(_) => Ok(()),
        Err(error) if error.code() == ErrorCode::NotFound => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Returns where a branch stood last, by its reflog.
pub(super) fn last_sound(repo: &Repository, name: &str) -> Option<Oid> {
    let odb = repo.odb().ok()?;
    let objects = Objects::reading(repo, &odb);
    let sound = |id: &Oid| is_commit(repo, &objects, *id);
    refs::logged(repo, name).into_iter().find(sound)
}

/// Returns what of the list of packed references reads, if not all of it does.
fn salvaged(path: &Path) -> Option<String> {
    let bytes = fs::read(path).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    let sound: Vec<&str> = text.lines().filter(|line| packed_line(line).is_some()).collect();
    let is_whole = sound.len() == text.lines().count() && (text.is_empty() || text.ends_with('\n'));
    // Peeled lines belong to the one before, and the header only says that they are there.
    let kept = |line: &&&str| packed_line(line).is_some_and(|name| !name.is_empty());
    (!is_whole).then(|| sound.iter().filter(kept).flat_map(|line| [*line, "\n"]).collect())
}

/// Reads a line of the list of packed references: its name, empty where it is a remark.
fn packed_line(line: &str) -> Option<&str> {
    let is_id = |id: &str| id.len() == DIGITS && Oid::from_str(id).is_ok();
    if line.starts_with('#') || line.strip_prefix('^').is_some_and(is_id) {
        return Some("");
    }
    let (id, name) = line.split_once(' ')?;
    (is_id(id) && name.starts_with("refs/")).then_some(name)
}

/// Tells whether `HEAD` does not read, or is at a commit that is not there.
fn is_broken_head(repo: &Repository) -> bool {
    let is_there = |id: Option<Oid>| id.is_none_or(|id| repo.find_commit(id).is_ok());
    repo.find_reference(HEAD).map_or(true, |head| !is_there(head.target()))
}

/// Tells whether the index does not read, or is gone though there are files of ours.
fn is_broken_index(repo: &Repository) -> Result<bool, ArchiveError> {
    if repo.workdir().is_none() {
        return Ok(false);
    }
    let path = repo.path().join(INDEX);
    let is_gone = !path.exists() && written(repo)?.is_some();
    Ok(is_gone || Index::open(&path).is_err())
}

/// Returns the tree of the files that were written last.
fn written(repo: &Repository) -> Result<Option<Oid>, ArchiveError> {
    let odb = repo.odb()?;
    Ok(worktree::written(&Objects::reading(repo, &odb)))
}

/// Makes the index anew from the files that were written last; tells whether it had to.
fn mend_index(repo: &Repository, steps: &Steps) -> Result<bool, ArchiveError> {
    if !is_broken_index(repo)? {
        return Ok(false);
    }
    steps.before("mend index")?;
    let path = repo.path().join(INDEX);
    remove_if_there(&path)?;
    if let Some(tree) = written(repo)? {
        let mut index = Index::open(&path)?;
        index.read_tree(&repo.find_tree(tree)?)?;
        index.write()?;
    }
    Ok(true)
}
