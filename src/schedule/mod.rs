//! When runs happen: a cron line on the wall clock of a time zone, and the budget's peak days.
//!
//! Knows five-field lines, summer time and the two budget days; the only user of `cron`. Must not
//! know what time it is, nor what a run does: it is handed instants and returns instants.

mod line;
mod timetable;

pub use line::{Line, LineError};
pub use timetable::{Timetable, TimetableError};
