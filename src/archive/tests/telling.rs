//! What readers were told, and trying out.

use std::collections::BTreeMap;
use std::fs;

use super::*;

fn changes(list: &[(&str, Option<&str>)]) -> BTreeMap<String, Option<Vec<u8>>> {
    let bytes = |text: &str| text.as_bytes().to_vec();
    list.iter().map(|(path, text)| ((*path).to_owned(), text.map(bytes))).collect()
}

#[test]
fn a_state_is_moved_only_from_where_it_was_read() {
    let dir = TempDir::new().unwrap();
    let mut archive = archive(&dir);
    assert_eq!(archive.told("redactie", "bestuur").unwrap(), Told::default());
    let watch = ("redactie", "bestuur");
    let first = changes(&[("told/kst-1-VII-2-abc", Some("")), ("outbox/1.toml", Some("x"))]);
    let one = archive.tell(watch, None, &first, "bevroren", now()).unwrap();
    let second = changes(&[("outbox/1.toml", None), ("state.toml", Some("y"))]);
    let two = archive.tell(watch, Some(&one), &second, "verstuurd", now()).unwrap();
    let told = archive.told("redactie", "bestuur").unwrap();
    assert_eq!(told.commit.as_ref(), Some(&two));
    let paths: Vec<&str> = told.files.keys().map(String::as_str).collect();
    assert_eq!(paths, ["state.toml", "told/kst-1-VII-2-abc"]);
    for stale in [None, Some(one.as_str())] {
        let refused = archive.tell(watch, stale, &first, "te laat", now());
        assert!(matches!(refused, Err(ArchiveError::Moved(_))), "{refused:?}");
    }
    assert_eq!(archive.tellings().unwrap(), [("redactie".to_owned(), "bestuur".to_owned())]);
    assert!(archive.tell(("../x", "y"), None, &first, "x", now()).is_err());
    assert!(archive.tell(watch, None, &changes(&[("../x", None)]), "x", now()).is_err());
    git(dir.path(), &["fsck", "--strict"]);
}

#[test]
fn a_kill_between_the_intent_and_the_move_leaves_the_old_state_and_no_stale_lock() {
    let dir = TempDir::new().unwrap();
    let watch = ("redactie", "bestuur");
    let first = changes(&[("state.toml", Some("1"))]);
    let one = archive(&dir).tell(watch, None, &first, "x", now()).unwrap();
    let steps = Steps::asking(|step| !step.starts_with("move"));
    let second = changes(&[("state.toml", Some("2"))]);
    let killed = archive(&dir).with_steps(steps).tell(watch, Some(&one), &second, "x", now());
    assert!(matches!(killed, Err(ArchiveError::Stopped(_))), "{killed:?}");
    fs::write(dir.path().join(".git/refs/prinsjesdiff/told/redactie/bestuur.lock"), "").unwrap();
    archive(&dir).tell(watch, Some(&one), &second, "x", now()).unwrap();
    assert_eq!(archive(&dir).told("redactie", "bestuur").unwrap().files["state.toml"], b"2");
}

#[test]
fn trying_out_tells_what_an_import_would_do_and_writes_nothing() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    import(&dir, &[&set[1]]);
    let refs = git(dir.path(), &["for-each-ref"]);
    let arrivals = [arrival(&set[0]), arrival(&set[2])];
    let tried = archive(&dir).preview(&arrivals, &rules(), now()).unwrap();
    assert_eq!(git(dir.path(), &["for-each-ref"]), refs);
    let done = archive(&dir).import(&arrivals, &rules(), now()).unwrap();
    assert_eq!(tried, done);
    assert!(done.rewritten && done.commits == 3);
}
