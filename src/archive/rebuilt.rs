//! What a rebuild gives beside what stands.

use std::collections::{BTreeMap, BTreeSet};

use git2::Oid;

use super::articles::PAGE;
use super::error::ArchiveError;
use super::fold::{read_toml, record_files};
use super::handle::Rules;
use super::history::History;
use super::objects::Objects;
use super::record::{Record, parse_file_name};
use super::tips::Tips;
use super::worktree;

/// What a rebuild gives, or would give.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rebuilt {
    /// Texts that differ, as `begroting/2024/VII/artikel-01/doelstelling.md`.
    pub differing: Vec<String>,
    /// The tip of `main` before.
    pub before: Option<String>,
    /// The tip of `main` after.
    pub after: Option<String>,
    /// How many commits were made anew.
    pub commits: usize,
    /// Whether the texts differ because the rules of reading have changed.
    pub is_reread: bool,
}

impl Rebuilt {
    /// Compares a folded history with the one that stands.
    pub(super) fn of(
        objects: &Objects,
        tips: &Tips,
        history: &History,
        rules: &Rules,
    ) -> Result<Self, ArchiveError> {
        let is_reread = tips.made_with.is_some_and(|made| made.text_version != rules.text_version);
        Ok(Self {
            is_reread,
            differing: differing(objects, tips.main, history.tip)?,
            before: tips.main.map(|id| id.to_string()),
            after: history.tip.map(|id| id.to_string()),
            commits: history.folded.len(),
        })
    }
}

impl Rebuilt {
    /// Counts the texts that differ because the rules of reading have changed.
    #[must_use]
    pub fn reread(&self) -> usize {
        if self.is_reread { self.differing.len() } else { 0 }
    }
}

/// Lists the texts that differ between two states of `main`, over all editions.
pub(super) fn differing(
    objects: &Objects,
    old: Option<Oid>,
    new: Option<Oid>,
) -> Result<Vec<String>, ArchiveError> {
    let (old, new) = (all_texts(objects, old)?, all_texts(objects, new)?);
    let editions: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let mut paths = Vec::new();
    for edition in editions {
        if old.get(edition) == new.get(edition) {
            continue;
        }
        let before = text_files(objects, old.get(edition).copied())?;
        let after = text_files(objects, new.get(edition).copied())?;
        let files: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        let differ = files.into_iter().filter(|file| before.get(*file) != after.get(*file));
        paths.extend(differ.map(|file| format!("{edition}/{file}")));
    }
    Ok(paths)
}

/// Returns the tree of texts of every edition, by `kind/year/chapter`.
fn all_texts(objects: &Objects, tip: Option<Oid>) -> Result<BTreeMap<String, Oid>, ArchiveError> {
    let mut texts = BTreeMap::new();
    let Some(tip) = tip else { return Ok(texts) };
    let tree = objects.tree_of(tip)?;
    for (year, files) in record_files(objects, tree)? {
        for file in files.keys() {
            let Some((kind, chapter)) = parse_file_name(file) else { continue };
            let path = format!("publicaties/{year}/{file}");
            let record: Option<Record> = read_toml(objects, tree, &path)?;
            let id = record.and_then(|record| Oid::from_str(&record.texts?).ok());
            texts.extend(id.map(|id| (format!("{kind}/{year}/{chapter}"), id)));
        }
    }
    Ok(texts)
}

/// Lists the texts of an edition; the pages of folders are none.
fn text_files(objects: &Objects, tree: Option<Oid>) -> Result<BTreeMap<String, Oid>, ArchiveError> {
    let Some(tree) = tree else { return Ok(BTreeMap::new()) };
    let mut files = worktree::files(objects, tree)?;
    files.retain(|path, _| path.rsplit('/').next() != Some(PAGE));
    Ok(files)
}
