//! The picture of chapters and years: how much changed in A and in B, drawn in a table that reads as one.
//!
//! Knows how a number becomes a depth of colour. Must not count: it is handed numbers.

use std::collections::BTreeSet;

use askama::Template;

use super::address::Address;
use super::library::Library;
use crate::archive::ArchiveError;
use crate::model::{Chapter, Kind, standing_name};
use crate::report::template;
use crate::report::wording::{Wording, capitalised};

/// The least passages of each depth of colour.
const DEPTHS: [usize; 4] = [1, 3, 6, 12];

/// One half of a cell.
struct Half {
    letter: char,
    count: String,
    depth: usize,
}

/// A chapter in a year.
enum Cell {
    /// There is no paper.
    Absent,
    /// The paper is awaited.
    Awaited,
    /// What changed.
    Changed {
        link: String,
        halves: [Half; 2],
        shifts: String,
        whole: String,
        unread: bool,
        said: String,
    },
}

#[derive(Template)]
#[template(path = "site-picture.html")]
struct Picture {
    words: Wording,
    title: String,
    years: Vec<(String, String)>,
    rows: Vec<(String, Vec<Cell>)>,
}

/// Draws the picture of all editions of a kind; nothing where nothing is compared.
pub(super) fn write(library: &Library, here: &Address, kind: Kind) -> Result<String, ArchiveError> {
    let words = library.wording();
    let spans: Vec<_> = library
        .names()
        .filter(|(of, _)| *of == kind)
        .filter_map(|name| library.before(name))
        .collect();
    let Some(last) = spans.last() else { return Ok(String::new()) };
    let newest = library.edition(last.to)?;
    let mut columns = Vec::new();
    let mut chapters: BTreeSet<Chapter> = BTreeSet::new();
    for span in &spans {
        let summary = library.summary(*span)?.unwrap_or_default();
        chapters.extend(summary.map.keys().chain(&summary.awaited).cloned());
        columns.push((*span, summary));
    }
    let rows = chapters.into_iter().map(|chapter| {
        let cells = columns.iter().map(|(span, summary)| {
            if summary.awaited.contains(&chapter) {
                return Cell::Awaited;
            }
            let address = Address::Chapter(span.to, chapter.clone());
            let Some(cell) = summary.map.get(&chapter).filter(|_| library.lists(&address)) else {
                return Cell::Absent;
            };
            let half = |letter, count: usize| Half {
                letter,
                count: words.number(count as u64),
                depth: DEPTHS.iter().filter(|least| count >= **least).count(),
            };
            let some = |count: usize| {
                if count == 0 { String::new() } else { words.number(count as u64) }
            };
            Cell::Changed {
                link: here.link(&address),
                halves: [half('A', cell.goals), half('B', cell.roles)],
                shifts: some(cell.role_shifts),
                whole: some(cell.whole),
                unread: cell.unread,
                said: words.site_cell(&chapter, &words.edition(span.to), cell.goals, cell.roles),
            }
        });
        let papers = newest.iter().flat_map(|edition| &edition.chapters);
        let mut own = papers.map(|text| &text.publication).filter(|paper| paper.chapter == chapter);
        let own = own.next().map(|paper| paper.chapter_name.as_str());
        let name =
            own.filter(|name| !name.is_empty()).or_else(|| standing_name(&chapter, last.to.1));
        let name = words.abbreviation(name.unwrap_or_default());
        let title = format!("{chapter} {name}").trim_end().to_owned();
        (title, cells.collect())
    });
    let years =
        spans.iter().map(|span| (span.to.1.to_string(), here.link(&Address::Edition(span.to))));
    Ok(template::write(&Picture {
        words,
        title: capitalised(&words.site_picture(kind)),
        years: years.collect(),
        rows: rows.collect(),
    }))
}
