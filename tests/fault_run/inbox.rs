//! What came in at the servers, as whoever reads it sees it.
//!
//! Knows mails and posts. Must not know what should have come.

use prinsjesdiff::deliver::signature;

use super::receiver::Posted;
use super::smtp::ReceivedMail;
use super::world::{AWAY, SIGNING_SECRET, World};

/// A message that a server took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The run in which it came.
    pub run: usize,
    pub channel: &'static str,
    pub recipient: String,
    /// Its identity: `Message-ID`, delivery id, or key of the block.
    pub key: String,
    /// What it says, in small letters.
    pub text: String,
    /// All of it but the moment at which it was sent.
    pub whole: String,
}

/// Empties the servers.
pub fn collect(world: &World, run: usize) -> Vec<Letter> {
    let mut letters: Vec<Letter> =
        world.mail.take().into_iter().map(|one| mail(run, &one)).collect();
    // What was answered with a refusal was not taken.
    letters.extend(world.slack.take_accepted().iter().map(|one| slack(run, one)));
    letters.extend(world.hook.take_accepted().iter().map(|one| hook(run, one)));
    letters
}

fn mail(run: usize, mail: &ReceivedMail) -> Letter {
    let (head, _) = mail.data.split_once("\r\n\r\n").unwrap();
    let key = head.split("Message-ID: <").nth(1).unwrap().split('@').next().unwrap();
    let moment = |line: &&str| !line.starts_with("Date: ");
    let whole: Vec<&str> = mail.data.lines().filter(moment).collect();
    // What is attached tells more than was asked, and more than once.
    let shown = mail.data.split("Content-Disposition: attachment").next().unwrap();
    Letter {
        run,
        channel: "redactie",
        recipient: mail.to.clone(),
        key: key.to_owned(),
        text: shown.replace("=\r\n", "").to_lowercase(),
        whole: whole.join("\n"),
    }
}

fn slack(run: usize, posted: &Posted) -> Letter {
    let body = posted.json();
    let of = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    Letter {
        run,
        channel: "slack",
        recipient: of(&body["channel"]),
        key: of(&body["metadata"]["event_payload"]["key"]),
        text: posted.body.to_lowercase(),
        whole: posted.body.clone(),
    }
}

fn hook(run: usize, posted: &Posted) -> Letter {
    let header = |name: &str| posted.header(name).unwrap();
    let moment = header("prinsjesdiff-timestamp");
    let signed = signature(SIGNING_SECRET, moment, &posted.body);
    assert_eq!(header("prinsjesdiff-signature"), signed, "a signature is right");
    Letter {
        run,
        channel: AWAY,
        recipient: String::new(),
        key: header("prinsjesdiff-delivery").to_owned(),
        text: without_evidence(posted.json()).to_string().to_lowercase(),
        whole: posted.body.clone(),
    }
}

/// Leaves out what is shown as evidence only: the passage that came nearest and was not it.
fn without_evidence(mut value: serde_json::Value) -> serde_json::Value {
    if let Some(object) = value.as_object_mut() {
        object.remove("nearest");
        for inner in object.values_mut() {
            *inner = without_evidence(inner.take());
        }
    } else if let Some(list) = value.as_array_mut() {
        for inner in list {
            *inner = without_evidence(inner.take());
        }
    }
    value
}
