//! `site`: the archive as pages in a folder.
//!
//! Knows what a keeper is told of it. Must not know what is on a page.

use crate::cli::args;
use crate::cli::clock;
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::settings::Settings;
use crate::cli::ui::Ui;
use crate::site::{self, FolderError, Library};

/// Writes the site, and says in one line what was written.
pub fn site(args: &args::Site, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let library = library(settings, ui)?;
    let done = site::write(&library, &args.folder).map_err(|error| fault(&error, settings, ui))?;
    let folder = args.folder.display().to_string();
    ui.tell(&ui.wording.site_written(&folder, done.pages, done.written, done.removed));
    Ok(Exit::Done)
}

/// Opens the archive as the site reads it.
pub fn library(settings: &Settings, ui: &Ui) -> Result<Library, Failure> {
    let opened = settings.open_archive().and_then(|archive| {
        Library::open(archive, ui.wording, &settings.config.web.base_url, clock::today())
    });
    opened.map_err(|error| failures::archive(ui.wording, settings, &error))
}

fn fault(error: &FolderError, settings: &Settings, ui: &Ui) -> Failure {
    let words = ui.wording;
    match error {
        FolderError::InTheWay(path) => {
            Failure::error(words.site_in_the_way(&path.display().to_string()))
        }
        FolderError::NotOurs(path) => {
            Failure::error(words.site_not_ours(&path.display().to_string()))
        }
        FolderError::File { path, source } => Failure::error(
            words.site_not_written(&path.display().to_string(), &words.system_error(source.kind())),
        ),
        FolderError::Archive(error) => failures::archive(words, settings, error),
    }
}
