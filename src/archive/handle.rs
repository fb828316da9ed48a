//! The archive at a path: opened, locked, mended, and stopped at its steps by tests.
//!
//! Knows the repository and the lock. Must not know what is in the branches.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use git2::{ErrorCode, Repository, RepositoryInitOptions};

use super::error::ArchiveError;
use super::guard;
use super::holder::Holder;
use super::lock;
use super::mend::{self, Mended};
use super::pipes;
use super::steps::Steps;
use crate::model::{Extraction, Predecessor, Verdict};

/// What turns papers into texts, given from outside.
#[derive(Clone, Copy)]
pub struct Rules<'a> {
    /// Raised when the same bytes give another text.
    pub text_version: u32,
    /// Reads a paper.
    pub extract: &'a (dyn Fn(&[u8]) -> Extraction + Sync),
    /// Judges what of it may be archived.
    pub judge: &'a dyn Fn(&Extraction, Option<&Predecessor>, bool) -> Verdict,
}

/// An archive at a path. Reading needs no lock; writing takes it.
#[derive(Debug)]
pub struct Archive {
    pub(super) path: PathBuf,
    pub(super) steps: Steps,
    lock: Option<lock::Lock>,
    pub(super) mended: Vec<Mended>,
    /// A branch has moved since this was opened.
    pub(super) changed: AtomicBool,
}

/// Where a repository is kept in its folder.
const GIT: &str = ".git";

/// Makes an empty repository.
fn init(path: &Path) -> Result<(), ArchiveError> {
    let mut options = RepositoryInitOptions::new();
    options.initial_head("main").mkpath(true).external_template(false);
    let repo = Repository::init_opts(path, &options)?;
    // Line ends are part of the text: a checkout must not change them.
    repo.config()?.set_bool("core.autocrlf", false)?;
    Ok(())
}

impl Archive {
    /// Opens the archive at a path, or makes an empty one.
    pub fn create_or_open(path: &Path) -> Result<Self, ArchiveError> {
        if let Some(archive) = Self::find(path)? {
            return Ok(archive);
        }
        fs::create_dir_all(path).map_err(ArchiveError::file(path))?;
        // Made aside and put in place at once: of two that begin at one moment the second finds it whole,
        // and whoever is killed in between leaves no half of one.
        let aside = tempfile::Builder::new().prefix(".prinsjesdiff-").tempdir_in(path);
        let aside = aside.map_err(ArchiveError::file(path))?;
        init(aside.path())?;
        let git_dir = path.join(GIT);
        if fs::rename(aside.path().join(GIT), &git_dir).is_ok() {
            return Ok(Self::at(path));
        }
        // Another was first, or half a repository stands there, which git completes.
        match Self::find(path)? {
            Some(archive) => Ok(archive),
            None => init(path).map(|()| Self::at(path)),
        }
    }

    /// Opens the archive at a path.
    pub fn open(path: &Path) -> Result<Self, ArchiveError> {
        Self::find(path)?.ok_or_else(|| ArchiveError::NotAnArchive(path.to_owned()))
    }

    fn find(path: &Path) -> Result<Option<Self>, ArchiveError> {
        pipes::refuse(path)?;
        match Repository::open(path) {
            Ok(repo) => {
                guard::is_there(&repo)?;
                Ok(Some(Self::at(path)))
            }
            Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn at(path: &Path) -> Self {
        let (steps, changed) = (Steps::default(), AtomicBool::new(false));
        Self { path: path.to_owned(), steps, lock: None, mended: Vec::new(), changed }
    }

    /// Sets the fault points; tests stop a run before its n-th step with them.
    #[must_use]
    pub fn with_steps(self, steps: Steps) -> Self {
        Self { steps, ..self }
    }

    /// Returns where the archive is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Takes the lock for a whole run; the operating system releases it when the process ends.
    ///
    /// Whoever holds it first takes away what an accident left, and remakes what is derived.
    pub fn lock(&mut self) -> Result<(), ArchiveError> {
        if self.lock.is_none() {
            let repo = self.repo()?;
            self.lock = Some(lock::Lock::take(repo.commondir())?);
            self.mended.extend(mend::all(&repo, &self.steps)?);
        }
        Ok(())
    }

    /// Tells who holds the lock, without keeping it or mending anything.
    pub fn holder(&self) -> Result<Option<Holder>, ArchiveError> {
        match lock::Lock::take(self.repo()?.commondir()) {
            Ok(_) => Ok(None),
            Err(ArchiveError::Locked(holder)) => Ok(Some(holder)),
            Err(error) => Err(error),
        }
    }

    /// Takes over what was mended since this was last asked.
    pub fn mended(&mut self) -> Vec<Mended> {
        std::mem::take(&mut self.mended)
    }

    /// Releases the lock.
    pub fn unlock(&mut self) {
        self.lock = None;
    }

    /// Runs something under the lock, taking and releasing it unless the run holds it already.
    pub(super) fn locked<T>(
        &mut self,
        work: impl FnOnce(&Self) -> Result<T, ArchiveError>,
    ) -> Result<T, ArchiveError> {
        let held = self.lock.is_some();
        self.lock()?;
        let result = work(self);
        if !held {
            self.unlock();
        }
        result.map_err(|error| match error {
            error @ (ArchiveError::Stopped(_) | ArchiveError::After(_)) => error,
            error if self.changed.load(Ordering::Relaxed) => ArchiveError::After(Box::new(error)),
            error => error,
        })
    }

    pub(super) fn repo(&self) -> Result<Repository, ArchiveError> {
        Ok(Repository::open(&self.path)?)
    }
}
