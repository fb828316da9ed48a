//! Ctrl-C stops a run between papers, and the next run goes on.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, Command, Stdio};

use crate::support::service::{Bench, imported_directly, served};
use stand_in::{Fault, On, Rule};

fn signal(child: &Child, name: &str) {
    let status = Command::new("kill").args([name, &child.id().to_string()]).status().unwrap();
    assert!(status.success());
}

/// Tells whether these tests were started with the signal of a closed terminal ignored (`nohup`), which every
/// program started by them then heeds: there is nothing to hear.
fn is_hang_up_ignored() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    mask.is_some_and(|mask| mask & 1 == 1)
}

/// Starts a backfill at the pace of real time and returns it when the service has been asked so
/// many times.
fn started(bench: &Bench, requests: usize) -> Child {
    let mut child = bench
        .environment
        .command(&["backfill", "2024..2026"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut received = 0;
    while received < requests {
        received += bench.stand_in.take_received().len();
        assert!(child.try_wait().unwrap().is_none(), "ended after {received} requests");
        std::thread::yield_now();
    }
    child
}

#[test]
fn a_run_that_is_stopped_keeps_what_it_has_and_the_next_goes_on() {
    let hang_up = (!is_hang_up_ignored()).then_some("-HUP");
    for name in ["-INT", "-TERM"].into_iter().chain(hang_up) {
        let bench = Bench::new(served());
        bench.configure(&[("requests_per_second", "5.0")]);
        let expected = imported_directly(&bench.environment.path("direct"), &served());
        let child = started(&bench, 9);
        signal(&child, name);
        let ended = child.wait_with_output().unwrap();
        let told = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.code(), Some(130), "{told}");
        assert!(told.contains("Wordt gestopt na het stuk"), "{told}");
        assert!(told.contains("van 14 stukken bekeken en verwerkt"), "{told}");
        assert!(told.contains("De publicatiedienst is "), "{told}");
        let half = bench.tip().unwrap();
        assert_ne!(half, expected);
        let _ = bench.stand_in.take_received();
        let _ = bench.run(&["backfill", "2024..2026"]).expect(5);
        assert_eq!(bench.tip().unwrap(), expected);
        // What the first run archived is recognised, not sent again.
        let received = bench.received();
        let known = received.iter().filter(|request| request.if_none_match.is_some());
        assert!(known.count() >= 2, "{received:?}");
    }
}

#[test]
fn a_second_signal_ends_a_run_that_waits_for_a_silent_service() {
    let bench = Bench::new(served());
    bench.configure(&[("timeout_seconds", "600.0")]);
    bench.stand_in.fault(Rule::always(On::Papers, Fault::Silence));
    let mut child = started(&bench, 7);
    signal(&child, "-INT");
    let mut told = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    while !line.contains("nogmaals Ctrl-C") {
        line.clear();
        assert!(told.read_line(&mut line).unwrap() > 0);
    }
    signal(&child, "-INT");
    assert_eq!(child.wait().unwrap().code(), Some(130));
    let mut rest = String::new();
    told.read_to_string(&mut rest).unwrap();
    assert!(!rest.contains("panicked"), "{rest}");
    // Nothing half-written: the next run does it all.
    bench.stand_in.heal();
    let _ = bench.run(&["backfill", "2024..2026"]).expect(5);
    let expected = imported_directly(&bench.environment.path("direct"), &served());
    assert_eq!(bench.tip().unwrap(), expected);
}

#[test]
fn a_run_that_was_told_to_outlive_its_terminal_does() {
    let bench = Bench::new(served());
    bench.configure(&[("requests_per_second", "10.0")]);
    let program = env!("CARGO_BIN_EXE_prinsjesdiff");
    let line = format!("trap '' HUP; exec '{program}' backfill 2024..2026");
    let mut command = bench.environment.shell(&line);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut received = 0;
    while received < 3 {
        received += bench.stand_in.take_received().len();
        assert!(child.try_wait().unwrap().is_none(), "ended after {received} requests");
        std::thread::yield_now();
    }
    signal(&child, "-HUP");
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(5), "{}", String::from_utf8_lossy(&ended.stderr));
    let expected = imported_directly(&bench.environment.path("direct"), &served());
    assert_eq!(bench.tip().unwrap(), expected);
}

#[test]
fn a_file_that_outgrows_its_limit_is_told_and_what_stood_stays() {
    let bench = Bench::new(served());
    let (first, second) = (bench.environment.path("een"), bench.environment.path("alle"));
    for (folder, count) in [(&first, 1), (&second, usize::MAX)] {
        std::fs::create_dir_all(folder).unwrap();
        for paper in prinsjesdiff::example::PAPERS.iter().take(count) {
            std::fs::write(folder.join(paper.name), paper.bytes).unwrap();
        }
    }
    let import = |limit: &str, folder: &std::path::Path| {
        let program = env!("CARGO_BIN_EXE_prinsjesdiff");
        let folder = folder.display();
        let line = format!("ulimit -f {limit}; exec '{program}' import '{folder}'");
        bench.environment.shell(&line).output().unwrap()
    };
    assert!(import("unlimited", &first).status.code().is_some_and(|code| code != 1));
    let before = bench.tip().unwrap();
    // A pack of all papers is larger than 4 kB.
    let ended = import("8", &second);
    let told = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(1), "{told}");
    assert!(told.contains("Het archief is niet gewijzigd"), "{told}");
    assert_eq!(bench.tip().unwrap(), before);
    assert!(import("unlimited", &second).status.code().is_some_and(|code| code != 1));
    assert_ne!(bench.tip().unwrap(), before);
}
