//! Feeds as files: one for each watch, which any web server may give out.
//!
//! Knows which entries a feed keeps, and that a repeat under the same key adds nothing. Must not
//! know what an entry says.
//!
//! The entries stand beside the feed in a file of their own: it is written first, so that a kill
//! between the two is mended by the repeat that follows it.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;

use crate::http::Clock;
use crate::report::atom::{Entry, Feed};
use crate::report::parcel::{Form, Parcel};

use super::folder::{Readers, failed, into};
use super::{Accepted, Channel, SendError, SendReason};

/// Entries a feed keeps: years of a watch, and still a small file.
const MOST_ENTRIES: usize = 100;

/// A folder of feeds.
#[derive(Debug)]
pub struct Feeds {
    folder: PathBuf,
    base: String,
    clock: Arc<dyn Clock>,
}

impl Feeds {
    /// Opens a folder; it is made when the first entry comes. `base` is the address at which the
    /// folder is given out; empty when it is not.
    #[must_use]
    pub fn open(folder: PathBuf, base: String, clock: Arc<dyn Clock>) -> Self {
        Self { folder, base, clock }
    }

    /// Returns where a feed stands: as an address, or beside the others where there is none.
    fn address_of(&self, file: &str) -> String {
        if self.base.is_empty() { file.to_owned() } else { format!("{}/{file}", self.base) }
    }

    /// Reads what a feed holds; one that is not there holds nothing.
    fn entries(&self, name: &str) -> Result<Vec<Entry>, SendError> {
        let text = match fs::read(self.folder.join(name)) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(failed(&self.folder, error.kind())),
        };
        serde_json::from_slice(&text).map_err(|_| {
            let path = self.folder.join(name).display().to_string();
            let reason = SendReason::Folder { path, kind: ErrorKind::InvalidData };
            SendError::Setup { reason }
        })
    }
}

impl Channel for Feeds {
    fn send(&self, parcel: &Parcel, _thread: Option<&str>) -> Result<Accepted, SendError> {
        let Form::Feed(post) = &parcel.form else {
            return Err(SendError::Setup { reason: SendReason::WrongForm });
        };
        let label = &parcel.label;
        // A test is no news of any watch.
        let name = match label.watch.as_str() {
            "" => "test".to_owned(),
            watch => format!("attendering-{watch}"),
        };
        let kept = format!("{name}.json");
        let mut entries = self.entries(&kept)?;
        let now = self.clock.now();
        if !entries.iter().any(|entry| entry.name == label.key) {
            let entry = Entry {
                name: label.key.clone(),
                title: post.title.clone(),
                updated: now,
                address: post.address.clone(),
                html: post.html.clone(),
            };
            entries.insert(0, entry);
            entries.truncate(MOST_ENTRIES);
        }
        // Plain values can always be written.
        let text = serde_json::to_vec_pretty(&entries).unwrap_or_default();
        into(&self.folder, &kept, &text, Readers::Usual)?;
        let feed = Feed {
            name: format!("{}/{name}", label.channel),
            title: post.feed.clone(),
            covers: post.covers.clone(),
            address: self.address_of(&format!("{name}.atom")),
            language: post.language.clone(),
            entries,
        };
        into(&self.folder, &format!("{name}.atom"), feed.to_xml(now).as_bytes(), Readers::Usual)?;
        Ok(Accepted::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::HandClock;
    use crate::report::parcel::{FeedPost, Label};

    fn parcel(about: &str) -> Parcel {
        let label = Label::new("nieuws", "kust", &[about], 0, "");
        let post = FeedPost {
            feed: "Attendering ‘kust’".into(),
            covers: "Alle hoofdstukken.".into(),
            language: "nl".into(),
            title: format!("Bericht over {about}"),
            address: "https://begroting.example.org".into(),
            ..FeedPost::default()
        };
        Parcel { label, form: Form::Feed(post) }
    }

    #[test]
    fn each_message_is_an_entry_and_a_repeat_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(HandClock::at("2026-09-16T05:15:00Z".parse().unwrap()));
        let feeds = Feeds::open(folder.path().join("feeds"), String::new(), clock.clone());
        feeds.send(&parcel("een"), None).unwrap();
        clock.set("2026-09-17T05:15:00Z".parse().unwrap());
        feeds.send(&parcel("twee"), None).unwrap();
        let path = folder.path().join("feeds/attendering-kust.atom");
        let first = fs::read_to_string(&path).unwrap();
        feeds.send(&parcel("een"), None).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), first);
        let document = roxmltree::Document::parse(&first).unwrap();
        let titles: Vec<&str> = document
            .descendants()
            .filter(|node| node.tag_name().name() == "title")
            .filter_map(|node| node.text())
            .collect();
        assert_eq!(titles, ["Attendering ‘kust’", "Bericht over twee", "Bericht over een"]);
        let links: Vec<&str> = document
            .descendants()
            .filter(|node| node.tag_name().name() == "link")
            .filter_map(|node| node.attribute("href"))
            .collect();
        let (own, links) = links.split_first().unwrap();
        assert_eq!(
            *own, "attendering-kust.atom",
            "without an address it is found beside the others"
        );
        let page = "https://begroting.example.org#";
        assert!(links.iter().all(|link| link.starts_with(page)), "{links:?}");
        assert!(links.len() == 2 && links[0] != links[1], "{links:?}");
    }

    #[test]
    fn a_file_that_was_spoilt_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("attendering-kust.json"), "geen lijst").unwrap();
        let clock = Arc::new(HandClock::at("2026-09-16T05:15:00Z".parse().unwrap()));
        let error =
            Feeds::open(folder.path().to_owned(), String::new(), clock).send(&parcel("een"), None);
        assert!(matches!(error, Err(SendError::Setup { .. })), "{error:?}");
    }
}
