//! What readers are told: what is new for whom, frozen before it leaves, ticked off as it is accepted.
//!
//! Knows watches, what was told, and the outbox. Must not know how a message is worded or sent.
//!
//! To be told is what stands at `main` and was not told. So a rewritten history re-sends nothing,
//! and a kill at any moment loses nothing: what is frozen leaves under the same key at the next run.

mod again;
mod batch;
pub mod channels;
mod closing;
mod content;
mod deliver;
mod desk;
mod dispatch;
mod due;
mod feeds;
mod hush;
mod kept;
mod names;
mod operator;
mod past;
mod plan;
mod reading;
pub mod shelves;
mod store;
#[cfg(test)]
mod tests;
mod trial;

use std::collections::BTreeMap;

use chrono_tz::Tz;

use crate::config::Config;
use crate::http::Clock;
use crate::report::wording::Wording;

pub use again::{AgainError, Request, Resent, again, send_again};
pub use deliver::{Delivered, alarm, deliver, preview, waiting};
pub use desk::{NotADesk, read_and_write};
pub use dispatch::{Outlet, Sent, Trouble, What};
pub use feeds::edition_feeds;
pub use hush::{hush, unhush};
pub use operator::{Looked, SourceFault};
pub use past::{PastMessage, past};
pub use plan::Beginning;
pub use store::PostError;
pub use trial::{Tested, test};

/// Everything delivery needs beside the archive.
#[derive(Clone, Copy)]
pub struct Service<'a> {
    /// Watches, and the host that machines share.
    pub config: &'a Config,
    /// Where messages go, by the name of the channel.
    pub outlets: &'a BTreeMap<String, Outlet>,
    /// The words of messages.
    pub wording: Wording,
    /// The clock.
    pub clock: &'a dyn Clock,
    /// The zone of the readers' wall clock.
    pub zone: Tz,
    /// Where a new watch begins.
    pub beginning: Beginning,
    /// Papers that were announced and have not come, by identifier without suffix.
    pub announced: &'a [String],
    /// What this run saw of the publication service; nothing when it did not ask.
    pub looked: Option<Looked<'a>>,
    /// Tells whether the run is to end.
    pub is_stopped: &'a dyn Fn() -> bool,
}
