//! `status`: how the archive stands.
//!
//! Knows what a keeper wants to know first. Must not change anything.

use crate::archive::{Record, WorkTree};
use crate::cache::Cache;
use crate::cli::clock;
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::settings::Settings;
use crate::cli::shell::word;
use crate::cli::ui::Ui;
use crate::history::calendar::{Calendar, calendar};
use crate::secret::shown_address;

/// Letters of a version that are shown.
const SHORT: usize = 12;

/// Prints the state of the archive.
pub fn status(settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let fault = |error| failures::archive(words, settings, &error);
    let archive = settings.open_archive().map_err(fault)?;
    let status = archive.status().map_err(fault)?;
    if !status.damaged.is_empty() {
        ui.sentence(&words.status_damaged(&status.damaged));
        if status.main.is_none() {
            return Ok(Exit::Error);
        }
    }
    let records = archive.publications().map_err(fault)?;
    let editions = archive.editions().map_err(fault)?;
    let years = || editions.iter().map(|(_, year, _)| *year);
    let (Some(main), Some(first), Some(last)) = (&status.main, years().min(), years().max()) else {
        ui.sentence(words.archive_empty());
        return Ok(Exit::Done);
    };
    let articles = records.iter().map(|record| record.articles.len()).sum();
    let version = main.get(..SHORT).unwrap_or(main);
    ui.sentence(&words.status_archive(status.papers, articles, (first, last), version));
    let papers: Vec<_> = records.iter().filter_map(|record| record.publication().ok()).collect();
    for (kind, year, chapters) in &editions {
        let before = editions
            .iter()
            .find(|(of, other, _)| of == kind && *other == year.before())
            .map_or(0, |(_, _, chapters)| chapters.len());
        let expected = before.max(chapters.len());
        ui.sentence(&words.status_edition_line((*kind, *year), chapters.len(), expected));
        let early: Vec<&str> = papers
            .iter()
            .filter(|paper| (paper.kind, paper.year) == (*kind, *year))
            .filter(|paper| paper.standing.is_preliminary())
            .map(|paper| paper.chapter.as_str())
            .collect();
        if !early.is_empty() {
            ui.sentence(&words.status_preliminary((*kind, *year), &early));
        }
    }
    for record in &records {
        let Ok(publication) = record.publication() else { continue };
        for held in record.held.iter().filter(|held| !held.accepted) {
            let article = if held.article.is_empty() {
                publication.id.to_string()
            } else {
                words.held_article(&publication.chapter, &held.article, &publication.id.to_string())
            };
            ui.sentence(&words.still_held(&article, &words.held_reason(held)));
        }
    }
    for one in &status.undecided {
        ui.sentence(&words.status_undecided(&one.id, &one.stands, &one.other));
    }
    let official = &settings.config.source.official;
    let cache = Cache::existing(settings.archive_path());
    let known = cache.and_then(|cache| {
        let withdrawn = cache.as_ref().map_or(Ok(Vec::new()), Cache::withdrawn)?;
        Ok((calendar(&records, cache.as_ref(), official, clock::today())?, withdrawn))
    });
    match known {
        Ok((calendar, withdrawn)) => {
            tell_withdrawn(&withdrawn, &records, ui);
            tell_calendar(&calendar, ui);
        }
        // What it holds can be found again; the archive itself is as it was told.
        Err(error) => ui.always(&failures::run(words, settings, &error.into()).message),
    }
    let path = settings.archive_path().display().to_string();
    match &status.work_tree {
        WorkTree::Current | WorkTree::None => {}
        WorkTree::OtherBranch => {
            let command = format!("git -C {} switch main", word(&path));
            ui.sentence(&words.status_work_tree(&path, &command));
        }
        WorkTree::Changed(_) => {
            let command = format!("git -C {} reset --hard main", word(&path));
            ui.sentence(&words.status_work_tree(&path, &command));
        }
    }
    if let Some(remote) = &settings.config.archive.remote {
        let names = archive.unshared().map_err(fault)?;
        ui.sentence(&words.status_shared(&shown_address(remote), &names));
    }
    if status.unfinished || !status.made_from_sources {
        ui.sentence(words.status_unfinished());
    }
    Ok(Exit::Done)
}

/// Says which papers the publisher took back; one that came back is not among them.
fn tell_withdrawn(withdrawn: &[String], records: &[Record], ui: &Ui) {
    let words = ui.wording;
    let papers = records.iter().filter_map(|record| record.publication().ok());
    for paper in papers.filter(|paper| withdrawn.contains(&paper.id.to_string())) {
        let edition = (paper.kind, paper.year);
        ui.sentence(&words.paper_withdrawn(edition, &paper.chapter, &paper.id.to_string(), None));
    }
}

/// Says what is next, what is awaited, and how long papers took.
fn tell_calendar(calendar: &Calendar, ui: &Ui) {
    let words = ui.wording;
    for late in &calendar.late {
        if late.chapters.is_empty() {
            ui.sentence(&words.status_late_edition(late.edition, late.expected, late.days));
        }
        for chapter in &late.chapters {
            ui.sentence(&words.status_late(late.edition, chapter, late.expected, late.days));
        }
    }
    for paper in &calendar.out {
        let place = paper.edition.zip(paper.chapter.as_ref());
        let standing = (paper.days, paper.has_early_text);
        ui.sentence(&words.status_out(place, &paper.id, paper.since, standing));
    }
    // What came at once needs no line.
    let came_at_once = (Some(0), Some(0));
    for paper in calendar.took.iter().filter(|paper| (paper.text, paper.xml) != came_at_once) {
        ui.sentence(&words.status_took(&paper.id, paper.announced, paper.text, paper.xml));
    }
    ui.sentence(&words.status_next_day(&words.expected_day(calendar.next)));
}
