//! The life of an article's place: in which editions its text changed.
//!
//! Knows the archive's history. Must not print.

use crate::archive::{Archive, ArchiveError};
use crate::model::{BudgetYear, Chapter, Kind, Place};

/// One paper that changed the text at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// Kind and year of the paper.
    pub edition: (Kind, BudgetYear),
    /// The paper.
    pub paper: String,
    /// Which body of it, from 1.
    pub revision: u32,
    /// Its own date.
    pub published: chrono::NaiveDate,
    /// The title the article bears in it; empty when it is not in it.
    pub title: String,
    /// The commit on `main`, whole.
    pub commit: String,
}

/// What became of a question about an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Log {
    /// The changes, newest first.
    Entries(Vec<LogEntry>),
    /// No edition has the chapter.
    NoChapter,
    /// The chapter is there; these are its articles in its newest edition.
    NoArticle(BudgetYear, Vec<String>),
}

/// Tells which papers changed the text at an article's place.
pub fn log(archive: &Archive, kind: Kind, place: &Place) -> Result<Log, ArchiveError> {
    let touches = archive.history(kind, place)?;
    if touches.is_empty() {
        return nearest(archive, kind, &place.chapter);
    }
    let mut entries = Vec::with_capacity(touches.len());
    for touch in touches {
        let trailers = touch.trailers;
        let text = archive.chapter_at(&touch.commit, kind, trailers.year, &place.chapter)?;
        let title = text
            .iter()
            .flat_map(|text| &text.articles)
            .find(|article| article.place == *place)
            .map(|article| article.title.clone())
            .unwrap_or_default();
        entries.push(LogEntry {
            edition: (kind, trailers.year),
            paper: trailers.id.to_string(),
            revision: trailers.revision,
            published: touch.published,
            title,
            commit: touch.commit,
        });
    }
    Ok(Log::Entries(entries))
}

fn nearest(archive: &Archive, kind: Kind, chapter: &Chapter) -> Result<Log, ArchiveError> {
    let newest = archive
        .editions()?
        .into_iter()
        .filter(|(of, _, chapters)| *of == kind && chapters.contains(chapter))
        .map(|(_, year, _)| year)
        .max();
    let Some(year) = newest else { return Ok(Log::NoChapter) };
    let edition = archive.edition(kind, year)?;
    let present = edition
        .iter()
        .flat_map(|edition| &edition.chapters)
        .filter(|text| text.publication.chapter == *chapter)
        .flat_map(|text| &text.articles)
        .map(|article| article.place.to_string())
        .collect();
    Ok(Log::NoArticle(year, present))
}
