//! The house is kept: rooms, crates, file sizes, headers.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The pure rooms, from left to right: each may use the rooms before it only.
const PURE: &[&str] =
    &["model", "text", "extract", "gate", "form", "compare", "search", "watch", "report"];

/// Shell rooms and the rooms each may use.
const SHELL: &[(&str, &[&str])] = &[
    ("archive", &["model", "form", "secret"]),
    ("apart", &["model", "extract"]),
    ("secret", &[]),
    ("http", &[]),
    ("cache", &["model"]),
    ("source", &["model", "http", "cache", "extract"]),
    ("example", &[]),
    ("schedule", &["model"]),
    ("deliver", &["model", "report", "http", "secret"]),
    ("web", &["http"]),
    ("config", &["model", "schedule", "watch", "report", "deliver"]),
    (
        "history",
        &[
            "model", "text", "extract", "apart", "gate", "compare", "search", "report", "http",
            "archive", "cache", "config",
        ],
    ),
    ("site", &["model", "text", "compare", "search", "report", "http", "archive", "history"]),
    (
        "notify",
        &[
            "model", "extract", "apart", "compare", "watch", "report", "archive", "http", "secret",
            "config", "deliver", "history",
        ],
    ),
];

/// Crates that live in one room, or in as many as are named, with their name in `use` paths.
const EXCLUSIVE: &[(&str, &str)] = &[
    ("git2", "archive"),
    ("flate2", "archive"),
    ("sha1", "archive"),
    ("similar", "compare"),
    ("pathfinding", "compare"),
    ("rayon", "compare"),
    ("quick_xml", "extract"),
    ("encoding_rs", "extract"),
    ("hayro_interpret", "extract"),
    ("rlimit", "apart"),
    ("scraper", "extract"),
    ("reqwest", "http"),
    ("rustls", "http"),
    ("rusqlite", "cache"),
    ("axum", "web"),
    // The service never answers itself: only the example, and tests of the source.
    ("stand_in", "demo source"),
    ("askama", "report site"),
    ("rust_xlsxwriter", "report"),
    ("memchr", "search"),
    ("csv", "report"),
    ("unicode_width", "report"),
    ("fst", "text"),
    ("unicode_general_category", "text"),
    ("unicode_normalization", "text"),
    ("strsim", "config"),
    ("clap", "cli"),
    ("clap_complete", "cli"),
    ("indicatif", "cli"),
    ("cron", "schedule"),
    ("lettre", "deliver"),
    ("hmac", "deliver"),
    ("base64", "secret"),
];

/// What a pure room must not reach for.
const IMPURE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::time",
    "SystemTime",
    "Instant::now",
    "Utc::now",
    "Local::now",
    "println!",
    "eprintln!",
    "std::io::stdout",
    "tokio::",
];

/// A file longer than this asks to be two.
const LONGEST_FILE: usize = 450;

struct SourceFile {
    path: PathBuf,
    room: String,
    text: String,
}

impl SourceFile {
    /// The file without its unit tests: they may use what the room may not.
    fn product(&self) -> &str {
        self.text.split("#[cfg(test)]\nmod tests {").next().unwrap()
    }

    fn is_test(&self) -> bool {
        self.path.ends_with("tests.rs")
            || self.path.components().any(|part| part.as_os_str() == "tests")
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

fn sources() -> Vec<SourceFile> {
    let mut paths = Vec::new();
    rust_files(&root().join("src"), &mut paths);
    paths
        .into_iter()
        .map(|path| {
            let inner = path.strip_prefix(root().join("src")).unwrap();
            let room = inner.components().next().unwrap().as_os_str().to_str().unwrap();
            let room = room.trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).unwrap();
            SourceFile { path, room, text }
        })
        .collect()
}

/// Rooms a file uses by `crate::room`.
fn rooms_used(text: &str) -> Vec<String> {
    let mut rooms: Vec<String> = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
        .collect();
    rooms.sort();
    rooms.dedup();
    rooms
}

#[test]
fn every_file_says_what_it_knows() {
    for file in sources() {
        assert!(file.text.starts_with("//! "), "{} does not open with //!", file.path.display());
    }
}

#[test]
fn no_file_is_so_long_that_it_asks_to_be_two() {
    for file in sources() {
        let lines = file.text.lines().count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines", file.path.display());
    }
}

#[test]
fn pure_rooms_use_only_the_rooms_to_their_left() {
    let all: Vec<String> = sources().iter().map(|file| file.room.clone()).collect();
    for file in sources().iter().filter(|file| !file.is_test()) {
        let Some(place) = PURE.iter().position(|room| *room == file.room) else { continue };
        for used in rooms_used(file.product()) {
            let allowed = PURE[..=place].contains(&used.as_str()) || !all.contains(&used);
            assert!(allowed, "{} uses {used}", file.path.display());
        }
    }
}

#[test]
fn pure_rooms_have_no_clock_no_network_and_no_files() {
    for file in
        sources().iter().filter(|file| PURE.contains(&file.room.as_str()) && !file.is_test())
    {
        for word in IMPURE {
            assert!(!file.product().contains(word), "{} reaches for {word}", file.path.display());
        }
    }
}

#[test]
fn shell_rooms_use_only_what_the_design_gives_them() {
    let rooms: BTreeMap<&str, &[&str]> = SHELL.iter().copied().collect();
    let all: Vec<String> = sources().iter().map(|file| file.room.clone()).collect();
    for file in sources().iter().filter(|file| !file.is_test()) {
        let Some(allowed) = rooms.get(file.room.as_str()) else { continue };
        for used in rooms_used(file.product()) {
            let fine =
                allowed.contains(&used.as_str()) || used == file.room || !all.contains(&used);
            assert!(fine, "{} uses {used}", file.path.display());
        }
    }
}

#[test]
fn each_exclusive_crate_lives_in_one_room() {
    for file in sources() {
        for (name, room) in EXCLUSIVE {
            let uses = file
                .product()
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .any(|line| {
                    line.match_indices(&format!("{name}::")).any(|(at, _)| {
                        !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
                    })
                });
            assert!(
                !uses || room.split(' ').any(|room| room == file.room),
                "{} uses {name}, which lives in {room}",
                file.path.display()
            );
        }
    }
}

#[test]
fn every_dependency_is_explained_in_the_architecture() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let (_, rest) = manifest.split_once("[dependencies]").unwrap();
    let (dependencies, _) = rest.split_once("\n[").unwrap();
    for line in dependencies.lines().filter(|line| line.contains('=') && !line.starts_with('#')) {
        let name = line.split(['=', ' ', '.']).next().unwrap();
        assert!(map.contains(&format!("`{name}`")), "ARCHITECTURE.md does not explain {name}");
    }
}

#[test]
fn every_room_is_on_the_map() {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    for file in sources() {
        assert!(
            map.contains(&format!("`{}`", file.room)),
            "ARCHITECTURE.md does not name {}",
            file.room
        );
    }
}

#[test]
fn main_only_parses_runs_and_maps_to_an_exit_code() {
    let main = fs::read_to_string(root().join("src/main.rs")).unwrap();
    assert!(main.lines().count() < 40);
}

#[test]
fn nothing_is_switched_off_or_left_to_do() {
    let mut paths = Vec::new();
    for folder in ["src", "tests", "benches", "examples"] {
        rust_files(&root().join(folder), &mut paths);
    }
    let marks = [
        concat!("#[", "ignore"),
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
        concat!("FIX", "ME"),
    ];
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        for mark in marks {
            assert!(!text.contains(mark), "{} has {mark}", path.display());
        }
    }
}

#[test]
fn every_fixture_has_a_readme() {
    let fixtures = root().join("tests/fixtures");
    for entry in fs::read_dir(fixtures).unwrap() {
        let folder = entry.unwrap().path();
        assert!(folder.join("README.md").exists(), "{} has no README.md", folder.display());
    }
}
