//! Findings in early text: the official text may still read otherwise.
//!
//! Knows which chapters of either side are preliminary. Must not decide what is found.

use std::collections::BTreeSet;

use crate::compare::changes::{ArticleChange, Moved, Op, Status};
use crate::model::{Chapter, Edition};

/// Marks as provisional whatever differs in articles of chapters whose text is preliminary.
pub(in crate::compare) fn mark(articles: &mut [ArticleChange], old: &Edition, new: &Edition) {
    let preliminary = |edition: &'_ Edition| -> Vec<Chapter> {
        let texts = edition.chapters.iter().map(|text| &text.publication);
        texts
            .filter(|paper| paper.standing.is_preliminary())
            .map(|paper| paper.chapter.clone())
            .collect()
    };
    let chapters: BTreeSet<Chapter> =
        preliminary(old).into_iter().chain(preliminary(new)).collect();
    if chapters.is_empty() {
        return;
    }
    for article in articles {
        let mut places = article.from.iter().chain(&article.to).map(|one| &one.place.chapter);
        if !places.any(|chapter| chapters.contains(chapter)) {
            continue;
        }
        article.provisional |= !matches!(article.status, Status::Unchanged | Status::NotCompared);
        for unit in article.sections.iter_mut().flat_map(|section| &mut section.units) {
            let is_still = matches!(unit.op, Op::Unchanged | Op::NotCompared);
            unit.provisional |= !is_still || unit.moved != Moved::None;
        }
    }
}
