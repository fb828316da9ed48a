//! Findings over the whole edition: what vanished, and what changed the same way everywhere.
//!
//! Knows the finished changes of all articles. Must not know how they were found.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::changes::{
    ArticleChange, Class, Finding, Op, SectionChange, Segment, SegmentOp, SignalKind, Status,
    UnitChange, UnitForm, UnitRef,
};
use crate::compare::thresholds::Thresholds;
use crate::model::{Chapter, Place};
use crate::text::fold;

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

impl Finding {
    /// Tells whether the change of words that this finding is about stands in a passage.
    #[must_use]
    pub fn is_in(&self, unit: &UnitChange) -> bool {
        let Self::Systematic { from, to, .. } = self else { return false };
        let key = (fold(from), fold(to));
        unit.class == Class::Substantive
            && replacements(&unit.segments).iter().any(|one| one.key() == key)
    }

    /// Tells whether this finding says all there is to say of a passage: no other word in it
    /// differs, and it stands under the role it stood under.
    #[must_use]
    pub fn explains(&self, unit: &UnitChange) -> bool {
        let Self::Systematic { from, to, articles, .. } = self else { return false };
        let shifted = unit.signals.iter().any(|signal| signal.kind == SignalKind::RoleShift);
        let here = unit.to.iter().any(|one| articles.contains(&one.place));
        let replaced = replacements(&unit.segments);
        let (from, to) = (fold(from), fold(to));
        unit.op == Op::Modified
            && !shifted
            && here
            && !replaced.is_empty()
            && replaced.iter().all(|one| one.key() == (from.clone(), to.clone()))
    }
}

/// A passage is vanished when nothing alike stands anywhere. Of a rewritten article nothing is
/// told twice, and a section that is wholly gone is one event instead of many.
fn vanished(
    articles: &[ArticleChange],
    awaited: &[Chapter],
    thresholds: &Thresholds,
) -> Vec<Finding> {
    let mut found = Vec::new();
    for article in articles.iter().filter(|article| article.status != Status::Rewritten) {
        for section in article.sections.iter().filter(|section| section.kind.is_compared()) {
            if let Some(whole) = section_removed(article, section) {
                found.push(whole);
                continue;
            }
            let told = section.units.iter().filter(|change| {
                let here = |unit: &UnitRef| !awaited.contains(&unit.place.chapter);
                change.vanished && change.from.iter().all(here) && is_long(change, thresholds)
            });
            found.extend(told.filter_map(passage));
        }
    }
    found
}

/// An article that goes on and has none of the units of one of its sections any more: one event,
/// however many passages there were.
fn section_removed(article: &ArticleChange, section: &SectionChange) -> Option<Finding> {
    let place = article.to.first()?.place.clone();
    let gone = section.units.iter().all(|unit| unit.op == Op::Removed);
    (gone && !section.units.is_empty()).then(|| Finding::SectionRemoved {
        article: place,
        section: section.kind,
        units: section.units.iter().flat_map(|change| change.from.clone()).collect(),
        provisional: section.units.iter().any(|change| change.provisional),
    })
}

/// A short passage is boilerplate too often; a row of an indicator table never is.
fn is_long(change: &UnitChange, thresholds: &Thresholds) -> bool {
    change.from.iter().any(|unit| {
        let words = fold(&unit.text).split(' ').count();
        unit.form == UnitForm::Row || words >= thresholds.vanished_words
    })
}

fn passage(change: &UnitChange) -> Option<Finding> {
    Some(Finding::Vanished {
        unit: change.from.first()?.clone(),
        nearest: change.nearest.clone(),
        provisional: change.provisional,
    })
}

/// Where a change of words was seen.
#[derive(Default)]
struct Seen {
    printed: BTreeSet<(String, String)>,
    articles: BTreeSet<Place>,
    units: usize,
}

/// The same change of words in many articles; a rewritten article is told as one event.
fn systematic(articles: &[ArticleChange], thresholds: &Thresholds) -> Vec<Finding> {
    let mut seen: BTreeMap<(String, String), Seen> = BTreeMap::new();
    let compared = articles.iter().filter(|article| article.status != Status::Rewritten);
    let sections = compared.flat_map(|article| &article.sections);
    let units = sections.filter(|section| section.kind.is_compared()).flat_map(|one| &one.units);
    for change in units {
        if change.class != Class::Substantive || change.from.is_empty() {
            continue;
        }
        let Some(place) = change.to.first().map(|unit| &unit.place) else { continue };
        let replaced: BTreeMap<(String, String), Replacement> = replacements(&change.segments)
            .into_iter()
            .filter(Replacement::is_an_expression)
            .map(|one| (one.key(), one))
            .collect();
        for (key, one) in replaced {
            let entry = seen.entry(key).or_default();
            entry.printed.insert((one.from, one.to));
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

/// Words that other words took the place of, as printed.
struct Replacement {
    from: String,
    to: String,
}

impl Replacement {
    fn key(&self) -> (String, String) {
        (fold(&self.from), fold(&self.to))
    }

    /// Tells whether it is one expression for another: short, of words, and not only spelling.
    fn is_an_expression(&self) -> bool {
        let (from, to) = self.key();
        let words = |key: &str| key.split(' ').filter(|word| !word.is_empty()).count();
        let fits = (1..=LONGEST).contains(&words(&from)) && (1..=LONGEST).contains(&words(&to));
        let letters = |key: &str| key.chars().any(char::is_alphabetic);
        fits && from != to && (letters(&from) || letters(&to))
    }
}

/// Reads the replacements of marked text. Words that only came, or only went, are told with the
/// word behind or before them: `burgers` becomes `alle burgers`.
fn replacements(segments: &[Segment]) -> Vec<Replacement> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < segments.len() {
        if segments[at].op == SegmentOp::Equal {
            at += 1;
            continue;
        }
        let end = segments[at..].iter().take_while(|one| one.op != SegmentOp::Equal).count() + at;
        let of = |op| -> String {
            let own = segments[at..end].iter().filter(|segment| segment.op == op);
            own.map(|segment| segment.text.as_str()).collect::<String>().trim().to_owned()
        };
        let (mut from, mut to) = (of(SegmentOp::Delete), of(SegmentOp::Insert));
        if fold(&from).is_empty() != fold(&to).is_empty() {
            let after = segments.get(end).and_then(|next| first_word(&next.text));
            let before = at.checked_sub(1).and_then(|at| last_word(&segments[at].text));
            for side in [&mut from, &mut to] {
                *side = match (after, before) {
                    (Some(after), _) => format!("{side} {after}"),
                    (None, Some(before)) => format!("{before} {side}"),
                    (None, None) => side.clone(),
                };
                *side = side.trim().to_owned();
            }
        }
        found.push(Replacement { from, to });
        at = end;
    }
    found
}

fn first_word(text: &str) -> Option<&str> {
    text.split_whitespace().next().filter(|word| word.chars().any(char::is_alphanumeric))
}

fn last_word(text: &str) -> Option<&str> {
    text.split_whitespace().next_back().filter(|word| word.chars().any(char::is_alphanumeric))
}
