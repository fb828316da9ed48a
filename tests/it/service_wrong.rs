//! Addresses that point at something else than the service: a clear error, in time, in little
//! memory, and an archive that is in order.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::time::Duration;

use crate::support::program::Outcome;
use crate::support::service::{Bench, date, imported_directly, served};
use stand_in::{Fault, On, Rule, StandIn};

/// Short enough to wait for, long enough for a busy machine to answer in.
const PATIENCE: (&str, &str) = ("timeout_seconds", "1.0");

/// Fetches all years from a service that is wrong; afterwards it is mended, and everything comes.
#[track_caller]
fn check(bench: &Bench, keys: &[(&str, &str)], told: &[&str]) -> Outcome {
    let has_own = keys.iter().any(|(key, _)| *key == PATIENCE.0);
    let mut all = if has_own { Vec::new() } else { vec![PATIENCE] };
    all.extend(keys);
    bench.configure(&all);
    let outcome = bench.run(&["backfill", "2024..2026"]).expect(3);
    for words in told {
        assert!(outcome.err.contains(words), "no ‘{words}’ in {}", outcome.err);
    }
    let failed = ["Gedeeltelijk gelukt", "Niet gelukt"];
    assert!(failed.iter().any(|words| outcome.err.contains(words)), "{}", outcome.err);
    assert_eq!(bench.tip(), None, "nothing came, so nothing is archived");
    bench.stand_in.heal();
    bench.configure(&[]);
    let _ = bench.run(&["backfill", "2024..2026"]).expect(5);
    let expected = imported_directly(&bench.environment.path("direct"), &served());
    assert_eq!(bench.tip(), Some(expected));
    outcome
}

fn wrong(on: On, fault: Fault) -> Bench {
    let bench = Bench::new(served());
    bench.stand_in.fault(Rule::always(on, fault));
    bench
}

/// An address of this machine at which nobody listens any more.
fn nothing() -> String {
    StandIn::start(Vec::new(), date("2025-10-01")).unwrap().origin()
}

const SEARCH: &str = "source.official.search_url";
const REPOSITORY: &str = "source.official.repository_url";

#[test]
fn a_search_address_at_which_nothing_listens_is_told() {
    let bench = Bench::new(served());
    let address = format!("\"{}/sru\"", nothing());
    let told = ["is niet bereikbaar (", "prinsjesdiff doctor", SEARCH, "niet opgezocht"];
    let _ = check(&bench, &[("search_url", &address)], &told);
}

#[test]
fn a_search_address_with_a_page_is_told() {
    let bench = wrong(On::Search, Fault::ErrorPage);
    let _ = check(&bench, &[], &["antwoordt anders dan verwacht: een webpagina", SEARCH]);
}

#[test]
fn a_search_that_never_answers_is_given_up_after_its_time() {
    let bench = wrong(On::Search, Fault::Silence);
    let _ = check(&bench, &[], &["is niet bereikbaar (geen antwoord binnen de tijd)", SEARCH]);
}

#[test]
fn a_search_that_streams_without_end_is_cut_off() {
    let bench = wrong(On::Search, Fault::Endless);
    let _ =
        check(&bench, &[], &["antwoordt anders dan verwacht: het antwoord is te groot", SEARCH]);
}

#[test]
fn the_search_knows_where_papers_are_when_the_repository_address_is_wrong() {
    let bench = Bench::new(served());
    let repository = format!("\"{}/frbr\"", nothing());
    bench.configure(&[("repository_url", &repository)]);
    let _ = bench.run(&["backfill", "2024..2026"]).expect(5);
    assert_eq!(bench.received().len(), 6 + 14);
}

#[test]
fn a_repository_address_at_which_nothing_listens_is_told_once() {
    let bench = Bench::new(served());
    // Under another name the addresses in the search's answers are of a host that is not configured.
    let search = format!("\"{}\"", bench.stand_in.search_url().replace("127.0.0.1", "localhost"));
    let repository = format!("\"{}/frbr\"", nothing());
    let keys = [("search_url", search.as_str()), ("repository_url", repository.as_str())];
    let told = ["is niet bereikbaar (", REPOSITORY, "er kon geen enkel stuk worden opgehaald"];
    let outcome = check(&bench, &keys, &told);
    assert_eq!(outcome.err.matches("is niet bereikbaar").count(), 1, "{}", outcome.err);
}

#[test]
fn a_repository_address_with_a_page_is_told() {
    let bench = wrong(On::Papers, Fault::ErrorPage);
    let told = ["gaf een foutpagina in plaats van kst-99010-N-2. Later opnieuw proberen."];
    let _ = check(&bench, &[], &told);
}

#[test]
fn a_repository_with_nothing_at_the_addresses_it_names_is_told() {
    let bench = wrong(On::Papers, Fault::NotFoundPage);
    let _ = check(
        &bench,
        &[],
        &["kst-99010-N-2 is verschenen, maar staat niet op http://", REPOSITORY],
    );
}

#[test]
fn a_repository_that_never_answers_is_not_waited_for_with_every_paper() {
    let bench = wrong(On::Papers, Fault::Silence);
    let told = [
        "is niet bereikbaar (geen antwoord binnen de tijd)",
        "er kon geen enkel stuk worden opgehaald",
    ];
    let outcome = check(&bench, &[], &told);
    // Six searches, then three papers in vain, of which each is asked for twice.
    assert!(outcome.err.contains("12 keer bevraagd"), "{}", outcome.err);
}

#[test]
fn a_repository_that_streams_without_end_is_cut_off() {
    let bench = wrong(On::Papers, Fault::Endless);
    let told = [
        "antwoordt anders dan verwacht: het antwoord is te groot",
        "er kon geen enkel stuk worden opgehaald",
    ];
    let outcome = check(&bench, &[], &told);
    assert!(outcome.err.contains("9 keer bevraagd"), "{}", outcome.err);
}

#[test]
fn a_stream_that_only_drips_ends_with_the_time_for_a_whole_answer() {
    let bench = Bench::new(served());
    let drip = Fault::SlowDrip { pause: Duration::from_millis(50) };
    bench.stand_in.fault(Rule::always(On::Search, drip));
    let told = ["is niet bereikbaar (een antwoord zonder einde)", SEARCH];
    let _ = check(&bench, &[("timeout_seconds", "0.3")], &told);
}

/// An address space that holds an answer at its limit and not much more.
#[cfg(unix)]
#[test]
fn an_endless_answer_takes_no_more_memory_than_its_limit() {
    let bench = wrong(On::Everything, Fault::Endless);
    bench.configure(&[PATIENCE]);
    let plain = bench.command(&["backfill", "2024..2026"]);
    let program = plain.get_program().to_str().unwrap().to_owned();
    let output = bench
        .environment
        .shell(&format!("ulimit -v 700000; exec '{program}' backfill 2024..2026"))
        .env("PRINSJESDIFF_CLOCK", "2025-10-01T06:15:00Z")
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{told}");
    assert!(told.contains("het antwoord is te groot"), "{told}");
}
