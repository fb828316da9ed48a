//! The letters of a paper, counted by a walk of its own.
//!
//! Knows text nodes, words of pictures and lines, and nothing of what they mean: it is the witness against which the
//! outline's account is held.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::html;
use super::picture;
use super::xml::{Entities, attributes, known_reference};
use crate::text::{Typography, letters};

/// Counts the letters and digits of all text nodes and words of pictures, after the typography table.
pub(crate) fn letters_in_xml(source: &str) -> u64 {
    let mut reader = Reader::from_str(source);
    reader.config_mut().check_end_names = false;
    let mut typography = Typography::default();
    let mut entities = Entities::default();
    let mut depth = 0u32;
    let mut total = 0;
    loop {
        let mut count = |text: &str| total += letters(&typography.clean(text));
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                count(&alternative(&start));
                depth += 1;
            }
            Ok(Event::Empty(empty)) => count(&alternative(&empty)),
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Text(text)) if depth > 0 => count(&text),
            Ok(Event::CData(text)) if depth > 0 => count(&text),
            Ok(Event::GeneralRef(reference)) if depth > 0 => {
                let text = known_reference(&reference).or_else(|| entities.text(&reference));
                count(&text.unwrap_or_else(|| format!("&{};", &*reference)));
            }
            Ok(Event::DocType(doctype)) => entities.declare(&doctype),
            Ok(Event::Eof) | Err(_) => return total,
            Ok(_) => {}
        }
    }
}

/// Returns the alternative text of an element that shows a picture.
fn alternative(start: &BytesStart<'_>) -> String {
    let name = start.local_name().into_inner();
    if !picture::is_picture(name) {
        return String::new();
    }
    let attributes = attributes(start);
    let alt = attributes.iter().find(|(key, _)| key == "alt").map(|(_, value)| value.as_str());
    picture::alternative(name, alt).unwrap_or_default().to_owned()
}

/// Counts the letters and digits of all printed text nodes of all pages, after the typography
/// table: scripts, styles and what stands in the head of a page are not printed.
pub(crate) fn letters_in_html(source: &str) -> u64 {
    let mut typography = Typography::default();
    let mut total = 0;
    for page in html::pages(source).unwrap_or_default() {
        let tree = html::parse(page.source);
        total +=
            html::printed_texts(&tree).map(|text| letters(&typography.clean(text))).sum::<u64>();
    }
    total
}

/// Counts the letters and digits of a plain text, line by line.
pub(crate) fn letters_in_plain(source: &str) -> u64 {
    let mut typography = Typography::default();
    source.lines().map(|line| letters(&typography.clean(line))).sum()
}
