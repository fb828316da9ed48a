//! Pieces packed into messages that Slack accepts.
//!
//! Knows its bounds: those it documents, and the total it does not. Must not know what a piece says.

use crate::report::digest::shorten;
use crate::report::parcel::{SlackBlock, SlackPost};
use crate::text::sentences;

use super::content::{Piece, Span};
use super::dialect::Dialect;

/// Most characters of a heading.
const HEADER: usize = 150;
/// Most characters of a section; Slack takes 3,000.
const SECTION: usize = 2_900;
/// Most blocks of a message; Slack takes 50.
const BLOCKS: usize = 45;
/// Most characters of a message; Slack refuses from about 11,000, whatever its other bounds say.
const MESSAGE: usize = 9_000;
/// Most characters of what a notification shows.
const NOTIFICATION: usize = 300;
/// Most characters of a stretch before it is written: written, it may be five times as long.
const STRETCH: usize = 500;

/// Packs pieces into messages; `text` is what notifications show.
pub(super) fn posts(dialect: Dialect, text: &str, pieces: &[Piece], reply: bool) -> Vec<SlackPost> {
    let mut text = text.to_owned();
    shorten(&mut text, NOTIFICATION);
    let text = dialect.escape(&text);
    let mut posts = Vec::new();
    let mut open: Vec<SlackBlock> = Vec::new();
    let mut used = text.chars().count();
    for block in pieces.iter().flat_map(|piece| blocks(dialect, piece)) {
        let wide = length(&block);
        if !open.is_empty() && (open.len() == BLOCKS || used + wide > MESSAGE) {
            posts.push(std::mem::take(&mut open));
            used = text.chars().count();
        }
        used += wide;
        open.push(block);
    }
    if !open.is_empty() {
        posts.push(open);
    }
    posts.into_iter().map(|blocks| SlackPost { text: text.clone(), blocks, reply }).collect()
}

fn length(block: &SlackBlock) -> usize {
    match block {
        SlackBlock::Header(text) | SlackBlock::Section(text) | SlackBlock::Context(text) => {
            text.chars().count()
        }
        SlackBlock::Divider => 0,
    }
}

fn blocks(dialect: Dialect, piece: &Piece) -> Vec<SlackBlock> {
    match piece {
        Piece::Head(text) => {
            let mut text = crate::report::clean::clean(text);
            shorten(&mut text, HEADER);
            vec![SlackBlock::Header(text)]
        }
        Piece::Body(spans) => {
            sections(dialect, spans).into_iter().map(SlackBlock::Section).collect()
        }
        Piece::Small(spans) => {
            sections(dialect, spans).into_iter().map(SlackBlock::Context).collect()
        }
    }
}

/// Writes spans as sections, parted at the ends of sentences where they are too long for one.
fn sections(dialect: Dialect, spans: &[Span]) -> Vec<String> {
    let mut sections = Vec::new();
    let mut open = String::new();
    let mut used = 0;
    let mut add = |written: &str| {
        let wide = written.chars().count();
        if used > 0 && used + wide > SECTION {
            sections.push(std::mem::take(&mut open));
            used = 0;
        }
        open.push_str(written);
        used += wide;
    };
    for span in spans {
        match span {
            Span::Break => add("\n"),
            Span::Link(address, text) => add(&dialect.link(address, text)),
            Span::Text(look, text) => {
                for part in &stretches(text) {
                    add(&dialect.write(*look, part));
                }
            }
        }
    }
    sections.push(open);
    sections.retain(|text| !text.trim().is_empty());
    for text in &mut sections {
        *text = text.trim().to_owned();
    }
    sections
}

/// Parts a text into stretches that are short enough: behind a sentence, else behind a word, else
/// anywhere. Joined they are the text.
fn stretches(text: &str) -> Vec<&str> {
    if text.chars().count() <= STRETCH {
        return vec![text];
    }
    let mut ends = Vec::new();
    let mut from = 0;
    for sentence in sentences(text) {
        let Some(at) = text[from..].find(&sentence) else { continue };
        from += at + sentence.len();
        ends.push(from);
    }
    let mut parts = Vec::new();
    let mut rest = text;
    let mut done = 0;
    while rest.chars().count() > STRETCH {
        let hard = rest.char_indices().nth(STRETCH).map_or(rest.len(), |(at, _)| at);
        let fits = |end: &usize| *end > done && *end - done <= hard;
        let sentence = ends.iter().rev().find(|end| fits(end)).map(|end| end - done);
        let word = || rest[..hard].rfind(' ').map(|at| at + 1);
        let end = sentence.or_else(word).filter(|end| *end > 0).unwrap_or(hard);
        let (part, behind) = rest.split_at(end);
        parts.push(part);
        rest = behind;
        done += end;
    }
    parts.push(rest);
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::report::chat::dialect::Look;

    /// Holds what Slack accepts.
    fn assert_accepted(posts: &[SlackPost]) {
        for post in posts {
            assert!(post.blocks.len() <= 45 && !post.blocks.is_empty());
            let all: usize = post.blocks.iter().map(length).sum();
            assert!(all + post.text.chars().count() <= 9_000, "{all}");
            for block in &post.blocks {
                let most = if matches!(block, SlackBlock::Header(_)) { 150 } else { 3_000 };
                assert!(length(block) <= most && (length(block) > 0), "{block:?}");
            }
        }
    }

    #[test]
    fn a_long_passage_is_parted_at_the_ends_of_sentences() {
        let text = "De minister zorgt voor boeien en betonning. ".repeat(200);
        let posts = posts(Dialect::Slack, "kop", &[Piece::plain(&text)], false);
        assert_accepted(&posts);
        for block in posts.iter().flat_map(|post| &post.blocks) {
            let SlackBlock::Section(text) = block else { panic!("{block:?}") };
            assert!(text.starts_with("De ") && text.ends_with("betonning."), "{text}");
        }
        assert!(posts.iter().flat_map(|post| &post.blocks).count() > 2);
    }

    #[test]
    fn many_pieces_go_in_several_messages() {
        let pieces: Vec<Piece> = (0..100).map(|at| Piece::plain(&format!("Regel {at}."))).collect();
        let posts = posts(Dialect::Slack, "kop", &pieces, true);
        assert_accepted(&posts);
        assert_eq!(posts.len(), 3);
        assert!(posts.iter().all(|post| post.reply && post.text == "kop"));
    }

    proptest! {
        #[test]
        fn whatever_is_told_fits(
            texts in proptest::collection::vec(("[a-z&<*. ]{0,30}", 0_usize..400), 0..20),
            head in any::<String>(),
        ) {
            let mut pieces = vec![Piece::Head(format!("x{head}"))];
            for (text, times) in &texts {
                let spans = [Look::Plain, Look::Struck, Look::Strong]
                    .map(|look| Span::Text(look, text.repeat(*times)));
                pieces.push(Piece::Body(spans.to_vec()));
            }
            assert_accepted(&posts(Dialect::Slack, &head, &pieces, false));
        }

        #[test]
        fn stretches_joined_are_the_text(text in "[a-z. ]{0,40}", times in 0_usize..100) {
            let text = text.repeat(times);
            prop_assert_eq!(stretches(&text).concat(), text);
        }
    }
}
