//! Lists that a paper sets as plain paragraphs: `1.`, `2.`, `3.` or `a.`, `b.`
//!
//! Knows how such paragraphs are counted. Must not know formats: the old dialect, pages and plain
//! text all do it.

use super::element::{Body, Element};

/// One numbered paragraph is a sentence about a number; two that count on are a list.
const FEWEST_ITEMS: usize = 2;

/// Makes items of paragraphs that follow each other and count from one, or from `a`.
pub(crate) fn mark(elements: &mut [Element]) {
    let mut at = 0;
    while at < elements.len() {
        let run = run(elements, at);
        if run.len() >= FEWEST_ITEMS {
            for &index in &run {
                itemise(&mut elements[index]);
            }
        }
        at = run.last().copied().unwrap_or(at) + 1;
    }
}

/// Returns the paragraphs of the list that begins here; notes and marks may stand between them.
fn run(elements: &[Element], from: usize) -> Vec<usize> {
    let mut found = Vec::new();
    let mut series = None;
    for (at, element) in elements.iter().enumerate().skip(from) {
        match &element.body {
            Body::Paragraph(text) => {
                let Some((marker, _)) = marker(text) else { break };
                let place = found.len();
                let Some(own) = Series::at(marker, place)
                    .filter(|own| series.is_none_or(|series| series == *own))
                else {
                    break;
                };
                series = Some(own);
                found.push(at);
            }
            Body::Note(_) | Body::LeftOut(..) | Body::Picture(..) if !found.is_empty() => {}
            _ => break,
        }
    }
    found
}

fn itemise(element: &mut Element) {
    let Body::Paragraph(text) = &element.body else { return };
    let Some((marker, rest)) = marker(text) else { return };
    let (marker, text) = (Some(marker.to_owned()), rest.to_owned());
    element.body = Body::Item { level: 1, marker, text };
}

/// How the items of one list are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Series {
    Numbers(char),
    Letters(char),
}

impl Series {
    /// Returns the series in which this marker stands at this place, from 0.
    fn at(marker: &str, place: usize) -> Option<Self> {
        let end = marker.chars().next_back()?;
        let count = marker.trim_end_matches(end);
        if count == (place + 1).to_string() {
            return Some(Self::Numbers(end));
        }
        let letter = u8::try_from(place).ok().filter(|place| *place < 26).map(|at| b'a' + at)?;
        (count.as_bytes() == [letter]).then_some(Self::Letters(end))
    }
}

/// Longest marker: two figures and a mark.
const LONGEST_MARKER: usize = 3;

/// Parts a paragraph into its marker and the text behind it.
fn marker(text: &str) -> Option<(&str, &str)> {
    let (marker, rest) = text.split_once(' ')?;
    let fits = marker.len() <= LONGEST_MARKER && marker.ends_with(['.', ')']);
    let rest = rest.trim_start();
    (fits && !rest.is_empty()).then_some((marker, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(texts: &[&str], expected: &[Option<&str>]) {
        let mut elements: Vec<Element> = texts
            .iter()
            .map(|text| Element { line: 1, body: Body::Paragraph((*text).to_owned()) })
            .collect();
        mark(&mut elements);
        let markers: Vec<Option<&str>> = elements
            .iter()
            .map(|element| match &element.body {
                Body::Item { marker, .. } => marker.as_deref(),
                _ => None,
            })
            .collect();
        assert_eq!(markers, expected, "{texts:?}");
    }

    #[test]
    fn paragraphs_that_count_on_are_items() {
        check(
            &["Het fonds dient:", "1. het veer;", "2. de kade.", "Het veer vaart."],
            &[None, Some("1."), Some("2."), None],
        );
        check(
            &["a. het veer;", "b. de kade;", "c. de oever."],
            &[Some("a."), Some("b."), Some("c.")],
        );
        check(
            &["1) veer", "2) kade", "1) oever", "2) haven"],
            &[Some("1)"), Some("2)"), Some("1)"), Some("2)")],
        );
    }

    #[test]
    fn a_lone_number_and_a_count_that_jumps_are_paragraphs() {
        check(&["1. Het veer vaart.", "Het fonds betaalt."], &[None, None]);
        check(&["1. het veer", "3. de kade"], &[None, None]);
        check(&["2. het veer", "3. de kade"], &[None, None]);
        check(&["1. het veer", "b. de kade"], &[None, None]);
    }

    #[test]
    fn the_text_of_an_item_begins_behind_its_marker() {
        let paragraph = |text: &str| Element { line: 1, body: Body::Paragraph(text.to_owned()) };
        let mut elements = [paragraph("1. het veer;"), paragraph("2. de kade.")];
        mark(&mut elements);
        let item =
            Body::Item { level: 1, marker: Some("2.".to_owned()), text: "de kade.".to_owned() };
        assert_eq!(elements[1].body, item);
    }
}
