//! The built binary in a folder of its own.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test crate uses its own part; a test that cannot go on must stop"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A folder, a home and an empty environment for the binary.
pub struct TestEnvironment {
    folder: TempDir,
}

/// How a run ended.
#[derive(Debug)]
#[must_use]
pub struct Outcome {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Outcome {
    /// Runs a command to its end.
    pub fn of(command: &mut Command) -> Self {
        let output = command.output().unwrap();
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    #[track_caller]
    pub fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, code, "out: {}\nerr: {}", self.out, self.err);
        self
    }
}

impl TestEnvironment {
    pub fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.prepared(env!("CARGO_BIN_EXE_prinsjesdiff"));
        command.args(arguments);
        command
    }

    /// A line for the shell, in the same folder and environment.
    pub fn shell(&self, line: &str) -> Command {
        let mut command = self.prepared("sh");
        command.args(["-c", line]);
        command
    }

    fn prepared(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.folder.path())
            .env_clear()
            .env("HOME", self.folder.path())
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Outcome {
        Outcome::of(&mut self.command(arguments))
    }

    /// Starts the binary and kills it after it was looked at so many times.
    pub fn run_and_kill(&self, arguments: &[&str], looks: u32) {
        let mut command = self.command(arguments);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        for _ in 0..looks {
            if child.try_wait().unwrap().is_some() {
                return;
            }
        }
        let _ = child.kill();
        child.wait().unwrap();
    }

    /// Runs git on an archive and returns what it prints.
    #[track_caller]
    pub fn git(&self, archive: &str, arguments: &[&str]) -> String {
        let output = Command::new("git")
            .arg("-C")
            .arg(self.path(archive))
            .args(arguments)
            .env("HOME", self.folder.path())
            .output()
            .unwrap();
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "git {arguments:?}: {err}");
        String::from_utf8(output.stdout).unwrap()
    }
}

/// Tells whether the git command is there; without it tests that need it say they were left out.
pub fn has_git() -> bool {
    let there = Command::new("git").arg("--version").output().is_ok();
    if !there {
        eprintln!("left out: no git command on this machine");
    }
    there
}

/// The folder of the built-in example's papers.
pub fn example_papers() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/example/papers")
}
