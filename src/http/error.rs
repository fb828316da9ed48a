//! What can go wrong between a request and its answer.
//!
//! Knows kinds of trouble and which of them may pass. Must not word them for readers.

use std::io;
use std::time::Duration;

use chrono::{DateTime, Utc};

/// Reports why a request has no usable answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HttpError {
    /// The address cannot be used.
    #[error("‘{address}’ is not an address of http or https")]
    Address {
        /// The address.
        address: String,
    },
    /// No connection, or none that lasted until an answer.
    #[error("{host} cannot be reached: {reason}")]
    Unreachable {
        /// The host.
        host: String,
        /// Why.
        reason: Unreachable,
    },
    /// Nothing came within the time given.
    #[error("{host} did not answer in time ({phase})")]
    TimeOut {
        /// The host.
        host: String,
        /// What was waited for.
        phase: Phase,
    },
    /// The answer is larger than may be; the rest was not read.
    #[error("{address} sends more than {limit} bytes")]
    TooLarge {
        /// The address.
        address: String,
        /// The most that is read.
        limit: usize,
    },
    /// The host asks to be left alone.
    #[error("{host} asks to wait until {until}")]
    TooManyRequests {
        /// The host.
        host: String,
        /// Until when it is left alone.
        until: DateTime<Utc>,
    },
    /// The answer is an error.
    #[error("{address} answers with status {status}")]
    Status {
        /// The address.
        address: String,
        /// The status.
        status: u16,
    },
    /// The answer leads to the service's page for what is not there.
    #[error("{address} leads to a page that says it does not exist")]
    NotFoundPage {
        /// The address that was asked for.
        address: String,
        /// Where it leads.
        to: String,
    },
    /// The answer leads to a host that is not configured.
    #[error("{address} leads to {to}, which is not a configured host")]
    RedirectedAway {
        /// The address that was asked for.
        address: String,
        /// Where it leads.
        to: String,
    },
    /// The answers lead on and on.
    #[error("{address} leads on without end")]
    RedirectedWithoutEnd {
        /// The address that was asked for.
        address: String,
    },
    /// The answer stopped before its end.
    #[error("the answer of {address} stopped after {received} bytes")]
    Truncated {
        /// The address.
        address: String,
        /// Bytes that came.
        received: usize,
        /// Bytes that were announced, if they were.
        announced: Option<u64>,
    },
    /// No more requests may be sent: the run was stopped.
    #[error("the run was stopped")]
    Stopped,
    /// The client itself could not be made.
    #[error("no client for requests could be made: {reason}")]
    Client {
        /// What the system said.
        reason: String,
    },
}

/// Why there is no connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreachable {
    /// The name of the host is not known.
    #[error("its name is not known")]
    UnknownName,
    /// The certificate is not trusted, or there is no safe connection.
    #[error("no safe connection, its certificate is not trusted")]
    Certificate,
    /// The other side broke off before the connection was safe.
    #[error("no safe connection could be made")]
    Tls,
    /// The proxy does not let it through.
    #[error("the proxy does not let it through")]
    Proxy,
    /// The connection was closed before an answer.
    #[error("the connection was closed before an answer")]
    Closed,
    /// What the system said.
    #[error("{0}")]
    System(io::ErrorKind),
}

/// What was waited for when the time was over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Phase {
    /// A connection.
    #[error("no connection")]
    Connecting,
    /// The beginning of an answer.
    #[error("no answer")]
    Answering,
    /// The rest of an answer.
    #[error("an answer without end")]
    Reading,
}

impl HttpError {
    /// Tells whether the service says that there is nothing at this address.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::NotFoundPage { .. } | Self::Status { status: 404 | 410, .. })
    }

    /// Tells whether the host gave nothing that could be an answer to any request.
    pub(super) fn is_no_answer(&self) -> bool {
        matches!(self, Self::Unreachable { .. } | Self::TimeOut { .. } | Self::TooLarge { .. })
    }

    /// Tells whether the same request may well succeed a little later.
    pub(super) fn may_pass(&self) -> bool {
        match self {
            Self::Unreachable { reason, .. } => {
                !matches!(reason, Unreachable::UnknownName | Unreachable::Certificate)
            }
            Self::TimeOut { .. } | Self::Truncated { .. } | Self::TooManyRequests { .. } => true,
            Self::Status { status, .. } => matches!(status, 408 | 429 | 500 | 502..=504),
            _ => false,
        }
    }
}

/// One attempt that failed, with how long the host asked to wait.
#[derive(Debug)]
pub(super) struct Failed {
    pub error: HttpError,
    pub retry_after: Option<Duration>,
}

impl From<HttpError> for Failed {
    fn from(error: HttpError) -> Self {
        Self { error, retry_after: None }
    }
}
