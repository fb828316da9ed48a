//! What can go wrong with the service, and which assumption about it that breaks.
//!
//! Knows assumptions and the settings that correct them. Must not word them for readers.

use std::fmt;

use crate::cache::CacheError;
use crate::http::HttpError;

/// What is taken to be so of the service, and was not tried against it by this project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Assumption {
    /// The search is at `search_url` and speaks SRU 2.0.
    SearchAddress,
    /// The search knows the indexes that are asked for.
    SearchIndexes,
    /// The pages of the search come to an end.
    SearchPages,
    /// The papers are under `repository_url`, by dossier and identifier.
    RepositoryAddress,
    /// The same papers are on the site, by identifier.
    SiteAddress,
    /// The text per article is under `pages_url`, by kind, year and chapter.
    PagesAddress,
}

impl Assumption {
    /// Returns the setting that corrects it, where one does.
    #[must_use]
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::SearchAddress => Some("source.official.search_url"),
            Self::RepositoryAddress | Self::SiteAddress => Some("source.official.repository_url"),
            Self::PagesAddress => Some("source.official.pages_url"),
            Self::SearchIndexes | Self::SearchPages => None,
        }
    }
}

impl fmt::Display for Assumption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::SearchAddress => "the search is at this address and speaks SRU 2.0",
            Self::SearchIndexes => "the search knows the indexes that are asked for",
            Self::SearchPages => "the pages of the search come to an end",
            Self::RepositoryAddress => "the repository has the papers by dossier and identifier",
            Self::SiteAddress => "the site has the papers by identifier",
            Self::PagesAddress => "the pages per article are found by kind, year and chapter",
        })
    }
}

/// What was there instead of an answer of the search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Instead {
    /// Nothing.
    Nothing,
    /// A page for people.
    Page,
    /// Other XML, with this root.
    OtherXml(String),
    /// Something that cannot be read as XML.
    NotXml,
}

/// Reports why the service could not be asked, or was not understood.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// No usable answer.
    #[error("{error} (assumed: {assumption})")]
    Http {
        /// What is taken to be so.
        assumption: Assumption,
        /// What happened.
        error: HttpError,
    },
    /// The search address answers, but not with SRU.
    #[error("{address} does not answer as a search does: {instead:?}")]
    NotASearch {
        /// The address.
        address: String,
        /// What it answers with.
        instead: Instead,
    },
    /// The search says what it cannot do.
    #[error("the search refuses ‘{query}’: {message} ({uri})")]
    Diagnostic {
        /// Its code.
        uri: String,
        /// Its words.
        message: String,
        /// The query.
        query: String,
    },
    /// The search gives page after page.
    #[error("the search gives more than {pages} pages for ‘{query}’")]
    PagesWithoutEnd {
        /// The query.
        query: String,
        /// Pages that were read.
        pages: usize,
    },
    /// The search gives its results in another order on each page, and some were not seen.
    #[error("the search gives its results in shifting order for ‘{query}’")]
    ShiftingOrder {
        /// The query.
        query: String,
    },
    /// The search says that there is something and gives nothing, or finds nothing where there must
    /// be something.
    #[error("{address} gives no papers")]
    NothingFound {
        /// The address.
        address: String,
    },
    /// The search gives results of which none can be understood.
    #[error("{address} gives results of which none is understood, as ‘{example}’")]
    NotUnderstood {
        /// The address.
        address: String,
        /// The identifier of one of them.
        example: String,
    },
    /// The search was not asked because it failed just before.
    #[error("not asked, because the search failed just before")]
    NotAsked,
    /// A record of a budget dossier that names neither its title nor its sort.
    #[error("{0} names neither its title nor its sort")]
    Unclear(String),
    /// The cache could not be used.
    #[error(transparent)]
    Cache(#[from] CacheError),
}

impl SourceError {
    /// Returns the assumption that broke, if it is about one.
    #[must_use]
    pub fn assumption(&self) -> Option<Assumption> {
        match self {
            Self::Http { assumption, .. } => Some(*assumption),
            Self::NotASearch { .. } | Self::NothingFound { .. } | Self::NotUnderstood { .. } => {
                Some(Assumption::SearchAddress)
            }
            Self::Diagnostic { .. } | Self::Unclear(_) => Some(Assumption::SearchIndexes),
            Self::PagesWithoutEnd { .. } | Self::ShiftingOrder { .. } => {
                Some(Assumption::SearchPages)
            }
            Self::NotAsked | Self::Cache(_) => None,
        }
    }

    /// Returns the setting to look at.
    #[must_use]
    pub fn key(&self) -> Option<&'static str> {
        self.assumption().and_then(Assumption::key)
    }

    /// Tells whether asking the same address again in this run makes no sense.
    pub(super) fn is_of_the_whole_search(&self) -> bool {
        matches!(self, Self::Http { .. } | Self::NotASearch { .. } | Self::Diagnostic { .. })
    }
}
