//! Offices and bodies, and who acts in a sentence.
//!
//! Knows the words for offices (`shapes.md` 6) and where in a Dutch sentence the one who acts
//! stands. Must not know what a sentence was before.

/// How an office or body is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    /// A member of the cabinet or the whole of it, or a ministry.
    Central,
    /// Another body.
    Other,
}

/// An office as a table names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Office {
    /// The folded word.
    word: &'static str,
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
pub(super) const ANY_MEMBER: &str = "bewindspersonen";

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
pub(super) const HEAD_WORDS: usize = 4;
/// So many words back a preposition may stand.
const REACH: usize = 3;

/// Reads the office at a word.
pub(super) fn office_at(words: &[&str], at: usize) -> Option<&'static Office> {
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
        // `het rijk`; `rijk aan` is an adjective.
        "rijk" => (at > 0 && words[at - 1] == "het").then_some(found),
        _ => Some(found),
    }
}

/// Returns the preposition that governs the word at a place: `met de`, `van gemeenten en`.
pub(super) fn preposition_of<'w>(words: &[&'w str], at: usize) -> Option<&'w str> {
    let mut back = at;
    for _ in 0..REACH {
        back = back.checked_sub(1)?;
        let word = words[back];
        if word == "door" || PREPOSITIONS.contains(&word) {
            return Some(word);
        }
        if !BETWEEN.contains(&word) && office_at(words, back).is_none() {
            return None;
        }
    }
    None
}

/// Who acts in a sentence: central offices wherever no preposition governs them, other bodies where
/// they open the sentence or stand beside a central one, and whoever stands behind `door`.
pub(super) fn agents(words: &[&str]) -> Vec<&'static Office> {
    let mut found: Vec<&'static Office> = Vec::new();
    for at in 0..words.len() {
        let Some(office) = office_at(words, at) else { continue };
        let acts = match preposition_of(words, at) {
            Some("door") => true,
            Some(_) => false,
            None => {
                office.sort == Sort::Central
                    || (at < HEAD_WORDS && found.is_empty())
                    || (at >= 2
                        && words[at - 1] == "en"
                        && office_at(words, at - 2).is_some_and(|o| found.contains(&o)))
            }
        };
        if acts && !found.contains(&office) {
            found.push(office);
        }
    }
    found
}

/// Words that stand for a member of the government named before.
const STANDING_FOR: &[&str] = &["hij", "zij", "ze", "we", "wij"];

/// Tells whether the government acts in a sentence: it is named, or a pronoun stands for it, or
/// nobody is named at all.
pub(super) fn is_of_government(words: &[&str]) -> bool {
    let agents = agents(words);
    let heads = agents.first().map(|office| office.sort);
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
        let names: Vec<&str> = agents(&words).into_iter().map(|office| office.name).collect();
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
