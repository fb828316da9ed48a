//! The site: for each address a page, made of the archive's values alone.
//!
//! Knows which pages there are and what stands on each; `folder` writes them as files, and a server
//! hands out the very same bytes. Must not know sockets, nor decide what changed: that is read.

mod about;
mod address;
mod article;
mod chapter;
mod edition;
mod findings;
mod folder;
mod front;
mod library;
mod life;
mod page;
mod picture;
mod places;
mod roles;
mod search;
mod synopsis;

use std::collections::BTreeSet;

use crate::archive::ArchiveError;
use crate::model::Kind;
use crate::report;

pub use address::{Address, EditionName, Span};
pub use folder::{FolderError, Written, write};
pub use library::Library;
use page::{JSON, Sheet};
pub use page::{POLICY, Page};

/// The style of every page: that of a report, and what a site has beside it.
const STYLE: &str = include_str!("../../templates/site.css");
/// What keys do, where scripts run; everything works without.
const SCRIPT: &str = include_str!("../../templates/site.js");
/// What searches in the browser.
const SEARCH_SCRIPT: &str = include_str!("../../templates/site-search.js");

impl Library {
    /// Returns the page at an address; nothing where there is none.
    pub fn page(&self, address: &Address) -> Result<Option<Page>, ArchiveError> {
        let file = |media, text: String| {
            Ok(Some(Page { address: address.clone(), media, bytes: text.into_bytes() }))
        };
        let sheet = match address {
            Address::Style => {
                return file(
                    "text/css; charset=utf-8",
                    format!("{}{STYLE}", report::template::STYLE),
                );
            }
            Address::Script => return file("text/javascript; charset=utf-8", SCRIPT.to_owned()),
            Address::Map => {
                return match self.map()? {
                    Some(text) => file("application/xml", text),
                    None => Ok(None),
                };
            }
            Address::Changes(span, place) => {
                let Some(pair) = self.pair(*span)? else { return Ok(None) };
                let narrow = pair.narrowed(place);
                if narrow.articles.is_empty() {
                    return Ok(None);
                }
                return file(JSON, report::json::changes_text(&narrow, false));
            }
            Address::SearchScript => {
                return file("text/javascript; charset=utf-8", SEARCH_SCRIPT.to_owned());
            }
            Address::Sentences(chapter) => {
                return match search::shard(self, chapter)? {
                    Some(text) => file(JSON, text),
                    None => Ok(None),
                };
            }
            Address::Search => search::sheet(self, "")?,
            Address::Front => front::sheet(self)?,
            Address::About => Some(about::sheet(self)),
            Address::Edition(name) => edition::sheet(self, *name)?,
            Address::Chapter(name, chapter) => chapter::sheet(self, *name, chapter)?,
            Address::Article(name, place) => article::sheet(self, *name, place)?,
            Address::Roles(chapter) => roles::sheet(self, chapter)?,
            Address::Places(span) => places::sheet(self, *span)?,
            Address::Synopsis(span, place) => synopsis::sheet(self, *span, place)?,
        };
        let Some(sheet) = sheet else { return Ok(None) };
        Ok(Some(sheet.page(address.clone(), &self.common, &self.read_of(address)?)))
    }

    /// Returns the page of the search with what is found for a question.
    pub fn search(&self, asked: &str) -> Result<Option<Page>, ArchiveError> {
        let sheet = search::sheet(self, asked)?;
        let fresh = &self.common.fresh;
        Ok(sheet.map(|sheet: Sheet| sheet.page(Address::Search, &self.common, fresh)))
    }

    /// Lists the addresses of all pages.
    pub fn addresses(&self) -> Result<BTreeSet<Address>, ArchiveError> {
        let mut all =
            BTreeSet::from([Address::Front, Address::About, Address::Style, Address::Script]);
        if self.common.address(&Address::Front).is_some() {
            all.insert(Address::Map);
        }
        all.extend([Address::Search, Address::SearchScript]);
        let chapters = search::chapters(&self.tables()?);
        all.extend(chapters.into_iter().map(Address::Sentences));
        for name in self.names() {
            all.insert(Address::Edition(name));
            let Some(edition) = self.edition(name)? else { continue };
            for text in &edition.chapters {
                let chapter = &text.publication.chapter;
                all.insert(Address::Chapter(name, chapter.clone()));
                all.extend((name.0 == Kind::Begroting).then(|| Address::Roles(chapter.clone())));
            }
            let places = edition.articles().map(|article| article.place.clone());
            all.extend(places.map(|place| Address::Article(name, place)));
            // Where an article stood and stands no more, a page says where it went.
            let older = self.names().filter(|(kind, year)| *kind == name.0 && *year < name.1);
            for older in older {
                let places = self.places(older)?;
                all.extend(places.iter().map(|place| Address::Article(name, place.clone())));
            }
        }
        for span in self.spans() {
            let Some(pair) = self.pair(span)? else { continue };
            all.insert(Address::Places(span));
            for change in &pair.changes.articles {
                for one in change.from.iter().chain(&change.to) {
                    all.insert(Address::Synopsis(span, one.place.clone()));
                    all.insert(Address::Changes(span, one.place.clone()));
                }
            }
        }
        Ok(all)
    }

    /// Writes the list of all pages for search engines, where it is known where the site stands.
    fn map(&self) -> Result<Option<String>, ArchiveError> {
        let mut rows = String::new();
        for address in self.addresses()?.into_iter().filter(Address::is_page) {
            let Some(whole) = self.common.address(&address) else { return Ok(None) };
            rows.extend(["<url><loc>", &report::html::escaped(&whole), "</loc></url>\n"]);
        }
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
        Ok(Some(format!("{head}{rows}</urlset>\n")))
    }
}
