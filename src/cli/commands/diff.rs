//! `diff` and `report`: two sides compared and shown.
//!
//! Knows what is selected and in which form. Must not compare.

use super::pair::{Pair, Source, Wanted};
use super::render::{render, render_all};
use crate::archive::{Archive, ArchiveError};
use crate::cli::args;
use crate::cli::clock;
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::opening;
use crate::cli::settings::Settings;
use crate::cli::typed;
use crate::cli::ui::Ui;
use crate::compare::{ArticleChange, Changes, Status};
use crate::extract::PaperName;
use crate::history::compared;
use crate::history::descent;
use crate::history::sense::{self, Caveat};
use crate::history::sides::{Loaded, PassedOver, Side, SideError, awaited, lay_side_by_side};
use crate::model::{BudgetYear, Edition, Kind};
use crate::report;

/// Compares two sides.
pub fn diff(args: &args::Diff, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    // With --exit-code any trouble is 2, as scripts know it from diff itself.
    let trouble = |failure: Failure| {
        if args.exit_code { Failure { exit: Exit::Usage, ..failure } } else { failure }
    };
    let side = |name: &str, paper: Option<&PaperName>| -> Result<(Side, Loaded), Failure> {
        let side = Side::parse(&typed::side(name)).and_then(|side| {
            let loaded = side.load(|| settings.open_archive(), paper)?;
            Ok((side, loaded))
        });
        side.map_err(|error| trouble(failures::side(ui.wording, settings, &error)))
    };
    let paper = |at: usize| args.named.get(at).or(args.named.last());
    let (old_side, old) = side(&args.old, paper(0))?;
    let (new_side, new) = side(&args.new, paper(1))?;
    let passed_over = || old.passed_over.iter().chain(&new.passed_over);
    passed_over().for_each(|one| ui.always(&opening::passed_over(ui.wording, one)));
    let is_whole = !passed_over().any(PassedOver::is_missed);
    let (old, new) = (old.edition, new.edition);
    let source = Source {
        old_is_archived: matches!(old_side, Side::Archived { .. }),
        // Of files nothing more is expected, and of one chapter no other.
        new_is_whole: matches!(new_side, Side::Archived { chapter: None, .. }),
        old_is_whole: matches!(old_side, Side::Archived { chapter: None, .. }),
    };
    let refused = |why| {
        trouble(failures::senseless(ui.wording, (args.old.as_str(), args.new.as_str()), &why))
    };
    let caveat = sense::judge(&old, &new).map_err(refused)?;
    let wanted = &Wanted::of(&args.selection, &[&old, &new], ui).map_err(trouble)?;
    let mut pair = Pair::of(old, new, source, settings, wanted, ui).map_err(trouble)?;
    let left_out = if source.is_whole() || pair.old.kind != pair.new.kind {
        None
    } else {
        sense::mark_part(&mut pair.changes, &pair.old, &pair.new).map_err(refused)?
    };
    pair.said = caveat.iter().chain(&left_out).map(|caveat| worded(caveat, ui)).collect();
    for caveat in &pair.said {
        ui.tell(caveat);
    }
    if let Some(failure) = pair.missing(wanted, ui) {
        return Err(trouble(failure));
    }
    let output = args.selection.output.as_deref();
    let shown = render(&pair, wanted, &ui.towards(output.is_some()));
    shown.and_then(|made| made.put(output, ui)).map_err(trouble)?;
    if !args.exit_code {
        return Ok(if is_whole { Exit::Done } else { Exit::NotAsExpected });
    }
    let differ = differs(&pair.changes);
    // What was not read may differ: that is not the same, and no difference either.
    let is_unread = |article: &ArticleChange| article.is_partly_unread();
    if !differ && (!is_whole || pair.changes.articles.iter().any(is_unread)) {
        ui.tell(ui.wording.exit_not_compared());
        return Ok(Exit::Usage);
    }
    ui.tell(ui.wording.exit_differences(differ));
    Ok(if differ { Exit::Differs } else { Exit::Done })
}

fn worded(caveat: &Caveat, ui: &Ui) -> String {
    match caveat {
        Caveat::Same => ui.wording.same_papers().to_owned(),
        Caveat::Revisions => ui.wording.revisions_compared().to_owned(),
        Caveat::LeftOut(old, new) => ui.wording.chapters_left_out(old, new),
    }
}

/// Reports an edition against the one before it; an annual report first beside its budget.
pub fn report(args: &args::Report, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let fault = |error| failures::archive(words, settings, &error);
    let archive = settings.open_archive().map_err(fault)?;
    let (kind, year) = match args.edition {
        Some(edition) => edition,
        None => {
            newest(&archive).map_err(fault)?.ok_or_else(|| Failure::error(words.archive_empty()))?
        }
    };
    let absent = |kind, year| failures::side(words, settings, &SideError::NotArchived(kind, year));
    let new = archive.edition(kind, year).map_err(fault)?.ok_or_else(|| absent(kind, year))?;
    let before = BudgetYear(year.0.saturating_sub(1));
    let mut olds = Vec::new();
    if kind == Kind::Jaarverslag {
        olds.extend(archive.edition(Kind::Begroting, year).map_err(fault)?);
    }
    olds.extend(archive.edition(kind, before).map_err(fault)?);
    if olds.is_empty() {
        return Err(failures::first_edition(words, settings, (kind, year)));
    }
    let wanted = {
        let all: Vec<&Edition> = olds.iter().chain([&new]).collect();
        &Wanted::of(&args.selection, &all, ui)?
    };
    let (wanted, source) =
        (wanted, Source { old_is_archived: true, new_is_whole: true, old_is_whole: true });
    let mut pairs = Vec::new();
    for old in olds {
        pairs.push(Pair::of(old, new.clone(), source, settings, wanted, ui)?);
    }
    let mut missing = pairs.iter().filter_map(|pair| pair.missing(wanted, ui));
    if let Some(failure) = missing.next()
        && missing.count() + 1 == pairs.len()
    {
        return Err(failure);
    }
    let output = args.selection.output.as_deref();
    let towards = &ui.towards(output.is_some());
    let made = match pairs.as_slice() {
        [pair] if kind == Kind::Begroting => render(pair, wanted, towards),
        pairs => render_all(pairs, wanted, towards),
    };
    made?.put(output, ui)?;
    Ok(Exit::Done)
}

/// Returns the report of a whole edition as the terminal shows it.
pub fn whole_report(
    archive: &Archive,
    mut old: Edition,
    mut new: Edition,
    ui: &Ui,
) -> Result<String, ArchiveError> {
    lay_side_by_side(&mut old, &mut new);
    let waiting = awaited(&old, &new, clock::today());
    let mut changes = compared::editions(archive, (&old, &new), &waiting);
    descent::tell(archive, &mut changes)?;
    Ok(report::terminal::edition(&changes, &old, &new, ui.terminal(false)))
}

/// Returns the newest budget of the archive; where there is none, the newest annual report.
fn newest(archive: &Archive) -> Result<Option<(Kind, BudgetYear)>, ArchiveError> {
    for kind in [Kind::Begroting, Kind::Jaarverslag] {
        if let Some(year) = archive.newest(kind)? {
            return Ok(Some((kind, year)));
        }
    }
    Ok(None)
}

/// Tells whether anything differs: a word of A or B, a place, a title, an article. It is the status of
/// the articles that says so, as in every count and sentence of the report.
fn differs(changes: &Changes) -> bool {
    let mut statuses = changes.articles.iter().map(|article| article.status);
    statuses.any(|status| !matches!(status, Status::Unchanged | Status::NotCompared))
}
