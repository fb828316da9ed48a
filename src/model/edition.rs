//! An edition: the papers of one kind and year, as they are compared.
//!
//! Knows chapters and held articles. Must not know where an edition is kept.

use serde::{Deserialize, Serialize};

use super::{Article, BudgetYear, Kind, Publication, SectionKind};

/// The papers of one kind and year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The kind of paper.
    pub kind: Kind,
    /// The budget year.
    pub year: BudgetYear,
    /// The chapters, in chapter order.
    pub chapters: Vec<ChapterText>,
}

/// One chapter of an edition: the paper and the articles read from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChapterText {
    /// The paper.
    pub publication: Publication,
    /// Which body of the paper this is, counted from 1.
    pub revision: u32,
    /// Its articles, in printed order.
    pub articles: Vec<Article>,
    /// Articles held back by the gate; they are not compared.
    pub held: Vec<Held>,
}

/// An article that was not archived because it was not read whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// The article, as the ledger names it (`3`, `IXA/1`); empty for the whole paper.
    pub article: String,
    /// The section it is about, if one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionKind>,
    /// The reason, by its name: those of [`super::Missing`] and of [`Held`].
    pub why: String,
}

impl Held {
    /// No article at all in a kind of paper that has them.
    pub const NO_ARTICLES: &'static str = "no-articles";
    /// No contents list, and fewer than half of the articles of the year before.
    pub const TOO_FEW: &'static str = "fewer-than-half";
    /// A part of a paper.
    pub const PART: &'static str = "part-of-a-paper";
}

impl Edition {
    /// Returns the articles of all chapters, in order.
    pub fn articles(&self) -> impl Iterator<Item = &Article> {
        self.chapters.iter().flat_map(|chapter| &chapter.articles)
    }
}
