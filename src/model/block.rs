//! The blocks a section consists of.
//!
//! Knows paragraphs, items, headings, tables and notes, and that their text is their sentences
//! joined with one space. Must not know how sentences are found.

use serde::{Deserialize, Serialize};

use super::Role;

/// A table: rows of cells, each cell a text in which `\n` parts the lines.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Table {
    /// The title above it, if any.
    pub title: Option<String>,
    /// Its rows, the head first; a spanned cell stands once, empty cells fill its place.
    pub rows: Vec<Vec<String>>,
    /// The cells that are empty and that no cell beside or above them covers, by row and column. A text
    /// does not show them; the record of the paper names those of A and B.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blanks: Vec<(usize, usize)>,
}

/// One block of a section.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its sentences, each without outer white space.
        sentences: Vec<String>,
    },
    /// A list item.
    Item {
        /// Depth in the list, from 1.
        level: u8,
        /// The printed marker where it bears letters or digits (`1.`, `a)`); a bullet has none.
        marker: Option<String>,
        /// Its sentences.
        sentences: Vec<String>,
    },
    /// A heading inside the section.
    Heading {
        /// Depth below the section's own heading, from 1.
        level: u8,
        /// The heading as printed.
        text: String,
        /// The role it names, if it names one.
        role: Option<Role>,
    },
    /// A table.
    Table(Table),
    /// A footnote of the block before it.
    Note {
        /// Its sentences.
        sentences: Vec<String>,
    },
}

impl Block {
    /// Returns the sentences of a paragraph, item or note; empty for the others.
    #[must_use]
    pub fn sentences(&self) -> &[String] {
        match self {
            Self::Paragraph { sentences }
            | Self::Item { sentences, .. }
            | Self::Note { sentences } => sentences,
            Self::Heading { .. } | Self::Table(_) => &[],
        }
    }

    /// Returns the text of a paragraph, item, note or heading; tables give their cells, tab-joined.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Heading { text, .. } => text.clone(),
            Self::Table(table) => {
                let rows: Vec<String> = table.rows.iter().map(|row| row.join("\t")).collect();
                rows.join("\n")
            }
            _ => self.sentences().join(" "),
        }
    }
}
