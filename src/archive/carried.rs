//! What stands of an edition before a body of it that may print a part.
//!
//! Knows where the record of an edition is kept. Must not know which bodies print a part.

use git2::Oid;

use super::error::ArchiveError;
use super::files::read_toml;
use super::objects::Objects;
use super::record::{Record, record_path};
use super::texts::chapter_text;
use crate::model::{Carried, Extraction, carry_over};

/// Lays into what was read of a body what it leaves as it stands in its edition.
pub(super) fn lay_in(
    objects: &Objects,
    before: Option<Oid>,
    extraction: &mut Extraction,
) -> Result<Carried, ArchiveError> {
    let (Some(tree), Some(publication)) = (before, &extraction.publication) else {
        return Ok(Carried::default());
    };
    let path = record_path(publication.kind, publication.year, &publication.chapter);
    let record: Option<Record> = read_toml(objects, tree, &format!("{path}.toml"))?;
    match record {
        Some(record) => Ok(carry_over(chapter_text(objects, &path, &record)?, extraction)),
        None => Ok(Carried::default()),
    }
}
