//! What a format reader hands to the outline: a flat run of elements in the order of the paper.
//!
//! Knows headings, text, tables and what lies outside. Must not know which heading opens an
//! article: that is the outline's.

pub(crate) use super::grid::RawTable;
use super::grid::Room;
use crate::model::{Picture, Standing};

/// One element with the line of the paper it began on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Element {
    pub line: u64,
    pub body: Body,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Body {
    /// A heading, nested or flat.
    Heading(Heading),
    /// The end of a nested division of this depth.
    Close(u8),
    /// A paragraph.
    Paragraph(String),
    /// A list item; `level` from 1.
    Item { level: u8, marker: Option<String>, text: String },
    /// A footnote of the element before it.
    Note(String),
    /// A table.
    Table(RawTable),
    /// A line of the paper's own contents list.
    ContentsLine(String),
    /// A picture.
    Picture(Picture),
    /// Text that is not taken over, by its name in the ledger.
    LeftOut(&'static str, String),
    /// Text that can be in no article: the head of the paper, a bill, a signature.
    Outside(String),
    /// From here on: the annexes of the paper.
    Annex,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heading {
    /// Label, number and title as printed, one space between.
    pub text: String,
    /// Depth of the division it heads, from 1; `None` for a flat heading among the paragraphs.
    pub depth: Option<u8>,
    /// The typography of a flat heading.
    pub style: Style,
}

/// Typography of flat headings, the strongest first: the order is their rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Style {
    Bold,
    HalfBold,
    BoldItalic,
    Underlined,
    Italic,
    Plain,
}

impl Style {
    /// Reads the official names of `kopopmaak`, `letat` and `nadruk @type`.
    pub fn of(name: &str) -> Self {
        match name {
            "vet" => Self::Bold,
            "halfvet" => Self::HalfBold,
            "vetcur" | "curvet" => Self::BoldItalic,
            "ondlijn" | "onderstrepen" => Self::Underlined,
            "cur" => Self::Italic,
            _ => Self::Plain,
        }
    }
}

/// What is left out because the paper does not hold it: it only says where it stands.
pub(crate) const ELSEWHERE: &str = "elsewhere";

/// What a paper says of itself in its head, as printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Head {
    pub id: Option<String>,
    pub dossier: Option<String>,
    pub chapter: Option<String>,
    pub dossier_title: Option<String>,
    pub paper_title: Option<String>,
    pub number: Option<String>,
    pub number_line: Option<String>,
    pub date: Option<String>,
    pub vergaderjaar: Option<String>,
}

/// Everything a format reader finds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Reading {
    pub head: Head,
    pub elements: Vec<Element>,
    /// The paper holds the text of a bill.
    pub has_bill: bool,
    /// The text ends before its end, or is a page of a paper.
    pub cut_off: bool,
    /// How far the form can be relied on.
    pub standing: Standing,
    /// The cells that tables may still have.
    pub room: Room,
}

/// Tells whether a text of so many bytes has more elements than it can need: what is made of an
/// element is larger than the shortest element, and memory is to follow the size of the text. In
/// real papers an element takes over a hundred bytes.
pub(crate) fn is_too_many(elements: usize, bytes: usize) -> bool {
    const ALWAYS: usize = 100_000;
    const BYTES_OF_ONE: usize = 40;
    elements > ALWAYS + bytes / BYTES_OF_ONE
}
