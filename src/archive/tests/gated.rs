//! What is held stays as it stood; what is refused leaves no trace.

use super::*;

const COMPARED: [SectionKind; 2] =
    [SectionKind::Doelstelling, SectionKind::RolEnVerantwoordelijkheid];

fn articles(dir: &TempDir, of: u16) -> Vec<String> {
    let edition = archive(dir).edition(Kind::Begroting, year(of)).unwrap().unwrap();
    edition.articles().map(|article| article.place.number.to_string()).collect()
}

#[test]
fn a_held_article_keeps_the_text_of_its_predecessor_and_is_unread_in_the_edition() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    import(&dir, &[&set[1]]);
    let report = import(&dir, &[&set[2]]);
    let Outcome::Held(verdict) = &report.papers[0].outcome else { panic!("{report:?}") };
    assert_eq!(verdict.articles[0].article, "2");
    assert_eq!(articles(&dir, 2026), ["1", "2", "3"]);
    let text = git(dir.path(), &["show", "main:begroting/VII/artikel-02/doelstelling.md"]);
    let line = "<!-- Niet gelezen in begroting 2026; hieronder staat de tekst van begroting 2025, \
        artikel 2 -->\n# ";
    assert!(text.starts_with(line) && text.contains("In 2025."), "{text}");
    let readme = git(dir.path(), &["show", "main:begroting/VII/README.md"]);
    assert!(readme.contains("- Artikel 2: aangehouden; de eerdere tekst blijft staan"), "{readme}");
    let edition = archive(&dir).edition(Kind::Begroting, year(2026)).unwrap().unwrap();
    assert_eq!(edition.chapters[0].held, verdict.articles);
    assert_eq!(edition.chapters[0].articles[1].unread, COMPARED);
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
    let article = &edition.chapters[0].articles[1];
    assert_eq!((article.sections.len(), article.unread.as_slice()), (1, &COMPARED[..1]));
}

#[test]
fn a_paper_that_is_held_whole_leaves_the_texts_and_says_so() {
    let dir = TempDir::new().unwrap();
    import(&dir, &[&paper("kst-1-VII-2", 2024, "2023-09-19", &[1, 2, 3])]);
    let show = || git(dir.path(), &["show", "main:begroting/VII/artikel-02/doelstelling.md"]);
    let before = show();
    let report = import(&dir, &[&paper("kst-2-VII-2", 2025, "2024-09-17", &[1])]);
    assert!(matches!(&report.papers[0].outcome, Outcome::Held(v) if v.whole.is_some()));
    let line =
        "<!-- Niet gelezen in begroting 2025; hieronder staat de tekst van begroting 2024 -->";
    assert_eq!(show(), format!("{line}\n{before}"));
    let readme = git(dir.path(), &["show", "main:README.md"]);
    assert!(readme.contains(": 2024 (het stuk van 2025 is aangehouden)"), "{readme}");
    assert_eq!(articles(&dir, 2025), Vec::<String>::new());
    // The page of the chapter says so too, and of two such papers names the newer.
    import(&dir, &[&paper("kst-3-VII-2", 2026, "2025-09-16", &[1])]);
    let page = git(dir.path(), &["show", "main:begroting/VII/README.md"]);
    let told: Vec<&str> = page.lines().filter(|line| line.starts_with("**Aangehouden")).collect();
    let line = "**Aangehouden:** begroting 2026 \
        ([kst-3-VII-2](https://zoek.officielebekendmakingen.nl/kst-3-VII-2.html)) is als geheel niet \
        gelezen; hieronder staat begroting 2024.";
    assert_eq!(told, [line], "{page}");
    assert!(page.starts_with("# Begroting 2024, VII "), "{page}");
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
    let report = archive(&dir).accept(&id, "nagekeken", None, &rules(), now()).unwrap();
    assert!(report.rewritten);
    assert_eq!(articles(&dir, 2025), ["1"]);
    // The next paper now has one article before it, and passes by itself.
    assert_eq!(articles(&dir, 2026), ["1"]);
    assert!(archive(&dir).verify(&rules()).unwrap().agrees);
    let decision = git(dir.path(), &["grep", "nagekeken", "bronnen"]);
    assert!(decision.contains("decision.toml"));
    let unknown =
        archive(&dir).accept(&PaperId::parse("kst-9-VII-2").unwrap(), "x", None, &rules(), now());
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
        "Publicatie: kst-1-VII-2",
        "Versie: 1",
        "Vergaderjaar: 2023-2024",
        "Datum-Aangenomen: ja",
        "Bron: https://zoek.officielebekendmakingen.nl/kst-1-VII-2.xml",
    ] {
        assert!(trailers.lines().any(|l| l == line), "{line} in {trailers}");
    }
}

#[test]
fn held_text_stays_with_its_article_and_not_with_its_number() {
    let dir = TempDir::new().unwrap();
    let titled = |text: String, names: &[(&str, &str)]| {
        names.iter().fold(text, |text, (from, to)| text.replace(from, to))
    };
    let first = [("1 Artikel 1", "1 Vaarwegen"), ("2 Artikel 2", "2 Bruggen en sluizen")];
    import(&dir, &[&titled(paper("kst-1-VII-2", 2024, "2023-09-19", &[1, 2]), &first)]);
    // The bridges are the first article now, and their number belongs to another.
    let next = [
        ("1 Artikel 1", "1 Bruggen en Sluizen"),
        ("2 Artikel 2", "2 Stuifzand"),
        ("Algemene doelstelling | Doel 1. / In 2025.", "Algemene doelstelling"),
        ("Algemene doelstelling | Doel 2. / In 2025.", "Algemene doelstelling"),
    ];
    let text = titled(paper("kst-2-VII-2", 2025, "2024-09-17", &[1, 2]), &next);
    import(&dir, &[&format!("{text}missing: 1 doelstelling\nmissing: 2 doelstelling\n")]);
    let files = git(dir.path(), &["ls-tree", "-r", "--name-only", "main", "begroting/VII"]);
    assert!(!files.contains("artikel-02/doelstelling.md"), "{files}");
    let show = || git(dir.path(), &["show", "main:begroting/VII/artikel-01/doelstelling.md"]);
    let stays = "; hieronder staat de tekst van begroting 2024, artikel 2 -->";
    assert!(show().lines().next().unwrap().ends_with(stays) && show().contains("Doel 2."));
    // A year later it is not read either, and still tells whose text it is; then it is read.
    let again = titled(paper("kst-3-VII-2", 2026, "2025-09-16", &[1, 2]), &next[..2]);
    let text = again.replace("Algemene doelstelling | Doel 1. / In 2026.", "Algemene doelstelling");
    import(&dir, &[&format!("{text}missing: 1 doelstelling\n")]);
    assert!(show().starts_with("<!-- Niet gelezen in begroting 2026;"), "{}", show());
    assert!(show().lines().next().unwrap().ends_with(stays), "{}", show());
    import(&dir, &[&again.replace("kst-3", "kst-4").replace("2026", "2027")]);
    assert!(!show().contains("<!--") && archive(&dir).verify(&rules()).unwrap().agrees);
}

#[test]
fn accepting_lets_through_what_was_read_and_a_given_text_what_was_not() {
    let dir = TempDir::new().unwrap();
    import(&dir, &[&paper("kst-1-VII-2", 2024, "2023-09-19", &[1, 2])]);
    let next = paper("kst-2-VII-2", 2025, "2024-09-17", &[1])
        .replace("Algemene doelstelling | Doel 1. / In 2025.", "Algemene doelstelling");
    let missing = "missing: 1 doelstelling\nmissing: 2\nexpect: 1 Artikel 1\nexpect: 2 Artikel 2\n";
    import(&dir, &[&format!("{next}{missing}")]);
    let id = PaperId::parse("kst-2-VII-2").unwrap();
    let unread = || {
        let edition = archive(&dir).edition(Kind::Begroting, year(2025)).unwrap().unwrap();
        let all: Vec<_> = edition.articles().map(|article| article.unread.clone()).collect();
        all
    };
    archive(&dir).accept(&id, "nagekeken", None, &rules(), now()).unwrap();
    assert_eq!(unread(), [COMPARED[..1].to_vec(), COMPARED.to_vec()]);
    let record = archive(&dir).record(Kind::Begroting, year(2025), &chapter()).unwrap().unwrap();
    assert!(record.held.iter().all(|held| held.accepted));
    let given = |article: &str, section, text: &str| Given {
        article: article.into(),
        section,
        reason: "overgetypt".into(),
        text: format!("#\n\n{text}\n"),
    };
    for (article, section, text) in [
        ("1", COMPARED[0], "Eerst zo."),
        ("1", COMPARED[0], "Doel 1 in 2025."),
        ("2", COMPARED[1], "De minister regisseert."),
    ] {
        let given = given(article, section, text);
        archive(&dir).accept(&id, "overgetypt", Some(&given), &rules(), now()).unwrap();
    }
    assert_eq!(unread(), [vec![], COMPARED[..1].to_vec()]);
    let show = |path: &str| git(dir.path(), &["show", &format!("main:begroting/VII/{path}")]);
    assert!(show("artikel-01/doelstelling.md").contains("Doel 1 in 2025."), "the last counts");
    assert!(show("artikel-02/rol-en-verantwoordelijkheid.md").contains("regisseert"));
    assert!(show("artikel-02/doelstelling.md").starts_with("<!-- Niet gelezen in begroting 2025"));
    let kept = git(dir.path(), &["ls-tree", "-r", "--name-only", "bronnen"]);
    assert_eq!(kept.matches("/given-00").count(), 3, "{kept}");
    assert!(archive(&dir).verify(&rules()).unwrap().agrees);
}

fn chapter() -> Chapter {
    Chapter::parse("VII").unwrap()
}

const BASE: &str = "kst-1-VII-2";

/// A body of the edition of 2024 that prints article 1 only, after a paper with 1, 2 and 3.
#[track_caller]
fn check_part(id: &str, more: &str, stands: &[&str]) {
    let dir = TempDir::new().unwrap();
    import(&dir, &[&paper(BASE, 2024, "2023-09-19", &[1, 2, 3])]);
    let part = paper(id, 2024, "2023-11-01", &[1]).replace("Doel 1.", "Ander doel.");
    import(&dir, &[&format!("{part}{more}")]);
    assert_eq!(articles(&dir, 2024), stands, "{id} {more}");
    let edition = archive(&dir).edition(Kind::Begroting, year(2024)).unwrap().unwrap();
    let text = &edition.chapters[0];
    assert_eq!(text.publication.id.to_string(), id);
    assert_eq!(text.articles[0].sections[0].blocks[0].text(), "Ander doel. In 2024.");
    let kept = text.held.iter().filter(|held| held.why == Held::KEPT && !held.is_unread());
    assert_eq!(kept.count(), stands.len() - 1);
    let show = git(dir.path(), &["show", "main:begroting/VII/README.md"]);
    let said = "- Artikel 2: niet in dit stuk; de eerdere tekst van deze uitgave blijft staan";
    assert_eq!(show.contains(said), stands.len() > 1, "{show}");
}

#[test]
fn what_a_correction_does_not_print_stays_as_it_stands() {
    let (all, one) = (["1", "2", "3"], ["1"]);
    let list = "expect: 1 Artikel 1\n";
    check_part("kst-1-VII-2-n1", "", &all);
    check_part("kst-1-VII-2-n1", list, &all);
    check_part("kst-1-VII-2-h1", "", &all);
    check_part("kst-1-VII-4", "", &all);
    // A paper that says itself which articles it has is believed.
    check_part("kst-1-VII-2-h1", list, &one);
    check_part("kst-1-VII-4", list, &one);
    // So is the publisher, who put another text in the place of the paper.
    check_part(BASE, list, &one);
}

#[test]
fn corrections_of_a_part_add_up() {
    let dir = TempDir::new().unwrap();
    let part = |id: &str, date: &str, number: u32| {
        paper(id, 2024, date, &[number]).replace("Doel", "Ander doel")
    };
    let first = part("kst-1-VII-2-n1", "2023-11-01", 1);
    let second = part("kst-1-VII-2-n2", "2023-12-01", 2);
    import(&dir, &[&paper(BASE, 2024, "2023-09-19", &[1, 2, 3]), &first, &second]);
    let edition = archive(&dir).edition(Kind::Begroting, year(2024)).unwrap().unwrap();
    let goal = |article: &Article| article.sections[0].blocks[0].text();
    let goals: Vec<String> = edition.articles().map(goal).collect();
    assert_eq!(goals, ["Ander doel 1. In 2024.", "Ander doel 2. In 2024.", "Doel 3. In 2024."]);
    let kept: Vec<&str> =
        edition.chapters[0].held.iter().map(|held| held.article.as_str()).collect();
    assert_eq!(kept, ["1", "3"]);
}

#[test]
fn a_correction_that_prints_one_section_leaves_the_other_and_what_was_not_read_stays_unknown() {
    let dir = TempDir::new().unwrap();
    let base = paper(BASE, 2024, "2023-09-19", &[1, 3]) + "missing: 2\nexpect: 2 Artikel 2\n";
    import(&dir, &[&base]);
    let part = paper("kst-1-VII-2-n1", 2024, "2023-11-01", &[1]);
    let goal = "A Algemene doelstelling | Doel 1. / In 2024.\n";
    assert!(part.contains(goal));
    import(&dir, &[&part.replace(goal, "")]);
    let edition = archive(&dir).edition(Kind::Begroting, year(2024)).unwrap().unwrap();
    let text = &edition.chapters[0];
    let kinds: Vec<SectionKind> = text.articles[0].sections.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, COMPARED);
    let held: Vec<(&str, &str)> =
        text.held.iter().map(|held| (held.article.as_str(), held.why.as_str())).collect();
    assert_eq!(held, [("2", Missing::NAMED), ("1", Held::KEPT), ("3", Held::KEPT)]);
}

#[test]
fn a_part_of_an_edition_that_is_held_whole_is_held_with_it() {
    let dir = TempDir::new().unwrap();
    import(&dir, &[&(paper(BASE, 2024, "2023-09-19", &[1, 2, 3]) + "\ncut off\n")]);
    let report = import(&dir, &[&paper("kst-1-VII-2-n1", 2024, "2023-11-01", &[1])]);
    let Outcome::Held(verdict) = &report.papers[0].outcome else { panic!("{report:?}") };
    assert_eq!(verdict.whole.as_ref().map(|held| held.why.as_str()), Some(Held::PART));
}
