//! `accept`, `verify` and `rebuild`: keeping the archive in order.
//!
//! Knows what to say of the archive's answers. Must not touch git.

use std::path::Path;

use chrono::Utc;

use super::import::counting;
use super::mended::{tell_mended, tell_refolded};
use crate::archive::{Archive, ArchiveError, Given, Mode, Rules, WorkTree};
use crate::cli::args::{Accept, Rebuild};
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::progress::Progress;
use crate::cli::settings::Settings;
use crate::cli::shell::word;
use crate::cli::ui::Ui;
use crate::extract::text_of;
use crate::history::files;
use crate::model::{Chapter, Held, Place, SectionKind};
use crate::pipeline::{given, rules};

/// Papers for which there is one line where there is no bar.
const EVERY: usize = 100;

/// Lets a held paper pass.
pub fn accept(args: &Accept, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let fault = |error| failures::archive(words, settings, &error);
    let mut archive = settings.open_archive().map_err(fault)?;
    // Dots copied from an advice are no reason.
    if !args.reason.contains(char::is_alphanumeric) {
        return Err(Failure::usage(words.exit_usage(&words.usage_missing("--reason"), "accept")));
    }
    let id = args.id.to_string();
    let given = match (&args.section, &args.text) {
        (Some(section), Some(text)) => Some(given(args, &archive, (section, text), settings, ui)?),
        _ => None,
    };
    let accepted = archive.accept(&args.id, &args.reason, given.as_ref(), &rules(), Utc::now());
    let imported = accepted.map_err(fault)?;
    if imported.before == imported.after {
        ui.tell(&words.nothing_to_accept(&id));
        return Ok(Exit::Done);
    }
    ui.tell(&words.accepted(&id, &args.reason));
    for (chapter, held) in unread(&archive, args).map_err(fault)? {
        ui.tell(&words.stays_unread(&words.not_read(&chapter, &held, None)));
        if let Some(letter) = held.section.and_then(SectionKind::letter) {
            let place = format!("{chapter}/{}/{letter}", held.article);
            ui.tell(&words.give_text(&id, &place));
        }
    }
    Ok(Exit::Done)
}

/// Lists what of a paper is not known, as it stands in the archive.
fn unread(archive: &Archive, args: &Accept) -> Result<Vec<(Chapter, Held)>, ArchiveError> {
    let mut found = not_read(archive, args)?;
    found.retain(|(_, held)| held.is_unread());
    Ok(found)
}

/// Lists what of a paper is not read in it, whether or not its text was given.
fn not_read(archive: &Archive, args: &Accept) -> Result<Vec<(Chapter, Held)>, ArchiveError> {
    let mut found = Vec::new();
    for record in archive.publications()? {
        let Ok(paper) = record.publication() else { continue };
        if paper.id.base() == args.id.base() {
            found.extend(record.held.into_iter().map(|held| (paper.chapter.clone(), held)));
        }
    }
    Ok(found)
}

/// Reads the text that is given for a section; only for one that was not read.
fn given(
    args: &Accept,
    archive: &Archive,
    ((place, section), path): (&(Place, SectionKind), &Path),
    settings: &Settings,
    ui: &Ui,
) -> Result<Given, Failure> {
    let words = ui.wording;
    let usage = |what: &str| Failure::usage(words.exit_usage(what, "accept"));
    let section = *section;
    let all =
        not_read(archive, args).map_err(|error| failures::archive(words, settings, &error))?;
    let mut here = all.iter().filter(|(chapter, _)| *chapter == place.chapter);
    // A text that was given can be given again: the last one counts.
    if !here.any(|(_, held)| {
        !held.article.is_empty() && held.why != Held::KEPT && held.holds(place, section)
    }) {
        return Err(usage(&words.not_unread(
            &format!("{place}/{}", words.section_sign(section)),
            &args.id.to_string(),
        )));
    }
    let file = files::read(path).map_err(|error| failures::file(words, &error))?;
    let shown = path.display().to_string();
    let text = text_of(&file.bytes)
        .map_err(|reason| Failure::error(words.unreadable(&shown, &reason, 0)))?;
    let text = given::form_of(section, &text).map_err(|refused| match refused {
        given::Refused::NoText => usage(&words.no_text_in(&shown)),
        given::Refused::Holds(why) => {
            usage(&words.text_not_right(&shown, words.doubt_reason(why).unwrap_or(why)))
        }
    })?;
    let (article, reason) = (place.within_chapter(), args.reason.clone());
    Ok(Given { article, section, reason, text })
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
    let path = settings.archive_path().display().to_string();
    for (paper, kept) in archive.whereabouts(&verified.damaged).map_err(fault)? {
        let papers = std::slice::from_ref(&paper);
        let remedy = failures::set_back(words, &path, papers, kept.as_ref());
        ui.always(&words.verify_unread(&format!("bronnen:{paper}"), &remedy));
    }
    for name in &verified.unread {
        ui.always(&words.verify_unread(name, &words.step_fsck(&word(&path))));
    }
    for name in verified.differing.iter().chain(&verified.beside) {
        ui.always(&words.verification_failed(name, "prinsjesdiff rebuild"));
    }
    if let WorkTree::Changed(files) = &verified.work_tree {
        let reset = format!("git -C {} reset --hard main", word(&path));
        for file in files {
            ui.always(&words.verification_failed(&file.display().to_string(), &reset));
        }
    }
    let is_told = !(verified.damaged.is_empty()
        && verified.unread.is_empty()
        && verified.differing.is_empty()
        && verified.beside.is_empty()
        && !matches!(verified.work_tree, WorkTree::Changed(_)));
    if !is_told {
        ui.always(&words.verification_failed("main", "prinsjesdiff rebuild"));
    }
    Ok(Exit::Error)
}

/// Makes the texts again, and says first which would differ.
pub fn rebuild(args: &Rebuild, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let fault = |error| failures::archive(words, settings, &error);
    let mut archive = settings.open_archive().map_err(fault)?;
    if !args.dry_run {
        archive.lock().map_err(fault)?;
        tell_mended(&mut archive, ui);
    }
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
    tell_refolded(Some(&plan), ui);
    if args.dry_run {
        if plan.differing.is_empty() {
            ui.tell(words.would_be_the_same());
        } else {
            ui.tell(&words.would_differ_in_all(plan.differing.len()));
        }
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
