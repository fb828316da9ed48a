//! What little stayed between two changes: a crumb, which a reader would rather not step over.
//!
//! Knows words that hold nothing apart. Must not lose or reorder a word of either side.

use crate::compare::changes::SegmentOp;
use crate::text::fold;

/// Words that do not hold two changes apart when they stand alone between them.
const FILLERS: &[&str] = &[
    "aan", "als", "bij", "dat", "de", "deze", "die", "dit", "door", "een", "en", "er", "haar",
    "het", "hun", "in", "is", "met", "of", "om", "op", "te", "tot", "uit", "van", "voor", "ze",
    "zich", "zijn",
];
/// So many words that all went, or all came, are a long stretch: a lone filler in the midst of it
/// stayed by chance.
const LONG: usize = 4;
/// So many words are repeated on purpose.
const SLID_WORDS: usize = 2;

/// Counts the words of a token; a name is one token of several.
pub(super) fn words_in(token: &str) -> usize {
    token.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// A stretch that stayed, or one that something else took the place of.
#[derive(Debug, Default, Clone)]
struct Stretch<'t> {
    equal: Vec<&'t str>,
    gone: Vec<&'t str>,
    came: Vec<&'t str>,
}

impl<'t> Stretch<'t> {
    fn is_change(&self) -> bool {
        !self.gone.is_empty() || !self.came.is_empty()
    }

    /// Tells whether words took the place of words; a number for a number stands by itself.
    fn is_substitution(&self) -> bool {
        let worded = |tokens: &[&str]| tokens.iter().any(|token| words_in(token) > 0);
        let figure = |token: &&&str| words_in(token) > 0;
        let numbers = |tokens: &[&str]| {
            tokens.iter().filter(figure).all(|token| token.contains(|c: char| c.is_ascii_digit()))
        };
        let both = worded(&self.gone) && worded(&self.came);
        both && !(numbers(&self.gone) && numbers(&self.came))
    }

    /// Where what went begins as what stayed behind it, the first of the two stayed and the other
    /// went: `[-A en B. Over -]{+hun +}A en B.` is `{+hun +}A en B.[- Over A en B.-]`, so that what came
    /// stands by itself; and so where what came begins that way.
    fn slide(&mut self, next: &mut Self, spelled: &mut Vec<(SegmentOp, &'t str)>) {
        if self.gone.is_empty() || self.came.is_empty() {
            return;
        }
        let shared = |own: &[&str]| {
            let same = own.iter().zip(&next.equal).take_while(|(one, two)| one == two).count();
            let words: usize = own[..same].iter().map(|token| words_in(token)).sum();
            if words >= SLID_WORDS && same < own.len() { same } else { 0 }
        };
        let (gone, came) = (shared(&self.gone), shared(&self.came));
        let (other, own, length) = match (gone, came) {
            (length, 0) if length > 0 => (SegmentOp::Insert, &mut self.gone, length),
            (0, length) if length > 0 => (SegmentOp::Delete, &mut self.came, length),
            _ => return,
        };
        let stayed: Vec<&str> = own.drain(..length).collect();
        own.extend(next.equal.drain(..length));
        let alone = if other == SegmentOp::Insert { &mut self.came } else { &mut self.gone };
        spelled.extend(alone.drain(..).map(|text| (other, text)));
        spelled.extend(stayed.into_iter().map(|text| (SegmentOp::Equal, text)));
    }

    /// Counts the words that went, and those that came.
    fn sizes(&self) -> (usize, usize) {
        let words = |tokens: &[&str]| tokens.iter().map(|token| words_in(token)).sum();
        (words(&self.gone), words(&self.came))
    }

    /// Counts the words that stayed, if nothing stayed but fillers.
    fn fillers(&self) -> Option<usize> {
        let words: Vec<&&str> = self.equal.iter().filter(|token| words_in(token) > 0).collect();
        let only = words.iter().all(|word| FILLERS.contains(&fold(word).as_str()));
        (only && !self.is_change()).then_some(words.len())
    }
}

/// Tells whether so little stayed between two changes that it does not hold them apart: no more
/// fillers than each of two substitutions has words, or a lone one in the midst of what went or came.
fn is_crumb(before: &Stretch<'_>, between: &Stretch<'_>, behind: &Stretch<'_>) -> bool {
    let Some(fillers) = between.fillers() else { return false };
    let ((gone, came), (gone_behind, came_behind)) = (before.sizes(), behind.sizes());
    if before.is_substitution() && behind.is_substitution() {
        return fillers <= gone.max(came).min(gone_behind.max(came_behind));
    }
    fillers <= 1 && (gone.min(gone_behind) >= LONG || came.min(came_behind) >= LONG)
}

/// Turns crumbs between two changes into part of one change.
pub(super) fn without_crumbs(runs: Vec<(SegmentOp, &str)>) -> Vec<(SegmentOp, &str)> {
    let mut stretches: Vec<Stretch<'_>> = Vec::new();
    for (op, text) in runs.into_iter().filter(|(_, text)| !text.is_empty()) {
        let begins =
            stretches.last().is_none_or(|last| last.is_change() == (op == SegmentOp::Equal));
        if begins {
            stretches.push(Stretch::default());
        }
        let Some(last) = stretches.last_mut() else { continue };
        match op {
            SegmentOp::Equal => last.equal.push(text),
            SegmentOp::Delete => last.gone.push(text),
            SegmentOp::Insert => last.came.push(text),
        }
    }
    let mut joined: Vec<Stretch<'_>> = Vec::with_capacity(stretches.len());
    let mut rest = stretches.into_iter().peekable();
    while let Some(stretch) = rest.next() {
        match (joined.last_mut(), rest.peek()) {
            (Some(last), Some(next)) if is_crumb(last, &stretch, next) => {
                last.gone.extend(stretch.equal.iter().chain(&next.gone));
                last.came.extend(stretch.equal.iter().chain(&next.came));
                rest.next();
            }
            _ => joined.push(stretch),
        }
    }
    let mut spelled = Vec::new();
    let mut rest = joined.into_iter().peekable();
    while let Some(mut stretch) = rest.next() {
        if let Some(next) = rest.peek_mut() {
            stretch.slide(next, &mut spelled);
        }
        let Stretch { equal, gone, came } = stretch;
        spelled.extend(equal.into_iter().map(|text| (SegmentOp::Equal, text)));
        spelled.extend(gone.into_iter().map(|text| (SegmentOp::Delete, text)));
        spelled.extend(came.into_iter().map(|text| (SegmentOp::Insert, text)));
    }
    spelled
}
