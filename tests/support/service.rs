//! The binary against a stand-in of the publication service.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test crate uses its own part; a test that cannot go on must stop"
)]

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use prinsjesdiff::archive::{Archive, Arrival};
use prinsjesdiff::example::PAPERS;
use prinsjesdiff::pipeline::rules;
use stand_in::{Received, ServedPaper, StandIn};

use super::program::{Outcome, TestEnvironment};

/// The day on which everything of the example is out.
pub const TODAY: &str = "2025-10-01";

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The example as the service has it.
pub fn served() -> Vec<ServedPaper> {
    PAPERS
        .iter()
        .map(|paper| {
            ServedPaper::from_xml(paper.name.trim_end_matches(".xml"), paper.bytes).unwrap()
        })
        .collect()
}

/// Imports some papers without any service; returns the tip of `main`.
pub fn imported_directly(folder: &Path, papers: &[ServedPaper]) -> String {
    let arrivals: Vec<Arrival> = papers
        .iter()
        .map(|paper| Arrival { bytes: paper.bodies[0].1.clone(), facts: None })
        .collect();
    let mut archive = Archive::create_or_open(folder).unwrap();
    let now: DateTime<Utc> = "2026-01-01T06:15:00Z".parse().unwrap();
    archive.import(&arrivals, &rules(), now).unwrap().after.unwrap()
}

/// The binary in a folder, with a configuration that points at a stand-in.
pub struct Bench {
    pub environment: TestEnvironment,
    pub stand_in: StandIn,
    day: String,
}

impl Bench {
    pub fn new(papers: Vec<ServedPaper>) -> Self {
        let stand_in = StandIn::start(papers, date(TODAY)).unwrap();
        let bench = Self { environment: TestEnvironment::new(), stand_in, day: TODAY.to_owned() };
        bench.configure(&[]);
        bench
    }

    /// Lets the service's clock be ahead of the binary's by so many seconds.
    #[must_use]
    pub fn ahead(self, seconds: i64) -> Self {
        let now: DateTime<Utc> = format!("{}T06:15:00Z", self.day).parse().unwrap();
        self.stand_in.tell_time_by(Box::new(move || now + TimeDelta::seconds(seconds)));
        self
    }

    /// Writes the configuration, with some keys of `[source.official]` set.
    pub fn configure(&self, keys: &[(&str, &str)]) {
        let usual = [
            ("search_url", format!("\"{}\"", self.stand_in.search_url())),
            ("repository_url", format!("\"{}\"", self.stand_in.repository_url())),
            ("requests_per_second", "10.0".to_owned()),
            ("timeout_seconds", "10.0".to_owned()),
            ("contact", "\"redactie@example.org\"".to_owned()),
        ];
        let mut text = "[source.official]\n".to_owned();
        for (key, value) in &usual {
            if keys.iter().all(|(other, _)| other != key) {
                writeln!(text, "{key} = {value}").unwrap();
            }
        }
        for (key, value) in keys {
            writeln!(text, "{key} = {value}").unwrap();
        }
        self.environment.write("config.toml", text.as_bytes());
    }

    /// Moves the stand-in and the binary to a day.
    pub fn move_to(&mut self, day: &str) {
        self.stand_in.set_today(date(day));
        day.clone_into(&mut self.day);
    }

    /// The binary with its clock set by hand, so that it waits for nothing.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.environment.command(arguments);
        command.env("PRINSJESDIFF_CLOCK", format!("{}T06:15:00Z", self.day));
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Outcome {
        Outcome::of(&mut self.command(arguments))
    }

    /// The tip of `main`, if there is one.
    pub fn tip(&self) -> Option<String> {
        Archive::open(&self.environment.path("snapshots/archief")).unwrap().tip().unwrap()
    }

    /// The requests since they were last taken, each of them polite.
    #[track_caller]
    pub fn received(&self) -> Vec<Received> {
        let received = self.stand_in.take_received();
        for request in &received {
            assert_eq!(request.others, 0, "two requests at once: {request:?}");
            let named = request.user_agent.ends_with("(+redactie@example.org)");
            assert!(named, "{request:?}");
        }
        received
    }
}
