//! The built-in example, year by year, into an archive of its own.
//!
//! Knows the example's papers and the order in which they appeared. Must not print.

use std::path::Path;

use chrono::{DateTime, NaiveTime, Utc};

use super::rules;
use crate::archive::{Archive, ArchiveError, Arrival, Imported};
use crate::example::PAPERS;
use crate::extract::extract;

/// What one day of the example brought.
#[derive(Debug)]
pub struct Day {
    /// The day.
    pub date: chrono::NaiveDate,
    /// What the import did.
    pub imported: Imported,
}

/// Reports why the example could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// Something else stands where the example is made.
    #[error("{0} exists and is not an archive of the example")]
    InTheWay(String),
    /// The folder could not be cleared.
    #[error("{path}: {source}")]
    File {
        /// The folder.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The archive refused.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

/// Marks an archive as the example's, so that only such a one is ever cleared.
const MARK: &str = ".git/prinsjesdiff-demo";

/// Makes the example's archive anew: each day's papers in an import of their own.
///
/// The days are the papers' own, so that the archive does not depend on today.
pub fn make(path: &Path) -> Result<Vec<Day>, DemoError> {
    let fault = |source| DemoError::File { path: path.display().to_string(), source };
    let mark = path.join(MARK);
    if path.exists() {
        let empty = path.read_dir().map_err(fault)?.next().is_none();
        if !mark.exists() && !empty {
            return Err(DemoError::InTheWay(path.display().to_string()));
        }
        std::fs::remove_dir_all(path).map_err(fault)?;
    }
    let mut archive = Archive::create_or_open(path)?;
    std::fs::write(&mark, b"").map_err(fault)?;
    let mut dated: Vec<(chrono::NaiveDate, Vec<u8>)> = PAPERS
        .iter()
        .filter_map(|paper| {
            let publication = extract(paper.bytes).publication?;
            Some((publication.published, paper.bytes.to_vec()))
        })
        .collect();
    dated.sort_by_key(|(date, _)| *date);
    let mut days = Vec::new();
    for papers in dated.chunk_by(|(one, _), (other, _)| one == other) {
        let date = papers[0].0;
        let arrivals: Vec<Arrival> =
            papers.iter().map(|(_, bytes)| Arrival { bytes: bytes.clone(), facts: None }).collect();
        let now: DateTime<Utc> = date.and_time(NaiveTime::MIN).and_utc();
        days.push(Day { date, imported: archive.import(&arrivals, &rules(), now)? });
    }
    Ok(days)
}
