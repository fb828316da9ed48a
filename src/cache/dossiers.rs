//! Dossiers that were learnt by searching, with the title that showed it.
//!
//! Knows numbers and evidence. Must not decide anything in the archive: this only saves searching.

use chrono::{DateTime, Utc};

use super::{Cache, CacheError};
use crate::model::{BudgetYear, Kind};

/// A dossier that was learnt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearntDossier {
    /// Its number without chapter, `36410`.
    pub number: String,
    /// The kind of its papers.
    pub kind: Kind,
    /// Their budget year.
    pub year: BudgetYear,
    /// The identifier and dossier title that showed it.
    pub evidence: String,
}

impl Cache {
    /// Keeps a dossier; what was learnt first stays with its evidence.
    pub fn learn(&self, dossier: &LearntDossier, now: DateTime<Utc>) -> Result<(), CacheError> {
        self.connection()
            .prepare_cached("INSERT OR IGNORE INTO dossiers VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute((
                &dossier.number,
                dossier.kind.as_str(),
                dossier.year.0,
                &dossier.evidence,
                now.to_rfc3339(),
            ))?;
        Ok(())
    }

    /// Returns what was learnt, in the order of kinds, years and numbers.
    pub fn learnt(&self) -> Result<Vec<LearntDossier>, CacheError> {
        let connection = self.connection();
        let mut statement =
            connection.prepare_cached("SELECT number, kind, year, evidence FROM dossiers")?;
        let rows = statement.query_map([], |row| {
            Ok((row.get(0)?, row.get::<_, String>(1)?, row.get::<_, u16>(2)?, row.get(3)?))
        })?;
        let mut learnt = Vec::new();
        for row in rows {
            let (number, kind, year, evidence) = row?;
            let Ok(kind) = kind.parse::<Kind>() else { continue };
            learnt.push(LearntDossier { number, kind, year: BudgetYear(year), evidence });
        }
        learnt.sort_by(|a, b| (a.kind, a.year, &a.number).cmp(&(b.kind, b.year, &b.number)));
        Ok(learnt)
    }
}
