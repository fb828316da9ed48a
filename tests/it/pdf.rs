//! A paper that is a PDF gives what its XML gives.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]
#![allow(clippy::cast_precision_loss, reason = "lines of a page are few")]

use crate::support::pdf::{Look, pages, set, write_at};
use prinsjesdiff::example::PAPERS;
use prinsjesdiff::extract::{extract, is_early};
use prinsjesdiff::model::{Document, Extraction, SectionKind, Standing};

/// Of a thousand sentences at least so many are the same.
const FEWEST_SAME: usize = 995;

/// Articles, and the sections A, B and C of each.
fn outline(extraction: &Extraction) -> Vec<String> {
    let mut lines = Vec::new();
    for article in &extraction.articles {
        lines.push(format!("{} {} {}", article.place, article.title, article.policy));
        lines.extend(article.sections.iter().map(|s| format!("  {:?}", s.kind)));
    }
    lines
}

fn sentences(extraction: &Extraction) -> Vec<String> {
    let sections = extraction.articles.iter().flat_map(|article| &article.sections);
    let goals = sections.filter(|section| {
        matches!(
            section.kind,
            SectionKind::Doelstelling
                | SectionKind::RolEnVerantwoordelijkheid
                | SectionKind::Beleidswijzigingen
        )
    });
    goals.flat_map(|section| &section.blocks).flat_map(|block| block.sentences().to_vec()).collect()
}

#[track_caller]
fn check_look(look: Look) {
    let (mut all, mut same, mut made) = (0, 0, 0);
    for paper in PAPERS {
        let xml = extract(paper.bytes);
        let pdf = extract(&set(std::str::from_utf8(paper.bytes).unwrap(), look));
        assert_eq!(outline(&pdf), outline(&xml), "{} {look:?}", paper.name);
        assert!(pdf.ledger.balances(), "{} {:?}", paper.name, pdf.ledger);
        assert!(!pdf.ledger.cut_off && is_early(&pdf), "{} {:?}", paper.name, pdf.diagnostics);
        let (expected, found) = (sentences(&xml), sentences(&pdf));
        all += expected.len();
        made += found.len();
        for sentence in expected {
            if found.contains(&sentence) {
                same += 1;
            } else {
                let word = sentence.get(..12).unwrap_or(&sentence);
                let near = found.iter().find(|other| other.contains(word));
                eprintln!("{}\n - {sentence}\n + {near:?}", paper.name);
            }
        }
        let (left, mut right) = (xml.publication.unwrap(), pdf.publication.unwrap());
        assert_eq!(right.standing, Standing::Pdf);
        (right.standing, right.sha256) = (left.standing, left.sha256.clone());
        assert_eq!(right, left);
    }
    assert!(all > 300 && same * 1000 >= all * FEWEST_SAME, "{same} of {all}");
    assert!(same * 1000 >= made * FEWEST_SAME, "{same} of {made} that were made");
}

#[test]
fn a_paper_with_spaces_at_its_line_ends_gives_what_its_xml_gives() {
    check_look(Look { spaced: true, broken: true, full: false });
    check_look(Look { spaced: true, broken: false, full: true });
}

#[test]
fn a_paper_without_such_spaces_gives_what_its_xml_gives() {
    check_look(Look { spaced: false, broken: true, full: false });
    check_look(Look { spaced: false, broken: false, full: false });
}

#[track_caller]
fn check_unreadable(bytes: &[u8], expected: &str) {
    let found = extract(bytes);
    assert_eq!(found.document, Document::Unreadable);
    let said = &found.diagnostics[0].message;
    assert!(said.contains(expected), "{said}");
}

#[test]
fn a_pdf_without_text_is_refused_with_its_reason() {
    check_unreadable(b"%PDF-1.7", "beschadigd");
    check_unreadable(&pages(&[String::new()]), "geen tekst");
    let picture = "q 200 0 0 200 9 9 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u{1} EI Q";
    check_unreadable(&pages(&[picture.to_owned()]), "bladzijde 1 van de pdf is een afbeelding");
    let mut garbled = String::new();
    for line in 0..60 {
        let text = "Khw yhhu yddut ryhu gh ulylhu hq wuhjw";
        write_at(&mut garbled, (80.0, 60.0 + 11.0 * line as f32), 9.0, false, text);
    }
    check_unreadable(&pages(&[garbled]), "onbruikbaar");
}

#[test]
fn a_page_that_is_a_picture_is_named_and_the_others_are_read() {
    let mut page = String::new();
    write_at(&mut page, (80.0, 60.0), 9.0, false, "Het veer vaart over de rivier.");
    let picture = "q 200 0 0 200 9 9 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u{1} EI Q";
    let found = extract(&pages(&[page, picture.to_owned()]));
    assert!(found.ledger.cut_off && found.ledger.balances());
    let said = "bladzijde 2 van de pdf is een afbeelding zonder tekst; zij is niet gelezen";
    assert!(found.diagnostics.iter().any(|remark| remark.message == said));
    assert!(found.rest.parts.iter().any(|part| part.text == "Het veer vaart over de rivier."));
}
