//! What is held stays as it stood; what is refused leaves no trace.

use super::*;

fn articles(dir: &TempDir, of: u16) -> Vec<String> {
    let edition = archive(dir).edition(Kind::Begroting, year(of)).unwrap().unwrap();
    edition.articles().map(|article| article.place.number.to_string()).collect()
}

#[test]
fn a_held_article_keeps_the_text_of_its_predecessor_and_is_not_in_the_edition() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    import(&dir, &[&set[1]]);
    let report = import(&dir, &[&set[2]]);
    let Outcome::Held(verdict) = &report.papers[0].outcome else { panic!("{report:?}") };
    assert_eq!(verdict.articles[0].article, "2");
    assert_eq!(articles(&dir, 2026), ["1", "3"]);
    let text = git(dir.path(), &["show", "main:begroting/VII/artikel-02/doelstelling.md"]);
    assert!(text.contains("In 2025."));
    let readme = git(dir.path(), &["show", "main:begroting/VII/README.md"]);
    assert!(readme.contains("- Artikel 2: aangehouden; de eerdere tekst blijft staan"), "{readme}");
    let edition = archive(&dir).edition(Kind::Begroting, year(2026)).unwrap().unwrap();
    assert_eq!(edition.chapters[0].held, verdict.articles);
}

#[test]
fn a_held_section_keeps_its_predecessor_and_the_rest_of_the_article_is_new() {
    let dir = TempDir::new().unwrap();
    import(&dir, &[&paper("kst-1-VII-2", 2024, "2023-09-19", &[1, 2])]);
    let next = paper("kst-2-VII-2", 2025, "2024-09-17", &[1, 2])
        .replace("Algemene doelstelling | Doel 2. / In 2025.", "Algemene doelstelling");
    import(&dir, &[&format!("{next}missing: 2 doelstelling\n")]);
    let show =
        |file: &str| git(dir.path(), &["show", &format!("main:begroting/VII/artikel-02/{file}")]);
    assert!(show("doelstelling.md").contains("In 2024."));
    assert!(show("rol-en-verantwoordelijkheid.md").contains("2025"));
    let edition = archive(&dir).edition(Kind::Begroting, year(2025)).unwrap().unwrap();
    assert_eq!(edition.chapters[0].articles[1].sections.len(), 1);
}

#[test]
fn a_paper_that_is_held_whole_leaves_the_texts_and_says_so() {
    let dir = TempDir::new().unwrap();
    import(&dir, &[&paper("kst-1-VII-2", 2024, "2023-09-19", &[1, 2, 3])]);
    let before = git(dir.path(), &["rev-parse", "main:begroting/VII"]);
    let report = import(&dir, &[&paper("kst-2-VII-2", 2025, "2024-09-17", &[1])]);
    assert!(matches!(&report.papers[0].outcome, Outcome::Held(v) if v.whole.is_some()));
    assert_eq!(git(dir.path(), &["rev-parse", "main:begroting/VII"]), before);
    let readme = git(dir.path(), &["show", "main:README.md"]);
    assert!(readme.contains(": 2024 (het stuk van 2025 is aangehouden)"), "{readme}");
    assert_eq!(articles(&dir, 2025), Vec::<String>::new());
}

#[test]
fn acceptance_lets_a_held_paper_pass_wherever_it_stands() {
    let dir = TempDir::new().unwrap();
    let papers = [
        paper("kst-1-VII-2", 2024, "2023-09-19", &[1, 2, 3]),
        paper("kst-2-VII-2", 2025, "2024-09-17", &[1]),
        paper("kst-3-VII-2", 2026, "2025-09-16", &[1]),
    ];
    for text in &papers {
        import(&dir, &[text]);
    }
    let id = PaperId::parse("kst-2-VII-2").unwrap();
    let report = archive(&dir).accept(&id, "nagekeken", &rules(), now()).unwrap();
    assert!(report.rewritten);
    assert_eq!(articles(&dir, 2025), ["1"]);
    // The next paper now has one article before it, and passes by itself.
    assert_eq!(articles(&dir, 2026), ["1"]);
    assert!(archive(&dir).verify(&rules()).unwrap().agrees);
    let decision = git(dir.path(), &["grep", "nagekeken", "bronnen"]);
    assert!(decision.contains("decision.toml"));
    let unknown =
        archive(&dir).accept(&PaperId::parse("kst-9-VII-2").unwrap(), "x", &rules(), now());
    assert!(matches!(unknown, Err(ArchiveError::UnknownPaper(_))));
}

#[test]
fn bills_rubbish_and_papers_without_facts_are_refused_and_leave_no_trace() {
    let dir = TempDir::new().unwrap();
    let report = import(&dir, &["document: bill\n", "document: rubbish\n", "niets\n"]);
    let outcomes: Vec<Outcome> = report.papers.into_iter().map(|paper| paper.outcome).collect();
    let expected = [Refusal::Bill, Refusal::Unreadable, Refusal::NoFacts].map(Outcome::Refused);
    assert_eq!(outcomes, expected);
    assert_eq!(archive(&dir).tip().unwrap(), None);
    assert_eq!(git(dir.path(), &["for-each-ref"]), "");
}

#[test]
fn an_assumed_date_is_told_in_the_commit() {
    let dir = TempDir::new().unwrap();
    import(
        &dir,
        &[&paper("kst-1-VII-2", 2024, "2023-09-19", &[1]).replace("year:", "assumed: yes\nyear:")],
    );
    let message = git(dir.path(), &["log", "-1", "--format=%B", "main"]);
    assert!(message.starts_with(
        "Begroting 2024, VII Binnenlandse Zaken\n\n1 artikel, 2 onderdelen, 0 aangehouden.\n"
    ));
    let trailers = git(dir.path(), &["log", "-1", "--format=%(trailers)", "main"]);
    for line in [
        "Publication: kst-1-VII-2",
        "Revision: 1",
        "Vergaderjaar: 2023-2024",
        "Date-Assumed: yes",
        "Source: https://zoek.officielebekendmakingen.nl/kst-1-VII-2.xml",
    ] {
        assert!(trailers.lines().any(|l| l == line), "{line} in {trailers}");
    }
}
