//! Articles without text that were split and merged, as far as their titles show it.
//!
//! Knows titles, their words and what numbers say. Must not know which side is the old one; a
//! merger is a split read backwards.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::identity::numbering::{Numbering, Says};
use crate::compare::identity::witness::{Profile, title_likeness};
use crate::compare::lineage::Lineage;
use crate::model::{Chapter, SubBudget};

/// Titles of this likeness are parts of one subject, where other articles went the same way.
const KIN: u16 = 600;

/// Joins articles without text and without a counterpart to the pair whose title holds theirs.
pub(in crate::compare) fn join(
    lineages: &mut [Lineage],
    lefts: &[Profile],
    rights: &[Profile],
    numbering: &Numbering,
) {
    for whole_is_left in [true, false] {
        let (wholes, parts) = if whole_is_left { (lefts, rights) } else { (rights, lefts) };
        let taken: Vec<usize> = lineages
            .iter()
            .flat_map(|one| if whole_is_left { &one.right } else { &one.left })
            .copied()
            .collect();
        for part in (0..parts.len()).filter(|at| !taken.contains(at) && parts[*at].is_textless()) {
            let mut homes = lineages.iter().enumerate().filter(|(_, lineage)| {
                let (whole, first) = match (lineage.left.as_slice(), lineage.right.as_slice()) {
                    ([left], [right, ..]) if whole_is_left => (left, right),
                    ([left, ..], [right]) if !whole_is_left => (right, left),
                    _ => return false,
                };
                let (whole, first) = (&wholes[*whole], &parts[*first]);
                let says = if whole_is_left {
                    numbering.says(whole.spot, parts[part].spot)
                } else {
                    numbering.says(parts[part].spot, whole.spot)
                };
                whole.is_textless() && is_part(whole, first, &parts[part], says)
            });
            // Of two that may have been the whole, neither is told.
            if let (Some((home, _)), None) = (homes.next(), homes.next()) {
                let lineage = &mut lineages[home];
                if whole_is_left { &mut lineage.right } else { &mut lineage.left }.push(part);
            }
        }
    }
}

type Budget<'p> = (&'p Chapter, &'p Option<SubBudget>);

fn budgets(profiles: &[Profile]) -> BTreeMap<Budget<'_>, Vec<usize>> {
    let mut budgets: BTreeMap<Budget<'_>, Vec<usize>> = BTreeMap::new();
    for (at, profile) in profiles.iter().enumerate() {
        let budget = (&profile.place.chapter, &profile.place.sub_budget);
        budgets.entry(budget).or_default().push(at);
    }
    budgets
}

/// Joins the articles without text of a budget of which one side has a single article and nothing
/// has a counterpart: what it is about was divided or brought together within it.
pub(in crate::compare) fn join_budgets(
    lineages: &mut Vec<Lineage>,
    lefts: &[Profile],
    rights: &[Profile],
) {
    let (old, new) = (budgets(lefts), budgets(rights));
    for (budget, left) in old {
        let Some(right) = new.get(&budget) else { continue };
        let one_to_many = (left.len() == 1) != (right.len() == 1);
        let textless = left.iter().all(|&at| lefts[at].is_textless())
            && right.iter().all(|&at| rights[at].is_textless());
        let free = lineages.iter().all(|one| {
            left.iter().all(|at| !one.left.contains(at))
                && right.iter().all(|at| !one.right.contains(at))
        });
        if one_to_many && textless && free {
            lineages.push(Lineage { left, right: right.clone() });
        }
    }
}

/// Tells whether a title is part of a whole that has a first part already.
fn is_part(whole: &Profile, first: &Profile, part: &Profile, says: Says) -> bool {
    let (all, known, own) = (&whole.title_words, &first.title_words, &part.title_words);
    if all.is_empty() || own.is_empty() {
        return false;
    }
    // "Apparaat" becomes "Apparaat (EZK)" and "Apparaat (LNV)".
    let extends = |title: &BTreeSet<String>| all.is_subset(title) && title != all;
    let both_extend = part.same_budget(first) && extends(known) && extends(own) && own != known;
    // "Bruggen en veren" becomes "Bruggen" and "Veren".
    let holds = part.same_budget(whole) && own.is_subset(all) && !own.is_subset(known);
    // A whole ministry was split, and part of an article went with it.
    let went_along = !part.same_budget(whole)
        && first.same_budget(whole)
        && says >= Says::Along
        && title_likeness(whole, part) >= KIN;
    both_extend || holds || went_along
}
