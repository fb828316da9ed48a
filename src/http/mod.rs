//! One polite client for every request that leaves the machine.
//!
//! Knows hosts, pacing, time-outs, retries and limits; the only room with `reqwest`. Must not know
//! what is asked for or what an answer means.
//!
//! **Invariant**: a host never has two requests of ours at once, and never gets them closer
//! together than the rate, whatever goes wrong. The order is visible in `client`: closed? → wait for
//! the rate → request → judge → back off.

mod body;
mod client;
mod clock;
mod error;
mod message;
mod pace;
mod post;
mod retry;

pub use client::{Client, Settings, is_on_this_machine};
pub use clock::{Clock, HandClock, StoppableClock, SystemClock};
pub use error::{HttpError, Phase, Unreachable};
pub use message::{Answer, Request, Response, Validators};
pub use post::{Post, Posted};

/// Returns the lower-case hexadecimal SHA-256 of bytes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    use std::fmt::Write as _;
    sha2::Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
