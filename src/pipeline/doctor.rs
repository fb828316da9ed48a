//! Whether everything that a run needs is there: the service, the archive, room on the disk.
//!
//! Knows how each is looked at, without writing anything that stays. Must not word what is found.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::archive::{Archive, ArchiveError, Holder, WorkTree};
use crate::config::OfficialSource;
use crate::http::{Clock, sha256};
use crate::model::{BudgetYear, Kind, newest_edition};
use crate::pipeline::asking;
use crate::pipeline::ran::RunError;
use crate::secret::Veil;
use crate::source::Probe;

/// What the service answered on trial.
#[derive(Debug)]
pub struct Service {
    /// The edition that was asked for.
    pub edition: (Kind, BudgetYear),
    /// Its answers.
    pub probe: Probe,
}

/// Puts two questions to the service, about an edition that has been out for a year.
pub fn service(
    settings: &OfficialSource,
    today: NaiveDate,
    clock: Arc<dyn Clock>,
) -> Result<Service, RunError> {
    let kind = settings.kinds.first().copied().unwrap_or(Kind::Begroting);
    let edition = (kind, newest_edition(kind, today).before());
    let source = asking::trial_source(settings, clock)?;
    let probe = source.probe(edition.0, edition.1);
    Ok(Service { edition, probe })
}

/// What stands where the archive should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stands {
    /// Nothing yet.
    Nothing,
    /// Another run is busy with it.
    Busy(Holder),
    /// An earlier run ended before it was done.
    Unfinished,
    /// What is made of the papers is damaged, and made anew by the next run.
    Damaged(Vec<String>),
    /// The archive, with so many papers.
    Archive {
        /// Papers in `bronnen`.
        papers: usize,
        /// How its files stand.
        work_tree: WorkTree,
    },
}

/// Looks at the archive: its lock, what a run left behind, and whether its records can be read.
pub fn archive(path: &Path) -> Result<Stands, ArchiveError> {
    let archive = match Archive::open(path) {
        Ok(archive) => archive,
        Err(ArchiveError::NotAnArchive(_)) if !path.is_file() => return Ok(Stands::Nothing),
        Err(error) => return Err(error),
    };
    if let Some(holder) = archive.holder()? {
        return Ok(Stands::Busy(holder));
    }
    let status = archive.status()?;
    if !status.damaged.is_empty() {
        return Ok(Stands::Damaged(status.damaged));
    }
    newest_is_whole(&archive)?;
    let empty = status.main.is_none() && status.papers == 0;
    if status.unfinished || !(status.made_from_sources || empty) {
        return Ok(Stands::Unfinished);
    }
    Ok(Stands::Archive { papers: status.papers, work_tree: status.work_tree })
}

/// Reads every record, and the newest paper to the letter; `verify` does that with all of them.
fn newest_is_whole(archive: &Archive) -> Result<(), ArchiveError> {
    let broken =
        |path: &str, why: &str| ArchiveError::Broken { path: path.to_owned(), why: why.to_owned() };
    let mut publications = Vec::new();
    for record in archive.publications()? {
        let read = record.publication();
        publications.push(read.map_err(|error| broken("publicaties", &error.to_string()))?);
    }
    let Some(newest) = publications.into_iter().max_by_key(|one| one.published) else {
        return Ok(());
    };
    let bytes = archive.source(&newest)?;
    if bytes.is_some_and(|bytes| sha256(&bytes) == newest.sha256) {
        Ok(())
    } else {
        Err(broken(&newest.id.to_string(), "its bytes are not those of its checksum"))
    }
}

/// Lists the references of what was told that give a secret away: an earlier version kept what a
/// server said.
pub fn given_away(path: &Path, veil: &Veil) -> Result<Vec<String>, ArchiveError> {
    match Archive::open(path) {
        Ok(archive) => archive.tellings_with(|text| veil.is_broken_by(text)),
        Err(ArchiveError::NotAnArchive(_)) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// Tells whether files can be made in a folder, or where the folder would be made.
pub fn writable(path: &Path) -> io::Result<()> {
    tempfile::tempfile_in(standing(path)).map(drop)
}

/// Returns the bytes that are free where a folder is or would be; `None` where no one tells.
#[must_use]
pub fn free_space(path: &Path) -> Option<u64> {
    let mut command = Command::new("df");
    command.args(["-Pk", "--"]).arg(standing(path)).env("LC_ALL", "C").stderr(Stdio::null());
    let output = command.output().ok().filter(|output| output.status.success())?;
    let text = String::from_utf8(output.stdout).ok()?;
    // Filesystem, blocks, used, available, capacity, place; a name may have spaces in it.
    let columns: Vec<&str> = text.lines().nth(1)?.split_whitespace().collect();
    let capacity = columns.iter().position(|column| column.ends_with('%'))?;
    let kilobytes: u64 = columns.get(capacity.checked_sub(1)?)?.parse().ok()?;
    kilobytes.checked_mul(1024)
}

/// Returns the folder itself, or the nearest above it that is there.
fn standing(path: &Path) -> PathBuf {
    path.ancestors()
        .filter(|folder| !folder.as_os_str().is_empty())
        .find(|folder| folder.is_dir())
        .map_or_else(|| PathBuf::from("."), Path::to_owned)
}
