//! Since when each passage stands: its line of descent through the editions of one kind.
//!
//! Knows comparisons of consecutive editions, one after the other. Must not know where editions are
//! kept, nor compare them itself. A text goes on as long as nothing but spelling or the yearly
//! roll-over changes, wherever it moves; a text that changed and changed back is young.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::compare::changes::{
    ArticleChange, ArticleRef, Changes, Class, Evidence, Op, SectionChange, Since, Status,
    UnitChange, UnitRef,
};
use crate::compare::counted::heaviest;
use crate::model::{Article, BudgetYear, Chapter, Edition, Place, SectionKind, standing_name};

/// A chapter that is in none of this many years is no longer waited for.
const LONGEST_GAP: u16 = 3;

/// Where a passage stands within its edition.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spot {
    /// The article.
    pub place: Place,
    /// The section.
    pub section: SectionKind,
    /// Counted from 0 among the passages of its section.
    pub position: usize,
}

impl Spot {
    /// Returns where a passage of a comparison stands.
    #[must_use]
    pub fn of(unit: &UnitRef) -> Self {
        Self { place: unit.place.clone(), section: unit.section, position: unit.position }
    }
}

/// How long a passage has stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Age {
    /// Since when.
    pub since: Since,
    /// The article in which it stood first.
    pub first: Place,
    /// The last year in which its paper was there.
    pub seen: BudgetYear,
}

/// An article as one edition has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Stage {
    /// The year of the edition.
    pub year: BudgetYear,
    /// Where it stands.
    pub place: Place,
    /// Its title.
    pub title: String,
}

/// What became of an article from one edition to the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts, as a comparison has them")]
pub struct Step {
    /// What happened.
    pub status: Status,
    /// The article or articles before; empty when it is new.
    pub from: Vec<Stage>,
    /// The article or articles after; empty when it is gone.
    pub to: Vec<Stage>,
    /// What speaks for it.
    pub evidence: Option<Evidence>,
    /// The number differs.
    pub renumbered: bool,
    /// The title differs, case and typography apart.
    pub retitled: bool,
    /// Whether it is a policy article now, where that differs.
    pub policy: Option<bool>,
    /// The chapter differs.
    pub moved_chapter: bool,
    /// The old number now stands on another subject.
    pub number_reused: bool,
    /// Passages of A and B with other words, new or gone.
    pub passages: usize,
    /// The one of them that matters most.
    pub heaviest: Option<Box<UnitChange>>,
    /// The sections that the edition after has not read.
    pub unread: Vec<SectionKind>,
    /// Whether what was not read, or official text still to come, may still change it.
    pub provisional: bool,
}

/// The ages of all passages of an edition, and how its articles came to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Descent {
    /// The year of the edition.
    pub year: BudgetYear,
    /// The steps of its articles from the edition before, by their place among all.
    steps: BTreeMap<usize, Step>,
    /// Chapters with the year in which their paper was last there; those of earlier years are
    /// missing in this edition and may come back.
    chapters: BTreeMap<Chapter, BudgetYear>,
    /// In order of spots.
    ages: Vec<(Spot, Age)>,
}

/// What a descent knows of one chapter.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Share {
    /// The steps of articles that stand or stood in it.
    pub steps: Vec<(usize, Step)>,
    /// The ages of its passages.
    pub ages: Vec<(Spot, Age)>,
}

impl Step {
    /// Lists the places before and after.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.from.iter().chain(&self.to).map(|stage| &stage.place)
    }
}

impl Descent {
    /// Takes out what is known of each chapter; a step from one to another is in both.
    #[must_use]
    pub fn part(mut self) -> (Self, BTreeMap<Chapter, Share>) {
        let mut shares: BTreeMap<Chapter, Share> = BTreeMap::new();
        for (spot, age) in std::mem::take(&mut self.ages) {
            shares.entry(spot.place.chapter.clone()).or_default().ages.push((spot, age));
        }
        for (at, step) in std::mem::take(&mut self.steps) {
            let chapters: BTreeSet<Chapter> =
                step.places().map(|place| place.chapter.clone()).collect();
            for chapter in chapters {
                shares.entry(chapter).or_default().steps.push((at, step.clone()));
            }
        }
        (self, shares)
    }

    /// Puts back what is known of a chapter.
    pub fn add(&mut self, share: Share) {
        self.steps.extend(share.steps);
        self.ages.extend(share.ages);
        self.ages.sort_by(|one, two| one.0.cmp(&two.0));
    }

    /// Lists the steps of articles from the edition before, as far as they are at hand.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.values()
    }

    /// Goes on from the edition before, whose missing chapters `fill` has put back; the first
    /// edition comes from an empty one. `edition` is the new side of the comparison.
    #[must_use]
    pub fn next(before: Option<&Self>, changes: &Changes, edition: &Edition) -> Self {
        let year = edition.year;
        let old = before.map(Old::of).unwrap_or_default();
        let present: BTreeMap<Chapter, BudgetYear> =
            edition.chapters.iter().map(|text| (text.publication.chapter.clone(), year)).collect();
        let missing = missing_chapters(&old, changes, &present, year);
        let mut ages: BTreeMap<Spot, Age> = BTreeMap::new();
        for (article, section) in sections(changes) {
            // What was not read this year may be there all the same, in the article it belongs to.
            let mut stays = article.to.iter().map(|one| &one.place);
            let stays = stays.find(|place| is_unread(edition, place, section.kind));
            let mut carried = 0;
            for unit in section.units.iter().filter(|unit| unit.is_passage()) {
                let age = old.goes_on(unit, year);
                for to in &unit.to {
                    let age = age.clone().unwrap_or_else(|| old.begins(article, unit, to, year));
                    ages.insert(Spot::of(to), age);
                }
                if !unit.to.is_empty() {
                    continue;
                }
                for from in &unit.from {
                    let mut spot = Spot::of(from);
                    if unit.op == Op::NotCompared {
                        spot.place = stays.unwrap_or(&from.place).clone();
                        spot.position = carried;
                        carried += 1;
                    } else if !missing.contains(&from.place.chapter) {
                        continue;
                    }
                    let age = old.ages.get(&Spot::of(from)).copied();
                    let kept = age.filter(|age| year.0 - age.seen.0 <= LONGEST_GAP);
                    ages.extend(kept.map(|age| (spot, age.clone())));
                }
            }
        }
        let told = changes.articles.iter().filter(|article| {
            let mut from = article.from.iter();
            !article.to.is_empty()
                || article.status == Status::NotCompared
                || from.any(|one| !missing.contains(&one.place.chapter))
        });
        let steps = told.map(|article| step(article, &old, year)).enumerate().collect();
        let waiting = old.chapters.into_iter().filter(|(chapter, _)| missing.contains(chapter));
        let chapters = waiting.chain(present).collect();
        Self { year, steps, chapters, ages: ages.into_iter().collect() }
    }

    /// Returns the age of a passage of this edition.
    #[must_use]
    pub fn age(&self, spot: &Spot) -> Option<&Age> {
        let found = self.ages.binary_search_by(|(known, _)| known.cmp(spot)).ok()?;
        Some(&self.ages[found].1)
    }

    /// Tells for each passage of the old side since when it stood. The old side must be this
    /// edition.
    pub fn tell(&self, changes: &mut Changes) {
        for article in &mut changes.articles {
            for section in &mut article.sections {
                let told = section.units.iter_mut().chain(&mut section.departed);
                for unit in told.filter(|unit| unit.is_passage()) {
                    let ages = unit.from.iter().map(|from| self.age(&Spot::of(from)));
                    let ages: Option<Vec<&Age>> = ages.collect();
                    unit.since = ages.and_then(youngest).map(|age| age.since);
                }
            }
        }
    }

    /// Tells whether anything is waited for that the edition itself does not have.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.ages.iter().any(|(_, age)| age.seen < self.year)
            || self.chapters.values().any(|seen| *seen < self.year)
    }

    /// Puts back what this edition misses and may come back: chapters without a paper and what was
    /// not read, as the edition before had it.
    pub fn fill(&self, edition: &mut Edition, before: &Edition) {
        for text in &before.chapters {
            let chapter = &text.publication.chapter;
            let here = edition.chapters.iter_mut().find(|one| one.publication.chapter == *chapter);
            let Some(here) = here else {
                if self.chapters.contains_key(chapter) {
                    edition.chapters.push(text.clone());
                }
                continue;
            };
            // Nothing of it was read: all of it stands where it stood.
            if here.articles.is_empty() {
                here.articles.clone_from(&text.articles);
                for article in &mut here.articles {
                    article.sections.retain(|one| self.waits_for(&article.place, one.kind));
                }
                here.articles.retain(|article| !article.sections.is_empty());
            }
        }
        self.fill_sections(edition, before);
        edition.chapters.sort_by(|one, two| one.publication.chapter.cmp(&two.publication.chapter));
    }
}

impl Descent {
    /// Puts the sections of the edition before into the articles that have not read them.
    fn fill_sections(&self, edition: &mut Edition, before: &Edition) {
        let olds: BTreeMap<&Place, &Article> =
            before.articles().map(|article| (&article.place, article)).collect();
        let articles = edition.chapters.iter_mut().flat_map(|text| &mut text.articles);
        for article in articles.filter(|article| !article.unread.is_empty()) {
            let here = |step: &&Step| step.to.iter().any(|stage| stage.place == article.place);
            let steps = self.steps().filter(here).flat_map(|step| &step.from);
            let from: Vec<&&Article> = steps.filter_map(|stage| olds.get(&stage.place)).collect();
            let waited: Vec<SectionKind> = article.unread.clone();
            for kind in waited.into_iter().filter(|kind| self.waits_for(&article.place, *kind)) {
                let known = from.iter().flat_map(|old| old.sections_of(kind)).cloned();
                article.sections.extend(known);
                article.unread.retain(|unread| *unread != kind);
            }
        }
    }

    /// Tells whether a section was last read in an edition before this one.
    fn waits_for(&self, place: &Place, section: SectionKind) -> bool {
        let spot = Spot { place: place.clone(), section, position: 0 };
        self.age(&spot).is_some_and(|age| age.seen < self.year)
    }
}

fn sections(changes: &Changes) -> impl Iterator<Item = (&ArticleChange, &SectionChange)> {
    changes
        .articles
        .iter()
        .flat_map(|article| article.sections.iter().map(move |section| (article, section)))
}

fn youngest(ages: Vec<&Age>) -> Option<&Age> {
    ages.into_iter().max_by_key(|age| (age.since.year, !age.since.at_least))
}

/// The edition before, ready to be asked.
#[derive(Default)]
struct Old<'d> {
    ages: BTreeMap<Spot, &'d Age>,
    chapters: BTreeMap<Chapter, BudgetYear>,
    year: Option<BudgetYear>,
}

impl<'d> Old<'d> {
    fn of(descent: &'d Descent) -> Self {
        Self {
            ages: descent.ages.iter().map(|(spot, age)| (spot.clone(), age)).collect(),
            chapters: descent.chapters.clone(),
            year: Some(descent.year),
        }
    }

    /// Returns the age of a text that goes on, one edition older.
    fn goes_on(&self, unit: &UnitChange, year: BudgetYear) -> Option<Age> {
        if unit.from.is_empty() || unit.class == Class::Substantive || unit.op == Op::NotCompared {
            return None;
        }
        let ages = unit.from.iter().map(|from| self.ages.get(&Spot::of(from)).copied());
        let age = youngest(ages.collect::<Option<Vec<&Age>>>()?)?;
        let since = Since { editions: age.since.editions + 1, ..age.since };
        Some(Age { since, seen: year, first: age.first.clone() })
    }

    /// Returns the age of a text that begins.
    ///
    /// Where no paper stood before, a text may be older than the archive; a chapter that the dated
    /// table knows as new is the exception. So may one of which the edition before was not read.
    fn begins(
        &self,
        article: &ArticleChange,
        unit: &UnitChange,
        to: &UnitRef,
        year: BudgetYear,
    ) -> Age {
        // Of an article that went on, what stood before is known.
        let new = unit.from.is_empty() && article.from.is_empty();
        let chapter = &to.place.chapter;
        let unread = article.from.iter().any(|one| {
            let section = to.section;
            let spot = Spot { place: one.place.clone(), section, position: 0 };
            self.ages.get(&spot).is_some_and(|age| Some(age.seen) < self.year)
        });
        let is_new = |last: BudgetYear| {
            standing_name(chapter, year).is_some() && standing_name(chapter, last).is_none()
        };
        let known = self.chapters.contains_key(chapter) || self.year.is_some_and(is_new);
        let at_least = (new && !known) || unread || unit.op == Op::NotCompared;
        Age { since: Since { year, at_least, editions: 1 }, first: to.place.clone(), seen: year }
    }
}

/// Returns the chapters that have no paper this year and may come back: not those of which an
/// article went elsewhere, and not for ever.
fn missing_chapters(
    old: &Old<'_>,
    changes: &Changes,
    present: &BTreeMap<Chapter, BudgetYear>,
    year: BudgetYear,
) -> BTreeSet<Chapter> {
    let went_on = changes.articles.iter().filter(|article| !article.to.is_empty());
    let dissolved: BTreeSet<&Chapter> =
        went_on.flat_map(|article| &article.from).map(|one| &one.place.chapter).collect();
    let gone = old.chapters.iter().filter(|(chapter, seen)| {
        !present.contains_key(*chapter)
            && !dissolved.contains(chapter)
            && year.0 - seen.0 <= LONGEST_GAP
    });
    gone.map(|(chapter, _)| chapter.clone()).collect()
}

/// Tells whether an edition has not read a section of an article.
fn is_unread(edition: &Edition, place: &Place, section: SectionKind) -> bool {
    let mut articles = edition.articles().filter(|article| article.place == *place);
    articles.any(|article| article.unread.contains(&section))
}

fn step(article: &ArticleChange, old: &Old<'_>, year: BudgetYear) -> Step {
    let stage = |one: &ArticleRef, year: BudgetYear| Stage {
        year,
        place: one.place.clone(),
        title: one.title.clone(),
    };
    let seen = |one: &ArticleRef| {
        old.chapters.get(&one.place.chapter).copied().or(old.year).unwrap_or(year)
    };
    let changed = article.of_substance();
    let unread = article.sections.iter().filter(|one| one.unread.to).map(|one| one.kind);
    // What was not read is taken to stand where it stood.
    let is_unknown = article.to.is_empty() && article.status == Status::NotCompared;
    let to = if is_unknown { &article.from } else { &article.to };
    Step {
        status: article.status,
        from: article.from.iter().map(|one| stage(one, seen(one))).collect(),
        to: to.iter().map(|one| stage(one, year)).collect(),
        evidence: article.evidence,
        renumbered: article.renumbered,
        retitled: article.retitled,
        policy: article.policy,
        moved_chapter: article.moved_chapter,
        number_reused: article.number_reused,
        passages: changed.len() + article.departed().count(),
        heaviest: heaviest(&changed).map(|unit| Box::new(unit.clone())),
        unread: unread.collect(),
        provisional: article.provisional,
    }
}
