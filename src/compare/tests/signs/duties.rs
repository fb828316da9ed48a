//! Duties of the government: gone or new, and what only uses their words.

use super::{check, check_none, kinds};
use crate::compare::SignalKind::*;
use crate::compare::tests::builder::roles;

const FRAME: &str = "De dienst beheert het register van oude bruggen in het hele land.";

#[test]
fn a_duty_that_goes_or_comes_with_a_sentence_is_told() {
    for sentence in [
        "De minister zorgt voor de openbaarheid ervan.",
        "Hij draagt zorg voor de openbaarheid ervan.",
        "De Minister creëert voorwaarden voor de binnenvaart op zee.",
        "Daarbij schept de minister de voorwaarden voor een vlotte doorvaart.",
        "De taken worden namens de Minister uitgevoerd door schippers.",
        "De minister ziet toe op de keuring van veerponten.",
        "De minister borgt de kwaliteit van keuringen.",
        "De minister houdt toezicht op de keuring van veerponten.",
        "De Minister bekostigt de opleiding van schippers.",
        "De minister is verantwoordelijk voor de opleiding van schippers.",
    ] {
        let with = format!("{FRAME} {sentence}");
        check(&with, FRAME, &[(ResponsibilityDropped, sentence, "")]);
        check(FRAME, &with, &[(ResponsibilityAdded, "", sentence)]);
    }
}

#[test]
fn the_mere_word_is_no_duty() {
    for (old, new) in [
        (
            "De rol die de minister heeft bij het herstel van bruggen, staat in de wet.",
            "De rol en verantwoordelijkheid die de minister heeft bij het herstel van bruggen, staat in de wet.",
        ),
        (
            "In het bruggenbeleid staat de samenwerking van bedrijven en kennisinstellingen centraal.",
            "In het sluizenbeleid, waarvoor de Minister van EZK verantwoordelijk is, staat de samenwerking van bedrijven en kennisinstellingen centraal.",
        ),
        (
            FRAME,
            "De dienst beheert het register van oude bruggen in het hele land. Eigenaren zorgen voor hun eigen brug.",
        ),
        (
            FRAME,
            "De dienst beheert het register van oude bruggen in het hele land. De Minister van Defensie zorgt voor zijn eigen bruggen.",
        ),
    ] {
        check_none(old, new);
    }
}

#[test]
fn an_item_under_a_lead_in_weighs_less_than_a_duty_of_its_own() {
    let lead = "De minister is verantwoordelijk voor:\n- de keuring van bruggen;\n- het toezicht op sluizen";
    let more = format!("{lead}\n- de pensioenen van alle schippers en brugwachters");
    for (old, new, most) in [(lead, more.as_str(), 600), (more.as_str(), lead, 700)] {
        let found = roles(old, new);
        assert_eq!(kinds(&found).len(), 1);
        assert!(found.iter().all(|unit| unit.weight < most), "{found:#?}");
    }
}
