//! One run: discover, fetch, archive.
//!
//! Knows the order, what is asked for on which day, and that one paper that fails stops no other.
//! Must not print, and must not know how the service is asked.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;

use super::config::OfficialSource;
use super::failure::{Cause, Failure, What};
use super::fetching::fetch;
pub use super::plan::{Plan, newest_edition, plan};
use super::recheck::{self, Withdrawn};
use super::rules;
use crate::archive::{Archive, ArchiveError, Arrival, Imported};
use crate::cache::{Cache, CacheError, RunOutcome};
use crate::http::{Client, Clock, HttpError};
use crate::model::{BudgetYear, Chapter, Kind};
use crate::source::{Announced, Discovery, Form, Source};

/// Papers are archived this many at a time: a kill loses no more than these, and they are fetched
/// again.
const BATCH: usize = 20;
/// And sooner when they are of more bytes than this: what is in hand is held in memory.
const BATCH_BYTES: usize = 16 * 1024 * 1024;

/// What a run did.
#[derive(Debug, Default)]
pub struct Ran {
    /// Papers that the service named.
    pub announced: usize,
    /// What became of those that were archived, in batches.
    pub imported: Vec<Imported>,
    /// Papers that are out and cannot be read yet.
    pub waiting: Vec<Waiting>,
    /// Papers that the publisher took back, in the run in which that is sure.
    pub withdrawn: Vec<Withdrawn>,
    /// What failed, in words for a log.
    pub failures: Vec<Failure>,
    /// Requests sent.
    pub requests: u64,
    /// Set when the run was stopped before it was done.
    pub stopped: Option<Stopped>,
}

impl Ran {
    /// Counts the papers that came in.
    #[must_use]
    pub fn new_papers(&self) -> usize {
        let papers = self.imported.iter().flat_map(|imported| &imported.papers);
        papers.filter(|paper| paper.outcome.is_new()).count()
    }
}

/// How far a run came that was stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped {
    /// Papers that were not looked at; 0 when the search itself was stopped.
    pub left: usize,
}

/// What a run tells while it goes.
#[derive(Debug)]
pub enum Step<'a> {
    /// A paper is about to be fetched.
    Paper {
        /// Its place in the row, from 1.
        at: usize,
        /// How many there are.
        of: usize,
        /// Its identifier.
        id: &'a str,
    },
    /// What was fetched is about to be archived.
    Archive {
        /// How many papers.
        papers: usize,
    },
}

/// A paper that is out and cannot be read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The paper.
    pub id: String,
    /// Its edition.
    pub edition: (Kind, BudgetYear),
    /// Its chapter.
    pub chapter: Chapter,
    /// The forms in which it is out.
    pub forms: Vec<Form>,
}

/// Reports that a run could not begin or had to stop.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The archive refused.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// The cache refused.
    #[error(transparent)]
    Cache(#[from] CacheError),
    /// The client could not be made.
    #[error(transparent)]
    Http(#[from] HttpError),
}

/// The cache, in the archive's own git folder: it may be deleted at any time.
const CACHE: &str = ".git/prinsjesdiff-cache.sqlite";

/// Opens the cache that belongs to the archive at a path.
pub fn open_cache(archive: &Path) -> Result<Cache, CacheError> {
    Cache::open(&archive.join(CACHE))
}

/// Opens the cache that belongs to the archive at a path, if a run has made one.
pub fn existing_cache(archive: &Path) -> Result<Option<Cache>, CacheError> {
    let path = archive.join(CACHE);
    if path.exists() { Cache::open(&path).map(Some) } else { Ok(None) }
}

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

/// Runs a plan. `tell` hears of each step before it is taken.
///
/// A run is stopped by setting the source's allowance to 0: what was fetched until then is
/// archived, and the next run goes on from there.
pub fn run(
    archive: &mut Archive,
    source: &Source,
    plan: &Plan,
    clock: &dyn Clock,
    tell: &dyn Fn(Step<'_>),
) -> Result<Ran, RunError> {
    archive.lock()?;
    // Whole years that are fetched by hand, or some chapters, are no run of the service: the next
    // one is due when it would have been.
    let is_of_the_service = plan.is_whole() && !source.is_narrowed();
    let start = || source.cache().run_started(clock.now());
    let run = is_of_the_service.then(start).transpose()?;
    let ran = go(archive, source, plan, clock, tell);
    let outcome = match &ran {
        Err(_) => RunOutcome::Failed,
        Ok(ran) if ran.stopped.is_some() => RunOutcome::Stopped,
        Ok(ran) if is_done(ran, source, plan) => RunOutcome::Done,
        Ok(_) => RunOutcome::Partly,
    };
    let end = |run| source.cache().run_ended(run, clock.now(), outcome, source.requests());
    let noted = run.map(end).transpose();
    let ran = ran?;
    noted?;
    Ok(ran)
}

/// Tells whether everything was asked and answered.
fn is_done(ran: &Ran, source: &Source, plan: &Plan) -> bool {
    let whole = plan.is_whole() && !source.is_narrowed();
    whole && ran.failures.is_empty() && ran.stopped.is_none()
}

fn go(
    archive: &mut Archive,
    source: &Source,
    plan: &Plan,
    clock: &dyn Clock,
    tell: &dyn Fn(Step<'_>),
) -> Result<Ran, RunError> {
    let mut ran = Ran::default();
    // What an earlier run had fetched and not yet folded is folded first: the service would call it
    // unchanged.
    ran.imported.push(archive.import(&[], &rules(), clock.now())?);
    let today = clock.now().date_naive();
    let mut announced = discover(source, plan, today, &mut ran)?;
    announced.sort_by(|a, b| {
        (a.year, a.kind, &a.chapter, &a.id).cmp(&(b.year, b.kind, &b.chapter, &b.id))
    });
    announced.dedup_by(|a, b| a.id == b.id);
    ran.announced = announced.len();
    let mut looked_at = 0;
    let mut arrivals: Vec<Arrival> = Vec::new();
    for paper in &announced {
        if source.is_stopped() {
            break;
        }
        tell(Step::Paper { at: looked_at + 1, of: announced.len(), id: &paper.id.to_string() });
        arrivals.extend(fetch(archive, source, paper, &mut ran)?);
        looked_at += 1;
        let bytes: usize = arrivals.iter().map(|arrival| arrival.bytes.len()).sum();
        if looked_at.is_multiple_of(BATCH) || bytes > BATCH_BYTES {
            ran.imported.extend(take_in(archive, &mut arrivals, clock, tell)?);
        }
    }
    ran.imported.extend(take_in(archive, &mut arrivals, clock, tell)?);
    if source.is_stopped() {
        let before = ran.failures.len();
        ran.failures.retain(|failure| !failure.is_of_the_stop());
        // The paper at which it stopped was looked at in vain.
        let in_vain = usize::from(looked_at > 0 && ran.failures.len() < before);
        ran.stopped = Some(Stopped { left: announced.len() - looked_at + in_vain });
    }
    ran.requests = source.requests();
    if is_done(&ran, source, plan) && matches!(plan, Plan::First(_)) {
        // Everything was looked at just now.
        source.cache().looked(today)?;
    }
    Ok(ran)
}

/// Archives what is in hand.
fn take_in(
    archive: &mut Archive,
    arrivals: &mut Vec<Arrival>,
    clock: &dyn Clock,
    tell: &dyn Fn(Step<'_>),
) -> Result<Option<Imported>, RunError> {
    if arrivals.is_empty() {
        return Ok(None);
    }
    tell(Step::Archive { papers: arrivals.len() });
    let taken = std::mem::take(arrivals);
    Ok(Some(archive.import(&taken, &rules(), clock.now())?))
}

fn discover(
    source: &Source,
    plan: &Plan,
    today: NaiveDate,
    ran: &mut Ran,
) -> Result<Vec<Announced>, RunError> {
    let mut discovery = Discovery::default();
    let wanted = match plan {
        Plan::First(editions) | Plan::Years(editions) => editions,
        Plan::Changes { since, incomplete, follow, again, recheck } => {
            match source.changed_since(*since) {
                Ok(changed) => discovery = changed,
                Err(error) => ran.failures.push(Failure {
                    what: What::ChangesSince(*since),
                    cause: Cause::Source(error),
                }),
            }
            match source.follow(follow, *recheck) {
                Ok(followed) => {
                    discovery.announced.extend(followed.announced);
                    discovery.failures.extend(followed.failures);
                }
                Err(error) => {
                    ran.failures.push(Failure { what: What::Search, cause: Cause::Source(error) });
                }
            }
            // With fewer chapters than usual the others would seem to be gone.
            if !again.is_empty() && !source.is_narrowed() {
                discovery.announced.extend(recheck::look(source, again, today, ran)?);
            }
            incomplete
        }
    };
    let mut years: Vec<BudgetYear> = wanted.iter().map(|(_, year)| *year).collect();
    years.sort_unstable();
    years.dedup();
    let mut answered = false;
    for year in years {
        let kinds: Vec<Kind> =
            wanted.iter().filter(|(_, of)| *of == year).map(|(kind, _)| *kind).collect();
        let found = source.discover(&kinds, &[year]);
        answered |= !found.is_empty();
        discovery.announced.extend(found.announced);
        discovery.failures.extend(found.failures);
    }
    // What is known to be out must be found: else it is not the service that answers.
    let is_out = |(kind, year): &(Kind, BudgetYear)| *year <= newest_edition(*kind, today);
    let must_be = !matches!(plan, Plan::Changes { .. }) && wanted.iter().any(is_out);
    if must_be && !answered && ran.failures.is_empty() {
        let cause = Cause::Source(source.nothing_found());
        ran.failures.push(Failure { what: What::Search, cause });
    }
    for failure in discovery.failures {
        let what = match failure.year {
            Some(year) => What::Editions(failure.kinds.into_iter().map(|k| (k, year)).collect()),
            None => What::Search,
        };
        ran.failures.push(Failure { what, cause: Cause::Source(failure.error) });
    }
    Ok(discovery.announced)
}
