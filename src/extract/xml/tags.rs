//! The meaning of the official element names.
//!
//! Knows both dialects and CALS tables. Must not keep state.

use super::super::element::Style;

/// What an element means to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// The head of the paper: its text is in no article.
    Head,
    /// The text of a bill.
    Bill,
    /// A signature.
    Signature,
    /// The paper's own contents list.
    Contents,
    /// An annex.
    Annex,
    /// A division with a heading of its own.
    Division,
    /// The heading of a division.
    DivisionHead,
    /// Label, number, title or subtitle in a heading.
    HeadPart,
    /// A flat heading.
    FlatHeading,
    /// A paragraph.
    Paragraph,
    List,
    Item,
    ItemMark,
    Table,
    TableTitle,
    ColumnSpec,
    TableHead,
    Row,
    Entry,
    Note,
    /// The number of a footnote, or the reference to one in the text.
    NoteMark,
    /// Text in the flow of its parent, perhaps with a style.
    Inline,
    /// A line break.
    Break,
    /// Text that was struck out.
    Struck,
    /// A part of the text that stands in another file.
    Elsewhere,
    /// Anything else: a container of text.
    Container,
}

/// Elements without a meaning of their own here, whose text stands apart wherever they stand.
const APART: &[&str] = &[
    "plaatje",
    "illustratie",
    "img",
    "bijschrift",
    "box",
    "al-groep",
    "definitielijst",
    "margetekst",
];

/// Tells whether the text of an element stands apart from that around it.
pub(super) fn is_apart(name: &str) -> bool {
    APART.contains(&name)
}

/// Returns the meaning of an element in its parent.
pub(super) fn tag(name: &str, parent: &str) -> Tag {
    match (name, parent) {
        ("kamerstukkop" | "dossier" | "stuknr" | "datumtekst" | "metadata" | "frontm", _)
        | ("titel" | "ltrlabel" | "nummer" | "subtitel", "stuk")
        | ("kop", "kamerwrk") => Tag::Head,
        ("voorstel-wet" | "wettekst" | "wet", _) => Tag::Bill,
        ("tekst-sluiting" | "ondertekening" | "slotondert", _) => Tag::Signature,
        ("officiele-inhoudsopgave", _) => Tag::Contents,
        ("bijlage", _) => Tag::Annex,
        ("divisie", _) => Tag::Division,
        ("kop", _) => Tag::DivisionHead,
        ("label" | "nr" | "titel" | "subtitel", "kop") => Tag::HeadPart,
        ("tussenkop" | "tuskop", _) => Tag::FlatHeading,
        ("al" | "noot.al" | "considerans.al" | "tekstregel" | "functie" | "deze" | "wie", _) => {
            Tag::Paragraph
        }
        ("lijst", _) => Tag::List,
        ("li", _) => Tag::Item,
        ("li.nr", _) => Tag::ItemMark,
        ("table", _) => Tag::Table,
        ("title", "table") => Tag::TableTitle,
        ("colspec", _) => Tag::ColumnSpec,
        ("thead", _) => Tag::TableHead,
        ("row", _) => Tag::Row,
        ("entry", _) => Tag::Entry,
        ("noot" | "voetnoot", _) => Tag::Note,
        ("noot.nr" | "noot.lijst.nr" | "voetref" | "nootref", _) => Tag::NoteMark,
        ("br", _) => Tag::Break,
        ("include", _) => Tag::Elsewhere,
        ("del" | "doorhaling" | "strike", _) => Tag::Struck,
        ("nadruk" | "sup" | "inf" | "extref" | "intref" | "dossierref" | "ovl" | "unl", _) => {
            Tag::Inline
        }
        _ => Tag::Container,
    }
}

/// Returns the style a flat heading or an inline element bears.
pub(super) fn style(attributes: &[(String, String)]) -> Style {
    attribute(attributes, "kopopmaak")
        .or_else(|| attribute(attributes, "letat"))
        .or_else(|| attribute(attributes, "type"))
        .map_or(Style::Plain, Style::of)
}

/// Returns the value of an attribute.
pub(super) fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}
