//! A page as a run of steps: an element opens, a text stands, an element closes.
//!
//! Knows the parser, and which elements no reader ever sees. Must not know what elements mean, and
//! never recurses.

use crate::extract::picture::alternative;
use scraper::{Html, Node};

/// Elements whose text is not printed on the page; the separate count leaves out the same.
pub(crate) const UNPRINTED: &[&str] =
    &["head", "script", "style", "title", "noscript", "template", "iframe", "noembed", "noframes"];

/// An element: its name and what its attributes say.
pub(super) type Element = scraper::node::Element;

/// One step of a walk through a page.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step<'a> {
    Open(&'a Element),
    Text(&'a str),
    Close,
}

/// Parses a page.
pub(crate) fn parse(source: &str) -> Html {
    Html::parse_document(source)
}

/// Returns the printed part of a page as steps.
pub(super) fn steps(html: &Html) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    let root = html.tree.root();
    let mut next = root.first_child();
    while let Some(node) = next {
        let mut inside = None;
        let mut opened = false;
        match node.value() {
            Node::Text(text) => steps.push(Step::Text(text)),
            Node::Element(element) if !UNPRINTED.contains(&element.name()) => {
                steps.push(Step::Open(element));
                steps.extend(alternative(element.name(), element.attr("alt")).map(Step::Text));
                opened = true;
                inside = node.first_child();
            }
            _ => {}
        }
        if inside.is_some() {
            next = inside;
            continue;
        }
        if opened {
            steps.push(Step::Close);
        }
        let mut ended = node;
        next = loop {
            if let Some(sibling) = ended.next_sibling() {
                break Some(sibling);
            }
            match ended.parent() {
                Some(parent) if parent.id() != root.id() => {
                    steps.push(Step::Close);
                    ended = parent;
                }
                _ => break None,
            }
        };
    }
    steps
}

/// Returns what the head of a page says: the names and contents of its metas and links.
pub(super) fn said(html: &Html) -> Vec<(String, String)> {
    html.tree
        .nodes()
        .filter_map(|node| node.value().as_element())
        .filter_map(|element| {
            let (name, content) = match element.name() {
                "meta" => (element.attr("name").or(element.attr("property"))?, "content"),
                "link" => (element.attr("rel")?, "href"),
                _ => return None,
            };
            let content = element.attr(content)?.trim();
            (!content.is_empty()).then(|| (name.to_lowercase(), content.to_owned()))
        })
        .collect()
}

/// Returns the text of all text nodes that are printed, and of pictures, by a walk of its own.
pub(crate) fn printed_texts(html: &Html) -> impl Iterator<Item = &str> {
    html.tree.root().descendants().filter_map(|node| {
        let text = match node.value() {
            Node::Text(text) => &**text,
            Node::Element(element) => alternative(element.name(), element.attr("alt"))?,
            _ => return None,
        };
        let hidden = node.ancestors().any(|above| {
            above.value().as_element().is_some_and(|element| UNPRINTED.contains(&element.name()))
        });
        (!hidden).then_some(text)
    })
}

/// Tells whether one of the words of an element's class satisfies the test.
pub(super) fn has_class(element: &Element, test: impl Fn(&str) -> bool) -> bool {
    element.attr("class").is_some_and(|class| class.split_ascii_whitespace().any(test))
}
