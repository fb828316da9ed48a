//! How much time of a processor whole commands take, and how much memory.
//!
//! Knows `/proc` and GNU time, so Linux alone. Must not know what the commands are for.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// The unit of `/proc/self/stat`, in milliseconds.
const TICK: f64 = 10.0;

/// Returns how long the children that ended took, in milliseconds of a processor.
fn children() -> f64 {
    // User and system time of children that were waited for.
    spent([13, 14])
}

fn spent(fields: [usize; 2]) -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").expect("/proc");
    let rest = stat.rsplit(')').next().unwrap_or_default();
    let all: Vec<&str> = rest.split_whitespace().collect();
    fields.map(|at| all[at].parse::<f64>().expect("a number")).iter().sum::<f64>() * TICK
}

/// Returns the processor time of some work done here, in milliseconds: the least of three rounds of ten.
pub fn here(work: impl Fn()) -> f64 {
    let round = || {
        let before = spent([11, 12]);
        (0..10).for_each(|_| work());
        (spent([11, 12]) - before) / 10.0
    };
    (0..3).map(|_| round()).fold(f64::INFINITY, f64::min)
}

/// A command and what it may end with.
pub fn command(program: &Path, arguments: &[&str], folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Returns the processor time of a command in milliseconds: the least of some rounds, each of as many
/// runs as the unit of measuring asks for.
pub fn cost(rounds: usize, runs: usize, command: impl Fn() -> Command) -> f64 {
    let round = || {
        let before = children();
        for _ in 0..runs {
            let status = command().status().expect("a command that starts");
            assert!(status.code().is_some_and(|code| code < 2), "{:?}: {status}", command());
        }
        (children() - before) / f64::from(u32::try_from(runs).expect("few runs"))
    };
    (0..rounds).map(|_| round()).fold(f64::INFINITY, f64::min)
}

/// Returns the most memory that a command held, in megabytes, where GNU time is installed.
pub fn peak(command: &Command) -> Option<f64> {
    let mut timed = Command::new("/usr/bin/time");
    timed.arg("-f").arg("%M").arg(command.get_program()).args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        timed.current_dir(folder);
    }
    let output = timed.stdin(Stdio::null()).stdout(Stdio::null()).output().ok()?;
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    Some(told.lines().last()?.trim().parse::<f64>().ok()? / 1024.0)
}
