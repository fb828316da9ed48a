//! The gold corpus: made-up editions of which everything is known, and what is made of them.
//!
//! A seed gives a pair of editions as official XML papers and the truth about them: which units and
//! articles belong together, what was done to each and what a reader must be told. A comparison is
//! marked by its JSON form alone. [`SECTIONS`] are the parts of `docs/truth.md`.

#![allow(dead_code, reason = "each crate that includes it uses its own part")]
#![allow(clippy::panic, reason = "a label that cannot be read must stop")]

pub mod corpus;
pub mod joining;
#[expect(clippy::unwrap_used, reason = "labels that cannot be read must stop the run")]
pub mod lineages;
pub mod moving;
pub mod offices;
pub mod others;
#[expect(clippy::unwrap_used, reason = "labels that cannot be read must stop the run")]
pub mod pairs;
#[path = "../support/papers.rs"]
pub mod papers;
pub mod plan;
pub mod random;
#[expect(clippy::unwrap_used, reason = "a ranking that cannot be read must stop the run")]
pub mod ranking;
pub mod render;
pub mod reshaping;
pub mod revise;
#[expect(clippy::expect_used, reason = "a made-up edition that is none must stop the run")]
pub mod revisions;
pub mod score;
pub mod sentence;
pub mod sweep;
pub mod table;
pub mod templates;
pub mod told;
pub mod truth;
pub mod typography;
pub mod vocabulary;
pub mod who;
pub mod wording;

/// A part of `docs/truth.md`.
pub struct Section {
    /// Its heading.
    pub heading: &'static str,
    /// Writes it; nothing when what it is measured on is not at hand, and then it is kept.
    pub write: fn() -> Option<String>,
}

/// The parts of `docs/truth.md`, in order; each is one line.
pub const SECTIONS: &[Section] = &[
    Section { heading: "Generated editions", write: || Some(table::generated()) },
    Section { heading: "Hand-labelled pairs", write: || Some(pairs::table()) },
    Section { heading: "What is told first", write: || Some(ranking::table()) },
    Section { heading: "Measured on text that others made", write: others::section },
    Section { heading: "Words broken at line ends", write: || Some(joining::table()) },
    Section {
        heading: "Read beside real pages",
        write: || Some(include_str!("real.md").to_owned()),
    },
    Section {
        heading: "Lineages of nine real years",
        write: || lineages::scores().map(|scores| lineages::report(&scores)),
    },
];
