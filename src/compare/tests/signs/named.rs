//! The same content by another name is quiet, and a real change under it is not.

use super::kinds;
use crate::compare::tests::builder::{article, compared, units};
use crate::compare::{Op, UnitChange};

fn changed(chapter: &str, old: &str, new: &str) -> Vec<UnitChange> {
    let one =
        |text| vec![article(&format!("{chapter}/1"), "Bruggen", "Een land met bruggen.", text)];
    let all = units(&compared(one(old), one(new)));
    all.into_iter().filter(|unit| unit.op != Op::Unchanged).collect()
}

#[test]
fn the_own_minister_by_any_name_weighs_next_to_nothing() {
    for (chapter, old, new) in [
        (
            "VII",
            "De Minister keurt elke brug.",
            "De Minister van Binnenlandse Zaken en Koninkrijksrelaties (BZK) keurt elke brug.",
        ),
        (
            "V",
            "De Minister van Buitenlandse Zaken keurt elke brug.",
            "De minister keurt elke brug.",
        ),
        (
            "VI",
            "De Minister van Veiligheid en Justitie keurt elke brug.",
            "De Minister van Justitie en Veiligheid keurt elke brug.",
        ),
        (
            "VI",
            "Het ministerie van VenJ keurt elke brug.",
            "Het ministerie van JenV keurt elke brug.",
        ),
        ("VIII", "De Minister van EZ keurt elke brug.", "De Minister van EZK keurt elke brug."),
        ("XIV", "De Minister van LNV keurt elke brug.", "De Minister van LVVN keurt elke brug."),
        (
            "VII",
            "De minister is verantwoordelijk voor de volgende zaken:",
            "De minister is verantwoordelijk voor:",
        ),
        ("VII", "borging van elke brug in het land", "de borging van elke brug in het land"),
        ("VII", "Hij keurt elke brug in het land.", "Zij keurt elke brug in het land."),
        ("VII", "een brug wat continue open is", "een brug dat continu open is"),
    ] {
        for (old, new) in [(old, new), (new, old)] {
            let found = changed(chapter, old, new);
            assert!(
                found.iter().all(|unit| unit.weight <= 100),
                "{chapter}: {old} / {new}: {found:#?}"
            );
            assert_eq!(kinds(&found), [], "{old} / {new}");
        }
    }
}

#[test]
fn another_office_under_a_like_name_is_told() {
    for (chapter, old, new) in [
        (
            "VII",
            "De Minister keurt elke brug in het land.",
            "De Minister van VRO keurt elke brug in het land.",
        ),
        (
            "VI",
            "De Minister keurt elke brug in het land.",
            "De Minister voor Rechtsbescherming keurt elke brug in het land.",
        ),
        (
            "VI",
            "De Minister van JenV keurt elke brug in het land.",
            "De Staatssecretaris van JenV keurt elke brug in het land.",
        ),
        (
            "XIII",
            "De Minister van EZK keurt elke brug in het land.",
            "De Minister van KGG keurt elke brug in het land.",
        ),
    ] {
        let found = changed(chapter, old, new);
        assert!(
            found.iter().any(|unit| unit.weight >= 600),
            "{chapter}: {old} / {new}: {found:#?}"
        );
    }
}
