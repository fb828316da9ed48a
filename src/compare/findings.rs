//! Findings over the whole edition: what vanished, and what changed the same way everywhere.
//!
//! Knows the finished changes of all articles. Must not know how they were found.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Chapter, Place};
use crate::text::fold;

use super::{
    ArticleChange, Class, Finding, Op, Segment, SegmentOp, Status, Thresholds, UnitChange,
};

/// The longest change of words that is counted, in words: longer ones are not one expression.
const LONGEST: usize = 8;

/// Returns the findings: vanished passages in the order of their articles, then systematic
/// changes, the most frequent first.
pub(super) fn find(
    articles: &[ArticleChange],
    awaited: &[Chapter],
    thresholds: &Thresholds,
) -> Vec<Finding> {
    let mut findings = vanished(articles, awaited, thresholds);
    findings.extend(systematic(articles, thresholds));
    findings
}

fn units(article: &ArticleChange) -> impl Iterator<Item = &UnitChange> {
    let sections = article.sections.iter().filter(|section| section.kind.is_compared());
    sections.flat_map(|section| &section.units)
}

/// A passage is vanished when nothing alike stands anywhere. Of a rewritten article nothing is
/// told twice, and a chapter whose paper is awaited has lost nothing yet.
fn vanished(
    articles: &[ArticleChange],
    awaited: &[Chapter],
    thresholds: &Thresholds,
) -> Vec<Finding> {
    let told = articles.iter().filter(|article| article.status != Status::Rewritten);
    told.flat_map(units)
        .filter(|change| change.op == Op::Removed)
        .filter_map(|change| {
            let unit = change.from.first()?;
            let long = fold(&unit.text).split(' ').count() >= thresholds.vanished_words;
            let alike = change
                .nearest
                .as_ref()
                .is_some_and(|nearest| nearest.similarity >= thresholds.same);
            (long && !alike && !awaited.contains(&unit.place.chapter)).then(|| Finding::Vanished {
                unit: unit.clone(),
                nearest: change.nearest.clone(),
                provisional: change.provisional,
            })
        })
        .collect()
}

/// Where a change of words was seen.
#[derive(Default)]
struct Seen {
    printed: BTreeSet<(String, String)>,
    articles: BTreeSet<Place>,
    units: usize,
}

fn systematic(articles: &[ArticleChange], thresholds: &Thresholds) -> Vec<Finding> {
    let mut seen: BTreeMap<(String, String), Seen> = BTreeMap::new();
    for change in articles.iter().flat_map(units) {
        if change.class != Class::Substantive || change.from.is_empty() {
            continue;
        }
        let Some(place) = change.to.first().map(|unit| &unit.place) else { continue };
        let replaced: BTreeMap<(String, String), (&str, &str)> = replacements(&change.segments);
        for (key, (from, to)) in replaced {
            let entry = seen.entry(key).or_default();
            entry.printed.insert((from.to_owned(), to.to_owned()));
            entry.articles.insert(place.clone());
            entry.units += 1;
        }
    }
    let mut found: Vec<Seen> = seen
        .into_values()
        .filter(|seen| seen.articles.len() >= thresholds.systematic_articles)
        .collect();
    found.sort_by_key(|seen| (usize::MAX - seen.articles.len(), usize::MAX - seen.units));
    found
        .into_iter()
        .filter_map(|seen| {
            // Of several spellings the last in order: lower case, as in running text.
            let (from, to) = seen.printed.into_iter().next_back()?;
            let articles = seen.articles.into_iter().collect();
            Some(Finding::Systematic { from, to, articles, units: seen.units })
        })
        .collect()
}

/// Words replaced by other words, by their folded forms.
fn replacements(segments: &[Segment]) -> BTreeMap<(String, String), (&str, &str)> {
    let mut found = BTreeMap::new();
    for pair in segments.windows(2) {
        let [gone, came] = pair else { continue };
        if (gone.op, came.op) != (SegmentOp::Delete, SegmentOp::Insert) {
            continue;
        }
        let (from, to) = (fold(&gone.text), fold(&came.text));
        let words = |key: &str| key.split(' ').filter(|word| !word.is_empty()).count();
        let fits = (1..=LONGEST).contains(&words(&from)) && (1..=LONGEST).contains(&words(&to));
        let letters = |key: &str| key.chars().any(char::is_alphabetic);
        if fits && from != to && (letters(&from) || letters(&to)) {
            found.insert((from, to), (gone.text.trim(), came.text.trim()));
        }
    }
    found
}
