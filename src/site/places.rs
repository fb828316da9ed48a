//! The was-wordtlijst: where each article of an edition stood, and where it stands.
//!
//! Knows how its rows point at what became of each. Must not decide what belongs together.

use askama::Template;

use super::address::{Address, Span};
use super::library::Library;
use super::page::Sheet;
use crate::archive::ArchiveError;
use crate::model::Place;
use crate::report::places::places;
use crate::report::template;

#[derive(Template)]
#[template(path = "site-places.html")]
struct Body {
    title: String,
    lead: &'static str,
    titles: Vec<String>,
    rows: Vec<(Option<String>, Vec<String>)>,
}

/// Makes the page.
pub(super) fn sheet(library: &Library, span: Span) -> Result<Option<Sheet>, ArchiveError> {
    let Some(pair) = library.pair(span)? else { return Ok(None) };
    let words = library.wording();
    let here = Address::Places(span);
    let listing = places(&pair.changes, true, words.language());
    let rows = listing.rows.into_iter().map(|row| {
        let place = row.iter().take(2).rev().find_map(|place| Place::parse(place).ok());
        (place.map(|place| here.link(&Address::Synopsis(span, place))), row)
    });
    let (title, lead) = if span.is_lineage() {
        (words.site_places_of(span.from, span.to), words.site_places_lead())
    } else {
        (words.site_beside(span.to.1), words.site_beside_lead())
    };
    let body = Body { title: title.clone(), lead, titles: listing.titles, rows: rows.collect() };
    Ok(Some(Sheet {
        title,
        description: lead.to_owned(),
        above: library.above(Some(span.to), None),
        body: template::write(&body),
        ..Sheet::default()
    }))
}
