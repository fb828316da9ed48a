//! What reading one paper gives, and what the gate says of it.
//!
//! Knows the results. Must not know how they are reached.

use super::{Article, Diagnostic, Held, Ledger, Publication, Rest};

/// What sort of document the bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// A paper with articles: an explanatory memorandum or an annual report.
    Articles,
    /// A bill: its articles are of the law, not of the policy.
    Bill,
    /// Readable, but no budget paper.
    Other,
    /// Not readable at all.
    Unreadable,
}

/// Everything that was read from one paper; reading never fails whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extraction {
    /// What sort of document it is.
    pub document: Document,
    /// What the paper says of itself; absent when that is not enough to know its place.
    pub publication: Option<Publication>,
    /// The articles, in printed order.
    pub articles: Vec<Article>,
    /// The account of its letters.
    pub ledger: Ledger,
    /// All text that is in no article.
    pub rest: Rest,
    /// Remarks, in the order of the paper.
    pub diagnostics: Vec<Diagnostic>,
}

impl Extraction {
    /// Tells whether all was read that such a document has: of a paper its place, its account and, where
    /// its kind has goals, articles; of a bill its account.
    #[must_use]
    pub fn is_as_expected(&self) -> bool {
        let goals = self.publication.as_ref().is_some_and(|paper| paper.kind.has_goals());
        let of_its_kind = match self.document {
            Document::Articles => {
                self.publication.is_some() && !(goals && self.articles.is_empty())
            }
            Document::Bill => true,
            Document::Other | Document::Unreadable => false,
        };
        of_its_kind && self.ledger.is_as_expected()
    }
}

/// What stands in a paper's place before it: the texts of the edition before, or of the same
/// paper's earlier body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Predecessor {
    /// How many articles stand there.
    pub articles: usize,
}

/// What the gate holds back of one paper; everything else is archived.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict {
    /// The whole paper is held: the predecessor's texts stay as they are.
    pub whole: Option<Held>,
    /// Articles and sections that were not read, those of an accepted paper among them: the
    /// predecessor's text of each stays.
    pub articles: Vec<Held>,
}

impl Verdict {
    /// Tells whether nothing is held that a person has not accepted.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.whole.is_none() && self.articles.iter().all(|held| held.accepted)
    }
}
