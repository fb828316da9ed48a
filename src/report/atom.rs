//! Feeds: what changed in an edition, and what a watch was told, as Atom (RFC 4287).
//!
//! Knows its elements and identities that never change. Must not know where a feed stands or who
//! reads it; every text of others is escaped, and an entry's content is HTML within text.

use std::fmt::Write as _;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::digest::{Comparison, Digest, DigestView, Frame, Limits};
use super::html::{code, escaped};
use super::notice::{Notice, NoticeView};
use super::parcel::FeedPost;
use super::view::{EditionView, Editions, Extent, Headline, Mark};

/// The author of every entry.
const AUTHOR: &str = "prinsjesdiff";

/// A feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// What its identity is made of; it never changes.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What it covers, in a sentence.
    pub covers: String,
    /// Its own address; empty when there is none.
    pub address: String,
    /// The language code.
    pub language: String,
    /// Its entries, the newest first.
    pub entries: Vec<Entry>,
}

/// An entry of a feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
             <id>{}</id>\n<title>{}</title>\n<subtitle>{}</subtitle>\n<updated>{}</updated>\n\
             <author><name>{AUTHOR}</name></author>\n",
            escaped(&self.language),
            identity(&self.name),
            escaped(&self.title),
            escaped(&self.covers),
            moment(updated),
        );
        // Writing into memory cannot fail.
        if !self.address.is_empty() {
            let _ = writeln!(xml, "<link rel=\"self\" href=\"{}\"/>", escaped(&self.address));
        }
        let mut links: Vec<String> = Vec::new();
        for entry in &self.entries {
            let id = identity(&format!("{}/{}", self.name, entry.name));
            let _ = write!(
                xml,
                "<entry>\n<id>{id}</id>\n<title>{}</title>\n<updated>{}</updated>\n",
                escaped(&entry.title),
                moment(entry.updated),
            );
            let page = if entry.address.is_empty() { &self.address } else { &entry.address };
            let link = own_link(page, &id);
            if !link.is_empty() && !links.contains(&link) {
                let _ = writeln!(xml, "<link href=\"{}\"/>", escaped(&link));
                links.push(link);
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

/// Gives an entry a link that no other has: many a reader of feeds knows entries by it. A page that
/// is opened at a place of its own is left alone.
fn own_link(page: &str, id: &str) -> String {
    if page.is_empty() || page.contains('#') {
        return page.to_owned();
    }
    format!("{page}#{}", id.rsplit(':').next().unwrap_or_default())
}

/// Returns what a watch is told in one message, as an entry of its feed.
pub(super) fn digest(frame: &Frame<'_>, digest: &Digest<'_>) -> FeedPost {
    let view = DigestView::of(frame, digest, Limits::WHOLE);
    let mut html = format!("<p>{}</p>", escaped(&view.summary));
    for line in &view.preface {
        let _ = write!(html, "<p>{}</p>", escaped(line));
    }
    for part in &view.parts {
        if view.parts.len() > 1 {
            let _ = write!(html, "<p><strong>{}</strong></p>", escaped(&part.head));
        }
        html.push_str("<ol>");
        for item in &part.view.top {
            let _ = write!(html, "<li>{}</li>", item_html(item));
        }
        html.push_str("</ol>");
        for line in &part.view.remarks {
            let _ = write!(html, "<p>{}</p>", escaped(line));
        }
    }
    for correction in &view.corrections {
        let _ = write!(html, "<p><strong>{}</strong></p><ol>", escaped(&correction.head));
        for item in &correction.items {
            let _ = write!(html, "<li>{}</li>", item_html(item));
        }
        let _ = write!(html, "</ol><p>{}</p>", escaped(&correction.more));
    }
    for line in view.settled.iter().chain(&view.remarks) {
        let _ = write!(html, "<p>{}</p>", escaped(line));
    }
    let covers = frame.wording.criteria(digest.criteria);
    let covers = covers.unwrap_or_else(|| frame.wording.feed_covers_all().to_owned());
    let items = view.parts.iter().flat_map(|part| &part.view.top);
    let mut items = items.chain(view.corrections.iter().flat_map(|one| &one.items));
    let source = items.find(|item| !item.address.is_empty()).map(|item| item.address.clone());
    let post = post(frame, covers, view.subject, html);
    // Without pages of ours an entry leads to the paper of what it tells first.
    let address = if post.address.is_empty() { source.unwrap_or_default() } else { post.address };
    FeedPost { address, ..post }
}

/// Returns a short message as an entry of a feed.
pub(super) fn notice(frame: &Frame<'_>, notice: &Notice<'_>) -> FeedPost {
    let view = NoticeView::of(frame, notice);
    let html = view.lines.iter().fold(String::new(), |mut html, line| {
        let _ = write!(html, "<p>{}</p>", escaped(line));
        html
    });
    post(frame, frame.wording.feed_covers_all().to_owned(), view.subject, html)
}

fn post(frame: &Frame<'_>, covers: String, title: String, html: String) -> FeedPost {
    FeedPost {
        feed: frame.wording.watch_footer_brief(frame.watch).trim_end_matches('.').to_owned(),
        covers,
        language: code(frame.wording.language()).to_owned(),
        title,
        address: frame.base_url.to_owned(),
        html,
    }
}

/// Returns the title of a feed that this room wrote.
#[must_use]
pub fn title(xml: &str) -> Option<String> {
    let inner = xml.split_once("<title>")?.1.split_once("</title>")?.0;
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    Some(signs.iter().fold(inner.to_owned(), |text, (name, sign)| text.replace(name, sign)))
}

/// Lists feeds for programs that read them, by title and address (OPML 2.0).
#[must_use]
pub fn opml(title: &str, feeds: &[(String, String)]) -> String {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<opml version=\"2.0\">\n\
         <head><title>{}</title></head>\n<body>\n",
        escaped(title)
    );
    for (title, address) in feeds {
        let (title, address) = (escaped(title), escaped(address));
        let _ = writeln!(
            xml,
            "<outline type=\"rss\" version=\"ATOM1\" text=\"{title}\" title=\"{title}\" xmlUrl=\"{address}\"/>"
        );
    }
    xml.push_str("</body>\n</opml>\n");
    xml
}

/// Returns a feed of an edition: an entry for each item of its report, the heaviest first. It has
/// no address of its own yet.
///
/// `told` is the moment the edition last grew.
#[must_use]
pub fn edition(frame: &Frame<'_>, comparison: &Comparison<'_>, told: DateTime<Utc>) -> Feed {
    let wording = frame.wording;
    let editions = Editions { old: comparison.old, new: comparison.new };
    let is_first = comparison.is_first();
    let extent = Extent { top: usize::MAX, is_first, ..Extent::default() };
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
            "" => item.told(),
            place => format!("{} ({place})", item.told()),
        };
        let html = item_html(item);
        if !entries.iter().any(|known| known.name == name) {
            entries.push(Entry { name, title, updated: told, address, html });
        }
    }
    Feed {
        name: format!("{kind}/{year}"),
        title: comparison.head(wording),
        covers: format!("{}. {}.", view.scope, view.totals_head.trim_end_matches(':')),
        address: String::new(),
        language: code(wording.language()).to_owned(),
        entries,
    }
}

fn item_html(item: &Headline) -> String {
    let mut html = format!("<p><strong>{}</strong></p>", escaped(&item.text));
    if !item.place.is_empty() {
        let _ = write!(html, "<p>{}</p>", escaped(&item.place));
    }
    for line in &item.lines {
        let _ = write!(html, "<p><em>{}</em> ", escaped(item.heads.of(line.side)));
        for piece in &line.pieces {
            let text = escaped(&piece.text);
            let _ = match piece.mark {
                Mark::Plain => write!(html, "{text}"),
                Mark::Gone => write!(html, "<del>{text}</del>"),
                Mark::New => write!(html, "<ins>{text}</ins>"),
            };
        }
        html.push_str("</p>");
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
        let post = digest(&sample::frame(), &sample::digest());
        assert!(post.covers.starts_with("Alle hoofdstukken: algemene doelstelling (A)"));
        let empty = Feed {
            name: "watch/kust".into(),
            title: "Attendering ‘kust’ & meer".into(),
            covers: post.covers,
            address: String::new(),
            language: "nl".into(),
            entries: Vec::new(),
        };
        parsed(&empty.to_xml(at()), |_| ());
        assert_eq!(title(&empty.to_xml(at())), Some(empty.title.clone()));
        let entry = Entry {
            name: "abc".into(),
            title: post.title,
            updated: at(),
            address: post.address,
            html: post.html,
        };
        let feed = Feed { entries: vec![entry], ..empty };
        parsed(&feed.to_xml(at()), |document| {
            let updated = document.descendants().find(|n| n.tag_name().name() == "updated");
            assert_eq!(updated.and_then(|node| node.text()), Some("2026-09-16T05:15:00Z"));
        });
    }

    #[test]
    fn a_list_of_feeds_names_each_once() {
        let feeds = [("Begroting <2027>".to_owned(), "a.atom".to_owned())];
        let xml = opml("Begrotingsteksten", &feeds);
        let document = roxmltree::Document::parse(&xml).unwrap();
        let outlines: Vec<_> =
            document.descendants().filter(|node| node.has_tag_name("outline")).collect();
        assert_eq!(outlines.len(), 1);
        assert_eq!(outlines[0].attribute("text"), Some("Begroting <2027>"));
        assert_eq!(outlines[0].attribute("xmlUrl"), Some("a.atom"));
    }
}
