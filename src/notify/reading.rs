//! What stands at `main`, and comparisons of it, each read and made once per run.
//!
//! Knows editions, revisions and what is still awaited. Must not know watches.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::NaiveDate;

use crate::apart::extract;
use crate::archive::{Archive, ArchiveError, Record};
use crate::history::pair::Pair;
use crate::history::sides::{chapter_text, keep_chapter};
use crate::model::{BudgetYear, Chapter, ChapterText, Edition, Held, Kind, Publication};
use crate::notify::names;

/// One paper that stands at `main`.
#[derive(Debug, Clone)]
pub(super) struct StandingPaper {
    /// The name of its body.
    pub name: String,
    /// The paper.
    pub publication: Publication,
    /// Which body of it this is.
    pub revision: u32,
    /// What is held back of it.
    pub held: Vec<Held>,
}

impl StandingPaper {
    /// Takes what delivery needs of each record; papers that are held back whole are not told.
    pub fn all(records: &[Record]) -> Vec<Self> {
        let told = records.iter().filter(|record| !record.is_held_whole());
        told.filter_map(Self::of).collect()
    }

    fn of(record: &Record) -> Option<Self> {
        let publication = record.publication().ok()?;
        Some(Self {
            name: names::of_body(&publication, record.turn()),
            publication,
            revision: record.revision,
            held: record.held.clone(),
        })
    }

    /// Returns its edition.
    pub fn edition(&self) -> (Kind, BudgetYear) {
        (self.publication.kind, self.publication.year)
    }
}

fn chapter_of(text: &ChapterText) -> Chapter {
    text.publication.chapter.clone()
}

/// Reads the archive, and remembers.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    archive: &'a Archive,
    today: NaiveDate,
    editions: BTreeMap<(Kind, BudgetYear), Option<Rc<Edition>>>,
    pairs: BTreeMap<[(Kind, BudgetYear); 2], Rc<Pair>>,
}

impl<'a> Reading<'a> {
    pub fn new(archive: &'a Archive, today: NaiveDate) -> Self {
        Self { archive, today, editions: BTreeMap::new(), pairs: BTreeMap::new() }
    }

    /// Lists the records of the papers that stand, by edition and chapter.
    pub fn records(&self) -> Result<Vec<Record>, ArchiveError> {
        self.archive.publications()
    }

    /// Reads an edition.
    pub fn edition(
        &mut self,
        (kind, year): (Kind, BudgetYear),
    ) -> Result<Option<Rc<Edition>>, ArchiveError> {
        if let Some(known) = self.editions.get(&(kind, year)) {
            return Ok(known.clone());
        }
        let read = self.archive.edition(kind, year)?.map(Rc::new);
        self.editions.insert((kind, year), read.clone());
        Ok(read)
    }

    /// Returns the comparisons in which an edition is told, the most important first: an annual
    /// report beside its budget, then each with that of the year before. Where there is none, the
    /// chapters that stand in no other comparison are told as the first of their kind.
    pub fn comparisons(
        &mut self,
        (kind, year): (Kind, BudgetYear),
    ) -> Result<Vec<Rc<Pair>>, ArchiveError> {
        let before = (kind, year.before());
        let mut pairs = Vec::new();
        if kind == Kind::Jaarverslag && self.edition((Kind::Begroting, year))?.is_some() {
            pairs.extend(self.pair((Kind::Begroting, year), (kind, year))?);
        }
        if self.edition(before)?.is_some() {
            pairs.extend(self.pair(before, (kind, year))?);
        } else if let Some(edition) = self.edition((kind, year))? {
            let told: Vec<Chapter> =
                pairs.iter().flat_map(|pair| &pair.old.chapters).map(chapter_of).collect();
            let mut alone = (*edition).clone();
            alone.chapters.retain(|text| !told.contains(&text.publication.chapter));
            if !alone.chapters.is_empty() {
                let nothing = Edition { kind, year: before.1, chapters: Vec::new() };
                pairs.push(Rc::new(Pair::of(nothing, alone, &[])));
            }
        }
        Ok(pairs)
    }

    fn pair(
        &mut self,
        old: (Kind, BudgetYear),
        new: (Kind, BudgetYear),
    ) -> Result<Option<Rc<Pair>>, ArchiveError> {
        if let Some(known) = self.pairs.get(&[old, new]) {
            return Ok(Some(known.clone()));
        }
        let Some(pair) = Pair::whole(self.archive, (old, new), self.today)? else {
            return Ok(None);
        };
        let pair = Rc::new(pair);
        self.pairs.insert([old, new], pair.clone());
        Ok(Some(pair))
    }

    /// Tells whether the archive has a body that was told. Where it has not, another machine told it,
    /// and this one is behind.
    pub fn has(&self, told: &str) -> Result<bool, ArchiveError> {
        let Some((id, digits)) = names::parse_publication(told) else { return Ok(false) };
        self.archive.holds(id.base(), &digits)
    }

    /// Compares the body of a paper that was told with the one that stands now, both read by the
    /// rules of today, so that better rules are no correction.
    pub fn correction(
        &mut self,
        standing: &StandingPaper,
        told: &str,
    ) -> Result<Option<Pair>, ArchiveError> {
        let Some((id, digits)) = names::parse_publication(told) else { return Ok(None) };
        let Some(bytes) = self.archive.body(&id, &digits)? else { return Ok(None) };
        let extraction = extract(&bytes);
        let (kind, year) = standing.edition();
        let (Some(publication), Some(new)) =
            (extraction.publication.clone(), self.edition((kind, year))?)
        else {
            return Ok(None);
        };
        let chapters = vec![chapter_text(publication, extraction)];
        let mut new = (*new).clone();
        keep_chapter(&mut new, &standing.publication.chapter);
        Ok(Some(Pair::of(Edition { kind, year, chapters }, new, &[])))
    }
}
