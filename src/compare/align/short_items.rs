//! Items of a word or two that stand in a sentence of the other side: too short to be likened.
//!
//! Knows that what a text has beside its pair must be the items to the word. Must not know likeness,
//! nor which side is the old one.

use crate::compare::align::state::Matching;
use crate::compare::changes::UnitForm;
use crate::compare::side::Unit;

/// Words that join the last item of a list to the others.
const JOINS: &[&str] = &["en", "of"];
/// The most words of such an item.
const MOST_WORDS: usize = 3;

/// Adds open items to the pair or group beside them that says them besides.
pub(in crate::compare) fn join(matching: &mut Matching<'_>) {
    for whole_is_left in [true, false] {
        for link in 0..matching.links.len() {
            for part in beside(matching, link, whole_is_left) {
                matching.extend(link, part, whole_is_left);
            }
        }
    }
}

/// Returns the open items directly beside the parts of a link, if they are all that its whole has
/// beside those parts.
fn beside(matching: &Matching<'_>, link: usize, whole_is_left: bool) -> Vec<usize> {
    let link = &matching.links[link];
    let (wholes, known) =
        if whole_is_left { (&link.left, &link.right) } else { (&link.right, &link.left) };
    let (units, parts, links) = if whole_is_left {
        (&matching.left.units, &matching.right.units, &matching.right_link)
    } else {
        (&matching.right.units, &matching.left.units, &matching.left_link)
    };
    let (&[whole], Some(&first), Some(&last)) = (wholes.as_slice(), known.first(), known.last())
    else {
        return Vec::new();
    };
    let unit = &units[whole];
    if !unit.section.is_compared() || matches!(unit.form, UnitForm::Row | UnitForm::Note) {
        return Vec::new();
    }
    let is_open_item = |at: &usize| {
        parts.get(*at).is_some_and(|part| {
            let near = &parts[first];
            links[*at].is_none()
                && part.form == UnitForm::Item
                && part.words.len() <= MOST_WORDS
                && (part.article, part.section) == (near.article, near.section)
                && part.role == near.role
        })
    };
    let mut found: Vec<usize> = (0..first).rev().take_while(is_open_item).collect();
    found.extend((first..last).filter(is_open_item));
    found.extend((last + 1..parts.len()).take_while(is_open_item));
    if found.is_empty() {
        return found;
    }
    let mut rest: Vec<&str> = words(unit);
    let said = known.iter().chain(&found).flat_map(|&at| words(&parts[at]));
    for word in said {
        match rest.iter().position(|other| *other == word) {
            Some(at) => drop(rest.swap_remove(at)),
            None => return Vec::new(),
        }
    }
    if rest.is_empty() { found } else { Vec::new() }
}

fn words(unit: &Unit) -> Vec<&str> {
    unit.key.split(' ').filter(|word| !word.is_empty() && !JOINS.contains(word)).collect()
}
