//! The life of an article: every edition it stood in, under whatever number and ministry.
//!
//! Knows lines of descent and the papers that brought them. Must not print.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::archive::{Archive, ArchiveError};
use crate::compare::descent::{Descent, Stage, Step};
use crate::history::descent::Lines;
use crate::model::{BudgetYear, Chapter, Kind, Place, SectionKind, assumed_date};

/// One moment in the life of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// Kind and year of the edition.
    pub edition: (Kind, BudgetYear),
    /// Where it stands; where it stood last when it is gone.
    pub place: Place,
    /// Its title there.
    pub title: String,
    /// What happened.
    pub event: Event,
    /// Sections that the edition before had not read: what is told of them is told beside the last text
    /// that was.
    pub over: Vec<SectionKind>,
    /// The paper; nothing when it is gone.
    pub paper: Option<Paper>,
}

/// What happened to an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The archive begins here: what was before is not known. It names the sections that were not
    /// read here.
    Begins(Vec<SectionKind>),
    /// What became of it since the edition before.
    Step(Step),
    /// A later text of the same year changed its words.
    Revised,
}

/// A paper as a history names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Its identifier.
    pub id: String,
    /// Which body of it, from 1.
    pub revision: u32,
    /// Its own date.
    pub published: NaiveDate,
    /// The commit on `main`, whole.
    pub commit: String,
}

/// What became of a question about an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Log {
    /// Its life, in the order of publication, newest first.
    Entries(Vec<LogEntry>),
    /// There is no such article.
    Absent(Absent),
}

/// Why there is no article to tell of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Absent {
    /// No edition has the chapter.
    Chapter,
    /// There is no edition of that year.
    Edition(BudgetYear),
    /// The edition of that year does not have the chapter.
    ChapterOfYear(BudgetYear),
    /// The chapter is there; these are its articles in that edition.
    Article(BudgetYear, Vec<String>),
}

/// Tells the life of the article that stands at a place, in the newest edition that has the place
/// or in that of a year. Between the budgets stand the annual reports over the years in which it
/// lived: the report over a year comes eight months after the budget of the year that follows.
pub fn log(
    archive: &Archive,
    kind: Kind,
    place: &Place,
    year: Option<BudgetYear>,
) -> Result<Log, ArchiveError> {
    let descents = Lines::open(archive, kind)?.steps(BTreeSet::from([place.chapter.clone()]))?;
    let stands = |descent: &&Descent| {
        year.is_none_or(|year| descent.year == year) && step_to(descent, place).is_some()
    };
    let Some(start) = descents.iter().rev().find(stands) else {
        return absent(archive, kind, &place.chapter, year).map(Log::Absent);
    };
    let life = life(&descents, start.year, place);
    let mut entries = entries(archive, kind, &descents, &life)?;
    if kind == Kind::Begroting {
        let chapters = life.iter().map(|(_, place)| place.chapter.clone()).collect();
        let reports = Lines::open(archive, Kind::Jaarverslag)?.steps(chapters)?;
        let life = life_in_reports(&reports, &life);
        entries.extend(self::entries(archive, Kind::Jaarverslag, &reports, &life)?);
    }
    entries.sort_by_key(|entry| {
        let (kind, year) = entry.edition;
        let paper = entry.paper.as_ref().map(|paper| (paper.published, paper.revision));
        // What is gone was seen to be gone on the day of the edition that no longer has it.
        let (published, revision) = paper.unwrap_or((assumed_date(kind, year), 0));
        (published, year, kind, revision, entry.place.clone())
    });
    entries.reverse();
    Ok(Log::Entries(entries))
}

/// Lists what a life is in the editions of one kind.
fn entries(
    archive: &Archive,
    kind: Kind,
    descents: &[Descent],
    life: &BTreeSet<(BudgetYear, Place)>,
) -> Result<Vec<LogEntry>, ArchiveError> {
    let arrivals = archive.arrivals(kind)?;
    let places: BTreeSet<Place> = life.iter().map(|(_, place)| place.clone()).collect();
    let histories = archive.histories(kind, &places)?;
    let mut entries = Vec::new();
    let lived = |stage: &&Stage| life.contains(&(stage.year, stage.place.clone()));
    for descent in descents {
        for step in descent.steps() {
            let before = |from: &Stage| {
                let edition = descents.iter().find(|one| one.year == from.year)?;
                step_to(edition, &from.place).map(|step| step.unread.clone())
            };
            let mut over: Vec<SectionKind> =
                step.from.iter().filter_map(before).flatten().collect();
            over.retain(|kind| !step.unread.contains(kind));
            for stage in step.to.iter().filter(lived) {
                let first = descents.first().is_some_and(|first| first.year == descent.year);
                let event = if first {
                    Event::Begins(step.unread.clone())
                } else {
                    Event::Step(step.clone())
                };
                let key = (descent.year, stage.place.chapter.clone());
                let papers = arrivals.get(&key).map_or(&[][..], Vec::as_slice);
                let touches = histories.get(&stage.place).map_or(&[][..], Vec::as_slice);
                for (at, arrived) in papers.iter().enumerate() {
                    if at > 0 && !touches.iter().any(|touch| touch.commit == arrived.commit) {
                        continue;
                    }
                    entries.push(LogEntry {
                        edition: (kind, descent.year),
                        place: stage.place.clone(),
                        title: stage.title.clone(),
                        event: if at == 0 { event.clone() } else { Event::Revised },
                        over: if at == 0 { over.clone() } else { Vec::new() },
                        paper: Some(Paper {
                            id: arrived.trailers.id.to_string(),
                            revision: arrived.trailers.revision,
                            published: arrived.published,
                            commit: arrived.commit.clone(),
                        }),
                    });
                }
            }
            if step.to.is_empty() {
                entries.extend(step.from.iter().filter(lived).map(|stage| LogEntry {
                    edition: (kind, descent.year),
                    place: stage.place.clone(),
                    title: stage.title.clone(),
                    event: Event::Step(step.clone()),
                    over: Vec::new(),
                    paper: None,
                }));
            }
        }
    }
    Ok(entries)
}

/// Returns what an article that stands at a place in an edition came from.
#[must_use]
pub fn step_to<'d>(descent: &'d Descent, place: &Place) -> Option<&'d Step> {
    descent.steps().find(|step| step.to.iter().any(|stage| stage.place == *place))
}

/// Returns the life of an article in annual reports: what they say of the years and places in which
/// it stood in the budget, and what descends from that, for years of which there is no budget.
fn life_in_reports(
    reports: &[Descent],
    budgets: &BTreeSet<(BudgetYear, Place)>,
) -> BTreeSet<(BudgetYear, Place)> {
    let stands = |(year, place): &&(BudgetYear, Place)| {
        reports.iter().any(|report| report.year == *year && step_to(report, place).is_some())
    };
    let met = budgets.iter().filter(stands);
    met.flat_map(|(year, place)| life(reports, *year, place)).collect()
}

/// Returns every year and place of an article: what it came from, and what came from it.
#[must_use]
pub fn life(
    descents: &[Descent],
    year: BudgetYear,
    place: &Place,
) -> BTreeSet<(BudgetYear, Place)> {
    let mut life = BTreeSet::new();
    for back in [true, false] {
        let mut open = vec![(year, place.clone())];
        let mut seen = BTreeSet::new();
        while let Some(at) = open.pop() {
            if !seen.insert(at.clone()) {
                continue;
            }
            for step in descents.iter().flat_map(Descent::steps) {
                let (here, there) =
                    if back { (&step.to, &step.from) } else { (&step.from, &step.to) };
                if here.iter().any(|stage| stage.year == at.0 && stage.place == at.1) {
                    open.extend(there.iter().map(|stage| (stage.year, stage.place.clone())));
                }
            }
        }
        life.extend(seen);
    }
    life
}

/// Tells what there is of a chapter, where the article asked for is not.
pub(super) fn absent(
    archive: &Archive,
    kind: Kind,
    chapter: &Chapter,
    asked: Option<BudgetYear>,
) -> Result<Absent, ArchiveError> {
    let editions = archive.editions()?;
    let mut of_kind = editions
        .iter()
        .filter(|(of, year, _)| *of == kind && asked.is_none_or(|asked| asked == *year));
    let with_chapter = of_kind.clone().filter(|(_, _, chapters)| chapters.contains(chapter));
    let Some(year) = with_chapter.map(|(_, year, _)| *year).max() else {
        return Ok(match (asked, of_kind.next()) {
            (Some(year), Some(_)) => Absent::ChapterOfYear(year),
            (Some(year), None) => Absent::Edition(year),
            (None, _) => Absent::Chapter,
        });
    };
    let edition = archive.edition(kind, year)?;
    let present = edition
        .iter()
        .flat_map(|edition| &edition.chapters)
        .filter(|text| text.publication.chapter == *chapter)
        .flat_map(|text| &text.articles)
        .map(|article| article.place.to_string())
        .collect();
    Ok(Absent::Article(year, present))
}
