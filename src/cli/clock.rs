//! The clock of a run: the machine's, or one set by hand for trials.
//!
//! Knows the environment variable that sets it. Must not know what is timed.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::exit::Failure;
use super::settings::Settings;
use crate::http::{Clock, HandClock, StoppableClock, is_on_this_machine};
use crate::report::wording::Wording;

/// Sets the clock to a moment, such as `2025-10-01T06:15:00Z`; waiting then takes no time.
///
/// For trials against a service on this machine only: anyone else's service is asked at the pace
/// of real time.
const BY_HAND: &str = "PRINSJESDIFF_CLOCK";

/// The clock of a run.
#[derive(Debug, Clone)]
pub enum RunClock {
    /// The machine's.
    Machine(Arc<StoppableClock>),
    /// One that is moved by hand.
    Hand(Arc<HandClock>),
}

impl RunClock {
    /// Looks at the environment.
    pub fn new(settings: &Settings, words: Wording) -> Result<Self, Failure> {
        let Some(moment) = by_hand() else { return Ok(Self::Machine(Arc::default())) };
        let official = &settings.config.source.official;
        let at_home = [&official.search_url, &official.repository_url]
            .into_iter()
            .all(|address| is_on_this_machine(address));
        match moment {
            Ok(now) if at_home => Ok(Self::Hand(Arc::new(HandClock::at(now)))),
            Ok(_) => Err(Failure::usage(words.clock_only_at_home(BY_HAND))),
            Err(found) => {
                let what = words.not_understood(&found, "2025-10-01T06:15:00Z");
                Err(Failure::usage(format!("{BY_HAND}: {what}.")))
            }
        }
    }

    /// Returns the clock for rooms that only tell time by it.
    pub fn as_clock(&self) -> Arc<dyn Clock> {
        match self {
            Self::Machine(clock) => clock.clone(),
            Self::Hand(clock) => clock.clone(),
        }
    }

    /// Returns what time it is.
    pub fn now(&self) -> DateTime<Utc> {
        self.as_clock().now()
    }

    /// Returns what day it is in Amsterdam, where the papers appear.
    pub fn today(&self) -> NaiveDate {
        in_amsterdam(self.now())
    }

    /// Ends every wait.
    pub fn stop(&self) {
        if let Self::Machine(clock) = self {
            clock.stop();
        }
    }
}

/// Returns what day it is in Amsterdam, where the papers appear.
pub fn today() -> NaiveDate {
    in_amsterdam(now())
}

fn in_amsterdam(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&chrono_tz::Europe::Amsterdam).date_naive()
}

/// Returns what time it is.
pub fn now() -> DateTime<Utc> {
    by_hand().and_then(Result::ok).unwrap_or_else(Utc::now)
}

fn by_hand() -> Option<Result<DateTime<Utc>, String>> {
    let text = std::env::var(BY_HAND).ok().filter(|text| !text.is_empty())?;
    Some(text.parse().map_err(|_| text))
}
