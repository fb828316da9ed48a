//! The state of each host: when it may be asked again, and whether it asked to be left alone.
//!
//! Knows times. Must not send anything: holding a host's lock is the permission to send.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use super::Clock;

/// What is remembered of a host for as long as the client lives.
#[derive(Debug, Default)]
pub(super) struct Host {
    /// Not before this moment.
    next: Option<DateTime<Utc>>,
    /// The host asked to be left alone until then.
    pub closed_until: Option<DateTime<Utc>>,
    /// It has answered at least once: what goes wrong now may well pass.
    pub has_answered: bool,
}

impl Host {
    /// Waits until the rate allows a request.
    pub fn wait(&self, clock: &dyn Clock, interval: Duration) {
        let Some(next) = self.next else { return };
        // A clock that was set back must not make this wait for hours.
        let wait = (next - clock.now()).to_std().unwrap_or(Duration::ZERO).min(interval);
        if !wait.is_zero() {
            clock.sleep(wait);
        }
    }

    /// Notes that a request has ended: the interval runs from its end, not from its beginning.
    pub fn ended(&mut self, now: DateTime<Utc>, interval: Duration) {
        self.next = Some(now + TimeDelta::from_std(interval).unwrap_or(TimeDelta::zero()));
    }
}

/// All hosts that were asked.
#[derive(Debug, Default)]
pub(super) struct Hosts {
    known: Mutex<BTreeMap<String, Arc<Mutex<Host>>>>,
}

impl Hosts {
    pub fn get(&self, name: &str) -> Arc<Mutex<Host>> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(known.entry(name.to_owned()).or_default())
    }
}

/// Takes a host; as long as it is held, no one else asks it anything.
pub(super) fn take(host: &Mutex<Host>) -> MutexGuard<'_, Host> {
    host.lock().unwrap_or_else(PoisonError::into_inner)
}
