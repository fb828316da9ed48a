//! Choosing what of a comparison is shown.
//!
//! Knows chapters, articles and sections. Must not change what is said of them.

use crate::compare::{ArticleChange, Changes, Finding, Moved, Op, Status, UnitChange};
use crate::model::{Chapter, Place, SectionKind};

/// Keeps the articles of a chapter, or one article, by old or new place.
pub fn articles(changes: &mut Changes, chapter: Option<&Chapter>, article: Option<&Place>) {
    let wanted = |place: &Place| {
        chapter.is_none_or(|chapter| place.chapter == *chapter)
            && article.is_none_or(|article| place == article)
    };
    changes.articles.retain(|one| one.from.iter().chain(&one.to).any(|named| wanted(&named.place)));
    changes.tell_departed();
    changes.findings.retain_mut(|finding| match finding {
        Finding::Vanished { unit, .. } => wanted(&unit.place),
        Finding::SectionRemoved { article, units, .. } => {
            wanted(article) || units.iter().any(|unit| wanted(&unit.place))
        }
        Finding::Systematic { .. } => true,
    });
    narrow_systematic(changes, wanted);
    if let Some(chapter) = chapter {
        changes.awaited.retain(|awaited| awaited == chapter);
    }
}

/// Leaves of a change in many articles those that are shown, with their passages, so that it counts
/// no more than there is; one article alone is told as itself.
fn narrow_systematic(changes: &mut Changes, wanted: impl Fn(&Place) -> bool) {
    let mut findings = std::mem::take(&mut changes.findings);
    findings.retain_mut(|finding| {
        let Finding::Systematic { articles, .. } = finding else { return true };
        articles.retain(&wanted);
        let left = articles.clone();
        let sections = changes.articles.iter().flat_map(|article| &article.sections);
        let stands = |unit: &&UnitChange| unit.to.iter().any(|one| left.contains(&one.place));
        let count = sections
            .filter(|section| section.kind.is_compared())
            .flat_map(|section| &section.units)
            .filter(stands)
            .filter(|unit| finding.is_in(unit))
            .count();
        if let Finding::Systematic { units, .. } = finding {
            *units = count;
        }
        left.len() > 1
    });
    changes.findings = findings;
}

/// Keeps one kind of section.
pub fn section(changes: &mut Changes, kind: SectionKind) {
    for article in &mut changes.articles {
        article.sections.retain(|section| section.kind == kind);
    }
    changes.tell_departed();
    for article in &mut changes.articles {
        article.status = of_what_is_left(article);
    }
    changes.findings.retain(|finding| match finding {
        Finding::Vanished { unit, .. } => unit.section == kind,
        Finding::SectionRemoved { section, .. } => *section == kind,
        Finding::Systematic { .. } => true,
    });
}

/// Returns what happened to an article of which only some sections are looked at.
fn of_what_is_left(article: &ArticleChange) -> Status {
    let units = || article.sections.iter().flat_map(|section| &section.units);
    let still = |unit: &UnitChange| {
        unit.op == Op::NotCompared
            || (unit.op == Op::Unchanged && unit.moved == Moved::None && unit.signals.is_empty())
    };
    if article.status != Status::Changed || article.is_renamed() || !units().all(still) {
        return article.status;
    }
    let left = article.sections.iter().any(|section| !section.departed.is_empty());
    match (left, article.is_partly_unread()) {
        (true, _) => Status::Changed,
        (false, true) => Status::NotCompared,
        (false, false) => Status::Unchanged,
    }
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
