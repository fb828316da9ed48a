//! The seeds of the targets in `fuzz`, and what was found by them: each still gives what its target asks.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::fs;
use std::path::{Path, PathBuf};

use prinsjesdiff::config::Config;

#[path = "../../fuzz/targets.rs"]
mod targets;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(name)
}

/// Gives a target each of its files.
fn give(target: &str, ask: impl Fn(&str)) {
    let mut given = 0;
    for file in fs::read_dir(folder("corpus").join(target)).unwrap() {
        let path = file.unwrap().path();
        eprintln!("{}", path.display());
        ask(&fs::read_to_string(&path).unwrap());
        given += 1;
    }
    assert!(given > 0, "{target} has no seeds");
}

#[test]
fn every_target_holds_for_its_seeds_and_for_what_was_found() {
    give("config", targets::config);
    give("form", targets::form);
    give("html", targets::html);
    give("office", targets::office);
    give("pdf", targets::pdf);
    give("pdf_lines", targets::pdf_lines);
    give("plain", |text| targets::plain(text.as_bytes()));
    give("told", |text| {
        let _ = targets::told(text);
    });
    give("xml", targets::xml);
}

#[test]
fn seeds_are_what_their_target_reads() {
    let seed = |place: &str| fs::read_to_string(folder("corpus").join(place)).unwrap();
    for told in ["told/stand", "told/artikel-nul"] {
        targets::told(&seed(told)).unwrap();
    }
    Config::parse(&seed("config/instellingen")).unwrap();
}

#[test]
fn every_target_has_seeds_and_a_dictionary() {
    let names = |place: &str| {
        let mut names: Vec<String> = fs::read_dir(folder(place))
            .unwrap()
            .map(|one| one.unwrap().file_name().to_string_lossy().replace(".rs", ""))
            .collect();
        names.sort();
        names
    };
    assert_eq!(names("fuzz_targets"), names("corpus"));
    assert_eq!(names("fuzz_targets"), names("dictionaries"));
}
