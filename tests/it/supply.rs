//! What the program is built from: licences that may be joined with ours, one source, no second copy
//! of a crate that nobody knows of, and a notice of what asks for one.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Licences under which crates may be used.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Crates that stand there in two versions because others ask for both. A further one is a choice
/// that somebody makes, and not an accident.
const TWICE: &[&str] = &[
    "bit-set",
    "bit-vec",
    "getrandom",
    "hashbrown",
    "nom",
    "phf",
    "phf_generator",
    "phf_macros",
    "phf_shared",
    "rand",
    "rand_core",
    "similar",
    "syn",
    "synstructure",
    "winnow",
];

/// Crates of the workspace.
const OURS: &[&str] = &["prinsjesdiff", "stand-in"];

/// Crates that must not come in: they bind the program to libraries of the machine.
const BANNED: &[&str] = &["openssl", "openssl-sys", "native-tls"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Asks cargo for every crate that is built here.
fn crates() -> Vec<Value> {
    let rustc = Command::new("rustc").arg("-vV").output().unwrap();
    let told = String::from_utf8(rustc.stdout).unwrap();
    let host = told.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let output = Command::new(env!("CARGO"))
        .current_dir(root())
        .args([
            "metadata",
            "--format-version",
            "1",
            "--locked",
            "--offline",
            "--filter-platform",
            host,
        ])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let crates = metadata["packages"].as_array().unwrap().clone();
    assert!(crates.len() > 100, "cargo names what is built");
    crates
}

fn text<'a>(one: &'a Value, key: &str) -> &'a str {
    one[key].as_str().unwrap_or_default()
}

/// Tells whether an expression of licences (`MIT OR (Apache-2.0 AND ISC)`) can be met with those that
/// are allowed.
fn is_allowed(expression: &str) -> bool {
    // An older form has `/` for `or`.
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let met = any(&words, &mut at);
    met && at == words.len()
}

fn any(words: &[&str], at: &mut usize) -> bool {
    let mut met = all(words, at);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        met |= all(words, at);
    }
    met
}

fn all(words: &[&str], at: &mut usize) -> bool {
    let mut met = one(words, at);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        met &= one(words, at);
    }
    met
}

fn one(words: &[&str], at: &mut usize) -> bool {
    let Some(word) = words.get(*at) else { return false };
    *at += 1;
    if *word == "(" {
        let met = any(words, at);
        *at += 1;
        return met;
    }
    if words.get(*at) == Some(&"WITH") {
        // An exception only gives more than the licence does.
        *at += 2;
    }
    ALLOWED.contains(word)
}

#[test]
fn every_crate_has_a_licence_that_may_be_joined_with_ours() {
    for one in crates() {
        let licence = text(&one, "license");
        assert!(is_allowed(licence), "{} is under ‘{licence}’", text(&one, "name"));
    }
}

#[test]
fn an_expression_of_licences_is_read_as_it_is_meant() {
    for (expression, expected) in [
        ("MIT OR GPL-3.0", true),
        ("MIT/Apache-2.0", true),
        ("MIT AND GPL-3.0", false),
        ("(MIT OR GPL-3.0) AND ISC", true),
        ("ISC AND (GPL-3.0 OR AGPL-3.0)", false),
        ("GPL-2.0 WITH Classpath-exception-2.0", false),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("", false),
    ] {
        assert_eq!(is_allowed(expression), expected, "{expression}");
    }
}

#[test]
fn every_crate_comes_from_the_one_registry() {
    let others = crates();
    let others = others.iter().filter(|one| !OURS.contains(&text(one, "name")));
    let sources: BTreeSet<String> = others.map(|one| text(one, "source").to_owned()).collect();
    let registries = sources.iter().filter(|source| source.starts_with("registry+")).count();
    assert_eq!((sources.len(), registries), (1, 1), "{sources:?}");
}

#[test]
fn no_crate_comes_in_twice_or_unwanted_without_somebody_choosing_it() {
    let crates = crates();
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &crates {
        *counted.entry(text(one, "name")).or_default() += 1;
    }
    let twice: BTreeSet<&str> =
        counted.iter().filter(|(_, count)| **count > 1).map(|(name, _)| *name).collect();
    assert_eq!(twice, TWICE.iter().copied().collect(), "crates in two versions");
    for banned in BANNED {
        assert!(!counted.contains_key(banned), "{banned} came in");
    }
}

#[test]
fn the_notice_names_what_asks_to_be_named() {
    let notice = fs::read_to_string(root().join("NOTICE")).unwrap();
    for one in crates().iter().filter(|one| text(one, "license") == "MPL-2.0") {
        assert!(notice.contains(text(one, "name")), "NOTICE does not name {}", text(one, "name"));
    }
}

/// Tells whether a test, or the tests of a file, are where a name says: `tests/it/secrets.rs`,
/// `gate::tests`, `bombs_are_refused`.
fn is_there(name: &str, sources: &[(String, String)]) -> bool {
    if name.starts_with("tests/") {
        return Path::new(env!("CARGO_MANIFEST_DIR")).join(name).is_file();
    }
    let last = name.rsplit("::").next().unwrap_or(name);
    if last != "tests" {
        return sources.iter().any(|(_, text)| text.contains(&format!("fn {last}()")));
    }
    let place = name.trim_end_matches("::tests").replace("::", "/");
    let ends = [format!("/{place}.rs"), format!("/{place}/mod.rs")];
    let is_of = |path: &str| ends.iter().any(|end| path.ends_with(end.as_str()));
    sources.iter().any(|(path, text)| is_of(path) && text.contains("mod tests"))
}

#[test]
fn every_answer_of_the_page_on_security_names_a_test_that_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut open, mut sources) = (vec![root.join("src")], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                sources.push((path.display().to_string(), text));
            }
        }
    }
    assert!(!is_there("tests/it/none.rs", &sources) && !is_there("none::tests", &sources));
    let page = fs::read_to_string(root.join("docs/security.md")).unwrap();
    let rows = page.lines().filter(|line| line.starts_with("| ") && !line.contains("| held by |"));
    let mut answers = 0;
    for row in rows {
        let held_by = row.trim_end_matches(" |").rsplit("| ").next().unwrap();
        let names: Vec<&str> = held_by.split('`').skip(1).step_by(2).collect();
        assert!(!names.is_empty(), "{row}");
        for name in names {
            assert!(is_there(name, &sources), "{name} is nowhere");
        }
        answers += 1;
    }
    assert!(answers > 15, "{answers} answers");
}
