//! The source as a configuration names it: where the service is, and how it is asked.
//!
//! Knows settings. Must not ask anything.

use std::sync::Arc;
use std::time::Duration;

use crate::cache::Cache;
use crate::config::OfficialSource;
use crate::http::{Client, Clock};
use crate::model::Chapter;
use crate::pipeline::ran::RunError;
use crate::source::Source;

/// Makes the source that a configuration names.
pub fn source(
    settings: &OfficialSource,
    chapters: &[Chapter],
    cache: Arc<Cache>,
    clock: Arc<dyn Clock>,
) -> Result<Source, RunError> {
    let wanted = wanted(settings, chapters);
    let client = client_settings(settings, wanted.addresses());
    Ok(Source::new(wanted, Client::new(client, clock)?, cache))
}

/// Makes a source for a trial: it keeps nothing, does not insist, and gives up soon.
pub fn trial_source(settings: &OfficialSource, clock: Arc<dyn Clock>) -> Result<Source, RunError> {
    /// Seconds; who looks whether something works waits for it.
    const SOON: f64 = 10.0;
    let soon =
        OfficialSource { timeout_seconds: settings.timeout_seconds.min(SOON), ..settings.clone() };
    let wanted = wanted(settings, &[]);
    let client = crate::http::Settings {
        retries: 0,
        total_time: Duration::from_secs_f64(soon.timeout_seconds),
        ..client_settings(&soon, wanted.addresses())
    };
    Ok(Source::new(wanted, Client::new(client, clock)?, Arc::new(Cache::in_memory()?)))
}

/// Returns where the service is and what is wanted of it; without chapters those of the settings.
fn wanted(settings: &OfficialSource, chapters: &[Chapter]) -> crate::source::Settings {
    let narrowed = !chapters.is_empty();
    let chapters = if chapters.is_empty() { settings.chapters.clone() } else { chapters.to_vec() };
    crate::source::Settings {
        search_url: settings.search_url.clone(),
        repository_url: settings.repository_url.clone(),
        site_url: None,
        pages_url: Some(settings.pages_url.clone()).filter(|url| !url.is_empty()),
        kinds: settings.kinds.clone(),
        chapters,
        narrowed,
    }
}

/// Returns how the client behaves by a configuration.
fn client_settings(settings: &OfficialSource, addresses: Vec<String>) -> crate::http::Settings {
    /// A connection is made in far less, or not at all.
    const CONNECT: std::ops::RangeInclusive<f64> = 1.0..=10.0;
    /// The largest paper (11 MB seen) over a slow line takes minutes, with bytes all the time.
    const WHOLE_PAPER: f64 = 10.0;
    let silence = settings.timeout_seconds;
    let connect = (silence / 3.0).clamp(*CONNECT.start(), *CONNECT.end());
    crate::http::Settings {
        contact: settings.contact.clone(),
        addresses,
        requests_per_second: settings.requests_per_second,
        connect_time: Duration::from_secs_f64(connect),
        read_time: Duration::from_secs_f64(silence),
        total_time: Duration::from_secs_f64(silence * WHOLE_PAPER),
        ..crate::http::Settings::default()
    }
}
