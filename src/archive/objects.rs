//! Git objects: reading them, and writing many of them as one pack.
//!
//! Knows blobs, trees and commits as bytes. Must not know what they mean.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::fs::{self, File};
use std::io;
use std::path::Path;

use git2::{ObjectType, Odb, OdbLookupFlags, Oid, Repository};

use super::delta;
use super::error::ArchiveError;
use super::lock::sync_folder;
use super::pack::{self, Making, Packed, Span};
use super::steps::Steps;

/// Where a pack is made before it is moved to its place; left over after a kill, emptied before use.
const PACK_FOLDER: &str = "prinsjesdiff-pack";
/// How many texts a text may take over from, one through the other: each is read to read it.
const DEEPEST: u8 = 10;
/// A text that is told in less than this part of it needs no look at what it is as a whole.
const FEW: usize = 16;
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

/// The object database, and what is new and not yet in it.
pub(super) struct Objects<'o> {
    repo: &'o Repository,
    odb: &'o Odb<'o>,
    /// Each object becomes a file of its own at once.
    singly: bool,
    written: RefCell<Written>,
}

#[derive(Default)]
struct Written {
    /// What was asked for, and which of `order` it is where it is new.
    ids: HashMap<Oid, Option<usize>>,
    order: Vec<(Oid, New)>,
    /// The pack in the making, once something stands in it.
    making: Option<Making>,
    /// Through how many others a text is told that takes over from another.
    depths: HashMap<Oid, u8>,
}

/// A new object. Folders and commits are read again while a run goes on, and stay as they are; a
/// file is compressed at once, since an edition of files would fill the memory.
enum New {
    Plain(ObjectType, Vec<u8>),
    Packed(Packed),
    /// The same, when its bytes stand in the pack.
    Spilled(Packed, Span),
    /// It stands in a file of its own.
    Written,
}

impl<'o> Objects<'o> {
    /// Opens the objects for reading.
    pub(super) fn reading(repo: &'o Repository, odb: &'o Odb<'o>) -> Self {
        Self { repo, odb, singly: true, written: RefCell::default() }
    }

    /// Opens the objects for writing many of them; [`Objects::flush`] makes the pack.
    pub(super) fn writing(repo: &'o Repository, odb: &'o Odb<'o>) -> Self {
        Self { singly: false, ..Self::reading(repo, odb) }
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
        self.is_new(id) || self.odb.exists(id)
    }

    /// Returns the size of an object in bytes; one that is not there has none.
    pub(super) fn size(&self, id: Oid) -> usize {
        let new = self.new_object(id, |new| match new {
            New::Plain(_, bytes) => Some(bytes.len()),
            New::Packed(packed) | New::Spilled(packed, _) => Some(packed.size),
            New::Written => None,
        });
        new.flatten().unwrap_or_else(|| self.odb.read_header(id).map_or(0, |(size, _)| size))
    }

    /// Reads an object whole.
    pub(super) fn read(&self, id: Oid) -> Result<Vec<u8>, ArchiveError> {
        match self.new_bytes(id) {
            Some(bytes) => bytes.map_err(|why| ArchiveError::broken(&id.to_string(), &why)),
            None => Ok(self.odb.read(id)?.data().to_vec()),
        }
    }

    /// Reads an object that is new, whatever it is kept as.
    fn new_bytes(&self, id: Oid) -> Option<io::Result<Vec<u8>>> {
        let written = self.written.borrow();
        let at = written.ids.get(&id).copied().flatten()?;
        let inflated = |packed: &Packed, zlib: &[u8]| {
            let bytes = pack::inflated(zlib, packed.told())?;
            let Some((base, _)) = packed.base else { return Ok(bytes) };
            let base = self.new_bytes(base).unwrap_or(Err(io::ErrorKind::NotFound.into()))?;
            delta::apply(&base, &bytes).ok_or(io::ErrorKind::InvalidData.into())
        };
        match &written.order.get(at)?.1 {
            New::Plain(_, bytes) => Some(Ok(bytes.clone())),
            New::Packed(packed) => Some(inflated(packed, &packed.zlib)),
            New::Spilled(packed, span) => {
                let zlib = written.making.as_ref()?.read(*span);
                Some(zlib.and_then(|zlib| inflated(packed, &zlib)))
            }
            New::Written => None,
        }
    }

    fn new_object<T>(&self, id: Oid, look: impl FnOnce(&New) -> T) -> Option<T> {
        let written = self.written.borrow();
        let at = written.ids.get(&id).copied().flatten()?;
        written.order.get(at).map(|(_, new)| look(new))
    }

    fn is_new(&self, id: Oid) -> bool {
        self.written.borrow().ids.get(&id).is_some_and(Option::is_some)
    }

    /// Reads a text; what is not UTF-8 is replaced, since only our own files are read so.
    pub(super) fn text(&self, id: Oid) -> Result<String, ArchiveError> {
        let bytes = self.read(id)?;
        Ok(String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
    }

    /// Reads the entries of a tree.
    pub(super) fn entries(&self, tree: Oid) -> Result<Entries, ArchiveError> {
        let object = self.read(tree)?;
        let mut rest = object.as_slice();
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
        if !self.is_new(commit) {
            return Ok(self.repo.find_commit(commit)?.tree_id());
        }
        let text = self.text(commit)?;
        let tree = text.strip_prefix("tree ").and_then(|rest| rest.lines().next());
        Ok(Oid::from_str(tree.unwrap_or_default())?)
    }

    /// Writes a file.
    pub(super) fn blob(&self, bytes: &[u8]) -> Result<Node, ArchiveError> {
        self.blob_beside(bytes, None)
    }

    /// Writes a file that says much of what another says.
    pub(super) fn blob_beside(
        &self,
        bytes: &[u8],
        other: Option<Oid>,
    ) -> Result<Node, ArchiveError> {
        Ok(Node { id: self.write(ObjectType::Blob, bytes, other)?, folder: false })
    }

    /// Writes a tree.
    pub(super) fn tree(&self, entries: &Entries) -> Result<Node, ArchiveError> {
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
        Ok(Node { id: self.write(ObjectType::Tree, &bytes, None)?, folder: true })
    }

    /// Writes a commit from its bytes.
    pub(super) fn commit(&self, bytes: &[u8]) -> Result<Oid, ArchiveError> {
        self.write(ObjectType::Commit, bytes, None)
    }

    fn write(
        &self,
        kind: ObjectType,
        bytes: &[u8],
        other: Option<Oid>,
    ) -> Result<Oid, ArchiveError> {
        let id = pack::name_of(kind, bytes)?;
        if self.written.borrow().ids.contains_key(&id) {
            return Ok(id);
        }
        // What stands on disk already needs no second place in a pack.
        if self.odb.exists_ext(id, OdbLookupFlags::NO_REFRESH) {
            self.written.borrow_mut().ids.insert(id, None);
            return Ok(id);
        }
        let new = if self.singly {
            self.odb.write(kind, bytes)?;
            New::Written
        } else if kind == ObjectType::Blob {
            let packed = self.packed(id, bytes, other);
            New::Packed(packed.map_err(|why| ArchiveError::broken(&id.to_string(), &why))?)
        } else {
            New::Plain(kind, bytes.to_vec())
        };
        let mut written = self.written.borrow_mut();
        let at = written.order.len();
        written.ids.insert(id, Some(at));
        written.order.push((id, new));
        Ok(id)
    }

    /// Compresses a file: as what it takes over from another of the same pack, where that is less.
    fn packed(&self, id: Oid, bytes: &[u8], other: Option<Oid>) -> io::Result<Packed> {
        let kind = ObjectType::Blob;
        let depth = |other| self.written.borrow().depths.get(&other).map_or(1, |depth| depth + 1);
        let other = other.filter(|other| self.is_new(*other) && depth(*other) <= DEEPEST);
        let Some(other) = other else { return Packed::of(kind, bytes) };
        let from = self.new_bytes(other).transpose()?.unwrap_or_default();
        let Some(told) = delta::delta(&from, bytes, bytes.len() / 2) else {
            return Packed::of(kind, bytes);
        };
        let beside = Packed::beside(other, (kind, bytes.len()), &told)?;
        if told.len() > bytes.len() / FEW {
            let whole = Packed::of(kind, bytes)?;
            if whole.zlib.len() <= beside.zlib.len() {
                return Ok(whole);
            }
        }
        let depth = depth(other);
        self.written.borrow_mut().depths.insert(id, depth);
        Ok(beside)
    }

    /// Writes everything that is new into the pack in the making, so that it leaves the memory.
    pub(super) fn spill(&self, steps: &Steps) -> Result<(), ArchiveError> {
        let mut written = self.written.borrow_mut();
        let Written { order, making, .. } = &mut *written;
        let folder = self.repo.commondir().join(PACK_FOLDER);
        let making = match making {
            Some(making) => making,
            None => making.insert(begin(&folder, steps)?),
        };
        let fault = ArchiveError::file(&folder);
        let mut spill = || {
            for (id, new) in order.iter_mut() {
                let packed = match std::mem::replace(new, New::Written) {
                    New::Plain(kind, bytes) => Packed::of(kind, &bytes)?,
                    New::Packed(packed) => packed,
                    there => {
                        *new = there;
                        continue;
                    }
                };
                let span = making.add(*id, &packed)?;
                *new = New::Spilled(Packed { zlib: Vec::new(), ..packed }, span);
            }
            making.settle()
        };
        spill().map_err(fault)
    }

    /// Writes a draft, the innermost folders first; an empty folder is none.
    pub(super) fn draft(&self, draft: &Draft) -> Result<Option<Node>, ArchiveError> {
        let folder = match draft {
            Draft::Kept(node) => return Ok(Some(*node)),
            Draft::Open(folder) => folder,
        };
        let mut entries = Entries::new();
        for (name, inner) in folder {
            if let Some(node) = self.draft(inner)? {
                entries.insert(name.clone(), node);
            }
        }
        if entries.is_empty() { Ok(None) } else { self.tree(&entries).map(Some) }
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
        let git_dir = self.repo.commondir();
        if self.singly {
            return sync_single(&git_dir.join("objects"), &written, steps);
        }
        let folder = git_dir.join(PACK_FOLDER);
        let mut making = match written.making {
            Some(making) => making,
            None => begin(&folder, steps)?,
        };
        let made = written.order.into_iter().try_for_each(|(id, new)| match new {
            New::Plain(kind, bytes) => making.add(id, &Packed::of(kind, &bytes)?).map(drop),
            New::Packed(packed) => making.add(id, &packed).map(drop),
            New::Spilled(..) | New::Written => Ok(()),
        });
        made.and_then(|()| making.end()).map_err(ArchiveError::file(&folder))?;
        move_pack(&folder, &git_dir.join("objects/pack"), steps)?;
        self.odb.refresh()?;
        Ok(())
    }
}

/// Begins a pack in an empty folder.
fn begin(folder: &Path, steps: &Steps) -> Result<Making, ArchiveError> {
    steps.before("write pack")?;
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(ArchiveError::file(folder))?;
    }
    fs::create_dir_all(folder)
        .and_then(|()| Making::begin(folder))
        .map_err(ArchiveError::file(folder))
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
