//! The lines of descent of all editions, made once and kept in the cache.
//!
//! Knows which edition comes before which, and what is kept. Must not decide what descends from
//! what. The cache decides nothing: without it the same is made again.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::shelf::{HEAD, Shelf};
use crate::archive::{Archive, ArchiveError};
use crate::cache::MADE_BY;
use crate::compare::descent::{Descent, Share};
use crate::compare::{Changes, Thresholds, compare};
use crate::model::{BudgetYear, Chapter, Edition, Kind, sha256};

/// The editions of one kind with what is known of their descent.
#[derive(Debug)]
pub struct Lines<'a> {
    archive: &'a Archive,
    shelf: Shelf,
    kind: Kind,
    /// The editions, oldest first, each with a mark of everything its descent is made from.
    editions: Vec<(BudgetYear, String)>,
}

impl<'a> Lines<'a> {
    /// Opens the lines of a kind; a cache that cannot be opened is done without.
    pub fn open(archive: &'a Archive, kind: Kind) -> Result<Self, ArchiveError> {
        let shelf = Shelf::of(archive);
        let mut mark = MADE_BY.to_owned();
        let mut editions = Vec::new();
        for (year, print) in archive.fingerprints(kind)? {
            mark = sha256(format!("{mark} {year} {print}").as_bytes());
            editions.push((year, mark.clone()));
        }
        Ok(Self { archive, shelf, kind, editions })
    }

    /// Lists the years that have an edition, oldest first.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = BudgetYear> {
        self.editions.iter().map(|(year, _)| *year)
    }

    /// What was made of the archive before.
    pub(super) fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// Returns a mark of an edition with all that went before it.
    pub(super) fn mark(&self, year: BudgetYear) -> Option<&str> {
        self.editions.iter().find(|(one, _)| *one == year).map(|(_, mark)| mark.as_str())
    }

    /// Returns the descents of all editions, oldest first, with the steps of some chapters and of those that
    /// articles came from or went to, and it may be of others.
    pub fn steps(&self, chapters: BTreeSet<Chapter>) -> Result<Vec<Descent>, ArchiveError> {
        self.kept_steps(chapters).map_or_else(|| self.all(), Ok)
    }

    fn kept_steps(&self, mut known: BTreeSet<Chapter>) -> Option<Vec<Descent>> {
        let heads: Option<Vec<Head>> =
            (0..self.editions.len()).map(|at| self.part(at, HEAD)).collect();
        let mut heads = heads?;
        let mut open: Vec<Chapter> = known.iter().cloned().collect();
        while let Some(chapter) = open.pop() {
            for (at, head) in heads.iter_mut().enumerate() {
                if !head.shares.contains(&chapter) {
                    continue;
                }
                let share: Share = self.part(at, &steps_of(&chapter))?;
                let places = share.steps.iter().flat_map(|(_, step)| step.places());
                let places = places.map(|place| place.chapter.clone());
                open.extend(places.filter(|chapter| known.insert(chapter.clone())));
                head.descent.add(share);
            }
        }
        Some(heads.into_iter().map(|head| head.descent).collect())
    }

    /// Returns the descent of an edition with the ages in one chapter; nothing for a year without one.
    pub fn of_chapter(
        &self,
        year: BudgetYear,
        chapter: &Chapter,
    ) -> Result<Option<Descent>, ArchiveError> {
        let Some(at) = self.years().position(|one| one == year) else { return Ok(None) };
        let kept: Option<(Head, Share)> = self.part(at, HEAD).zip(self.part(at, &ages_of(chapter)));
        let Some((Head { mut descent, .. }, share)) = kept else { return self.of(year) };
        descent.add(share);
        Ok(Some(descent))
    }

    /// Returns the descent of an edition; nothing for a year without one.
    pub fn of(&self, year: BudgetYear) -> Result<Option<Descent>, ArchiveError> {
        let Some(at) = self.years().position(|one| one == year) else { return Ok(None) };
        Ok(self.up_to(at, false)?.pop())
    }

    /// Returns the descents of all editions, oldest first.
    pub fn all(&self) -> Result<Vec<Descent>, ArchiveError> {
        match self.editions.len().checked_sub(1) {
            Some(last) => self.up_to(last, true),
            None => Ok(Vec::new()),
        }
    }

    /// Returns the descents up to an edition: all of them, or from the newest that is kept.
    fn up_to(&self, last: usize, all: bool) -> Result<Vec<Descent>, ArchiveError> {
        let newest = || (0..=last).rev().find(|at| self.kept(*at).is_some());
        let first = if all { 0 } else { newest().unwrap_or(0) };
        let mut found: Vec<Descent> = Vec::new();
        let mut whole: Option<Edition> = None;
        for at in first..=last {
            if let Some(descent) = self.kept(at) {
                found.push(descent);
                whole = None;
                continue;
            }
            let before = match (whole.take(), found.last()) {
                (Some(whole), _) => whole,
                (None, Some(descent)) => self.whole(at - 1, descent)?,
                (None, None) => self.empty(at),
            };
            let mut edition = self.edition(at)?;
            let changes = compare(&before, &edition, &[], &Thresholds::default());
            let next = Descent::next(found.last(), &changes, &edition);
            self.keep(at, &next);
            next.fill(&mut edition, &before);
            whole = Some(edition);
            found.push(next);
        }
        Ok(found)
    }

    /// Returns an edition with what it misses put back.
    fn whole(&self, at: usize, descent: &Descent) -> Result<Edition, ArchiveError> {
        let mut edition = self.edition(at)?;
        if descent.waits()
            && let Some(at) = at.checked_sub(1)
            && let Some(before) = self.up_to(at, false)?.pop()
        {
            descent.fill(&mut edition, &self.whole(at, &before)?);
        }
        Ok(edition)
    }

    fn edition(&self, at: usize) -> Result<Edition, ArchiveError> {
        let edition = self.archive.edition(self.kind, self.editions[at].0)?;
        Ok(edition.unwrap_or_else(|| self.empty(at)))
    }

    fn empty(&self, at: usize) -> Edition {
        Edition { kind: self.kind, year: self.editions[at].0, chapters: Vec::new() }
    }

    /// Returns a descent that is kept, whole.
    fn kept(&self, at: usize) -> Option<Descent> {
        let Head { mut descent, shares } = self.part(at, HEAD)?;
        for chapter in &shares {
            descent.add(self.part(at, &steps_of(chapter))?);
            descent.add(self.part(at, &ages_of(chapter))?);
        }
        Some(descent)
    }

    fn part<T: DeserializeOwned>(&self, at: usize, part: &str) -> Option<T> {
        let (year, mark) = &self.editions[at];
        self.shelf.part(&self.name(*year), mark, part)
    }

    fn name(&self, year: BudgetYear) -> String {
        format!("{}/{year}", self.kind)
    }

    fn keep(&self, at: usize, descent: &Descent) {
        let (year, mark) = &self.editions[at];
        let (descent, shares) = descent.clone().part();
        let head = Head { descent, shares: shares.keys().cloned().collect() };
        let parts = shares.into_iter().flat_map(|(chapter, Share { steps, ages })| {
            [
                (steps_of(&chapter), Share { steps, ages: Vec::new() }),
                (ages_of(&chapter), Share { steps: Vec::new(), ages }),
            ]
        });
        self.shelf.keep((&self.name(*year), mark), &head, parts);
    }
}

/// What is kept of a descent by itself, and of which chapters there is more.
#[derive(Serialize, Deserialize)]
struct Head {
    descent: Descent,
    shares: BTreeSet<Chapter>,
}

/// The part with the steps of a chapter.
fn steps_of(chapter: &Chapter) -> String {
    format!("{chapter} steps")
}

/// The part with the ages of the passages of a chapter.
fn ages_of(chapter: &Chapter) -> String {
    format!("{chapter} ages")
}

/// Tells for each passage of the old side since when it stood. The old side is an edition of the
/// archive.
pub fn tell(archive: &Archive, changes: &mut Changes) -> Result<(), ArchiveError> {
    let (kind, year) = changes.from;
    if let Some(descent) = Lines::open(archive, kind)?.of(year)? {
        descent.tell(changes);
    }
    Ok(())
}
