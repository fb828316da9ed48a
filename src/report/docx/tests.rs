//! Documents read back: what stands there when all changes are accepted, and when all are rejected.

use std::io::{Cursor, Read as _};

use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::*;
use crate::compare::{Thresholds, compare};
use crate::model::{Article, Block, Place, Section, Table};
use crate::report::clean::clean;
use crate::report::sample;

const A: SectionKind = SectionKind::Doelstelling;
const B: SectionKind = SectionKind::RolEnVerantwoordelijkheid;

/// Returns a part of a document.
fn part(document: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(document)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Option<Node<'a, 'a>> {
    node.children().find(|one| one.tag_name().name() == name)
}

/// Returns the lines that are left when every change is accepted or rejected, as Word does: a paragraph
/// whose mark goes is joined with what follows.
fn settled(document: &[u8], accept: bool) -> Vec<String> {
    let xml = part(document, "word/document.xml");
    let xml = Document::parse(&xml).unwrap();
    let goes = if accept { "del" } else { "ins" };
    let body = xml.descendants().find(|one| one.tag_name().name() == "body").unwrap();
    let (mut lines, mut open) = (Vec::new(), String::new());
    for paragraph in body.children().filter(|one| one.tag_name().name() == "p") {
        let settings = child(paragraph, "pPr").unwrap();
        let style = child(settings, "pStyle").unwrap().attributes().next().unwrap().value();
        for run in paragraph.children().filter(|one| one.tag_name().name() != goes) {
            let texts =
                run.descendants().filter(|one| ["t", "delText"].contains(&one.tag_name().name()));
            open.extend(texts.filter_map(|one| one.text()));
        }
        let mark = child(settings, "rPr");
        if mark.is_some_and(|mark| child(mark, goes).is_some()) {
            continue;
        }
        let line = std::mem::take(&mut open);
        if !["Title", "Subtitle", "Closing"].contains(&style) {
            lines.push(line);
        }
    }
    assert!(open.is_empty(), "the last paragraph stays");
    lines
}

/// Returns the lines of A and B of an edition, as they are printed.
fn text(edition: &Edition) -> Vec<String> {
    let mut lines = Vec::new();
    for text in &edition.chapters {
        let paper = &text.publication;
        if !text.articles.is_empty() {
            lines.push(format!("{} {}", paper.chapter, paper.chapter_name).trim_end().to_owned());
        }
        for article in &text.articles {
            lines.push(format!("Artikel {}. {}", article.place.number, article.title));
            for section in [A, B].into_iter().flat_map(|kind| article.sections_of(kind)) {
                let letter = section.letter.map(|letter| format!("{letter} ")).unwrap_or_default();
                lines.push(letter + &section.heading);
                lines.extend(section.blocks.iter().flat_map(printed));
            }
        }
    }
    lines.iter().map(|line| clean(line)).collect()
}

fn printed(block: &Block) -> Vec<String> {
    match block {
        Block::Item { marker: Some(marker), .. } => vec![format!("{marker} {}", block.text())],
        Block::Table(table) => table.rows.iter().map(|row| row.join(" | ")).collect(),
        _ => vec![block.text()],
    }
}

const WORDS: &[&str] = &[
    "minister",
    "bruggen",
    "sluizen",
    "gemeenten",
    "de",
    "van",
    "stimuleert",
    "financiert",
    "2025",
    "2026",
    "<b>",
    "a&b",
    "\"zo\"",
    "é\u{301}",
    "\u{1}",
    "]]>",
    "' '",
];

fn sentence() -> impl Strategy<Value = String> {
    let words = proptest::collection::vec(proptest::sample::select(WORDS), 1..9);
    words.prop_map(|words| words.join(" ") + ".")
}

fn block() -> impl Strategy<Value = Block> {
    let sentences = || proptest::collection::vec(sentence(), 1..3);
    let marker = proptest::option::of(proptest::sample::select(vec!["a)", "1.", "–"]));
    prop_oneof![
        4 => sentences().prop_map(|sentences| Block::Paragraph { sentences }),
        3 => (1..5u8, marker, sentences()).prop_map(|(level, marker, sentences)| {
            Block::Item { level, marker: marker.map(str::to_owned), sentences }
        }),
        1 => (1..3u8, proptest::sample::select(vec!["Stimuleren", "Financieren", "Overig"]))
            .prop_map(|(level, text)| Block::Heading { level, text: text.into(), role: None }),
        1 => sentences().prop_map(|sentences| Block::Note { sentences }),
        1 => (sentence(), 1..99u8).prop_map(|(text, number)| {
            Block::Table(Table { title: None, rows: vec![vec![text, number.to_string()]], blanks: Vec::new() })
        }),
    ]
}

type Texts = Vec<(Vec<Block>, Vec<Block>)>;

fn texts() -> impl Strategy<Value = Texts> {
    let blocks = || proptest::collection::vec(block(), 0..6);
    proptest::collection::vec((blocks(), blocks()), 1..4)
}

/// An edition of two chapters, the odd articles in the first.
fn edition(of: &Edition, texts: &Texts, first: usize) -> Edition {
    let mut edition = of.clone();
    edition.chapters.truncate(2);
    for (at, text) in edition.chapters.iter_mut().enumerate() {
        let chapter = text.publication.chapter.clone();
        let own = texts.iter().enumerate().filter(|(number, _)| (number + first) % 2 == at);
        let section = |kind: SectionKind, heading: &str, blocks: &[Block]| Section {
            kind,
            letter: kind.letter(),
            heading: heading.to_owned(),
            blocks: blocks.to_vec(),
            pictures: Vec::new(),
        };
        let articles = own.map(|(number, (a, b))| Article {
            place: Place::parse(&format!("{chapter}/{}", number + first)).unwrap(),
            title: WORDS[number].to_owned(),
            policy: true,
            sections: vec![
                section(A, "Algemene doelstelling", a),
                section(B, "Rol en verantwoordelijkheid", b),
            ],
            unread: Vec::new(),
        });
        text.articles = articles.collect();
        text.held.clear();
    }
    edition
}

fn check(old: &Edition, new: &Edition) {
    let changes = compare(old, new, &[], &Thresholds::default());
    let contents = Contents { sections: &[A, B], only_changed: false, said: &[] };
    let part = Compared { changes: &changes, old, new };
    let made = document(part, contents, Language::Dutch).unwrap();
    assert_eq!(settled(&made, true), text(new));
    assert_eq!(settled(&made, false), text(old));
    assert_eq!(document(part, contents, Language::Dutch).unwrap(), made);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn who_accepts_all_has_the_new_text_and_who_rejects_all_the_old(
        old in texts(),
        other in texts(),
        edits in proptest::collection::vec((0..4usize, 0..6usize, 0..4u8, block()), 0..8),
        first in 1..3usize,
        is_kin in any::<bool>(),
    ) {
        let mut new = if is_kin { old.clone() } else { other };
        for (article, at, what, block) in edits {
            let count = new.len();
            let blocks = &mut new[article % count].1;
            let at = at % (blocks.len() + 1);
            match what {
                0 => blocks.insert(at, block),
                1 if at < blocks.len() => drop(blocks.remove(at)),
                2 if at < blocks.len() => {
                    let moved = blocks.remove(at);
                    blocks.insert(0, moved);
                }
                _ => blocks.reverse(),
            }
        }
        check(&edition(&sample::old_edition(), &old, 1), &edition(&sample::new_edition(), &new, first));
    }
}

#[test]
fn a_change_bears_the_paper_that_made_it_and_its_day() {
    let paragraph = |text: &str| vec![Block::Paragraph { sentences: vec![text.to_owned()] }];
    let old = vec![(paragraph("De minister stimuleert het onderhoud van bruggen."), Vec::new())];
    let new = vec![(paragraph("De minister regisseert het onderhoud van bruggen."), Vec::new())];
    let (old, new) =
        (edition(&sample::old_edition(), &old, 1), edition(&sample::new_edition(), &new, 1));
    let changes = compare(&old, &new, &[], &Thresholds::default());
    let contents = Contents { sections: &[A], only_changed: true, said: &[] };
    let compared = Compared { changes: &changes, old: &old, new: &new };
    let made = document(compared, contents, Language::Dutch).unwrap();
    let xml = part(&made, "word/document.xml");
    let xml = Document::parse(&xml).unwrap();
    let tracked: Vec<(&str, String, &str, &str)> = xml
        .descendants()
        .filter(|one| ["ins", "del"].contains(&one.tag_name().name()))
        .map(|one| {
            let of =
                |name: &str| one.attributes().find(|value| value.name() == name).unwrap().value();
            let text = one
                .descendants()
                .filter(Node::is_text)
                .filter_map(|node| node.text())
                .collect::<String>();
            (one.tag_name().name(), text, of("author"), of("date"))
        })
        .collect();
    let paper = &new.chapters[1].publication;
    let (author, date) = (paper.citation(), format!("{}T00:00:00Z", paper.published));
    let expected = [
        ("del", "stimuleert".to_owned(), author.as_str(), date.as_str()),
        ("ins", "regisseert".to_owned(), author.as_str(), date.as_str()),
    ];
    assert_eq!(tracked, expected);
    assert!(part_is_well_formed(&made));
}

/// Every part is XML.
fn part_is_well_formed(document: &[u8]) -> bool {
    let zip = zip::ZipArchive::new(Cursor::new(document)).unwrap();
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    names.iter().all(|name| Document::parse(&part(document, name)).is_ok()) && names.len() == 8
}
