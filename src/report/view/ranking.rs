//! What matters most over a whole edition, ranked.
//!
//! Knows weights, how many passages an item stands for, so that what is shown and what is not add
//! up, and what may not stand among the first. Must not know words or layout.

use std::cmp::Reverse;

use crate::compare::{ArticleChange, Changes, Finding, SectionChange, Status, UnitChange};
use crate::model::{Chapter, Place};
use crate::report::wording::Relation;

use super::counts::{Category, compared_units};
use super::headline;

/// An item before it is worded.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'a> {
    pub subject: Subject<'a>,
    weight: u16,
    /// How many of the counted substantive passages it stands for.
    pub passages: usize,
    /// The chapter it is told under; a finding over many chapters has none.
    pub chapter: Option<&'a Chapter>,
}

/// What an item is about.
#[derive(Debug, Clone, Copy)]
pub(super) enum Subject<'a> {
    Unit(&'a UnitChange, &'a ArticleChange),
    Section(&'a SectionChange, &'a ArticleChange),
    Article(&'a ArticleChange),
    Systematic { from: &'a str, to: &'a str, articles: &'a [Place], units: usize },
}

impl<'a> Subject<'a> {
    /// Returns the article it is about; none of a finding over many.
    pub fn article(self) -> Option<&'a ArticleChange> {
        match self {
            Subject::Unit(_, article)
            | Subject::Section(_, article)
            | Subject::Article(article) => Some(article),
            Subject::Systematic { .. } => None,
        }
    }
}

impl Candidate<'_> {
    /// Tells whether it may stand among what matters most: not a shift of role that the verb alone
    /// suggests. A reader would take it for news, and it is a guess.
    pub fn is_sure(&self) -> bool {
        match self.subject {
            Subject::Unit(unit, _) => !headline::is_only_possible(unit),
            Subject::Section(..) | Subject::Article(_) | Subject::Systematic { .. } => true,
        }
    }

    /// Returns in which part of a view it stands: beside an annual report first what was set out and
    /// is not accounted for, then the reverse.
    fn part(&self, relation: Relation) -> usize {
        if relation == Relation::Successive {
            return 0;
        }
        let sides = match self.subject {
            Subject::Unit(unit, _) => (unit.from.is_empty(), unit.to.is_empty()),
            Subject::Article(article) => (article.from.is_empty(), article.to.is_empty()),
            Subject::Section(..) => (false, true),
            Subject::Systematic { .. } => (false, false),
        };
        match sides {
            (_, true) => 0,
            (true, _) => 1,
            (false, false) => 2,
        }
    }
}

/// Returns all candidates, heaviest first; equals stay in the order of the comparison.
pub(super) fn candidates(changes: &Changes) -> Vec<Candidate<'_>> {
    let mut found = Vec::new();
    for finding in &changes.findings {
        if let Finding::Systematic { from, to, articles, units } = finding {
            let told = || changes.articles.iter().filter(|article| is_told_by_passage(article));
            let explained = || told().flat_map(substantive).filter(|unit| finding.explains(unit));
            found.push(Candidate {
                subject: Subject::Systematic { from, to, articles, units: *units },
                weight: explained().map(|unit| unit.weight).max().unwrap_or(0),
                passages: explained().count(),
                chapter: None,
            });
        }
    }
    for article in changes.articles.iter().filter(|article| !changes.awaits(article)) {
        of_article(changes, article, &mut found);
    }
    let relation = Relation::of(changes.from, changes.to);
    found.sort_by_key(|candidate| (candidate.part(relation), Reverse(candidate.weight)));
    found
}

/// Adds what is told of one article: what happened to it as a whole, sections that are gone, and
/// passages that no finding explains.
fn of_article<'a>(
    changes: &'a Changes,
    article: &'a ArticleChange,
    found: &mut Vec<Candidate<'a>>,
) {
    let chapter = article.to.first().or(article.from.first()).map(|one| &one.place.chapter);
    let is_event =
        !matches!(article.status, Status::Unchanged | Status::Changed | Status::NotCompared);
    let weights = || compared_units(article).map(|unit| unit.weight);
    if is_event && weights().next().is_some() {
        found.push(Candidate {
            subject: Subject::Article(article),
            weight: weights().max().unwrap_or(0),
            passages: 0,
            chapter,
        });
    }
    if !is_told_by_passage(article) {
        return;
    }
    for section in article.sections.iter().filter(|section| section.kind.is_compared()) {
        let units = || section.units.iter().filter(|unit| is_substantive(unit));
        if changes.tells_as_gone(article, section.kind) {
            found.push(Candidate {
                subject: Subject::Section(section, article),
                weight: units().map(|unit| unit.weight).max().unwrap_or(0),
                passages: units().count(),
                chapter,
            });
            continue;
        }
        let left = units().filter(|unit| !changes.findings.iter().any(|one| one.explains(unit)));
        found.extend(left.map(|unit| Candidate {
            subject: Subject::Unit(unit, article),
            weight: unit.weight,
            passages: 1,
            chapter,
        }));
    }
}

/// Tells whether the passages of an article are told, and counted, one by one: not where the
/// article as a whole is the event.
fn is_told_by_passage(article: &ArticleChange) -> bool {
    !matches!(article.status, Status::Added | Status::Removed | Status::Rewritten)
}

fn substantive(article: &ArticleChange) -> impl Iterator<Item = &UnitChange> {
    compared_units(article).filter(|unit| is_substantive(unit))
}

fn is_substantive(unit: &UnitChange) -> bool {
    Category::of(unit) == Category::Substantive
}
