//! The counts of one article: what of A and B is equal, and what is not.
//!
//! Knows how the numbers of a synopsis are said. Must not count them: that is `counts`.

use crate::compare::{ArticleChange, Class, SectionChange, Status, UnitRef};
use crate::model::SectionKind;
use crate::report::wording::{Noun, Wording, capitalised, percentage};

use super::Editions;
use super::counts::{Category, PassageCounts};
use super::editions::{chapter_of, sentences_of};

/// The counts of one section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionSummary {
    /// `B  Rol en verantwoordelijkheid`.
    pub heading: String,
    /// `5 zinnen, letterlijk gelijk` or the passages of both sides.
    pub headline: String,
    /// `3 inhoudelijk`, `7 gelijk (58%)`; empty when all is equal.
    pub parts: Vec<String>,
    /// Further lines: words, passages from elsewhere.
    pub more: Vec<String>,
}

/// Returns the counts of a section.
pub(super) fn summary(
    wording: Wording,
    change: &ArticleChange,
    section: &SectionChange,
    editions: Editions<'_>,
) -> SectionSummary {
    let heading =
        format!("{}  {}", wording.section_sign(section.kind), wording.section(section.kind));
    let counts = PassageCounts::of(&section.units);
    if section.unread.is_any() {
        let headline = wording.section_not_compared(section.unread, editions.from(), editions.to());
        let why = reasons(wording, change, section, editions);
        return SectionSummary { heading, headline, parts: Vec::new(), more: why };
    }
    let departed = section.departed.len();
    if counts.equal == counts.total() && departed == 0 {
        let sentences = section_sentences(change, section.kind, editions);
        let headline = if sentences == 0 {
            wording.fold_equal(counts.equal)
        } else {
            wording.section_equal(sentences)
        };
        return SectionSummary { heading, headline, parts: Vec::new(), more: Vec::new() };
    }
    let left = section.departed.iter().flat_map(|unit| &unit.from).filter(|from| {
        from.section == section.kind && change.from.iter().any(|one| one.place == from.place)
    });
    let old: Vec<_> = section.units.iter().flat_map(|unit| &unit.from).chain(left).collect();
    // What went elsewhere is told here where the other place is not shown.
    let (new, gone): (Vec<_>, Vec<_>) =
        section.units.iter().flat_map(|unit| &unit.to).partition(|to| {
            to.section == section.kind && change.to.iter().any(|one| one.place == to.place)
        });
    let departed = departed + gone.len();
    let headline = wording.passages_of((old.len(), editions.from()), (new.len(), editions.to()));
    let mut more = Vec::new();
    let elsewhere = old
        .iter()
        .filter(|unit| {
            unit.section != section.kind
                || !change.from.iter().any(|article| article.place == unit.place)
        })
        .count();
    if elsewhere > 0 {
        more.push(wording.passages_from_elsewhere(elsewhere));
    }
    if departed > 0 {
        more.push(wording.passages_to_elsewhere(departed));
    }
    let words =
        |units: &[&UnitRef]| units.iter().map(|unit| unit.text.split_whitespace().count()).sum();
    more.push(wording.words_of(words(&old), words(&new)));
    let parts = match change.status {
        // One event: its passages are not told, and not counted, one by one.
        Status::Rewritten => vec![wording.label_rewritten().to_lowercase()],
        _ => parts(wording, counts),
    };
    SectionSummary { heading, headline, parts, more }
}

/// Tells why a section was not read, on each side that has not read it.
fn reasons(
    wording: Wording,
    change: &ArticleChange,
    section: &SectionChange,
    editions: Editions<'_>,
) -> Vec<String> {
    let any = if change.to.is_empty() { &change.from } else { &change.to };
    let sides = [
        (
            section.unread.from,
            editions.old,
            if change.from.is_empty() { any } else { &change.from },
        ),
        (section.unread.to, editions.new, any),
    ];
    let mut reasons = Vec::new();
    for (_, edition, articles) in sides.into_iter().filter(|(unread, ..)| *unread) {
        for article in articles {
            let Some(text) = chapter_of(edition, &article.place.chapter) else { continue };
            let why = text.held.iter().find(|held| held.holds(&article.place, section.kind));
            reasons
                .extend(why.map(|why| wording.not_read_because((edition.kind, edition.year), why)));
        }
    }
    reasons.dedup();
    reasons
}

/// Returns the counts by kind, which add up to all passages.
fn parts(wording: Wording, counts: PassageCounts) -> Vec<String> {
    Category::ALL
        .into_iter()
        .filter(|category| counts.get(*category) > 0)
        .map(|category| {
            let count = counts.get(category);
            let number = wording.number(count as u64);
            if category == Category::Equal {
                let percent = percentage(count, counts.total());
                format!("{number} {} ({percent}%)", wording.equal())
            } else {
                match category {
                    Category::Rollover => wording.count(count, Noun::Rollover),
                    _ => format!("{number} {}", category_name(wording, category)),
                }
            }
        })
        .collect()
}

fn section_sentences(change: &ArticleChange, kind: SectionKind, editions: Editions<'_>) -> usize {
    change.to.iter().map(|to| sentences_of(editions.new, &to.place, kind).count()).sum()
}

/// Counts the sentences of the sections of A and B that are looked at.
pub(super) fn all_sentences(change: &ArticleChange, editions: Editions<'_>) -> usize {
    let compared = change.sections.iter().filter(|section| section.kind.is_compared());
    compared.map(|section| section_sentences(change, section.kind, editions)).sum()
}

/// Says that no word differs, with its witness; nothing when something does.
pub(super) fn quiet(
    wording: Wording,
    change: &ArticleChange,
    counts: PassageCounts,
    editions: Editions<'_>,
) -> Option<String> {
    // Each section says for itself that it was not read; nothing is said of the whole.
    let none_read = counts.total() == counts.not_compared;
    let goes_on = !matches!(change.status, Status::Added | Status::Removed | Status::Rewritten);
    if goes_on
        && change.is_partly_unread()
        && (none_read || counts.equal + counts.not_compared == counts.total())
    {
        let all_unread = none_read && change.sections.iter().all(|one| one.unread.is_any());
        return Some(format!("{}.", capitalised(wording.article_not_compared(!all_unread))));
    }
    let departed = change.departed().count();
    if counts.total() == 0 && departed == 0 {
        return Some(wording.nothing_to_compare().to_owned());
    }
    if counts.substantive > 0
        || matches!(change.status, Status::Added | Status::Removed | Status::Rewritten)
    {
        return None;
    }
    if counts.equal == counts.total() && departed == 0 {
        return Some(wording.no_change_in_words(all_sentences(change, editions)));
    }
    let mut parts = touched(wording, counts);
    if departed > 0 {
        let comma = if parts.is_empty() { "" } else { ", " };
        parts = format!("{parts}{comma}{}", wording.departed(departed));
    }
    Some(wording.no_change_but(&parts, counts.equal))
}

/// Counts what differs where no word does: `1 redactionele wijziging, 1 jaarovergang`.
pub(super) fn touched(wording: Wording, counts: PassageCounts) -> String {
    let mut touched = Vec::new();
    if counts.placed > 0 {
        touched.push(wording.fold_placed(counts.placed));
    }
    if counts.editorial > 0 {
        touched.push(wording.fold_editorial(counts.editorial, ""));
    }
    if counts.rollover > 0 {
        touched.push(wording.fold_rollover(counts.rollover, ""));
    }
    touched.join(", ")
}

/// Names a kind of passage.
pub(super) fn category_name(wording: Wording, category: Category) -> &'static str {
    match category {
        Category::Substantive => wording.class(Class::Substantive),
        Category::Placed => wording.placed(),
        Category::Editorial => wording.class(Class::Editorial),
        Category::Rollover => wording.class(Class::Rollover),
        Category::Equal => wording.group(Class::None),
        Category::NotCompared => wording.not_compared_passages(),
    }
}
