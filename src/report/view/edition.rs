//! The report of a whole edition, ready to be laid out.
//!
//! Knows the order of the report: totals, what matters most, the rest by chapter, the table, what
//! is awaited, not read and not shown, what was compared. Must not know width, colour or markup.

use std::collections::BTreeMap;

use super::beside;
use super::compared::compared;
use super::counts::{ChapterCounts, Counts, articles_with_goals, compared_units};
use super::editions::Editions;
use super::first::as_first;
use super::not_read::not_read;
use super::ranking::{Candidate, candidates};
use super::shape::{ChapterItems, ChapterRow, EditionView, Extent, PER_CHAPTER, told};
use super::summary::all_sentences;
use super::telling::Teller;
use crate::compare::{Changes, Op, Status};
use crate::model::{Chapter, ChapterText, SectionKind};
use crate::report::wording::{EditionCounts, Relation, Wording};

impl EditionView {
    /// Makes the report; `show_all` lists every item under its chapter.
    #[must_use]
    pub fn of(wording: Wording, changes: &Changes, editions: Editions<'_>, show_all: bool) -> Self {
        let per_chapter = if show_all { usize::MAX } else { PER_CHAPTER };
        Self::within(wording, changes, editions, Extent { per_chapter, ..Extent::default() })
    }

    /// Makes the report of a part of an edition, or with fewer items.
    #[must_use]
    pub fn within(
        wording: Wording,
        changes: &Changes,
        editions: Editions<'_>,
        extent: Extent<'_>,
    ) -> Self {
        let counts = Counts::of(changes);
        let told = || told(editions, extent);
        let (received, relation) = (editions.received(), editions.relation());
        let expected = received + changes.awaited.len();
        let knows_expected = relation == Relation::Successive && !extent.is_first;
        let (is_lineage, is_whole) = (relation == Relation::Successive, changes.awaited.is_empty());
        // Of single papers it is told apart: what is new in them may come from another.
        let part = beside::is_part(changes);
        let (new, gone) = if part { (0, 0) } else { (counts.new_articles, counts.gone_articles) };
        let named = EditionCounts {
            relation,
            received,
            expected: knows_expected.then_some(expected),
            articles: counts.articles,
            articles_changed: counts.substantive_articles,
            substantive: counts.passages.substantive,
            role_shifts: counts.passages.role_shifts,
            rewritten: counts.rewritten_articles,
            new: if is_lineage { new } else { 0 },
            gone: if is_lineage && is_whole { gone } else { 0 },
            not_read: if extent.is_first {
                counts.partly_read_articles
            } else {
                counts.not_compared_articles
            },
            is_first: extent.is_first,
            is_selection: extent.is_selection,
        };
        let mut teller = Teller::new(wording, editions);
        let (first, rest) = first_and_rest(candidates(changes), extent.top);
        let top = first.iter().map(|candidate| teller.tell(candidate)).collect();
        let further = by_chapter(wording, &mut teller, &rest, extent.per_chapter);
        let (rows, total) = table(wording, &counts, editions, extent);
        let view = Self {
            head: wording.edition_head(changes.from, changes.to),
            scope: wording.edition_scope().to_owned(),
            totals_head: match relation {
                Relation::Successive => wording.totals_head(received, expected, named.articles),
                Relation::Beside => wording.beside_totals_head(told().count(), named.articles),
            },
            totals: [
                wording.totals_substantive(relation, named),
                wording.totals_light(
                    relation,
                    counts.light_articles,
                    counts.passages.placed + counts.departed > 0,
                ),
                wording.totals_rest(
                    relation,
                    counts.equal_articles,
                    new,
                    counts.not_compared_articles,
                ),
            ]
            .into_iter()
            .flatten()
            .collect(),
            remarks: extent
                .said
                .iter()
                .cloned()
                .chain(remarks(wording, changes, &counts, extent.per_chapter == usize::MAX))
                .chain(beside::remarks(wording, changes, editions))
                .chain(beside::not_here(wording, changes, &counts))
                .chain(preliminary(wording, editions, extent))
                .collect(),
            quiet: quiet(wording, changes, &counts, editions),
            top,
            further,
            rows,
            total,
            places: places(wording, changes, editions),
            provisional: provisional(wording, changes, editions),
            not_read: not_read(wording, changes, editions, extent),
            not_shown: wording.not_shown(
                counts.passages.editorial,
                counts.passages.rollover,
                counts.passages.placed,
            ),
            not_compared: not_compared(wording, changes),
            compared: compared(wording, editions),
            counts: named,
        };
        if extent.is_first { as_first(view, wording, editions) } else { view }
    }
}

/// Parts the ranked items: those that stand under "what matters most", and all others in the order
/// they had. What is only possible is never among the first.
fn first_and_rest(
    ranked: Vec<Candidate<'_>>,
    most: usize,
) -> (Vec<Candidate<'_>>, Vec<Candidate<'_>>) {
    let mut first = 0;
    ranked.into_iter().partition(|candidate| {
        let is_first = first < most && candidate.is_sure();
        first += usize::from(is_first);
        is_first
    })
}

fn remarks(wording: Wording, changes: &Changes, counts: &Counts, show_all: bool) -> Vec<String> {
    let relation = Relation::of(changes.from, changes.to);
    let mut remarks = Vec::new();
    if counts.gone_articles > 0 && !beside::is_part(changes) {
        let mut removed = changes.articles.iter().filter(|one| one.status == Status::Removed);
        let provisional = removed.any(|article| article.provisional);
        let (gone, year) = (counts.gone_articles, changes.from.1);
        remarks.push(wording.totals_gone(relation, gone, year, provisional));
    }
    let whole = (counts.new_passages, counts.gone_passages, counts.rewritten_passages);
    if show_all && whole != (0, 0, 0) {
        remarks.push(wording.passages_of_whole_articles(relation, whole));
    }
    remarks
}

/// Names the chapters whose text is preliminary.
fn preliminary(wording: Wording, editions: Editions<'_>, extent: Extent<'_>) -> Option<String> {
    let papers = told(editions, extent).map(|text| &text.publication);
    let chapters: Vec<&str> = papers
        .filter(|paper| paper.standing.is_preliminary())
        .map(|paper| paper.chapter.as_str())
        .collect();
    (!chapters.is_empty()).then(|| wording.preliminary_chapters(&chapters))
}

fn quiet(
    wording: Wording,
    changes: &Changes,
    counts: &Counts,
    editions: Editions<'_>,
) -> Option<String> {
    if counts.substantive_articles + counts.new_articles + counts.gone_articles > 0 {
        return None;
    }
    let touched = counts.passages;
    let mut papers = editions.new.chapters.iter().chain(&editions.old.chapters);
    let some_unread = counts.not_compared_articles > 0 || papers.any(ChapterText::is_unknown);
    if counts.light_articles + counts.equal_articles == 0 && some_unread {
        return Some(wording.nothing_compared().to_owned());
    }
    if touched.editorial + touched.rollover + touched.placed == 0 {
        let sentences = changes
            .articles
            .iter()
            .filter(|article| !article.is_partly_unread())
            .map(|article| all_sentences(article, editions))
            .sum();
        let same = changes.articles.iter().filter(|article| article.status == Status::Changed);
        let renamed = same.clone().filter(|article| article.is_renamed()).count();
        let parted = same.count() - renamed;
        let told = wording.edition_unchanged(counts.equal_articles, sentences, renamed, parted);
        return Some(wording.beside_unread(&told, counts.not_compared_articles));
    }
    let told = wording.no_change_but(&super::summary::touched(wording, touched), touched.equal);
    Some(wording.beside_unread(&told, counts.not_compared_articles))
}

/// Words the items beyond the first ten, by chapter, and counts those left.
fn by_chapter(
    wording: Wording,
    teller: &mut Teller<'_>,
    rest: &[Candidate<'_>],
    limit: usize,
) -> Vec<ChapterItems> {
    let mut chapters: BTreeMap<Option<&Chapter>, Vec<&Candidate<'_>>> = BTreeMap::new();
    for candidate in rest {
        chapters.entry(candidate.chapter).or_default().push(candidate);
    }
    let mut found = Vec::new();
    for (chapter, candidates) in chapters {
        let title = chapter.map(|chapter| teller.chapter(chapter)).unwrap_or_default();
        // Findings over many chapters are few and say much: all of them are told.
        let shown = if chapter.is_none() { candidates.len() } else { limit.min(candidates.len()) };
        let (shown, left) = candidates.split_at(shown);
        let left: usize = left.iter().map(|candidate| candidate.passages).sum();
        found.push(ChapterItems {
            chapter: chapter.cloned(),
            title,
            items: shown.iter().map(|candidate| teller.tell(candidate)).collect(),
            more: if left == 0 { String::new() } else { wording.and_more(left) },
        });
    }
    found
}

/// Returns a row for each chapter with substantive changes, one for all others, and the total.
fn table(
    wording: Wording,
    counts: &Counts,
    editions: Editions<'_>,
    extent: Extent<'_>,
) -> (Vec<ChapterRow>, ChapterRow) {
    let mut chapters: BTreeMap<&Chapter, ChapterCounts> =
        counts.chapters.iter().map(|(chapter, counts)| (chapter, *counts)).collect();
    for text in told(editions, extent) {
        let row = chapters.entry(&text.publication.chapter).or_default();
        if extent.is_selection {
            row.articles = articles_with_goals(text);
        }
    }
    let sum = |rows: &[(&Chapter, ChapterCounts)], chapter: String| ChapterRow {
        chapter,
        name: String::new(),
        articles: rows.iter().map(|(_, counts)| counts.articles).sum(),
        changed: rows.iter().map(|(_, counts)| counts.changed).sum(),
        passages: rows.iter().map(|(_, counts)| counts.passages).sum(),
    };
    let all: Vec<_> = chapters.into_iter().collect();
    let (changed, quiet): (Vec<_>, Vec<_>) = all.iter().partition(|(_, counts)| counts.changed > 0);
    let mut rows: Vec<ChapterRow> = changed
        .iter()
        .map(|&(chapter, counts)| ChapterRow {
            chapter: chapter.to_string(),
            name: wording.abbreviation(&editions.chapter_name(chapter)).to_owned(),
            articles: counts.articles,
            changed: counts.changed,
            passages: counts.passages,
        })
        .collect();
    if !quiet.is_empty() {
        let codes: Vec<&str> = quiet.iter().map(|(chapter, _)| chapter.as_str()).collect();
        rows.push(sum(&quiet, wording.list(&codes)));
    }
    (rows, sum(&all, wording.total().to_owned()))
}

/// Returns a line for each article whose place or title differs.
fn places(wording: Wording, changes: &Changes, editions: Editions<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for article in &changes.articles {
        let notes = super::notes::notes(wording, article, editions);
        let Some(one) = article.to.first().or(article.from.first()) else { continue };
        if notes.is_empty() || changes.awaits(article) {
            continue;
        }
        let texts: Vec<String> = notes.into_iter().map(|note| note.text).collect();
        let name = format!("{} {}", one.place.chapter, wording.article(&one.place));
        let named = if one.title.is_empty() {
            name
        } else {
            format!("{name} {}", wording.quoted(&one.title))
        };
        lines.push(format!("{named}: {}", texts.join("; ")));
    }
    lines
}

fn provisional(wording: Wording, changes: &Changes, editions: Editions<'_>) -> String {
    if changes.awaited.is_empty() {
        return String::new();
    }
    let mut found: Vec<String> = changes
        .articles
        .iter()
        .filter(|article| article.status == Status::Removed && !changes.awaits(article))
        .filter(|article| compared_units(article).next().is_some())
        .flat_map(|article| &article.from)
        .map(|one| {
            let name = format!("{} {}", one.place.chapter, wording.article(&one.place));
            wording.not_found_yet(&name, &one.title, editions.old.year)
        })
        .collect();
    let without = changes
        .articles
        .iter()
        .filter(|article| !matches!(article.status, Status::Removed | Status::Rewritten))
        .flat_map(compared_units)
        .filter(|unit| unit.op == Op::Removed && unit.provisional)
        .count();
    if without > 0 {
        found.push(wording.passages_without_counterpart(without));
    }
    let mut text =
        format!("{}: {}", wording.label_provisional(), wording.awaited(&changes.awaited));
    if !found.is_empty() {
        text.push(' ');
        text.push_str(&crate::report::wording::capitalised(&found.join("; ")));
        text.push('.');
    }
    text
}

fn not_compared(wording: Wording, changes: &Changes) -> String {
    let mut kinds: Vec<SectionKind> = changes
        .articles
        .iter()
        .flat_map(|article| &article.sections)
        .map(|section| section.kind)
        .filter(|kind| !kind.is_compared())
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    if kinds.is_empty() { String::new() } else { wording.not_compared(&kinds) }
}
