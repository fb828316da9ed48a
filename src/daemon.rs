//! The daily service: one run after the other, each when it is due.
//!
//! Knows the timetable, the clock it is given and what the journal says of the last run. Must not
//! know what a run does, nor that it can fail: whoever runs says what became of it.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use crate::cache::{RunEntry, RunOutcome};
use crate::http::Clock;
use crate::schedule::Timetable;

/// The clock is looked at this often: a machine that slept, or whose clock was put right, is found
/// out within it. Waiting itself stands still while a machine sleeps.
const GLANCE: Duration = Duration::from_mins(1);

/// How long after its beginning a run that was cut short is made up for: a program that is ended
/// and started over and over must not ask the service each time.
const NOT_BEFORE: TimeDelta = TimeDelta::minutes(10);

/// A run that begins at its second turn gets this long before it counts as missed.
const LONGEST_RUN: TimeDelta = TimeDelta::hours(1);

/// When runs are due, after those that were.
#[derive(Debug, Clone)]
pub struct Turns {
    timetable: Timetable,
    last: Last,
}

/// The last run.
#[derive(Debug, Clone, Copy)]
enum Last {
    /// There was none.
    Never,
    /// It began at this time and came to its end.
    Ended(DateTime<Utc>),
    /// It began at this time and was stopped or killed.
    CutShort(DateTime<Utc>),
}

impl Turns {
    /// Goes on from the newest run in the journal, if there is one.
    ///
    /// Without a journal a run is due at once: it finds nothing new and tells nothing twice.
    #[must_use]
    pub fn after(timetable: Timetable, newest: Option<&RunEntry>) -> Self {
        let last = match newest {
            None => Last::Never,
            Some(run) => match run.ended {
                None | Some((_, RunOutcome::Stopped)) => Last::CutShort(run.started),
                Some(_) => Last::Ended(run.started),
            },
        };
        Self { timetable, last }
    }

    /// Returns when to run next: in the past if a run was missed.
    pub fn due(&mut self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        // A clock that once ran ahead, and was put right, counts from here: looked at again and
        // again, the next turn after “now” would never come.
        match &mut self.last {
            Last::Never => {}
            Last::Ended(at) | Last::CutShort(at) => *at = now.min(*at),
        }
        match self.last {
            Last::Never => self.timetable.due(None, now),
            Last::Ended(at) => self.timetable.due(Some(at), now),
            Last::CutShort(at) => Some(at + NOT_BEFORE),
        }
    }

    /// Notes that a run begins.
    pub fn taken(&mut self, now: DateTime<Utc>) {
        self.last = Last::Ended(now);
    }

    /// Returns from when on two turns will have gone by without a run that succeeded.
    #[must_use]
    pub fn overdue_from(&self, last_success: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.timetable.upcoming(last_success).nth(1).map(|second| second + LONGEST_RUN)
    }
}

/// Runs whenever a run is due, until it is stopped.
///
/// Turns that go by during a run are made up for by one run after it.
pub fn serve(
    turns: &mut Turns,
    clock: &dyn Clock,
    is_stopped: &dyn Fn() -> bool,
    run: &mut dyn FnMut(&mut Turns, DateTime<Utc>),
) {
    while !is_stopped() {
        let now = clock.now();
        let Some(due) = turns.due(now) else { return };
        match (due - now).to_std() {
            Ok(wait) if !wait.is_zero() => clock.sleep(wait.min(GLANCE)),
            _ => {
                turns.taken(now);
                run(turns, now);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// The clock of a machine that sleeps from one time to another.
    #[derive(Debug)]
    struct Sleeper {
        now: Mutex<DateTime<Utc>>,
        asleep: Vec<(DateTime<Utc>, DateTime<Utc>)>,
    }

    impl Sleeper {
        fn pass(&self, duration: Duration) {
            let mut now = self.now.lock().unwrap();
            let before = *now;
            *now += TimeDelta::from_std(duration).unwrap();
            let night = self.asleep.iter().find(|(from, until)| before < *until && *now >= *from);
            if let Some((_, until)) = night {
                *now = (*now).max(*until);
            }
        }
    }

    impl Clock for Sleeper {
        fn now(&self) -> DateTime<Utc> {
            *self.now.lock().unwrap()
        }

        fn sleep(&self, duration: Duration) {
            assert!(duration <= GLANCE, "nobody would notice that the machine slept");
            self.pass(duration);
        }
    }

    /// What the service lives through.
    struct Life {
        cron: &'static str,
        last: Last,
        from: &'static str,
        until: &'static str,
        asleep: &'static [(&'static str, &'static str)],
        /// How long each run takes, in minutes.
        takes: u64,
    }

    const DAILY: Life =
        Life { cron: "15 7 * * *", last: Last::Never, from: "", until: "", asleep: &[], takes: 2 };

    fn ended(text: &str) -> Last {
        Last::Ended(utc(text))
    }

    #[track_caller]
    fn check(life: &Life, expected: &[&str]) {
        let timetable = Timetable::parse(life.cron, "Europe/Amsterdam").unwrap();
        let zone = timetable.zone();
        let mut turns = Turns { timetable, last: life.last };
        let asleep = life.asleep.iter().map(|(from, until)| (utc(from), utc(until))).collect();
        let clock = Sleeper { now: Mutex::new(utc(life.from)), asleep };
        let mut runs = Vec::new();
        serve(&mut turns, &clock, &|| clock.now() >= utc(life.until), &mut |_, at| {
            runs.push(at.with_timezone(&zone).format("%d-%m %H:%M %Z").to_string());
            clock.pass(Duration::from_mins(life.takes));
        });
        assert_eq!(runs, expected, "{} to {}", life.from, life.until);
    }

    #[test]
    fn the_runs_that_happen() {
        // Clocks go on at 02:00 on 29 March 2026, and back at 03:00 on 25 October.
        let spring = Life {
            cron: "30 2 * * *",
            last: ended("2026-03-27T12:00:00Z"),
            from: "2026-03-27T12:00:00Z",
            until: "2026-03-30T12:00:00Z",
            ..DAILY
        };
        check(&spring, &["28-03 02:30 CET", "29-03 03:00 CEST", "30-03 02:30 CEST"]);
        let autumn = Life {
            last: ended("2026-10-24T12:00:00Z"),
            from: "2026-10-24T12:00:00Z",
            until: "2026-10-26T12:00:00Z",
            ..spring
        };
        check(&autumn, &["25-10 02:30 CEST", "26-10 02:30 CET"]);
        // A leap day.
        let leap = Life {
            last: ended("2028-02-28T12:00:00Z"),
            from: "2028-02-28T12:00:00Z",
            until: "2028-03-01T12:00:00Z",
            ..DAILY
        };
        check(&leap, &["29-02 07:15 CET", "01-03 07:15 CET"]);
        // Prinsjesdag 2026 is 15 September.
        let prinsjesdag = Life {
            last: ended("2026-09-15T05:15:00Z"),
            from: "2026-09-15T05:20:00Z",
            until: "2026-09-16T06:00:00Z",
            ..DAILY
        };
        let peaks = [
            "15-09 15:30 CEST",
            "15-09 17:30 CEST",
            "15-09 19:30 CEST",
            "15-09 21:30 CEST",
            "15-09 23:30 CEST",
            "16-09 07:15 CEST",
        ];
        check(&prinsjesdag, &peaks);
        // A run of three hours makes one turn late and swallows none.
        let long = ["15-09 15:30 CEST", "15-09 18:30 CEST", "15-09 21:30 CEST", "16-09 00:30 CEST"];
        check(&Life { takes: 180, until: "2026-09-16T00:00:00Z", ..prinsjesdag }, &long);
        // Asleep over a week: what was missed is made up for once, within a minute of waking.
        let week = Life {
            last: ended("2026-01-05T06:15:00Z"),
            from: "2026-01-05T08:00:00Z",
            until: "2026-01-17T12:00:00Z",
            asleep: &[("2026-01-06T08:00:00Z", "2026-01-15T11:00:00Z")],
            ..DAILY
        };
        let once = ["06-01 07:15 CET", "15-01 12:00 CET", "16-01 07:15 CET", "17-01 07:15 CET"];
        check(&week, &once);
        // Asleep at the very turn.
        let nap = Life {
            until: "2026-01-06T12:00:00Z",
            asleep: &[("2026-01-06T06:00:00Z", "2026-01-06T06:40:00Z")],
            ..week
        };
        check(&nap, &["06-01 07:40 CET"]);
    }

    #[test]
    fn the_runs_that_happen_around_a_restart() {
        let restart = |last, from, until| Life { last, from, until, ..DAILY };
        let evening = "2026-01-06T18:00:00Z";
        // Just before a turn, and just after one that was and one that was not taken.
        let before = ended("2026-01-05T06:15:00Z");
        check(&restart(before, "2026-01-06T06:14:30Z", evening), &["06-01 07:15 CET"]);
        check(&restart(before, "2026-01-06T06:15:30Z", evening), &["06-01 07:15 CET"]);
        check(&restart(ended("2026-01-06T06:15:00Z"), "2026-01-06T06:15:30Z", evening), &[]);
        // Stopped or killed in the middle of a run: that one is made up for, not at once.
        let cut = Last::CutShort(utc("2026-01-06T06:15:00Z"));
        check(&restart(cut, "2026-01-06T06:15:30Z", evening), &["06-01 07:25 CET"]);
        check(&restart(cut, "2026-01-06T09:00:00Z", evening), &["06-01 10:00 CET"]);
        // No journal: once, and then by the timetable.
        let morning = "2026-01-07T07:00:00Z";
        let anew = restart(Last::Never, "2026-01-06T09:00:00Z", morning);
        check(&anew, &["06-01 10:00 CET", "07-01 07:15 CET"]);
        // The clock once ran years ahead, and was put right.
        let ahead = restart(ended("2030-06-01T00:00:00Z"), "2026-01-06T09:00:00Z", morning);
        check(&ahead, &["07-01 07:15 CET"]);
    }

    #[test]
    fn the_journal_says_what_became_of_the_last_run() {
        let run = |outcome: Option<RunOutcome>| {
            let started = utc("2026-01-06T06:15:00Z");
            let ended = outcome.map(|outcome| (started + TimeDelta::minutes(3), outcome));
            let entry = RunEntry { id: 1, started, ended, requests: 1 };
            let timetable = Timetable::parse("15 7 * * *", "Europe/Amsterdam").unwrap();
            Turns::after(timetable, Some(&entry)).due(utc("2026-01-06T08:00:00Z")).unwrap()
        };
        let (again, tomorrow) = (utc("2026-01-06T06:25:00Z"), utc("2026-01-07T06:15:00Z"));
        assert_eq!([run(None), run(Some(RunOutcome::Stopped))], [again; 2]);
        let ended = [RunOutcome::Done, RunOutcome::Partly, RunOutcome::Failed];
        assert_eq!(ended.map(|outcome| run(Some(outcome))), [tomorrow; 3]);
    }

    #[test]
    fn a_service_is_overdue_when_two_turns_went_by() {
        let timetable = Timetable::parse("15 7 * * *", "Europe/Amsterdam").unwrap();
        let turns = Turns::after(timetable, None);
        let check = |success, expected| {
            assert_eq!(turns.overdue_from(utc(success)), Some(utc(expected)), "{success}");
        };
        check("2026-01-05T06:15:00Z", "2026-01-07T07:15:00Z");
        // On Prinsjesdag that is sooner.
        check("2026-09-15T05:15:00Z", "2026-09-15T16:30:00Z");
    }
}
