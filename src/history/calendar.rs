//! What is next, what is still awaited, and how long each paper took.
//!
//! Knows the archive's editions, the moments in the cache and the fixed days. Must not print, and
//! must not ask the service: it tells what the last run knew.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::archive::Record;
use crate::cache::{Cache, CacheError, PaperTimes};
use crate::config::OfficialSource;
use crate::model::{
    BudgetDay, BudgetYear, Chapter, Kind, PaperId, Publication, assumed_date, known_dossier,
    newest_edition,
};

/// How long after the date in a paper it may be announced for its moments to be taken as seen: a
/// paper that was fetched later was there before anyone looked.
const SEEN_WITHIN: TimeDelta = TimeDelta::days(3);

/// The calendar as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// The next of the two fixed days.
    pub next: (BudgetDay, NaiveDate),
    /// What of the newest editions has not come.
    pub late: Vec<Late>,
    /// Papers that are out and that the archive has no official text of.
    pub out: Vec<Out>,
    /// How long the papers of the newest editions took, where that was seen.
    pub took: Vec<Took>,
}

/// What of one edition has not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Late {
    /// The edition.
    pub edition: (Kind, BudgetYear),
    /// The day on which it was expected.
    pub expected: NaiveDate,
    /// Days since then.
    pub days: usize,
    /// The chapters; empty when nothing at all of the edition has come.
    pub chapters: Vec<Chapter>,
}

/// A paper that is out without its official text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Out {
    /// Its edition, where its dossier tells.
    pub edition: Option<(Kind, BudgetYear)>,
    /// Its chapter.
    pub chapter: Option<Chapter>,
    /// Its identifier.
    pub id: String,
    /// Since when.
    pub since: NaiveDate,
    /// Days since then.
    pub days: usize,
    /// Whether the archive has early text of it.
    pub has_early_text: bool,
}

/// How long a paper took from announcement to text to XML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Took {
    /// The paper.
    pub id: String,
    /// The day it was announced.
    pub announced: NaiveDate,
    /// Days until the first text; nothing as long as there is none.
    pub text: Option<usize>,
    /// Days until the XML; nothing as long as there is none.
    pub xml: Option<usize>,
}

/// Makes up the calendar of a day.
pub fn calendar(
    records: &[Record],
    cache: Option<&Cache>,
    settings: &OfficialSource,
    today: NaiveDate,
) -> Result<Calendar, CacheError> {
    let papers: Vec<Publication> =
        records.iter().filter_map(|record| record.publication().ok()).collect();
    let out = match cache {
        Some(cache) => out(&papers, cache, today)?,
        None => Vec::new(),
    };
    let took = match cache {
        Some(cache) => took(&papers, cache)?,
        None => Vec::new(),
    };
    let late = settings
        .kinds
        .iter()
        .filter_map(|&kind| late_of(kind, &papers, &out, &settings.chapters, today))
        .collect();
    Ok(Calendar { next: BudgetDay::after(today), late, out, took })
}

/// Tells what of the newest editions is not in the archive, whatever the cache knows of it.
#[must_use]
pub fn late(records: &[Record], settings: &OfficialSource, today: NaiveDate) -> Vec<Late> {
    let papers: Vec<Publication> =
        records.iter().filter_map(|record| record.publication().ok()).collect();
    let of = |&kind: &Kind| late_of(kind, &papers, &[], &settings.chapters, today);
    settings.kinds.iter().filter_map(of).collect()
}

/// Tells what of the newest edition of a kind has not come; nothing for kinds without a fixed day.
fn late_of(
    kind: Kind,
    papers: &[Publication],
    out: &[Out],
    wanted: &[Chapter],
    today: NaiveDate,
) -> Option<Late> {
    if !matches!(kind, Kind::Begroting | Kind::Jaarverslag | Kind::Slotwet) {
        return None;
    }
    let year = newest_edition(kind, today);
    let of = |year: BudgetYear| -> BTreeSet<&Chapter> {
        papers.iter().filter(|p| (p.kind, p.year) == (kind, year)).map(|p| &p.chapter).collect()
    };
    let (here, before) = (of(year), of(year.before()));
    let is_out = |chapter: &Chapter| {
        out.iter()
            .any(|one| one.edition == Some((kind, year)) && one.chapter.as_ref() == Some(chapter))
    };
    let any_out = out.iter().any(|one| one.edition == Some((kind, year)));
    let chapters: Vec<Chapter> = before
        .into_iter()
        .filter(|chapter| wanted.is_empty() || wanted.contains(chapter))
        .filter(|chapter| !here.contains(chapter) && !is_out(chapter))
        .cloned()
        .collect();
    let nothing = here.is_empty() && !any_out;
    if chapters.is_empty() && !nothing {
        return None;
    }
    let expected = assumed_date(kind, year);
    let days = days_between(expected, today);
    let chapters = if nothing { Vec::new() } else { chapters };
    Some(Late { edition: (kind, year), expected, days, chapters })
}

/// Finds the papers that were announced and of which the archive has no official text.
fn out(papers: &[Publication], cache: &Cache, today: NaiveDate) -> Result<Vec<Out>, CacheError> {
    let followed = cache.followed()?;
    let learnt = cache.learnt()?;
    let edition = |dossier: &str| {
        let known = known_dossier(dossier).map(|known| (known.kind, known.year));
        let learnt = || learnt.iter().find(|one| one.number == dossier);
        known.or_else(|| learnt().map(|one| (one.kind, one.year)))
    };
    let mut out: Vec<Out> = followed
        .iter()
        .filter(|paper| paper.became.is_none())
        .map(|paper| Out {
            edition: edition(&paper.dossier),
            chapter: Chapter::parse(&paper.chapter).ok(),
            id: paper.id.clone(),
            since: paper.since,
            days: days_between(paper.since, today),
            has_early_text: false,
        })
        .collect();
    for (id, times) in cache.all_times()? {
        let Some(announced) = times.announced.filter(|_| times.xml.is_none()) else { continue };
        if followed.iter().any(|paper| paper.id == id) {
            continue;
        }
        let kept = papers.iter().find(|paper| paper.id.base() == id);
        if kept.is_some_and(|paper| paper.standing.is_official()) {
            continue;
        }
        let (dossier, chapter) = parts(&id);
        let since = day(announced);
        out.push(Out {
            edition: kept.map(|paper| (paper.kind, paper.year)).or_else(|| edition(&dossier)),
            chapter: kept.map(|paper| paper.chapter.clone()).or(chapter),
            id,
            since,
            days: days_between(since, today),
            has_early_text: kept.is_some(),
        });
    }
    out.sort();
    Ok(out)
}

/// Tells how long the papers of the newest edition of each kind took, where it was seen.
fn took(papers: &[Publication], cache: &Cache) -> Result<Vec<Took>, CacheError> {
    let mut took = Vec::new();
    for paper in papers {
        let newest = papers.iter().filter(|other| other.kind == paper.kind).map(|other| other.year);
        if Some(paper.year) != newest.max() {
            continue;
        }
        let times = cache.times(paper.id.base())?;
        took.extend(of_paper(paper, &times));
    }
    Ok(took)
}

fn of_paper(paper: &Publication, times: &PaperTimes) -> Option<Took> {
    let announced = day(times.announced?);
    // The first text is dated by itself; a reprint bears a later date than the announcement.
    let seen = announced - paper.published <= SEEN_WITHIN && announced >= paper.published;
    let days = |moment: DateTime<Utc>| days_between(announced, day(moment));
    seen.then(|| Took {
        id: paper.id.to_string(),
        announced,
        text: times.first_text.map(days),
        xml: times.xml.map(days),
    })
}

/// Returns the dossier and chapter in an identifier such as `kst-36410-VII-2`.
fn parts(id: &str) -> (String, Option<Chapter>) {
    let base = PaperId::parse(id).map_or_else(|_| id.to_owned(), |id| id.base().to_owned());
    let mut parts = base.split('-').skip(1);
    let dossier = parts.next().unwrap_or_default().to_owned();
    (dossier, parts.next().and_then(|chapter| Chapter::parse(chapter).ok()))
}

/// Returns the edition and chapter in an identifier, where its dossier is a known one.
#[must_use]
pub fn edition_of(id: &str) -> Option<(Kind, BudgetYear, Chapter)> {
    let (dossier, chapter) = parts(id);
    let known = known_dossier(&dossier)?;
    Some((known.kind, known.year, chapter?))
}

fn day(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&chrono_tz::Europe::Amsterdam).date_naive()
}

fn days_between(from: NaiveDate, until: NaiveDate) -> usize {
    usize::try_from((until - from).num_days()).unwrap_or(0)
}
