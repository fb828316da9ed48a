//! One message to one recipient, as it is frozen before it leaves: a label and a form.
//!
//! Knows what a message consists of and how it is kept as bytes: the outbox holds them in git, so
//! they may not differ between machines or versions. Must not know how anything is sent.
//!
//! The label differs per recipient and is small; the form is the same for all recipients of a
//! channel and may be large (the full report is attached). An outbox keeps each form once, under
//! [`Form::name`], and any number of labels beside it.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::model::short_sha256;

/// How many hexadecimal digits of a hash name a delivery or a form: 96 bits, no two alike.
const NAME_DIGITS: usize = 24;

/// One message to one recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parcel {
    /// To whom, and as which delivery.
    pub label: Label,
    /// What is sent.
    pub form: Form,
}

/// To whom a message goes, and as which delivery.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Label {
    /// The delivery key; see [`Label::new`].
    pub key: String,
    /// The channel.
    pub channel: String,
    /// The watch; empty for messages to the operator.
    pub watch: String,
    /// The address of a person; the channel of a bot; else empty.
    pub recipient: String,
    /// Which part of the messages of one batch, from 0.
    pub part: u16,
    /// The key of the digest of this edition that this recipient got before, for mail programs that
    /// show them together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<String>,
}

impl Label {
    /// Labels a message and makes its delivery key: a short hash of channel, watch, what it is
    /// about, part and recipient. What the message says is no part of it, so that a message that
    /// is made again has the same key.
    ///
    /// `about` names the publications of the batch (`kst-36410-VII-2-0123456789ab`), in any order,
    /// or else the event: `welkom`, `statusbericht-2026-10`.
    ///
    /// # Examples
    ///
    /// ```
    /// use prinsjesdiff::report::parcel::Label;
    /// let one = Label::new("redactie", "bestuur", &["kst-1-a", "kst-2-b"], 0, "a@example.org");
    /// let two = Label::new("redactie", "bestuur", &["kst-2-b", "kst-1-a"], 0, "a@example.org");
    /// assert_eq!(one.key, two.key);
    /// assert_ne!(one.key, Label::new("redactie", "bestuur", &["kst-1-a"], 0, "a@example.org").key);
    /// ```
    #[must_use]
    pub fn new<T: AsRef<str>>(
        channel: &str,
        watch: &str,
        about: &[T],
        part: u16,
        recipient: &str,
    ) -> Self {
        let mut about: Vec<&str> = about.iter().map(AsRef::as_ref).collect();
        about.sort_unstable();
        about.dedup();
        let part_text = part.to_string();
        let mut fields = vec![channel, watch, recipient, &part_text];
        fields.extend(about);
        // With its length before it no field can run into the next.
        let text = fields.iter().fold(String::new(), |mut text, field| {
            let _ = write!(text, "{}:{field}", field.len());
            text
        });
        Self {
            key: short_sha256(text.as_bytes(), NAME_DIGITS),
            channel: channel.to_owned(),
            watch: watch.to_owned(),
            recipient: recipient.to_owned(),
            part,
            follows: None,
        }
    }
}

/// What is sent, the same for every recipient of a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// An e-mail.
    Mail(Mail),
    /// A message of Slack or Mattermost.
    Slack(SlackPost),
    /// A message of a webhook.
    Webhook(WebhookPost),
    /// An entry of a feed.
    Feed(FeedPost),
}

/// Reports bytes that are no form or label.
#[derive(Debug, thiserror::Error)]
#[error("not a message of this program: {0}")]
pub struct NotAParcel(#[from] serde_json::Error);

impl Form {
    /// Returns the bytes it is kept as.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        bytes(self)
    }

    /// Reads it back.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotAParcel> {
        Ok(serde_json::from_slice(bytes)?)
    }

    /// Returns the name it is kept under: a hash of its bytes.
    #[must_use]
    pub fn name(&self) -> String {
        short_sha256(&self.to_bytes(), NAME_DIGITS)
    }
}

impl Label {
    /// Returns the bytes it is kept as.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        bytes(self)
    }

    /// Reads it back.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotAParcel> {
        Ok(serde_json::from_slice(bytes)?)
    }
}

/// An e-mail, without what differs per recipient: `To`, `Message-ID` and `References` come from the
/// label, `From` and the lists' headers from the channel.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Mail {
    /// The subject, one line.
    pub subject: String,
    /// The text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
    /// Files that go with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
}

/// A file that goes with an e-mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its media type, with the character set.
    pub media_type: String,
    /// Its text.
    pub text: String,
}

/// A message of Slack or Mattermost.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SlackPost {
    /// What notifications show: one line, always there.
    pub text: String,
    /// What stands in the channel.
    pub blocks: Vec<SlackBlock>,
    /// Whether it is a reply to part 0 where the channel can tell which message that was; else it
    /// stands below it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reply: bool,
}

/// A piece of a message of Slack, its text escaped already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SlackBlock {
    /// A heading; plain text.
    Header(String),
    /// A paragraph.
    Section(String),
    /// Small print.
    Context(String),
    /// A line.
    Divider,
}

/// A message of a webhook: its body is signed and sent to the letter.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WebhookPost {
    /// What happened: `digest`, `test`, `notice`.
    pub event: String,
    /// The body, JSON.
    pub body: String,
}

/// An entry of the feed of a watch, with what the feed says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FeedPost {
    /// The title of the feed.
    pub feed: String,
    /// What the feed covers, in a sentence.
    pub covers: String,
    /// The code of its language.
    pub language: String,
    /// The title of the entry.
    pub title: String,
    /// Where the entry can be read; may be empty.
    pub address: String,
    /// What it says, HTML.
    pub html: String,
}

fn bytes<T: Serialize>(value: &T) -> Vec<u8> {
    // Writing strings and numbers into memory cannot fail; nothing at all would be the sign of it.
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mail() -> Form {
        Form::Mail(Mail {
            subject: "Begroting 2027: 1 rolverschuiving".into(),
            text: "was: ‘zand’\n".into(),
            html: "<p>was</p>".into(),
            attachments: vec![Attachment {
                name: "bronnen.csv".into(),
                media_type: "text/csv; charset=utf-8".into(),
                text: "\u{feff}a;b\r\n".into(),
            }],
        })
    }

    #[test]
    fn a_form_is_kept_as_the_same_bytes_by_every_version() {
        assert_eq!(mail().name(), "31177150dbbc6d4c66859f58");
        let text = String::from_utf8(mail().to_bytes()).unwrap();
        assert!(text.starts_with("{\n  \"mail\": {\n    \"subject\": \"Begroting 2027"), "{text}");
    }

    #[test]
    fn a_key_stands_for_channel_watch_matter_part_and_recipient() {
        let key = |channel: &str, watch: &str, about: &[&str], part, to: &str| {
            Label::new(channel, watch, about, part, to).key
        };
        let keys = [
            key("a", "b", &["c"], 0, "d"),
            key("ab", "", &["c"], 0, "d"),
            key("a", "b", &["c", "e"], 0, "d"),
            key("a", "b", &["c"], 1, "d"),
            key("a", "b", &["c"], 0, ""),
            key("a", "b", &["d"], 0, "c"),
        ];
        for (at, one) in keys.iter().enumerate() {
            assert!(one.len() == NAME_DIGITS && !keys[..at].contains(one), "{keys:?}");
        }
        assert_eq!(keys[0], "982c6e9a629b512a775e1a41");
    }

    #[test]
    fn bytes_that_are_no_message_are_refused() {
        assert!(Form::from_bytes(b"{\"telegram\":{}}").is_err());
        assert!(Label::from_bytes(b"").is_err());
    }

    proptest! {
        #[test]
        fn whatever_is_frozen_reads_back(
            subject in any::<String>(), text in any::<String>(), part in any::<u16>(),
            follows in proptest::option::of(any::<String>()), reply in any::<bool>(),
        ) {
            let mut label = Label::new("a", "b", &[&text], part, &subject);
            label.follows = follows;
            prop_assert_eq!(&Label::from_bytes(&label.to_bytes()).unwrap(), &label);
            let mail = Mail { subject, text: text.clone(), ..Mail::default() };
            let blocks = vec![SlackBlock::Section(text.clone()), SlackBlock::Divider];
            let forms = [
                Form::Mail(mail),
                Form::Slack(SlackPost { text: text.clone(), blocks, reply }),
                Form::Webhook(WebhookPost { event: "test".into(), body: text.clone() }),
                Form::Feed(FeedPost { title: text, ..FeedPost::default() }),
            ];
            for form in forms {
                prop_assert_eq!(&Form::from_bytes(&form.to_bytes()).unwrap(), &form);
            }
        }
    }
}
