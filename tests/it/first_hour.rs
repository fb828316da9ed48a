//! The first hour of somebody who has just installed the program, with the mistakes that people make:
//! each is answered with what to type instead. The transcript is kept, to be read as a person reads it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::support::program::TestEnvironment;

/// Lines of each answer that are kept.
const LINES: usize = 14;

/// The day on which it is played.
const MOMENT: &str = "2026-01-12T08:30:00Z";

/// What is typed; a line that begins with `#` is what the person thinks or does.
const TYPED: &str = include_str!("../fixtures/first-hour/typed.txt");

/// A configuration with one letter too many, as a person writes it after reading.
const CONFIG: &str = r#"# De publicatiedienst wordt in dit uur niet gebruikt.
[source.official]
search_url = "http://127.0.0.1:9/sru"
repository_url = "http://127.0.0.1:9/frbr"

[[channel]]
name = "post"
kind = "email"
folder = "post"
from = "begrotingsteksten@example.org"
to = ["lezer@example.org"]

[[channel]]
name = "feed"
kind = "feed"
folder = "feeds"

[[watch]]
name = "dorpen"
chanels = ["post", "feed"]
chapters = ["XXV"]
words = ["regisseert", "winkels"]
"#;

fn kept() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/first-hour/transcript.txt")
}

/// Adds the first lines of an answer, and says how many there were more.
fn add(transcript: &mut String, text: &str) {
    let lines: Vec<&str> = text.lines().collect();
    for line in lines.iter().take(LINES) {
        let _ = writeln!(transcript, "  {line}");
    }
    match lines.len().saturating_sub(LINES) {
        0 => {}
        1 => transcript.push_str("  [nog 1 regel]\n"),
        more => {
            let _ = writeln!(transcript, "  [nog {more} regels]");
        }
    }
}

fn played() -> String {
    let environment = TestEnvironment::new();
    let mut transcript = String::new();
    for line in TYPED.lines() {
        let _ = writeln!(transcript, "{line}");
        match line.strip_prefix("$ prinsjesdiff") {
            Some(typed) => {
                let words: Vec<&str> = typed.split_whitespace().collect();
                let mut command = environment.command(&words);
                if environment.path("config.toml").exists() {
                    command.env("PRINSJESDIFF_CLOCK", MOMENT);
                }
                let outcome = crate::support::program::Outcome::of(&mut command);
                add(&mut transcript, &outcome.out);
                add(&mut transcript, &outcome.err);
                let _ = writeln!(transcript, "  → {}", outcome.code);
            }
            None if line.contains("schrijft config.toml") => {
                environment.write("config.toml", CONFIG.as_bytes());
            }
            None if line.contains("verbetert config.toml") => {
                let mended = CONFIG.replace("chanels", "channels");
                environment.write("config.toml", mended.as_bytes());
            }
            None => {}
        }
    }
    transcript
}

#[test]
fn each_mistake_of_a_first_hour_is_answered_with_what_to_type() {
    let transcript = played();
    if std::env::var_os("PRINSJESDIFF_RENEW").is_some() {
        std::fs::write(kept(), &transcript).unwrap();
    }
    let before = std::fs::read_to_string(kept()).unwrap_or_default();
    let (was, is): (Vec<&str>, Vec<&str>) =
        (before.lines().collect(), transcript.lines().collect());
    let other = was.iter().zip(&is).position(|(was, is)| was != is);
    let at = other.unwrap_or(was.len().min(is.len()));
    assert!(
        before == transcript,
        "line {}: ‘{}’ is now ‘{}’; tests/fixtures/first-hour/README.md says how to renew it",
        at + 1,
        was.get(at).unwrap_or(&""),
        is.get(at).unwrap_or(&"")
    );
}

#[test]
fn a_first_hour_has_many_mistakes_and_no_dead_end() {
    let transcript = std::fs::read_to_string(kept()).unwrap();
    let mut mistakes = 0;
    for turn in transcript.split("\n$ ").skip(1) {
        let answer: Vec<&str> = turn.lines().filter(|line| line.starts_with("  ")).collect();
        let code = answer.last().and_then(|line| line.strip_prefix("  → ")).unwrap_or_default();
        assert!(!turn.contains("panicked"), "{turn}");
        if !["1", "2"].contains(&code) {
            continue;
        }
        mistakes += 1;
        // What to type: a command, a name, an example, or a list of what there is.
        let helps =
            ["‘", "prinsjesdiff ", "Wel ", "staan: ", "Bedoeld ", "Vergelijk ", "Noem ", "--"];
        assert!(helps.iter().any(|help| answer.concat().contains(help)), "{turn}");
    }
    assert!(mistakes >= 20, "{mistakes}");
}
