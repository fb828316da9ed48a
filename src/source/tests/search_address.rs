//! A search address that points at something else.

use super::*;
use crate::http::{HttpError, Phase};
use stand_in::{Fault, On, Rule};

/// Asks for three years under a fault of the search; returns the first failure and the requests.
fn failing(rule: Rule) -> (SourceError, Vec<Received>) {
    let bench = Bench::new(example(), "2026-01-01");
    bench.stand_in.fault(rule);
    failure(&bench)
}

fn failure(bench: &Bench) -> (SourceError, Vec<Received>) {
    let mut discovery = bench.discover(2024..=2026);
    assert!(discovery.announced.is_empty());
    assert_eq!(discovery.failures.len(), 6, "each kind and year is told");
    let rest = discovery.failures.split_off(1);
    assert!(rest.iter().all(|failure| matches!(failure.error, SourceError::NotAsked)));
    let received = bench.stand_in.take_received();
    assert_polite(&received);
    (discovery.failures.remove(0).error, received)
}

fn always(fault: Fault) -> Rule {
    Rule::always(On::Search, fault)
}

#[test]
fn a_page_for_people_is_not_a_search() {
    let (error, received) = failing(always(Fault::ErrorPage));
    assert!(matches!(error, SourceError::NotASearch { instead: Instead::Page, .. }), "{error}");
    assert_eq!(error.key(), Some("source.official.search_url"));
    assert_eq!(received.len(), 1);
}

#[test]
fn nothing_and_cut_answers_are_not_a_search() {
    let (error, _) = failing(always(Fault::Empty));
    assert!(matches!(error, SourceError::NotASearch { instead: Instead::Nothing, .. }), "{error}");
    let (error, _) = failing(always(Fault::CutFile));
    assert!(matches!(error, SourceError::NotASearch { instead: Instead::NotXml, .. }), "{error}");
}

#[test]
fn a_diagnostic_names_the_question() {
    let (error, received) = failing(always(Fault::Diagnostic {
        uri: "info:srw/diagnostic/1/16".into(),
        message: "unknown index w.dossiertitel".into(),
    }));
    let SourceError::Diagnostic { message, query, .. } = &error else { panic!("{error}") };
    assert!(message.contains("w.dossiertitel") && query.contains("w.dossiertitel"));
    assert_eq!(error.assumption(), Some(Assumption::SearchIndexes));
    assert_eq!(received.len(), 1);
}

#[test]
fn a_server_that_never_answers_is_left_after_one_time_out() {
    let (error, received) = failing(always(Fault::Silence));
    assert!(
        matches!(
            error,
            SourceError::Http { error: HttpError::TimeOut { phase: Phase::Answering, .. }, .. }
        ),
        "{error}"
    );
    assert_eq!(error.key(), Some("source.official.search_url"));
    assert_eq!(received.len(), 1);
}

#[test]
fn a_stream_without_end_is_cut_at_the_limit() {
    let (error, received) = failing(always(Fault::Endless));
    let SourceError::Http { error: HttpError::TooLarge { limit, .. }, .. } = error else {
        panic!("{error}")
    };
    assert!(limit <= 16 * 1024 * 1024);
    assert_eq!(received.len(), 1);
}

#[test]
fn an_address_at_which_nothing_listens_is_told() {
    // A port that was free a moment ago.
    let gone = StandIn::start(Vec::new(), date("2026-01-01")).unwrap().search_url();
    let stand_in = StandIn::start(Vec::new(), date("2026-01-01")).unwrap();
    let repository = stand_in.repository_url();
    let bench = Bench::with(stand_in, "2026-01-01", gone, repository);
    let (error, received) = failure(&bench);
    assert!(
        matches!(error, SourceError::Http { error: HttpError::Unreachable { .. }, .. }),
        "{error}"
    );
    assert!(received.is_empty());
    assert_eq!(bench.source.requests(), 2);
}
