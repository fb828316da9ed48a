//! The branch `bronnen`: papers as they came, what the service said of them, and decisions.
//!
//! Knows its layout, `<id>/<first 12 of SHA-256>/paper.xml`; early text is `paper.html` or
//! `paper.pages.html`. Must not know what is in a paper.

use chrono::{DateTime, NaiveDate, Utc};
use git2::Oid;
use serde::{Deserialize, Serialize};

use super::error::ArchiveError;
use super::given::{GIVEN, Given};
use super::objects::{Draft, Node, Objects};
use crate::model::Standing;

/// Letters of the hash that name a folder: enough to tell the bodies of one paper apart.
const SHORT: usize = 12;
/// How far into a document its kind shows.
const HEAD: usize = 1024;
pub(super) const FACTS: &str = "facts.toml";
pub(super) const DECISION: &str = "decision.toml";
/// The file of per-article pages.
const PAGES: &str = "paper.pages.html";
/// The file of a PDF.
const PDF: &str = "paper.pdf";

/// The file of a document of a word processor, which is early text as a PDF is.
const WRITTEN: &str = "paper.office";

/// The file of a rendition.
const RENDITION: &str = "paper.html";

/// What the service said of a paper that may decide its place, and when it came where other bodies of
/// it were kept already: of two bodies that say the same of themselves the one that came last stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Facts {
    /// The date of its last change; never before that of a body which it replaced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<NaiveDate>,
    /// The identifier of the paper that replaces it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
    /// The moment at which it first came, where another body of the paper was kept then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrived: Option<DateTime<Utc>>,
    /// Each time it came back after another body had taken its place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub returned: Vec<Again>,
}

/// A body that came back.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Again {
    /// The moment.
    pub at: DateTime<Utc>,
    /// The change date that the service gave then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<NaiveDate>,
    /// The date in the body that stood then, where the service took that back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stood: Option<NaiveDate>,
}

impl Facts {
    /// Joins what two machines know of one body, the same from either side: nothing that either
    /// noted is lost, so that joining again changes nothing.
    pub(super) fn joined(self, other: Self) -> Self {
        let rank = |facts: &Self| (facts.changed, facts.replaced_by.clone());
        let (later, earlier) =
            if rank(&self) < rank(&other) { (other, self) } else { (self, other) };
        let arrived = later.arrived.into_iter().chain(earlier.arrived).min();
        let mut returned = later.returned;
        returned.extend(earlier.returned);
        returned.sort();
        returned.dedup();
        Self { changed: later.changed, replaced_by: later.replaced_by, arrived, returned }
    }
}

/// A paper that arrives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// Its bytes, as they came.
    pub bytes: Vec<u8>,
    /// What the service said of it.
    pub facts: Option<Facts>,
}

/// A person's decision about one body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Decision {
    accepted: bool,
    reason: String,
}

/// One body as it is kept.
#[derive(Debug, Clone)]
pub(super) struct Stored {
    pub(super) paper: Oid,
    pub(super) standing: Standing,
    pub(super) facts: Facts,
    pub(super) accepted: bool,
    /// The texts that a person gave for sections of it.
    pub(super) given: Vec<Given>,
}

/// The name of a body in `bronnen`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name {
    pub(super) base: String,
    pub(super) short: String,
}

impl Name {
    pub(super) fn new(base: &str, sha256: &str) -> Self {
        let short = sha256.get(..SHORT).unwrap_or(sha256).to_owned();
        Self { base: base.to_owned(), short }
    }

    pub(super) fn path(&self) -> String {
        format!("{}/{}", self.base, self.short)
    }
}

/// What differs between two states of `bronnen`.
#[derive(Debug, Default)]
pub(super) struct Difference {
    pub(super) changed: Vec<Name>,
    /// Something was taken away, which is never ours.
    pub(super) removed: bool,
}

/// Lists every body, in the order of names.
pub(super) fn list(objects: &Objects, tree: Oid) -> Result<Vec<Name>, ArchiveError> {
    let mut names = Vec::new();
    for (base, node) in objects.entries(tree)? {
        if node.folder {
            let shorts = objects.entries(node.id)?.into_keys();
            names.extend(shorts.map(|short| Name { base: base.clone(), short }));
        }
    }
    Ok(names)
}

/// Lists the bodies of one paper, in the order of names.
pub(super) fn bodies_of(
    objects: &Objects,
    tree: Oid,
    base: &str,
) -> Result<Vec<Name>, ArchiveError> {
    let Some(paper) = objects.find(tree, base)?.filter(|node| node.folder) else {
        return Ok(Vec::new());
    };
    let name = |short| Name { base: base.to_owned(), short };
    Ok(objects.entries(paper.id)?.into_keys().map(name).collect())
}

/// Looks a body up.
pub(super) fn stored(
    objects: &Objects,
    tree: Oid,
    name: &Name,
) -> Result<Option<Stored>, ArchiveError> {
    let path = name.path();
    let Some(folder) = objects.find(tree, &path)?.filter(|node| node.folder) else {
        return Ok(None);
    };
    let mut found = None;
    let (mut facts, mut accepted, mut given) = (Facts::default(), false, Vec::new());
    for (file, node) in objects.entries(folder.id)? {
        match file.as_str() {
            FACTS => facts = parse(&objects.text(node.id)?, &path, FACTS)?,
            DECISION => {
                accepted = parse::<Decision>(&objects.text(node.id)?, &path, DECISION)?.accepted;
            }
            _ if file.starts_with(GIVEN) => {
                given.push(parse(&objects.text(node.id)?, &path, &file)?);
            }
            _ if file.starts_with("paper.") => found = Some((node.id, standing(&file))),
            _ => {}
        }
    }
    Ok(found.map(|(paper, standing)| Stored { paper, standing, facts, accepted, given }))
}

pub(super) fn parse<T: for<'de> Deserialize<'de>>(
    text: &str,
    folder: &str,
    file: &str,
) -> Result<T, ArchiveError> {
    toml::from_str(text)
        .map_err(|error| ArchiveError::broken(&format!("bronnen:{folder}/{file}"), &error))
}

/// Puts a paper and its facts, where they say anything, into a draft of `bronnen`; `last` is a paper that says
/// much the same.
pub(super) fn put(
    objects: &Objects,
    draft: &mut Draft,
    name: &Name,
    ((bytes, standing), last): ((&[u8], Standing), Option<Oid>),
    facts: &Facts,
) -> Result<Oid, ArchiveError> {
    let path = name.path();
    let file = file_name(bytes, standing);
    let node = objects.blob_beside(bytes, last)?;
    objects.put(draft, &format!("{path}/{file}"), Draft::Kept(node))?;
    if *facts != Facts::default() {
        put_facts(objects, draft, name, facts)?;
    }
    Ok(node.id)
}

/// Puts a decision beside a body.
pub(super) fn accept(
    objects: &Objects,
    draft: &mut Draft,
    name: &Name,
    reason: &str,
) -> Result<(), ArchiveError> {
    let decision = Decision { accepted: true, reason: reason.to_owned() };
    put_toml(objects, draft, &format!("{}/{DECISION}", name.path()), &decision)
}

/// Puts a text that a person gave beside a body; what was given before stays.
pub(super) fn give(
    objects: &Objects,
    draft: &mut Draft,
    name: &Name,
    (given, standing): (&Given, usize),
) -> Result<(), ArchiveError> {
    let path = name.path();
    let content = toml::to_string(given).map_err(|error| ArchiveError::broken(&path, &error))?;
    let file = Given::file_name(&content, standing);
    put_toml(objects, draft, &format!("{path}/{file}"), given)
}

/// Puts facts beside a body.
pub(super) fn put_facts(
    objects: &Objects,
    draft: &mut Draft,
    name: &Name,
    facts: &Facts,
) -> Result<(), ArchiveError> {
    put_toml(objects, draft, &format!("{}/{FACTS}", name.path()), facts)
}

fn put_toml<T: Serialize>(
    objects: &Objects,
    draft: &mut Draft,
    path: &str,
    value: &T,
) -> Result<(), ArchiveError> {
    let node = toml_node(objects, path, value)?;
    objects.put(draft, path, Draft::Kept(node))
}

/// Writes a small file of ours.
pub(super) fn toml_node<T: Serialize>(
    objects: &Objects,
    path: &str,
    value: &T,
) -> Result<Node, ArchiveError> {
    let text = toml::to_string(value).map_err(|error| ArchiveError::broken(path, &error))?;
    objects.blob(text.as_bytes())
}

/// Opens a tree for changing; nothing yet is an empty folder.
pub(super) fn open(tree: Option<Oid>) -> Draft {
    match tree {
        Some(id) => Draft::Kept(Node { id, folder: true }),
        None => Draft::Open(std::collections::BTreeMap::new()),
    }
}

/// Compares two states of `bronnen`.
pub(super) fn difference(
    objects: &Objects,
    old: Oid,
    new: Oid,
) -> Result<Difference, ArchiveError> {
    let mut difference = Difference::default();
    let (old, new) = (objects.entries(old)?, objects.entries(new)?);
    difference.removed = old.keys().any(|base| !new.contains_key(base));
    for (base, node) in new {
        let before = old.get(&base);
        if before == Some(&node) || !node.folder {
            continue;
        }
        let earlier = match before {
            Some(before) if before.folder => objects.entries(before.id)?,
            _ => super::objects::Entries::new(),
        };
        let bodies = objects.entries(node.id)?;
        difference.removed |= earlier.keys().any(|short| !bodies.contains_key(short));
        for (short, body) in bodies {
            if earlier.get(&short) != Some(&body) {
                difference.changed.push(Name { base: base.clone(), short });
            }
        }
    }
    Ok(difference)
}

/// Names the file of a body by its form; nothing depends on where it came from.
fn file_name(bytes: &[u8], standing: Standing) -> String {
    match standing {
        Standing::Official => format!("paper.{}", extension(bytes)),
        Standing::Rendition => RENDITION.to_owned(),
        Standing::Pdf if bytes.starts_with(b"PK") => WRITTEN.to_owned(),
        Standing::Pdf => PDF.to_owned(),
        Standing::Pages => PAGES.to_owned(),
    }
}

/// Reads from the name of its file how far a body can be relied on.
fn standing(file: &str) -> Standing {
    match file {
        PAGES => Standing::Pages,
        RENDITION => Standing::Rendition,
        PDF | WRITTEN => Standing::Pdf,
        _ => Standing::Official,
    }
}

/// Names the kind of an official document by its first bytes.
fn extension(bytes: &[u8]) -> &'static str {
    let head = bytes.get(..HEAD).unwrap_or(bytes).to_ascii_lowercase();
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head);
    if head.trim_ascii_start().starts_with(b"<") { "xml" } else { "txt" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_named_after_its_bytes() {
        assert_eq!(
            extension(b"\xef\xbb\xbf\n<?xml version=\"1.0\"?><officiele-publicatie>"),
            "xml"
        );
        assert_eq!(extension(b"Artikel 1"), "txt");
        for standing in Standing::ALL {
            assert_eq!(super::standing(&file_name(b"<html>", standing)), standing);
        }
    }

    #[test]
    fn facts_read_back() {
        let facts = Facts {
            changed: "2024-10-01".parse().ok(),
            replaced_by: Some("kst-36600-VII-2-h1".into()),
            arrived: "2024-10-01T05:15:00Z".parse().ok(),
            returned: vec![Again {
                at: "2024-10-03T05:15:00Z".parse().unwrap(),
                changed: "2024-10-02".parse().ok(),
                stood: None,
            }],
        };
        let text = toml::to_string(&facts).unwrap();
        assert_eq!(toml::from_str::<Facts>(&text).unwrap(), facts);
        let other = Facts { changed: "2024-10-05".parse().ok(), ..Facts::default() };
        let joined = facts.clone().joined(other.clone());
        assert_eq!(joined, other.clone().joined(facts.clone()));
        assert_eq!((joined.changed, joined.arrived), (other.changed, facts.arrived));
        assert_eq!(joined.clone().joined(joined.clone()), joined);
    }
}
