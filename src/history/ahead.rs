//! Comparisons that readers will ask for, made when an edition comes in.
//!
//! Knows how much of an edition came. Must not tell what changed. What is not made here is made when it is
//! first asked for, and is the same.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::descent::Lines;
use super::pair::Pair;
use crate::archive::{Archive, ArchiveError};
use crate::model::{BudgetYear, Kind};

/// Compares each edition of which most came with the one before, and says since when its passages stand;
/// `came` counts its papers. Where less came, comparing would cost more than taking in.
pub fn compare(
    archive: &Archive,
    came: &BTreeMap<(Kind, BudgetYear), usize>,
    today: NaiveDate,
) -> Result<(), ArchiveError> {
    let editions = archive.editions()?;
    for (kind, year, chapters) in &editions {
        let (kind, year) = (*kind, *year);
        let before = editions.iter().find(|one| (one.0, one.1) == (kind, year.before()));
        let expected = before.map_or(0, |before| before.2.len()).max(chapters.len());
        if came.get(&(kind, year)).is_some_and(|came| came * 2 > expected) {
            let _ = Pair::whole(archive, ((kind, year.before()), (kind, year)), today)?;
            let _ = Lines::open(archive, kind)?.of(year)?;
        }
    }
    Ok(())
}
