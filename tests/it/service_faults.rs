//! The fault matrix with the built binary: what the service received, what the archive holds, and
//! the exit code.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::sync::LazyLock;
use std::time::Duration;

use crate::support::program::has_git;
use crate::support::service::{Bench, imported_directly, served};
use stand_in::{Fault, On, Received, Rule, ServedPaper};

/// Searches of one budget year: one for each kind of paper.
const SEARCHES: usize = 2;
/// The paper with which something is wrong.
const ID: &str = "kst-99010-XXVI-2";

/// The papers of budget year 2024, none of which is held back.
fn of_2024() -> Vec<ServedPaper> {
    served()
        .into_iter()
        .filter(|paper| ["99010", "99025"].contains(&paper.dossier.as_str()))
        .collect()
}

/// The tip of `main` when all papers are in.
static ALL: LazyLock<String> = LazyLock::new(|| tip_of(|_| true));
/// The same without the paper with which something is wrong.
static WITHOUT: LazyLock<String> = LazyLock::new(|| tip_of(|paper| paper.id != ID));

fn tip_of(wanted: impl Fn(&ServedPaper) -> bool) -> String {
    let folder = tempfile::tempdir().unwrap();
    let papers: Vec<ServedPaper> = of_2024().into_iter().filter(|paper| wanted(paper)).collect();
    imported_directly(folder.path(), &papers)
}

/// Nothing is broken or left lying in the archive.
#[track_caller]
fn assert_whole(bench: &Bench) {
    if has_git() {
        let archive = "snapshots/archief";
        let _ = bench.environment.git(archive, &["fsck", "--strict", "--no-dangling"]);
        assert_eq!(bench.environment.git(archive, &["status", "--porcelain"]), "");
    }
    let left: Vec<_> = walk(&bench.environment.path("snapshots/archief"))
        .into_iter()
        .filter(|name| {
            name.ends_with(".partial") || name.contains("tmp_") || name.contains("intent")
        })
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

fn walk(folder: &std::path::Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            names.extend(walk(&path));
        } else {
            names.push(path.display().to_string());
        }
    }
    names
}

fn paths(received: &[Received]) -> Vec<&str> {
    received.iter().map(|request| request.path.as_str()).collect()
}

/// A fault that passes: everything comes in one run, with as many requests more as were in vain.
#[track_caller]
fn passes(on: &On, fault: &Fault, times: u32) {
    let bench = Bench::new(of_2024());
    bench.stand_in.fault(Rule::times(times, on.clone(), fault.clone()));
    let outcome = bench.run(&["backfill", "2024..2024"]);
    assert_eq!(outcome.code, 0, "{fault:?}: {}", outcome.err);
    assert_eq!(bench.tip(), Some(ALL.clone()), "{fault:?}");
    let received = bench.received();
    let in_vain = if matches!(fault, Fault::SlowDrip { .. }) { 0 } else { times as usize };
    assert_eq!(received.len(), SEARCHES + 5 + in_vain, "{fault:?}: {:?}", paths(&received));
    let told = format!("De publicatiedienst is {} keer bevraagd.", received.len());
    assert!(outcome.err.contains(&told), "{}", outcome.err);
    // The same is asked for again, and nothing else in between.
    let first = received.iter().position(|request| request.fault.is_some()).unwrap();
    for request in &received[first..=first + in_vain] {
        assert_eq!(
            (&request.path, &request.query),
            (&received[first].path, &received[first].query)
        );
    }
    assert_whole(&bench);
}

#[test]
fn what_passes_is_waited_for_and_nothing_is_missing() {
    for on in [On::Search, On::Path(ID.into())] {
        for fault in [
            Fault::TooMany { retry_after: None },
            Fault::TooMany { retry_after: Some("90".into()) },
            Fault::Status(500),
            Fault::Status(503),
            Fault::Reset,
            Fault::Truncated,
            Fault::SlowDrip { pause: Duration::ZERO },
        ] {
            // A host that has never answered is asked once more, and not four times.
            let times = if on == On::Search && fault == Fault::Reset { 1 } else { 2 };
            passes(&on, &fault, times);
        }
    }
}

/// A fault of one paper that does not pass: the others come, and it comes when it is mended.
#[track_caller]
fn stays(fault: &Fault, most_requests: usize, told: &str) {
    let bench = Bench::new(of_2024());
    bench.stand_in.fault(Rule::always(On::Path(ID.into()), fault.clone()));
    let outcome = bench.run(&["backfill", "2024..2024"]);
    assert_eq!(outcome.code, 3, "{fault:?}: {}", outcome.err);
    assert!(outcome.err.contains(told), "{fault:?}: no ‘{told}’ in {}", outcome.err);
    let partly = format!("Gedeeltelijk gelukt: 1 van 5 stukken kon niet worden opgehaald ({ID}).");
    assert!(outcome.err.contains(&partly), "{fault:?}: {}", outcome.err);
    assert_eq!(bench.tip(), Some(WITHOUT.clone()), "{fault:?}");
    let received = bench.received();
    let of_it = received.iter().filter(|request| request.path.contains(ID)).count();
    assert!((2..=most_requests).contains(&of_it), "{fault:?}: {:?}", paths(&received));
    assert_eq!(received.len() - of_it, SEARCHES + 4, "{fault:?}: {:?}", paths(&received));
    assert_whole(&bench);
    bench.stand_in.heal();
    let _ = bench.run(&["backfill", "2024..2024"]).expect(0);
    assert_eq!(bench.tip(), Some(ALL.clone()), "{fault:?}");
    // What is held already is asked for with what it is recognised by.
    let again = bench.received();
    let known = again.iter().filter(|request| request.if_none_match.is_some()).count();
    assert_eq!(known, 4, "{fault:?}: {again:?}");
    assert_whole(&bench);
}

#[test]
fn an_error_that_stays_stops_no_other_paper() {
    stays(&Fault::Status(500), 10, "Niet opgehaald: kst-99010-XXVI-2 (foutcode 500).");
    stays(&Fault::Reset, 10, "is niet bereikbaar (");
    stays(&Fault::Truncated, 10, "(het antwoord breekt af)");
    stays(&Fault::Status(403), 2, "antwoordt anders dan verwacht: foutcode 403");
}

#[test]
fn what_is_not_the_paper_is_not_archived() {
    // Where the XML is not at its address, rendition and PDF are looked for, which are not there either.
    stays(&Fault::ErrorPage, 6, "gaf een foutpagina in plaats van kst-99010-XXVI-2.");
    stays(&Fault::NotFoundPage, 6, "is verschenen, maar staat niet op http://");
    stays(&Fault::Status(404), 6, "is verschenen, maar staat niet op http://");
    stays(&Fault::Empty, 2, "(een leeg antwoord)");
    stays(&Fault::CutFile, 2, "(het antwoord breekt af)");
    stays(&Fault::WrongCharset, 2, "(de tekens zijn niet van de tekenset die het stuk noemt)");
    let other = Fault::OtherPaper("kst-99010-XXV-2".into());
    stays(&other, 2, "(een ander stuk: 99010 XXV, nr. 2)");
    let away = Fault::Redirect("http://localhost:1/kst.xml".into());
    stays(&away, 2, "verwijst door naar http://localhost:1/kst.xml, dat niet is ingesteld");
}

#[test]
fn a_service_that_asks_for_rest_gets_it() {
    for (retry_after, requests) in [(Some("3600".to_owned()), 1), (None, 5)] {
        let bench = Bench::new(of_2024());
        let fault = Fault::TooMany { retry_after };
        bench.stand_in.fault(Rule::always(On::Papers, fault));
        let outcome = bench.run(&["backfill", "2024..2024"]).expect(3);
        assert_eq!(bench.received().len(), SEARCHES + requests);
        assert_eq!(outcome.err.matches("vraagt om te wachten tot").count(), 1, "{}", outcome.err);
        assert!(
            outcome.err.contains("er kon geen enkel stuk worden opgehaald (kst-99010-XXV-2"),
            "{}",
            outcome.err
        );
        assert_eq!(bench.tip(), None);
        bench.stand_in.heal();
        let _ = bench.run(&["backfill", "2024..2024"]).expect(0);
        assert_eq!(bench.tip(), Some(ALL.clone()));
    }
}
