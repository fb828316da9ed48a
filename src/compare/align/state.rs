//! What belongs together on the two sides: articles and units.
//!
//! Knows the state of the work. Must not know which side is the old
//! one: every choice is made from the texts alone, so that a comparison read backwards pairs the
//! same.

use std::collections::BTreeSet;

use crate::compare::assignment::{Cell, assign};
use crate::compare::changes::Moved;
use crate::compare::lineage::{Lineage, Link};
use crate::compare::side::{Side, Unit};
use crate::compare::thresholds::Thresholds;
use crate::model::SectionKind;

/// The units of one kind of section on both sides of a lineage, in order.
#[derive(Debug)]
pub(in crate::compare) struct Field {
    pub left: Vec<usize>,
    pub right: Vec<usize>,
}

/// A whole and its parts, on whichever side.
pub(in crate::compare) struct Group {
    pub likeness: u16,
    pub whole_is_left: bool,
    pub whole: usize,
    pub parts: Vec<usize>,
}

/// Both sides and the links found so far.
#[derive(Debug)]
pub(in crate::compare) struct Matching<'a> {
    pub left: &'a Side<'a>,
    pub right: &'a Side<'a>,
    pub thresholds: &'a Thresholds,
    pub lineages: Vec<Lineage>,
    pub links: Vec<Link>,
    pub left_link: Vec<Option<usize>>,
    pub right_link: Vec<Option<usize>>,
    /// The units of which not every pair was weighed, because they were too many.
    pub coarse: (Vec<bool>, Vec<bool>),
    /// The lineage of each left article.
    pub left_home: Vec<usize>,
}

impl<'a> Matching<'a> {
    pub(in crate::compare) fn field(&self, lineage: usize, kind: SectionKind) -> Field {
        let lineage = &self.lineages[lineage];
        let units = |side: &Side<'_>, articles: &[usize]| {
            articles.iter().flat_map(|&article| side.section(article, kind)).collect()
        };
        Field { left: units(self.left, &lineage.left), right: units(self.right, &lineage.right) }
    }

    pub(in crate::compare) fn link(&mut self, left: Vec<usize>, right: Vec<usize>) {
        let at = self.links.len();
        for &unit in &left {
            self.left_link[unit] = Some(at);
        }
        for &unit in &right {
            self.right_link[unit] = Some(at);
        }
        self.links.push(Link { left, right, moved: Moved::None });
    }

    pub(in crate::compare) fn pair(&mut self, left: usize, right: usize) {
        self.link(vec![left], vec![right]);
    }

    /// Links a whole with its parts, unless one of them has been linked in the meantime.
    pub(in crate::compare) fn link_group(&mut self, group: Group) {
        let (lefts, rights) = if group.whole_is_left {
            (vec![group.whole], group.parts)
        } else {
            (group.parts, vec![group.whole])
        };
        let free = lefts.iter().all(|&unit| self.left_link[unit].is_none())
            && rights.iter().all(|&unit| self.right_link[unit].is_none());
        if free {
            self.link(lefts, rights);
        }
    }

    /// Adds a part to the side of a link on which its whole is not.
    pub(in crate::compare) fn extend(&mut self, link: usize, part: usize, whole_is_left: bool) {
        let (own, links) = if whole_is_left {
            (&mut self.links[link].right, &mut self.right_link)
        } else {
            (&mut self.links[link].left, &mut self.left_link)
        };
        own.push(part);
        own.sort_unstable();
        links[part] = Some(link);
    }

    /// Links the pairs that weigh most together.
    pub(in crate::compare) fn choose(&mut self, cells: &[Cell]) {
        let chosen = assign(cells);
        for (left, right) in chosen.pairs {
            self.pair(left, right);
        }
        self.note_coarse(&chosen.coarse.0, &chosen.coarse.1);
    }

    /// Notes that a budget was reached among these units.
    pub(in crate::compare) fn note_coarse(&mut self, left: &[usize], right: &[usize]) {
        for &unit in left {
            self.coarse.0[unit] = true;
        }
        for &unit in right {
            self.coarse.1[unit] = true;
        }
    }

    /// Takes links away.
    pub(in crate::compare) fn unlink(&mut self, links: &BTreeSet<usize>) {
        let mut at = 0;
        self.links.retain(|_| {
            at += 1;
            !links.contains(&(at - 1))
        });
        self.left_link.fill(None);
        self.right_link.fill(None);
        for (at, link) in self.links.iter().enumerate() {
            for &unit in &link.left {
                self.left_link[unit] = Some(at);
            }
            for &unit in &link.right {
                self.right_link[unit] = Some(at);
            }
        }
    }

    /// Returns the units of a field that have no link yet.
    pub(in crate::compare) fn open(&self, field: &Field) -> Field {
        let free = |units: &[usize], links: &[Option<usize>]| {
            units.iter().copied().filter(|&unit| links[unit].is_none()).collect()
        };
        Field {
            left: free(&field.left, &self.left_link),
            right: free(&field.right, &self.right_link),
        }
    }

    pub(in crate::compare) fn left_unit(&self, at: usize) -> &'a Unit {
        &self.left.units[at]
    }

    pub(in crate::compare) fn right_unit(&self, at: usize) -> &'a Unit {
        &self.right.units[at]
    }

    /// Tells whether two units are linked to each other.
    pub(in crate::compare) fn linked(&self, left: usize, right: usize) -> bool {
        self.left_link[left].is_some() && self.left_link[left] == self.right_link[right]
    }
}
