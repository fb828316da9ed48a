//! Verifying: whether everything can be made again from its source, and whether what readers see is that.
//!
//! Knows what stands beside the texts: references, the index, the files. Must not mend anything.

use git2::Oid;

use super::error::ArchiveError;
use super::handle::{Archive, Rules};
use super::objects::Objects;
use super::papers::Papers;
use super::rebuilt::differing;
use super::sources::{self, Name};
use super::tips::Tips;
use super::worktree::{self, WorkTree};
use super::{KeptAt, guard, history, mend, publish, refs};

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Whether the papers give the very history that stands.
    pub agrees: bool,
    /// Texts that differ, as a rebuild names them.
    pub differing: Vec<String>,
    /// Papers whose bytes no longer have the hash they are kept under.
    pub damaged: Vec<String>,
    /// What a reader sees beside the texts and is not as it should be: references, the index, tags.
    pub beside: Vec<String>,
    /// How the files stand.
    pub work_tree: WorkTree,
    /// References that nothing else is made from and that do not read.
    pub unread: Vec<String>,
}

impl Archive {
    /// Folds everything aside and compares, and looks at what readers see beside the texts; nothing is
    /// written and no lock is needed.
    pub fn verify(&self, rules: &Rules) -> Result<Verified, ArchiveError> {
        let repo = self.repo()?;
        let odb = repo.odb()?;
        let objects = Objects::writing(&repo, &odb);
        let tips = Tips::read(&objects)?;
        guard::is_ours(&objects, &tips, &self.path)?;
        guard::check(&objects, &tips, tips.sources_tree)?;
        let beside = mend::damaged(&repo)?;
        let has_index = !beside.iter().any(|name| name == mend::INDEX);
        let work_tree = if has_index { worktree::look(&objects)? } else { WorkTree::None };
        let mut verified = Verified {
            agrees: false,
            differing: vec![],
            damaged: vec![],
            beside,
            work_tree,
            unread: self.unread()?,
        };
        let Some(tree) = tips.sources_tree else {
            return Ok(Verified { agrees: tips.main.is_none(), ..verified });
        };
        verified.damaged = damaged(&objects, tree)?;
        if !verified.damaged.is_empty() {
            return Ok(verified);
        }
        let history = history::fold_all(&objects, tree, &mut Papers::default(), rules)?;
        verified.differing = differing(&objects, tips.main, history.tip)?;
        let agrees = history.tip == tips.main;
        if agrees {
            verified.beside.extend(beside_main(&objects, &tips)?);
            verified.beside.sort();
            verified.beside.dedup();
        }
        let is_whole = verified.beside.is_empty() && verified.unread.is_empty();
        let is_changed = matches!(verified.work_tree, WorkTree::Changed(_));
        Ok(Verified { agrees: agrees && is_whole && !is_changed, ..verified })
    }

    /// Says of damaged papers where each is still whole: in the history of `bronnen`, its reflog, or at
    /// the host.
    pub fn whereabouts(
        &self,
        papers: &[String],
    ) -> Result<Vec<(String, Option<KeptAt>)>, ArchiveError> {
        let repo = self.repo()?;
        let odb = repo.odb()?;
        let objects = Objects::reading(&repo, &odb);
        let folders = papers.iter().filter_map(|path| path.split_once('/'));
        let names = folders.map(|(base, short)| Name { base: base.into(), short: short.into() });
        Ok(names.map(|name| (name.path(), guard::whole(&objects, &name))).collect())
    }

    /// Names what readers were told where that does not read.
    fn unread(&self) -> Result<Vec<String>, ArchiveError> {
        let mut unread = Vec::new();
        for (channel, watch) in self.tellings()? {
            if self.told(&channel, &watch).is_err() {
                unread.push(format!("told/{channel}/{watch}"));
            }
        }
        Ok(unread)
    }
}

/// Names the tags, and `dagelijks`, where they do not belong to `main` as it stands.
fn beside_main(objects: &Objects, tips: &Tips) -> Result<Vec<String>, ArchiveError> {
    let mut wrong = Vec::new();
    for (name, commit) in publish::all_tags(objects, tips.main)? {
        if refs::derived(objects.repo(), &name) != Some(commit) {
            wrong.push(name);
        }
    }
    let tree = |tip: Option<Oid>| tip.map(|tip| objects.tree_of(tip)).transpose();
    if tree(refs::derived(objects.repo(), refs::DAILY))? != tree(tips.main)? {
        wrong.push(mend::short(refs::DAILY).to_owned());
    }
    let made = |made: refs::MadeWith| Some(made.sources_tree) == tips.sources_tree;
    if tips.sources.is_some() && !tips.made_with.is_some_and(made) {
        wrong.push(mend::short(refs::MADE_WITH).to_owned());
    }
    Ok(wrong)
}

fn damaged(objects: &Objects, tree: Oid) -> Result<Vec<String>, ArchiveError> {
    let mut damaged = Vec::new();
    for name in sources::list(objects, tree)? {
        if !guard::is_whole(objects, tree, &name) {
            damaged.push(name.path());
        }
    }
    Ok(damaged)
}
