//! The cache as its users see it.

use super::*;
use crate::model::{BudgetYear, Kind};
use chrono::{DateTime, Utc};

fn time(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn what_is_kept_is_there_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cache.sqlite");
    let now = time("2026-09-15T13:30:00Z");
    let answer = CachedAnswer {
        etag: Some("\"a\"".into()),
        last_modified: None,
        sha256: "00".into(),
        checked: now,
    };
    let dossier = LearntDossier {
        number: "99010".into(),
        kind: Kind::Begroting,
        year: BudgetYear(2024),
        evidence: "kst-99010-XXV-2: Vaststelling …".into(),
    };
    {
        let cache = Cache::open(&path).unwrap();
        cache.keep_answer("http://a/", &answer).unwrap();
        cache.learn(&dossier, now).unwrap();
        let run = cache.run_started(now).unwrap();
        cache.run_ended(run, now, RunOutcome::Done, 3).unwrap();
        cache.reached("kst-1", Stage::Announced, now).unwrap();
        cache.reached("kst-1", Stage::Announced, time("2027-01-01T00:00:00Z")).unwrap();
        cache.reached("kst-1", Stage::Xml, now).unwrap();
    }
    let cache = Cache::open(&path).unwrap();
    assert!(cache.set_aside().is_none());
    assert_eq!(cache.answer("http://a/").unwrap(), Some(answer));
    assert_eq!(cache.learnt().unwrap(), [dossier]);
    assert_eq!(cache.last_whole_run().unwrap(), Some(now));
    assert_eq!(cache.runs(5).unwrap()[0].requests, 3);
    let all = PaperTimes { announced: Some(now), first_text: Some(now), xml: Some(now) };
    assert_eq!(cache.times("kst-1").unwrap(), all);
}

#[test]
fn a_damaged_file_is_set_aside_and_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cache.sqlite");
    std::fs::write(&path, b"this is not a database, and long enough to be read as one").unwrap();
    let cache = Cache::open(&path).unwrap();
    assert!(cache.set_aside().unwrap().exists());
    assert!(cache.learnt().unwrap().is_empty());
    drop(cache);
    assert!(Cache::open(&path).unwrap().set_aside().is_none());
}

#[test]
fn a_file_with_damage_inside_is_set_aside_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cache.sqlite");
    drop(Cache::open(&path).unwrap());
    let mut bytes = std::fs::read(&path).unwrap();
    for byte in bytes.iter_mut().skip(4096).take(8192) {
        *byte = 0x5a;
    }
    std::fs::write(&path, bytes).unwrap();
    assert!(Cache::open(&path).unwrap().set_aside().is_some());
}

#[test]
fn a_file_of_a_later_version_is_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cache.sqlite");
    Cache::open(&path).unwrap().connection().pragma_update(None, "user_version", 99).unwrap();
    assert!(Cache::open(&path).unwrap().set_aside().is_some());
}

#[test]
fn a_run_that_was_killed_has_no_end() {
    let cache = Cache::in_memory().unwrap();
    cache.run_started(time("2026-09-15T13:30:00Z")).unwrap();
    assert_eq!(cache.runs(1).unwrap()[0].ended, None);
    assert_eq!(cache.last_whole_run().unwrap(), None);
}

#[test]
fn the_last_run_is_the_one_that_was_noted_last_whatever_the_clock_said() {
    let cache = Cache::in_memory().unwrap();
    let times = ["2026-09-15T06:15:00Z", "2026-09-22T06:15:00Z", "2026-09-16T06:15:00Z"].map(time);
    for now in times {
        let run = cache.run_started(now).unwrap();
        cache.run_ended(run, now, RunOutcome::Done, 1).unwrap();
    }
    assert_eq!(cache.last_whole_run().unwrap(), Some(times[2]));
}

#[test]
fn what_was_made_is_found_under_its_mark_only() {
    let cache = Cache::in_memory().unwrap();
    let part = |name, mark, part| cache.made(name, mark, part).unwrap();
    assert_eq!(part("one", "a", ""), None);
    cache.keep_made("one", "a", [("", &b"head"[..]), ("VII", b"text")]).unwrap();
    cache.keep_made("other", "a", [("", &b"other"[..])]).unwrap();
    assert_eq!(part("one", "a", "").as_deref(), Some(&b"head"[..]));
    assert_eq!(part("one", "a", "VII").as_deref(), Some(&b"text"[..]));
    assert_eq!(part("one", "a", "XX"), None);
    cache.keep_made("one", "b", [("", &b"next"[..])]).unwrap();
    assert_eq!(part("one", "a", ""), None);
    assert_eq!(part("one", "b", "VII"), None);
    assert_eq!(part("one", "b", "").as_deref(), Some(&b"next"[..]));
    let rows =
        cache.connection().query_row("SELECT count(*) FROM made_parts", [], |row| row.get(0));
    assert_eq!(rows, Ok(2));
}

#[test]
fn a_part_that_is_not_what_was_kept_is_not_taken() {
    let cache = Cache::in_memory().unwrap();
    cache.keep_made("one", "a", [("", &b"De minister stimuleert."[..])]).unwrap();
    let changed =
        "UPDATE made_parts SET body = CAST(replace(body, 'stimuleert', 'regisseert') AS BLOB)";
    assert_eq!(cache.connection().execute(changed, []), Ok(1));
    assert_eq!(cache.made("one", "a", "").unwrap(), None);
}

#[test]
fn what_was_made_long_ago_goes() {
    let cache = Cache::in_memory().unwrap();
    for at in 0..300 {
        cache.keep_made(&at.to_string(), "a", [("", &b"text"[..])]).unwrap();
    }
    assert_eq!(cache.made("0", "a", "").unwrap(), None);
    assert!(cache.made("299", "a", "").unwrap().is_some());
}

#[test]
fn a_disk_that_is_full_is_no_fault_of_the_cache() {
    let folder = tempfile::tempdir().unwrap();
    let cache = Cache::open(&folder.path().join("cache.sqlite")).unwrap();
    let now = time("2026-01-01T06:15:00Z");
    cache.connection().pragma_update(None, "max_page_count", 1).unwrap();
    let ended = (0..10_000).find_map(|_| cache.run_started(now).err()).unwrap();
    assert!(ended.is_full(), "{ended}");
    let closed = CacheError::File { path: "x".into(), source: std::io::ErrorKind::NotFound.into() };
    assert!(!closed.is_full());
}
