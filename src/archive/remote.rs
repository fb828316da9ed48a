//! Sharing with other machines through a git host, by the `git` command.
//!
//! Knows how references travel: what was told moves only from where the host is known to have it,
//! so that of two machines one alone goes on. Must not know what the references mean.
//!
//! Each machine remembers under `refs/prinsjesdiff/shared/` where the host stood.

use git2::Oid;

use super::command::run;
use super::error::ArchiveError;
use super::handle::Archive;
use super::lock;
use super::refs::{self, SHARED, TOLD};
use super::told::reference;
use crate::secret::{Veil, shown_address};

/// Reports that the host did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum RemoteError {
    /// There is no `git` to run.
    #[error("the git command cannot be run: {0}")]
    NoGit(std::io::Error),
    /// The host does not answer, or refuses.
    #[error("{remote}: {said}")]
    Unreachable {
        /// The host.
        remote: String,
        /// What git said.
        said: String,
    },
    /// The host answers, and does not take what is pushed.
    #[error("{remote} refuses: {said}")]
    Refused {
        /// The host.
        remote: String,
        /// What git said.
        said: String,
    },
    /// The shared archive was made by a later version of the program.
    #[error("{remote} was made by a later version (text version {version})")]
    Newer {
        /// The host.
        remote: String,
        /// Its text version.
        version: u32,
    },
    /// Another machine was first.
    #[error("{0} was moved by another machine")]
    Moved(String),
    /// The archive itself refused.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

impl RemoteError {
    /// Returns what the host said, which is not ours.
    #[must_use]
    pub fn said(&self) -> &str {
        match self {
            Self::Unreachable { said, .. } | Self::Refused { said, .. } => said,
            _ => "",
        }
    }
}

impl Archive {
    /// Fetches what was told, and takes over what other machines told meanwhile.
    ///
    /// Where both told something, the host's word counts: what only we noted is at worst sent once
    /// more, under the same key.
    pub fn fetch_told(&mut self, remote: &str) -> Result<(), RemoteError> {
        let spec = format!("+{TOLD}*:{SHARED}*");
        self.fetch(remote, &[&spec])?;
        Ok(self.locked(Self::follow_shared)?)
    }

    fn follow_shared(&self) -> Result<(), ArchiveError> {
        let repo = self.repo()?;
        for reference in repo.references_glob(&format!("{SHARED}*"))? {
            let reference = reference?;
            let name = String::from_utf8_lossy(reference.name_bytes()).into_owned();
            let (Some(watch), Some(theirs)) = (name.strip_prefix(SHARED), reference.target())
            else {
                continue;
            };
            let ours = format!("{TOLD}{watch}");
            let ahead = match refs::target(&repo, &ours)? {
                Some(here) => here == theirs || repo.graph_descendant_of(here, theirs)?,
                None => false,
            };
            if !ahead {
                refs::set(&repo, &ours, theirs, &self.steps)?;
            }
        }
        Ok(())
    }

    /// Pushes what one watch was told on one channel, from where the host is known to have it.
    pub fn push_told(
        &mut self,
        remote: &str,
        (channel, watch): (&str, &str),
    ) -> Result<(), RemoteError> {
        let name = reference(channel, watch)?;
        let shared = format!("{SHARED}{channel}/{watch}");
        let target =
            |name: &str| -> Result<Option<Oid>, ArchiveError> { refs::target(&self.repo()?, name) };
        let (Some(ours), theirs) = (target(&name)?, target(&shared)?) else { return Ok(()) };
        if theirs == Some(ours) {
            return Ok(());
        }
        let expected = theirs.map(|id| id.to_string()).unwrap_or_default();
        let lease = format!("--force-with-lease={name}:{expected}");
        let spec = format!("{ours}:{name}");
        self.push(remote, &[&lease], &[&spec], &name)?;
        Ok(refs::set(&self.repo()?, &shared, ours, &self.steps)?)
    }

    /// Fetches. Where it came from is written down nowhere: an address may hold a login.
    pub(super) fn fetch(&self, remote: &str, specs: &[&str]) -> Result<(), RemoteError> {
        let options = ["fetch", "--quiet", "--no-tags", "--prune", "--no-write-fetch-head"];
        lock::remove_if_there(&self.repo()?.path().join("FETCH_HEAD"))?;
        self.git(remote, &options, specs)
    }

    /// Pushes, and tells apart why it did not go.
    pub(super) fn push(
        &self,
        remote: &str,
        further: &[&str],
        specs: &[&str],
        what: &str,
    ) -> Result<(), RemoteError> {
        let options = [&["push", "--quiet", "--porcelain"], further].concat();
        self.git(remote, &options, specs).map_err(|error| match error {
            RemoteError::Unreachable { said, .. } if was_moved(&said) => {
                RemoteError::Moved(what.to_owned())
            }
            RemoteError::Unreachable { remote, said } if said.contains("[remote rejected]") => {
                RemoteError::Refused { remote, said }
            }
            error => error,
        })
    }

    /// Runs git in the archive; what it says is part of the error, without what is secret.
    ///
    /// The address stands behind a mark that ends the options: it is never one itself.
    fn git(&self, remote: &str, options: &[&str], specs: &[&str]) -> Result<(), RemoteError> {
        self.steps.before(&format!("git {}", options.first().unwrap_or(&"")))?;
        let arguments = [options, &["--end-of-options", remote], specs].concat();
        let repo = self.repo()?;
        let ssh = repo.config().and_then(|settings| settings.get_string("core.sshCommand"));
        let said = run(self.path(), repo.path(), ssh.is_ok(), &arguments);
        let said = said.map_err(RemoteError::NoGit)?;
        said.map_or(Ok(()), |said| {
            let said = Veil::of_remote(remote).over(&said);
            Err(RemoteError::Unreachable { remote: shown_address(remote), said })
        })
    }
}

/// Tells whether git refused because the reference no longer stood where it was expected.
fn was_moved(said: &str) -> bool {
    ["stale info", "[rejected]", "cannot lock ref"].iter().any(|sign| said.contains(sign))
}
