//! One passage as an item of a synopsis: label, roles, weight, lines, notes.
//!
//! Knows what a reader is told under a passage. Must not know its number or its layout.

use crate::compare::{Class, Moved, Op, SignalKind, UnitChange, UnitForm};
use crate::report::wording::{Relation, Weight, Wording, capitalised};

use super::counts::Category;
use super::deciding::deciding;
use super::since::told_since;
use super::{Editions, TextLine, folds, headline, lines};

/// One numbered item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemView {
    /// Its number within the article, from 1.
    pub number: usize,
    /// What happened: `ROLVERSCHUIVING`.
    pub label: String,
    /// The role it stands under, or both: `Stimuleren → Regisseren`; may be empty.
    pub roles: String,
    /// How much it matters; none where nothing happened.
    pub weight: Option<Weight>,
    /// Old and new text.
    pub lines: Vec<TextLine>,
    /// Sentences below: why, since when, where else was looked.
    pub notes: Vec<String>,
}

/// Makes the item of a passage.
#[must_use]
pub fn item(
    wording: Wording,
    unit: &UnitChange,
    editions: Editions<'_>,
    number: usize,
) -> ItemView {
    let happened = !matches!(Category::of(unit), Category::Equal | Category::NotCompared);
    ItemView {
        number,
        label: label(wording, unit, editions.relation()),
        roles: headline::roles(wording, unit),
        weight: happened.then(|| Weight::of(unit.weight)),
        lines: lines::lines_of(unit),
        notes: notes(wording, unit, editions),
    }
}

fn label(wording: Wording, unit: &UnitChange, relation: Relation) -> String {
    let edited = unit.class == Class::Substantive;
    let possible = unit.signals.iter().any(|signal| signal.kind == SignalKind::PossibleRoleShift);
    let beside = relation == Relation::Beside;
    let alone = matches!(unit.op, Op::Added | Op::Removed);
    let words = || deciding(wording, unit, relation);
    let mut label = match unit.op {
        op if !unit.is_passage() => {
            let form = unit.form().unwrap_or(UnitForm::Heading);
            let label = wording.label_heading(form, op);
            words().map_or(label.to_owned(), |words| format!("{label}: {words}"))
        }
        _ if alone && unit.is_only_rearranged() => wording.label_moved().to_owned(),
        Op::Removed if beside => return wording.label_only_in_budget(unit.provisional).to_owned(),
        Op::Removed => return wording.label_removed_passage(unit.provisional).to_owned(),
        Op::Added if beside => wording.label_only_in_annual_report().to_owned(),
        Op::Added => wording.label_added().to_owned(),
        _ if headline::is_under_another_role(unit) => wording.label_role_shift().to_owned(),
        Op::Split => wording.label_split_passage(unit.to.len(), edited),
        Op::Merged => wording.label_merged_passage(unit.from.len(), edited),
        _ if possible => wording.label_possible_role_shift().to_owned(),
        Op::Modified if unit.moved != Moved::None => match words() {
            Some(words) => format!("{}: {words}", wording.label_moved()),
            None => wording.label_moved_and_modified().to_owned(),
        },
        // The words that decide say it; where none differ, of which kind the difference is.
        Op::Modified if unit.class == Class::Editorial => words()
            .unwrap_or_else(|| capitalised(&folds::editorial_detail(wording, &[unit], false))),
        Op::Modified => {
            words().unwrap_or_else(|| capitalised(&headline::lead(wording, unit, relation)))
        }
        Op::Unchanged if unit.is_said_otherwise() => {
            capitalised(&headline::lead(wording, unit, relation))
        }
        Op::Unchanged if unit.moved != Moved::None => wording.label_moved().to_owned(),
        Op::Unchanged => wording.label_unchanged().to_owned(),
        Op::NotCompared => wording.label_not_compared().to_owned(),
    };
    if unit.provisional {
        label.push(' ');
        label.push_str(wording.provisional_mark());
    }
    label
}

/// Returns the sentences below a passage.
fn notes(wording: Wording, unit: &UnitChange, editions: Editions<'_>) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(reason) = headline::reason(wording, unit) {
        notes.push(wording.why(&reason));
    }
    // Of a heading there is no more to tell: where it stands, its text tells.
    if !unit.is_passage() {
        let is_said = unit.op == Op::Modified && unit.form() == Some(UnitForm::Heading);
        notes.extend((!is_said).then(|| format!("{}.", capitalised(&wording.op(unit)))));
        return notes;
    }
    if let Some(moved) = moved_note(wording, unit) {
        notes.push(moved);
    }
    if headline::is_under_another_role(unit) && matches!(unit.op, Op::Split | Op::Merged) {
        notes.push(format!("{}.", capitalised(&wording.op(unit))));
    }
    if unit.coarse {
        notes.push(wording.coarse().to_owned());
    }
    if unit.is_only_rearranged() {
        // Where its sentences stand is said already.
    } else if unit.op == Op::Removed {
        notes.push(counterpart_note(wording, unit, editions));
    } else if let (Op::Added, Some(nearest)) = (unit.op, &unit.nearest) {
        let place = wording.place(&nearest.unit.place, nearest.unit.section);
        notes.push(wording.nearest(&place, nearest));
    }
    notes.extend(since_note(wording, unit, editions));
    notes
}

/// Returns `Verplaatst naar artikel 3 (was artikel 2, onderdeel B).`
fn moved_note(wording: Wording, unit: &UnitChange) -> Option<String> {
    if unit.moved == Moved::Role {
        // The label and the roles beside it say so.
        return None;
    }
    let (to, from) = (unit.to.first()?, unit.from.first()?);
    let moved = capitalised(&wording.moved(unit.moved, &to.place, to.section)?);
    Some(match wording.moved_from(unit.moved, &from.place, from.section) {
        Some(before) => format!("{moved} ({before})."),
        None => format!("{moved}."),
    })
}

/// Returns where a counterpart was looked for, and what came nearest.
fn counterpart_note(wording: Wording, unit: &UnitChange, editions: Editions<'_>) -> String {
    if let Some(elsewhere) = headline::stands_elsewhere(wording, unit) {
        return elsewhere;
    }
    let searched = wording.searched(editions.received(), unit.provisional);
    match &unit.nearest {
        Some(nearest) => {
            let place = wording.place(&nearest.unit.place, nearest.unit.section);
            let nearest = wording.nearest(&place, nearest);
            format!("{searched} {nearest}")
        }
        None => searched,
    }
}

/// Returns since when the old text had stood, where that is known and means something.
fn since_note(wording: Wording, unit: &UnitChange, editions: Editions<'_>) -> Option<String> {
    let (kind, compared_with) = editions.from();
    let since = told_since(unit, compared_with)?;
    Some(match unit.op {
        Op::Removed => wording.stood_since(kind, since),
        _ => wording.old_text_since(kind, since),
    })
}
