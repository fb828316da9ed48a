//! The `git` command, for what libgit2 does not do or does worse: talking to hosts, joining packs.
//!
//! Knows how it is run so that nobody's own settings, hooks or prompts come between. Must not know what for.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::secret::shown_line;

/// What takes longer is given up: a first push of a whole archive takes minutes.
const LONGEST: Duration = Duration::from_mins(10);
/// What says more than this is given up: nobody reads it, and it would fill the disk.
const LOUDEST: u64 = 16 * 1024 * 1024;
/// How often a running command is looked at.
const GLANCE: Duration = Duration::from_millis(10);

/// What a hook of git tells the programs that it starts: which repository it is in. This one is another.
const OF_A_HOOK: &[&str] = &[
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_QUARANTINE_PATH",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
    "GIT_SHALLOW_FILE",
    "GIT_GRAFT_FILE",
    "GIT_REPLACE_REF_BASE",
    "GIT_NO_REPLACE_OBJECTS",
];

/// What somebody set for their own work and would stop ours: hooks, signatures, tags beside what is pushed.
const NOT_OURS: &[&str] =
    &["core.hooksPath=/dev/null", "push.gpgSign=false", "push.followTags=false"];

/// Runs git; returns what it said when it failed. What it says is kept beside the repository: the system may have
/// no other room for it.
pub(super) fn run(
    folder: &Path,
    git_dir: &Path,
    has_ssh: bool,
    arguments: &[&str],
) -> std::io::Result<Option<String>> {
    let mut said = tempfile::tempfile_in(git_dir)?;
    let mut command = Command::new("git");
    command.arg("-C").arg(folder);
    for setting in NOT_OURS {
        command.args(["-c", setting]);
    }
    for name in OF_A_HOOK {
        command.env_remove(name);
    }
    // How SSH is called is said by who keeps the archive, with a key of its own perhaps.
    if !has_ssh
        && ["GIT_SSH_COMMAND", "GIT_SSH"].iter().all(|name| std::env::var_os(name).is_none())
    {
        command.env("GIT_SSH_COMMAND", "ssh -oBatchMode=yes");
    }
    let mut child = command
        .args(arguments)
        .env("LC_ALL", "C")
        // Nobody is there to type a password.
        .env("GIT_TERMINAL_PROMPT", "0")
        // What git was asked would stand in logs of references, address and all.
        .env("GIT_REFLOG_ACTION", "prinsjesdiff")
        .stdin(Stdio::null())
        .stdout(said.try_clone()?)
        .stderr(said.try_clone()?)
        .spawn()?;
    let began = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if began.elapsed() > LONGEST || said.metadata()?.len() > LOUDEST {
            child.kill()?;
            break child.wait()?;
        }
        std::thread::sleep(GLANCE);
    };
    if status.success() {
        return Ok(None);
    }
    Ok(Some(last_words(&mut said)?))
}

/// Returns what was said last, without what is secret in addresses.
fn last_words(said: &mut File) -> std::io::Result<String> {
    /// Enough for what git says of one push.
    const MOST: u64 = 2_000;
    let begin = said.metadata()?.len().saturating_sub(MOST);
    said.seek(SeekFrom::Start(begin))?;
    let mut text = Vec::new();
    said.take(MOST).read_to_end(&mut text)?;
    let text = String::from_utf8_lossy(&text);
    // The line in which this begins may be cut in the middle of an address.
    let text = match text.split_once('\n') {
        Some((_, rest)) if begin > 0 => rest,
        _ => &text,
    };
    let lines = text.lines().map(|line| shown_line(line.trim()));
    let mut lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.dedup();
    Ok(lines.join("; "))
}
