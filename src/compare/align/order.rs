//! Which linked units left their place.
//!
//! Knows chapters, articles, sections, roles and the order within a section. Must not know texts:
//! who belongs together is decided before.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::align::state::Matching;
use crate::compare::changes::{Moved, UnitForm};
use crate::compare::lineage::Link;
use crate::compare::side::{Side, Unit, bears_role, likeness};
use crate::model::SectionKind;

/// Takes the pairs away that left their place in the section and are not alike enough for a move.
pub(in crate::compare) fn loosen(matching: &mut Matching<'_>) {
    mark(matching);
    let weak = |link: &Link| {
        let (one, two) = (matching.left_unit(link.left[0]), matching.right_unit(link.right[0]));
        let pair = link.left.len() == 1 && link.right.len() == 1;
        link.moved == Moved::Within
            && pair
            && likeness(one, two) < matching.thresholds.moved
            && one.masked != two.masked
    };
    let links = matching.links.iter().enumerate();
    let weak: BTreeSet<usize> = links.filter(|(_, link)| weak(link)).map(|(at, _)| at).collect();
    if !weak.is_empty() {
        matching.unlink(&weak);
    }
}

/// Notes for every link where its units went.
pub(in crate::compare) fn mark(matching: &mut Matching<'_>) {
    let mut home: BTreeMap<(usize, usize), bool> = BTreeMap::new();
    for lineage in &matching.lineages {
        for &left in &lineage.left {
            for &right in &lineage.right {
                home.insert((left, right), true);
            }
        }
    }
    // Links that kept article, section and role, by article pair and section, with their places.
    let mut in_place: BTreeMap<_, Vec<(usize, usize, usize)>> = BTreeMap::new();
    for at in 0..matching.links.len() {
        let (left, right) = (matching.links[at].left[0], matching.links[at].right[0]);
        let (one, two) = (matching.left_unit(left), matching.right_unit(right));
        let articles = (one.article, two.article);
        let moved = if !home.contains_key(&articles) {
            let chapter = |side: &Side<'_>, article: usize| {
                side.articles[article].article.place.chapter.clone()
            };
            let same = chapter(matching.left, one.article) == chapter(matching.right, two.article);
            if same { Moved::Article } else { Moved::Chapter }
        } else if one.section != two.section {
            Moved::Section
        } else if stand_under_other_roles(one, two)
            && !(one.is_boilerplate() && two.is_boilerplate())
        {
            Moved::Role
        } else {
            // A text that stands twice in its section has no place of its own to leave, and a row is
            // known by what it measures.
            let other_row = one.form == UnitForm::Row && one.key != two.key;
            if !(one.repeated || two.repeated || other_row) {
                in_place.entry((articles, one.section)).or_default().push((left, right, at));
            }
            Moved::None
        };
        matching.links[at].moved = moved;
    }
    let governors = [governors(matching.left), governors(matching.right)];
    for places in in_place.values_mut() {
        // What went under another lead-in left its place; the others are asked without it.
        let left_behind = |&(left, right, _): &(usize, usize, usize)| {
            went_under(matching.left_unit(left), matching.right_unit(right), &governors)
        };
        let went: Vec<usize> =
            places.iter().filter(|one| left_behind(one)).map(|one| one.2).collect();
        places.retain(|one| !went.contains(&one.2));
        for at in went {
            matching.links[at].moved = Moved::Within;
        }
        places.sort_unstable();
        let rights: Vec<usize> = places.iter().map(|&(_, right, _)| right).collect();
        let kept = longest_rising_run(&rights);
        for (&(_, _, at), kept) in places.iter().zip(kept) {
            if !kept {
                matching.links[at].moved = Moved::Within;
            }
        }
    }
}

/// The lead-ins of a side, each with its article and section.
type Governors = BTreeSet<(usize, SectionKind, String)>;

fn governors(side: &Side<'_>) -> Governors {
    let all = side.units.iter();
    all.filter_map(|unit| Some((unit.article, unit.section, unit.governor.clone()?))).collect()
}

/// Tells whether a list item came from under one lead-in under another, both of which stand on both
/// sides: what it is said of is another.
fn went_under(one: &Unit, two: &Unit, [left, right]: &[Governors; 2]) -> bool {
    let stands = |governor: &Option<String>, unit: &Unit, side: &Governors| {
        let known = governor.clone().map(|lead| (unit.article, unit.section, lead));
        known.is_some_and(|known| side.contains(&known))
    };
    one.form == UnitForm::Item
        && one.governor != two.governor
        && stands(&one.governor, two, right)
        && stands(&two.governor, one, left)
}

/// Tells whether both stand under a role, and not under the same.
pub(in crate::compare) fn stand_under_other_roles(one: &Unit, two: &Unit) -> bool {
    match (&one.role, &two.role) {
        (Some(old), Some(new)) if bears_role(one) && bears_role(two) => {
            old != new && old.parts() != new.parts()
        }
        _ => false,
    }
}

/// Marks the members of a longest run that rises.
pub(in crate::compare) fn longest_rising_run(values: &[usize]) -> Vec<bool> {
    // `ends[n]` is where the run of length n + 1 with the smallest end stands.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; values.len()];
    for (at, &value) in values.iter().enumerate() {
        let length = ends.partition_point(|&end| values[end] < value);
        before[at] = length.checked_sub(1).map(|length| ends[length]);
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut kept = vec![false; values.len()];
    let mut at = ends.last().copied();
    while let Some(member) = at {
        kept[member] = true;
        at = before[member];
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::longest_rising_run;

    #[test]
    fn the_fewest_members_leave_the_run() {
        assert_eq!(longest_rising_run(&[4, 0, 1, 2]), [false, true, true, true]);
        assert_eq!(longest_rising_run(&[0, 1, 2]), [true; 3]);
        assert_eq!(longest_rising_run(&[]), [false; 0]);
    }
}
