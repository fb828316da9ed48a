//! A small tree of any XML, by local name: for answers of services and the heads of papers.
//!
//! Knows elements, attributes and text, with limits. Must not know what any element means, and no
//! prefix or namespace: services give the same elements other prefixes from answer to answer.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::xml::{attributes, known_reference, local_name};

/// An element.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Node {
    /// Its name without prefix.
    pub name: String,
    /// Its attributes by name without prefix, in the order in which they stand.
    pub attributes: Vec<(String, String)>,
    /// The elements in it.
    pub children: Vec<Node>,
    /// The text directly in it, joined.
    pub text: String,
}

/// How much is taken of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Deepest nesting.
    pub depth: usize,
    /// Most elements.
    pub elements: usize,
    /// Elements whose content is walked over, not kept.
    pub skip: &'static [&'static str],
}

impl Default for Limits {
    fn default() -> Self {
        // A page of a thousand search results has about 60,000 elements.
        Self { depth: 64, elements: 500_000, skip: &[] }
    }
}

/// Reports why there is no tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TreeError {
    /// There are no bytes but white space.
    #[error("it is empty")]
    Empty,
    /// The bytes are not text in the character set they claim.
    #[error("its bytes are not text in the character set it names")]
    Charset,
    /// It is not XML.
    #[error("it is not well-formed XML (byte {0})")]
    Malformed(u64),
    /// It stops before its end.
    #[error("it stops before its last element is closed")]
    CutOff,
    /// It is nested too deeply.
    #[error("its elements are nested too deeply")]
    TooDeep,
    /// It has too many elements.
    #[error("it has too many elements")]
    TooMany,
}

impl Node {
    /// Returns the first element with this name directly in this one.
    #[must_use]
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Returns the elements with this name anywhere in this one, in order.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        let mut rest: Vec<&Self> = vec![self];
        while let Some(node) = rest.pop() {
            if node.name == name {
                found.push(node);
            }
            rest.extend(node.children.iter().rev());
        }
        found
    }

    /// Returns the first element with this name anywhere in this one.
    #[must_use]
    pub fn first(&self, name: &str) -> Option<&Self> {
        self.all(name).first().copied()
    }

    /// Returns an attribute.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Returns the text directly in this element, white space trimmed.
    #[must_use]
    pub fn value(&self) -> &str {
        self.text.trim()
    }

    /// Returns the trimmed text of the first element with this name, if it has any.
    #[must_use]
    pub fn value_of(&self, name: &str) -> Option<&str> {
        self.all(name).into_iter().map(Self::value).find(|value| !value.is_empty())
    }
}

/// Reads a document.
///
/// # Examples
///
/// ```
/// use prinsjesdiff::extract::tree::{Limits, read};
/// let root = read(b"<a:b xmlns:a='x'><c d='1'>e</c></a:b>", &Limits::default()).unwrap();
/// assert_eq!((root.name.as_str(), root.value_of("c")), ("b", Some("e")));
/// ```
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Node, TreeError> {
    let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if body.iter().all(u8::is_ascii_whitespace) {
        return Err(TreeError::Empty);
    }
    let source = super::decode::decode_as_named(bytes).ok_or(TreeError::Charset)?;
    let mut reader = Reader::from_str(&source);
    reader.config_mut().expand_empty_elements = true;
    let mut open: Vec<Node> = Vec::new();
    let mut root = None;
    let (mut elements, mut skipping) = (0usize, 0usize);
    loop {
        let event = reader.read_event().map_err(|error| wrong(&error, reader.error_position()))?;
        match event {
            Event::Start(_) if skipping > 0 => {
                skipping += 1;
                // What is walked over costs no memory, but its nesting is still bounded.
                if skipping > limits.depth.saturating_mul(4) {
                    return Err(TreeError::TooDeep);
                }
            }
            Event::Start(start) => {
                elements += 1;
                if open.len() >= limits.depth {
                    return Err(TreeError::TooDeep);
                }
                if elements > limits.elements {
                    return Err(TreeError::TooMany);
                }
                if root.is_some() {
                    return Err(TreeError::Malformed(reader.buffer_position()));
                }
                let name = local_name(&start);
                skipping = usize::from(limits.skip.contains(&name.as_str()));
                let attributes = attributes(&start);
                open.push(Node { name, attributes, ..Node::default() });
            }
            Event::End(_) => {
                skipping = skipping.saturating_sub(1);
                if skipping > 0 {
                    continue;
                }
                let Some(node) = open.pop() else { continue };
                match open.last_mut() {
                    Some(parent) => parent.children.push(node),
                    None => root = Some(node),
                }
            }
            Event::Text(text) if skipping == 0 => add(&mut open, &text),
            Event::CData(text) if skipping == 0 => add(&mut open, &text),
            Event::GeneralRef(reference) if skipping == 0 => {
                if let Some(text) = known_reference(&reference) {
                    add(&mut open, &text);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if open.is_empty() { root.ok_or(TreeError::Malformed(0)) } else { Err(TreeError::CutOff) }
}

fn add(open: &mut [Node], text: &str) {
    if let Some(node) = open.last_mut() {
        node.text.push_str(text);
    }
}

/// A text that ends inside a tag is cut off; what else is wrong is not XML.
fn wrong(error: &quick_xml::Error, at: u64) -> TreeError {
    match error {
        quick_xml::Error::Syntax(_) => TreeError::CutOff,
        _ => TreeError::Malformed(at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: TreeError) {
        let limits = Limits { depth: 3, elements: 5, skip: &[] };
        assert_eq!(read(text.as_bytes(), &limits), Err(expected), "{text}");
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        check(" \n", TreeError::Empty);
        check("<a><b>x</b>", TreeError::CutOff);
        check("<a><b>x</b", TreeError::CutOff);
        check("<a></b></a>", TreeError::Malformed(3));
        check("geen xml", TreeError::Malformed(0));
        check("<a><b><c><d/></c></b></a>", TreeError::TooDeep);
        check("<a><b/><b/><b/><b/><b/></a>", TreeError::TooMany);
        let latin = b"<?xml version='1.0' encoding='utf-8'?><a>caf\xe9</a>";
        assert_eq!(read(latin, &Limits::default()), Err(TreeError::Charset));
    }

    #[test]
    fn what_is_skipped_is_still_walked_over() {
        let limits = Limits { skip: &["b"], ..Limits::default() };
        let root = read(b"<a>x<b>y<c>z</c></b><d>&lt;</d></a>", &limits).unwrap();
        assert_eq!((root.text.as_str(), root.value_of("d")), ("x", Some("<")));
        assert!(root.first("c").is_none() && root.value_of("b").is_none());
        assert_eq!(read(b"<a><b><c></b></a>", &limits), Err(TreeError::Malformed(9)));
    }
}
