//! The parts of a paper that are open where a heading stands.
//!
//! Knows depths of divisions, and which part and budget each heading opened. Must not know articles.

use super::sub_budget::Opened;
use super::zone::Zone;
use crate::model::SubBudget;

/// A part of the paper, with the depth of the division its heading stands in.
#[derive(Debug)]
struct OpenPart {
    depth: u8,
    flat: bool,
    zone: Option<Zone>,
    budget: Option<Opened>,
}

/// The parts of the paper that are open, by the depth of the heading that opened them.
#[derive(Debug, Default)]
pub(super) struct Parts {
    open: Vec<OpenPart>,
    container: u8,
    pub annex: bool,
}

impl Parts {
    pub fn close(&mut self, depth: u8) {
        self.open.retain(|part| part.depth < depth);
        self.container = depth.saturating_sub(1);
    }

    pub fn enter(&mut self, depth: Option<u8>, zone: Option<Zone>, budget: Option<Opened>) {
        if let Some(depth) = depth {
            self.open.retain(|part| part.depth < depth);
            self.container = depth;
        }
        if zone.is_none() && budget.is_none() {
            return;
        }
        let (flat, container) = (depth.is_none(), self.container);
        if zone.is_some() {
            // A flat part ends where the next flat part of the same division begins.
            self.open.retain(|part| {
                !(flat && part.flat && part.depth == container && part.zone.is_some())
            });
        }
        self.open.push(OpenPart { depth: container, flat, zone, budget });
    }

    pub fn zone(&self) -> Option<Zone> {
        if self.annex {
            return Some(Zone::None);
        }
        self.open.iter().rev().find_map(|part| part.zone)
    }

    pub fn sub_budget(&self) -> Option<SubBudget> {
        match self.open.iter().rev().find_map(|part| part.budget.as_ref())? {
            Opened::Own => None,
            Opened::Sub(sub_budget) => Some(sub_budget.clone()),
        }
    }
}
