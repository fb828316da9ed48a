//! The papers behind the comparison made by hand, and one paper as it was read.
//!
//! Knows invented chapters and sentences. Must not be used outside tests.

use chrono::NaiveDate;

use crate::model::{
    Article, Block, BudgetYear, Chapter, ChapterText, Diagnostic, Document, Edition, Extraction,
    Held, Kind, Ledger, LeftOut, Level, Missing, PaperId, Publication, Rest, Role, Section,
    Standing, Table, TypographyEffect, Vergaderjaar,
};

use super::{A, B, place};

fn chapter(year: u16, code: &str, name: &str, articles: Vec<Article>) -> ChapterText {
    let dossier = if year == 2027 { "99030" } else { "99020" };
    ChapterText {
        publication: Publication {
            id: PaperId::parse(&format!("kst-{dossier}-{code}-2")).unwrap(),
            kind: Kind::Begroting,
            year: BudgetYear(year),
            vergaderjaar: Vergaderjaar { start: year - 1 },
            chapter: Chapter::parse(code).unwrap(),
            chapter_name: name.into(),
            dossier: dossier.into(),
            number: "2".into(),
            published: NaiveDate::from_ymd_opt(i32::from(year) - 1, 9, 15).unwrap(),
            date_assumed: false,
            standing: Standing::Official,
            sha256: format!("{year}abcd").repeat(8),
        },
        revision: 1,
        articles,
        held: vec![],
    }
}

fn text(at: &str, title: &str, sentences: &[&str]) -> Article {
    Article {
        place: place(at),
        title: title.into(),
        policy: true,
        sections: vec![Section {
            kind: A,
            letter: Some('A'),
            heading: "Algemene doelstelling".into(),
            blocks: vec![Block::Paragraph {
                sentences: sentences.iter().map(|&sentence| sentence.into()).collect(),
            }],
            pictures: Vec::new(),
        }],
        unread: vec![],
    }
}

fn articles() -> Vec<Article> {
    vec![
        text(
            "XXV/1",
            "Duinen",
            &["Een kust die blijft.", "Voor wie er woont.", "Voor wie er komt."],
        ),
        text("XXV/2", "Schelpen", &["Schelpen voor iedereen."]),
    ]
}

pub fn old_edition() -> Edition {
    Edition {
        kind: Kind::Begroting,
        year: BudgetYear(2026),
        chapters: vec![
            chapter(2026, "XXV", "Kust en Zand", articles()),
            chapter(2026, "XXVI", "Havens", vec![]),
            chapter(2026, "XXVII", "Vaarwegen", vec![]),
            chapter(2026, "N", "Golvenfonds", vec![]),
        ],
    }
}

pub fn new_edition() -> Edition {
    let mut vaarwegen = chapter(2027, "XXVII", "Vaarwegen", vec![]);
    vaarwegen.held = vec![Held {
        article: "6".into(),
        section: Some(B),
        why: "heading-missing".into(),
        accepted: false,
    }];
    Edition {
        kind: Kind::Begroting,
        year: BudgetYear(2027),
        chapters: vec![
            chapter(2027, "XXV", "Kust en Zand", articles()),
            chapter(2027, "XXVI", "Havens", vec![]),
            vaarwegen,
        ],
    }
}

/// A paper as it was read, with something missing and something left out.
pub fn extraction() -> Extraction {
    let sentences = |texts: &[&str]| texts.iter().map(|&text| text.into()).collect::<Vec<String>>();
    let blocks = vec![
        Block::Paragraph { sentences: sentences(&["De minister let op de duinen."]) },
        Block::Heading { level: 1, text: "Stimuleren".into(), role: Some(Role::Stimuleren) },
        Block::Item { level: 1, marker: None, sentences: sentences(&["Hij plant.", "Hij maait."]) },
        Block::Table(Table {
            title: None,
            rows: vec![sentences(&["helm", "12"])],
            blanks: Vec::new(),
        }),
        Block::Note { sentences: sentences(&["Zie de zandkaart."]) },
    ];
    let mut paper = chapter(2027, "XXV", "Kust en Zand", vec![]).publication;
    paper.date_assumed = true;
    Extraction {
        document: Document::Articles,
        publication: Some(paper),
        articles: vec![Article {
            place: place("XXV/1"),
            title: "Duinen".into(),
            policy: true,
            sections: vec![Section {
                kind: B,
                letter: Some('B'),
                heading: "Rol en verantwoordelijkheid".into(),
                blocks,
                pictures: Vec::new(),
            }],
            unread: vec![],
        }],
        ledger: Ledger {
            expected: vec![],
            articles: 1,
            missing: vec![
                Missing { article: "2".into(), section: None, why: Missing::NAMED.into() },
                Missing { article: "1".into(), section: Some(A), why: Missing::EMPTY.into() },
            ],
            doubts: vec![],
            left_out: vec![LeftOut { what: "page-foot".into(), count: 35, letters: 1700 }],
            typography: vec![TypographyEffect { rule: "ij-ligature".into(), count: 3, letters: 3 }],
            letters_in: 12_340,
            letters_out: 10_600,
            letters_outside: 40,
            letters_left_out: 1700,
            cut_off: false,
        },
        rest: Rest::default(),
        diagnostics: vec![Diagnostic {
            level: Level::Warning,
            line: 120,
            message: "kop zonder nummer".into(),
        }],
    }
}
