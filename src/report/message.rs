//! Messages in the form of their channel.
//!
//! Knows which forms there are and in how many parts a message goes. Must not know who gets it.

use super::digest::{Digest, Frame};
use super::notice::Notice;
use super::parcel::{Form, WebhookPost};
use super::{atom, chat, mail, webhook};

/// The form a channel takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// An e-mail.
    Mail,
    /// Messages of Slack.
    Slack {
        /// Whether parts can be replies to the first: with a bot, not with a webhook.
        replies: bool,
    },
    /// Messages of Mattermost.
    Mattermost,
    /// The JSON form.
    Webhook,
    /// A card of Teams.
    Teams,
    /// An entry of a feed.
    Feed,
}

/// Returns a digest in the form of a channel; each form is one part, in order.
#[must_use]
pub fn digest(style: Style, frame: &Frame<'_>, digest: &Digest<'_>) -> Vec<Form> {
    match style {
        Style::Mail => vec![Form::Mail(mail::digest(frame, digest))],
        Style::Slack { replies: true } => slack(chat::with_replies(frame, digest)),
        Style::Slack { replies: false } => slack(chat::slack(frame, digest)),
        Style::Mattermost => slack(chat::mattermost(frame, digest)),
        Style::Webhook => webhook::digest(frame, digest).into_iter().map(Form::Webhook).collect(),
        Style::Teams => vec![card("digest", chat::teams(frame, digest))],
        Style::Feed => vec![Form::Feed(atom::digest(frame, digest))],
    }
}

/// Returns a short message in the form of a channel.
#[must_use]
pub fn notice(style: Style, frame: &Frame<'_>, notice: &Notice<'_>) -> Vec<Form> {
    match style {
        Style::Mail => vec![Form::Mail(mail::notice(frame, notice))],
        Style::Slack { .. } => slack(chat::slack_notice(frame, notice)),
        Style::Mattermost => slack(chat::mattermost_notice(frame, notice)),
        Style::Webhook => vec![Form::Webhook(webhook::notice(frame, notice))],
        Style::Teams => vec![card("notice", chat::teams_notice(frame, notice))],
        Style::Feed => vec![Form::Feed(atom::notice(frame, notice))],
    }
}

fn slack(posts: Vec<super::parcel::SlackPost>) -> Vec<Form> {
    posts.into_iter().map(Form::Slack).collect()
}

fn card(event: &str, body: String) -> Form {
    Form::Webhook(WebhookPost { event: event.to_owned(), body })
}
