//! Offices, and who acts in a sentence.
//!
//! Knows the words for offices (`shapes.md` 6) and where in a Dutch sentence the one who acts
//! stands. Must not know what a sentence was before.

use crate::compare::reading::bodies::is_body;

/// How an office or body is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::compare) enum Sort {
    /// A member of the cabinet or the whole of it, or a ministry.
    Central,
    /// Another body.
    Other,
}

/// An office as a table names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::compare) struct Office {
    /// The folded word.
    pub word: &'static str,
    /// How a reader is told of it.
    pub name: &'static str,
    /// What is one office for us: a minister and the ministry, the cabinet and the government.
    pub group: &'static str,
    pub sort: Sort,
}

const fn central(word: &'static str, name: &'static str, group: &'static str) -> Office {
    Office { word, name, group, sort: Sort::Central }
}

const fn other(word: &'static str, name: &'static str) -> Office {
    Office { word, name, group: name, sort: Sort::Other }
}

/// Folded words and the office they name. A ministry renamed is the same office; so is the minister
/// by his short or long name. Source: `shapes.md` 6.
const OFFICES: &[Office] = &[
    central("minister", "minister", "minister"),
    central("ministers", "ministers", "minister"),
    central("ministerie", "ministerie", "minister"),
    central("ministeries", "ministeries", "minister"),
    central("departement", "ministerie", "minister"),
    central("staatssecretaris", "staatssecretaris", "staatssecretaris"),
    central("staatssecretarissen", "staatssecretarissen", "staatssecretaris"),
    central("bewindspersoon", "bewindspersoon", "bewindspersonen"),
    central("bewindspersonen", "bewindspersonen", "bewindspersonen"),
    central("bewindslieden", "bewindslieden", "bewindspersonen"),
    central("ministerpresident", "minister-president", "minister-president"),
    central("kabinet", "kabinet", "kabinet"),
    central("regering", "regering", "kabinet"),
    central("rijk", "Rijk", "Rijk"),
    central("rijksoverheid", "rijksoverheid", "Rijk"),
    central("staat", "Staat", "Rijk"),
    central("rijksvertegenwoordiger", "Rijksvertegenwoordiger", "Rijksvertegenwoordiger"),
    central("fondsbeheerder", "fondsbeheerder", "fondsbeheerders"),
    central("fondsbeheerders", "fondsbeheerders", "fondsbeheerders"),
    other("gemeente", "gemeenten"),
    other("gemeenten", "gemeenten"),
    other("provincie", "provincies"),
    other("provincies", "provincies"),
    other("waterschap", "waterschappen"),
    other("waterschappen", "waterschappen"),
    other("medeoverheden", "medeoverheden"),
    other("agentschap", "agentschap"),
    other("agentschappen", "agentschappen"),
    other("inspectie", "inspectie"),
    other("inspecties", "inspecties"),
    other("politie", "politie"),
    other("rijkswaterstaat", "Rijkswaterstaat"),
    other("belastingdienst", "Belastingdienst"),
    other("douane", "Douane"),
    other("uwv", "UWV"),
    other("svb", "SVB"),
    other("duo", "DUO"),
    other("rvo", "RVO"),
    other("rivm", "RIVM"),
    other("coa", "COA"),
    other("ind", "IND"),
    other("om", "OM"),
    other("openbaar", "Openbaar Ministerie"),
    other("aivd", "AIVD"),
    other("mivd", "MIVD"),
    other("nctv", "NCTV"),
    other("krijgsmacht", "krijgsmacht"),
    other("zorgverzekeraars", "zorgverzekeraars"),
    other("woningcorporaties", "woningcorporaties"),
    other("corporaties", "woningcorporaties"),
    other("werkgevers", "werkgevers"),
    other("scholen", "scholen"),
    other("instellingen", "instellingen"),
];

/// Words for members of the cabinet of whom nothing tells which: no news beside one of them.
pub(in crate::compare) const ANY_MEMBER: &str = "bewindspersonen";

/// Words behind which an office does not act.
const PREPOSITIONS: &[&str] = &[
    "aan", "bij", "binnen", "buiten", "dan", "in", "met", "naar", "namens", "onder", "op", "over",
    "richting", "te", "tegen", "tot", "tussen", "uit", "van", "vanuit", "via", "volgens", "voor",
    "zonder",
];
/// Words between a preposition and its office.
const BETWEEN: &[&str] = &[
    "de",
    "het",
    "een",
    "deze",
    "die",
    "alle",
    "andere",
    "betrokken",
    "desbetreffende",
    "eigen",
    "en",
    "elke",
    "iedere",
    "verantwoordelijke",
];
/// An office that is no member of the government opens its sentence within so many words.
pub(in crate::compare) const HEAD_WORDS: usize = 4;
/// So many words back a preposition may stand.
const REACH: usize = 3;

/// Reads the office at a word.
pub(in crate::compare) fn office_at(words: &[&str], at: usize) -> Option<&'static Office> {
    let word = *words.get(at)?;
    let found = OFFICES.iter().find(|office| office.word == word)?;
    match word {
        // `om te` is a conjunction; the body is `het om`.
        "om" => {
            (at > 0 && words[at - 1] == "het" && words.get(at + 1) != Some(&"te")).then_some(found)
        }
        "ind" => (at > 0 && words[at - 1] == "de").then_some(found),
        "openbaar" => (words.get(at + 1) == Some(&"ministerie")).then_some(found),
        "ministerie" => (at == 0 || words[at - 1] != "openbaar").then_some(found),
        // `de staat van onderhoud` is none.
        "staat" => {
            (at > 0 && words[at - 1] == "de" && words.get(at + 1) != Some(&"van")).then_some(found)
        }
        // `het rijk`; `rijk aan` is an adjective.
        "rijk" => (at > 0 && words[at - 1] == "het").then_some(found),
        _ => Some(found),
    }
}

/// Returns the preposition that governs the word at a place: `met de`, `van gemeenten en`.
pub(in crate::compare) fn preposition_of<'w>(words: &[&'w str], at: usize) -> Option<&'w str> {
    let mut back = at;
    for _ in 0..REACH {
        back = back.checked_sub(1)?;
        let word = words[back];
        if word == "door" || PREPOSITIONS.contains(&word) {
            return Some(word);
        }
        let passed = BETWEEN.contains(&word)
            || office_at(words, back).is_some()
            || (is_body(words[at]) && word.ends_with('e'));
        if !passed {
            return None;
        }
    }
    None
}

/// One who acts in a sentence.
#[derive(Debug, Clone, Copy)]
pub(in crate::compare) struct Agent {
    /// The word that names him.
    pub at: usize,
    /// His office, if the table knows it.
    pub office: Option<&'static Office>,
    pub sort: Sort,
}

/// Forms of the verb whose subject undergoes what somebody else does.
const PASSIVES: &[&str] = &["wordt", "worden", "werd", "werden"];

/// Who acts in a sentence: central offices wherever no preposition governs them, other bodies where
/// they open the sentence or stand beside a central one, and whoever stands behind `door`.
pub(in crate::compare) fn agents(words: &[&str]) -> Vec<Agent> {
    let mut found: Vec<Agent> = Vec::new();
    for at in 0..words.len() {
        let office = office_at(words, at);
        let sort = match office {
            Some(office) => office.sort,
            // Read with the word before it: `openbaar ministerie`.
            None if words[at] == "ministerie" => continue,
            None if is_body(words[at]) => Sort::Other,
            None => continue,
        };
        let acts = match preposition_of(words, at) {
            Some("door") => true,
            Some(_) => false,
            None if undergoes(words, at) => false,
            None => {
                sort == Sort::Central
                    || (at < HEAD_WORDS
                        && found.is_empty()
                        && (office.is_some() || has_verb(words, at)))
                    || (at >= 2
                        && words[at - 1] == "en"
                        && found.iter().any(|agent| agent.at == at - 2))
            }
        };
        let known = |agent: &Agent| match (agent.office, office) {
            (Some(one), Some(two)) => one == two,
            (None, None) => words[agent.at] == words[at],
            _ => false,
        };
        if acts && !found.iter().any(known) {
            found.push(Agent { at, office, sort });
        }
    }
    found
}

/// Tells whether the verb beside a word says that something is done to whom it names.
fn undergoes(words: &[&str], at: usize) -> bool {
    let before = words[..at].iter().rev().find(|word| !BETWEEN.contains(word));
    let passive = |word: Option<&&str>| word.is_some_and(|word| PASSIVES.contains(word));
    passive(words.get(at + 1)) || passive(before)
}

/// So many words behind a subject its verb stands.
const VERB_REACH: usize = 7;
/// Finite verbs that no ending tells.
const FINITE: &[&str] =
    &["is", "was", "zal", "kan", "mag", "zijn", "hebben", "kunnen", "zullen", "ziet"];

/// Tells whether a verb stands behind a word: without one it is no sentence, and nobody acts.
fn has_verb(words: &[&str], at: usize) -> bool {
    words[at + 1..].iter().take(VERB_REACH).any(|word| is_finite(word))
        || words.get(at + 1).is_some_and(|next| next.ends_with("en"))
}

/// Tells whether a word looks like a finite verb of the third person.
pub(in crate::compare) fn is_finite(word: &str) -> bool {
    let noun = [
        "teit", "recht", "zicht", "plicht", "kracht", "macht", "markt", "dienst", "heit", "met",
        "het", "niet", "uit", "dat", "wat", "tot",
    ];
    FINITE.contains(&word)
        || PASSIVES.contains(&word)
        || (word.ends_with('t')
            && word.chars().count() > 3
            && !noun.iter().any(|end| word.ends_with(end)))
}

/// Words that stand for a member of the government named before.
const STANDING_FOR: &[&str] = &["hij", "zij", "ze", "we", "wij"];

/// Tells whether the government acts in a sentence: it is named, or a pronoun stands for it, or
/// nobody is named at all.
pub(in crate::compare) fn is_of_government(words: &[&str]) -> bool {
    let agents = agents(words);
    let heads = agents.first().map(|agent| agent.sort);
    match heads {
        Some(Sort::Central) => true,
        Some(Sort::Other) => false,
        None => words.iter().take(HEAD_WORDS + 2).any(|word| STANDING_FOR.contains(word)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn check(sentence: &str, expected: &[&str]) {
        let key = fold(sentence);
        let words: Vec<&str> = key.split(' ').collect();
        let shown = |agent: Agent| agent.office.map_or(words[agent.at], |office| office.name);
        let names: Vec<&str> = agents(&words).into_iter().map(shown).collect();
        assert_eq!(names, expected, "{sentence}");
    }

    #[test]
    fn who_acts_in_a_sentence() {
        check("De minister keurt elke brug.", &["minister"]);
        check("Daarnaast keurt de minister elke brug.", &["minister"]);
        check("De regels worden door de staatssecretaris vastgesteld.", &["staatssecretaris"]);
        check("De minister en de staatssecretaris overleggen.", &["minister", "staatssecretaris"]);
        check("Gemeenten en provincies onderhouden de dijk.", &["gemeenten", "provincies"]);
        check("Het kabinet maakt afspraken met gemeenten en provincies.", &["kabinet"]);
        check("Samen met de staatssecretaris keurt hij bruggen.", &[]);
        check("De verantwoordelijkheid van de minister is beperkt.", &[]);
        check("De minister ondersteunt gemeenten.", &["minister"]);
        check("Om te varen is een brug nodig.", &[]);
        check("Het Openbaar Ministerie vervolgt.", &["Openbaar Ministerie"]);
        check("Een landschap rijk aan heggen.", &[]);
        check("De taak wordt door commerciële banken uitgevoerd.", &["banken"]);
        check("De Autoriteit Bruggen stelt het plafond vast.", &["autoriteit"]);
        check("Gemeenten worden door de minister gesteund.", &["minister"]);
        check("Via lokale banken stelt de minister geld beschikbaar.", &["minister"]);
        check("Een dienst voor heggen.", &[]);
        check("De brug wordt gekeurd door het Openbaar Ministerie.", &["Openbaar Ministerie"]);
        check("De dienst meldt de staat van de brug.", &["dienst"]);
        check("De brug staat open en de Staat betaalt.", &["Staat"]);
    }

    #[test]
    fn the_government_is_named_or_stood_for() {
        let of = |text: &str| {
            let key = fold(text);
            is_of_government(&key.split(' ').collect::<Vec<_>>())
        };
        assert!(of("De minister is verantwoordelijk voor het stelsel."));
        assert!(of("Zij is verantwoordelijk voor het stelsel."));
        assert!(!of("Gemeenten zijn verantwoordelijk voor het onderhoud."));
        assert!(!of("De beheerder is verantwoordelijk voor het onderhoud."));
    }
}
