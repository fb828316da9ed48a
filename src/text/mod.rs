//! Dutch text as text: typography, letters, sentences, line joining, the word list, page feet.
//!
//! Knows how Dutch parliamentary papers are typeset and abbreviated. Must not know any file
//! format, nor what a section or an article is; pure: no clock, no files, no network.

mod abbreviations;
mod folding;
mod joining;
mod laws;
mod letters;
mod line_end;
mod months;
mod page_foot;
mod sentence_start;
mod sentences;
mod shared;
mod tokens;
mod typography;
mod typography_table;
mod word_evidence;
pub mod words;

pub use folding::{base_letters, fold, squeeze, squeeze_key};
pub use joining::{Joined, join_lines};
pub use laws::names_law;
pub use letters::{is_letter, letters};
pub use line_end::Joint;
pub use months::MONTHS;
pub use page_foot::{PageFoot, page_foot};
pub use sentences::sentences;
pub use shared::SharedEnds;
pub use tokens::tokens;
pub use typography::Typography;
pub use word_evidence::{WordEvidence, file_has_trailing_spaces};
