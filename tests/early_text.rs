//! Early text: what the HTML forms of a paper give, held against its XML.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

#[expect(dead_code, reason = "the renderer's own main is not called")]
#[path = "../examples/render-html.rs"]
mod render_html;

use prinsjesdiff::example::PAPERS;
use prinsjesdiff::extract::{extract, is_early};
use prinsjesdiff::model::{Article, Block, Extraction};
use render_html::{Form, pages, rendition};

fn lines(article: &Article) -> Vec<String> {
    let mut lines = vec![format!("{:?} {} {}", article.place, article.title, article.policy)];
    for section in &article.sections {
        lines.push(format!("{:?} {:?} {}", section.kind, section.letter, section.heading));
        for block in &section.blocks {
            match block {
                Block::Heading { text, role, .. } => lines.push(format!("# {role:?} {text}")),
                Block::Item { level, marker, sentences } => {
                    lines.push(format!("- {level} {marker:?}"));
                    lines.extend(sentences.clone());
                }
                Block::Table(table) => {
                    lines.push(format!("| {:?}", table.title));
                    lines.extend(table.rows.iter().map(|row| row.join(" | ")));
                }
                Block::Note { sentences } => {
                    lines.push("note".to_owned());
                    lines.extend(sentences.clone());
                }
                Block::Paragraph { sentences } => {
                    lines.push("paragraph".to_owned());
                    lines.extend(sentences.clone());
                }
            }
        }
    }
    lines
}

fn all_lines(extraction: &Extraction) -> Vec<String> {
    extraction.articles.iter().flat_map(lines).collect()
}

#[track_caller]
fn check_same(name: &str, xml: &Extraction, html: &Extraction) {
    let (left, right) = (all_lines(xml), all_lines(html));
    let at = left.iter().zip(&right).position(|(l, r)| l != r);
    if let Some(at) = at {
        panic!("{name}: {at}\n xml: {:#?}\nhtml: {:#?}\n{:#?}", &left[at.saturating_sub(3)..(at+4).min(left.len())], &right[at.saturating_sub(3)..(at+4).min(right.len())], html.diagnostics);
    }
    assert_eq!(left.len(), right.len(), "{name} {:#?}", html.diagnostics);
}

fn check_form(render: impl Fn(&str) -> String) {
    for paper in PAPERS {
        let text = std::str::from_utf8(paper.bytes).unwrap();
        let xml = extract(paper.bytes);
        let html = extract(render(text).as_bytes());
        assert!(html.ledger.balances(), "{} {:?}", paper.name, html.ledger);
        assert!(is_early(&html) && !is_early(&xml), "{}", paper.name);
        check_same(paper.name, &xml, &html);
        let (left, mut right) = (xml.publication.unwrap(), html.publication.unwrap());
        right.sha256.clone_from(&left.sha256);
        assert_eq!(left, right);
    }
}

#[test]
fn the_rendition_gives_what_the_xml_gives() {
    check_form(|xml| rendition(xml, Form::FULL));
}

#[test]
fn a_rendition_without_classes_gives_what_the_xml_gives() {
    check_form(|xml| rendition(xml, Form { classes: false, ..Form::FULL }));
}

#[test]
fn the_pages_give_what_the_xml_gives() {
    check_form(|xml| pages(xml, Form::FULL));
}
