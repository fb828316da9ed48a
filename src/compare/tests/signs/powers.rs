//! Who has how much to say, with whom a task lies, and the same said in another way.

use super::{check, check_none};
use crate::compare::SignalKind::*;

#[test]
fn the_same_said_in_another_way_is_no_news() {
    for (old, new) in [
        (
            "De minister keurt veren, houdt toezicht en verstrekt leningen aan schippers.",
            "De minister keurt veren. Hij houdt toezicht. Hij verstrekt leningen aan schippers.",
        ),
        (
            "De minister is belast met de uitvoering van de veerregeling.",
            "De minister voert de veerregeling uit.",
        ),
        ("De minister zorgt voor het keuren van veren.", "De minister keurt veren."),
        (
            "De minister garandeert de leningen van schippers.",
            "De minister staat borg voor de leningen van schippers.",
        ),
        (
            "De minister is niet alleen verantwoordelijk voor de veren, maar ook voor de sluizen.",
            "De minister is verantwoordelijk voor de veren en de sluizen.",
        ),
    ] {
        check_none(old, new);
    }
}

#[test]
fn a_limit_that_was_denied_and_now_holds_is_a_negation() {
    check(
        "De minister is niet slechts verantwoordelijk voor de grote veren.",
        "De minister is slechts verantwoordelijk voor de grote veren.",
        &[(NegationRemoved, "niet slechts", "")],
    );
    check(
        "De minister vergoedt schade aan veren, tenzij de schipper verzekerd is.",
        "De minister vergoedt schade aan veren, indien de schipper verzekerd is.",
        &[(NegationRemoved, "tenzij", "")],
    );
    check(
        "De minister keurt alle veren (met inbegrip van de kabelponten).",
        "De minister keurt alle veren (met uitzondering van de kabelponten).",
        &[(NegationAdded, "", "uitzondering")],
    );
}

#[test]
fn with_whom_a_task_lies_acts() {
    for (old, new, from, to) in [
        (
            "Aan de minister komt de bevoegdheid toe om vaarwegen te sluiten.",
            "Aan de Autoriteit Binnenvaart komt de bevoegdheid toe om vaarwegen te sluiten.",
            "minister",
            "Autoriteit Binnenvaart",
        ),
        (
            "De keuring van kleine veren ligt bij de gemeenten.",
            "De keuring van kleine veren ligt bij de provincies.",
            "gemeenten",
            "provincies",
        ),
        (
            "Namens de minister keurt RVO de veren.",
            "Namens de minister keurt DUO de veren.",
            "RVO",
            "DUO",
        ),
        (
            "Bevoegd gezag voor aanlegsteigers is het waterschap.",
            "Bevoegd gezag voor aanlegsteigers is de minister.",
            "waterschappen",
            "minister",
        ),
        (
            "Bij storm op het meer is de minister aan zet.",
            "Bij storm op het meer zijn de gemeenten aan zet.",
            "minister",
            "gemeenten",
        ),
        (
            "De minister en de provincies stellen elk jaar het vaarplan vast.",
            "De minister stelt elk jaar het vaarplan vast.",
            "minister en provincies",
            "minister",
        ),
        (
            "De sluis wordt samen betaald door Rijk en waterschappen.",
            "De sluis wordt betaald door de waterschappen.",
            "Rijk en waterschappen",
            "waterschappen",
        ),
        (
            "De minister stelt de eisen; de gemeenten controleren de kleine veren.",
            "De minister stelt de eisen en controleert de kleine veren.",
            "gemeenten",
            "minister",
        ),
        (
            "De Ministers van Defensie en van Financiën stellen elk jaar het vaarplan vast.",
            "De Minister van Defensie stelt elk jaar het vaarplan vast.",
            "minister van Defensie en minister van Financiën",
            "minister van Defensie",
        ),
    ] {
        check(old, new, &[(Actor, from, to)]);
    }
}

#[test]
fn who_decided_and_now_advises_has_less_to_say() {
    for (old, new, from, to) in [
        (
            "De minister wijst elk jaar de veilige havens aan.",
            "De minister adviseert elk jaar over de veilige havens.",
            "wijst aan",
            "adviseert",
        ),
        (
            "De minister heeft vetorecht bij de keuze van de havenmeester.",
            "De minister heeft adviesrecht bij de keuze van de havenmeester.",
            "vetorecht",
            "adviesrecht",
        ),
        (
            "De minister onderhoudt de sluis in overeenstemming met de havenraad.",
            "De minister onderhoudt de sluis na overleg met de havenraad.",
            "in overeenstemming met",
            "na overleg met",
        ),
    ] {
        check(old, new, &[(ModalityWeakened, from, to)]);
        check(new, old, &[(ModalityStrengthened, to, from)]);
    }
    check(
        "De minister faciliteert het overleg tussen schippers en havens.",
        "De minister regisseert het overleg tussen schippers en havens.",
        &[(PossibleRoleShift, "faciliteren", "regisseren")],
    );
}

#[test]
fn a_body_by_its_initials_and_actors_in_another_order_are_the_same() {
    for (old, new) in [
        (
            "De Nederlandse Veer- en Havenautoriteit controleert schepen in het hele land.",
            "De NVHA controleert alle schepen in het land.",
        ),
        (
            "De minister en de staatssecretaris keuren elk jaar de grote veren.",
            "De staatssecretaris en de minister keuren elk jaar de kleine veren.",
        ),
    ] {
        check_none(old, new);
    }
}
