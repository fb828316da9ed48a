//! The archive as a whole, over a small text format of its own instead of real papers.

mod coming_back;
mod damage;
mod early;
mod faults;
mod folding;
mod gated;
mod keeping;
mod pages;
mod sharing;
mod telling;

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use chrono::{DateTime, NaiveDate, Utc};
use tempfile::TempDir;

use super::*;
use crate::gate;
use crate::model::{
    Article, ArticleNumber, Block, BudgetYear, Chapter, Document, Expected, Extraction, Held, Kind,
    Ledger, Missing, PaperId, Place, Publication, Rest, RestPart, Section, SectionKind, Standing,
    SubBudget, Vergaderjaar,
};

/// Reads `key: value` lines, then `# 1 Title` per article and `A Heading | sentence` per section.
fn extract(bytes: &[u8]) -> Extraction {
    let text = String::from_utf8_lossy(bytes);
    let value =
        |key: &str| text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": "));
    let mut ledger = Ledger { cut_off: text.contains("\ncut off"), ..Ledger::default() };
    let mut articles: Vec<Article> = Vec::new();
    let mut rest = Rest::default();
    let publication = value("id").and_then(|id| publication(id, &value));
    let chapter = publication.as_ref().map(|p| p.chapter.clone());
    for line in text.lines() {
        let (mark, tail) = line.split_once(' ').unwrap_or((line, ""));
        match (mark, &chapter) {
            ("#", Some(chapter)) => articles.push(article(chapter, tail)),
            ("A" | "B", _) => {
                if let Some(article) = articles.last_mut() {
                    article.sections.push(section(mark, tail));
                }
            }
            ("missing:", _) => ledger.missing.push(missing(tail)),
            ("expect:", _) => {
                let (number, title) = tail.split_once(' ').unwrap_or((tail, ""));
                ledger.expected.push(Expected {
                    sub_budget: None,
                    number: ArticleNumber::parse(number).unwrap(),
                    title: title.into(),
                });
            }
            ("rest:", _) => {
                rest.parts.push(RestPart { what: "outside".into(), line: 1, text: tail.into() });
            }
            _ => {}
        }
    }
    ledger.articles = articles.len() as u64;
    let document = match value("document") {
        Some("bill") => Document::Bill,
        Some("rubbish") => Document::Unreadable,
        _ => Document::Articles,
    };
    Extraction { document, publication, articles, ledger, rest, diagnostics: vec![] }
}

fn publication<'t>(id: &str, value: &impl Fn(&str) -> Option<&'t str>) -> Option<Publication> {
    let kind: Kind = value("kind").map_or(Kind::Begroting, |kind| kind.parse().unwrap());
    let year = BudgetYear::parse(value("year")?).ok()?;
    Some(Publication {
        id: PaperId::parse(id).ok()?,
        kind,
        year,
        vergaderjaar: Vergaderjaar::of(kind, year),
        chapter: Chapter::parse(value("chapter")?).ok()?,
        chapter_name: "Binnenlandse Zaken".into(),
        dossier: "1".into(),
        number: "2".into(),
        published: value("date")?.parse().ok()?,
        date_assumed: value("assumed").is_some(),
        standing: value("standing").and_then(Standing::read).unwrap_or_default(),
        sha256: String::new(),
    })
}

fn article(chapter: &Chapter, tail: &str) -> Article {
    let (place, title) = tail.split_once(' ').unwrap();
    let (sub_budget, number) = match place.split_once('/') {
        Some((sub, number)) => (Some(SubBudget::parse(sub).unwrap()), number),
        None => (None, place),
    };
    let number = ArticleNumber::parse(number).unwrap();
    let place = Place { chapter: chapter.clone(), sub_budget, number };
    Article { place, title: title.into(), policy: true, sections: vec![], unread: vec![] }
}

fn section(mark: &str, tail: &str) -> Section {
    let kind = match mark {
        "A" => SectionKind::Doelstelling,
        _ => SectionKind::RolEnVerantwoordelijkheid,
    };
    let (heading, text) = tail.split_once(" | ").unwrap_or((tail, ""));
    let sentences: Vec<String> = text.split(" / ").map(Into::into).collect();
    let blocks = if text.is_empty() { vec![] } else { vec![Block::Paragraph { sentences }] };
    Section {
        kind,
        letter: mark.chars().next(),
        heading: heading.into(),
        blocks,
        pictures: Vec::new(),
    }
}

fn missing(tail: &str) -> Missing {
    let (article, section) = tail.split_once(' ').map_or((tail, None), |(a, s)| (a, Some(s)));
    let why = if section.is_some() { Missing::EMPTY } else { Missing::NAMED };
    Missing {
        article: article.into(),
        section: section.map(|s| s.parse().unwrap()),
        why: why.into(),
    }
}

/// A paper of chapter VII with these articles; each bears the year in its text.
fn paper(id: &str, year: u16, date: &str, articles: &[u32]) -> String {
    let mut text =
        format!("id: {id}\nyear: {year}\nchapter: VII\ndate: {date}\nrest: Leeswijzer {year}.\n");
    for number in articles {
        let _ = write!(
            text,
            "# {number} Artikel {number}\nA Algemene doelstelling | Doel {number}. / In {year}.\n\
             B Rol en verantwoordelijkheid | De minister stimuleert {number} in {year}.\n"
        );
    }
    text
}

fn arrival(text: &str) -> Arrival {
    Arrival { bytes: text.as_bytes().to_vec(), facts: None }
}

fn rules() -> Rules<'static> {
    Rules { text_version: 1, extract: &extract, judge: &gate::judge }
}

fn now() -> DateTime<Utc> {
    "2026-11-23T10:00:00Z".parse().unwrap()
}

fn year(year: u16) -> BudgetYear {
    BudgetYear(year)
}

fn archive(dir: &TempDir) -> Archive {
    Archive::create_or_open(dir.path()).unwrap()
}

fn import(dir: &TempDir, papers: &[&str]) -> Imported {
    let arrivals: Vec<Arrival> = papers.iter().map(|text| arrival(text)).collect();
    archive(dir).import(&arrivals, &rules(), now()).unwrap()
}

/// The tip of `main` when all papers come at once.
fn at_once(papers: &[&str]) -> Option<String> {
    import(&TempDir::new().unwrap(), papers).after
}

fn git(dir: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .arg("-C")
        .arg(dir)
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "git {arguments:?}: {text}{errors}");
    text
}

/// A small set in which everything occurs: two chapters, three years, a late revision, a held
/// article, an annual report.
fn set() -> Vec<String> {
    let other =
        |text: String, chapter: &str| text.replace("chapter: VII", &format!("chapter: {chapter}"));
    let mut held = paper("kst-3-VII-2", 2026, "2025-09-16", &[1, 3]);
    held.push_str("missing: 2\nexpect: 2 Artikel 2\n");
    vec![
        paper("kst-1-VII-2", 2024, "2023-09-19", &[1, 2, 3]),
        paper("kst-2-VII-2", 2025, "2024-09-17", &[1, 2, 3]),
        held,
        // A reprint that says itself which articles it has: the third is gone.
        paper("kst-1-VII-2-h1", 2024, "2024-12-01", &[1, 2])
            + "expect: 1 Artikel 1\nexpect: 2 Artikel 2\n",
        other(paper("kst-1-B-2", 2024, "2023-09-19", &[1]), "B"),
        other(paper("kst-3-B-2", 2026, "2025-09-16", &[1]), "B"),
        paper("kst-4-VII-1", 2024, "2025-05-21", &[1, 2])
            .replace("year:", "kind: jaarverslag\nyear:"),
    ]
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
