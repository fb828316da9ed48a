//! Damage to what an archive derives: each reference, the index, the files that git and a run keep beside them, a lock
//! that was left behind.
//!
//! Knows where git keeps them. Must not know how they are mended.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::random::Random;

/// How many things there are to damage.
pub const KINDS: usize = 14;
const NOWHERE: &str = "0123456789012345678901234567890123456789\n";

/// Throws the dice for what a reference holds once it is damaged.
pub fn rubbish(random: &mut Random) -> &'static str {
    let held = ["", "rommel\n", NOWHERE, "ref: refs/heads/nergens\n"];
    held[random.below(held.len())]
}

/// Damages something, and says what kind of thing it was.
pub fn strike(archive: &Path, random: &mut Random) -> &'static str {
    let git = archive.join(".git");
    let text = rubbish(random);
    let write = |name: &str| {
        let path = git.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    match random.below(KINDS) {
        0 => write("refs/heads/main"),
        1 => write("refs/heads/dagelijks"),
        2 => write("refs/prinsjesdiff/made-with"),
        3 => write("refs/tags/begroting/XXIX/2024"),
        4 => write("refs/prinsjesdiff/host/heads/main"),
        5 => write("refs/prinsjesdiff/shared/systeem/alles"),
        6 => write("index"),
        7 => drop(fs::remove_file(git.join("index"))),
        8 => drop(fs::remove_file(git.join("refs/heads/main"))),
        // Another branch is no damage, and is left as it is.
        9 if text.starts_with("ref: ") => write("refs/heads/main"),
        9 => write("HEAD"),
        10 => write("packed-refs"),
        11 => write("prinsjesdiff-worktree"),
        12 => write("prinsjesdiff-intent"),
        _ => {
            let names = ["index", "HEAD", "packed-refs", "refs/heads/main", "refs/heads/bronnen"];
            let path = git.join(format!("{}.lock", random.pick(&names)));
            fs::write(&path, "").unwrap();
            let old = SystemTime::now() - Duration::from_hours(48);
            fs::File::options().write(true).open(&path).unwrap().set_modified(old).unwrap();
            return "stale lock";
        }
    }
    "derived"
}
