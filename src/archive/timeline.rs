//! What stands in each year, told apart cheaply, and the papers that brought it.
//!
//! Knows records and commits of one kind of paper. Must not read texts, nor write.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::error::ArchiveError;
use super::fold::record_files;
use super::handle::Archive;
use super::history::all_past;
use super::message::Trailers;
use super::record::parse_file_name;
use crate::model::sha256;
use crate::model::{BudgetYear, Chapter, Kind};

/// A paper that came into the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// The commit on `main`.
    pub commit: String,
    /// The paper.
    pub trailers: Trailers,
    /// The date in the paper.
    pub published: NaiveDate,
}

impl Archive {
    /// Returns for each year of a kind a mark that is the same as long as every record is: what
    /// was made of an edition may be kept under it.
    pub fn fingerprints(&self, kind: Kind) -> Result<Vec<(BudgetYear, String)>, ArchiveError> {
        self.reading(|objects, tip| {
            let Some(tip) = tip else { return Ok(Vec::new()) };
            let mut marks: BTreeMap<BudgetYear, String> = BTreeMap::new();
            for (year, files) in record_files(objects, objects.tree_of(tip)?)? {
                let Ok(year) = BudgetYear::parse(&year) else { continue };
                let of_kind = files
                    .into_iter()
                    .filter(|(name, _)| parse_file_name(name).is_some_and(|(of, _)| of == kind));
                let lines: Vec<String> =
                    of_kind.map(|(name, node)| format!("{name} {}\n", node.id)).collect();
                let lines = lines.concat();
                if !lines.is_empty() {
                    marks.insert(year, sha256(lines.as_bytes()));
                }
            }
            Ok(marks.into_iter().collect())
        })
    }

    /// Lists the papers of a kind in the order of their places, oldest first, by year and chapter.
    pub fn arrivals(
        &self,
        kind: Kind,
    ) -> Result<BTreeMap<(BudgetYear, Chapter), Vec<Arrived>>, ArchiveError> {
        self.reading(|objects, tip| {
            let mut found: BTreeMap<(BudgetYear, Chapter), Vec<Arrived>> = BTreeMap::new();
            for past in all_past(objects, tip)?.into_iter().rev() {
                if past.trailers.kind == kind {
                    let key = (past.trailers.year, past.trailers.chapter.clone());
                    found.entry(key).or_default().push(Arrived {
                        commit: past.commit.to_string(),
                        trailers: past.trailers,
                        published: past.published,
                    });
                }
            }
            Ok(found)
        })
    }
}
