//! Searching in the sentences of all editions: when words came, where they stand now, when they went.
//!
//! Knows one table of unique sentences per kind of paper, folded, searched by scan: so a word is found
//! inside its compounds, and there is no language of queries to learn or to attack. Must not know where
//! editions are kept, nor how a result is shown.

mod lifeline;
mod marks;
mod near;
mod query;
#[cfg(test)]
mod sample;
mod stood;
mod table;

pub use lifeline::{Lifeline, Stay};
pub use marks::{Piece, marked};
pub use near::{Near, near};
pub use query::{Filter, Query};
pub use stood::Stood;
pub use table::{Builder, Found, Table};

use crate::text::{base_letters, fold};

/// Returns what is left of a text when case, accents and typography are taken away.
fn key(text: &str) -> String {
    base_letters(&fold(text))
}
