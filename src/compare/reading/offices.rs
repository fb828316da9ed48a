//! Offices, and who acts in a sentence.
//!
//! Knows the words for offices (`shapes.md` 6) and where in a Dutch sentence the one who acts
//! stands. Must not know what a sentence was before.

use crate::compare::reading::bodies::is_body;
use crate::compare::reading::undergoing::{
    BETWEEN, PASSIVES, is_behind_a_noun, is_object, undergoes,
};

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
    other("gedeputeerde", "gedeputeerde staten"),
    other("provinciale", "provinciale staten"),
    other("burgemeester", "burgemeester"),
    other("burgemeesters", "burgemeester"),
];

/// Words for members of the cabinet of whom nothing tells which: no news beside one of them.
pub(in crate::compare) const ANY_MEMBER: &str = "bewindspersonen";

/// Words behind which an office does not act.
const PREPOSITIONS: &[&str] = &[
    "aan", "bij", "binnen", "buiten", "dan", "in", "met", "naar", "namens", "onder", "op", "over",
    "richting", "te", "tegen", "tot", "tussen", "uit", "van", "vanuit", "via", "volgens", "voor",
    "zonder",
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
        "gedeputeerde" | "provinciale" => (words.get(at + 1) == Some(&"staten")).then_some(found),
        // `het rijk`, `door rijk en gemeenten`; `rijk aan` is an adjective.
        "rijk" => {
            let before = at.checked_sub(1).map(|at| words[at]);
            let joined = words.get(at + 1) == Some(&"en")
                && matches!(before, None | Some("door" | "tussen" | "van" | "met"));
            (before == Some("het") || joined).then_some(found)
        }
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
            Some("door") => found.is_empty() || !is_behind_a_noun(words, at),
            Some(_) => lies_with(words, at),
            None if undergoes(words, at) => false,
            None if !found.is_empty() && is_object(words, at) => false,
            None => {
                sort == Sort::Central
                    || (at < HEAD_WORDS
                        && found.is_empty()
                        && (office.is_some() || has_verb(words, at)))
                    || (found.is_empty() && is_subject_behind(words, at))
                    || is_joined_to(words, at, &found)
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

/// Words that say where a task lies, before `bij`.
const LYING: &[&str] =
    &["belegd", "berust", "berusten", "lag", "ligt", "liggen", "neergelegd", "ondergebracht"];
/// Words that say to whom a task goes, beside `aan`.
const GIVEN: &[&str] = &[
    "opgedragen",
    "overgedragen",
    "overgelaten",
    "toebedeeld",
    "toegekend",
    "toegewezen",
    "toevertrouwd",
    "uitbesteed",
];
/// So many words may stand between where a task lies and with whom: `ligt in de eerste plaats bij`.
const LYING_REACH: usize = 5;

/// Tells whether a task lies with whom a word names: `ligt bij gemeenten`, `aan de raad komt toe`.
fn lies_with(words: &[&str], at: usize) -> bool {
    let near =
        words[at.saturating_sub(REACH)..at].iter().rposition(|word| matches!(*word, "aan" | "bij"));
    let Some(place) = near.map(|near| at.saturating_sub(REACH) + near) else { return false };
    let before = &words[place.saturating_sub(LYING_REACH)..place];
    let has = |words: &[&str], table: &[&str]| words.iter().any(|word| table.contains(word));
    if words[place] == "bij" {
        return has(before, LYING);
    }
    let comes = |words: &[&str]| words.iter().any(|word| matches!(*word, "komt" | "komen"));
    let opens =
        place == 0 && (has(&words[at..], GIVEN) || (comes(words) && words.contains(&"toe")));
    opens
        || before.last().is_some_and(|word| GIVEN.contains(word))
        || (before.last() == Some(&"toe") && comes(before))
}

/// What somebody is said to be before his name, `bevoegd gezag is`, `verantwoordelijk:`.
const PREDICATES: &[&str] = &[
    "aanspreekpunt",
    "bevoegd",
    "eerstverantwoordelijk",
    "eigenaar",
    "eindverantwoordelijk",
    "financier",
    "opdrachtgever",
    "regisseur",
    "trekker",
    "verantwoordelijk",
];

/// Tells whether the subject of an inverted sentence stands at a word, right behind its verb: `namens
/// de minister voert de dienst`; or behind what it is said to be.
fn is_subject_behind(words: &[&str], at: usize) -> bool {
    let article = at > 0 && matches!(words[at - 1], "de" | "het" | "deze" | "alle");
    let Some(verb) = at.checked_sub(1 + usize::from(article)) else { return false };
    let predicate = PREDICATES.contains(&words[0]);
    let inverted = verb > 0 && (PREPOSITIONS.contains(&words[0]) || predicate);
    let plural = |word: &str| word.ends_with("en") && word.chars().count() > LEAST_PLURAL;
    let many = plural(words[verb]) && words[at].ends_with(['n', 's']);
    let first = || !words[1..verb].iter().any(|word| is_finite(word));
    (predicate && verb == 0) || (inverted && first() && (is_finite(words[verb]) || many))
}

/// A verb in the plural has more letters.
const LEAST_PLURAL: usize = 4;

/// Tells whether a word is joined to one who acts: `de minister en de provincies`.
fn is_joined_to(words: &[&str], at: usize, found: &[Agent]) -> bool {
    let article = at > 0 && matches!(words[at - 1], "de" | "het");
    let Some(join) = at.checked_sub(1 + usize::from(article)) else { return false };
    words[join] == "en" && found.iter().any(|agent| agent.at + 1 == join)
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
    fn whom_something_is_done_for_does_not_act() {
        check("De inspectie adviseert de minister over vergunningen.", &["inspectie"]);
        check("Gemeenten informeren het kabinet over de voortgang.", &["gemeenten"]);
        check("Daarbij adviseert de minister de gemeenten.", &["minister"]);
        check("De gemeenten adviseren en de minister beslist.", &["gemeenten", "minister"]);
        check("De minister let op de naleving door de instellingen.", &["minister"]);
        check(
            "De minister en de uitvoering: dit wordt gedaan door scholen.",
            &["minister", "scholen"],
        );
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
        check("De zorg voor veren ligt in de eerste plaats bij de gemeenten.", &["gemeenten"]);
        check("Aan de Autoriteit Bruggen komt het recht toe om te sluiten.", &["autoriteit"]);
        check("Het beheer van veren is opgedragen aan de provincies.", &["provincies"]);
        check("Namens de minister voert de Bruggendienst de keuring uit.", &["bruggendienst"]);
        check("Voor de keuring zijn de gemeenten aan zet.", &["gemeenten"]);
        check("Bevoegd gezag voor veren is het waterschap.", &["waterschappen"]);
        check("Verantwoordelijk: de Bruggendienst.", &["bruggendienst"]);
        check("Gedeputeerde staten beslissen.", &["gedeputeerde staten"]);
        check("De minister en de provincies stellen dit vast.", &["minister", "provincies"]);
        check("Dit wordt betaald door Rijk en gemeenten.", &["Rijk", "gemeenten"]);
        check("Een rijk en groen landschap.", &[]);
        check("Met subsidies steunt de minister gemeenten.", &["minister"]);
        check("De minister verstrekt bijdragen aan gemeenten.", &["minister"]);
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
