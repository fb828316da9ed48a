//! The files of ours in a tree: records and lists in TOML.
//!
//! Knows where records are kept. Must not know what they say.

use git2::Oid;

use super::error::ArchiveError;
use super::objects::{Entries, Objects};

/// Reads a TOML file of ours from a tree.
pub(super) fn read_toml<T: for<'de> serde::Deserialize<'de>>(
    objects: &Objects,
    tree: Oid,
    path: &str,
) -> Result<Option<T>, ArchiveError> {
    let Some(node) = objects.find(tree, path)? else { return Ok(None) };
    let text = objects.text(node.id)?;
    toml::from_str(&text).map(Some).map_err(|error| ArchiveError::broken(path, &error))
}

/// Lists the records of a tree by year, kind and chapter.
pub(super) fn record_files(
    objects: &Objects,
    tree: Oid,
) -> Result<Vec<(String, Entries)>, ArchiveError> {
    let Some(root) = objects.find(tree, "publicaties")? else { return Ok(Vec::new()) };
    let mut years = Vec::new();
    for (year, node) in objects.entries(root.id)? {
        if node.folder {
            years.push((year, objects.entries(node.id)?));
        }
    }
    Ok(years)
}
