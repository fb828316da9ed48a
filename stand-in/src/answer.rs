//! Writing answers in the shapes of the real ones.
//!
//! Knows the XML of SRU answers, metadata and listings, as it was seen. Must not choose papers.

use std::fmt::Write as _;

use chrono::NaiveDate;

use super::paper::ServedPaper;

/// The path of the search.
pub(super) const SEARCH: &str = "/sru";
/// The path of the repository.
pub(super) const REPOSITORY: &str = "/frbr/officielepublicaties";
/// The scheme of an address on loopback has no names to look up and no certificate.
const NAMESPACES: &str = "xmlns:overheidwetgeving=\"http://standaarden.overheid.nl/wetgeving/\" \
    xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:cd=\"http://standaarden.overheid.nl/cup/data\" \
    xmlns:sru=\"http://docs.oasis-open.org/ns/search-ws/sruResponse\" \
    xmlns:gzd=\"http://standaarden.overheid.nl/sru\" \
    xmlns:diag=\"http://docs.oasis-open.org/ns/search-ws/diagnostic\" \
    xmlns:facet=\"http://docs.oasis-open.org/ns/search-ws/facetedResults\" \
    xmlns:c=\"http://standaarden.overheid.nl/collectie/\"";

/// Writes a diagnostic: in other prefixes than an answer, as the real service does.
pub(super) fn diagnostic(uri: &str, message: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><searchRetrieveResponse \
         xmlns=\"http://docs.oasis-open.org/ns/search-ws/sruResponse\" \
         xmlns:ns2=\"http://docs.oasis-open.org/ns/search-ws/xcql\" \
         xmlns:ns3=\"http://docs.oasis-open.org/ns/search-ws/diagnostic\"><version>2.0</version>\
         <diagnostics><ns3:diagnostic><ns3:uri>{}</ns3:uri><ns3:message>{}</ns3:message>\
         </ns3:diagnostic></diagnostics></searchRetrieveResponse>",
        escaped(uri),
        escaped(message)
    )
}

/// What an answer of the search says.
pub(super) struct Results<'a> {
    pub papers: &'a [&'a ServedPaper],
    pub start: usize,
    pub count: i64,
    pub today: NaiveDate,
    pub origin: &'a str,
    pub query: &'a str,
}

/// Writes an answer of the search.
pub(super) fn results(results: &Results<'_>) -> String {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><sru:searchRetrieveResponse {NAMESPACES}>\
         <sru:version>2.0</sru:version><sru:numberOfRecords>{}</sru:numberOfRecords><sru:records>",
        results.count.max(0)
    );
    for (at, paper) in results.papers.iter().enumerate() {
        record(&mut xml, paper, results, results.start + at);
    }
    let _ = write!(
        xml,
        "</sru:records><sru:echoedSearchRetrieveRequest><sru:query>{}</sru:query>\
         <sru:startRecord>{}</sru:startRecord></sru:echoedSearchRetrieveRequest>\
         <sru:resultCountPrecision>info:srw/vocabulary/resultCountPrecision/1/estimate\
         </sru:resultCountPrecision></sru:searchRetrieveResponse>",
        escaped(results.query),
        results.start
    );
    xml
}

fn record(xml: &mut String, paper: &ServedPaper, results: &Results<'_>, position: usize) {
    let (today, origin) = (results.today, results.origin);
    let id = paper.id_on(today);
    let folder = paper.folder_on(today);
    let status = match &paper.provisional {
        Some(_) if paper.is_provisional(today) => "Onopgemaakt",
        Some(_) => "Opgemaakt na onopgemaakt",
        None => "Opgemaakt",
    };
    let field = |prefix: &str, name: &str, value: &str| {
        if value.is_empty() {
            String::new()
        } else {
            format!("<{prefix}:{name}>{}</{prefix}:{name}>", escaped(value))
        }
    };
    let dossier = if paper.chapter.is_empty() {
        paper.dossier.clone()
    } else {
        format!("{}-{}", paper.dossier, paper.chapter)
    };
    let (announced, modified) = (paper.announced, paper.modified_by(today));
    let _ = write!(
        xml,
        "<sru:record><sru:recordSchema>http://standaarden.overheid.nl/sru/</sru:recordSchema>\
         <sru:recordPacking>xml</sru:recordPacking><sru:recordData><gzd:gzd><gzd:originalData>\
         <overheidwetgeving:meta xmlns:search=\"http://marklogic.com/appservices/search\">\
         <overheidwetgeving:owmskern>{}{}<dcterms:language>nl</dcterms:language>\
         <dcterms:type scheme=\"OVERHEIDop.Parlementair\">{}</dcterms:type>\
         <dcterms:modified>{modified}</dcterms:modified></overheidwetgeving:owmskern>\
         <overheidwetgeving:owmsmantel><dcterms:available>{announced}</dcterms:available>\
         <dcterms:date>{announced}</dcterms:date><dcterms:hasVersion \
         resourceIdentifier=\"{origin}/{id}.html\">1</dcterms:hasVersion>\
         <dcterms:issued>{announced}</dcterms:issued></overheidwetgeving:owmsmantel>\
         <overheidwetgeving:tpmeta><c:product-area>officielepublicaties</c:product-area>\
         <c:content-area>officielepublicaties/kst/{folder}</c:content-area>",
        field("dcterms", "identifier", id),
        field("dcterms", "title", &format!("{}; {}", paper.dossier_title, paper.title)),
        escaped(&paper.record_type),
    );
    for (name, value) in [
        ("documentstatus", status),
        ("documenttitel", &paper.title),
        ("dossiertitel", &paper.dossier_title),
        ("ondernummer", &paper.number),
        ("publicatienaam", "Kamerstuk"),
        ("vergaderjaar", &paper.session),
        ("dossiernummer", &dossier),
        ("subrubriek", &paper.sort),
    ] {
        xml.push_str(&field("overheidwetgeving", name, value));
    }
    let _ = write!(
        xml,
        "<cd:datumTijdstipWijzigingWork>{modified}T15:16:00.9951875+02:00\
         </cd:datumTijdstipWijzigingWork></overheidwetgeving:tpmeta></overheidwetgeving:meta>\
         </gzd:originalData><gzd:enrichedData>\
         <gzd:preferredUrl>{origin}/{id}.html</gzd:preferredUrl>"
    );
    for form in paper.forms_on(today) {
        let file =
            if form == "metadata" { "metadata.xml".to_owned() } else { format!("{id}.{form}") };
        let _ = write!(
            xml,
            "<gzd:itemUrl manifestation=\"{form}\">{origin}{REPOSITORY}/kst/{folder}/{id}/1/{form}/\
             {file}</gzd:itemUrl>"
        );
    }
    let _ = write!(
        xml,
        "</gzd:enrichedData></gzd:gzd></sru:recordData><sru:recordPosition>{position}\
         </sru:recordPosition></sru:record>"
    );
}

/// Writes `metadata.xml`.
pub(super) fn metadata(paper: &ServedPaper, today: NaiveDate, replaced_by: Option<&str>) -> String {
    let mut xml = "<metadata_gegevens>\n".to_owned();
    let announced = paper.announced.to_string();
    for (name, scheme, content) in [
        ("DC.identifier", "", paper.id_on(today)),
        ("DC.title", "", &format!("{}; {}", paper.dossier_title, paper.title)),
        ("DCTERMS.issued", "DCTERMS.W3CDTF", &announced),
        ("DCTERMS.available", "DCTERMS.W3CDTF", &announced),
        ("DCTERMS.isReplacedBy", "", replaced_by.unwrap_or_default()),
        ("OVERHEIDop.dossiernummer", "", &format!("{}-{}", paper.dossier, paper.chapter)),
        ("OVERHEIDop.dossiertitel", "", &paper.dossier_title),
        ("OVERHEIDop.documenttitel", "", &paper.title),
        ("OVERHEIDop.ondernummer", "", &paper.number),
        ("OVERHEIDop.vergaderjaar", "", &paper.session),
    ] {
        if !content.is_empty() {
            let content = escaped(content);
            let _ = writeln!(
                xml,
                "  <metadata name=\"{name}\" scheme=\"{scheme}\" content=\"{content}\" />"
            );
        }
    }
    xml.push_str("</metadata_gegevens>");
    xml
}

/// Writes the HTML rendition of a paper that was given none: its head, without its text.
pub(super) fn page(paper: &ServedPaper) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"nl\"><head><title>{0}</title></head><body><main>\
         <div id=\"broodtekst\" class=\"stuk\"><p>{1} {2}</p><h1>{0}</h1><h2>{3}</h2></div></main>\
         </body></html>",
        escaped(&paper.dossier_title),
        escaped(&paper.dossier),
        escaped(&paper.chapter),
        escaped(&paper.title)
    )
}

/// Writes the listing of a dossier.
pub(super) fn listing(ids: &[&str]) -> String {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><area><subarea pagesize=\"100\" total=\"{}\">",
        ids.len()
    );
    for id in ids {
        let _ = write!(xml, "<work label=\"{0}\">{0}</work>", escaped(id));
    }
    xml.push_str("</subarea></area>");
    xml
}

/// A page that says sorry.
pub(super) const SORRY: &str = "<!DOCTYPE html>\n<html lang=\"nl\"><head><title>Overheid.nl</title>\
    </head><body><main><h1>Deze pagina is niet gevonden</h1></main></body></html>";

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
