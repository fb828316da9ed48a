//! What a reader should know about a pair: roles, actors, modality, negation, duties, numbers, laws,
//! indicators.
//!
//! Knows which signal is read from what: headings, sentences that belong together, rows. Must not
//! know weights. Every signal bears the old and the new value. A false alarm is worse than a miss:
//! each file says what it must not take for a signal.

mod actors;
mod aligned;
mod by_place;
mod duties;
pub(in crate::compare) mod governed;
mod indicators;
mod law_names;
mod laws;
mod measures;
mod modality;
mod negation;
mod number;
mod numbers;
mod quantities;
mod roles;
mod together;

pub(in crate::compare) use actors::Owners;
pub(in crate::compare) use aligned::Elsewhere;

use crate::compare::changes::{Class, Signal, SignalKind, UnitForm};
use crate::compare::judge::swapped;
use crate::compare::reading::actors::actors as actors_of;
use crate::compare::reading::departments::Department;
use crate::compare::rolling::Years;
use crate::compare::side::Unit;

/// A pair of units, or a group, with what was found out about it.
pub(in crate::compare) struct Pair<'u> {
    pub old: &'u [&'u Unit],
    pub new: &'u [&'u Unit],
    pub class: Class,
    pub years: Years,
    /// The departments of the chapters that both sides stand in: their minister needs no name.
    pub owners: Owners,
}

/// Returns the signals of a pair; none outside A and B.
pub(in crate::compare) fn of_pair(pair: &Pair<'_>, stands: &Elsewhere<'_>) -> Vec<Signal> {
    let compared = |units: &[&Unit]| units.iter().any(|unit| unit.section.is_compared());
    if !compared(pair.old) || !compared(pair.new) {
        return Vec::new();
    }
    let mut found = roles::by_heading(pair.old, pair.new);
    if pair.class == Class::Substantive {
        let rows = |units: &[&Unit]| units.iter().all(|unit| unit.form == UnitForm::Row);
        match (pair.old, pair.new) {
            ([old], [new])
                if rows(pair.old)
                    && rows(pair.new)
                    && !(indicators::is_prose(old) && indicators::is_prose(new)) =>
            {
                found.extend(indicators::of_rows(old, new, pair.years.new));
            }
            _ => of_sentences(pair, stands, &mut found),
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Tells whether units are told to stand under another role, or under one that is newly named or no
/// longer.
pub(in crate::compare) fn shows_role(old: &[&Unit], new: &[&Unit]) -> bool {
    !roles::by_heading(old, new).is_empty()
}

fn of_sentences(pair: &Pair<'_>, stands: &Elsewhere<'_>, found: &mut Vec<Signal>) {
    let shifted = found.iter().any(|signal| signal.kind == SignalKind::RoleShift);
    let groups = aligned::groups(pair.old, pair.new);
    let announced = if shifted {
        Vec::new()
    } else {
        let sentences = |units: &[&Unit]| aligned::sentences_of(units);
        roles::by_adjective(&sentences(pair.old), &sentences(pair.new), stands)
    };
    let by_verb = !shifted && announced.is_empty();
    found.extend(announced);
    let mut binding = false;
    let mut paired = (String::new(), String::new());
    for group in &groups {
        if !group.is_paired() {
            found.extend(of_unpaired(group, pair, stands));
            continue;
        }
        for (text, sentences) in [(&mut paired.0, &group.old), (&mut paired.1, &group.new)] {
            for sentence in sentences {
                text.push_str(&sentence.text);
                text.push(' ');
            }
        }
        let marked = group.marked();
        if by_verb {
            found.extend(roles::by_verb(group, &marked));
        }
        found.extend(actors::of_group(group, &marked, pair.owners));
        let modality = modality::of_group(group, &marked);
        binding |= modality.is_some();
        found.extend(modality);
        found.extend(negation::of_group(group, &marked));
        found.extend(numbers::of_group(group, pair.years));
        binding |= of_parts(group, pair, found);
    }
    found.extend(duties::of_pair((pair.old, pair.new), &groups, pair.owners, stands, binding));
    let text = |units: &[&Unit]| -> String {
        units.iter().map(|unit| unit.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    found.extend(laws::of_texts((&paired.0, &paired.1), &text(pair.old), &text(pair.new)));
}

/// What went from one clause of a sentence to another is told by the clauses; tells whether how binding
/// they are differs.
fn of_parts(group: &aligned::Group, pair: &Pair<'_>, found: &mut Vec<Signal>) -> bool {
    let ([old], [new]) = (group.old.as_slice(), group.new.as_slice()) else { return false };
    let mut binding = false;
    let parts = swapped::parts(&old.text, &new.text);
    for (old, new) in &parts {
        let part =
            aligned::Group { old: aligned::Group::of_text(old), new: aligned::Group::of_text(new) };
        let marked = part.marked();
        found.extend(actors::of_group(&part, &marked, pair.owners));
        let modality = modality::of_group(&part, &marked);
        binding |= modality.is_some();
        found.extend(modality);
        found.extend(negation::of_group(&part, &marked));
        found.extend(numbers::of_group(&part, pair.years));
    }
    let acts = found.iter().any(|signal| signal.kind == SignalKind::Actor);
    found.extend(actors::by_exchange(group, pair.owners).filter(|_| !acts));
    binding
}

/// A sentence without a counterpart is told as new or gone; only a goal that came or went with it,
/// and stands nowhere else, is told besides.
fn of_unpaired(group: &aligned::Group, pair: &Pair<'_>, stands: &Elsewhere<'_>) -> Vec<Signal> {
    let known = group.old.iter().any(|one| (stands.new)(&one.key))
        || group.new.iter().any(|one| (stands.old)(&one.key));
    let mut sentences = group.old.iter().chain(&group.new);
    if known || !sentences.any(|one| numbers::names_goal(&one.text)) {
        return Vec::new();
    }
    numbers::of_group(group, pair.years)
}

/// Tells whether in two folded texts others act, and none who acts in both.
pub(in crate::compare) fn other_actor(one: &str, two: &str) -> bool {
    let groups = |key: &str| -> Vec<String> {
        actors_of(key, None).into_iter().map(|actor| actor.group).collect()
    };
    let (ours, theirs) = (groups(one), groups(two));
    let shared = ours.iter().any(|one| theirs.contains(one));
    !ours.is_empty() && !theirs.is_empty() && !shared
}

/// Returns the signals of a unit that is new or gone; `counterpart` tells whether the like of it
/// stands on the other side all the same.
pub(in crate::compare) fn of_single(
    unit: &Unit,
    is_new: bool,
    counterpart: bool,
    own: Option<Department>,
) -> Vec<Signal> {
    if !unit.section.is_compared() || counterpart {
        return Vec::new();
    }
    if unit.form == UnitForm::Row && !indicators::is_prose(unit) {
        return vec![indicators::of_row(unit, is_new)];
    }
    let mut found = roles::of_single(unit, is_new);
    if duties::is_named(unit, own) {
        let (text, none) = (unit.text.clone(), String::new());
        found.push(if is_new {
            Signal { kind: SignalKind::ResponsibilityAdded, from: none, to: text }
        } else {
            Signal { kind: SignalKind::ResponsibilityDropped, from: text, to: none }
        });
    }
    found.sort();
    found
}
