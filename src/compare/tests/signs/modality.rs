//! How binding a passage is phrased, in both directions.

use super::{check, check_none};
use crate::compare::SignalKind::*;

#[test]
fn another_degree_of_obligation_is_told_in_both_directions() {
    for (old, new, from, to) in [
        (
            "De minister moet elke brug laten keuren door de dienst.",
            "De minister kan elke brug laten keuren door de dienst.",
            "moet",
            "kan",
        ),
        (
            "De minister is verantwoordelijk voor veilige bruggen in het hele land.",
            "De minister draagt bij aan veilige bruggen in het hele land.",
            "is verantwoordelijk voor",
            "draagt bij aan",
        ),
        (
            "De minister is verantwoordelijk voor de zorg voor bruggen in het hele land.",
            "De minister draagt bij aan de zorg voor bruggen in het hele land.",
            "is verantwoordelijk voor",
            "draagt bij aan",
        ),
        (
            "De minister waarborgt veilige bruggen in het hele land.",
            "De minister streeft naar veilige bruggen in het hele land.",
            "waarborgt",
            "streeft naar",
        ),
        (
            "De minister is verantwoordelijk voor het stelsel van bruggen en veren.",
            "De minister is medeverantwoordelijk voor het stelsel van bruggen en veren.",
            "is verantwoordelijk voor",
            "is medeverantwoordelijk voor",
        ),
        (
            "De minister is verantwoordelijk voor het stelsel van bruggen en veren.",
            "De minister is mede verantwoordelijk voor het stelsel van bruggen en veren.",
            "is verantwoordelijk voor",
            "is medeverantwoordelijk voor",
        ),
        (
            "De minister zorgt ervoor dat elke brug in het land veilig is.",
            "De minister streeft ernaar dat elke brug in het land veilig is.",
            "zorgt voor",
            "streeft naar",
        ),
        (
            "De dienst dient elke brug in het voorjaar te keuren.",
            "De dienst kan elke brug in het voorjaar keuren.",
            "moet",
            "kan",
        ),
        (
            "De minister draagt zorg voor veilige bruggen in het hele land.",
            "De minister zet zich in voor veilige bruggen in het hele land.",
            "draagt zorg voor",
            "zet zich in voor",
        ),
        (
            "De minister verstrekt een bijdrage aan eigenaren van een oude brug.",
            "De minister kan een bijdrage verstrekken aan eigenaren van een oude brug.",
            "verstrekt",
            "kan verstrekken",
        ),
        (
            "De minister beslist over de plaats van elke brug in het land.",
            "De minister adviseert over de plaats van elke brug in het land.",
            "beslist",
            "adviseert",
        ),
        (
            "De minister maakt bindende afspraken met havens over de plaats van bruggen.",
            "De minister voert gesprekken met havens over de plaats van bruggen.",
            "maakt bindende afspraken",
            "voert gesprekken",
        ),
        (
            "De dienst legt boetes op aan wie de brug niet op tijd opent.",
            "De dienst waarschuwt wie de brug niet op tijd opent.",
            "legt op",
            "waarschuwt",
        ),
        (
            "De minister stelt de regels voor veerponten jaarlijks vast.",
            "De minister kan de regels voor veerponten jaarlijks vaststellen.",
            "stelt",
            "kan vaststellen",
        ),
    ] {
        check(old, new, &[(ModalityWeakened, from, to)]);
        check(new, old, &[(ModalityStrengthened, to, from)]);
    }
}

#[test]
fn phrases_of_one_degree_are_no_news() {
    for (old, new) in [
        (
            "De minister zorgt voor veilige bruggen in het hele land.",
            "De minister draagt zorg voor veilige bruggen in het hele land.",
        ),
        (
            "De minister moet elke brug laten keuren door de dienst.",
            "De minister dient elke brug te laten keuren door de dienst.",
        ),
        (
            "De minister streeft naar veilige bruggen in het hele land.",
            "De minister beoogt veilige bruggen in het hele land.",
        ),
        (
            "De minister zal elke brug laten keuren door de dienst.",
            "De minister laat elke brug keuren door de dienst.",
        ),
        (
            "De minister kan elke brug laten keuren door de dienst.",
            "De minister mag elke brug laten keuren door de dienst.",
        ),
    ] {
        check_none(old, new);
    }
}

#[test]
fn a_possibility_that_follows_from_something_binds_nobody() {
    check_none(
        "De minister onderhoudt de bruggen, zodat iedereen veilig over het water kan.",
        "De minister onderhoudt de bruggen, zodat iedereen veilig over het water komt.",
    );
    check_none(
        "Een land waarin iedereen vlot en veilig kan reizen, ook over het water.",
        "Een land waarin iedereen vlot en veilig moet kunnen reizen, ook over het water.",
    );
    // A denied possibility is a ban, not a freedom.
    check_none(
        "De dienst moet bruggen sluiten bij storm, omdat schepen dan niet veilig varen.",
        "De dienst kan niet anders dan bruggen sluiten bij storm, omdat schepen dan niet veilig varen.",
    );
}

#[test]
fn words_of_different_sentences_are_not_compared() {
    check_none(
        "De dienst keurt elke brug. Elke eigenaar moet een plan hebben voor onderhoud van zijn brug.",
        "De dienst keurt elke brug. Bij storm kan een brug in het noorden worden gesloten voor al het verkeer.",
    );
}
