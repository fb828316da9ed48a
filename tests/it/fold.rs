//! The same papers give the same `main`, in any order, through kills, from any grouping.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use crate::support::program::{TestEnvironment, has_git};
use prinsjesdiff::example::PAPERS;

const ARCHIVE: &str = "snapshots/archief";

/// The example with what makes a fold hard: a body that was changed under its id, a revision that is
/// dated after the next edition, and a chapter that is absent for a year.
///
/// Every body bears something that tells its place: a date or a suffix of its own. Two bodies of one
/// paper and date are kept out by reason: the order in which they come decides between them (decision
/// 14), so no hash can be the same for all orders. A date that the paper cannot have is no date of its
/// own, so the revision is of the last day it can be of, and the next edition of a week before.
fn papers() -> Vec<(String, Vec<u8>)> {
    let mut papers: Vec<(String, Vec<u8>)> = PAPERS
        .iter()
        .filter(|paper| !["kst-99020-N-2.xml", "kst-99030-XXVI-2.xml"].contains(&paper.name))
        .map(|paper| (paper.name.to_owned(), paper.bytes.to_vec()))
        .collect();
    let dated = |name: &str, day: &str, on: &str| {
        let paper = PAPERS.iter().find(|paper| paper.name == name).unwrap();
        let text = String::from_utf8(paper.bytes.to_vec()).unwrap();
        let (day, on) = (format!("isodatum=\"{day}\""), format!("isodatum=\"{on}\""));
        assert!(text.contains(&day), "{name}");
        text.replace(&day, &on)
    };
    let changed = dated("kst-99020-XXV-2.xml", "2024-09-17", "2024-10-08")
        .replace("houtwallen", "houtsingels");
    papers.push(("kst-99020-XXV-2.changed.xml".to_owned(), changed.into_bytes()));
    let late = dated("kst-99020-XXVI-2.xml", "2024-09-17", "2025-09-16")
        .replace("vaarwegen", "waterwegen");
    papers.push(("kst-99020-XXVI-2.late.xml".to_owned(), late.into_bytes()));
    let next = dated("kst-99030-XXVI-2.xml", "2025-09-16", "2025-09-09");
    papers.push(("kst-99030-XXVI-2.xml".to_owned(), next.into_bytes()));
    papers
}

/// A small generator of orders: the same seed gives the same order.
struct Shuffle(u64);

impl Shuffle {
    fn next(&mut self, below: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }

    fn order<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.next(at + 1));
        }
    }
}

fn imported(environment: &TestEnvironment, names: &[&str]) {
    let mut arguments = vec!["import", "--quiet"];
    arguments.extend(names);
    let outcome = environment.run(&arguments);
    assert!([0, 5].contains(&outcome.code), "{outcome:?}");
}

fn environment() -> (TestEnvironment, Vec<String>) {
    let environment = TestEnvironment::new();
    let names = papers()
        .into_iter()
        .map(|(name, bytes)| {
            environment.write(&name, &bytes);
            name
        })
        .collect();
    (environment, names)
}

fn all_at_once() -> String {
    let (environment, names) = environment();
    imported(&environment, &names.iter().map(String::as_str).collect::<Vec<_>>());
    // A date that is not believed would leave two bodies of one day.
    let messages = environment.git(ARCHIVE, &["log", "--format=%B", "main"]);
    assert!(!messages.contains("Datum-Aangenomen"), "{messages}");
    environment.git(ARCHIVE, &["rev-parse", "main"])
}

#[test]
fn one_paper_per_process_in_any_order_with_a_kill_gives_the_same_hash() {
    if !has_git() {
        return;
    }
    let expected = all_at_once();
    for seed in 1..=4 {
        let (environment, mut names) = environment();
        let mut shuffle = Shuffle(seed);
        shuffle.order(&mut names);
        let killed = shuffle.next(names.len());
        for (at, name) in names.iter().enumerate() {
            if at == killed {
                let looks = u32::try_from(shuffle.next(60_000)).unwrap();
                environment.run_and_kill(&["import", name], looks);
            }
            imported(&environment, &[name]);
        }
        assert_eq!(environment.git(ARCHIVE, &["rev-parse", "main"]), expected, "seed {seed}");

        let before = environment.git(ARCHIVE, &["show-ref"]);
        for name in &names {
            imported(&environment, &[name]);
        }
        assert_eq!(
            environment.git(ARCHIVE, &["show-ref"]),
            before,
            "a second pass moved something"
        );
        environment.git(ARCHIVE, &["fsck", "--strict"]);
        assert_eq!(environment.git(ARCHIVE, &["status", "--porcelain"]), "");
        let _ = environment.run(&["verify"]).expect(0);
    }
}

#[test]
fn history_is_found_by_date_and_its_subjects_read_as_policy_history() {
    if !has_git() {
        return;
    }
    let (environment, names) = environment();
    imported(&environment, &names.iter().map(String::as_str).collect::<Vec<_>>());
    let count = |arguments: &[&str]| environment.git(ARCHIVE, arguments).lines().count();
    let all = count(&["log", "--oneline", "main"]);
    assert_eq!(count(&["log", "--oneline", "--since=2020-01-01", "main"]), all);
    let subjects = environment.git(ARCHIVE, &["log", "--format=%s", "main"]);
    assert!(subjects.contains("Begroting 2024, XXV Dorpen en Landschap"), "{subjects}");
    // A revision dated after the next edition stands before it, so that old text never lands on new.
    let lines: Vec<&str> = subjects.lines().collect();
    let at = |text: &str| lines.iter().position(|line| *line == text).unwrap();
    let next = at("Begroting 2026, XXVI Waterwegen en Bereikbaarheid");
    assert!(at("Herziene tekst van begroting 2025, XXVI Waterwegen en Bereikbaarheid") > next);
}

#[test]
fn no_line_outside_tables_is_long_and_every_text_names_its_place() {
    if !has_git() {
        return;
    }
    let (environment, names) = environment();
    imported(&environment, &names.iter().map(String::as_str).collect::<Vec<_>>());
    let patch = environment
        .git(ARCHIVE, &["log", "-p", "--reverse", "main", "--", "begroting", "jaarverslag"]);
    for line in
        patch.lines().filter(|line| line.starts_with(['+', '-']) && !line[1..].starts_with('|'))
    {
        assert!(line.chars().count() <= 401, "{line}");
    }
    for line in patch.lines().filter(|line| line.starts_with("diff --git")) {
        assert!(line.contains("/artikel-") || line.contains("README.md"), "{line}");
    }
}
