//! Runs over years in which papers come in trickles and as HTML first end where the files lead.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::render_html::{Form, rendition};
use crate::support::pdf::{Look, set};
use crate::support::service::{Bench, date, served};
use crate::support::years::{Service, imported, official, shuffled, sources, trickling};
use chrono::{Days, NaiveDate};
use prinsjesdiff::archive::{Archive, Steps};
use prinsjesdiff::model::{BudgetYear, Kind, Standing};
use prinsjesdiff::pipeline::failure::{Cause, Failure};
use prinsjesdiff::pipeline::plan::Plan;
use prinsjesdiff::pipeline::ran::Ran;
use prinsjesdiff::pipeline::rules;
use prinsjesdiff::pipeline::run::run;
use prinsjesdiff::source::SourceError;
use stand_in::ServedPaper;

/// The standings of the chapters that stand.
fn standings(archive: &Archive) -> BTreeSet<Standing> {
    let records = archive.publications().unwrap();
    records.iter().map(|record| record.publication().unwrap().standing).collect()
}

#[test]
fn daily_runs_over_three_years_end_where_the_files_lead() {
    let folder = tempfile::tempdir().unwrap();
    let papers = trickling();
    let first = papers.iter().map(|paper| paper.announced).min().unwrap();
    let mut service = Service::start(papers, date("2023-09-18"));
    service.settings.pages_url = service.stand_in.origin();
    let path = folder.path().join("run");
    let mut archive = Archive::create_or_open(&path).unwrap();
    let (mut day, mut waiting, mut early) = (date("2023-09-18"), BTreeSet::new(), BTreeSet::new());
    while day < date("2026-03-01") {
        let ran = service.run(&mut archive, day, None);
        check_failures(&ran, day, day >= first);
        assert!(ran.stopped.is_none(), "{day}: {ran:?}");
        waiting.extend(ran.waiting.into_iter().map(|paper| paper.id));
        early.extend(standings(&archive));
        day = day + Days::new(1);
    }
    assert_eq!(early.len(), 4, "{early:?}");
    assert!(waiting.len() > 3, "{waiting:?}");
    assert_eq!(standings(&archive), BTreeSet::from([Standing::Official]));
    assert!(archive.verify(&rules()).unwrap().agrees);
    let tip = archive.tip().unwrap().unwrap();
    // Whoever imports the official files alone, and whoever imports all bodies, in any order.
    let alone = shuffled(official(&served()));
    assert_eq!(imported(&folder.path().join("alone"), &alone, 3), tip);
    let all = shuffled(sources(&path));
    assert!(all.len() > alone.len() + 5, "{} and {}", all.len(), alone.len());
    assert_eq!(imported(&folder.path().join("all"), &all, 4), tip);
    for request in service.stand_in.take_received() {
        assert_eq!(request.others, 0, "{request:?}");
    }
}

#[test]
fn a_backfill_amid_the_trickle_and_after_it_ends_where_the_files_lead() {
    let folder = tempfile::tempdir().unwrap();
    let years = || {
        let of = |year| [Kind::Begroting, Kind::Jaarverslag].map(|kind| (kind, BudgetYear(year)));
        Some(Plan::Years((2024..=2026).flat_map(of).collect()))
    };
    let service = Service::start(trickling(), date("2025-09-18"));
    let mut archive = Archive::create_or_open(&folder.path().join("run")).unwrap();
    let first = service.run(&mut archive, date("2025-09-18"), years());
    assert!(first.failures.is_empty() && !first.waiting.is_empty(), "{first:?}");
    let second = service.run(&mut archive, date("2025-10-01"), years());
    assert!(second.failures.is_empty() && second.waiting.is_empty(), "{second:?}");
    let expected = imported(&folder.path().join("alone"), &shuffled(official(&served())), 14);
    assert_eq!(archive.tip().unwrap().unwrap(), expected);
}

/// One chapter of two years whose rendition is out a day before its XML.
fn few() -> Vec<ServedPaper> {
    let of = |paper: &ServedPaper| paper.chapter == "N" && paper.id != "kst-99030-N-2";
    let early = |paper: ServedPaper| {
        let xml = String::from_utf8(paper.bodies[0].1.clone()).unwrap();
        paper.out_after(0, 1).with_html(rendition(&xml, Form::FULL).into_bytes())
    };
    served().into_iter().filter(of).map(early).collect()
}

/// The day on which the older paper is there as XML and the newer one as HTML, and the day after.
const DAYS: [&str; 2] = ["2024-09-17", "2024-09-18"];

/// A run that is stopped somewhere on one of the days, and run again; on the other day it goes
/// well. Tells whether it was stopped at all.
fn stopped_on(
    stopped: usize,
    path: &Path,
    stop: &dyn Fn(&Service, &Path, NaiveDate) -> bool,
) -> bool {
    let service = Service::start(few(), date(DAYS[0]));
    let mut was_stopped = false;
    for (at, day) in DAYS.into_iter().enumerate() {
        let day = date(day);
        if at == stopped {
            service.move_to(day);
            was_stopped = stop(&service, path, day);
        }
        let mut archive = Archive::create_or_open(path).unwrap();
        let ran = service.run(&mut archive, day, None);
        assert!(ran.failures.is_empty(), "{day}: {ran:?}");
        let expected = if at == 0 { Standing::Rendition } else { Standing::Official };
        assert!(standings(&archive).contains(&expected), "{day}");
        assert!(archive.verify(&rules()).unwrap().agrees, "{day}");
    }
    was_stopped
}

/// Stops at every point in turn; every time the end is where the files lead.
fn stop_everywhere(stop: impl Fn(u64, &Service, &Path, NaiveDate) -> bool) {
    let folder = tempfile::tempdir().unwrap();
    let expected = imported(&folder.path().join("alone"), &official(&few()), 1);
    for (day, name) in DAYS.into_iter().enumerate() {
        for point in 0.. {
            let path = folder.path().join(format!("{day}-{point}"));
            let was_stopped =
                stopped_on(day, &path, &|service, path, day| stop(point, service, path, day));
            let tip = Archive::open(&path).unwrap().tip().unwrap();
            assert_eq!(tip.as_ref(), Some(&expected), "{name} at {point}");
            if !was_stopped {
                assert!(point > 2, "only {point} points on {name}");
                break;
            }
        }
    }
}

#[test]
fn a_stop_before_any_request_of_early_text_or_of_its_xml_changes_nothing() {
    stop_everywhere(|allowed, service, path, day| {
        let mut archive = Archive::create_or_open(path).unwrap();
        let source = service.source();
        source.allowance().store(allowed, Ordering::SeqCst);
        let plan = service.plan(&archive, day);
        run(&mut archive, &source, &plan, service.clock.as_ref(), &|_| {})
            .unwrap()
            .stopped
            .is_some()
    });
}

#[test]
fn a_kill_before_any_write_of_early_text_or_of_its_xml_changes_nothing() {
    stop_everywhere(|allowed, service, path, day| {
        let left = AtomicU64::new(allowed);
        let steps = Steps::asking(move |_| {
            let less = |left: u64| left.checked_sub(1);
            left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, less).is_ok()
        });
        let mut archive = Archive::create_or_open(path).unwrap().with_steps(steps);
        let plan = service.plan(&archive, day);
        run(&mut archive, &service.source(), &plan, service.clock.as_ref(), &|_| {}).is_err()
    });
}

#[test]
fn another_body_under_the_same_identifier_is_a_revision_of_the_same_year() {
    let folder = tempfile::tempdir().unwrap();
    let changed = |paper: ServedPaper| {
        let text = String::from_utf8(paper.bodies[0].1.clone()).unwrap();
        let other = text.replace("De fondsbeheerders", "De beheerders van het fonds");
        assert_ne!(text, other);
        paper.modified_on(date("2024-11-04"), other.into_bytes())
    };
    let papers = few().into_iter();
    let of = |paper: &ServedPaper| paper.id == "kst-99020-N-2";
    let papers = papers.map(|paper| if of(&paper) { changed(paper) } else { paper });
    let service = Service::start(papers.collect(), date(DAYS[0]));
    let path = folder.path().join("run");
    let mut archive = Archive::create_or_open(&path).unwrap();
    for day in [DAYS[0], DAYS[1], "2024-11-03", "2024-11-04", "2024-11-05"] {
        let ran = service.run(&mut archive, date(day), None);
        assert!(ran.failures.is_empty(), "{day}: {ran:?}");
    }
    let edition = archive.edition(Kind::Begroting, BudgetYear(2025)).unwrap().unwrap();
    assert_eq!(edition.chapters[0].revision, 2);
    let all = shuffled(sources(&path));
    assert!(all.iter().any(|arrival| arrival.facts.is_some()));
    assert_eq!(imported(&folder.path().join("all"), &all, 2), archive.tip().unwrap().unwrap());
}

#[test]
fn the_binary_names_early_text_and_says_what_the_official_text_changed() {
    let day = date("2025-09-16");
    let early = |paper: ServedPaper| {
        let xml = String::from_utf8(paper.bodies[0].1.clone()).unwrap();
        // The rendition of one paper differs by a word from the text that follows.
        let page = rendition(&xml, Form::FULL);
        let other = page.replace("De fondsbeheerders", "De beheerders");
        let paper = paper.with_html(other.into_bytes());
        if paper.announced == day { paper.out_after(0, 1) } else { paper }
    };
    let mut bench = Bench::new(served().into_iter().map(early).collect());
    bench.move_to("2025-09-16");
    let first = bench.run(&["backfill", "2025..2026"]);
    let named = "(kst-99030-N-2), voorlopige tekst (nog niet als XML gepubliceerd)";
    assert!(first.err.contains(named), "{}", first.err);
    let said = "Voorlopige tekst (nog niet als XML gepubliceerd): hoofdstukken ";
    assert!(first.out.contains(said), "{}", first.out);
    assert!(first.out.contains("(voorlopig)"), "{}", first.out);
    let status = bench.run(&["status"]).expect(0);
    let line = "Begroting 2026, voorlopige tekst (nog niet als XML gepubliceerd): hoofdstukken ";
    assert!(status.out.contains(line), "{}", status.out);
    let article = bench.run(&["diff", "begroting/2025", "begroting/2026", "--article", "N/1"]);
    assert!(article.out.contains("nr. 2, voorlopige tekst"), "{}", article.out);
    bench.move_to("2025-09-17");
    let second = bench.run(&["backfill", "2025..2026"]);
    let equal = "hoofdstuk XXV: onderdelen A en B zijn gelijk aan de voorlopige tekst.";
    assert!(second.err.contains(equal), "{}", second.err);
    let changed = "Officiële tekst van begroting 2026, hoofdstuk N: ";
    assert!(second.err.contains(changed), "{}", second.err);
    let status = bench.run(&["status"]).expect(0);
    assert!(!status.out.contains("voorlopige"), "{}", status.out);
    let again = bench.run(&["backfill", "2025..2026"]).expect(0);
    assert!(!again.err.contains("Officiële tekst van"), "{}", again.err);
}

#[test]
fn a_paper_that_is_out_as_pdf_alone_is_early_text_of_a_run() {
    let day = date("2025-09-16");
    let early = |paper: ServedPaper| {
        let xml = String::from_utf8(paper.bodies[0].1.clone()).unwrap();
        let paper = match paper.chapter.as_str() {
            "N" => paper,
            _ => paper.with_pdf(set(&xml, Look { spaced: true, broken: true, full: false })),
        };
        if paper.announced == day { paper.out_after(1, 1) } else { paper }
    };
    let mut bench = Bench::new(served().into_iter().map(early).collect());
    bench.move_to("2025-09-16");
    let first = bench.run(&["backfill", "2025..2026"]);
    let named = "(kst-99030-XXV-2), voorlopige tekst";
    assert!(first.err.contains(named), "{}", first.err);
    // The PDF of one chapter has no pages: it is out, and cannot be read yet.
    assert!(!first.err.contains("kst-99030-N-2), voorlopige"), "{}", first.err);
    let status = bench.run(&["status"]).expect(0);
    assert!(status.out.contains("Begroting 2026, voorlopige tekst"), "{}", status.out);
    let article = bench.run(&["diff", "begroting/2025", "begroting/2026", "--article", "XXV/1"]);
    assert!(article.out.contains("nr. 2, voorlopige tekst"), "{}", article.out);
    assert!(article.out.contains("regisseert"), "{}", article.out);
    bench.move_to("2025-09-17");
    let second = bench.run(&["backfill", "2025..2026"]);
    let equal = "hoofdstuk XXV: onderdelen A en B zijn gelijk aan de voorlopige tekst.";
    assert!(second.err.contains(equal), "{}", second.err);
    let status = bench.run(&["status"]).expect(0);
    assert!(!status.out.contains("voorlopige"), "{}", status.out);
}

/// Expects that nothing failed, or on a day on which the service has no paper at all, that nothing but
/// its silence did.
#[track_caller]
fn check_failures(ran: &Ran, day: NaiveDate, has_papers: bool) {
    let is_silence = |failure: &Failure| {
        matches!(failure.cause, Cause::Source(SourceError::NothingFound { .. }))
    };
    let is_right = ran.failures.iter().all(|failure| !has_papers && is_silence(failure));
    assert!(is_right, "{day}: {ran:?}");
}

/// Daily runs from a day to another; returns on which days which papers were told as withdrawn.
fn withdrawn(service: &Service, archive: &mut Archive, from: &str, to: &str) -> Vec<String> {
    told_withdrawn(service, archive, [from, to], true)
}

fn told_withdrawn(
    service: &Service,
    archive: &mut Archive,
    [from, to]: [&str; 2],
    has_papers: bool,
) -> Vec<String> {
    let (mut day, mut told) = (date(from), Vec::new());
    while day <= date(to) {
        let ran = service.run(archive, day, None);
        check_failures(&ran, day, has_papers);
        told.extend(ran.withdrawn.iter().map(|gone| format!("{day} {}", gone.id)));
        day = day + Days::new(1);
    }
    told
}

#[test]
fn a_paper_that_is_gone_twice_is_told_once_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::start(served(), date("2024-09-17"));
    let mut archive = Archive::create_or_open(&folder.path().join("run")).unwrap();
    let nothing: [String; 0] = [];
    assert_eq!(withdrawn(&service, &mut archive, "2024-09-17", "2024-09-20"), nothing);
    let tip = archive.tip().unwrap();
    service.stand_in.withdraw("kst-99020-XXV-2");
    service.stand_in.withdraw("kst-99020-N-2");
    assert_eq!(withdrawn(&service, &mut archive, "2024-09-21", "2024-09-26"), nothing);
    // One of them is back before the second look: it was never gone.
    let back = served().into_iter().find(|paper| paper.id == "kst-99020-N-2").unwrap();
    service.stand_in.put(back);
    let told = withdrawn(&service, &mut archive, "2024-09-27", "2024-10-20");
    assert_eq!(told, ["2024-10-01 kst-99020-XXV-2"]);
    assert_eq!(service.cache.withdrawn().unwrap(), ["kst-99020-XXV-2"]);
    assert_eq!(archive.tip().unwrap(), tip);
    // A service that knows nothing any more is not believed.
    for paper in served() {
        service.stand_in.withdraw(&paper.id);
    }
    let days = ["2024-10-21", "2024-11-10"];
    assert_eq!(told_withdrawn(&service, &mut archive, days, false), nothing);
}

#[test]
fn a_body_that_changes_in_silence_is_found_by_looking_again() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::start(served(), date("2024-09-17"));
    let mut archive = Archive::create_or_open(&folder.path().join("run")).unwrap();
    let _ = withdrawn(&service, &mut archive, "2024-09-17", "2024-09-20");
    let mut paper = served().into_iter().find(|paper| paper.id == "kst-99020-N-2").unwrap();
    let text = String::from_utf8(paper.bodies[0].1.clone()).unwrap();
    // The service gives another body and does not say that it changed.
    let other = text.replace("De fondsbeheerders", "De beheerders van het fonds");
    paper.bodies[0].1 = other.into_bytes();
    service.stand_in.put(paper);
    let revision = |archive: &Archive| {
        let edition = archive.edition(Kind::Begroting, BudgetYear(2025)).unwrap().unwrap();
        let mut chapters = edition.chapters.into_iter();
        chapters.find(|text| text.publication.chapter.as_str() == "N").unwrap().revision
    };
    let _ = withdrawn(&service, &mut archive, "2024-09-21", "2024-09-23");
    assert_eq!(revision(&archive), 1);
    let _ = withdrawn(&service, &mut archive, "2024-09-24", "2024-09-24");
    assert_eq!(revision(&archive), 2);
}
