//! Sending what is frozen: each message once its turn comes, each acceptance ticked off.
//!
//! Knows queues, attempts and waits. Must not know what a message says. One recipient or channel
//! that fails never stops another: each recipient is a queue of its own, and while one waits the
//! others go on.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::config::OPERATOR;
use crate::deliver::{Channel, SendError, SendReason};
use crate::http::Clock;
use crate::notify::desk::{Desk, Failing, Recipient};
use crate::notify::names;
use crate::notify::store::{PostError, Store};
use crate::report::message::Style;
use crate::report::parcel::{Form, Parcel};

/// The first wait after a failure; each further one is four times as long.
const FIRST_WAIT: Duration = Duration::from_secs(5);
const WAITS_GROW: u32 = 4;
/// So often a message is tried in one run.
const ATTEMPTS: u32 = 4;
/// After so many failures in a row, whoever they were for, the channel as a whole rests.
const FAILURES_IN_A_ROW: u32 = 3;
/// Longer than this a run does not wait for a channel: the next run goes on.
const PATIENCE: Duration = Duration::from_mins(3);

/// Where the messages of a channel go.
#[derive(Debug)]
pub struct Outlet {
    /// The recipients, in order; one without a name where the channel itself is the recipient.
    pub recipients: Vec<String>,
    /// The form its messages have.
    pub style: Style,
    /// The address to write to for leaving; empty where there is none.
    pub leave: String,
    /// The channel, or why it cannot be used.
    pub channel: Result<Box<dyn Channel>, SendReason>,
}

/// What became of the messages that were ready.
#[derive(Debug, Default)]
pub struct Sent {
    /// Messages that were accepted.
    pub messages: usize,
    /// What went wrong, each once.
    pub troubles: Vec<Trouble>,
}

/// Something that went wrong on the way to a recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The channel.
    pub channel: String,
    /// The watch.
    pub watch: String,
    /// The recipient; empty where it is the channel itself.
    pub recipient: String,
    /// What happened.
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It will be tried again.
    Waits(SendReason),
    /// The address is set aside.
    SetAside(SendReason),
    /// The shared archive could not be asked, so that nothing may leave.
    NotShared(String),
}

/// The messages of one watch to one recipient of one channel.
struct Queue {
    /// The place of its desk.
    desk: usize,
    recipient: String,
    to: String,
    attempts: u32,
    until: Option<DateTime<Utc>>,
    /// Why the last attempt failed.
    failed: Option<SendReason>,
    /// Nothing more is tried in this run.
    is_stopped: bool,
}

/// A channel as this run finds it.
#[derive(Default)]
struct Health {
    /// Failures in a row.
    failures: u32,
    /// How often it rested.
    rests: u32,
    until: Option<DateTime<Utc>>,
    /// Nothing more is tried in this run, for this reason.
    stopped: Option<SendReason>,
}

/// Puts the addresses of readers into a message that leaves: what is frozen bears their names alone,
/// because an archive may be shared with anyone.
pub(super) fn with_addresses(mut parcel: Parcel, outlets: &BTreeMap<String, Outlet>) -> Parcel {
    let Form::Mail(mail) = &mut parcel.form else { return parcel };
    for address in outlets.values().flat_map(|outlet| &outlet.recipients) {
        let name = names::of_reader(address);
        if mail.text.contains(&name) || mail.subject.contains(&name) {
            mail.subject = mail.subject.replace(&name, address);
            mail.text = mail.text.replace(&name, address);
            let shown = address.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            mail.html = mail.html.replace(&name, &shown);
        }
    }
    parcel
}

/// Sends what is frozen.
pub(super) struct Dispatch<'a, 's> {
    pub store: &'s mut Store<'a>,
    pub outlets: &'s BTreeMap<String, Outlet>,
    pub clock: &'s dyn Clock,
    pub today: NaiveDate,
    /// Tells whether the run is to end.
    pub is_stopped: &'s dyn Fn() -> bool,
    pub sent: Sent,
}

impl Dispatch<'_, '_> {
    /// Sends everything that can be sent now, trying again within reason.
    pub fn run(mut self, desks: &mut [Desk]) -> Result<Sent, PostError> {
        for desk in desks.iter_mut() {
            self.forget_strangers(desk)?;
        }
        let mut queues = self.queues(desks);
        let mut channels: BTreeMap<String, Health> = BTreeMap::new();
        loop {
            for queue in &mut queues {
                let desk = &mut desks[queue.desk];
                let health = channels.entry(desk.channel.clone()).or_default();
                while !(self.is_stopped)()
                    && ready_at(queue, health, desk).is_some_and(|at| at <= self.clock.now())
                {
                    self.send_one(queue, health, desk)?;
                }
            }
            let next = queues.iter().filter_map(|queue| {
                let desk = &desks[queue.desk];
                ready_at(queue, channels.get(&desk.channel)?, desk)
            });
            let Some(next) = next.min().filter(|_| !(self.is_stopped)()) else { break };
            self.clock.sleep((next - self.clock.now()).to_std().unwrap_or_default());
        }
        for queue in queues {
            let desk = &mut desks[queue.desk];
            let health = channels.remove(&desk.channel).unwrap_or_default();
            self.note_failure(&queue, &health, desk)?;
            channels.insert(desk.channel.clone(), health);
        }
        Ok(self.sent)
    }

    /// Drops what was frozen for recipients who are no longer on the channel.
    fn forget_strangers(&mut self, desk: &mut Desk) -> Result<(), PostError> {
        let Some(outlet) = self.outlets.get(&desk.channel) else { return Ok(()) };
        let known: Vec<String> =
            outlet.recipients.iter().map(|address| names::of_recipient(address)).collect();
        for batch in desk.outbox.values_mut() {
            batch.retain_recipients(&known);
        }
        desk.state.recipients.retain(|to, _| known.contains(to));
        desk.finish(self.today);
        if desk.changes()?.is_empty() {
            return Ok(());
        }
        self.store.save(desk, "ontvanger niet meer ingesteld\n").or_else(|error| match error {
            // Nothing leaves before it is shared; then it is tried again.
            PostError::Remote(_) => Ok(()),
            error => Err(error),
        })
    }

    /// Makes a queue of each recipient for whom something is ready.
    fn queues(&self, desks: &[Desk]) -> Vec<Queue> {
        let mut queues = Vec::new();
        for (at, desk) in desks.iter().enumerate() {
            let Some(outlet) = self.outlets.get(&desk.channel) else { continue };
            if self.store.is_claimed(desk, self.clock.now()) {
                continue;
            }
            for recipient in &outlet.recipients {
                let to = names::of_recipient(recipient);
                if desk.next(&to).is_some() {
                    queues.push(Queue {
                        desk: at,
                        recipient: recipient.clone(),
                        to,
                        attempts: 0,
                        until: None,
                        failed: None,
                        is_stopped: false,
                    });
                }
            }
        }
        queues
    }

    /// Sends the next message of a queue, and notes what became of it.
    fn send_one(
        &mut self,
        queue: &mut Queue,
        health: &mut Health,
        desk: &mut Desk,
    ) -> Result<(), PostError> {
        let Some(outlet) = self.outlets.get(&desk.channel) else { return Ok(()) };
        let channel = match &outlet.channel {
            Ok(channel) => channel,
            Err(reason) => {
                health.stopped = Some(reason.clone());
                return Ok(());
            }
        };
        let Some((number, parcel, thread)) = desk.next_parcel(&queue.recipient)? else {
            return Ok(());
        };
        let parcel = match desk.channel.as_str() {
            OPERATOR => with_addresses(parcel, self.outlets),
            _ => parcel,
        };
        let key = parcel.label.key.clone();
        self.store.find_room()?;
        if let Err(error) = self.store.claim(desk, &key) {
            return self.not_shared(queue, desk, error);
        }
        match channel.send(&parcel, thread.as_deref()) {
            Ok(accepted) => {
                health.failures = 0;
                queue.attempts = 0;
                queue.failed = None;
                self.sent.messages += 1;
                self.tick_off(desk, number, &key, accepted.receipt)
                    .or_else(|error| self.not_shared(queue, desk, error))
            }
            Err(SendError::Later { after, reason }) => {
                self.wait(queue, health, after, reason);
                Ok(())
            }
            Err(SendError::Refused { reason }) => self.set_aside(queue, desk, reason),
            Err(SendError::Setup { reason }) => {
                health.stopped = Some(reason);
                Ok(())
            }
        }
    }

    fn tick_off(
        &mut self,
        desk: &mut Desk,
        number: u32,
        key: &str,
        receipt: Option<String>,
    ) -> Result<(), PostError> {
        if let Some(batch) = desk.outbox.get_mut(&number) {
            batch.tick_off(key, receipt);
        }
        desk.state.sent = Some(self.clock.now());
        desk.state.failing = None;
        desk.state.claim = None;
        desk.finish(self.today);
        self.store.save(desk, "verzonden\n")
    }

    /// Decides when a queue, and its channel, is tried again.
    fn wait(
        &self,
        queue: &mut Queue,
        health: &mut Health,
        after: Option<Duration>,
        reason: SendReason,
    ) {
        let now = self.clock.now();
        let until = |wait: Duration| now + TimeDelta::from_std(wait).unwrap_or(TimeDelta::MAX);
        queue.attempts += 1;
        queue.is_stopped |= queue.attempts >= ATTEMPTS;
        queue.until = Some(until(wait_before(queue.attempts)));
        health.failures += 1;
        if health.failures >= FAILURES_IN_A_ROW {
            health.failures = 0;
            health.rests += 1;
            health.until = Some(until(wait_before(health.rests)));
        }
        // Whoever asks to wait asks it of all that is sent there.
        let asked = after.unwrap_or_default();
        health.until = health.until.max(Some(until(asked)));
        if asked > PATIENCE || health.rests >= ATTEMPTS {
            health.stopped = Some(reason.clone());
        }
        queue.failed = Some(reason);
    }

    /// Sets a recipient aside: what is frozen for it will never be accepted.
    fn set_aside(
        &mut self,
        queue: &mut Queue,
        desk: &mut Desk,
        reason: SendReason,
    ) -> Result<(), PostError> {
        let failing = Failing { since: self.clock.now(), why: reason.kept() };
        let connected = self.today;
        let known = desk.state.recipients.entry(queue.to.clone());
        known.or_insert(Recipient { connected, aside: None }).aside = Some(failing);
        for batch in desk.outbox.values_mut() {
            batch.drop_recipient(&queue.to);
        }
        desk.state.claim = None;
        desk.finish(self.today);
        queue.is_stopped = true;
        queue.failed = None;
        self.sent.troubles.push(trouble(queue, desk, What::SetAside(reason)));
        self.store.save(desk, "ontvanger terzijde gesteld\n")
    }

    /// Nothing may leave while other machines cannot hear of it.
    fn not_shared(
        &mut self,
        queue: &mut Queue,
        desk: &Desk,
        error: PostError,
    ) -> Result<(), PostError> {
        let PostError::Remote(error) = error else { return Err(error) };
        queue.is_stopped = true;
        queue.failed = None;
        self.sent.troubles.push(trouble(queue, desk, What::NotShared(error.to_string())));
        Ok(())
    }

    /// Notes since when nothing goes through; written when it begins, not at every run.
    fn note_failure(
        &mut self,
        queue: &Queue,
        health: &Health,
        desk: &mut Desk,
    ) -> Result<(), PostError> {
        let reason = queue.failed.as_ref().or(health.stopped.as_ref());
        let Some(reason) = reason.filter(|_| desk.next(&queue.to).is_some()) else {
            return Ok(());
        };
        self.sent.troubles.push(trouble(queue, desk, What::Waits(reason.clone())));
        if desk.state.failing.is_none() || desk.state.claim.is_some() {
            let failing = Failing { since: self.clock.now(), why: reason.kept() };
            desk.state.failing.get_or_insert(failing);
            desk.state.claim = None;
            match self.store.save(desk, "niet verzonden\n") {
                // It is noted here, and shared with the next move.
                Err(PostError::Remote(_)) => {}
                result => return result,
            }
        }
        Ok(())
    }
}

/// Returns when a queue is tried next; never when it is empty or given up for this run.
fn ready_at(queue: &Queue, health: &Health, desk: &Desk) -> Option<DateTime<Utc>> {
    if queue.is_stopped || health.stopped.is_some() || desk.next(&queue.to).is_none() {
        return None;
    }
    Some(queue.until.max(health.until).unwrap_or(DateTime::UNIX_EPOCH))
}

fn wait_before(attempt: u32) -> Duration {
    FIRST_WAIT * WAITS_GROW.pow(attempt.saturating_sub(1).min(ATTEMPTS))
}

fn trouble(queue: &Queue, desk: &Desk, what: What) -> Trouble {
    let (channel, watch) = (desk.channel.clone(), desk.watch.clone());
    Trouble { channel, watch, recipient: queue.recipient.clone(), what }
}
