//! The parts of a document of Word, packed: the same paragraphs give the same bytes.
//!
//! Knows the package; its tags stand in `templates/docx/`. Must not know what is told.

use std::io::{Cursor, Write as _};

use askama::Template;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::report::packed::PackError;

/// What the whole document says of itself.
pub(super) struct Head {
    pub title: String,
    pub date: String,
    pub language: &'static str,
}

/// A change: whether something came or went, with which paper, and when.
#[derive(Debug, Clone)]
pub(super) struct Tracked {
    pub is_new: bool,
    pub id: usize,
    pub author: String,
    pub date: String,
}

/// A stretch of text.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub text: String,
    pub tracked: Option<Tracked>,
}

/// A paragraph.
#[derive(Debug, Clone)]
pub(super) struct Paragraph {
    pub style: &'static str,
    /// The style it had.
    pub was: Option<(&'static str, Tracked)>,
    /// Whether the paragraph as such came or went.
    pub mark: Option<Tracked>,
    pub pieces: Vec<Piece>,
}

impl Paragraph {
    /// A paragraph of our own, in which nothing is tracked.
    pub fn plain(style: &'static str, text: &str) -> Self {
        let pieces = vec![Piece { text: text.to_owned(), tracked: None }];
        Self { style, was: None, mark: None, pieces }
    }
}

#[derive(Template)]
#[template(path = "docx/document.xml")]
struct Body<'p> {
    paragraphs: &'p [Paragraph],
}

#[derive(Template)]
#[template(path = "docx/styles.xml")]
struct Styles<'p> {
    head: &'p Head,
}

#[derive(Template)]
#[template(path = "docx/core.xml")]
struct Core<'p> {
    head: &'p Head,
}

/// Parts that are the same in every document.
const FIXED: [(&str, &str); 5] = [
    ("[Content_Types].xml", include_str!("../../../templates/docx/content-types.xml")),
    ("_rels/.rels", include_str!("../../../templates/docx/package-rels.xml")),
    ("word/_rels/document.xml.rels", include_str!("../../../templates/docx/document-rels.xml")),
    ("word/numbering.xml", include_str!("../../../templates/docx/numbering.xml")),
    ("word/settings.xml", include_str!("../../../templates/docx/settings.xml")),
];

/// Packs a document.
pub(super) fn pack(head: &Head, paragraphs: &[Paragraph]) -> Result<Vec<u8>, PackError> {
    let error = |error: &dyn std::fmt::Display| PackError(error.to_string());
    let made = [
        ("docProps/core.xml", Core { head }.render()),
        ("word/styles.xml", Styles { head }.render()),
        ("word/document.xml", Body { paragraphs }.render()),
    ];
    let fixed = FIXED.iter().map(|(name, text)| (*name, Ok((*text).to_owned())));
    // Every file bears the first moment that a package knows.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in fixed.chain(made) {
        let text = text.map_err(|why| error(&why))?;
        zip.start_file(name, options).map_err(|why| error(&why))?;
        zip.write_all(text.as_bytes()).map_err(|why| error(&why))?;
    }
    Ok(zip.finish().map_err(|why| error(&why))?.into_inner())
}
