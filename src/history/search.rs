//! The tables of sentences of an archive, made once and kept in the cache.
//!
//! Knows which editions there are, and what is kept. Must not know what a search finds. The cache decides
//! nothing: without it the same is made again.

use crate::archive::{Archive, ArchiveError};
use crate::cache::{Cache, MADE_BY};
use crate::model::{BudgetYear, Kind, sha256};
use crate::report::found::{Finds, KindFinds};
use crate::search::{Builder, Filter, Near, Query, Table, near};

/// The kinds of paper that are searched, in this order.
const KINDS: [Kind; 2] = [Kind::Begroting, Kind::Jaarverslag];

/// Returns the table of each kind that the archive has.
pub fn tables(archive: &Archive) -> Result<Vec<Table>, ArchiveError> {
    let cache = Cache::glance(archive.path()).ok();
    let tables = KINDS.into_iter().map(|kind| table(archive, cache.as_ref(), kind));
    let tables: Result<Vec<Table>, ArchiveError> = tables.collect();
    Ok(tables?.into_iter().filter(|table| !table.years().is_empty()).collect())
}

fn table(archive: &Archive, cache: Option<&Cache>, kind: Kind) -> Result<Table, ArchiveError> {
    let editions = archive.fingerprints(kind)?;
    let mark = sha256(format!("{MADE_BY} {editions:?}").as_bytes());
    let name = format!("sentences/{kind}");
    let kept = cache.and_then(|cache| cache.made(&name, &mark, "").ok().flatten());
    let kept = kept.and_then(|body| String::from_utf8(body).ok());
    if let Some(table) = kept.and_then(|body| Table::read(kind, body)) {
        return Ok(table);
    }
    let years: Vec<BudgetYear> = editions.into_iter().map(|(year, _)| year).collect();
    let mut builder = Builder::default();
    for year in years {
        if let Some(edition) = archive.edition(kind, year)? {
            builder.add(&edition);
        }
    }
    let table = builder.finish(kind);
    if let Some(cache) = cache {
        // Where it cannot be kept it is made again next time.
        let _ = cache.keep_made(&name, &mark, [("", table.body().as_bytes())]);
    }
    Ok(table)
}

/// Searches an archive.
pub fn find(archive: &Archive, query: Query, filter: Filter) -> Result<Finds, ArchiveError> {
    Ok(find_in(&tables(archive)?, query, filter))
}

/// Searches tables that were opened before.
#[must_use]
pub fn find_in(tables: &[Table], query: Query, filter: Filter) -> Finds {
    let found = |table: &Table| KindFinds {
        kind: table.kind,
        years: table.years().to_vec(),
        lives: table.lifelines(&query, &filter),
        unread: table.unread_in(&filter).cloned().collect(),
    };
    let kinds: Vec<KindFinds> = tables.iter().map(found).collect();
    let is_empty = kinds.iter().all(|one| one.lives.is_empty());
    let near = if is_empty { near(tables, &query, &filter) } else { Near::default() };
    Finds { query, filter, kinds, near }
}
