//! What goes along with a move: short neighbours, parts and wholes; and what stays, boilerplate.

use super::builder::{article, compared};
use super::*;

const PARKS: &str = "Een deel van de parken wordt beheerd door de waterschappen, de overige parken vallen onder het fonds.";
const REPORTS: &str =
    "Over de inzet van boswachters berichten de provincies tweemaal per jaar aan de Kamer.";
const ITEMS: [&str; 3] = [
    "het opleiden van loodsen in de streek;",
    "het beheer van ligplaatsen door de havens;",
    "de afstemming tussen sluizen en veren.",
];

/// Compares two articles that keep a sentence of their own each; the rest is given by article.
fn moved_between(old: [&str; 2], new: [&str; 2]) -> Vec<UnitChange> {
    let own = [
        "De minister houdt de kust veilig tegen het water.\nHij onderhoudt dijken, duinen en dammen langs zee.\nElke zes jaar volgt een toets van alle keringen.",
        "De minister bevordert gezonde tanden bij kinderen.\nTandartsen en mondhygiënisten geven les op scholen.\nGemeenten betalen de borstels en de folders.",
    ];
    let side = |texts: [&str; 2]| {
        let text = |at: usize| format!("{}\n{}", own[at], texts[at]);
        vec![
            article("VII/1", "Kust", "", text(0).trim_end()),
            article("VII/2", "Mond", "", text(1).trim_end()),
        ]
    };
    let changes = compared(side(old), side(new));
    let units = changes.articles.into_iter().flat_map(|article| article.sections);
    units
        .flat_map(|section| section.units)
        .filter(|unit| unit.op != Op::Unchanged || unit.moved != Moved::None)
        .collect()
}

fn check(old: [&str; 2], new: [&str; 2], expected: &[(Op, Moved)]) {
    let told = |units: &[UnitChange]| -> Vec<(Op, Moved)> {
        units.iter().map(|unit| (unit.op, unit.moved)).collect()
    };
    assert_eq!(told(&moved_between(old, new)), expected, "{old:?} / {new:?}");
}

#[test]
fn what_was_cut_or_joined_on_the_way_is_one_event() {
    let (whole, parts) = (format!("{PARKS} {REPORTS}"), format!("{PARKS}\n{REPORTS}"));
    check([&whole, ""], ["", &parts], &[(Op::Split, Moved::Article)]);
    check([&parts, ""], ["", &whole], &[(Op::Merged, Moved::Article)]);
    let (list, sentence) = (
        ITEMS.map(|item| format!("- {item}")).join("\n"),
        "Het gaat om het opleiden van loodsen in de streek, het beheer van ligplaatsen door de havens en de afstemming tussen sluizen en veren.",
    );
    check([&list, ""], ["", sentence], &[(Op::Merged, Moved::Article)]);
}

#[test]
fn parts_that_may_be_of_two_places_are_not_told_as_cut() {
    let (whole, parts) = (format!("{PARKS} {REPORTS}"), format!("{PARKS}\n{REPORTS}"));
    let found = moved_between(
        [&whole, ""],
        [&format!("Een nieuwe zin over zand en zout.\n{PARKS}"), &parts],
    );
    assert!(
        found.iter().all(|unit| unit.moved == Moved::None || unit.op != Op::Split),
        "{found:?}"
    );
}

#[test]
fn short_neighbours_go_along_and_lone_ones_do_not() {
    let block = format!("- Het snoeien van hagen.\n- {REPORTS}\n- Het maaien.");
    check([&block, ""], ["", &block], &[(Op::Unchanged, Moved::Article); 3]);
    let lone = "- Het snoeien van hagen.";
    check([lone, ""], ["", lone], &[(Op::Removed, Moved::None), (Op::Added, Moved::None)]);
}

#[test]
fn what_stands_in_every_article_is_under_no_role_in_particular() {
    let closing =
        "De uitvoering ligt bij de gemeenten; de minister spreekt hen aan op de afspraken.";
    let side = |last: &str| {
        let own = ["kust", "mond", "asiel"].into_iter().zip(1..);
        own.map(|(topic, number)| {
            let more = if number == 1 { last } else { "" };
            let text = format!("# Financieren\n- De bekostiging van de zorg voor {topic} en omgeving.\n{more}{closing}");
            article(&format!("VII/{number}"), topic, "", &text)
        })
        .collect::<Vec<_>>()
    };
    let more = "# Regisseren\n- Het stellen van kaders voor wachttijden in de streek.\n";
    let changes = compared(side(""), side(more));
    let units = changes.articles.iter().flat_map(|article| &article.sections);
    let told: Vec<&UnitChange> =
        units.flat_map(|section| &section.units).filter(|unit| unit.op != Op::Unchanged).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    let units = changes.articles.iter().flat_map(|article| &article.sections);
    assert!(units.flat_map(|section| &section.units).all(|unit| {
        unit.op != Op::Unchanged || (unit.moved == Moved::None && unit.signals.is_empty())
    }));
}
