//! Articles: identity, moves between them, findings over the edition.

use crate::model::{Article, Chapter};

use super::builder::{article, compared, edition, of_place, ops, units};
use super::*;

const BRIDGES: (&str, &str) = (
    "Een land waarin iedereen vlot en veilig over het water kan.",
    "De minister is verantwoordelijk voor het stelsel van bruggen en veren.\nDe minister financiert het onderhoud van monumentale bruggen.\nHet beheren van de landelijke brugdatabank is opgedragen aan de dienst.",
);
const FORESTS: (&str, &str) = (
    "Gezonde bossen met ruimte voor dieren, wandelaars en houtoogst.",
    "De minister stelt kaders voor het kappen van oude eiken.\nDe minister stimuleert het planten van hagen door boeren.\nBoswachters krijgen een bijdrage voor hun opleiding.",
);
const MUSEUMS: (&str, &str) = (
    "Musea die voor ieder kind bereikbaar en betaalbaar zijn.",
    "De minister verstrekt subsidies aan rijksmusea voor hun collecties.\nDe inspectie ziet toe op het behoud van schilderijen.\nScholen worden gestimuleerd om een museum te bezoeken.",
);

fn of(place: &str, title: &str, text: (&str, &str)) -> Article {
    article(place, title, text.0, text.1)
}

fn three() -> Vec<Article> {
    vec![
        of("VII/1", "Bruggen", BRIDGES),
        of("VII/2", "Bossen", FORESTS),
        of("VIII/1", "Musea", MUSEUMS),
    ]
}

#[test]
fn the_same_edition_is_unchanged() {
    let changes = compared(three(), three());
    assert!(
        changes
            .articles
            .iter()
            .all(|one| one.status == Status::Unchanged && one.similarity == 1000)
    );
    assert!(changes.findings.is_empty());
}

#[test]
fn a_text_that_two_articles_share_is_no_sign_that_one_went_into_the_other() {
    let old = vec![of("VII/1", "Bruggen", BRIDGES), of("VII/2", "Veren", BRIDGES)];
    let lost = ("", BRIDGES.1);
    let new = vec![of("VII/1", "Bruggen", lost), of("VII/2", "Veren", BRIDGES)];
    let changes = compared(old, new);
    let found: Vec<(Status, Vec<String>)> = changes
        .articles
        .iter()
        .map(|one| (one.status, one.from.iter().map(|one| one.place.to_string()).collect()))
        .collect();
    let of = |place: &str| vec![place.to_owned()];
    assert_eq!(found, [(Status::Changed, of("VII/1")), (Status::Unchanged, of("VII/2"))]);
}

#[test]
fn all_numbers_may_move_on() {
    let new = vec![
        of("VII/61", "Bruggen", BRIDGES),
        of("VII/62", "Bossen", FORESTS),
        of("VIII/61", "Musea", MUSEUMS),
    ];
    let changes = compared(three(), new);
    assert_eq!(changes.articles.len(), 3);
    assert!(
        changes
            .articles
            .iter()
            .all(|one| one.renumbered && !one.retitled && one.similarity == 1000)
    );
    assert!(ops(&units(&changes)).is_empty());
}

#[test]
fn content_decides_over_the_number() {
    let new = vec![
        of("VII/1", "Bossen", FORESTS),
        of("VII/2", "Bruggen", BRIDGES),
        of("VIII/1", "Musea", MUSEUMS),
    ];
    let changes = compared(three(), new);
    let forests = of_place(&changes, "VII/1");
    assert_eq!(forests.from[0].place.to_string(), "VII/2");
    assert!(forests.renumbered && forests.number_reused);
}

#[test]
fn titles_alone_work_where_there_is_no_text() {
    let empty = ("", "");
    let old = vec![of("VII/1", "Bruggen en veren", empty), of("VII/2", "Bossen", empty)];
    let new = vec![of("VII/5", "Bossen", empty), of("VII/6", "Bruggen en Veren", empty)];
    let changes = compared(old, new);
    assert!(changes.articles.iter().all(|one| one.renumbered && !one.retitled));
    assert_eq!(of_place(&changes, "VII/6").from[0].place.to_string(), "VII/1");
}

#[test]
fn an_article_may_go_to_another_chapter_and_get_another_title() {
    let new = vec![
        of("VII/1", "Bruggen", BRIDGES),
        of("VIII/1", "Musea", MUSEUMS),
        of("XXII/4", "Groene ruimte", FORESTS),
    ];
    let changes = compared(three(), new);
    let moved = of_place(&changes, "XXII/4");
    assert!(moved.moved_chapter && moved.retitled && moved.renumbered);
    assert_eq!(moved.status, Status::Changed);
    assert!(units(&changes).iter().all(|unit| unit.moved == Moved::None));
}

#[test]
fn a_number_reused_for_another_subject_is_gone_and_new() {
    let new = vec![of("VII/1", "Bruggen", BRIDGES), of("VII/2", "Musea voor kinderen", MUSEUMS)];
    let old = vec![of("VII/1", "Bruggen", BRIDGES), of("VII/2", "Bossen", FORESTS)];
    let changes = compared(old, new);
    let statuses: Vec<Status> = changes.articles.iter().map(|one| one.status).collect();
    assert_eq!(statuses, [Status::Unchanged, Status::Added, Status::Removed]);
    assert!(changes.articles[2].number_reused);
    let vanished = changes.findings.iter().filter(|one| matches!(one, Finding::Vanished { .. }));
    assert_eq!(vanished.count(), 4);
}

#[test]
fn the_same_article_with_other_text_is_rewritten() {
    let old = vec![of("VII/1", "Bruggen", BRIDGES)];
    let new = vec![of("VII/1", "Bruggen", MUSEUMS)];
    let changes = compared(old, new);
    assert_eq!(changes.articles.len(), 1);
    assert_eq!(changes.articles[0].status, Status::Rewritten);
    assert!(changes.findings.is_empty());
}

#[test]
fn an_article_may_be_split_and_merged() {
    let both = (format!("{}\n{}", BRIDGES.0, FORESTS.0), format!("{}\n{}", BRIDGES.1, FORESTS.1));
    let whole =
        vec![of("VII/1", "Bruggen en bossen", (&both.0, &both.1)), of("VIII/1", "Musea", MUSEUMS)];
    let changes = compared(whole.clone(), three());
    let split = of_place(&changes, "VII/1");
    assert_eq!((split.status, split.from.len(), split.to.len()), (Status::Split, 1, 2));
    assert!(ops(&units(&changes)).is_empty());
    assert!(units(&changes).iter().all(|unit| unit.moved == Moved::None));
    let merged = compared(three(), whole);
    assert_eq!(of_place(&merged, "VII/1").status, Status::Merged);
}

#[test]
fn a_sentence_moved_to_another_article_is_one_event() {
    let line = "De minister financiert het onderhoud van monumentale bruggen.";
    let without = BRIDGES.1.replace(&format!("{line}\n"), "");
    for (target, moved) in [("VII/2", Moved::Article), ("VIII/1", Moved::Chapter)] {
        for edited in
            [line.to_owned(), line.replace("monumentale bruggen", "monumentale oude bruggen")]
        {
            let mut new = three();
            new[0] = of("VII/1", "Bruggen", (BRIDGES.0, &without));
            let (at, text, title) =
                if target == "VII/2" { (1, FORESTS, "Bossen") } else { (2, MUSEUMS, "Musea") };
            new[at] = of(target, title, (text.0, &format!("{}\n{edited}", text.1)));
            let changes = compared(three(), new);
            let all = units(&changes);
            let event: Vec<_> = all.iter().filter(|unit| unit.moved != Moved::None).collect();
            assert_eq!(event.len(), 1, "{target} {edited}");
            assert_eq!(event[0].moved, moved);
            assert_eq!(event[0].op, if edited == line { Op::Unchanged } else { Op::Modified });
            assert!(changes.findings.is_empty());
        }
    }
}

#[test]
fn a_text_that_stands_twice_is_never_moved() {
    let line = "De minister is verantwoordelijk voor een goede uitvoering van dit artikel.";
    let with = |text: (&'static str, &'static str)| (text.0, format!("{}\n{line}", text.1));
    let (bridges, forests, museums) = (with(BRIDGES), with(FORESTS), with(MUSEUMS));
    let old = vec![
        of("VII/1", "Bruggen", (bridges.0, &bridges.1)),
        of("VII/2", "Bossen", (forests.0, &forests.1)),
        of("VIII/1", "Musea", MUSEUMS),
    ];
    let new = vec![
        of("VII/1", "Bruggen", BRIDGES),
        of("VII/2", "Bossen", (forests.0, &forests.1)),
        of("VIII/1", "Musea", (museums.0, &museums.1)),
    ];
    let changes = compared(old, new);
    assert!(units(&changes).iter().all(|unit| unit.moved == Moved::None));
    let mut found = ops(&units(&changes));
    found.sort();
    assert_eq!(found, [Op::Added, Op::Removed]);
    // It still stands elsewhere, so it has not vanished.
    assert!(changes.findings.is_empty());
}

#[test]
fn what_vanished_is_told_with_its_nearest_candidate() {
    let mut new = three();
    let without = FORESTS.1.replace("Boswachters krijgen een bijdrage voor hun opleiding.", "");
    new[1] = of("VII/2", "Bossen", (FORESTS.0, without.trim()));
    let changes = compared(three(), new);
    let [Finding::Vanished { unit, provisional, .. }] = changes.findings.as_slice() else {
        panic!("{:?}", changes.findings)
    };
    assert!(unit.text.starts_with("Boswachters") && !provisional);
}

#[test]
fn findings_are_provisional_while_chapters_are_awaited() {
    let old = edition(2025, three());
    let new = edition(2026, vec![of("VII/1", "Bruggen", BRIDGES)]);
    let awaited = [Chapter::parse("VIII").unwrap()];
    let changes = compare(&old, &new, &awaited, &Thresholds::default());
    let gone = units(&changes).into_iter().filter(|unit| unit.op == Op::Removed);
    assert!(gone.clone().count() == 8 && gone.clone().all(|unit| unit.provisional));
    // Of the chapter that is awaited itself nothing has vanished.
    assert_eq!(changes.findings.len(), 4);
    assert!(
        changes
            .findings
            .iter()
            .all(|one| matches!(one, Finding::Vanished { provisional: true, .. }))
    );
}

#[test]
fn the_same_change_in_many_articles_is_one_finding() {
    let text = |word: &str, subject: &str| {
        article(
            "VII/1",
            "T",
            "",
            &format!("Het ondersteunen van {word} bij het beheer van {subject}."),
        )
    };
    let edition = |word: &str| -> Vec<Article> {
        let subjects = ["oude bossen", "houten bruggen", "grote musea"];
        let numbered = subjects.iter().enumerate().map(|(at, subject)| {
            let mut one = text(word, subject);
            one.place = Place::parse(&format!("VII/{}", at + 1)).unwrap();
            one.title = (*subject).into();
            one
        });
        numbered.collect()
    };
    let changes = compared(edition("medeoverheden"), edition("decentrale overheden"));
    let [Finding::Systematic { from, to, articles, units }] = changes.findings.as_slice() else {
        panic!("{:?}", changes.findings)
    };
    assert_eq!((from.as_str(), to.as_str()), ("medeoverheden", "decentrale overheden"));
    assert_eq!((articles.len(), *units), (3, 3));
}
