//! What one message tells: the comparisons of a watch, corrections, what was settled.
//!
//! Knows the content of a message as values, and who must be told how to read it. Must not know how
//! a mail, a post or a feed is laid out, nor which message is due: that is handed in.

mod limits;
mod parts;
mod sources;
mod subject;
mod view;

pub use limits::clean_line;
pub(super) use limits::{Limits, shorten};
pub use parts::{Comparison, Digest, Frame, Occasion};
pub(super) use sources::sources_csv;
pub(super) use view::{DigestView, file_base, foot};
