//! Text that belongs to no article, as it is kept.
//!
//! Knows how each element reads outside an article, and of what that is told. Must not decide what is outside.

use super::element::{Body, Element, RawTable};
use crate::model::{Rest, RestPart, SectionKind};

/// A picture that no words tell, as the ledger names it.
pub(crate) const IMAGE: &str = "image";

/// Keeps every text of a paper that has no articles.
pub(crate) fn rest_only(elements: Vec<Element>) -> Rest {
    let part = |what: &str, line, text| RestPart { what: what.to_owned(), line, text };
    let parts = elements
        .into_iter()
        .flat_map(|Element { line, body }| match body {
            Body::Heading(heading) => vec![part("outside", line, heading.text)],
            Body::Paragraph(text) | Body::Note(text) | Body::Outside(text) => {
                vec![part("outside", line, text)]
            }
            Body::Item { marker, text, .. } => {
                vec![part("outside", line, with_marker(marker.as_deref(), &text))]
            }
            Body::Table(table) => {
                table_lines(&table).into_iter().map(|text| part("outside", line, text)).collect()
            }
            Body::ContentsLine(text) => vec![part("contents-list", line, text)],
            Body::LeftOut(what, text) => vec![part(what, line, text)],
            Body::Picture(..) | Body::Close(_) | Body::Annex => Vec::new(),
        })
        .collect();
    Rest { parts }
}

/// Fewer words on a web page are its buttons and marks.
const FEWEST_WORDS: usize = 3;

/// Says of a picture, or a text of the web page, that it stands in A or B and is not read.
pub(crate) fn passed_over(what: &str, text: &str, section: SectionKind) -> Option<String> {
    let letter = section.letter().filter(|_| section.is_compared())?;
    let what = match what {
        "struck" => "doorgehaalde tekst; zij is niet overgenomen",
        IMAGE => "een afbeelding; tekst daarop is niet gelezen",
        "page-furniture" if text.split_whitespace().count() >= FEWEST_WORDS => {
            "tekst die tot de webpagina lijkt te horen; zij is niet gelezen"
        }
        _ => return None,
    };
    Some(format!("in onderdeel {letter} staat {what}"))
}

pub(crate) fn with_marker(marker: Option<&str>, text: &str) -> String {
    marker.map_or_else(|| text.to_owned(), |marker| format!("{marker} {text}"))
}

/// Writes a table as lines, its cells parted by bars.
pub(crate) fn table_lines(table: &RawTable) -> Vec<String> {
    let rows = table.rows.iter().map(|row| {
        row.iter()
            .map(|lines| lines.join(" "))
            .filter(|cell| !cell.is_empty())
            .collect::<Vec<_>>()
            .join(" | ")
    });
    table.title.iter().cloned().chain(rows).filter(|line| !line.is_empty()).collect()
}
