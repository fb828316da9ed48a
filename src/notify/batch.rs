//! A frozen batch: messages that are to leave, and what is told once they have.
//!
//! Knows its publications and its messages in order. Must not know how a message is sent, nor how
//! it was made. A batch is never enlarged: what is new meanwhile is another batch.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::model::{BudgetYear, Chapter, Kind};
use crate::report::parcel::{Form, Label};

/// Messages that are frozen before the first of them leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Batch {
    /// When it was frozen.
    pub frozen: DateTime<Utc>,
    /// What the delivery keys are made of: publications, or an event.
    pub about: Vec<String>,
    /// What is told when the last message has been accepted.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub tells: BTreeMap<String, Note>,
    /// What is still to be sent, in order.
    #[serde(default)]
    pub messages: Vec<Message>,
    /// What was given for part 0, by recipient: replies refer to it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub receipts: BTreeMap<String, String>,
    /// The forms by name; each is a file of its own.
    #[serde(skip)]
    pub forms: BTreeMap<String, Vec<u8>>,
}

/// One message to one recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Message {
    /// Its delivery key.
    pub key: String,
    /// To whom, by hash.
    pub to: String,
    /// Which part of the batch's messages to this recipient, from 0.
    pub part: u16,
    /// Its form, by name.
    pub form: String,
    /// The key of the digest of this edition that the recipient got before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<String>,
}

/// What is kept of something that was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Note {
    /// The day.
    pub on: NaiveDate,
    /// In which way.
    pub how: How,
    /// Its place in the order of telling: days do not give it where a clock once ran wrong.
    #[serde(default, skip_serializing_if = "is_first")]
    pub order: u64,
    /// The publication, unless it was an event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publication: Option<Told>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_first(order: &u64) -> bool {
    *order == 0
}

/// In which way something is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum How {
    /// In a message.
    Sent,
    /// Not at all: it stood there when the watch began, or was taken in by hand.
    Known,
    /// Not at all: there is nothing in it for this watch.
    Silent,
}

/// What of a publication was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Told {
    /// Its kind.
    pub kind: Kind,
    /// Its year.
    pub year: BudgetYear,
    /// Its chapter.
    pub chapter: Chapter,
    /// Which body it was.
    pub revision: u32,
    /// What was held back and so was not told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub held: Vec<String>,
}

impl Batch {
    /// Freezes nothing yet.
    pub fn new(frozen: DateTime<Utc>, about: Vec<String>) -> Self {
        let (messages, forms) = (Vec::new(), BTreeMap::new());
        Self { frozen, about, tells: BTreeMap::new(), messages, receipts: BTreeMap::new(), forms }
    }

    /// Adds the parts of what one recipient gets.
    pub fn add(&mut self, label: &dyn Fn(u16) -> Label, to: &str, parts: &[Form]) {
        for (part, form) in (0..).zip(parts) {
            let Label { key, follows, .. } = label(part);
            let (name, bytes) = (form.name(), form.to_bytes());
            self.forms.entry(name.clone()).or_insert(bytes);
            self.messages.push(Message { key, to: to.to_owned(), part, form: name, follows });
        }
    }

    /// Returns what is to be sent to a recipient next.
    pub fn next(&self, to: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.to == to)
    }

    /// Takes an accepted message off.
    pub fn tick_off(&mut self, key: &str, receipt: Option<String>) {
        let at = self.messages.iter().position(|message| message.key == key);
        let Some(message) = at.map(|at| self.messages.remove(at)) else { return };
        if let Some(receipt) = receipt.filter(|_| message.part == 0) {
            self.receipts.insert(message.to, receipt);
        }
        self.drop_unused_forms();
    }

    /// Takes everything to a recipient off.
    pub fn drop_recipient(&mut self, to: &str) {
        self.messages.retain(|message| message.to != to);
        self.drop_unused_forms();
    }

    /// Takes everything off that is not for one of these.
    pub fn retain_recipients(&mut self, known: &[String]) {
        self.messages.retain(|message| known.contains(&message.to));
        self.drop_unused_forms();
    }

    fn drop_unused_forms(&mut self) {
        let used = |name: &String| self.messages.iter().any(|message| message.form == *name);
        self.forms.retain(|name, _| used(name));
    }
}
