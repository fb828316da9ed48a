//! Under which passages a reader is told since when their text stood.
//!
//! Knows what matters: gone, shifted, a new target. Must not know how it is said.

use crate::compare::{Op, SignalKind, Since, UnitChange};
use crate::model::BudgetYear;

use super::headline;

/// Returns since when the old text stood, where a reader wants to know and it says something: that
/// a text is at least as old as the edition it is compared with goes without saying.
pub fn told_since(unit: &UnitChange, compared_with: BudgetYear) -> Option<Since> {
    let since = unit.since.filter(|since| !since.at_least || since.year < compared_with)?;
    let has = |kinds: &[SignalKind]| unit.signals.iter().any(|one| kinds.contains(&one.kind));
    let shifted = headline::is_under_another_role(unit) || has(&[SignalKind::PossibleRoleShift]);
    let target = has(&[
        SignalKind::Target,
        SignalKind::Year,
        SignalKind::Amount,
        SignalKind::Percentage,
        SignalKind::ResponsibilityDropped,
        SignalKind::IndicatorRemoved,
    ]);
    (unit.op == Op::Removed || (!unit.from.is_empty() && (shifted || target))).then_some(since)
}
