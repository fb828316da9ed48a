//! Negations added and gone.
//!
//! Knows how many denials stand on either side, and where. Must not call a clause that happens to
//! deny something a negation of what was said before: only a small change does that.

use crate::compare::changes::{Signal, SignalKind};
use crate::compare::judge::signals::aligned::{Group, Marked};
use crate::compare::reading::denials::{denials, is_limited, is_unlimited};

/// A stretch of more words than this says something else instead of denying what was said.
const FEW_WORDS: usize = 4;

/// Returns a negation that came or went in sentences that belong together.
pub(in crate::compare) fn of_group(group: &Group, marked: &Marked<'_>) -> Option<Signal> {
    if marked.rewritten || !group.is_paired() {
        return None;
    }
    // `niet slechts de kaders`, `slechts de kaders`: a limit that was denied holds now.
    let denied = |words: &[&str]| is_unlimited(words).filter(|_| !is_limited(words));
    match (denied(&marked.old), denied(&marked.new)) {
        (Some(limit), None) if is_limited(&marked.new) => {
            return Some(signal(SignalKind::NegationRemoved, limit, ""));
        }
        (None, Some(limit)) if is_limited(&marked.old) => {
            return Some(signal(SignalKind::NegationAdded, "", limit));
        }
        _ => {}
    }
    if let Some(contrary) = by_contraries(marked) {
        return Some(contrary);
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
                return Some(signal(SignalKind::NegationAdded, "", word));
            }
            (Some(word), None) if old.len() > new.len() => {
                return Some(signal(SignalKind::NegationRemoved, word, ""));
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

/// Folded words that except, and those by which the same is meant after all.
const CONTRARIES: &[(&[&str], &[&str])] = &[
    (&["tenzij", "behoudens"], &["als", "indien", "ingeval", "mits", "wanneer", "zodra"]),
    (&["uitzondering"], &["inbegrip"]),
    (&["behalve", "uitgezonderd"], &["inbegrepen", "inclusief", "waaronder"]),
    (&["exclusief"], &["inclusief"]),
];

/// A condition or an exception turned into its contrary: `tenzij` for `indien`.
fn by_contraries(marked: &Marked<'_>) -> Option<Signal> {
    marked.regions.iter().find_map(|region| {
        let (gone, came) = (&marked.old[region.gone.clone()], &marked.new[region.came.clone()]);
        if gone.len() > FEW_WORDS || came.len() > FEW_WORDS {
            return None;
        }
        let has = |words: &[&str], table: &[&'static str]| {
            table.iter().copied().find(|word| words.contains(word))
        };
        CONTRARIES.iter().find_map(|(except, include)| {
            let gone_both = (has(gone, except), has(gone, include));
            match (gone_both, has(came, except), has(came, include)) {
                ((Some(word), _), None, Some(_)) => {
                    Some(signal(SignalKind::NegationRemoved, word, ""))
                }
                ((None, Some(_)), Some(word), None) => {
                    Some(signal(SignalKind::NegationAdded, "", word))
                }
                _ => None,
            }
        })
    })
}

fn signal(kind: SignalKind, from: &str, to: &str) -> Signal {
    Signal { kind, from: from.to_owned(), to: to.to_owned() }
}
