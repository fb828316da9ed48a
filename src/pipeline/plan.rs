//! What a run asks for on which day.
//!
//! Knows when papers can be out, and which papers are still waited for. Must not ask anyone.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate};

use crate::archive::Archive;
use crate::cache::Cache;
use crate::config::OfficialSource;
use crate::model::{BudgetYear, Kind, PaperId, Publication, newest_edition};
use crate::pipeline::ran::RunError;
use crate::pipeline::recheck::EVERY;

/// Days that are asked for again, so that a run late in the day misses nothing of it.
const OVERLAP: u64 = 1;
/// So many whole runs are looked at to find where the next one begins.
const WITNESSES: u32 = 3;
/// More days between two runs are a pause, or a clock that ran ahead: which of both, nobody can tell.
const LONGEST_STEP: i64 = 2;

/// What a run asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Plan {
    /// The first editions of an empty archive.
    First(Vec<(Kind, BudgetYear)>),
    /// Everything of these years.
    Years(Vec<(Kind, BudgetYear)>),
    /// What the service changed since a day, everything of editions that are not complete, and
    /// papers of which something is still to come.
    Changes {
        /// The first day.
        since: NaiveDate,
        /// Editions that still miss chapters.
        incomplete: Vec<(Kind, BudgetYear)>,
        /// Papers whose official text is waited for.
        follow: Vec<PaperId>,
        /// Papers that are looked at again; empty but once a week.
        again: Vec<Publication>,
        /// The first day of papers that are not typeset and are still waited for.
        recheck: NaiveDate,
    },
}

impl Plan {
    /// Tells whether a later run may begin where this one ended: it asked for all that is wanted.
    /// Whole years say nothing of other years.
    pub(super) fn is_whole(&self) -> bool {
        !matches!(self, Self::Years(_))
    }
}

/// Decides what a run asks for: the two newest editions at first, then what changed.
pub fn plan(
    archive: &Archive,
    cache: &Cache,
    settings: &OfficialSource,
    today: NaiveDate,
) -> Result<Plan, RunError> {
    let editions = archive.editions()?;
    let newest = |kind| newest_edition(kind, today);
    if editions.is_empty() {
        let two = |kind: &Kind| {
            let newest = newest(*kind);
            [(*kind, newest.before()), (*kind, newest)]
        };
        return Ok(Plan::First(settings.kinds.iter().flat_map(two).collect()));
    }
    let chapters = |kind: Kind, year: BudgetYear| {
        editions
            .iter()
            .find(|(of, at, _)| (*of, *at) == (kind, year))
            .map_or(0, |(_, _, c)| c.len())
    };
    let incomplete = settings
        .kinds
        .iter()
        .map(|&kind| (kind, newest(kind)))
        .filter(|&(kind, year)| {
            let (now, before) = (chapters(kind, year), chapters(kind, year.before()));
            now == 0 || now < before
        })
        .collect();
    let recheck = today - Days::new(u64::from(settings.recheck_days));
    let past = |day: &NaiveDate| *day <= today;
    let runs = cache.last_whole_runs(WITNESSES)?;
    let last = begins(runs.iter().map(DateTime::date_naive), today);
    let since = last.unwrap_or(recheck) - Days::new(OVERLAP);
    let follow = followed(archive, cache, recheck)?;
    let due = cache.last_look()?.filter(past).is_none_or(|day| day + EVERY <= today);
    let again = if due { looked_at_again(archive, settings, recheck)? } else { Vec::new() };
    Ok(Plan::Changes { since, incomplete, follow, again, recheck })
}

/// Returns the day from which changes are asked for, by the days of the last whole runs, the newest
/// first; none where that is unknown.
///
/// A day that is still to come is that of a clock that ran ahead: what was asked then is unknown. Once
/// that day is past nothing shows it, but for the step between that run and the one before: so after a
/// long step the next runs begin before it. After a true pause they ask for what they have, which is
/// answered in a line.
fn begins(runs: impl Iterator<Item = NaiveDate>, today: NaiveDate) -> Option<NaiveDate> {
    let runs: Vec<NaiveDate> = runs.collect();
    let last = runs.first().copied().filter(|day| *day <= today)?;
    let is_long = |pair: &&[NaiveDate]| (pair[0] - pair[1]).num_days() > LONGEST_STEP;
    Some(runs.windows(2).rfind(|pair| is_long(pair)).map_or(last, |pair| pair[1].min(last)))
}

/// Returns the official papers of the window that are of the kinds and chapters of the settings.
fn looked_at_again(
    archive: &Archive,
    settings: &OfficialSource,
    recheck: NaiveDate,
) -> Result<Vec<Publication>, RunError> {
    let records = archive.publications()?;
    let papers = records.iter().filter_map(|record| record.publication().ok());
    let wanted = |paper: &Publication| {
        settings.kinds.contains(&paper.kind)
            && (settings.chapters.is_empty() || settings.chapters.contains(&paper.chapter))
    };
    let in_window = |paper: &Publication| paper.published >= recheck && wanted(paper);
    Ok(papers.filter(|paper| paper.standing.is_official() && in_window(paper)).collect())
}

/// Returns the papers whose official text is asked for in every run: those of which early text
/// stands, and those that were announced not long ago and could not be read.
fn followed(
    archive: &Archive,
    cache: &Cache,
    recheck: NaiveDate,
) -> Result<Vec<PaperId>, RunError> {
    let mut papers = BTreeSet::new();
    for record in archive.publications()? {
        let early = record.publication().ok().filter(|paper| paper.standing.is_preliminary());
        papers.extend(early.map(|paper| paper.id));
    }
    for id in cache.without_xml(recheck)? {
        papers.extend(PaperId::parse(&id).ok().filter(|id| !id.is_provisional()));
    }
    Ok(papers.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(today: &str, runs: &[&str], expected: Option<&str>) {
        let day = |text: &&str| text.parse::<NaiveDate>().unwrap();
        let found = begins(runs.iter().map(day), day(&today));
        assert_eq!(found, expected.map(|text| day(&text)), "{today} {runs:?}");
    }

    #[test]
    fn a_run_begins_where_the_last_one_ended() {
        check("2026-10-02", &[], None);
        check("2026-10-02", &["2026-10-01"], Some("2026-10-01"));
        check("2026-10-02", &["2026-10-01", "2026-09-30", "2026-09-29"], Some("2026-10-01"));
        check("2026-10-05", &["2026-10-02", "2026-09-30"], Some("2026-10-02"));
    }

    #[test]
    fn a_clock_that_ran_ahead_hides_nothing_whether_its_day_is_past_or_not() {
        check("2026-10-02", &["2026-10-08", "2026-10-01"], None);
        // A week without a run: nothing but the long step shows that it was no day of October 8.
        check("2026-10-09", &["2026-10-08", "2026-10-01", "2026-09-30"], Some("2026-10-01"));
        check("2026-10-10", &["2026-10-09", "2026-10-08", "2026-10-01"], Some("2026-10-01"));
        check("2026-10-11", &["2026-10-10", "2026-10-09", "2026-10-08"], Some("2026-10-10"));
    }

    #[test]
    fn a_clock_that_was_set_back_begins_where_it_was_right() {
        check("2026-10-03", &["2026-10-02", "2026-10-08", "2026-10-01"], Some("2026-10-01"));
        check("2026-10-03", &["2026-10-02", "2026-10-08"], Some("2026-10-02"));
    }
}
