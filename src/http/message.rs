//! Questions and answers.
//!
//! Knows what a question may ask and what an answer says of itself. Must not know how they travel.

use std::time::Duration;

use chrono::{DateTime, Utc};

/// What a service gave to recognise its answer by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Validators {
    /// `ETag`.
    pub etag: Option<String>,
    /// `Last-Modified`, as it came.
    pub last_modified: Option<String>,
}

impl Validators {
    /// Tells whether there is nothing to recognise an answer by.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.etag.is_none() && self.last_modified.is_none()
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The address.
    pub address: String,
    /// The kinds of answer that are wanted.
    pub accept: &'static str,
    /// What is known of the answer already.
    pub validators: Option<Validators>,
    /// Most bytes that are read.
    pub limit: usize,
    /// Less time in all than the client's.
    pub total: Option<Duration>,
}

impl Request {
    /// Asks for an address, with a limit in bytes.
    #[must_use]
    pub fn new(address: impl Into<String>, limit: usize) -> Self {
        Self { address: address.into(), accept: "*/*", validators: None, limit, total: None }
    }
}

/// An answer with a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The address that gave it, after redirects.
    pub address: String,
    /// Its kind, as the service named it.
    pub content_type: Option<String>,
    /// What to recognise it by.
    pub validators: Validators,
    /// What time it was at the service, if it said so.
    pub date: Option<DateTime<Utc>>,
    /// Lower-case hexadecimal SHA-256 of the body.
    pub sha256: String,
    /// The body, decompressed.
    pub body: Vec<u8>,
}

/// What a service answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A body.
    Body(Response),
    /// The same as what the validators stand for.
    Unchanged,
}
