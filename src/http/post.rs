//! Sending something to an address, once.
//!
//! Knows the same pace and limits as asking. Must not try again: what was sent may have arrived
//! although no answer came, and only the sender knows whether a repeat does harm.
//!
//! Addresses to send to may be secrets: no error and no debug text repeats them.

use std::fmt;
use std::sync::atomic::Ordering;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use reqwest::header::{CONTENT_TYPE, RETRY_AFTER};
use url::Url;

use super::body::{header, host, sending};
use super::client::{Client, parse, take_one};
use super::error::HttpError;
use super::{pace, retry};

/// How long a host is left alone that says "too many" without saying for how long.
const PAUSE: Duration = Duration::from_secs(30);
/// What stands for a secret address.
const HIDDEN: &str = "…";

/// What is sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Post {
    /// The address.
    pub address: String,
    /// What the body is.
    pub content_type: &'static str,
    /// Further headers.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// Most bytes of the answer that are read.
    pub limit: usize,
}

impl fmt::Debug for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let host = Url::parse(&self.address).ok().and_then(|url| url.host_str().map(str::to_owned));
        write!(f, "Post to {}, {} bytes", host.unwrap_or_default(), self.body.len())
    }
}

/// What the other side answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// The status.
    pub status: u16,
    /// How long it asks to wait.
    pub retry_after: Option<Duration>,
    /// The answer, as far as it came and may be long.
    pub body: Vec<u8>,
}

impl Client {
    /// Sends something, once; any answer is one, also a refusal.
    pub fn post(&self, post: &Post) -> Result<Posted, HttpError> {
        let hidden = |_| HttpError::Address { address: HIDDEN.to_owned() };
        let url = parse(&post.address).map_err(hidden)?;
        let shared = self.hosts.get(&host(&url));
        let mut state = pace::take(&shared);
        if let Some(until) = state.closed_until.filter(|until| *until > self.clock.now()) {
            return Err(HttpError::TooManyRequests { host: host(&url), until });
        }
        if self.allowance.load(Ordering::Relaxed) == 0 {
            return Err(HttpError::Stopped);
        }
        let interval = self.interval();
        state.wait(&*self.clock, interval);
        if !take_one(&self.allowance) {
            return Err(HttpError::Stopped);
        }
        self.sent.fetch_add(1, Ordering::Relaxed);
        let now = self.clock.now();
        let result = self.runtime.block_on(send(&self.inner, &url, post, now));
        state.ended(self.clock.now(), interval);
        let posted = result?;
        state.has_answered = true;
        if posted.status == 429 {
            let wait = posted.retry_after.unwrap_or(PAUSE);
            let wait = TimeDelta::from_std(wait).unwrap_or(TimeDelta::zero());
            state.closed_until = Some(self.clock.now() + wait);
        }
        Ok(posted)
    }
}

async fn send(
    inner: &reqwest::Client,
    url: &Url,
    post: &Post,
    now: DateTime<Utc>,
) -> Result<Posted, HttpError> {
    let mut builder =
        inner.post(url.clone()).header(CONTENT_TYPE, post.content_type).body(post.body.clone());
    for (name, value) in &post.headers {
        builder = builder.header(*name, value);
    }
    let mut answer = builder.send().await.map_err(|error| sending(&error, url))?;
    let status = answer.status().as_u16();
    let retry_after =
        header(answer.headers(), &RETRY_AFTER).and_then(|value| retry::retry_after(&value, now));
    let mut body = Vec::new();
    // The status has been said: an answer that breaks off changes nothing about it.
    while body.len() < post.limit
        && let Ok(Some(chunk)) = answer.chunk().await
    {
        let room = post.limit - body.len();
        body.extend_from_slice(&chunk[..chunk.len().min(room)]);
    }
    Ok(Posted { status, retry_after, body })
}
