//! The names that the form of a comparison has for what happened.
//!
//! Knows each value and its name. Must not know where a name stands in the form.

use crate::compare::{Class, Moved, Op, SignalKind, Status, UnitForm};

pub(super) fn form_name(form: UnitForm) -> &'static str {
    match form {
        UnitForm::Paragraph => "paragraph",
        UnitForm::Item => "item",
        UnitForm::Note => "note",
        UnitForm::Row => "row",
        UnitForm::Heading => "heading",
        UnitForm::Picture => "picture",
        UnitForm::Section => "section",
    }
}

pub(super) fn status_name(status: Status) -> &'static str {
    match status {
        Status::Unchanged => "unchanged",
        Status::Changed => "changed",
        Status::Rewritten => "rewritten",
        Status::Added => "added",
        Status::Removed => "removed",
        Status::Split => "split",
        Status::Merged => "merged",
        Status::NotCompared => "not-compared",
    }
}

pub(super) fn op_name(op: Op) -> &'static str {
    match op {
        Op::Unchanged => "unchanged",
        Op::Modified => "modified",
        Op::Added => "added",
        Op::Removed => "removed",
        Op::Split => "split",
        Op::Merged => "merged",
        Op::NotCompared => "not-compared",
    }
}

pub(super) fn class_name(class: Class) -> &'static str {
    match class {
        Class::None => "none",
        Class::Editorial => "editorial",
        Class::Rollover => "rollover",
        Class::Substantive => "substantive",
    }
}

pub(super) fn moved_name(moved: Moved) -> &'static str {
    match moved {
        Moved::None => "none",
        Moved::Within => "within",
        Moved::Role => "role",
        Moved::Section => "section",
        Moved::Article => "article",
        Moved::Chapter => "chapter",
    }
}

pub(super) fn signal_name(kind: SignalKind) -> &'static str {
    match kind {
        SignalKind::RoleShift => "role-shift",
        SignalKind::PossibleRoleShift => "possible-role-shift",
        SignalKind::RoleNamed => "role-named",
        SignalKind::RoleNoLongerNamed => "role-no-longer-named",
        SignalKind::Actor => "actor",
        SignalKind::ModalityWeakened => "modality-weakened",
        SignalKind::ModalityStrengthened => "modality-strengthened",
        SignalKind::NegationAdded => "negation-added",
        SignalKind::NegationRemoved => "negation-removed",
        SignalKind::ResponsibilityAdded => "responsibility-added",
        SignalKind::ResponsibilityDropped => "responsibility-dropped",
        SignalKind::Target => "target",
        SignalKind::Year => "year",
        SignalKind::Amount => "amount",
        SignalKind::Percentage => "percentage",
        SignalKind::LegalBasis => "legal-basis",
        SignalKind::IndicatorAdded => "indicator-added",
        SignalKind::IndicatorRemoved => "indicator-removed",
    }
}
