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
            Reason::UnknownName => self.service_reason_unknown_name(),
            Reason::Certificate => self.service_reason_certificate(),
            Reason::Tls => self.service_reason_tls(),
            Reason::Proxy => self.service_reason_proxy(),
            Reason::Closed => self.service_reason_closed(),
            Reason::NoConnection => self.service_reason_no_connection(),
            Reason::NoAnswer => self.service_reason_no_answer(),
            Reason::EndlessAnswer => self.service_reason_endless_answer(),
            Reason::TooLarge => self.service_reason_too_large(),
            Reason::NotFoundPage => self.service_reason_not_found_page(),
            Reason::RedirectedWithoutEnd => self.service_reason_redirected_without_end(),
            Reason::Truncated => self.service_reason_truncated(),
            Reason::NoAddress => self.service_reason_no_address(),
            Reason::Stopped => self.service_reason_stopped(),
            Reason::Nothing => self.service_reason_nothing(),
            Reason::Page => self.service_reason_page(),
            Reason::NotXml => self.service_reason_not_xml(),
            Reason::PagesWithoutEnd => self.service_reason_pages_without_end(),
            Reason::ShiftingOrder => self.service_reason_shifting_order(),
            Reason::NothingFound => self.service_reason_nothing_found(),
            Reason::NotAsked => self.service_reason_not_asked(),
            Reason::Charset => self.service_reason_charset(),
            Reason::NotWellFormed => self.service_reason_not_well_formed(),
        };
        plain.to_owned()
    }
}
