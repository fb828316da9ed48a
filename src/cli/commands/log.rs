//! `log`: the papers that changed the text at an article's place.
//!
//! Knows how the list is laid out. Must not walk the history itself.

use crate::cli::args::{self, Format};
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::settings::Settings;
use crate::cli::ui::Ui;
use crate::pipeline::log::{Log, LogEntry, log as read_log};
use crate::report::listing::Listing;

/// Letters of a commit that are shown.
const SHORT: usize = 12;

/// Prints the life of an article's place, newest first.
pub fn log(args: &args::Log, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let fault = |error| failures::archive(words, settings, &error);
    let archive = settings.open_archive().map_err(fault)?;
    let (kind, place) = &args.article;
    match read_log(&archive, *kind, place).map_err(fault)? {
        Log::Entries(entries) => {
            ui.result(&print(&entries, args.format, ui));
            Ok(Exit::Done)
        }
        Log::NoChapter => Err(Failure::error(words.chapter_unknown(*kind, &place.chapter))),
        Log::NoArticle(year, present) => {
            Err(Failure::error(words.no_such_article(place, year, &present)))
        }
    }
}

fn print(entries: &[LogEntry], format: Format, ui: &Ui) -> String {
    let words = ui.wording;
    let rows = entries
        .iter()
        .map(|entry| {
            let title = if entry.title.is_empty() { "–".to_owned() } else { entry.title.clone() };
            vec![
                words.edition(entry.edition),
                words.date(entry.published),
                entry.paper.clone(),
                entry.revision.to_string(),
                title,
                entry.commit.get(..SHORT).unwrap_or(&entry.commit).to_owned(),
            ]
        })
        .collect();
    let listing = Listing {
        schema: "prinsjesdiff/log/1",
        keys: &["edition", "published", "paper", "revision", "title", "commit"],
        titles: words.log_columns().map(str::to_owned).to_vec(),
        rows,
    };
    match format {
        Format::Terminal => listing.terminal(),
        Format::Markdown => listing.markdown(),
        Format::Html => listing.html(),
        Format::Json => listing.json(),
        Format::Csv => listing.csv(),
    }
}
