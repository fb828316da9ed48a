//! The text of a paper from the per-article pages of rijksfinancien.nl, as one body.
//!
//! Knows where the pages are and how they are put together. Must not read them: that is for
//! `extract`, which takes the body apart again.

use std::fmt::Write as _;

use super::Source;
use super::announced::{Announced, Form, PaperStatus};
use super::error::{Assumption, SourceError};
use super::fetch::{Absent, Fetched, FetchedPaper};
use super::judge::{Refusal, Sign};
use crate::extract::parts_of;
use crate::http::{Answer, HttpError, Request, sha256};
use crate::model::pages_path;

/// Largest page that is read.
const LARGEST_PAGE: usize = 8 * 1024 * 1024;
/// Most bytes of all pages of a paper together: what the reader of pages takes.
const LARGEST_BODY: usize = 32 * 1024 * 1024;
/// Most parts of a chapter; under 100 were seen.
const MOST_PARTS: usize = 300;

/// What became of one page.
enum Page {
    Body(Vec<u8>),
    Absent(Absent),
    Refused(String, Refusal),
}

impl Source {
    /// Fetches all pages of a paper as one body: a first page of ours that says which paper it is,
    /// the chapter's page, and the pages of its parts in its order. All of them, or nothing.
    pub fn fetch_pages(&self, paper: &Announced) -> Result<Fetched, SourceError> {
        let not_yet = |tried| Ok(Fetched::NotYet { out: paper.forms(), tried });
        let path = pages_path(paper.kind, paper.year, &paper.chapter);
        let (Some(site), Some(path)) = (&self.settings.pages_url, path) else {
            return not_yet(Vec::new());
        };
        let address = format!("{}/{path}", site.trim_end_matches('/'));
        let first = match self.read_page(&address)? {
            Page::Body(body) => body,
            Page::Absent(absent) => return not_yet(vec![absent]),
            Page::Refused(address, reason) => return Ok(Fetched::Refused { address, reason }),
        };
        let parts = parts_of(&first, paper.kind, paper.year, &paper.chapter);
        if parts.is_empty() || parts.len() > MOST_PARTS {
            return not_yet(vec![Absent { address, sign: Sign::PageInstead }]);
        }
        let mut bytes = cover(paper).into_bytes();
        append(&mut bytes, &first);
        for part in parts {
            let address = format!("{address}/onderdeel/{part}");
            match self.read_page(&address)? {
                Page::Body(body) => append(&mut bytes, &body),
                // A part that is announced and not there yet: the paper is not whole.
                Page::Absent(absent) => return not_yet(vec![absent]),
                Page::Refused(address, reason) => return Ok(Fetched::Refused { address, reason }),
            }
            if bytes.len() > LARGEST_BODY {
                return Ok(Fetched::Refused { address, reason: Refusal::TooComplex });
            }
        }
        let sha256 = sha256(&bytes);
        Ok(Fetched::Paper(FetchedPaper { form: Form::Pages, address, sha256, bytes }))
    }

    fn read_page(&self, address: &str) -> Result<Page, SourceError> {
        let absent = |sign| Ok(Page::Absent(Absent { address: address.to_owned(), sign }));
        let failed = |error| SourceError::Http { assumption: Assumption::PagesAddress, error };
        let response = match self.client.get(&Request::new(address, LARGEST_PAGE)) {
            Ok(Answer::Body(response)) => response,
            // Nothing was known that could be unchanged.
            Ok(Answer::Unchanged) => {
                let address = address.to_owned();
                return Err(failed(HttpError::Status { address, status: 304 }));
            }
            Err(HttpError::NotFoundPage { .. }) => return absent(Sign::NotFoundPage),
            Err(error) if error.is_missing() => return absent(Sign::NotFound),
            Err(error) => return Err(failed(error)),
        };
        let refused = |reason| Ok(Page::Refused(address.to_owned(), reason));
        let Ok(text) = std::str::from_utf8(&response.body) else {
            return refused(Refusal::Charset);
        };
        if text.trim().is_empty() {
            return refused(Refusal::Empty);
        }
        if !text.trim_end().to_ascii_lowercase().ends_with("</html>") {
            return refused(Refusal::Truncated);
        }
        Ok(Page::Body(response.body))
    }
}

/// Adds a page; a page ends its line.
fn append(bytes: &mut Vec<u8>, page: &[u8]) {
    // A mark of the character set stands at the beginning of a file or nowhere.
    bytes.extend_from_slice(page.strip_prefix(b"\xef\xbb\xbf").unwrap_or(page));
    if !bytes.ends_with(b"\n") {
        bytes.push(b'\n');
    }
}

/// Writes the first page: what the service says the paper is, as metas.
fn cover(paper: &Announced) -> String {
    let typeset = paper.status == PaperStatus::Typeset;
    let id = if typeset { paper.id.to_string() } else { String::new() };
    let date = paper.available.map(|date| date.to_string()).unwrap_or_default();
    let session = paper.vergaderjaar.map(|session| session.to_string()).unwrap_or_default();
    let mut page = "<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">\n".to_owned();
    for (name, content) in [
        ("DC.identifier", id.as_str()),
        ("OVERHEIDop.dossiernummer", &format!("{}-{}", paper.dossier, paper.chapter)),
        ("OVERHEIDop.dossiertitel", &paper.dossier_title),
        ("OVERHEIDop.documenttitel", &paper.title),
        ("OVERHEIDop.ondernummer", paper.usual_number()),
        ("OVERHEIDop.vergaderjaar", &session),
        ("DCTERMS.issued", &date),
    ] {
        if !content.is_empty() {
            let _ = writeln!(page, "<meta name=\"{name}\" content=\"{}\">", escaped(content));
        }
    }
    page + "</head><body></body></html>\n"
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
