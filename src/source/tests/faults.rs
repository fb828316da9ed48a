//! The fault matrix: what comes back, and what the service saw.

use super::*;
use crate::http::{HttpError, Phase, Unreachable};
use stand_in::{Fault, On, Rule};

const ID: &str = "kst-99010-XXV-2";

/// Fetches one paper under a rule; returns the outcome and what was received.
fn under(rule: Rule) -> (Result<Fetched, SourceError>, Vec<Received>, Vec<Duration>) {
    let bench = Bench::new(example(), "2026-01-01");
    let paper = bench.paper(ID);
    let before = bench.clock.slept().len();
    bench.stand_in.fault(rule);
    let outcome = bench.source.fetch(&paper, &nothing_held);
    let received = bench.stand_in.take_received();
    assert_polite(&received);
    let slept = bench.clock.slept().split_off(before);
    (outcome, received, slept)
}

fn in_repository(fault: Fault) -> Rule {
    Rule::always(On::Path("/frbr/".into()), fault)
}

fn is_whole(outcome: &Result<Fetched, SourceError>) -> bool {
    matches!(outcome, Ok(Fetched::Paper(found)) if found.bytes == bytes(ID))
}

#[test]
fn what_passes_is_waited_for() {
    let passing = [
        Fault::TooMany { retry_after: None },
        Fault::Status(500),
        Fault::Status(503),
        Fault::Reset,
        Fault::Truncated,
    ];
    for fault in passing {
        let (outcome, received, slept) = under(Rule::times(2, On::Papers, fault.clone()));
        assert!(is_whole(&outcome), "{fault:?}: {outcome:?}");
        assert_eq!(received.len(), 3, "{fault:?}");
        assert!(received.iter().all(|request| request.path == received[0].path));
        // One second, then two, each with jitter.
        let waits: Vec<u64> =
            slept.iter().map(Duration::as_secs).filter(|seconds| *seconds > 0).collect();
        assert!(waits.len() == 2 && waits[0] < 2 && waits[1] >= 2, "{fault:?}: {slept:?}");
    }
}

#[test]
fn a_wait_that_is_asked_for_is_kept() {
    for value in ["90", "Thu, 01 Jan 2026 12:01:40 GMT"] {
        let fault = Fault::TooMany { retry_after: Some(value.into()) };
        let (outcome, received, _) = under(Rule::times(1, On::Papers, fault));
        assert!(is_whole(&outcome), "{value}: {outcome:?}");
        let gap = received[1].at.unwrap() - received[0].at.unwrap();
        assert!(gap >= TimeDelta::seconds(80), "{value}: {gap}");
    }
}

#[test]
fn a_long_wait_is_told_and_the_host_is_left_alone() {
    let bench = Bench::new(example(), "2026-01-01");
    let paper = bench.paper(ID);
    let fault = Fault::TooMany { retry_after: Some("3600".into()) };
    bench.stand_in.fault(Rule::always(On::Everything, fault));
    for _ in 0..3 {
        match bench.source.fetch(&paper, &nothing_held) {
            Err(SourceError::Http { error: HttpError::TooManyRequests { until, .. }, .. }) => {
                assert!(until - bench.clock.now() > TimeDelta::minutes(59));
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(bench.stand_in.take_received().len(), 1);
    bench.stand_in.heal();
    bench.clock.sleep(Duration::from_secs(3601));
    assert!(is_whole(&bench.source.fetch(&paper, &nothing_held)));
}

#[test]
fn too_many_without_end_stops_asking() {
    let fault = Fault::TooMany { retry_after: None };
    let (outcome, received, _) = under(Rule::always(On::Everything, fault));
    assert!(
        matches!(outcome, Err(SourceError::Http { error: HttpError::TooManyRequests { .. }, .. })),
        "{outcome:?}"
    );
    assert_eq!(received.len(), 5);
}

#[test]
fn an_error_without_end_is_told_and_the_site_is_tried() {
    let (outcome, received, _) = under(in_repository(Fault::Status(503)));
    assert!(is_whole(&outcome), "{outcome:?}");
    assert_eq!(received.len(), 6);
    let (outcome, received, _) = under(Rule::always(On::Papers, Fault::Status(503)));
    match outcome {
        Err(error @ SourceError::Http { error: HttpError::Status { status: 503, .. }, .. }) => {
            assert_eq!(error.key(), Some("source.official.repository_url"));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(received.len(), 10);
}

#[test]
fn retries_of_a_run_have_a_budget() {
    let bench = Bench::new(example(), "2026-01-01");
    let papers = bench.discover(2024..=2026).announced;
    let _ = bench.stand_in.take_received();
    bench.stand_in.fault(Rule::always(On::Papers, Fault::Status(500)));
    for paper in papers.iter().cycle().take(30) {
        assert!(bench.source.fetch(paper, &nothing_held).is_err());
    }
    let received = bench.stand_in.take_received();
    assert_eq!(received.len(), 30 * 2 + 60);
    assert_polite(&received);
}

#[test]
fn what_is_not_there_is_told_by_each_of_its_signs() {
    for (fault, sign) in [
        (Fault::Status(404), Sign::NotFound),
        (Fault::Status(410), Sign::NotFound),
        (Fault::NotFoundPage, Sign::NotFoundPage),
        (Fault::ErrorPage, Sign::PageInstead),
    ] {
        let (outcome, received, _) = under(Rule::always(On::Papers, fault.clone()));
        let Ok(Fetched::NotYet { out, tried }) = outcome else { panic!("{fault:?}: {outcome:?}") };
        assert_eq!(out, [Form::Xml, Form::Html, Form::Pdf]);
        assert!(tried.len() == 2 && tried.iter().all(|absent| absent.sign == sign), "{tried:?}");
        assert_eq!(received.len(), 2, "{fault:?}");
        // The other witness has it.
        assert!(is_whole(&under(in_repository(fault)).0));
    }
}

#[test]
fn what_is_not_the_paper_is_refused_with_its_reason() {
    let refused = [
        (Fault::Empty, Refusal::Empty),
        (Fault::CutFile, Refusal::Truncated),
        (Fault::WrongCharset, Refusal::Charset),
        (
            Fault::OtherPaper("kst-99010-XXVI-2".into()),
            Refusal::OtherPaper { found: "99010 XXVI, nr. 2".into() },
        ),
        (
            Fault::OtherPaper("kst-99020-XXV-2".into()),
            Refusal::OtherPaper { found: "99020 XXV, nr. 2".into() },
        ),
    ];
    for (fault, reason) in refused {
        let (outcome, received, _) = under(Rule::always(On::Papers, fault.clone()));
        let Ok(Fetched::Refused { reason: found, address }) = outcome else {
            panic!("{fault:?}: {outcome:?}")
        };
        assert_eq!(found, reason);
        assert!(address.contains("/frbr/"), "{address}");
        assert_eq!(received.len(), 2);
        assert!(is_whole(&under(in_repository(fault)).0), "the other witness has it");
    }
}

#[test]
fn nothing_is_followed_to_a_host_that_is_not_configured() {
    for to in [
        "http://localhost:1/kst.xml",
        "ftp://127.0.0.1/kst.xml",
        "http://[::1]/",
        // The host that is configured, by another door.
        "http://127.0.0.1:1/kst.xml",
        "https://127.0.0.1:1/kst.xml",
    ] {
        let (outcome, _, _) = under(Rule::always(On::Papers, Fault::Redirect(to.into())));
        match outcome {
            Err(SourceError::Http {
                error: HttpError::RedirectedAway { to: found, .. }, ..
            }) => {
                assert_eq!(found, to);
            }
            other => panic!("{to}: {other:?}"),
        }
    }
}

#[test]
fn a_redirect_on_the_same_host_is_followed_and_one_without_end_is_not() {
    let to = format!("/{ID}.xml");
    let (outcome, received, _) = under(in_repository(Fault::Redirect(to)));
    assert!(is_whole(&outcome), "{outcome:?}");
    assert_eq!(received.len(), 2);
    let to = format!("/{ID}.xml");
    let (outcome, received, _) = under(Rule::always(On::Papers, Fault::Redirect(to)));
    assert!(
        matches!(
            outcome,
            Err(SourceError::Http { error: HttpError::RedirectedWithoutEnd { .. }, .. })
        ),
        "{outcome:?}"
    );
    assert_eq!(received.len(), 10);
}

#[test]
fn an_answer_without_end_is_bounded() {
    let (outcome, received, _) = under(Rule::always(On::Papers, Fault::Truncated));
    assert!(
        matches!(outcome, Err(SourceError::Http { error: HttpError::Truncated { .. }, .. })),
        "{outcome:?}"
    );
    assert_eq!(received.len(), 10);
}

#[test]
fn a_connection_that_always_breaks_is_told() {
    let (outcome, _, _) = under(Rule::always(On::Papers, Fault::Reset));
    match outcome {
        Err(SourceError::Http { error: HttpError::Unreachable { reason, .. }, .. }) => {
            assert!(matches!(reason, Unreachable::Closed | Unreachable::System(_)), "{reason:?}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_drip_ends_with_the_time_that_is_given() {
    let bench = Bench::new(example(), "2026-01-01");
    let paper = bench.paper(ID);
    let mut settings = http::Settings {
        contact: "redactie@example.org".to_owned(),
        addresses: bench.source.settings.addresses(),
        read_time: Duration::from_millis(400),
        total_time: Duration::from_millis(300),
        retries: 0,
        ..http::Settings::default()
    };
    let drip = Fault::SlowDrip { pause: Duration::from_millis(20) };
    bench.stand_in.fault(Rule::always(On::Papers, drip));
    let with = |settings: &http::Settings| {
        let clock = Arc::<HandClock>::clone(&bench.clock);
        let client = Client::new(settings.clone(), clock).unwrap();
        let cache = Arc::new(Cache::in_memory().unwrap());
        Source::new(bench.source.settings.clone(), client, cache).fetch(&paper, &nothing_held)
    };
    let told = |outcome: Result<Fetched, SourceError>| match outcome {
        Err(SourceError::Http { error: HttpError::TimeOut { phase, .. }, .. }) => phase,
        other => panic!("{other:?}"),
    };
    assert_eq!(told(with(&settings)), Phase::Reading);
    bench.stand_in.heal();
    bench.stand_in.fault(Rule::always(On::Papers, Fault::Silence));
    settings.total_time = Duration::from_secs(3);
    settings.read_time = Duration::from_millis(200);
    assert_eq!(told(with(&settings)), Phase::Answering);
}

#[test]
fn a_run_stops_before_the_request_that_is_not_allowed() {
    let bench = Bench::new(example(), "2026-01-01");
    bench.source.allowance().store(3, Ordering::Relaxed);
    let discovery = bench.discover(2024..=2026);
    assert_eq!(discovery.failures.len(), 3);
    assert!(matches!(
        discovery.failures[0].error,
        SourceError::Http { error: HttpError::Stopped, .. }
    ));
    assert_eq!(bench.stand_in.take_received().len(), 3);
}

#[test]
fn a_run_that_is_stopped_before_any_request_goes_on_where_it_was() {
    use std::collections::BTreeMap;
    let bench = Bench::new(example(), "2026-01-01");
    let run = |held: &mut BTreeMap<String, Vec<u8>>| {
        for paper in bench.discover(2024..=2024).announced {
            let hashes: Vec<String> = held.values().map(|body| http::sha256(body)).collect();
            let known = |hash: &str| hashes.iter().any(|known| known == hash);
            if let Ok(Fetched::Paper(found)) = bench.source.fetch(&paper, &known) {
                held.insert(paper.id.to_string(), found.bytes);
            }
        }
    };
    let mut whole = BTreeMap::new();
    run(&mut whole);
    let requests = bench.stand_in.take_received().len() as u64;
    assert_eq!((whole.len(), requests), (5, 7));
    for stop in 0..requests {
        let mut held = BTreeMap::new();
        bench.source.allowance().store(stop, Ordering::Relaxed);
        run(&mut held);
        assert_eq!(bench.stand_in.take_received().len() as u64, stop);
        bench.source.allowance().store(u64::MAX, Ordering::Relaxed);
        run(&mut held);
        assert_eq!(held, whole, "stopped before request {stop}");
        let received = bench.stand_in.take_received();
        assert_eq!(received.len() as u64, requests);
        assert_polite(&received);
    }
}

#[test]
fn unchanged_is_not_believed_when_nothing_was_held() {
    let (outcome, _, _) = under(Rule::always(On::Papers, Fault::Status(304)));
    assert!(
        matches!(
            outcome,
            Err(SourceError::Http { error: HttpError::Status { status: 304, .. }, .. })
        ),
        "{outcome:?}"
    );
}
