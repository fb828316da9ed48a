//! Answers of the search as records.
//!
//! Knows the elements of SRU 2.0 and of the service's records, by local name: prefixes differ from
//! answer to answer, and any field may be missing. Must not know which records are wanted.

use chrono::NaiveDate;

use super::error::{Instead, SourceError};
use crate::extract::tree::{self, Limits, Node, TreeError};

/// "First record position out of range": past the last page, which is no error.
const PAST_THE_END: &str = "info:srw/diagnostic/1/61";

/// One page of results.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Page {
    /// How many there are in all; an estimate.
    pub estimate: Option<u64>,
    pub records: Vec<Record>,
}

/// One result; what the service does not say is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Record {
    pub id: String,
    pub title: String,
    pub types: Vec<String>,
    pub status: String,
    pub dossier_title: String,
    pub document_title: String,
    pub dossiers: Vec<String>,
    pub number: String,
    pub sort: String,
    pub session: String,
    pub available: Option<NaiveDate>,
    pub modified: Option<NaiveDate>,
    pub places: Vec<(String, String)>,
}

/// Reads an answer.
pub(super) fn read(body: &[u8], address: &str, query: &str) -> Result<Page, SourceError> {
    let not = |instead| SourceError::NotASearch { address: address.to_owned(), instead };
    let root = match tree::read(body, &Limits::default()) {
        Ok(root) => root,
        Err(TreeError::Empty) => return Err(not(Instead::Nothing)),
        Err(_) if is_page(body) => return Err(not(Instead::Page)),
        Err(_) => return Err(not(Instead::NotXml)),
    };
    if root.name.eq_ignore_ascii_case("html") {
        return Err(not(Instead::Page));
    }
    if root.name != "searchRetrieveResponse" {
        return Err(not(Instead::OtherXml(root.name)));
    }
    let told = root.child("diagnostics").map(|node| node.all("diagnostic")).unwrap_or_default();
    if let Some(diagnostic) = told.first() {
        let value = |name| diagnostic.value_of(name).unwrap_or_default();
        if value("uri") == PAST_THE_END {
            return Ok(Page::default());
        }
        let details = value("details");
        let message = match (value("message"), details) {
            (message, "") => message.to_owned(),
            ("", details) => details.to_owned(),
            (message, details) => format!("{message}: {details}"),
        };
        let (uri, query) = (value("uri").to_owned(), query.to_owned());
        return Err(SourceError::Diagnostic { uri, message, query });
    }
    let estimate = root.child("numberOfRecords").and_then(|node| node.value().parse().ok());
    let records = root.child("records").map(|node| node.all("record")).unwrap_or_default();
    Ok(Page { estimate, records: records.into_iter().map(record).collect() })
}

/// Tells whether bytes are a page for people.
pub(super) fn is_page(body: &[u8]) -> bool {
    const HEAD: usize = 2048;
    let head = body.get(..HEAD).unwrap_or(body).to_ascii_lowercase();
    let has = |wanted: &[u8]| head.windows(wanted.len()).any(|window| window == wanted);
    has(b"<!doctype html") || has(b"<html")
}

fn record(node: &Node) -> Record {
    let value = |name| node.value_of(name).unwrap_or_default().to_owned();
    let values = |name: &str| -> Vec<String> {
        node.all(name)
            .into_iter()
            .map(|node| node.value().to_owned())
            .filter(|value| !value.is_empty())
            .collect()
    };
    let date = |names: &[&str]| {
        names.iter().find_map(|name| node.value_of(name)?.get(..10)?.parse::<NaiveDate>().ok())
    };
    let places = node
        .all("itemUrl")
        .into_iter()
        .filter_map(|item| {
            Some((item.attribute("manifestation")?.to_owned(), item.value().to_owned()))
        })
        .collect();
    Record {
        id: value("identifier"),
        title: value("title"),
        types: values("type"),
        status: value("documentstatus"),
        dossier_title: value("dossiertitel"),
        document_title: value("documenttitel"),
        dossiers: values("dossiernummer"),
        number: value("ondernummer"),
        sort: value("subrubriek"),
        session: value("vergaderjaar"),
        available: date(&["available", "issued", "date"]),
        modified: date(&["modified", "datumTijdstipWijzigingWork"]),
        places,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_do_not_matter_and_fields_may_be_missing() {
        let text = "<x:searchRetrieveResponse xmlns:x='a'><x:numberOfRecords>7</x:numberOfRecords>\
            <x:records><x:record><x:recordData><y:gzd xmlns:y='b'><y:identifier>kst-1-A-2\
            </y:identifier><y:modified>2026-09-16T13:45:50.4+02:00</y:modified>\
            <y:itemUrl manifestation='pdf'>http://a/b.pdf</y:itemUrl></y:gzd></x:recordData>\
            </x:record></x:records></x:searchRetrieveResponse>";
        let page = read(text.as_bytes(), "a", "q").unwrap();
        assert_eq!(page.estimate, Some(7));
        let record = &page.records[0];
        assert_eq!(record.id, "kst-1-A-2");
        assert_eq!(record.modified, "2026-09-16".parse().ok());
        assert_eq!(record.places, [("pdf".to_owned(), "http://a/b.pdf".to_owned())]);
        assert!(record.title.is_empty() && record.dossiers.is_empty());
    }

    #[test]
    fn a_diagnostic_is_an_error_whatever_its_prefix() {
        let text = "<searchRetrieveResponse xmlns:ns3='d'><version>2.0</version><diagnostics>\
            <ns3:diagnostic><ns3:uri>info:srw/diagnostic/1/10</ns3:uri>\
            <ns3:message>unknown prefix dcterms</ns3:message></ns3:diagnostic></diagnostics>\
            </searchRetrieveResponse>";
        let error = read(text.as_bytes(), "a", "q").unwrap_err();
        assert!(error.to_string().contains("unknown prefix dcterms"), "{error}");
        let past = text.replace("1/10<", "1/61<");
        assert_eq!(read(past.as_bytes(), "a", "q").unwrap(), Page::default());
    }

    fn check(text: &str, expected: &Instead) {
        match read(text.as_bytes(), "a", "q") {
            Err(SourceError::NotASearch { instead, .. }) => assert_eq!(instead, *expected),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn what_is_no_answer_of_a_search_is_told_apart() {
        check("", &Instead::Nothing);
        check("<!DOCTYPE html><html><p>oops</html>", &Instead::Page);
        check("<html/>", &Instead::Page);
        check("<explainResponse/>", &Instead::OtherXml("explainResponse".into()));
        check("{}", &Instead::NotXml);
    }
}
