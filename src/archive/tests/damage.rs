//! Damage of everything that can be damaged: what is derived is remade, what is kept is guarded.

use std::cell::Cell;
use std::fs;
use std::time::{Duration, SystemTime};

use super::*;

/// An archive of three years of one paper each, taken in one by one.
fn three_years() -> (TempDir, Vec<String>) {
    let dir = TempDir::new().unwrap();
    let papers: Vec<String> = (2024..=2026)
        .map(|year| {
            paper(&format!("kst-{year}-VII-2"), year, &format!("{}-09-19", year - 1), &[1, 2])
        })
        .collect();
    for paper in &papers {
        import(&dir, &[paper]);
    }
    (dir, papers)
}

/// Damages an archive, and expects that the next run mends it, and `rebuild` as well.
fn check(what: &str, damage: &dyn Fn(&Path)) {
    for rebuilds in [false, true] {
        let (dir, papers) = three_years();
        let tip = archive(&dir).tip().unwrap();
        let day = git(dir.path(), &["rev-parse", "dagelijks"]);
        damage(dir.path());
        let mut mender = archive(&dir);
        if rebuilds {
            mender.rebuild(Mode::Write, &rules(), now()).unwrap();
        } else {
            mender.import(&[arrival(&papers[0])], &rules(), now()).unwrap();
        }
        let verified = archive(&dir).verify(&rules()).unwrap();
        assert!(verified.agrees, "{what}, rebuild {rebuilds}: {verified:?}");
        assert_eq!(archive(&dir).tip().unwrap(), tip, "{what}");
        assert_eq!(git(dir.path(), &["status", "--porcelain"]), "", "{what}");
        git(dir.path(), &["fsck", "--strict"]);
        let days = git(dir.path(), &["rev-list", "dagelijks"]);
        assert!(days.contains(day.trim()), "{what}: the days before are gone");
    }
}

const NOWHERE: &str = "0123456789012345678901234567890123456789\n";

#[test]
fn a_derived_reference_that_is_empty_or_rubbish_or_leads_nowhere_is_remade() {
    for name in [
        "refs/heads/main",
        "refs/heads/dagelijks",
        "refs/prinsjesdiff/made-with",
        "refs/tags/begroting/VII/2025",
    ] {
        for text in ["", "rommel\n", NOWHERE, "ref: refs/heads/nergens\n"] {
            let write = |root: &Path| fs::write(root.join(".git").join(name), text).unwrap();
            check(&format!("{name} as {text:?}"), &write);
        }
    }
}

#[test]
fn derived_references_that_are_all_damaged_at_once_are_remade() {
    for text in ["", "rommel\n", NOWHERE, "ref: refs/heads/nergens\n"] {
        check(&format!("all as {text:?}"), &|root| {
            for name in ["refs/heads/main", "refs/heads/dagelijks", "index"] {
                fs::write(root.join(".git").join(name), text).unwrap();
            }
        });
    }
}

#[test]
fn a_derived_reference_that_is_gone_is_remade() {
    for name in [
        "refs/heads/main",
        "refs/heads/dagelijks",
        "refs/prinsjesdiff/made-with",
        "refs/tags/begroting/VII/2024",
    ] {
        check(name, &|root| fs::remove_file(root.join(".git").join(name)).unwrap());
    }
}

#[test]
fn an_index_or_a_list_of_references_that_does_not_read_is_remade() {
    for text in ["", "rommel", "DIRC"] {
        check(&format!("index as {text:?}"), &|root| {
            fs::write(root.join(".git/index"), text).unwrap();
        });
    }
    check("no index", &|root| fs::remove_file(root.join(".git/index")).unwrap());
    check("packed-refs", &|root| {
        git(root, &["pack-refs", "--all"]);
        let path = root.join(".git/packed-refs");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("{text}rommel zonder regel")).unwrap();
    });
    for text in ["ref: \n", NOWHERE] {
        check(&format!("HEAD as {text:?}"), &|root| {
            fs::write(root.join(".git/HEAD"), text).unwrap();
        });
    }
}

#[test]
fn whoever_is_killed_while_mending_leaves_the_rest_to_the_next() {
    for name in ["refs/heads/dagelijks", "refs/tags/begroting/VII/2025", "index"] {
        for n in 0.. {
            let is_killed = Cell::new(false);
            check(&format!("{name}, killed before step {n}"), &|root| {
                fs::write(root.join(".git").join(name), NOWHERE).unwrap();
                let (steps, _) = faults::stop_before(n);
                let killed = Archive::open(root).unwrap().with_steps(steps);
                is_killed.set({ killed }.import(&[], &rules(), now()).is_err());
            });
            if !is_killed.get() {
                assert!(n > 0, "{name}: there are steps to stop before");
                break;
            }
        }
    }
}

#[test]
fn a_dry_run_of_a_rebuild_leaves_damage_as_it_is() {
    let (dir, _) = three_years();
    let git_dir = dir.path().join(".git");
    for name in ["refs/heads/main", "refs/heads/dagelijks", "index", "HEAD.lock"] {
        fs::write(git_dir.join(name), NOWHERE).unwrap();
    }
    let all = || {
        let mut open = vec![git_dir.clone()];
        let mut files = std::collections::BTreeMap::new();
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    files.insert(path.clone(), fs::read(path).unwrap());
                }
            }
        }
        files
    };
    let stood = all();
    archive(&dir).rebuild(Mode::DryRun, &rules(), now()).unwrap();
    assert!(all() == stood, "nothing is written");
}

#[test]
fn what_is_remade_is_told_once() {
    let (dir, _) = three_years();
    fs::write(dir.path().join(".git/refs/heads/main"), "").unwrap();
    let mut archive = archive(&dir);
    archive.import(&[], &rules(), now()).unwrap();
    assert_eq!(archive.mended(), [Mended::Remade("main".into())]);
    archive.import(&[], &rules(), now()).unwrap();
    assert_eq!(archive.mended(), []);
}

/// Damages `bronnen`, and expects that every command names what is gone and changes nothing.
fn check_lost(damage: &[&str], expected: usize) {
    let (dir, papers) = three_years();
    let tip = archive(&dir).tip().unwrap();
    for command in damage {
        git(dir.path(), &command.split(' ').collect::<Vec<_>>());
    }
    let other = paper("kst-2023-VII-2", 2023, "2022-09-20", &[1]);
    let lost = |result: Result<(), ArchiveError>| {
        let Err(ArchiveError::Lost(lost)) = result else { panic!("{damage:?}: {result:?}") };
        assert_eq!(lost.papers.len(), expected, "{damage:?}: {lost:?}");
        lost
    };
    let arriving = [arrival(&other)];
    let found = lost(archive(&dir).import(&arriving, &rules(), now()).map(drop));
    lost(archive(&dir).import(&[], &rules(), now()).map(drop));
    lost(archive(&dir).rebuild(Mode::Write, &rules(), now()).map(drop));
    lost(archive(&dir).verify(&rules()).map(drop));
    lost(archive(&dir).status().map(drop));
    if damage.iter().all(|command| !command.contains("refs/heads/main")) {
        assert_eq!(archive(&dir).tip().unwrap(), tip, "{damage:?}");
    }
    // What is given again is taken in, and then everything stands as it did.
    if let Some(kept) = found.kept.filter(|kept| kept.is_whole) {
        git(dir.path(), &["update-ref", "refs/heads/bronnen", &kept.object]);
    } else {
        let all: Vec<&str> = papers.iter().map(String::as_str).collect();
        import(&dir, &all);
    }
    import(&dir, &[]);
    assert_eq!(archive(&dir).tip().unwrap(), tip, "{damage:?}");
    assert!(archive(&dir).verify(&rules()).unwrap().agrees, "{damage:?}");
}

#[test]
fn papers_that_are_gone_from_bronnen_are_named_and_nothing_is_folded_away() {
    check_lost(&["update-ref refs/heads/bronnen bronnen~1"], 1);
    check_lost(&["update-ref refs/heads/bronnen bronnen~2"], 2);
    check_lost(&["update-ref refs/heads/bronnen main"], 3);
    check_lost(&["update-ref -d refs/heads/bronnen"], 3);
    let without_note = "update-ref -d refs/prinsjesdiff/made-with";
    check_lost(&[without_note, "update-ref refs/heads/bronnen bronnen~1"], 1);
    // The days still know.
    let without_main = "update-ref -d refs/heads/main";
    check_lost(&[without_note, without_main, "update-ref refs/heads/bronnen bronnen~1"], 1);
}

#[test]
fn bronnen_that_does_not_read_is_named_with_where_it_stood() {
    for text in ["", "rommel\n", NOWHERE] {
        let (dir, _) = three_years();
        let stood = git(dir.path(), &["rev-parse", "bronnen"]);
        fs::write(dir.path().join(".git/refs/heads/bronnen"), text).unwrap();
        let result = archive(&dir).import(&[], &rules(), now());
        let Err(ArchiveError::BrokenReference(broken)) = result else { panic!("{result:?}") };
        assert_eq!(broken.kept.unwrap().object, stood.trim());
    }
}

#[test]
fn a_paper_that_is_damaged_is_put_back_when_it_is_given_again() {
    let (dir, papers) = three_years();
    let tip = archive(&dir).tip().unwrap();
    git(dir.path(), &["switch", "-q", "bronnen"]);
    let path = git(dir.path(), &["ls-tree", "-r", "--name-only", "bronnen"]);
    let path = path.lines().next().unwrap().to_owned();
    fs::write(dir.path().join(&path), "anders").unwrap();
    let who = ["-c", "user.name=x", "-c", "user.email=x@example.org"];
    git(dir.path(), &[&who[..], &["commit", "-q", "-a", "-m", "x"]].concat());
    git(dir.path(), &["switch", "-q", "main"]);
    let verified = archive(&dir).verify(&rules()).unwrap();
    let found = archive(&dir).whereabouts(&verified.damaged).unwrap();
    assert!(matches!(&found[..], [(_, Some(_))]), "{found:?}");
    let all: Vec<&str> = papers.iter().map(String::as_str).collect();
    import(&dir, &all);
    assert_eq!(archive(&dir).tip().unwrap(), tip);
    assert!(archive(&dir).verify(&rules()).unwrap().agrees);
}

#[test]
fn an_old_lock_is_taken_away_at_once_and_a_young_one_is_left_to_its_owner() {
    for name in ["index", "HEAD", "config", "packed-refs", "refs/heads/main", "refs/heads/bronnen"]
    {
        let (dir, papers) = three_years();
        let lock = dir.path().join(".git").join(format!("{name}.lock"));
        fs::write(&lock, "").unwrap();
        let file = fs::File::options().write(true).open(&lock).unwrap();
        let other = paper("kst-2027-VII-2", 2027, "2026-09-15", &[1]);
        let young = archive(&dir).import(&[arrival(&papers[0])], &rules(), now());
        assert!(young.is_ok() && lock.exists(), "{name}: {young:?}");
        file.set_modified(SystemTime::now() - Duration::from_hours(48)).unwrap();
        let mut archive = archive(&dir);
        archive.import(&[arrival(&other)], &rules(), now()).unwrap();
        assert!(!lock.exists(), "{name}");
        assert_eq!(archive.mended(), [Mended::Lock(format!("{name}.lock"))]);
    }
}

#[test]
fn an_error_after_main_has_moved_says_so() {
    let (dir, papers) = three_years();
    fs::write(dir.path().join(".git/refs/heads/dagelijks.lock"), "").unwrap();
    let other = paper("kst-2027-VII-2", 2027, "2026-09-15", &[1]);
    let result = archive(&dir).import(&[arrival(&other)], &rules(), now());
    assert!(matches!(result, Err(ArchiveError::After(_))), "{result:?}");
    let all: Vec<&str> = papers.iter().map(String::as_str).chain([other.as_str()]).collect();
    assert_eq!(archive(&dir).tip().unwrap(), at_once(&all));
    // Before anything moves the archive is as it was.
    let (dir, _) = three_years();
    fs::write(dir.path().join(".git/refs/heads/bronnen.lock"), "").unwrap();
    let result = archive(&dir).import(&[arrival(&other)], &rules(), now());
    assert!(matches!(result, Err(ArchiveError::Git(_))), "{result:?}");
}

#[test]
fn a_repository_of_something_else_is_left_alone() {
    for branch in ["main", "master"] {
        let dir = TempDir::new().unwrap();
        git(dir.path(), &["init", "-q", "-b", branch]);
        let who = ["-c", "user.name=x", "-c", "user.email=x@example.org"];
        let commit = ["commit", "-q", "--allow-empty", "-m", "x"];
        git(dir.path(), &[&who[..], &commit[..]].concat());
        let result = archive(&dir).import(&[arrival(&set()[0])], &rules(), now());
        assert!(matches!(result, Err(ArchiveError::Foreign(_))), "{result:?}");
        assert_eq!(git(dir.path(), &["branch", "--list"]).trim(), format!("* {branch}"));
    }
}

#[test]
fn a_list_of_references_that_is_gone_takes_no_archive_for_an_empty_one() {
    let (dir, papers) = three_years();
    let stood = git(dir.path(), &["rev-parse", "bronnen"]);
    git(dir.path(), &["pack-refs", "--all"]);
    fs::remove_file(dir.path().join(".git/packed-refs")).unwrap();
    let error = Archive::open(dir.path()).err().unwrap();
    let ArchiveError::BrokenReference(broken) = &error else { panic!("{error:?}") };
    let kept = broken.kept.as_ref().unwrap();
    assert_eq!((kept.object.as_str(), kept.is_whole), (stood.trim(), true));
    assert!(Archive::create_or_open(dir.path()).is_err(), "nothing is begun anew beside it");
    git(dir.path(), &["update-ref", "refs/heads/bronnen", &kept.object]);
    import(&dir, &[&papers[0]]);
    let verified = archive(&dir).verify(&rules()).unwrap();
    assert!(verified.agrees, "{verified:?}");
}
