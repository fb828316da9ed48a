//! The same bytes give the same text, as long as the text version is the same.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use prinsjesdiff::example::PAPERS;
use prinsjesdiff::extract::{TEXT_VERSION, extract};
use prinsjesdiff::report::json::publication_text;
use sha2::{Digest, Sha256};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/text-version").join(name)
}

fn check(name: &str, text: &str) {
    let path = fixture(name);
    if std::env::var_os("PRINSJESDIFF_RENEW").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        text,
        expected,
        "the text of the example changed; see {}",
        fixture("README.md").display()
    );
}

#[test]
fn the_example_reads_as_it_did_in_this_text_version() {
    let mut text = format!("text version {TEXT_VERSION}\n");
    for paper in PAPERS {
        let form = publication_text(&extract(paper.bytes), 1);
        let hash = Sha256::digest(form.as_bytes());
        let hash: Vec<String> = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        let _ = writeln!(text, "{} {}", hash.concat(), paper.name);
    }
    check("expected.txt", &text);
}

#[test]
fn one_paper_reads_in_full_as_it_did() {
    let paper = PAPERS.iter().find(|paper| paper.name == "kst-99030-N-2.xml").unwrap();
    check("kst-99030-N-2.json", &publication_text(&extract(paper.bytes), 1));
}
