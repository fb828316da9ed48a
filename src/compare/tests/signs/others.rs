//! Negations, responsibilities, numbers, laws and indicators.

use super::{check, check_none, kinds};
use crate::compare::SignalKind::{self, *};
use crate::compare::tests::builder::{article, compared, of_place, roles};
use crate::compare::{Op, UnitForm};

#[test]
fn a_negation_comes_or_goes() {
    for (without, with, word) in [
        (
            "De dienst mag bruggen sluiten bij storm op zee.",
            "De dienst mag bruggen niet sluiten bij storm op zee.",
            "niet",
        ),
        (
            "De minister stelt eisen aan de inrichting van veerponten.",
            "De minister stelt geen eisen aan de inrichting van veerponten.",
            "geen",
        ),
        (
            "De minister treedt in de afspraken die een beheerder met een schipper maakt.",
            "De minister treedt niet langer in de afspraken die een beheerder met een schipper maakt.",
            "niet langer",
        ),
        (
            "Een brug wordt gesloten met toestemming van de beheerder.",
            "Een brug wordt gesloten zonder toestemming van de beheerder.",
            "zonder",
        ),
    ] {
        check(without, with, &[(NegationAdded, "", word)]);
        check(with, without, &[(NegationRemoved, word, "")]);
    }
}

#[test]
fn what_only_looks_like_a_negation_is_none() {
    for (old, new) in [
        (
            "De dienst keurt bruggen in de winter en ook in de zomer.",
            "De dienst keurt bruggen niet alleen in de winter, maar ook in de zomer.",
        ),
        (
            "De minister stelt geen eisen aan de inrichting van veerponten.",
            "De minister stelt niet langer eisen aan de inrichting van veerponten.",
        ),
        (
            "De dienst keurt alle bruggen in het land in het voorjaar.",
            "De dienst keurt alle bruggen in het land in het voorjaar, ook als een beheerder daar zelf niet om heeft gevraagd.",
        ),
        (
            "De dienst sluit bruggen, al dan niet op verzoek van een beheerder.",
            "De dienst sluit bruggen op verzoek van een beheerder.",
        ),
        (
            "Het is niet onmogelijk dat de dienst bruggen sluit bij storm.",
            "Het is mogelijk dat de dienst bruggen sluit bij storm.",
        ),
        (
            "De dienst vindt het denkbaar dat een brug dicht blijft.",
            "De dienst vindt het niet ondenkbaar dat een brug dicht blijft.",
        ),
    ] {
        check_none(old, new);
    }
}

#[test]
fn a_responsibility_is_newly_mentioned_or_no_longer() {
    let old = "De minister is verantwoordelijk voor:\n- een landelijk dekkend net van veerponten;\n- het toezicht op beweegbare bruggen.";
    let new = "De minister is verantwoordelijk voor:\n- een landelijk dekkend net van veerponten;";
    let item = "het toezicht op beweegbare bruggen.".to_owned();
    assert_eq!(kinds(&roles(old, new)), [(ResponsibilityDropped, item.clone(), String::new())]);
    assert_eq!(kinds(&roles(new, old)), [(ResponsibilityAdded, String::new(), item)]);
    let with = "De dienst beheert het register van oude bruggen. De minister is verantwoordelijk voor de openbaarheid ervan.";
    let without = "De dienst beheert het register van oude bruggen.";
    let sentence = "De minister is verantwoordelijk voor de openbaarheid ervan.";
    check(with, without, &[(ResponsibilityDropped, sentence, "")]);
    check(without, with, &[(ResponsibilityAdded, "", sentence)]);
}

#[test]
fn what_others_answer_for_or_still_stands_is_no_finding() {
    let frame = "De minister stelt eisen aan het onderhoud van bruggen.";
    let gone = |line: &str| kinds(&roles(&format!("{frame}\n{line}"), frame));
    assert!(
        gone("Gemeenten zijn verantwoordelijk voor het schilderen van houten bruggen.").is_empty()
    );
    assert!(
        gone("De eigenaar is verantwoordelijk voor het onderhoud van zijn eigen steiger.")
            .is_empty()
    );
    // It stands elsewhere in the section.
    let one = "De dienst telt veerponten in het najaar. De minister is verantwoordelijk voor het stelsel van bruggen en veren.";
    let two = "De dienst telt veerponten in het najaar.\nDe minister is verantwoordelijk voor het stelsel van bruggen en veren.";
    assert!(kinds(&roles(one, two)).iter().all(|one| one.0 != ResponsibilityDropped));
}

#[test]
fn targets_amounts_percentages_and_years_bear_both_values() {
    for (old, new, expected) in [
        (
            "Het doel is dat 60 procent van de bruggen in 2030 is gekeurd.",
            "Het doel is dat 55 procent van de bruggen in 2035 is gekeurd.",
            vec![(Target, "60 procent", "55 procent"), (Year, "2030", "2035")],
        ),
        (
            "De dienst keurt in het voorjaar 60% van de bruggen, in 2030 alle.",
            "De dienst keurt in het voorjaar 60% van de bruggen, in 2035 alle.",
            vec![(Year, "2030", "2035")],
        ),
        (
            "Voor het herstel van bruggen is € 43,2 miljoen beschikbaar.",
            "Voor het herstel van bruggen is € 40 miljoen beschikbaar.",
            vec![(Amount, "€ 43,2 miljoen", "€ 40 miljoen")],
        ),
        (
            "De bijdrage bedraagt ten hoogste 40% van de kosten van het herstel.",
            "De bijdrage bedraagt ten hoogste 30% van de kosten van het herstel.",
            vec![(Percentage, "40%", "30%")],
        ),
        (
            "Uiterlijk in 2030 zijn alle bruggen gekeurd door de dienst.",
            "Uiterlijk in 2031 zijn alle bruggen gekeurd door de dienst.",
            vec![(Year, "2030", "2031")],
        ),
    ] {
        check(old, new, &expected);
    }
}

#[test]
fn numbers_of_other_things_are_no_data() {
    for (old, new) in [
        (
            "Deze uitgaven staan op artikel 15, 17 en 18 van het fonds.",
            "Deze uitgaven staan op artikel 15, 17 en 20 van het fonds.",
        ),
        (
            "De dienst bedient 46 bruggen en 19 sluizen vanuit drie centrales.",
            "De dienst bedient 48 bruggen en 19 sluizen vanuit drie centrales.",
        ),
        (
            "Sinds 2016 houdt de dienst een register van bruggen bij.",
            "Sinds 2014 houdt de dienst een register van bruggen bij.",
        ),
        (
            "Voor het herstel is € 5 miljoen beschikbaar voor alle beheerders.",
            "Voor het herstel is € 5.000.000 beschikbaar voor de beheerders.",
        ),
    ] {
        check_none(old, new);
    }
}

#[test]
fn another_legal_basis_is_told_with_both() {
    for (old, new, from, to) in [
        (
            "De taak volgt uit artikel 7 van de Bruggenwet en hoort bij de dienst.",
            "De taak volgt uit artikel 9 van de Bruggenwet en hoort bij de dienst.",
            "artikel 7 van de Bruggenwet",
            "artikel 9 van de Bruggenwet",
        ),
        (
            "Op grond van de Wet beheer vaarwegen keurt de dienst elke brug.",
            "Op grond van de Omgevingswet keurt de dienst elke brug.",
            "Wet beheer vaarwegen",
            "Omgevingswet",
        ),
        (
            "De eisen staan in Verordening (EU) 2016/1629 en gelden voor elke veerpont.",
            "De eisen staan in Verordening (EU) 2024/2800 en gelden voor elke veerpont.",
            "Verordening (EU) 2016/1629",
            "Verordening (EU) 2024/2800",
        ),
    ] {
        check(old, new, &[(LegalBasis, from, to)]);
    }
    check_none(
        "Op grond van de Wet beheer vaarwegen stelt de minister eisen aan bruggen.",
        "Op grond van de Wet beheer vaarwegen stelt de minister regels voor bruggen.",
    );
}

fn rows(old: &str, new: &str) -> Vec<(SignalKind, String, String)> {
    kinds(&roles(old, new))
}

#[test]
fn indicators_come_go_and_get_other_targets() {
    let head = "| Indicator | Realisatie 2024 | Streefwaarde 2026";
    let new_head = "| Indicator | Realisatie 2025 | Streefwaarde 2027";
    let row = "| Open bruggen | 55% | 60%";
    let (s, none) = (str::to_owned, String::new());
    assert_eq!(
        rows(&format!("{head}\n{row}"), &format!("{new_head}\n| Open bruggen | 57% | 65%")),
        [(Target, s("60%"), s("65%"))]
    );
    // A measured value that is brought up to date is no target.
    assert!(
        rows(&format!("{head}\n{row}"), &format!("{new_head}\n| Open bruggen | 57% | 60%"))
            .is_empty()
    );
    let two = format!("{head}\n{row}\n| Varende veren | 12 | 14");
    assert_eq!(
        rows(&two, &format!("{head}\n{row}")),
        [(IndicatorRemoved, s("Varende veren"), none.clone())]
    );
    assert_eq!(rows(&format!("{head}\n{row}"), &two), [(IndicatorAdded, none, s("Varende veren"))]);
}

#[test]
fn outside_a_and_b_there_are_no_signals() {
    let one = |text: &str| {
        let mut one = article("VII/1", "Bruggen", "Een land met goede bruggen.", text);
        one.sections[1].kind = crate::model::SectionKind::Toelichting;
        vec![one]
    };
    let changes =
        compared(one("De minister moet bruggen keuren."), one("De minister kan bruggen keuren."));
    let sections = &of_place(&changes, "VII/1").sections;
    let all = sections.iter().flat_map(|section| &section.units);
    let found: Vec<_> = all.filter(|unit| unit.op == Op::Modified).collect();
    assert_eq!((found.len(), found[0].to[0].form), (1, UnitForm::Paragraph));
    assert!(found[0].signals.is_empty());
}

#[test]
fn an_amount_or_a_law_in_a_new_sentence_is_told_with_that_sentence() {
    let frame = "De dienst keurt alle bruggen in het land in het voorjaar.";
    for more in [
        "Daarvoor is € 5 miljoen beschikbaar per jaar.",
        "Op grond van de Sluiswet 2016 legt de dienst een register aan.",
        "Een veer betaalt 40% van de kosten van een keuring.",
    ] {
        check_none(frame, &format!("{frame} {more}"));
    }
    let goal = format!("{frame} Uiterlijk in 2032 is elke brug gekeurd.");
    check(&goal, frame, &[(Year, "2032", "")]);
}

#[test]
fn a_law_that_went_to_another_sentence_or_is_set_otherwise_is_still_named() {
    check_none(
        "Op grond van de Sluiswet 2016 keurt de dienst bruggen. De dienst beheert het register van veren.",
        "De dienst keurt alle bruggen. Op grond van de Sluiswet 2016 beheert de dienst het register van veren.",
    );
    check_none(
        "Op grond van de Wet beheer vaarwegen keurt de dienst bruggen in het land.",
        "Op grond van de Wet beheer vaar- wegen keurt de dienst oude bruggen in het land.",
    );
}

#[test]
fn a_number_in_another_form_is_no_other_number() {
    for (old, new) in [
        (
            "Het doel is dat ongeveer 60% van de bruggen is gekeurd.",
            "Het doel is dat circa 60 procent van de bruggen is gekeurd.",
        ),
        (
            "Uiterlijk in 2032 is elke brug in het land gekeurd.",
            "Uiterlijk in het jaar 2032 is elke brug in het land gekeurd.",
        ),
        (
            "Voor de veren is € 5 miljoen per jaar beschikbaar.",
            "Voor de veren is € 5,0 miljoen ieder jaar beschikbaar.",
        ),
        (
            "Het doel is te varen met twaalf nieuwe veren.",
            "Het doel is te varen met 12 heel nieuwe veren.",
        ),
    ] {
        check_none(old, new);
    }
}

#[test]
fn a_term_put_off_by_a_year_is_told_and_the_last_year_of_the_tables_is_not() {
    check(
        "De dienst vernieuwt sluizen. Het programma loopt tot en met 2028.",
        "De dienst vernieuwt sluizen. Het programma loopt tot en met 2029.",
        &[(Year, "2028", "2029")],
    );
    check(
        "In 2040 vaart elke pont in het land stil en schoon.",
        "In 2041 vaart elke pont in het land stil en schoon.",
        &[(Year, "2040", "2041")],
    );
    check(
        "Het streven is om 1200 bruggen in het land te keuren.",
        "Het streven is om 1300 bruggen in het land te keuren.",
        &[(Target, "1200 bruggen", "1300 bruggen")],
    );
    for (old, new) in [
        (
            "De raming van de dienst loopt tot en met 2029.",
            "De raming van de dienst loopt tot en met 2030.",
        ),
        (
            "De doelstelling staat in de begroting 2025 van de dienst.",
            "De doelstelling staat in de begroting 2026 van de dienst.",
        ),
    ] {
        assert_eq!(kinds(&roles(old, new)), []);
    }
}
