//! One run on the archive: fold on from where `main` stands, and make it visible.
//!
//! Knows the order. Must not know where papers or decisions come from.

use chrono::{DateTime, Utc};
use git2::Oid;

use super::error::ArchiveError;
use super::handle::{Archive, Rules};
use super::history::{self, History};
use super::message::commit_of_today;
use super::objects::Objects;
use super::outcome::{Imported, Outcome, Paper};
use super::papers::Papers;
use super::tips::Tips;
use super::worktree::{self, WorkTree};
use super::{guard, publish};

/// Whether a run only tells what it would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Nothing is written.
    DryRun,
    /// The archive is rewritten.
    Write,
}

/// How a run folds: with which rules, when, and whether it writes.
#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    pub(super) rules: &'a Rules<'a>,
    pub(super) now: DateTime<Utc>,
    pub(super) mode: Mode,
}

impl Archive {
    /// Commits a new tree of `bronnen`, folds on from where `main` stands and publishes both.
    pub(super) fn fold_and_publish(
        &self,
        objects: &Objects,
        tips: &Tips,
        (tree, message): (Oid, &str),
        run: Run,
    ) -> Result<(History, bool, WorkTree), ArchiveError> {
        let sources = Self::commit_sources(objects, tips, (tree, message), run)?;
        self.fold_onto(objects, tips, (sources, tree), run)
    }

    /// Folds on from where `main` stands to a commit of `bronnen`, and publishes both.
    pub(super) fn fold_onto(
        &self,
        objects: &Objects,
        tips: &Tips,
        (sources, tree): (Oid, Oid),
        run: Run,
    ) -> Result<(History, bool, WorkTree), ArchiveError> {
        let history = Self::fold_first(objects, tips, tree, &mut Papers::default(), run)?;
        let (rewritten, work_tree) = self.publish(objects, tips, (sources, tree), &history, run)?;
        Ok((history, rewritten, work_tree))
    }

    /// Commits a new tree of `bronnen`.
    pub(super) fn commit_sources(
        objects: &Objects,
        tips: &Tips,
        (tree, message): (Oid, &str),
        run: Run,
    ) -> Result<Oid, ArchiveError> {
        objects.commit(&commit_of_today(tree, tips.sources, run.now.timestamp(), message))
    }

    /// Folds on from where `main` stands.
    pub(super) fn fold_first(
        objects: &Objects,
        tips: &Tips,
        tree: Oid,
        read: &mut Papers,
        Run { rules, .. }: Run,
    ) -> Result<History, ArchiveError> {
        guard::check(objects, tips, Some(tree))?;
        match (tips.main, tips.sources_tree) {
            (Some(main), Some(from)) if tips.agree(rules.text_version) => {
                history::fold_on(objects, (main, from), tree, read, rules)
            }
            _ => history::fold_all(objects, tree, read, rules),
        }
    }

    /// Publishes what was folded; tells whether commits that stood were made anew.
    pub(super) fn publish(
        &self,
        objects: &Objects,
        tips: &Tips,
        sources: (Oid, Oid),
        history: &History,
        Run { rules, now, mode }: Run,
    ) -> Result<(bool, WorkTree), ArchiveError> {
        let run = publish::Publication {
            tips: *tips,
            sources,
            history,
            repair: false,
            text_version: rules.text_version,
            now,
        };
        let rewritten = run.rewrites();
        let work_tree = match mode {
            Mode::Write => publish::publish(self, objects, &run)?,
            Mode::DryRun => worktree::look(objects)?,
        };
        Ok((rewritten, work_tree))
    }
}

/// Tells what became of the papers, now that the fold is done.
pub(super) fn imported(
    mut papers: Vec<Paper>,
    tips: &Tips,
    history: Option<&History>,
    rewritten: bool,
    work_tree: WorkTree,
) -> Imported {
    let folded = history.map(|history| history.folded.as_slice()).unwrap_or_default();
    for paper in &mut papers {
        let Some(publication) = &paper.publication else { continue };
        let step = folded.iter().rfind(|step| step.entry.body.sha256 == publication.sha256);
        if let Some(step) = step {
            paper.revision = step.entry.key.revision;
            if paper.outcome == Outcome::New && !step.verdict.is_clear() {
                paper.outcome = Outcome::Held(step.verdict.clone());
            }
        } else if paper.outcome == Outcome::New && publication.standing.is_preliminary() {
            paper.outcome = Outcome::Superseded;
        }
    }
    let after = history.map_or(tips.main, |history| history.tip);
    Imported {
        papers,
        commits: folded.len(),
        before: tips.main.map(|id| id.to_string()),
        after: after.map(|id| id.to_string()),
        rewritten,
        work_tree,
        refolded: None,
    }
}
