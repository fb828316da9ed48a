//! The lines of a PDF as the reader of plain pages takes them.

use serde::{Deserialize, Serialize};

use crate::model::Picture;

/// What stands on a page, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PrintedLine {
    /// A line of running text; a space at its end tells that its paragraph goes on.
    Text(String),
    /// A line that is set as a heading: larger or bolder than running text, and alone.
    Heading(String),
    /// Between two lines of text: a paragraph ends here, whatever the lines say.
    End,
    /// A table: rows of cells of lines.
    Table(Vec<Vec<Vec<String>>>),
    /// The mark of a note, out of the line before it.
    Mark(String),
    /// A note at the foot of a page: its mark and its lines.
    Note(String, Vec<String>),
    /// A head or a foot of a page, and what stands beside its text.
    Aside(String),
    /// A picture.
    Picture(Picture),
    /// Here stands what is in another file.
    Elsewhere,
}

/// The pages of a PDF.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Printed {
    /// All lines of all pages.
    pub lines: Vec<PrintedLine>,
    /// Letters and digits of all signs, counted before they were lines.
    pub letters: u64,
    /// Pages, from 1, that have no text that can be read, and why.
    pub unread: Vec<(u32, String)>,
}
