//! The order of arrival decides nothing.

use std::collections::BTreeSet;

use super::*;

fn check_order(order: &[usize], groups: usize) {
    let set = set();
    let all: Vec<&str> = set.iter().map(String::as_str).collect();
    let dir = TempDir::new().unwrap();
    let shuffled: Vec<&str> = order.iter().map(|&at| all[at]).collect();
    for group in shuffled.chunks(groups) {
        import(&dir, group);
    }
    let archive = archive(&dir);
    assert_eq!(archive.tip().unwrap(), at_once(&all), "{order:?} by {groups}");
    assert!(archive.verify(&rules()).unwrap().agrees, "{order:?} by {groups}");
    assert_eq!(git(dir.path(), &["status", "--porcelain"]), "");
}

#[test]
fn the_same_papers_in_any_order_and_grouping_give_the_same_commits() {
    for order in
        [[0, 1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1, 0], [3, 0, 5, 1, 6, 4, 2], [2, 4, 0, 6, 3, 1, 5]]
    {
        for groups in [1, 2, 3, 7] {
            check_order(&order, groups);
        }
    }
}

#[test]
fn a_second_pass_moves_nothing() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    let all: Vec<&str> = set.iter().map(String::as_str).collect();
    import(&dir, &all);
    let refs = git(dir.path(), &["for-each-ref"]);
    let again = import(&dir, &all);
    assert_eq!((again.commits, again.rewritten), (0, false));
    assert!(again.papers.iter().all(|paper| paper.outcome == Outcome::Known));
    assert_eq!(git(dir.path(), &["for-each-ref"]), refs);
}

#[test]
fn two_bodies_of_one_paper_are_revisions_of_it() {
    let dir = TempDir::new().unwrap();
    let first = paper("kst-1-VII-2", 2024, "2023-09-19", &[1]);
    let second = first.replace("stimuleert", "regisseert");
    import(&dir, &[&first]);
    import(&dir, &[&second]);
    let edition = archive(&dir).edition(Kind::Begroting, year(2024)).unwrap().unwrap();
    assert_eq!(edition.chapters[0].revision, 2);
    let subjects = git(dir.path(), &["log", "--format=%s", "main"]);
    assert!(subjects.contains("Herziene tekst van begroting 2024, VII Binnenlandse Zaken"));
    assert!(subjects.ends_with("\nBegroting 2024, VII Binnenlandse Zaken\n"), "{subjects}");
}

#[test]
fn the_change_date_of_the_service_orders_bodies_of_one_day() {
    let first = paper("kst-1-VII-2", 2024, "2023-09-19", &[1]);
    let second = first.replace("stimuleert", "regisseert");
    for (early, late) in [(&first, &second), (&second, &first)] {
        let dir = TempDir::new().unwrap();
        let facts = |day: &str| Some(Facts { changed: Some(date(day)), ..Facts::default() });
        let dated = |text: &str, day| Arrival { facts: facts(day), ..arrival(text) };
        let arrivals = vec![dated(late, "2023-10-02"), dated(early, "2023-10-01")];
        archive(&dir).import(&arrivals, &rules(), now()).unwrap();
        let read = archive(&dir).chapter_at(
            &archive(&dir).tip().unwrap().unwrap(),
            Kind::Begroting,
            year(2024),
            &Chapter::parse("VII").unwrap(),
        );
        let read = read.unwrap().unwrap();
        assert_eq!(read.publication.sha256, crate::model::sha256(late.as_bytes()));
        // Known bytes that the service gives anew stand again.
        let again = vec![dated(early, "2023-10-03")];
        let report = archive(&dir).import(&again, &rules(), now()).unwrap();
        assert!(!report.rewritten && report.papers[0].outcome == Outcome::New);
        assert!(archive(&dir).verify(&rules()).unwrap().agrees);
    }
}

#[test]
fn a_late_revision_never_lands_on_the_next_edition() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    let all: Vec<&str> = set.iter().map(String::as_str).collect();
    import(&dir, &all);
    let log = git(dir.path(), &["log", "--format=%cs %as %s", "main", "--", "begroting/VII"]);
    assert!(log.contains("2024-09-16 2024-12-01 Herziene tekst van begroting 2024"), "{log}");
    let text = git(dir.path(), &["show", "main:begroting/VII/artikel-01/doelstelling.md"]);
    assert_eq!(text, "# A. Algemene doelstelling\n\nDoel 1.\nIn 2026.\n");
}

#[test]
fn a_chapter_that_is_absent_a_year_keeps_its_text_and_is_marked() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    import(&dir, &[&set[0], &set[4], &set[1]]);
    let readme = git(dir.path(), &["show", "main:README.md"]);
    assert!(readme.contains("begroting/B): 2024 (geen begroting 2025 in dit archief)"), "{readme}");
    assert!(readme.contains("begroting/VII): 2025\n"), "{readme}");
    assert!(
        archive(&dir).edition(Kind::Begroting, year(2025)).unwrap().unwrap().chapters.len() == 1
    );
}

#[test]
fn git_finds_nothing_wrong_and_every_commit_by_its_date() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    for text in &set {
        import(&dir, &[text]);
    }
    let wrong = git(dir.path(), &["fsck", "--strict", "--full"]);
    assert_eq!(wrong.lines().filter(|l| !l.starts_with("dangling")).count(), 0, "{wrong}");
    let since = git(dir.path(), &["log", "--since=2000-01-01", "--format=%h", "main"]);
    assert_eq!(since.lines().count(), set.len());
    let tags = git(dir.path(), &["tag", "-l"]);
    assert_eq!(tags.lines().count(), 6, "{tags}");
    assert_eq!(
        git(dir.path(), &["rev-parse", "dagelijks^{tree}"]),
        git(dir.path(), &["rev-parse", "main^{tree}"])
    );
    assert!(git(dir.path(), &["for-each-ref", "refs/prinsjesdiff/superseded"]).lines().count() > 1);
}

#[test]
fn editions_read_back_to_the_very_same_articles() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    let all: Vec<&str> = set.iter().map(String::as_str).collect();
    import(&dir, &all);
    let archive = archive(&dir);
    for text in [&set[1], &set[4], &set[6]] {
        let read = extract(text.as_bytes());
        let paper = read.publication.unwrap();
        let edition = archive.edition(paper.kind, paper.year).unwrap().unwrap();
        let chapter = edition.chapters.iter().find(|c| c.publication.id == paper.id);
        assert_eq!(chapter.map(|c| &c.articles), Some(&read.articles).filter(|_| true), "{text}");
        let source = archive.source(&chapter.unwrap().publication).unwrap().unwrap();
        assert_eq!(source, text.as_bytes());
    }
    let editions = archive.editions().unwrap();
    assert_eq!(editions.len(), 4);
    assert_eq!(archive.publications().unwrap().len(), 6);
}

#[test]
fn the_history_of_a_place_is_told_newest_first() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    let all: Vec<&str> = set.iter().map(String::as_str).collect();
    import(&dir, &all);
    let places = ["VII/1", "VII/3", "VIII/1", "VII/99"].map(|place| Place::parse(place).unwrap());
    let all = BTreeSet::from(places.clone());
    let histories = archive(&dir).histories(Kind::Begroting, &all).unwrap();
    for place in &places {
        let alone = archive(&dir).histories(Kind::Begroting, &[place.clone()].into()).unwrap();
        assert_eq!(alone.get(place), histories.get(place), "{place}");
    }
    let years: Vec<u16> = histories[&places[0]].iter().map(|touch| touch.trailers.year.0).collect();
    // The revision of 2024 changed nothing in article 1.
    assert_eq!(years, [2026, 2025, 2024]);
    let present: Vec<bool> = histories[&places[1]].iter().map(|touch| touch.present).collect();
    assert_eq!(present, [true, true, false, true]);
    assert!(!histories.contains_key(&places[3]));
}

#[test]
fn articles_of_sub_budgets_and_of_one_number_keep_their_texts() {
    let dir = TempDir::new().unwrap();
    let text = "id: kst-1-IX-2\nyear: 2024\nchapter: IX\ndate: 2023-09-19\n\
        # IXA/1 Schuld\nA Doel | Een.\n# IXB/1 Belasting\nA Doel | Twee.\n\
        # 2 Eerste\nA Doel | Drie.\n# 2 Tweede\nA Doel | Vier.\n# 3 Leeg\n";
    import(&dir, &[text]);
    let edition = archive(&dir).edition(Kind::Begroting, year(2024)).unwrap().unwrap();
    assert_eq!(edition.chapters[0].articles, extract(text.as_bytes()).articles);
    git(dir.path(), &["show", "main:begroting/IX/IXA/artikel-01/doelstelling.md"]);
}

mod any_order {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    /// Papers that get in each other's way: few identifiers, few dates, facts that come and go.
    fn any_paper() -> impl Strategy<Value = Arrival> {
        let facts = prop::option::of(1u32..4);
        let standing = prop::sample::select(vec!["official", "rendition", "pages"]);
        (0u16..3, 0u16..6, 1u32..4, "|-h1|-n1", any::<bool>(), facts, standing).prop_map(
            |(of, month, articles, suffix, fund, changed, standing)| {
                let numbers: Vec<u32> = (1..=articles).collect();
                let id = format!("kst-{of}-VII-2{suffix}");
                let date = format!("{}-{:02}-15", 2023 + of + month / 4, 3 + month);
                let text = paper(&id, 2024 + of, &date, &numbers);
                // A page may be read into another chapter than its paper is of.
                let text = if fund { text.replace("chapter: VII", "chapter: B") } else { text };
                let text = format!("standing: {standing}\n{text}");
                let day = |n| NaiveDate::from_ymd_opt(2025, 1, n);
                let facts = changed.map(|n| Facts { changed: day(n), ..Facts::default() });
                Arrival { bytes: text.into_bytes(), facts }
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn folding_on_ends_where_folding_everything_ends(
            papers in vec(any_paper(), 1..9),
            group in 1usize..4,
            accepted in 0u16..4,
        ) {
            let dir = TempDir::new().unwrap();
            for group in papers.chunks(group) {
                archive(&dir).import(group, &rules(), now()).unwrap();
                let verified = archive(&dir).verify(&rules()).unwrap();
                prop_assert!(verified.agrees, "{:?}", verified);
            }
            let id = PaperId::parse(&format!("kst-{accepted}-VII-2")).unwrap();
            let _ = archive(&dir).accept(&id, "nagekeken", None, &rules(), now());
            prop_assert!(archive(&dir).verify(&rules()).unwrap().agrees);
            prop_assert_eq!(git(dir.path(), &["status", "--porcelain"]), "");
            for record in archive(&dir).publications().unwrap() {
                let of = record.publication().unwrap();
                prop_assert!(archive(&dir).edition(of.kind, of.year).unwrap().is_some());
            }
        }

        #[test]
        fn papers_in_parts_make_one_pack_that_git_reads(
            papers in vec(any_paper(), 1..9),
            part in 1usize..4,
        ) {
            let dir = TempDir::new().unwrap();
            let mut parts = papers.chunks(part).map(std::borrow::Cow::Borrowed);
            let together = Together::of(&papers);
            let mut next = || parts.next();
            archive(&dir).import_parts(&mut next, together, &rules(), now()).unwrap();
            let verified = archive(&dir).verify(&rules()).unwrap();
            prop_assert!(verified.agrees, "{:?}", verified);
            let _ = git(dir.path(), &["fsck", "--strict", "--no-dangling"]);
            let packs = std::fs::read_dir(dir.path().join(".git/objects/pack")).unwrap();
            prop_assert_eq!(packs.count(), 2);
        }
    }
}
