//! The text room.

pub mod folding;
pub mod tokens;

pub use folding::{fold, squeeze};
pub use tokens::tokens;
