//! Two machines that share what was told through a bare repository.

use std::collections::BTreeMap;

use super::*;
use crate::archive::RemoteError;

const WATCH: (&str, &str) = ("redactie", "bestuur");

/// Two archives and a host.
struct Shared {
    host: TempDir,
    one: TempDir,
    two: TempDir,
}

impl Shared {
    fn new() -> Self {
        let shared = Self {
            host: TempDir::new().unwrap(),
            one: TempDir::new().unwrap(),
            two: TempDir::new().unwrap(),
        };
        git(shared.host.path(), &["init", "--quiet", "--bare"]);
        shared
    }

    fn remote(&self) -> &str {
        self.host.path().to_str().unwrap()
    }
}

/// Writes a line of state onto what stands there.
fn tell(dir: &TempDir, text: &str) {
    let mut archive = archive(dir);
    let told = archive.told(WATCH.0, WATCH.1).unwrap();
    let changes = BTreeMap::from([("state.toml".to_owned(), Some(text.as_bytes().to_vec()))]);
    archive.tell(WATCH, told.commit.as_deref(), &changes, "x", now()).unwrap();
}

fn state(dir: &TempDir) -> String {
    let told = archive(dir).told(WATCH.0, WATCH.1).unwrap();
    told.files
        .get("state.toml")
        .map(|text| String::from_utf8_lossy(text).into_owned())
        .unwrap_or_default()
}

#[test]
fn what_one_machine_told_the_other_knows() {
    let shared = Shared::new();
    tell(&shared.one, "1");
    archive(&shared.one).push_told(shared.remote(), WATCH).unwrap();
    archive(&shared.two).fetch_told(shared.remote()).unwrap();
    assert_eq!(state(&shared.two), "1");
    tell(&shared.two, "2");
    archive(&shared.two).push_told(shared.remote(), WATCH).unwrap();
    archive(&shared.one).fetch_told(shared.remote()).unwrap();
    assert_eq!(state(&shared.one), "2");
}

#[test]
fn of_two_machines_at_once_one_alone_goes_on() {
    let shared = Shared::new();
    tell(&shared.one, "1");
    archive(&shared.one).push_told(shared.remote(), WATCH).unwrap();
    archive(&shared.two).fetch_told(shared.remote()).unwrap();
    tell(&shared.one, "een");
    tell(&shared.two, "twee");
    archive(&shared.two).push_told(shared.remote(), WATCH).unwrap();
    let late = archive(&shared.one).push_told(shared.remote(), WATCH);
    assert!(matches!(late, Err(RemoteError::Moved(_))), "{late:?}");
    // The host's word counts.
    archive(&shared.one).fetch_told(shared.remote()).unwrap();
    assert_eq!(state(&shared.one), "twee");
}

#[test]
fn two_machines_that_begin_at_once_do_not_both_begin() {
    let shared = Shared::new();
    tell(&shared.one, "een");
    tell(&shared.two, "twee");
    archive(&shared.one).push_told(shared.remote(), WATCH).unwrap();
    let late = archive(&shared.two).push_told(shared.remote(), WATCH);
    assert!(matches!(late, Err(RemoteError::Moved(_))), "{late:?}");
}

#[test]
fn what_could_not_be_pushed_is_pushed_later() {
    let shared = Shared::new();
    tell(&shared.one, "1");
    let gone = archive(&shared.one).push_told("/does/not/exist", WATCH);
    assert!(matches!(gone, Err(RemoteError::Unreachable { .. })), "{gone:?}");
    archive(&shared.one).fetch_told(shared.remote()).unwrap();
    assert_eq!(state(&shared.one), "1");
    archive(&shared.one).push_told(shared.remote(), WATCH).unwrap();
    archive(&shared.two).fetch_told(shared.remote()).unwrap();
    assert_eq!(state(&shared.two), "1");
}

#[test]
fn a_password_in_an_address_is_not_repeated() {
    let said = archive(&TempDir::new().unwrap())
        .fetch_told("http://redactie:hunter2@127.0.0.1:1/a.git")
        .unwrap_err()
        .to_string();
    assert!(said.contains("127.0.0.1") && !said.contains("hunter2"), "{said}");
}
