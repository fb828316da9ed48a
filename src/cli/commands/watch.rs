//! `watch`: who gets what, and what it would have been over past years.
//!
//! Knows what someone wants to see who sets up a watch. Must not send anything.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::cli::args::WatchPreview;
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::settings::Settings;
use crate::cli::ui::Ui;
use crate::config::Watch;
use crate::notify;
use crate::report::wording::Wording;
use crate::watch::Cadence;

/// Lists the watches in words.
pub fn list(settings: &Settings, ui: &Ui) -> Exit {
    let words = ui.wording;
    let watches = &settings.config.watch;
    if watches.is_empty() {
        ui.answer(words.no_watches());
    }
    for watch in watches {
        let cadence = words
            .watch_cadence(watch.cadence == Cadence::Weekly, watch.cadence == Cadence::Monthly);
        let about = about(words, watch);
        ui.result(&words.watch_line(&watch.name, &watch.channels, &about, cadence));
    }
    Exit::Done
}

fn about(words: Wording, watch: &Watch) -> String {
    let texts = |list: &[crate::model::Chapter]| list.iter().map(ToString::to_string).collect();
    let mut parts = Vec::new();
    if !watch.chapters.is_empty() {
        let chapters: Vec<String> = texts(&watch.chapters);
        parts.push(words.watch_chapters(&chapters));
    }
    if !watch.words.is_empty() {
        let patterns: Vec<String> = watch.words.iter().map(ToString::to_string).collect();
        parts.push(words.watch_words(&patterns));
    }
    if parts.is_empty() {
        parts.push(words.watch_everything().to_owned());
    }
    parts.extend(watch.sections.iter().map(|section| words.section_by_letter(*section)));
    parts.join(", ")
}

pub(super) fn unknown(words: Wording, name: &str, known: &[String]) -> String {
    if known.is_empty() { words.no_watches().to_owned() } else { words.no_such_watch(name, known) }
}

/// Shows what a watch would have sent, and how much in each month.
pub fn preview(args: &WatchPreview, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let watches = &settings.config.watch;
    let Some(watch) = watches.iter().find(|watch| watch.name == args.name) else {
        let known: Vec<String> = watches.iter().map(|watch| watch.name.clone()).collect();
        return Err(Failure::error(unknown(words, &args.name, &known)));
    };
    let fault = |error| failures::archive(words, settings, &error);
    let archive = settings.open_archive().map_err(fault)?;
    let since = i32::from(args.since.0);
    let messages = notify::past(&archive, words, watch, since).map_err(fault)?;
    ui.result(&words.watch_preview_head(&watch.name, since));
    let mut months: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for message in &messages {
        ui.result(&words.watch_preview_line(message.date, &message.subject));
        *months.entry(message.date.with_day(1).unwrap_or(message.date)).or_default() += 1;
    }
    ui.result("");
    for (month, count) in &months {
        ui.result(&words.watch_preview_month(*month, *count));
    }
    let most = months.values().copied().max().unwrap_or(0);
    ui.result(&words.watch_preview_sum(messages.len(), months.len(), most));
    Ok(Exit::Done)
}
