//! What becomes of findings that are told while chapters are awaited.

use super::builder::{article, edition};
use super::*;
use crate::compare::settled::{Event, Outcome, Provisional, provisional, settle};
use crate::model::{Article, SectionKind};

const GOAL: &str = "Een land waarin elke brug op tijd wordt onderhouden en veilig is.";
const STAYS: &str =
    "De minister stimuleert het beheer van bruggen door gemeenten en waterschappen.";
const GOES: &str =
    "De minister financiert het landelijke register waarin elke sluis met haar bouwjaar staat.";
const VILLAGES: &str =
    "Dorpen waarin voorzieningen dichtbij zijn en bewoners zelf over hun plein beslissen.";
const FERRIES: &str = "De minister beheert de veerponten die het Rijk in eigendom heeft gehouden.";

fn bridges(role: &str) -> Article {
    article("VII/1", "Bruggen", GOAL, role)
}

/// The year before: two articles of one chapter, one of another.
fn before() -> Vec<Article> {
    vec![
        bridges(&format!("{STAYS}\n{GOES}")),
        article("VII/6", "Dorpen en kernen", VILLAGES, ""),
        article("XXII/1", "Veren", "Veilig overvaren op elke rivier.", FERRIES),
    ]
}

fn chapter(text: &str) -> Chapter {
    Chapter::parse(text).unwrap()
}

fn compared(new: Vec<Article>, awaited: &[Chapter]) -> Changes {
    compare(&edition(2025, before()), &edition(2026, new), awaited, &Thresholds::default())
}

/// The day on which only chapter VII is in: a passage and an article are not found again.
fn first_day() -> Vec<Provisional> {
    let added = "De minister bekostigt voortaan het schilderwerk van alle beweegbare bruggen.";
    let new = vec![bridges(&format!("{STAYS}\n{added}"))];
    let open = provisional(&compared(new, &[chapter("XXII")]));
    let told: Vec<(Event, &str)> = open.iter().map(|one| (one.event, one.text.as_str())).collect();
    assert_eq!(
        told,
        [(Event::Gone, GOES), (Event::New, added), (Event::Gone, "Dorpen en kernen")],
        "each event once, and nothing of the awaited chapter"
    );
    open
}

/// Settles the first day by what stands later.
fn check(later: Vec<Article>, awaited: &[Chapter], settled: &[(&str, Outcome)], open: usize) {
    let settlement = settle(&first_day(), &compared(later, awaited));
    let told: Vec<(&str, Outcome)> =
        settlement.settled.iter().map(|one| (one.text.as_str(), one.outcome.clone())).collect();
    assert_eq!(told, settled);
    assert_eq!(settlement.open.len(), open);
}

fn found_in(place: &str, section: Option<SectionKind>) -> Outcome {
    Outcome::Withdrawn { place: Place::parse(place).unwrap(), section }
}

const ADDED: &str = "De minister bekostigt voortaan het schilderwerk van alle beweegbare bruggen.";

fn day(role: &str) -> Vec<Article> {
    vec![
        bridges(&format!("{STAYS}\n{ADDED}")),
        article("XXII/1", "Veren", "Veilig overvaren op elke rivier.", role),
    ]
}

#[test]
fn what_the_late_chapter_does_not_bring_is_confirmed() {
    let confirmed = [
        (GOES, Outcome::Confirmed),
        (ADDED, Outcome::Confirmed),
        ("Dorpen en kernen", Outcome::Confirmed),
    ];
    check(day(FERRIES), &[], &confirmed, 0);
}

#[test]
fn what_the_late_chapter_brings_is_withdrawn_with_its_place() {
    let mut new = day(&format!("{FERRIES}\n{GOES}"));
    new.push(article("XXII/4", "Dorpen en kernen", VILLAGES, ""));
    let role = Some(SectionKind::RolEnVerantwoordelijkheid);
    let settled = [
        (GOES, found_in("XXII/1", role)),
        ("Dorpen en kernen", found_in("XXII/4", None)),
        (ADDED, Outcome::Confirmed),
    ];
    check(new, &[], &settled, 0);
}

#[test]
fn what_is_found_again_is_settled_though_other_chapters_are_awaited() {
    let settled = [(GOES, found_in("XXII/1", Some(SectionKind::RolEnVerantwoordelijkheid)))];
    check(day(&format!("{FERRIES}\n{GOES}")), &[chapter("XXIII")], &settled, 2);
}

#[test]
fn nothing_is_settled_while_the_same_is_awaited() {
    check(vec![bridges(&format!("{STAYS}\n{ADDED}"))], &[chapter("XXII")], &[], 3);
}

#[test]
fn after_the_days_of_waiting_what_never_came_back_is_confirmed() {
    let confirmed = [
        (GOES, Outcome::Confirmed),
        (ADDED, Outcome::Confirmed),
        ("Dorpen en kernen", Outcome::Confirmed),
    ];
    check(vec![bridges(&format!("{STAYS}\n{ADDED}"))], &[], &confirmed, 0);
}

#[test]
fn early_text_that_the_official_text_does_not_have_is_withdrawn() {
    let settled = [
        (ADDED, Outcome::Superseded),
        (GOES, Outcome::Confirmed),
        ("Dorpen en kernen", Outcome::Confirmed),
    ];
    check(vec![bridges(STAYS)], &[], &settled, 0);
}

#[test]
fn a_section_that_is_gone_is_one_open_finding() {
    let only_goal = vec![bridges("")];
    let open = provisional(&compared(only_goal, &[chapter("XXII")]));
    let told: Vec<&str> = open.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(told, [STAYS, "Dorpen en kernen"]);
    let restored = settle(&open, &compared(day(&format!("{FERRIES}\n{GOES}")), &[]));
    let outcomes: Vec<&Outcome> = restored.settled.iter().map(|one| &one.outcome).collect();
    let role = Some(SectionKind::RolEnVerantwoordelijkheid);
    assert_eq!(outcomes, [&found_in("VII/1", role), &Outcome::Confirmed]);
}

#[test]
fn an_open_finding_can_be_kept_and_read_back() {
    let open = first_day();
    let kept = serde_json::to_string(&open).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Provisional>>(&kept).unwrap(), open);
}
