//! The tools on the page: how each is called, what it marks, how long it takes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use prinsjesdiff::extract::extract;
use prinsjesdiff::form::write;
use tempfile::TempDir;

use super::page::Row;
use super::told::words;

/// A tool that compares two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    Ours,
    GitWords,
    GitRenames,
    Wdiff,
    Redlines,
}

impl Tool {
    pub const ALL: [Self; 5] =
        [Self::Ours, Self::GitWords, Self::GitRenames, Self::Wdiff, Self::Redlines];
    pub const OTHERS: [Self; 4] = [Self::GitWords, Self::GitRenames, Self::Wdiff, Self::Redlines];

    pub fn name(self) -> &'static str {
        match self {
            Self::Ours => "prinsjesdiff",
            Self::GitWords => "git diff --word-diff",
            Self::GitRenames => "git diff -M",
            Self::Wdiff => "wdiff",
            Self::Redlines => "redlines",
        }
    }
}

/// What another tool shows.
#[derive(Debug, Default)]
pub struct Shown {
    /// Words marked as gone or new.
    pub marked: usize,
    /// Files it tells were renamed.
    pub renamed: usize,
}

/// The folder the texts lie in: for each pair the papers, and the sections as plain Markdown files.
pub struct Bench {
    folder: TempDir,
    program: PathBuf,
    python: PathBuf,
}

const ROUNDS: usize = 5;

impl Bench {
    pub fn new(program: PathBuf, python: PathBuf) -> Self {
        let program = fs::canonicalize(program).unwrap();
        let python = std::path::absolute(python).unwrap();
        Self { folder: tempfile::tempdir().unwrap(), program, python }
    }

    /// Writes a pair: its papers for us, and the form that the archive keeps for the others.
    pub fn lay_out(&self, name: &str, sides: [&[String]; 2]) {
        for (side, papers) in ["old", "new"].into_iter().zip(sides) {
            let (home, xml) =
                (self.home(name).join(side), self.home(name).join(format!("{side}-xml")));
            for folder in [&home, &xml] {
                fs::create_dir_all(folder).unwrap();
            }
            for (at, paper) in papers.iter().enumerate() {
                fs::write(xml.join(format!("{at}.xml")), paper).unwrap();
                for article in extract(paper.as_bytes()).articles.iter().filter(|one| one.policy) {
                    let place = article.place.to_string().replace('/', "-");
                    let compared = |section: &&_| -> bool {
                        let section: &prinsjesdiff::model::Section = section;
                        section.kind.is_compared()
                    };
                    let sections = article.sections.iter().filter(compared).map(write);
                    let text: String = sections.collect::<Vec<_>>().join("\n");
                    fs::write(home.join(format!("{place}.md")), text).unwrap();
                }
            }
        }
    }

    fn home(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The files of both sides; a file that one side does not have is empty there.
    fn files(&self, name: &str) -> Vec<(PathBuf, PathBuf)> {
        let home = self.home(name);
        let mut names: Vec<_> = ["old", "new"]
            .iter()
            .flat_map(|side| fs::read_dir(home.join(side)).unwrap())
            .map(|entry| entry.unwrap().file_name())
            .collect();
        names.sort();
        names.dedup();
        let empty = home.join("empty");
        fs::write(&empty, "").unwrap();
        let there = |path: PathBuf| if path.exists() { path } else { empty.clone() };
        names
            .iter()
            .map(|name| (there(home.join("old").join(name)), there(home.join("new").join(name))))
            .collect()
    }

    fn commands(&self, tool: Tool, name: &str) -> Vec<Command> {
        let home = self.home(name);
        let git = |form: &[&str]| {
            let mut command = Command::new("git");
            command.args(["diff", "--no-index", "--no-color"]).args(form).args(["old", "new"]);
            vec![command]
        };
        let of_files = |make: &dyn Fn() -> Command| -> Vec<Command> {
            let files = self.files(name).into_iter();
            files
                .map(|(old, new)| {
                    let mut command = make();
                    command.arg(old).arg(new);
                    command
                })
                .collect()
        };
        let mut commands = match tool {
            Tool::Ours => {
                let mut command = Command::new(&self.program);
                command.args(["diff", "old-xml", "new-xml", "--format", "json"]);
                vec![command]
            }
            Tool::GitWords => git(&["--word-diff=porcelain"]),
            Tool::GitRenames => git(&["-M"]),
            Tool::Wdiff => of_files(&|| Command::new("wdiff")),
            Tool::Redlines => {
                let script =
                    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/comparison/redline.py");
                of_files(&|| {
                    let mut command = Command::new(&self.python);
                    command.arg(&script);
                    command
                })
            }
        };
        for command in &mut commands {
            command.current_dir(&home).env("HOME", &home).stdin(Stdio::null());
        }
        commands
    }

    /// Runs another tool and counts what it marks.
    pub fn read(&self, tool: Tool, name: &str) -> Shown {
        let mut shown = Shown::default();
        for mut command in self.commands(tool, name) {
            let output = command.output().unwrap();
            let text = String::from_utf8(output.stdout).unwrap();
            assert!(output.status.code().is_some_and(|code| code <= 1), "{command:?} failed");
            shown.renamed += text.lines().filter(|line| line.starts_with("rename from")).count();
            shown.marked += match tool {
                Tool::Wdiff => between(&text, &[("[-", "-]"), ("{+", "+}")]),
                Tool::Redlines => between(&text, &[("<del>", "</del>"), ("<ins>", "</ins>")]),
                _ => text.lines().filter_map(changed_line).map(|line| words(line).len()).sum(),
            };
        }
        shown
    }

    /// The best of several runs over all pairs; every call is a process of its own.
    pub fn time(&self, tool: Tool, rows: &[Row]) -> Duration {
        let run = || -> Duration {
            let mut taken = Duration::ZERO;
            for row in rows {
                for mut command in self.commands(tool, &row.pair.name) {
                    let start = Instant::now();
                    command.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
                    taken += start.elapsed();
                }
            }
            taken
        };
        (0..ROUNDS).map(|_| run()).min().unwrap()
    }

    /// The versions of the tools, as each tells it.
    pub fn versions(&self) -> Vec<String> {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/comparison/redline.py");
        let mut redlines = Command::new(&self.python);
        redlines.arg(script);
        [Command::new(&self.program), Command::new("git"), Command::new("wdiff"), redlines]
            .into_iter()
            .map(|mut command| {
                let output = command.arg("--version").output().unwrap();
                let text = String::from_utf8(output.stdout).unwrap();
                text.lines().next().unwrap_or_default().to_owned()
            })
            .collect()
    }
}

/// A line that stands on one side only, without its sign; heads of files are none.
fn changed_line(line: &str) -> Option<&str> {
    let rest = line.strip_prefix('-').or_else(|| line.strip_prefix('+'))?;
    (!rest.starts_with("-- ") && !rest.starts_with("++ ")).then_some(rest)
}

/// Counts the words between pairs of marks.
fn between(text: &str, marks: &[(&str, &str)]) -> usize {
    marks
        .iter()
        .map(|(open, close)| {
            let pieces = text.split(open).skip(1);
            pieces
                .map(|rest| words(rest.split(close).next().unwrap_or_default()).len())
                .sum::<usize>()
        })
        .sum()
}
