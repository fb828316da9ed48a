//! The lines of descent of all editions, made once and kept in the cache.
//!
//! Knows which edition comes before which, and what is kept. Must not decide what descends from
//! what. The cache decides nothing: without it the same is made again.

use super::compared;
use crate::archive::{Archive, ArchiveError};
use crate::cache::{Cache, MADE_BY};
use crate::compare::Changes;
use crate::compare::descent::Descent;
use crate::http::sha256;
use crate::model::{BudgetYear, Edition, Kind};

/// The editions of one kind with what is known of their descent.
#[derive(Debug)]
pub struct Lines<'a> {
    archive: &'a Archive,
    cache: Option<Cache>,
    kind: Kind,
    /// The editions, oldest first, each with a mark of everything its descent is made from.
    editions: Vec<(BudgetYear, String)>,
}

impl<'a> Lines<'a> {
    /// Opens the lines of a kind; a cache that cannot be opened is done without.
    pub fn open(archive: &'a Archive, kind: Kind) -> Result<Self, ArchiveError> {
        Self::with(archive, Cache::beside(archive.path()).ok(), kind)
    }

    fn with(archive: &'a Archive, cache: Option<Cache>, kind: Kind) -> Result<Self, ArchiveError> {
        let mut mark = MADE_BY.to_owned();
        let mut editions = Vec::new();
        for (year, print) in archive.fingerprints(kind)? {
            mark = sha256(format!("{mark} {year} {print}").as_bytes());
            editions.push((year, mark.clone()));
        }
        Ok(Self { archive, cache, kind, editions })
    }

    /// Lists the years that have an edition, oldest first.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = BudgetYear> {
        self.editions.iter().map(|(year, _)| *year)
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
            let changes = compared::by(self.cache.as_ref(), (&before, &edition), &[]);
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

    fn kept(&self, at: usize) -> Option<Descent> {
        let (year, mark) = &self.editions[at];
        let body = self.cache.as_ref()?.descent((self.kind, *year), mark).ok()??;
        serde_json::from_slice(&body).ok()
    }

    /// Keeps a descent; where that fails it is made again next time.
    fn keep(&self, at: usize, descent: &Descent) {
        let (year, mark) = &self.editions[at];
        if let (Some(cache), Ok(body)) = (&self.cache, serde_json::to_vec(descent)) {
            let _ = cache.keep_descent((self.kind, *year), mark, &body);
        }
    }
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
