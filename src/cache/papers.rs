//! When each paper was announced, first readable, and there as XML; and papers without their id.
//!
//! Knows times and identifiers. Must not know what is in a paper.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::OptionalExtension as _;

use super::{Cache, CacheError};

/// A moment in the life of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The service named it.
    Announced,
    /// A text of it could be read, in any form.
    FirstText,
    /// Its XML was there.
    Xml,
}

/// The moments of one paper, as far as they have come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PaperTimes {
    /// When the service named it.
    pub announced: Option<DateTime<Utc>>,
    /// When a text of it could first be read.
    pub first_text: Option<DateTime<Utc>>,
    /// When its XML was there.
    pub xml: Option<DateTime<Utc>>,
}

/// A paper that is out without its identifier: not typeset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingPaper {
    /// The identifier it has for now, `kst-1259252`.
    pub id: String,
    /// Its dossier without chapter.
    pub dossier: String,
    /// Its chapter.
    pub chapter: String,
    /// Its number in the dossier; may be empty.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Since when it is out.
    pub since: NaiveDate,
    /// The identifier it got when it was typeset.
    pub became: Option<String>,
}

impl Cache {
    /// Notes that a paper has reached a stage; the first time counts.
    pub fn reached(&self, id: &str, stage: Stage, now: DateTime<Utc>) -> Result<(), CacheError> {
        let sql = match stage {
            Stage::Announced => {
                "INSERT INTO papers (id, announced) VALUES (?1, ?2)
                 ON CONFLICT (id) DO UPDATE SET announced = coalesce(announced, ?2)"
            }
            Stage::FirstText => {
                "INSERT INTO papers (id, first_text) VALUES (?1, ?2)
                 ON CONFLICT (id) DO UPDATE SET first_text = coalesce(first_text, ?2)"
            }
            Stage::Xml => {
                "INSERT INTO papers (id, first_text, xml) VALUES (?1, ?2, ?2)
                 ON CONFLICT (id) DO UPDATE SET first_text = coalesce(first_text, ?2),
                 xml = coalesce(xml, ?2)"
            }
        };
        self.connection().prepare_cached(sql)?.execute((id, now.to_rfc3339()))?;
        Ok(())
    }

    /// Returns the moments of a paper.
    pub fn times(&self, id: &str) -> Result<PaperTimes, CacheError> {
        let found = self
            .connection()
            .prepare_cached("SELECT announced, first_text, xml FROM papers WHERE id = ?1")?
            .query_row([id], |row| {
                let time = |text: Option<String>| text.and_then(|text| text.parse().ok());
                Ok(PaperTimes {
                    announced: time(row.get(0)?),
                    first_text: time(row.get(1)?),
                    xml: time(row.get(2)?),
                })
            })
            .optional()?;
        Ok(found.unwrap_or_default())
    }

    /// Returns the papers that were announced on or after a day and whose XML has not come, in the
    /// order of identifiers.
    pub fn without_xml(&self, since: NaiveDate) -> Result<Vec<String>, CacheError> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached(
            "SELECT id FROM papers WHERE xml IS NULL AND announced >= ?1 ORDER BY id",
        )?;
        let rows = statement.query_map([since.to_string()], |row| row.get(0))?;
        rows.collect::<Result<_, _>>().map_err(CacheError::from)
    }

    /// Returns the moments of every paper, in the order of identifiers.
    pub fn all_times(&self) -> Result<Vec<(String, PaperTimes)>, CacheError> {
        let connection = self.connection();
        let mut statement = connection
            .prepare_cached("SELECT id, announced, first_text, xml FROM papers ORDER BY id")?;
        let rows = statement.query_map([], |row| {
            let time = |text: Option<String>| text.and_then(|text| text.parse().ok());
            let times = PaperTimes {
                announced: time(row.get(1)?),
                first_text: time(row.get(2)?),
                xml: time(row.get(3)?),
            };
            Ok((row.get(0)?, times))
        })?;
        rows.collect::<Result<_, _>>().map_err(CacheError::from)
    }

    /// Keeps a paper that is not typeset; what it became stays.
    pub fn follow(&self, paper: &WaitingPaper) -> Result<(), CacheError> {
        self.connection()
            .prepare_cached(
                "INSERT INTO waiting (id, dossier, chapter, number, title, since)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET number = ?4",
            )?
            .execute((
                &paper.id,
                &paper.dossier,
                &paper.chapter,
                &paper.number,
                &paper.title,
                paper.since.to_string(),
            ))?;
        Ok(())
    }

    /// Notes the identifier a paper got when it was typeset; the moments it had under its number
    /// are its own.
    pub fn became(&self, id: &str, typeset: &str) -> Result<(), CacheError> {
        let connection = self.connection();
        connection
            .prepare_cached("UPDATE waiting SET became = ?2 WHERE id = ?1")?
            .execute((id, typeset))?;
        connection
            .prepare_cached(
                "INSERT INTO papers (id, announced, first_text)
                 SELECT ?2, announced, first_text FROM papers WHERE id = ?1
                 ON CONFLICT (id) DO UPDATE SET
                 announced = coalesce(min(excluded.announced, announced), announced,
                                      excluded.announced),
                 first_text = coalesce(min(excluded.first_text, first_text), first_text,
                                       excluded.first_text)",
            )?
            .execute((id, typeset))?;
        Ok(())
    }

    /// Returns the papers that are out and still wait for their identifier.
    pub fn waiting(&self) -> Result<Vec<WaitingPaper>, CacheError> {
        let all = self.followed()?;
        Ok(all.into_iter().filter(|paper| paper.became.is_none()).collect())
    }

    /// Returns every paper that was seen before it was typeset, in the order of identifiers.
    pub fn followed(&self) -> Result<Vec<WaitingPaper>, CacheError> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached(
            "SELECT id, dossier, chapter, number, title, since, became FROM waiting ORDER BY id",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(WaitingPaper {
                id: row.get(0)?,
                dossier: row.get(1)?,
                chapter: row.get(2)?,
                number: row.get(3)?,
                title: row.get(4)?,
                since: row.get::<_, String>(5)?.parse().unwrap_or(NaiveDate::MIN),
                became: row.get(6)?,
            })
        })?;
        rows.collect::<Result<_, _>>().map_err(CacheError::from)
    }
}
