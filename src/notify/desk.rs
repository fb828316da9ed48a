//! Everything about one watch on one channel, as it is kept in the reference of what was told.
//!
//! Knows the files: `told/<name>`, `open/<edition>`, `outbox/<number>/…`, `state.toml`. Must not
//! know git, nor how anything is decided or sent.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::config::OPERATOR;
use crate::model::Chapter;
use crate::notify::batch::{Batch, Message, Note};
use crate::notify::kept::{Duty, Open};
use crate::notify::names;
use crate::report::parcel::{Form, Label, Parcel};
use crate::report::wording::KeptReason;

const STATE: &str = "state.toml";
const TOLD: &str = "told/";
const OPEN: &str = "open/";
const OUTBOX: &str = "outbox/";
const BATCH: &str = "batch.toml";

/// Everything about one watch on one channel.
#[derive(Debug, Clone, Default)]
pub(super) struct Desk {
    /// The channel.
    pub channel: String,
    /// The watch.
    pub watch: String,
    /// The commit it was read at; none before the first.
    pub commit: Option<String>,
    /// What was told, by the name of the publication or event.
    pub told: BTreeMap<String, Note>,
    /// What was told as provisional and is not settled, by edition.
    pub open: BTreeMap<String, Open>,
    /// Frozen batches, by number.
    pub outbox: BTreeMap<u32, Batch>,
    /// The rest.
    pub state: State,
    /// The files as they were read.
    files: BTreeMap<String, Vec<u8>>,
}

/// The small things.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct State {
    /// Since when the watch is on the channel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connected: Option<NaiveDate>,
    /// The day of its last turn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<NaiveDate>,
    /// When the last message was accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent: Option<DateTime<Utc>>,
    /// The number of the next batch.
    pub next_batch: u32,
    /// Since when nothing goes through.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failing: Option<Failing>,
    /// Who is about to send what, where several machines share the archive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim: Option<Claim>,
    /// A silent import is under way: only these are still to be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hush: Option<Hush>,
    /// Papers that were announced when the watch began and had not come.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub announced: Vec<String>,
    /// What the operator knows; nothing in the desk of a watch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duty: Option<Duty>,
    /// Recipients by hash.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub recipients: BTreeMap<String, Recipient>,
    /// The key of the last digest of an edition to each recipient.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub threads: BTreeMap<String, BTreeMap<String, String>>,
    /// Chapters that came again with the same words in A and B, by edition, not yet counted to
    /// anyone.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub republished: BTreeMap<String, Vec<Chapter>>,
}

/// Since when nothing goes through, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Failing {
    /// Since when.
    pub since: DateTime<Utc>,
    /// Why, as of the first failure.
    #[serde(flatten)]
    pub why: KeptReason,
}

/// Who is about to send a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Claim {
    /// The delivery key.
    pub key: String,
    /// The machine and its archive.
    pub by: String,
    /// Since when.
    pub at: DateTime<Utc>,
}

/// A silent import is under way.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Hush {
    /// What was waiting to be told when it began.
    pub waiting: Vec<String>,
}

/// What is known of a recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Recipient {
    /// Since when it is on the channel.
    pub connected: NaiveDate,
    /// Set aside: the other side will never accept it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aside: Option<Failing>,
}

/// Reports a file of what was told that does not read.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {why}")]
pub struct NotADesk {
    /// The file.
    pub path: String,
    /// The reason.
    pub why: String,
}

/// Reads the files of what one watch was told, and returns them as they would be written: what reads
/// is written so that it reads as the same.
pub fn read_and_write(
    files: BTreeMap<String, Vec<u8>>,
) -> Result<BTreeMap<String, Vec<u8>>, NotADesk> {
    Desk::read(("", ""), None, files)?.written()
}

impl Desk {
    /// Reads the files of a reference.
    pub fn read(
        (channel, watch): (&str, &str),
        commit: Option<String>,
        files: BTreeMap<String, Vec<u8>>,
    ) -> Result<Self, NotADesk> {
        let mut desk = Self {
            channel: channel.to_owned(),
            watch: watch.to_owned(),
            commit,
            ..Self::default()
        };
        for (path, bytes) in &files {
            if path == STATE {
                desk.state = parse(path, bytes)?;
            } else if let Some(name) = path.strip_prefix(TOLD) {
                desk.told.insert(name.to_owned(), parse(path, bytes)?);
            } else if let Some(edition) = path.strip_prefix(OPEN) {
                desk.open.insert(edition.to_owned(), parse(path, bytes)?);
            } else if let Some((number, file)) = numbered(path) {
                if file == BATCH {
                    let forms = desk.outbox.remove(&number).map(|batch| batch.forms);
                    let mut batch: Batch = parse(path, bytes)?;
                    batch.forms = forms.unwrap_or_default();
                    desk.outbox.insert(number, batch);
                } else if let Some(batch) = desk.outbox.get_mut(&number) {
                    // In the order of names `batch.toml` comes before `form-…`.
                    batch.forms.insert(file.to_owned(), bytes.clone());
                }
            }
        }
        desk.files = files;
        Ok(desk)
    }

    /// Returns what differs from what was read: files to write, or to take away.
    pub fn changes(&self) -> Result<BTreeMap<String, Option<Vec<u8>>>, NotADesk> {
        let now = self.written()?;
        let gone = self.files.keys().filter(|path| !now.contains_key(*path));
        let mut changes: BTreeMap<String, Option<Vec<u8>>> =
            gone.map(|path| (path.clone(), None)).collect();
        for (path, bytes) in now {
            if self.files.get(&path) != Some(&bytes) {
                changes.insert(path, Some(bytes));
            }
        }
        Ok(changes)
    }

    /// Notes that the changes stand in a commit.
    pub fn saved(&mut self, commit: String) -> Result<(), NotADesk> {
        self.files = self.written()?;
        self.commit = Some(commit);
        Ok(())
    }

    fn written(&self) -> Result<BTreeMap<String, Vec<u8>>, NotADesk> {
        let mut files = BTreeMap::new();
        for (name, note) in &self.told {
            let path = format!("{TOLD}{name}");
            let bytes = match self.files.get(&path) {
                // A note is written once and never again: hundreds of them stand still.
                Some(bytes) => bytes.clone(),
                None => write(&path, note)?,
            };
            files.insert(path, bytes);
        }
        for (edition, open) in &self.open {
            let path = format!("{OPEN}{edition}");
            let bytes = write(&path, open)?;
            files.insert(path, bytes);
        }
        for (number, batch) in &self.outbox {
            let folder = format!("{OUTBOX}{number:06}/");
            let path = format!("{folder}{BATCH}");
            let bytes = write(&path, batch)?;
            files.insert(path, bytes);
            for (name, bytes) in &batch.forms {
                files.insert(format!("{folder}form-{name}"), bytes.clone());
            }
        }
        files.insert(STATE.to_owned(), write(STATE, &self.state)?);
        Ok(files)
    }

    /// Tells whether a publication or event was told, or is about to be.
    pub fn knows(&self, name: &str) -> bool {
        self.told.contains_key(name)
            || self.outbox.values().any(|batch| batch.tells.contains_key(name))
    }

    /// Lists the notes of what was told and what is about to be.
    pub fn notes(&self) -> impl Iterator<Item = (&String, &Note)> {
        self.told.iter().chain(self.outbox.values().flat_map(|batch| &batch.tells))
    }

    /// Returns the place of what is told next in the order of telling.
    pub fn next_order(&self) -> u64 {
        self.notes().map(|(_, note)| note.order).max().unwrap_or(0) + 1
    }

    /// Puts a batch behind those that are frozen already.
    pub fn freeze(&mut self, batch: Batch) {
        self.outbox.insert(self.state.next_batch, batch);
        self.state.next_batch = self.state.next_batch.saturating_add(1);
    }

    /// Returns the oldest message to a recipient, with the number of its batch.
    pub fn next(&self, to: &str) -> Option<(u32, &Message)> {
        self.outbox.iter().find_map(|(number, batch)| Some((*number, batch.next(to)?)))
    }

    /// Returns the oldest message to a recipient whole, the number of its batch, and what it
    /// replies to.
    pub fn next_parcel(
        &self,
        recipient: &str,
    ) -> Result<Option<(u32, Parcel, Option<String>)>, NotADesk> {
        let to = names::of_recipient(recipient);
        let Some((number, message)) = self.next(&to) else { return Ok(None) };
        let Some(batch) = self.outbox.get(&number) else { return Ok(None) };
        let parcel = self.parcel(number, batch, message, recipient)?;
        Ok(Some((number, parcel, batch.receipts.get(&to).cloned())))
    }

    /// Returns the watch that messages bear; those to the operator belong to none.
    pub fn label_watch(&self) -> &str {
        if self.channel == OPERATOR { "" } else { &self.watch }
    }

    /// Returns all messages to a recipient, in order.
    pub fn parcels(&self, recipient: &str) -> Result<Vec<Parcel>, NotADesk> {
        let to = names::of_recipient(recipient);
        let mut parcels = Vec::new();
        for (number, batch) in &self.outbox {
            for message in batch.messages.iter().filter(|message| message.to == to) {
                parcels.push(self.parcel(*number, batch, message, recipient)?);
            }
        }
        Ok(parcels)
    }

    fn parcel(
        &self,
        number: u32,
        batch: &Batch,
        message: &Message,
        recipient: &str,
    ) -> Result<Parcel, NotADesk> {
        let label =
            Label::new(&self.channel, self.label_watch(), &batch.about, message.part, recipient);
        // The key that was frozen counts, whatever a later version would make of it.
        let (key, follows) = (message.key.clone(), message.follows.clone());
        let bytes = batch.forms.get(&message.form).map(Vec::as_slice).unwrap_or_default();
        let form = Form::from_bytes(bytes).map_err(|error| NotADesk {
            path: format!("{OUTBOX}{number:06}/form-{}", message.form),
            why: error.to_string(),
        })?;
        Ok(Parcel { label: Label { key, follows, ..label }, form })
    }

    /// Leaves of these recipients those that are not set aside.
    pub fn not_aside<'r>(&self, recipients: &'r [String]) -> Vec<&'r str> {
        let is_aside = |address: &str| {
            let known = self.state.recipients.get(&names::of_recipient(address));
            known.is_some_and(|recipient| recipient.aside.is_some())
        };
        recipients.iter().map(String::as_str).filter(|address| !is_aside(address)).collect()
    }

    /// Counts what is still to be sent.
    pub fn waiting(&self) -> usize {
        self.outbox.values().map(|batch| batch.messages.len()).sum()
    }

    /// Tells what finished batches tell, and takes them away.
    pub fn finish(&mut self, today: NaiveDate) {
        let done: Vec<u32> = self
            .outbox
            .iter()
            .filter(|(_, batch)| batch.messages.is_empty())
            .map(|(number, _)| *number)
            .collect();
        for number in done {
            let tells = self.outbox.remove(&number).map(|batch| batch.tells).unwrap_or_default();
            self.told
                .extend(tells.into_iter().map(|(name, note)| (name, Note { on: today, ..note })));
        }
    }
}

/// Parts `outbox/000001/form-…` into number and file.
fn numbered(path: &str) -> Option<(u32, &str)> {
    let (number, file) = path.strip_prefix(OUTBOX)?.split_once('/')?;
    Some((number.parse().ok()?, file.strip_prefix("form-").unwrap_or(file)))
}

fn parse<T: DeserializeOwned>(path: &str, bytes: &[u8]) -> Result<T, NotADesk> {
    let wrong = |why: String| NotADesk { path: path.to_owned(), why };
    let text = std::str::from_utf8(bytes).map_err(|error| wrong(error.to_string()))?;
    toml::from_str(text).map_err(|error| wrong(error.message().to_owned()))
}

fn write<T: Serialize>(path: &str, value: &T) -> Result<Vec<u8>, NotADesk> {
    let text = toml::to_string(value);
    text.map(String::into_bytes)
        .map_err(|error| NotADesk { path: path.to_owned(), why: error.to_string() })
}
