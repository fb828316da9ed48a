//! Texts that a person gave for sections that a paper has and that could not be read in it.
//!
//! Knows how they stand beside a paper on `bronnen`, and lays them into what was read of it. Must not
//! know how a text becomes blocks.

use serde::{Deserialize, Serialize};

use super::error::ArchiveError;
use super::folders::{article_folder, named_folder};
use crate::form;
use crate::model::sha256;
use crate::model::{Article, Extraction, Held, Missing, Place, SectionKind};

/// How the name of such a file begins; a number follows, then the head of its hash.
pub(super) const GIVEN: &str = "given-";

/// The text of one section, and why it can be relied on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The article, as a ledger names it (`3`, `IXA/1`).
    pub article: String,
    /// The section.
    pub section: SectionKind,
    /// Why it can be relied on.
    pub reason: String,
    /// The section in the form of the archive.
    pub text: String,
}

impl Given {
    /// Names its file behind those that stand there: none is ever written over, the last counts.
    pub(super) fn file_name(content: &str, standing: usize) -> String {
        let hash = sha256(content.as_bytes());
        format!("{GIVEN}{:03}-{}.toml", standing + 1, hash.get(..8).unwrap_or(&hash))
    }

    /// Tells in the record that this text was given and not read.
    pub(super) fn held(&self) -> Held {
        Held {
            article: self.article.clone(),
            section: Some(self.section),
            why: Held::GIVEN.to_owned(),
            accepted: true,
        }
    }
}

/// Lays given texts into what was read of a paper, in the order in which they were given. An article
/// that the paper announces is made for its first text; one that it does not have stays away.
pub(super) fn lay_in(read: &Extraction, given: &[Given]) -> Result<Extraction, ArchiveError> {
    let mut extraction = read.clone();
    for one in given {
        let sections = form::read_all(one.section, &one.text).map_err(|source| {
            let path = format!("bronnen:{}/{}", one.article, one.section);
            ArchiveError::Form { path, source }
        })?;
        let Some(folder) = named_folder(&one.article) else { continue };
        let is_it =
            |place: &Place| article_folder(place.sub_budget.as_ref(), &place.number) == folder;
        if !extraction.articles.iter().any(|article| is_it(&article.place)) {
            let Some(article) = announced(&extraction, &folder) else { continue };
            extraction.articles.push(article);
            let missing = &mut extraction.ledger.missing;
            missing.retain(|missing| missing.article != one.article || missing.section.is_some());
            let kinds = SectionKind::ALL.into_iter().filter(|kind| kind.is_compared());
            missing.extend(kinds.map(|kind| Missing {
                article: one.article.clone(),
                section: Some(kind),
                why: Missing::NAMED.to_owned(),
            }));
        }
        let missing = &mut extraction.ledger.missing;
        missing.retain(|missing| {
            missing.article != one.article || missing.section != Some(one.section)
        });
        for article in extraction.articles.iter_mut().filter(|article| is_it(&article.place)) {
            let own = article.sections.iter().position(|section| section.kind == one.section);
            let at = own.unwrap_or_else(|| {
                article.sections.iter().take_while(|section| section.kind < one.section).count()
            });
            article.sections.retain(|section| section.kind != one.section);
            article.sections.splice(at..at, sections.iter().cloned());
        }
    }
    Ok(extraction)
}

/// Makes the article that a paper announces under a number.
fn announced(extraction: &Extraction, folder: &str) -> Option<Article> {
    let chapter = extraction.publication.as_ref()?.chapter.clone();
    let mut all = extraction.ledger.expected.iter();
    let named =
        all.find(|named| article_folder(named.sub_budget.as_ref(), &named.number) == folder)?;
    let (sub_budget, number) = (named.sub_budget.clone(), named.number.clone());
    Some(Article {
        place: Place { chapter, sub_budget, number },
        title: named.title.clone(),
        policy: true,
        sections: Vec::new(),
        unread: Vec::new(),
    })
}
