//! What asks to be named is named, and what the page on security claims is held by tests that are there.
//! Which crates may be built in at all stands in `deny.toml`, and the gate holds it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

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
