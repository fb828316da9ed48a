//! Taking papers in.
//!
//! Knows the order of an import: read, refuse or keep, fold, publish. Must not know why a paper is
//! held; the gate's verdict says so.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use git2::Oid;

use crate::model::{Diagnostic, Publication, Verdict};

use super::arrive::Kept;
use super::history::{self, History};
use super::keep::Rebuilt;
use super::message::{commit_of_today, count};
use super::objects::Objects;
use super::papers::{Papers, extract_all};
use super::publish::{self, Tips};
use super::sources::{self, Arrival};
use super::worktree::{self, WorkTree};
use super::{Archive, ArchiveError, Mode, Rules, guard};

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The papers, in the order of their arrival.
    pub papers: Vec<Paper>,
    /// How many commits were made on `main`.
    pub commits: usize,
    /// The tip of `main` before.
    pub before: Option<String>,
    /// The tip of `main` after.
    pub after: Option<String>,
    /// Whether commits that stood were made anew, because a paper belonged before them.
    pub rewritten: bool,
    /// How the work tree stands.
    pub work_tree: WorkTree,
    /// What had to be folded anew before, because an earlier run was cut short or the text version
    /// rose; in the second case its differences are not news.
    pub refolded: Option<Rebuilt>,
}

/// What became of one paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The paper, where it says what it is.
    pub publication: Option<Publication>,
    /// Where its bytes stand on `bronnen`; empty where it was refused.
    pub source: String,
    /// How many articles were read in it.
    pub articles: usize,
    /// Which body of it, from 1; 0 where it was not folded in this run.
    pub revision: u32,
    /// What was done.
    pub outcome: Outcome,
    /// What the reader remarked.
    pub diagnostics: Vec<Diagnostic>,
}

/// What was done with a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was archived.
    New,
    /// These very bytes stood there already.
    Known,
    /// It is early text and was kept; a surer text of its edition stands already.
    Superseded,
    /// It was archived, and some or all of it is held back.
    Held(Verdict),
    /// It was not taken in.
    Refused(Refusal),
}

impl Outcome {
    /// Tells whether the paper came in, whole or in part.
    #[must_use]
    pub fn is_new(&self) -> bool {
        matches!(self, Self::New | Self::Held(_))
    }
}

/// Why a paper was not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// A bill: its articles are of the law.
    Bill,
    /// Readable, but no budget paper.
    OtherDocument,
    /// It does not say which paper it is.
    NoFacts,
    /// Not readable.
    Unreadable,
}

/// How a run folds: with which rules, when, and whether it writes.
#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    pub(super) rules: &'a Rules<'a>,
    pub(super) now: DateTime<Utc>,
    pub(super) mode: Mode,
}

impl Archive {
    /// Takes papers in; the same papers in any grouping and order end in the same `main`.
    pub fn import(
        &mut self,
        arrivals: &[Arrival],
        rules: &Rules,
        now: DateTime<Utc>,
    ) -> Result<Imported, ArchiveError> {
        self.locked(|archive| {
            let refolded = match publish::recover(archive, rules, now) {
                // Papers that are given again are what is missing, or some of it.
                Err(ArchiveError::Lost(_)) if !arrivals.is_empty() => None,
                recovered => recovered?,
            };
            let imported = archive.take_in(arrivals, Run { rules, now, mode: Mode::Write })?;
            Ok(Imported { refolded, ..imported })
        })
    }

    /// Takes up what an earlier run left, and makes anew what an accident took.
    pub fn recover(
        &mut self,
        rules: &Rules,
        now: DateTime<Utc>,
    ) -> Result<Option<Rebuilt>, ArchiveError> {
        self.locked(|archive| publish::recover(archive, rules, now))
    }

    /// Tells what an import would do; nothing is written and no lock is needed.
    pub fn preview(
        &self,
        arrivals: &[Arrival],
        rules: &Rules,
        now: DateTime<Utc>,
    ) -> Result<Imported, ArchiveError> {
        self.take_in(arrivals, Run { rules, now, mode: Mode::DryRun })
    }

    fn take_in(&self, arrivals: &[Arrival], run: Run) -> Result<Imported, ArchiveError> {
        let repo = self.repo()?;
        let odb = repo.odb()?;
        let objects = Objects::writing(&repo, &odb)?;
        let tips = Tips::read(&objects)?;
        let is_ours = guard::is_ours(&objects, &tips, &self.path);
        if let Err(error @ ArchiveError::Foreign(_)) = is_ours {
            return Err(error);
        }
        let mut draft = sources::open(tips.sources_tree);
        let mut kept = Papers::default();
        let bytes: Vec<&[u8]> = arrivals.iter().map(|arrival| arrival.bytes.as_slice()).collect();
        let mut papers = Vec::with_capacity(arrivals.len());
        let mut taken = BTreeSet::new();
        let here: BTreeSet<String> = bytes.iter().map(|bytes| sources::sha256(bytes)).collect();
        let kept_now = Kept { objects: &objects, tips: &tips, here, now: run.now };
        for (arrival, extraction) in arrivals.iter().zip(extract_all(&bytes, run.rules)) {
            let paper = kept_now.take(&mut draft, &mut taken, arrival, &extraction)?;
            if let Some(publication) = &paper.publication {
                kept.keep(&publication.sha256, arrival.bytes.len(), extraction);
            }
            papers.push(paper);
        }
        let tree = objects.draft(&draft, "bronnen")?.map(|node| node.id);
        let (Some(tree), true) = (tree, tree != tips.sources_tree) else {
            guard::check(&objects, &tips, tips.sources_tree)?;
            let work_tree = worktree::look(&objects)?;
            return Ok(imported(papers, &tips, None, false, work_tree));
        };
        let new = papers.iter().filter(|paper| paper.outcome == Outcome::New).count();
        let message = format!("{} erbij\n", count(new, "stuk", "stukken"));
        self.fold_and_publish(&objects, &tips, (tree, &message), kept, run).map(
            |(history, rewritten, work_tree)| {
                imported(papers, &tips, Some(&history), rewritten, work_tree)
            },
        )
    }

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
