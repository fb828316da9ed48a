//! Since when each passage stands, through renumberings, ministries, gaps and first years.

use crate::compare::descent::{Descent, Spot};
use crate::model::{Article, Edition, Held, SectionKind};

use super::builder::{article, edition, units};
use super::*;

const GOAL: &str = "Een land waarin iedereen vlot en veilig over het water kan.";
const ROLE: &str = "De minister stimuleert het onderhoud van houten bruggen.";
const MORE: &str = "De minister financiert de aanleg van fietsveren.";
const FORESTS: &str = "Gezonde bossen met ruimte voor dieren en wandelaars.";
const FOREST_ROLE: &str = "De minister regelt de bescherming van oude eiken.";

fn bridges(place: &str, role: &str) -> Article {
    article(place, "Bruggen", GOAL, role)
}

fn forests(place: &str) -> Article {
    article(place, "Bossen", FORESTS, FOREST_ROLE)
}

/// Goes through editions as the archive does: what is missing and may come back is put back.
fn descend(editions: &[Edition]) -> Vec<Descent> {
    let mut found: Vec<Descent> = Vec::new();
    let mut whole = Edition { year: editions[0].year, chapters: Vec::new(), ..editions[0].clone() };
    for edition in editions {
        let changes = compare(&whole, edition, &[], &Thresholds::default());
        let next = Descent::next(found.last(), &changes, edition);
        let mut filled = edition.clone();
        next.fill(&mut filled, &whole);
        assert_eq!(next.waits(), filled != *edition);
        whole = filled;
        found.push(next);
    }
    found
}

/// Returns since when a text of the newest edition stands: `2019`, `≥2013`, with the editions and
/// where it stood first.
fn since(editions: &[Edition], text: &str) -> String {
    let descents = descend(editions);
    let (edition, descent) = (editions.last().unwrap(), descents.last().unwrap());
    let changes = compare(edition, edition, &[], &Thresholds::default());
    let all = units(&changes);
    let unit = all.iter().flat_map(|unit| &unit.to).find(|unit| unit.text == text).unwrap();
    let age = descent.age(&Spot::of(unit)).unwrap();
    let least = if age.since.at_least { "≥" } else { "" };
    format!("{least}{} {} {}", age.since.year, age.since.editions, age.first)
}

#[test]
fn the_archive_begins_somewhere() {
    let years: Vec<Edition> =
        (2020..2023).map(|year| edition(year, vec![bridges("VII/1", ROLE)])).collect();
    assert_eq!(since(&years[..1], ROLE), "≥2020 1 VII/1");
    assert_eq!(since(&years, ROLE), "≥2020 3 VII/1");
}

#[test]
fn a_passage_keeps_its_age_through_a_renumbering_and_another_ministry() {
    let both = format!("{ROLE}\n{MORE}");
    let years = [
        edition(2020, vec![bridges("VII/61", ROLE), forests("VII/62")]),
        edition(2021, vec![bridges("VII/61", &both), forests("VII/62")]),
        edition(2022, vec![bridges("VII/1", &both), forests("VII/2")]),
        edition(2023, vec![forests("VII/2"), bridges("XVIII/4", &both)]),
    ];
    assert_eq!(since(&years, MORE), "2021 3 VII/61");
    assert_eq!(since(&years, ROLE), "≥2020 4 VII/61");
    assert_eq!(since(&years, FOREST_ROLE), "≥2020 4 VII/62");
}

#[test]
fn a_move_to_another_article_keeps_the_age_too() {
    let with = |place: &str| article(place, "Bossen", FORESTS, &format!("{FOREST_ROLE}\n{MORE}"));
    let years = [
        edition(2020, vec![bridges("VII/1", ROLE), forests("VII/2")]),
        edition(2021, vec![bridges("VII/1", &format!("{ROLE}\n{MORE}")), forests("VII/2")]),
        edition(2022, vec![bridges("VII/1", ROLE), with("VII/2")]),
    ];
    assert_eq!(since(&years, MORE), "2021 2 VII/1");
}

#[test]
fn spelling_and_the_roll_over_of_years_leave_the_age_as_it_is() {
    let text = |year: u16, word: &str| {
        format!("De minister {word} in {year} vijftig miljoen voor houten bruggen.")
    };
    let years = [
        edition(2020, vec![bridges("VII/1", ROLE)]),
        edition(2021, vec![bridges("VII/1", &text(2021, "betaalt"))]),
        edition(2022, vec![bridges("VII/1", &text(2022, "betaalt"))]),
        edition(2023, vec![bridges("VII/1", &text(2023, "Betaalt"))]),
    ];
    assert_eq!(since(&years, &text(2023, "Betaalt")), "2021 3 VII/1");
}

#[test]
fn a_passage_that_changed_and_changed_back_is_young() {
    let other = ROLE.replace("stimuleert", "financiert");
    let years = [
        edition(2020, vec![bridges("VII/1", ROLE)]),
        edition(2021, vec![bridges("VII/1", &other)]),
        edition(2022, vec![bridges("VII/1", ROLE)]),
    ];
    assert_eq!(since(&years, ROLE), "2022 1 VII/1");
    assert_eq!(since(&years, GOAL), "≥2020 3 VII/1");
}

#[test]
fn a_passage_that_was_split_or_merged_without_other_words_keeps_its_age() {
    let (one, two) = (format!("{ROLE}\n{MORE}"), format!("{ROLE} {MORE}"));
    let years = [
        edition(2020, vec![bridges("VII/1", ROLE)]),
        edition(2021, vec![bridges("VII/1", &one)]),
        edition(2022, vec![bridges("VII/1", &two)]),
        edition(2023, vec![bridges("VII/1", &one)]),
    ];
    // Merged with a younger passage, the whole is as old as that.
    assert_eq!(since(&years[..3], &two), "2021 2 VII/1");
    assert_eq!(since(&years, MORE), "2021 3 VII/1");
}

#[test]
fn a_year_that_is_not_in_the_archive_is_no_end() {
    let years = [
        edition(2019, vec![bridges("VII/1", ROLE)]),
        edition(2020, vec![bridges("VII/1", &format!("{ROLE}\n{MORE}"))]),
        edition(2022, vec![bridges("VII/1", &format!("{ROLE}\n{MORE}"))]),
    ];
    assert_eq!(since(&years, MORE), "2020 2 VII/1");
}

#[test]
fn a_chapter_that_misses_a_year_goes_on_where_it_was() {
    let years = [
        edition(2019, vec![bridges("VII/1", ROLE), forests("VIII/1")]),
        edition(2020, vec![bridges("VII/1", &format!("{ROLE}\n{MORE}")), forests("VIII/1")]),
        edition(2021, vec![forests("VIII/1")]),
        edition(2022, vec![bridges("VII/1", &format!("{ROLE}\n{MORE}")), forests("VIII/1")]),
    ];
    assert_eq!(since(&years, MORE), "2020 2 VII/1");
    let descents = descend(&years);
    let bridge = descents[3].steps().find(|step| step.to[0].place.to_string() == "VII/1").unwrap();
    assert_eq!(bridge.from[0].year.0, 2020);
}

#[test]
fn a_ministry_that_ended_is_not_waited_for() {
    let years = [
        edition(2019, vec![bridges("XVIII/1", ROLE), forests("VII/2")]),
        edition(2020, vec![bridges("VII/1", ROLE), forests("VII/2")]),
    ];
    let descents = descend(&years);
    assert!(!descents[1].waits());
    assert_eq!(since(&years, ROLE), "≥2019 2 XVIII/1");
}

#[test]
fn the_first_paper_of_a_chapter_may_hold_older_text_unless_the_chapter_is_new() {
    let first = |chapter: &str| {
        let place = format!("{chapter}/1");
        [
            edition(2024, vec![forests("VII/2")]),
            edition(2025, vec![bridges(&place, ROLE), forests("VII/2")]),
        ]
    };
    assert_eq!(since(&first("VIII"), ROLE), "≥2025 1 VIII/1");
    assert_eq!(since(&first("XXII"), ROLE), "2025 1 XXII/1");
}

#[test]
fn what_the_gate_held_back_for_a_year_is_as_old_as_before() {
    let mut held = edition(2021, vec![article("VII/1", "Bruggen", GOAL, "")]);
    held.chapters[0].articles[0].unread.push(SectionKind::RolEnVerantwoordelijkheid);
    let years = [
        edition(2020, vec![bridges("VII/1", ROLE)]),
        held,
        edition(2022, vec![bridges("VII/1", ROLE)]),
    ];
    assert_eq!(since(&years, ROLE), "≥2020 2 VII/1");
}

#[test]
fn a_comparison_is_told_the_age_of_its_old_texts() {
    let years = [
        edition(2020, vec![bridges("VII/1", ROLE)]),
        edition(2021, vec![bridges("VII/1", &format!("{ROLE}\n{MORE}"))]),
        edition(2022, vec![bridges("VII/1", &ROLE.replace("stimuleert", "regisseert"))]),
    ];
    let mut changes = compare(&years[1], &years[2], &[], &Thresholds::default());
    descend(&years)[1].tell(&mut changes);
    let found: Vec<_> = units(&changes)
        .iter()
        .filter_map(|unit| Some((unit.op, unit.since?.year.0, unit.since?.at_least)))
        .collect();
    assert_eq!(
        found,
        [(Op::Unchanged, 2020, true), (Op::Modified, 2020, true), (Op::Removed, 2021, false)]
    );
}

#[test]
fn an_age_goes_over_what_was_not_read_wherever_it_stands_by_then() {
    let unread = |place: &str| Article {
        unread: vec![SectionKind::RolEnVerantwoordelijkheid],
        ..article(place, "Bruggen", GOAL, "")
    };
    let years = [
        edition(2020, vec![bridges("VII/1", ROLE), forests("VII/2")]),
        edition(2021, vec![forests("VII/1"), unread("VII/2")]),
        edition(2022, vec![forests("VII/1"), unread("VII/2")]),
        edition(2023, vec![forests("VII/1"), bridges("VII/2", &format!("{ROLE}\n{MORE}"))]),
    ];
    assert_eq!(since(&years, ROLE), "≥2020 2 VII/1");
    // What nobody read a year ago may be older than it seems.
    assert_eq!(since(&years, MORE), "≥2023 1 VII/2");
    let steps: Vec<_> = descend(&years)[1].steps().map(|one| one.unread.len()).collect();
    assert_eq!(steps, [0, 1]);
}

#[test]
fn an_age_goes_over_a_paper_that_was_held_as_a_whole() {
    let mut held = edition(2021, vec![bridges("VII/1", ROLE), forests("XII/1")]);
    held.chapters[0].articles.clear();
    let (article, why) = (String::new(), Held::PART.to_owned());
    held.chapters[0].held.push(Held { article, section: None, why, accepted: false });
    let with = |year| edition(year, vec![bridges("VII/1", MORE), forests("XII/1")]);
    let years = [with(2020), held, with(2022)];
    assert_eq!(since(&years, MORE), "≥2020 2 VII/1");
    let descents = descend(&years);
    let steps: Vec<_> = descents[1].steps().map(|step| (step.status, step.to.len())).collect();
    assert_eq!(steps[0], (Status::NotCompared, 1));
}
