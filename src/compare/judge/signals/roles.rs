//! The minister's role: shifted, possibly shifted, newly named, no longer named.
//!
//! Knows headings and lead words (the sure witness), and readings of sentences (the unsure one). Must not call a synonym a shift: verbs that can express one role in common are synonyms.

use std::collections::BTreeSet;

use crate::compare::changes::{Signal, SignalKind};
use crate::compare::judge::signals::aligned::{Elsewhere, Group, Marked, Sentence, sentences_of};
use crate::compare::reading::roles::{Verb, announced, expresses, is_the_ministers, verb_at};
use crate::compare::side::{Unit, bears_role};
use crate::model::{Role, SectionKind};

fn signal(kind: SignalKind, from: impl Into<String>, to: impl Into<String>) -> Signal {
    Signal { kind, from: from.into(), to: to.into() }
}

/// Returns what the headings and lead words above a pair say.
pub(in crate::compare) fn by_heading(old: &[&Unit], new: &[&Unit]) -> Vec<Signal> {
    let in_b = |units: &[&Unit]| {
        units.iter().all(|unit| unit.section == SectionKind::RolEnVerantwoordelijkheid)
    };
    if old.iter().chain(new).any(|unit| !bears_role(unit)) {
        return Vec::new();
    }
    // What stands everywhere belongs to no role.
    if old.iter().chain(new).all(|unit| unit.is_boilerplate()) {
        return Vec::new();
    }
    let (before, after) = (roles_of(old), roles_of(new));
    match (before, after) {
        (Some(before), Some(after)) => {
            let lost: Vec<&str> = before.difference(&after).map(String::as_str).collect();
            let gained: Vec<&str> = after.difference(&before).map(String::as_str).collect();
            if !lost.is_empty() && !gained.is_empty() {
                let whole = |units: &[&Unit], roles: &[&str], all: usize| match units {
                    // The heading's own word, if all of it differs.
                    [one, ..] if roles.len() == all => {
                        one.role.as_ref().map_or("", Role::as_str).to_owned()
                    }
                    _ => roles.join(" en "),
                };
                let from = whole(old, &lost, before.len());
                vec![signal(SignalKind::RoleShift, from, whole(new, &gained, after.len()))]
            } else if old.len() == new.len() {
                named(&lost, &gained)
            } else {
                // Of a passage that was cut or joined, a part stands under another role.
                let all = |roles: &BTreeSet<String>| {
                    roles.iter().map(String::as_str).collect::<Vec<_>>().join(" en ")
                };
                let shift = |from, to| vec![signal(SignalKind::RoleShift, from, to)];
                match (lost.is_empty(), gained.is_empty()) {
                    (true, true) => Vec::new(),
                    (true, false) => shift(all(&before), gained.join(" en ")),
                    (false, _) => shift(lost.join(" en "), all(&after)),
                }
            }
        }
        (None, Some(after)) if in_b(old) && nothing_named(old) => {
            named(&[], &after.iter().map(String::as_str).collect::<Vec<_>>())
        }
        (Some(before), None) if in_b(new) && nothing_named(new) => {
            named(&before.iter().map(String::as_str).collect::<Vec<_>>(), &[])
        }
        _ => Vec::new(),
    }
}

fn nothing_named(units: &[&Unit]) -> bool {
    units.iter().all(|unit| unit.role.is_none())
}

fn named(lost: &[&str], gained: &[&str]) -> Vec<Signal> {
    let lost = lost.iter().map(|role| signal(SignalKind::RoleNoLongerNamed, *role, ""));
    lost.chain(gained.iter().map(|role| signal(SignalKind::RoleNamed, "", *role))).collect()
}

/// Returns the roles that the units stand under; nothing when one stands under none.
fn roles_of(units: &[&Unit]) -> Option<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for unit in units {
        found.extend(unit.role.as_ref()?.parts());
    }
    (!found.is_empty()).then_some(found)
}

/// Returns what role words say of whole passages: a role announced on one side that the other
/// neither announces nor expresses by a verb.
pub(in crate::compare) fn by_adjective(
    old: &[Sentence],
    new: &[Sentence],
    stands: &Elsewhere<'_>,
) -> Vec<Signal> {
    let words = |sentences: &[Sentence], known: &dyn Fn(&str) -> bool| -> BTreeSet<&'static str> {
        let own = sentences.iter().filter(|sentence| !known(&sentence.key));
        own.flat_map(|sentence| announced(&sentence.words())).collect()
    };
    let all = |sentences: &[Sentence]| words(sentences, &|_| false);
    let by_verb = |sentences: &[Sentence], role: &str| {
        sentences.iter().any(|sentence| expresses(&sentence.words(), role))
    };
    // What stands elsewhere as it was is still said.
    let (before, after) = (words(old, stands.new), words(new, stands.old));
    let (all_before, all_after) = (all(old), all(new));
    let lost: Vec<&str> = before
        .into_iter()
        .filter(|role| !all_after.contains(role) && !by_verb(new, role))
        .collect();
    let gained: Vec<&str> = after
        .into_iter()
        .filter(|role| !all_before.contains(role) && !by_verb(old, role))
        .collect();
    if lost.is_empty() || gained.is_empty() {
        return named(&lost, &gained);
    }
    vec![signal(SignalKind::PossibleRoleShift, lost.join(" en "), gained.join(" en "))]
}

/// Returns the roles that a passage which is gone or new announces.
pub(in crate::compare) fn of_single(unit: &Unit, is_new: bool) -> Vec<Signal> {
    let sentences = sentences_of(&[unit]);
    let announced: BTreeSet<&str> =
        sentences.iter().flat_map(|sentence| announced(&sentence.words())).collect();
    let roles: Vec<&str> = announced.into_iter().collect();
    if is_new { named(&[], &roles) } else { named(&roles, &[]) }
}

/// A verb took the place of a verb that speaks of another role, and the government acts in both.
pub(in crate::compare) fn by_verb(group: &Group, marked: &Marked<'_>) -> Option<Signal> {
    if marked.rewritten || !group.is_paired() {
        return None;
    }
    let single = |sentences: &[Sentence]| match sentences {
        [one] => Some(one.words().len()),
        _ => None,
    };
    // In a split or merger the verbs of several clauses cannot be told apart.
    single(&group.old)?;
    single(&group.new)?;
    // Where most is other words a verb took no other's place.
    if !marked.mostly_kept {
        return None;
    }
    for region in &marked.regions {
        let one = only_verb(&marked.old, region.gone.clone());
        let two = only_verb(&marked.new, region.came.clone());
        let (Some(one), Some(two)) = (one, two) else { continue };
        if one.roles.iter().any(|role| two.roles.contains(role)) {
            continue;
        }
        return Some(signal(SignalKind::PossibleRoleShift, one.name(), two.name()));
    }
    None
}

/// The only role verb in a stretch of words, if the government is its subject.
fn only_verb(words: &[&str], range: std::ops::Range<usize>) -> Option<&'static Verb> {
    let mut found = range.filter_map(|at| Some((at, verb_at(words, at)?)));
    let (at, verb) = found.next()?;
    (found.next().is_none() && is_the_ministers(words, at)).then_some(verb)
}
