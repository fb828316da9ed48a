//! What a page says of the paper it shows: its metas, its address, and its printed head.
//!
//! Knows the names of the official metadata and the lines of a paper's head. Must not judge what is
//! missing: that is `identify`'s.

use super::address::Address;
use crate::extract::element::{Body, Element, Head};
use crate::extract::printed_date::printed_date;

/// Lines of a rendition in which its head is looked for.
const HEAD_LINES: usize = 40;

/// Takes what a page's metas say; what was said before stays.
pub(super) fn from_metas(head: &mut Head, said: &[(String, String)]) {
    let find = |names: &[&str]| {
        names.iter().find_map(|name| {
            said.iter().find(|(said, _)| said == name).map(|(_, content)| content.clone())
        })
    };
    let set = |field: &mut Option<String>, value: Option<String>| {
        if field.is_none() {
            *field = value;
        }
    };
    let id = find(&["dc.identifier", "dcterms.identifier"]).filter(|id| id.starts_with("kst-"));
    set(&mut head.id, id);
    if let Some(number) = find(&["overheidop.dossiernummer"]) {
        let number = number.split(';').next().unwrap_or_default().trim();
        let (dossier, chapter) = number.split_once('-').unwrap_or((number, ""));
        set(&mut head.dossier, Some(dossier.to_owned()));
        set(&mut head.chapter, Some(chapter.to_owned()).filter(|chapter| !chapter.is_empty()));
    }
    let title = find(&["dc.title", "dcterms.title"]);
    let titled = |at: usize| {
        let mut parts = title.as_deref()?.split(';').map(str::trim);
        parts.nth(at).filter(|part| !part.is_empty()).map(str::to_owned)
    };
    set(&mut head.dossier_title, find(&["overheidop.dossiertitel"]).or_else(|| titled(0)));
    set(&mut head.paper_title, find(&["overheidop.documenttitel"]).or_else(|| titled(1)));
    set(&mut head.number, find(&["overheidop.ondernummer"]));
    set(&mut head.vergaderjaar, find(&["overheidop.vergaderjaar"]));
}

/// Takes the date of issue of the metas, where the page prints none.
pub(super) fn date_of_metas(head: &mut Head, said: &[(String, String)]) {
    let names = ["dcterms.issued", "overheidop.datumontvangst", "dcterms.available", "dc.date"];
    let date = names.iter().find_map(|name| said.iter().find(|(said, _)| said == name));
    if head.date.is_none() {
        head.date = date.map(|(_, date)| date.chars().take(10).collect());
    }
}

/// Returns the address a page gives as its own.
pub(super) fn own_address(said: &[(String, String)]) -> Option<Address> {
    ["canonical", "og:url", "shortlink"].iter().find_map(|name| {
        said.iter()
            .filter(|(said, _)| said == name)
            .find_map(|(_, address)| Address::parse(address))
    })
}

/// Takes what an address tells, where the metas do not say it.
pub(super) fn from_address(head: &mut Head, address: &Address) {
    let known = head.dossier.is_some() || head.id.is_some();
    if head.chapter.is_none() {
        head.chapter = Some(address.chapter.to_string());
    }
    if !known {
        head.dossier = address.dossier();
        head.number = head.number.take().or_else(|| Some(address.number().to_owned()));
    }
}

/// Takes what the first lines of a rendition print, where the metas do not say it.
pub(super) fn from_lines(head: &mut Head, elements: &[Element]) {
    for element in elements.iter().take(HEAD_LINES) {
        let (Body::Outside(text) | Body::Paragraph(text)) = &element.body else {
            if let Body::Heading(heading) = &element.body {
                from_line(head, &heading.text);
            }
            continue;
        };
        from_line(head, text);
    }
}

fn from_line(head: &mut Head, text: &str) {
    let low = text.to_lowercase();
    if low.starts_with("vergaderjaar") && head.vergaderjaar.is_none() {
        head.vergaderjaar = text.get(12..).map(|rest| rest.trim().to_owned());
    }
    if low.starts_with("nr. ") && text.len() < 80 {
        let number = low[4..].split_whitespace().next().map(str::to_owned);
        let is_number = |n: &String| n.bytes().all(|b| b.is_ascii_digit());
        head.number = head.number.take().or(number.filter(is_number));
        head.number_line.get_or_insert_with(|| text.to_owned());
    }
    let is_dated = low.starts_with("ontvangen ") || low.starts_with("ter griffie");
    if head.date.is_none() && text.len() < 80 && (is_dated || starts_digit(text)) {
        head.date = printed_date(&low);
    }
    if head.paper_title.is_none()
        && (low.contains("memorie van toelichting") || low.starts_with("jaarverslag van"))
    {
        head.paper_title = Some(text.to_owned());
    }
}

fn starts_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metas_tell_the_paper() {
        let said: Vec<(String, String)> = [
            ("dc.identifier", "kst-99010-XXV-2"),
            (
                "dc.title",
                "Begrotingsstaten van Dorpen (XXV) voor het jaar 2024; Memorie van toelichting",
            ),
            ("overheidop.dossiernummer", "99010-XXV"),
        ]
        .map(|(name, content)| (name.to_owned(), content.to_owned()))
        .to_vec();
        let mut head = Head::default();
        from_metas(&mut head, &said);
        assert_eq!(head.id.as_deref(), Some("kst-99010-XXV-2"));
        assert_eq!(
            (head.dossier.as_deref(), head.chapter.as_deref()),
            (Some("99010"), Some("XXV"))
        );
        assert_eq!(head.paper_title.as_deref(), Some("Memorie van toelichting"));
    }
}
