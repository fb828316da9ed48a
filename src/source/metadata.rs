//! What the service says of one paper: `metadata.xml`.
//!
//! Knows the names of its fields, in both of its forms. Must not decide what follows from them.

use chrono::NaiveDate;

use super::Source;
use super::address;
use super::announced::{Announced, Form};
use super::error::SourceError;
use crate::extract::tree::{self, Limits, Node};
use crate::http::{Answer, Request};
use crate::model::PaperId;

/// Metadata are a few kilobytes; four megabytes are something else.
const LARGEST: usize = 4 * 1024 * 1024;

/// What the service says of a paper; what it does not say is nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Metadata {
    /// Its identifier.
    pub id: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// The date it bears.
    pub issued: Option<NaiveDate>,
    /// Since when it is out.
    pub available: Option<NaiveDate>,
    /// The paper that replaces it.
    pub replaced_by: Option<PaperId>,
    /// The title of its dossier.
    pub dossier_title: Option<String>,
    /// Its number in the dossier.
    pub number: Option<String>,
    /// Its parliamentary year, as it is written.
    pub session: Option<String>,
}

impl Source {
    /// Fetches what the service says of a paper; `None` when it has no such file.
    pub fn metadata(&self, paper: &Announced) -> Result<Option<Metadata>, SourceError> {
        for (assumption, address) in address::places(&self.settings, paper, Form::Metadata) {
            match self.client.get(&Request::new(address, LARGEST)) {
                Ok(Answer::Body(response)) => {
                    if let Some(metadata) = read(&response.body) {
                        return Ok(Some(metadata));
                    }
                }
                Ok(Answer::Unchanged) => {}
                Err(error) if error.is_missing() => {}
                Err(error) => return Err(SourceError::Http { assumption, error }),
            }
        }
        Ok(None)
    }
}

/// Reads a file of metadata: fields as attributes, or as elements.
pub(super) fn read(body: &[u8]) -> Option<Metadata> {
    let root = tree::read(body, &Limits { elements: 20_000, ..Limits::default() }).ok()?;
    if !matches!(root.name.as_str(), "metadata_gegevens" | "owms-metadata") {
        return None;
    }
    let field = |names: &[&str]| names.iter().find_map(|name| value(&root, name));
    let date = |name: &str| field(&[name])?.get(..10)?.parse().ok();
    Some(Metadata {
        id: field(&["identifier"]),
        title: field(&["title"]),
        issued: date("issued"),
        available: date("available"),
        replaced_by: field(&["isReplacedBy"]).and_then(|text| {
            let id = text.rsplit('/').next()?.split('.').next()?;
            PaperId::parse(id).ok()
        }),
        dossier_title: field(&["dossiertitel"]),
        number: field(&["ondernummer"]),
        session: field(&["vergaderjaar"]),
    })
}

/// Returns a field by its name without what stands before the dot (`DC.title`).
fn value(root: &Node, wanted: &str) -> Option<String> {
    let as_attribute = root.all("metadata").into_iter().find_map(|node| {
        let name = node.attribute("name")?.rsplit('.').next()?;
        (name == wanted).then(|| node.attribute("content").unwrap_or_default().trim())
    });
    let as_element = || root.value_of(wanted);
    as_attribute.or_else(as_element).filter(|text| !text.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_read() {
        let attributes = "<metadata_gegevens><metadata name='DC.identifier' content='kst-1-A-2'/>\
            <metadata name='DCTERMS.available' scheme='DCTERMS.W3CDTF' content='2024-05-17'/>\
            <metadata name='DCTERMS.isReplacedBy' content='https://a/kst-1-A-2-h1.html'/>\
            </metadata_gegevens>";
        let metadata = read(attributes.as_bytes()).unwrap();
        assert_eq!(metadata.id.as_deref(), Some("kst-1-A-2"));
        assert_eq!(metadata.available, "2024-05-17".parse().ok());
        assert_eq!(metadata.replaced_by.unwrap().to_string(), "kst-1-A-2-h1");
        let elements = "<owms-metadata xmlns:d='x'><owmskern><d:identifier>kst-1-A-2\
            </d:identifier></owmskern></owms-metadata>";
        assert_eq!(read(elements.as_bytes()).unwrap().id.as_deref(), Some("kst-1-A-2"));
        assert_eq!(read(b"<html/>"), None);
    }
}
