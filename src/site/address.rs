//! Addresses of a site: what a path names, how it is written, and how one page points at another.
//!
//! Knows the grammar of paths. Must not know whether there is a page at one, nor what is on it.
//!
//! Links are relative and end in a file, so that the same bytes work from a folder, under a part of
//! a host, and at its root.

use crate::model::{BudgetYear, Chapter, Kind, Place};
use crate::report::page_path;

/// The file of a page within its folder.
const INDEX: &str = "index.html";
/// The folder of the search, and its script.
const SEARCH: &str = "zoek/";
const SEARCH_SCRIPT: &str = "zoek/zoek.js";
/// The file of a comparison as data, beside its page.
const DATA: &str = "changes.json";
/// The folder of the roles over the years.
const ROLES: &str = "rollen";

/// Kind and year of an edition.
pub type EditionName = (Kind, BudgetYear);

/// Two editions that are compared, the old one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The old side.
    pub from: EditionName,
    /// The new side.
    pub to: EditionName,
}

/// What a path of the site names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Address {
    /// `/`
    Front,
    /// `/over/`
    About,
    /// `/site.css`
    Style,
    /// `/site.js`
    Script,
    /// `/sitemap.xml`
    Map,
    /// `/zoek/`
    Search,
    /// `/zoek/zoek.js`
    SearchScript,
    /// `/zoek/VII.json`: the sentences of a chapter as data
    Sentences(Chapter),
    /// `/rollen/VII/`: the roles of a chapter, year by year
    Roles(Chapter),
    /// `/begroting/2026/`
    Edition(EditionName),
    /// `/begroting/2026/VII/`
    Chapter(EditionName, Chapter),
    /// `/begroting/2026/VII/1/`
    Article(EditionName, Place),
    /// `/begroting/2025..2026/`: where each article stood and stands
    Places(Span),
    /// `/begroting/2025..2026/VII/1/`
    Synopsis(Span, Place),
    /// `/begroting/2025..2026/VII/1/changes.json`
    Changes(Span, Place),
}

impl Address {
    /// Reads a path, with or without the slash before it and the file behind it.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let path = path.strip_prefix('/').unwrap_or(path);
        match path {
            "" | INDEX => return Some(Self::Front),
            "site.css" => return Some(Self::Style),
            "site.js" => return Some(Self::Script),
            "sitemap.xml" => return Some(Self::Map),
            SEARCH_SCRIPT => return Some(Self::SearchScript),
            _ => {}
        }
        let sentences = path.strip_prefix(SEARCH).and_then(|name| name.strip_suffix(".json"));
        if let Some(chapter) = sentences {
            return Chapter::parse(chapter).ok().map(Self::Sentences);
        }
        let (folder, is_data) = match path.strip_suffix(DATA) {
            Some(folder) => (folder, true),
            None => (path.strip_suffix(INDEX).unwrap_or(path), false),
        };
        let found = Self::folder(folder.strip_suffix('/')?)?;
        match (found, is_data) {
            (Self::Synopsis(span, place), true) => Some(Self::Changes(span, place)),
            (_, true) => None,
            (found, false) => Some(found),
        }
        // What is written in another way than ours is no second address of the same.
        .filter(|found| found.folder_of() == folder)
    }

    fn folder(folder: &str) -> Option<Self> {
        match folder {
            "over" => return Some(Self::About),
            "zoek" => return Some(Self::Search),
            _ => {}
        }
        let (kind, rest) = folder.split_once('/')?;
        if kind == ROLES {
            return Chapter::parse(rest).ok().map(Self::Roles);
        }
        let (years, place) = rest.split_once('/').map_or((rest, None), |(a, b)| (a, Some(b)));
        let span = if kind == page_path::BESIDE {
            let year = BudgetYear::parse(years).ok()?;
            Some(Span { from: (Kind::Begroting, year), to: (Kind::Jaarverslag, year) })
        } else if let Some((from, to)) = years.split_once("..") {
            let kind: Kind = kind.parse().ok()?;
            let year = |text: &str| BudgetYear::parse(text).ok();
            Some(Span { from: (kind, year(from)?), to: (kind, year(to)?) })
        } else {
            None
        };
        if let Some(span) = span {
            return match place {
                None => Some(Self::Places(span)),
                Some(place) => Some(Self::Synopsis(span, Place::parse(place).ok()?)),
            };
        }
        let edition = (kind.parse().ok()?, BudgetYear::parse(years).ok()?);
        match place {
            None => Some(Self::Edition(edition)),
            Some(place) if place.contains('/') => None,
            Some(chapter) => Some(Self::Chapter(edition, Chapter::parse(chapter).ok()?)),
        }
        .or_else(|| {
            let place = Place::parse(place?).ok()?;
            Some(Self::Article(edition, place))
        })
    }

    /// Returns the path of its folder: `begroting/2026/VII/1/`.
    fn folder_of(&self) -> String {
        let edition = |(kind, year): &EditionName| format!("{kind}/{year}/");
        match self {
            Self::Front | Self::Style | Self::Script | Self::Map => String::new(),
            Self::About => "over/".to_owned(),
            Self::Search | Self::SearchScript | Self::Sentences(_) => SEARCH.to_owned(),
            Self::Roles(chapter) => format!("{ROLES}/{chapter}/"),
            Self::Edition(one) => edition(one),
            Self::Chapter(one, chapter) => format!("{}{chapter}/", edition(one)),
            Self::Article(one, place) => format!("{}{place}/", edition(one)),
            Self::Places(span) => page_path::span(span.from, span.to),
            Self::Synopsis(span, place) | Self::Changes(span, place) => {
                page_path::synopsis(span.from, span.to, place)
            }
        }
    }

    /// Returns the edition it is about, of two the new one.
    #[must_use]
    pub fn edition(&self) -> Option<EditionName> {
        match self {
            Self::Edition(name) | Self::Chapter(name, _) | Self::Article(name, _) => Some(*name),
            Self::Places(span) | Self::Synopsis(span, _) | Self::Changes(span, _) => Some(span.to),
            _ => None,
        }
    }

    /// Returns the path it is asked by: `begroting/2026/VII/1/`, or that of a file.
    #[must_use]
    pub fn path(&self) -> String {
        if self.is_page() { self.folder_of() } else { self.file() }
    }

    /// Tells whether a page stands there, and not a file that pages use.
    #[must_use]
    pub fn is_page(&self) -> bool {
        !matches!(
            self,
            Self::Style
                | Self::Script
                | Self::Map
                | Self::SearchScript
                | Self::Sentences(_)
                | Self::Changes(..)
        )
    }

    /// Returns the path of its file: `begroting/2026/VII/1/index.html`.
    #[must_use]
    pub fn file(&self) -> String {
        let name = match self {
            Self::SearchScript => return SEARCH_SCRIPT.to_owned(),
            Self::Sentences(chapter) => return format!("{SEARCH}{chapter}.json"),
            Self::Style => "site.css",
            Self::Script => "site.js",
            Self::Map => "sitemap.xml",
            Self::Changes(..) => DATA,
            _ => INDEX,
        };
        format!("{}{name}", self.folder_of())
    }

    /// Returns the link to another page from this one.
    #[must_use]
    pub fn link(&self, to: &Self) -> String {
        let (own, target) = (self.folder_of(), to.file());
        let shared = own
            .match_indices('/')
            .map(|(at, _)| at + 1)
            .take_while(|end| target.get(..*end) == own.get(..*end))
            .last()
            .unwrap_or(0);
        let up = own[shared..].matches('/').count();
        format!("{}{}", "../".repeat(up), &target[shared..])
    }
}

impl Span {
    /// Tells whether these are two editions of one kind.
    #[must_use]
    pub fn is_lineage(self) -> bool {
        self.from.0 == self.to.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_from_its_path_and_from_its_file() {
        for path in [
            "",
            "over/",
            "zoek/",
            "zoek/zoek.js",
            "zoek/VII.json",
            "rollen/VII/",
            "site.css",
            "site.js",
            "begroting/2026/",
            "jaarverslag/2025/",
            "begroting/2026/VII/",
            "begroting/2026/VII/1/",
            "begroting/2026/IX/IXA/1/",
            "begroting/2025..2026/",
            "begroting/2025..2026/VII/1/",
            "begroting/2025..2026/VII/1/changes.json",
            "verantwoord/2025/VII/1/",
            "verantwoord/2025/",
        ] {
            let address = Address::parse(path).unwrap();
            assert_eq!(address.path(), path);
            assert_eq!(Address::parse(&format!("/{path}")), Some(address.clone()));
            assert_eq!(Address::parse(&address.file()), Some(address), "{path}");
        }
    }

    #[test]
    fn what_is_no_address_of_ours_is_none() {
        for path in [
            "begroting/2026",
            "begroting/2026/vii/",
            "begroting/2026/VII/01/",
            "begroting/2026/VII/../1/",
            "begroting/2026/VII/1/changes.json",
            "begroting/2026//VII/",
            "../site.css",
            "over/index.html/",
            "zoek/7.json",
            "rollen/",
            "rollen/7/",
            "rollen/VII/1/",
            "zoek/../VII.json",
            "lening/2026/",
            "begroting/2026/VII/1/2/3/",
            "begroting/2025..2026..2027/",
            "//",
        ] {
            assert_eq!(Address::parse(path), None, "{path}");
        }
    }

    #[test]
    fn links_go_up_no_further_than_they_must() {
        let check = |from: &str, to: &str, expected: &str| {
            let (from, to) = (Address::parse(from).unwrap(), Address::parse(to).unwrap());
            assert_eq!(from.link(&to), expected);
        };
        check("", "begroting/2026/VII/1/", "begroting/2026/VII/1/index.html");
        check("begroting/2026/VII/1/", "", "../../../../index.html");
        check("begroting/2026/VII/1/", "begroting/2026/VII/", "../index.html");
        check("begroting/2026/VII/1/", "begroting/2026/VII/1/", "index.html");
        check("begroting/2026/VII/1/", "begroting/2026/VII/12/", "../12/index.html");
        check("begroting/2025..2026/VII/1/", "site.css", "../../../../site.css");
    }
}
