//! Two editions of the archive laid side by side, with what changed and since when the old text stood:
//! made once, and kept in the cache chapter by chapter.
//!
//! Knows what a comparison is made from, and what is kept of it. Must not decide what differs. The cache
//! decides nothing: without it the same is made again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::descent::Lines;
use super::shelf::{HEAD, Shelf};
use super::sides::{awaited, lay_side_by_side};
use crate::archive::{Archive, ArchiveError};
use crate::compare::{ArticleChange, Changes, Segment, SegmentOp, Thresholds, compare};
use crate::model::{BudgetYear, Chapter, ChapterText, Edition, Kind};

/// The kind and year of an edition.
type Name = (Kind, BudgetYear);

/// Two editions and what changed between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// The old side.
    pub old: Edition,
    /// The new side.
    pub new: Edition,
    /// What changed.
    pub changes: Changes,
}

/// What is kept of a chapter: its texts, and each article that stands or stood in it with its place
/// among all.
#[derive(Serialize, Deserialize)]
struct Part {
    old: Vec<ChapterText>,
    new: Vec<ChapterText>,
    articles: Vec<(usize, ArticleChange)>,
}

impl Pair {
    /// Compares two sides that are at hand.
    #[must_use]
    pub fn of(mut old: Edition, mut new: Edition, awaited: &[Chapter]) -> Self {
        lay_side_by_side(&mut old, &mut new);
        let changes = compare(&old, &new, awaited, &Thresholds::default());
        Self { old, new, changes }
    }

    /// Returns two editions of an archive as they are compared on a day; nothing where it lacks one.
    pub fn whole(
        archive: &Archive,
        names: (Name, Name),
        today: NaiveDate,
    ) -> Result<Option<Self>, ArchiveError> {
        if let Some(pair) = Self::kept(archive, names, None, today)? {
            return Ok(Some(pair));
        }
        let edition = |(kind, year)| archive.edition(kind, year);
        let (Some(old), Some(new)) = (edition(names.0)?, edition(names.1)?) else {
            return Ok(None);
        };
        Self::made(archive, old, new, today).map(Some)
    }

    /// Returns the same, or what of it concerns one chapter, if that is kept: of the other chapters there
    /// is then only which papers they have.
    pub fn kept(
        archive: &Archive,
        names: (Name, Name),
        chapter: Option<&Chapter>,
        today: NaiveDate,
    ) -> Result<Option<Self>, ArchiveError> {
        let lines = Lines::open(archive, names.0.0)?;
        let kept = Kept::of(archive, &lines, names)?;
        Ok(kept.and_then(|kept| kept.read(chapter, today)))
    }

    /// Makes it of both editions of the archive, and keeps it.
    pub fn made(
        archive: &Archive,
        old: Edition,
        new: Edition,
        today: NaiveDate,
    ) -> Result<Self, ArchiveError> {
        let waiting = awaited(&old, &new, today);
        let mut pair = Self::of(old, new, &waiting);
        let (old, new) = ((pair.old.kind, pair.old.year), (pair.new.kind, pair.new.year));
        let lines = Lines::open(archive, old.0)?;
        if let Some(descent) = lines.of(old.1)? {
            descent.tell(&mut pair.changes);
        }
        if let Some(kept) = Kept::of(archive, &lines, (old, new))? {
            kept.keep(&pair);
        }
        Ok(pair)
    }

    /// Tells whether there is anything to compare with.
    #[must_use]
    pub fn has_old(&self) -> bool {
        !self.old.chapters.is_empty()
    }

    fn chapters(&self) -> BTreeSet<&Chapter> {
        let all = self.old.chapters.iter().chain(&self.new.chapters);
        all.map(|text| &text.publication.chapter).collect()
    }
}

/// The place on the shelf for two editions as they are now.
struct Kept<'l> {
    shelf: &'l Shelf,
    name: String,
    mark: String,
}

impl<'l> Kept<'l> {
    fn of(
        archive: &Archive,
        lines: &'l Lines<'_>,
        (old, new): (Name, Name),
    ) -> Result<Option<Self>, ArchiveError> {
        let prints = archive.fingerprints(new.0)?;
        let print = prints.into_iter().find(|(year, _)| *year == new.1);
        // What is told of the old side comes from all that went before it.
        Ok(lines.mark(old.1).zip(print).map(|(before, (_, after))| Self {
            shelf: lines.shelf(),
            name: format!("{}/{}..{}/{}", old.0, old.1, new.0, new.1),
            mark: format!("{before} {after}"),
        }))
    }

    fn part<T: DeserializeOwned>(&self, part: &str) -> Option<T> {
        self.shelf.part(&self.name, &self.mark, part)
    }

    /// Reads what is kept: all of it, or of one chapter. What is awaited goes by the day, and is no part
    /// of the mark.
    fn read(&self, chapter: Option<&Chapter>, today: NaiveDate) -> Option<Pair> {
        let mut pair: Pair = self.part(HEAD)?;
        if awaited(&pair.old, &pair.new, today) != pair.changes.awaited {
            return None;
        }
        let all: Vec<Chapter> = pair.chapters().into_iter().cloned().collect();
        if chapter.is_some_and(|chapter| !all.contains(chapter)) {
            return None;
        }
        let wanted = all.iter().filter(|one| chapter.is_none_or(|chapter| chapter == *one));
        let mut articles: BTreeMap<usize, ArticleChange> = BTreeMap::new();
        for one in wanted {
            let mut part: Part = self.part(&one.to_string())?;
            let kept = part.articles.drain(..);
            articles.extend(kept.map(|(at, article)| (at, restored(article))));
            put(&mut pair, part);
        }
        pair.changes.articles = articles.into_values().collect();
        if let Some(chapter) = chapter {
            let others: BTreeSet<Chapter> =
                pair.changes.articles.iter().flat_map(chapters_of).cloned().collect();
            for other in others.into_iter().filter(|other| other != chapter) {
                put(&mut pair, self.part(&other.to_string())?);
            }
        }
        Some(pair)
    }

    /// Keeps a pair, unless an article stands in none of its chapters, and would be lost.
    fn keep(&self, pair: &Pair) {
        let chapters = pair.chapters();
        let mut articles = pair.changes.articles.iter();
        if !articles.all(|one| chapters_of(one).any(|chapter| chapters.contains(chapter))) {
            return;
        }
        let part = |chapter: &Chapter| {
            let of = |edition: &Edition| -> Vec<ChapterText> {
                let texts = edition.chapters.iter();
                texts.filter(|text| text.publication.chapter == *chapter).cloned().collect()
            };
            let articles = pair.changes.articles.iter().enumerate();
            let articles = articles.filter(|(_, one)| chapters_of(one).any(|one| one == chapter));
            let articles = articles.map(|(at, article)| (at, shortened(article.clone()))).collect();
            (chapter.to_string(), Part { old: of(&pair.old), new: of(&pair.new), articles })
        };
        let emptied = |edition: &Edition| {
            let mut edition = edition.clone();
            edition.chapters.iter_mut().for_each(|text| text.articles.clear());
            edition
        };
        let head = Pair {
            old: emptied(&pair.old),
            new: emptied(&pair.new),
            changes: Changes { articles: Vec::new(), ..pair.changes.clone() },
        };
        self.shelf.keep((&self.name, &self.mark), &head, chapters.into_iter().map(part));
    }
}

/// Leaves of each passage that stands as it stood one text of three.
fn shortened(mut article: ArticleChange) -> ArticleChange {
    for unit in article.sections.iter_mut().flat_map(|section| &mut section.units) {
        let ([old], [new], [said]) =
            (unit.from.as_slice(), unit.to.as_mut_slice(), unit.segments.as_slice())
        else {
            continue;
        };
        let is_one = said.op == SegmentOp::Equal && said.moved.is_none();
        if is_one && old.text == new.text && said.text == new.text {
            new.text.clear();
            unit.segments.clear();
        }
    }
    article
}

/// Puts back what [`shortened`] left out.
fn restored(mut article: ArticleChange) -> ArticleChange {
    for unit in article.sections.iter_mut().flat_map(|section| &mut section.units) {
        if let ([old], [new], []) =
            (unit.from.as_slice(), unit.to.as_mut_slice(), unit.segments.as_slice())
            && new.text.is_empty()
            && !old.text.is_empty()
        {
            new.text.clone_from(&old.text);
            let text = old.text.clone();
            unit.segments.push(Segment { op: SegmentOp::Equal, text, moved: None });
        }
    }
    article
}

/// The chapters in which an article stands or stood.
fn chapters_of(article: &ArticleChange) -> impl Iterator<Item = &Chapter> {
    article.from.iter().chain(&article.to).map(|one| &one.place.chapter)
}

/// Puts the texts of a chapter where its papers stand.
fn put(pair: &mut Pair, part: Part) {
    for (edition, texts) in [(&mut pair.old, part.old), (&mut pair.new, part.new)] {
        for text in texts {
            let place = edition.chapters.iter_mut();
            let mut place = place.filter(|one| one.publication.id == text.publication.id);
            if let Some(place) = place.next() {
                *place = text;
            }
        }
    }
}
