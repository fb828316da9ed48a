//! Tags of our own and texts of others, in the body of a page.

use std::fmt::Write as _;

use crate::report::clean::clean;
use crate::report::view::{Mark, TextLine};

/// The body of a page being written.
#[derive(Debug, Default)]
pub(in crate::report) struct Html {
    pub(super) body: String,
}

impl Html {
    /// Writes tags of our own.
    pub fn raw(&mut self, tags: &str) {
        self.body.push_str(tags);
    }

    /// Writes an element with a text.
    pub fn element(&mut self, tag: &str, text: &str) {
        // Writing into memory cannot fail.
        let _ = writeln!(self.body, "<{tag}>{}</{tag}>", escaped(text));
    }

    /// Writes a paragraph of a class.
    pub fn paragraph(&mut self, class: &str, text: &str) {
        let _ = writeln!(self.body, "<p class=\"{class}\">{}</p>", escaped(text));
    }

    /// Writes a link in a paragraph; the address is one of the publication service.
    pub fn link(&mut self, text: &str, address: &str) {
        let (text, address) = (escaped(text), escaped(address));
        let _ = writeln!(self.body, "<p class=\"note\"><a href=\"{address}\">{text}</a></p>");
    }
}

/// Writes a line with its marks as tags.
pub(super) fn marked(line: &TextLine) -> String {
    line.pieces.iter().fold(String::new(), |mut text, piece| {
        let inner = escaped(&piece.text);
        // Writing into memory cannot fail.
        let _ = match piece.mark {
            Mark::Plain => write!(text, "{inner}"),
            Mark::Gone => write!(text, "<del>{inner}</del>"),
            Mark::New => write!(text, "<ins>{inner}</ins>"),
        };
        text
    })
}

/// Escapes a text for an element or an attribute in double quotation marks.
pub(in crate::report) fn escaped(text: &str) -> String {
    clean(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
