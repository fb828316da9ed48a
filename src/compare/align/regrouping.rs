//! Units that left their place and were split or merged on the way.
//!
//! Knows where parts of a whole may stand, and that far from its place it must be found nearly
//! whole. Must not know how the parts of a whole look, nor which side is the old one.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::align::grouping::best_parts;
use crate::compare::align::moves::may_move;
use crate::compare::align::state::{Group, Matching};
use crate::compare::side::Side;

/// So much alike are a whole and its parts where the place says nothing: more than a single passage
/// must be, because parts can be chosen.
const FOUND_WHOLE: u16 = 850;

/// Links open wholes with parts that stand in one section elsewhere.
pub(in crate::compare) fn link(matching: &mut Matching<'_>) {
    let mut found: Vec<Group> = Vec::new();
    for whole_is_left in [true, false] {
        let (wholes, links) = if whole_is_left {
            (matching.left, &matching.left_link)
        } else {
            (matching.right, &matching.right_link)
        };
        let open = (0..wholes.units.len())
            .filter(|&at| links[at].is_none() && may_move(matching, &wholes.units[at]));
        found.extend(open.filter_map(|whole| elsewhere(matching, whole_is_left, whole)));
    }
    found.sort_by_key(|group| {
        (u16::MAX - group.likeness, group.parts.len(), group.whole_is_left, group.whole)
    });
    for group in found {
        matching.link_group(group);
    }
}

/// Returns the parts of a whole, if they stand in one section only.
fn elsewhere(matching: &Matching<'_>, whole_is_left: bool, whole: usize) -> Option<Group> {
    let (wholes, parts, links) = if whole_is_left {
        (matching.left, matching.right, &matching.right_link)
    } else {
        (matching.right, matching.left, &matching.left_link)
    };
    let reach = matching.thresholds.group_parts;
    let mut places: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
    for at in parts.index.candidates(&wholes.units[whole]) {
        let unit = &parts.units[at];
        if unit.section.is_compared() && links[at].is_none() {
            let own = parts.section(unit.article, unit.section);
            let near = own.start.max(at.saturating_sub(reach))..own.end.min(at + reach + 1);
            let open = near.filter(|&at| is_part(parts, links, at));
            places.entry((unit.article, unit.section)).or_default().extend(open);
        }
    }
    let mut groups = places.into_values().filter_map(|near| {
        let near: Vec<usize> = near.into_iter().collect();
        best_parts(matching, whole_is_left, whole, &near)
            .filter(|group| group.likeness >= FOUND_WHOLE)
    });
    let first = groups.next()?;
    groups.next().is_none().then_some(first)
}

fn is_part(side: &Side<'_>, links: &[Option<usize>], at: usize) -> bool {
    links[at].is_none() && side.units[at].stands_once()
}
