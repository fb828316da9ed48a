//! Digests and short messages as a card of Teams.
//!
//! Knows the card and its bound. Must not decide what is told.

use serde_json::{Value, json};

use crate::report::digest::{Digest, DigestView, Frame, Limits};
use crate::report::notice::{Notice, NoticeView};

use super::content::{self, Piece, Span};
use super::dialect::Dialect;

/// Most bytes of a card; Teams refuses from 28 kB.
const MOST_BYTES: usize = 24_000;

/// Returns the card of a digest.
pub(in crate::report) fn digest(frame: &Frame<'_>, digest: &Digest<'_>) -> String {
    let mut body = String::new();
    for limits in Limits::STEPS {
        let limits = Limits { per_chapter: 0, ..limits };
        let view = DigestView::of(frame, digest, limits);
        let mut pieces = content::summary(frame, &view);
        pieces.extend(content::items(frame, &view));
        pieces.extend(content::rest(frame, &view));
        body = card(&pieces);
        if body.len() <= MOST_BYTES {
            return body;
        }
    }
    body
}

/// Returns the card of a short message.
pub(in crate::report) fn notice(frame: &Frame<'_>, notice: &Notice<'_>) -> String {
    let view = NoticeView::of(frame, notice);
    let mut pieces = vec![Piece::strong(&view.subject)];
    pieces.extend(view.lines.iter().map(|line| Piece::plain(line)));
    pieces.push(Piece::small(&view.foot.join(" ")));
    card(&pieces)
}

fn card(pieces: &[Piece]) -> String {
    let body: Vec<Value> = pieces.iter().map(block).collect();
    let card = json!({
        "type": "message",
        "attachments": [{
            "contentType": "application/vnd.microsoft.card.adaptive",
            "content": {
                "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
                "type": "AdaptiveCard",
                "version": "1.4",
                "msteams": {"width": "Full"},
                "body": body,
            },
        }],
    });
    format!("{card}\n")
}

fn block(piece: &Piece) -> Value {
    match piece {
        Piece::Head(text) => json!({
            "type": "TextBlock", "wrap": true, "weight": "Bolder", "size": "Medium",
            "text": Dialect::Teams.escape(text),
        }),
        Piece::Body(spans) => json!({"type": "TextBlock", "wrap": true, "text": written(spans)}),
        Piece::Small(spans) => json!({
            "type": "TextBlock", "wrap": true, "isSubtle": true, "size": "Small",
            "text": written(spans),
        }),
    }
}

fn written(spans: &[Span]) -> String {
    let parts = spans.iter().map(|span| match span {
        Span::Text(look, text) => Dialect::Teams.write(*look, text),
        Span::Link(address, text) => Dialect::Teams.link(address, text),
        // A single line end is a space in a card.
        Span::Break => "\n\n".to_owned(),
    });
    parts.collect::<String>().trim().to_owned()
}
