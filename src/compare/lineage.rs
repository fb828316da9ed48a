//! What belongs together: articles in lineages, units in links.

use crate::compare::changes::Moved;

/// Articles that belong together; one side may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lineage {
    pub left: Vec<usize>,
    pub right: Vec<usize>,
}

/// Units that belong together; neither side is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub left: Vec<usize>,
    pub right: Vec<usize>,
    pub moved: Moved,
}
