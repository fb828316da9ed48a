//! Where papers come from: the official publication service.
//!
//! Knows the service's search (SRU 2.0), its addresses, and how it says that something is not
//! there. Must not know what is in a paper beyond its head, nor git; answers are read through
//! `extract::tree`.
//!
//! **Invariant**: nothing that is learnt here decides anything in the archive. Whatever is not
//! verified about the service is a value of [`Settings`] or an [`Assumption`] that a failure names.

mod address;
mod announced;
mod classify;
mod cql;
mod discover;
mod error;
mod fetch;
mod judge;
mod metadata;
mod pages;
mod probe;
mod query;
mod search;
mod settings;
mod sru;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::cache::Cache;
use crate::http::Client;

pub use announced::{Announced, Form, PaperStatus};
pub use discover::{Awaited, Discovery, Failure};
pub use error::{Assumption, Instead, SourceError};
pub use fetch::{Absent, Fetched, FetchedPaper, Kept};
pub use judge::{Refusal, Sign};
pub use metadata::Metadata;
pub use probe::Probe;
pub use settings::Settings;

/// The official publication service.
#[derive(Debug)]
pub struct Source {
    settings: Settings,
    client: Client,
    cache: Arc<Cache>,
}

impl Source {
    /// Makes a source; the client must allow the hosts of [`Settings::addresses`].
    #[must_use]
    pub fn new(settings: Settings, client: Client, cache: Arc<Cache>) -> Self {
        Self { settings, client, cache }
    }

    /// Returns how many requests were sent.
    #[must_use]
    pub fn requests(&self) -> u64 {
        self.client.requests()
    }

    /// Returns how many requests may still be sent; see [`Client::allowance`].
    #[must_use]
    pub fn allowance(&self) -> Arc<AtomicU64> {
        self.client.allowance()
    }

    /// Tells whether no more requests may be sent.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.client.allowance().load(Ordering::Relaxed) == 0
    }

    /// Tells whether less is asked for than on other days.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        self.settings.narrowed
    }

    /// Returns the cache.
    #[must_use]
    pub fn cache(&self) -> &Cache {
        &self.cache
    }
}
