//! `config check`: the configuration file is right, or was told to be wrong while it was loaded.
//!
//! Knows what to say of a right one. Must not read secrets' values to anyone.

use chrono::{DateTime, Utc};

use crate::cli::clock::RunClock;
use crate::cli::exit::Exit;
use crate::cli::failures;
use crate::cli::settings::Settings;
use crate::cli::ui::Ui;
use crate::config::{Channel, Config};
use crate::deliver::SendReason;
use crate::notify::channels;
use crate::report::wording::Wording;

/// How many of the next runs are listed.
const NEXT_RUNS: usize = 5;

/// Says that the configuration is right, when it runs, and which secrets are not there.
pub fn check(settings: &Settings, ui: &Ui) -> Exit {
    let words = ui.wording;
    let config = &settings.config;
    let wrong = settings.wrong_addresses();
    for error in &wrong {
        ui.always(&failures::config(words, error).message);
    }
    match &settings.file {
        None => ui.result(words.config_defaults()),
        Some(_) if !wrong.is_empty() => {}
        Some(file) => {
            let file = file.display().to_string();
            ui.result(&words.config_good(&file, config.channel.len(), config.watch.len()));
        }
    }
    if config.schedule.timetable().is_ok() {
        // A moment that is set for trials shows itself here too; a wrong one is told where it matters.
        let now = RunClock::new(settings, words)
            .map_or_else(|_| Utc::now(), |clock| clock.as_clock().now());
        ui.result(&next_runs(config, now, words));
    }
    let missing = missing_secrets(config);
    for secret in &missing {
        ui.always(&words.send_reason(secret));
    }
    if missing.is_empty() && wrong.is_empty() { Exit::Done } else { Exit::Error }
}

/// Says when the next runs are after a time, on the wall clock of the timetable.
pub(super) fn next_runs(config: &Config, now: DateTime<Utc>, words: Wording) -> String {
    let moments = config.schedule.timetable().map_or_else(
        |_| Vec::new(),
        |timetable| {
            let zone = timetable.zone();
            let moment = |run: DateTime<Utc>| words.moment(run.with_timezone(&zone).naive_local());
            timetable.upcoming(now).take(NEXT_RUNS).map(moment).collect()
        },
    );
    words.config_next_runs(&moments)
}

/// Tells which secrets are empty or not there.
pub(super) fn missing_secrets(config: &Config) -> Vec<SendReason> {
    config.channel.iter().flat_map(Channel::secrets).filter_map(channels::absent).collect()
}
