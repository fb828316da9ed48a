//! Tags of our own and texts of others, in the body of a page.

use std::fmt::Write as _;

use crate::report::clean::clean;
use crate::report::view::{Mark, TextLine};
use crate::report::wording::Wording;

/// The body of a page being written.
#[derive(Debug, Default)]
pub(crate) struct Html {
    pub(super) body: String,
    /// Says marks in words too, for who hears a page: a page of a site has a style that hides them.
    spoken: Option<Wording>,
    /// Which of several comparisons of the page is written, from 0: anchors are those of one of them.
    pub(super) part: usize,
}

impl Html {
    /// Writes tags of our own.
    pub fn raw(&mut self, tags: &str) {
        self.body.push_str(tags);
    }

    /// Begins a piece of a page on which marks are said in words too.
    pub fn spoken(wording: Wording) -> Self {
        Self { spoken: Some(wording), ..Self::default() }
    }

    /// Returns what was written.
    pub fn into_body(self) -> String {
        self.body
    }

    /// Returns a line with its marks as tags.
    pub fn marked(&self, line: &TextLine) -> String {
        marked(line, self.spoken)
    }

    /// Writes an element with a text.
    pub fn element(&mut self, tag: &str, text: &str) {
        // Writing into memory cannot fail.
        let _ = writeln!(self.body, "<{tag}>{}</{tag}>", escaped(text));
    }

    /// Writes a heading that can be pointed at.
    pub fn heading(&mut self, tag: &str, name: &str, text: &str) {
        let id = self.id(name);
        // Writing into memory cannot fail.
        let _ = writeln!(self.body, "<{tag} id=\"{id}\">{}</{tag}>", escaped(text));
    }

    /// Returns the anchor of a name in this part of the page.
    pub fn id(&self, name: &str) -> String {
        match self.part {
            0 => escaped(name),
            part => escaped(&format!("{name}-{}", part + 1)),
        }
    }

    /// Returns the address of an anchor in this part of the page.
    pub fn link_to(&self, name: &str) -> String {
        format!("#{}", self.id(name))
    }

    /// Writes a paragraph of a class.
    pub fn paragraph(&mut self, class: &str, text: &str) {
        let _ = writeln!(self.body, "<p class=\"{class}\">{}</p>", escaped(text));
    }

    /// Writes a link in a paragraph; the address is one of the publication service, or an anchor.
    pub fn link(&mut self, text: &str, address: &str) {
        let (text, address) = (escaped(text), escaped(address));
        let _ = writeln!(self.body, "<p class=\"note\"><a href=\"{address}\">{text}</a></p>");
    }
}

fn marked(line: &TextLine, spoken: Option<Wording>) -> String {
    let hidden = |word: fn(Wording) -> &'static str| {
        spoken.map_or(String::new(), |wording| {
            format!("<span class=\"hoor\">{} </span>", escaped(word(wording)))
        })
    };
    let (gone, new) = (hidden(Wording::site_gone), hidden(Wording::site_new));
    line.pieces.iter().fold(String::new(), |mut text, piece| {
        let inner = escaped(&piece.text);
        // Writing into memory cannot fail.
        let _ = match piece.mark {
            Mark::Plain => write!(text, "{inner}"),
            Mark::Gone => write!(text, "<del>{gone}{inner}</del>"),
            Mark::New => write!(text, "<ins>{new}{inner}</ins>"),
        };
        text
    })
}

/// Escapes a text for an element or an attribute in double quotation marks.
pub(crate) fn escaped(text: &str) -> String {
    clean(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
