//! What readers were told, as references: `refs/prinsjesdiff/told/<channel>/<watch>`.
//!
//! Knows small commits beside `main` and moves each from where it is expected to stand. Must not
//! know what the files in them mean: that is for whoever delivers.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write as _;

use chrono::{DateTime, Utc};
use git2::Oid;

use super::error::ArchiveError;
use super::handle::Archive;
use super::message::commit_of_today;
use super::objects::{Draft, Objects};
use super::refs::{self, TOLD};
use super::{lock, sources, worktree};

/// The file that shows that there is room, within the repository's own folder.
const ROOM: &str = "prinsjesdiff-room";
/// More than the objects take that note one message: a state, a batch, two trees of some hundreds of
/// names, a commit.
const ROOM_BYTES: usize = 256 * 1024;

/// The state of one watch on one channel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// The commit it was read at; absent before the first.
    pub commit: Option<String>,
    /// Its files by path (`told/…`, `open/…`, `outbox/…`, `state.toml`).
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Archive {
    /// Reads what one watch was told on one channel.
    pub fn told(&self, channel: &str, watch: &str) -> Result<Told, ArchiveError> {
        let name = reference(channel, watch)?;
        let repo = self.repo()?;
        let odb = repo.odb()?;
        let objects = Objects::reading(&repo, &odb);
        let Some(commit) = refs::target(&repo, &name)? else { return Ok(Told::default()) };
        let mut files = BTreeMap::new();
        for (path, id) in worktree::files(&objects, objects.tree_of(commit)?)? {
            files.insert(path, objects.read(id)?);
        }
        Ok(Told { commit: Some(commit.to_string()), files })
    }

    /// Lists the channels and watches that were ever told something.
    pub fn tellings(&self) -> Result<Vec<(String, String)>, ArchiveError> {
        let repo = self.repo()?;
        let mut found = Vec::new();
        for reference in repo.references_glob(&format!("{TOLD}*"))? {
            let reference = reference?;
            let name = String::from_utf8_lossy(reference.name_bytes()).into_owned();
            let parts = name.strip_prefix(TOLD).and_then(|name| name.split_once('/'));
            found.extend(parts.map(|(channel, watch)| (channel.to_owned(), watch.to_owned())));
        }
        found.sort();
        Ok(found)
    }

    /// Finds out whether there is room to note what is about to be sent.
    ///
    /// A disk that is full says so here, and not when a message has left that nobody can tick off.
    pub fn find_room(&mut self) -> Result<(), ArchiveError> {
        self.locked(|archive| {
            archive.steps.before("find room")?;
            let path = archive.repo()?.commondir().join(ROOM);
            let fault = || ArchiveError::file(&path);
            let written = File::create(&path).and_then(|mut file| {
                file.write_all(&vec![b'.'; ROOM_BYTES])?;
                file.sync_all()
            });
            // Also what could be written of it goes: on a full disk it would take the last room.
            let removed = lock::remove_if_there(&path);
            written.map_err(fault())?;
            removed
        })
    }

    /// Changes the state of a watch: files to write, or to take away.
    ///
    /// The state must still be the one that was read (`expected`); else nothing is written, and
    /// the error says that it was moved. On return the change survives a power cut.
    pub fn tell(
        &mut self,
        (channel, watch): (&str, &str),
        expected: Option<&str>,
        changes: &BTreeMap<String, Option<Vec<u8>>>,
        message: &str,
        now: DateTime<Utc>,
    ) -> Result<String, ArchiveError> {
        let name = reference(channel, watch)?;
        if let Some(path) = changes.keys().find(|path| !is_path(path)) {
            return Err(ArchiveError::BadName(path.clone()));
        }
        let expected = expected.map(Oid::from_str).transpose()?;
        self.locked(|archive| {
            let repo = archive.repo()?;
            let odb = repo.odb()?;
            let objects = Objects::writing_singly(&repo, &odb);
            let tree = expected.map(|commit| objects.tree_of(commit)).transpose()?;
            let mut draft = sources::open(tree);
            for (path, bytes) in changes {
                let what = match bytes {
                    Some(bytes) => Draft::Kept(objects.blob(bytes)?),
                    None => Draft::Open(BTreeMap::new()),
                };
                objects.put(&mut draft, path, what)?;
            }
            let tree = match objects.draft(&draft)? {
                Some(node) => node.id,
                None => objects.tree(&super::objects::Entries::new())?.id,
            };
            let commit =
                objects.commit(&commit_of_today(tree, expected, now.timestamp(), message))?;
            objects.flush(&archive.steps)?;
            let intent = lock::Intent::add(repo.commondir(), &name, &archive.steps)?;
            refs::move_branch(&repo, &name, expected, commit, &archive.steps)?;
            intent.done(&archive.steps)?;
            Ok(commit.to_string())
        })
    }
}

pub(super) fn reference(channel: &str, watch: &str) -> Result<String, ArchiveError> {
    for name in [channel, watch] {
        let fits = name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if name.is_empty() || !fits {
            return Err(ArchiveError::BadName(name.to_owned()));
        }
    }
    Ok(format!("{TOLD}{channel}/{watch}"))
}

/// Tells whether a path may stand in a tree: plain names, none hidden.
fn is_path(path: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    path.split('/')
        .all(|name| !name.is_empty() && !name.starts_with('.') && name.chars().all(plain))
}
