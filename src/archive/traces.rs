//! Everything that was ever noted of what readers were told, also what has been replaced since.
//!
//! Knows how to reach it from the references. Must not know what is looked for in it.

use std::collections::BTreeSet;

use git2::{ObjectType, Oid, Repository};

use super::error::ArchiveError;
use super::handle::Archive;
use super::refs::TOLD;

impl Archive {
    /// Lists the references of what was told from which something can be reached that has a sign.
    pub fn tellings_with(
        &self,
        has_sign: impl Fn(&str) -> bool,
    ) -> Result<Vec<String>, ArchiveError> {
        let repo = self.repo()?;
        let mut found = Vec::new();
        for reference in repo.references_glob(&format!("{TOLD}*"))? {
            let reference = reference?;
            let name = String::from_utf8_lossy(reference.name_bytes()).into_owned();
            let Some(tip) = reference.target() else { continue };
            if any(&repo, tip, &has_sign)? {
                found.push(name);
            }
        }
        found.sort();
        Ok(found)
    }
}

/// Tells whether something that can be reached from a commit has a sign.
fn any(
    repo: &Repository,
    tip: Oid,
    has_sign: &impl Fn(&str) -> bool,
) -> Result<bool, ArchiveError> {
    let mut walk = repo.revwalk()?;
    walk.push(tip)?;
    // Each state repeats nearly everything of the one before.
    let mut seen = BTreeSet::new();
    for commit in walk {
        let commit = repo.find_commit(commit?)?;
        let message = String::from_utf8_lossy(commit.message_bytes()).into_owned();
        let mut trees = vec![commit.tree_id()];
        if has_sign(&message) {
            return Ok(true);
        }
        while let Some(tree) = trees.pop() {
            if !seen.insert(tree) {
                continue;
            }
            for entry in &repo.find_tree(tree)? {
                match entry.kind() {
                    Some(ObjectType::Tree) => trees.push(entry.id()),
                    Some(ObjectType::Blob) if seen.insert(entry.id()) => {
                        let blob = repo.find_blob(entry.id())?;
                        if has_sign(&String::from_utf8_lossy(blob.content())) {
                            return Ok(true);
                        }
                    }
                    _ => {}
                }
            }
        }
    }
    Ok(false)
}
