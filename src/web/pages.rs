//! Pages over HTTP: which answer a path gets, read only.
//!
//! Knows statuses, heads and what is too long. Must not know what is on a page, nor where it comes from:
//! whoever has pages hands them out.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use crate::http::sha256;

/// No path of ours is as long; a longer one is refused unread.
const LONGEST: usize = 512;
/// Letters of a checksum that tell two states of a page apart.
const DIGITS: usize = 24;

/// What a path leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A page.
    Page {
        /// Its media type.
        media: &'static str,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// The page stands at another path; a relative one.
    Elsewhere(String),
    /// There is none, in words.
    Nothing(String),
    /// It cannot be made now, in words.
    Failed(String),
}

/// Whoever has pages.
pub trait Pages: Send + Sync {
    /// Returns what stands at a path, which begins with a slash.
    fn find(&self, path: &str) -> Answer;

    /// Returns what stands at a path when something is asked of it: what follows the question mark.
    /// Whatever has no questions answers as without one.
    fn ask(&self, path: &str, question: &str) -> Answer {
        let _ = question;
        self.find(path)
    }

    /// Returns what a page may load and run.
    fn policy(&self) -> &'static str;
}

/// Answers whatever is asked of pages.
pub(super) async fn answer(
    pages: Arc<dyn Pages>,
    method: Method,
    uri: Uri,
    asked: HeaderMap,
) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    if uri.path_and_query().is_some_and(|all| all.as_str().len() > LONGEST) {
        return StatusCode::URI_TOO_LONG.into_response();
    }
    let policy = pages.policy();
    let path = uri.path().to_owned();
    let question = uri.query().map(str::to_owned);
    // A page may take a while to make; whoever else asks does not wait for it.
    let found = tokio::task::spawn_blocking(move || match question {
        Some(question) => pages.ask(&path, &question),
        None => pages.find(&path),
    })
    .await;
    let mut response = match found {
        Ok(Answer::Page { media, bytes }) => page(media, bytes, &asked),
        Ok(Answer::Elsewhere(path)) => match HeaderValue::from_str(&path) {
            Ok(path) => (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, path)]).into_response(),
            Err(_) => StatusCode::NOT_FOUND.into_response(),
        },
        Ok(Answer::Nothing(words)) => (StatusCode::NOT_FOUND, words).into_response(),
        Ok(Answer::Failed(words)) => (StatusCode::SERVICE_UNAVAILABLE, words).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    guard(response.headers_mut(), policy);
    response
}

/// Answers with a page, or that the asker has it already.
fn page(media: &'static str, bytes: Vec<u8>, asked: &HeaderMap) -> Response {
    let sum = sha256(&bytes);
    let tag = format!("\"{}\"", sum.get(..DIGITS).unwrap_or(&sum));
    let known = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|one| one.to_str().ok());
    let is_known = known
        .flat_map(|one| one.split(','))
        .map(|one| one.trim().trim_start_matches("W/"))
        .any(|one| one == tag || one == "*");
    let body = if is_known { Body::empty() } else { Body::from(bytes) };
    let status = if is_known { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
    let mut response = (status, [(header::CONTENT_TYPE, media)], body).into_response();
    let head = response.headers_mut();
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        head.insert(header::ETAG, tag);
    }
    head.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// Says what a browser may do with an answer, in whatever way it was made.
fn guard(head: &mut HeaderMap, policy: &'static str) {
    let own = format!("{policy}; frame-ancestors 'none'");
    if let Ok(own) = HeaderValue::from_str(&own) {
        head.insert(header::CONTENT_SECURITY_POLICY, own);
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
    ] {
        head.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
}
