//! What can go wrong in an archive.
//!
//! Knows the reasons and what a person can do about them. Must not print.

use std::io;
use std::path::{Path, PathBuf};

use git2::{ErrorClass, ErrorCode};

use super::holder::Holder;
use crate::form::FormError;

/// Reports that an archive could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// Git itself refused.
    #[error("git: {}", .0.message())]
    Git(GitFault),
    /// A file could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Another run holds the archive.
    #[error("another run holds the archive: {0}")]
    Locked(Holder),
    /// There is no archive at this path.
    #[error("{} is not an archive: no git repository stands there", .0.display())]
    NotAnArchive(PathBuf),
    /// A file of ours inside the archive does not read.
    #[error("{path} in the archive does not read: {why}")]
    Broken {
        /// The path inside the repository.
        path: String,
        /// The reason.
        why: String,
    },
    /// A text in the archive is not in the form.
    #[error("{path} in the archive: {source}")]
    Form {
        /// The path inside the repository.
        path: String,
        /// Where the form is left.
        source: FormError,
    },
    /// No paper of this identifier is kept.
    #[error("{0} is not in the archive")]
    UnknownPaper(String),
    /// A name that may not stand in a repository.
    #[error("‘{0}’ may not be a name here: small letters, digits and hyphens only")]
    BadName(String),
    /// A branch was moved by someone else while this run was at work.
    #[error("{0} was moved by someone else; run again")]
    Moved(String),
    /// Papers are gone from `bronnen` that the archive knows.
    #[error("gone from bronnen: {}", .0.papers.join(", "))]
    Lost(Lost),
    /// A reference that nothing else is made from does not read.
    #[error("{} does not read", .0.name)]
    BrokenReference(BrokenReference),
    /// Somebody else's repository stands there.
    #[error("{} is a git repository of something else", .0.display())]
    Foreign(PathBuf),
    /// It went wrong after papers had been archived: what is made of them follows.
    #[error(transparent)]
    After(Box<ArchiveError>),
    /// The run was stopped by its fault point, as a kill would stop it.
    #[error("stopped before: {0}")]
    Stopped(String),
}

/// What git itself says.
#[derive(Debug)]
pub struct GitFault(git2::Error);

impl From<git2::Error> for ArchiveError {
    fn from(error: git2::Error) -> Self {
        Self::Git(GitFault(error))
    }
}

impl GitFault {
    /// Returns its words.
    #[must_use]
    pub fn message(&self) -> &str {
        self.0.message()
    }

    /// Tells whether the repository belongs to another user.
    #[must_use]
    pub fn is_of_owner(&self) -> bool {
        self.0.code() == ErrorCode::Owner
    }

    /// Tells whether another program of git holds what was to be written.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.0.code() == ErrorCode::Locked || self.message().contains(".lock'")
    }

    /// Tells whether the repository is kept in a form that is not read here: other hashes, references in tables.
    #[must_use]
    pub fn is_of_another_form(&self) -> bool {
        ["unsupported extension", "unknown object format", "unsupported repository version"]
            .iter()
            .any(|words| self.message().contains(words))
    }

    /// Tells whether the settings of git do not read.
    #[must_use]
    pub fn is_of_settings(&self) -> bool {
        self.0.class() == ErrorClass::Config
    }
}

/// Papers that are gone from `bronnen`, which only ever grows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// Their folders, as `kst-36600-VII-2/0123456789ab`.
    pub papers: Vec<String>,
    /// Where all of them still are.
    pub kept: Option<KeptAt>,
}

/// Where something is still to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAt {
    /// The commit or tree of `bronnen`, for `git show`.
    pub object: String,
    /// Whether the branch can be set to it and loses nothing.
    pub is_whole: bool,
    /// Who remembers it.
    pub witness: Witness,
}

/// Who remembers where a branch stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Witness {
    /// Its reflog.
    Reflog,
    /// The host, when it was last seen.
    Host,
    /// The note of what `main` was made from.
    MadeWith,
    /// An earlier commit of the branch itself.
    History,
}

/// A reference that does not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenReference {
    /// Its name.
    pub name: String,
    /// Where it stood before.
    pub kept: Option<KeptAt>,
}

impl ArchiveError {
    /// Makes the error of a file; shaped for `map_err`.
    pub(super) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |source| Self::File { path: path.to_owned(), source }
    }

    /// Makes the error of a file of ours inside the repository.
    pub(super) fn broken(path: &str, why: &dyn std::fmt::Display) -> Self {
        Self::Broken { path: path.to_owned(), why: why.to_string() }
    }
}
