//! The heading of a page whose article heading is not in its text.
//!
//! Knows that some per-article pages bear their heading only in the site's list of parts, as the
//! link to themselves. Must not make up a heading: it only moves one.

use crate::extract::element::{Body, Element, Heading, Reading, Style};
use crate::extract::heading::article_heading;
use crate::extract::remarks::Remarks;

/// Depth of an article that has a page of its own.
pub(super) const ARTICLE_DEPTH: u8 = 2;

/// Where in the run of elements a page stands, and its link to itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct PagePlace {
    pub start: usize,
    pub own_link: Option<usize>,
}

/// Sets the heading before the text of a page that has none, from the link to itself.
pub(super) fn restore(reading: &mut Reading, place: PagePlace, remarks: &mut Remarks) {
    let is_article = |text: &str| article_heading(text).is_some_and(|heading| heading.worded);
    let page = reading.elements.get(place.start..).unwrap_or_default();
    let headed = page.iter().any(|element| match &element.body {
        Body::Heading(heading) => is_article(&heading.text),
        _ => false,
    });
    let Some(link) = place.own_link.filter(|_| !headed) else { return };
    let Some(Element { line, body: Body::LeftOut(_, text) | Body::ContentsLine(text) }) =
        reading.elements.get(link).cloned()
    else {
        return;
    };
    if !is_article(&text) {
        return;
    }
    reading.elements.remove(link);
    // All that the page itself heads stands below its article.
    for element in reading.elements.iter_mut().skip(place.start) {
        match &mut element.body {
            Body::Heading(Heading { depth: Some(depth), .. }) | Body::Close(depth) => {
                *depth = depth.saturating_add(ARTICLE_DEPTH);
            }
            _ => {}
        }
    }
    let heading = Heading { text, depth: Some(ARTICLE_DEPTH), style: Style::Plain };
    let start = place.start.min(reading.elements.len());
    reading.elements.insert(start, Element { line, body: Body::Heading(heading) });
    reading.elements.push(Element { line, body: Body::Close(ARTICLE_DEPTH) });
    remarks
        .warn(line, "de kop van het artikel staat niet bij de tekst; uit de lijst van onderdelen");
}
