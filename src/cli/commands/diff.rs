//! `diff` and `report`: two sides compared and shown.
//!
//! Knows what is selected and in which form. Must not compare.

use crate::archive::{Archive, ArchiveError};
use crate::cli::args::{self, Format, Selection};
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::settings::Settings;
use crate::cli::ui::Ui;
use crate::compare::{Changes, Class, Moved, Op, Status, Thresholds, compare};
use crate::model::{BudgetYear, Edition};
use crate::pipeline::sides::{Side, SideError, awaited, keep_chapter, leave_out_held};
use crate::pipeline::{descent, select};
use crate::report;

/// Compares two sides.
pub fn diff(args: &args::Diff, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    // With --exit-code any trouble is 2, as scripts know it from diff itself.
    let trouble = |failure: Failure| {
        if args.exit_code { Failure { exit: Exit::Usage, ..failure } } else { failure }
    };
    let side = |name: &str| -> Result<(Side, Edition), Failure> {
        let side = Side::parse(name).and_then(|side| {
            let edition = side.load(|| settings.open_archive())?;
            Ok((side, edition))
        });
        side.map_err(|error| trouble(failures::side(ui.wording, settings, &error)))
    };
    let ((old_side, old), (_, new)) = (side(&args.old)?, side(&args.new)?);
    let archived = matches!(old_side, Side::Archived { .. });
    let changes = show(old, new, archived, settings, &args.selection, ui).map_err(trouble)?;
    if !args.exit_code {
        return Ok(Exit::Done);
    }
    let differ = differs(&changes);
    ui.tell(ui.wording.exit_differences(differ));
    Ok(if differ { Exit::Differs } else { Exit::Done })
}

/// Reports an edition against the one before it.
pub fn report(args: &args::Report, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let Some((kind, year)) = args::edition(&args.edition) else {
        let what = words.not_understood(&args.edition, "begroting/2026");
        return Err(Failure::usage(words.exit_usage(&what, "report")));
    };
    let load = |year: BudgetYear| -> Result<Edition, Failure> {
        let archive = settings.open_archive();
        let archive = archive.map_err(|error| failures::archive(words, settings, &error))?;
        let edition = archive.edition(kind, year);
        let edition = edition.map_err(|error| failures::archive(words, settings, &error))?;
        edition.ok_or_else(|| failures::side(words, settings, &SideError::NotArchived(kind, year)))
    };
    let new = load(year)?;
    let old = load(BudgetYear(year.0 - 1))?;
    show(old, new, true, settings, &args.selection, ui)?;
    Ok(Exit::Done)
}

/// Returns the newest year of each kind in the archive: only of it chapters are still awaited.
fn newest(settings: &Settings) -> Option<BudgetYear> {
    let editions = settings.open_archive().ok()?.editions().ok()?;
    editions.into_iter().map(|(_, year, _)| year).max()
}

/// Returns the report of a whole edition as the terminal shows it.
pub fn whole_report(
    archive: &Archive,
    mut old: Edition,
    mut new: Edition,
    ui: &Ui,
) -> Result<String, ArchiveError> {
    leave_out_held(&mut old, &mut new);
    let waiting = awaited(&old, &new, true);
    let mut changes = compare(&old, &new, &waiting, &Thresholds::default());
    descent::tell(archive, &mut changes)?;
    Ok(report::terminal::edition(&changes, &old, &new, ui.terminal(false)))
}

fn show(
    mut old: Edition,
    mut new: Edition,
    old_is_archived: bool,
    settings: &Settings,
    selection: &Selection,
    ui: &Ui,
) -> Result<Changes, Failure> {
    leave_out_held(&mut old, &mut new);
    let waiting = awaited(&old, &new, newest(settings) == Some(new.year));
    let mut changes = compare(&old, &new, &waiting, &Thresholds::default());
    if old_is_archived {
        let told =
            settings.open_archive().and_then(|archive| descent::tell(&archive, &mut changes));
        told.map_err(|error| failures::archive(ui.wording, settings, &error))?;
    }
    select::articles(&mut changes, selection.chapter.as_ref(), selection.article.as_ref());
    if let Some(section) = selection.section {
        select::section(&mut changes, section);
    }
    if let Some(chapter) = &selection.chapter {
        keep_chapter(&mut old, chapter);
        keep_chapter(&mut new, chapter);
    }
    if let Some(article) = &selection.article
        && changes.articles.is_empty()
    {
        let present = new.articles().map(|one| one.place.to_string()).collect::<Vec<_>>();
        let message = ui.wording.no_such_article(article, new.year, &present);
        return Err(Failure::error(message));
    }
    let only_changed = selection.only.is_some();
    if only_changed {
        select::changed(&mut changes);
    }
    let text = render(&changes, &old, &new, selection, ui);
    ui.result(&text);
    Ok(changes)
}

fn render(
    changes: &Changes,
    old: &Edition,
    new: &Edition,
    selection: &Selection,
    ui: &Ui,
) -> String {
    let language = ui.language();
    if selection.places {
        let listing = report::places::places(changes, selection.show.is_some(), language);
        return match selection.format {
            Format::Terminal => listing.terminal(),
            Format::Markdown => listing.markdown(),
            Format::Html => listing.html(),
            Format::Json => listing.json(),
            Format::Csv => listing.csv(),
        };
    }
    let one = match changes.articles.as_slice() {
        [article] if selection.article.is_some() => Some(article),
        _ => None,
    };
    match (selection.format, one) {
        (Format::Json, _) => report::json::changes_text(changes, selection.only.is_some()),
        (Format::Csv, _) => report::csv::changes(changes, old, new, language),
        (Format::Markdown, Some(article)) => report::markdown::article(article, old, new, language),
        (Format::Markdown, None) => report::markdown::edition(changes, old, new, language),
        (Format::Html, Some(article)) => report::html::article(article, old, new, language),
        (Format::Html, None) => report::html::edition(changes, old, new, language),
        (Format::Terminal, _) => {
            let options = ui.terminal(selection.show.is_some());
            match one {
                Some(article) => report::terminal::article(article, old, new, options),
                None => report::terminal::edition(changes, old, new, options),
            }
        }
    }
}

/// Tells whether anything at all differs: a word, a place, a title, an article.
fn differs(changes: &Changes) -> bool {
    changes.articles.iter().any(|article| {
        article.status != Status::Unchanged
            || article.sections.iter().any(|section| {
                section.blocks.iter().any(|block| block.op != Op::Unchanged)
                    || section.units.iter().any(|unit| {
                        unit.op != Op::Unchanged
                            || unit.class != Class::None
                            || unit.moved != Moved::None
                    })
            })
    })
}
