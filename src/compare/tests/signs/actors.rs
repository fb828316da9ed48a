//! Who acts: another member of the cabinet, another body, and what is the same office.

use super::{check, check_none, kinds};
use crate::compare::SignalKind::*;
use crate::compare::tests::builder::roles;

#[test]
fn another_office_or_body_acts() {
    for (old, new, from, to) in [
        (
            "Het Rijk, de Minister en de provincies onderhouden de veren.",
            "Het Rijk, Waterveer Nederland en de provincies onderhouden de veren.",
            "minister",
            "Waterveer Nederland",
        ),
        (
            "De minister benoemt de leden van de bruggenraad.",
            "De staatssecretaris benoemt de leden van de bruggenraad.",
            "minister",
            "staatssecretaris",
        ),
        (
            "De leden van de bruggenraad worden door de minister benoemd.",
            "De leden van de bruggenraad worden door de staatssecretaris benoemd.",
            "minister",
            "staatssecretaris",
        ),
        (
            "Daarnaast benoemt de minister de leden van de bruggenraad.",
            "Daarnaast benoemt het kabinet de leden van de bruggenraad.",
            "minister",
            "kabinet",
        ),
        (
            "Het ministerie beheert het register van oude bruggen.",
            "Gemeenten beheren het register van oude bruggen.",
            "ministerie",
            "gemeenten",
        ),
        (
            "Rijkswaterstaat onderhoudt de bruggen over het brede kanaal.",
            "De provincie onderhoudt de bruggen over het brede kanaal.",
            "Rijkswaterstaat",
            "provincies",
        ),
        (
            "Dit is de verantwoordelijkheid van de minister, ook bij storm op zee.",
            "Dit is de verantwoordelijkheid van de staatssecretaris, ook bij storm op zee.",
            "minister",
            "staatssecretaris",
        ),
        (
            "De Minister van Financiën stelt elk jaar het plafond van het fonds vast.",
            "De Minister van Defensie stelt elk jaar het plafond van het fonds vast.",
            "minister van Financiën",
            "minister van Defensie",
        ),
        (
            "De Minister van Verkeer verleent de vergunning voor veerdiensten.",
            "De Minister van Klimaat verleent de vergunning voor veerdiensten.",
            "minister van Verkeer",
            "minister van Klimaat",
        ),
        (
            "De minister stelt elk jaar het plafond van het fonds vast.",
            "De minister en de staatssecretaris stellen elk jaar het plafond van het fonds vast.",
            "minister",
            "minister en staatssecretaris",
        ),
    ] {
        check(old, new, &[(Actor, from, to)]);
    }
}

#[test]
fn an_actor_that_no_list_names_acts_as_well() {
    for (old, new, from, to) in [
        (
            "De betaling van bijdragen wordt door het ministerie zelf uitgevoerd.",
            "De betaling van bijdragen wordt door commerciële banken uitgevoerd.",
            "ministerie",
            "commerciële banken",
        ),
        (
            "De Minister van Financiën stelt elk jaar het plafond van het fonds vast.",
            "De Autoriteit Bruggen en Markt stelt elk jaar het plafond van het fonds vast.",
            "minister van Financiën",
            "Autoriteit Bruggen en Markt",
        ),
        (
            "De Nationaal Coördinator Bruggen voert de taken op het gebied van de veiligheid van sluizen uit.",
            "De politie voert de taken op het gebied van de veiligheid van sluizen uit.",
            "Nationaal Coördinator Bruggen",
            "politie",
        ),
        (
            "De bruggenraad verdeelt elk jaar de middelen voor het herstel van sluizen.",
            "De minister verdeelt elk jaar de middelen voor het herstel van sluizen.",
            "bruggenraad",
            "minister",
        ),
        (
            "De NBA houdt het register van oude bruggen in het hele land bij.",
            "De minister houdt het register van oude bruggen in het hele land bij.",
            "NBA",
            "minister",
        ),
        (
            "De minister keurt elk voorjaar de bruggen in het hele land.",
            "De schippers keuren elk voorjaar de bruggen in het hele land.",
            "minister",
            "schippers",
        ),
        (
            "De minister stelt elk jaar het plafond van het fonds vast.",
            "De Minister van Defensie stelt elk jaar het plafond van het fonds vast.",
            "minister",
            "minister van Defensie",
        ),
        (
            "De minister stelt elk jaar het plafond van het fonds vast.",
            "De Minister voor Rechtsbescherming stelt elk jaar het plafond van het fonds vast.",
            "minister",
            "minister voor Rechtsbescherming",
        ),
        (
            "De brug wordt in opdracht van het Rijk door de Bruggendienst gekeurd.",
            "De brug wordt in opdracht van het Rijk door de keurmeesters gekeurd.",
            "Bruggendienst",
            "keurmeesters",
        ),
    ] {
        check(old, new, &[(Actor, from, to)]);
    }
}

#[test]
fn whose_task_it_is_may_be_said_in_other_words() {
    for (old, new, from, to) in [
        (
            "Het toezicht op bruggen is opgedragen aan de Bruggenpolitie, ook bij storm.",
            "Het toezicht op bruggen is in handen van de Koninklijke Sluiswacht, ook bij storm.",
            "Bruggenpolitie",
            "Koninklijke Sluiswacht",
        ),
        (
            "De opvang van schippers bij storm wordt uitgevoerd door het ministerie.",
            "De opvang van schippers bij storm wordt overgelaten aan verzekeraars.",
            "ministerie",
            "verzekeraars",
        ),
        (
            "De uitbetaling van bijdragen is belegd bij de Dienst Uitvoering Subsidies.",
            "De uitbetaling van bijdragen is belegd bij de Stichting van de Schipper.",
            "Dienst Uitvoering Subsidies",
            "Stichting van de Schipper",
        ),
        (
            "De erkenning van werven is een taak van de Samenwerkingsorganisatie Scheepsbouw.",
            "De erkenning van werven is een taak van de vakscholen.",
            "Samenwerkingsorganisatie Scheepsbouw",
            "vakscholen",
        ),
        (
            "Het toezicht op bruggen wordt verzorgd door het Openbaar Ministerie, ook bij storm.",
            "Het toezicht op bruggen wordt verzorgd door de Inspectie Bruggen en Vaart, ook bij storm.",
            "Openbaar Ministerie",
            "Inspectie Bruggen en Vaart",
        ),
        (
            "Het Openbaar Ministerie vervolgt wie een brug te laat opent.",
            "De Fiscale oever- en opsporingsdienst vervolgt wie een brug te laat opent.",
            "Openbaar Ministerie",
            "Fiscale oever- en opsporingsdienst",
        ),
        (
            "Jaarlijks stelt de minister de tarieven voor het keuren van bruggen vast.",
            "Jaarlijks stelt de Nederlandse Brugautoriteit de tarieven voor het keuren van bruggen vast.",
            "minister",
            "Nederlandse Brugautoriteit",
        ),
        (
            "JenV is eerstverantwoordelijk voor het bewaken van oude bruggen.",
            "IenW is eerstverantwoordelijk voor het bewaken van oude bruggen.",
            "JenV",
            "IenW",
        ),
        (
            "De Minister van Landbouw coördineert de aanpak van oude bruggen.",
            "De Minister van Infrastructuur coördineert de aanpak van oude bruggen.",
            "minister van Landbouw",
            "minister van Infrastructuur",
        ),
    ] {
        check(old, new, &[(Actor, from, to)]);
    }
}

#[test]
fn a_body_whose_name_is_set_in_another_way_is_the_same() {
    check_none(
        "Het Schippers Instituut geeft voorlichting over oude bruggen in dorpen.",
        "Het Nederlands Schippersinstituut geeft voorlichting over oude bruggen in dorpen.",
    );
}

#[test]
fn a_task_that_was_parted_is_told_of_who_took_it() {
    check(
        "De minister keurt bruggen in kleine gemeenten. De minister verstrekt uitkeringen aan provincies met vervallen sluizen.",
        "De minister keurt bruggen in kleine gemeenten. De staatssecretaris verstrekt uitkeringen aan provincies met vervallen sluizen.",
        &[(Actor, "minister", "staatssecretaris")],
    );
}

#[test]
fn the_same_office_in_other_words_is_no_other_actor() {
    for (old, new) in [
        (
            "De minister benoemt de leden van de raad in overleg met de staatssecretaris.",
            "De minister benoemt de leden van de raad in overleg met gemeenten en provincies.",
        ),
        (
            "De regering stelt elk jaar het plafond van het fonds vast.",
            "Het kabinet stelt elk jaar het plafond van het fonds vast.",
        ),
        (
            "We stellen elk jaar het plafond van het fonds vast.",
            "De minister stelt elk jaar het plafond van het fonds vast.",
        ),
        (
            "Namens de minister keurt de dienst alle bruggen in het land.",
            "De dienst keurt alle bruggen in het land namens de minister en zonder kosten voor eigenaren.",
        ),
        (
            "De minister van Water en Wegen benoemt de leden van de bruggenraad.",
            "De minister van Water en Bodem benoemt de leden van de bruggenraad.",
        ),
        (
            "Het Landelijk Instituut Bruggen (LIB) verzorgt opleidingen voor schippers.",
            "Het Nationaal Instituut Sluizen (NIS) verzorgt opleidingen voor schippers.",
        ),
        (
            "Het programma voorziet in nieuwe bruggen voor het hele land.",
            "De regeling voorziet in nieuwe bruggen voor het hele land.",
        ),
        (
            "De Minister van Water en Wegen benoemt de leden van de bruggenraad.",
            "De minister benoemt de leden van de bruggenraad.",
        ),
        (
            "De minister benoemt de leden van de bruggenraad voor een termijn van vier jaar.",
            "Het ministerie benoemt de leden van de bruggenraad voor een termijn van vier jaar.",
        ),
        (
            "De minister benoemt de leden van de bruggenraad voor een termijn van vier jaar.",
            "Hij benoemt de leden van de bruggenraad voor een termijn van vier jaar.",
        ),
        (
            "Het kabinet maakt afspraken over het onderhoud van bruggen.",
            "De regering maakt afspraken over het onderhoud van bruggen.",
        ),
        (
            "Het Rijk maakt afspraken over het onderhoud van bruggen.",
            "De rijksoverheid maakt afspraken over het onderhoud van bruggen.",
        ),
    ] {
        check_none(old, new);
    }
}

#[test]
fn who_takes_part_does_not_act() {
    for (old, new) in [
        (
            "De minister maakt afspraken met gemeenten over het onderhoud van bruggen.",
            "De minister maakt afspraken met provincies over het onderhoud van bruggen.",
        ),
        (
            "De minister verstrekt een bijdrage aan gemeenten voor het onderhoud van bruggen.",
            "De minister verstrekt een bijdrage aan gemeenten en provincies voor het onderhoud van bruggen.",
        ),
        (
            "De minister beheert het register van bruggen. Samen met medeoverheden stelt hij eisen vast.",
            "De minister beheert het register van bruggen. Samen met decentrale overheden stelt hij eisen vast.",
        ),
        (
            "De minister overlegt met de minister over de stand van de bruggen.",
            "De minister overlegt met de staatssecretaris over de stand van de bruggen.",
        ),
        (
            "Gemeenten onderhouden de bruggen, met een bijdrage van het Rijk.",
            "Gemeenten en provincies onderhouden de bruggen, met een bijdrage van het Rijk.",
        ),
    ] {
        check_none(old, new);
    }
}

#[test]
fn one_to_whom_something_is_done_does_not_act() {
    for (old, new) in [
        (
            "De Bruggendienst adviseert de minister over vergunningen.",
            "De Bruggendienst verleent namens de minister vergunningen.",
        ),
        (
            "Gemeenten informeren de staatssecretaris over het onderhoud van veren.",
            "Gemeenten bekostigen het onderhoud van veren.",
        ),
        (
            "De minister houdt toezicht op de naleving door de havens.",
            "De havens leven de regels zelf na; de minister wordt daarover geïnformeerd.",
        ),
    ] {
        for (old, new) in [(old, new), (new, old)] {
            let found = kinds(&roles(old, new));
            assert!(found.iter().all(|one| one.0 != Actor), "{old} / {new}: {found:?}");
        }
    }
}
