//! The years of an article: each with its text, what it changed, and how it stands against now.
//!
//! Knows the line of descent and where each year is shown. Must not follow an article itself.

use std::collections::BTreeSet;

use askama::Template;

use super::address::{Address, EditionName, Span};
use super::library::Library;
use crate::archive::ArchiveError;
use crate::compare::descent::Descent;
use crate::history::log::{life, step_to};
use crate::model::{BudgetYear, Place};
use crate::report::template;
use crate::report::view::step_of_life;
use crate::report::wording::{Wording, capitalised};

/// One year.
struct Year {
    edition: String,
    /// Where it stood, where that is not where it is shown.
    place: String,
    what: String,
    is_here: bool,
    text: Option<String>,
    changed: Option<String>,
    now: Option<String>,
    accounted: Option<String>,
}

#[derive(Template)]
#[template(path = "site-life.html")]
struct Life {
    words: Wording,
    years: Vec<Year>,
}

/// The years and places in which an article stood.
pub(super) type Line = BTreeSet<(BudgetYear, Place)>;

/// Returns the line of descent of the article that stands at a place in a year.
pub(super) fn line(descents: &[Descent], year: BudgetYear, place: &Place) -> Line {
    life(descents, year, place)
}

/// Writes the years of an article, the newest first.
pub(super) fn write(
    library: &Library,
    here: &Address,
    (name, place): (EditionName, &Place),
    line: &Line,
    descents: &[Descent],
) -> Result<String, ArchiveError> {
    let words = library.wording();
    let newest = library.newest_of(name.0);
    let mut years = Vec::new();
    for (year, stood) in line.iter().rev() {
        let edition = (name.0, *year);
        let Some(descent) = descents.iter().find(|descent| descent.year == *year) else { continue };
        let Some(step) = step_to(descent, stood) else { continue };
        let before = library.before(edition);
        let is_here = edition == name && stood == place;
        let text = Address::Article(edition, stood.clone());
        let stands = library.has(&text)?;
        let synopsis = |span: Span| here.link(&Address::Synopsis(span, stood.clone()));
        let is_elsewhere = stood != place;
        let beside = library.beside((crate::model::Kind::Jaarverslag, *year));
        let beside = beside.filter(|span| span.from == edition || span.to == edition);
        let accounted = match beside {
            Some(span) if stands && library.is_compared(span, stood)? => Some(synopsis(span)),
            _ => None,
        };
        years.push(Year {
            edition: capitalised(&words.edition(edition)),
            place: if is_elsewhere {
                format!("{}, {}", words.chapter(&stood.chapter), words.article(stood))
            } else {
                String::new()
            },
            what: match before {
                Some(_) => step_of_life(words, step),
                None => words.life_begins(name.0).to_owned(),
            },
            is_here,
            text: (stands && !is_here).then(|| here.link(&text)),
            changed: before.filter(|_| stands).map(synopsis),
            now: newest
                .filter(|newest| stands && *newest != edition)
                .map(|to| synopsis(Span { from: edition, to })),
            accounted,
        });
    }
    Ok(template::write(&Life { words, years }))
}
