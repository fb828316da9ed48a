//! Words that name a law, or what is cited as laws are.
//!
//! Knows how such words end. Must not know which laws there are.

const ENDS: &[&str] =
    &["wet", "wetboek", "verordening", "besluit", "verdrag", "regeling", "richtlijn", "statuut"];

/// Tells whether a folded word names a law: `wet`, `kaderwet`, `subsidieregeling`.
#[must_use]
pub fn names_law(word: &str) -> bool {
    ENDS.iter().any(|end| word.ends_with(end))
}
