//! `status` tells what is next, what is awaited, and how long each paper took.

use crate::support::service::{Bench, date, served};
use prinsjesdiff::cache::Cache;
use stand_in::ServedPaper;

/// Prinsjesdag 2025 in trickles: XXVII has its XML after four days, N comes nine days late.
fn in_trickles() -> Vec<ServedPaper> {
    served()
        .into_iter()
        .map(|paper| match paper.id.as_str() {
            "kst-99030-XXVII-2" => paper.out_after(2, 4),
            "kst-99030-N-2" => {
                let late = date("2025-09-25");
                ServedPaper { announced: late, html_from: late, xml_from: late, ..paper }
            }
            _ => paper,
        })
        .collect()
}

#[track_caller]
fn check(bench: &Bench, told: &[&str], not_told: &[&str]) {
    let outcome = bench.run(&["status"]).expect(0);
    for words in told {
        assert!(outcome.out.contains(words), "no ‘{words}’ in {}", outcome.out);
    }
    for words in not_told {
        assert!(!outcome.out.contains(words), "‘{words}’ in {}", outcome.out);
    }
}

#[test]
fn a_prinsjesdag_in_trickles_is_followed_from_day_to_day() {
    let mut bench = Bench::new(in_trickles());
    bench.move_to("2025-09-15");
    let _ = bench.run(&["backfill", "2024..2025"]).expect(5);
    check(
        &bench,
        &["Volgende verwachte datum: Prinsjesdag, 16 september 2025."],
        &["nog niet verschenen", "nog niet leesbaar", "aangekondigd op 19 september 2023"],
    );

    bench.move_to("2025-09-16");
    let _ = bench.run(&["run"]).expect(0);
    bench.move_to("2025-09-18");
    let late = "Hoofdstuk N van begroting 2026 was op 16 september 2025 verwacht en is nog niet \
                verschenen. Dat is 2 dagen geleden.";
    let out = "Begroting 2026, hoofdstuk XXVII (kst-99030-XXVII-2): verschenen op 16 september \
               2025, nog niet leesbaar. Dat is 2 dagen geleden.";
    let next = "Volgende verwachte datum: Verantwoordingsdag, 20 mei 2026.";
    // What came on its own day needs no line.
    let at_once = ["Hoofdstuk XXVII van begroting 2026", "kst-99030-XXV-2: aangekondigd"];
    check(&bench, &[late, out, next], &at_once);

    bench.move_to("2025-09-20");
    let _ = bench.run(&["run"]).expect(0);
    let took = "kst-99030-XXVII-2: aangekondigd op 16 september 2025, eerste tekst na 4 dagen, XML \
                na 4 dagen.";
    check(&bench, &["Dat is 4 dagen geleden.", took], &["nog niet leesbaar"]);

    bench.move_to("2025-09-25");
    let _ = bench.run(&["run"]).expect(0);
    check(&bench, &[next], &["nog niet verschenen", "nog niet leesbaar"]);
}

#[test]
fn an_edition_of_which_nothing_has_come_is_one_line() {
    let mut bench = Bench::new(served());
    let _ = bench.run(&["backfill", "2024..2026"]).expect(5);
    bench.move_to("2026-05-25");
    let nothing = "Jaarverslag 2025 was op 20 mei 2026 verwacht; hiervan is nog niets ontvangen. Dat is \
                   5 dagen geleden.";
    // What was fetched long after it came out tells nothing of how long it took.
    check(&bench, &[nothing], &["Hoofdstuk", "aangekondigd op 19 september"]);
}

#[test]
fn without_a_cache_the_calendar_is_told_and_none_is_made() {
    let bench = Bench::new(served());
    let _ = bench.run(&["backfill", "2024..2026"]).expect(5);
    let cache = bench.environment.path("snapshots/archief/.git/prinsjesdiff-cache.sqlite");
    std::fs::remove_file(&cache).unwrap();
    check(&bench, &["Volgende verwachte datum: Verantwoordingsdag, 20 mei 2026."], &[]);
    assert!(!cache.exists());
}

#[test]
fn only_the_chapters_that_are_wanted_are_awaited() {
    let mut bench = Bench::new(in_trickles());
    bench.configure(&[("chapters", "[\"XXV\"]")]);
    bench.move_to("2025-09-15");
    let _ = bench.run(&["backfill", "2024..2025"]).expect(0);
    bench.move_to("2025-09-18");
    let _ = bench.run(&["run"]).expect(0);
    let there = ["Begroting 2026: 1 hoofdstuk ontvangen."];
    check(&bench, &there, &["Hoofdstuk", "nog niet leesbaar"]);
}

#[test]
fn papers_that_the_publisher_took_back_are_listed_until_they_are_there_again() {
    let mut bench = Bench::new(served());
    bench.move_to("2025-09-16");
    let _ = bench.run(&["run"]).expect(5);
    let path = bench.environment.path("snapshots/archief/.git/prinsjesdiff-cache.sqlite");
    let cache = Cache::open(&path).unwrap();
    let paper = "kst-99030-XXV-2";
    let told = "Begroting 2026, hoofdstuk XXV (kst-99030-XXV-2): ingetrokken door de uitgever. De tekst \
                blijft in het archief.";
    // Missed once it may be a slip of the service.
    let _ = cache.missed(paper, date("2025-09-20")).unwrap();
    check(&bench, &[], &[told]);
    cache.told_as_withdrawn(paper).unwrap();
    check(&bench, &[told], &["kst-99030-N-2): ingetrokken"]);
    cache.seen(paper).unwrap();
    check(&bench, &[], &[told]);
}
