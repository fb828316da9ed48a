//! Which article is meant by a bare number: that of the newest edition which has it once.

use crate::archive::Archive;
use crate::cli::exit::Failure;
use crate::cli::failures;
use crate::cli::settings::Settings;
use crate::cli::typed::Asked;
use crate::cli::ui::Ui;
use crate::model::{Kind, Place};

/// Returns the place that was asked for.
pub(super) fn settle(
    archive: &Archive,
    kind: Kind,
    asked: &Asked,
    settings: &Settings,
    ui: &Ui,
) -> Result<Place, Failure> {
    let fault = |error| failures::archive(ui.wording, settings, &error);
    let newest = match asked {
        Asked::Place(_) => None,
        Asked::Number(_) => archive.newest(kind).map_err(fault)?,
    };
    let edition = newest.map(|year| archive.edition(kind, year).map_err(fault)).transpose()?;
    let sides: Vec<_> = edition.iter().flatten().collect();
    asked.settle(None, &sides).map_err(|places| failures::which(ui.wording, &places))
}
