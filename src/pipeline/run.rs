//! One run: discover, fetch, archive.
//!
//! Knows the order, what is asked for on which day, and that one paper that fails stops no other.
//! Must not print, and must not know how the service is asked.

use chrono::NaiveDate;

use crate::archive::{Archive, Arrival, Imported};
use crate::cache::RunOutcome;
use crate::http::Clock;
use crate::model::{BudgetYear, Kind, newest_edition};
use crate::pipeline::failure::{Cause, Failure, What};
use crate::pipeline::fetching::fetch;
use crate::pipeline::plan::Plan;
use crate::pipeline::ran::{Ran, RunError, Step, Stopped};
use crate::pipeline::{recheck, rules};
use crate::source::{Announced, Discovery, Source};

/// Papers are archived this many at a time: a kill loses no more than these, and they are fetched
/// again.
const BATCH: usize = 20;
/// And sooner when they are of more bytes than this: what is in hand is held in memory.
const BATCH_BYTES: usize = 4 * 1024 * 1024;

/// Runs a plan. `tell` hears of each step before it is taken.
///
/// A run is stopped by setting the source's allowance to 0: what was fetched until then is
/// archived, and the next run goes on from there.
pub fn run(
    archive: &mut Archive,
    source: &Source,
    plan: &Plan,
    clock: &dyn Clock,
    tell: &dyn Fn(Step<'_>),
) -> Result<Ran, RunError> {
    archive.lock()?;
    // Whole years that are fetched by hand, or some chapters, are no run of the service: the next
    // one is due when it would have been.
    let is_of_the_service = plan.is_whole() && !source.is_narrowed();
    let start = || source.cache().run_started(clock.now());
    let run = is_of_the_service.then(start).transpose()?;
    let ran = go(archive, source, plan, clock, tell);
    let outcome = match &ran {
        Err(_) => RunOutcome::Failed,
        Ok(ran) if ran.stopped.is_some() => RunOutcome::Stopped,
        Ok(ran) if is_done(ran, source, plan) => RunOutcome::Done,
        Ok(_) => RunOutcome::Partly,
    };
    let end = |run| source.cache().run_ended(run, clock.now(), outcome, source.requests());
    let noted = run.map(end).transpose();
    let ran = ran?;
    noted?;
    Ok(ran)
}

/// Tells whether everything was asked and answered.
fn is_done(ran: &Ran, source: &Source, plan: &Plan) -> bool {
    let whole = plan.is_whole() && !source.is_narrowed();
    whole && ran.failures.is_empty() && ran.stopped.is_none()
}

fn go(
    archive: &mut Archive,
    source: &Source,
    plan: &Plan,
    clock: &dyn Clock,
    tell: &dyn Fn(Step<'_>),
) -> Result<Ran, RunError> {
    let mut ran = Ran::default();
    // What an earlier run had fetched and not yet folded is folded first: the service would call it
    // unchanged.
    ran.imported.push(archive.import(&[], &rules(), clock.now())?);
    let today = clock.now().date_naive();
    let mut announced = discover(source, plan, today, &mut ran)?;
    announced.sort_by(|a, b| {
        (a.year, a.kind, &a.chapter, &a.id).cmp(&(b.year, b.kind, &b.chapter, &b.id))
    });
    announced.dedup_by(|a, b| a.id == b.id);
    ran.announced = announced.len();
    let mut looked_at = 0;
    let mut arrivals: Vec<Arrival> = Vec::new();
    for paper in &announced {
        if source.is_stopped() {
            break;
        }
        tell(Step::Paper { at: looked_at + 1, of: announced.len(), id: &paper.id.to_string() });
        arrivals.extend(fetch(archive, source, paper, &mut ran)?);
        looked_at += 1;
        let bytes: usize = arrivals.iter().map(|arrival| arrival.bytes.len()).sum();
        if looked_at.is_multiple_of(BATCH) || bytes > BATCH_BYTES {
            ran.imported.extend(take_in(archive, &mut arrivals, clock, tell)?);
        }
    }
    ran.imported.extend(take_in(archive, &mut arrivals, clock, tell)?);
    if source.is_stopped() {
        let before = ran.failures.len();
        ran.failures.retain(|failure| !failure.is_of_the_stop());
        // The paper at which it stopped was looked at in vain.
        let in_vain = usize::from(looked_at > 0 && ran.failures.len() < before);
        ran.stopped = Some(Stopped { left: announced.len() - looked_at + in_vain });
    }
    ran.requests = source.requests();
    if is_done(&ran, source, plan) && matches!(plan, Plan::First(_)) {
        // Everything was looked at just now.
        source.cache().looked(today)?;
    }
    Ok(ran)
}

/// Archives what is in hand.
fn take_in(
    archive: &mut Archive,
    arrivals: &mut Vec<Arrival>,
    clock: &dyn Clock,
    tell: &dyn Fn(Step<'_>),
) -> Result<Option<Imported>, RunError> {
    if arrivals.is_empty() {
        return Ok(None);
    }
    tell(Step::Archive { papers: arrivals.len() });
    let taken = std::mem::take(arrivals);
    Ok(Some(archive.import(&taken, &rules(), clock.now())?))
}

fn discover(
    source: &Source,
    plan: &Plan,
    today: NaiveDate,
    ran: &mut Ran,
) -> Result<Vec<Announced>, RunError> {
    let mut discovery = Discovery::default();
    let wanted = match plan {
        Plan::First(editions) | Plan::Years(editions) => editions,
        Plan::Changes { since, incomplete, follow, again, recheck } => {
            match source.changed_since(*since) {
                Ok(changed) => discovery = changed,
                Err(error) => ran.failures.push(Failure {
                    what: What::ChangesSince(*since),
                    cause: Cause::Source(error),
                }),
            }
            match source.follow(follow, *recheck) {
                Ok(followed) => {
                    discovery.announced.extend(followed.announced);
                    discovery.failures.extend(followed.failures);
                }
                Err(error) => {
                    ran.failures.push(Failure { what: What::Search, cause: Cause::Source(error) });
                }
            }
            // With fewer chapters than usual the others would seem to be gone.
            if !again.is_empty() && !source.is_narrowed() {
                discovery.announced.extend(recheck::look(source, again, today, ran)?);
            }
            incomplete
        }
    };
    let mut years: Vec<BudgetYear> = wanted.iter().map(|(_, year)| *year).collect();
    years.sort_unstable();
    years.dedup();
    let mut answered = false;
    for year in years {
        let kinds: Vec<Kind> =
            wanted.iter().filter(|(_, of)| *of == year).map(|(kind, _)| *kind).collect();
        let found = source.discover(&kinds, &[year]);
        answered |= !found.is_empty();
        discovery.announced.extend(found.announced);
        discovery.failures.extend(found.failures);
    }
    // What is known to be out must be found: else it is not the service that answers.
    let is_out = |(kind, year): &(Kind, BudgetYear)| *year <= newest_edition(*kind, today);
    let must_be = !matches!(plan, Plan::Changes { .. }) && wanted.iter().any(is_out);
    if must_be && !answered && ran.failures.is_empty() {
        let cause = Cause::Source(source.nothing_found());
        ran.failures.push(Failure { what: What::Search, cause });
    }
    for failure in discovery.failures {
        let what = match failure.year {
            Some(year) => What::Editions(failure.kinds.into_iter().map(|k| (k, year)).collect()),
            None => What::Search,
        };
        ran.failures.push(Failure { what, cause: Cause::Source(failure.error) });
    }
    Ok(discovery.announced)
}
