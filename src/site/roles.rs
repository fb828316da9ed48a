//! The roles that a chapter gives its minister, year by year.
//!
//! Knows how the articles of each role stand beside each other. Must not read a role in a text: that is
//! `compare`.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;

use super::address::{Address, EditionName};
use super::library::Library;
use super::page::{Link, Sheet};
use crate::archive::ArchiveError;
use crate::compare::roles_of;
use crate::model::{Chapter, ChapterText, Kind, Place, Role, SectionKind};
use crate::report::template;
use crate::report::wording::Wording;

const B: SectionKind = SectionKind::RolEnVerantwoordelijkheid;
/// The four roles of the budget regulation, which come first.
const FOUR: [Role; 4] = [Role::Stimuleren, Role::Financieren, Role::Regisseren, Role::Uitvoeren];

#[derive(Template)]
#[template(path = "site-roles.html")]
struct Body {
    title: String,
    words: Wording,
    years: Vec<Link>,
    /// A role with its articles in each year.
    rows: Vec<(String, Vec<Vec<Link>>)>,
    /// What was not read, of each year.
    unread: Vec<String>,
}

/// Makes the page of a chapter; nothing where no budget has it.
pub(super) fn sheet(library: &Library, chapter: &Chapter) -> Result<Option<Sheet>, ArchiveError> {
    let words = library.wording();
    let here = Address::Roles(chapter.clone());
    let years = years(library, chapter);
    let mut name = String::new();
    let (mut found, mut unread) = (Vec::new(), Vec::new());
    for year in &years {
        let Some(text) = library.chapter(*year, chapter)? else { continue };
        let silent = text.articles.iter().filter(|one| one.unread.contains(&B));
        unread.extend(silent.map(|article| {
            let place = words.place(&article.place, B);
            format!("{} {}, {place}", words.not_read_head(), words.edition(*year))
        }));
        found.push((*year, of(&text)));
        name = text.publication.chapter_name;
    }
    if found.is_empty() {
        return Ok(None);
    }
    let all: BTreeSet<&String> = found.iter().flat_map(|(_, roles)| roles.keys()).collect();
    let four = FOUR.iter().map(|role| role.as_str().to_owned());
    let mut ordered: Vec<String> = four.filter(|role| all.contains(role)).collect();
    let own = all.into_iter().filter(|role| FOUR.iter().all(|one| one.as_str() != *role));
    ordered.extend(own.cloned());
    let rows = ordered.into_iter().map(|role| {
        let cells = found.iter().map(|(year, roles)| {
            let link = |place: &Place| {
                let to = Address::Article(*year, place.clone());
                (place.within_chapter(), here.link(&to))
            };
            roles.get(&role).into_iter().flatten().map(link).collect()
        });
        let cells = cells.collect();
        (role, cells)
    });
    let title = words.site_roles_of(format!("{chapter} {name}").trim_end());
    let column = |(year, _): &(EditionName, _)| {
        let to = Address::Chapter(*year, chapter.clone());
        (year.1.to_string(), here.link(&to))
    };
    let body = Body {
        title: title.clone(),
        words,
        years: found.iter().map(column).collect(),
        rows: rows.collect(),
        unread,
    };
    Ok(Some(Sheet {
        title,
        description: words.site_roles_lead().to_owned(),
        above: library.above(None, None),
        body: template::write(&body),
        ..Sheet::default()
    }))
}

/// Lists the budgets that have a chapter.
fn years(library: &Library, chapter: &Chapter) -> Vec<EditionName> {
    let has = |name: &EditionName| library.lists(&Address::Chapter(*name, chapter.clone()));
    library.names().filter(|name| name.0 == Kind::Begroting).filter(has).collect()
}

/// Returns the articles of each role in B.
fn of(text: &ChapterText) -> BTreeMap<String, Vec<Place>> {
    let mut found: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for article in text.articles.iter().filter(|one| !one.unread.contains(&B)) {
        let sections = article.sections.iter().filter(|one| one.kind == B);
        let roles: BTreeSet<String> = sections.flat_map(|one| roles_of(&one.blocks)).collect();
        for role in roles {
            found.entry(role).or_default().push(article.place.clone());
        }
    }
    found
}
