//! The lock that keeps runs apart, and what a killed run leaves behind.
//!
//! Knows the lock file and the intent. Must not know what a run does. The lock is the operating
//! system's, so that a kill releases it; readers need none.

use std::fs::{self, File, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use chrono::Utc;

use super::error::ArchiveError;
use super::holder::Holder;
use super::steps::Steps;

/// The lock file, within the repository's own folder.
pub(super) const LOCK: &str = "prinsjesdiff.lock";
/// Names the references a run is about to move.
const INTENT: &str = "prinsjesdiff-intent";
/// In the intent: the index of the work tree.
pub(super) const INDEX: &str = "index";
/// In the intent: the references git has packed, rewritten when one of them is deleted.
pub(super) const PACKED: &str = "packed-refs";

/// The lock, held as long as this value lives.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
}

impl Drop for Lock {
    /// Releases the lock by name: a child process that is just being started holds a copy of the
    /// file for an instant, and closing ours alone would leave the lock with it.
    fn drop(&mut self) {
        // When this fails the system releases it with the file.
        let _ = self.file.unlock();
    }
}

impl Lock {
    /// Takes the lock, or tells who holds it.
    pub(super) fn take(git_dir: &Path) -> Result<Self, ArchiveError> {
        let path = git_dir.join(LOCK);
        let fault = || ArchiveError::file(&path);
        let mut options = File::options();
        let mut file = options
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(fault())?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                file.read_to_string(&mut text).map_err(fault())?;
                return Err(ArchiveError::Locked(toml::from_str(&text).unwrap_or_default()));
            }
            Err(TryLockError::Error(source)) => return Err(fault()(source)),
        }
        let holder = Holder {
            pid: std::process::id(),
            host: host(),
            since: Utc::now().format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        };
        let text = toml::to_string(&holder).unwrap_or_default();
        file.set_len(0).map_err(fault())?;
        file.seek(SeekFrom::Start(0)).map_err(fault())?;
        file.write_all(text.as_bytes()).map_err(fault())?;
        Ok(Self { file })
    }
}

/// Names this machine.
#[must_use]
pub fn host() -> String {
    let name = fs::read_to_string("/proc/sys/kernel/hostname")
        .or_else(|_| fs::read_to_string("/etc/hostname"))
        .unwrap_or_default();
    let name = name.trim();
    if name.is_empty() { "an unnamed machine".to_owned() } else { name.to_owned() }
}

/// Writes down which references are about to move, and syncs it.
pub(super) fn write_intent(
    git_dir: &Path,
    names: &[String],
    steps: &Steps,
) -> Result<(), ArchiveError> {
    steps.before("write intent")?;
    let path = git_dir.join(INTENT);
    write_synced(&path, names.join("\n").as_bytes())?;
    sync_folder(git_dir)
}

/// Tells whether an earlier run left its intent behind; it then ended before it was done.
pub(super) fn has_intent(git_dir: &Path) -> bool {
    git_dir.join(INTENT).exists()
}

/// One more name in the intent, beside what an earlier run may have left in it.
pub(super) struct Intent {
    git_dir: PathBuf,
    earlier: Option<String>,
}

impl Intent {
    /// Names a reference that is about to move; stale locks of an earlier run go first.
    pub(super) fn add(git_dir: &Path, name: &str, steps: &Steps) -> Result<Self, ArchiveError> {
        remove_stale(git_dir)?;
        let earlier = fs::read_to_string(git_dir.join(INTENT)).ok();
        let mut names: Vec<String> =
            earlier.iter().flat_map(|text| text.lines()).map(ToOwned::to_owned).collect();
        names.push(name.to_owned());
        write_intent(git_dir, &names, steps)?;
        Ok(Self { git_dir: git_dir.to_owned(), earlier })
    }

    /// Takes the name away again: the reference has moved.
    pub(super) fn done(self, steps: &Steps) -> Result<(), ArchiveError> {
        match self.earlier {
            Some(earlier) => write_intent(&self.git_dir, &[earlier], steps),
            None => clear_intent(&self.git_dir, steps),
        }
    }
}

/// Removes the lock files of the references that a killed run was about to move, and no others.
///
/// Only the holder of the lock may call this.
pub(super) fn remove_stale(git_dir: &Path) -> Result<(), ArchiveError> {
    let path = git_dir.join(INTENT);
    let Ok(text) = fs::read_to_string(&path) else { return Ok(()) };
    let ours = |name: &&str| [INDEX, PACKED].contains(name) || name.starts_with("refs/");
    for name in text.lines().filter(ours).filter(|name| !name.contains("..")) {
        remove_if_there(&git_dir.join(format!("{name}.lock")))?;
    }
    Ok(())
}

/// Removes the intent: everything it named is done.
pub(super) fn clear_intent(git_dir: &Path, steps: &Steps) -> Result<(), ArchiveError> {
    steps.before("clear intent")?;
    remove_if_there(&git_dir.join(INTENT))
}

pub(super) fn remove_if_there(path: &PathBuf) -> Result<(), ArchiveError> {
    match fs::remove_file(path) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
            Err(ArchiveError::file(path)(source))
        }
        _ => Ok(()),
    }
}

/// Writes a file whole or not at all, and syncs it.
pub(super) fn write_synced(path: &Path, bytes: &[u8]) -> Result<(), ArchiveError> {
    let partial = path.with_extension("partial");
    let mut file = File::create(&partial).map_err(ArchiveError::file(&partial))?;
    file.write_all(bytes).map_err(ArchiveError::file(&partial))?;
    file.sync_all().map_err(ArchiveError::file(&partial))?;
    fs::rename(&partial, path).map_err(ArchiveError::file(path))
}

/// Syncs a folder, so that the names in it survive a power cut.
pub(super) fn sync_folder(path: &Path) -> Result<(), ArchiveError> {
    File::open(path).and_then(|folder| folder.sync_all()).map_err(ArchiveError::file(path))
}
