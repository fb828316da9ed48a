//! What a Dutch sentence says of who does what: actors, duties, roles, main clause or subordinate.
//!
//! Knows written tables of words and where in a sentence they stand (`shapes.md` 5 and 6). Must not
//! know what the sentence was before: signals compare readings, and weights lean on them.

pub(super) mod actors;
pub(super) mod bodies;
pub(super) mod clauses;
pub(super) mod competences;
pub(super) mod denials;
pub(super) mod departments;
pub(super) mod duties;
pub(super) mod initials;
pub(super) mod light;
pub(super) mod offices;
pub(super) mod phrases;
pub(super) mod roles;
pub(super) mod synonyms;
pub(super) mod undergoing;
pub(super) mod verbs;
