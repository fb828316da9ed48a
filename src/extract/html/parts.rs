//! The parts of a chapter that a page of rijksfinancien.nl links to.
//!
//! Knows the form of such links. Must not fetch them.

use std::collections::BTreeSet;

use super::address::Address;
use super::scan;
use super::tree::parse;
use crate::model::{BudgetYear, Chapter, Kind, pages_path};

/// Letters of an anchor; others could lead to another address.
fn is_plain(anchor: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    !anchor.is_empty() && !anchor.starts_with('.') && anchor.chars().all(plain)
}

/// Returns the anchors of the parts of a chapter that a page links to, in the order of the page;
/// none when it is no such page.
#[must_use]
pub fn parts_of(page: &[u8], kind: Kind, year: BudgetYear, chapter: &Chapter) -> Vec<String> {
    let own = pages_path(kind, year, chapter).and_then(|path| Address::parse(&format!("/{path}")));
    let (Some(own), Ok(source)) = (own, std::str::from_utf8(page)) else { return Vec::new() };
    // What the reader of papers refuses is not parsed here either.
    if scan::pages(source).is_err() {
        return Vec::new();
    }
    let html = parse(source);
    let mut seen = BTreeSet::new();
    html.tree
        .nodes()
        .filter_map(|node| node.value().as_element())
        .filter(|element| element.name() == "a")
        .filter_map(|element| Address::parse(element.attr("href")?))
        .filter(|address| address.same_paper(&own))
        .filter_map(|address| address.part)
        .filter(|anchor| is_plain(anchor) && seen.insert(anchor.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_those_of_the_chapter_in_the_order_of_the_page() {
        let page = "<html><body><a href='/jaarverslag/2022/VII/onderdeel/d1e2'>Artikel 1</a>\
            <a href='https://www.rijksfinancien.nl/jaarverslag/2022/VII/onderdeel/9'>Artikel 2</a>\
            <a href='/jaarverslag/2022/VII/onderdeel/d1e2'>nog eens</a>\
            <a href='/jaarverslag/2022/VIII/onderdeel/3'>ander hoofdstuk</a>\
            <a href='/jaarverslag/2022/VII/onderdeel/a%2Fb'>vreemd</a>\
            <a href='https://example.org/jaarverslag/2022/VII/onderdeel/4'>elders</a></body></html>";
        let chapter = Chapter::parse("VII").unwrap();
        let parts = |kind| parts_of(page.as_bytes(), kind, BudgetYear(2022), &chapter);
        assert_eq!(parts(Kind::Jaarverslag), ["d1e2", "9"]);
        assert!(parts(Kind::Begroting).is_empty() && parts(Kind::SuppletoireSeptember).is_empty());
        assert!(parts_of(b"\xff\xfe", Kind::Jaarverslag, BudgetYear(2022), &chapter).is_empty());
    }
}
