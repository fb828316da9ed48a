//! What each target asks of the library, whatever it is given.
//!
//! `fuzz_targets` asks it of what libFuzzer makes up, `tests/it/seeds.rs` of what stands in `corpus`: seeds, and what
//! was found.

#![allow(
    dead_code,
    clippy::expect_used,
    reason = "each target uses its own part; what was written must read"
)]

#[path = "../tests/support/pdf.rs"]
mod made;

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use prinsjesdiff::config::Config;
use prinsjesdiff::extract::pdf::{Printed, PrintedLine};
use prinsjesdiff::extract::{extract, extract_printed};
use prinsjesdiff::form;
use prinsjesdiff::model::{Extraction, Section, SectionKind};
use prinsjesdiff::notify::read_and_write;
use prinsjesdiff::report::parcel;
use prinsjesdiff::text::{Typography, letters};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Parts one file from the next where a target takes several; the first line of each is its name.
const NEXT: &str = "\n=====\n";

fn files(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split(NEXT).map(|file| file.split_once('\n').unwrap_or((file, "")))
}

/// Every letter is accounted for.
fn check(read: &Extraction) {
    assert!(read.ledger.balances(), "{:?}", read.ledger);
}

/// Papers in XML.
pub fn xml(inner: &str) {
    let whole = format!(
        "<officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>98 240</dossiernr>\
         <begrotingshoofdstuk>XXIX</begrotingshoofdstuk></dossiernummer><titel>Vaststelling van de \
         begrotingsstaten van het Ministerie van Bruggen (XXIX) voor het jaar 2024</titel></dossier><stuk>\
         <stuknr>Nr. <ondernummer>2</ondernummer></stuknr><titel>MEMORIE VAN TOELICHTING</titel>{inner}\
         </stuk></kamerstuk></officiele-publicatie>"
    );
    for text in [inner, &whole] {
        check(&extract(text.as_bytes()));
    }
}

/// Pages of HTML.
pub fn html(inner: &str) {
    let page = format!("<html><meta name=DC.identifier content=kst-36410-VII-2>{inner}");
    check(&extract(page.as_bytes()));
}

/// The text of pages, in any encoding.
pub fn plain(bytes: &[u8]) {
    const HEAD: &[u8] = b"36 410 VII Vaststelling van de begrotingsstaten van het Ministerie (VII) voor het jaar 2024\n\
        Nr. 2 MEMORIE VAN TOELICHTING\n";
    for text in [bytes.to_vec(), [HEAD, bytes].concat()] {
        check(&extract(&text));
    }
}

/// Pages of a PDF, by what is drawn on them.
pub fn pdf(drawn: &str) {
    let pages: Vec<String> = drawn.split('\u{c}').map(str::to_owned).collect();
    check(&extract(&made::pages(&pages)));
}

/// The lines of a PDF, as the process that reads one hands them over.
pub fn pdf_lines(text: &str) {
    let mut typography = Typography::default();
    let mut all = 0;
    let mut count = |text: &str| {
        all += letters(&typography.clean(text));
        text.to_owned()
    };
    let lines = text.lines().map(|one| line(one, &mut count)).collect();
    let printed = Printed { lines, letters: all, unread: Vec::new() };
    check(&extract_printed(b"%PDF-", Ok(printed)));
}

/// Reads a line by its first sign: the kinds of printed lines.
fn line(text: &str, count: &mut dyn FnMut(&str) -> String) -> PrintedLine {
    let mut signs = text.chars();
    match signs.next() {
        Some('#') => PrintedLine::Heading(count(signs.as_str())),
        Some('^') => PrintedLine::Mark(count(signs.as_str())),
        Some('~') => PrintedLine::Aside(count(signs.as_str())),
        Some('_') => {
            let (mark, note) = signs.as_str().split_once(' ').unwrap_or((signs.as_str(), ""));
            let mark = count(mark);
            PrintedLine::Note(mark, note.split('/').map(&mut *count).collect())
        }
        Some('|') => {
            let row = |row: &str| {
                row.split('|').map(|cell| cell.split('/').map(&mut *count).collect()).collect()
            };
            PrintedLine::Table(signs.as_str().split("||").map(row).collect())
        }
        None => PrintedLine::End,
        Some(_) => PrintedLine::Text(count(text)),
    }
}

/// Papers from a word processor, by the parts of their package.
pub fn office(text: &str) {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, text) in files(text) {
        // Two parts of one name are no package.
        if zip.start_file(name, stored).is_err() {
            return;
        }
        zip.write_all(text.as_bytes()).expect("memory takes it");
    }
    check(&extract(&zip.finish().expect("memory takes it").into_inner()));
}

/// The form in which the archive keeps a section: whatever reads is written, and from then on it reads as the same.
pub fn form(text: &str) {
    let written = |sections: &[Section]| form::write_all(&sections.iter().collect::<Vec<_>>());
    for kind in SectionKind::ALL {
        let Ok(sections) = form::read_all(kind, text) else { continue };
        // Space at the end of a line is not kept: what was written once is what is compared.
        let once = form::read_all(kind, &written(&sections)).expect("what was written reads");
        let twice = form::read_all(kind, &written(&once)).expect("what was written reads");
        assert_eq!(once, twice);
    }
}

/// Configurations: any text is one, or an error that says where.
pub fn config(text: &str) {
    if let Err(error) = Config::parse(text) {
        assert!(!error.to_string().is_empty());
    }
}

/// What is kept of what was told, and of what is still to leave: any files read or are refused, and what reads is
/// written as it stands. Tells why it does not read.
pub fn told(text: &str) -> Result<(), String> {
    let mut kept = BTreeMap::new();
    for (name, text) in files(text) {
        if let Ok(form) = parcel::Form::from_bytes(text.as_bytes()) {
            assert_eq!(parcel::Form::from_bytes(&form.to_bytes()).ok().as_ref(), Some(&form));
        }
        kept.insert(name.to_owned(), text.as_bytes().to_vec());
    }
    let written = read_and_write(kept).map_err(|error| error.to_string())?;
    let again = read_and_write(written.clone()).expect("what was written reads");
    assert_eq!(written, again);
    Ok(())
}
