//! An archive that several machines share through a git host.
//!
//! Knows that of two machines one alone is first, and what the other then does. Must not know how
//! papers are joined.

use chrono::{DateTime, Utc};

use crate::archive::{Archive, RemoteError, TakenOver};
use crate::pipeline::rules;

/// How often a push is tried that another machine outran; each time its papers are joined first.
const TRIES: u32 = 5;

/// Takes over what other machines have.
pub fn receive(
    archive: &mut Archive,
    remote: &str,
    now: DateTime<Utc>,
) -> Result<TakenOver, RemoteError> {
    archive.take_over(remote, &rules(), now)
}

/// Gives the host everything it does not have; where another machine was first, its papers are
/// joined with ours.
pub fn give(archive: &mut Archive, remote: &str, now: DateTime<Utc>) -> Result<(), RemoteError> {
    for _ in 1..TRIES {
        match archive.share(remote) {
            Err(RemoteError::Moved(_)) => archive.take_over(remote, &rules(), now)?,
            done => return done,
        };
    }
    archive.share(remote)
}
