//! Measures the comparison on the gold corpus and writes `docs/truth.md`.
//!
//! Usage: `cargo run --release --example truth [-- --check]`; `--seeds FROM TO` (`--plain-seeds`) only prints
//! the marks of other seeds and what was told otherwise than it is; `--papers SEED FOLDER` writes the papers;
//! `--joining FILE` writes the paragraphs in which words are broken, one a line; `--sweep` tries every threshold at other values and writes `docs/thresholds.md` (minutes);
//! `--sweep-revisions` only its part about revisions that others aligned by hand.

#[path = "../tests/gold/mod.rs"]
mod gold;

use std::path::Path;
use std::process::ExitCode;

use gold::corpus::{self, PLAIN, SIZE};
use gold::{revisions, sweep, table};

const HEAD: &str = "# How true the comparison is\n\n\
    Made by `cargo run --release --example truth` from the corpus in `tests/gold`; do not edit.\n";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [option, from, to] = arguments.as_slice()
        && matches!(option.as_str(), "--seeds" | "--plain-seeds")
    {
        let (Ok(from), Ok(to)) = (from.parse::<u64>(), to.parse()) else {
            eprintln!("--seeds wants two numbers");
            return ExitCode::from(2);
        };
        let size = if option == "--seeds" { SIZE } else { PLAIN };
        let score = corpus::score(from..=to, size);
        for fault in &score.faults {
            println!("{fault}");
        }
        println!("{}", table::tables(&score));
        println!("missed: {:#?}", table::missed(&score));
        return ExitCode::SUCCESS;
    }
    if let [option] = arguments.as_slice()
        && matches!(option.as_str(), "--sweep" | "--sweep-revisions")
    {
        return thresholds(option == "--sweep");
    }
    if let [option, seed, folder] = arguments.as_slice()
        && option == "--papers"
    {
        return papers(seed, Path::new(folder));
    }
    if let [option, file] = arguments.as_slice()
        && option == "--joining"
    {
        return match std::fs::write(file, gold::joining::paragraphs().join("\n")) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("{file}: {error}");
                ExitCode::FAILURE
            }
        };
    }
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/truth.md");
    let current = std::fs::read_to_string(&target).unwrap_or_default();
    let text = document(&current);
    println!("{text}");
    if current == text {
        return ExitCode::SUCCESS;
    }
    if arguments.iter().any(|argument| argument == "--check") {
        eprintln!(
            "docs/truth.md is not what the corpus gives; run: cargo run --release --example truth"
        );
        return ExitCode::FAILURE;
    }
    written("docs/truth.md", &text)
}

/// Writes the page of the thresholds: by the corpus, or as it stands, and by hand-aligned revisions, or
/// as that part stands.
fn thresholds(by_corpus: bool) -> ExitCode {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/thresholds.md");
    let current = std::fs::read_to_string(&target).unwrap_or_default();
    let (corpus, own) = match current.split_once(revisions::HEADING) {
        Some((corpus, own)) => (corpus.to_owned(), format!("{}{own}", revisions::HEADING)),
        None => (current, String::new()),
    };
    let corpus = if by_corpus { sweep::page() } else { corpus };
    let own = revisions::page().unwrap_or_else(|| {
        eprintln!(
            "left out: PRINSJESDIFF_REVISIONS names no folder with revisions aligned by hand"
        );
        own
    });
    written("docs/thresholds.md", &(corpus + &own))
}

/// Writes a page of the repository.
fn written(path: &str, text: &str) -> ExitCode {
    if let Err(error) = std::fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(path), text) {
        eprintln!("{path}: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Writes the papers of a seed, old and new in folders of their own.
fn papers(seed: &str, folder: &Path) -> ExitCode {
    let Ok(seed) = seed.parse() else {
        eprintln!("--papers wants a number and a folder");
        return ExitCode::from(2);
    };
    let pair = corpus::pair(seed, SIZE);
    for (name, papers) in [("old", &pair.old), ("new", &pair.new)] {
        for (at, paper) in papers.iter().enumerate() {
            let target = folder.join(name).join(format!("{at}.xml"));
            let written = std::fs::create_dir_all(folder.join(name))
                .and_then(|()| std::fs::write(&target, paper));
            if let Err(error) = written {
                eprintln!("{}: {error}", target.display());
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}

/// Writes the page; a section that cannot be measured here stays as it is.
fn document(current: &str) -> String {
    let mut text = HEAD.to_owned();
    for section in gold::SECTIONS {
        let heading = format!("\n## {}\n", section.heading);
        let kept = || {
            let rest = current.split_once(&heading)?.1;
            Some(rest.split("\n## ").next().unwrap_or(rest).trim().to_owned())
        };
        if let Some(body) = (section.write)().or_else(kept) {
            // A part may bring its heading along.
            let body = body.trim().trim_start_matches(heading.trim());
            text.extend([heading.as_str(), "\n", body.trim(), "\n"]);
        }
    }
    text
}
