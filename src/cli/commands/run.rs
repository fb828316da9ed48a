//! `run` and `backfill`: papers from the publication service.
//!
//! Knows what a keeper wants to hear of a run. Must not ask the service itself.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::import::Told;
use super::mended::{tell_mended, tell_refolded};
use crate::archive::{Archive, ArchiveError, Outcome, Rebuilt, RemoteError};
use crate::cache::Cache;
use crate::cli::clock::{self, RunClock};
use crate::cli::delivery::{Delivery, Posted, Round};
use crate::cli::exit::{Exit, Failure};
use crate::cli::progress::Progress;
use crate::cli::settings::Settings;
use crate::cli::shell::word;
use crate::cli::stop::Stop;
use crate::cli::ui::Ui;
use crate::cli::{args, failures, service};
use crate::history::calendar::edition_of;
use crate::history::pair::Pair;
use crate::model::{BudgetYear, Chapter, Kind, newest_edition};
use crate::notify::{Beginning, Looked};
use crate::pipeline::failure::{Failure as Failed, What};
use crate::pipeline::plan::{Plan, plan};
use crate::pipeline::ran::{Ran, RunError, Step};
use crate::pipeline::revised::{Revised, revised};
use crate::pipeline::{asking, rules, run, sharing};
use crate::report;
use crate::report::wording::Wording;
use crate::secret::shown_address;

/// What a run did, for whoever counts runs.
#[derive(Debug, Clone, Copy)]
pub struct Ended {
    /// How it ended.
    pub exit: Exit,
    /// Papers that came in.
    pub new: usize,
    /// Messages that were accepted.
    pub sent: usize,
    /// Messages that are still to be sent, where that was looked at.
    pub waiting: Option<usize>,
    /// Requests made.
    pub requests: u64,
}

/// What a run is given from outside: time, and the request to stop.
#[derive(Clone)]
pub struct Hands {
    /// The clock.
    pub clock: RunClock,
    /// The request to stop.
    pub stop: Stop,
}

impl Hands {
    /// Takes the clock that is set, and listens for signals.
    pub fn new(settings: &Settings, words: Wording) -> Result<Self, Failure> {
        let clock = RunClock::new(settings, words)?;
        let stop = Stop::listen(&clock, words);
        Ok(Self { clock, stop })
    }
}

/// Finds and takes in what is new.
pub fn run(args: &args::Run, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let hands = Hands::new(settings, ui.wording)?;
    let beginning = if args.tell { Beginning::Everything } else { Beginning::Present };
    Ok(once(&args.chapter, beginning, settings, ui, &hands)?.exit)
}

/// One run, as `run` and the daemon do it.
pub fn once(
    chapters: &[Chapter],
    beginning: Beginning,
    settings: &Settings,
    ui: &Ui,
    hands: &Hands,
) -> Result<Ended, Failure> {
    let today = hands.clock.today();
    let wanted = |archive: &Archive, cache: &Cache| {
        plan(archive, cache, &settings.config.source.official, today)
    };
    let ended = go(chapters, &wanted, Telling::Now(beginning), settings, ui, hands);
    hands.stop.end();
    ended
}

/// When watches hear of what a run takes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Telling {
    /// At its end.
    Now(Beginning),
    /// At the next run.
    Later,
    /// Never.
    Never,
}

/// Fetches whole years.
pub fn backfill(args: &args::Backfill, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let official = &settings.config.source.official;
    let hands = Hands::new(settings, ui.wording)?;
    let newest = newest_edition(Kind::Begroting, hands.clock.today());
    let (first, last) = args.years.unwrap_or((official.since, newest));
    let with_goals = BudgetYear::FIRST_WITH_GOALS;
    if first < with_goals {
        ui.tell(&ui.wording.nothing_before_goals(with_goals));
    }
    if last < with_goals {
        return Ok(Exit::Done);
    }
    let first = first.max(with_goals);
    let years = || (first.0..=last.0).map(BudgetYear);
    let plan = Plan::Years(
        years().flat_map(|year| official.kinds.iter().map(move |&kind| (kind, year))).collect(),
    );
    let telling = if args.tell { Telling::Later } else { Telling::Never };
    Ok(go(&args.chapter, &|_, _| Ok(plan.clone()), telling, settings, ui, &hands)?.exit)
}

type Wanted<'a> = &'a dyn Fn(&Archive, &Cache) -> Result<Plan, RunError>;

fn go(
    chapters: &[Chapter],
    wanted: Wanted<'_>,
    telling: Telling,
    settings: &Settings,
    ui: &Ui,
    hands: &Hands,
) -> Result<Ended, Failure> {
    let fault = |error: ArchiveError| failures::run(ui.wording, settings, &error.into());
    let mut archive = Archive::create_or_open(settings.archive_path()).map_err(fault)?;
    archive.lock().map_err(fault)?;
    let delivery = Delivery::new(settings, ui, &hands.clock);
    let wanted = (chapters, wanted);
    let ended = locked(&mut archive, &delivery, wanted, telling, settings, ui, hands);
    if let (Err(failure), Telling::Now(_)) = (&ended, telling) {
        delivery.alarm(&mut archive, &failure.kept());
    }
    ended
}

/// The run itself, once no other can begin.
fn locked(
    archive: &mut Archive,
    delivery: &Delivery<'_>,
    (chapters, wanted): (&[Chapter], Wanted<'_>),
    telling: Telling,
    settings: &Settings,
    ui: &Ui,
    Hands { clock, stop }: &Hands,
) -> Result<Ended, Failure> {
    let words = ui.wording;
    let fault = |error: RunError| failures::run(words, settings, &error);
    let cache = Cache::beside(settings.archive_path()).map_err(|error| fault(error.into()))?;
    let cache = Arc::new(cache);
    let official = &settings.config.source.official;
    let source =
        asking::source(official, chapters, cache.clone(), clock.as_clock()).map_err(fault)?;
    let received = receive(archive, settings, ui, clock.now())?;
    // Before it is decided what to ask and what is news: both follow from what stands.
    let refolded = archive.recover(&rules(), clock.now()).map_err(|error| fault(error.into()))?;
    tell_refolded(refolded.as_ref(), ui);
    tell_mended(archive, ui);
    let plan = wanted(archive, &cache).map_err(fault)?;
    if telling == Telling::Never {
        delivery.hush(archive)?;
    }
    let progress = Progress::new(ui, 1);
    stop.begin(source.allowance(), progress.clone());
    progress.doing(words.run_searching());
    let tell = |step: Step<'_>| match step {
        Step::Paper { at, of, id } => progress.step(at, of, id),
        Step::Archive { papers } => progress.doing(&words.run_archiving(papers)),
    };
    let ran = run::run(archive, &source, &plan, clock.as_clock().as_ref(), &tell);
    progress.end();
    let ran = ran.map_err(fault)?;
    // Before any message leaves: what it tells of stands on the host then.
    let shared = match received {
        Exit::Done => give(archive, settings, ui, clock.now())?,
        not => not,
    };
    let posted = match telling {
        Telling::Now(beginning) if ran.stopped.is_none() => {
            let (beginning, announced) = beginning_after(&ran, beginning);
            let is_stopped = || source.is_stopped();
            let faults = service::faults(words, &ran.failures);
            let out = out(&ran);
            let is_whole = chapters.is_empty();
            let reread = reread(&ran) + refolded.as_ref().map_or(0, Rebuilt::reread);
            let looked = Looked { faults: &faults, out: &out, is_whole, reread, broke_off: None };
            let looked = Some(looked);
            let (announced, is_stopped) = (announced.as_slice(), &is_stopped);
            delivery.deliver(archive, Round { beginning, announced, looked, is_stopped })?
        }
        Telling::Now(_) | Telling::Later => Posted::NONE,
        Telling::Never => {
            delivery.unhush(archive)?;
            Posted::NONE
        }
    };
    let exit = report(archive, &ran, posted.sent, ui).map_err(|error| fault(error.into()))?;
    Ok(Ended {
        exit: exit.max(posted.exit).max(shared),
        new: ran.new_papers(),
        sent: posted.sent,
        waiting: posted.waiting,
        requests: ran.requests,
    })
}

/// Takes over what other machines have, where the archive is shared; a host that cannot be reached
/// stops no run.
fn receive(
    archive: &mut Archive,
    settings: &Settings,
    ui: &Ui,
    now: DateTime<Utc>,
) -> Result<Exit, Failure> {
    let Some(remote) = &settings.config.archive.remote else { return Ok(Exit::Done) };
    let words = ui.wording;
    match sharing::receive(archive, remote, now) {
        Ok(taken) => {
            if taken.papers > 0 {
                ui.tell(&words.taken_over(taken.papers));
            }
            tell_refolded(taken.refolded.as_ref(), ui);
            if taken.bad.is_empty() {
                return Ok(Exit::Done);
            }
            let path = word(&settings.archive_path().display().to_string());
            let remote = shown_address(remote);
            let command = format!("git -C {path} push --force {remote} bronnen");
            ui.always(&words.host_has_bad_entries(&remote, &taken.bad, &command));
            Ok(Exit::PartlySent)
        }
        Err(error) => unshared(settings, ui, error),
    }
}

/// Gives the host what is new here, where the archive is shared.
fn give(
    archive: &mut Archive,
    settings: &Settings,
    ui: &Ui,
    now: DateTime<Utc>,
) -> Result<Exit, Failure> {
    let Some(remote) = &settings.config.archive.remote else { return Ok(Exit::Done) };
    match sharing::give(archive, remote, now) {
        Ok(()) => Ok(Exit::Done),
        Err(error) => unshared(settings, ui, error),
    }
}

/// Says why the archive is not shared now; what this machine has is safe, and goes with the next run.
fn unshared(settings: &Settings, ui: &Ui, error: RemoteError) -> Result<Exit, Failure> {
    match error {
        RemoteError::Archive(error) => Err(failures::archive(ui.wording, settings, &error)),
        error => {
            ui.always(&failures::remote(ui.wording, &error));
            Ok(Exit::PartlySent)
        }
    }
}

/// Decides where a new watch begins after a run: not before all questions were answered, and what
/// the service had announced and could not give is no news when it comes.
fn beginning_after(ran: &Ran, beginning: Beginning) -> (Beginning, Vec<String>) {
    let paper = |failure: &Failed| match &failure.what {
        What::Paper(id) => Some(id.clone()),
        _ => None,
    };
    let announced: Vec<String> = ran.failures.iter().filter_map(paper).collect();
    if announced.len() < ran.failures.len() && beginning == Beginning::Present {
        return (Beginning::NotYet, announced);
    }
    (beginning, announced)
}

/// Counts the texts that differ because the rules of reading have changed.
fn reread(ran: &Ran) -> usize {
    let refolded = ran.imported.iter().filter_map(|imported| imported.refolded.as_ref());
    refolded.map(Rebuilt::reread).sum()
}

/// Lists the chapters of which the service has a paper that could not be taken in.
fn out(ran: &Ran) -> Vec<(Kind, BudgetYear, Chapter)> {
    let waiting = ran.waiting.iter().map(|one| (one.edition.0, one.edition.1, one.chapter.clone()));
    let failed = ran.failures.iter().filter_map(|failure| match &failure.what {
        What::Paper(id) => edition_of(id),
        _ => None,
    });
    waiting.chain(failed).collect()
}

/// Says what became of each paper, shows the report of a budget that grew, and chooses the code.
fn report(archive: &Archive, ran: &Ran, sent: usize, ui: &Ui) -> Result<Exit, ArchiveError> {
    let words = ui.wording;
    let mut told = Told::default();
    for imported in &ran.imported {
        tell_refolded(imported.refolded.as_ref(), ui);
    }
    let revised = revised(archive, &ran.imported)?;
    let new = ran.new_papers();
    let (mut held, mut grown) = (false, Vec::new());
    for paper in ran.imported.iter().flat_map(|imported| &imported.papers) {
        let name = paper.publication.as_ref().map(|p| p.id.to_string()).unwrap_or_default();
        told.paper(&name, paper, ui);
        held |= matches!(paper.outcome, Outcome::Held(_));
        if paper.outcome.is_new() {
            let paper = paper.publication.as_ref();
            // An official text that equals the early one brings no report of its own.
            let paper = paper.filter(|paper| !revised.iter().any(|one| one.is_no_news_of(paper)));
            grown.extend(paper.map(|paper| (paper.kind, paper.year)));
        }
    }
    for one in &revised {
        let line = revision(words, one);
        if one.passages > 0 { ui.always(&line) } else { ui.tell(&line) }
    }
    for waiting in &ran.waiting {
        ui.always(&words.run_waiting(waiting.edition, &waiting.chapter, &waiting.id));
    }
    for gone in &ran.withdrawn {
        let other = gone.replaced_by.as_ref().map(ToString::to_string);
        let (id, other) = (gone.id.to_string(), other.as_deref());
        ui.always(&words.paper_withdrawn(gone.edition, &gone.chapter, &id, other));
    }
    for line in service::told(words, &ran.failures) {
        ui.always(&line);
    }
    if let Some(stopped) = ran.stopped {
        ui.tell(&words.run_requests(ran.requests));
        ui.always(&words.exit_stopped(stopped.left, ran.announced));
        return Ok(if held { Exit::NotAsExpected } else { Exit::Stopped });
    }
    let newest = grown.iter().filter(|(kind, _)| *kind == Kind::Begroting).max().copied();
    if let Some((kind, year)) = newest {
        let sides = ((kind, year.before()), (kind, year));
        if let Some(Pair { old, new, changes }) = Pair::whole(archive, sides, clock::today())? {
            ui.result(&report::terminal::edition(&changes, &old, &new, ui.terminal(false)));
        }
    }
    ui.tell(&words.run_requests(ran.requests));
    if !ran.failures.is_empty() {
        partly(ran, ui);
    } else if new > 0 || sent > 0 {
        ui.tell(&words.exit_done(new, sent));
    } else {
        let until = archive
            .publications()?
            .iter()
            .filter_map(|r| r.publication().ok())
            .map(|p| p.published)
            .max();
        match until {
            Some(until) => ui.tell(&words.exit_nothing_new(until)),
            None => ui.tell(words.run_found_nothing()),
        }
    }
    // Worst first: what was held in this run outweighs sources that failed.
    let failed = if ran.failures.is_empty() { Exit::Done } else { Exit::SourcesFailed };
    Ok(if held { failed.max(Exit::NotAsExpected) } else { failed })
}

/// Says what a later text of the same paper changed.
fn revision(words: Wording, revised: &Revised) -> String {
    let Revised { edition, chapter, was_preliminary, passages } = revised;
    if *was_preliminary {
        words.early_text_replaced(*edition, chapter, *passages)
    } else if *passages == 0 {
        words.revision_without_change(chapter)
    } else {
        words.revised_text(*edition, chapter, *passages)
    }
}

/// Says which papers were not fetched, and what could not be asked.
fn partly(ran: &Ran, ui: &Ui) {
    let words = ui.wording;
    let (papers, questions): (Vec<&Failed>, Vec<&Failed>) =
        ran.failures.iter().partition(|failure| matches!(failure.what, What::Paper(_)));
    let names = |failures: &[&Failed]| {
        let mut names: Vec<String> =
            failures.iter().map(|failure| service::name(words, &failure.what)).collect();
        names.dedup();
        names
    };
    if !questions.is_empty() {
        let came = ran.imported.iter().any(|imported| !imported.papers.is_empty());
        let nothing_came = ran.announced == papers.len() && !came;
        ui.always(&words.exit_not_searched(&names(&questions), nothing_came));
    }
    if !papers.is_empty() {
        let names = names(&papers);
        ui.always(&words.exit_partly(names.len(), ran.announced.max(names.len()), &names));
    }
}
