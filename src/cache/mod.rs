//! What is handy to remember between runs: answers, runs, dossiers, times of papers, ages of texts.
//!
//! Knows SQLite; the only room with `rusqlite`. Must not hold anything that cannot be found again:
//! the file may be deleted at any time, and a damaged one is set aside and made anew.

mod absences;
mod answers;
mod dossiers;
mod made;
mod open;
mod papers;
mod runs;

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

pub use absences::Absence;
pub use answers::CachedAnswer;
pub use dossiers::LearntDossier;
pub use made::MADE_BY;
pub use papers::{PaperTimes, Stage, WaitingPaper};
pub use runs::{RunEntry, RunOutcome};

/// Reports that the cache could not be used.
#[derive(Debug, thiserror::Error)]
pub enum CacheError {
    /// A file could not be made or moved.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// SQLite refused.
    #[error("the cache cannot be used: {0}")]
    Sqlite(#[from] rusqlite::Error),
}

impl CacheError {
    /// Tells whether there is no room left: nothing is wrong with the cache then.
    #[must_use]
    pub fn is_full(&self) -> bool {
        match self {
            Self::File { source, .. } => source.kind() == std::io::ErrorKind::StorageFull,
            Self::Sqlite(error) => error.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull),
        }
    }
}

/// The cache in a file.
#[derive(Debug)]
pub struct Cache {
    connection: Mutex<Connection>,
    set_aside: Option<PathBuf>,
}

impl Cache {
    /// Returns where a damaged file was put when the cache was opened, if it was.
    #[must_use]
    pub fn set_aside(&self) -> Option<&std::path::Path> {
        self.set_aside.as_deref()
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests;
