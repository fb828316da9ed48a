//! The source against the stand-in, as a run uses it. No test sleeps: the clock is moved by hand.

mod discovery;
mod early;
mod faults;
mod fetching;
mod real;
mod search_address;

use std::sync::Arc;
use std::time::Duration;

use chrono::{NaiveDate, TimeDelta};

use super::*;
use crate::example::PAPERS;
use crate::http::{self, Clock as _, HandClock};
use crate::model::{BudgetYear, Chapter, Kind};
use stand_in::{Received, ServedPaper, StandIn, bystanders};

/// Between two requests at two per second.
const INTERVAL: TimeDelta = TimeDelta::milliseconds(500);

/// A stand-in, a source that asks it, and the clock of both.
struct Bench {
    stand_in: StandIn,
    clock: Arc<HandClock>,
    source: Source,
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The example's papers, with those that stand beside them in real dossiers.
fn example() -> Vec<ServedPaper> {
    let mut papers: Vec<ServedPaper> = PAPERS
        .iter()
        .map(|paper| {
            let id = paper.name.trim_end_matches(".xml");
            ServedPaper::from_xml(id, paper.bytes).unwrap()
        })
        .collect();
    papers.extend(bystanders(&papers));
    papers
}

fn bytes(id: &str) -> &'static [u8] {
    PAPERS.iter().find(|paper| paper.name.strip_suffix(".xml") == Some(id)).unwrap().bytes
}

/// Short times: what is silent is found out at once.
fn client(settings: &Settings, clock: &Arc<HandClock>) -> Client {
    let settings = http::Settings {
        contact: "redactie@example.org".to_owned(),
        addresses: settings.addresses(),
        connect_time: Duration::from_secs(2),
        read_time: Duration::from_millis(400),
        total_time: Duration::from_secs(3),
        ..http::Settings::default()
    };
    Client::new(settings, Arc::<HandClock>::clone(clock)).unwrap()
}

impl Bench {
    fn new(papers: Vec<ServedPaper>, today: &str) -> Self {
        let stand_in = StandIn::start(papers, date(today)).unwrap();
        let (search, repository) = (stand_in.search_url(), stand_in.repository_url());
        Self::with(stand_in, today, search, repository)
    }

    fn with(stand_in: StandIn, today: &str, search_url: String, repository_url: String) -> Self {
        let noon = date(today).and_hms_opt(12, 0, 0).unwrap().and_utc();
        let clock = Arc::new(HandClock::at(noon));
        let of_stand_in = Arc::clone(&clock);
        stand_in.tell_time_by(Box::new(move || of_stand_in.now()));
        let settings = Settings {
            search_url,
            repository_url,
            site_url: None,
            pages_url: None,
            narrowed: false,
            kinds: vec![Kind::Begroting, Kind::Jaarverslag],
            chapters: Vec::new(),
        };
        let cache = Arc::new(Cache::in_memory().unwrap());
        let client = client(&settings, &clock);
        Self { stand_in, clock, source: Source::new(settings, client, cache) }
    }

    fn move_to(&self, today: &str) {
        self.stand_in.set_today(date(today));
        self.clock.set(date(today).and_hms_opt(12, 0, 0).unwrap().and_utc());
    }

    fn discover(&self, years: std::ops::RangeInclusive<u16>) -> Discovery {
        let years: Vec<BudgetYear> = years.map(BudgetYear).collect();
        self.source.discover(&[Kind::Begroting, Kind::Jaarverslag], &years)
    }

    /// Finds one paper and forgets what that took.
    fn paper(&self, id: &str) -> Announced {
        let found = self.discover(2024..=2026).announced;
        let _ = self.stand_in.take_received();
        found.into_iter().find(|paper| paper.id.to_string() == id).unwrap()
    }
}

fn ids(papers: &[Announced]) -> Vec<String> {
    papers.iter().map(|paper| paper.id.to_string()).collect()
}

fn nothing_held(_: &str) -> bool {
    false
}

/// What holds of every list of requests, whatever goes wrong.
fn assert_polite(received: &[Received]) {
    for request in received {
        assert_eq!(request.others, 0, "two requests at once: {request:?}");
        assert!(
            request.user_agent.starts_with("prinsjesdiff/")
                && request.user_agent.ends_with("(+redactie@example.org)"),
            "{request:?}"
        );
    }
    for pair in received.windows(2) {
        let gap = pair[1].at.unwrap() - pair[0].at.unwrap();
        assert!(gap >= INTERVAL, "{gap} between {pair:?}");
    }
}
