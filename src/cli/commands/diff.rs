//! `diff` and `report`: two sides compared and shown.
//!
//! Knows what is selected and in which form. Must not compare.

use std::collections::BTreeSet;

use crate::archive::{Archive, ArchiveError};
use crate::cli::args::{self, Format, Selection};
use crate::cli::clock;
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::opening;
use crate::cli::settings::Settings;
use crate::cli::typed::{self, Asked};
use crate::cli::ui::Ui;
use crate::compare::{ArticleChange, ArticleRef, Changes, Status, Thresholds, compare};
use crate::extract::PaperName;
use crate::history::descent;
use crate::history::select;
use crate::history::sense::{self, Caveat};
use crate::history::sides::{
    Loaded, PassedOver, Side, SideError, awaited, keep_chapter, lay_side_by_side,
};
use crate::model::{BudgetYear, Chapter, Edition, Kind, Place};
use crate::report::view::Extent;
use crate::report::{self, Compared, Single};

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
    ui.result(&render(&pair, wanted, ui));
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
    ui.result(&match pairs.as_slice() {
        [pair] if kind == Kind::Begroting => render(pair, wanted, ui),
        pairs => render_all(pairs, wanted, ui),
    });
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
    let mut changes = compare(&old, &new, &waiting, &Thresholds::default());
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

/// What was asked for, with the article as it stands on the sides.
struct Wanted<'a> {
    args: &'a Selection,
    article: Option<Place>,
}

impl<'a> Wanted<'a> {
    fn of(args: &'a Selection, sides: &[&Edition], ui: &Ui) -> Result<Self, Failure> {
        let settle = |asked: &Asked| asked.settle(args.chapter.as_ref(), sides);
        let article = args.article.as_ref().map(settle).transpose();
        let article = article.map_err(|places| failures::which(ui.wording, &places))?;
        Ok(Self { args, article })
    }
}

/// Where two sides come from.
#[derive(Debug, Clone, Copy)]
struct Source {
    /// The old side is an edition of the archive, so that ages are known.
    old_is_archived: bool,
    /// The new side is a whole edition of the archive, so that chapters of it may be awaited.
    new_is_whole: bool,
    /// The old side is a whole edition of the archive.
    old_is_whole: bool,
}

impl Source {
    /// Tells whether nothing of either edition can stand in a paper that was not looked at.
    fn is_whole(self) -> bool {
        self.old_is_whole && self.new_is_whole
    }
}

/// Two sides, compared, with what was asked for left of them.
struct Pair {
    old: Edition,
    new: Edition,
    changes: Changes,
    /// What must be said of the comparison.
    said: Vec<String>,
}

impl Pair {
    fn of(
        mut old: Edition,
        mut new: Edition,
        source: Source,
        settings: &Settings,
        wanted: &Wanted,
        ui: &Ui,
    ) -> Result<Self, Failure> {
        lay_side_by_side(&mut old, &mut new);
        let waiting =
            if source.new_is_whole { awaited(&old, &new, clock::today()) } else { Vec::new() };
        let mut changes = compare(&old, &new, &waiting, &Thresholds::default());
        if source.old_is_archived {
            let told =
                settings.open_archive().and_then(|archive| descent::tell(&archive, &mut changes));
            told.map_err(|error| failures::archive(ui.wording, settings, &error))?;
        }
        select::articles(&mut changes, wanted.args.chapter.as_ref(), wanted.article.as_ref());
        if let Some(section) = wanted.args.section {
            select::section(&mut changes, section);
        }
        if let Some(chapter) = &wanted.args.chapter {
            let all = old.chapters.iter().chain(&new.chapters);
            let present: BTreeSet<Chapter> =
                all.map(|text| text.publication.chapter.clone()).collect();
            keep_chapter(&mut old, chapter);
            keep_chapter(&mut new, chapter);
            if old.chapters.is_empty() && new.chapters.is_empty() {
                let words = ui.wording;
                let said = words.chapter_on_neither_side(chapter);
                let present: Vec<String> = present.iter().map(ToString::to_string).collect();
                return Err(Failure::error(format!(
                    "{said} {}",
                    words.chapters_archived(&present)
                )));
            }
        }
        // Forms with counts keep what is equal, or their totals would claim that it is not there.
        if wanted.args.only.is_some() && matches!(wanted.args.format, Format::Json | Format::Csv) {
            select::changed(&mut changes);
        }
        Ok(Self { old, new, changes, said: Vec::new() })
    }

    /// Tells that the article that was asked for is on neither side.
    fn missing(&self, wanted: &Wanted, ui: &Ui) -> Option<Failure> {
        let article = wanted.article.as_ref()?;
        let stands = |one: &ArticleRef| one.place == *article;
        let all = self.changes.articles.iter().flat_map(|one| one.from.iter().chain(&one.to));
        let is_equal = wanted.args.only.is_some() && self.has(article);
        if is_equal || all.into_iter().any(stands) {
            return None;
        }
        let present = self.new.articles().map(|one| one.place.to_string()).collect::<Vec<_>>();
        let message = ui.wording.no_such_article(article, self.new.year, &present);
        Some(Failure::error(message))
    }

    /// The articles that are told by themselves: where one was asked for, all that bear its number.
    fn singles(&self, wanted: &Wanted) -> Vec<Single<'_>> {
        let told = wanted.article.iter().flat_map(|_| &self.changes.articles);
        told.map(|article| Single { article, old: &self.old, new: &self.new }).collect()
    }

    /// Says so where the number that was asked for is of different articles on the two sides.
    fn number_of_two(&self, wanted: &Wanted, ui: &Ui) -> Option<String> {
        let place = wanted.article.as_ref()?;
        let named = |side: fn(&ArticleChange) -> &Vec<ArticleRef>| {
            let mut all = self.changes.articles.iter().enumerate();
            all.find_map(|(at, article)| {
                let one = side(article).iter().find(|one| one.place == *place)?;
                Some((at, one.title.as_str()))
            })
        };
        let (old, new) = (named(|one| &one.from)?, named(|one| &one.to)?);
        (old.0 != new.0).then(|| {
            let (from, to) = (self.changes.from, self.changes.to);
            ui.wording.number_of_two(place.number.as_str(), from, old.1, to, new.1)
        })
    }

    fn has(&self, place: &Place) -> bool {
        self.old.articles().chain(self.new.articles()).any(|one| one.place == *place)
    }
}

fn render(pair: &Pair, wanted: &Wanted, ui: &Ui) -> String {
    let language = ui.language();
    let Pair { old, new, changes, said: caveats } = pair;
    if wanted.args.places {
        let listing = report::places::places(changes, wanted.args.show.is_some(), language);
        return match wanted.args.format {
            Format::Terminal => listing.terminal(),
            Format::Markdown => listing.markdown(),
            Format::Html => listing.html(),
            Format::Json => listing.json(),
            Format::Csv => listing.csv(),
        };
    }
    let singles = pair.singles(wanted);
    let part = Extent { said: caveats, ..Extent::default() };
    let hands = pair.number_of_two(wanted, ui);
    let said = [caveats.as_slice(), hands.as_slice()].concat();
    match (wanted.args.format, singles.is_empty()) {
        (Format::Json, _) => report::json::changes_text(changes, wanted.args.only.is_some()),
        (Format::Csv, _) => report::csv::changes(changes, old, new, language),
        (Format::Markdown, false) => report::markdown::articles(&singles, &said, language),
        (Format::Markdown, true) => report::markdown::part(changes, old, new, language, part),
        (Format::Html, false) => report::html::articles(&singles, &said, language),
        (Format::Html, true) => report::html::part(changes, old, new, language, part),
        (Format::Terminal, is_whole) => {
            // What must be said of the comparison was told beside it.
            let options = ui.terminal(wanted.args.show.is_some());
            if is_whole {
                report::terminal::edition(changes, old, new, options)
            } else {
                report::terminal::articles(&singles, hands.as_slice(), options)
            }
        }
    }
}

/// Shows an annual report in each of its comparisons, the one with the budget first. The list of old
/// and new places is about the years alone.
fn render_all(pairs: &[Pair], wanted: &Wanted, ui: &Ui) -> String {
    let sides: Vec<Compared<'_>> = pairs
        .iter()
        .map(|pair| Compared { changes: &pair.changes, old: &pair.old, new: &pair.new })
        .collect();
    match (wanted.args.format, pairs.last()) {
        (_, Some(last)) if wanted.args.places => render(last, wanted, ui),
        (Format::Json, _) => report::json::report_text(&sides, wanted.args.only.is_some()),
        (Format::Csv, _) => report::csv::report(&sides, ui.language()),
        (Format::Html, _) if wanted.article.is_none() => {
            report::html::report(&sides, ui.language())
        }
        (Format::Html, _) => {
            let singles: Vec<Single<'_>> =
                pairs.iter().flat_map(|pair| pair.singles(wanted)).collect();
            let said: Vec<String> =
                pairs.iter().filter_map(|pair| pair.number_of_two(wanted, ui)).collect();
            report::html::articles(&singles, &said, ui.language())
        }
        (Format::Terminal | Format::Markdown, _) => {
            let parting = match wanted.args.format {
                Format::Markdown => "\n---\n\n",
                _ => "\n\n",
            };
            let texts: Vec<String> = pairs.iter().map(|pair| render(pair, wanted, ui)).collect();
            texts.join(parting)
        }
    }
}

/// Tells whether anything differs: a word of A or B, a place, a title, an article. It is the status of
/// the articles that says so, as in every count and sentence of the report.
fn differs(changes: &Changes) -> bool {
    let mut statuses = changes.articles.iter().map(|article| article.status);
    statuses.any(|status| !matches!(status, Status::Unchanged | Status::NotCompared))
}
