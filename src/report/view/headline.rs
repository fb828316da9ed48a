//! What a passage is about, in a few words, and why it is told.
//!
//! Knows signals, roles and the verb behind a minister. Must not know weights or counts.

use super::deciding::{beginning, deciding, parts_of_row};
use crate::compare::{
    Moved, Op, Segment, SegmentOp, Signal, SignalKind, UnitChange, UnitRef, role_word,
};
use crate::model::Role;
use crate::report::wording::{
    Relation, ShiftWitness, Wording, capitalised, is_year, uncapitalised,
};

/// Subjects behind which a Dutch main clause has its verb.
const SUBJECTS: &[&str] = &[
    "minister",
    "ministers",
    "minister-president",
    "staatssecretaris",
    "bewindspersonen",
    "kabinet",
    "rijk",
    "ministerie",
];

/// The signals in the order in which one stands in a headline.
const ORDER: &[SignalKind] = &[
    SignalKind::RoleShift,
    SignalKind::Actor,
    SignalKind::ResponsibilityDropped,
    SignalKind::ResponsibilityAdded,
    SignalKind::NegationAdded,
    SignalKind::NegationRemoved,
    SignalKind::ModalityWeakened,
    SignalKind::ModalityStrengthened,
    SignalKind::Target,
    SignalKind::Year,
    SignalKind::Percentage,
    SignalKind::Amount,
    SignalKind::LegalBasis,
    SignalKind::IndicatorAdded,
    SignalKind::IndicatorRemoved,
    SignalKind::RoleNamed,
    SignalKind::RoleNoLongerNamed,
    // A guess, and never the headline of a passage of which anything surer is known.
    SignalKind::PossibleRoleShift,
];

/// Tells whether nothing is known of a passage but that its words suggest another role.
#[must_use]
pub fn is_only_possible(unit: &UnitChange) -> bool {
    first_signal(unit).is_some_and(|signal| signal.kind == SignalKind::PossibleRoleShift)
}

/// Returns the headline of a passage: `Rolverschuiving: van stimuleren naar regisseren`.
#[must_use]
pub fn headline(wording: Wording, unit: &UnitChange, relation: Relation) -> String {
    if relation == Relation::Beside && matches!(unit.op, Op::Added | Op::Removed) {
        return capitalised(&wording.op_beside(unit));
    }
    let mut text = match first_signal(unit) {
        Some(signal) => match target_and_year(unit) {
            Some((target, year)) => wording.target_and_year(target, year),
            None if is_negation(signal) => {
                let words = deciding(wording, unit, relation);
                words.map_or_else(|| wording.signal(signal), |words| wording.negation(&words))
            }
            None => {
                let told = wording.signal(signal);
                let part = is_duty(signal).then(|| parts_of_row(unit)).flatten();
                part.map_or(told.clone(), |part| format!("{told}: {part}"))
            }
        },
        None => what_happened(wording, unit, relation),
    };
    let told = unit.signals.is_empty() && unit.op == Op::Removed;
    if unit.provisional && !told {
        text.push(' ');
        text.push_str(wording.provisional_mark());
    }
    capitalised(&text)
}

/// Returns the finding in the fewest words, for a line that may hold no more: the words that became
/// others where they say it best, else as the headline, with the beginning of the passage where that has
/// no words of its own.
#[must_use]
pub fn lead(wording: Wording, unit: &UnitChange, relation: Relation) -> String {
    let first = first_signal(unit);
    let by_words = first.is_none_or(|one| {
        matches!(one.kind, SignalKind::RoleShift | SignalKind::Actor) || is_negation(one)
    });
    if let Some(words) = by_words.then(|| deciding(wording, unit, relation)).flatten() {
        return words;
    }
    let text = uncapitalised(&headline(wording, unit, relation));
    match unit.to.first().or(unit.from.first()) {
        Some(one) => named(text, &one.text),
        None => text,
    }
}

/// Adds how the passage begins, where a finding has no words of its own.
pub(super) fn named(text: String, passage: &str) -> String {
    if text.contains([':', '‘']) { text } else { format!("{text}: {}", beginning(passage)) }
}

/// A duty that came or went with one part of a row is told by that part.
fn is_duty(signal: &Signal) -> bool {
    matches!(signal.kind, SignalKind::ResponsibilityAdded | SignalKind::ResponsibilityDropped)
}

fn is_negation(signal: &Signal) -> bool {
    matches!(signal.kind, SignalKind::NegationAdded | SignalKind::NegationRemoved)
}

/// Returns what happened to a passage without any signal.
fn what_happened(wording: Wording, unit: &UnitChange, relation: Relation) -> String {
    let place = unit.to.first().or(unit.from.first());
    let moved = place.and_then(|place| wording.moved(unit.moved, &place.place, place.section));
    if unit.is_only_rearranged() {
        return moved_sentences(wording, unit).join("; ");
    }
    if unit.is_under_another_cell() {
        return wording.other_span().to_owned();
    }
    if unit.is_at_another_sentence() {
        return wording.other_host().to_owned();
    }
    if unit.is_in_other_column() {
        return wording.other_column().to_owned();
    }
    let words = deciding(wording, unit, relation).filter(|_| unit.is_passage());
    match (unit.op, moved) {
        (Op::Unchanged, Some(moved)) => moved,
        (Op::Modified, Some(moved)) => {
            format!("{moved}, {}", words.unwrap_or_else(|| wording.op(unit)))
        }
        (Op::Modified, None) if !unit.is_passage() => match deciding(wording, unit, relation) {
            Some(words) => format!("{}: {words}", wording.op(unit)),
            None => wording.op(unit),
        },
        _ => words.unwrap_or_else(|| wording.op(unit)),
    }
}

/// Returns the reasons behind `Waarom:`, one sentence without its stop; none for what is plain.
#[must_use]
pub fn reason(wording: Wording, unit: &UnitChange) -> Option<String> {
    let mut signals: Vec<&Signal> = unit.signals.iter().collect();
    signals.sort_by_key(|signal| rank(signal.kind));
    let pair = target_and_year(unit);
    let mut reasons: Vec<String> = Vec::new();
    for signal in signals {
        let text = match signal.kind {
            SignalKind::RoleShift => {
                wording.role_shift_reason(shift_by_heading(unit), witness(unit))
            }
            // Said already by the role shift, of which the verb is the second witness.
            SignalKind::PossibleRoleShift if super::counts::has_role_shift(unit) => continue,
            SignalKind::PossibleRoleShift => wording.possible_shift_reason(signal, role_word(unit)),
            SignalKind::Actor => wording.actor_reason(signal),
            SignalKind::Target if pair.is_some() => {
                pair.map(|(target, year)| wording.target_and_year(target, year)).unwrap_or_default()
            }
            SignalKind::Year if pair.is_some() => continue,
            _ => wording.signal(signal),
        };
        if !reasons.contains(&text) {
            reasons.push(text);
        }
    }
    reasons.extend(moved_sentences(wording, unit));
    (!reasons.is_empty()).then(|| reasons.join("; "))
}

/// Tells of the sentences of a passage that moved, each place once.
#[must_use]
pub fn moved_sentences(wording: Wording, unit: &UnitChange) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for (op, at) in unit.moved_sentences() {
        let own = if op == SegmentOp::Delete { &unit.from } else { &unit.to };
        let in_section = own.iter().any(|one| one.place == at.place && one.section == at.section);
        let other = if op == SegmentOp::Delete { &unit.to } else { &unit.from };
        let in_unit = other.iter().any(|one| {
            (&one.place, one.section, one.position) == (&at.place, at.section, at.position)
        });
        let place = (!in_section).then(|| wording.place(&at.place, at.section));
        let text = wording.sentence_moved(op == SegmentOp::Delete, in_unit, place.as_deref());
        if !told.contains(&text) {
            told.push(text);
        }
    }
    told
}

/// Returns where the very words of a passage that is gone stand all the same: `Dezelfde woorden staan in artikel
/// 2, onderdeel B.`
#[must_use]
pub fn stands_elsewhere(wording: Wording, unit: &UnitChange) -> Option<String> {
    let nearest = unit.nearest.as_ref().filter(|nearest| nearest.similarity == 1000)?;
    let place = wording.place(&nearest.unit.place, nearest.unit.section);
    Some(wording.same_words_in(&place))
}

/// Returns where a shifted passage now stands: `staat nu onder de kop ‘Regisseren’`.
#[must_use]
pub fn stands_under(wording: Wording, unit: &UnitChange) -> Option<String> {
    if !super::counts::has_role_shift(unit) {
        return None;
    }
    let role = unit.to.first()?.role.as_ref()?;
    Some(wording.stands_under(shift_by_heading(unit), &wording.role_heading(role)))
}

/// Returns the roles for the head of an item: `Stimuleren → Regisseren`.
#[must_use]
pub fn roles(wording: Wording, unit: &UnitChange) -> String {
    let role = |units: &[UnitRef]| {
        units.first().and_then(|unit| unit.role.as_ref()).map(|role| wording.role_heading(role))
    };
    match (role(&unit.from), role(&unit.to)) {
        (Some(old), Some(new)) if old != new => format!("{old} → {new}"),
        (Some(role), _) | (None, Some(role)) => role,
        (None, None) => String::new(),
    }
}

/// Tells whether the roles of a passage differ by its place, not by a role named above it.
#[must_use]
pub fn is_under_another_role(unit: &UnitChange) -> bool {
    let named_only = unit
        .signals
        .iter()
        .any(|signal| matches!(signal.kind, SignalKind::RoleNamed | SignalKind::RoleNoLongerNamed));
    super::counts::has_role_shift(unit) || (unit.moved == Moved::Role && !named_only)
}

fn first_signal(unit: &UnitChange) -> Option<&Signal> {
    unit.signals.iter().min_by_key(|signal| rank(signal.kind))
}

fn rank(kind: SignalKind) -> usize {
    ORDER.iter().position(|other| *other == kind).unwrap_or(ORDER.len())
}

/// Returns a target and its year when both changed, once each, and neither is new or gone.
fn target_and_year(unit: &UnitChange) -> Option<(&Signal, &Signal)> {
    let only = |kind| {
        let mut found = unit.signals.iter().filter(move |signal| signal.kind == kind);
        match (found.next(), found.next()) {
            (Some(one), None) if !one.from.is_empty() && !one.to.is_empty() => Some(one),
            _ => None,
        }
    };
    let year = only(SignalKind::Year).filter(|signal| is_year(signal))?;
    Some((only(SignalKind::Target)?, year))
}

/// Tells whether the new role stands in a heading above the passage, or else in its lead word.
fn shift_by_heading(unit: &UnitChange) -> bool {
    unit.to.first().is_none_or(|to| {
        to.headings.iter().any(|heading| Role::recognise(heading).as_ref() == to.role.as_ref())
            || Role::lead_word(&to.text).is_none()
    })
}

/// Returns what in the words bears a role shift out.
fn witness(unit: &UnitChange) -> ShiftWitness {
    if unit.op == Op::Unchanged {
        return ShiftWitness::None;
    }
    let by_verb = unit.signals.iter().any(|signal| signal.kind == SignalKind::PossibleRoleShift);
    if by_verb || verb_changed(&unit.segments) { ShiftWitness::Verb } else { ShiftWitness::Words }
}

/// Tells whether the word right behind the minister was replaced: in a main clause, the verb.
fn verb_changed(segments: &[Segment]) -> bool {
    segments.windows(3).any(|three| {
        let behind_subject = three[0].op == SegmentOp::Equal
            && three[0]
                .text
                .split_whitespace()
                .next_back()
                .is_some_and(|word| SUBJECTS.contains(&word.to_lowercase().as_str()));
        let replaced = matches!(
            (three[1].op, three[2].op),
            (SegmentOp::Delete, SegmentOp::Insert) | (SegmentOp::Insert, SegmentOp::Delete)
        );
        behind_subject && replaced
    })
}
