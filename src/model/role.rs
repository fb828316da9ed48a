//! The minister's role: the four kinds of the budget regulation, and a ministry's own words.
//!
//! Knows the words that name a role in a heading or at the head of a paragraph, and which role
//! governs which block. Must not know how blocks are read.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A role as a heading or lead word names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Stimuleren.
    Stimuleren,
    /// Financieren.
    Financieren,
    /// Regisseren.
    Regisseren,
    /// (Doen) uitvoeren.
    Uitvoeren,
    /// The ministry's own word, in lower case (`regelgeven`, `systeemverantwoordelijk`).
    Own(String),
}

/// Words that name one of the four roles, folded to lower case; source: `shapes.md` 5.
const FOUR: &[(&str, Role)] = &[
    ("stimuleren", Role::Stimuleren),
    ("stimulerende rol", Role::Stimuleren),
    ("stimulerend", Role::Stimuleren),
    ("financieren", Role::Financieren),
    ("financierende rol", Role::Financieren),
    ("financierend", Role::Financieren),
    ("regisseren", Role::Regisseren),
    ("regisserende rol", Role::Regisseren),
    ("regisserend", Role::Regisseren),
    ("regiefunctie", Role::Regisseren),
    ("uitvoeren", Role::Uitvoeren),
    ("doen uitvoeren", Role::Uitvoeren),
    ("(doen) uitvoeren", Role::Uitvoeren),
    ("uitvoerende rol", Role::Uitvoeren),
    ("uitvoerend", Role::Uitvoeren),
];

/// Words of ministries of their own; source: `shapes.md` 1, 2 and 5.
const OWN: &[&str] = &[
    "agenderen",
    "beleid en regelgeving",
    "beleidsverantwoordelijk",
    "beleidsmatige rol",
    "coördineren",
    "coördinerende rol",
    "eindverantwoordelijk",
    "faciliteren",
    "faciliterende rol",
    "agenderende rol",
    "handhaven",
    "kaderstellen",
    "kaderstellende rol",
    "medeverantwoordelijk",
    "normeren",
    "ondersteunen",
    "procesverantwoordelijk",
    "regelgeven",
    "regelgevende rol",
    "stelselverantwoordelijk",
    "stelselverantwoordelijkheid",
    "systeemverantwoordelijk",
    "systeemverantwoordelijkheid",
    "toezicht houden",
    "toezichthouden",
    "wet- en regelgeving",
];

/// Words for one role in two forms; the second is the one that [`Role::parts`] gives.
const FORMS: &[(&str, &str)] = &[
    ("agenderende rol", "agenderen"),
    ("coördinerende rol", "coördineren"),
    ("faciliterende rol", "faciliteren"),
    ("kaderstellende rol", "kaderstellen"),
    ("regelgevende rol", "regelgeven"),
    ("stelselverantwoordelijkheid", "stelselverantwoordelijk"),
    ("systeemverantwoordelijkheid", "systeemverantwoordelijk"),
    ("toezichthouden", "toezicht houden"),
];

fn plain(word: &str) -> &str {
    FORMS.iter().find(|(form, _)| *form == word).map_or(word, |(_, plain)| plain)
}

impl Role {
    /// Recognises a heading or lead word that names a role and nothing else.
    ///
    /// Case, a number before it, a final colon or full stop and a leading "De … rol" do not matter; `Stimuleren en
    /// financieren` names two roles and is taken as the ministry's own.
    #[must_use]
    pub fn recognise(heading: &str) -> Option<Self> {
        let bare = super::without_number(heading);
        let folded = bare.trim_end_matches([':', '.', ';']).trim().to_lowercase();
        if folded.len() > 80 {
            return None;
        }
        if let Some(role) = Self::single(&folded) {
            return Some(role);
        }
        let parts: Vec<&str> =
            folded.split([',', '/']).flat_map(|part| part.split(" en ")).map(str::trim).collect();
        let all_roles = parts.len() > 1 && parts.iter().all(|part| Self::single(part).is_some());
        all_roles.then(|| Self::Own(folded.clone()))
    }

    fn single(folded: &str) -> Option<Self> {
        let bare =
            folded.strip_prefix("rol: ").or_else(|| folded.strip_prefix("de ")).unwrap_or(folded);
        if let Some((_, role)) = FOUR.iter().find(|(word, _)| *word == bare) {
            return Some(role.clone());
        }
        OWN.contains(&bare).then(|| Self::Own(bare.to_owned()))
    }

    /// Splits a paragraph that opens with a role and a colon ("Stimuleren: van …") into both.
    #[must_use]
    pub fn lead_word(text: &str) -> Option<(Self, &str)> {
        let (lead, rest) = text.split_once(':')?;
        let role = Self::recognise(lead)?;
        Some((role, rest.trim_start()))
    }

    /// Returns the single roles that a role names, each by one word: `stimuleren en financieren` is
    /// two, and `coördinerende rol` is `coördineren`.
    #[must_use]
    pub fn parts(&self) -> Vec<String> {
        let Self::Own(word) = self else { return vec![self.as_str().to_owned()] };
        let one = |part: &str| match Self::single(part) {
            Some(Self::Own(word)) => Some(plain(&word).to_owned()),
            Some(role) => Some(role.as_str().to_owned()),
            None => None,
        };
        let whole = || vec![one(word).unwrap_or_else(|| plain(word).to_owned())];
        if one(word).is_some() {
            return whole();
        }
        let parts: Option<Vec<String>> = word
            .split([',', '/'])
            .flat_map(|part| part.split(" en "))
            .map(|part| one(part.trim()))
            .collect();
        parts.unwrap_or_else(whole)
    }

    /// Returns the name used in JSON and paths: one of the four, or the ministry's own word.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Stimuleren => "stimuleren",
            Self::Financieren => "financieren",
            Self::Regisseren => "regisseren",
            Self::Uitvoeren => "uitvoeren",
            Self::Own(word) => word,
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(heading: &str, expected: Option<&str>) {
        let role = Role::recognise(heading);
        assert_eq!(role.as_ref().map(Role::as_str), expected, "{heading}");
    }

    #[test]
    fn headings_that_name_a_role_are_recognised() {
        check("Stimuleren", Some("stimuleren"));
        check("(Doen) uitvoeren:", Some("uitvoeren"));
        check("Beleid en regelgeving", Some("beleid en regelgeving"));
        check("Stimuleren en financieren", Some("stimuleren en financieren"));
        check("Systeemverantwoordelijk", Some("systeemverantwoordelijk"));
    }

    #[test]
    fn headings_that_only_mention_a_role_are_not_roles() {
        check("Stimuleren van de woningbouw", None);
        check("Opvang in de wijk", None);
        check("", None);
    }

    #[test]
    fn a_role_in_two_forms_or_of_two_words_is_known_by_its_parts() {
        let parts = |heading| Role::recognise(heading).map(|role| role.parts().join("+"));
        assert_eq!(parts("Stimuleren").as_deref(), Some("stimuleren"));
        assert_eq!(parts("Stimuleren en financieren").as_deref(), Some("stimuleren+financieren"));
        assert_eq!(parts("Coördinerende rol").as_deref(), Some("coördineren"));
        assert_eq!(parts("Beleid en regelgeving").as_deref(), Some("beleid en regelgeving"));
        assert_eq!(Role::Own("loods".into()).parts(), ["loods"]);
    }

    #[test]
    fn a_lead_word_is_parted_from_its_sentence() {
        let (role, rest) = Role::lead_word("Stimuleren: van de samenwerking.").unwrap();
        assert_eq!((role, rest), (Role::Stimuleren, "van de samenwerking."));
        assert_eq!(Role::lead_word("De minister is verantwoordelijk voor:"), None);
    }
}
