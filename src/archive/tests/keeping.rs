//! Locks, work trees, verifying and rebuilding.

use std::fs;

use super::*;

#[test]
fn a_second_writer_is_told_who_holds_the_archive_and_readers_are_not_kept_out() {
    let dir = TempDir::new().unwrap();
    let set = set();
    import(&dir, &[&set[0]]);
    let mut first = archive(&dir);
    first.lock().unwrap();
    let mut second = archive(&dir);
    let Err(ArchiveError::Locked(holder)) = second.lock() else { panic!("not locked") };
    assert_eq!(holder.pid, std::process::id());
    assert!(second.edition(Kind::Begroting, year(2024)).unwrap().is_some());
    first.import(&[arrival(&set[1])], &rules(), now()).unwrap();
    assert!(second.lock().is_err());
    first.unlock();
    second.lock().unwrap();
}

#[test]
fn a_file_of_the_user_is_never_touched() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    import(&dir, &[&set[0]]);
    let notes = dir.path().join("begroting/VII/artikel-03/notities.txt");
    fs::write(&notes, "van mij").unwrap();
    // Article 3 goes, the note in its folder stays.
    import(&dir, &[&paper("kst-2-VII-2", 2025, "2024-09-17", &[1, 2])]);
    assert_eq!(fs::read_to_string(&notes).unwrap(), "van mij");
    assert!(!dir.path().join("begroting/VII/artikel-03/doelstelling.md").exists());
    assert_eq!(git(dir.path(), &["status", "--porcelain"]), "?? begroting/VII/artikel-03/\n");
}

#[test]
fn an_edited_work_tree_is_left_alone_and_the_status_says_what_to_do() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    import(&dir, &[&set[0]]);
    let file = dir.path().join("begroting/VII/artikel-01/doelstelling.md");
    fs::write(&file, "anders").unwrap();
    let report = import(&dir, &[&set[1]]);
    assert!(matches!(&report.work_tree, WorkTree::Changed(paths) if paths.len() == 1));
    assert_eq!(fs::read_to_string(&file).unwrap(), "anders");
    let status = archive(&dir).status().unwrap();
    assert!(status.work_tree.advice().unwrap().contains("git reset --hard main"));
    assert!(status.made_from_sources && !status.unfinished);
    git(dir.path(), &["reset", "--hard", "main"]);
    // The next run sees its own files again.
    assert_eq!(import(&dir, &[&set[2]]).work_tree, WorkTree::Current);
    assert_eq!(git(dir.path(), &["status", "--porcelain"]), "");
}

#[test]
fn another_branch_in_the_work_tree_is_left_alone() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    import(&dir, &[&set[0]]);
    git(dir.path(), &["switch", "-q", "dagelijks"]);
    assert_eq!(import(&dir, &[&set[1]]).work_tree, WorkTree::OtherBranch);
    // Its own branch was moved under it: what git shows is the branch's, not lost work.
    git(dir.path(), &["switch", "-q", "-f", "main"]);
    assert_eq!(import(&dir, &[&set[2]]).work_tree, WorkTree::Current);
}

#[test]
fn a_new_text_version_tells_first_which_texts_would_differ() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    let all: Vec<&str> = set.iter().map(String::as_str).collect();
    import(&dir, &all);
    let changed = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).replace("stimuleert 3", "prikkelt 3");
        extract(text.as_bytes())
    };
    let new = Rules { text_version: 2, extract: &changed, ..rules() };
    let before = archive(&dir).tip().unwrap();
    let dry = archive(&dir).rebuild(Mode::DryRun, &new, now()).unwrap();
    let file = "begroting/2025/VII/artikel-03/rol-en-verantwoordelijkheid.md";
    assert_eq!(dry.differing, [file, &file.replace("2025", "2026")]);
    assert_eq!(archive(&dir).tip().unwrap(), before);
    assert!(!archive(&dir).verify(&new).unwrap().agrees);
    let written = archive(&dir).rebuild(Mode::Write, &new, now()).unwrap();
    assert_eq!(written, dry);
    assert_eq!(archive(&dir).tip().unwrap(), dry.after);
    assert!(archive(&dir).verify(&new).unwrap().agrees);
    assert_eq!(git(dir.path(), &["status", "--porcelain"]), "");
    // An import with yet another version folds first, and says so.
    let other = Rules { text_version: 3, ..rules() };
    let refolded = archive(&dir).import(&[], &other, now()).unwrap().refolded.unwrap();
    assert_eq!((refolded.differing, refolded.after), (dry.differing, before.clone()));
    // The old history is kept, each tip once.
    let kept = git(
        dir.path(),
        &["for-each-ref", "refs/prinsjesdiff/superseded", "--format=%(objectname)"],
    );
    let kept: Vec<&str> = kept.lines().collect();
    assert_eq!(kept, [before.unwrap(), dry.after.unwrap()]);
}

#[test]
fn a_moved_main_is_found_and_mended_by_the_next_run() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    import(&dir, &[&set[0], &set[1]]);
    let tip = archive(&dir).tip().unwrap().unwrap();
    git(dir.path(), &["update-ref", "refs/heads/main", "main~1"]);
    assert!(!archive(&dir).verify(&rules()).unwrap().agrees);
    import(&dir, &[]);
    assert_eq!(archive(&dir).tip().unwrap(), Some(tip));
}

#[test]
fn only_ten_old_tips_are_kept() {
    let dir = TempDir::new().unwrap();
    for year in (2010..2024u16).rev() {
        let text = paper(&format!("kst-{year}-VII-2"), year, &format!("{}-09-19", year - 1), &[1]);
        import(&dir, &[&text]);
    }
    let kept = git(dir.path(), &["for-each-ref", "refs/prinsjesdiff/superseded"]);
    assert_eq!(kept.lines().count(), 10, "{kept}");
    assert!(archive(&dir).verify(&rules()).unwrap().agrees);
}

#[test]
fn a_repository_that_git_has_packed_goes_on() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    let all: Vec<&str> = set.iter().map(String::as_str).collect();
    for text in set.iter().rev() {
        import(&dir, &[text]);
        git(dir.path(), &["gc", "-q", "--prune=now"]);
    }
    assert_eq!(archive(&dir).tip().unwrap(), at_once(&all));
    assert!(archive(&dir).verify(&rules()).unwrap().agrees);
    assert_eq!(git(dir.path(), &["status", "--porcelain"]), "");
}

/// When this hash changes, every archive is folded anew: raise the text version with it.
#[test]
fn the_same_papers_give_the_same_commit_on_any_machine() {
    let set = set();
    let all: Vec<&str> = set.iter().map(String::as_str).collect();
    assert_eq!(at_once(&all).unwrap(), "63afff1c770fb33a8679c76a4bcb793b546510f2");
}

#[test]
fn a_paper_whose_bytes_changed_is_found_by_verifying() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    import(&dir, &[&set[0]]);
    let folder = git(dir.path(), &["ls-tree", "-r", "--name-only", "bronnen"]);
    let path = folder.trim();
    git(dir.path(), &["switch", "-q", "bronnen"]);
    fs::write(dir.path().join(path), "anders").unwrap();
    let who = ["-c", "user.name=x", "-c", "user.email=x@example.org"];
    git(dir.path(), &[&who[..], &["commit", "-q", "-a", "-m", "x"]].concat());
    let verified = archive(&dir).verify(&rules()).unwrap();
    assert!(!verified.agrees);
    assert_eq!(verified.damaged, [path.strip_suffix("/paper.txt").unwrap()]);
}

#[test]
fn packs_that_grew_many_are_joined_and_nothing_is_lost() {
    let dir = TempDir::new().unwrap();
    let packs = || {
        let files = fs::read_dir(dir.path().join(".git/objects/pack")).unwrap();
        files.filter(|file| file.as_ref().unwrap().path().extension().unwrap() == "pack").count()
    };
    let of_chapter = |chapter: &str| -> Vec<String> {
        let paper = |year: u16| {
            let text = paper(
                &format!("kst-{year}-{chapter}-2"),
                year,
                &format!("{}-09-19", year - 1),
                &[1],
            );
            text.replace("chapter: VII", &format!("chapter: {chapter}"))
        };
        (2001..2027).map(paper).collect()
    };
    let papers = [of_chapter("VI"), of_chapter("VIII")].concat();
    let mut most = 0;
    for one in &papers {
        let _ = import(&dir, &[one]);
        most = most.max(packs());
    }
    assert_eq!(most, 50);
    assert!(packs() < 5, "{}", packs());
    let _ = git(dir.path(), &["fsck", "--strict", "--no-dangling"]);
    assert!(archive(&dir).verify(&rules()).unwrap().agrees);
    assert_eq!(archive(&dir).publications().unwrap().len(), papers.len());
}
