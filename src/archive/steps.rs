//! Fault points: a hook before every write, rename and reference move.
//!
//! Knows names of steps. Must not clean anything up: a stopped run is a killed run.

use std::fmt;
use std::sync::Arc;

use super::error::ArchiveError;

/// The hook; it answers whether the run may go on.
type Hook = dyn Fn(&str) -> bool + Send + Sync;

/// Asked before every write, rename and reference move; by default it does nothing.
#[derive(Clone, Default)]
pub struct Steps(Option<Arc<Hook>>);

impl Steps {
    /// Makes fault points that ask this function, with the name of the step.
    pub fn asking(hook: impl Fn(&str) -> bool + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(hook)))
    }

    /// Asks whether the run may go on.
    pub(super) fn before(&self, step: &str) -> Result<(), ArchiveError> {
        match &self.0 {
            Some(hook) if !hook(step) => Err(ArchiveError::Stopped(step.to_owned())),
            _ => Ok(()),
        }
    }
}

impl fmt::Debug for Steps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Steps(asking)" } else { "Steps" })
    }
}
