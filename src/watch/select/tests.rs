//! Small editions of invented policy, and what watches are told of them.

use std::sync::OnceLock;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::compare::{Thresholds, compare};
use crate::model::{
    Article, Block, BudgetYear, ChapterText, Edition, Kind, PaperId, Place, Publication, Section,
    Standing, Vergaderjaar,
};

/// An article: its place, the lines of A, the lines of B.
type Lines<'a> = (&'a str, &'a [&'a str], &'a [&'a str]);

fn edition(year: u16, articles: &[Lines<'_>]) -> Edition {
    let mut chapters: Vec<ChapterText> = Vec::new();
    for (place, goal, role) in articles {
        let place = Place::parse(place).unwrap();
        let section = |kind: SectionKind, lines: &[&str]| Section {
            kind,
            letter: kind.letter(),
            heading: kind.to_string(),
            blocks: lines
                .iter()
                .map(|line| Block::Paragraph { sentences: vec![(*line).to_owned()] })
                .collect(),
            pictures: Vec::new(),
        };
        let sections = vec![
            section(SectionKind::Doelstelling, goal),
            section(SectionKind::RolEnVerantwoordelijkheid, role),
        ];
        let chapter = place.chapter.clone();
        let title = format!("Onderwerp {place}");
        let article = Article { place, title, policy: true, sections, unread: vec![] };
        match chapters.iter_mut().find(|text| text.publication.chapter == chapter) {
            Some(text) => text.articles.push(article),
            None => chapters.push(ChapterText {
                publication: publication(&chapter, year),
                revision: 1,
                articles: vec![article],
                held: Vec::new(),
            }),
        }
    }
    Edition { kind: Kind::Begroting, year: BudgetYear(year), chapters }
}

fn publication(chapter: &Chapter, year: u16) -> Publication {
    Publication {
        id: PaperId::parse(&format!("kst-99000-{chapter}-2")).unwrap(),
        kind: Kind::Begroting,
        year: BudgetYear(year),
        vergaderjaar: Vergaderjaar::of(Kind::Begroting, BudgetYear(year)),
        chapter: chapter.clone(),
        chapter_name: String::new(),
        dossier: "99000".into(),
        number: "2".into(),
        published: NaiveDate::from_ymd_opt(2025, 9, 16).unwrap(),
        date_assumed: false,
        standing: Standing::Official,
        sha256: String::new(),
    }
}

const OLD: &[Lines<'_>] = &[
    (
        "VII/1",
        &["Dorpen waar mensen graag wonen en elkaar ontmoeten."],
        &[
            "De minister stimuleert dat gemeenten leegstaande scholen herbestemmen.",
            "De minister is verantwoordelijk voor het register van lege winkelpanden in dorpen.",
            "De minister overlegt elk jaar met de provincies over de spreiding van marktpleinen.",
        ],
    ),
    (
        "VII/2",
        &["Een betrouwbaar bestuur voor ieder eiland."],
        &["De minister bekostigt de veerdienst."],
    ),
    (
        "XII/1",
        &["Vlotte reizen over bruggen en dijken."],
        &["De minister beheert de bruggen die het Rijk bezit en houdt ze open voor verkeer."],
    ),
];
const NEW: &[Lines<'_>] = &[
    (
        "VII/1",
        &["Dorpen waar mensen graag wonen en elkaar ontmoeten."],
        &[
            "De minister stimuleert dat gemeenten en scholen leegstaande panden herbestemmen.",
            "De minister is verantwoordelijk voor het register van lege winkelpanden in steden.",
            "De minister overlegt elk jaar met de provincies over de spreiding van marktpleinen.",
        ],
    ),
    (
        "VII/2",
        &["Een betrouwbaar bestuur voor ieder eiland."],
        &["De minister bekostigt de veerdienst."],
    ),
    (
        "XII/1",
        &["Vlotte reizen over bruggen en dijken."],
        &["De minister beheert de bruggen die het Rijk bezit en houdt ze veilig voor verkeer."],
    ),
];

fn changes() -> &'static Changes {
    static CHANGES: OnceLock<Changes> = OnceLock::new();
    CHANGES.get_or_init(|| {
        compare(&edition(2025, OLD), &edition(2026, NEW), &[], &Thresholds::default())
    })
}

fn chapters(names: &[&str]) -> Vec<Chapter> {
    names.iter().map(|name| Chapter::parse(name).unwrap()).collect()
}

fn words(list: &[&str]) -> Criteria {
    let words = list.iter().map(|word| WordPattern::parse(word).unwrap()).collect();
    Criteria { words, ..Criteria::default() }
}

/// Checks which passages are told, by article and section, and what is left out.
fn check(criteria: &Criteria, arrived: &[&str], told: &[&str], outside: (usize, usize)) {
    let selected = select(changes(), criteria, &chapters(arrived));
    let articles = selected.changes.articles.iter();
    let units = articles.flat_map(|one| &one.sections).flat_map(|one| &one.units);
    let named: Vec<String> = units
        .filter(|unit| is_told(unit))
        .map(|unit| {
            let at = unit.to.first().or(unit.from.first()).unwrap();
            format!("{} {}", at.place, at.section.letter().unwrap())
        })
        .collect();
    assert_eq!(named, told, "{criteria:?} {arrived:?}");
    assert_eq!((selected.outside.articles, selected.outside.passages), outside, "{criteria:?}");
    assert_eq!(selected.has_news(), !told.is_empty());
}

#[test]
fn keys_are_joined_by_and_and_values_by_or() {
    let all = ["VII", "XII"];
    check(&Criteria::default(), &all, &["VII/1 B", "VII/1 B", "XII/1 B"], (0, 0));
    let of = |names| Criteria { chapters: chapters(names), ..Criteria::default() };
    check(&of(&["VII"]), &all, &["VII/1 B", "VII/1 B"], (0, 0));
    check(&of(&["VII", "XII"]), &all, &["VII/1 B", "VII/1 B", "XII/1 B"], (0, 0));
    check(&of(&["J"]), &all, &[], (0, 0));
    check(&words(&["gemeente*"]), &all, &["VII/1 B"], (1, 2));
    check(&words(&["gemeente*", "brug*"]), &all, &["VII/1 B", "XII/1 B"], (0, 1));
    let both = Criteria { chapters: chapters(&["XII"]), ..words(&["gemeente*", "brug*"]) };
    check(&both, &all, &["XII/1 B"], (0, 0));
    let goals = Criteria { sections: vec![SectionKind::Doelstelling], ..Criteria::default() };
    check(&goals, &all, &[], (0, 3));
}

#[test]
fn words_are_looked_for_in_the_whole_old_and_new_passage() {
    let all = ["VII", "XII"];
    check(&words(&["dorpen"]), &all, &["VII/1 B"], (1, 2));
    check(&words(&["steden"]), &all, &["VII/1 B"], (1, 2));
    check(&words(&["register van lege"]), &all, &["VII/1 B"], (1, 2));
}

#[test]
fn a_passage_with_a_word_passes_at_any_weight() {
    let all = ["VII", "XII"];
    let heavy = Criteria { weight: LeastWeight::Hoog, ..Criteria::default() };
    check(&heavy, &all, &[], (2, 3));
    let heavy = Criteria { weight: LeastWeight::Hoog, ..words(&["brug*"]) };
    check(&heavy, &all, &["XII/1 B"], (1, 2));
}

#[test]
fn an_article_is_told_with_the_paper_it_stands_in() {
    check(&Criteria::default(), &["XII"], &["XII/1 B"], (0, 0));
    check(&Criteria::default(), &["VII"], &["VII/1 B", "VII/1 B"], (0, 0));
    check(&Criteria::default(), &[], &[], (0, 0));
}

#[test]
fn an_article_of_which_something_is_left_out_is_never_counted_as_equal() {
    let selected = select(changes(), &words(&["eiland"]), &chapters(&["VII"]));
    let places: Vec<String> =
        selected.changes.articles.iter().map(|one| one.to[0].place.to_string()).collect();
    assert_eq!(places, ["VII/2"]);
}

#[test]
fn a_change_in_many_articles_is_told_of_those_the_watch_has() {
    let of = |place: &'static str, word: &str| {
        let line = format!("De minister overlegt met {word} over het onderhoud van {place}.");
        let line: &'static str = Box::leak(line.into_boxed_str());
        let lines: &'static [&'static str] = Box::leak(vec![line].into_boxed_slice());
        (place, &["Een goed land."][..], lines)
    };
    let places = ["VII/1", "VII/2", "XII/1", "XV/1", "XV/2"];
    let side = |word: &str| -> Vec<Lines<'static>> { places.map(|place| of(place, word)).to_vec() };
    let (old, new) = (edition(2025, &side("burgers")), edition(2026, &side("inwoners")));
    let changes = compare(&old, &new, &[], &Thresholds::default());
    let found = |names: &[&str]| {
        let criteria = Criteria { chapters: chapters(names), ..Criteria::default() };
        let selected = select(&changes, &criteria, &chapters(&["VII", "XII", "XV"]));
        let findings = selected.changes.findings.into_iter();
        findings
            .filter_map(|finding| match finding {
                Finding::Systematic { articles, units, .. } => Some((articles.len(), units)),
                Finding::Vanished { .. } | Finding::SectionRemoved { .. } => None,
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(found(&[]), [(5, 5)]);
    assert_eq!(found(&["VII", "XV"]), [(4, 4)]);
    assert_eq!(found(&["XII"]), []);
}

proptest! {
    /// Whatever the criteria: nothing is added, and every passage left out is counted or not ours.
    #[test]
    fn what_is_told_and_what_is_left_out_add_up(
        word in proptest::sample::select(vec!["", "gemeente*", "brug*", "dorpen", "nergens"]),
        weight in proptest::sample::select(vec![LeastWeight::Laag, LeastWeight::Middel, LeastWeight::Hoog]),
        chapter in proptest::sample::select(vec!["", "VII", "XII"]),
    ) {
        let told = |changes: &Changes| {
            let units = changes.articles.iter().flat_map(|one| &one.sections);
            units.flat_map(|one| &one.units).filter(|unit| is_told(unit)).count()
        };
        let all = chapters(&["VII", "XII"]);
        let scope: Vec<Chapter> = all.iter().filter(|one| chapter.is_empty() || one.as_str() == chapter).cloned().collect();
        let word: Vec<&str> = Some(word).filter(|word| !word.is_empty()).into_iter().collect();
        let chosen = if chapter.is_empty() { vec![] } else { scope.clone() };
        let criteria = Criteria { chapters: chosen.clone(), weight, ..words(&word) };
        let plain = Criteria { chapters: chosen, ..Criteria::default() };
        let (one, other) = (select(changes(), &criteria, &all), select(changes(), &plain, &all));
        let outside = one.outside.passages + one.outside.placed;
        prop_assert_eq!(told(&one.changes) + outside, told(&other.changes));
        prop_assert_eq!(
            one.changes.articles.len() + one.outside.articles, other.changes.articles.len()
        );
        prop_assert!(other.outside == Outside::default());
    }
}
