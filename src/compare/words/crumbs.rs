//! What little stayed between two changes: a crumb, which a reader would rather not step over.
//!
//! Knows words that hold nothing apart. Must not lose or reorder a word of either side.

use crate::text::fold;

use super::super::SegmentOp;

/// Words that do not hold two changes apart when they stand alone between them.
const FILLERS: &[&str] = &[
    "aan", "als", "bij", "dat", "de", "die", "door", "een", "en", "het", "in", "is", "met", "of",
    "om", "op", "te", "tot", "van", "voor",
];
/// So many fillers between two changes are still a crumb.
const CRUMB: usize = 2;

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

impl Stretch<'_> {
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

    /// Tells whether so little stayed here that it does not hold two changes apart.
    fn is_crumb(&self) -> bool {
        let words: Vec<&&str> = self.equal.iter().filter(|token| words_in(token) > 0).collect();
        words.len() <= CRUMB && words.iter().all(|word| FILLERS.contains(&fold(word).as_str()))
    }
}

/// Turns crumbs between two substitutions into part of one change.
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
        let between = joined.last().is_some_and(Stretch::is_substitution)
            && rest.peek().is_some_and(Stretch::is_substitution);
        match (joined.last_mut(), rest.peek()) {
            (Some(last), Some(next)) if !stretch.is_change() && between && stretch.is_crumb() => {
                last.gone.extend(stretch.equal.iter().chain(&next.gone));
                last.came.extend(stretch.equal.iter().chain(&next.came));
                rest.next();
            }
            _ => joined.push(stretch),
        }
    }
    let mut spelled = Vec::new();
    for Stretch { equal, gone, came } in joined {
        spelled.extend(equal.into_iter().map(|text| (SegmentOp::Equal, text)));
        spelled.extend(gone.into_iter().map(|text| (SegmentOp::Delete, text)));
        spelled.extend(came.into_iter().map(|text| (SegmentOp::Insert, text)));
    }
    spelled
}
