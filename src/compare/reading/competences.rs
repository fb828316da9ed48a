//! How much somebody has to say: who decides, who must agree, who advises, who is only told.
//!
//! Knows phrases of one family each with its rank, the highest first. Must not compare families: a
//! verb says what the one who acts may do, a phrase with `met` what another may.

use crate::compare::reading::phrases::matches;

/// A family of phrases that can stand for each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Family {
    /// What is done with a matter.
    Verb,
    /// A right by its noun.
    Right,
    /// What another has to say.
    Partner,
    /// How far something binds.
    Force,
}

use Family::{Force, Partner, Right, Verb};

/// Folded phrases, their family, rank, and the name that is told. `…` stands for a few words.
const PHRASES: &[(&[&str], Family, u8, &str)] = &[
    (&["wijst", "…", "aan"], Verb, 3, "wijst aan"),
    (&["wijzen", "…", "aan"], Verb, 3, "wijst aan"),
    (&["stelt", "…", "vast"], Verb, 3, "stelt vast"),
    (&["stellen", "…", "vast"], Verb, 3, "stelt vast"),
    (&["benoemt"], Verb, 3, "benoemt"),
    (&["beslist"], Verb, 3, "beslist"),
    (&["bepaalt"], Verb, 3, "bepaalt"),
    (&["verleent"], Verb, 3, "verleent"),
    (&["keurt", "…", "goed"], Verb, 3, "keurt goed"),
    (&["legt", "…", "verantwoording", "…", "af"], Verb, 3, "legt verantwoording af"),
    (&["neemt", "…", "advies", "…", "over"], Verb, 3, "neemt over"),
    (&["neemt", "…", "adviezen", "…", "over"], Verb, 3, "neemt over"),
    (&["stemt", "…", "in", "met"], Verb, 2, "stemt in"),
    (&["adviseert"], Verb, 1, "adviseert"),
    (&["doet", "…", "voorstel"], Verb, 1, "doet een voorstel"),
    (&["doet", "…", "voordracht"], Verb, 1, "doet een voordracht"),
    (&["informeert"], Verb, 0, "informeert"),
    (&["neemt", "…", "kennis", "van"], Verb, 0, "neemt kennis van"),
    (&["vetorecht"], Right, 3, "vetorecht"),
    (&["beslissingsrecht"], Right, 3, "beslissingsrecht"),
    (&["beslissingsbevoegdheid"], Right, 3, "beslissingsbevoegdheid"),
    (&["instemmingsrecht"], Right, 2, "instemmingsrecht"),
    (&["voordrachtsrecht"], Right, 1, "voordrachtsrecht"),
    (&["adviesrecht"], Right, 1, "adviesrecht"),
    (&["spreekrecht"], Right, 0, "spreekrecht"),
    (&["informatierecht"], Right, 0, "informatierecht"),
    (&["in", "overeenstemming", "met"], Partner, 3, "in overeenstemming met"),
    (&["met", "instemming", "van"], Partner, 3, "met instemming van"),
    (&["na", "instemming", "van"], Partner, 3, "na instemming van"),
    (&["na", "goedkeuring", "van"], Partner, 3, "na goedkeuring van"),
    (&["op", "voordracht", "van"], Partner, 2, "op voordracht van"),
    (&["in", "overleg", "met"], Partner, 2, "in overleg met"),
    (&["na", "overleg", "met"], Partner, 1, "na overleg met"),
    (&["gehoord"], Partner, 1, "gehoord"),
    (&["na", "advies", "van"], Partner, 1, "na advies van"),
    (&["verplicht"], Force, 1, "verplicht"),
    (&["verplichte"], Force, 1, "verplicht"),
    (&["bindend"], Force, 1, "bindend"),
    (&["bindende"], Force, 1, "bindend"),
    (&["vrijwillig"], Force, 0, "vrijwillig"),
    (&["vrijwillige"], Force, 0, "vrijwillig"),
    (&["vrijblijvend"], Force, 0, "vrijblijvend"),
    (&["vrijblijvende"], Force, 0, "vrijblijvend"),
    (&["facultatief"], Force, 0, "facultatief"),
    (&["facultatieve"], Force, 0, "facultatief"),
    (&["richtinggevend"], Force, 0, "richtinggevend"),
    (&["richtinggevende"], Force, 0, "richtinggevend"),
    (&["indicatief"], Force, 0, "indicatief"),
    (&["indicatieve"], Force, 0, "indicatief"),
];

/// A phrase that one side has and the other has not.
type Competence = (Family, u8, &'static str);

/// Returns the competence that another took the place of: both names, and whether it is less.
pub(in crate::compare) fn shift(
    old: &[&str],
    new: &[&str],
) -> Option<(&'static str, &'static str, bool)> {
    let (olds, news) = (all(old), all(new));
    let mut gone = olds.iter().filter(|one| !news.contains(one));
    gone.find_map(|gone| {
        let mut came = news.iter().filter(|one| one.0 == gone.0 && !olds.contains(one));
        let came = came.find(|came| came.1 != gone.1)?;
        Some((gone.2, came.2, came.1 < gone.1))
    })
}

fn all(words: &[&str]) -> Vec<Competence> {
    let mut found = Vec::new();
    for at in 0..words.len() {
        let known = PHRASES.iter().filter(|known| matches(words, at, known.0).is_some());
        found.extend(known.map(|(_, family, rank, name)| (*family, *rank, *name)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn check(old: &str, new: &str, expected: Option<(&str, &str, bool)>) {
        let (old, new) = (fold(old), fold(new));
        let words = |key: &'_ str| -> Vec<String> { key.split(' ').map(str::to_owned).collect() };
        let (olds, news) = (words(&old), words(&new));
        let (olds, news): (Vec<&str>, Vec<&str>) =
            (olds.iter().map(String::as_str).collect(), news.iter().map(String::as_str).collect());
        assert_eq!(shift(&olds, &news), expected, "{old} / {new}");
    }

    #[test]
    fn who_decides_has_more_to_say_than_who_advises() {
        check(
            "De minister wijst elk jaar havens aan.",
            "De minister adviseert over havens.",
            Some(("wijst aan", "adviseert", true)),
        );
        check(
            "De raad heeft spreekrecht.",
            "De raad heeft instemmingsrecht.",
            Some(("spreekrecht", "instemmingsrecht", false)),
        );
        check(
            "Hij doet dit in overeenstemming met de raad.",
            "Hij doet dit in overleg met de raad.",
            Some(("in overeenstemming met", "in overleg met", true)),
        );
        check(
            "De norm is bindend.",
            "De norm is richtinggevend.",
            Some(("bindend", "richtinggevend", true)),
        );
    }

    #[test]
    fn phrases_of_one_rank_or_of_two_families_are_not_compared() {
        check("De minister benoemt de raad.", "De minister wijst de raad aan.", None);
        check("De minister benoemt de raad.", "De minister overlegt in overleg met de raad.", None);
        check("De minister benoemt de raad.", "De minister benoemt en adviseert.", None);
    }
}
