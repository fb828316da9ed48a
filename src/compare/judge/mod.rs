//! What a change means: its class, what it signals, and how much it weighs.

pub(super) mod class;
pub(super) mod preliminary;
pub(super) mod shortened;
pub(super) mod signals;
pub(super) mod spelling;
pub(super) mod swapped;
pub(super) mod wandering;
pub(super) mod weight;
