//! What people type is understood, or refused with what would be.

use crate::support::program::TestEnvironment;

/// An archive of the example's papers, and their folder.
fn example() -> TestEnvironment {
    let environment = TestEnvironment::new();
    let written = environment.run(&["demo", "--papers", "stukken"]).expect(0);
    assert!(written.err.contains("stukken"), "{}", written.err);
    let _ = environment.run(&["import", "stukken"]).expect(5);
    environment
}

#[test]
fn what_people_type_is_understood() {
    let environment = example();
    let check = |typed: &[&str], expected: &str| {
        let outcome = environment.run(typed).expect(0);
        assert!(outcome.out.contains(expected), "{typed:?}: {}", outcome.out);
    };
    check(
        &["diff", "2025", "2026", "--article", "xxv-1", "--section", "rol"],
        "Artikel 1. Vitale dorpen",
    );
    check(
        &["diff", "begroting 2025", "Begroting/2026", "--chapter", "xxv", "--article", "1"],
        "Artikel 1. Vitale dorpen",
    );
    check(&["diff", "2025/xxv", "2026/xxv", "--article", "artikel 1"], "Artikel 1. Vitale dorpen");
    check(&["report"], "BEGROTING 2026 VERGELEKEN MET BEGROTING 2025");
    check(&["report", "2025"], "BEGROTING 2025 VERGELEKEN MET BEGROTING 2024");
    check(&["report", "jaarverslag 2024"], "JAARVERSLAG 2024");
    check(&["log", "xxv art. 1"], "XXV/1");
    check(&["blame", "XXV1", "--year", "2026"], "XXV");
    check(
        &["diff", "stukken/kst-99020-XXV-2.xml", "stukken/kst-99030-XXV-2.xml", "--article", "1"],
        "Artikel 1. Vitale dorpen",
    );
}

#[test]
fn what_is_not_understood_is_refused_with_what_would_be() {
    let environment = example();
    let check = |typed: &[&str], code: i32, expected: &str| {
        let outcome = environment.run(typed).expect(code);
        assert!(outcome.err.contains(expected), "{typed:?}: {}", outcome.err);
    };
    check(
        &["diff", "2025", "2026", "--section", "x"],
        2,
        "A (doelstelling) en B (rol-en-verantwoordelijkheid)",
    );
    check(&["diff", "2025", "2026", "--article", "1"], 2, "XXV/1, XXVII/1 en N/1");
    check(&["log", "99"], 2, "zoals VII/1");
    check(&["blame", "een"], 2, "bedoeld is iets als VII/1");
    check(&["report", "26"], 2, "bedoeld is iets als begroting/2026");
    check(&["diff", "2025", "2026", "--chapter", "VII"], 1, "XXV");
    check(&["diff", "2025", "2031"], 1, "begroting 2026");
    check(&["demo", "--papers", "stukken/kst-99030-XXV-2.xml"], 1, "staat er al");
}
