//! The Dutch words that signals are made of.
//!
//! Knows tables: offices, role verbs, ranked phrases, negations. Must not know units.

use crate::model::Role;

/// How an office or body is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Office {
    /// A member of the cabinet or the whole of it, or a ministry: acts wherever it is named.
    Central,
    /// Another body: acts where it opens a sentence or takes the place of a central one.
    Other,
}

/// Folded words and the office they name. A ministry renamed is the same office; so is the minister
/// by his short or long name. Source: `shapes.md` 6.
pub(super) const OFFICES: &[(&str, &str, Office)] = &[
    ("minister", "minister", Office::Central),
    ("ministers", "ministers", Office::Central),
    ("staatssecretaris", "staatssecretaris", Office::Central),
    ("staatssecretarissen", "staatssecretaris", Office::Central),
    ("bewindspersoon", "bewindspersonen", Office::Central),
    ("bewindspersonen", "bewindspersonen", Office::Central),
    ("ministerpresident", "minister-president", Office::Central),
    ("kabinet", "kabinet", Office::Central),
    ("regering", "regering", Office::Central),
    ("ministerie", "ministerie", Office::Central),
    ("ministeries", "ministeries", Office::Central),
    ("departement", "ministerie", Office::Central),
    ("rijk", "Rijk", Office::Central),
    ("rijksoverheid", "Rijk", Office::Central),
    ("fondsbeheerder", "fondsbeheerders", Office::Central),
    ("fondsbeheerders", "fondsbeheerders", Office::Central),
    ("overheid", "overheid", Office::Other),
    ("staat", "Staat", Office::Other),
    ("gemeente", "gemeenten", Office::Other),
    ("gemeenten", "gemeenten", Office::Other),
    ("provincie", "provincies", Office::Other),
    ("provincies", "provincies", Office::Other),
    ("waterschap", "waterschappen", Office::Other),
    ("waterschappen", "waterschappen", Office::Other),
    ("medeoverheden", "medeoverheden", Office::Other),
    ("agentschap", "agentschap", Office::Other),
    ("politie", "politie", Office::Other),
];

/// Verb stems by the role they speak of; a shift by verb alone is only a possible one. Source:
/// `shapes.md` 5.
pub(super) const ROLE_VERBS: &[(&str, Role)] = &[
    ("stimuleert", Role::Stimuleren),
    ("stimuleren", Role::Stimuleren),
    ("stimulerende", Role::Stimuleren),
    ("bevordert", Role::Stimuleren),
    ("bevorderen", Role::Stimuleren),
    ("ondersteunt", Role::Stimuleren),
    ("ondersteunen", Role::Stimuleren),
    ("faciliteert", Role::Stimuleren),
    ("faciliteren", Role::Stimuleren),
    ("moedigt", Role::Stimuleren),
    ("financiert", Role::Financieren),
    ("financieren", Role::Financieren),
    ("financierende", Role::Financieren),
    ("bekostigt", Role::Financieren),
    ("bekostigen", Role::Financieren),
    ("subsidieert", Role::Financieren),
    ("subsidiëren", Role::Financieren),
    ("regisseert", Role::Regisseren),
    ("regisseren", Role::Regisseren),
    ("regisserende", Role::Regisseren),
    ("coördineert", Role::Regisseren),
    ("coördineren", Role::Regisseren),
    ("voert", Role::Uitvoeren),
    ("uitvoeren", Role::Uitvoeren),
    ("uitvoert", Role::Uitvoeren),
    ("uitvoerende", Role::Uitvoeren),
    ("beheert", Role::Uitvoeren),
    ("beheren", Role::Uitvoeren),
];

/// Folded phrases, how binding they are, and the name that their inflections share. Only ranks
/// that differ say anything; the distance says nothing.
pub(super) const PHRASES: &[(&str, u8, &str)] = &[
    ("moet", 6, "moet"),
    ("moeten", 6, "moet"),
    ("dient te", 6, "moet"),
    ("dienen te", 6, "moet"),
    ("is verplicht", 6, "moet"),
    ("waarborgt", 6, "waarborgt"),
    ("waarborgen", 6, "waarborgt"),
    ("garandeert", 6, "waarborgt"),
    ("garanderen", 6, "waarborgt"),
    ("is verantwoordelijk voor", 5, "is verantwoordelijk voor"),
    ("zijn verantwoordelijk voor", 5, "is verantwoordelijk voor"),
    ("zorgt voor", 5, "zorgt voor"),
    ("zorgen voor", 5, "zorgt voor"),
    ("draagt zorg voor", 5, "zorgt voor"),
    ("dragen zorg voor", 5, "zorgt voor"),
    ("ziet toe op", 5, "ziet toe op"),
    ("zal", 4, "zal"),
    ("zullen", 4, "zal"),
    ("is medeverantwoordelijk voor", 4, "is medeverantwoordelijk voor"),
    ("bevordert", 3, "bevordert"),
    ("bevorderen", 3, "bevordert"),
    ("streeft naar", 2, "streeft naar"),
    ("streven naar", 2, "streeft naar"),
    ("streeft ernaar", 2, "streeft naar"),
    ("zet zich in voor", 2, "zet zich in voor"),
    ("spant zich in voor", 2, "zet zich in voor"),
    ("draagt bij aan", 2, "draagt bij aan"),
    ("dragen bij aan", 2, "draagt bij aan"),
    ("levert een bijdrage aan", 2, "draagt bij aan"),
    ("beoogt", 2, "streeft naar"),
    ("kan", 1, "kan"),
    ("kunnen", 1, "kan"),
    ("mag", 1, "kan"),
    ("probeert", 1, "probeert"),
];

/// Words that deny.
pub(super) const NEGATIONS: &[&str] = &["niet", "geen", "nooit", "noch"];

/// Folded phrases that name a responsibility.
pub(super) const RESPONSIBILITIES: &[&str] =
    &["verantwoordelijk", "draagt zorg", "dragen zorg", "is belast met", "zijn belast met"];

/// Words that only point at who was named before; they follow the person in office.
pub(super) const PRONOUNS: &[&str] = &["haar", "hem", "hen", "hij", "hun", "ze", "zij", "zijn"];

/// Tells whether a folded text names a responsibility.
pub(super) fn names_responsibility(key: &str) -> bool {
    RESPONSIBILITIES.iter().any(|phrase| key.contains(phrase))
}
