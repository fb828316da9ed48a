//! Fetching a paper: the repository first, then the site.
//!
//! Knows which value each outcome is. Must not retry or wait: the client does.

use super::Source;
use super::address;
use super::announced::{Announced, Form, PaperStatus};
use super::error::{Assumption, SourceError};
use super::judge::{self, Refusal, Sign, Wrong};
use crate::cache::{CachedAnswer, Stage};
use crate::extract::LARGEST_PAPER;
use crate::http::{Answer, HttpError, Request, Response, Validators};
use crate::model::Standing;

/// What fetching a paper brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fetched {
    /// The paper.
    Paper(FetchedPaper),
    /// It is not out in this form.
    NotYet {
        /// The forms in which the service says it is out.
        out: Vec<Form>,
        /// Where it was looked for, and how the service said no.
        tried: Vec<Absent>,
    },
    /// It is what is held already.
    Unchanged,
    /// Something came that is not taken.
    Refused {
        /// Where it came from.
        address: String,
        /// Why it is not taken.
        reason: Refusal,
    },
}

/// A paper that came whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchedPaper {
    /// Its form.
    pub form: Form,
    /// Where it came from.
    pub address: String,
    /// Lower-case hexadecimal SHA-256 of its bytes.
    pub sha256: String,
    /// Its bytes, as they came.
    pub bytes: Vec<u8>,
}

/// An address with nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    /// The address.
    pub address: String,
    /// How the service said so.
    pub sign: Sign,
}

/// What the archive has of a paper already.
#[derive(Clone, Copy)]
pub struct Kept<'a> {
    /// How sure the surest text of it is; `None` when there is none.
    pub standing: Option<Standing>,
    /// Whether a body with this SHA-256 is kept: only then is the service asked whether it changed,
    /// so that nothing is lost if a run stops between fetching and archiving.
    pub holds: &'a dyn Fn(&str) -> bool,
}

/// What one address gave.
enum Place {
    Paper(FetchedPaper),
    Unchanged,
    Absent(Absent),
    Refused(String, Refusal),
}

impl Source {
    /// Fetches a paper's XML.
    ///
    /// `held` tells whether the archive holds a body with this SHA-256: only then is the service
    /// asked whether it changed, so that nothing is lost if a run stops between fetching and
    /// archiving.
    pub fn fetch(
        &self,
        paper: &Announced,
        held: &dyn Fn(&str) -> bool,
    ) -> Result<Fetched, SourceError> {
        self.fetch_form(paper, Form::Xml, held)
    }

    /// Fetches the surest text of a paper that is out: the XML, else its rendition in the repository
    /// or on the site, else its PDF, else its pages per article. A text that is less sure than what is
    /// kept is not asked for.
    pub fn fetch_text(&self, paper: &Announced, kept: Kept<'_>) -> Result<Fetched, SourceError> {
        let (out, mut tried) = match self.fetch(paper, kept.holds)? {
            Fetched::NotYet { out, tried } => (out, tried),
            found => return Ok(found),
        };
        let surer = |than| kept.standing.is_none_or(|standing| standing < than);
        // A paper that is not typeset has no rendition: its number would not be its own.
        let typeset = paper.status == PaperStatus::Typeset;
        if typeset && kept.standing == Some(Standing::Rendition) && self.knows(paper, Form::Html)? {
            return Ok(Fetched::Unchanged);
        }
        if typeset && kept.standing != Some(Standing::Official) {
            match self.fetch_form(paper, Form::Html, kept.holds)? {
                Fetched::NotYet { tried: more, .. } => tried.extend(more),
                found => return Ok(found),
            }
        }
        // A PDF that was kept, or could not be read, comes again once the service changed the paper.
        if typeset && kept.standing <= Some(Standing::Pdf) && !self.knows(paper, Form::Pdf)? {
            match self.fetch_form(paper, Form::Pdf, kept.holds)? {
                Fetched::NotYet { tried: more, .. } => tried.extend(more),
                found => return Ok(found),
            }
        }
        if surer(Standing::Pages) {
            match self.fetch_pages(paper)? {
                Fetched::NotYet { tried: more, .. } => tried.extend(more),
                found => return Ok(found),
            }
        }
        Ok(Fetched::NotYet { out, tried })
    }

    /// Tells whether a form was looked at after the service last changed the paper.
    fn knows(&self, paper: &Announced, form: Form) -> Result<bool, SourceError> {
        let Some(modified) = paper.modified else { return Ok(false) };
        for (_, address) in address::places(&self.settings, paper, form) {
            let answer = self.cache.answer(&address)?;
            if answer.is_some_and(|answer| answer.checked.date_naive() > modified) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Fetches a paper in one form.
    pub fn fetch_form(
        &self,
        paper: &Announced,
        form: Form,
        held: &dyn Fn(&str) -> bool,
    ) -> Result<Fetched, SourceError> {
        let (mut tried, mut refused, mut failed) = (Vec::new(), None, None);
        let not_out = paper.has(form) == Some(false)
            || (paper.status == PaperStatus::Untypeset && form == Form::Xml);
        if not_out {
            // The service itself says which forms are out: no need to ask for another.
            return Ok(Fetched::NotYet { out: paper.forms(), tried });
        }
        for (assumption, address) in address::places(&self.settings, paper, form) {
            match self.fetch_at(paper, form, assumption, &address, held) {
                Ok(Place::Paper(found)) => return Ok(Fetched::Paper(found)),
                Ok(Place::Unchanged) => return Ok(Fetched::Unchanged),
                Ok(Place::Absent(absent)) => tried.push(absent),
                Ok(Place::Refused(address, reason)) => {
                    refused.get_or_insert((address, reason));
                }
                Err(error) if asks_for_rest(&error) => return Err(error),
                Err(error) => {
                    failed.get_or_insert(error);
                }
            }
        }
        match (refused, failed) {
            (Some((address, reason)), _) => Ok(Fetched::Refused { address, reason }),
            (None, Some(error)) => Err(error),
            (None, None) => Ok(Fetched::NotYet { out: paper.forms(), tried }),
        }
    }

    fn fetch_at(
        &self,
        paper: &Announced,
        form: Form,
        assumption: Assumption,
        address: &str,
        held: &dyn Fn(&str) -> bool,
    ) -> Result<Place, SourceError> {
        let known = self.cache.answer(address)?.filter(|known| held(&known.sha256));
        let validators = known
            .as_ref()
            .map(|known| Validators {
                etag: known.etag.clone(),
                last_modified: known.last_modified.clone(),
            })
            .filter(|validators| !validators.is_empty());
        let conditional = validators.is_some();
        let request = Request { validators, ..Request::new(address, LARGEST_PAPER) };
        let absent = |sign| Ok(Place::Absent(Absent { address: address.to_owned(), sign }));
        let response = match self.client.get(&request) {
            Ok(Answer::Body(response)) => response,
            Ok(Answer::Unchanged) if conditional => {
                let checked = self.client.clock().now();
                if let Some(known) = known {
                    self.cache.keep_answer(address, &CachedAnswer { checked, ..known })?;
                }
                return Ok(Place::Unchanged);
            }
            Ok(Answer::Unchanged) => {
                let error = HttpError::Status { address: address.to_owned(), status: 304 };
                return Err(SourceError::Http { assumption, error });
            }
            Err(HttpError::NotFoundPage { .. }) => return absent(Sign::NotFoundPage),
            Err(error) if error.is_missing() => return absent(Sign::NotFound),
            Err(error) => return Err(SourceError::Http { assumption, error }),
        };
        match judge::judge(&response.body, form, paper) {
            Err(Wrong::Absent(sign)) => absent(sign),
            Err(Wrong::Refused(reason)) => Ok(Place::Refused(address.to_owned(), reason)),
            Ok(()) => {
                self.remember(address, &response)?;
                if held(&response.sha256) {
                    return Ok(Place::Unchanged);
                }
                let Response { address, sha256, body, .. } = response;
                Ok(Place::Paper(FetchedPaper { form, address, sha256, bytes: body }))
            }
        }
    }

    fn remember(&self, address: &str, response: &Response) -> Result<(), SourceError> {
        let answer = CachedAnswer {
            etag: response.validators.etag.clone(),
            last_modified: response.validators.last_modified.clone(),
            sha256: response.sha256.clone(),
            checked: self.client.clock().now(),
        };
        Ok(self.cache.keep_answer(address, &answer)?)
    }

    /// Notes that a paper can be read from now on in a form that came, if nothing of it could before.
    pub fn note(&self, paper: &Announced, form: Form) -> Result<(), SourceError> {
        let stage = match form {
            Form::Xml => Stage::Xml,
            Form::Html | Form::Pdf | Form::Pages => Stage::FirstText,
            Form::Metadata => return Ok(()),
        };
        Ok(self.cache.reached(&paper.id.to_string(), stage, self.client.clock().now())?)
    }
}

/// A service that asks for rest is not asked elsewhere either.
fn asks_for_rest(error: &SourceError) -> bool {
    let rest =
        |error: &HttpError| matches!(error, HttpError::TooManyRequests { .. } | HttpError::Stopped);
    match error {
        SourceError::Http { error, .. } => rest(error),
        error => matches!(error, SourceError::Cache(_)),
    }
}
