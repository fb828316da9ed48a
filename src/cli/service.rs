//! What went wrong with the publication service, in words.
//!
//! Knows every error of `source` and `http` and the sentence that belongs to it. Must not print.

use crate::http::{HttpError, Phase, Unreachable};
use crate::pipeline::run::{Cause, Failure};
use crate::report::wording::{ServiceReason, Wording};
use crate::source::{Instead, Refusal, SourceError};

/// Says what failed, why, and what can be done.
pub fn told(words: Wording, failure: &Failure) -> String {
    let reason = match &failure.cause {
        Cause::Refused { reason, .. } => words.service_reason(refused(reason)),
        Cause::Source(error) => {
            let reason = words.service_reason(of_source(error));
            match error {
                SourceError::Http { error: HttpError::TooManyRequests { until, .. }, .. } => {
                    let until = until.with_timezone(&chrono::Local).time();
                    return words.service_busy(until);
                }
                SourceError::Http {
                    error: HttpError::Unreachable { host, .. } | HttpError::TimeOut { host, .. },
                    ..
                } => {
                    let hint = error.key().map(|key| words.check_setting(key)).unwrap_or_default();
                    return format!("{} {hint}", words.unreachable(host, &reason))
                        .trim_end()
                        .to_owned();
                }
                _ => {}
            }
            if let Some(key) = error.key() {
                return words.assumption_broke(&reason, key);
            }
            reason
        }
    };
    words.run_failure(&failure.what, &reason)
}

fn of_source(error: &SourceError) -> ServiceReason<'_> {
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
