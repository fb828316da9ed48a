//! The archive: a normal git repository, and the only database.
//!
//! Knows git and the layout of the three branches; the only room with `git2`. Must not know XML,
//! the gate's rules or any service: extraction and gate are function values given to it.
//!
//! **Invariant**: `main` is a pure function of the tree of `bronnen` and the text version. The same
//! papers give the same commit hash, in any order, on any machine.

mod arrive;
mod articles;
mod carried;
mod changed;
mod command;
mod delta;
mod error;
mod files;
mod fold;
mod folders;
mod given;
mod guard;
mod handle;
mod history;
mod holder;
mod import;
mod keep;
mod kept;
mod lock;
mod mend;
mod message;
mod objects;
mod order;
mod outcome;
mod pack;
mod page;
mod papers;
mod pipes;
mod publish;
mod read;
mod rebuilt;
mod record;
mod refs;
mod remote;
mod run;
mod share;
mod sources;
mod stale;
mod steps;
#[cfg(test)]
mod tests;
mod texts;
mod tidy;
mod timeline;
mod tips;
mod told;
mod traces;
mod verify;
mod worktree;

pub use arrive::Together;
pub use error::{ArchiveError, BrokenReference, GitFault, KeptAt, Lost, Witness};
pub use given::Given;
pub use handle::{Archive, Rules};
pub use holder::Holder;
pub use keep::{Status, Undecided};
pub use lock::host;
pub use mend::Mended;
pub use message::Trailers;
pub use outcome::{Imported, Outcome, Paper, Refusal};
pub use read::Touch;
pub use rebuilt::Rebuilt;
pub use record::{ArticleRecord, LedgerRecord, Record, SectionRecord};
pub use remote::RemoteError;
pub use run::Mode;
pub use share::TakenOver;
pub use sources::{Again, Arrival, Facts};
pub use steps::Steps;
pub use timeline::Arrived;
pub use told::Told;
pub use verify::Verified;
pub use worktree::WorkTree;
