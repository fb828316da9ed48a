//! Runs against a stand-in of the publication service end in the archive that the papers give.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use crate::support::program::TestEnvironment;
use crate::support::runs::Service;
use crate::support::service::{date, imported_directly, served};
use chrono::Days;
use prinsjesdiff::archive::{Archive, Arrival, Facts, Steps};
use prinsjesdiff::demo;
use prinsjesdiff::example::TAKEN_BACK;
use prinsjesdiff::model::{BudgetYear, Kind};
use prinsjesdiff::pipeline::asking::source;
use prinsjesdiff::pipeline::plan::Plan;
use prinsjesdiff::pipeline::rules;
use prinsjesdiff::pipeline::run::run;
use stand_in::{ServedPaper, StandIn};

#[test]
fn a_backfill_ends_in_the_archive_that_importing_the_files_gives() {
    let folder = tempfile::tempdir().unwrap();
    let expected = imported_directly(&folder.path().join("direct"), &served());
    let day = date("2025-10-01");
    let service = Service::start(served(), day);
    let mut archive = Archive::create_or_open(&folder.path().join("run")).unwrap();
    let years = (2024..=2026)
        .flat_map(|year| [Kind::Begroting, Kind::Jaarverslag].map(|kind| (kind, BudgetYear(year))));
    let ran = service.run(&mut archive, day, Some(Plan::Years(years.collect())));
    assert!(ran.failures.is_empty() && ran.waiting.is_empty(), "{ran:?}");
    assert_eq!(archive.tip().unwrap().unwrap(), expected);
}

/// Takes the correction in, and the paper as it first was, as the service gives them.
fn corrected_and_back(folder: &std::path::Path) -> String {
    let right = served().into_iter().find(|paper| TAKEN_BACK.name.starts_with(&paper.id)).unwrap();
    let right = right.bodies[0].1.clone();
    let mut archive = Archive::open(folder).unwrap();
    for (day, bytes) in
        [(TAKEN_BACK.from, TAKEN_BACK.body(&right)), (TAKEN_BACK.until, right.clone())]
    {
        let facts = Some(Facts { changed: day.parse().ok(), ..Facts::default() });
        let now = format!("{day}T06:15:00Z").parse().unwrap();
        archive.import(&[Arrival { bytes, facts }], &rules(), now).unwrap();
    }
    archive.tip().unwrap().unwrap()
}

#[test]
fn the_example_takes_the_path_of_a_run_and_ends_in_the_same_archive() {
    let folder = tempfile::tempdir().unwrap();
    let direct = folder.path().join("direct");
    imported_directly(&direct, &served());
    let expected = corrected_and_back(&direct);
    let path = folder.path().join("demo");
    let days = demo::make(&path).unwrap();
    let archive = Archive::open(&path).unwrap();
    assert_eq!(archive.tip().unwrap().unwrap(), expected);
    let records = archive.publications().unwrap();
    let back = |record: &&prinsjesdiff::archive::Record| record.turn() == 2;
    assert_eq!(records.iter().filter(back).count(), 1, "one paper came back");
    assert_eq!(days.len(), 7);
    for day in &days {
        assert!(day.ran.requests > 1, "{day:?}");
        assert!(day.ran.imported.iter().any(|imported| !imported.papers.is_empty()), "{day:?}");
    }
}

#[test]
fn daily_runs_over_three_years_end_in_the_same_archive() {
    let folder = tempfile::tempdir().unwrap();
    let expected = imported_directly(&folder.path().join("direct"), &served());
    // Papers trickle in over several days, their XML after the announcement.
    let papers = served()
        .into_iter()
        .enumerate()
        .map(|(at, paper)| paper.out_after(0, u64::try_from(at % 4).unwrap()));
    let first = date("2023-09-20");
    let service = Service::start(papers.collect(), first);
    let mut archive = Archive::create_or_open(&folder.path().join("run")).unwrap();
    let mut day = first;
    while day < date("2025-10-10") {
        let _ = service.run(&mut archive, day, None);
        // Every day around the days on which papers appear, every week in between.
        let busy = ["2023-09-20", "2024-09-17", "2024-11-12", "2025-05-21", "2025-09-16"]
            .iter()
            .any(|start| day >= date(start) && day < date(start) + Days::new(6));
        day = day + Days::new(if busy { 1 } else { 7 });
    }
    assert_eq!(archive.tip().unwrap().unwrap(), expected);
}

#[test]
fn a_day_with_nothing_new_asks_little_and_moves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let day = date("2025-10-01");
    let service = Service::start(served(), day);
    let mut archive = Archive::create_or_open(&folder.path().join("run")).unwrap();
    let first = service.run(&mut archive, day, None);
    assert!(first.failures.is_empty(), "{first:?}");
    let tip = archive.tip().unwrap();
    let next = service.run(&mut archive, day + Days::new(3), None);
    assert!(next.failures.is_empty(), "{next:?}");
    assert_eq!(archive.tip().unwrap(), tip);
    assert!(next.requests <= 3, "{} requests", next.requests);
}

#[test]
fn the_binary_fetches_years_and_says_what_it_did() {
    let environment = TestEnvironment::new();
    let expected = imported_directly(&environment.path("direct"), &served());
    let stand_in = StandIn::start(served(), date("2025-10-01")).unwrap();
    let config = format!(
        "[source.official]\nsearch_url = \"{}\"\nrepository_url = \"{}\"\nrequests_per_second = 10.0\n",
        stand_in.search_url(),
        stand_in.repository_url()
    );
    environment.write("config.toml", config.as_bytes());
    // The held section of the example is told in the run in which it arises, and not again.
    let first = environment.run(&["backfill", "2024..2026"]).expect(5);
    assert!(first.out.contains("BEGROTING 2026 VERGELEKEN MET BEGROTING 2025"), "{}", first.out);
    let archive = Archive::open(&environment.path("snapshots/archief")).unwrap();
    assert_eq!(archive.tip().unwrap().unwrap(), expected);
    let again = environment.run(&["backfill", "2024..2026"]).expect(0);
    assert!(again.err.contains("Er zijn geen nieuwe stukken"), "{}", again.err);
}

#[test]
fn a_search_address_that_is_none_is_told_with_the_setting_to_look_at() {
    let environment = TestEnvironment::new();
    // A port of our own that nobody listens on any more.
    let closed = StandIn::start(Vec::new(), date("2025-10-01")).unwrap().search_url();
    let config = format!("[source.official]\nsearch_url = \"{closed}\"\n");
    environment.write("config.toml", config.as_bytes());
    let outcome = environment.run(&["backfill", "2026..2026"]).expect(3);
    assert!(outcome.err.contains("is niet bereikbaar"), "{}", outcome.err);
    assert!(outcome.err.contains("search_url"), "{}", outcome.err);
    assert!(outcome.err.contains("Niet gelukt: niet opgezocht"), "{}", outcome.err);
    assert!(!outcome.err.contains("Gedeeltelijk"), "{}", outcome.err);
}

/// Two chapters of two years, so that every stop can be tried.
fn few() -> Vec<ServedPaper> {
    served().into_iter().filter(|paper| ["N", "XXVI"].contains(&paper.chapter.as_str())).collect()
}

fn two_years() -> Plan {
    Plan::Years(vec![(Kind::Begroting, BudgetYear(2024)), (Kind::Begroting, BudgetYear(2025))])
}

#[test]
fn a_stop_before_any_request_leads_to_the_same_archive() {
    let day = date("2025-10-01");
    let folder = tempfile::tempdir().unwrap();
    let whole = Service::start(few(), day);
    let mut archive = Archive::create_or_open(&folder.path().join("whole")).unwrap();
    let requests = whole.run(&mut archive, day, Some(two_years())).requests;
    let expected = archive.tip().unwrap();
    assert!(requests > 4, "{requests}");
    for allowed in 0..requests {
        let service = Service::start(few(), day);
        let path = folder.path().join(format!("stopped-{allowed}"));
        let mut archive = Archive::create_or_open(&path).unwrap();
        let stopped =
            source(&service.settings, &[], service.cache.clone(), service.clock.clone()).unwrap();
        stopped.allowance().store(allowed, std::sync::atomic::Ordering::SeqCst);
        let ran =
            run(&mut archive, &stopped, &two_years(), service.clock.as_ref(), &|_| {}).unwrap();
        assert!(ran.stopped.is_some() && ran.failures.is_empty(), "{allowed}: {ran:?}");
        let ran = service.run(&mut archive, day, Some(two_years()));
        assert!(ran.failures.is_empty(), "{allowed}: {ran:?}");
        assert_eq!(archive.tip().unwrap(), expected, "{allowed}");
    }
}

#[test]
fn a_stop_before_any_write_leads_to_the_same_archive() {
    let day = date("2025-10-01");
    let folder = tempfile::tempdir().unwrap();
    let service = Service::start(few(), day);
    let mut archive = Archive::create_or_open(&folder.path().join("whole")).unwrap();
    let _ = service.run(&mut archive, day, Some(two_years()));
    let expected = archive.tip().unwrap();
    let mut stopped_once = true;
    let mut at = 0;
    while stopped_once {
        let service = Service::start(few(), day);
        let path = folder.path().join(format!("stopped-{at}"));
        let left = std::sync::Mutex::new(at);
        let steps = Steps::asking(move |_| {
            let mut left = left.lock().unwrap();
            *left -= 1;
            *left >= 0
        });
        let mut stopped = Archive::create_or_open(&path).unwrap().with_steps(steps);
        let source =
            source(&service.settings, &[], service.cache.clone(), service.clock.clone()).unwrap();
        let ended = run(&mut stopped, &source, &two_years(), service.clock.as_ref(), &|_| {});
        stopped_once = ended.is_err();
        drop(stopped);
        let mut archive = Archive::open(&path).unwrap();
        let ran = service.run(&mut archive, day, Some(two_years()));
        assert!(ran.failures.is_empty(), "{at}: {ran:?}");
        assert_eq!(archive.tip().unwrap(), expected, "{at}");
        at += 1;
    }
    assert!(at > 10, "only {at} steps were tried");
}

#[test]
fn early_text_is_archived_and_told_as_such() {
    let environment = TestEnvironment::new();
    let page = "<!doctype html><html><head><meta name=\"DC.identifier\" content=\"kst-99010-XXV-2\">\
        <meta name=\"OVERHEIDop.dossiernummer\" content=\"99010-XXV\"><meta name=\"OVERHEIDop.dossiertitel\" \
        content=\"Vaststelling van de begrotingsstaten van het Ministerie van Dorpen (XXV) voor het jaar 2024\">\
        </head><body><div id=\"broodtekst\" class=\"stuk\"><h2>Artikel 1. Dorpen</h2>\
        <h3>A. Algemene doelstelling</h3><p>Dorpen zijn er voor iedereen.</p></div></body></html>";
    environment.write("vroeg.html", page.as_bytes());
    let early = environment.run(&["import", "vroeg.html"]).expect(0);
    assert!(early.err.contains("voorlopige tekst (nog niet als XML"), "{}", early.err);
    let papers: Vec<ServedPaper> =
        served().into_iter().filter(|paper| paper.id == "kst-99010-XXV-2").collect();
    environment.write("stuk.xml", &papers[0].bodies[0].1);
    let _ = environment.run(&["import", "stuk.xml"]).expect(0);
    let tip = Archive::open(&environment.path("snapshots/archief")).unwrap().tip().unwrap();
    assert_eq!(tip, Some(imported_directly(&environment.path("alleen"), &papers)));
    let late = environment.run(&["import", "vroeg.html"]).expect(0);
    assert!(late.err.contains("1 al aanwezig"), "{}", late.err);
}
