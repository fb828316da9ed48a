//! Channels: how a frozen message leaves the machine.
//!
//! Knows mail servers, Slack, webhooks and folders; the only room with `lettre` and `hmac`. Must not decide
//! who gets what, when, or how often it is tried: it sends one parcel and says what became of it.

mod email;
mod feed;
mod folder;
mod posting;
mod slack;
mod veiled;
mod webhook;

use std::fmt;
use std::time::Duration;

use crate::report::parcel::Parcel;

pub use email::{Email, EmailSettings, Route, Times, Tls, is_mail_address};
pub use feed::Feeds;
pub use folder::Filed;
pub use slack::{Slack, SlackSettings, is_web_address};
pub use veiled::Veiled;
pub use webhook::{Webhook, WebhookSettings, signature};

pub use crate::report::wording::{SendReason, UnreachableReason};

/// Where parcels of one kind go.
///
/// Blocking: it must not be called from within an asynchronous runtime.
pub trait Channel: fmt::Debug + Send + Sync {
    /// Sends a parcel, once.
    ///
    /// When this returns, the other side has accepted it. When it fails, the other side may still
    /// have accepted it without being able to say so: a repeat carries the same key.
    ///
    /// `thread` is the receipt of part 0 of the same batch and recipient, for parts that are
    /// replies.
    fn send(&self, parcel: &Parcel, thread: Option<&str>) -> Result<Accepted, SendError>;
}

/// What the other side gave for an accepted parcel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Accepted {
    /// What replies refer to, where the channel knows replies.
    pub receipt: Option<String>,
}

/// Tells what became of a parcel that was not accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SendError {
    /// The same may succeed later.
    Later {
        /// Not before this has passed, when the other side said so.
        after: Option<Duration>,
        /// Why.
        reason: SendReason,
    },
    /// This recipient will never accept it; others may.
    Refused {
        /// Why.
        reason: SendReason,
    },
    /// The channel is not set up as it should be: no parcel of it can leave.
    Setup {
        /// Why.
        reason: SendReason,
    },
}

impl SendError {
    /// Returns why, for `Wording::send_reason`.
    #[must_use]
    pub fn reason(&self) -> &SendReason {
        match self {
            Self::Later { reason, .. } | Self::Refused { reason } | Self::Setup { reason } => {
                reason
            }
        }
    }
}

/// Most characters of what another side said that are looked at. It is cut to what is shown only
/// when secrets are out of it: half a secret would be found no more.
const LOOKED_AT: usize = 4_000;

/// Returns what another side said in one line: it is not ours and may hold anything.
fn answer(bytes: &[u8]) -> String {
    crate::report::clean_line(&String::from_utf8_lossy(bytes), LOOKED_AT)
}
