//! A run may be killed anywhere; the next one ends where it would have ended.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

/// Fault points that stop before the n-th step; returns how many were passed.
pub(super) fn stop_before(n: usize) -> (Steps, Arc<AtomicUsize>) {
    let passed = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&passed);
    (Steps::asking(move |_| counter.fetch_add(1, Ordering::SeqCst) < n), passed)
}

fn locks(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let ours = path.file_name().is_some_and(|name| name == "prinsjesdiff.lock");
        if path.is_dir() {
            found.extend(locks(&path));
        } else if path.extension().is_some_and(|end| end == "lock") && !ours {
            found.push(path.display().to_string());
        }
    }
    found
}

/// Kills an import of `late` into an archive of `early` before each of its steps in turn.
fn kill_everywhere(early: &[&str], late: &[&str]) {
    let all: Vec<&str> = early.iter().chain(late).copied().collect();
    let expected = at_once(&all);
    let late: Vec<Arrival> = late.iter().map(|text| arrival(text)).collect();
    for n in 0.. {
        let dir = TempDir::new().unwrap();
        import(&dir, early);
        let (steps, passed) = stop_before(n);
        let killed = archive(&dir).with_steps(steps).import(&late, &rules(), now());
        let Err(error) = killed else {
            assert!(passed.load(Ordering::SeqCst) > 10, "there are steps to stop before");
            break;
        };
        assert!(matches!(error, ArchiveError::Stopped(_)), "{error}");
        // Git kills leave lock files of the references that were about to move.
        if dir.path().join(".git/prinsjesdiff-intent").exists() {
            fs::write(dir.path().join(".git/refs/heads/main.lock"), "").unwrap();
        }
        archive(&dir).editions().unwrap();
        git(dir.path(), &["fsck", "--strict"]);
        archive(&dir).import(&late, &rules(), now()).unwrap();
        assert_eq!(archive(&dir).tip().unwrap(), expected, "step {n}: {error}");
        assert_eq!(locks(&dir.path().join(".git")), Vec::<String>::new(), "step {n}: {error}");
        assert_eq!(git(dir.path(), &["status", "--porcelain"]), "", "step {n}: {error}");
        let tree = |name: &str| git(dir.path(), &["rev-parse", &format!("{name}^{{tree}}")]);
        assert_eq!(tree("dagelijks"), tree("main"), "step {n}: {error}");
        assert!(!archive(&dir).status().unwrap().unfinished);
    }
}

#[test]
fn a_kill_before_any_step_of_the_first_import_is_taken_up() {
    kill_everywhere(&[], &[&paper("kst-1-VII-2", 2024, "2023-09-19", &[1])]);
}

#[test]
fn a_kill_before_any_step_of_a_rewriting_import_is_taken_up() {
    kill_everywhere(
        &[&paper("kst-2-VII-2", 2025, "2024-09-17", &[1, 2])],
        &[&paper("kst-1-VII-2", 2024, "2023-09-19", &[1])],
    );
}

#[test]
fn a_kill_before_any_step_of_replacing_early_text_is_taken_up() {
    let text = paper("kst-2-VII-2", 2025, "2024-09-17", &[1]);
    kill_everywhere(
        &[&paper("kst-1-VII-2", 2024, "2023-09-19", &[1]), &format!("standing: pages\n{text}")],
        &[&text],
    );
}

#[test]
fn a_lock_file_that_no_intent_names_is_left_to_its_owner() {
    let dir = TempDir::new().unwrap();
    import(&dir, &[&paper("kst-1-VII-2", 2024, "2023-09-19", &[1])]);
    let lock = dir.path().join(".git/refs/heads/main.lock");
    fs::write(&lock, "").unwrap();
    let text = paper("kst-2-VII-2", 2025, "2024-09-17", &[1]);
    assert!(archive(&dir).import(&[arrival(&text)], &rules(), now()).is_err());
    assert!(lock.exists());
}
