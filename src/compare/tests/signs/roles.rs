//! The role: shifted, possibly shifted, named, and what is none of these.

use super::{check, check_none, kinds};
use crate::compare::SignalKind::*;
use crate::compare::tests::builder::roles;
use crate::compare::{Moved, Op};

#[test]
fn another_heading_or_lead_word_on_both_sides_is_a_role_shift() {
    let under = |heading: &str, text: &str| format!("# {heading}\n{text}");
    let text = "Het herstellen van oude bruggen in kleine gemeenten.";
    for (from, to, old, new) in [
        ("Stimuleren", "Regisseren", "stimuleren", "regisseren"),
        ("Financieren:", "(Doen) uitvoeren", "financieren", "uitvoeren"),
        ("Stimulerende rol", "Uitvoerende rol", "stimuleren", "uitvoeren"),
        ("Regisseren", "Systeemverantwoordelijk", "regisseren", "systeemverantwoordelijk"),
    ] {
        let found = roles(&under(from, text), &under(to, text));
        assert_eq!(kinds(&found), [(RoleShift, old.to_owned(), new.to_owned())], "{from} {to}");
        assert_eq!((found[0].op, found[0].moved), (Op::Unchanged, Moved::Role));
    }
    let found = roles(
        "Stimuleren: van het herstel van oude bruggen in kleine gemeenten.",
        "Regisseren: van het herstel van oude bruggen in kleine gemeenten.",
    );
    assert_eq!(kinds(&found), [(RoleShift, "stimuleren".into(), "regisseren".into())]);
    // The verb is a second witness and no second finding.
    let found = roles(
        "# Stimuleren\nDe minister stimuleert het herstel van oude bruggen in kleine gemeenten.",
        "# Regisseren\nDe minister regisseert het herstel van oude bruggen in kleine gemeenten.",
    );
    assert_eq!(kinds(&found), [(RoleShift, "stimuleren".into(), "regisseren".into())]);
}

#[test]
fn the_same_role_in_other_words_is_no_shift() {
    let text = "Het herstellen van oude bruggen in kleine gemeenten.";
    for (from, to) in [
        ("Stimuleren", "Stimulerende rol"),
        ("Doen uitvoeren", "(Doen) uitvoeren"),
        ("Coördinerende rol", "Coördineren"),
        ("Systeemverantwoordelijkheid", "Systeemverantwoordelijk"),
    ] {
        let found = roles(&format!("# {from}\n{text}"), &format!("# {to}\n{text}"));
        assert!(kinds(&found).is_empty(), "{from} {to}");
        assert_eq!(found[0].moved, Moved::None);
    }
}

#[test]
fn a_heading_that_names_one_role_more_or_less_says_so() {
    let text = "Het herstellen van oude bruggen in kleine gemeenten.";
    let one = format!("# Stimuleren\n{text}");
    let two = format!("# Stimuleren en financieren\n{text}");
    assert_eq!(kinds(&roles(&one, &two)), [(RoleNamed, String::new(), "financieren".into())]);
    assert_eq!(
        kinds(&roles(&two, &one)),
        [(RoleNoLongerNamed, "financieren".into(), String::new())]
    );
}

#[test]
fn another_verb_alone_is_only_possibly_a_shift() {
    for (old, new, from, to) in [
        (
            "De minister stimuleert het herstel van oude bruggen.",
            "De minister regisseert het herstel van oude bruggen.",
            "stimuleren",
            "regisseren",
        ),
        (
            "Daarnaast financiert de minister het herstel van oude bruggen in dorpen.",
            "Daarnaast coördineert de minister het herstel van oude bruggen in dorpen.",
            "financieren",
            "regisseren",
        ),
        (
            "De minister treedt op als regisseur van het herstel van oude bruggen.",
            "De minister treedt op als financier van het herstel van oude bruggen.",
            "regisseren",
            "financieren",
        ),
        (
            "De minister is opdrachtgever van de keuring van oude bruggen.",
            "De minister is toezichthouder op de keuring van oude bruggen.",
            "opdracht geven",
            "toezicht houden",
        ),
        (
            "De rol van de minister is die van stelselverantwoordelijke voor bruggen.",
            "De rol van de minister is die van financier voor bruggen.",
            "stelselverantwoordelijk",
            "financieren",
        ),
        (
            "De minister beheert het landelijke register van deelfietsen en veerponten.",
            "De minister bekostigt het landelijke register van deelfietsen en veerponten.",
            "uitvoeren",
            "financieren",
        ),
        (
            "- Het bekostigen van het landelijke register van oude bruggen.",
            "- Het beheren van het landelijke register van oude bruggen.",
            "financieren",
            "uitvoeren",
        ),
        (
            "De minister moedigt het gebruik van lichte veerponten aan.",
            "De minister subsidieert het gebruik van lichte veerponten.",
            "stimuleren",
            "financieren",
        ),
        (
            "De minister heeft een stimulerende rol bij het herstel van bruggen.",
            "De minister heeft een regisserende rol bij het herstel van bruggen.",
            "stimuleren",
            "regisseren",
        ),
    ] {
        check(old, new, &[(PossibleRoleShift, from, to)]);
    }
}

#[test]
fn a_synonym_in_a_verb_is_no_role_shift() {
    for (old, new) in [
        ("stimuleert", "bevordert"),
        ("bevordert", "ondersteunt"),
        ("financiert", "bekostigt"),
        ("financiert", "subsidieert"),
        ("ondersteunt", "faciliteert"),
        ("ondersteunt", "financiert"),
        ("regisseert", "coördineert"),
        ("coördineert", "organiseert"),
        ("beheert", "onderhoudt"),
    ] {
        let text = |verb| format!("De minister {verb} het herstel van oude bruggen in dorpen.");
        check_none(&text(old), &text(new));
    }
    check_none(
        "De minister stimuleert het gebruik van lichte veerponten.",
        "De minister moedigt het gebruik van lichte veerponten aan.",
    );
}

#[test]
fn what_others_do_is_not_the_ministers_role() {
    check_none(
        "Gemeenten stimuleren het herstel van oude bruggen in dorpen.",
        "Gemeenten financieren het herstel van oude bruggen in dorpen.",
    );
    check_none(
        "De minister ziet dat gemeenten stimuleren dat bruggen open zijn.",
        "De minister ziet dat gemeenten financieren dat bruggen open zijn.",
    );
    check_none(
        "De dienst beheert het register van oude bruggen voor alle eigenaren.",
        "De dienst bekostigt het register van oude bruggen voor alle eigenaren.",
    );
    check_none(
        "De stichting heeft een stimulerende taak. De minister stimuleert het herstel van bruggen.",
        "De stichting heeft een financierende taak. De minister stimuleert het herstel van bruggen.",
    );
}

#[test]
fn a_role_announced_in_prose_comes_or_goes() {
    let one = "De minister heeft een stimulerende rol bij het herstel van bruggen en veren.";
    let two = "De minister heeft een stimulerende en een financierende rol bij het herstel van bruggen en veren.";
    check(one, two, &[(RoleNamed, "", "financieren")]);
    check(two, one, &[(RoleNoLongerNamed, "financieren", "")]);
    check_none(
        "De provincie heeft een stimulerende rol bij het herstel van bruggen en veren.",
        "De provincie heeft een regisserende rol bij het herstel van bruggen en veren.",
    );
}

#[test]
fn verbs_that_do_not_take_each_others_place_say_nothing() {
    check_none(
        "De minister stimuleert het herstel van bruggen, samen met gemeenten en beheerders.",
        "De minister stimuleert en financiert het herstel van bruggen, samen met gemeenten en beheerders.",
    );
    check_none(
        "De minister stimuleert het herstel van oude bruggen. Hij overlegt daarover met de dienst.",
        "De minister overlegt met de dienst. Hij heeft aandacht voor het financieren van nieuwe veren op zee.",
    );
}

#[test]
fn a_role_is_known_wherever_it_is_worded() {
    for (old, new, expected) in [
        (
            "In het betalingsverkeer heeft de minister een uitvoerende rol bij de muntslag.",
            "In het betalingsverkeer heeft de minister een beleidsmatige en uitvoerende rol bij de muntslag.",
            vec![(RoleNamed, "", "beleidsmatig")],
        ),
        (
            "Het toezicht voor deze uitvoerende rol is geregeld in de wet op de muntslag.",
            "Het toezicht is geregeld in de wet op de muntslag.",
            vec![(RoleNoLongerNamed, "uitvoeren", "")],
        ),
        (
            "De rol van de minister bij het herstel van bruggen is stimulerend en financierend.",
            "De rol van de minister bij het herstel van bruggen is regisserend.",
            vec![(PossibleRoleShift, "financieren en stimuleren", "regisseren")],
        ),
        (
            "De minister heeft een regisserende rol bij de keuring van bruggen en veren.",
            "De minister is stelselverantwoordelijk bij de keuring van bruggen en veren.",
            vec![
                (PossibleRoleShift, "regisseren", "stelselverantwoordelijk"),
                (
                    ResponsibilityAdded,
                    "",
                    "De minister is stelselverantwoordelijk bij de keuring van bruggen en veren.",
                ),
            ],
        ),
        (
            "Bij de betaling van bijdragen aan bruggen heeft de minister een uitvoerende rol.",
            "De betaling van bijdragen aan bruggen wordt door commerciële banken uitgevoerd.",
            vec![(RoleNoLongerNamed, "uitvoeren", ""), (Actor, "minister", "commerciële banken")],
        ),
    ] {
        check(old, new, &expected);
    }
    // The verb says it as well.
    check_none(
        "De minister heeft een stimulerende rol bij het herstel van bruggen.",
        "De minister stimuleert met middelen het herstel van bruggen.",
    );
}
