//! One attempt: the request, the head of its answer, and its body up to a limit.
//!
//! Knows `reqwest` and what its errors mean. Must not retry.

use std::error::Error as _;
use std::io;

use chrono::{DateTime, Utc};
use reqwest::header::{
    ACCEPT, CONTENT_TYPE, DATE, ETAG, HeaderMap, HeaderName, IF_MODIFIED_SINCE, IF_NONE_MATCH,
    LAST_MODIFIED, LOCATION, RETRY_AFTER,
};
use url::Url;

use super::error::{Failed, HttpError, Phase, Unreachable};
use super::message::{Request, Response, Validators};
use super::{retry, sha256};

/// What one attempt brought.
pub(super) enum Attempt {
    Body(Response),
    Unchanged,
    LeadsTo(String),
}

/// Sends one request and reads its answer.
pub(super) async fn attempt(
    inner: &reqwest::Client,
    url: &Url,
    request: &Request,
    now: DateTime<Utc>,
) -> Result<Attempt, Failed> {
    let mut builder = inner.get(url.clone()).header(ACCEPT, request.accept);
    if let Some(total) = request.total {
        builder = builder.timeout(total);
    }
    if let Some(validators) = &request.validators {
        if let Some(etag) = &validators.etag {
            builder = builder.header(IF_NONE_MATCH, etag);
        }
        if let Some(date) = &validators.last_modified {
            builder = builder.header(IF_MODIFIED_SINCE, date);
        }
    }
    let answer = builder.send().await.map_err(|error| sending(&error, url))?;
    let status = answer.status();
    if status.as_u16() == 304 {
        return Ok(Attempt::Unchanged);
    }
    if status.is_redirection() {
        let to = header(answer.headers(), &LOCATION);
        return to.map(Attempt::LeadsTo).ok_or_else(|| wrong_status(url, status.as_u16()).into());
    }
    if !status.is_success() {
        let retry_after = header(answer.headers(), &RETRY_AFTER)
            .and_then(|value| retry::retry_after(&value, now));
        return Err(Failed { error: wrong_status(url, status.as_u16()), retry_after });
    }
    Ok(Attempt::Body(read(answer, url, request.limit).await?))
}

async fn read(
    mut answer: reqwest::Response,
    url: &Url,
    limit: usize,
) -> Result<Response, HttpError> {
    let too_large = || HttpError::TooLarge { address: url.to_string(), limit };
    let announced = answer.content_length();
    if announced.is_some_and(|length| length > limit as u64) {
        return Err(too_large());
    }
    let content_type = header(answer.headers(), &CONTENT_TYPE);
    let validators = Validators {
        etag: header(answer.headers(), &ETAG),
        last_modified: header(answer.headers(), &LAST_MODIFIED),
    };
    let date = header(answer.headers(), &DATE)
        .and_then(|date| DateTime::parse_from_rfc2822(&date).ok())
        .map(|date| date.with_timezone(&Utc));
    let mut body = Vec::new();
    loop {
        match answer.chunk().await {
            Ok(Some(chunk)) if body.len() + chunk.len() > limit => return Err(too_large()),
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => break,
            Err(error) if error.is_timeout() => {
                return Err(HttpError::TimeOut { host: host(url), phase: Phase::Reading });
            }
            Err(_) => {
                let (address, received) = (url.to_string(), body.len());
                return Err(HttpError::Truncated { address, received, announced });
            }
        }
    }
    if announced.is_some_and(|length| length != body.len() as u64) {
        let (address, received) = (url.to_string(), body.len());
        return Err(HttpError::Truncated { address, received, announced });
    }
    let sha256 = sha256(&body);
    Ok(Response { address: url.to_string(), content_type, validators, date, sha256, body })
}

/// Returns the host of an address, as it is named to people.
pub(super) fn host(url: &Url) -> String {
    let name = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| name.to_owned(), |port| format!("{name}:{port}"))
}

pub(super) fn header(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

fn wrong_status(url: &Url, status: u16) -> HttpError {
    HttpError::Status { address: url.to_string(), status }
}

/// Tells what an error before the answer means.
pub(super) fn sending(error: &reqwest::Error, url: &Url) -> HttpError {
    let host = host(url);
    if error.is_timeout() {
        let phase = if error.is_connect() { Phase::Connecting } else { Phase::Answering };
        return HttpError::TimeOut { host, phase };
    }
    HttpError::Unreachable { host, reason: reason(error) }
}

fn reason(error: &reqwest::Error) -> Unreachable {
    let mut told = String::new();
    let mut kind = None;
    let mut cause = error.source();
    while let Some(inner) = cause {
        told.push_str(&inner.to_string().to_lowercase());
        told.push('\n');
        if let Some(io) = inner.downcast_ref::<io::Error>() {
            kind = Some(io.kind());
        }
        cause = inner.source();
    }
    let says = |words: &[&str]| words.iter().any(|word| told.contains(word));
    // The libraries underneath tell these apart in words only.
    if says(&["dns error", "failed to lookup", "name or service not known"]) {
        Unreachable::UnknownName
    } else if says(&["certificate", "tls handshake", "invalid peer"]) {
        Unreachable::Certificate
    } else if says(&["fatal alert"]) || kind == Some(io::ErrorKind::InvalidData) {
        Unreachable::Tls
    } else if says(&["proxy", "tunnel"]) {
        Unreachable::Proxy
    } else {
        match kind {
            Some(io::ErrorKind::Other) | None => Unreachable::Closed,
            Some(kind) => Unreachable::System(kind),
        }
    }
}
