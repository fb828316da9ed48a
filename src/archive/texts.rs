//! The texts of one paper, as its record lists them.
//!
//! Knows where the files of an article are. Must not know which paper stands.

use std::collections::BTreeMap;

use git2::Oid;

use super::error::ArchiveError;
use super::objects::Objects;
use super::record::Record;
use crate::form;
use crate::model::{Article, ChapterText, Section, SectionKind};

/// Reads the texts of one paper; what the gate held is not among them.
pub(super) fn chapter_text(
    objects: &Objects,
    path: &str,
    record: &Record,
) -> Result<ChapterText, ArchiveError> {
    let publication = record.publication().map_err(|error| ArchiveError::broken(path, &error))?;
    let texts = match &record.texts {
        Some(id) => Some(Oid::from_str(id).map_err(|error| ArchiveError::broken(path, &error))?),
        None => None,
    };
    let mut files: BTreeMap<(String, SectionKind), std::vec::IntoIter<Section>> = BTreeMap::new();
    let mut articles = Vec::with_capacity(record.articles.len());
    for listed in &record.articles {
        let mut sections = Vec::with_capacity(listed.sections.len());
        for section in &listed.sections {
            let key = (listed.folder(), section.kind);
            if !files.contains_key(&key) {
                let read = read_file(objects, texts, &key.0, section.kind)?;
                files.insert(key.clone(), read.into_iter());
            }
            // Two articles that bear one number share a file; each takes its own, in order.
            let next = files.get_mut(&key).and_then(Iterator::next);
            let read = next.ok_or_else(|| {
                ArchiveError::broken(path, &format!("{}/{} lacks a section", key.0, key.1))
            })?;
            sections.push(section.complete(read));
        }
        articles.push(Article {
            place: listed.place(&publication.chapter),
            title: listed.title.clone(),
            policy: listed.policy,
            sections,
            unread: Vec::new(),
        });
    }
    let (held, announced) = (record.held.clone(), &record.ledger.expected);
    Ok(ChapterText::of(publication, record.revision, articles, held, announced))
}

fn read_file(
    objects: &Objects,
    texts: Option<Oid>,
    folder: &str,
    kind: SectionKind,
) -> Result<Vec<Section>, ArchiveError> {
    let path = format!("{folder}/{kind}.md");
    let node = match texts {
        Some(texts) => objects.find(texts, &path)?,
        None => None,
    };
    let node = node.ok_or_else(|| ArchiveError::broken(&path, &"the file is gone"))?;
    form::read_all(kind, &objects.text(node.id)?)
        .map_err(|source| ArchiveError::Form { path, source })
}
