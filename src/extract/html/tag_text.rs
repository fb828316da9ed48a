//! The text of a tag, a comment or raw text: where it ends.
//!
//! Knows quotes and attributes. Must not know what a name means.

/// Returns the name of a tag, in lower case, if the text behind `<` begins one.
pub(super) fn tag_name(rest: &str) -> Option<String> {
    if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let end = rest
        .find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'))
        .unwrap_or(rest.len());
    Some(rest[..end].to_ascii_lowercase())
}

/// Returns the length of a tag behind its `<`, its `>` included, and at least how many attributes it
/// has; `>` in a quoted value ends nothing.
pub(super) fn tag_end(rest: &str) -> (usize, usize) {
    let bytes = rest.as_bytes();
    let (mut at, mut attributes) = (0, 0);
    let is_between = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'"' | b'\'');
    while let Some(&byte) = bytes.get(at) {
        let before = at.checked_sub(1).and_then(|at| bytes.get(at));
        if before.is_some_and(is_between) && !is_between(&byte) && byte != b'>' {
            attributes += 1;
        }
        at += 1;
        match byte {
            b'>' => return (at, attributes),
            b'=' => {
                while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
                    at += 1;
                }
                if let Some(&quote @ (b'"' | b'\'')) = bytes.get(at) {
                    let inside = &bytes[at + 1..];
                    let end = inside.iter().position(|byte| *byte == quote);
                    at = end.map_or(bytes.len(), |end| at + end + 2);
                }
            }
            _ => {}
        }
    }
    (bytes.len(), attributes)
}

/// Returns the length of a comment or declaration behind its `<`.
pub(super) fn declaration_end(rest: &str) -> usize {
    let Some(comment) = rest.strip_prefix("!--") else {
        return rest.find('>').map_or(rest.len(), |end| end + 1);
    };
    if comment.starts_with('>') || comment.starts_with("->") {
        return 4 + usize::from(comment.starts_with('-'));
    }
    comment
        .match_indices("--")
        .find_map(|(at, _)| {
            let behind = comment[at + 2..].strip_prefix('!').unwrap_or(&comment[at + 2..]);
            behind.starts_with('>').then(|| rest.len() - behind.len() + 1)
        })
        .unwrap_or(rest.len())
}

/// Returns the length of raw text up to its end tag.
pub(super) fn raw_end(rest: &str, name: &str) -> usize {
    rest.match_indices("</")
        .find(|(at, _)| {
            let behind = rest.as_bytes().get(at + 2..at + 2 + name.len());
            behind.is_some_and(|behind| behind.eq_ignore_ascii_case(name.as_bytes()))
        })
        .map_or(rest.len(), |(at, _)| at)
}
