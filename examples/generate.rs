//! Writes the files that are made from the code, or with `--check` tells whether they are current.
//!
//! Usage: `cargo run --example generate [-- --check]`

#[path = "generate/man.rs"]
mod man;

use std::fmt::Write as _;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use clap_complete::Shell;
use prinsjesdiff::cli::{completions, help};
use prinsjesdiff::compare::{FINE_LIMIT, RULES};
use prinsjesdiff::report::wording::Language;

fn main() -> ExitCode {
    let check = std::env::args().any(|argument| argument == "--check");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut stale = false;
    let files = match files() {
        Ok(files) => files,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    for (path, text) in files {
        let target = root.join(path);
        let current = std::fs::read_to_string(&target).unwrap_or_default();
        if current == text {
            continue;
        }
        if check {
            eprintln!("{path} is not what the code makes; run: cargo run --example generate");
            stale = true;
            continue;
        }
        let folder = target.parent().map_or(Ok(()), std::fs::create_dir_all);
        if let Err(error) = folder.and_then(|()| std::fs::write(&target, text)) {
            eprintln!("{path}: {error}");
            return ExitCode::FAILURE;
        }
    }
    if stale { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Every file that is made, and what should stand in it.
fn files() -> io::Result<Vec<(&'static str, String)>> {
    let of = |shell| completions(shell, Language::default());
    Ok(vec![
        ("docs/weights.md", weights()),
        ("docs/commands.md", commands()),
        ("deploy/man/man1/prinsjesdiff.1", man::page(Language::English)?),
        ("deploy/man/nl/man1/prinsjesdiff.1", man::page(Language::Dutch)?),
        ("deploy/completions/prinsjesdiff.bash", of(Shell::Bash)),
        ("deploy/completions/_prinsjesdiff", of(Shell::Zsh)),
        ("deploy/completions/prinsjesdiff.fish", of(Shell::Fish)),
    ])
}

fn weights() -> String {
    let mut text = format!(
        "# Weights\n\n\
         Made from the table in `src/compare/weight/rules.rs` by `cargo run --example generate`; do not edit.\n\n\
         A passage weighs as much as the heaviest rule that holds for it. Readers see words: *hoog* from\n\
         600, *middel* from 300, else *laag*. Within a rule up to {FINE_LIMIT} are added: for how much of a\n\
         number or of the text differs, for section A, for a main clause of the government, for a second\n\
         signal; its length says nothing. There is no model and no network behind it.\n\n\
         | rule | thousandths | holds when | reason told (nl) | reason told (en) |\n|---|---|---|---|---|\n",
    );
    for rule in RULES {
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} | {} |",
            rule.name, rule.thousandths, rule.condition, rule.reason_nl, rule.reason_en
        );
    }
    text
}

fn commands() -> String {
    let mut text = String::from(
        "# Commands\n\n\
         Made from the command line's own help by `cargo run --example generate`; do not edit.\n\n\
         Exit codes, worst first when several hold: 4 another run holds the archive, 1 error, 5 something\n\
         was not read as expected, 3 some sources failed, 6 delivered in part, 0 done; 2 wrong usage.\n",
    );
    let mut command = help::command(Language::English);
    section(&mut text, &mut command, 2);
    text
}

fn section(text: &mut String, command: &mut clap::Command, level: usize) {
    let name = command.get_bin_name().unwrap_or(command.get_name()).to_owned();
    *command = std::mem::take(command).term_width(100);
    let help = command.render_help().to_string();
    let help: Vec<&str> = help.lines().map(str::trim_end).collect();
    let _ = write!(text, "\n{} {name}\n\n```text\n{}\n```\n", "#".repeat(level), help.join("\n"));
    for inner in command
        .get_subcommands_mut()
        .filter(|inner| inner.get_name() != "help" && !inner.is_hide_set())
    {
        section(text, inner, 3);
    }
}
