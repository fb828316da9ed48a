//! A webhook: the JSON forms, signed; or a card of Teams, which knows no signatures.
//!
//! Knows headers and the signature. Must not know what a body says.

use std::fmt;
use std::sync::Arc;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::http::{Client, Clock, Post};
use crate::model::hexadecimal;
use crate::report::parcel::{Form, Parcel};

use super::posting::{client, judged, unreachable};
use super::{Accepted, Channel, SendError, SendReason};

/// Messages per second to one address.
const PER_SECOND: f64 = 2.0;

/// How messages reach an address.
#[derive(Clone)]
pub struct WebhookSettings {
    /// The address: a secret.
    pub url: String,
    /// What messages are signed with: a secret. None only for receivers that know no signatures.
    pub signing_secret: Option<String>,
}

impl fmt::Debug for WebhookSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WebhookSettings(signed: {})", self.signing_secret.is_some())
    }
}

/// A channel of a webhook.
#[derive(Debug)]
pub struct Webhook {
    settings: WebhookSettings,
    host: String,
    client: Client,
    clock: Arc<dyn Clock>,
}

impl Webhook {
    /// Opens a channel; nothing is connected yet.
    pub fn open(settings: WebhookSettings, clock: Arc<dyn Clock>) -> Result<Self, SendError> {
        let (client, host) = client(&settings.url, "webhook_url", PER_SECOND, Arc::clone(&clock))?;
        Ok(Self { settings, host, client, clock })
    }
}

impl Channel for Webhook {
    fn send(&self, parcel: &Parcel, _thread: Option<&str>) -> Result<Accepted, SendError> {
        let Form::Webhook(post) = &parcel.form else {
            return Err(SendError::Setup { reason: SendReason::WrongForm });
        };
        let label = &parcel.label;
        let timestamp = self.clock.now().timestamp().to_string();
        let mut headers = vec![
            ("Prinsjesdiff-Delivery", label.key.clone()),
            ("Prinsjesdiff-Event", post.event.clone()),
            ("Prinsjesdiff-Watch", label.watch.clone()),
            ("Prinsjesdiff-Timestamp", timestamp.clone()),
        ];
        if let Some(secret) = &self.settings.signing_secret {
            headers.push(("Prinsjesdiff-Signature", signature(secret, &timestamp, &post.body)));
        }
        let post = Post {
            address: self.settings.url.trim().to_owned(),
            content_type: "application/json; charset=utf-8",
            headers,
            body: post.body.clone().into_bytes(),
            limit: 4 * 1024,
        };
        let posted = self.client.post(&post).map_err(|error| unreachable(&self.host, &error))?;
        judged(&self.host, &posted)?;
        Ok(Accepted::default())
    }
}

/// Signs a body together with the moment it is sent, so that neither can be changed and no copy can
/// be sent again later: HMAC-SHA256 of the timestamp, a full stop and the body, in hexadecimal.
///
/// # Examples
///
/// ```
/// use prinsjesdiff::deliver::signature;
/// assert_eq!(
///     signature("geheim", "1790000000", "{}"),
///     "sha256=b8238a355d8f7cfe5a857cda168d81d40aa8e8974faf6f45566741b3118deb00",
/// );
/// ```
#[must_use]
pub fn signature(secret: &str, timestamp: &str, body: &str) -> String {
    // A key of any length is taken.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else {
        return String::new();
    };
    for part in [timestamp, ".", body] {
        mac.update(part.as_bytes());
    }
    format!("sha256={}", hexadecimal(&mac.finalize().into_bytes()))
}
