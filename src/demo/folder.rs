//! The folders of the example: what stands in the way, and what an earlier example left.

use std::path::Path;

use crate::archive::ArchiveError;
use crate::cache::CacheError;
use crate::config::ConfigError;
use crate::notify::PostError;
use crate::notify::shelves::FeedError;
use crate::pipeline::failure::Failure;
use crate::pipeline::ran::RunError;

/// Reports why the example could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// Something else stands where the example is made.
    #[error("{0} exists and is not an archive of the example")]
    InTheWay(String),
    /// The folder could not be cleared.
    #[error("{path}: {source}")]
    File {
        /// The folder.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The example's service could not be started on this machine.
    #[error("no service on loopback: {0}")]
    Service(std::io::Error),
    /// A run could not begin or had to stop.
    #[error(transparent)]
    Run(#[from] RunError),
    /// Messages could not be made or kept.
    #[error(transparent)]
    Post(#[from] PostError),
    /// Feeds could not be written.
    #[error(transparent)]
    Feeds(#[from] FeedError),
    /// The example's own settings do not read.
    #[error(transparent)]
    Settings(#[from] ConfigError),
    /// A run did not get what the example's service has.
    #[error("not everything was fetched: {:?}", .0.what)]
    NotFetched(Failure),
}

impl From<ArchiveError> for DemoError {
    fn from(error: ArchiveError) -> Self {
        Self::Run(error.into())
    }
}

impl From<CacheError> for DemoError {
    fn from(error: CacheError) -> Self {
        Self::Run(error.into())
    }
}

/// Takes an earlier example away, known by its mark, and nothing else.
pub(super) fn clear(path: &Path, mark: &str) -> Result<(), DemoError> {
    if !path.exists() {
        return Ok(());
    }
    let fault = |source| file(path, source);
    let empty = path.read_dir().map_err(fault)?.next().is_none();
    if !path.join(mark).exists() && !empty {
        return Err(DemoError::InTheWay(path.display().to_string()));
    }
    std::fs::remove_dir_all(path).map_err(fault)
}

pub(super) fn file(path: &Path, source: std::io::Error) -> DemoError {
    DemoError::File { path: path.display().to_string(), source }
}
