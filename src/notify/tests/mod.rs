//! Delivery of the built-in example's papers to channels that do as they are told.

mod again;
mod closing;
mod counting;
mod first;
mod operator;
mod sending;
mod telling;

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use tempfile::TempDir;

use super::*;
use crate::archive::{Archive, Arrival, Steps};
use crate::deliver::{Accepted, Channel, SendError, SendReason};
use crate::example::PAPERS;
use crate::extract::extract;
use crate::http::HandClock;
use crate::pipeline::rules;
use crate::report::message::Style;
use crate::report::parcel::{Form, Parcel};
use crate::report::wording::Language;

/// What a channel does with a parcel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Accept,
    Later,
    LaterAfter(u64),
    /// Accepts, and the connection drops before it can say so.
    AcceptSilently,
    Refuse,
    Setup,
}

/// A message that arrived, and what it replied to.
type Arrived = (Parcel, Option<String>);

type Script = Box<dyn FnMut(&Parcel) -> Answer + Send>;

/// A mailbox that many channels fill, and what they do.
#[derive(Clone)]
struct Mailbox {
    arrived: Arc<Mutex<Vec<Arrived>>>,
    script: Arc<Mutex<Script>>,
}

impl fmt::Debug for Mailbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Mailbox")
    }
}

fn reason() -> SendReason {
    SendReason::Answer {
        host: "mail.example.org".into(),
        code: "451".into(),
        answer: "woorden van de server".into(),
    }
}

impl Channel for Mailbox {
    fn send(&self, parcel: &Parcel, thread: Option<&str>) -> Result<Accepted, SendError> {
        let answer = (self.script.lock().unwrap())(parcel);
        if matches!(answer, Answer::Accept | Answer::AcceptSilently) {
            let thread = thread.map(ToOwned::to_owned);
            self.arrived.lock().unwrap().push((parcel.clone(), thread));
        }
        let later = |after| Err(SendError::Later { after, reason: reason() });
        match answer {
            Answer::Accept => Ok(Accepted { receipt: Some(format!("ts-{}", parcel.label.key)) }),
            Answer::Later | Answer::AcceptSilently => later(None),
            Answer::LaterAfter(seconds) => later(Some(Duration::from_secs(seconds))),
            Answer::Refuse => Err(SendError::Refused { reason: reason() }),
            Answer::Setup => Err(SendError::Setup { reason: reason() }),
        }
    }
}

/// A machine with an archive, watches, and a mailbox.
struct World {
    dir: TempDir,
    clock: HandClock,
    config: Config,
    outlets: BTreeMap<String, Outlet>,
    mailbox: Mailbox,
    steps: Steps,
}

const TWO_CHANNELS: &str = r#"
[[channel]]
name = "redactie"
kind = "email"
to = ["een@example.org", "twee@example.org"]
[[channel]]
name = "slack"
kind = "slack"
[[watch]]
name = "alles"
channels = ["redactie", "slack"]
"#;

impl World {
    fn new(config: &str) -> Self {
        let config = Config::parse(config).unwrap();
        let script: Script = Box::new(|_| Answer::Accept);
        let mailbox = Mailbox { arrived: Arc::default(), script: Arc::new(Mutex::new(script)) };
        let outlets = config.channel.iter().map(|channel| {
            let (style, recipients) = match channel.to.as_slice() {
                [] => (Style::Slack { replies: true }, vec!["C0123".to_owned()]),
                to => (Style::Mail, to.to_vec()),
            };
            let outlet = Outlet {
                recipients,
                style,
                leave: String::new(),
                channel: Ok(Box::new(mailbox.clone()) as Box<dyn Channel>),
            };
            (channel.name.clone(), outlet)
        });
        let outlets = outlets.collect();
        let clock = HandClock::at("2023-01-01T06:15:00Z".parse().unwrap());
        let dir = TempDir::new().unwrap();
        Self { dir, clock, config, outlets, mailbox, steps: Steps::default() }
    }

    fn archive(&self) -> Archive {
        Archive::create_or_open(self.dir.path()).unwrap()
    }

    /// Makes a world whose archive is a copy of another's.
    fn copy_of(model: &Path, config: &str, now: DateTime<Utc>) -> Self {
        let world = Self::new(config);
        copy(model, world.dir.path());
        world.clock.set(now);
        world
    }

    /// Takes papers in by their names, on their own day.
    fn import(&self, names: &[&str]) {
        let arrivals: Vec<Arrival> = names.iter().map(|name| arrival(name)).collect();
        let last = names.iter().map(|name| published(name)).max().unwrap();
        self.clock.set(at(last));
        self.archive().import(&arrivals, &rules(), self.clock.now()).unwrap();
    }

    /// Takes in everything that was published until a day, and moves the clock there.
    fn until(&self, day: &str) {
        let day: NaiveDate = day.parse().unwrap();
        let names: Vec<&str> =
            PAPERS.iter().map(|paper| paper.name).filter(|name| published(name) <= day).collect();
        self.import(&names);
        self.clock.set(at(day));
    }

    fn service(&self) -> Service<'_> {
        Service {
            config: &self.config,
            outlets: &self.outlets,
            wording: Wording::new(Language::Dutch),
            clock: &self.clock,
            zone: chrono_tz::Europe::Amsterdam,
            beginning: Beginning::Present,
            announced: &[],
            looked: None,
            is_stopped: &|| false,
        }
    }

    fn try_deliver(&self) -> Result<Delivered, PostError> {
        deliver(&mut self.archive().with_steps(self.steps.clone()), self.service())
    }

    fn deliver(&self) -> Delivered {
        self.try_deliver().unwrap()
    }

    /// Delivers where nothing was ever taken in.
    fn deliver_empty(&self) {
        assert_eq!(self.deliver().sent, 0);
    }

    /// Lets time pass.
    fn later(&self, days: u64) {
        self.clock.set(self.clock.now() + chrono::Days::new(days));
    }

    fn answer(&self, script: impl FnMut(&Parcel) -> Answer + Send + 'static) {
        *self.mailbox.script.lock().unwrap() = Box::new(script);
    }

    /// Empties the mailbox.
    fn arrived(&self) -> Vec<Arrived> {
        std::mem::take(&mut self.mailbox.arrived.lock().unwrap())
    }

    /// Empties the mailbox; returns channel, recipient and part of each message.
    fn addresses(&self) -> Vec<String> {
        let arrived = self.arrived();
        arrived
            .iter()
            .map(|(parcel, _)| format!("{}#{}", parcel.label.recipient, parcel.label.part))
            .collect()
    }

    fn desk(&self, channel: &str, watch: &str) -> desk::Desk {
        let told = self.archive().told(channel, watch).unwrap();
        desk::Desk::read((channel, watch), told.commit, told.files).unwrap()
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn at(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(14, 0, 0).unwrap().and_utc()
}

fn arrival(name: &str) -> Arrival {
    let paper = PAPERS.iter().find(|paper| paper.name.starts_with(name)).unwrap();
    Arrival { bytes: paper.bytes.to_vec(), facts: None }
}

fn published(name: &str) -> NaiveDate {
    extract(&arrival(name).bytes).publication.unwrap().published
}

/// Returns the subject of a mail, or the line of a post.
fn subject(parcel: &Parcel) -> String {
    match &parcel.form {
        Form::Mail(mail) => mail.subject.clone(),
        Form::Slack(post) => post.text.clone(),
        Form::Webhook(post) => post.event.clone(),
        Form::Feed(post) => post.title.clone(),
    }
}
