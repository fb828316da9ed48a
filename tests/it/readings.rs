//! Shapes of real papers, each in a folder of made-up ones with what is read from them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::path::{Path, PathBuf};

use prinsjesdiff::extract::extract;
use prinsjesdiff::model::{Document, Extraction};
use prinsjesdiff::report::json::publication_text;

/// The papers in the folders of readings, in order.
fn papers() -> Vec<PathBuf> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let entries = |folder: &Path| {
        let mut entries: Vec<PathBuf> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        entries
    };
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    let folders = entries(&fixtures).into_iter().filter(|path| name(path).starts_with("reading-"));
    folders
        .flat_map(|folder| entries(&folder))
        .filter(|path| {
            name(path).starts_with("paper") && path.extension().is_none_or(|end| end != "json")
        })
        .collect()
}

fn read(path: &Path) -> Extraction {
    extract(&std::fs::read(path).unwrap())
}

#[test]
fn each_paper_reads_as_its_folder_says() {
    let papers = papers();
    assert!(papers.len() > 20);
    let mut wrong = Vec::new();
    for paper in papers {
        let found = publication_text(&read(&paper), 1);
        let expected = PathBuf::from(format!("{}.json", paper.display()));
        if std::env::var_os("PRINSJESDIFF_RENEW").is_some() {
            std::fs::write(&expected, &found).unwrap();
        }
        if std::fs::read_to_string(&expected).unwrap_or_default() != found {
            wrong.push(paper);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_articles_of_older_budgets_are_the_same_in_each_form() {
    let form = |name: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/reading-vbtb");
        read(&folder.join(name)).articles
    };
    let articles = form("paper-kamerwrk.xml");
    assert_eq!(articles.iter().filter(|article| article.policy).count(), 6);
    assert_eq!(form("paper.xml"), articles);
    assert_eq!(form("paper.html"), articles);
}

#[test]
fn every_letter_of_each_is_accounted_for() {
    for paper in papers() {
        let found = read(&paper);
        assert!(found.document == Document::Articles, "{}", paper.display());
        assert!(found.ledger.balances(), "{}: {:?}", paper.display(), found.ledger);
    }
}
