//! What a reader should know about a pair: roles, offices, modality, negation, responsibility.
//!
//! Knows the tables of `signal_words` and compares what both texts name. Must not know weights.
//! Every signal bears the old and the new value.

use std::collections::BTreeMap;

use crate::model::{Role, SectionKind};

use super::numbers;
use super::side::Unit;
use super::signal_words::{NEGATIONS, OFFICES, Office, PHRASES, ROLE_VERBS, names_responsibility};
use super::{Class, Signal, SignalKind, UnitForm};

/// A pair of units, or a group, with what was found out about it.
pub(super) struct Pair<'u> {
    pub old: &'u [&'u Unit],
    pub new: &'u [&'u Unit],
    pub class: Class,
    /// Distance of the editions in years.
    pub years: i32,
}

fn signal(kind: SignalKind, from: impl Into<String>, to: impl Into<String>) -> Signal {
    Signal { kind, from: from.into(), to: to.into() }
}

/// Returns the signals of a pair; none outside A and B.
pub(super) fn of_pair(pair: &Pair<'_>) -> Vec<Signal> {
    let compared = |units: &[&Unit]| units.iter().any(|unit| unit.section.is_compared());
    if !compared(pair.old) || !compared(pair.new) {
        return Vec::new();
    }
    let mut found: Vec<Signal> = role(pair).into_iter().collect();
    if pair.class == Class::Substantive {
        let key = |units: &[&Unit]| -> String {
            units.iter().map(|unit| unit.key.as_str()).collect::<Vec<_>>().join(" ")
        };
        let (old, new) = (key(pair.old), key(pair.new));
        let shifted = found.iter().any(|signal| signal.kind == SignalKind::RoleShift);
        if !shifted && is_role_text(pair) {
            found.extend(possible_role_shift(&old, &new));
        }
        found.extend(actor(pair, &old, &new));
        let modality = modality(&old, &new);
        if modality.is_none() {
            found.extend(responsibility(&old, &new));
        }
        found.extend(modality);
        found.extend(negation(&old, &new));
        found.extend(numbers::of_pair(pair));
    }
    found.sort();
    found.dedup();
    found
}

/// Returns the signals of a unit that is new or gone.
pub(super) fn of_single(unit: &Unit, is_new: bool) -> Vec<Signal> {
    if !unit.section.is_compared() {
        return Vec::new();
    }
    if unit.form == UnitForm::Row {
        let name = unit.text.split(" | ").next().unwrap_or_default().to_owned();
        return vec![if is_new {
            signal(SignalKind::IndicatorAdded, "", name)
        } else {
            signal(SignalKind::IndicatorRemoved, name, "")
        }];
    }
    let under_lead =
        unit.lead.as_deref().is_some_and(|lead| names_responsibility(&crate::text::fold(lead)));
    let names = names_responsibility(&unit.key) || under_lead;
    if unit.section != SectionKind::RolEnVerantwoordelijkheid || !names {
        return Vec::new();
    }
    vec![if is_new {
        signal(SignalKind::ResponsibilityAdded, "", unit.text.clone())
    } else {
        signal(SignalKind::ResponsibilityDropped, unit.text.clone(), "")
    }]
}

fn is_role_text(pair: &Pair<'_>) -> bool {
    pair.new.iter().any(|unit| unit.section == SectionKind::RolEnVerantwoordelijkheid)
}

fn role(pair: &Pair<'_>) -> Option<Signal> {
    let (old, new) = (pair.old.first()?.role.as_ref(), pair.new.first()?.role.as_ref());
    match (old, new) {
        (Some(old), Some(new)) if old != new => {
            Some(signal(SignalKind::RoleShift, old.as_str(), new.as_str()))
        }
        (None, Some(new)) => Some(signal(SignalKind::RoleNamed, "", new.as_str())),
        (Some(old), None) => Some(signal(SignalKind::RoleNoLongerNamed, old.as_str(), "")),
        _ => None,
    }
}

/// What one text has more of than the other: names lost and names gained, in order of the table.
fn exchanged<'n>(
    old: &str,
    new: &str,
    names: impl Iterator<Item = (&'n str, &'n str)>,
) -> (Vec<&'n str>, Vec<&'n str>) {
    let (old, new) = (format!(" {old} "), format!(" {new} "));
    let mut counts: Vec<(&str, usize, usize)> = Vec::new();
    for (phrase, name) in names {
        let phrase = format!(" {phrase} ");
        let (before, after) = (old.matches(&phrase).count(), new.matches(&phrase).count());
        match counts.iter_mut().find(|(known, _, _)| *known == name) {
            Some(entry) => {
                entry.1 += before;
                entry.2 += after;
            }
            None => counts.push((name, before, after)),
        }
    }
    let lost = counts.iter().filter(|entry| entry.1 > entry.2).map(|entry| entry.0).collect();
    let gained = counts.iter().filter(|entry| entry.1 < entry.2).map(|entry| entry.0).collect();
    (lost, gained)
}

fn possible_role_shift(old: &str, new: &str) -> Option<Signal> {
    let verbs = ROLE_VERBS.iter().map(|(verb, role)| (*verb, role.as_str()));
    let (lost, gained) = exchanged(old, new, verbs);
    let (from, to) = (lost.first()?, gained.first()?);
    let named = |role: &str| Role::recognise(role).map_or(role.to_owned(), |role| role.to_string());
    Some(signal(SignalKind::PossibleRoleShift, named(from), named(to)))
}

/// Offices that open a sentence, in order.
fn subjects(units: &[&Unit]) -> Vec<&'static str> {
    let sentences = units.iter().flat_map(|unit| unit.sentence_keys.iter());
    sentences
        .filter_map(|sentence| {
            let head = sentence.split(' ').take(SUBJECT_WORDS);
            // "Samen met gemeenten legt hij …": who stands behind a preposition does not act.
            let words = head.take_while(|word| !PREPOSITIONS.contains(word));
            words.filter_map(office).map(|(name, _)| name).next()
        })
        .collect()
}

/// An office among so many words opens its sentence: "Het ministerie", "Ook de minister".
const SUBJECT_WORDS: usize = 4;

/// Words behind which an office does not act.
const PREPOSITIONS: &[&str] =
    &["aan", "bij", "door", "in", "met", "naar", "namens", "onder", "op", "van", "volgens", "voor"];

fn office(word: &str) -> Option<(&'static str, Office)> {
    OFFICES.iter().find(|(known, _, _)| *known == word).map(|(_, name, kind)| (*name, *kind))
}

fn actor(pair: &Pair<'_>, old: &str, new: &str) -> Option<Signal> {
    let names = OFFICES.iter().map(|(word, name, _)| (*word, *name));
    let (mut lost, mut gained) = exchanged(old, new, names);
    let (before, after) = (subjects(pair.old), subjects(pair.new));
    let central = |name: &&str| {
        OFFICES.iter().any(|(_, known, kind)| known == name && *kind == Office::Central)
    };
    if !lost.iter().any(central) && !gained.iter().any(central) {
        // Bodies among themselves are news only where they act.
        lost.retain(|name| before.contains(name));
        gained.retain(|name| after.contains(name));
    }
    // A member of the cabinet who acts besides another one: a task changed hands.
    let acts_newly = |names: &[&'static str], here: &[&'static str], there: &[&'static str]| {
        names.iter().any(|name| central(name) && here.contains(name) && !there.contains(name))
    };
    if lost.is_empty() && acts_newly(&gained, &after, &before) {
        lost.extend(before.first());
    } else if gained.is_empty() && acts_newly(&lost, &before, &after) {
        gained.extend(after.first());
    }
    // The minister and the ministry are one office.
    let one_office = |name: &&str| matches!(*name, "minister" | "ministerie");
    if lost.is_empty() || gained.is_empty() || lost.iter().chain(&gained).all(one_office) {
        return None;
    }
    Some(signal(SignalKind::Actor, lost.join(", "), gained.join(", ")))
}

fn modality(old: &str, new: &str) -> Option<Signal> {
    let (lost, gained) =
        exchanged(old, new, PHRASES.iter().map(|(phrase, _, name)| (*phrase, *name)));
    let rank: BTreeMap<&str, u8> = PHRASES.iter().map(|(_, rank, name)| (*name, *rank)).collect();
    let strongest = |names: &[&'static str]| -> Option<(u8, &'static str)> {
        names.iter().map(|name| (rank.get(name).copied().unwrap_or(0), *name)).max()
    };
    let ((before, from), (after, to)) = (strongest(&lost)?, strongest(&gained)?);
    match before.cmp(&after) {
        std::cmp::Ordering::Greater => Some(signal(SignalKind::ModalityWeakened, from, to)),
        std::cmp::Ordering::Less => Some(signal(SignalKind::ModalityStrengthened, from, to)),
        std::cmp::Ordering::Equal => None,
    }
}

fn responsibility(old: &str, new: &str) -> Option<Signal> {
    match (names_responsibility(old), names_responsibility(new)) {
        (false, true) => Some(signal(SignalKind::ResponsibilityAdded, "", "verantwoordelijk")),
        (true, false) => Some(signal(SignalKind::ResponsibilityDropped, "verantwoordelijk", "")),
        _ => None,
    }
}

fn negation(old: &str, new: &str) -> Option<Signal> {
    // "Niet alleen … maar ook" denies nothing.
    let plain = |key: &str| key.replace("niet alleen", "");
    let names = NEGATIONS.iter().map(|word| (*word, *word));
    let (lost, gained) = exchanged(&plain(old), &plain(new), names);
    match (lost.first(), gained.first()) {
        (None, Some(word)) => Some(signal(SignalKind::NegationAdded, "", *word)),
        (Some(word), None) => Some(signal(SignalKind::NegationRemoved, *word, "")),
        _ => None,
    }
}
