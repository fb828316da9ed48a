//! Watches: who gets what of a comparison, and when.
//!
//! Knows chapters, sections, words, weights and cadences. Must not know channels, recipients or how
//! anything is shown; pure: the day is handed to it.
//!
//! The keys of a watch are joined by AND, the values of a key by OR; several watches stand beside
//! each other. Words are looked for in the old and the new text of the whole passage, and what has
//! one passes at any weight: with words, the weight no longer counts.

mod cadence;
mod select;
mod words;

pub use cadence::Cadence;
pub use select::{Criteria, LeastWeight, Outside, Selected, select};
pub use words::{WordError, WordPattern, spans};
