//! Bodies that act and are no office of the cabinet: authorities, services, banks, companies.
//!
//! Knows how the names of bodies end and what an abbreviation in capitals looks like. Must not know
//! whether a body acts in its sentence.

/// Endings of nouns for bodies, as compounds end as well: `omgevingsdienst`.
const ENDINGS: &[&str] = &[
    "agentschap",
    "agentschappen",
    "autoriteit",
    "autoriteiten",
    "bank",
    "banken",
    "bedrijf",
    "bedrijfsleven",
    "bedrijven",
    "beheerder",
    "beheerders",
    "bureau",
    "college",
    "colleges",
    "commissie",
    "commissies",
    "coördinator",
    "coördinatoren",
    "corporatie",
    "corporaties",
    "dienst",
    "diensten",
    "gemeente",
    "gemeenten",
    "inspectie",
    "inspecties",
    "instantie",
    "instanties",
    "instelling",
    "instellingen",
    "instituten",
    "instituut",
    "kamer",
    "koepel",
    "koepels",
    "marechaussee",
    "ministerie",
    "ombudsman",
    "onderneming",
    "ondernemingen",
    "organisatie",
    "organisaties",
    "overheden",
    "overheid",
    "partijen",
    "politie",
    "provincie",
    "provincies",
    "rechter",
    "rechters",
    "rechtspraak",
    "scholen",
    "school",
    "stichting",
    "stichtingen",
    "toezichthouder",
    "toezichthouders",
    "uitvoerder",
    "uitvoerders",
    "universiteit",
    "universiteiten",
    "vereniging",
    "verenigingen",
    "verzekeraar",
    "verzekeraars",
    "waterschap",
    "waterschappen",
    "werkgever",
    "werkgevers",
    "brandweer",
    "regios",
    "vervoerder",
    "vervoerders",
    "netbeheerder",
    "netbeheerders",
    "aanbieder",
    "aanbieders",
    "ondernemer",
    "ondernemers",
];

/// Whole words for bodies whose endings say nothing.
const WORDS: &[&str] =
    &["fonds", "krijgsmacht", "prorail", "raad", "sector", "staatsbosbeheer", "unie"];

/// Nouns that end as one and are none.
const NONE: &[&str] =
    &["databank", "databanken", "slaapkamer", "wachtkamer", "meldkamer", "zitbank"];

/// Tells whether a folded noun names a body.
pub(in crate::compare) fn is_body(word: &str) -> bool {
    let ends = ENDINGS.iter().any(|ending| word.ends_with(ending));
    let raad = word.ends_with("raad")
        && !["graad", "draad", "voorraad", "verraad"].iter().any(|no| word.ends_with(no));
    (ends || raad || WORDS.contains(&word)) && !NONE.contains(&word)
}

/// Tells whether a printed word is the abbreviation of a body: `ACM`, `NCTV`.
pub(in crate::compare) fn is_abbreviation(printed: &str) -> bool {
    let word = printed.trim_matches(|sign: char| !sign.is_alphanumeric());
    (2..=6).contains(&word.chars().count()) && word.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_known_by_their_endings_and_capitals() {
        for word in ["autoriteit", "banken", "omgevingsdienst", "dienst", "bruggenraad", "politie"]
        {
            assert!(is_body(word), "{word}");
        }
        for word in ["brug", "voorraad", "minister", "kosten", "slaapkamer", "graad"] {
            assert!(!is_body(word), "{word}");
        }
        assert!(is_abbreviation("ACM") && is_abbreviation("(NCTV)"));
        assert!(!is_abbreviation("VenW") && !is_abbreviation("De"));
    }
}
