//! Where the service is, and what is wanted of it.

use url::Url;

use crate::model::{Chapter, Kind};

/// The host of the official repository, and the site that belongs to it.
const OFFICIAL: (&str, &str) =
    ("repository.overheid.nl", "https://zoek.officielebekendmakingen.nl");

/// Where the service is and what is wanted of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Address of the SRU search.
    pub search_url: String,
    /// Address of the repository.
    pub repository_url: String,
    /// Address of the site; without it, it is derived from the repository's.
    pub site_url: Option<String>,
    /// Address of the site with the text per article; without it that site is not asked.
    pub pages_url: Option<String>,
    /// Kinds of paper that are wanted.
    pub kinds: Vec<Kind>,
    /// Chapters that are wanted; empty for all.
    pub chapters: Vec<Chapter>,
    /// Whether this is less than what is wanted on other days: what changed is then not all known.
    pub narrowed: bool,
}

impl Settings {
    /// Returns the addresses whose hosts are asked; a client needs them.
    #[must_use]
    pub fn addresses(&self) -> Vec<String> {
        let mut addresses = vec![self.search_url.clone(), self.repository_url.clone(), self.site()];
        addresses.extend(self.pages_url.clone());
        addresses
    }

    pub(super) fn site(&self) -> String {
        self.site_url.clone().unwrap_or_else(|| site_of(&self.repository_url))
    }

    pub(super) fn wants(&self, kind: Kind, chapter: &Chapter) -> bool {
        self.kinds.contains(&kind) && (self.chapters.is_empty() || self.chapters.contains(chapter))
    }
}

/// Returns the address of the site beside a repository: the official one, else the same host.
pub(super) fn site_of(repository: &str) -> String {
    let Ok(url) = Url::parse(repository) else { return OFFICIAL.1.to_owned() };
    if url.host_str() == Some(OFFICIAL.0) {
        return OFFICIAL.1.to_owned();
    }
    url.origin().ascii_serialization()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_is_derived_from_the_repository() {
        let official = "https://repository.overheid.nl/frbr/officielepublicaties";
        assert_eq!(site_of(official), "https://zoek.officielebekendmakingen.nl");
        assert_eq!(site_of("http://127.0.0.1:81/frbr/x"), "http://127.0.0.1:81");
    }
}
