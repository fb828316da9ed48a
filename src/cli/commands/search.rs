//! `search`: when words came, where they stand now, when they went.
//!
//! Knows in which form it is asked for. Must not search itself.

use crate::cli::args::{self, Format};
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::settings::Settings;
use crate::cli::ui::Ui;
use crate::history::search::find;
use crate::search::{Filter, Query};

/// Prints the lives of the sentences in which words stand.
pub fn search(args: &args::Search, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    // As with other searches: 1 is nothing found, and any trouble 2.
    let trouble = |failure: Failure| Failure { exit: Exit::Usage, ..failure };
    let fault = |error| trouble(failures::archive(words, settings, &error));
    let query = Query::typed(&args.words);
    let query = query.ok_or_else(|| Failure::usage(words.search_needs_letters()))?;
    let archive = settings.open_archive().map_err(fault)?;
    let filter = Filter { chapter: args.chapter.clone(), years: args.years };
    let finds = find(&archive, query, filter).map_err(fault)?;
    if finds.kinds.is_empty() {
        return Err(trouble(Failure::error(words.archive_empty())));
    }
    ui.result(&match args.format {
        Format::Terminal => finds.terminal(ui.terminal(args.all)),
        Format::Markdown => finds.markdown(args.all, ui.language()),
        Format::Html => finds.listing(ui.language()).html(),
        Format::Json => finds.json(),
        Format::Csv => finds.listing(ui.language()).csv(),
    });
    Ok(if finds.is_empty() { Exit::Differs } else { Exit::Done })
}
