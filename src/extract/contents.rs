//! A contents list that a paper sets as a division of plain lines under the heading *Inhoudsopgave*.
//!
//! Knows how such a list is headed and what its lines look like. Must not know what it announces.

use super::element::{Body, Element, RawTable};
use super::leftover::with_marker;
use super::section_heading::section_heading;
use crate::text::fold;

/// One line is no list.
const FEWEST_ENTRIES: usize = 2;

/// The longest line of a list; the title of an article has under 240 letters in any real one.
const LONGEST_ENTRY: usize = 240;

/// Makes lines of a contents list of what stands under such a heading, unless anything there is more
/// than a line.
pub(crate) fn mark(elements: &mut Vec<Element>) {
    let mut at = 0;
    while let Some(element) = elements.get(at) {
        at += 1;
        let Body::Heading(heading) = &element.body else { continue };
        if !heads_contents(&heading.text) {
            continue;
        }
        let under = elements[at..].iter().take_while(|one| stays_in(&one.body, heading.depth));
        let end = at + under.count();
        let lines: Option<Vec<Vec<String>>> =
            elements[at..end].iter().map(|element| entries(&element.body)).collect();
        let Some(lines) = lines.filter(|lines| lines.concat().len() >= FEWEST_ENTRIES) else {
            continue;
        };
        let mut made = Vec::new();
        for (element, lines) in elements.drain(at..end).zip(lines) {
            let line = element.line;
            made.extend(lines.is_empty().then_some(element));
            made.extend(
                lines.into_iter().map(|text| Element { line, body: Body::ContentsLine(text) }),
            );
        }
        let behind = at + made.len();
        elements.splice(at..at, made);
        at = behind;
    }
}

fn heads_contents(heading: &str) -> bool {
    let words = heading.trim_start_matches(|sign: char| !sign.is_alphabetic());
    matches!(fold(words).as_str(), "inhoudsopgave" | "inhoud" | "inhoudsopgave blz")
}

/// Tells whether an element still stands under a heading of this depth; under a flat one no heading
/// does.
fn stays_in(body: &Body, depth: Option<u8>) -> bool {
    match (body, depth) {
        (Body::Heading(heading), Some(own)) => heading.depth.is_none_or(|other| other > own),
        (Body::Close(other), Some(own)) => *other > own,
        (Body::Heading(_) | Body::Close(_), None) | (Body::Annex, _) => false,
        _ => true,
    }
}

/// The lines an element gives a contents list, none where it has no text of its own; nothing where it
/// is more than lines.
fn entries(body: &Body) -> Option<Vec<String>> {
    let lines = match body {
        Body::Heading(heading) => vec![heading.text.clone()],
        Body::Paragraph(text) => vec![text.clone()],
        Body::Item { marker, text, .. } => {
            vec![with_marker(marker.as_deref(), text)]
        }
        Body::Table(table) => rows(table),
        _ => return Some(Vec::new()),
    };
    let is_entry = |line: &String| {
        let heads_text =
            section_heading(line, None).is_some_and(|section| section.kind.is_compared());
        let ends = line.ends_with(['.', ';', '?', '!']) && !line.ends_with("..");
        !ends && !heads_text && line.chars().count() <= LONGEST_ENTRY
    };
    lines.iter().all(is_entry).then_some(lines)
}

fn rows(table: &RawTable) -> Vec<String> {
    let rows = table.rows.iter().map(|row| row.concat().join(" "));
    table.title.iter().cloned().chain(rows).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::element::{Heading, Style};
    use super::*;

    fn heading(text: &str, depth: Option<u8>) -> Body {
        Body::Heading(Heading { text: text.to_owned(), depth, style: Style::Bold })
    }

    fn paragraph(text: &str) -> Body {
        Body::Paragraph(text.to_owned())
    }

    fn check(bodies: &[Body], expected: &[&str]) {
        let elements = bodies.iter().map(|body| Element { line: 1, body: body.clone() });
        let mut elements: Vec<Element> = elements.collect();
        mark(&mut elements);
        let lines: Vec<&str> = elements
            .iter()
            .filter_map(|element| match &element.body {
                Body::ContentsLine(line) => Some(line.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(lines, expected, "{bodies:?}");
    }

    #[test]
    fn lines_of_any_kind_under_the_heading_are_a_contents_list() {
        let cells = |cells: [&str; 2]| cells.map(|cell| vec![cell.to_owned()]).to_vec();
        let table = RawTable {
            title: None,
            head_rows: 0,
            blanks: Vec::new(),
            rows: vec![cells(["Artikel 2. Veren", "9"]), cells(["Artikel 3. Kaden", "12"])],
        };
        let item = Body::Item { level: 1, marker: Some("3.".into()), text: "Bijlagen".into() };
        let list = [
            heading("1. INHOUDSOPGAVE", Some(1)),
            paragraph("Artikel 1. Dorpen 5"),
            heading("Over geld", None),
            Body::Table(table),
            item,
            Body::Close(1),
            paragraph("Artikel 4. Havens"),
        ];
        let lines = [
            "Artikel 1. Dorpen 5",
            "Over geld",
            "Artikel 2. Veren 9",
            "Artikel 3. Kaden 12",
            "3. Bijlagen",
        ];
        check(&list, &lines);
        let flat = [
            heading("Inhoud", None),
            paragraph("Artikel 1. Dorpen 5"),
            paragraph("Artikel 2. Veren 9"),
            heading("Leeswijzer", None),
            paragraph("Artikel 3. Kaden"),
        ];
        check(&flat, &["Artikel 1. Dorpen 5", "Artikel 2. Veren 9"]);
    }

    #[test]
    fn what_is_more_than_lines_stays_what_it_is() {
        let sentence = paragraph("Deze begroting heeft drie artikelen.");
        for more in [sentence, heading("A. Algemene doelstelling", Some(2))] {
            let list = [
                heading("Inhoudsopgave", Some(1)),
                paragraph("Artikel 1. Dorpen"),
                paragraph("Artikel 2. Veren"),
                more,
            ];
            check(&list, &[]);
        }
        check(&[heading("Inhoudsopgave", Some(1)), paragraph("Artikel 1. Dorpen")], &[]);
        check(&[heading("Inhoud van het fonds", Some(1)), paragraph("a"), paragraph("b")], &[]);
    }
}
