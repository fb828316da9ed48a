//! Time as a value that is given: what it is now, and waiting.
//!
//! Knows the machine's clock, and one that is moved by hand. Must not know what is waited for.

use std::fmt;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

/// Tells the time and waits.
pub trait Clock: fmt::Debug + Send + Sync {
    /// Returns what time it is.
    fn now(&self) -> DateTime<Utc>;
    /// Waits.
    fn sleep(&self, duration: Duration);
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn sleep(&self, duration: Duration) {
        std::thread::sleep(duration);
    }
}

/// The machine's clock for a run that may be stopped: a wait ends when it is.
#[derive(Debug, Default)]
pub struct StoppableClock {
    stopped: Mutex<bool>,
    changed: Condvar,
}

impl StoppableClock {
    /// Ends the wait that is going on, and every later one.
    pub fn stop(&self) {
        *self.stopped.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.changed.notify_all();
    }
}

impl Clock for StoppableClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn sleep(&self, duration: Duration) {
        let stopped = self.stopped.lock().unwrap_or_else(PoisonError::into_inner);
        // Whether it was stopped or the time is over is the same to who waits.
        let _ended = self.changed.wait_timeout_while(stopped, duration, |stopped| !*stopped);
    }
}

/// A clock that is moved by hand; waiting moves it on and takes no time.
///
/// For tests, and for the example, which lives through years in a second.
#[derive(Debug)]
pub struct HandClock {
    state: Mutex<(DateTime<Utc>, Vec<Duration>)>,
}

impl HandClock {
    /// Sets a clock to a time.
    #[must_use]
    pub fn at(now: DateTime<Utc>) -> Self {
        Self { state: Mutex::new((now, Vec::new())) }
    }

    /// Moves the clock to a time.
    pub fn set(&self, now: DateTime<Utc>) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).0 = now;
    }

    /// Returns how long was waited, each time.
    #[must_use]
    pub fn slept(&self) -> Vec<Duration> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).1.clone()
    }
}

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    fn sleep(&self, duration: Duration) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.0 += TimeDelta::from_std(duration).unwrap_or(TimeDelta::MAX);
        state.1.push(duration);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_ends_when_the_run_is_stopped() {
        let clock = StoppableClock::default();
        std::thread::scope(|threads| {
            threads.spawn(|| clock.sleep(Duration::from_hours(24)));
            clock.stop();
        });
        clock.sleep(Duration::from_hours(24));
    }
}
