//! What must hold for any paper: no panic, no letter lost, one account with an outside witness.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use crate::support::papers::{escape, render, sample_plan, styles};
use prinsjesdiff::example::PAPERS;
use prinsjesdiff::extract::extract;
use prinsjesdiff::model::{Article, Block, Extraction};
use prinsjesdiff::text::{Typography, is_letter, letters};
use proptest::prelude::*;

/// Letters and digits of all text nodes, by a parser that the project does not use otherwise.
fn letters_by_outside_tool(xml: &str) -> u64 {
    let document = roxmltree::Document::parse(xml).unwrap();
    document
        .descendants()
        .filter(roxmltree::Node::is_text)
        .map(|node| letters(node.text().unwrap()))
        .sum()
}

fn typography_effect(extraction: &Extraction) -> i64 {
    extraction.ledger.typography.iter().map(|effect| effect.letters).sum()
}

fn check_account(bytes: &[u8]) {
    let extraction = extract(bytes);
    let ledger = &extraction.ledger;
    let xml = std::str::from_utf8(bytes).unwrap().trim_start_matches('\u{feff}');
    let outside = letters_by_outside_tool(xml);
    assert_eq!(
        i64::try_from(ledger.letters_in).unwrap(),
        i64::try_from(outside).unwrap() + typography_effect(&extraction)
    );
    assert!(ledger.balances(), "{ledger:?}");
    check_order(&extraction, xml);
}

/// Every text of an article stands, letter by letter, in the order of the paper.
fn check_order(extraction: &Extraction, xml: &str) {
    let document = roxmltree::Document::parse(xml).unwrap();
    let mut typography = Typography::default();
    let mut all = String::new();
    for node in document.descendants().filter(roxmltree::Node::is_text) {
        all.push_str(&typography.clean(node.text().unwrap()));
    }
    let all: Vec<char> = all.chars().filter(|c| is_letter(*c)).collect();
    for article in &extraction.articles {
        for text in texts(article) {
            let wanted: Vec<char> = text.chars().filter(|c| is_letter(*c)).collect();
            let mut rest = all.iter();
            assert!(wanted.iter().all(|c| rest.any(|other| other == c)), "{text}");
        }
    }
}

fn texts(article: &Article) -> Vec<String> {
    let blocks = article.sections.iter().flat_map(|section| &section.blocks);
    std::iter::once(article.title.clone()).chain(blocks.map(Block::text)).collect()
}

#[test]
fn every_letter_of_the_example_is_accounted_for_by_an_outside_count() {
    for paper in PAPERS {
        check_account(paper.bytes);
    }
}

#[test]
fn every_letter_of_every_heading_style_is_accounted_for() {
    let plan = sample_plan();
    for style in styles().step_by(17) {
        check_account(render(&plan, style).as_bytes());
    }
}

#[test]
fn the_same_bytes_give_the_same_result() {
    for paper in PAPERS {
        assert_eq!(extract(paper.bytes), extract(paper.bytes), "{}", paper.name);
    }
}

/// A random tree of the format's own elements, and some it does not know.
fn tree() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "al",
        "divisie",
        "kop",
        "titel",
        "nr",
        "label",
        "tussenkop",
        "lijst",
        "li",
        "li.nr",
        "table",
        "tgroup",
        "thead",
        "tbody",
        "row",
        "entry",
        "title",
        "noot",
        "noot.nr",
        "noot.al",
        "nadruk",
        "bijlage",
        "officiele-inhoudsopgave",
        "onbekend",
        "br",
        "voorstel-wet",
        "tekst-sluiting",
        "algemeen",
        "vrije-tekst",
        "colspec",
    ]);
    let text = prop::sample::select(vec![
        "",
        " ",
        "Artikel 1. Bruggen",
        "A. Algemene doelstelling",
        "B. Rol en verantwoordelijkheid",
        "Stimuleren",
        "– een punt;",
        "De minister is verantwoordelijk voor:",
        "Bĳlage 1",
        "1.",
        "a b c",
        "3. Beleidsartikelen",
        "Een zin. Nog een zin met § en €\u{a0}3.",
        "e\u{301}é",
        "ﬁ",
    ]);
    let leaf = text.clone().prop_map(escape_str);
    leaf.prop_recursive(6, 60, 6, move |inner| {
        (name.clone(), prop::collection::vec(inner, 0..6), text.clone()).prop_map(
            |(name, children, tail)| {
                format!("<{name}>{}</{name}>{}", children.concat(), escape(tail))
            },
        )
    })
}

fn escape_str(text: &str) -> String {
    escape(text)
}

#[test]
fn a_mark_that_stands_twice_before_one_text_is_kept_twice() {
    let head = "<officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>98 240</dossiernr>\
        <begrotingshoofdstuk>XXIX</begrotingshoofdstuk></dossiernummer></dossier><stuk>";
    for items in [
        "<li>een<li.nr>a.</li.nr><al><li.nr>b.</li.nr></al></li>",
        "<li><li.nr>a.</li.nr><li.nr>b.</li.nr><al>een</al></li>",
        "<li><li.nr>a.</li.nr><al>een</al><li.nr>b.</li.nr><li.nr>c.</li.nr></li>",
    ] {
        let xml = format!("{head}<lijst>{items}</lijst></stuk></kamerstuk></officiele-publicatie>");
        check_account(xml.as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let _ = extract(&bytes);
    }

    #[test]
    fn arbitrary_text_never_panics_and_balances(text in "\\PC{0,400}(\n\\PC{0,80}){0,12}") {
        let extraction = extract(text.as_bytes());
        prop_assert!(extraction.ledger.balances(), "{:?}", extraction.ledger);
    }

    #[test]
    fn any_tree_of_elements_is_accounted_for(inner in tree()) {
        let head = "<officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>98 240</dossiernr>\
            <begrotingshoofdstuk>XXIX</begrotingshoofdstuk></dossiernummer><titel>Vaststelling van de \
            begrotingsstaten van het Ministerie van Bruggen (XXIX) voor het jaar 2024</titel></dossier><stuk>\
            <stuknr>Nr. <ondernummer>2</ondernummer></stuknr><titel>MEMORIE VAN TOELICHTING</titel>";
        let xml = format!("{head}{inner}</stuk></kamerstuk></officiele-publicatie>");
        check_account(xml.as_bytes());
    }

    #[test]
    fn a_damaged_paper_never_panics(at in 0usize..60_000, with in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = PAPERS[1].bytes.to_vec();
        let at = at % bytes.len();
        if cut { bytes.truncate(at) } else { bytes[at] = with }
        let _ = extract(&bytes);
    }
}
