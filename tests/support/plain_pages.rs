//! A made-up paper as the plain text of its pages.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test crate uses its own part; a test that cannot go on must stop"
)]

use roxmltree::{Document, Node};

/// Characters on a line.
const WIDTH: usize = 76;

/// Sets the text of an official paper in lines; tables are not set.
///
/// `spaced` puts a space before each line end inside a paragraph, as some pages have it.
pub fn plain_pages(xml: &str, spaced: bool) -> String {
    let document = Document::parse(xml).unwrap();
    let first = |name: &str| {
        let found = document.descendants().find(|node| node.has_tag_name(name));
        found.map(text).unwrap_or_default()
    };
    let title = document.descendants().find(|node| node.has_tag_name("dossier")).unwrap();
    let title = title.children().find(|node| node.has_tag_name("titel")).map(text).unwrap();
    let mut pages = Pages { out: String::new(), spaced };
    pages.line("Tweede Kamer der Staten-Generaal 2");
    pages.line(&first("tekstregel"));
    let dossier = first("dossiernr");
    pages.line(&format!("{dossier} {} {title}", first("begrotingshoofdstuk")));
    pages.line(&format!("Nr. {} MEMORIE VAN TOELICHTING", first("ondernummer")));
    let body = document.descendants().find(|node| node.has_tag_name("vrije-tekst")).unwrap();
    pages.node(body);
    pages.out
}

fn text(node: Node<'_, '_>) -> String {
    let all: String = node.descendants().filter_map(|n| n.text().filter(|_| n.is_text())).collect();
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Pages {
    out: String,
    spaced: bool,
}

impl Pages {
    fn node(&mut self, node: Node<'_, '_>) {
        for child in node.children().filter(Node::is_element) {
            match child.tag_name().name() {
                "kop" => {
                    let parts: Vec<String> =
                        child.children().filter(Node::is_element).map(text).collect();
                    self.line(&parts.join(" "));
                }
                "al" | "tussenkop" => self.line(&text(child)),
                "li" => self.item(child),
                _ => self.node(child),
            }
        }
    }

    fn item(&mut self, item: Node<'_, '_>) {
        let mark = item.children().find(|child| child.has_tag_name("li.nr")).map(text);
        let mut mark = mark.map(|mark| mark + " ").unwrap_or_default();
        for child in item.children() {
            match child.tag_name().name() {
                "al" => self.line(&(std::mem::take(&mut mark) + &text(child))),
                "lijst" => self.node(child),
                _ => {}
            }
        }
    }

    /// Sets a paragraph in lines.
    fn line(&mut self, text: &str) {
        let mut width = 0;
        for word in text.split(' ') {
            let length = word.chars().count();
            if width > 0 && width + 1 + length > WIDTH {
                self.out.push_str(if self.spaced { " \n" } else { "\n" });
                width = 0;
            } else if width > 0 {
                self.out.push(' ');
                width += 1;
            }
            self.out.push_str(word);
            width += length;
        }
        self.out.push('\n');
    }
}
