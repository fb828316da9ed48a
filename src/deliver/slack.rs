//! Slack and Mattermost: by a webhook, or as a bot that can reply.
//!
//! Knows what they take and what their refusals mean. Must not know what a message says.

use std::fmt;
use std::sync::Arc;

use serde_json::{Value, json};
use url::Url;

use crate::http::{Client, Clock, Post, Posted};
use crate::report::parcel::{Form, Label, Parcel, SlackBlock, SlackPost};

use super::posting::{client, judged, unreachable};
use super::{Accepted, Channel, SendError, SendReason, answer};

/// Where the API of Slack is.
const API: &str = "https://slack.com/api";
/// Messages per second that Slack takes for one channel.
const PER_SECOND: f64 = 1.0;
/// Refusals that no repeat mends: somebody must look at the settings.
const SETUP: &[&str] = &[
    "account_inactive",
    "action_prohibited",
    "as_user_not_supported",
    "channel_is_archived",
    "channel_not_found",
    "ekm_access_denied",
    "invalid_auth",
    "invalid_token",
    "is_archived",
    "missing_scope",
    "no_permission",
    "no_service",
    "no_team",
    "not_allowed_token_type",
    "not_authed",
    "not_in_channel",
    "org_login_required",
    "posting_to_general_channel_denied",
    "restricted_action",
    "team_disabled",
    "token_expired",
    "token_revoked",
];

/// How messages reach a channel.
#[derive(Clone)]
pub enum SlackSettings {
    /// By a webhook.
    Webhook {
        /// Its address: a secret.
        url: String,
        /// Whether Mattermost is behind it, which knows no blocks.
        mattermost: bool,
    },
    /// As a bot.
    Bot {
        /// Its token: a secret.
        token: String,
        /// The channel it writes in.
        channel: String,
        /// Where the API is, when it is not Slack's own.
        api_url: Option<String>,
    },
}

impl fmt::Debug for SlackSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Webhook { mattermost, .. } => write!(f, "Webhook(mattermost: {mattermost})"),
            Self::Bot { channel, api_url, .. } => write!(f, "Bot({channel}, {api_url:?})"),
        }
    }
}

/// A channel of Slack or Mattermost.
#[derive(Debug)]
pub struct Slack {
    settings: SlackSettings,
    address: String,
    host: String,
    client: Client,
}

impl Slack {
    /// Opens a channel; nothing is connected yet.
    pub fn open(settings: SlackSettings, clock: Arc<dyn Clock>) -> Result<Self, SendError> {
        let (address, setting) = match &settings {
            SlackSettings::Webhook { url, .. } => (url.clone(), "webhook_url"),
            SlackSettings::Bot { api_url, .. } => {
                let api = api_url.as_deref().unwrap_or(API).trim_end_matches('/');
                (format!("{api}/chat.postMessage"), "api_url")
            }
        };
        let (client, host) = client(&address, setting, PER_SECOND, clock)?;
        Ok(Self { settings, address: address.trim().to_owned(), host, client })
    }

    fn post(&self, body: &Value) -> Result<Posted, SendError> {
        let mut headers = Vec::new();
        if let SlackSettings::Bot { token, .. } = &self.settings {
            headers.push(("Authorization", format!("Bearer {token}")));
        }
        let post = Post {
            address: self.address.clone(),
            content_type: "application/json; charset=utf-8",
            headers,
            body: body.to_string().into_bytes(),
            limit: 64 * 1024,
        };
        self.client.post(&post).map_err(|error| unreachable(&self.host, &error))
    }

    /// Tells what a refusal by name means.
    fn refused(&self, name: &str) -> SendError {
        let host = self.host.clone();
        if SETUP.contains(&name) {
            let (code, answer) = (name.to_owned(), String::new());
            return SendError::Setup { reason: SendReason::Answer { host, code, answer } };
        }
        let (code, answer) = (String::new(), answer(name.as_bytes()));
        SendError::Later { after: None, reason: SendReason::Answer { host, code, answer } }
    }

    fn by_webhook(&self, body: &Value) -> Result<Accepted, SendError> {
        let posted = self.post(body)?;
        let said = String::from_utf8_lossy(&posted.body);
        if (400..500).contains(&posted.status) && SETUP.contains(&said.trim()) {
            return Err(self.refused(said.trim()));
        }
        judged(&self.host, &posted)?;
        Ok(Accepted::default())
    }

    fn as_bot(&self, body: &Value) -> Result<Accepted, SendError> {
        let posted = self.post(body)?;
        judged(&self.host, &posted)?;
        let said: Value = serde_json::from_slice(&posted.body).unwrap_or_default();
        if said["ok"] == json!(true) {
            // It is kept, and so it must be what it says: seconds and a count.
            let receipt = said["ts"].as_str().filter(|ts| is_moment(ts)).map(ToOwned::to_owned);
            return Ok(Accepted { receipt });
        }
        match said["error"].as_str() {
            Some("ratelimited") => {
                let reason = SendReason::TooMany { host: self.host.clone() };
                Err(SendError::Later { after: posted.retry_after, reason })
            }
            Some(name) => Err(self.refused(name)),
            None => Err(self.refused("?")),
        }
    }
}

impl Channel for Slack {
    fn send(&self, parcel: &Parcel, thread: Option<&str>) -> Result<Accepted, SendError> {
        let Form::Slack(post) = &parcel.form else {
            return Err(SendError::Setup { reason: SendReason::WrongForm });
        };
        match &self.settings {
            SlackSettings::Webhook { mattermost: true, .. } => {
                self.by_webhook(&json!({"text": in_one_text(post)}))
            }
            SlackSettings::Webhook { .. } => self.by_webhook(&body(post, &parcel.label)),
            SlackSettings::Bot { channel, .. } => {
                let mut body = json!({
                    "channel": channel,
                    "text": post.text,
                    "blocks": blocks(post, &parcel.label),
                    "unfurl_links": false,
                    "unfurl_media": false,
                    "metadata": {
                        "event_type": "prinsjesdiff_delivery",
                        "event_payload": {"key": parcel.label.key},
                    },
                });
                if let Some(thread) = thread.filter(|_| post.reply) {
                    body["thread_ts"] = json!(thread);
                }
                self.as_bot(&body)
            }
        }
    }
}

/// Tells whether a text is the name that Slack gives a message: `1789535700.000200`.
fn is_moment(text: &str) -> bool {
    const LONGEST: usize = 32;
    text.len() <= LONGEST && text.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// Writes a message as a webhook of Slack takes it.
pub(super) fn body(post: &SlackPost, label: &Label) -> Value {
    json!({"text": post.text, "blocks": blocks(post, label)})
}

/// Writes blocks as Slack takes them; the first bears the delivery key.
fn blocks(post: &SlackPost, label: &Label) -> Vec<Value> {
    let mut blocks: Vec<Value> = post
        .blocks
        .iter()
        .map(|block| match block {
            SlackBlock::Header(text) => json!({
                "type": "header",
                "text": {"type": "plain_text", "text": text, "emoji": false},
            }),
            SlackBlock::Section(text) => json!({
                "type": "section",
                "text": {"type": "mrkdwn", "text": text, "verbatim": true},
            }),
            SlackBlock::Context(text) => json!({
                "type": "context",
                "elements": [{"type": "mrkdwn", "text": text, "verbatim": true}],
            }),
            SlackBlock::Divider => json!({"type": "divider"}),
        })
        .collect();
    if let Some(first) = blocks.first_mut() {
        first["block_id"] = json!(label.key);
    }
    blocks
}

/// Writes blocks as one text, for Mattermost.
fn in_one_text(post: &SlackPost) -> String {
    let parts = post.blocks.iter().map(|block| match block {
        SlackBlock::Header(text) => format!("#### {text}"),
        SlackBlock::Section(text) | SlackBlock::Context(text) => text.replace('\n', "  \n"),
        SlackBlock::Divider => "---".to_owned(),
    });
    parts.collect::<Vec<_>>().join("\n\n")
}

/// Tells whether an address is one of the web, for settings that are no secret.
#[must_use]
pub fn is_web_address(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}
