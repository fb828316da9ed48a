//! Which passage is which: the steps of the alignment, in their order.
//!
//! Knows the order alone. Must not know how a step chooses.

mod exact;
mod following;
mod gaps;
mod grouping;
mod moves;
pub(super) mod order;
mod regrouping;
mod resembling;
mod short_items;
pub(super) mod state;

use state::{Field, Matching};

use crate::compare::lineage::Lineage;
use crate::compare::side::Side;
use crate::compare::thresholds::Thresholds;
use crate::model::SectionKind;

impl<'a> Matching<'a> {
    /// Finds which units belong together, in articles that do.
    pub(in crate::compare) fn find(
        left: &'a Side<'a>,
        right: &'a Side<'a>,
        lineages: Vec<Lineage>,
        thresholds: &'a Thresholds,
    ) -> Self {
        let mut left_home = vec![0; left.articles.len()];
        for (at, lineage) in lineages.iter().enumerate() {
            for &article in &lineage.left {
                left_home[article] = at;
            }
        }
        let mut matching = Self {
            left,
            right,
            thresholds,
            lineages,
            left_home,
            links: Vec::new(),
            left_link: vec![None; left.units.len()],
            right_link: vec![None; right.units.len()],
            coarse: (vec![false; left.units.len()], vec![false; right.units.len()]),
        };
        let fields: Vec<Field> = (0..matching.lineages.len())
            .flat_map(|at| SectionKind::ALL.into_iter().map(move |kind| (at, kind)))
            .map(|(at, kind)| matching.field(at, kind))
            .collect();
        for field in &fields {
            exact::link(&mut matching, field);
        }
        // An equal text elsewhere says more than one that is only alike in place.
        moves::link_equal(&mut matching);
        for field in &fields {
            grouping::link(&mut matching, field);
            resembling::link(&mut matching, field);
        }
        // So does one that is plainly alike elsewhere: what stands between matched neighbours is the
        // same by its place alone.
        moves::link_alike(&mut matching);
        for field in &fields {
            resembling::link_between_neighbours(&mut matching, field);
        }
        order::loosen(&mut matching);
        regrouping::link(&mut matching);
        moves::link_alike(&mut matching);
        for field in &fields {
            gaps::link(&mut matching, field);
        }
        grouping::join_what_is_left(&mut matching);
        short_items::join(&mut matching);
        // Who else might have been meant has found its own by now.
        moves::link_left_alike(&mut matching);
        following::link(&mut matching);
        order::mark(&mut matching);
        matching
    }
}
