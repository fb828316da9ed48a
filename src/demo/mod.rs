//! The built-in example, day by day, by the very path of a real run.
//!
//! Knows which papers the example's service has and on which days they appear. Must not print.

mod folder;
mod messages;

pub use folder::DemoError;

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use folder::{clear, file};
use messages::Letterbox;

use crate::archive::Archive;
use crate::cache::Cache;
use crate::config::OfficialSource;
use crate::example::{PAPERS, TAKEN_BACK};
use crate::http::HandClock;
use crate::pipeline::plan::plan;
use crate::pipeline::ran::Ran;
use crate::pipeline::{asking, run};
use crate::report::Wording;
use stand_in::{ServedPaper, StandIn, bystanders};

pub use messages::{Message, PAGE};

/// Where the example's archive is made.
pub const PLACE: &str = "snapshots/demo";

/// What one day of the example brought.
#[derive(Debug)]
pub struct Day {
    /// The day.
    pub date: NaiveDate,
    /// What the run of that day did.
    pub ran: Ran,
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
/// The messages are decided, frozen and sent as in a real run; their channels are folders. `pages` are
/// texts and addresses of what else the list of messages leads to.
pub fn make_and_tell(
    path: &Path,
    folder: &Path,
    wording: Wording,
    pages: &[(String, String)],
) -> Result<(Vec<Day>, Vec<Message>), DemoError> {
    let mut letterbox = Letterbox::open(folder, wording)?;
    let days = each_day(path, &mut |archive, clock| letterbox.deliver(archive, clock))?;
    let messages = letterbox.close(pages)?;
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
