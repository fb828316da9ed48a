//! Delivery as a command does it, and what is said of it.
//!
//! Knows the sentences for what became of messages. Must not decide who gets what.

use std::collections::{BTreeMap, BTreeSet};

use super::clock::RunClock;
use super::exit::{Exit, Failure};
use super::failures;
use super::settings::Settings;
use super::ui::Ui;
use crate::archive::Archive;
use crate::deliver::SendReason;
use crate::notify::channels;
use crate::notify::shelves::{self, FeedError};
use crate::notify::{
    self, Beginning, Delivered, Looked, Outlet, PostError, Service, Trouble, What,
};

/// What a command knows that delivery should know.
#[derive(Clone, Copy)]
pub struct Round<'a> {
    /// Where a new watch begins.
    pub beginning: Beginning,
    /// Papers that were announced and have not come.
    pub announced: &'a [String],
    /// What was seen of the publication service.
    pub looked: Option<Looked<'a>>,
    /// Tells whether the command is to end.
    pub is_stopped: &'a dyn Fn() -> bool,
}

impl Default for Round<'_> {
    /// A command that asked nobody anything and goes on to its end.
    fn default() -> Self {
        let beginning = Beginning::default();
        Self { beginning, announced: &[], looked: None, is_stopped: &|| false }
    }
}

/// What a round of delivery did.
#[derive(Debug, Clone, Copy)]
pub struct Posted {
    /// Messages that were accepted.
    pub sent: usize,
    /// Messages that are still to be sent, where that was looked at.
    pub waiting: Option<usize>,
    /// How it ended.
    pub exit: Exit,
}

impl Posted {
    /// Nothing was to be sent now.
    pub const NONE: Self = Self { sent: 0, waiting: None, exit: Exit::Done };
}

/// The channels of a command, opened once.
pub struct Delivery<'a> {
    settings: &'a Settings,
    ui: &'a Ui,
    clock: RunClock,
    outlets: BTreeMap<String, Outlet>,
}

impl<'a> Delivery<'a> {
    /// Opens the channels.
    pub fn new(settings: &'a Settings, ui: &'a Ui, clock: &RunClock) -> Self {
        let outlets = channels::outlets(&settings.config, &clock.as_clock());
        Self { settings, ui, clock: clock.clone(), outlets }
    }

    /// Returns the channels by name.
    pub fn outlets(&self) -> &BTreeMap<String, Outlet> {
        &self.outlets
    }

    /// Tells every watch what is new, and says what went wrong.
    pub fn deliver(&self, archive: &mut Archive, round: Round<'_>) -> Result<Posted, Failure> {
        let with = |service: Service<'_>| notify::deliver(archive, service);
        let delivered = self.with_service(round, with)?;
        let exit = self.say(&delivered);
        // Without anything new the feeds of editions stand as they are.
        let feeds = if delivered.sent > 0 { self.feeds(archive)? } else { Exit::Done };
        let (sent, waiting) = (delivered.sent, Some(delivered.waiting));
        Ok(Posted { sent, waiting, exit: exit.max(feeds) })
    }

    /// Tells the operator that the run ended before anything could be told. What goes wrong with
    /// that is not said besides: the run ends with what went wrong first.
    pub fn alarm(&self, archive: &mut Archive, why: &str) {
        let looked = Some(Looked { broke_off: Some(why), ..Looked::default() });
        let round = Round { looked, ..Round::default() };
        let told = self.with_service(round, |service| notify::alarm(archive, service));
        if let Ok(delivered) = told {
            self.say(&delivered);
        }
    }

    /// Writes the feeds of editions; a folder that refuses is said, and stops nothing.
    fn feeds(&self, archive: &Archive) -> Result<Exit, Failure> {
        let mut refused = None;
        let with = |service: Service<'_>| match shelves::write(archive, service) {
            Err(FeedError::Post(error)) => Err(error),
            Err(FeedError::Folder { path, source }) => {
                refused = Some(SendReason::Folder {
                    path: path.display().to_string(),
                    kind: source.kind(),
                });
                Ok(())
            }
            Ok(()) => Ok(()),
        };
        self.with_service(Round::default(), with)?;
        let Some(reason) = refused else { return Ok(Exit::Done) };
        self.ui.always(&self.ui.wording.send_reason(&reason));
        Ok(Exit::PartlySent)
    }

    /// Begins a silent import.
    pub fn hush(&self, archive: &mut Archive) -> Result<(), Failure> {
        self.with_service(Round::default(), |one| notify::hush(archive, one))
    }

    /// Ends it.
    pub fn unhush(&self, archive: &mut Archive) -> Result<(), Failure> {
        self.with_service(Round::default(), |one| notify::unhush(archive, one))
    }

    /// Does something with everything that delivery needs.
    pub fn with_service<T>(
        &self,
        round: Round<'_>,
        work: impl FnOnce(Service<'_>) -> Result<T, PostError>,
    ) -> Result<T, Failure> {
        let config = &self.settings.config;
        let clock = self.clock.as_clock();
        let zone = config.schedule.timetable().map_or(chrono_tz::Europe::Amsterdam, |t| t.zone());
        let service = Service {
            config,
            outlets: &self.outlets,
            wording: self.ui.wording,
            clock: clock.as_ref(),
            zone,
            beginning: round.beginning,
            announced: round.announced,
            looked: round.looked,
            is_stopped: round.is_stopped,
        };
        work(service).map_err(|error| failures::post(self.ui.wording, self.settings, &error))
    }

    fn say(&self, delivered: &Delivered) -> Exit {
        let words = self.ui.wording;
        let mut waiting: Vec<(&Trouble, String)> = Vec::new();
        for trouble in &delivered.troubles {
            let (channel, address) = (&trouble.channel, &trouble.recipient);
            match &trouble.what {
                What::SetAside(reason) => {
                    self.ui.always(&words.send_reason(reason));
                    self.ui.always(&words.set_aside(address, channel));
                }
                What::Waits(reason) => waiting.push((trouble, words.send_reason(reason))),
                What::NotShared(said) => waiting.push((trouble, words.archive_not_shared(said))),
            }
        }
        let Some((first, reason)) = waiting.first() else {
            return if delivered.troubles.is_empty() { Exit::Done } else { Exit::PartlySent };
        };
        let failed: BTreeSet<&str> =
            waiting.iter().map(|(trouble, _)| trouble.channel.as_str()).collect();
        let all = self.outlets.len();
        let sent = all.saturating_sub(failed.len());
        let reason = reason.trim_end_matches('.');
        self.ui.always(&words.exit_partly_sent(sent, all, &first.channel, reason));
        Exit::PartlySent
    }
}
