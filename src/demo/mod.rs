//! The built-in example, day by day, by the very path of a real run.
//!
//! Knows which papers the example's service has and on which days they appear. Must not print.

mod messages;

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use messages::Letterbox;

use crate::archive::{Archive, ArchiveError};
use crate::cache::{Cache, CacheError};
use crate::config::{ConfigError, OfficialSource};
use crate::example::{PAPERS, TAKEN_BACK};
use crate::http::HandClock;
use crate::notify::PostError;
use crate::notify::shelves::FeedError;
use crate::pipeline::failure::Failure;
use crate::pipeline::plan::plan;
use crate::pipeline::ran::{Ran, RunError};
use crate::pipeline::{asking, run};
use crate::report::Wording;
use crate::stand_in::{ServedPaper, StandIn, bystanders};

pub use messages::{Message, PAGE};

/// What one day of the example brought.
#[derive(Debug)]
pub struct Day {
    /// The day.
    pub date: NaiveDate,
    /// What the run of that day did.
    pub ran: Ran,
}

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

/// Marks an archive as the example's, so that only such a one is ever cleared.
const MARK: &str = ".git/prinsjesdiff-demo";

/// Makes the example's archive anew: a run on every day on which a paper appears, or appears again.
///
/// The papers come from a stand-in of the publication service on loopback, and the days are the
/// papers' own, so that the archive does not depend on today. Waiting takes no time.
pub fn make(path: &Path) -> Result<Vec<Day>, DemoError> {
    each_day(path, &mut |_, _| Ok(()))
}

/// Makes the example's archive anew, and writes what its readers were told day by day into a folder.
///
/// The messages are decided, frozen and sent as in a real run; their channels are folders.
pub fn make_and_tell(
    path: &Path,
    folder: &Path,
    wording: Wording,
) -> Result<(Vec<Day>, Vec<Message>), DemoError> {
    let mut letterbox = Letterbox::open(folder, wording)?;
    let days = each_day(path, &mut |archive, clock| letterbox.deliver(archive, clock))?;
    let messages = letterbox.close()?;
    Ok((days, messages))
}

/// What happens at the end of each day.
type AtEnd<'a> = &'a mut dyn FnMut(&mut Archive, &Arc<HandClock>) -> Result<(), DemoError>;

/// Runs on every day on which a paper appears, and does something at the end of each.
fn each_day(path: &Path, at_end: AtEnd<'_>) -> Result<Vec<Day>, DemoError> {
    clear(path, MARK)?;
    let papers = served();
    let days = |paper: &'_ ServedPaper| -> Vec<NaiveDate> {
        let later = paper.bodies.iter().skip(1).map(|(day, _)| *day);
        std::iter::once(paper.announced).chain(later).collect()
    };
    let mut dates: Vec<NaiveDate> = papers.iter().flat_map(days).collect();
    dates.sort_unstable();
    dates.dedup();
    let Some(&first) = dates.first() else { return Ok(Vec::new()) };
    let mut archive = Archive::create_or_open(path)?;
    let mark = path.join(MARK);
    std::fs::write(&mark, b"").map_err(|source| file(path, source))?;
    let cache = Arc::new(Cache::beside(path)?);
    let service = StandIn::start(papers, first).map_err(DemoError::Service)?;
    let settings = OfficialSource {
        search_url: service.search_url(),
        repository_url: service.repository_url(),
        ..OfficialSource::default()
    };
    let clock = Arc::new(HandClock::at(afternoon(first)));
    let mut days = Vec::new();
    for date in dates {
        service.set_today(date);
        clock.set(afternoon(date));
        let source = asking::source(&settings, &[], cache.clone(), clock.clone())?;
        let plan = plan(&archive, &cache, &settings, date)?;
        let mut ran = run::run(&mut archive, &source, &plan, clock.as_ref(), &|_| {})?;
        if let Some(failure) = ran.failures.pop() {
            return Err(DemoError::NotFetched(failure));
        }
        at_end(&mut archive, &clock)?;
        days.push(Day { date, ran });
    }
    Ok(days)
}

/// Returns the papers of the example with those that stand beside them in real dossiers.
fn served() -> Vec<ServedPaper> {
    let mut papers: Vec<ServedPaper> = PAPERS
        .iter()
        .filter_map(|paper| ServedPaper::from_xml(paper.name.trim_end_matches(".xml"), paper.bytes))
        .collect();
    let taken_back = papers.iter_mut().find(|paper| TAKEN_BACK.name.starts_with(&paper.id));
    let days = [TAKEN_BACK.from, TAKEN_BACK.until].map(|day| day.parse::<NaiveDate>().ok());
    if let (Some(paper), [Some(from), Some(until)]) = (taken_back, days)
        && let Some((_, right)) = paper.bodies.first().cloned()
    {
        paper.bodies.push((from, TAKEN_BACK.body(&right)));
        paper.bodies.push((until, right));
    }
    papers.extend(bystanders(&papers));
    papers
}

/// Half past three in Amsterdam in summer: budgets appear in the afternoon.
fn afternoon(date: NaiveDate) -> DateTime<Utc> {
    date.and_time(NaiveTime::from_hms_opt(13, 30, 0).unwrap_or_default()).and_utc()
}

/// Takes an earlier example away, known by its mark, and nothing else.
fn clear(path: &Path, mark: &str) -> Result<(), DemoError> {
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

fn file(path: &Path, source: std::io::Error) -> DemoError {
    DemoError::File { path: path.display().to_string(), source }
}
