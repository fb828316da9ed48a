//! Fetching one paper for the archive: its surest text, and what becomes of what is not taken.
//!
//! Knows what the archive has of a paper already. Must not ask the service itself, nor archive.

use crate::apart::extract;
use crate::archive::{Archive, ArchiveError, Arrival, Facts};
use crate::model::{Document, Extraction, Publication, Standing};
use crate::pipeline::failure::{Cause, Failure, What};
use crate::pipeline::ran::{Ran, Waiting};
use crate::source::{Announced, Fetched, FetchedPaper, Form, Kept, Refusal, Source};

/// Fetches a paper; what did not come is noted.
pub(super) fn fetch(
    archive: &Archive,
    source: &Source,
    paper: &Announced,
    ran: &mut Ran,
) -> Result<Option<Arrival>, ArchiveError> {
    let own = paper.own_id();
    let standing = standing(archive, paper)?;
    let record = archive.record(paper.kind, paper.year, &paper.chapter)?;
    let stands = record.and_then(|record| record.publication().ok()).filter(|one| one.id == own);
    // A body whose place another has taken is fetched like a new one: it may have come back.
    let holds = |sha256: &str| match archive.standing_of(own.base(), sha256) {
        Ok(Some(standing)) => {
            let is_replaced = |one: &Publication| one.standing == standing && one.sha256 != sha256;
            !stands.as_ref().is_some_and(is_replaced)
        }
        Ok(None) | Err(_) => false,
    };
    let failure = |cause| Failure { what: What::Paper(paper.id.to_string()), cause };
    match source.fetch_text(paper, Kept { standing, holds: &holds }) {
        Ok(Fetched::Paper(found)) => return taken(archive, source, (paper, standing), found, ran),
        // The service says that it is out, and gives something else or nothing at its address.
        Ok(Fetched::NotYet { tried, .. })
            if paper.has(Form::Xml) == Some(true) && !tried.is_empty() =>
        {
            ran.failures.push(failure(Cause::Absent(tried)));
        }
        Ok(Fetched::NotYet { out, .. }) => {
            // Of a paper that has its official text nothing is waited for, but for its reprint.
            if standing.is_none() || paper.id.suffix().is_some() {
                ran.waiting.push(waiting(paper, out));
            }
        }
        Ok(Fetched::Unchanged) => {}
        Ok(Fetched::Refused { address, reason }) => {
            ran.failures.push(failure(Cause::Refused { address, reason }));
        }
        Err(error) => ran.failures.push(failure(Cause::Source(error))),
    }
    Ok(None)
}

/// Returns what came, if it is what was asked for and there is text in it.
fn taken(
    archive: &Archive,
    source: &Source,
    (paper, standing): (&Announced, Option<Standing>),
    found: FetchedPaper,
    ran: &mut Ran,
) -> Result<Option<Arrival>, ArchiveError> {
    let extraction = extract(&found.bytes);
    let failure = |cause| Failure { what: What::Paper(paper.id.to_string()), cause };
    if found.form != Form::Xml {
        // A PDF that cannot be read keeps nobody from the pages.
        if found.form == Form::Pdf && standing.is_none() && !is_readable(&extraction) {
            match source.fetch_pages(paper) {
                Ok(Fetched::Paper(pages)) => {
                    return taken(archive, source, (paper, standing), pages, ran);
                }
                Ok(_) => {}
                Err(error) => ran.failures.push(failure(Cause::Source(error))),
            }
        }
        if let Some(other) = other_paper(&extraction, paper) {
            let (address, reason) = (found.address, Refusal::OtherPaper { found: other });
            ran.failures.push(failure(Cause::Refused { address, reason }));
            return Ok(None);
        }
        if !is_readable(&extraction) {
            ran.waiting.push(waiting(paper, paper.forms()));
            return Ok(None);
        }
    }
    if let Err(error) = source.note(paper, found.form) {
        ran.failures.push(failure(Cause::Source(error)));
    }
    let facts = facts(archive, paper, &extraction, &found)?;
    Ok(Some(Arrival { bytes: found.bytes, facts }))
}

/// Returns how sure the surest text is that the archive has of a paper, or of its edition: early
/// text beside an official text of the same edition would not count.
fn standing(archive: &Archive, paper: &Announced) -> Result<Option<Standing>, ArchiveError> {
    let kept = archive.kept(paper.own_id().base())?;
    let record = archive.record(paper.kind, paper.year, &paper.chapter)?;
    let stands = record.and_then(|record| record.publication().ok()).map(|known| known.standing);
    Ok(kept.max(stands.filter(|standing| !standing.is_preliminary())))
}

fn waiting(paper: &Announced, forms: Vec<Form>) -> Waiting {
    Waiting {
        id: paper.id.to_string(),
        edition: (paper.kind, paper.year),
        chapter: paper.chapter.clone(),
        forms,
    }
}

/// Returns what early text calls itself, if that is another paper than was asked for.
fn other_paper(extraction: &Extraction, paper: &Announced) -> Option<String> {
    let publication = extraction.publication.as_ref()?;
    let same = publication.id.base() == paper.own_id().base()
        && (publication.kind, publication.year) == (paper.kind, paper.year)
        && publication.chapter == paper.chapter;
    (!same).then(|| publication.citation())
}

/// Tells whether there is early text in what came: a page without articles, or a part of a paper,
/// is not worth archiving days before the paper itself.
fn is_readable(extraction: &Extraction) -> bool {
    let Some(publication) = &extraction.publication else { return false };
    extraction.document == Document::Articles
        && !extraction.ledger.cut_off
        && !(publication.kind.has_goals() && extraction.articles.is_empty())
}

/// Returns what the service said where it decides: only between bodies of one paper that bear the
/// same date, and of a body that comes back. Else the archive would differ from one made of the same
/// files without the service.
///
/// What the service gives now it changed no earlier than what it gave before, whatever it says.
fn facts(
    archive: &Archive,
    paper: &Announced,
    extraction: &Extraction,
    found: &FetchedPaper,
) -> Result<Option<Facts>, ArchiveError> {
    let Some(new) = &extraction.publication else { return Ok(None) };
    let Some(record) = archive.record(new.kind, new.year, &new.chapter)? else { return Ok(None) };
    let Ok(known) = record.publication() else { return Ok(None) };
    let is_another = known.id.base() == new.id.base()
        && known.sha256 != found.sha256
        && known.standing == new.standing;
    let comes_back = known.id == new.id && archive.holds(new.id.base(), &found.sha256)?;
    let decides = is_another && (known.published == new.published || comes_back);
    let changed = paper.modified.max(record.changed());
    Ok(decides.then(|| Facts { changed, ..Facts::default() }))
}
