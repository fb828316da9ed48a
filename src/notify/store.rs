//! Reading and moving what was told, here and on the host that machines share.
//!
//! Knows the archive's compare-and-swap and the order of the two moves. Must not know what the
//! files mean.

use chrono::{DateTime, TimeDelta, Utc};

use crate::archive::{Archive, ArchiveError, RemoteError};
use crate::http::Clock;
use crate::notify::desk::{Claim, Desk, NotADesk};

/// A claim older than this is that of a machine that went away between claim and tick.
const CLAIM_LASTS: TimeDelta = TimeDelta::minutes(15);

/// Reports that what was told could not be read or moved.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// The archive refused.
    #[error(transparent)]
    Archive(ArchiveError),
    /// The shared host refused, or could not be asked.
    #[error(transparent)]
    Remote(RemoteError),
    /// A file of what was told does not read.
    #[error("what was told does not read: {0}")]
    Desk(#[from] NotADesk),
}

impl From<ArchiveError> for PostError {
    fn from(error: ArchiveError) -> Self {
        Self::Archive(error)
    }
}

impl From<RemoteError> for PostError {
    fn from(error: RemoteError) -> Self {
        match error {
            RemoteError::Archive(error) => Self::Archive(error),
            error => Self::Remote(error),
        }
    }
}

/// The archive and, if it is shared, its host.
pub(super) struct Store<'a> {
    pub archive: &'a mut Archive,
    remote: Option<&'a str>,
    clock: &'a dyn Clock,
    /// There was room when the first message was about to leave.
    has_room: bool,
}

impl<'a> Store<'a> {
    pub fn new(archive: &'a mut Archive, remote: Option<&'a str>, clock: &'a dyn Clock) -> Self {
        Self { archive, remote, clock, has_room: false }
    }

    /// Learns what other machines told.
    pub fn refresh(&mut self) -> Result<(), PostError> {
        match self.remote {
            Some(remote) => Ok(self.archive.fetch_told(remote)?),
            None => Ok(()),
        }
    }

    /// Reads one watch on one channel.
    pub fn desk(&self, channel: &str, watch: &str) -> Result<Desk, PostError> {
        let told = self.archive.told(channel, watch)?;
        Ok(Desk::read((channel, watch), told.commit, told.files)?)
    }

    /// Writes what differs, and shares it. When this returns, no kill and no power cut takes it
    /// back, and no other machine stood elsewhere.
    pub fn save(&mut self, desk: &mut Desk, message: &str) -> Result<(), PostError> {
        let changes = desk.changes()?;
        if !changes.is_empty() {
            let pair = (desk.channel.as_str(), desk.watch.as_str());
            let expected = desk.commit.as_deref();
            let commit = self.archive.tell(pair, expected, &changes, message, self.clock.now())?;
            desk.saved(commit)?;
        }
        if let Some(remote) = self.remote {
            self.archive.push_told(remote, (&desk.channel, &desk.watch))?;
        }
        Ok(())
    }

    /// Finds out, once, whether what is sent can be noted: nothing else is written before a message
    /// leaves where no machines share the archive.
    pub fn find_room(&mut self) -> Result<(), PostError> {
        if !self.has_room {
            self.archive.find_room()?;
            self.has_room = true;
        }
        Ok(())
    }

    /// Tells other machines that a message is about to leave. Where none share the archive, the
    /// lock of the run says so.
    pub fn claim(&mut self, desk: &mut Desk, key: &str) -> Result<(), PostError> {
        if self.remote.is_none() {
            return Ok(());
        }
        let claim = Claim { key: key.to_owned(), by: self.machine(), at: self.clock.now() };
        desk.state.claim = Some(claim);
        self.save(desk, "op het punt te verzenden\n")
    }

    /// Tells whether another machine is sending from this desk.
    pub fn is_claimed(&self, desk: &Desk, now: DateTime<Utc>) -> bool {
        let fresh = |claim: &Claim| now - claim.at < CLAIM_LASTS && claim.at <= now + CLAIM_LASTS;
        self.remote.is_some()
            && desk
                .state
                .claim
                .as_ref()
                .is_some_and(|claim| claim.by != self.machine() && fresh(claim))
    }

    /// Names this machine and this archive on it.
    fn machine(&self) -> String {
        format!("{}:{}", crate::archive::host(), self.archive.path().display())
    }
}
