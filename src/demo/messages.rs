//! What the readers of the example were told: mails, messages of Slack and feeds, as files.
//!
//! Knows the example's watches, and names files by day and watch so that a person finds them. Must
//! not know how a message is decided or worded: the engine of a real run does that, and its channels
//! are folders.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Amsterdam;

use super::folder::{DemoError, clear, file};
use crate::archive::Archive;
use crate::config::Config;
use crate::deliver::{Accepted, Channel, SendError};
use crate::http::{Clock, HandClock};
use crate::notify::channels::outlets;
use crate::notify::{self, Beginning, Outlet, Service, shelves};
use crate::report::Wording;
use crate::report::parcel::{Form, Parcel};
use crate::report::shelf::{self, Shelf};

/// The page that lists the messages of the example.
pub const PAGE: &str = "index.html";
/// Marks a folder as the example's, so that only such a one is ever cleared.
const MARK: &str = ".prinsjesdiff-demo";
/// The folder of mails.
const MAIL: &str = "mail";
/// The folder of messages of Slack.
const SLACK: &str = "slack";
/// The folder of feeds.
const FEEDS: &str = "feeds";

/// Who gets what in the example: one reader of everything, one of what touches municipalities.
const SETTINGS: &str = r#"
[[channel]]
name = "post"
kind = "email"
from = "Begrotingsteksten vergeleken <begrotingsteksten@example.org>"
to = ["lezer@example.org"]
folder = "mail"
[[channel]]
name = "slack"
kind = "slack"
folder = "slack"
[[channel]]
name = "nieuws"
kind = "feed"
folder = "feeds"
[[watch]]
name = "rijksbreed"
channels = ["post", "slack", "nieuws"]
[[watch]]
name = "gemeenten"
channels = ["post", "nieuws"]
words = ["gemeente*"]
"#;

/// A message of the example, and the file that shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The day it was sent.
    pub date: NaiveDate,
    /// Whether it is a mail.
    pub is_mail: bool,
    /// Its subject, or its text in short.
    pub title: String,
    /// The page that shows it.
    pub page: PathBuf,
}

/// Sends as its channel does, and remembers what was accepted.
#[derive(Debug)]
struct Remembering {
    inner: Box<dyn Channel>,
    sent: Arc<Mutex<Vec<Parcel>>>,
}

impl Channel for Remembering {
    fn send(&self, parcel: &Parcel, thread: Option<&str>) -> Result<Accepted, SendError> {
        let accepted = self.inner.send(parcel, thread)?;
        self.sent.lock().unwrap_or_else(PoisonError::into_inner).push(parcel.clone());
        Ok(accepted)
    }
}

/// The folder of the example's messages while it is filled.
#[derive(Debug)]
pub(super) struct Letterbox {
    folder: PathBuf,
    config: Config,
    wording: Wording,
    shelf: Shelf,
    messages: Vec<Message>,
}

impl Letterbox {
    /// Takes the messages of an earlier example away, and makes the folder.
    pub fn open(folder: &Path, wording: Wording) -> Result<Self, DemoError> {
        let fault = |source| file(folder, source);
        clear(folder, MARK)?;
        fs::create_dir_all(folder).map_err(fault)?;
        fs::write(folder.join(MARK), b"").map_err(fault)?;
        let mut config = Config::parse(SETTINGS)?;
        for channel in &mut config.channel {
            let inner = channel.folder.take().map(|name| folder.join(name).display().to_string());
            channel.folder = inner;
        }
        let shelf = Shelf::new(wording);
        Ok(Self { folder: folder.to_owned(), config, wording, shelf, messages: Vec::new() })
    }

    /// Tells the readers what is new today.
    pub fn deliver(
        &mut self,
        archive: &mut Archive,
        clock: &Arc<HandClock>,
    ) -> Result<(), DemoError> {
        let sent = Arc::new(Mutex::new(Vec::new()));
        let shared: Arc<dyn Clock> = clock.clone();
        let outlets = outlets(&self.config, &shared)
            .into_iter()
            .map(|(name, outlet)| {
                let channel = outlet.channel.map(|inner| {
                    Box::new(Remembering { inner, sent: Arc::clone(&sent) }) as Box<dyn Channel>
                });
                (name, Outlet { channel, ..outlet })
            })
            .collect::<BTreeMap<String, Outlet>>();
        let service = Service {
            config: &self.config,
            outlets: &outlets,
            wording: self.wording,
            clock: clock.as_ref(),
            zone: Amsterdam,
            beginning: Beginning::Present,
            announced: &[],
            looked: None,
            is_stopped: &|| false,
        };
        notify::deliver(archive, service)?;
        shelves::write(archive, service)?;
        let sent = std::mem::take(&mut *sent.lock().unwrap_or_else(PoisonError::into_inner));
        sent.iter().try_for_each(|parcel| self.keep(parcel, clock.now()))
    }

    /// Gives a message a name that a person finds, and lays a page beside it.
    fn keep(&mut self, parcel: &Parcel, now: DateTime<Utc>) -> Result<(), DemoError> {
        let date = now.with_timezone(&Amsterdam).date_naive();
        let label = &parcel.label;
        let (kind, ending, title, page) = match &parcel.form {
            Form::Mail(mail) => (MAIL, "eml", &mail.subject, mail.html.clone()),
            Form::Slack(post) => (SLACK, "json", &post.text, shelf::slack(self.wording, post)),
            Form::Webhook(_) | Form::Feed(_) => return Ok(()),
        };
        let folder = self.folder.join(kind);
        let name = free_name(&folder, &format!("{date}-{}", label.watch), ending);
        let fault = |source| file(&folder, source);
        let original = format!("{name}.{ending}");
        fs::rename(folder.join(format!("{}.{ending}", label.key)), folder.join(&original))
            .map_err(fault)?;
        let shown = format!("{name}.html");
        fs::write(folder.join(&shown), page).map_err(fault)?;
        let mut files = vec![format!("{kind}/{original}")];
        if let Form::Mail(mail) = &parcel.form {
            self.shelf.mail(title, &format!("{kind}/{shown}"), mail.html.len());
            for attached in &mail.attachments {
                let inner = folder.join(&name);
                fs::create_dir_all(&inner).map_err(fault)?;
                fs::write(inner.join(&attached.name), &attached.text).map_err(fault)?;
                files.push(format!("{kind}/{name}/{}", attached.name));
            }
        }
        self.shelf.message(date, &label.watch, title, &format!("{kind}/{shown}"), &files);
        let page = folder.join(shown);
        let is_mail = kind == MAIL;
        self.messages.push(Message { date, is_mail, title: title.clone(), page });
        Ok(())
    }

    /// Writes the page that lists everything.
    pub fn close(mut self, pages: &[(String, String)]) -> Result<Vec<Message>, DemoError> {
        self.shelf.pages(pages);
        let fault = |source| file(&self.folder, source);
        let feeds = self.folder.join(FEEDS);
        let mut names: Vec<String> = Vec::new();
        for entry in feeds.read_dir().map_err(fault)? {
            let path = entry.map_err(fault)?.path();
            let ending = path.extension().unwrap_or_default();
            if ending == "atom" || ending == "opml" {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                names.push(format!("{FEEDS}/{name}"));
            }
        }
        names.sort();
        self.shelf.feeds(&names);
        fs::write(self.folder.join(PAGE), self.shelf.to_html()).map_err(fault)?;
        Ok(self.messages)
    }
}

/// Returns a name that no message of that day and watch has yet.
fn free_name(folder: &Path, name: &str, ending: &str) -> String {
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    std::iter::once(name.to_owned())
        .chain(numbered)
        .find(|name| !folder.join(format!("{name}.{ending}")).exists())
        .unwrap_or_default()
}
