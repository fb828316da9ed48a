//! Units that left their section, their article or their chapter.
//!
//! Knows the whole of both sides, and that a move needs a minimum size, is unique on both sides
//! and passes a stricter bar than a pair in place. Must not know which side is the old one.

use std::collections::BTreeMap;

use crate::compare::align::order::stand_under_other_roles;
use crate::compare::align::state::Matching;
use crate::compare::changes::UnitForm;
use crate::compare::side::{Side, Unit, comparable, likeness};

/// Links open texts that stand once on each side and are equal, numbers apart.
pub(in crate::compare) fn link_equal(matching: &mut Matching<'_>) {
    let (left, right) = (matching.left, matching.right);
    let rights = movable(matching, right, &matching.right_link);
    let rights: BTreeMap<&str, usize> =
        rights.into_iter().map(|at| (right.units[at].masked.as_str(), at)).collect();
    for one in movable(matching, left, &matching.left_link) {
        let unit = &left.units[one];
        let Some(&two) = rights.get(unit.masked.as_str()) else { continue };
        let other = &right.units[two];
        // What an indicator measures says little: only the same figures are the same row.
        let same = unit.form == other.form && unit.form == UnitForm::Row;
        let known = comparable(unit, other) && (!same || unit.key == other.key);
        if known && !both_have_heirs(matching, one, two) {
            matching.pair(one, two);
        }
    }
}

/// Tells whether two equal texts of different sections are nearly said in the other's section too:
/// then each was edited where it stands, until it read as the other did.
fn both_have_heirs(matching: &Matching<'_>, one: usize, two: usize) -> bool {
    let (unit, other) = (matching.left_unit(one), matching.right_unit(two));
    let near = |unit: &Unit, side: &Side<'_>, links: &[Option<usize>], articles: &[usize]| {
        let mut units = articles.iter().flat_map(|&article| side.section(article, unit.section));
        units.any(|at| {
            let heir = &side.units[at];
            links[at].is_none()
                && comparable(unit, heir)
                && !stand_under_other_roles(unit, heir)
                && heir.bag().ceiling(unit.bag()) >= matching.thresholds.same
                && likeness(unit, heir) >= matching.thresholds.same
        })
    };
    let lineage = |left: bool, article: usize| {
        matching
            .lineages
            .iter()
            .find(|lineage| if left { &lineage.left } else { &lineage.right }.contains(&article))
    };
    let (Some(own), Some(others)) = (lineage(true, unit.article), lineage(false, other.article))
    else {
        return false;
    };
    let apart = own.left != others.left || unit.section != other.section;
    apart
        && near(unit, matching.right, &matching.right_link, &own.right)
        && near(other, matching.left, &matching.left_link, &others.left)
}

/// Links texts that are alike, where each is the only one of its side that is alike to the other.
pub(in crate::compare) fn link_alike(matching: &mut Matching<'_>) {
    let settled = settled(matching);
    link_only_alike(matching, &settled);
}

/// The same of what is left: whoever is linked by now is not meant, and only shows what a frame is.
pub(in crate::compare) fn link_left_alike(matching: &mut Matching<'_>) {
    let linked = |links: &[Option<usize>]| links.iter().map(Option::is_some).collect();
    let settled = (linked(&matching.left_link), linked(&matching.right_link));
    link_only_alike(matching, &settled);
}

fn link_only_alike(matching: &mut Matching<'_>, settled: &(Vec<bool>, Vec<bool>)) {
    let (left, right) = (matching.left, matching.right);
    let lefts = movable(matching, left, &matching.left_link);
    if lefts.is_empty() || movable(matching, right, &matching.right_link).is_empty() {
        return;
    }
    let lefts_ground = Ground { side: left, other: right, settled: &settled.0 };
    let rights_ground = Ground { side: right, other: left, settled: &settled.1 };
    let bar = matching.thresholds.moved;
    for one in lefts {
        let unit = &left.units[one];
        let Some(two) = rights_ground.only_alike(unit, bar) else { continue };
        let other = &right.units[two];
        let fits = matching.right_link[two].is_none()
            && may_move(matching, other)
            && comparable(unit, other)
            && unit.form != UnitForm::Row
            && left.index.kinship(&right.index, unit, other, None) >= KIN
            && lefts_ground.only_alike(other, bar) == Some(one);
        if fits {
            matching.pair(one, two);
        }
    }
}

/// Tells of the units of either side which are linked to the letter, numbers apart: who they belong
/// to is no question.
fn settled(matching: &Matching<'_>) -> (Vec<bool>, Vec<bool>) {
    let mut settled =
        (vec![false; matching.left.units.len()], vec![false; matching.right.units.len()]);
    for link in &matching.links {
        if let ([one], [two]) = (link.left.as_slice(), link.right.as_slice())
            && matching.left_unit(*one).masked == matching.right_unit(*two).masked
        {
            settled.0[*one] = true;
            settled.1[*two] = true;
        }
    }
    settled
}

/// The open units of a side that may have moved.
fn movable(matching: &Matching<'_>, side: &Side<'_>, links: &[Option<usize>]) -> Vec<usize> {
    (0..side.units.len())
        .filter(|&at| links[at].is_none() && may_move(matching, &side.units[at]))
        .collect()
}

/// Tells whether a unit has something to be known again by: a lead-in has not, nor what points at
/// the article it stands in, nor what stands more than once.
pub(in crate::compare) fn may_move(matching: &Matching<'_>, unit: &Unit) -> bool {
    unit.section.is_followed()
        && unit.stands_once()
        && unit.words.len() >= matching.thresholds.move_words
        && !unit.text.trim_end().ends_with(':')
        && !POINTERS.iter().any(|pointer| unit.key.contains(pointer))
}

/// Words by which a sentence means the place where it stands.
const POINTERS: &[&str] = &["dit artikel", "dit beleidsartikel", "de leeswijzer"];

/// A side that is searched for the counterpart of a text of the other.
struct Ground<'s> {
    side: &'s Side<'s>,
    other: &'s Side<'s>,
    settled: &'s [bool],
}

impl Ground<'_> {
    /// Returns the unit that reaches the bar, if it is the only one that may be meant. What a second
    /// one that is nearly as alike shares with both is a frame, and says nothing: the two must agree
    /// in the rest. One that is linked to the letter is only such a frame, never meant itself.
    fn only_alike(&self, unit: &Unit, bar: u16) -> Option<usize> {
        let index = &self.side.index;
        let mut found: Vec<(u16, usize)> = index
            .candidates(unit)
            .into_iter()
            .filter(|&at| self.side.units[at].bag().ceiling(unit.bag()) >= bar)
            .map(|at| (self.side.units[at].bag().dice(unit.bag()), at))
            .filter(|(alike, _)| *alike >= bar)
            .collect();
        found.sort_unstable_by_key(|&(alike, at)| (std::cmp::Reverse(alike), at));
        let &(alike, meant) = found.iter().find(|(_, at)| !self.settled[*at])?;
        let two = &self.side.units[meant];
        let rivals = found.iter().filter(|(near, at)| *at != meant && near + LEAD > alike);
        let agrees = |rival: &Unit| index.kinship(&self.other.index, unit, two, Some(rival)) >= OWN;
        rivals.map(|(_, at)| &self.side.units[*at]).all(agrees).then_some(meant)
    }
}

/// What a moved text keeps of its words, the rare ones counting most: siblings of different articles
/// that differ only in what they are about share their common words.
const KIN: u16 = 600;

/// How much more alike than any other the one that is meant is where nothing more is asked: one word
/// of a sentence counts about 50.
const LEAD: u16 = 100;

/// What a moved text keeps of the words that a text of the same frame has not. Half: with one word of
/// two the rarer one decides, and what a text is about is rarer than how it is called.
const OWN: u16 = 470;
