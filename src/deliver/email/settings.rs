//! How a mail server is spoken to: encrypted or not, and for how long.

use std::time::Duration;

/// How a connection to a mail server is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// Encrypted after the greeting, or not used.
    StartTls,
    /// Encrypted from the first byte.
    Wrapped,
    /// Not encrypted: for a relay on one's own network, and never with a password.
    None,
}

/// How long a mail server may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// For a connection, and for each answer.
    pub answer: Duration,
    /// For accepting a mail: a server may well look through it before it says so.
    pub acceptance: Duration,
}

impl Default for Times {
    fn default() -> Self {
        Self { answer: Duration::from_secs(30), acceptance: Duration::from_mins(5) }
    }
}
