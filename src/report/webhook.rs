//! Messages for programs: the JSON forms.
//!
//! Knows which form tells what. Must not know how a body is signed or sent.

use serde_json::json;

use super::digest::{Digest, DigestView, Frame, Limits, Occasion};
use super::json::changes_text;
use super::notice::{Notice, NoticeView};
use super::parcel::WebhookPost;

/// Returns each comparison as `prinsjesdiff/changes/1` with what changed, each correction likewise,
/// and what was settled as a notice.
pub(super) fn digest(frame: &Frame<'_>, digest: &Digest<'_>) -> Vec<WebhookPost> {
    let event = match digest.occasion {
        Occasion::News => "digest",
        Occasion::Closing => "closing",
        Occasion::Welcome { .. } => "welcome",
    };
    let comparisons = digest.comparisons.iter().map(|one| (event, one));
    let corrections = digest.corrections.iter().map(|one| ("correction", one));
    let mut posts: Vec<WebhookPost> = comparisons
        .chain(corrections)
        .map(|(event, one)| WebhookPost {
            event: event.to_owned(),
            body: changes_text(one.changes, true),
        })
        .collect();
    let view = DigestView::of(frame, digest, Limits::WHOLE);
    for (name, lines) in [("settled", &view.settled), ("republished", &view.remarks)] {
        if !lines.is_empty() {
            posts.push(note(name, &view.subject, lines));
        }
    }
    posts
}

/// Returns a short message as `prinsjesdiff/notice/1`.
pub(super) fn notice(frame: &Frame<'_>, notice: &Notice<'_>) -> WebhookPost {
    let view = NoticeView::of(frame, notice);
    note(view.name, &view.subject, &view.lines)
}

fn note(name: &str, subject: &str, lines: &[String]) -> WebhookPost {
    let body = json!({
        "schema": "prinsjesdiff/notice/1",
        "notice": name,
        "subject": subject,
        "lines": lines,
    });
    WebhookPost { event: "notice".to_owned(), body: format!("{body:#}\n") }
}
