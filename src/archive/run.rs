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
        kept: Papers,
        run: Run,
    ) -> Result<(History, bool, WorkTree), ArchiveError> {
        let bytes = commit_of_today(tree, tips.sources, run.now.timestamp(), message);
        let sources = objects.commit(&bytes)?;
        self.fold_onto(objects, tips, (sources, tree), kept, run)
    }

    /// Folds on from where `main` stands to a commit of `bronnen`, and publishes both.
    pub(super) fn fold_onto(
        &self,
        objects: &Objects,
        tips: &Tips,
        (sources, tree): (Oid, Oid),
        mut kept: Papers,
        Run { rules, now, mode }: Run,
    ) -> Result<(History, bool, WorkTree), ArchiveError> {
        guard::check(objects, tips, Some(tree))?;
        let history = match (tips.main, tips.sources_tree) {
            (Some(main), Some(from)) if tips.agree(rules.text_version) => {
                history::fold_on(objects, (main, from), tree, &mut kept, rules)?
            }
            _ => history::fold_all(objects, tree, &mut kept, rules)?,
        };
        let run = publish::Publication {
            tips: *tips,
            sources: (sources, tree),
            history: &history,
            repair: false,
            text_version: rules.text_version,
            now,
        };
        let rewritten = run.rewrites();
        let work_tree = match mode {
            Mode::Write => publish::publish(self, objects, &run)?,
            Mode::DryRun => worktree::look(objects)?,
        };
        Ok((history, rewritten, work_tree))
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
