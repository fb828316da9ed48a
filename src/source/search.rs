//! Asking the search, page after page.
//!
//! Knows paging: the count is an estimate, a page may be shorter than asked for, and the order may
//! shift. Must not know what is asked.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use url::Url;

use super::Source;
use super::error::{Assumption, SourceError};
use super::sru::{self, Page, Record};
use crate::http::{Answer, HttpError, Request};
use crate::model::PaperId;

/// Records per page; a year of one kind is under 150, and 1,000 was seen to work.
const PAGE: usize = 500;
/// Most pages of one question; every budget paper since 1995 would fit in them.
const MOST_PAGES: usize = 40;
/// Largest page that is read: four times the size of 500 records as they were seen.
const LARGEST_PAGE: usize = 16 * 1024 * 1024;

impl Source {
    /// Returns every record of a question, in the order of identifiers.
    pub(super) fn search(&self, query: &str) -> Result<Vec<Record>, SourceError> {
        let mut found = BTreeMap::new();
        // Twice only if the order shifted: what one walk missed, the other will have.
        for _ in 0..2 {
            let shifted = self.walk(query, &mut found)?;
            if !shifted {
                let found: Vec<Record> = found.into_values().collect();
                return self.understood(found);
            }
        }
        Err(SourceError::ShiftingOrder { query: query.to_owned() })
    }

    /// Refuses results of which none bears the identifier of a paper: another search answers here.
    fn understood(&self, found: Vec<Record>) -> Result<Vec<Record>, SourceError> {
        let is_paper = |record: &Record| PaperId::parse(&record.id).is_ok();
        match found.first() {
            Some(first) if !found.iter().any(is_paper) => Err(SourceError::NotUnderstood {
                address: self.settings.search_url.clone(),
                example: first.id.clone(),
            }),
            _ => Ok(found),
        }
    }

    /// Says that the search finds nothing where there must be something.
    #[must_use]
    pub fn nothing_found(&self) -> SourceError {
        SourceError::NothingFound { address: self.settings.search_url.clone() }
    }

    /// Walks over all pages; tells whether a record came twice, so that others may have been missed.
    fn walk(&self, query: &str, found: &mut BTreeMap<String, Record>) -> Result<bool, SourceError> {
        let (mut received, mut seen) = (0usize, std::collections::BTreeSet::new());
        for _ in 0..MOST_PAGES {
            let page = self.page(query, received + 1)?;
            let count = page.records.len();
            let before = seen.len();
            for record in page.records {
                seen.insert(record.id.clone());
                found.insert(record.id.clone(), record);
            }
            received += count;
            // The estimate alone ends nothing; it only says that a short page was shortened.
            let expected = page.estimate.unwrap_or(0);
            // Of so many at least one would be given.
            if received == 0 && expected > 0 {
                return Err(self.nothing_found());
            }
            let short = count < PAGE && expected <= received as u64;
            if count == 0 || short || (seen.len() == before && received > PAGE) {
                return Ok(seen.len() < received && received > count);
            }
        }
        Err(SourceError::PagesWithoutEnd { query: query.to_owned(), pages: MOST_PAGES })
    }

    fn page(&self, query: &str, start: usize) -> Result<Page, SourceError> {
        self.dated_page(query, start).map(|(page, _)| page)
    }

    /// Returns a page, and what time it was at the service.
    pub(super) fn dated_page(
        &self,
        query: &str,
        start: usize,
    ) -> Result<(Page, Option<DateTime<Utc>>), SourceError> {
        let failed = |error| SourceError::Http { assumption: Assumption::SearchAddress, error };
        let address = page_address(&self.settings.search_url, query, start).map_err(failed)?;
        let request = Request {
            accept: "application/xml, text/xml;q=0.9, */*;q=0.1",
            ..Request::new(address, LARGEST_PAGE)
        };
        match self.client.get(&request).map_err(failed)? {
            Answer::Body(response) => {
                let page = sru::read(&response.body, &self.settings.search_url, query)?;
                Ok((page, response.date))
            }
            // Nothing was known that could be unchanged.
            Answer::Unchanged => {
                let address = self.settings.search_url.clone();
                Err(failed(HttpError::Status { address, status: 304 }))
            }
        }
    }
}

fn page_address(search_url: &str, query: &str, start: usize) -> Result<String, HttpError> {
    let mut url = Url::parse(search_url)
        .map_err(|_| HttpError::Address { address: search_url.to_owned() })?;
    url.query_pairs_mut()
        .append_pair("query", query)
        .append_pair("startRecord", &start.to_string())
        .append_pair("maximumRecords", &PAGE.to_string());
    // A plus for a space is the way of forms; %20 is understood everywhere.
    Ok(url.as_str().replace('+', "%20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_becomes_an_address() {
        assert_eq!(
            page_address("https://example.org/sru?x=1", "a==\"b c\" AND d>=\"e\"", 501).unwrap(),
            "https://example.org/sru?x=1&query=a%3D%3D%22b%20c%22%20AND%20d%3E%3D%22e%22\
             &startRecord=501&maximumRecords=500"
        );
        assert!(page_address("nergens", "a", 1).is_err());
    }
}
