//! `accept`, `verify` and `rebuild`: keeping the archive in order.
//!
//! Knows what to say of the archive's answers. Must not touch git.

use chrono::Utc;

use super::import::counting;
use crate::archive::{Mode, Rules};
use crate::cli::args::{Accept, Rebuild};
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::progress::Progress;
use crate::cli::settings::Settings;
use crate::cli::ui::Ui;
use crate::extract::TEXT_VERSION;
use crate::pipeline::rules;

/// Papers for which there is one line where there is no bar.
const EVERY: usize = 100;

/// Lets a held paper pass.
pub fn accept(args: &Accept, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let fault = |error| failures::archive(words, settings, &error);
    let mut archive = settings.open_archive().map_err(fault)?;
    if args.reason.trim().is_empty() {
        return Err(Failure::usage(words.exit_usage(&words.usage_missing("--reason"), "accept")));
    }
    let id = args.id.to_string();
    let imported = archive.accept(&args.id, &args.reason, &rules(), Utc::now()).map_err(fault)?;
    if imported.before == imported.after {
        ui.tell(&words.nothing_to_accept(&id));
    } else {
        ui.tell(&words.accepted(&id, &args.reason));
    }
    Ok(Exit::Done)
}

/// Checks that everything can be made again from its source.
pub fn verify(settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let fault = |error| failures::archive(words, settings, &error);
    let archive = settings.open_archive().map_err(fault)?;
    let papers = archive.status().map_err(fault)?.papers;
    let progress = Progress::new(ui, EVERY);
    let read = counting(&progress, papers, ui);
    let verified = archive.verify(&Rules { extract: &read, ..rules() });
    progress.end();
    let verified = verified.map_err(fault)?;
    if verified.agrees {
        ui.result(&words.verified(papers));
        return Ok(Exit::Done);
    }
    for path in verified.damaged.iter().chain(&verified.differing) {
        ui.always(&words.verification_failed(path, "prinsjesdiff rebuild"));
    }
    if verified.damaged.is_empty() && verified.differing.is_empty() {
        ui.always(&words.verification_failed("main", "prinsjesdiff rebuild"));
    }
    Ok(Exit::Error)
}

/// Makes the texts again, and says first which would differ.
pub fn rebuild(args: &Rebuild, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let fault = |error| failures::archive(words, settings, &error);
    let mut archive = settings.open_archive().map_err(fault)?;
    let papers = archive.status().map_err(fault)?.papers;
    let mut make = |mode| {
        let progress = Progress::new(ui, EVERY);
        let read = counting(&progress, papers, ui);
        let rebuilt = archive.rebuild(mode, &Rules { extract: &read, ..rules() }, Utc::now());
        progress.end();
        rebuilt.map_err(fault)
    };
    let plan = make(Mode::DryRun)?;
    for path in &plan.differing {
        ui.result(&words.would_differ(path));
    }
    if !plan.differing.is_empty() {
        ui.tell(&words.new_reader(TEXT_VERSION, plan.differing.len()));
    }
    if args.dry_run {
        ui.tell(words.dry_run());
        return Ok(Exit::Done);
    }
    let rebuilt = make(Mode::Write)?;
    if rebuilt.before == rebuilt.after {
        ui.tell(words.rebuilt_same());
    } else {
        ui.tell(&words.rebuilt(rebuilt.differing.len()));
    }
    Ok(Exit::Done)
}
