//! What Slack, Mattermost, Teams and webhooks have in common: a message sent to a secret address.
//!
//! Knows statuses. Must not know bodies, nor repeat an address.

use std::sync::Arc;
use std::time::Duration;

use url::Url;

use crate::http::{Client, Clock, HttpError, Phase, Posted, Settings, Unreachable};

use super::{SendError, SendReason, UnreachableReason, answer};

/// How long an address may take to answer.
const TOTAL: Duration = Duration::from_mins(1);

/// Makes a client for one address, and returns its host.
pub(super) fn client(
    address: &str,
    setting: &'static str,
    per_second: f64,
    clock: Arc<dyn Clock>,
) -> Result<(Client, String), SendError> {
    let unusable = || SendError::Setup { reason: SendReason::SecretUnusable { setting } };
    let url = Url::parse(address.trim()).map_err(|_| unusable())?;
    let host = url.host_str().map(ToOwned::to_owned).ok_or_else(unusable)?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(unusable());
    }
    // The path of the address is the secret; the client needs to know the host alone.
    let origin = url.origin().ascii_serialization();
    let settings = Settings {
        addresses: vec![origin],
        requests_per_second: per_second,
        total_time: TOTAL,
        ..Settings::default()
    };
    let made = Client::new(settings, clock).map_err(|error| unreachable(&host, &error))?;
    Ok((made, host))
}

/// Tells what an answer means: accepted, or why not.
pub(super) fn judged(host: &str, posted: &Posted) -> Result<(), SendError> {
    let host = host.to_owned();
    let said = || SendReason::Answer {
        host: host.clone(),
        code: posted.status.to_string(),
        answer: answer(&posted.body),
    };
    match posted.status {
        200..=299 => Ok(()),
        429 => Err(SendError::Later {
            after: posted.retry_after,
            reason: SendReason::TooMany { host },
        }),
        400 | 408 | 413 | 422 | 425 | 500..=599 => {
            Err(SendError::Later { after: posted.retry_after, reason: said() })
        }
        // Not there, not allowed, moved: no repeat of the same mends it.
        _ => Err(SendError::Setup { reason: said() }),
    }
}

/// Tells what it means that there was no answer.
pub(super) fn unreachable(host: &str, error: &HttpError) -> SendError {
    let host = host.to_owned();
    let reason = match error {
        HttpError::TooManyRequests { .. } => {
            return SendError::Later { after: None, reason: SendReason::TooMany { host } };
        }
        HttpError::Unreachable { reason, .. } => match reason {
            Unreachable::UnknownName => UnreachableReason::UnknownName,
            Unreachable::Certificate => UnreachableReason::Certificate,
            Unreachable::Tls => UnreachableReason::Tls,
            Unreachable::Proxy => UnreachableReason::Proxy,
            Unreachable::Closed => UnreachableReason::Closed,
            Unreachable::System(kind) => UnreachableReason::System(*kind),
        },
        HttpError::TimeOut { phase: Phase::Connecting, .. } => UnreachableReason::NoConnection,
        HttpError::TimeOut { .. } => UnreachableReason::NoAnswer,
        _ => UnreachableReason::Closed,
    };
    let is_unsafe = reason == UnreachableReason::Certificate;
    let reason = SendReason::Unreachable { host, reason };
    if is_unsafe { SendError::Setup { reason } } else { SendError::Later { after: None, reason } }
}
