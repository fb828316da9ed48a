//! Negations added and gone.
//!
//! Knows words that deny and expressions that only look so. Must not call a clause that happens to
//! deny something a negation of what was said before: only a small change does that.

use crate::compare::changes::{Signal, SignalKind};
use crate::compare::judge::signals::aligned::{Group, Marked};

/// Folded expressions that deny, the longest first.
const NEGATIONS: &[&str] = &[
    "niet langer",
    "niet meer",
    "geen enkele",
    "niet",
    "geen",
    "zonder",
    "nooit",
    "noch",
    "evenmin",
];

/// Folded expressions that deny nothing.
const HARMLESS: &[&str] = &[
    "niet alleen",
    "niet enkel",
    "niet slechts",
    "niet anders dan",
    "niet uitsluitend",
    "al dan niet",
    "niet in de laatste plaats",
    "niet in het minst",
    "zonder meer",
];

/// A stretch of more words than this says something else instead of denying what was said.
const FEW_WORDS: usize = 4;

/// Returns a negation that came or went in sentences that belong together.
pub(in crate::compare) fn of_group(group: &Group, marked: &Marked<'_>) -> Option<Signal> {
    if marked.rewritten || !group.is_paired() {
        return None;
    }
    let (old, new) = (denials(&marked.old), denials(&marked.new));
    if old.len() == new.len() {
        return None;
    }
    for region in &marked.regions {
        if region.gone.len() > FEW_WORDS || region.came.len() > FEW_WORDS {
            continue;
        }
        let within = |found: &[(usize, &'static str)], range: &std::ops::Range<usize>| {
            let mut found = found.iter().filter(|(at, _)| range.contains(at));
            found.next().map(|(_, word)| *word)
        };
        if is_double(&marked.old[region.gone.clone()], &marked.new[region.came.clone()]) {
            continue;
        }
        let (gone, came) = (within(&old, &region.gone), within(&new, &region.came));
        match (gone, came) {
            (None, Some(word)) if new.len() > old.len() => {
                return Some(Signal {
                    kind: SignalKind::NegationAdded,
                    from: String::new(),
                    to: word.to_owned(),
                });
            }
            (Some(word), None) if old.len() > new.len() => {
                return Some(Signal {
                    kind: SignalKind::NegationRemoved,
                    from: word.to_owned(),
                    to: String::new(),
                });
            }
            _ => {}
        }
    }
    None
}

/// Tells whether a denial went or came with the contrary of a word: `niet ondenkbaar` is `denkbaar`.
fn is_double(gone: &[&str], came: &[&str]) -> bool {
    let contrary = |these: &[&str], those: &[&str]| {
        these.iter().any(|word| word.strip_prefix("on").is_some_and(|bare| those.contains(&bare)))
    };
    contrary(gone, came) || contrary(came, gone)
}

/// Where something is denied, and by which expression.
pub(super) fn denials(words: &[&str]) -> Vec<(usize, &'static str)> {
    let stands = |at: usize, expression: &str| {
        let mut own = expression.split(' ');
        let mut here = words[at..].iter();
        own.all(|part| here.next().is_some_and(|word| *word == part))
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let harmless = HARMLESS.iter().find(|expression| stands(at, expression));
        if let Some(expression) = harmless {
            at += expression.split(' ').count();
            continue;
        }
        match NEGATIONS.iter().find(|expression| stands(at, expression)) {
            Some(expression) => {
                found.push((at, *expression));
                at += expression.split(' ').count();
            }
            None => at += 1,
        }
    }
    found
}
