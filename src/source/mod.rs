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
mod sru;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::cache::Cache;
use crate::http::Client;
use crate::model::{Chapter, Kind};

pub use announced::{Announced, Form, PaperStatus};
pub use discover::{Awaited, Discovery, Failure};
pub use error::{Assumption, Instead, SourceError};
pub use fetch::{Absent, Fetched, FetchedPaper, Kept};
pub use judge::{Refusal, Sign};
pub use metadata::Metadata;
pub use probe::Probe;

/// Where the service is and what is wanted of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Address of the SRU search.
    pub search_url: String,
    /// Address of the repository.
    pub repository_url: String,
    /// Address of the site; without it, it is derived from the repository's.
    pub site_url: Option<String>,
    /// Address of the site with the text per article; without it that site is not asked.
    pub pages_url: Option<String>,
    /// Kinds of paper that are wanted.
    pub kinds: Vec<Kind>,
    /// Chapters that are wanted; empty for all.
    pub chapters: Vec<Chapter>,
    /// Whether this is less than what is wanted on other days: what changed is then not all known.
    pub narrowed: bool,
}

impl Settings {
    /// Returns the addresses whose hosts are asked; a client needs them.
    #[must_use]
    pub fn addresses(&self) -> Vec<String> {
        let mut addresses = vec![self.search_url.clone(), self.repository_url.clone(), self.site()];
        addresses.extend(self.pages_url.clone());
        addresses
    }

    fn site(&self) -> String {
        self.site_url.clone().unwrap_or_else(|| address::site_of(&self.repository_url))
    }

    fn wants(&self, kind: Kind, chapter: &Chapter) -> bool {
        self.kinds.contains(&kind) && (self.chapters.is_empty() || self.chapters.contains(chapter))
    }
}

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
