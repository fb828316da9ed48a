//! Digests and short messages for Slack, Mattermost and Teams.
//!
//! Knows what fits into a message of each. Must not know how one is sent.

mod content;
mod dialect;
mod pack;
mod teams;

use super::digest::{Digest, DigestView, Frame, Limits};
use super::notice::{Notice, NoticeView};
use super::parcel::SlackPost;
use content::Piece;
use dialect::Dialect;

pub(super) use teams::{digest as teams, notice as teams_notice};

/// What the first messages show of each passage; the rest stands behind the link.
const SUMMARY: Limits = Limits { top: 10, per_chapter: 0, passage: 700, lines: 30, text: 1_000 };
/// What the replies show of each chapter.
const REPLIES: Limits = Limits { top: 0, per_chapter: 5, passage: 700, lines: 30, text: 1_000 };

/// Returns the messages of a webhook of Slack: the summary, what matters most, the chapters.
pub(super) fn slack(frame: &Frame<'_>, digest: &Digest<'_>) -> Vec<SlackPost> {
    flat(Dialect::Slack, frame, digest)
}

/// Returns the messages of Mattermost.
pub(super) fn mattermost(frame: &Frame<'_>, digest: &Digest<'_>) -> Vec<SlackPost> {
    flat(Dialect::Mattermost, frame, digest)
}

fn flat(dialect: Dialect, frame: &Frame<'_>, digest: &Digest<'_>) -> Vec<SlackPost> {
    let view = DigestView::of(frame, digest, SUMMARY);
    let mut pieces = content::summary(frame, &view);
    pieces.extend(content::items(frame, &view));
    pieces.extend(content::rest(frame, &view));
    pack::posts(dialect, &view.summary, &pieces, false)
}

/// Returns the messages of a bot of Slack: the summary with the headlines, and below it, as
/// replies, the passages of each chapter.
pub(super) fn with_replies(frame: &Frame<'_>, digest: &Digest<'_>) -> Vec<SlackPost> {
    let view = DigestView::of(frame, digest, SUMMARY);
    let mut first = content::summary(frame, &view);
    first.extend(content::headlines(frame, &view));
    let mut posts = pack::posts(Dialect::Slack, &view.summary, &first, false);
    // Replies refer to the first message; what does not fit into it is a reply already.
    posts.iter_mut().skip(1).for_each(|post| post.reply = true);
    let by_chapter = DigestView::of(frame, digest, REPLIES);
    for (title, pieces) in content::chapters(frame, &by_chapter) {
        posts.extend(pack::posts(Dialect::Slack, &title, &pieces, true));
    }
    let rest = content::rest(frame, &view);
    posts.extend(pack::posts(Dialect::Slack, &view.subject, &rest, true));
    posts
}

/// Returns a short message for Slack.
pub(super) fn slack_notice(frame: &Frame<'_>, notice: &Notice<'_>) -> Vec<SlackPost> {
    note(Dialect::Slack, frame, notice)
}

/// Returns a short message for Mattermost.
pub(super) fn mattermost_notice(frame: &Frame<'_>, notice: &Notice<'_>) -> Vec<SlackPost> {
    note(Dialect::Mattermost, frame, notice)
}

fn note(dialect: Dialect, frame: &Frame<'_>, notice: &Notice<'_>) -> Vec<SlackPost> {
    let view = NoticeView::of(frame, notice);
    let mut pieces: Vec<Piece> = vec![Piece::strong(&view.subject)];
    pieces.extend(view.lines.iter().map(|line| Piece::plain(line)));
    pieces.push(Piece::small(&view.foot.join(" ")));
    pack::posts(dialect, &view.subject, &pieces, false)
}
