//! Files for Word and Excel, as the command line makes them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::fs;
use std::process::Command;

use crate::support::program::{Outcome, TestEnvironment, example_papers};

const NEW: &str = "kst-99030-XXV-2.xml";
const OLD: &str = "kst-99020-XXV-2.xml";

/// Two papers of the example compared, with further options.
fn command(environment: &TestEnvironment, options: &[&str]) -> Command {
    let paper = |name: &str| example_papers().join(name).display().to_string();
    let sides = [paper(OLD), paper(NEW)];
    environment.command(&[&["diff", &sides[0], &sides[1]], options].concat())
}

fn diff(environment: &TestEnvironment, options: &[&str]) -> Outcome {
    Outcome::of(&mut command(environment, options))
}

/// Returns what goes into a pipe.
fn piped(environment: &TestEnvironment, options: &[&str]) -> Vec<u8> {
    let output = command(environment, options).output().unwrap();
    assert!(output.status.success());
    output.stdout
}

#[test]
fn a_document_goes_into_a_file_or_a_pipe_and_is_the_same_there() {
    let environment = TestEnvironment::new();
    for format in ["docx", "xlsx"] {
        let (name, again) = (format!("een.{format}"), format!("twee.{format}"));
        let told = diff(&environment, &["--format", format, "--output", &name]).expect(0);
        assert_eq!((told.out.as_str(), told.err.contains(&name)), ("", true), "{told:?}");
        let _ = diff(&environment, &["--format", format, "-o", &again]).expect(0);
        let bytes = fs::read(environment.path(&name)).unwrap();
        assert!(bytes.starts_with(b"PK"));
        assert!(bytes == fs::read(environment.path(&again)).unwrap(), "{format} has other bytes");
        assert!(bytes == piped(&environment, &["--format", format]), "{format} in a pipe");
    }
}

#[test]
fn a_text_goes_into_a_file_as_it_is_printed() {
    let environment = TestEnvironment::new();
    let printed = diff(&environment, &["--format", "csv"]).expect(0);
    let _ = diff(&environment, &["--format", "csv", "--output", "lijst.csv"]).expect(0);
    let written = fs::read_to_string(environment.path("lijst.csv")).unwrap();
    assert_eq!(written.trim_end(), printed.out.trim_end());
}

#[test]
fn a_file_that_cannot_be_written_is_an_error_that_names_it() {
    let environment = TestEnvironment::new();
    let told = diff(&environment, &["--format", "docx", "--output", "weg/een.docx"]).expect(1);
    assert!(told.err.contains("weg/een.docx"), "{told:?}");
}

#[test]
fn the_list_of_places_is_a_workbook_and_no_document() {
    let environment = TestEnvironment::new();
    let told = diff(&environment, &["--places", "--format", "docx"]).expect(2);
    assert!(told.err.contains("--format xlsx"), "{told:?}");
    assert!(piped(&environment, &["--places", "--format", "xlsx"]).starts_with(b"PK"));
}
