//! What went wrong with the publication service, in words.
//!
//! Knows every error of `source` and `http` and the sentence that belongs to it. Must not print.

use crate::http::{HttpError, Phase, Unreachable};
use crate::notify::SourceFault;
use crate::pipeline::failure::{Cause, Failure, What};
use crate::report::wording::{ServiceReason, Wording};
use crate::secret::without_login;
use crate::source::{Assumption, Instead, Refusal, Sign, SourceError};

/// Says what failed, why, and what can be done: one line for all that failed in one way.
pub fn told(words: Wording, failures: &[Failure]) -> Vec<String> {
    lines(words, failures, |reason| reason)
}

/// What a reason becomes before it is worded.
type As = for<'a> fn(ServiceReason<'a>) -> ServiceReason<'a>;

/// Leaves out of a reason what the service said.
fn unsaid(reason: ServiceReason<'_>) -> ServiceReason<'_> {
    reason.kept()
}

fn lines(words: Wording, failures: &[Failure], to: As) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut reasons: Vec<(String, Vec<String>)> = Vec::new();
    for failure in failures {
        match one(words, failure, to) {
            Line::Whole(line) if lines.contains(&line) => {}
            Line::Whole(line) => lines.push(line),
            Line::Reason(reason) => {
                let at = reasons.iter().position(|(known, _)| *known == reason);
                let at = at.unwrap_or_else(|| {
                    reasons.push((reason, Vec::new()));
                    reasons.len() - 1
                });
                let name = name(words, &failure.what);
                if !reasons[at].1.contains(&name) {
                    reasons[at].1.push(name);
                }
            }
        }
    }
    lines.extend(reasons.iter().map(|(reason, names)| words.run_failure(names, reason)));
    lines
}

/// Says for the operator what failed: each paper, and the service as one. It is kept, and so
/// nothing stands in it that the service said.
pub fn faults(words: Wording, failures: &[Failure]) -> Vec<SourceFault> {
    let of_papers = failures.iter().filter_map(|failure| match &failure.what {
        What::Paper(id) => {
            let why = lines(words, std::slice::from_ref(failure), unsaid).join(" ");
            Some(SourceFault { paper: Some(id.clone()), why })
        }
        _ => None,
    });
    let asked = failures.iter().filter(|failure| !matches!(failure.what, What::Paper(_)));
    let mut why: Vec<String> = Vec::new();
    let of = |failure| lines(words, std::slice::from_ref(failure), unsaid);
    for line in asked.flat_map(of) {
        if !why.contains(&line) {
            why.push(line);
        }
    }
    let of_service = (!why.is_empty()).then(|| SourceFault { paper: None, why: why.join(" ") });
    of_service.into_iter().chain(of_papers).collect()
}

/// Names what a failure is about.
pub fn name(words: Wording, what: &What) -> String {
    match what {
        What::Paper(id) => id.clone(),
        What::Editions(editions) => {
            let names: Vec<String> = editions.iter().map(|&one| words.edition(one)).collect();
            words.list(&names)
        }
        What::ChangesSince(day) => words.run_changes_since(*day),
        What::Search => words.run_search_results().to_owned(),
    }
}

/// What is said of one failure.
enum Line {
    /// A sentence, whatever it is about.
    Whole(String),
    /// A reason, for between brackets.
    Reason(String),
}

fn one(words: Wording, failure: &Failure, to: As) -> Line {
    let error = match &failure.cause {
        Cause::Refused { reason, .. } => {
            return Line::Reason(words.service_reason(to(refused(reason))));
        }
        Cause::Absent(tried) => {
            let is_page = tried.iter().any(|absent| absent.sign == Sign::PageInstead);
            return Line::Whole(match (is_page, tried.first()) {
                (false, Some(absent)) => words.not_at_its_address(
                    &name(words, &failure.what),
                    &without_login(&absent.address),
                    Assumption::RepositoryAddress.key().unwrap_or_default(),
                ),
                _ => words.error_page(&name(words, &failure.what)),
            });
        }
        Cause::Source(error) => error,
    };
    let reason = words.service_reason(to(of_source(error)));
    match error {
        SourceError::Http { error: HttpError::TooManyRequests { until, .. }, .. } => {
            let until = until.with_timezone(&chrono_tz::Europe::Amsterdam).time();
            Line::Whole(words.service_busy(until))
        }
        SourceError::Http {
            error: HttpError::Unreachable { host, .. } | HttpError::TimeOut { host, .. },
            ..
        } => {
            let hint = error.key().map(|key| words.check_setting(key)).unwrap_or_default();
            let line = format!("{} {hint}", words.unreachable(host, &reason));
            Line::Whole(line.trim_end().to_owned())
        }
        // What the service itself gets wrong is not mended by another setting.
        SourceError::Http {
            error: HttpError::Status { status: 500.., .. } | HttpError::Truncated { .. },
            ..
        } => Line::Reason(reason),
        _ => match error.key() {
            Some(key) => Line::Whole(words.assumption_broke(&reason, key)),
            None => Line::Reason(reason),
        },
    }
}

/// Returns the reason of an error, for between brackets.
pub fn of_source(error: &SourceError) -> ServiceReason<'_> {
    match error {
        SourceError::Http { error, .. } => of_http(error),
        SourceError::NotASearch { instead, .. } => match instead {
            Instead::Nothing => ServiceReason::Nothing,
            Instead::Page => ServiceReason::Page,
            Instead::OtherXml(root) => ServiceReason::OtherXml(root),
            Instead::NotXml => ServiceReason::NotXml,
        },
        SourceError::Diagnostic { message, .. } => ServiceReason::Diagnostic(message),
        SourceError::PagesWithoutEnd { .. } => ServiceReason::PagesWithoutEnd,
        SourceError::ShiftingOrder { .. } => ServiceReason::ShiftingOrder,
        SourceError::NothingFound { .. } => ServiceReason::NothingFound,
        SourceError::NotUnderstood { example, .. } => ServiceReason::NotUnderstood(example),
        SourceError::NotAsked => ServiceReason::NotAsked,
        SourceError::Unclear(id) => ServiceReason::Unclear(id),
        SourceError::Cache(_) => ServiceReason::Other("cache"),
    }
}

fn of_http(error: &HttpError) -> ServiceReason<'_> {
    match error {
        HttpError::Address { .. } => ServiceReason::NoAddress,
        HttpError::Unreachable { reason, .. } => match reason {
            Unreachable::UnknownName => ServiceReason::UnknownName,
            Unreachable::Certificate => ServiceReason::Certificate,
            Unreachable::Tls => ServiceReason::Tls,
            Unreachable::Proxy => ServiceReason::Proxy,
            Unreachable::Closed => ServiceReason::Closed,
            Unreachable::System(kind) => ServiceReason::System(*kind),
        },
        HttpError::TimeOut { phase, .. } => match phase {
            Phase::Connecting => ServiceReason::NoConnection,
            Phase::Answering => ServiceReason::NoAnswer,
            Phase::Reading => ServiceReason::EndlessAnswer,
        },
        HttpError::TooLarge { .. } => ServiceReason::TooLarge,
        HttpError::TooManyRequests { .. } => ServiceReason::Status(429),
        HttpError::Status { status, .. } => ServiceReason::Status(*status),
        HttpError::NotFoundPage { .. } => ServiceReason::NotFoundPage,
        HttpError::RedirectedAway { to, .. } => ServiceReason::RedirectedAway(to),
        HttpError::RedirectedWithoutEnd { .. } => ServiceReason::RedirectedWithoutEnd,
        HttpError::Truncated { .. } => ServiceReason::Truncated,
        HttpError::Stopped => ServiceReason::Stopped,
        HttpError::Client { reason } => ServiceReason::Other(reason),
    }
}

fn refused(reason: &Refusal) -> ServiceReason<'_> {
    match reason {
        Refusal::Empty => ServiceReason::Nothing,
        Refusal::Truncated => ServiceReason::Truncated,
        Refusal::Charset => ServiceReason::Charset,
        Refusal::NotWellFormed { .. } | Refusal::TooComplex => ServiceReason::NotWellFormed,
        Refusal::NotAPaper { found } => ServiceReason::NotAPaper(found),
        Refusal::OtherPaper { found } => ServiceReason::OtherPaper(found),
    }
}
