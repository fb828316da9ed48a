//! The words within an aligned pair: what stayed, what went, what came.
//!
//! Knows sentences, tokens, a budget in cells, and how crumbs are joined. Must not know what a
//! change means. Equal and deleted segments joined are the old text, equal and inserted the new:
//! always.

mod crumbs;
mod names;

use crumbs::{without_crumbs, words_in};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::compare::changes::{Segment, SegmentOp};
use crate::compare::rolling::year;
use crate::text::{SharedEnds, sentences, tokens};

/// The marks on the words of a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marks {
    /// The segments, in order.
    pub segments: Vec<Segment>,
    /// Whether the budget was reached.
    pub coarse: bool,
}

/// Marks what differs between two texts.
///
/// Sentences that are equal hold the rest apart, so that one that was written anew stands whole
/// beside others that stayed.
pub(super) fn mark(old: &str, new: &str, budget: usize) -> Marks {
    let mut runs: Vec<(SegmentOp, &str)> = Vec::new();
    let mut coarse = false;
    if old == new {
        runs.push((SegmentOp::Equal, old));
    } else {
        let ends = SharedEnds::of(old, new);
        let (head, tail) = (&old[..ends.head], &old[old.len() - ends.tail..]);
        let (old, new) = (ends.between(old), ends.between(new));
        runs.push((SegmentOp::Equal, head));
        let (olds, news) = (pieces_by_sentence(old), pieces_by_sentence(new));
        let (old_keys, new_keys) = (trimmed(&olds), trimmed(&news));
        let whole = old_keys.len().saturating_mul(new_keys.len()) > budget;
        let ops = if whole {
            vec![DiffOp::Replace {
                old_index: 0,
                old_len: olds.len(),
                new_index: 0,
                new_len: news.len(),
            }]
        } else {
            capture_diff_slices(Algorithm::Myers, &old_keys, &new_keys)
        };
        for op in ops {
            let (one, two) = (span(old, &olds, op.old_range()), span(new, &news, op.new_range()));
            if one == two {
                runs.push((SegmentOp::Equal, one));
            } else {
                coarse |= mark_words(one, two, budget, &mut runs);
            }
        }
        runs.push((SegmentOp::Equal, tail));
    }
    Marks { segments: segments(runs), coarse }
}

/// Cuts a text into sentences, each with the space behind it.
fn pieces_by_sentence(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    for sentence in sentences(text) {
        let length = (sentence.len() + 1).min(rest.len());
        let (piece, after) = rest.split_at(length);
        found.push(piece);
        rest = after;
    }
    found
}

fn trimmed<'t>(pieces: &[&'t str]) -> Vec<&'t str> {
    pieces.iter().map(|piece| piece.trim_end()).collect()
}

/// Returns the text of some of its pieces, which stand one behind the other.
fn span<'t>(text: &'t str, pieces: &[&str], range: std::ops::Range<usize>) -> &'t str {
    let length = |pieces: &[&str]| pieces.iter().map(|piece| piece.len()).sum::<usize>();
    let start = length(&pieces[..range.start]);
    &text[start..start + length(&pieces[range])]
}

/// A token with the white space behind it.
struct Piece<'t> {
    word: &'t str,
    gap: &'t str,
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found: Vec<Piece<'_>> = Vec::new();
    for token in names::joined(text, &tokens(text)) {
        match found.last_mut() {
            Some(last) if token.trim().is_empty() && last.gap.is_empty() => last.gap = token,
            _ => found.push(Piece { word: token, gap: "" }),
        }
    }
    found
}

/// Marks the words of two stretches; tells whether the budget was reached.
fn mark_words<'t>(
    old: &'t str,
    new: &'t str,
    budget: usize,
    runs: &mut Vec<(SegmentOp, &'t str)>,
) -> bool {
    let (olds, news) = (pieces(old), pieces(new));
    let (old_words, new_words) = keys(&olds, &news);
    let head = old_words.iter().zip(&new_words).take_while(|(one, two)| one == two).count();
    let tail = old_words[head..].iter().rev().zip(new_words[head..].iter().rev());
    let tail = tail.take_while(|(one, two)| one == two).count();
    let middle_old = &old_words[head..old_words.len() - tail];
    let middle_new = &new_words[head..new_words.len() - tail];
    let coarse = middle_old.len().saturating_mul(middle_new.len()) > budget;
    let mut found: Vec<(SegmentOp, &str)> = Vec::new();
    if !coarse {
        let both = |found: &mut Vec<_>, (one, two): (usize, usize), count: usize| {
            for more in 0..count {
                push_equal(found, &olds[one + more], &news[two + more]);
            }
        };
        both(&mut found, (0, 0), head);
        for op in capture_diff_slices(Algorithm::Myers, middle_old, middle_new) {
            let (one, two) = (op.old_range(), op.new_range());
            if matches!(op, DiffOp::Equal { .. }) {
                both(&mut found, (head + one.start, head + two.start), one.len());
            } else {
                let own = |range: &std::ops::Range<usize>| head + range.start..head + range.end;
                push_all(&mut found, SegmentOp::Delete, &olds[own(&one)]);
                push_all(&mut found, SegmentOp::Insert, &news[own(&two)]);
            }
        }
        both(&mut found, (olds.len() - tail, news.len() - tail), tail);
    }
    if coarse || too_little_survives(&found) {
        runs.extend([(SegmentOp::Delete, old), (SegmentOp::Insert, new)]);
    } else {
        runs.extend(without_crumbs(found));
    }
    coarse
}

/// What the words are compared by: themselves, but years by their place, where there are as many on
/// both sides. A series of years moves on as a whole, and `2025 en 2026` beside `2026 en 2027` have
/// no year in common.
fn keys<'t>(olds: &[Piece<'t>], news: &[Piece<'t>]) -> (Vec<Key<'t>>, Vec<Key<'t>>) {
    let years =
        |pieces: &[Piece<'t>]| pieces.iter().filter(|piece| year(piece.word).is_some()).count();
    let in_series = years(olds) == years(news);
    let of = |pieces: &[Piece<'t>]| -> Vec<Key<'t>> {
        let mut count = 0;
        let key = |piece: &Piece<'t>| {
            let in_series = in_series && year(piece.word).is_some();
            count += usize::from(in_series);
            if in_series { Key::Year(count) } else { Key::Word(piece.word) }
        };
        pieces.iter().map(key).collect()
    };
    (of(olds), of(news))
}

/// See [`keys`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key<'t> {
    Word(&'t str),
    Year(usize),
}

fn push_equal<'t>(runs: &mut Vec<(SegmentOp, &'t str)>, one: &Piece<'t>, two: &Piece<'t>) {
    if one.word == two.word {
        runs.push((SegmentOp::Equal, one.word));
    } else {
        runs.extend([(SegmentOp::Delete, one.word), (SegmentOp::Insert, two.word)]);
    }
    if one.gap == two.gap {
        runs.push((SegmentOp::Equal, one.gap));
    } else {
        runs.extend([(SegmentOp::Delete, one.gap), (SegmentOp::Insert, two.gap)]);
    }
}

fn push_all<'t>(runs: &mut Vec<(SegmentOp, &'t str)>, op: SegmentOp, pieces: &[Piece<'t>]) {
    runs.extend(pieces.iter().flat_map(|piece| [(op, piece.word), (op, piece.gap)]));
}

/// Tells whether less than a third of the words of the shorter side is left: dense marks say less
/// than both texts whole.
fn too_little_survives(runs: &[(SegmentOp, &str)]) -> bool {
    let (mut equal, mut gone, mut came) = (0usize, 0usize, 0usize);
    for (op, token) in runs {
        match op {
            SegmentOp::Equal => equal += words_in(token),
            SegmentOp::Delete => gone += words_in(token),
            SegmentOp::Insert => came += words_in(token),
        }
    }
    equal * 3 < equal + gone.min(came)
}

/// Joins neighbours of one kind; between two equal stretches what went stands before what came.
fn segments<'t>(runs: impl IntoIterator<Item = (SegmentOp, &'t str)>) -> Vec<Segment> {
    let mut found: Vec<Segment> = Vec::new();
    let (mut gone, mut came) = (String::new(), String::new());
    let close = |found: &mut Vec<Segment>, gone: &mut String, came: &mut String| {
        for (op, text) in [(SegmentOp::Delete, gone), (SegmentOp::Insert, came)] {
            if !text.is_empty() {
                found.push(Segment { op, text: std::mem::take(text), moved: None });
            }
        }
    };
    for (op, text) in runs {
        match op {
            SegmentOp::Delete => gone.push_str(text),
            SegmentOp::Insert => came.push_str(text),
            SegmentOp::Equal => {
                close(&mut found, &mut gone, &mut came);
                match found.last_mut() {
                    Some(last) if last.op == SegmentOp::Equal => last.text.push_str(text),
                    _ if text.is_empty() => {}
                    _ => found.push(Segment { op, text: text.to_owned(), moved: None }),
                }
            }
        }
    }
    close(&mut found, &mut gone, &mut came);
    for at in 0..found.len() {
        tidy_pair(&mut found, at);
        tidy_sentence(&mut found, at);
    }
    found.retain(|segment| !segment.text.is_empty());
    found
}

/// Moves the white space that both sides of a replacement begin or end with out of the marks.
fn tidy_pair(found: &mut [Segment], at: usize) {
    let ops = |at: usize| found.get(at).map(|segment| segment.op);
    if (ops(at), ops(at + 1)) != (Some(SegmentOp::Delete), Some(SegmentOp::Insert)) {
        return;
    }
    let both = |found: &[Segment], spaced: fn(&str) -> bool| {
        spaced(&found[at].text) && spaced(&found[at + 1].text)
    };
    if at + 2 < found.len() && both(found, |text| text.ends_with(' ')) {
        found[at].text.pop();
        found[at + 1].text.pop();
        found[at + 2].text.insert(0, ' ');
    }
    if at > 0 && both(found, |text| text.starts_with(' ')) {
        found[at].text.remove(0);
        found[at + 1].text.remove(0);
        found[at - 1].text.push(' ');
    }
}

/// Lets what came or went behind a sentence be a sentence: `{+. Zij bericht+}.` is read as
/// `.{+ Zij bericht.+}`.
fn tidy_sentence(found: &mut [Segment], at: usize) {
    let Some([before, own, after]) = found.get_mut(at..at + 3) else { return };
    let alone =
        before.op == SegmentOp::Equal && own.op != SegmentOp::Equal && after.op == SegmentOp::Equal;
    if alone && own.text.starts_with(". ") && after.text.starts_with('.') {
        before.text.push('.');
        own.text.remove(0);
        own.text.push('.');
        after.text.remove(0);
    }
}

#[cfg(test)]
mod tests;
