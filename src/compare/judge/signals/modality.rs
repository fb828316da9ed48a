//! Another degree of obligation in sentences that belong together.
//!
//! Knows which phrase or competence took the place of which, and the verbs that `kan` softens. Must not know the
//! phrases themselves.

use crate::compare::changes::{Signal, SignalKind};
use crate::compare::judge::signals::aligned::{Group, Marked, Sentence};
use crate::compare::reading::competences::shift;
use crate::compare::reading::phrases::{Counts, Degree, count};
use crate::compare::reading::verbs::is_of_infinitive;

/// Returns another degree of obligation in sentences that belong together.
pub(in crate::compare) fn of_group(group: &Group, marked: &Marked<'_>) -> Option<Signal> {
    if marked.rewritten {
        return None;
    }
    let (old, new) = (counts_of(&group.old), counts_of(&group.new));
    let by_phrase = match degrees(&old, &new) {
        (Some(before), Some(after)) => between(before, after),
        (None, Some((Degree::Possible, "kan" | "mag"))) => {
            softened(&marked.old, &marked.new, marked).map(|(verb, with)| weakened(verb, with))
        }
        (Some((Degree::Possible, "kan" | "mag")), None) => {
            softened_back(marked).map(|(verb, with)| strengthened(with, verb))
        }
        _ => None,
    };
    by_phrase.or_else(|| by_competence(group, marked))
}

/// Who decided now advises: told where one sentence stands for one and most of it stays.
fn by_competence(group: &Group, marked: &Marked<'_>) -> Option<Signal> {
    if group.old.len() != 1 || group.new.len() != 1 {
        return None;
    }
    let (from, to, less) = shift(&marked.old, &marked.new)?;
    let (from, to) = (from.to_owned(), to.to_owned());
    Some(if less { weakened(from, to) } else { strengthened(from, to) })
}

/// Returns another degree of obligation that one lead-in gives what stands below it than another.
pub(in crate::compare) fn of_leads(old: &[Sentence], new: &[Sentence]) -> Option<Signal> {
    match degrees(&counts_of(old), &counts_of(new)) {
        (Some(before), Some(after)) => between(before, after),
        _ => None,
    }
}

/// A phrase with how binding it is.
type Phrase = (Degree, &'static str);

/// The most binding phrase that stands on one side only, or more often, of either side.
fn degrees(old: &Counts, new: &Counts) -> (Option<Phrase>, Option<Phrase>) {
    let only = |these: &Counts, those: &Counts| -> Option<Phrase> {
        let more = |(name, (count, degree)): (&&'static str, &(usize, Degree))| {
            let others = those.get(*name).map_or(0, |other| other.0);
            (*count > others).then_some((*degree, *name))
        };
        these.iter().filter_map(more).max()
    };
    (only(old, new), only(new, old))
}

fn between((before, from): Phrase, (after, to): Phrase) -> Option<Signal> {
    match before.cmp(&after) {
        std::cmp::Ordering::Greater => Some(weakened(from.to_owned(), to.to_owned())),
        std::cmp::Ordering::Less => Some(strengthened(from.to_owned(), to.to_owned())),
        std::cmp::Ordering::Equal => None,
    }
}

fn weakened(from: String, to: String) -> Signal {
    Signal { kind: SignalKind::ModalityWeakened, from, to }
}

fn strengthened(from: String, to: String) -> Signal {
    Signal { kind: SignalKind::ModalityStrengthened, from, to }
}

/// A plain verb became `kan` with its infinitive: `verstrekt` → `kan … verstrekken`. Returns the
/// verb and the phrase.
fn softened(plain: &[&str], modal: &[&str], marked: &Marked<'_>) -> Option<(String, String)> {
    let ranges = marked.regions.iter().map(|region| (region.gone.clone(), region.came.clone()));
    sought(plain, modal, &ranges.collect::<Vec<_>>())
}

fn softened_back(marked: &Marked<'_>) -> Option<(String, String)> {
    let ranges = marked.regions.iter().map(|region| (region.came.clone(), region.gone.clone()));
    sought(&marked.new, &marked.old, &ranges.collect::<Vec<_>>())
}

/// A stretch of words on two sides.
type Ranges = (std::ops::Range<usize>, std::ops::Range<usize>);

fn sought(plain: &[&str], modal: &[&str], regions: &[Ranges]) -> Option<(String, String)> {
    let gone: Vec<&str> = regions.iter().flat_map(|(one, _)| plain[one.clone()].to_vec()).collect();
    let came: Vec<&str> = regions.iter().flat_map(|(_, two)| modal[two.clone()].to_vec()).collect();
    let with = came.iter().find(|word| matches!(**word, "kan" | "kunnen" | "mag" | "mogen"))?;
    gone.iter().find_map(|verb| {
        let infinitive = came.iter().find(|word| is_of_infinitive(verb, word))?;
        Some(((*verb).to_owned(), format!("{with} {infinitive}")))
    })
}

/// Counts the phrases of some sentences.
pub(in crate::compare) fn counts_of(sentences: &[Sentence]) -> Counts {
    let mut counts = Counts::new();
    for sentence in sentences {
        count(&sentence.words(), &mut counts);
    }
    counts
}
