//! `daemon`: the daily service. Runs as `run` does them, one line of log each, and its health.
//!
//! Knows what a keeper wants to see of a service. Must not decide when a run is due.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use chrono::{DateTime, SecondsFormat, Utc};

use super::config::{missing_secrets, next_runs};
use super::run::{Ended, Hands, once};
use super::site;
use crate::archive::Archive;
use crate::cache::{Cache, RunOutcome};
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::settings::Settings;
use crate::cli::ui::Ui;
use crate::daemon::{Turns, serve};
use crate::notify::{self, Beginning};
use crate::report::wording::Wording;
use crate::web::{Board, Reading, Server};

/// Runs by the timetable until it is asked to stop.
pub fn daemon(settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let hands = Hands::new(settings, words)?;
    let timetable = settings.config.schedule.timetable().map_err(|error| {
        let step = words.step_command("prinsjesdiff config check");
        Failure::error(words.exit_error(&error.to_string(), &step))
    })?;
    let archive = Archive::create_or_open(settings.archive_path())
        .map_err(|error| failures::archive(words, settings, &error))?;
    let journal = Cache::beside(settings.archive_path())
        .map_err(|error| failures::run(words, settings, &error.into()))?;
    let newest = journal.runs(1).ok().and_then(|runs| runs.into_iter().next());
    let mut turns = Turns::after(timetable, newest.as_ref());
    let started = hands.clock.now();
    let clock = hands.clock.clone();
    let first = first_reading(&archive, &journal, &mut turns, started);
    let board = Arc::new(Board::new(first, Box::new(move || clock.now())));
    let server = offer(settings, &board, words)?;
    for secret in missing_secrets(&settings.config) {
        ui.always(&words.send_reason(&secret));
    }
    if let Some(server) = &server {
        ui.tell(&words.daemon_listens(&server.address().to_string()));
    }
    ui.tell(&next_runs(&settings.config, started, words));
    drop((archive, journal));

    let mut ended = Exit::Done;
    let is_stopped = || hands.stop.is_asked();
    serve(&mut turns, hands.clock.as_clock().as_ref(), &is_stopped, &mut |turns, at| {
        let result = unattended(settings, ui, &hands);
        let exit = result.as_ref().map_or_else(|failure| failure.exit, |ended| ended.exit);
        let next = turns.due(hands.clock.now());
        note(&board, settings, turns, (at, next), &result);
        let line = line(words, at, next, &result);
        if exit == Exit::Done {
            ui.tell(&line);
        } else {
            ui.always(&line);
        }
        if hands.stop.is_asked() {
            ended = exit;
        }
    });
    if ended == Exit::Done {
        ui.tell(words.daemon_ended());
    }
    Ok(ended)
}

/// One run; whatever goes wrong in it ends here.
fn unattended(settings: &Settings, ui: &Ui, hands: &Hands) -> Result<Ended, Failure> {
    let quiet = ui.unattended();
    // What a run holds is released on the way out, and every write of the archive is whole.
    catch_unwind(AssertUnwindSafe(|| once(&[], Beginning::Present, settings, &quiet, hands)))
        .unwrap_or_else(|_| {
            hands.stop.end();
            Err(Failure::error(ui.wording.run_broke_off()))
        })
}

/// Serves the board and the site, unless no address is set.
fn offer(
    settings: &Settings,
    board: &Arc<Board>,
    words: Wording,
) -> Result<Option<Server>, Failure> {
    let address = settings.config.web.listen.as_str();
    if address.is_empty() {
        return Ok(None);
    }
    let pages = Arc::new(site::Shown::of(settings, words));
    Server::start(address, Some(Arc::clone(board)), Some(pages))
        .map(Some)
        .map_err(|error| site::cannot_listen(address, error, words))
}

/// What is known before the first run: the journal, the archive and the outbox.
fn first_reading(
    archive: &Archive,
    journal: &Cache,
    turns: &mut Turns,
    now: DateTime<Utc>,
) -> Reading {
    let newest = journal.runs(1).ok().and_then(|runs| runs.into_iter().next());
    let last_success = journal.last_whole_run().ok().flatten();
    let failed = |run: &crate::cache::RunEntry| {
        run.ended.is_some_and(|(_, outcome)| outcome == RunOutcome::Failed)
    };
    Reading {
        last_run: newest.as_ref().map(|run| run.started),
        last_success,
        next_run: turns.due(now),
        // A success that is still to come was that of a clock that once ran ahead.
        overdue_from: turns.overdue_from(last_success.unwrap_or(now).min(now)),
        is_failing: newest.as_ref().is_some_and(failed),
        papers: archive.status().map_or(0, |status| status.papers),
        waiting: notify::waiting(archive).unwrap_or_default(),
        ..Reading::default()
    }
}

/// Puts on the board what became of a run.
fn note(
    board: &Board,
    settings: &Settings,
    turns: &Turns,
    (at, next): (DateTime<Utc>, Option<DateTime<Utc>>),
    result: &Result<Ended, Failure>,
) {
    let exit = result.as_ref().map_or_else(|failure| failure.exit, |ended| ended.exit);
    let papers = settings.open_archive().and_then(|archive| archive.status());
    board.change(|reading| {
        reading.next_run = next;
        *reading.runs.entry(outcome(exit)).or_default() += 1;
        if let Ok(status) = papers {
            reading.papers = status.papers;
        }
        if exit == Exit::Locked {
            // Another run is at work, and says itself how it goes.
            return;
        }
        reading.last_run = Some(at);
        reading.is_failing = exit == Exit::Error;
        if matches!(exit, Exit::Done | Exit::NotAsExpected | Exit::PartlySent) {
            reading.last_success = Some(at);
            reading.overdue_from = turns.overdue_from(at);
        }
        if let Ok(ended) = result {
            reading.sent += ended.sent;
            reading.requests += ended.requests;
            reading.waiting = ended.waiting.unwrap_or(reading.waiting);
        }
    });
}

fn line(
    words: Wording,
    at: DateTime<Utc>,
    next: Option<DateTime<Utc>>,
    result: &Result<Ended, Failure>,
) -> String {
    let (at, next) = (moment(at), next.map(moment));
    match result {
        Ok(ended) => {
            let counts = (ended.new, ended.sent, ended.requests);
            words.daemon_ran(&at, ended.exit.code(), counts, next.as_deref())
        }
        Err(failure) => {
            words.daemon_failed(&at, failure.exit.code(), &failure.message, next.as_deref())
        }
    }
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Names how a run ended, for the figures.
fn outcome(exit: Exit) -> &'static str {
    match exit {
        Exit::Done | Exit::Differs => "done",
        Exit::PartlySent => "delivered_in_part",
        Exit::SourcesFailed => "sources_failed",
        Exit::Stopped => "stopped",
        Exit::NotAsExpected => "not_as_expected",
        Exit::Usage | Exit::Error => "failed",
        Exit::Locked => "locked",
    }
}
