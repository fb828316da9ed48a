//! The two sides of a comparison: editions of the archive, or files and folders of papers.
//!
//! Knows how sides are named and loaded. Must not compare.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};

use crate::apart::extract;
use crate::archive::{Archive, ArchiveError};
use crate::extract::PaperName;
use crate::gate::judge;
use crate::history::files::{self, FileError};
use crate::model::{
    BudgetYear, Chapter, ChapterText, Document, Edition, Extraction, Held, Kind, Publication,
    Verdict, assumed_date, carry_over,
};

/// A side as the user names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Side {
    /// `begroting/2024` or `begroting/2024/VII`.
    Archived {
        /// The kind of paper.
        kind: Kind,
        /// The budget year.
        year: BudgetYear,
        /// One chapter, or all.
        chapter: Option<Chapter>,
    },
    /// A file or folder of papers.
    Files(PathBuf),
}

/// Reports a side that cannot be loaded.
#[derive(Debug, thiserror::Error)]
pub enum SideError {
    /// The name is neither an edition nor a file.
    #[error("‘{0}’ is neither an edition nor a file")]
    NotASide(String),
    /// A file could not be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// The archive could not be read.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// The edition is not in the archive.
    #[error("{0} {1} is not in the archive")]
    NotArchived(Kind, BudgetYear),
    /// The edition is there, the chapter is not.
    #[error("chapter {chapter} of {kind} {year} is not in the archive")]
    NoSuchChapter {
        /// The kind of paper.
        kind: Kind,
        /// The budget year.
        year: BudgetYear,
        /// The chapter.
        chapter: Chapter,
    },
    /// No file is a paper with articles.
    #[error("{}: no paper with articles", .0.display())]
    NoPaper(PathBuf, Option<String>),
    /// The papers are of more than one kind or year.
    #[error("{}: more than one edition", .0.display())]
    Mixed(PathBuf, Vec<(Kind, BudgetYear)>),
    /// Several papers are of one chapter: what is in both would be told as merged.
    #[error("{}: several papers of chapter {}", .0.display(), .1)]
    Several(PathBuf, Chapter, Vec<String>),
}

/// What a side holds.
#[derive(Debug)]
pub struct Loaded {
    /// Its papers.
    pub edition: Edition,
    /// What of a folder gives no text to it.
    pub passed_over: Vec<PassedOver>,
}

/// A file of a folder that gives no text to a side.
#[derive(Debug)]
pub enum PassedOver {
    /// It cannot be opened.
    Unopened(FileError),
    /// It cannot be read.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why, and on which line; 0 when that is about the whole.
        why: (String, u64),
    },
    /// It does not say which paper it is.
    NoPlace(PathBuf),
    /// It is another document.
    Other(PathBuf),
}

impl PassedOver {
    /// Tells whether text of the side may stand in it.
    #[must_use]
    pub fn is_missed(&self) -> bool {
        !matches!(self, Self::Other(_))
    }
}

impl Side {
    /// Reads the name of a side. What exists as a file is a file.
    pub fn parse(text: &str) -> Result<Self, SideError> {
        if Path::new(text).exists() {
            return Ok(Self::Files(PathBuf::from(text)));
        }
        let parts: Vec<&str> = text.trim_end_matches('/').split('/').collect();
        let wrong = || SideError::NotASide(text.to_owned());
        let (kind, year, chapter) = match parts.as_slice() {
            [kind, year] => (kind, year, None),
            [kind, year, chapter] => (kind, year, Some(*chapter)),
            _ => return Err(wrong()),
        };
        Ok(Self::Archived {
            kind: kind.parse().map_err(|_| wrong())?,
            year: BudgetYear::parse(year).map_err(|_| wrong())?,
            chapter: chapter.map(Chapter::parse).transpose().map_err(|_| wrong())?,
        })
    }

    /// Returns the edition of the archive that a side is, where it is a whole one.
    #[must_use]
    pub fn whole(&self) -> Option<(Kind, BudgetYear)> {
        match self {
            Self::Archived { kind, year, chapter: None } => Some((*kind, *year)),
            _ => None,
        }
    }

    /// Loads the edition a side names; files that name no paper are of the one that is given.
    pub fn load(
        &self,
        archive: impl Fn() -> Result<Archive, ArchiveError>,
        name: Option<&PaperName>,
    ) -> Result<Loaded, SideError> {
        match self {
            Self::Files(path) => from_files(path, name),
            Self::Archived { kind, year, chapter } => {
                let edition = archive()?.edition(*kind, *year)?;
                let mut edition = edition.ok_or(SideError::NotArchived(*kind, *year))?;
                if let Some(chapter) = chapter {
                    edition.chapters.retain(|text| text.publication.chapter == *chapter);
                    if edition.chapters.is_empty() {
                        let (kind, year, chapter) = (*kind, *year, chapter.clone());
                        return Err(SideError::NoSuchChapter { kind, year, chapter });
                    }
                }
                Ok(Loaded { edition, passed_over: Vec::new() })
            }
        }
    }
}

/// Reads the papers of a file or folder as one edition; of several bodies of one paper the last
/// counts.
fn from_files(path: &Path, name: Option<&PaperName>) -> Result<Loaded, SideError> {
    let mut papers: BTreeMap<String, Vec<(Publication, Extraction)>> = BTreeMap::new();
    let mut reason = None;
    let listed = files::list(&[path.to_owned()])?;
    let mut passed_over: Vec<_> = listed.unopened.into_iter().map(PassedOver::Unopened).collect();
    for file in listed.papers {
        let extraction = extract(&files::read(&file)?.named(name).bytes);
        let publication = match &extraction.publication {
            Some(publication) if extraction.document == Document::Articles => publication.clone(),
            _ => {
                let first = extraction.diagnostics.first().map(|remark| remark.message.clone());
                reason = first.or(reason);
                passed_over.push(passed(file, &extraction));
                continue;
            }
        };
        let id = publication.id.base().to_owned();
        papers.entry(id).or_default().push((publication, extraction));
    }
    let papers: Vec<ChapterText> = papers.into_values().filter_map(last_body).collect();
    let mut editions: Vec<(Kind, BudgetYear)> =
        papers.iter().map(|text| (text.publication.kind, text.publication.year)).collect();
    editions.sort();
    editions.dedup();
    let (kind, year) = match editions.as_slice() {
        [] => {
            let unopened = passed_over.into_iter().find_map(|one| match one {
                PassedOver::Unopened(error) => Some(error),
                _ => None,
            });
            let nothing = || SideError::NoPaper(path.to_owned(), reason);
            return Err(unopened.map_or_else(nothing, SideError::File));
        }
        [edition] => *edition,
        _ => return Err(SideError::Mixed(path.to_owned(), editions)),
    };
    let mut of_chapters: BTreeMap<&Chapter, Vec<String>> = BTreeMap::new();
    for publication in papers.iter().map(|text| &text.publication) {
        of_chapters.entry(&publication.chapter).or_default().push(publication.id.to_string());
    }
    if let Some((chapter, ids)) = of_chapters.into_iter().find(|(_, ids)| ids.len() > 1) {
        return Err(SideError::Several(path.to_owned(), chapter.clone(), ids));
    }
    let mut chapters = papers;
    chapters.sort_by(|a, b| a.publication.chapter.cmp(&b.publication.chapter));
    Ok(Loaded { edition: Edition { kind, year, chapters }, passed_over })
}

/// Returns the last body of a paper, with what it leaves as it stood in those before it.
fn last_body(mut bodies: Vec<(Publication, Extraction)>) -> Option<ChapterText> {
    bodies.sort_by_key(|(p, _)| {
        (p.standing, p.published, p.id.suffix().map(str::to_owned), p.sha256.clone())
    });
    let standing = bodies.last().map(|(publication, _)| publication.standing)?;
    bodies.retain(|(publication, _)| publication.standing == standing);
    let mut stands: Option<ChapterText> = None;
    for (publication, mut extraction) in bodies {
        let carried = stands.map(|before| carry_over(before, &mut extraction)).unwrap_or_default();
        let mut text = chapter_text(publication, extraction);
        if !text.is_unknown() {
            text.held.extend(carried.whole);
        }
        text.held.extend(carried.held);
        stands = Some(text);
    }
    stands
}

fn passed(path: PathBuf, extraction: &Extraction) -> PassedOver {
    match extraction.document {
        Document::Unreadable => {
            let worst = extraction.diagnostics.iter().max_by_key(|remark| remark.level);
            let why = worst.map(|remark| (remark.message.clone(), remark.line));
            PassedOver::Unreadable { path, why: why.unwrap_or_default() }
        }
        Document::Articles => PassedOver::NoPlace(path),
        Document::Bill | Document::Other => PassedOver::Other(path),
    }
}

/// A paper outside the archive has no predecessor: only what it itself shows to be missing is unread.
pub(crate) fn chapter_text(publication: Publication, extraction: Extraction) -> ChapterText {
    let Verdict { whole, articles: held } = judge(&extraction, None, false);
    // Of what is held as a whole nothing is sure: it is not compared, as in an archive.
    let articles = if whole.is_some() { Vec::new() } else { extraction.articles };
    let held: Vec<Held> = whole.into_iter().chain(held).collect();
    ChapterText::of(publication, 1, articles, held, &extraction.ledger.expected)
}

/// Lays two editions side by side: chapters of which a budget's annual report is not there are left
/// out, for nothing is known of them. Where early text has no border of its own between A and B, it
/// gets that of the other side.
pub fn lay_side_by_side(old: &mut Edition, new: &mut Edition) {
    leave_out_alone(old, new);
    super::borders::follow(old, new);
}

/// Leaves only one chapter on a side; a chapter that is not there leaves none.
pub fn keep_chapter(edition: &mut Edition, chapter: &Chapter) {
    edition.chapters.retain(|text| text.publication.chapter == *chapter);
}

/// So many days after its day an edition is taken as complete: what is still missing then has been
/// abolished, or comes as news of its own.
const LONGEST_AWAITED: Days = Days::new(21);

/// Tells whether an edition is no longer waited for.
#[must_use]
pub fn is_past_waiting((kind, year): (Kind, BudgetYear), today: NaiveDate) -> bool {
    today >= waiting_ends((kind, year))
}

/// Returns the first day on which an edition is no longer waited for.
#[must_use]
pub fn waiting_ends((kind, year): (Kind, BudgetYear)) -> NaiveDate {
    assumed_date(kind, year) + LONGEST_AWAITED + Days::new(1)
}

/// Returns the chapters of the old side whose paper has not come yet, and still may.
///
/// Chapters are awaited only between consecutive editions of one kind: further apart nothing more is
/// expected, and of a budget and its annual report only chapters that both have are compared.
#[must_use]
pub fn awaited(old: &Edition, new: &Edition, today: NaiveDate) -> Vec<Chapter> {
    let follows = old.kind == new.kind && old.year == new.year.before();
    if !follows || is_past_waiting((new.kind, new.year), today) {
        return Vec::new();
    }
    let chapters = old.chapters.iter().map(|text| &text.publication.chapter);
    chapters.filter(|chapter| !has(new, chapter)).cloned().collect()
}

/// Tells whether these are a budget and the annual report over the same year.
fn are_beside(old: &Edition, new: &Edition) -> bool {
    (old.kind, new.kind) == (Kind::Begroting, Kind::Jaarverslag) && old.year == new.year
}

fn has(edition: &Edition, chapter: &Chapter) -> bool {
    edition.chapters.iter().any(|text| text.publication.chapter == *chapter)
}

/// Of a budget and its annual report only chapters that both have can be laid side by side: that a
/// report is not there says nothing of what is in it. Their papers stay, their texts do not.
fn leave_out_alone(old: &mut Edition, new: &mut Edition) {
    if !are_beside(old, new) {
        return;
    }
    let is_in = |edition: &Edition| -> Vec<Chapter> {
        edition.chapters.iter().map(|text| text.publication.chapter.clone()).collect()
    };
    let (in_old, in_new) = (is_in(old), is_in(new));
    for (edition, other) in [(old, in_new), (new, in_old)] {
        let chapters = edition.chapters.iter_mut();
        for text in chapters.filter(|text| !other.contains(&text.publication.chapter)) {
            text.articles.clear();
        }
    }
}
