//! What a heading says of the part of the paper it opens.
//!
//! Knows the words of part headings. Must not know where in the paper a heading stands.

use crate::text::fold;

/// What a heading says of the part of the paper it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zone {
    /// Policy articles stand here.
    Policy,
    /// Articles without policy stand here.
    NonPolicy,
    /// Nothing here is an article.
    None,
}

/// Words of part headings; the first that is contained decides. Source: `domain.md` 3 and 4.
const ZONES: &[(&str, Zone)] = &[
    ("wetsvoorstel", Zone::None),
    ("wetsartikel", Zone::None),
    ("niet beleidsartikelen", Zone::NonPolicy),
    ("niet beleidsmatige artikelen", Zone::NonPolicy),
    ("artikelgewijze toelichting bij de begrotingsartikelen", Zone::Policy),
    ("artikelsgewijze toelichting bij de begrotingsartikelen", Zone::Policy),
    ("beleidsartikelen", Zone::Policy),
    ("productartikelen", Zone::Policy),
    ("inhoudsopgave", Zone::None),
    ("leeswijzer", Zone::None),
    ("beleidsagenda", Zone::None),
    ("beleidsprioriteiten", Zone::None),
    ("beleidsprioriteit", Zone::None),
    ("belangrijkste beleidsmatige", Zone::None),
    ("bedrijfsvoeringsparagraaf", Zone::None),
    ("begroting agentschap", Zone::None),
    ("begroting agentschappen", Zone::None),
    ("verdiepingshoofdstuk", Zone::None),
    ("verdiepingsbijlage", Zone::None),
    ("departementale verantwoordingsstaat", Zone::None),
    ("jaarverantwoording agentschap", Zone::None),
    ("saldibalans", Zone::None),
    ("wnt verantwoording", Zone::None),
    ("subsidieoverzicht", Zone::None),
    ("evaluatie en onderzoeksoverzicht", Zone::None),
    ("lijst van afkortingen", Zone::None),
    ("rijksbrede", Zone::None),
];

/// Part headings are short; a longer text that contains such words is a sentence.
const LONGEST_PART_HEADING: usize = 14;

/// Reads what part of the paper a heading opens, if it says so.
pub(crate) fn zone(text: &str) -> Option<Zone> {
    let words = fold(&text.replace('-', " "));
    if words.split(' ').count() > LONGEST_PART_HEADING {
        return None;
    }
    if words.starts_with("bijlage") || words.split(' ').nth(1) == Some("bijlage") {
        return Some(Zone::None);
    }
    let starts: Vec<&str> = words.match_indices(' ').map(|(at, _)| &words[at + 1..]).collect();
    let is_said =
        |part: &str| words.starts_with(part) || starts.iter().any(|rest| rest.starts_with(part));
    ZONES.iter().find(|(part, _)| is_said(part)).map(|(_, zone)| *zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_the_paper_are_known_by_their_words() {
        assert_eq!(zone("4. Beleidsartikelen"), Some(Zone::Policy));
        assert_eq!(zone("4. Niet-beleidsartikelen"), Some(Zone::NonPolicy));
        assert_eq!(zone("Wetsartikelen 1 tot en met 3"), Some(Zone::None));
        assert_eq!(zone("Bijlage 2: Subsidieoverzicht"), Some(Zone::None));
        assert_eq!(
            zone("B ARTIKELGEWIJZE TOELICHTING BIJ DE BEGROTINGSARTIKELEN (SLOTVERSCHILLEN)"),
            Some(Zone::Policy)
        );
        assert_eq!(zone("Vitale dorpen"), None);
    }
}
