//! What is said of a budget beside its annual report, beyond what is said of any two editions.
//!
//! Knows which passages and which chapters stand on one side alone. Must not rank or lay out.

use crate::compare::{Changes, Op, Status};
use crate::model::{Chapter, Edition};
use crate::report::wording::{Relation, Wording};

use super::Editions;
use super::counts::{Counts, compared_units};

/// Tells, of a budget beside its annual report, what stands in one of them alone, and which chapters
/// only one of them has.
pub(super) fn remarks(wording: Wording, changes: &Changes, editions: Editions<'_>) -> Vec<String> {
    if editions.relation() == Relation::Successive {
        return Vec::new();
    }
    let alone = |op: Op| {
        let articles = changes.articles.iter().filter(|one| one.status != Status::Rewritten);
        articles.flat_map(compared_units).filter(|unit| unit.op == op).count()
    };
    let mut remarks = vec![wording.beside_totals(alone(Op::Removed), alone(Op::Added))];
    let (old, new) = (editions.old, editions.new);
    for (one, other) in [(old, new), (new, old)] {
        let mut alone: Vec<Chapter> = chapters_of(one).filter(|at| !has(other, at)).collect();
        alone.retain(|chapter| !changes.awaited.contains(chapter));
        if !alone.is_empty() {
            remarks.push(wording.not_beside(&alone, other.kind));
        }
    }
    remarks
}

fn chapters_of(edition: &Edition) -> impl Iterator<Item = Chapter> {
    edition.chapters.iter().map(|text| text.publication.chapter.clone())
}

fn has(edition: &Edition, chapter: &Chapter) -> bool {
    edition.chapters.iter().any(|text| text.publication.chapter == *chapter)
}

/// Tells whether what stands on one side may stand in a paper that was not given.
pub(super) fn is_part(changes: &Changes) -> bool {
    changes.articles.iter().any(|article| article.part)
}

/// Counts what stands on one side of a comparison of single papers.
pub(super) fn not_here(wording: Wording, changes: &Changes, counts: &Counts) -> Vec<String> {
    [(counts.gone_articles, false), (counts.new_articles, true)]
        .into_iter()
        .filter(|&(articles, _)| articles > 0 && is_part(changes))
        .map(|(articles, is_new)| wording.totals_not_here(articles, is_new))
        .collect()
}
