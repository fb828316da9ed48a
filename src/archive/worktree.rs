//! The files a person sees beside `.git`.
//!
//! Knows which files we wrote last. Must not touch a file that is not ours, and nothing of ours
//! ever reads these files: they are a convenience.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use git2::{IndexEntry, IndexTime, ObjectType, Oid, Repository};

use super::error::ArchiveError;
use super::lock::write_synced;
use super::objects::{Node, Objects};
use super::refs;
use super::steps::Steps;

/// Names the tree that was written last.
const STATE: &str = "prinsjesdiff-worktree";
/// Where a file is written before it takes its place.
const PARTIAL: &str = "prinsjesdiff-file";
const REGULAR_FILE: u32 = 0o100_644;
/// Paths named when the work tree is left alone; more would only repeat the point.
const NAMED_PATHS: usize = 10;

/// How the work tree stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkTree {
    /// The files are those of `main`.
    Current,
    /// The repository has none.
    None,
    /// Something else than `main` is checked out; it was left alone.
    OtherBranch,
    /// Files or the index hold something that is not ours; they were left alone.
    Changed(Vec<PathBuf>),
}

impl WorkTree {
    /// Tells what a person can do, where something is to be done.
    #[must_use]
    pub fn advice(&self) -> Option<String> {
        match self {
            Self::Current | Self::None => None,
            Self::OtherBranch => Some(
                "the work tree shows another branch than main and was left alone; \
                 `git switch main` brings it back"
                    .to_owned(),
            ),
            Self::Changed(paths) => {
                let paths: Vec<String> =
                    paths.iter().map(|path| path.display().to_string()).collect();
                Some(format!(
                    "the work tree holds changes that are not ours and was left alone ({}); \
                     move them away, then `git reset --hard main`",
                    paths.join(", ")
                ))
            }
        }
    }
}

type Files = BTreeMap<String, Oid>;

/// What is to be done to bring the files from one tree to another.
struct Plan {
    /// The files that differ, with what is to stand there.
    changed: BTreeMap<String, Option<Oid>>,
    /// Files that stay but had to be read, because the index no longer vouches for them; git
    /// forgets the size of what was written in the same instant as the index.
    vouch: Vec<(String, Oid)>,
}

/// Brings the work tree to `main`, if everything in it is ours.
pub(super) fn update(objects: &Objects, steps: &Steps) -> Result<WorkTree, ArchiveError> {
    let repo = objects.repo();
    let (Some(root), Some(main)) = (repo.workdir(), refs::derived(repo, refs::MAIN)) else {
        return Ok(WorkTree::None);
    };
    if !on_main(repo) {
        return Ok(WorkTree::OtherBranch);
    }
    let tree = objects.tree_of(main)?;
    let state = repo.path().join(STATE);
    let last = last_written(objects, &state);
    if last == Some(tree) {
        // Whatever a person did since is theirs, and there is nothing to write.
        return Ok(WorkTree::Current);
    }
    let plan = match plan_from(objects, root, last, tree)? {
        Ok(plan) => plan,
        Err(foreign) => return Ok(WorkTree::Changed(foreign)),
    };
    apply(objects, root, &plan, steps)?;
    write_index(objects, root, &plan, steps)?;
    steps.before("write work tree state")?;
    write_synced(&state, tree.to_string().as_bytes())?;
    Ok(WorkTree::Current)
}

/// Tells whether the files are ours and not yet those of `main`: a person has cleared their own
/// changes away, or a run was killed.
pub(super) fn is_behind(objects: &Objects) -> Result<bool, ArchiveError> {
    let repo = objects.repo();
    let (Some(root), Some(main)) = (repo.workdir(), refs::derived(repo, refs::MAIN)) else {
        return Ok(false);
    };
    let tree = objects.tree_of(main)?;
    let last = last_written(objects, &repo.path().join(STATE));
    Ok(last != Some(tree) && on_main(repo) && plan_from(objects, root, last, tree)?.is_ok())
}

/// Tells how the work tree stands, without touching it.
pub(super) fn look(objects: &Objects) -> Result<WorkTree, ArchiveError> {
    let repo = objects.repo();
    let (Some(root), Some(main)) = (repo.workdir(), refs::derived(repo, refs::MAIN)) else {
        return Ok(WorkTree::None);
    };
    if !on_main(repo) {
        return Ok(WorkTree::OtherBranch);
    }
    let last = last_written(objects, &repo.path().join(STATE));
    let plan = plan_from(objects, root, last, objects.tree_of(main)?)?;
    Ok(plan.map_or_else(WorkTree::Changed, |_| WorkTree::Current))
}

/// Returns the tree whose files were written last.
pub(super) fn written(objects: &Objects) -> Option<Oid> {
    last_written(objects, &objects.repo().path().join(STATE))
}

fn on_main(repo: &Repository) -> bool {
    repo.find_reference("HEAD").is_ok_and(|head| {
        head.symbolic_target_bytes().is_some_and(|name| name == refs::MAIN.as_bytes())
    })
}

fn last_written(objects: &Objects, state: &Path) -> Option<Oid> {
    let text = fs::read_to_string(state).ok()?;
    Oid::from_str(text.trim()).ok().filter(|&id| objects.has(id))
}

/// Plans from what we wrote last; where git wrote the files, as in a clone, from where `main` stood then.
fn plan_from(
    objects: &Objects,
    root: &Path,
    last: Option<Oid>,
    tree: Oid,
) -> Result<Result<Plan, Vec<PathBuf>>, ArchiveError> {
    let planned = plan(objects, root, last, tree)?;
    if last.is_some() || planned.is_ok() {
        return Ok(planned);
    }
    let index = objects.repo().index()?;
    let name = |entry: &IndexEntry| String::from_utf8_lossy(&entry.path).into_owned();
    let indexed: Files = index.iter().map(|entry| (name(&entry), entry.id)).collect();
    let stood = refs::logged(objects.repo(), refs::MAIN).into_iter().find_map(|commit| {
        let stood = objects.tree_of(commit).ok()?;
        files(objects, stood).is_ok_and(|files| files == indexed).then_some(stood)
    });
    match stood {
        Some(stood) => plan(objects, root, Some(stood), tree),
        None => Ok(planned),
    }
}

/// Compares index and files with the tree we wrote last and the one we are about to write.
///
/// A file that differs is ours if it is that of either tree: a run that was killed halfway has
/// written some of them. Anything else is returned as foreign.
fn plan(
    objects: &Objects,
    root: &Path,
    last: Option<Oid>,
    tree: Oid,
) -> Result<Result<Plan, Vec<PathBuf>>, ArchiveError> {
    let old = last.map_or(Ok(Files::new()), |id| files(objects, id))?;
    let new = files(objects, tree)?;
    let mut foreign = BTreeSet::new();
    let index = objects.repo().index()?;
    let mut indexed = BTreeMap::new();
    for entry in index.iter() {
        let path = String::from_utf8_lossy(&entry.path).into_owned();
        let ours = [old.get(&path), new.get(&path)].contains(&Some(&entry.id));
        if !ours {
            foreign.insert(path.clone());
        }
        indexed.insert(path, entry);
    }
    let missing = |path: &&String| !indexed.contains_key(*path);
    foreign.extend(
        old.keys().filter(missing).filter(|path| new.get(*path) == old.get(*path)).cloned(),
    );
    let mut vouch = Vec::new();
    let paths: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    for path in paths {
        let allowed = [old.get(path).copied(), new.get(path).copied()];
        let (seen, vouched) = seen(root, path, indexed.get(path));
        if !allowed.contains(&seen) {
            foreign.insert(path.clone());
        }
        if let (Some(id), false, true) = (seen, vouched, allowed[0] == allowed[1]) {
            vouch.push((path.clone(), id));
        }
    }
    if !foreign.is_empty() {
        return Ok(Err(foreign.into_iter().take(NAMED_PATHS).map(PathBuf::from).collect()));
    }
    let mut changed = BTreeMap::new();
    for path in old.keys().filter(|path| !new.contains_key(*path)) {
        changed.insert(path.clone(), None);
    }
    for (path, id) in &new {
        if old.get(path) != Some(id) {
            changed.insert(path.clone(), Some(*id));
        }
    }
    Ok(Ok(Plan { changed, vouch }))
}

/// Returns the hash of what stands at a path, and whether the index vouches for it; what is no
/// readable plain file has a hash that fits nothing.
fn seen(root: &Path, path: &str, indexed: Option<&IndexEntry>) -> (Option<Oid>, bool) {
    let path = root.join(path);
    let Ok(meta) = fs::symlink_metadata(&path) else { return (None, false) };
    if !meta.is_file() {
        return (Some(Oid::ZERO_SHA1), false);
    }
    // A file whose size and time are those of the index was not touched since.
    if let Some(entry) = indexed
        && u64::from(entry.file_size) == meta.len()
        && mtime(&meta).is_some_and(|time| time == entry.mtime && time.seconds() != 0)
    {
        return (Some(entry.id), true);
    }
    let hash = fs::read(&path).map(|bytes| Oid::hash_object(ObjectType::Blob, &bytes));
    (Some(hash.unwrap_or(Ok(Oid::ZERO_SHA1)).unwrap_or(Oid::ZERO_SHA1)), false)
}

fn mtime(meta: &fs::Metadata) -> Option<IndexTime> {
    let since = meta.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some(IndexTime::new(i32::try_from(since.as_secs()).ok()?, since.subsec_nanos()))
}

/// Lists all files of a tree with their hashes.
pub(super) fn files(objects: &Objects, tree: Oid) -> Result<Files, ArchiveError> {
    let mut files = Files::new();
    let mut open = vec![(String::new(), Node { id: tree, folder: true })];
    while let Some((path, node)) = open.pop() {
        if !node.folder {
            files.insert(path, node.id);
            continue;
        }
        for (name, inner) in objects.entries(node.id)? {
            let path = if path.is_empty() { name } else { format!("{path}/{name}") };
            open.push((path, inner));
        }
    }
    Ok(files)
}

fn apply(objects: &Objects, root: &Path, plan: &Plan, steps: &Steps) -> Result<(), ArchiveError> {
    let partial = objects.repo().path().join(PARTIAL);
    for (path, id) in &plan.changed {
        steps.before("write work tree file")?;
        let target = root.join(path);
        if let Some(id) = id {
            let folder = target.parent().unwrap_or(root);
            fs::create_dir_all(folder).map_err(ArchiveError::file(folder))?;
            fs::write(&partial, objects.read(*id)?).map_err(ArchiveError::file(&partial))?;
            fs::rename(&partial, &target).map_err(ArchiveError::file(&target))?;
        } else {
            super::lock::remove_if_there(&target)?;
            remove_empty_folders(root, &target);
        }
    }
    Ok(())
}

/// Removes the folders a removed file leaves empty; one that holds something of the user stays.
fn remove_empty_folders(root: &Path, target: &Path) {
    let mut folder = target.parent();
    while let Some(path) = folder.filter(|path| *path != root && path.starts_with(root)) {
        if fs::remove_dir(path).is_err() {
            break;
        }
        folder = path.parent();
    }
}

fn write_index(
    objects: &Objects,
    root: &Path,
    plan: &Plan,
    steps: &Steps,
) -> Result<(), ArchiveError> {
    let mut index = objects.repo().index()?;
    for (path, id) in &plan.changed {
        match id {
            Some(id) => index.add(&entry(root, path, *id)?)?,
            None if index.get_path(Path::new(path), 0).is_some() => {
                index.remove_path(Path::new(path))?;
            }
            None => {}
        }
    }
    for (path, id) in &plan.vouch {
        index.add(&entry(root, path, *id)?)?;
    }
    steps.before("write index")?;
    index.write()?;
    Ok(())
}

fn entry(root: &Path, path: &str, id: Oid) -> Result<IndexEntry, ArchiveError> {
    let file = root.join(path);
    let meta = fs::metadata(&file).map_err(ArchiveError::file(&file))?;
    let mtime = mtime(&meta).unwrap_or(IndexTime::new(0, 0));
    let mut entry = IndexEntry {
        ctime: mtime,
        mtime,
        dev: 0,
        ino: 0,
        mode: REGULAR_FILE,
        uid: 0,
        gid: 0,
        file_size: u32::try_from(meta.len()).unwrap_or(u32::MAX),
        id,
        flags: 0,
        flags_extended: 0,
        path: path.as_bytes().to_vec(),
    };
    stamp(&mut entry, &meta);
    Ok(entry)
}

/// Fills in what git compares on Unix, so that `git status` need not read the file again.
#[cfg(unix)]
fn stamp(entry: &mut IndexEntry, meta: &fs::Metadata) {
    use std::os::unix::fs::MetadataExt;
    let seconds = i32::try_from(meta.ctime()).unwrap_or(0);
    entry.ctime = IndexTime::new(seconds, u32::try_from(meta.ctime_nsec()).unwrap_or(0));
    // The index keeps the low half of these numbers, as git itself does.
    entry.dev = meta.dev() as u32;
    entry.ino = meta.ino() as u32;
    entry.uid = meta.uid();
    entry.gid = meta.gid();
}

#[cfg(not(unix))]
fn stamp(_: &mut IndexEntry, _: &fs::Metadata) {}
