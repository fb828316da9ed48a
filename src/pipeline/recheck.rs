//! Looking again at papers that the archive has: what changed, and what the publisher took back.
//!
//! Knows how long a paper must be gone before that is said. Must not take anything out of the
//! archive: a paper that is withdrawn stays where it is.

use chrono::{Days, NaiveDate};

use crate::model::{PaperId, Publication};
use crate::pipeline::failure::{Cause, Failure, What};
use crate::pipeline::ran::{Ran, RunError, Withdrawn};
use crate::source::{Announced, Fetched, PaperStatus, Source};

/// Days between two looks at all papers of the window.
pub(super) const EVERY: Days = Days::new(7);

/// Looks for papers by their identifiers; returns those that are worth fetching again.
///
/// A paper is withdrawn when the search and every address of it say twice, a look apart, that it is
/// not there, or once if the service itself names what replaces it. One answer is no proof.
pub(super) fn look(
    source: &Source,
    papers: &[Publication],
    today: NaiveDate,
    ran: &mut Ran,
) -> Result<Vec<Announced>, RunError> {
    // Only what came from the service can be missed there.
    let mut fetched = Vec::with_capacity(papers.len());
    for paper in papers {
        if source.cache().times(&paper.id.to_string())?.xml.is_some() {
            fetched.push(paper);
        }
    }
    let ids: Vec<PaperId> = fetched.iter().map(|paper| paper.id.clone()).collect();
    let found = match source.find(&ids) {
        Ok(found) => found.announced,
        Err(error) => {
            ran.failures.push(Failure { what: What::Search, cause: Cause::Source(error) });
            return Ok(Vec::new());
        }
    };
    // A search that knows none of them is not believed.
    if found.is_empty() {
        if !ids.is_empty() {
            let cause = Cause::Source(source.nothing_found());
            ran.failures.push(Failure { what: What::Search, cause });
        }
        return Ok(found);
    }
    for paper in fetched {
        if found.iter().any(|one| one.id == paper.id) || is_there(source, paper, ran) {
            source.cache().seen(&paper.id.to_string())?;
        } else {
            missed(source, paper, today, ran)?;
        }
    }
    // A look that was broken off is taken again by the next run.
    if !source.is_stopped() && ran.failures.is_empty() {
        source.cache().looked(today)?;
    }
    Ok(found)
}

/// Asks every address of a paper; what cannot be asked counts as there.
fn is_there(source: &Source, paper: &Publication, ran: &mut Ran) -> bool {
    // Held or not does not matter here: an answer is an answer.
    match source.fetch(&announced(paper), &|_| true) {
        Ok(Fetched::NotYet { .. }) => false,
        Ok(_) => true,
        Err(error) => {
            let what = What::Paper(paper.id.to_string());
            ran.failures.push(Failure { what, cause: Cause::Source(error) });
            true
        }
    }
}

fn missed(
    source: &Source,
    paper: &Publication,
    today: NaiveDate,
    ran: &mut Ran,
) -> Result<(), RunError> {
    let absence = source.cache().missed(&paper.id.to_string(), today)?;
    let metadata = source.metadata(&announced(paper)).ok().flatten();
    let replaced_by = metadata.and_then(|metadata| metadata.replaced_by);
    let is_sure = absence.first + EVERY <= today || replaced_by.is_some();
    if is_sure && !absence.told {
        source.cache().told_as_withdrawn(&absence.id)?;
        ran.withdrawn.push(Withdrawn {
            id: paper.id.clone(),
            edition: (paper.kind, paper.year),
            chapter: paper.chapter.clone(),
            since: absence.first,
            replaced_by,
        });
    }
    Ok(())
}

/// What would be announced of a paper that the search no longer names.
fn announced(paper: &Publication) -> Announced {
    Announced {
        id: paper.id.clone(),
        status: PaperStatus::Typeset,
        kind: paper.kind,
        year: paper.year,
        chapter: paper.chapter.clone(),
        dossier: paper.dossier.clone(),
        number: paper.number.clone(),
        dossier_title: String::new(),
        title: String::new(),
        vergaderjaar: Some(paper.vergaderjaar),
        available: Some(paper.published),
        modified: None,
        places: Vec::new(),
    }
}
