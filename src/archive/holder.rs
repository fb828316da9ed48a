//! Who holds the archive.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Who holds the archive.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Holder {
    /// The number of the process.
    pub pid: u32,
    /// The machine.
    pub host: String,
    /// Since when, in UTC.
    pub since: String,
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.pid == 0 {
            return f.write_str("a run that has not yet named itself");
        }
        write!(f, "process {} on {}, since {}", self.pid, self.host, self.since)
    }
}
