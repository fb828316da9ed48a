//! Responsibilities and duties of the government newly mentioned, or no longer.
//!
//! Knows in which sentences of a pair a duty stands. Must not say that a responsibility begins or
//! ends: that follows from law; a text can only mention it. The mere word is no duty.

use crate::compare::changes::{Signal, SignalKind};
use crate::compare::judge::signals::actors::Owners;
use crate::compare::judge::signals::aligned::{Elsewhere, Group, Sentence, sentences_of};
use crate::compare::reading::departments::Department;
use crate::compare::reading::duties::{Duty, duty};
use crate::compare::reading::light::is_one_duty;
use crate::compare::reading::roles::verb_at;
use crate::compare::rows::{Members, members};
use crate::compare::side::Unit;
use crate::model::SectionKind;

fn lead_names(unit: &Unit, own: Option<Department>) -> bool {
    unit.lead.as_deref().is_some_and(|lead| duty(lead, own).is_some())
}

fn in_role_section(units: &[&Unit]) -> bool {
    units.iter().all(|unit| unit.section == SectionKind::RolEnVerantwoordelijkheid)
}

/// Tells whether a unit of B names a duty of the government, itself or by its lead-in.
pub(in crate::compare) fn is_named(unit: &Unit, own: Option<Department>) -> bool {
    in_role_section(&[unit])
        && (lead_names(unit, own)
            || sentences_of(&[unit]).iter().any(|one| duty(&one.text, own).is_some()))
}

/// Returns a duty that went or came with a whole sentence of a passage, and one that a sentence no
/// longer names or names anew.
pub(in crate::compare) fn of_pair(
    (old, new): (&[&Unit], &[&Unit]),
    groups: &[Group],
    owners: Owners,
    stands: &Elsewhere<'_>,
    binding: bool,
) -> Vec<Signal> {
    let leads = |units: &[&Unit], own| units.iter().any(|unit| lead_names(unit, own));
    if !in_role_section(old)
        || !in_role_section(new)
        || leads(old, owners.old)
        || leads(new, owners.new)
    {
        return Vec::new();
    }
    let own = |sentences: &[Sentence], own| -> Vec<(Duty, String)> {
        let read = |one: &Sentence| Some((duty(&one.text, own)?, one.text.clone()));
        sentences.iter().filter_map(read).collect()
    };
    let by_role_verb = |sentences: &[Sentence]| {
        sentences.iter().any(|one| {
            let words = one.words();
            (0..words.len()).any(|at| verb_at(&words, at).is_some())
        })
    };
    let (mut dropped, mut added) = (None, None);
    for group in groups {
        let (before, after) = (own(&group.old, owners.old), own(&group.new, owners.new));
        let known = group.old.iter().any(|one| (stands.new)(&one.key))
            || group.new.iter().any(|one| (stands.old)(&one.key));
        let same =
            group.old.iter().any(|one| group.new.iter().any(|two| is_one_duty(&one.key, &two.key)));
        if known || same {
            continue;
        }
        // Within a sentence a duty phrased in another way is told as that, and a verb of a role as a
        // role.
        let role = by_role_verb(&group.old) || by_role_verb(&group.new);
        let told = |duty: &Duty| !group.is_paired() || (!binding && (duty.answerable || !role));
        let (lost, gained) = parts_with_duties(group);
        match (before.as_slice(), after.as_slice()) {
            ([(_, text), ..], [_, ..]) if lost => dropped = dropped.or(Some(text.clone())),
            ([_, ..], [(_, text), ..]) if gained => added = added.or(Some(text.clone())),
            ([(one, text), ..], []) if told(one) => dropped = dropped.or(Some(text.clone())),
            ([], [(one, text), ..]) if told(one) => added = added.or(Some(text.clone())),
            _ => {}
        }
    }
    let dropped = dropped.map(|from| Signal {
        kind: SignalKind::ResponsibilityDropped,
        from,
        to: String::new(),
    });
    let added =
        added.map(|to| Signal { kind: SignalKind::ResponsibilityAdded, from: String::new(), to });
    dropped.into_iter().chain(added).collect()
}

/// Tells whether a row of verbs lost one that names a duty, and whether it gained one: `bevordert,
/// bewaakt en handhaaft`.
fn parts_with_duties(group: &Group) -> (bool, bool) {
    let ([old], [new]) = (group.old.as_slice(), group.new.as_slice()) else {
        return (false, false);
    };
    let Some(Members { gone, came }) = members(&old.text, &new.text) else {
        return (false, false);
    };
    let named = |parts: &[String]| {
        parts.iter().any(|part| duty(&format!("De minister {part}."), None).is_some())
    };
    (named(&gone), named(&came))
}
