//! How often a watch tells.
//!
//! Knows weeks and months. Must not know what there is to tell.

use chrono::{Datelike, Days, NaiveDate};
use serde::Deserialize;

/// How often a watch tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cadence {
    /// Every run.
    #[default]
    Run,
    /// The first run on or after Monday.
    Weekly,
    /// The first run on or after the 1st.
    Monthly,
}

impl Cadence {
    /// Tells whether it is this watch's turn in a run of today; `last` is the day of its last turn.
    ///
    /// A turn is taken whether or not there was anything to tell, so that what arrives on Tuesday
    /// waits for Monday.
    #[must_use]
    pub fn is_due(self, last: Option<NaiveDate>, today: NaiveDate) -> bool {
        let Some(last) = last else { return true };
        let begins = match self {
            Self::Run => return true,
            Self::Weekly => today - Days::new(u64::from(today.weekday().num_days_from_monday())),
            Self::Monthly => today.with_day(1).unwrap_or(today),
        };
        // A last turn that is still to come is that of a clock that once ran ahead.
        last < begins || last > today
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lists the days on which a watch has its turn, of runs on these days.
    fn check(cadence: Cadence, runs: &[&str], expected: &[&str]) {
        let mut last = None;
        let mut turns = Vec::new();
        for run in runs {
            let today: NaiveDate = run.parse().unwrap();
            if cadence.is_due(last, today) {
                last = Some(today);
                turns.push(*run);
            }
        }
        assert_eq!(turns, expected, "{cadence:?} {runs:?}");
    }

    #[test]
    fn a_watch_has_its_turn_on_the_first_run_of_its_week_or_month() {
        // 14 September 2026 is a Monday.
        let days = ["2026-09-11", "2026-09-12", "2026-09-14", "2026-09-15", "2026-09-21"];
        check(Cadence::Run, &days, &days);
        check(Cadence::Weekly, &days, &["2026-09-11", "2026-09-14", "2026-09-21"]);
        check(Cadence::Monthly, &days, &["2026-09-11"]);
        // The machine slept on Monday, and over the 1st.
        let late = ["2026-09-28", "2026-10-06", "2026-10-07", "2026-11-02"];
        check(Cadence::Weekly, &late, &["2026-09-28", "2026-10-06", "2026-11-02"]);
        check(Cadence::Monthly, &late, &["2026-09-28", "2026-10-06", "2026-11-02"]);
        // Several runs on one day take one turn, also over the end of a year.
        let new_year = ["2026-12-31", "2027-01-01", "2027-01-01", "2027-01-04"];
        check(Cadence::Monthly, &new_year, &["2026-12-31", "2027-01-01"]);
        check(Cadence::Weekly, &new_year, &["2026-12-31", "2027-01-04"]);
    }

    #[test]
    fn a_clock_that_once_ran_ahead_silences_nobody() {
        let ahead = ["2030-05-05", "2026-09-16", "2026-09-17"];
        check(Cadence::Weekly, &ahead, &["2030-05-05", "2026-09-16"]);
        check(Cadence::Monthly, &ahead, &["2030-05-05", "2026-09-16"]);
    }
}
