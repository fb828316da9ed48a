//! Choosing what of a comparison is shown.
//!
//! Knows chapters, articles and sections. Must not change what is said of them.

use crate::compare::{Changes, Finding, Moved, Op, Status};
use crate::model::{Chapter, Place, SectionKind};

/// Keeps the articles of a chapter, or one article, by old or new place.
pub fn articles(changes: &mut Changes, chapter: Option<&Chapter>, article: Option<&Place>) {
    let wanted = |place: &Place| {
        chapter.is_none_or(|chapter| place.chapter == *chapter)
            && article.is_none_or(|article| place == article)
    };
    changes.articles.retain(|one| one.from.iter().chain(&one.to).any(|named| wanted(&named.place)));
    changes.findings.retain_mut(|finding| match finding {
        Finding::Vanished { unit, .. } => wanted(&unit.place),
        Finding::SectionRemoved { article, units, .. } => {
            wanted(article) || units.iter().any(|unit| wanted(&unit.place))
        }
        Finding::Systematic { articles, .. } => articles.iter().any(wanted),
    });
    if let Some(chapter) = chapter {
        changes.awaited.retain(|awaited| awaited == chapter);
    }
}

/// Keeps one kind of section.
pub fn section(changes: &mut Changes, kind: SectionKind) {
    for article in &mut changes.articles {
        article.sections.retain(|section| section.kind == kind);
    }
    changes.findings.retain(|finding| match finding {
        Finding::Vanished { unit, .. } => unit.section == kind,
        Finding::SectionRemoved { section, .. } => *section == kind,
        Finding::Systematic { .. } => true,
    });
}

/// Leaves out units and articles that are equal to the letter and stand where they stood.
pub fn changed(changes: &mut Changes) {
    for article in &mut changes.articles {
        for section in &mut article.sections {
            section.units.retain(|unit| unit.op != Op::Unchanged || unit.moved != Moved::None);
        }
    }
    changes.articles.retain(|article| article.status != Status::Unchanged);
}
