//! Keeping an archive: accepting what was held, verifying, rebuilding, looking at its state.
//!
//! Knows how a fold aside is compared with what stands. Must not know why texts differ.

use chrono::{DateTime, Utc};

use super::error::ArchiveError;
use super::fold::{read_toml, record_files};
use super::given::Given;
use super::handle::{Archive, Rules};
use super::objects::Objects;
use super::outcome::Imported;
use super::papers::Papers;
use super::rebuilt::Rebuilt;
use super::record::{Record, parse_file_name};
use super::run::{Mode, Run, imported};
use super::sources::{self, Name};
use super::tips::Tips;
use super::worktree::{self, WorkTree};
use super::{guard, history, mend, order, publish};
use crate::model::PaperId;

/// How the archive stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The tip of `main`.
    pub main: Option<String>,
    /// The text version `main` was made with.
    pub text_version: Option<u32>,
    /// Whether `main` is made from the papers that stand in `bronnen`.
    pub made_from_sources: bool,
    /// Whether a run ended before it was done; the next one takes it up.
    pub unfinished: bool,
    /// How many papers stand in `bronnen`.
    pub papers: usize,
    /// How the work tree stands, with its advice.
    pub work_tree: WorkTree,
    /// What is damaged and will be made anew.
    pub damaged: Vec<String>,
    /// Papers of which two texts say the same of themselves, so that nothing but a hash decides.
    pub undecided: Vec<Undecided>,
}

/// A paper of which nothing tells the last text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecided {
    /// The paper.
    pub id: String,
    /// The folder of the text that stands.
    pub stands: String,
    /// The folder of the other.
    pub other: String,
}

impl Archive {
    /// Lets everything of a paper pass the gate that was read, for a reason, with the text of a
    /// section that was not where one is given, and folds again.
    ///
    /// An identifier without suffix accepts every body of the paper that has arrived.
    pub fn accept(
        &mut self,
        id: &PaperId,
        reason: &str,
        given: Option<&Given>,
        rules: &Rules,
        now: DateTime<Utc>,
    ) -> Result<Imported, ArchiveError> {
        self.locked(|archive| {
            let refolded = publish::recover(archive, rules, now)?;
            let accepted = archive.accept_held(id, reason, given, rules, now)?;
            Ok(Imported { refolded, ..accepted })
        })
    }

    fn accept_held(
        &self,
        id: &PaperId,
        reason: &str,
        given: Option<&Given>,
        rules: &Rules,
        now: DateTime<Utc>,
    ) -> Result<Imported, ArchiveError> {
        let repo = self.repo()?;
        let odb = repo.odb()?;
        let objects = Objects::writing(&repo, &odb);
        let tips = Tips::read(&objects)?;
        let unknown = || ArchiveError::UnknownPaper(id.to_string());
        let tree = tips.sources_tree.ok_or_else(unknown)?;
        let paper = objects.find(tree, id.base())?.ok_or_else(unknown)?;
        let mut draft = sources::open(Some(tree));
        let mut accepted = 0;
        for short in objects.entries(paper.id)?.into_keys() {
            let name = Name { base: id.base().to_owned(), short };
            let Some(stored) = sources::stored(&objects, tree, &name)? else { continue };
            if id.suffix().is_some() {
                let extraction = (rules.extract)(&objects.read(stored.paper)?);
                if extraction.publication.is_none_or(|publication| publication.id != *id) {
                    continue;
                }
            }
            sources::accept(&objects, &mut draft, &name, reason)?;
            if let Some(given) = given {
                sources::give(&objects, &mut draft, &name, (given, stored.given.len()))?;
            }
            accepted += 1;
        }
        if accepted == 0 {
            return Err(unknown());
        }
        let new = objects.draft(&draft)?.map_or(tree, |node| node.id);
        let message = format!("{id} aanvaard\n");
        let run = Run { rules, now, mode: Mode::Write };
        let (history, rewritten, work_tree) =
            self.fold_and_publish(&objects, &tips, (new, &message), run)?;
        Ok(imported(Vec::new(), &tips, Some(&history), rewritten, work_tree))
    }

    /// Folds everything again; first tells which texts would differ. A dry run needs no lock, and
    /// mends nothing either.
    pub fn rebuild(
        &mut self,
        mode: Mode,
        rules: &Rules,
        now: DateTime<Utc>,
    ) -> Result<Rebuilt, ArchiveError> {
        match mode {
            Mode::Write => self.locked(|archive| archive.fold_again(mode, rules, now)),
            Mode::DryRun => self.fold_again(mode, rules, now),
        }
    }

    fn fold_again(
        &self,
        mode: Mode,
        rules: &Rules,
        now: DateTime<Utc>,
    ) -> Result<Rebuilt, ArchiveError> {
        let repo = self.repo()?;
        let odb = repo.odb()?;
        let objects = Objects::writing(&repo, &odb);
        let tips = Tips::read(&objects)?;
        guard::is_ours(&objects, &tips, &self.path)?;
        let (Some(sources), Some(tree)) = (tips.sources, tips.sources_tree) else {
            return Ok(Rebuilt { is_reread: false, ..Rebuilt::default() });
        };
        guard::check(&objects, &tips, Some(tree))?;
        let history = history::fold_all(&objects, tree, &mut Papers::default(), rules)?;
        let rebuilt = Rebuilt::of(&objects, &tips, &history, rules)?;
        if mode == Mode::Write {
            let run = publish::Publication {
                tips,
                sources: (sources, tree),
                history: &history,
                repair: true,
                text_version: rules.text_version,
                now,
            };
            publish::publish(self, &objects, &run)?;
        }
        Ok(rebuilt)
    }

    /// Tells how the archive stands.
    pub fn status(&self) -> Result<Status, ArchiveError> {
        let repo = self.repo()?;
        let odb = repo.odb()?;
        let objects = Objects::reading(&repo, &odb);
        let tips = Tips::read(&objects)?;
        guard::is_ours(&objects, &tips, &self.path)?;
        guard::check(&objects, &tips, tips.sources_tree)?;
        let text_version = tips.made_with.map(|made| made.text_version);
        let damaged = mend::damaged(&repo)?;
        let has_index = !damaged.iter().any(|name| name == mend::INDEX);
        Ok(Status {
            main: tips.main.map(|id| id.to_string()),
            text_version,
            made_from_sources: tips.agree(text_version.unwrap_or_default()),
            unfinished: super::lock::has_intent(repo.commondir()),
            papers: tips
                .sources_tree
                .map_or(Ok(0), |tree| sources::list(&objects, tree).map(|names| names.len()))?,
            work_tree: if has_index { worktree::look(&objects)? } else { WorkTree::None },
            damaged,
            undecided: undecided(&objects, &tips)?,
        })
    }
}

/// Lists the papers that stand and of which another text has the same witnesses.
fn undecided(objects: &Objects, tips: &Tips) -> Result<Vec<Undecided>, ArchiveError> {
    let (Some(main), Some(sources_tree)) = (tips.main, tips.sources_tree) else {
        return Ok(Vec::new());
    };
    let tree = objects.tree_of(main)?;
    let mut undecided = Vec::new();
    for (year, files) in record_files(objects, tree)? {
        for (file, node) in files.iter().filter(|(file, _)| parse_file_name(file).is_some()) {
            // Most papers have one body, and their records need not be read whole.
            if !Record::may_have_several(&objects.text(node.id)?) {
                continue;
            }
            let path = format!("publicaties/{year}/{file}");
            let record: Option<Record> = read_toml(objects, tree, &path)?;
            let bodies = record.and_then(|record| record.bodies().ok()).unwrap_or_default();
            let times = history::each_time(objects, sources_tree, bodies)?;
            let Some((stands, others)) = times.split_last() else { continue };
            let other = others.iter().rfind(|other| order::is_undecided(stands, other));
            let place = |body: &order::Body| Name::new(body.id.base(), &body.sha256).path();
            undecided.extend(other.map(|other| Undecided {
                id: stands.id.to_string(),
                stands: place(stands),
                other: place(other),
            }));
        }
    }
    Ok(undecided)
}
