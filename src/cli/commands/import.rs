//! `import`: papers from files and folders.
//!
//! Knows what to say of each paper. Must not decide what is taken in.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::Utc;

use super::mended::{tell_mended, tell_refolded};
use crate::archive::{Archive, ArchiveError, Arrival, Outcome, Paper, Refusal, Rules, Together};
use crate::cli::args::Import;
use crate::cli::clock::{self, RunClock};
use crate::cli::delivery::Delivery;
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::opening;
use crate::cli::progress::Progress;
use crate::cli::settings::Settings;
use crate::cli::ui::Ui;
use crate::extract::PaperName;
use crate::history::ahead;
use crate::history::files::{self, FileError, Listed};
use crate::model::{Extraction, Held, Level, Verdict};
use crate::pipeline::{announced, rules as pipeline_rules};

/// Papers are taken in this many at a time, and of no more bytes together than this unless one alone
/// is larger, so that memory stays flat however many there are and however large.
const BATCH: usize = 256;
const BATCH_BYTES: usize = 4 * 1024 * 1024;

/// Takes papers in and says what became of each.
pub fn import(args: &Import, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let Listed { papers: listed, unopened } = files::list(&args.paths)
        .and_then(|listed| files::can_be_read_again(&listed.papers).map(|()| listed))
        .map_err(|error| failures::file(words, &error))?;
    for error in &unopened {
        ui.always(&opening::unopened(words, error));
    }
    if listed.is_empty() && !unopened.is_empty() {
        return Err(Failure::error(words.exit_nothing_readable()));
    }
    if listed.is_empty() {
        let folders: Vec<String> =
            args.paths.iter().map(|path| path.display().to_string()).collect();
        return Err(Failure::error(words.no_papers_in(&folders.join(", "))));
    }
    let fault = |error| failures::archive(words, settings, &error);
    // A dry run on no archive makes one where nothing of it remains.
    let is_aside = args.dry_run && !settings.archive_path().exists();
    let aside = is_aside.then(tempfile::tempdir).transpose().map_err(|source| {
        let path = std::env::temp_dir();
        let cause = format!("{}: {}", path.display(), words.system_error(source.kind()));
        Failure::error(words.exit_error(&cause, words.step_temporary()))
    })?;
    let place = match &aside {
        Some(aside) => aside.path().join("archief"),
        None => settings.archive_path().to_owned(),
    };
    let mut archive = Archive::create_or_open(&place).map_err(fault)?;
    if !args.dry_run {
        archive.lock().map_err(fault)?;
        match archive.recover(&pipeline_rules(), Utc::now()) {
            // What is given now may be what is missing; if it is not, taking it in says so.
            Err(ArchiveError::Lost(_)) => {}
            recovered => tell_refolded(recovered.map_err(fault)?.as_ref(), ui),
        }
        tell_mended(&mut archive, ui);
    }
    let clock = RunClock::new(settings, words)?;
    let delivery = Delivery::new(settings, ui, &clock);
    let is_silent = !args.dry_run && !args.tell;
    if is_silent {
        delivery.hush(&mut archive)?;
    }
    let mut told = Told { unreadable: unopened.len(), ..Told::default() };
    // Without a bar each paper has a line of its own that says what was read in it.
    let progress = Progress::new(ui, 0);
    let read = counting(&progress, listed.len(), ui);
    let rules = Rules { extract: &read, ..pipeline_rules() };
    let (together, order) =
        together(&listed, args.named.as_ref()).map_err(|error| failures::file(words, &error))?;
    let mut rest = order.as_slice();
    let mut unread = None;
    let mut next = || match next_batch(&listed, rest, args.named.as_ref()) {
        Ok(arrivals) if arrivals.is_empty() => None,
        Ok(arrivals) => {
            rest = &rest[arrivals.len()..];
            Some(arrivals)
        }
        // What was read until then is taken in.
        Err(error) => {
            unread = Some(error);
            None
        }
    };
    let mut parts = Vec::new();
    if args.dry_run {
        while let Some(arrivals) = next() {
            parts.push(archive.preview(&arrivals, &rules, Utc::now()).map_err(fault)?);
        }
    } else {
        let mut next = || next().map(Cow::Owned);
        parts.push(archive.import_parts(&mut next, together, &rules, Utc::now()).map_err(fault)?);
    }
    for imported in &parts {
        progress.beside(|| tell_refolded(imported.refolded.as_ref(), ui));
    }
    progress.beside(|| {
        let papers = parts.iter().flat_map(|imported| &imported.papers);
        let mut papers: Vec<(&usize, &Paper)> = order.iter().zip(papers).collect();
        papers.sort_by_key(|(at, _)| **at);
        for (at, paper) in papers {
            told.paper(&listed[*at].display().to_string(), paper, ui);
        }
    });
    progress.end();
    if is_silent {
        delivery.unhush(&mut archive)?;
    }
    if let Some(error) = unread {
        return Err(failures::file(words, &error));
    }
    told.sum(ui);
    if args.dry_run {
        ui.always(words.dry_run());
    } else {
        let papers = parts.iter().flat_map(|imported| &imported.papers);
        ahead::compare(&archive, papers, clock::today()).map_err(fault)?;
    }
    Ok(told.exit())
}

/// Names all papers that are given, for which of them are taken in first must make no difference, and returns
/// them in the order of the archive: a paper that comes before others has all of those laid on it anew.
fn together(
    listed: &[PathBuf],
    name: Option<&PaperName>,
) -> Result<(Together, Vec<usize>), FileError> {
    let mut together = Together::default();
    let mut places = Vec::with_capacity(listed.len());
    for (at, path) in listed.iter().enumerate() {
        let bytes = files::read(path)?.named(name).bytes;
        together.add(&bytes);
        let place = announced(&bytes)
            .map(|paper| (paper.published, paper.kind, paper.chapter, paper.id.base().to_owned()));
        places.push((place, at));
    }
    places.sort();
    Ok((together, places.into_iter().map(|(_, at)| at).collect()))
}

/// Reads the next papers: one, and as many as go with it.
fn next_batch(
    listed: &[PathBuf],
    rest: &[usize],
    name: Option<&PaperName>,
) -> Result<Vec<Arrival>, FileError> {
    let (mut arrivals, mut bytes) = (Vec::new(), 0);
    for path in rest.iter().take(BATCH).map(|at| &listed[*at]) {
        // What its size is now may differ from what is read; it only decides where to part.
        let size = std::fs::metadata(path).map_or(0, |file| file.len());
        bytes += usize::try_from(size).unwrap_or(BATCH_BYTES);
        if bytes > BATCH_BYTES && !arrivals.is_empty() {
            break;
        }
        arrivals.push(Arrival { bytes: files::read(path)?.named(name).bytes, facts: None });
    }
    Ok(arrivals)
}

/// Returns the reader of papers, which counts those that it reads.
pub(super) fn counting<'a>(
    progress: &'a Progress,
    of: usize,
    ui: &Ui,
) -> impl Fn(&[u8]) -> Extraction + Sync + 'a {
    let (read, words) = (AtomicUsize::new(0), ui.wording);
    move |bytes| {
        let at = read.fetch_add(1, Ordering::Relaxed) + 1;
        // After an interrupted run papers are read again; the bar is full then.
        progress.step(at.min(of), of, words.papers_read());
        (pipeline_rules().extract)(bytes)
    }
}

/// What was said so far.
#[derive(Debug, Default)]
pub(super) struct Told {
    read: usize,
    present: usize,
    held: usize,
    refused: usize,
    unreadable: usize,
}

impl Told {
    pub(super) fn paper(&mut self, path: &str, paper: &Paper, ui: &Ui) {
        let words = ui.wording;
        match &paper.outcome {
            Outcome::New => {
                self.read += 1;
                archived(paper, ui);
            }
            Outcome::Known => self.present += 1,
            Outcome::Superseded => {
                self.read += 1;
                ui.tell(&words.early_text_too_late(path));
            }
            Outcome::Held(verdict) => {
                self.held += 1;
                ui.always(&held(paper, verdict, ui));
            }
            Outcome::Refused(Refusal::Unreadable) => {
                self.unreadable += 1;
                let worst = paper.diagnostics.iter().max_by_key(|d| d.level);
                let (reason, line) = worst.map_or(("", 0), |d| (d.message.as_str(), d.line));
                ui.always(&words.unreadable(path, reason, line));
            }
            Outcome::Refused(Refusal::Bill | Refusal::OtherDocument) => {
                self.refused += 1;
                ui.always(&words.no_budget_paper(path));
            }
            Outcome::Refused(Refusal::NoFacts) => {
                self.refused += 1;
                ui.always(&words.no_place(path));
            }
        }
    }

    fn sum(&self, ui: &Ui) {
        let words = ui.wording;
        if self.read + self.present + self.held == 0 {
            ui.always(words.exit_nothing_readable());
        } else {
            let unread = self.refused + self.unreadable;
            ui.tell(&words.imported(self.read, self.present, self.held, unread));
        }
    }

    fn exit(&self) -> Exit {
        if self.read + self.present + self.held == 0 {
            Exit::Error
        } else if self.held + self.refused + self.unreadable > 0 {
            Exit::NotAsExpected
        } else {
            Exit::Done
        }
    }
}

/// Says what was read in, and what the reader remarked.
fn archived(paper: &Paper, ui: &Ui) {
    let Some(publication) = &paper.publication else { return };
    let edition = (publication.kind, publication.year);
    let id = publication.id.to_string();
    let (words, chapter) = (ui.wording, &publication.chapter);
    ui.tell(&if publication.standing.is_preliminary() {
        words.imported_early(edition, chapter, &id, paper.articles)
    } else {
        words.imported_paper(edition, chapter, &id, paper.articles)
    });
    for remark in paper.diagnostics.iter().filter(|d| d.level >= Level::Warning) {
        ui.tell(&format!("  {}", ui.wording.remark(remark.level, remark.line, &remark.message)));
    }
}

/// Says what is held of a paper, and how to look at it and let it pass.
fn held(paper: &Paper, verdict: &Verdict, ui: &Ui) -> String {
    let words = ui.wording;
    let id = paper.publication.as_ref().map(|p| p.id.to_string()).unwrap_or_default();
    let release = format!("prinsjesdiff accept {id} --reason …");
    let held: Vec<&Held> = verdict.whole.iter().chain(&verdict.articles).collect();
    let mut lines = Vec::new();
    for one in &held {
        let article = match (&paper.publication, one.article.is_empty()) {
            (Some(publication), false) => {
                words.held_article(&publication.chapter, &one.article, &id)
            }
            _ => id.clone(),
        };
        let others = if verdict.whole.is_some() {
            0
        } else {
            paper.articles.saturating_sub(verdict.articles.len())
        };
        lines.push(words.exit_held(
            &article,
            &words.held_reason(one),
            others,
            "prinsjesdiff status",
            &release,
        ));
    }
    lines.join("\n")
}
