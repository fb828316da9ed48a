//! The figures in the text format of Prometheus.
//!
//! Knows names, kinds and help texts. Must not count anything itself.

use std::fmt::{Display, Write as _};

use chrono::{DateTime, Utc};

use super::Reading;
use super::board::OUTCOMES;

/// Every name begins with it.
const PREFIX: &str = "prinsjesdiff_";

/// The kinds of figure.
#[derive(Clone, Copy)]
enum Kind {
    /// Only rises, from 0 at the start of the program.
    Counter,
    /// Goes up and down.
    Gauge,
}

/// Writes all figures; a moment that has not come is left out.
pub(super) fn text(reading: &Reading) -> String {
    let mut text = Text::default();
    text.head("build_info", Kind::Gauge, "The version that runs.");
    text.sample("build_info", &format!("{{version=\"{}\"}}", env!("CARGO_PKG_VERSION")), 1);
    text.head("runs_total", Kind::Counter, "Runs since the start, by how they ended.");
    for outcome in OUTCOMES {
        let count = reading.runs.get(outcome).copied().unwrap_or_default();
        text.sample("runs_total", &format!("{{outcome=\"{outcome}\"}}"), count);
    }
    text.moment("last_run", "When the last run began.", reading.last_run);
    text.moment(
        "last_success",
        "When the last run began that asked everything and ended well.",
        reading.last_success,
    );
    text.moment("next_run", "When the next run is due.", reading.next_run);
    text.figure("papers", Kind::Gauge, "Papers in the archive.", reading.papers);
    text.figure(
        "messages_sent_total",
        Kind::Counter,
        "Messages accepted by their channels since the start.",
        reading.sent,
    );
    text.figure(
        "messages_waiting",
        Kind::Gauge,
        "Messages that are made and not yet accepted.",
        reading.waiting,
    );
    text.figure(
        "requests_total",
        Kind::Counter,
        "Requests made to the publication service since the start.",
        reading.requests,
    );
    text.0
}

#[derive(Default)]
struct Text(String);

// Writing into memory cannot fail.
impl Text {
    fn head(&mut self, name: &str, kind: Kind, help: &str) {
        let kind = match kind {
            Kind::Counter => "counter",
            Kind::Gauge => "gauge",
        };
        let _ = writeln!(self.0, "# HELP {PREFIX}{name} {help}\n# TYPE {PREFIX}{name} {kind}");
    }

    fn sample(&mut self, name: &str, labels: &str, value: impl Display) {
        let _ = writeln!(self.0, "{PREFIX}{name}{labels} {value}");
    }

    fn figure(&mut self, name: &str, kind: Kind, help: &str, value: impl Display) {
        self.head(name, kind, help);
        self.sample(name, "", value);
    }

    fn moment(&mut self, name: &str, help: &str, at: Option<DateTime<Utc>>) {
        let name = format!("{name}_timestamp_seconds");
        if let Some(at) = at {
            self.figure(&name, Kind::Gauge, help, at.timestamp());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn figures_are_written_with_their_kind_and_help() {
        let reading = Reading {
            last_run: "2026-09-15T05:15:00Z".parse().ok(),
            runs: BTreeMap::from([("done", 2)]),
            papers: 14,
            waiting: 3,
            ..Reading::default()
        };
        let text = text(&reading);
        let lines: Vec<&str> = text.lines().collect();
        for expected in [
            "# TYPE prinsjesdiff_runs_total counter",
            "prinsjesdiff_runs_total{outcome=\"done\"} 2",
            "prinsjesdiff_runs_total{outcome=\"failed\"} 0",
            "# TYPE prinsjesdiff_last_run_timestamp_seconds gauge",
            "prinsjesdiff_last_run_timestamp_seconds 1789449300",
            "prinsjesdiff_papers 14",
            "prinsjesdiff_messages_waiting 3",
        ] {
            assert!(lines.contains(&expected), "{expected} is not in\n{text}");
        }
        assert!(!text.contains("last_success_timestamp"), "it never succeeded:\n{text}");
        // Each sample stands under a head of its own name, as the format wants it.
        for line in lines.iter().filter(|line| !line.starts_with('#')) {
            let name = line.split(['{', ' ']).next().unwrap();
            assert!(text.contains(&format!("# TYPE {name} ")), "{line}");
        }
    }
}
