//! Real papers, read from the folder that `PRINSJESDIFF_REAL` names; without it these tests say
//! that they were left out.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use prinsjesdiff::extract::extract;
use prinsjesdiff::model::{Block, Document, Extraction, Kind, Role, SectionKind, role_path};

fn real(path: &str) -> Option<Vec<u8>> {
    let Some(folder) = std::env::var_os("PRINSJESDIFF_REAL") else {
        eprintln!("left out: PRINSJESDIFF_REAL does not name the folder of real papers");
        return None;
    };
    Some(std::fs::read(PathBuf::from(folder).join(path)).unwrap())
}

fn sentences(extraction: &Extraction, kind: SectionKind) -> Vec<String> {
    extraction.articles[0]
        .sections_of(kind)
        .flat_map(|section| &section.blocks)
        .flat_map(|block| block.sentences().to_vec())
        .collect()
}

#[test]
fn the_page_that_the_project_starts_from_reads_as_one_article() {
    let Some(bytes) = real("jaarverslag-2022-VII-artikel-1.txt") else { return };
    let found = extract(&bytes);
    let publication = found.publication.as_ref().unwrap();
    assert_eq!(publication.id.to_string(), "kst-36360-VII-1");
    assert_eq!((publication.kind, publication.year.0), (Kind::Jaarverslag, 2022));
    assert_eq!(publication.vergaderjaar.to_string(), "2022-2023");
    let article = &found.articles[0];
    assert_eq!(
        (article.place.to_string().as_str(), article.title.as_str()),
        ("VII/1", "Openbaar bestuur en democratie")
    );
    assert_eq!(found.articles.len(), 1);

    let blocks = |kind| article.sections_of(kind).flat_map(|s| &s.blocks).collect::<Vec<_>>();
    assert_eq!(blocks(SectionKind::Doelstelling).len(), 1);
    let role = blocks(SectionKind::RolEnVerantwoordelijkheid);
    assert_eq!(role.iter().filter(|b| matches!(b, Block::Paragraph { .. })).count(), 6);
    assert_eq!(role.iter().filter(|b| matches!(b, Block::Item { .. })).count(), 2);
    let owned: Vec<Block> = role.into_iter().cloned().collect();
    assert_eq!(role_path(&owned).last().unwrap(), &Some(Role::Stimuleren));

    assert!(found.ledger.cut_off && found.ledger.balances());
    let foot: Vec<_> = found.ledger.left_out.iter().filter(|l| l.what == "page-foot").collect();
    assert_eq!((foot.len(), foot[0].count), (1, 1));
}

#[test]
fn only_the_two_broken_words_of_that_page_are_mended() {
    let Some(bytes) = real("jaarverslag-2022-VII-artikel-1.txt") else { return };
    let found = extract(&bytes);
    let mut printed: Vec<String> =
        String::from_utf8(bytes).unwrap().split_whitespace().map(str::to_owned).collect();
    let words = [SectionKind::Doelstelling, SectionKind::RolEnVerantwoordelijkheid]
        .into_iter()
        .flat_map(|kind| sentences(&found, kind))
        .flat_map(|text| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
    // Each printed word is used up once: what is left over was mended.
    let mut mended: Vec<String> = words
        .filter(|word| match printed.iter().position(|other| other == word) {
            Some(at) => {
                printed.remove(at);
                false
            }
            None => true,
        })
        .collect();
    mended.sort();
    assert_eq!(mended, ["maatschappelijke", "verschillende"]);
}

#[test]
fn a_page_of_a_pdf_gives_whole_sentences_its_tables_and_its_foot() {
    let Some(bytes) = real("pdf/kst-35000-I-2.page-12.pdf") else { return };
    let found = extract(&bytes);
    let publication = found.publication.as_ref().unwrap();
    assert_eq!(publication.id.to_string(), "kst-35000-I-2");
    assert_eq!((found.articles.len(), found.articles[0].policy), (1, false));
    let article = &found.articles[0];
    assert_eq!(article.place.to_string(), "I/2");
    assert_eq!(article.sections_of(SectionKind::Doelstelling).count(), 0);
    let blocks = || article.sections.iter().flat_map(|section| &section.blocks);
    let tables = blocks().filter(|block| matches!(block, Block::Table(_))).count();
    assert_eq!(tables, 3);
    let whole = sentences(&found, SectionKind::Overig);
    assert_eq!(whole.len(), 2, "{whole:?}");
    assert!(whole[1].contains("in de verschillende onderdelen binnen"));
    assert!(found.ledger.cut_off && found.ledger.balances());
    assert!(found.ledger.left_out.iter().any(|l| l.what == "page-foot" && l.count == 1));
}

/// The words of a text, each with how often it stands there.
fn counted(text: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for word in text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *found.entry(word.to_owned()).or_default() += 1;
    }
    found
}

#[test]
fn that_page_has_the_words_that_another_reader_of_pdfs_finds() {
    const PAGE: &str = "pdf/kst-35000-I-2.page-12.pdf";
    let Some(bytes) = real(PAGE) else { return };
    let path = PathBuf::from(std::env::var_os("PRINSJESDIFF_REAL").unwrap()).join(PAGE);
    let other = Command::new("pdftohtml").args(["-xml", "-i", "-stdout"]).arg(path).output();
    let Ok(other) = other else {
        eprintln!("left out: pdftohtml (poppler-utils) is not there");
        return;
    };
    let markup = String::from_utf8(other.stdout).unwrap();
    let signs = markup.split('<').filter_map(|piece| piece.split_once('>'));
    let theirs: String = signs.map(|(tag, text)| if tag == "/text" { " " } else { text }).collect();
    let found = extract(&bytes);
    let article = &found.articles[0];
    let mut ours = vec![article.title.clone()];
    ours.extend(article.sections.iter().map(|section| section.heading.clone()));
    for block in article.sections.iter().flat_map(|section| &section.blocks) {
        if let Block::Table(table) = block {
            ours.extend(table.title.clone());
        }
        ours.push(block.text());
    }
    ours.extend(found.rest.parts.iter().map(|part| part.text.clone()));
    let (ours, theirs) = (counted(&ours.join(" ")), counted(&theirs));
    let beside = |one: &BTreeMap<String, usize>, two: &BTreeMap<String, usize>| -> Vec<String> {
        let more = |(word, count): &(&String, &usize)| two.get(*word) != Some(*count);
        one.iter().filter(more).map(|(word, count)| format!("{word} {count}")).collect()
    };
    assert!(ours.values().sum::<usize>() > 300);
    // The one word that is broken at the end of a line.
    assert_eq!(beside(&ours, &theirs), ["verschillende 1"]);
    assert_eq!(beside(&theirs, &ours), ["lende 1", "verschil 1"]);
}

#[test]
fn a_slotwet_gives_its_articles_and_no_invented_sections() {
    let Some(bytes) = real("kamerstuk/kst-35470-XIV-4.xml") else { return };
    let found = extract(&bytes);
    let places: Vec<String> = found.articles.iter().map(|a| a.place.to_string()).collect();
    assert_eq!(places, ["XIV/11", "XIV/12", "XIV/50"]);
    assert!(found.articles.iter().flat_map(|a| &a.sections).all(|s| !s.kind.is_compared()));
    assert!(found.articles.iter().all(|a| !a.sections.is_empty()));
    assert!(found.diagnostics.iter().any(|d| d.message.contains("heeft geen onderdelen A en B")));
    assert!(found.ledger.is_as_expected());
}

#[test]
fn a_bill_has_no_policy_articles_and_says_so() {
    let Some(bytes) = real("kamerstuk/kst-37020-X-1.xml") else { return };
    let found = extract(&bytes);
    assert_eq!(found.document, Document::Bill);
    assert!(found.articles.is_empty() && found.ledger.balances());
    assert!(found.diagnostics.iter().any(|d| d.message.contains("wetsvoorstel")));
}

#[test]
fn debris_of_a_byte_order_mark_does_not_hide_what_a_paper_is() {
    let Some(bytes) = real("other-gazettes/h-tk-20172018-70-4.not-well-formed.xml") else { return };
    assert!(bytes.starts_with("ï»¿".as_bytes()));
    let found = extract(&bytes);
    assert_eq!(found.document, Document::Other);
    assert!(found.ledger.balances());
}

#[test]
fn every_real_xml_balances_to_the_letter_with_an_outside_count() {
    for path in [
        "kamerstuk/kst-35470-XIV-4.xml",
        "kamerstuk/kst-37020-X-1.xml",
        "kamerstuk/kst-24138-3.excerpt.kamerwrk.xml",
        "other-gazettes/prb.xml",
        "other-gazettes/stb.xml",
        "other-gazettes/stcrt.xml",
    ] {
        let Some(bytes) = real(path) else { return };
        let found = extract(&bytes);
        let xml = String::from_utf8(bytes).unwrap();
        let document = roxmltree::Document::parse(xml.trim_start_matches('\u{feff}')).unwrap();
        // What stands in words beside a picture is read too.
        let said = |node: roxmltree::Node<'_, '_>| {
            let text = if node.is_text() { node.text() } else { node.attribute("alt") };
            text.map(prinsjesdiff::text::letters)
        };
        let outside: u64 = document.descendants().filter_map(said).sum();
        let effect: i64 = found.ledger.typography.iter().map(|effect| effect.letters).sum();
        assert_eq!(found.ledger.letters_in, outside.checked_add_signed(effect).unwrap(), "{path}");
        assert!(found.ledger.balances(), "{path}");
    }
}
