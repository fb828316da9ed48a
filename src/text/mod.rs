//! The text room.

pub mod folding;
pub mod tokens;

pub use folding::{fold, squeeze, squeeze_key};
pub use tokens::tokens;
