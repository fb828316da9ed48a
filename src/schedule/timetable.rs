//! The instants at which runs happen.
//!
//! Knows a line, a time zone and the peak days of the budget year. Must not know what time it is.
//!
//! The line is read on the wall clock and then mapped: an hour that comes twice counts once, the
//! first time; an hour that is skipped is made up for at the first instant after it. So a daily run
//! happens every day, on the two days on which the clock is changed as well.

use chrono::{DateTime, Datelike, Days, MappedLocalTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono::{NaiveTime, TimeZone};
use chrono_tz::Tz;

use crate::model::{prinsjesdag, verantwoordingsdag};

use super::{Line, LineError};

/// On a peak day papers are looked for from this time, in the afternoon when they are published.
const PEAK_START: (u32, u32) = (15, 30);
/// And again after so many hours, to the end of the day.
const PEAK_HOURS: u32 = 2;
/// The day itself and so many after it: not all chapters are out on the first.
const PEAK_DAYS_AFTER: u64 = 3;
/// No clock is ever set on by more than this.
const LONGEST_GAP: TimeDelta = TimeDelta::days(1);

/// Reports settings that are no timetable.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TimetableError {
    /// The line cannot be used.
    #[error(transparent)]
    Line(#[from] LineError),
    /// The time zone is not known.
    #[error("‘{0}’ is not a time zone, such as Europe/Amsterdam")]
    Zone(String),
}

/// A cron line in a time zone, with the peak days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timetable {
    line: Line,
    zone: Tz,
}

impl Timetable {
    /// Makes a timetable of a cron line and the name of a time zone.
    pub fn parse(line: &str, zone: &str) -> Result<Self, TimetableError> {
        let unknown = |_| TimetableError::Zone(zone.to_owned());
        Ok(Self { line: Line::parse(line)?, zone: zone.parse().map_err(unknown)? })
    }

    /// Returns the zone, in which people read the times.
    #[must_use]
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// Returns the first run after an instant.
    #[must_use]
    pub fn next_after(&self, instant: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let wall = instant.with_timezone(&self.zone).naive_local();
        // Of an hour that comes twice the wall shows times whose first coming is past.
        let mapped = |wall| self.first_instant(wall);
        let by_line =
            self.line.after(wall).find_map(|wall| mapped(wall).filter(|at| *at > instant));
        let by_peak =
            peaks_from(wall.date()).find_map(|wall| mapped(wall).filter(|at| *at > instant));
        by_line.into_iter().chain(by_peak).min()
    }

    /// Lists the next runs after an instant.
    pub fn upcoming(&self, instant: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> {
        std::iter::successors(self.next_after(instant), |last| self.next_after(*last))
    }

    /// Returns when to run next: in the past if a run was missed, and then it is made up for once,
    /// however many were missed.
    ///
    /// `last` is the last run; without one there has never been any, and it is time.
    #[must_use]
    pub fn due(&self, last: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        match last {
            None => Some(now),
            // A clock that once ran ahead would else silence the service until it is there again.
            Some(last) => self.next_after(last.min(now)),
        }
    }

    /// Returns the first instant at which the wall clock shows a time, or has just passed it.
    fn first_instant(&self, wall: NaiveDateTime) -> Option<DateTime<Utc>> {
        let mut shown = wall;
        while shown - wall <= LONGEST_GAP {
            match self.zone.from_local_datetime(&shown) {
                MappedLocalTime::Single(at) | MappedLocalTime::Ambiguous(at, _) => {
                    return Some(at.with_timezone(&Utc));
                }
                MappedLocalTime::None => shown += TimeDelta::minutes(1),
            }
        }
        None
    }
}

/// Lists the times of all peak days from a date on.
fn peaks_from(date: NaiveDate) -> impl Iterator<Item = NaiveDateTime> {
    // After the last peak day of a year come those of the next: two years always hold one.
    let years = [date.year(), date.year() + 1];
    years
        .into_iter()
        .flat_map(|year| [verantwoordingsdag(year), prinsjesdag(year)])
        .flat_map(|first| (0..=PEAK_DAYS_AFTER).map(move |day| first + Days::new(day)))
        .filter(move |day| *day >= date)
        .flat_map(|day| {
            let (hour, minute) = PEAK_START;
            let hours = (hour..24).step_by(PEAK_HOURS as usize);
            hours.filter_map(move |hour| {
                Some(day.and_time(NaiveTime::from_hms_opt(hour, minute, 0)?))
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAILY: &str = "15 7 * * *";

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn timetable(line: &str) -> Timetable {
        Timetable::parse(line, "Europe/Amsterdam").unwrap()
    }

    /// Lists the runs of a machine that is awake between these instants, as wall-clock times.
    ///
    /// It looks at the clock when it wakes and then waits for the next run, as the daemon does.
    fn runs(line: &str, last: &str, awake: &[(&str, &str)]) -> Vec<String> {
        let timetable = timetable(line);
        let mut last = utc(last);
        let mut runs = Vec::new();
        for (from, until) in awake {
            let mut now = utc(from);
            while let Some(due) = timetable.due(Some(last), now) {
                now = now.max(due);
                if now >= utc(until) {
                    break;
                }
                last = now;
                let wall = now.with_timezone(&timetable.zone);
                runs.push(wall.format("%d-%m %H:%M %Z").to_string());
            }
        }
        runs
    }

    fn check(line: &str, last: &str, awake: &[(&str, &str)], expected: &[&str]) {
        assert_eq!(runs(line, last, awake), expected, "{line} {awake:?}");
    }

    #[test]
    fn the_runs_that_happen() {
        // Clocks go on at 02:00 on 29 March 2026: half past two does not exist.
        check(
            "30 2 * * *",
            "2026-03-27T12:00:00Z",
            &[("2026-03-27T12:00:00Z", "2026-03-30T12:00:00Z")],
            &["28-03 02:30 CET", "29-03 03:00 CEST", "30-03 02:30 CEST"],
        );
        check(
            "*/20 1-3 * * *",
            "2026-03-29T00:30:00Z",
            &[("2026-03-29T00:30:00Z", "2026-03-29T12:00:00Z")],
            &["29-03 01:40 CET", "29-03 03:00 CEST", "29-03 03:20 CEST", "29-03 03:40 CEST"],
        );
        // Clocks go back at 03:00 on 25 October 2026: half past two comes twice.
        check(
            "30 2 * * *",
            "2026-10-24T12:00:00Z",
            &[("2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z")],
            &["25-10 02:30 CEST", "26-10 02:30 CET"],
        );
        // A daily run keeps its wall-clock time over both.
        check(
            DAILY,
            "2026-10-24T12:00:00Z",
            &[("2026-10-24T12:00:00Z", "2026-10-27T00:00:00Z")],
            &["25-10 07:15 CET", "26-10 07:15 CET"],
        );
        // A leap day, by the calendar and by name; the peak days before it were slept through.
        check(
            DAILY,
            "2028-02-28T12:00:00Z",
            &[("2028-02-28T12:00:00Z", "2028-03-01T12:00:00Z")],
            &["29-02 07:15 CET", "01-03 07:15 CET"],
        );
        check(
            "0 6 29 2 *",
            "2026-01-01T00:00:00Z",
            &[
                ("2026-01-01T00:00:00Z", "2026-01-01T01:00:00Z"),
                ("2028-02-01T00:00:00Z", "2028-03-09T00:00:00Z"),
            ],
            &["01-02 01:00 CET", "29-02 06:00 CET"],
        );
        // Prinsjesdag 2026 is 15 September.
        check(
            DAILY,
            "2026-09-14T06:00:00Z",
            &[("2026-09-14T06:00:00Z", "2026-09-16T06:00:00Z")],
            &[
                "15-09 07:15 CEST",
                "15-09 15:30 CEST",
                "15-09 17:30 CEST",
                "15-09 19:30 CEST",
                "15-09 21:30 CEST",
                "15-09 23:30 CEST",
                "16-09 07:15 CEST",
            ],
        );
        // The last of the three days after, and the first without peaks.
        check(
            DAILY,
            "2026-09-18T18:00:00Z",
            &[("2026-09-18T18:00:00Z", "2026-09-20T18:00:00Z")],
            &["18-09 21:30 CEST", "18-09 23:30 CEST", "19-09 07:15 CEST", "20-09 07:15 CEST"],
        );
        // Verantwoordingsdag 2027 is 19 May; a weekly line has peaks too.
        check(
            "0 8 * * 1",
            "2027-05-18T00:00:00Z",
            &[("2027-05-19T16:00:00Z", "2027-05-19T20:00:00Z")],
            &["19-05 18:00 CEST", "19-05 19:30 CEST", "19-05 21:30 CEST"],
        );
        // Asleep for more than a week: what was missed is made up for once, at once.
        check(
            DAILY,
            "2026-01-05T06:15:00Z",
            &[
                ("2026-01-05T06:15:00Z", "2026-01-06T08:00:00Z"),
                ("2026-01-15T11:00:00Z", "2026-01-16T12:00:00Z"),
            ],
            &["06-01 07:15 CET", "15-01 12:00 CET", "16-01 07:15 CET"],
        );
        // Awake again before anything was missed: nothing to make up for.
        check(
            DAILY,
            "2026-01-05T06:15:00Z",
            &[
                ("2026-01-05T20:00:00Z", "2026-01-06T05:00:00Z"),
                ("2026-01-06T06:00:00Z", "2026-01-06T12:00:00Z"),
            ],
            &["06-01 07:15 CET"],
        );
        // The clock once ran four years ahead, and was put right.
        check(
            DAILY,
            "2030-06-01T00:00:00Z",
            &[("2026-01-05T20:00:00Z", "2026-01-06T12:00:00Z")],
            &["06-01 07:15 CET"],
        );
    }

    #[test]
    fn what_has_never_run_is_due_at_once() {
        let now = utc("2026-01-05T20:00:00Z");
        assert_eq!(timetable(DAILY).due(None, now), Some(now));
    }

    #[test]
    fn a_zone_that_is_not_known_is_refused() {
        let said = Timetable::parse(DAILY, "Europe/Amsterdm").unwrap_err().to_string();
        assert_eq!(said, "‘Europe/Amsterdm’ is not a time zone, such as Europe/Amsterdam");
    }

    proptest::proptest! {
        /// Whatever the line and the season, runs go on and never stand still.
        #[test]
        fn each_run_is_later_than_the_one_before(
            minute in 0u32..60, hour in 0u32..24, start in 1_700_000_000i64..1_900_000_000,
        ) {
            let timetable = timetable(&format!("{minute} {hour} * * *"));
            let start = DateTime::from_timestamp(start, 0).unwrap();
            let runs: Vec<_> = timetable.upcoming(start).take(5).collect();
            assert_eq!(runs.len(), 5);
            assert!(runs[0] > start && runs.windows(2).all(|pair| pair[0] < pair[1]));
            let daily = runs[0] - start <= TimeDelta::hours(25);
            assert!(daily, "{start} {runs:?}");
        }
    }
}
