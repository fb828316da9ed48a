//! The end of a run: one pack, then the references in their order, then what is derived.
//!
//! Knows which move counts. Must not know how a history was folded.
//!
//! The order: pack and index synced → intent → `bronnen` → kept old tip → `main`, the step that
//! counts → made-with → tags, `dagelijks`, work tree → intent gone. A run that is killed anywhere
//! is taken up by the next holder of the lock, who finds the intent.

use std::sync::atomic::Ordering;

use chrono::{DateTime, Utc};
use git2::Oid;

use super::error::ArchiveError;
use super::fold::record_files;
use super::handle::{Archive, Rules};
use super::history::{self, History};
use super::mend::Mended;
use super::message::{self, Trailers, count};
use super::objects::Objects;
use super::papers::Papers;
use super::rebuilt::Rebuilt;
use super::record::parse_file_name;
use super::refs::{self, MadeWith};
use super::tips::Tips;
use super::worktree::{self, WorkTree};
use super::{guard, lock};

/// Everything a run is about to make visible.
pub(super) struct Publication<'a> {
    pub(super) tips: Tips,
    /// The new commit of `bronnen` and its tree.
    pub(super) sources: (Oid, Oid),
    pub(super) history: &'a History,
    /// An earlier run ended before it was done: everything derived is looked at.
    pub(super) repair: bool,
    pub(super) text_version: u32,
    pub(super) now: DateTime<Utc>,
}

impl Publication<'_> {
    /// Tells whether the old `main` is not part of the new one.
    pub(super) fn rewrites(&self) -> bool {
        let Some(old) = self.tips.main else { return false };
        let goes_on = self.history.base == Some(old)
            || self.history.folded.iter().any(|folded| folded.commit == old);
        !goes_on && self.history.tip != Some(old)
    }
}

/// Makes a run visible.
pub(super) fn publish(
    archive: &Archive,
    objects: &Objects,
    run: &Publication,
) -> Result<WorkTree, ArchiveError> {
    let (repo, steps) = (objects.repo(), &archive.steps);
    let main = run.history.tip;
    let made_with = MadeWith { sources_tree: run.sources.1, text_version: run.text_version, main };
    let made_with = objects.blob(made_with.write().as_bytes())?.id;
    let daily = daily(objects, run)?;
    let tags = tags(objects, run)?;
    objects.flush(steps)?;

    let old_tip = run.tips.main.filter(|_| run.rewrites());
    let superseded = refs::next_superseded(repo)?;
    let mut moving: Vec<String> =
        [refs::SOURCES, refs::MAIN, refs::MADE_WITH, refs::DAILY, lock::INDEX]
            .map(Into::into)
            .into();
    moving.push(superseded.clone());
    if old_tip.is_some() {
        moving.push(lock::PACKED.to_owned());
    }
    moving.extend(tags.iter().map(|(name, _)| name.clone()));
    lock::write_intent(repo.commondir(), &moving, steps)?;

    refs::move_branch(repo, refs::SOURCES, run.tips.sources, run.sources.0, steps)?;
    if run.tips.sources != Some(run.sources.0) {
        archive.changed.store(true, Ordering::Relaxed);
    }
    if let Some(tip) = old_tip {
        refs::supersede(repo, &superseded, tip, steps)?;
    }
    if let Some(main) = main {
        refs::move_branch(repo, refs::MAIN, run.tips.main, main, steps)?;
        archive.changed.store(true, Ordering::Relaxed);
    }
    refs::set(repo, refs::MADE_WITH, made_with, steps)?;
    for (name, commit) in &tags {
        refs::set(repo, name, *commit, steps)?;
    }
    if let Some((from, to)) = daily {
        refs::move_branch(repo, refs::DAILY, from, to, steps)?;
    }
    let work_tree = worktree::update(objects, steps)?;
    lock::clear_intent(repo.commondir(), steps)?;
    Ok(work_tree)
}

/// Makes the commit of `dagelijks`, unless its last one already names this `main`.
fn daily(objects: &Objects, run: &Publication) -> Result<Option<(Option<Oid>, Oid)>, ArchiveError> {
    let Some(main) = run.history.tip else { return Ok(None) };
    let repo = objects.repo();
    let from = refs::target(repo, refs::DAILY)?;
    let trailer = format!("Main: {main}");
    // Other machines have days of their own; ours goes on from those as well.
    let theirs = refs::target(repo, &refs::at_host(refs::DAILY))?;
    let theirs = if refs::holds(repo, from, theirs)? { None } else { theirs };
    let ours = if refs::holds(repo, theirs, from)? && theirs.is_some() { None } else { from };
    let last: Vec<Oid> = [ours, theirs].into_iter().flatten().collect();
    if let &[last] = last.as_slice() {
        let commit = repo.find_commit(last)?;
        let message = String::from_utf8_lossy(commit.message_bytes());
        if message.lines().any(|line| line == trailer) {
            return Ok((from != Some(last)).then_some((from, last)));
        }
    }
    let folded = count(run.history.folded.len(), "stuk", "stukken");
    let day = run.now.format("%Y-%m-%d");
    let message = format!("Stand van {day}\n\n{folded} verwerkt.\n\n{trailer}\n");
    let tree = objects.tree_of(main)?;
    let bytes = message::commit_of_today(tree, last, run.now.timestamp(), &message);
    Ok(Some((from, objects.commit(&bytes)?)))
}

/// Lists the tags and where they belong: the last commit of each edition of a chapter.
fn tags(objects: &Objects, run: &Publication) -> Result<Vec<(String, Oid)>, ArchiveError> {
    if run.repair {
        return all_tags(objects, run.history.tip);
    }
    let mut tags = std::collections::BTreeMap::new();
    for folded in &run.history.folded {
        let body = &folded.entry.body;
        let name = format!("refs/tags/{}/{}/{}", body.kind, body.chapter, body.year);
        tags.insert(name, folded.commit);
    }
    Ok(tags.into_iter().collect())
}

/// Lists the tags of a whole history.
pub(super) fn all_tags(
    objects: &Objects,
    tip: Option<Oid>,
) -> Result<Vec<(String, Oid)>, ArchiveError> {
    let past = history::all_past(objects, tip)?.into_iter().rev();
    let tags: std::collections::BTreeMap<String, Oid> =
        past.map(|past| (tag_name(&past.trailers), past.commit)).collect();
    Ok(tags.into_iter().collect())
}

fn tag_name(trailers: &Trailers) -> String {
    format!("refs/tags/{}/{}/{}", trailers.kind, trailers.chapter, trailers.year)
}

/// Tells whether `dagelijks` is gone, or the tag of an edition of a chapter that stands.
fn lacks_any(objects: &Objects, main: Option<Oid>) -> Result<bool, ArchiveError> {
    let Some(main) = main else { return Ok(false) };
    let repo = objects.repo();
    let is_gone = |name: &str| refs::derived(repo, name).is_none();
    let years = record_files(objects, objects.tree_of(main)?)?;
    let mut tags = years.iter().flat_map(|(year, files)| {
        let groups = files.keys().filter_map(|file| parse_file_name(file));
        groups.map(move |(kind, chapter)| format!("refs/tags/{kind}/{chapter}/{year}"))
    });
    Ok(is_gone(refs::DAILY) || tags.any(|name| is_gone(&name)))
}

/// Takes up what an earlier run left: a history that does not fit, derived things.
///
/// Returns what was folded anew, if anything had to be.
pub(super) fn recover(
    archive: &Archive,
    rules: &Rules,
    now: DateTime<Utc>,
) -> Result<Option<Rebuilt>, ArchiveError> {
    let repo = archive.repo()?;
    let odb = repo.odb()?;
    let objects = Objects::writing(&repo, &odb);
    let has_remade = archive.mended.iter().any(|one| matches!(one, Mended::Remade(_)));
    let tips = Tips::read(&objects)?;
    let repair =
        lock::has_intent(repo.commondir()) || has_remade || lacks_any(&objects, tips.main)?;
    guard::is_ours(&objects, &tips, &archive.path)?;
    guard::check(&objects, &tips, tips.sources_tree)?;
    let (Some(sources), Some(tree)) = (tips.sources, tips.sources_tree) else {
        lock::clear_intent(repo.commondir(), &archive.steps)?;
        return Ok(None);
    };
    let agree = tips.agree(rules.text_version);
    if agree && !repair {
        settle_work_tree(archive, &objects)?;
        return Ok(None);
    }
    let history = if agree {
        History { tip: tips.main, base: tips.main, folded: Vec::new() }
    } else {
        catch_up(&objects, &tips, tree, rules)?
    };
    let run = Publication {
        tips,
        sources: (sources, tree),
        history: &history,
        repair: true,
        text_version: rules.text_version,
        now,
    };
    let refolded = if agree { None } else { Some(Rebuilt::of(&objects, &tips, &history, rules)?) };
    publish(archive, &objects, &run)?;
    Ok(refolded)
}

/// Brings the work tree to `main` where an earlier run had to leave it alone.
fn settle_work_tree(archive: &Archive, objects: &Objects) -> Result<(), ArchiveError> {
    if !worktree::is_behind(objects)? {
        return Ok(());
    }
    let git_dir = objects.repo().commondir();
    lock::write_intent(git_dir, &[lock::INDEX.to_owned()], &archive.steps)?;
    worktree::update(objects, &archive.steps)?;
    lock::clear_intent(git_dir, &archive.steps)
}

/// Folds what `bronnen` holds beyond what `main` was made from; all of it, where that is unknown.
fn catch_up(
    objects: &Objects,
    tips: &Tips,
    sources_tree: Oid,
    rules: &Rules,
) -> Result<History, ArchiveError> {
    let mut papers = Papers::default();
    let made = tips.made_with.filter(|made| {
        made.text_version == rules.text_version
            && made.main == tips.main
            && objects.has(made.sources_tree)
    });
    match (made, tips.main) {
        (Some(made), Some(main)) => {
            let from = (main, made.sources_tree);
            history::fold_on(objects, from, sources_tree, &mut papers, rules)
        }
        _ => history::fold_all(objects, sources_tree, &mut papers, rules),
    }
}
