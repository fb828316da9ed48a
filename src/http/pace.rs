//! The state of each host: when it may be asked again, and whether it asked to be left alone.
//!
//! Knows times. Must not send anything: holding a host's lock is the permission to send.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use super::Clock;
use super::error::HttpError;

/// How long a host is left alone that does not answer, or keeps saying "too many" without saying
/// for how long.
pub(super) const QUIET: TimeDelta = TimeDelta::minutes(15);
/// Requests in a row that end without an answer before a host that has answered is given up.
const MOST_IN_VAIN: u32 = 3;

/// What is remembered of a host for as long as the client lives.
#[derive(Debug, Default)]
pub(super) struct Host {
    /// Not before this moment.
    next: Option<DateTime<Utc>>,
    /// The host asked to be left alone until then.
    pub closed_until: Option<DateTime<Utc>>,
    /// It has answered at least once: what goes wrong now may well pass.
    pub has_answered: bool,
    /// Requests in a row that ended without an answer, retries not counted.
    in_vain: u32,
    /// It was given up until then, because of this.
    given_up: Option<(DateTime<Utc>, HttpError)>,
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

    /// Returns why the host is not asked now, if it was given up.
    pub fn given_up(&self, now: DateTime<Utc>) -> Option<HttpError> {
        let (until, error) = self.given_up.as_ref()?;
        (*until > now).then(|| error.clone())
    }

    /// Notes how a request ended at last. A host that has never answered is given up at once, one
    /// that has after some in vain: a run of fifty papers must not wait for each of them.
    pub fn settled(&mut self, error: Option<&HttpError>, now: DateTime<Utc>) {
        match error.filter(|error| error.is_no_answer()) {
            None => self.in_vain = 0,
            Some(error) => {
                self.in_vain += 1;
                if !self.has_answered || self.in_vain >= MOST_IN_VAIN {
                    self.given_up = Some((now + QUIET, error.clone()));
                }
            }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::Phase;

    fn noon() -> DateTime<Utc> {
        "2026-09-15T12:00:00Z".parse().unwrap()
    }

    fn silence() -> HttpError {
        HttpError::TimeOut { host: "example.org".to_owned(), phase: Phase::Answering }
    }

    #[test]
    fn a_host_that_never_answered_is_given_up_for_a_while() {
        let mut host = Host::default();
        host.settled(Some(&silence()), noon());
        assert_eq!(host.given_up(noon()), Some(silence()));
        assert_eq!(host.given_up(noon() + QUIET), None);
    }

    #[test]
    fn a_host_that_has_answered_is_given_up_after_three_in_vain() {
        let mut host = Host { has_answered: true, ..Host::default() };
        let missing = HttpError::Status { address: String::new(), status: 404 };
        for error in [Some(silence()), Some(silence()), Some(missing), None] {
            host.settled(error.as_ref(), noon());
        }
        for _ in 0..2 {
            host.settled(Some(&silence()), noon());
            assert_eq!(host.given_up(noon()), None);
        }
        host.settled(Some(&silence()), noon());
        assert_eq!(host.given_up(noon()), Some(silence()));
    }
}
