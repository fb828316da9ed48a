//! Feeds: what changed in an edition, and what a watch was told, as Atom (RFC 4287).
//!
//! Knows its elements and identities that never change. Must not know where a feed stands or who
//! reads it; every text of others is escaped, and an entry's content is HTML within text.

use std::fmt::Write as _;

use chrono::{DateTime, SecondsFormat, Utc};
use sha2::{Digest as _, Sha256};

use super::digest::{Comparison, Digest, DigestView, Frame, Limits};
use super::html::{code, escaped};
use super::view::{EditionView, Editions, Extent, Headline};
use super::wording::{Wording, capitalised};

/// The author of every entry.
const AUTHOR: &str = "prinsjesdiff";

/// A feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// What its identity is made of; it never changes.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its own address; empty when there is none.
    pub address: String,
    /// The language code.
    pub language: &'static str,
    /// Its entries, the newest first.
    pub entries: Vec<Entry>,
}

/// An entry of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What its identity is made of: the delivery key of a digest, or the place of a passage.
    pub name: String,
    /// Its title.
    pub title: String,
    /// When it was told.
    pub updated: DateTime<Utc>,
    /// Where it can be read; may be empty.
    pub address: String,
    /// Its content, HTML.
    pub html: String,
}

impl Feed {
    /// Writes the feed; a feed without entries is of the given moment.
    #[must_use]
    pub fn to_xml(&self, now: DateTime<Utc>) -> String {
        let updated = self.entries.iter().map(|entry| entry.updated).max().unwrap_or(now);
        let mut xml = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
             <id>{}</id>\n<title>{}</title>\n<updated>{}</updated>\n<author><name>{AUTHOR}</name></author>\n",
            self.language,
            identity(&self.name),
            escaped(&self.title),
            moment(updated),
        );
        // Writing into memory cannot fail.
        if !self.address.is_empty() {
            let _ = writeln!(xml, "<link rel=\"self\" href=\"{}\"/>", escaped(&self.address));
        }
        for entry in &self.entries {
            let _ = write!(
                xml,
                "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{}</updated>\n",
                identity(&format!("{}/{}", self.name, entry.name)),
                escaped(&entry.title),
                moment(entry.updated),
            );
            if !entry.address.is_empty() {
                let _ = writeln!(xml, "<link href=\"{}\"/>", escaped(&entry.address));
            }
            let _ = writeln!(
                xml,
                "<content type=\"html\">{}</content>\n</entry>",
                in_text(&entry.html)
            );
        }
        xml.push_str("</feed>\n");
        xml
    }
}

/// Returns what a watch was told in one message, as an entry.
#[must_use]
pub fn digest_entry(
    frame: &Frame<'_>,
    digest: &Digest<'_>,
    key: &str,
    told: DateTime<Utc>,
) -> Entry {
    let view = DigestView::of(frame, digest, Limits::WHOLE);
    let mut html = format!("<p>{}</p>", escaped(&view.summary));
    for line in &view.preface {
        let _ = write!(html, "<p>{}</p>", escaped(line));
    }
    for part in &view.parts {
        html.push_str("<ol>");
        for item in &part.view.top {
            let _ = write!(html, "<li>{}</li>", item_html(frame.wording, item));
        }
        html.push_str("</ol>");
    }
    for line in view.settled.iter().chain(&view.remarks) {
        let _ = write!(html, "<p>{}</p>", escaped(line));
    }
    Entry {
        name: key.to_owned(),
        title: view.subject,
        updated: told,
        address: frame.base_url.to_owned(),
        html,
    }
}

/// Returns a feed of an edition: an entry for each item of its report, the heaviest first.
///
/// `told` is the moment the edition last grew.
#[must_use]
pub fn edition(frame: &Frame<'_>, comparison: &Comparison<'_>, told: DateTime<Utc>) -> Feed {
    let wording = frame.wording;
    let editions = Editions { old: comparison.old, new: comparison.new };
    let extent = Extent { top: usize::MAX, ..Extent::default() };
    let view = EditionView::within(wording, comparison.changes, editions, extent);
    let (kind, year) = comparison.changes.to;
    let base = frame.base_url.trim_end_matches('/');
    let mut entries: Vec<Entry> = Vec::new();
    for item in &view.top {
        // Two findings about one place differ in what they say.
        let name = format!("{} {}", item.page, item.text);
        let address = match (base.is_empty(), item.page.is_empty()) {
            (false, false) => format!("{base}/{}", item.page),
            _ => item.address.clone(),
        };
        let title = match item.place.as_str() {
            "" => item.text.clone(),
            place => format!("{} ({place})", item.text),
        };
        let html = item_html(wording, item);
        if !entries.iter().any(|known| known.name == name) {
            entries.push(Entry { name, title, updated: told, address, html });
        }
    }
    Feed {
        name: format!("{kind}/{year}"),
        title: capitalised(&wording.digest_head(comparison.changes.from, comparison.changes.to)),
        address: if base.is_empty() { String::new() } else { format!("{base}/{kind}/{year}.atom") },
        language: code(wording.language()),
        entries,
    }
}

fn item_html(wording: Wording, item: &Headline) -> String {
    let mut html = format!("<p><strong>{}</strong></p>", escaped(&item.text));
    if !item.place.is_empty() {
        let _ = write!(html, "<p>{}</p>", escaped(&item.place));
    }
    for (head, text) in [(wording.was(), &item.was), (wording.becomes(), &item.becomes)] {
        if let Some(text) = text {
            let _ = write!(html, "<p><em>{}</em> {}</p>", escaped(head), escaped(text));
        }
    }
    if !item.note.is_empty() {
        let _ = write!(html, "<p>{}</p>", escaped(&item.note));
    }
    if !item.citation.is_empty() {
        let (address, text) = (escaped(&item.address), escaped(&item.citation));
        let _ = write!(html, "<p><a href=\"{address}\">{text}</a></p>");
    }
    html
}

/// Writes HTML as the text of an element; its texts were cleaned already.
fn in_text(html: &str) -> String {
    html.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Returns an identity made of a name: a UUID of the kind whose bits are one's own (RFC 9562, 8).
fn identity(name: &str) -> String {
    let hash = Sha256::digest(format!("prinsjesdiff:{name}").as_bytes());
    let mut bytes: Vec<u8> = hash.iter().copied().take(16).collect();
    for (at, keep, set) in [(6, 0x0f, 0x80), (8, 0x3f, 0x80)] {
        if let Some(byte) = bytes.get_mut(at) {
            *byte = *byte & keep | set;
        }
    }
    let mut text = "urn:uuid:".to_owned();
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    fn at() -> DateTime<Utc> {
        "2026-09-16T05:15:00Z".parse().unwrap()
    }

    fn parsed(xml: &str, check: impl Fn(&roxmltree::Document<'_>)) {
        let document = roxmltree::Document::parse(xml).unwrap_or_else(|e| panic!("{e} in {xml}"));
        let feed = document.root_element();
        assert_eq!(feed.tag_name().namespace(), Some("http://www.w3.org/2005/Atom"));
        for node in document
            .descendants()
            .filter(|n| n.has_tag_name(("http://www.w3.org/2005/Atom", "entry")))
        {
            for needed in ["id", "title", "updated", "content"] {
                assert_eq!(node.children().filter(|c| c.tag_name().name() == needed).count(), 1);
            }
        }
        let mut ids: Vec<&str> = document
            .descendants()
            .filter(|node| node.tag_name().name() == "id")
            .filter_map(|node| node.text())
            .collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert!(ids.len() == count && ids.iter().all(|id| id.len() == 45), "{ids:?}");
        check(&document);
    }

    #[test]
    fn an_edition_is_a_feed_with_an_entry_for_each_item() {
        let digest = sample::digest();
        let feed = edition(&sample::frame(), &digest.comparisons[0], at());
        assert_eq!(feed.entries.len(), 8);
        assert_eq!(feed, edition(&sample::frame(), &digest.comparisons[0], at()));
        parsed(&feed.to_xml(at()), |document| {
            let text = document.descendants().find(|n| n.tag_name().name() == "content");
            let html = text.and_then(|node| node.text()).unwrap();
            assert!(html.starts_with("<p><strong>Rolverschuiving: van stimuleren"), "{html}");
        });
    }

    #[test]
    fn a_watch_is_a_feed_of_what_it_was_told() {
        let entry = digest_entry(&sample::frame(), &sample::digest(), "abc", at());
        let empty = Feed {
            name: "watch/kust".into(),
            title: "Attendering ‘kust’ & meer".into(),
            address: String::new(),
            language: "nl",
            entries: Vec::new(),
        };
        parsed(&empty.to_xml(at()), |_| ());
        let feed = Feed { entries: vec![entry], ..empty };
        parsed(&feed.to_xml(at()), |document| {
            let updated = document.descendants().find(|n| n.tag_name().name() == "updated");
            assert_eq!(updated.and_then(|node| node.text()), Some("2026-09-16T05:15:00Z"));
        });
    }
}
