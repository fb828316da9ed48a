//! The daily service as a whole: it runs when a run is due, goes on after whatever goes wrong, tells
//! how it is, and stops when it is asked.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStderr, Command, Stdio};

use crate::support::service::{Bench, served};
use prinsjesdiff::archive::Archive;
use stand_in::{Fault, On, Rule};

/// A bench whose service may be asked on any free port.
fn bench(more: &str) -> Bench {
    let bench = Bench::new(served());
    let path = bench.environment.path("config.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(path, format!("{text}{more}\n[web]\nlisten = \"127.0.0.1:0\"\n")).unwrap();
    bench
}

/// The daemon; it is killed with this value.
struct Daemon {
    child: Child,
    log: BufReader<ChildStderr>,
    /// Where it answers.
    address: String,
}

impl Daemon {
    /// Starts it with the clock set by hand: days pass as fast as it can live them.
    fn start(bench: &Bench, at: &str, arguments: &[&str]) -> Self {
        let mut command = bench.environment.command(&["daemon"]);
        command.args(arguments).env("PRINSJESDIFF_CLOCK", at);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let log = BufReader::new(child.stderr.take().unwrap());
        let mut daemon = Self { child, log, address: String::new() };
        if !arguments.contains(&"--quiet") {
            let line = daemon.line_with("/healthz");
            let (_, rest) = line.split_once("http://").unwrap();
            rest.split_once('/').unwrap().0.clone_into(&mut daemon.address);
        }
        daemon
    }

    /// Reads on to a line that has a text.
    fn line_with(&mut self, text: &str) -> String {
        let mut line = String::new();
        let mut all = String::new();
        while !line.contains(text) {
            line.clear();
            let read = self.log.read_line(&mut line).unwrap();
            all.push_str(&line);
            assert!(read > 0, "it ended before it said ‘{text}’:\n{all}");
        }
        line.trim_end().to_owned()
    }

    /// Asks it something; returns status and body.
    fn get(&self, path: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
        (status, answer.split_once("\r\n\r\n").unwrap().1.to_owned())
    }

    fn signal(&self, name: &str) {
        let status = Command::new("kill").args([name, &self.child.id().to_string()]).status();
        assert!(status.unwrap().success());
    }

    /// Waits for its end; returns the code and what it said last.
    fn ended(&mut self) -> (Option<i32>, String) {
        let mut rest = String::new();
        self.log.read_to_string(&mut rest).unwrap();
        (self.child.wait().unwrap().code(), rest)
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Returns when the runs of these lines began.
fn moments(lines: &[String]) -> Vec<&str> {
    lines.iter().map(|line| line.split(' ').next().unwrap()).collect()
}

#[test]
fn days_go_by_and_each_run_is_one_line_of_the_log() {
    let bench = bench("");
    let mut daemon = Daemon::start(&bench, "2025-10-01T09:00:00Z", &[]);
    let lines: Vec<String> = (0..3).map(|_| daemon.line_with(" code ")).collect();
    // Never run before, so at once; then at 07:15 in Amsterdam.
    assert_eq!(
        moments(&lines),
        ["2025-10-01T09:00:00Z", "2025-10-02T05:15:00Z", "2025-10-03T05:15:00Z"]
    );
    let first = &lines[0];
    assert!(first.contains(" code 5: ") && first.contains(" stukken verwerkt, "), "{first}");
    assert!(first.ends_with("volgende keer 2025-10-02T05:15:00Z."), "{first}");
    assert!(lines[1].contains(" code 0: geen stukken verwerkt"), "{}", lines[1]);
    let (status, health) = daemon.get("/healthz");
    let health: serde_json::Value = serde_json::from_str(&health).unwrap();
    assert_eq!((status, health["status"].as_str()), (200, Some("ok")), "{health}");
    assert!(health["last_success"].as_str().unwrap() >= "2025-10-03T05:15:00Z", "{health}");
    assert!(health["next_run"].as_str() > health["last_run"].as_str(), "{health}");
    let (status, figures) = daemon.get("/metrics");
    assert_eq!(status, 200);
    for expected in [
        "prinsjesdiff_runs_total{outcome=\"not_as_expected\"} 1\n",
        "prinsjesdiff_runs_total{outcome=\"failed\"} 0\n",
        "prinsjesdiff_messages_waiting 0\n",
    ] {
        assert!(figures.contains(expected), "{expected} is not in\n{figures}");
    }
    assert_eq!(daemon.get("/elders").0, 404);
    daemon.signal("-TERM");
    let (code, rest) = daemon.ended();
    // With days that pass in no time it may be in the middle of a run.
    assert!([Some(0), Some(130)].contains(&code), "{code:?} {rest}");
    assert!(!rest.contains("panicked"), "{rest}");
    let _ = bench.run(&["verify"]).expect(0);
}

#[test]
fn what_is_stopped_in_the_middle_of_a_run_ends_as_a_run_does() {
    let undisturbed = bench("");
    let _ = undisturbed.run(&["run"]).expect(5);
    let expected = undisturbed.tip();
    for signal in ["-TERM", "-INT"] {
        let bench = bench("");
        bench.stand_in.fault(Rule::always(On::Papers, Fault::Silence));
        let mut daemon = Daemon::start(&bench, "2025-10-01T09:00:00Z", &[]);
        // Four searches are answered, and then a paper is waited for.
        let mut received = 0;
        while received < 5 {
            received += bench.stand_in.take_received().len();
            std::thread::yield_now();
        }
        daemon.signal(signal);
        let stopping = daemon.line_with("Wordt gestopt na het stuk");
        assert!(stopping.contains("nogmaals Ctrl-C"), "{stopping}");
        daemon.signal(signal);
        assert_eq!(daemon.ended().0, Some(130));
        // The run that was cut short is made up for after a while, and then all is in.
        bench.stand_in.heal();
        let mut daemon = Daemon::start(&bench, "2025-10-01T09:01:00Z", &[]);
        let line = daemon.line_with(" code ");
        assert!(line.starts_with("2025-10-01T09:10:"), "{line}");
        drop(daemon);
        assert_eq!(bench.tip(), expected);
    }
}

#[test]
fn what_is_stopped_while_it_waits_ends_with_0() {
    // By the machine's clock nothing is due for months; it starts with a run that was missed.
    let bench = bench("\n[schedule]\ncron = \"0 0 1 1 *\"\n");
    let _ = bench.run(&["run"]).expect(5);
    let mut command = bench.environment.command(&["daemon"]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let log = BufReader::new(child.stderr.take().unwrap());
    let mut daemon = Daemon { child, log, address: String::new() };
    let _ = daemon.line_with(" code ");
    daemon.signal("-TERM");
    let (code, rest) = daemon.ended();
    assert_eq!((code, rest.as_str()), (Some(0), "Gestopt op uw verzoek.\n"));
}

#[test]
fn another_run_is_told_and_the_next_turn_taken() {
    let bench = bench("");
    let path = bench.environment.path("snapshots/archief");
    let mut by_hand = Archive::create_or_open(&path).unwrap();
    by_hand.lock().unwrap();
    let mut daemon = Daemon::start(&bench, "2025-10-01T09:00:00Z", &["--quiet"]);
    let line = daemon.line_with(" code 4: ");
    assert!(line.contains("er loopt al een verwerking"), "{line}");
    assert!(line.ends_with("volgende keer 2025-10-02T05:15:00Z."), "{line}");
    drop(by_hand);
    // What is new comes at a later turn, and its held section is told.
    let line = daemon.line_with(" code 5: ");
    assert!(line.as_str() > "2025-10-02", "{line}");
}

#[test]
fn a_run_that_fails_ends_nothing_and_shows_in_the_health() {
    let bench = bench("");
    let folder = bench.environment.path("snapshots/archief");
    let mut daemon = Daemon::start(&bench, "2025-10-01T09:00:00Z", &[]);
    let _ = daemon.line_with(" code 5: ");
    // Whoever takes the archive away gets errors, day after day.
    std::fs::rename(&folder, bench.environment.path("elders")).unwrap();
    std::fs::write(&folder, "in de weg").unwrap();
    let _ = daemon.line_with(" code 1: ");
    let line = daemon.line_with(" code 1: ");
    assert!(line.contains("archief is een bestand, geen map"), "{line}");
    let (status, health) = daemon.get("/healthz");
    assert!(status == 503 && health.contains("\"failing\""), "{status} {health}");
    std::fs::remove_file(&folder).unwrap();
    std::fs::rename(bench.environment.path("elders"), &folder).unwrap();
    let _ = daemon.line_with(" code 0: ");
    assert_eq!(daemon.get("/healthz").0, 200);
}

#[test]
fn a_service_that_gives_nothing_for_two_turns_makes_health_overdue() {
    let bench = bench("");
    bench.stand_in.fault(Rule::always(On::Everything, Fault::Status(503)));
    let mut daemon = Daemon::start(&bench, "2025-10-01T09:00:00Z", &["--quiet"]);
    for _ in 0..4 {
        let _ = daemon.line_with(" code 3: ");
    }
    drop(daemon);
    let mut daemon = Daemon::start(&bench, "2025-10-06T09:00:00Z", &[]);
    for _ in 0..4 {
        let _ = daemon.line_with(" code 3: ");
    }
    let (status, health) = daemon.get("/healthz");
    assert!(status == 503 && health.contains("\"overdue\""), "{status} {health}");
}

#[test]
fn a_deleted_cache_costs_one_run_that_changes_nothing() {
    let bench = bench("");
    let _ = bench.run(&["run"]).expect(5);
    let before = bench.tip();
    std::fs::remove_file(
        bench.environment.path("snapshots/archief/.git/prinsjesdiff-cache.sqlite"),
    )
    .unwrap();
    let mut daemon = Daemon::start(&bench, "2025-10-01T09:00:00Z", &[]);
    let line = daemon.line_with(" code ");
    assert!(line.starts_with("2025-10-01T09:00:00Z code 0: geen stukken"), "{line}");
    assert_eq!(bench.tip(), before);
}

#[test]
fn a_port_that_is_taken_is_told_at_the_start() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let bench = Bench::new(served());
    let path = bench.environment.path("config.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(path, format!("{text}\n[web]\nlisten = \"{address}\"\n")).unwrap();
    let refused = bench.run(&["daemon"]).expect(1);
    let expected =
        format!("op {address} kan niet worden geluisterd (een ander programma luistert daar al)");
    assert!(refused.err.contains(&expected), "{}", refused.err);
    assert_eq!(bench.received().len(), 0);
}
