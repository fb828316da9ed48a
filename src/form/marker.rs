//! The printed marker of an item: `1.`, `a)`, `(ii)`.
//!
//! Knows which markers stand as they are printed and which need brackets. Must not know items.

use super::escape::{self, Breaks, find_bare};

/// Longest number in a marker that stands as printed; a longer one is a year or an amount.
const DIGITS: usize = 3;

/// Tells whether a word is a marker as lists bear them: number, letter or small Roman figure,
/// with a stop or bracket behind it.
fn is_plain(word: &str) -> bool {
    let Some(body) = word.strip_suffix(['.', ')']) else { return false };
    let body = body.strip_prefix('(').unwrap_or(body);
    let number =
        |part: &str| (1..=DIGITS).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let letter = body.len() == 1 && body.bytes().all(|b| b.is_ascii_alphabetic());
    let roman = (2..=4).contains(&body.len()) && body.bytes().all(|b| b"ivx".contains(&b));
    letter || roman || body.split('.').all(number)
}

/// Writes a marker: as printed where that reads back, else between brackets.
pub(super) fn write(marker: &str) -> String {
    let marker = &escape::flat(marker);
    if is_plain(marker) {
        return marker.to_owned();
    }
    format!("[{}]", escape::escape(marker, |_, current, _| matches!(current, '[' | ']')))
}

/// Parts the marker at the head of an item from its text.
pub(super) fn split(written: &str) -> (Option<String>, &str) {
    if let Some(inner) = written.strip_prefix('[') {
        if let Some(end) = find_bare(inner, ']') {
            let rest = &inner[end + 1..];
            if rest.is_empty() || rest.starts_with(' ') {
                let marker = escape::unescape(&inner[..end], Breaks::Letters);
                return (Some(marker), rest.strip_prefix(' ').unwrap_or(rest));
            }
        }
        return (None, written);
    }
    let (word, rest) = written.split_once(' ').unwrap_or((written, ""));
    if is_plain(word) { (Some(word.to_owned()), rest) } else { (None, written) }
}

/// Writes the first sentence of an item without a marker, so that none is read into it.
pub(super) fn unmarked(sentence: &str) -> String {
    let sentence = &escape::flat(sentence);
    let word = sentence.split(' ').next().unwrap_or_default();
    if is_plain(word) {
        let last = word.len() - 1;
        return escape::escape(sentence, |index, _, _| index == last);
    }
    let line = escape::line(sentence);
    if line.starts_with('[') { format!("\\{line}") } else { line }
}
