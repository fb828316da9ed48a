//! A cron line of five fields.
//!
//! Knows what people write in a crontab and what the `cron` crate makes of it. Must not know time
//! zones: a line is about what the clock on the wall shows.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDateTime};
use cron::Schedule;

/// The fields as they are written, from left to right.
const FIELDS: [&str; 5] = ["minute", "hour", "day", "month", "weekday"];

/// Weekdays by the number crontabs give them; Sunday is 0, and 7 as well.
const WEEKDAYS: [&str; 7] =
    ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
/// Letters of a short name.
const SHORT: usize = 3;

/// A line such as `15 7 * * *`.
#[derive(Clone)]
pub struct Line {
    text: String,
    schedule: Schedule,
}

/// Reports a line that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    /// Not five fields.
    #[error("cron has five fields (minute, hour, day, month, weekday), not {0}")]
    Fields(usize),
    /// Six or seven fields: a line with seconds.
    #[error("cron has five fields (minute, hour, day, month, weekday); leave out the seconds")]
    Seconds,
    /// A field that is not understood.
    #[error("‘{text}’ is not understood as the {field} of a cron line")]
    Field {
        /// Which field.
        field: &'static str,
        /// What stands there.
        text: String,
    },
    /// Day and weekday both name some days: crons differ on whether one or both must hold.
    #[error("a cron line names days of the month or weekdays, not both")]
    DayAndWeekday,
    /// A date that never comes, such as 30 February.
    #[error("the day that the cron line ‘{0}’ names never comes")]
    Never(String),
}

impl Line {
    /// Reads a line.
    ///
    /// Weekdays may be numbers (0 and 7 are Sunday, as in a crontab) or English names; the crate
    /// counts Sunday as 1 and so is only ever handed names.
    pub fn parse(text: &str) -> Result<Self, LineError> {
        let fields: Vec<&str> = text.split_whitespace().collect();
        let [minute, hour, day, month, weekday] = match fields.as_slice() {
            &[minute, hour, day, month, weekday] => [minute, hour, day, month, weekday],
            six if six.len() > FIELDS.len() => return Err(LineError::Seconds),
            few => return Err(LineError::Fields(few.len())),
        };
        if ![day, weekday].iter().any(|field| matches!(*field, "*" | "?")) {
            return Err(LineError::DayAndWeekday);
        }
        let weekdays = weekdays(weekday)?;
        let day = if day == "?" { "*" } else { day };
        let plain = [minute, hour, day, month];
        for (at, field) in plain.iter().enumerate() {
            check(at, field)?;
        }
        let line = format!("0 {} {weekdays}", plain.join(" "));
        let wrong = || LineError::Field { field: "time", text: text.to_owned() };
        let schedule = Schedule::from_str(&line).map_err(|_| wrong())?;
        let line = Self { text: fields.join(" "), schedule };
        if line.after(DateTime::UNIX_EPOCH.naive_utc()).next().is_none() {
            return Err(LineError::Never(line.text));
        }
        Ok(line)
    }

    /// Lists what the wall clock shows at the times after one, in order.
    pub(super) fn after(&self, wall: NaiveDateTime) -> impl Iterator<Item = NaiveDateTime> {
        // UTC has no summer time: here it only carries what the clock on the wall shows.
        self.schedule.after_owned(wall.and_utc()).map(|time| time.naive_utc())
    }
}

/// Checks one field on its own, so that the message can name it.
fn check(at: usize, field: &str) -> Result<(), LineError> {
    let mut alone = ["0", "0", "*", "*"];
    alone[at] = field;
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "*,-/".contains(sign);
    let fits = field.chars().all(plain)
        && !field.contains("/0")
        && Schedule::from_str(&format!("0 {} *", alone.join(" "))).is_ok();
    let wrong = || LineError::Field { field: FIELDS[at], text: field.to_owned() };
    fits.then_some(()).ok_or_else(wrong)
}

/// Writes a weekday field in names: `1-5` becomes `MON,TUE,WED,THU,FRI`.
fn weekdays(field: &str) -> Result<String, LineError> {
    let wrong = || LineError::Field { field: FIELDS[4], text: field.to_owned() };
    let mut on = [false; 7];
    for part in field.split(',') {
        let (days, step) = match part.split_once('/') {
            Some((days, step)) => (days, step.parse().ok().filter(|step| *step > 0)),
            None => (part, Some(1)),
        };
        let (first, last) = match days.split_once('-') {
            _ if matches!(days, "*" | "?") => Some((0, 6)),
            Some((first, last)) => weekday(first).zip(weekday(last)),
            None => weekday(days).map(|day| (day, day)),
        }
        .ok_or_else(wrong)?;
        // `fri-sun` and `5-7` run over the end of the week.
        let last = if last < first && last == 0 { 7 } else { last };
        if last < first {
            return Err(wrong());
        }
        for day in (first..=last).step_by(step.ok_or_else(wrong)?) {
            on[day % 7] = true;
        }
    }
    if on.iter().all(|day| *day) {
        return Ok("*".to_owned());
    }
    let names: Vec<&str> =
        WEEKDAYS.iter().zip(on).filter_map(|(name, on)| on.then_some(&name[..SHORT])).collect();
    Ok(names.join(","))
}

/// Reads a weekday: a number, or the first letters of its name, three at least.
fn weekday(text: &str) -> Option<usize> {
    if let Ok(number) = text.parse::<usize>() {
        return (number <= 7).then_some(number);
    }
    let text = text.to_ascii_lowercase();
    WEEKDAYS.iter().position(|name| text.len() >= SHORT && name.starts_with(&text))
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line({:?})", self.text)
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl PartialEq for Line {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Line {}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, Days, NaiveDate, Timelike};
    use proptest::prelude::*;

    use super::*;

    fn refused(line: &str, expected: &str) {
        assert_eq!(Line::parse(line).unwrap_err().to_string(), expected, "{line}");
    }

    #[test]
    fn a_line_that_cannot_be_used_is_refused_with_what_is_wrong() {
        let five = "cron has five fields (minute, hour, day, month, weekday)";
        refused("0 15 7 * * *", &format!("{five}; leave out the seconds"));
        refused("15 7", &format!("{five}, not 2"));
        refused("@daily", &format!("{five}, not 1"));
        refused("75 7 * * *", "‘75’ is not understood as the minute of a cron line");
        refused("15 25 * * *", "‘25’ is not understood as the hour of a cron line");
        refused("*/0 7 * * *", "‘*/0’ is not understood as the minute of a cron line");
        refused("15 7 * * 8", "‘8’ is not understood as the weekday of a cron line");
        refused("15 7 * * sat-mon", "‘sat-mon’ is not understood as the weekday of a cron line");
        refused("15 7 1 * 1", "a cron line names days of the month or weekdays, not both");
        refused("15 7 30 2 *", "the day that the cron line ‘15 7 30 2 *’ names never comes");
    }

    /// Checks which days of a week (Monday 5 January 2026 and on) a weekday field names.
    fn check(field: &str, expected: &str) {
        let line = Line::parse(&format!("0 12 * * {field}")).unwrap();
        let sunday = NaiveDate::from_ymd_opt(2026, 1, 4).unwrap().and_hms_opt(23, 0, 0).unwrap();
        let week = line.after(sunday).take_while(|day| *day < sunday + Days::new(7));
        let days: Vec<String> = week.map(|day| day.weekday().to_string()).collect();
        assert_eq!(days.join(" "), expected, "{field}");
    }

    #[test]
    fn weekdays_are_numbered_as_in_a_crontab() {
        check("1", "Mon");
        check("0", "Sun");
        check("7", "Sun");
        check("1-5", "Mon Tue Wed Thu Fri");
        check("5-7", "Fri Sat Sun");
        check("fri-sun", "Fri Sat Sun");
        check("Monday,3", "Mon Wed");
        check("*/2", "Tue Thu Sat Sun");
        check("0-6", "Mon Tue Wed Thu Fri Sat Sun");
    }

    proptest! {
        /// The crate's next time is the first minute whose clock shows what the line says.
        #[test]
        fn the_next_time_is_the_first_that_fits(
            minute in 0u32..60, hour in 0u32..24, day in 1u32..32, month in 1u32..13,
            every in proptest::sample::select(vec!["day", "month", "all"]), from in 0u64..1500,
        ) {
            let (day_field, month_field) = match every {
                "day" => (day.to_string(), "*".to_owned()),
                "month" => ("*".to_owned(), month.to_string()),
                _ => ("*".to_owned(), "*".to_owned()),
            };
            let line = Line::parse(&format!("{minute} {hour} {day_field} {month_field} *")).unwrap();
            let start = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + Days::new(from);
            let start = start.and_hms_opt(12, 30, 0).unwrap();
            let fits = |date: NaiveDate| {
                (day_field == "*" || date.day() == day) && (month_field == "*" || date.month() == month)
            };
            let expected = start.date().iter_days().filter(|date| fits(*date))
                .filter_map(|date| date.and_hms_opt(hour, minute, 0)).find(|time| *time > start);
            let found = line.after(start).next();
            prop_assert_eq!(found, expected);
            prop_assert_eq!(found.map(|time| time.second()), Some(0));
        }
    }
}
