//! The front page: what matters most in the newest edition, and the way to everything else.
//!
//! Knows the order of that page. Must not rank or word a finding.

use askama::Template;

use super::address::{Address, EditionName};
use super::edition::edition_link;
use super::findings;
use super::library::Library;
use super::page::Sheet;
use super::picture;
use crate::archive::ArchiveError;
use crate::model::Kind;
use crate::report::template;
use crate::report::view::EditionView;
use crate::report::wording::{Wording, sentence_case};

/// The findings of the newest edition.
struct Newest {
    title: String,
    totals_head: String,
    totals: Vec<String>,
    quiet: Option<String>,
    /// Markup.
    top: String,
    link: String,
}

#[derive(Template)]
#[template(path = "site-front.html")]
struct Body {
    words: Wording,
    search: String,
    newest: Option<Newest>,
    most_important: String,
    editions: Vec<(String, String)>,
    /// Markup.
    picture: String,
    messages: Option<(String, String)>,
}

/// Makes the front page.
pub(super) fn sheet(library: &Library) -> Result<Option<Sheet>, ArchiveError> {
    let words = library.wording();
    let here = Address::Front;
    let newest = match library.newest() {
        Some(name) => newest(library, &here, name)?,
        None => None,
    };
    let editions = library.names().rev().map(|name| edition_link(library, &here, name));
    let body = Body {
        words,
        search: here.link(&Address::Search),
        newest,
        most_important: sentence_case(words.most_important()),
        editions: editions.collect(),
        picture: picture::write(library, &here, Kind::Begroting)?,
        messages: library.common.messages.clone(),
    };
    Ok(Some(Sheet {
        title: words.site_title().to_owned(),
        description: words.site_lead().to_owned(),
        body: template::write(&body),
        ..Sheet::default()
    }))
}

fn newest(
    library: &Library,
    here: &Address,
    name: EditionName,
) -> Result<Option<Newest>, ArchiveError> {
    let Some(span) = library.before(name) else { return Ok(None) };
    let Some(pair) = library.pair(span)? else { return Ok(None) };
    let words = library.wording();
    let view = EditionView::of(words, &pair.changes, pair.editions(), false);
    Ok(Some(Newest {
        title: sentence_case(&view.head),
        top: findings::list(words, here, &view.top, 3, true),
        totals_head: view.totals_head,
        totals: view.totals,
        quiet: view.quiet,
        link: here.link(&Address::Edition(name)),
    }))
}
