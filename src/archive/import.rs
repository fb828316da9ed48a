//! Taking papers in.
//!
//! Knows the order of an import: read, refuse or keep, fold, publish. Must not know why a paper is
//! held; the gate's verdict says so.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::arrive::{Kept, Together};
use super::error::ArchiveError;
use super::handle::{Archive, Rules};
use super::history::{self, History};
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
        let mut all = Some(arrivals);
        self.import_parts(&mut || all.take().map(Cow::Borrowed), Together::of(arrivals), rules, now)
    }

    /// Takes in papers that are handed over a part at a time, as if all came at once: everything becomes
    /// visible together, and no more than a part is held in memory.
    pub fn import_parts<'p>(
        &mut self,
        next: &mut dyn FnMut() -> Option<Cow<'p, [Arrival]>>,
        together: Together,
        rules: &Rules,
        now: DateTime<Utc>,
    ) -> Result<Imported, ArchiveError> {
        self.locked(|archive| {
            let refolded = match publish::recover(archive, rules, now) {
                // Papers that are given again are what is missing, or some of it.
                Err(ArchiveError::Lost(_)) if !together.is_empty() => None,
                recovered => recovered?,
            };
            let run = Run { rules, now, mode: Mode::Write };
            let imported = archive.take_in(next, together, run)?;
            archive.tidy()?;
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
        let mut all = Some(arrivals);
        self.take_in(&mut || all.take().map(Cow::Borrowed), Together::of(arrivals), run)
    }

    fn take_in<'p>(
        &self,
        next: &mut dyn FnMut() -> Option<Cow<'p, [Arrival]>>,
        together: Together,
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
        let mut kept = Kept::new(&objects, together, run.now);
        let (mut papers, mut history) = (Vec::new(), None::<History>);
        // Where the branches would stand after what was taken in so far.
        let mut now = tips;
        while let Some(arrivals) = next() {
            if !papers.is_empty() && run.mode == Mode::Write {
                objects.spill(&self.steps)?;
            }
            let mut draft = sources::open(now.sources_tree);
            let mut read = Papers::default();
            let bytes: Vec<&[u8]> = arrivals.iter().map(|one| one.bytes.as_slice()).collect();
            let mut taken = BTreeSet::new();
            for (arrival, extraction) in arrivals.iter().zip(extract_all(&bytes, run.rules)) {
                let paper = kept.take(&now, (&mut draft, &mut taken), arrival, &extraction)?;
                if let Some(publication) = &paper.publication {
                    read.keep(&publication.sha256, arrival.bytes.len(), extraction);
                }
                papers.push(paper);
            }
            let tree = objects.draft(&draft)?.map(|node| node.id);
            let Some(tree) = tree.filter(|tree| Some(*tree) != now.sources_tree) else { continue };
            let folded = match (history.take(), now.main, now.sources_tree) {
                (Some(history), Some(main), Some(from)) => {
                    let on = (main, from);
                    let further = history::fold_on(&objects, on, tree, &mut read, run.rules)?;
                    history.and(further)
                }
                // Nothing is folded yet.
                _ => Self::fold_first(&objects, &tips, tree, &mut read, run)?,
            };
            (now.sources_tree, now.main) = (Some(tree), folded.tip);
            history = Some(folded);
        }
        let (Some(history), Some(tree)) = (history, now.sources_tree) else {
            guard::check(&objects, &tips, tips.sources_tree)?;
            let work_tree = worktree::look(&objects)?;
            return Ok(imported(papers, &tips, None, false, work_tree));
        };
        let new = papers.iter().filter(|paper| paper.outcome == Outcome::New).count();
        let message = format!("{} erbij\n", count(new, "stuk", "stukken"));
        let sources = Self::commit_sources(&objects, &tips, (tree, &message), run)?;
        let (rewritten, work_tree) =
            self.publish(&objects, &tips, (sources, tree), &history, run)?;
        Ok(imported(papers, &tips, Some(&history), rewritten, work_tree))
    }
}
