//! `log`: the life of an article.
//!
//! Knows how the list is laid out. Must not walk the history itself.

use super::settle::settle;
use crate::cli::args::{self, Format};
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::settings::Settings;
use crate::cli::ui::Ui;
use crate::history::log::{Event, Log, LogEntry, Paper, log as read_log};
use crate::report::listing::Listing;
use crate::report::view::step_of_life;

/// Letters of a commit that are shown.
const SHORT: usize = 12;

/// Prints the life of an article, newest first.
pub fn log(args: &args::Life, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let fault = |error| failures::archive(words, settings, &error);
    let archive = settings.open_archive().map_err(fault)?;
    let (kind, asked) = &args.article;
    let (kind, place) = (kind, &settle(&archive, *kind, asked, settings, ui)?);
    match read_log(&archive, *kind, place, args.year).map_err(fault)? {
        Log::Entries(entries) => {
            ui.result(&print(&entries, args.format, ui));
            Ok(Exit::Done)
        }
        Log::Absent(why) => Err(failures::absent(words, settings, (*kind, place), &why)),
    }
}

/// Lays out the life of an article.
pub fn print(entries: &[LogEntry], format: Format, ui: &Ui) -> String {
    let words = ui.wording;
    let rows = entries
        .iter()
        .map(|entry| {
            let what = match &entry.event {
                Event::Begins(unread) if unread.is_empty() => {
                    words.life_begins(entry.edition.0).to_owned()
                }
                Event::Begins(unread) => {
                    format!("{}; {}", words.life_begins(entry.edition.0), words.life_unread(unread))
                }
                Event::Step(step) => step_of_life(words, step),
                Event::Revised => words.life_revised().to_owned(),
            };
            let what = match entry.over.as_slice() {
                [] => what,
                over => format!("{what}; {}", words.life_over(over)),
            };
            let paper = entry.paper.as_ref();
            let of = |value: fn(&Paper) -> String| paper.map(value).unwrap_or_default();
            vec![
                words.edition(entry.edition),
                paper.map(|paper| words.date(paper.published)).unwrap_or_default(),
                entry.place.to_string(),
                what,
                entry.title.clone(),
                of(|paper| paper.id.clone()),
                of(|paper| paper.revision.to_string()),
                of(|paper| paper.commit.get(..SHORT).unwrap_or(&paper.commit).to_owned()),
            ]
        })
        .collect();
    let title = entries.first().map(|entry| words.life_of(&entry.place.to_string(), &entry.title));
    let listing = Listing {
        title: title.unwrap_or_default(),
        language: ui.language(),
        schema: "prinsjesdiff/log/2",
        keys: &["edition", "published", "place", "what", "title", "paper", "revision", "commit"],
        lead: &["edition", "place", "what"],
        titles: words.log_columns().map(str::to_owned).to_vec(),
        rows,
    };
    match format {
        Format::Terminal => listing.terminal(ui.columns()),
        Format::Markdown => listing.markdown(),
        Format::Html => listing.html(),
        Format::Json => listing.json(),
        Format::Csv => listing.csv(),
    }
}
