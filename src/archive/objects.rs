//! Git objects: reading them, and writing many of them as one pack.
//!
//! Knows blobs, trees and commits as bytes. Must not know what they mean.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};
use std::fs::{self, File};
use std::path::Path;

use git2::{ConfigLevel, Mempack, ObjectType, Odb, OdbLookupFlags, Oid, Repository};

use super::error::ArchiveError;
use super::lock::sync_folder;
use super::steps::Steps;

/// Where a pack is made before it is moved to its place; left over after a kill, emptied before use.
const PACK_FOLDER: &str = "prinsjesdiff-pack";
/// Where the settings of the making stand, for as long as it lasts.
const SETTINGS: &str = "settings";
/// Few candidates per object: texts of one place stand next to each other by their names, so the
/// likest is among the nearest, and looking at ten would take three times as long.
const PACK_SETTINGS: &str = "[pack]\n\twindow = 3\n";
/// Before the other backends, so that what was just written is found first.
const MEMORY_FIRST: i32 = 1000;
/// Length of a git hash in bytes.
const HASH: usize = 20;

/// An entry of a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Node {
    /// The object.
    pub(super) id: Oid,
    /// Whether it is a folder.
    pub(super) folder: bool,
}

/// The entries of a tree by name.
pub(super) type Entries = BTreeMap<String, Node>;

/// A tree in the making: folders that are open, and what stands in them.
#[derive(Debug, Clone)]
pub(super) enum Draft {
    /// Something that is already written.
    Kept(Node),
    /// A folder that is being changed.
    Open(BTreeMap<String, Draft>),
}

/// The object database, with a place in memory for what is new.
pub(super) struct Objects<'o> {
    repo: &'o Repository,
    odb: &'o Odb<'o>,
    memory: Option<Mempack<'o>>,
    written: RefCell<Written>,
}

#[derive(Default)]
struct Written {
    ids: HashSet<Oid>,
    order: Vec<(Oid, String)>,
}

impl<'o> Objects<'o> {
    /// Opens the objects for reading.
    pub(super) fn reading(repo: &'o Repository, odb: &'o Odb<'o>) -> Self {
        Self { repo, odb, memory: None, written: RefCell::default() }
    }

    /// Opens the objects for writing into memory; [`Objects::flush`] makes the pack.
    pub(super) fn writing(repo: &'o Repository, odb: &'o Odb<'o>) -> Result<Self, ArchiveError> {
        let memory = Some(odb.add_new_mempack_backend(MEMORY_FIRST)?);
        Ok(Self { repo, odb, memory, written: RefCell::default() })
    }

    /// Opens the objects for writing a few of them, each as a file of its own.
    pub(super) fn writing_singly(repo: &'o Repository, odb: &'o Odb<'o>) -> Self {
        Self::reading(repo, odb)
    }

    /// Returns the repository these objects are of.
    pub(super) fn repo(&self) -> &'o Repository {
        self.repo
    }

    /// Tells whether an object is there.
    pub(super) fn has(&self, id: Oid) -> bool {
        self.odb.exists(id)
    }

    /// Returns the size of an object in bytes; one that is not there has none.
    pub(super) fn size(&self, id: Oid) -> usize {
        self.odb.read_header(id).map_or(0, |(size, _)| size)
    }

    /// Reads an object whole.
    pub(super) fn read(&self, id: Oid) -> Result<Vec<u8>, ArchiveError> {
        Ok(self.odb.read(id)?.data().to_vec())
    }

    /// Reads a text; what is not UTF-8 is replaced, since only our own files are read so.
    pub(super) fn text(&self, id: Oid) -> Result<String, ArchiveError> {
        Ok(String::from_utf8_lossy(self.odb.read(id)?.data()).into_owned())
    }

    /// Reads the entries of a tree.
    pub(super) fn entries(&self, tree: Oid) -> Result<Entries, ArchiveError> {
        let object = self.odb.read(tree)?;
        let mut rest = object.data();
        let mut entries = Entries::new();
        let broken = || ArchiveError::broken(&tree.to_string(), &"not a tree");
        while !rest.is_empty() {
            let space = rest.iter().position(|&b| b == b' ').ok_or_else(broken)?;
            let end = rest.iter().position(|&b| b == 0).ok_or_else(broken)?;
            let hash = rest.get(end + 1..end + 1 + HASH).ok_or_else(broken)?;
            let name = String::from_utf8_lossy(rest.get(space + 1..end).ok_or_else(broken)?);
            let folder = rest.starts_with(b"40000 ");
            entries.insert(name.into_owned(), Node { id: Oid::from_bytes(hash)?, folder });
            rest = &rest[end + 1 + HASH..];
        }
        Ok(entries)
    }

    /// Finds what stands at a path in a tree.
    pub(super) fn find(&self, tree: Oid, path: &str) -> Result<Option<Node>, ArchiveError> {
        let mut node = Node { id: tree, folder: true };
        for name in path.split('/') {
            if !node.folder {
                return Ok(None);
            }
            match self.entries(node.id)?.get(name) {
                Some(&found) => node = found,
                None => return Ok(None),
            }
        }
        Ok(Some(node))
    }

    /// Returns the tree of a commit.
    pub(super) fn tree_of(&self, commit: Oid) -> Result<Oid, ArchiveError> {
        Ok(self.repo.find_commit(commit)?.tree_id())
    }

    /// Writes a file; the name, and most of all its end, helps git to find likenesses.
    pub(super) fn blob(&self, bytes: &[u8], name: &str) -> Result<Node, ArchiveError> {
        Ok(Node { id: self.write(ObjectType::Blob, bytes, name)?, folder: false })
    }

    /// Writes a tree.
    pub(super) fn tree(&self, entries: &Entries, name: &str) -> Result<Node, ArchiveError> {
        // Git sorts folders as if their names ended with a slash.
        let mut sorted: Vec<(&String, &Node)> = entries.iter().collect();
        sorted.sort_by_cached_key(|(name, node)| {
            let mut key = name.as_bytes().to_vec();
            if node.folder {
                key.push(b'/');
            }
            key
        });
        let mut bytes = Vec::new();
        for (name, node) in sorted {
            bytes.extend_from_slice(if node.folder { b"40000 " } else { b"100644 " });
            bytes.extend_from_slice(name.as_bytes());
            bytes.push(0);
            bytes.extend_from_slice(node.id.as_bytes());
        }
        Ok(Node { id: self.write(ObjectType::Tree, &bytes, name)?, folder: true })
    }

    /// Writes a commit from its bytes.
    pub(super) fn commit(&self, bytes: &[u8]) -> Result<Oid, ArchiveError> {
        self.write(ObjectType::Commit, bytes, "")
    }

    fn write(&self, kind: ObjectType, bytes: &[u8], name: &str) -> Result<Oid, ArchiveError> {
        let id = Oid::hash_object(kind, bytes)?;
        let mut written = self.written.borrow_mut();
        if written.ids.contains(&id) {
            return Ok(id);
        }
        // What stands on disk already needs no second place in a pack.
        if !self.odb.exists_ext(id, OdbLookupFlags::NO_REFRESH) {
            self.odb.write(kind, bytes)?;
            written.order.push((id, name.to_owned()));
        }
        written.ids.insert(id);
        Ok(id)
    }

    /// Writes a draft, the innermost folders first; an empty folder is none.
    pub(super) fn draft(&self, draft: &Draft, name: &str) -> Result<Option<Node>, ArchiveError> {
        let folder = match draft {
            Draft::Kept(node) => return Ok(Some(*node)),
            Draft::Open(folder) => folder,
        };
        let mut entries = Entries::new();
        for (name, inner) in folder {
            if let Some(node) = self.draft(inner, name)? {
                entries.insert(name.clone(), node);
            }
        }
        if entries.is_empty() { Ok(None) } else { self.tree(&entries, name).map(Some) }
    }

    /// Puts something at a path of a draft, opening the folders on the way.
    pub(super) fn put(
        &self,
        draft: &mut Draft,
        path: &str,
        what: Draft,
    ) -> Result<(), ArchiveError> {
        let mut open = draft;
        for name in path.split('/') {
            if let Draft::Kept(node) = open {
                let entries = if node.folder { self.entries(node.id)? } else { Entries::new() };
                let kept = entries.into_iter().map(|(name, node)| (name, Draft::Kept(node)));
                *open = Draft::Open(kept.collect());
            }
            let Draft::Open(folder) = open else { return Ok(()) };
            open = folder.entry(name.to_owned()).or_insert_with(|| Draft::Open(BTreeMap::new()));
        }
        *open = what;
        Ok(())
    }

    /// Makes one pack of everything written, syncs it and moves it to its place; what was written
    /// singly is only synced.
    pub(super) fn flush(&self, steps: &Steps) -> Result<(), ArchiveError> {
        let written = self.written.take();
        if written.order.is_empty() {
            return Ok(());
        }
        let git_dir = self.repo.path();
        if self.memory.is_none() {
            return sync_single(&git_dir.join("objects"), &written, steps);
        }
        let making = git_dir.join(PACK_FOLDER);
        steps.before("write pack")?;
        if making.exists() {
            fs::remove_dir_all(&making).map_err(ArchiveError::file(&making))?;
        }
        fs::create_dir_all(&making).map_err(ArchiveError::file(&making))?;
        let settings = making.join(SETTINGS);
        fs::write(&settings, PACK_SETTINGS).map_err(ArchiveError::file(&settings))?;
        self.repo.config()?.add_file(&settings, ConfigLevel::App, true)?;
        let mut pack = self.repo.packbuilder()?;
        pack.set_threads(0);
        for (id, name) in &written.order {
            pack.insert_object(*id, Some(name))?;
        }
        pack.write(&making, 0o444)?;
        move_pack(&making, &git_dir.join("objects/pack"), steps)?;
        if let Some(memory) = &self.memory {
            memory.reset()?;
        }
        self.odb.refresh()?;
        Ok(())
    }
}

/// Syncs objects that stand as files of their own.
fn sync_single(objects: &Path, written: &Written, steps: &Steps) -> Result<(), ArchiveError> {
    steps.before("sync objects")?;
    for (id, _) in &written.order {
        let name = id.to_string();
        let (folder, file) = name.split_at(2);
        let folder = objects.join(folder);
        let path = folder.join(file);
        File::open(&path).and_then(|file| file.sync_all()).map_err(ArchiveError::file(&path))?;
        sync_folder(&folder)?;
    }
    sync_folder(objects)
}

/// Moves the pack before its index: without an index git does not look at a pack.
fn move_pack(from: &Path, to: &Path, steps: &Steps) -> Result<(), ArchiveError> {
    fs::create_dir_all(to).map_err(ArchiveError::file(to))?;
    let mut files = Vec::new();
    for entry in fs::read_dir(from).map_err(ArchiveError::file(from))? {
        files.push(entry.map_err(ArchiveError::file(from))?.path());
    }
    files.retain(|path| path.extension().is_some_and(|end| end == "pack" || end == "idx"));
    files.sort_by_key(|path| path.extension().is_some_and(|end| end == "idx"));
    for path in &files {
        File::open(path).and_then(|file| file.sync_all()).map_err(ArchiveError::file(path))?;
    }
    for path in &files {
        steps.before("move pack")?;
        let name = path.file_name().unwrap_or_default();
        fs::rename(path, to.join(name)).map_err(ArchiveError::file(path))?;
    }
    sync_folder(to)?;
    fs::remove_dir_all(from).map_err(ArchiveError::file(from))
}
