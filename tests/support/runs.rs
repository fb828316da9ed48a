//! Runs, day by day, against a stand-in of the publication service, without the binary.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test crate uses its own part; a test that cannot go on must stop"
)]

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use prinsjesdiff::archive::Archive;
use prinsjesdiff::cache::Cache;
use prinsjesdiff::config::OfficialSource;
use prinsjesdiff::http::HandClock;
use prinsjesdiff::pipeline::asking::source;
use prinsjesdiff::pipeline::plan::{Plan, plan};
use prinsjesdiff::pipeline::ran::Ran;
use prinsjesdiff::pipeline::run::run;
use prinsjesdiff::source::Source;
use stand_in::{ServedPaper, StandIn};

pub fn at(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::from_hms_opt(6, 15, 0).unwrap()).and_utc()
}

/// A stand-in, and what a run needs besides an archive.
pub struct Service {
    pub stand_in: StandIn,
    pub clock: Arc<HandClock>,
    pub cache: Arc<Cache>,
    pub settings: OfficialSource,
}

impl Service {
    pub fn start(papers: Vec<ServedPaper>, day: NaiveDate) -> Self {
        let stand_in = StandIn::start(papers, day).unwrap();
        let settings = OfficialSource {
            search_url: stand_in.search_url(),
            repository_url: stand_in.repository_url(),
            requests_per_second: 10.0,
            ..OfficialSource::default()
        };
        let clock = Arc::new(HandClock::at(at(day)));
        Self { stand_in, clock, cache: Arc::new(Cache::in_memory().unwrap()), settings }
    }

    pub fn source(&self) -> Source {
        source(&self.settings, &[], self.cache.clone(), self.clock.clone()).unwrap()
    }

    pub fn move_to(&self, day: NaiveDate) {
        self.stand_in.set_today(day);
        self.clock.set(at(day));
    }

    pub fn plan(&self, archive: &Archive, day: NaiveDate) -> Plan {
        plan(archive, &self.cache, &self.settings, day).unwrap()
    }

    pub fn run(&self, archive: &mut Archive, day: NaiveDate, wanted: Option<Plan>) -> Ran {
        self.move_to(day);
        let plan = wanted.unwrap_or_else(|| self.plan(archive, day));
        run(archive, &self.source(), &plan, self.clock.as_ref(), &|_| {}).unwrap()
    }
}
