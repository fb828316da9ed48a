//! What became of findings that were told as provisional.
//!
//! Knows two comparisons of the same editions, an earlier and a later one: which findings of the
//! earlier one could still change, and how the later one answers them. Must not know days, watches
//! or messages: what is still awaited is decided where the later comparison is made.

use serde::{Deserialize, Serialize};

use crate::compare::changes::{
    ArticleChange, Changes, Op, SectionChange, Status, UnitChange, UnitRef,
};
use crate::model::{Place, SectionKind};
use crate::text::fold;

/// A finding that was told as provisional. It can be kept, and settled by a later comparison.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Provisional {
    /// What was told.
    pub event: Event,
    /// The article it is about: the old one, except where something is new or merged.
    pub place: Place,
    /// The section, where it is about a section or a passage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionKind>,
    /// Whether it is about the whole article, the whole section, or one passage.
    pub extent: Extent,
    /// The title of the article, or the passage; of a section its first passage.
    pub text: String,
}

/// What can be told as provisional.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// Not found again.
    Gone,
    /// New.
    New,
    /// One became several.
    Split,
    /// Several became one.
    Merged,
}

/// How much of an article a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extent {
    /// All of it.
    Article,
    /// One of its sections, whole.
    Section,
    /// One passage.
    Passage,
}

/// A finding that was told as provisional and is so no longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// What was told.
    pub event: Event,
    /// The article it is about.
    pub place: Place,
    /// The section, where it is about a section or a passage.
    pub section: Option<SectionKind>,
    /// The title of the article, or the passage.
    pub text: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a provisional finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It stands.
    Confirmed,
    /// It was found again after all.
    Withdrawn {
        /// In this article, on the other side.
        place: Place,
        /// In this section, where it is a passage.
        section: Option<SectionKind>,
    },
    /// The text it was about stands in neither edition any more: early text was replaced.
    Superseded,
}

/// Findings that were open, parted into what is settled and what is not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settlement {
    /// Settled, withdrawn ones first: those are the ones that a reader remembers wrongly.
    pub settled: Vec<Settled>,
    /// Still open.
    pub open: Vec<Provisional>,
}

/// Lists the findings of a comparison that are told as provisional: each event once, an article
/// that is gone without its passages.
///
/// Give it what a watch was told (its selection), and keep the result beside what it was told.
/// What stands in a chapter that is itself awaited is no finding: nothing of it is missing yet.
#[must_use]
pub fn provisional(changes: &Changes) -> Vec<Provisional> {
    let mut found = Vec::new();
    for article in changes.articles.iter().filter(|article| !changes.awaits(article)) {
        if let Some(event) = article_event(article).filter(|_| article.provisional) {
            let one = match event {
                Event::Gone | Event::Split => article.from.first(),
                Event::New | Event::Merged => article.to.first(),
            };
            found.extend(one.map(|one| Provisional {
                event,
                place: one.place.clone(),
                section: None,
                extent: Extent::Article,
                text: one.title.clone(),
            }));
        }
        // One event, whatever became of its passages.
        if matches!(article.status, Status::Added | Status::Removed | Status::Rewritten) {
            continue;
        }
        for section in article.sections.iter().filter(|section| section.kind.is_compared()) {
            let is_one = changes.tells_as_gone(article, section.kind);
            found.extend(of_section(section, is_one));
        }
    }
    found
}

/// Settles what was told as provisional by a later comparison of the same two editions.
///
/// Hand in the whole comparison, not the selection of a watch: what is found again may stand in a
/// chapter that the watch does not cover. `changes.awaited` decides what is still open: it is empty
/// once all chapters are in, or when so much time has passed that nothing more is waited for. A
/// finding is withdrawn as soon as it is found again, even while other chapters are awaited.
#[must_use]
pub fn settle(open: &[Provisional], changes: &Changes) -> Settlement {
    let mut settlement = Settlement::default();
    for finding in open {
        match outcome(finding, changes) {
            None => settlement.open.push(finding.clone()),
            Some(outcome) => settlement.settled.push(Settled {
                event: finding.event,
                place: finding.place.clone(),
                section: finding.section,
                text: finding.text.clone(),
                outcome,
            }),
        }
    }
    settlement.settled.sort_by_key(|one| matches!(one.outcome, Outcome::Confirmed));
    settlement
}

fn article_event(article: &ArticleChange) -> Option<Event> {
    match article.status {
        Status::Removed => Some(Event::Gone),
        Status::Added => Some(Event::New),
        Status::Split => Some(Event::Split),
        Status::Merged => Some(Event::Merged),
        Status::Unchanged | Status::Changed | Status::Rewritten | Status::NotCompared => None,
    }
}

fn unit_event(unit: &UnitChange) -> Option<Event> {
    match unit.op {
        Op::Removed => Some(Event::Gone),
        Op::Added => Some(Event::New),
        Op::Split => Some(Event::Split),
        Op::Merged => Some(Event::Merged),
        Op::Unchanged | Op::Modified | Op::NotCompared => None,
    }
}

fn of_section(section: &SectionChange, is_one: bool) -> Vec<Provisional> {
    let units = || section.units.iter().filter(|unit| unit.provisional);
    let of_unit = |unit: &UnitChange, extent: Extent| {
        let event = unit_event(unit)?;
        let one = keyed(event, unit)?;
        Some(Provisional {
            event,
            place: one.place.clone(),
            section: Some(one.section),
            extent,
            text: one.text.clone(),
        })
    };
    if is_one {
        return units().find_map(|unit| of_unit(unit, Extent::Section)).into_iter().collect();
    }
    units().filter_map(|unit| of_unit(unit, Extent::Passage)).collect()
}

/// The passage by which a finding is known again: of what is new or merged the new one.
fn keyed(event: Event, unit: &UnitChange) -> Option<&UnitRef> {
    match event {
        Event::Gone | Event::Split => unit.from.first(),
        Event::New | Event::Merged => unit.to.first(),
    }
}

/// Returns what became of a finding; nothing while it is open.
fn outcome(finding: &Provisional, changes: &Changes) -> Option<Outcome> {
    match finding.extent {
        Extent::Article => of_article(finding, changes),
        Extent::Section | Extent::Passage => of_passages(finding, changes),
    }
}

fn of_article(finding: &Provisional, changes: &Changes) -> Option<Outcome> {
    let is_old = matches!(finding.event, Event::Gone | Event::Split);
    let holds = |article: &&ArticleChange| {
        let own = if is_old { &article.from } else { &article.to };
        own.iter().any(|one| one.place == finding.place)
    };
    let Some(article) = changes.articles.iter().find(holds) else {
        return changes.awaited.is_empty().then_some(Outcome::Superseded);
    };
    if article_event(article) == Some(finding.event) {
        return (!article.provisional).then_some(Outcome::Confirmed);
    }
    let other = if is_old { &article.to } else { &article.from };
    Some(match other.first() {
        Some(one) => Outcome::Withdrawn { place: one.place.clone(), section: None },
        None => Outcome::Superseded,
    })
}

fn of_passages(finding: &Provisional, changes: &Changes) -> Option<Outcome> {
    let is_old = matches!(finding.event, Event::Gone | Event::Split);
    let text = fold(&finding.text);
    let is_it = |one: &UnitRef| {
        one.place == finding.place
            && Some(one.section) == finding.section
            && (finding.extent == Extent::Section || fold(&one.text) == text)
    };
    let own = |unit: &UnitChange| if is_old { unit.from.clone() } else { unit.to.clone() };
    let sections = changes.articles.iter().flat_map(|article| &article.sections);
    let units: Vec<&UnitChange> = sections
        .flat_map(|section| &section.units)
        .filter(|unit| own(unit).iter().any(is_it))
        .collect();
    // Found again, if only in part: there is a place to point at.
    let elsewhere = units.iter().find(|unit| unit_event(unit) != Some(finding.event));
    if let Some(unit) = elsewhere {
        let other = if is_old { unit.to.first() } else { unit.from.first() };
        return Some(other.map_or(Outcome::Superseded, |one| Outcome::Withdrawn {
            place: one.place.clone(),
            section: Some(one.section),
        }));
    }
    if units.is_empty() {
        return changes.awaited.is_empty().then_some(Outcome::Superseded);
    }
    units.iter().all(|unit| !unit.provisional).then_some(Outcome::Confirmed)
}
