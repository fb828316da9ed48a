//! A paper that was written with a word processor, as printed lines: `.docx` and `.odt`.
//!
//! Knows the two packages, and which of their parts hold text; how much may come out of them. Must not
//! know a heading of an article: what a document gives is read as the lines of a PDF are.

mod document;

use std::borrow::Cow;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::pdf::{Printed, PrintedLine};
use crate::text::{Typography, letters, page_foot};
use document::{Dialect, Found};

/// A document of a budget paper has some MB of XML; more than this is not unpacked.
const LARGEST: u64 = 64 * 1024 * 1024;

/// A package has some tens of parts.
const MOST_PARTS: usize = 4_000;

/// What a document gives, and whether changes in it were still to be accepted.
pub(super) struct Written {
    pub printed: Printed,
    pub is_tracked: bool,
}

/// Tells whether bytes are a package of parts.
#[must_use]
pub(super) fn is_office(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Reads a document; fails with a Dutch sentence.
pub(super) fn written(bytes: &[u8]) -> Result<Written, String> {
    let mut package = Package::open(bytes)?;
    let (dialect, main) = match (package.part("word/document.xml")?, package.part("content.xml")?) {
        (Some(main), _) => (Dialect::Word, main),
        (None, Some(main)) => (Dialect::OpenDocument, main),
        (None, None) => {
            return Err(
                "het bestand is geen tekst van Word (.docx) of OpenDocument (.odt)".to_owned()
            );
        }
    };
    let styles = match dialect {
        Dialect::Word => package.part("word/styles.xml")?,
        Dialect::OpenDocument => package.part("styles.xml")?,
    };
    let notes = package.part("word/footnotes.xml")?;
    let mut asides = Vec::new();
    for name in package.names() {
        let is_word = name.starts_with("word/header") || name.starts_with("word/footer");
        if is_word {
            asides.extend(package.part(&name)?);
        }
    }
    let broken = |_| "het document is beschadigd: de tekst erin is niet te lezen".to_owned();
    let mut found =
        document::read(dialect, &main, styles.as_deref(), notes.as_deref()).map_err(broken)?;
    for aside in asides {
        let part = document::read(dialect, &aside, None, None).map_err(broken)?;
        found.letters.extend(part.letters.clone());
        found.lines.extend(set_apart(part));
    }
    let mut typography = Typography::default();
    let letters = found.letters.iter().map(|text| letters(&typography.clean(text))).sum();
    if letters == 0 {
        return Err("het document bevat geen tekst".to_owned());
    }
    let printed = Printed { lines: found.lines, letters, unread: Vec::new() };
    Ok(Written { printed, is_tracked: found.is_tracked })
}

/// Heads and feet of pages: what names the paper is a foot, and the rest stands beside the text.
fn set_apart(part: Found) -> Vec<PrintedLine> {
    let line = |line| match line {
        PrintedLine::Text(text) | PrintedLine::Heading(text) if page_foot(&text).is_none() => {
            Some(PrintedLine::Aside(text))
        }
        PrintedLine::End => None,
        line => Some(line),
    };
    part.lines.into_iter().filter_map(line).collect()
}

/// The parts of a document.
struct Package<'a> {
    parts: ZipArchive<Cursor<&'a [u8]>>,
    /// What may still be unpacked.
    room: u64,
}

impl<'a> Package<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, String> {
        let parts = ZipArchive::new(Cursor::new(bytes))
            .map_err(|_| "het document is beschadigd of met een wachtwoord beveiligd".to_owned())?;
        if parts.len() > MOST_PARTS {
            return Err(format!("het document heeft meer dan {MOST_PARTS} onderdelen"));
        }
        Ok(Self { parts, room: LARGEST })
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.parts.file_names().flatten().map(Cow::into_owned).collect();
        names.sort();
        names
    }

    /// Unpacks a part, if it is there; what it says of its size is not believed.
    fn part(&mut self, name: &str) -> Result<Option<String>, String> {
        let Ok(part) = self.parts.by_name(name) else { return Ok(None) };
        let mut bytes = Vec::new();
        let read = part.take(self.room + 1).read_to_end(&mut bytes);
        read.map_err(|_| "het document is beschadigd of met een wachtwoord beveiligd".to_owned())?;
        self.room = self.room.checked_sub(bytes.len() as u64).ok_or_else(|| {
            format!("het document is uitgepakt groter dan {} MB", LARGEST / 1024 / 1024)
        })?;
        String::from_utf8(bytes)
            .map(Some)
            .map_err(|_| "het document is beschadigd: de tekst erin is niet te lezen".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    const WORD: &str = "<w:document xmlns:w='w'><w:body>\
        <w:p><w:pPr><w:pStyle w:val='Kop1'/></w:pPr><w:r><w:t>Veren</w:t></w:r></w:p>\
        <w:p><w:r><w:t>Het veer vaart</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>\
        <w:del><w:r><w:t>niet</w:t><w:delText> soms</w:delText></w:r></w:del>\
        <w:ins><w:r><w:t xml:space='preserve'> altijd &amp; overal.</w:t></w:r></w:ins></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Rol</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>\
        </w:body></w:document>";

    #[test]
    fn a_document_gives_headings_text_notes_and_tables_with_its_changes_accepted() {
        let styles = "<w:styles xmlns:w='w'><w:style w:styleId='Kop1'><w:name w:val='heading 1'/>\
                      </w:style></w:styles>";
        let notes = "<w:footnotes xmlns:w='w'><w:footnote w:id='2'><w:p><w:r><w:t>Zie elders.</w:t>\
                     </w:r></w:p></w:footnote></w:footnotes>";
        let found = written(&package(&[
            ("word/document.xml", WORD.as_bytes()),
            ("word/styles.xml", styles.as_bytes()),
            ("word/footnotes.xml", notes.as_bytes()),
        ]))
        .unwrap();
        let text = |text: &str| text.to_owned();
        assert_eq!(
            found.printed.lines,
            [
                PrintedLine::Heading(text("Veren")),
                PrintedLine::Text(text("Het veer vaart altijd & overal.")),
                PrintedLine::Note(String::new(), vec![text("Zie elders.")]),
                PrintedLine::Table(vec![vec![vec![text("Rol")], vec![]]]),
            ]
        );
        assert!(found.is_tracked);
        assert_eq!(found.printed.letters, 5 + 12 + 12 + 9 + 3);
    }

    #[test]
    fn a_text_of_opendocument_is_read_as_one_of_word_is() {
        let content = "<o:body xmlns:o='o' xmlns:t='t'><t:tracked-changes><t:p>weg</t:p>\
            </t:tracked-changes><t:h>Veren</t:h><t:list-item><t:p>het<t:s/>veer<t:note>\
            <t:note-citation>1</t:note-citation><t:note-body><t:p>Zie elders.</t:p></t:note-body>\
            </t:note></t:p></t:list-item></o:body>";
        let found = written(&package(&[("content.xml", content.as_bytes())])).unwrap();
        assert_eq!(
            found.printed.lines,
            [
                PrintedLine::Heading("Veren".to_owned()),
                PrintedLine::Text("• het veer".to_owned()),
                PrintedLine::Mark("1".to_owned()),
                PrintedLine::Note(String::new(), vec!["Zie elders.".to_owned()]),
            ]
        );
    }

    #[test]
    fn a_note_in_the_text_itself_is_kept() {
        let note =
            b"<w:a xmlns:w='w'><w:footnote><w:p><w:r><w:t>Zie</w:t></w:r></w:p></w:footnote></w:a>";
        let found = written(&package(&[("word/document.xml", note)])).unwrap();
        let kept = PrintedLine::Note(String::new(), vec!["Zie".to_owned()]);
        assert_eq!((found.printed.lines, found.printed.letters), (vec![kept], 3));
    }

    #[track_caller]
    fn check_refused(bytes: &[u8], expected: &str) {
        let why = written(bytes).err().unwrap();
        assert!(why.contains(expected), "{why}");
    }

    #[test]
    fn what_is_no_document_or_a_bomb_is_refused_with_its_reason() {
        check_refused(b"PK\x03\x04", "beschadigd");
        check_refused(&package(&[("xl/workbook.xml", b"<a/>")]), "geen tekst van Word");
        check_refused(&package(&[("content.xml", b"<a><b></a>")]), "niet te lezen");
        check_refused(&package(&[("content.xml", b"<a><p>half")]), "niet te lezen");
        check_refused(&package(&[("content.xml", b"<a/>")]), "geen tekst");
        let deep = "<a>".repeat(100_000);
        check_refused(&package(&[("content.xml", deep.as_bytes())]), "niet te lezen");
        let zeros = vec![b' '; 65 * 1024 * 1024];
        check_refused(&package(&[("content.xml", &zeros)]), "groter dan 64 MB");
    }
}
