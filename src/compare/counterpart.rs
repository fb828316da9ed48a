//! Whether the like of a unit stands on the other side all the same.
//!
//! Knows sentences, likeness and who is linked to whom. Must not link: that a unit has a
//! counterpart here only means that nobody should call it vanished.

use std::collections::BTreeSet;

use crate::compare::likeness::Bag;
use crate::compare::side::{Side, Unit};
use crate::compare::thresholds::Thresholds;

/// Every sentence of a side, folded.
pub(super) fn sentences<'s>(side: &'s Side<'_>) -> BTreeSet<&'s str> {
    side.units.iter().flat_map(|unit| unit.sentence_keys.iter().map(String::as_str)).collect()
}

/// The other side of a unit, with the links that its units have.
pub(super) struct Other<'s> {
    pub side: &'s Side<'s>,
    pub sentences: &'s BTreeSet<&'s str>,
    /// The units that a unit of this side is linked to.
    pub partners: &'s dyn Fn(usize) -> Vec<&'s Unit>,
}

impl Other<'_> {
    /// Tells whether the like of a unit stands here: all its sentences do, or a unit that is alike
    /// and has no better partner of its own.
    pub(super) fn has_like(&self, unit: &Unit, thresholds: &Thresholds) -> bool {
        if unit.sentence_keys.iter().all(|key| self.sentences.contains(key.as_str())) {
            return true;
        }
        self.side.index.candidates(unit).into_iter().any(|at| {
            let candidate = &self.side.units[at];
            if candidate.bag().ceiling(unit.bag()) < thresholds.same {
                return false;
            }
            let alike = candidate.bag().dice(unit.bag());
            if alike < thresholds.same {
                return false;
            }
            let partners = (self.partners)(at);
            let bags: Vec<&Bag> = partners.iter().map(|partner| partner.bag()).collect();
            bags.is_empty() || Bag::joined(&bags).dice(candidate.bag()) < alike
        })
    }
}
