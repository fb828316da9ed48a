//! Lock files of git that a killed process or a power cut left behind.
//!
//! Knows where git puts them and when nobody can hold one any more. Must not know what a run does.
//! Only the holder of our own lock may take one away.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::error::ArchiveError;
use super::lock::remove_if_there;

/// Git holds a lock for a moment, and only while a person writes a message for minutes.
const OLD: Duration = Duration::from_mins(10);
/// Where nobody can tell which programs run, one that is older than any of them would be.
const VERY_OLD: Duration = Duration::from_hours(24);
/// Where processes are listed.
const PROCESSES: &str = "/proc";

/// Removes the locks that nobody holds; returns their names, within the repository's own folder.
pub(super) fn remove_old(git_dir: &Path) -> Result<Vec<String>, ArchiveError> {
    let mut locks: Vec<PathBuf> = locks_in(git_dir).collect();
    locks.extend(locks_below(&git_dir.join("refs")));
    locks.retain(|path| age(path).is_some_and(|age| age >= OLD));
    if locks.is_empty() {
        return Ok(Vec::new());
    }
    match is_in_use(git_dir) {
        Some(true) => return Ok(Vec::new()),
        Some(false) => {}
        None => locks.retain(|path| age(path).is_some_and(|age| age >= VERY_OLD)),
    }
    locks.sort();
    let mut removed = Vec::new();
    for path in locks {
        remove_if_there(&path)?;
        let name = path.strip_prefix(git_dir).unwrap_or(&path);
        removed.push(name.display().to_string());
    }
    Ok(removed)
}

/// Lists the lock files of a folder, not counting ours.
fn locks_in(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| {
        path.extension().is_some_and(|end| end == "lock")
            && path.file_name().is_some_and(|name| name != super::lock::LOCK)
            && path.is_file()
    })
}

fn locks_below(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        found.extend(locks_in(&folder));
        let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
        let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
        open.extend(folders.map(|entry| entry.path()));
    }
    found
}

fn age(path: &Path) -> Option<Duration> {
    let written = fs::metadata(path).and_then(|meta| meta.modified()).ok()?;
    SystemTime::now().duration_since(written).ok()
}

/// Tells whether a git process works in this repository; `None` where processes cannot be listed.
fn is_in_use(git_dir: &Path) -> Option<bool> {
    let root = git_dir.parent().unwrap_or(git_dir);
    let root = fs::canonicalize(root).ok()?;
    for entry in fs::read_dir(PROCESSES).ok()?.flatten() {
        let process = entry.path();
        let is_git =
            fs::read_to_string(process.join("comm")).is_ok_and(|name| name.starts_with("git"));
        // What may not be looked into belongs to somebody else, who may work here.
        let is_here = || match fs::read_link(process.join("cwd")) {
            Ok(at) => at.starts_with(&root),
            Err(error) => error.kind() == std::io::ErrorKind::PermissionDenied,
        };
        if is_git && is_here() {
            return Some(true);
        }
    }
    Some(false)
}
