//! An edition: the papers of one kind and year, as they are compared.
//!
//! Knows chapters and held articles. Must not know where an edition is kept.

use serde::{Deserialize, Serialize};

use super::{Article, BudgetYear, Expected, Kind, Place, Publication, SectionKind};

/// The papers of one kind and year.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Edition {
    /// The kind of paper.
    pub kind: Kind,
    /// The budget year.
    pub year: BudgetYear,
    /// The chapters, in chapter order.
    pub chapters: Vec<ChapterText>,
}

/// One chapter of an edition: the paper and the articles read from it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ChapterText {
    /// The paper.
    pub publication: Publication,
    /// Which body of the paper this is, counted from 1.
    pub revision: u32,
    /// Its articles, in printed order; those that it announces and that were not found are among
    /// them, with nothing read.
    pub articles: Vec<Article>,
    /// What was not read, and why.
    pub held: Vec<Held>,
}

impl ChapterText {
    /// Lays what was not read beside what was: a section without its text is unread, and so is all
    /// of an article that was `announced` and not found.
    #[must_use]
    pub fn of(
        publication: Publication,
        revision: u32,
        mut articles: Vec<Article>,
        held: Vec<Held>,
        announced: &[Expected],
    ) -> Self {
        for one in held.iter().filter(|one| !one.article.is_empty() && one.is_unread()) {
            let unread = |kind: &SectionKind| match one.section {
                Some(section) => section == *kind,
                None => kind.is_compared(),
            };
            let kinds: Vec<SectionKind> = SectionKind::ALL.into_iter().filter(unread).collect();
            let mut found = false;
            for article in articles.iter_mut().filter(|a| a.place.within_chapter() == one.article) {
                found = true;
                article.sections.retain(|section| !kinds.contains(&section.kind));
                article.unread.extend(&kinds);
            }
            let Ok(place) = Place::parse(&format!("{}/{}", publication.chapter, one.article))
            else {
                continue;
            };
            if !found {
                let named = announced.iter().find(|named| {
                    named.sub_budget == place.sub_budget && named.number == place.number
                });
                let title = named.map_or(String::new(), |named| named.title.clone());
                let before = |known: &Article| {
                    known.place.sub_budget == place.sub_budget && known.place > place
                };
                let at = articles.iter().position(before).unwrap_or(articles.len());
                let article =
                    Article { place, title, policy: true, sections: Vec::new(), unread: kinds };
                articles.insert(at, article);
            }
        }
        Self { publication, revision, articles, held }
    }

    /// Tells whether nobody knows which articles the paper has: it is held as a whole, or a part of
    /// it is all there was.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.held.iter().any(|held| held.article.is_empty())
    }
}

/// Something that was not read whole: a section, an article or a paper.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Held {
    /// The article, as the ledger names it (`3`, `IXA/1`); empty for the whole paper.
    pub article: String,
    /// The section it is about, if one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionKind>,
    /// The reason, by its name: those of [`super::Missing`] and of [`Held`].
    pub why: String,
    /// Whether a person has accepted the paper without it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub accepted: bool,
}

impl Held {
    /// No article at all in a kind of paper that has them.
    pub const NO_ARTICLES: &'static str = "no-articles";
    /// A budget of before the years in which they had goals.
    pub const NO_GOALS: &'static str = "no-goals";
    /// No contents list, and fewer than half of the articles of the year before.
    pub const TOO_FEW: &'static str = "fewer-than-half";
    /// A part of a paper.
    pub const PART: &'static str = "part-of-a-paper";
    /// Not read, and its text was given by hand.
    pub const GIVEN: &'static str = "given-by-hand";

    /// A correction does not print it: what the edition had before it stands.
    pub const KEPT: &'static str = "kept-from-before";

    /// Tells whether its text is unknown: not where it was given by hand, or stayed as it was.
    #[must_use]
    pub fn is_unread(&self) -> bool {
        self.why != Self::GIVEN && self.why != Self::KEPT
    }

    /// Tells whether it is about a section of an article.
    #[must_use]
    pub fn holds(&self, place: &Place, section: SectionKind) -> bool {
        let article = self.article.is_empty() || self.article == place.within_chapter();
        article && self.section.is_none_or(|own| own == section)
    }
}

impl Edition {
    /// Returns the articles of all chapters, in order.
    pub fn articles(&self) -> impl Iterator<Item = &Article> {
        self.chapters.iter().flat_map(|chapter| &chapter.articles)
    }
}
