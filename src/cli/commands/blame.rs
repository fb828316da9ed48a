//! `blame`: since when each passage of an article stands.
//!
//! Knows in which form it is asked for. Must not follow a passage itself.

use super::settle::settle;
use crate::cli::args::{self, Format};
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::settings::Settings;
use crate::cli::ui::Ui;
use crate::history::blame::{Blamed, blame as read_blame};

/// Prints the passages of an article with their ages.
pub fn blame(args: &args::Life, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let fault = |error| failures::archive(words, settings, &error);
    let archive = settings.open_archive().map_err(fault)?;
    let (kind, asked) = &args.article;
    let (kind, place) = (kind, &settle(&archive, *kind, asked, settings, ui)?);
    let blame = match read_blame(&archive, *kind, place, args.year).map_err(fault)? {
        Blamed::Passages(blame) => blame,
        Blamed::Absent(why) => {
            return Err(failures::absent(words, settings, (*kind, place), &why));
        }
    };
    ui.result(&match args.format {
        Format::Terminal => blame.terminal(ui.terminal(false)),
        Format::Markdown => blame.markdown(ui.language()),
        Format::Html => blame.html(ui.language()),
        Format::Json => blame.json(),
        Format::Csv => blame.listing(ui.language()).csv(),
    });
    Ok(Exit::Done)
}
