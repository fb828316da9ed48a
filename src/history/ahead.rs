//! The comparison that readers will ask for first, made when an edition comes in.
//!
//! Knows how much of an edition came. Must not tell what changed. What is not made here is made when it is
//! first asked for, and is the same.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::descent::Lines;
use super::pair::Pair;
use crate::archive::{Archive, ArchiveError, Outcome, Paper};
use crate::model::{BudgetYear, Kind};

/// Compares the newest edition of which most came, of each kind, with the one before, and says since when its
/// passages stand. Where less came, comparing would cost more than taking in.
pub fn compare<'p>(
    archive: &Archive,
    papers: impl Iterator<Item = &'p Paper>,
    today: NaiveDate,
) -> Result<(), ArchiveError> {
    let mut came: BTreeMap<(Kind, BudgetYear), usize> = BTreeMap::new();
    for paper in papers.filter(|paper| matches!(paper.outcome, Outcome::New | Outcome::Held(_))) {
        if let Some(paper) = &paper.publication {
            *came.entry((paper.kind, paper.year)).or_default() += 1;
        }
    }
    let sizes: BTreeMap<(Kind, BudgetYear), usize> = archive
        .editions()?
        .into_iter()
        .map(|(kind, year, chapters)| ((kind, year), chapters.len()))
        .collect();
    let size = |name| sizes.get(&name).copied().unwrap_or(0);
    let most = came.into_iter().filter(|((kind, year), came)| {
        came * 2 > size((*kind, *year)).max(size((*kind, year.before())))
    });
    // In order of years: the newest stays.
    let newest: BTreeMap<Kind, BudgetYear> = most.map(|(name, _)| name).collect();
    for (kind, year) in newest {
        let _ = Pair::whole(archive, ((kind, year.before()), (kind, year)), today)?;
        let _ = Lines::open(archive, kind)?.of(year)?;
    }
    Ok(())
}
