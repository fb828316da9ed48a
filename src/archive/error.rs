//! What can go wrong in an archive.
//!
//! Knows the reasons and what a person can do about them. Must not print.

use std::io;
use std::path::{Path, PathBuf};

use crate::form::FormError;

use super::Holder;

/// Reports that an archive could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// Git itself refused.
    #[error("git: {}", .0.message())]
    Git(#[from] git2::Error),
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
    /// The run was stopped by its fault point, as a kill would stop it.
    #[error("stopped before: {0}")]
    Stopped(String),
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
