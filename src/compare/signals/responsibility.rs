//! Responsibilities of the government newly mentioned, or no longer.
//!
//! Knows the phrases that name one and whose it is. Must not say that a responsibility begins or
//! ends: that follows from law; a text can only mention it.

use crate::model::SectionKind;
use crate::text::fold;

use super::super::side::Unit;
use super::aligned::{Sentence, sentences_of};
use super::offices::{Sort, agents, is_of_government, office_at};
use super::{Signal, SignalKind};

/// Folded phrases that name a responsibility, beside words with `verantwoordelijk` in them.
const PHRASES: &[&str] = &["is belast met", "zijn belast met", "is aanspreekbaar op"];

/// Phrases that name one without saying so: enough for a passage that is gone or new, and in a pair
/// enough to say that it is still mentioned.
const CARE: &[&str] = &["draagt zorg", "dragen zorg"];

/// What names a responsibility, as a part of a word.
const WORD: &str = "verantwoordelijk";

/// Tells whether a folded sentence names a responsibility of the government.
fn names(sentence: &str) -> bool {
    names_by(sentence, PHRASES) || names_by(sentence, CARE)
}

fn names_by(sentence: &str, phrases: &[&str]) -> bool {
    let words: Vec<&str> = sentence.split(' ').collect();
    let by_word = words.iter().position(|word| is_named_by(word));
    let named = by_word.is_some() || phrases.iter().any(|phrase| sentence.contains(phrase));
    if !named {
        return false;
    }
    if is_of_government(&words) {
        return true;
    }
    // Nobody else acts, and a member of the government is named, or nobody is: an item of a list.
    let others = agents(&words).iter().any(|office| office.sort == Sort::Other);
    let central =
        (0..words.len()).filter_map(|at| office_at(&words, at)).any(|o| o.sort == Sort::Central);
    !others && (central || by_word.is_some_and(|at| at < 2))
}

/// `verantwoordelijk`, `stelselverantwoordelijkheid`; not the attribute of somebody else, as in
/// `de verantwoordelijke uitgever`.
fn is_named_by(word: &str) -> bool {
    word.contains(WORD) && !word.ends_with("verantwoordelijke")
}

fn named_in(sentences: &[Sentence]) -> Vec<&Sentence> {
    sentences.iter().filter(|sentence| names(&sentence.key)).collect()
}

fn lead_names(unit: &Unit) -> bool {
    unit.lead.as_deref().is_some_and(|lead| names(&fold(lead)))
}

/// Tells whether a unit of B names a responsibility of the government, itself or by its lead-in.
pub(super) fn is_named(unit: &Unit) -> bool {
    unit.section == SectionKind::RolEnVerantwoordelijkheid
        && (lead_names(unit) || !named_in(&sentences_of(&[unit])).is_empty())
}

/// Returns a responsibility that one side of a pair mentions and the other does not; `stands_in_new`
/// and `stands_in_old` tell whether a sentence stands anywhere on that side.
pub(super) fn of_pair(
    old: &[&Unit],
    new: &[&Unit],
    stands_in_old: &dyn Fn(&str) -> bool,
    stands_in_new: &dyn Fn(&str) -> bool,
) -> Option<Signal> {
    let lead = |units: &[&Unit]| units.iter().any(|unit| lead_names(unit));
    if lead(old) || lead(new) {
        return None;
    }
    let (olds, news) = (sentences_of(old), sentences_of(new));
    let (before, after) = (named_in(&olds), named_in(&news));
    let plainly = |sentence: &Sentence| names_by(&sentence.key, PHRASES);
    match (before.as_slice(), after.as_slice()) {
        ([one, ..], []) if plainly(one) && !before.iter().any(|one| stands_in_new(&one.key)) => {
            Some(Signal {
                kind: SignalKind::ResponsibilityDropped,
                from: one.text.clone(),
                to: String::new(),
            })
        }
        ([], [one, ..]) if plainly(one) && !after.iter().any(|one| stands_in_old(&one.key)) => {
            Some(Signal {
                kind: SignalKind::ResponsibilityAdded,
                from: String::new(),
                to: one.text.clone(),
            })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_responsibility_it_is() {
        for (text, expected) in [
            ("De minister is verantwoordelijk voor het stelsel.", true),
            ("Hij is stelselverantwoordelijk.", true),
            ("Verantwoordelijk voor het register.", true),
            ("De minister draagt zorg voor het register.", true),
            ("Dit valt onder de verantwoordelijkheid van de minister.", true),
            ("Gemeenten zijn verantwoordelijk voor het onderhoud.", false),
            ("De eigenaar is verantwoordelijk voor zijn erf.", false),
            ("De minister spreekt met de verantwoordelijke uitgever.", false),
            ("De minister stelt regels vast.", false),
        ] {
            assert_eq!(names(&fold(text)), expected, "{text}");
        }
    }
}
