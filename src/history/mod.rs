//! The reading side: what an archive, files or folders hold, as values that terminal, mail and page print.
//!
//! Knows how editions are laid side by side, since when a passage stands, and what is still awaited.
//! Must not print, word, fetch or write.

pub mod ahead;
pub mod blame;
mod borders;
pub mod calendar;
pub mod descent;
pub mod files;
pub mod log;
pub mod pair;
pub mod search;
pub mod select;
pub mod sense;
mod shelf;
pub mod sides;
