//! What is found, and in how many questions.

use super::*;
use stand_in::SearchHabits;

#[test]
fn every_paper_of_the_example_is_found_and_nothing_beside_it() {
    let bench = Bench::new(example(), "2026-01-01");
    let discovery = bench.discover(2024..=2026);
    assert!(discovery.failures.is_empty(), "{:?}", discovery.failures);
    assert!(discovery.awaited.is_empty(), "{:?}", discovery.awaited);
    let mut found = ids(&discovery.announced);
    found.sort();
    let mut all: Vec<&str> =
        PAPERS.iter().map(|paper| paper.name.trim_end_matches(".xml")).collect();
    all.sort_unstable();
    assert_eq!(found, all);
    let learnt: Vec<&str> = discovery.learnt.iter().map(|learnt| learnt.number.as_str()).collect();
    assert_eq!(learnt, ["99010", "99025", "99020", "99030"]);
    assert!(discovery.learnt[0].evidence.contains("Vaststelling van de begrotingssta"));
    let received = bench.stand_in.take_received();
    // One question for each kind and year.
    assert_eq!(received.len(), 6);
    assert_eq!(bench.source.requests(), 6);
    assert_polite(&received);
}

#[test]
fn papers_appear_on_their_days() {
    let bench = Bench::new(example(), "2023-09-18");
    assert!(bench.discover(2024..=2026).announced.is_empty());
    bench.move_to("2023-09-19");
    assert_eq!(bench.discover(2024..=2026).announced.len(), 4);
    bench.move_to("2024-09-17");
    assert_eq!(bench.discover(2024..=2026).announced.len(), 8);
}

#[test]
fn what_changed_since_a_day_takes_one_question() {
    let bench = Bench::new(example(), "2024-11-12");
    let changed = bench.source.changed_since(date("2024-11-01")).unwrap();
    assert_eq!(ids(&changed.announced), ["kst-99020-XXVII-2-h1"]);
    assert!(bench.source.changed_since(date("2024-11-13")).unwrap().announced.is_empty());
    assert_eq!(bench.stand_in.take_received().len(), 2);
}

#[test]
fn papers_are_found_by_their_identifiers() {
    let bench = Bench::new(example(), "2026-01-01");
    let wanted = ["kst-99030-N-2", "kst-99025-XXV-1", "kst-99999-N-2"]
        .map(|id| crate::model::PaperId::parse(id).unwrap());
    let found = bench.source.find(&wanted).unwrap();
    assert_eq!(ids(&found.announced), ["kst-99025-XXV-1", "kst-99030-N-2"]);
    assert_eq!(bench.stand_in.take_received().len(), 1);
}

#[test]
fn a_bill_without_its_memorandum_is_awaited() {
    let mut papers = example();
    for paper in &mut papers {
        if paper.id == "kst-99010-XXV-2" {
            paper.announced = date("2023-09-22");
        }
    }
    let bench = Bench::new(papers, "2023-09-19");
    let discovery = bench.discover(2024..=2024);
    assert_eq!(discovery.announced.len(), 3);
    let awaited: Vec<String> = discovery
        .awaited
        .iter()
        .map(|paper| format!("{} {} {}", paper.kind, paper.year, paper.chapter))
        .collect();
    assert_eq!(awaited, ["begroting 2024 XXV"]);
    bench.move_to("2023-09-22");
    assert!(bench.discover(2024..=2024).awaited.is_empty());
}

#[test]
fn a_memorandum_with_another_number_and_no_sort_is_found_through_its_dossier() {
    let mut papers = example();
    for paper in &mut papers {
        if paper.id == "kst-99010-XXV-2" {
            (paper.id, paper.number) = ("kst-99010-XXV-4".into(), "4".into());
            paper.sort.clear();
        }
    }
    let bench = Bench::new(papers, "2023-09-19");
    let found = ids(&bench.discover(2024..=2024).announced);
    assert!(found.contains(&"kst-99010-XXV-4".to_owned()), "{found:?}");
}

#[test]
fn known_dossiers_are_asked_for_when_titles_are_not_as_expected() {
    let mut papers: Vec<ServedPaper> = example()
        .into_iter()
        .filter(|paper| paper.dossier == "99010" && paper.chapter == "XXV")
        .collect();
    for paper in &mut papers {
        paper.id = paper.id.replace("99010-XXV", "36410-VII");
        (paper.dossier, paper.chapter) = ("36410".into(), "VII".into());
        // The title does not name the year as a word of its own, and the session is missing.
        paper.session.clear();
    }
    let bench = Bench::new(papers, "2023-09-19");
    let discovery = bench.discover(2024..=2024);
    assert_eq!(ids(&discovery.announced), ["kst-36410-VII-2"]);
    assert!(discovery.learnt.is_empty());
}

#[test]
fn only_the_chapters_that_are_wanted_are_found() {
    let mut bench = Bench::new(example(), "2026-01-01");
    bench.source.settings.chapters = vec![Chapter::parse("N").unwrap()];
    let found = ids(&bench.discover(2024..=2026).announced);
    assert_eq!(found, ["kst-99010-N-2", "kst-99020-N-2", "kst-99030-N-2"]);
}

fn check_pages(habits: SearchHabits) {
    let bench = Bench::new(example(), "2026-01-01");
    bench.stand_in.set_habits(habits);
    let changed = bench.source.changed_since(date("2020-01-01")).unwrap();
    assert_eq!(changed.announced.len(), PAPERS.len(), "{habits:?}");
    assert_polite(&bench.stand_in.take_received());
}

#[test]
fn pages_are_read_to_the_end_whatever_the_count_says() {
    for most_records in [1, 7, 1000] {
        for count_off in [-40, 0, 40] {
            // A count that is far too low on a page that was shortened cannot be told from the
            // end; the real service was seen to give as many as asked for.
            if most_records < 1000 && count_off < 0 {
                continue;
            }
            check_pages(SearchHabits { most_records, count_off, shifting_order: false });
        }
    }
}

#[test]
fn an_order_that_shifts_is_noticed_and_walked_again() {
    let bench = Bench::new(example(), "2026-01-01");
    bench.stand_in.set_habits(SearchHabits {
        most_records: 20,
        count_off: 0,
        shifting_order: true,
    });
    match bench.source.changed_since(date("2020-01-01")) {
        Ok(changed) => assert_eq!(changed.announced.len(), PAPERS.len()),
        Err(error) => assert!(matches!(error, SourceError::ShiftingOrder { .. }), "{error}"),
    }
}

#[test]
fn a_paper_that_is_not_typeset_is_followed_until_it_is() {
    let papers: Vec<ServedPaper> = example()
        .into_iter()
        .map(|paper| {
            if paper.id == "kst-99010-XXV-2" {
                paper.typeset_after("kst-1259252", 3)
            } else {
                paper
            }
        })
        .collect();
    let bench = Bench::new(papers, "2023-09-19");
    let found = bench.discover(2024..=2024).announced;
    let waiting = found.iter().find(|paper| paper.id.to_string() == "kst-1259252").unwrap();
    assert_eq!(waiting.status, PaperStatus::Untypeset);
    assert_eq!((waiting.chapter.as_str(), waiting.number.as_str()), ("XXV", "2"));
    let _ = bench.stand_in.take_received();
    assert_eq!(
        bench.source.fetch(waiting, &nothing_held).unwrap(),
        Fetched::NotYet { out: vec![Form::Pdf], tried: Vec::new() }
    );
    assert!(bench.stand_in.take_received().is_empty(), "the service said that there is no XML");
    assert_eq!(bench.source.cache().waiting().unwrap().len(), 1);
    bench.move_to("2023-09-22");
    let changed = bench.source.changed_since(date("2023-09-20")).unwrap();
    assert_eq!(ids(&changed.announced), ["kst-99010-XXV-2"]);
    let followed = bench.source.cache().followed().unwrap();
    assert_eq!(followed[0].became.as_deref(), Some("kst-99010-XXV-2"));
    assert!(matches!(
        bench.source.fetch(&changed.announced[0], &nothing_held).unwrap(),
        Fetched::Paper(_)
    ));
}

#[test]
fn other_kinds_are_found_when_they_are_configured() {
    let mut papers = example();
    let of = |id: &str| example().into_iter().find(|paper| paper.id == id).unwrap();
    let mut account = of("kst-99025-XXV-1");
    (account.id, account.number) = ("kst-99025-XXV-4".into(), "4".into());
    account.title = "Memorie van toelichting".into();
    account.sort = "Memorie van toelichting".into();
    papers.push(account);
    for (dossier, occasion, session, day) in [
        ("99013", "Voorjaarsnota", "2023-2024", "2024-06-01"),
        ("99014", "Miljoenennota", "2024-2025", "2024-09-17"),
        ("99015", "Najaarsnota", "2024-2025", "2024-11-25"),
    ] {
        let mut change = of("kst-99010-XXV-2");
        change.id = format!("kst-{dossier}-XXV-2");
        change.dossier = dossier.to_owned();
        change.dossier_title = format!(
            "Wijziging van de begrotingsstaten van het Ministerie van Dorpen (XXV) voor het jaar \
             2024 (wijziging samenhangende met de {occasion})"
        );
        change.session = session.to_owned();
        change.announced = date(day);
        papers.push(change);
    }
    let mut bench = Bench::new(papers, "2026-01-01");
    bench.source.settings.kinds = Kind::ALL.to_vec();
    bench.source.settings.chapters = vec![Chapter::parse("XXV").unwrap()];
    let discovery = bench.source.discover(&Kind::ALL, &[BudgetYear(2024)]);
    let found: Vec<(Kind, String)> =
        discovery.announced.iter().map(|paper| (paper.kind, paper.id.to_string())).collect();
    let expected = [
        (Kind::Begroting, "kst-99010-XXV-2"),
        (Kind::Suppletoire1, "kst-99013-XXV-2"),
        (Kind::SuppletoireSeptember, "kst-99014-XXV-2"),
        (Kind::Suppletoire2, "kst-99015-XXV-2"),
        (Kind::Jaarverslag, "kst-99025-XXV-1"),
        (Kind::Slotwet, "kst-99025-XXV-4"),
    ];
    assert_eq!(found, expected.map(|(kind, id)| (kind, id.to_owned())));
    assert!(discovery.failures.is_empty() && discovery.awaited.is_empty(), "{discovery:?}");
    // Two subjects in two sessions share their questions: four in all.
    assert_eq!(bench.stand_in.take_received().len(), 4);
}

#[test]
fn a_folder_of_papers_serves_as_well() {
    let folder = tempfile::tempdir().unwrap();
    for paper in PAPERS {
        std::fs::write(folder.path().join(paper.name), paper.bytes).unwrap();
    }
    let bench = Bench::new(stand_in::folder(folder.path()).unwrap(), "2026-01-01");
    assert_eq!(bench.discover(2024..=2026).announced.len(), PAPERS.len());
}
