//! What a correction of a paper does not print again: it stays as the edition has it.
//!
//! Knows which bodies may print a part, and lays what they leave out beside what was read of them. Must
//! not know how a paper is read or kept, nor what is held.

use std::collections::BTreeSet;

use super::{Article, ChapterText, Extraction, Held, PaperId, Publication, SectionKind};

/// How the suffix of a correction begins; that of a reprint begins otherwise.
const CORRECTION: char = 'n';

/// What stays of an edition as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Carried {
    /// What was kept, and what was not read of it then.
    pub held: Vec<Held>,
    /// The whole edition is held, so that a part of it is no edition either.
    pub whole: Option<Held>,
}

/// Lays into what was read of a body what it leaves as it stands before it. A body that replaces another
/// under its own identifier leaves nothing; nor does a reprint, or another memorandum, that announces its
/// articles.
pub fn carry_over(before: ChapterText, extraction: &mut Extraction) -> Carried {
    let mut carried = Carried::default();
    let Some(publication) = extraction.publication.clone() else { return carried };
    if !is_part(&publication, &before.publication, extraction) {
        return carried;
    }
    let is_whole = |held: &Held| held.article.is_empty() && !held.accepted;
    carried.whole = before.held.iter().find(|held| is_whole(held)).cloned();
    let read = extraction.articles.iter().map(|article| article.place.within_chapter());
    let missing = extraction.ledger.missing.iter().map(|missing| missing.article.clone());
    let printed: BTreeSet<String> = read.chain(missing).collect();
    let old = before.held.into_iter().filter(|held| held.why != Held::KEPT && !is_whole(held));
    carried.held = old.filter(|held| !printed.contains(&held.article)).collect();
    for article in before.articles {
        let name = article.place.within_chapter();
        let is_unread =
            |held: &Held| held.article == name && held.section.is_none() && held.is_unread();
        if printed.contains(&name) {
            if is_correction(&publication.id) {
                keep_sections(article, extraction, &mut carried);
            }
        } else if !carried.held.iter().any(is_unread) {
            carried.held.push(kept(&article, None));
            extraction.articles.push(Article { unread: Vec::new(), ..article });
            extraction.articles.sort_by(|one, other| one.place.cmp(&other.place));
        }
    }
    carried
}

/// Tells whether a body may print a part of what stands in its edition.
fn is_part(publication: &Publication, before: &Publication, extraction: &Extraction) -> bool {
    let is_own = publication.id.base() == before.id.base();
    let replaces = publication.id.suffix().is_none() && is_own;
    let announces = !extraction.ledger.expected.is_empty();
    is_correction(&publication.id) || !(replaces || announces)
}

fn is_correction(id: &PaperId) -> bool {
    id.suffix().is_some_and(|suffix| suffix.starts_with(CORRECTION))
}

/// Keeps the goal or the role of an article of which a correction prints only the other.
fn keep_sections(stood: Article, extraction: &mut Extraction, carried: &mut Carried) {
    let name = stood.place.within_chapter();
    let missing = &extraction.ledger.missing;
    let is_missing = |kind: SectionKind| {
        missing.iter().any(|one| one.article == name && one.section == Some(kind))
    };
    let mut own = extraction.articles.iter_mut().filter(|article| article.place == stood.place);
    let Some(article) = own.next() else { return };
    let printed: BTreeSet<SectionKind> =
        article.sections.iter().map(|section| section.kind).collect();
    if !printed.iter().any(|kind| kind.is_compared()) {
        return;
    }
    let kinds: BTreeSet<SectionKind> = stood.sections.iter().map(|section| section.kind).collect();
    let stays =
        |kind: &SectionKind| kind.is_compared() && !printed.contains(kind) && !is_missing(*kind);
    let kinds: Vec<SectionKind> = kinds.into_iter().filter(stays).collect();
    carried.held.extend(kinds.iter().map(|kind| kept(&stood, Some(*kind))));
    let sections = stood.sections.into_iter().filter(|section| kinds.contains(&section.kind));
    article.sections.extend(sections);
    article.sections.sort_by_key(|section| section.kind);
}

fn kept(article: &Article, section: Option<SectionKind>) -> Held {
    Held {
        article: article.place.within_chapter(),
        section,
        why: Held::KEPT.to_owned(),
        accepted: true,
    }
}
