//! Why the publication service could not be asked, or what it gave instead of a paper.
//!
//! Knows the reasons as values and their words, for between brackets. Must not know requests.

use std::io::ErrorKind;

use super::Wording;

/// A reason, as it is told to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServiceReason<'a> {
    /// The host's name is not known.
    UnknownName,
    /// Its certificate is not trusted.
    Certificate,
    /// No safe connection could be made.
    Tls,
    /// The proxy does not let it through.
    Proxy,
    /// The connection was closed.
    Closed,
    /// What the system said.
    System(ErrorKind),
    /// No connection in time.
    NoConnection,
    /// No answer in time.
    NoAnswer,
    /// An answer without end.
    EndlessAnswer,
    /// More bytes than may be.
    TooLarge,
    /// A status of HTTP.
    Status(u16),
    /// The page for what is not there.
    NotFoundPage,
    /// A host that is not configured.
    RedirectedAway(&'a str),
    /// One redirect after another.
    RedirectedWithoutEnd,
    /// The answer stopped before its end.
    Truncated,
    /// The address is none.
    NoAddress,
    /// The run was stopped.
    Stopped,
    /// An empty answer.
    Nothing,
    /// A page for people.
    Page,
    /// Other XML.
    OtherXml(&'a str),
    /// No XML.
    NotXml,
    /// The search says what it cannot do.
    Diagnostic(&'a str),
    /// Page after page.
    PagesWithoutEnd,
    /// Another order on each page.
    ShiftingOrder,
    /// A search that finds no papers where there must be some.
    NothingFound,
    /// Results of which none is understood.
    NotUnderstood(&'a str),
    /// Not asked, because the search failed just before.
    NotAsked,
    /// A record that names neither its title nor its sort.
    Unclear(&'a str),
    /// The bytes are not in the character set they name.
    Charset,
    /// The XML is not well-formed.
    NotWellFormed,
    /// Something else than a parliamentary paper.
    NotAPaper(&'a str),
    /// Another paper.
    OtherPaper(&'a str),
    /// Something the system said, for a log.
    Other(&'a str),
}

impl ServiceReason<'_> {
    /// Returns the reason without anything that the service said.
    #[must_use]
    pub fn kept(self) -> Self {
        match self {
            Self::RedirectedAway(_) => Self::RedirectedAway("…"),
            Self::OtherXml(_) => Self::OtherXml("…"),
            Self::Diagnostic(_) => Self::Diagnostic("…"),
            Self::NotAPaper(_) => Self::NotAPaper("…"),
            Self::OtherPaper(_) => Self::OtherPaper("…"),
            ours => ours,
        }
    }
}

impl Wording {
    /// Tells a reason, for between brackets.
    #[must_use]
    pub fn service_reason(self, reason: ServiceReason<'_>) -> String {
        use ServiceReason as Reason;
        let plain = match reason {
            Reason::System(kind) => return self.system_error(kind),
            Reason::Status(status) => {
                return self.service_reason_status_status(status);
            }
            Reason::RedirectedAway(to) => {
                return self.service_reason_redirected_away_to(to);
            }
            Reason::OtherXml(root) => {
                return self.service_reason_other_xml_root(root);
            }
            Reason::Diagnostic(message) => {
                return self.service_reason_diagnostic_message(message);
            }
            Reason::NotUnderstood(id) => {
                return self.service_reason_not_understood_id(id);
            }
            Reason::Unclear(id) => {
                return self.service_reason_unclear_id(id);
            }
            Reason::NotAPaper(found) => {
                return self.service_reason_not_a_paper_found(found);
            }
            Reason::OtherPaper(found) => {
                return self.service_reason_other_paper_found(found);
            }
            Reason::Other(text) => return text.to_owned(),
            Reason::UnknownName => ("de naam is onbekend", "its name is not known"),
            Reason::Certificate => {
                ("het certificaat wordt niet vertrouwd", "its certificate is not trusted")
            }
            Reason::Tls => {
                ("de beveiligde verbinding komt niet tot stand", "no safe connection could be made")
            }
            Reason::Proxy => ("de proxy laat het niet door", "the proxy does not let it through"),
            Reason::Closed => {
                ("de verbinding is verbroken", "the connection was closed before an answer")
            }
            Reason::NoConnection => ("geen verbinding binnen de tijd", "no connection in time"),
            Reason::NoAnswer => ("geen antwoord binnen de tijd", "no answer in time"),
            Reason::EndlessAnswer => ("een antwoord zonder einde", "an answer without end"),
            Reason::TooLarge => ("het antwoord is te groot", "the answer is too large"),
            Reason::NotFoundPage => ("de pagina bestaat niet", "the page does not exist"),
            Reason::RedirectedWithoutEnd => ("verwijst eindeloos door", "leads on without end"),
            Reason::Truncated => ("het antwoord breekt af", "the answer stopped before its end"),
            Reason::NoAddress => ("dit is geen webadres", "this is no web address"),
            Reason::Stopped => ("de verwerking is gestopt", "the run was stopped"),
            Reason::Nothing => ("een leeg antwoord", "an empty answer"),
            Reason::Page => ("een webpagina in plaats van gegevens", "a web page in place of data"),
            Reason::NotXml => ("geen leesbare XML", "no readable XML"),
            Reason::PagesWithoutEnd => {
                ("eindeloos veel zoekresultaten", "search results without end")
            }
            Reason::ShiftingOrder => (
                "de zoekresultaten wisselen van volgorde",
                "the search gives its results in shifting order",
            ),
            Reason::NothingFound => (
                "de zoekdienst geeft geen enkel begrotingsstuk",
                "the search gives no budget paper at all",
            ),
            Reason::NotAsked => (
                "niet gevraagd, omdat de zoekdienst net niet antwoordde",
                "not asked, because the search failed just before",
            ),
            Reason::Charset => (
                "de tekens zijn niet van de tekenset die het stuk noemt",
                "the bytes are not text in the character set the file names",
            ),
            Reason::NotWellFormed => ("de XML is niet welgevormd", "the XML is not well-formed"),
        };
        self.pick(plain.0, plain.1).to_owned()
    }
}
