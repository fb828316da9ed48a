//! Items of a list that stand under another lead-in than they stood.
//!
//! Knows which paragraph or item leads in a list, on both sides. Must not judge what a lead-in says.

use crate::compare::changes::{Moved, UnitChange, UnitForm};
use crate::compare::describe::{Link, Scene};
use crate::compare::judge::signals::governed::of_lead_ins;
use crate::compare::judge::weight::weigh;
use crate::compare::side::{Side, Unit};

impl Scene<'_> {
    /// Tells of an item that stands in its place what another lead-in says of it.
    pub(super) fn governed(&self, link: &Link, change: &mut UnitChange) {
        let (&[old], &[new]) = (link.old.as_slice(), link.new.as_slice()) else { return };
        let (one, two) = (&self.old.units[old], &self.new.units[new]);
        let is_item = |unit: &Unit| unit.form == UnitForm::Item && unit.section.is_compared();
        let here = matches!(change.moved, Moved::None | Moved::Within);
        if !here || !is_item(one) || !is_item(two) || one.governor == two.governor {
            return;
        }
        let (before, after) = (lead_in(self.old, old), lead_in(self.new, new));
        let (led_before, led_after) =
            (before.and_then(|at| self.old_link[at]), after.and_then(|at| self.new_link[at]));
        // A lead-in in other words is told by itself, and so is one that lost its colon.
        if led_before.is_some() && led_before == led_after {
            return;
        }
        let says = of_lead_ins(one.governor.as_deref(), two.governor.as_deref());
        let Some(signal) = says else { return };
        change.signals.retain(|other| other.kind != signal.kind);
        change.signals.push(signal);
        change.signals.sort();
        change.weight = weigh(change);
    }
}

/// Returns what leads in the list of an item: the item above it that governs it, else what stands before
/// the list, whether or not it governs.
fn lead_in(side: &Side<'_>, item: usize) -> Option<usize> {
    let own = &side.units[item];
    let before = (0..item).rev().map(|at| (at, &side.units[at]));
    let mut before =
        before.take_while(|(_, unit)| unit.article == own.article && unit.section == own.section);
    let leads = |unit: &Unit| match &own.governor {
        Some(governor) => unit.key == *governor,
        None => unit.form != UnitForm::Item,
    };
    before.find(|(_, unit)| leads(unit)).map(|(at, _)| at)
}
