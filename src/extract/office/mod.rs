//! A paper that was written with a word processor, as printed lines: `.docx` and `.odt`.
//!
//! Knows the two packages, and which of their parts hold text; how much may come out of them. Must not
//! know a heading of an article: what a document gives is read as the lines of a PDF are.

mod document;
mod paragraph;
mod signs;
mod styles;
mod walk;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::pdf::{Printed, PrintedLine};
use super::xml::attributes;
use crate::text::{Typography, letters, page_foot};
use walk::{Dialect, Found};

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
    let name = package.main()?;
    let (dialect, main) = match (package.part(&name)?, package.part("content.xml")?) {
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
    let mut notes = Vec::new();
    for name in ["word/footnotes.xml", "word/endnotes.xml"] {
        notes.extend(package.part(name)?);
    }
    let mut asides = Vec::new();
    for name in package.names() {
        let is_word = name.starts_with("word/header") || name.starts_with("word/footer");
        if is_word {
            asides.extend(package.part(&name)?);
        }
    }
    let broken = |_| "het document is beschadigd: de tekst erin is niet te lezen".to_owned();
    let mut found = document::read(dialect, &main, styles.as_deref(), &notes).map_err(broken)?;
    for aside in asides {
        let part = document::read(dialect, &aside, None, &[]).map_err(broken)?;
        found.letters.extend(part.letters.clone());
        found.lines.extend(set_apart(part));
    }
    package.name_pictures(&name, &mut found.lines)?;
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
        // A picture there is of the page, and of no section.
        PrintedLine::End | PrintedLine::Picture(_) => None,
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

    /// Returns the name of the text of Word: the package says which part it is.
    fn main(&mut self) -> Result<String, String> {
        let said = self.related("_rels/.rels")?.into_values().find_map(|(kind, target)| {
            kind.ends_with("/officeDocument").then(|| target.trim_start_matches('/').to_owned())
        });
        Ok(said.unwrap_or_else(|| "word/document.xml".to_owned()))
    }

    /// Reads a part that names others: their kind and place by their identifier.
    fn related(&mut self, name: &str) -> Result<BTreeMap<String, (String, String)>, String> {
        let part = self.part(name)?.unwrap_or_default();
        let mut reader = Reader::from_str(&part);
        let mut related = BTreeMap::new();
        // What cannot be read names nothing: its text is then sought where it always is.
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(start) | Event::Empty(start) => {
                    let own: BTreeMap<String, String> = attributes(&start).into_iter().collect();
                    if let (Some(id), Some(kind), Some(target)) =
                        (own.get("Id"), own.get("Type"), own.get("Target"))
                    {
                        related.insert(id.clone(), (kind.clone(), target.clone()));
                    }
                }
                Event::Eof => break,
                _ => {}
            }
        }
        Ok(related)
    }

    /// Names pictures by the checksum and size that the package has of each, which need no unpacking: where they
    /// stand in it is another place each time it is written.
    fn name_pictures(&mut self, main: &str, lines: &mut [PrintedLine]) -> Result<(), String> {
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", main));
        // OpenDocument has no such part, and names the place itself.
        let related = self.related(&format!("{folder}/_rels/{file}.rels"))?;
        for line in lines {
            let PrintedLine::Picture(picture) = line else { continue };
            let place = match related.get(&picture.name) {
                Some((_, target)) => match target.strip_prefix('/') {
                    Some(target) => target.to_owned(),
                    None => format!("{folder}/{target}"),
                },
                None => picture.name.clone(),
            };
            if let Ok(part) = self.parts.by_name(&place) {
                picture.name = format!("{:08x}-{}", part.crc32(), part.size());
            }
        }
        Ok(())
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
mod tests;
