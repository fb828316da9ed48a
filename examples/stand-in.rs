//! Serves the built-in papers as the publication service would, until its input ends.
//!
//! For trials by hand and for scripts: it prints the two addresses for a configuration.
//!
//! Usage: `cargo run --example stand-in [-- DAY]`, with a day such as 2025-10-01.

use std::process::ExitCode;

use prinsjesdiff::example::PAPERS;
use stand_in::{ServedPaper, StandIn};

/// A day on which every paper is out.
const DAY: &str = "2025-10-01";

fn main() -> ExitCode {
    let day = std::env::args().nth(1).unwrap_or_else(|| DAY.to_owned());
    let Ok(day) = day.parse() else {
        eprintln!("‘{day}’ is not a day such as {DAY}");
        return ExitCode::from(2);
    };
    let mut papers = Vec::new();
    for paper in PAPERS {
        match ServedPaper::from_xml(paper.name.trim_end_matches(".xml"), paper.bytes) {
            Some(served) => papers.push(served),
            None => eprintln!("{} is left out: it does not say what it is", paper.name),
        }
    }
    let stand_in = match StandIn::start(papers, day) {
        Ok(stand_in) => stand_in,
        Err(error) => {
            eprintln!("cannot serve on this machine: {error}");
            return ExitCode::FAILURE;
        }
    };
    println!("search_url = \"{}\"", stand_in.search_url());
    println!("repository_url = \"{}\"", stand_in.repository_url());
    // Whoever started this closes the other end.
    match std::io::copy(&mut std::io::stdin(), &mut std::io::sink()) {
        Ok(_) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
