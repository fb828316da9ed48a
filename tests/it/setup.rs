//! `setup` asks, writes what was answered and nothing else, and tries the service.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::io::{Read as _, Write as _};
use std::process::{Command, Stdio};

use crate::support::program::Outcome;
use crate::support::service::{Bench, served};
use prinsjesdiff::config::Config;
use stand_in::{Fault, On, Rule};

/// Runs `setup` with lines on standard input.
fn answer(bench: &Bench, lines: &str) -> Outcome {
    answered(bench.command(&["setup"]), lines)
}

fn answered(mut command: Command, lines: &str) -> Outcome {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Who gives up on the answers does not read the rest.
    let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    let output = child.wait_with_output().unwrap();
    Outcome {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn text(bench: &Bench) -> String {
    std::fs::read_to_string(bench.environment.path("config.toml")).unwrap()
}

#[test]
fn answers_become_a_configuration_with_which_a_run_works() {
    let bench = Bench::new(served()).ahead(0);
    let before = text(&bench);
    let lines = "archief\nxxv, n\nredactie@example.org\nlezer@example.org\n6.05\n";
    let outcome = answer(&bench, lines).expect(0);
    let config = Config::parse(&text(&bench)).unwrap();
    assert_eq!(config.archive.path, "archief");
    let chapters: Vec<&str> =
        config.source.official.chapters.iter().map(prinsjesdiff::model::Chapter::as_str).collect();
    assert_eq!(chapters, ["XXV", "N"]);
    assert_eq!(config.schedule.cron, "5 6 * * *");
    assert_eq!(config.channel[0].to, ["lezer@example.org"]);
    assert_eq!(config.watch[0].channels, ["redactie"]);
    assert!(outcome.out.contains("stukken gevonden van begroting 2025"), "{}", outcome.out);
    assert!(outcome.err.contains("geef eerst SMTP_URL een waarde"), "{}", outcome.err);
    // The former file is kept, and that is said.
    assert!(outcome.err.contains("config.toml.oud"), "{}", outcome.err);
    let kept = std::fs::read_to_string(bench.environment.path("config.toml.oud")).unwrap();
    assert_eq!(kept, before);
    assert_eq!(bench.received().len(), 2);
    let _ = bench.run(&["backfill", "2024..2024"]).expect(0);
    assert!(bench.environment.path("archief/.git").is_dir());
}

#[test]
fn empty_lines_keep_what_is_set() {
    let bench = Bench::new(served()).ahead(0);
    let before = text(&bench);
    let outcome = answer(&bench, "\n\n\n\n\n").expect(0);
    assert_eq!(text(&bench), before);
    assert!(outcome.err.contains("config.toml blijft zoals het is"), "{}", outcome.err);
    assert!(!bench.environment.path("config.toml.oud").exists());
    // So does asking nothing at all.
    let _ = bench.run(&["setup", "--yes"]).expect(0);
    assert_eq!(text(&bench), before);
}

#[test]
fn a_question_is_put_again_when_its_answer_is_not_understood() {
    let bench = Bench::new(served()).ahead(0);
    let lines = "\nhoofdstuk zeven!\nVII\n\nslack\n25.00\n8\n";
    let outcome = answer(&bench, lines).expect(0);
    assert!(outcome.err.contains("‘hoofdstuk zeven!’ wordt niet herkend"), "{}", outcome.err);
    assert!(outcome.err.contains("‘25.00’ wordt niet herkend"), "{}", outcome.err);
    let config = Config::parse(&text(&bench)).unwrap();
    assert_eq!(
        (config.schedule.cron.as_str(), config.channel[0].name.as_str()),
        ("0 8 * * *", "slack")
    );
}

#[test]
fn nothing_is_written_when_the_answers_end_too_soon() {
    let bench = Bench::new(served()).ahead(0);
    let before = text(&bench);
    for (lines, question) in [("", 1), ("archief\nVII\n", 3), ("archief\nVII\n\ngeen\n", 5)] {
        let outcome = answer(&bench, lines).expect(1);
        let told = format!("De invoer eindigt bij vraag {question}. Er is niets geschreven");
        assert!(outcome.err.contains(&told), "{}", outcome.err);
    }
    let outcome = answer(&bench, "\n?\n?\n?\n\n\n\n").expect(1);
    assert!(outcome.err.contains("Vraag 2 is drie keer niet begrepen"), "{}", outcome.err);
    assert_eq!(text(&bench), before);
    assert!(bench.received().is_empty());
}

#[test]
fn a_channel_that_is_there_is_left_alone() {
    let bench = Bench::new(served()).ahead(0);
    let _ = answer(&bench, "\n\n\nslack\n\n").expect(0);
    let before = text(&bench);
    let outcome = answer(&bench, "\n\n\nslack!\nslack@\n\n\n").expect(0);
    assert_eq!(text(&bench), before, "{}", outcome.err);
    let outcome = answer(&bench, "elders\n\n\nSlack\n\n").expect(1);
    assert!(outcome.err.contains("al een kanaal ‘slack’"), "{}", outcome.err);
    assert_eq!(text(&bench), before);
}

/// Takes one message at an address of this machine; returns the address and what will be received.
fn webhook() -> (String, std::sync::mpsc::Receiver<String>) {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = format!("http://{}/hook", listener.local_addr().unwrap());
    let (sender, received) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut text = Vec::new();
        let mut buffer = [0u8; 4096];
        while !text.ends_with(b"}") {
            let read = stream.read(&mut buffer).unwrap();
            text.extend_from_slice(&buffer[..read]);
        }
        let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
        stream.write_all(answer).unwrap();
        sender.send(String::from_utf8(text).unwrap()).unwrap();
    });
    (address, received)
}

#[test]
fn a_new_channel_with_its_secret_gets_a_test_message() {
    let bench = Bench::new(served()).ahead(0);
    let (address, received) = webhook();
    let mut command = bench.command(&["setup"]);
    command.env("SLACK_WEBHOOK_URL", address);
    let outcome = answered(command, "\n\n\nslack\n\n").expect(0);
    assert!(received.recv().unwrap().contains("TESTBERICHT"), "{}", outcome.err);
    assert!(!outcome.err.contains("nog geen testbericht"), "{}", outcome.err);
}

#[test]
fn a_service_that_does_not_answer_does_not_undo_the_answers() {
    let bench = Bench::new(served()).ahead(0);
    bench.stand_in.fault(Rule::always(On::Search, Fault::ErrorPage));
    let outcome = answer(&bench, "elders\n\n\n\n\n").expect(3);
    assert!(outcome.out.contains("NIET IN ORDE"), "{}", outcome.out);
    assert_eq!(Config::parse(&text(&bench)).unwrap().archive.path, "elders");
}

#[test]
fn a_first_file_is_the_shipped_one_with_its_comments() {
    let bench = Bench::new(served()).ahead(0);
    std::fs::remove_file(bench.environment.path("config.toml")).unwrap();
    // The defaults name the real service: a proxy that is not there keeps the test at home.
    let program = bench.command(&[]).get_program().to_str().unwrap().to_owned();
    for (file, option) in [("config.toml", ""), ("ander.toml", "--config ander.toml")] {
        let line = format!("HTTPS_PROXY=http://127.0.0.1:1 '{program}' setup --yes {option}");
        let output = bench.environment.shell(&line).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(3), "{told}");
        assert!(told.contains(&format!("{file} is geschreven.")), "{told}");
        let written = std::fs::read_to_string(bench.environment.path(file)).unwrap();
        assert_eq!(written, include_str!("../../config.toml"));
    }
}
