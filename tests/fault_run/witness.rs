//! Who stands between the program and the world: sees every message that is tried and every write,
//! and pulls the plug when it is time.
//!
//! Knows moments. Must not know why anything is sent.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use prinsjesdiff::archive::{Archive, ArchiveError, Steps};
use prinsjesdiff::deliver::{Accepted, Channel, SendError, SendReason};
use prinsjesdiff::report::parcel::Parcel;

use super::sky::Fate;

/// A message that was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The run in which it was.
    pub run: usize,
    pub channel: String,
    pub watch: String,
    pub recipient: String,
    pub part: u16,
    pub key: String,
    /// The program was told that it was taken.
    pub is_accepted: bool,
    /// The program had noted so when the run ended.
    pub is_ticked: bool,
}

#[derive(Debug, Default)]
struct State {
    run: usize,
    fate: Option<Fate>,
    /// Moments that have passed.
    moments: usize,
    /// The plug is out, or the disk is full.
    is_over: bool,
    attempts: Vec<Attempt>,
    /// Messages that were taken in this run.
    accepted: usize,
    /// The archive, for whoever else comes to it.
    archive: PathBuf,
    /// Whether another daemon that came was turned away.
    met: Option<bool>,
    /// Of each watch on each channel the message that was taken and not yet noted.
    open: BTreeMap<String, usize>,
}

/// The witness of a whole run of days.
#[derive(Debug, Clone, Default)]
pub struct Witness(Arc<Mutex<State>>);

impl State {
    /// Lets a moment pass; tells whether there is life after it.
    fn lives_on(&mut self, is_write: bool) -> bool {
        if let Some(Fate::Met(at)) = self.fate {
            self.moments += 1;
            if self.moments == at + 1 && !self.archive.as_os_str().is_empty() {
                let mut other = Archive::open(&self.archive).unwrap();
                self.met = Some(matches!(other.lock(), Err(ArchiveError::Locked(_))));
            }
            return true;
        }
        let (at, counts) = match self.fate {
            Some(Fate::Killed(at)) => (at, true),
            Some(Fate::FullDisk(at)) => (at, is_write),
            _ => return !self.is_over,
        };
        self.is_over |= counts && self.moments >= at;
        self.moments += usize::from(counts);
        !self.is_over
    }

    /// Tells whether the program is dead: on a full disk it lives.
    fn is_dead(&self) -> bool {
        self.is_over && matches!(self.fate, Some(Fate::Killed(_) | Fate::KilledAfter(_)))
    }
}

impl Witness {
    /// A run begins on an archive.
    pub fn begin(&self, run: usize, fate: Fate, archive: PathBuf) {
        let mut state = self.0.lock().unwrap();
        let attempts = std::mem::take(&mut state.attempts);
        *state = State { run, fate: Some(fate), attempts, archive, ..State::default() };
    }

    /// Tells of another daemon that came whether it was turned away.
    pub fn met(&self) -> Option<bool> {
        self.0.lock().unwrap().met
    }

    /// Tells whether the run was killed, or met a full disk.
    pub fn is_over(&self) -> bool {
        self.0.lock().unwrap().is_over
    }

    /// Fault points for an archive.
    pub fn steps(&self) -> Steps {
        let witness = self.clone();
        Steps::asking(move |step| {
            let mut state = witness.0.lock().unwrap();
            let goes_on = state.lives_on(true);
            if let Some(desk) =
                step.strip_prefix("move refs/prinsjesdiff/told/").filter(|_| goes_on)
                && let Some(at) = state.open.remove(desk)
            {
                state.attempts[at].is_ticked = true;
            }
            goes_on
        })
    }

    /// Stands before a channel.
    pub fn before(&self, channel: Box<dyn Channel>) -> Box<dyn Channel> {
        Box::new(Watched { witness: self.clone(), channel })
    }

    /// Lets a moment outside the archive pass; tells whether the program is alive after it.
    fn survives(&self) -> bool {
        let mut state = self.0.lock().unwrap();
        state.lives_on(false) || !state.is_dead()
    }

    /// Everything that was tried.
    pub fn attempts(&self) -> Vec<Attempt> {
        self.0.lock().unwrap().attempts.clone()
    }
}

#[derive(Debug)]
struct Watched {
    witness: Witness,
    channel: Box<dyn Channel>,
}

impl Channel for Watched {
    fn send(&self, parcel: &Parcel, thread: Option<&str>) -> Result<Accepted, SendError> {
        let dead = || {
            let reason = SendReason::WrongForm;
            Err(SendError::Later { after: None, reason })
        };
        if !self.witness.survives() {
            return dead();
        }
        let sent = self.channel.send(parcel, thread);
        let mut state = self.witness.0.lock().unwrap();
        if sent.is_ok() {
            state.is_over |=
                matches!(state.fate, Some(Fate::KilledAfter(at)) if state.accepted == at);
            state.accepted += 1;
        }
        let lives = state.lives_on(false) || !state.is_dead();
        let label = &parcel.label;
        // What the operator is told belongs to no watch, and is noted under a name of its own.
        let watch = if label.watch.is_empty() { "berichten" } else { &label.watch };
        let desk = format!("{}/{watch}", label.channel);
        let attempt = Attempt {
            run: state.run,
            channel: label.channel.clone(),
            watch: label.watch.clone(),
            recipient: label.recipient.clone(),
            part: label.part,
            key: label.key.clone(),
            is_accepted: sent.is_ok() && lives,
            is_ticked: false,
        };
        if attempt.is_accepted {
            let at = state.attempts.len();
            state.open.insert(desk, at);
        }
        state.attempts.push(attempt);
        if lives { sent } else { dead() }
    }
}
