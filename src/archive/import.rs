//! Taking papers in.
//!
//! Knows the order of an import: read, refuse or keep, fold, publish. Must not know why a paper is
//! held; the gate's verdict says so.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::arrive::{Kept, Together};
use super::error::ArchiveError;
use super::handle::{Archive, Rules};
use super::message::count;
use super::objects::Objects;
use super::outcome::{Imported, Outcome};
use super::papers::{Papers, extract_all};
use super::rebuilt::Rebuilt;
use super::run::{Mode, Run, imported};
use super::sources::{self, Arrival};
use super::tips::Tips;
use super::{guard, publish, worktree};

impl Archive {
    /// Takes papers in; the same papers in any grouping and order end in the same `main`.
    pub fn import(
        &mut self,
        arrivals: &[Arrival],
        rules: &Rules,
        now: DateTime<Utc>,
    ) -> Result<Imported, ArchiveError> {
        self.import_part(arrivals, &mut Together::default(), rules, now)
    }

    /// Takes in a part of papers that are given together, as if all came at once.
    pub fn import_part(
        &mut self,
        arrivals: &[Arrival],
        together: &mut Together,
        rules: &Rules,
        now: DateTime<Utc>,
    ) -> Result<Imported, ArchiveError> {
        self.locked(|archive| {
            let refolded = match publish::recover(archive, rules, now) {
                // Papers that are given again are what is missing, or some of it.
                Err(ArchiveError::Lost(_)) if !arrivals.is_empty() => None,
                recovered => recovered?,
            };
            let run = Run { rules, now, mode: Mode::Write };
            let imported = archive.take_in(arrivals, together, run)?;
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
        let run = Run { rules, now, mode: Mode::DryRun };
        self.take_in(arrivals, &mut Together::default(), run)
    }

    fn take_in(
        &self,
        arrivals: &[Arrival],
        together: &mut Together,
        run: Run,
    ) -> Result<Imported, ArchiveError> {
        let repo = self.repo()?;
        let odb = repo.odb()?;
        let objects = Objects::writing(&repo, &odb);
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
        for bytes in &bytes {
            together.add(bytes);
        }
        let mut kept_now = Kept { objects: &objects, tips: &tips, together, now: run.now };
        for (arrival, extraction) in arrivals.iter().zip(extract_all(&bytes, run.rules)) {
            let paper = kept_now.take(&mut draft, &mut taken, arrival, &extraction)?;
            if let Some(publication) = &paper.publication {
                kept.keep(&publication.sha256, arrival.bytes.len(), extraction);
            }
            papers.push(paper);
        }
        let tree = objects.draft(&draft)?.map(|node| node.id);
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
}
