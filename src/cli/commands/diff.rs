//! `diff` and `report`: two sides compared and shown.
//!
//! Knows what is selected and in which form. Must not compare.

use std::mem::ManuallyDrop;

use super::pair::{Pair, Wanted};
use super::render::{render, render_all};
use crate::archive::{Archive, ArchiveError};
use crate::cli::args;
use crate::cli::clock;
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::opening;
use crate::cli::settings::Settings;
use crate::cli::typed::{self, Asked};
use crate::cli::ui::Ui;
use crate::compare::{ArticleChange, Changes, Status};
use crate::history::descent;
use crate::history::pair::Pair as Laid;
use crate::history::sense::{self, Caveat};
use crate::history::sides::{Side, SideError};
use crate::model::{BudgetYear, ChapterText, Edition, Kind};

/// Compares two sides.
pub fn diff(args: &args::Diff, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    // With --exit-code any trouble is 2, as scripts know it from diff itself.
    let trouble = |failure: Failure| {
        if args.exit_code { Failure { exit: Exit::Usage, ..failure } } else { failure }
    };
    let refused = |why| {
        trouble(failures::senseless(ui.wording, (args.old.as_str(), args.new.as_str()), &why))
    };
    let fault = |error| trouble(failures::side(ui.wording, settings, &error));
    let side = |name: &str| Side::parse(&typed::side(name)).map_err(fault);
    let (old_side, new_side) = (side(&args.old)?, side(&args.new)?);
    let names = old_side.whole().zip(new_side.whole());
    let mut is_whole = true;
    let known = kept(names, &args.selection, settings).map_err(fault)?;
    let (laid, caveat) = if let Some(laid) = known {
        let caveat = sense::judge(&laid.old, &laid.new).map_err(refused)?;
        (laid, caveat)
    } else {
        let load = |side: &Side, at: usize| {
            let paper = args.named.get(at).or(args.named.last());
            side.load(|| settings.open_archive(), paper).map_err(fault)
        };
        let (old, new) = (load(&old_side, 0)?, load(&new_side, 1)?);
        for one in old.passed_over.iter().chain(&new.passed_over) {
            ui.always(&opening::passed_over(ui.wording, one));
            is_whole &= !one.is_missed();
        }
        let (old, new) = (old.edition, new.edition);
        let caveat = sense::judge(&old, &new).map_err(refused)?;
        let laid = if names.is_some() {
            settings
                .open_archive()
                .and_then(|archive| Laid::made(&archive, old, new, clock::today()))
        } else {
            // Of files nothing more is expected, and of one chapter no other.
            let mut laid = Laid::of(old, new, &[]);
            ages(&old_side, &mut laid, settings).map(|()| laid)
        };
        (laid.map_err(|error| fault(error.into()))?, caveat)
    };
    let wanted = &Wanted::of(&args.selection, &[&laid.old, &laid.new], ui).map_err(trouble)?;
    let mut pair = Pair::of(laid, wanted, ui).map_err(trouble)?;
    let left_out = if names.is_some() || pair.old.kind != pair.new.kind {
        None
    } else {
        sense::mark_part(&mut pair.changes, &pair.old, &pair.new).map_err(refused)?
    };
    pair.said.extend(caveat.iter().chain(&left_out).map(|caveat| worded(caveat, ui)));
    // The command ends with this: clearing up the texts of an edition would take a tenth of its time.
    let pair = ManuallyDrop::new(pair);
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
    let mut texts = pair.old.chapters.iter().chain(&pair.new.chapters);
    is_whole &= !texts.any(ChapterText::is_unknown);
    if !differ && (!is_whole || pair.changes.articles.iter().any(is_unread)) {
        ui.tell(ui.wording.exit_not_compared());
        return Ok(Exit::Usage);
    }
    ui.tell(ui.wording.exit_differences(differ));
    Ok(if differ { Exit::Differs } else { Exit::Done })
}

/// Returns what is kept of two whole editions of the archive: all of it, or what concerns the chapter
/// that is asked for. What is not there as it was typed is looked for among everything.
fn kept(
    names: Option<((Kind, BudgetYear), (Kind, BudgetYear))>,
    asked: &args::Selection,
    settings: &Settings,
) -> Result<Option<Laid>, SideError> {
    let Some(names) = names else { return Ok(None) };
    let article = match &asked.article {
        Some(Asked::Place(place)) => Some(place),
        _ => None,
    };
    let chapter = asked.chapter.as_ref().or(article.map(|place| &place.chapter));
    let kept = Laid::kept(&settings.open_archive()?, names, chapter, clock::today())?;
    Ok(kept.filter(|kept| {
        let mut all = kept.changes.articles.iter().flat_map(|one| one.from.iter().chain(&one.to));
        article.is_none_or(|place| all.any(|one| one.place == *place))
    }))
}

/// Tells since when the old side stood, where it is of the archive.
fn ages(old: &Side, laid: &mut Laid, settings: &Settings) -> Result<(), ArchiveError> {
    match old {
        Side::Archived { .. } => descent::tell(&settings.open_archive()?, &mut laid.changes),
        Side::Files(_) => Ok(()),
    }
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
    let mut selection = args.selection.clone();
    if let Some(named) = args.edition.as_ref().and_then(|one| one.chapter.clone()) {
        selection.chapter.get_or_insert(named);
    }
    let (kind, year) = match args.edition.as_ref().map(|one| (one.kind, one.year)) {
        Some((kind, Some(year))) => (kind, year),
        Some((kind, None)) => newest(&archive, &[kind])
            .map_err(fault)?
            .ok_or_else(|| Failure::error(words.archive_has_none_of(kind)))?,
        None => newest(&archive, &[Kind::Begroting, Kind::Jaarverslag])
            .map_err(fault)?
            .ok_or_else(|| Failure::error(words.archive_empty()))?,
    };
    let before = year.before();
    let mut olds = Vec::new();
    if kind == Kind::Jaarverslag {
        olds.push((Kind::Begroting, year));
    }
    olds.push((kind, before));
    let mut laid = Vec::new();
    for old in olds {
        laid.extend(Laid::whole(&archive, (old, (kind, year)), clock::today()).map_err(fault)?);
    }
    if laid.is_empty() {
        let absent = SideError::NotArchived(kind, year);
        let is_there = archive.edition(kind, year).map_err(fault)?.is_some();
        return Err(if is_there {
            failures::first_edition(words, settings, (kind, year))
        } else {
            failures::side(words, settings, &absent)
        });
    }
    let wanted = {
        let all: Vec<&Edition> = laid.iter().flat_map(|one| [&one.old, &one.new]).collect();
        &Wanted::of(&selection, &all, ui)?
    };
    let pairs = laid.into_iter().map(|laid| Pair::of(laid, wanted, ui));
    let pairs = pairs.collect::<Result<Vec<Pair>, Failure>>()?;
    let mut missing = pairs.iter().filter_map(|pair| pair.missing(wanted, ui));
    if let Some(failure) = missing.next()
        && missing.count() + 1 == pairs.len()
    {
        return Err(failure);
    }
    for said in pairs.first().iter().flat_map(|pair| &pair.said) {
        ui.tell(said);
    }
    let output = selection.output.as_deref();
    let towards = &ui.towards(output.is_some());
    let made = match pairs.as_slice() {
        [pair] if kind == Kind::Begroting => render(pair, wanted, towards),
        pairs => render_all(pairs, wanted, towards),
    };
    made?.put(output, ui)?;
    Ok(Exit::Done)
}

/// Returns the newest edition of the first of these kinds that the archive has.
fn newest(archive: &Archive, kinds: &[Kind]) -> Result<Option<(Kind, BudgetYear)>, ArchiveError> {
    for kind in kinds {
        if let Some(year) = archive.newest(*kind)? {
            return Ok(Some((*kind, year)));
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
