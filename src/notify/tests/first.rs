//! Editions, and chapters of an annual report, that have nothing to stand beside.

use super::*;
use crate::notify::tests::telling::{ONE, begun, texts};

/// The annual report of the example as that of another chapter, which has no budget.
fn of_another_chapter(budget_year: &str) -> Arrival {
    let text = String::from_utf8(arrival("kst-99025-XXV-1").bytes).unwrap();
    let text = text
        .replace("XXV", "XXVIII")
        .replace("Landschap 2024", &format!("Landschap {budget_year}"));
    Arrival { bytes: text.into_bytes(), facts: None }
}

fn take_in(world: &World, arrivals: &[Arrival]) {
    world.clock.set(at("2025-05-21".parse().unwrap()));
    world.archive().import(arrivals, &rules(), world.clock.now()).unwrap();
}

#[test]
fn the_first_edition_of_an_archive_claims_no_comparison() {
    let world = World::new(ONE);
    world.until("2023-12-31");
    let service = Service { beginning: Beginning::Everything, ..world.service() };
    deliver(&mut world.archive(), service).unwrap();
    let told = texts(&world);
    assert_eq!(told.len(), 1);
    let (subject, text) = told[0].split_once("\n\n").unwrap();
    assert_eq!(subject, "Begroting 2024: 14 beleidsartikelen, geen eerdere tekst in het archief");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "BEGROTING 2024: GEEN EERDERE TEKST IN HET ARCHIEF",
        "4 hoofdstukken zijn ontvangen, met samen 14 beleidsartikelen: 14 voor het eerst in het archief",
        "‘nieuw’ betekent hier: nieuw in het archief",
        "Gelezen zijn de stukken zoals ingediend (Kamerstukken II 2023/24, 99010, nr. 2).",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    for claimed in ["vergeleken met begroting", "geen inhoudelijke", "2023, nr"] {
        assert!(!text.to_lowercase().contains(claimed), "{claimed}\n{text}");
    }
}

#[test]
fn a_chapter_of_an_annual_report_without_a_budget_is_told_as_the_first_of_it() {
    let world = begun(ONE);
    take_in(&world, &[of_another_chapter("2024")]);
    world.deliver();
    let told = texts(&world);
    assert_eq!(told.len(), 1, "{told:?}");
    let subject = told[0].lines().next().unwrap();
    assert_eq!(subject, "Jaarverslag 2024: 5 beleidsartikelen, geen eerdere tekst in het archief");
    assert!(told[0].contains("XXVIII"), "{}", told[0]);
    assert!(!told[0].contains("NAAST ELKAAR"), "{}", told[0]);
}

#[test]
fn beside_chapters_with_a_budget_one_without_is_told_on_its_own() {
    let world = begun(ONE);
    take_in(&world, &[arrival("kst-99025-XXV-1"), of_another_chapter("2024")]);
    world.deliver();
    let told = texts(&world);
    assert_eq!(told.len(), 1, "{told:?}");
    let text = told[0].split_whitespace().collect::<Vec<_>>().join(" ");
    let beside =
        "Van 1 hoofdstuk staan begroting en jaarverslag naast elkaar, met 5 beleidsartikelen:";
    assert!(text.contains(beside), "{text}");
    assert!(text.contains("Niet vergeleken is hoofdstuk XXVIII"), "{text}");
    let first = "JAARVERSLAG 2024: GEEN EERDERE TEKST IN HET ARCHIEF";
    assert!(text.find(first) > text.find(beside), "{text}");
    assert!(
        text.contains("1 hoofdstuk is ontvangen, met 5 beleidsartikelen: 5 voor het eerst"),
        "{text}"
    );
}

#[test]
fn an_annual_report_without_a_budget_is_compared_with_that_of_the_year_before() {
    let world = begun(ONE);
    let earlier = of_another_chapter("2023");
    let earlier = String::from_utf8(earlier.bytes).unwrap();
    let earlier = earlier
        .replace("99025", "99015")
        .replace("99 025", "99 015")
        .replace("2025-05-21", "2024-05-15");
    take_in(&world, &[Arrival { bytes: earlier.into_bytes(), facts: None }]);
    world.deliver();
    world.arrived();
    take_in(&world, &[of_another_chapter("2024")]);
    world.deliver();
    let told = texts(&world);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("JAARVERSLAG 2024 VERGELEKEN MET JAARVERSLAG 2023"), "{}", told[0]);
    assert!(!told[0].contains("NAAST ELKAAR") && !told[0].contains("GEEN EERDERE"), "{}", told[0]);
}

#[test]
fn a_welcome_shows_an_annual_report_beside_its_budget_where_it_has_none_before_it() {
    let world = World::new(ONE);
    world.until("2023-12-31");
    take_in(&world, &[arrival("kst-99025-XXV-1"), of_another_chapter("2024")]);
    world.deliver();
    let told = texts(&world);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("NAAST ELKAAR"), "{}", told[0]);
}
