//! The official XML, both dialects, as a run of elements.
//!
//! Knows the element names of `officiele-publicatie` and `kamerwrk`, and that an unknown element
//! is a container of text. Must not know which heading opens an article.

mod builder;
mod entities;
mod events;
mod head;
mod tags;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::element::{Reading, is_too_many};
use super::remarks::Remarks;
use crate::text::Typography;
use builder::Builder;
pub(crate) use entities::Entities;

/// Deepest nesting that is read; real papers stay under 40.
const DEEPEST: usize = 256;
/// Most attributes of an element that are looked at; real ones have under 10.
const MOST_ATTRIBUTES: usize = 256;

/// Why a text cannot be read as XML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Malformed {
    pub line: u64,
    pub reason: String,
}

/// Reads a whole paper.
pub(crate) fn read(
    source: &str,
    typography: &mut Typography,
    remarks: &mut Remarks,
) -> Result<Reading, Malformed> {
    let mut builder = Builder::new(typography, remarks);
    if let Some(Open { name, .. }) = walk(source, &mut builder)?.last() {
        let reason = format!("de tekst breekt af: element ‘{name}’ wordt niet gesloten");
        return Err(Malformed { line: LineIndex::new(source).last(), reason });
    }
    Ok(builder.finish())
}

/// Reads the beginning of a paper: what is open where it breaks off is closed there.
pub(crate) fn read_beginning(
    source: &str,
    typography: &mut Typography,
    remarks: &mut Remarks,
) -> Result<Reading, Malformed> {
    let mut builder = Builder::new(typography, remarks);
    let mut left = walk(source, &mut builder)?;
    while let Some(open) = left.pop() {
        builder.end(&open.name, left.last().map_or("", Open::parent));
    }
    Ok(builder.finish())
}

/// Walks over the elements; returns those that are still open where the text ends.
fn walk(source: &str, builder: &mut Builder<'_>) -> Result<Vec<Open>, Malformed> {
    let lines = LineIndex::new(source);
    let mut reader = Reader::from_str(source);
    reader.config_mut().expand_empty_elements = true;
    let mut open: Vec<Open> = Vec::new();
    let mut seen_root = false;
    let mut entities = Entities::default();
    loop {
        let line = lines.line_of(reader.buffer_position());
        builder.at_line(line);
        if is_too_many(builder.elements(), source.len()) {
            return Err(Malformed { line, reason: "het stuk heeft te veel alinea’s".to_owned() });
        }
        let event = reader.read_event().map_err(|error| Malformed {
            line: lines.line_of(reader.error_position()),
            reason: plain_reason(&error),
        })?;
        match event {
            Event::Start(start) => {
                if open.len() >= DEEPEST {
                    let reason = format!("de elementen zijn dieper genest dan {DEEPEST} niveaus");
                    return Err(Malformed { line, reason });
                }
                if open.is_empty() && std::mem::replace(&mut seen_root, true) {
                    let reason = "na het einde van het stuk volgt nog een element".to_owned();
                    return Err(Malformed { line, reason });
                }
                let name = local_name(&start);
                let parent = open.last().map_or("", Open::parent);
                builder.start(&name, parent, &attributes(&start));
                let flows_in = flows_in(&name, parent).map(str::to_owned);
                open.push(Open { name, flows_in });
            }
            Event::End(_) => {
                if let Some(closed) = open.pop() {
                    builder.end(&closed.name, open.last().map_or("", Open::parent));
                }
            }
            Event::Text(text) if !open.is_empty() => builder.text(&text),
            Event::Text(text) if !text.trim().is_empty() => {
                let reason = "buiten het stuk zelf staat tekst".to_owned();
                return Err(Malformed { line, reason });
            }
            Event::CData(text) if !open.is_empty() => builder.text(&text),
            Event::GeneralRef(reference) => {
                match known_reference(&reference).or_else(|| entities.text(&reference)) {
                    Some(text) => builder.text(&text),
                    None => builder.unknown_reference(format!("&{};", &*reference)),
                }
            }
            Event::DocType(doctype) => entities.declare(&doctype),
            Event::Eof => break,
            _ => {}
        }
    }
    if !seen_root {
        return Err(Malformed { line: 1, reason: "er staat geen enkel element in".to_owned() });
    }
    Ok(open)
}

/// An element that is open.
struct Open {
    name: String,
    /// The known element in whose text an unknown one flows; what is in it flows there too.
    flows_in: Option<String>,
}

impl Open {
    fn parent(&self) -> &str {
        self.flows_in.as_deref().unwrap_or(&self.name)
    }
}

fn flows_in<'a>(name: &str, parent: &'a str) -> Option<&'a str> {
    let unknown = tags::tag(name, parent) == tags::Tag::Container && !tags::is_apart(name);
    (unknown && builder::is_flowing(parent)).then_some(parent)
}

/// Returns the text of a predefined or numeric reference.
pub(crate) fn known_reference(reference: &quick_xml::events::BytesRef<'_>) -> Option<String> {
    match reference.resolve_char_ref() {
        Ok(Some(c)) => return Some(c.to_string()),
        Ok(None) => {}
        Err(_) => return None,
    }
    predefined(reference).map(str::to_owned)
}

fn predefined(name: &str) -> Option<&'static str> {
    Some(match name {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "apos" => "'",
        "quot" => "\"",
        _ => return None,
    })
}

pub(crate) fn local_name(start: &BytesStart<'_>) -> String {
    start.local_name().into_inner().to_owned()
}

pub(crate) fn attributes(start: &BytesStart<'_>) -> Vec<(String, String)> {
    start
        .attributes()
        // Names that stand twice are looked for only where there are few.
        .take(MOST_ATTRIBUTES)
        .flatten()
        .map(|attribute| {
            let value = quick_xml::escape::unescape(&attribute.value)
                .map_or_else(|_| attribute.value.to_string(), std::borrow::Cow::into_owned);
            (attribute.key.local_name().into_inner().to_owned(), value)
        })
        .collect()
}

fn plain_reason(error: &quick_xml::Error) -> String {
    match error {
        quick_xml::Error::IllFormed(quick_xml::errors::IllFormedError::MismatchedEndTag {
            expected,
            found,
        }) => format!("element ‘{expected}’ is open, maar ‘{found}’ wordt gesloten"),
        quick_xml::Error::IllFormed(quick_xml::errors::IllFormedError::UnmatchedEndTag(found)) => {
            format!("element ‘{found}’ wordt gesloten, maar is niet geopend")
        }
        quick_xml::Error::Syntax(_) => "de XML is niet welgevormd".to_owned(),
        other => format!("de XML is niet welgevormd ({other})"),
    }
}

/// Where lines begin, for remarks.
struct LineIndex {
    ends: Vec<u64>,
}

impl LineIndex {
    fn new(source: &str) -> Self {
        Self { ends: source.match_indices('\n').map(|(at, _)| at as u64).collect() }
    }

    fn line_of(&self, offset: u64) -> u64 {
        self.ends.partition_point(|&end| end < offset) as u64 + 1
    }

    fn last(&self) -> u64 {
        self.ends.len() as u64 + 1
    }
}
