//! The minister's role: shifted, possibly shifted, newly named, no longer named.
//!
//! Knows headings and lead words (the sure witness), role words in prose and verbs (the unsure
//! one). Must not call a synonym a shift: verbs that can express one role in common are synonyms.

use std::collections::BTreeSet;

use crate::model::{Role, SectionKind};

use super::super::side::{Unit, bears_role};
use super::aligned::{Group, Marked, Sentence};
use super::offices::{HEAD_WORDS, Sort, agents, is_of_government, office_at};
use super::{Signal, SignalKind};

/// Role words in prose: `heeft een stimulerende en een financierende rol`. Source: `shapes.md` 5.
const ADJECTIVES: &[(&str, &str)] = &[
    ("stimulerende", "stimuleren"),
    ("aanjagende", "stimuleren"),
    ("financierende", "financieren"),
    ("bekostigende", "financieren"),
    ("regisserende", "regisseren"),
    ("uitvoerende", "uitvoeren"),
    ("faciliterende", "faciliteren"),
    ("ondersteunende", "ondersteunen"),
    ("coördinerende", "coördineren"),
    ("agenderende", "agenderen"),
    ("kaderstellende", "kaderstellen"),
    ("regelgevende", "regelgeven"),
    ("toezichthoudende", "toezicht houden"),
];

/// Words that may stand between role words before `rol`.
const BETWEEN: &[&str] = &["en", "een", "als", "ook", "of"];

/// A verb and the roles it can express; two verbs with none in common speak of different roles.
struct Verb {
    /// Finite forms and the infinitive.
    forms: &'static [&'static str],
    /// A word that must follow in the sentence, for verbs in two parts; may be empty.
    particle: &'static str,
    roles: &'static [Role],
}

const fn verb(forms: &'static [&'static str], roles: &'static [Role]) -> Verb {
    Verb { forms, particle: "", roles }
}

const fn parted(
    forms: &'static [&'static str],
    particle: &'static str,
    roles: &'static [Role],
) -> Verb {
    Verb { forms, particle, roles }
}

use Role::{Financieren, Regisseren, Stimuleren, Uitvoeren};

/// Source: `shapes.md` 5, `domain.md` 4. What helps can be money or words, what organises can be
/// steering or doing: such verbs express both.
const VERBS: &[Verb] = &[
    verb(&["stimuleert", "stimuleren", "stimuleerde"], &[Stimuleren]),
    verb(&["bevordert", "bevorderen", "bevorderde"], &[Stimuleren]),
    verb(&["ondersteunt", "ondersteunen", "ondersteunde"], &[Stimuleren, Financieren]),
    verb(&["faciliteert", "faciliteren"], &[Stimuleren, Financieren, Regisseren]),
    parted(&["moedigt"], "aan", &[Stimuleren]),
    verb(&["aanmoedigen"], &[Stimuleren]),
    parted(&["jaagt"], "aan", &[Stimuleren]),
    verb(&["aanjagen"], &[Stimuleren]),
    verb(&["financiert", "financieren", "financierde"], &[Financieren]),
    verb(&["bekostigt", "bekostigen", "bekostigde"], &[Financieren]),
    verb(&["subsidieert", "subsidiëren", "subsidieerde"], &[Financieren]),
    verb(&["betaalt", "betalen"], &[Financieren]),
    verb(&["vergoedt", "vergoeden"], &[Financieren]),
    verb(&["regisseert", "regisseren", "regisseerde"], &[Regisseren]),
    verb(&["coördineert", "coördineren", "coördineerde"], &[Regisseren]),
    parted(&["voert", "voeren"], "regie", &[Regisseren]),
    parted(&["stemt"], "af", &[Regisseren]),
    verb(&["afstemmen"], &[Regisseren]),
    verb(&["organiseert", "organiseren"], &[Regisseren, Uitvoeren]),
    parted(&["voert"], "uit", &[Uitvoeren]),
    verb(&["uitvoert", "uitvoeren"], &[Uitvoeren]),
    verb(&["beheert", "beheren", "beheerde"], &[Uitvoeren]),
    verb(&["exploiteert", "exploiteren"], &[Uitvoeren]),
    verb(&["onderhoudt", "onderhouden"], &[Uitvoeren]),
    verb(&["verricht", "verrichten"], &[Uitvoeren]),
];

/// The second part of a verb stands within so many words.
const PARTICLE_REACH: usize = 14;

fn signal(kind: SignalKind, from: impl Into<String>, to: impl Into<String>) -> Signal {
    Signal { kind, from: from.into(), to: to.into() }
}

/// Returns what the headings and lead words above a pair say.
pub(super) fn by_heading(old: &[&Unit], new: &[&Unit]) -> Vec<Signal> {
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

/// Returns what role words and verbs in sentences that belong together say.
pub(super) fn by_words(group: &Group, marked: &Marked<'_>) -> Vec<Signal> {
    if marked.rewritten || !group.is_paired() {
        return Vec::new();
    }
    let announced = by_adjective(group);
    if !announced.is_empty() {
        return announced;
    }
    by_verb(group, marked).into_iter().collect()
}

fn by_adjective(group: &Group) -> Vec<Signal> {
    let (before, after) = (announced(&group.old), announced(&group.new));
    if before.is_empty() || after.is_empty() {
        return Vec::new();
    }
    let lost: Vec<&str> = before.difference(&after).copied().collect();
    let gained: Vec<&str> = after.difference(&before).copied().collect();
    match (lost.as_slice(), gained.as_slice()) {
        ([one], [two]) => vec![signal(SignalKind::PossibleRoleShift, *one, *two)],
        _ => named(&lost, &gained),
    }
}

/// The roles that sentences of the government announce before the word `rol`.
fn announced(sentences: &[Sentence]) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    for sentence in sentences {
        let words = sentence.words();
        if agents(&words).first().is_some_and(|office| office.sort == Sort::Other) {
            continue;
        }
        for (at, word) in words.iter().enumerate() {
            if !matches!(*word, "rol" | "rollen") {
                continue;
            }
            for back in words[..at].iter().rev() {
                match ADJECTIVES.iter().find(|(adjective, _)| adjective == back) {
                    Some((_, role)) => drop(found.insert(*role)),
                    None if BETWEEN.contains(back) => {}
                    None => break,
                }
            }
        }
    }
    found
}

/// A verb took the place of a verb that speaks of another role, and the government acts in both.
fn by_verb(group: &Group, marked: &Marked<'_>) -> Option<Signal> {
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
        if let ([from, ..], [to, ..]) = (one.roles, two.roles) {
            return Some(signal(SignalKind::PossibleRoleShift, from.as_str(), to.as_str()));
        }
    }
    None
}

/// The only role verb in a stretch of words, if the government is its subject.
fn only_verb(words: &[&str], range: std::ops::Range<usize>) -> Option<&'static Verb> {
    let mut found = range.filter_map(|at| Some((at, verb_at(words, at)?)));
    let (at, verb) = found.next()?;
    (found.next().is_none() && is_the_ministers(words, at)).then_some(verb)
}

fn verb_at(words: &[&str], at: usize) -> Option<&'static Verb> {
    let word = words.get(at)?;
    let follows = |particle: &str| {
        particle.is_empty()
            || words[at + 1..].iter().take(PARTICLE_REACH).any(|word| *word == particle)
    };
    VERBS.iter().find(|verb| verb.forms.contains(word) && follows(verb.particle))
}

/// Tells whether the government does what the verb says: it is the subject, or there is none, as
/// in an item `het stimuleren van …`.
fn is_the_ministers(words: &[&str], at: usize) -> bool {
    let infinitive = words[at].ends_with("en");
    if is_of_government(words) {
        // `De minister bevordert dat gemeenten … financieren`: somebody else's verb.
        let between = words[..at].iter().rev().take(HEAD_WORDS).enumerate();
        let others = between
            .filter_map(|(back, _)| office_at(words, at - 1 - back))
            .any(|office| office.sort == Sort::Other);
        return !(infinitive && others);
    }
    let nobody = agents(words).is_empty();
    nobody && infinitive && at < HEAD_WORDS
}
