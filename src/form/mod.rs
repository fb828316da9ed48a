//! The Markdown form of a section, and its reader.
//!
//! Knows how blocks are written as lines and read back to the very same blocks. Must not know
//! files, git, or where a text came from.
//!
//! One sentence per line, so that `git diff` shows sentences; paragraphs apart by a blank line. A
//! backslash stands only where a character would otherwise read as markup.

mod escape;
mod marker;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use escape::{inline, line};
pub use read::{read, read_all};
pub use write::{write, write_all};

/// Reports a text that is not in the form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// The text does not begin with `# ` and a heading.
    #[error("line {line}: a section begins with ‘# ’ and its heading")]
    NoHeading {
        /// The line, from 1.
        line: usize,
    },
    /// One section was asked for and the text holds several.
    #[error("the text holds {found} sections where one was expected")]
    SeveralSections {
        /// How many it holds.
        found: usize,
    },
    /// An indented line continues no item.
    #[error("line {line}: an indented line must continue an item")]
    Indented {
        /// The line, from 1.
        line: usize,
    },
    /// A heading or item deeper than can be counted.
    #[error("line {line}: deeper than a text can be")]
    TooDeep {
        /// The line, from 1.
        line: usize,
    },
}
