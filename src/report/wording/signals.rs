//! The signals of a passage: as a headline and as a reason.
//!
//! Knows the glossary's signal table. Must not know when a signal is given.

use crate::compare::{Signal, SignalKind};

use super::Wording;

/// The words that make an actor a member of the cabinet; a ministry is not one.
const CABINET: &[&str] =
    &["minister", "ministers", "minister-president", "staatssecretaris", "staatssecretarissen"];

/// How a role shift shows in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShiftWitness {
    /// Another role, and the verb after the minister is another.
    Verb,
    /// Another role, and other words.
    Words,
    /// Another role over the same words.
    None,
}

impl Wording {
    /// Tells a signal as the glossary does: `rolverschuiving: van stimuleren naar regisseren`.
    #[must_use]
    pub fn signal(self, signal: &Signal) -> String {
        let (from, to) = (signal.from.as_str(), signal.to.as_str());
        match signal.kind {
            SignalKind::RoleShift => say!(
                self,
                "rolverschuiving: van {from} naar {to}",
                "role shift: from {from} to {to}",
            ),
            SignalKind::PossibleRoleShift => say!(
                self,
                "mogelijke rolverschuiving: van {from} naar {to}",
                "possible role shift: from {from} to {to}",
            ),
            SignalKind::RoleNamed => {
                say!(self, "rol ‘{to}’ nieuw genoemd", "role ‘{to}’ newly mentioned")
            }
            SignalKind::RoleNoLongerNamed => {
                say!(self, "rol ‘{from}’ niet meer genoemd", "role ‘{from}’ no longer mentioned")
            }
            SignalKind::Actor => self.became(self.actor(signal), from, to),
            SignalKind::ModalityWeakened => self.phrased(
                self.pick("minder verplichtend geformuleerd", "phrased as less binding"),
                from,
                to,
            ),
            SignalKind::ModalityStrengthened => self.phrased(
                self.pick("meer verplichtend geformuleerd", "phrased as more binding"),
                from,
                to,
            ),
            SignalKind::NegationAdded => {
                self.pick("ontkenning toegevoegd", "negation added").to_owned()
            }
            SignalKind::NegationRemoved => {
                self.pick("ontkenning vervallen", "negation gone").to_owned()
            }
            SignalKind::ResponsibilityAdded => self
                .pick("verantwoordelijkheid nieuw genoemd", "responsibility newly mentioned")
                .to_owned(),
            SignalKind::ResponsibilityDropped => self
                .pick(
                    "verantwoordelijkheid niet meer genoemd",
                    "responsibility no longer mentioned",
                )
                .to_owned(),
            SignalKind::Target => self.value(self.pick("streefwaarde", "target value"), from, to),
            SignalKind::Year => self.value(self.year_or_date(signal), from, to),
            SignalKind::Amount => self.value(self.pick("bedrag", "amount"), from, to),
            SignalKind::Percentage => self.value(self.pick("percentage", "percentage"), from, to),
            SignalKind::LegalBasis => {
                self.value(self.pick("wettelijke grondslag", "legal basis"), from, to)
            }
            SignalKind::IndicatorAdded => {
                say!(self, "indicator nieuw: {to}", "new indicator: {to}")
            }
            SignalKind::IndicatorRemoved => {
                say!(self, "indicator vervallen: {from}", "indicator gone: {from}")
            }
        }
    }

    /// Tells a target and its year that changed together:
    /// `streefwaarde en doeljaar gewijzigd: 60% in 2030 wordt 55% in 2035`.
    #[must_use]
    pub fn target_and_year(self, target: &Signal, year: &Signal) -> String {
        let (from, to) = (&target.from, &target.to);
        let (old, new) = (&year.from, &year.to);
        say!(
            self,
            "streefwaarde en doeljaar gewijzigd: {from} in {old} wordt {to} in {new}",
            "target value and year changed: {from} in {old} becomes {to} in {new}",
        )
    }

    /// Tells the reason a role shift is one: `andere kop, en het werkwoord is gewijzigd`.
    #[must_use]
    pub fn role_shift_reason(self, by_heading: bool, witness: ShiftWitness) -> String {
        let where_it_shows = if by_heading {
            self.pick("andere kop", "another heading")
        } else {
            self.pick("ander beginwoord", "another lead word")
        };
        let rest = match witness {
            ShiftWitness::Verb => {
                self.pick("en het werkwoord is gewijzigd", "and the verb is changed")
            }
            ShiftWitness::Words => {
                self.pick("en de woorden zijn gewijzigd", "and the words are changed")
            }
            ShiftWitness::None => self.pick("de woorden zijn gelijk", "the words are equal"),
        };
        format!("{where_it_shows}, {rest}")
    }

    /// Tells the reason of a shift by the verb alone.
    #[must_use]
    pub fn possible_shift_reason(self, signal: &Signal) -> String {
        let (from, to) = (&signal.from, &signal.to);
        say!(
            self,
            "het werkwoord is gewijzigd, de kop niet ({from} → {to})",
            "the verb is changed, the heading is not ({from} → {to})",
        )
    }

    /// Tells the reason of another actor: `andere bewindspersoon (minister → staatssecretaris)`.
    #[must_use]
    pub fn actor_reason(self, signal: &Signal) -> String {
        if signal.from.is_empty() || signal.to.is_empty() {
            return self.signal(signal);
        }
        format!("{} ({} → {})", self.actor(signal), signal.from, signal.to)
    }

    /// Tells where a shifted passage now stands: `staat nu onder de kop ‘Regisseren’`.
    #[must_use]
    pub fn stands_under(self, by_heading: bool, role: &str) -> String {
        if by_heading {
            say!(self, "staat nu onder de kop ‘{role}’", "now stands under the heading ‘{role}’",)
        } else {
            say!(self, "begint nu met ‘{role}’", "now begins with ‘{role}’")
        }
    }

    /// Names the ministry's own role: `eigen aanduiding: ‘systeemverantwoordelijk’`.
    #[must_use]
    pub fn own_role(self, word: &str) -> String {
        say!(self, "eigen aanduiding: ‘{word}’", "own word: ‘{word}’")
    }

    /// Tells that words differ where no signal says how.
    #[must_use]
    pub fn words_differ(self) -> &'static str {
        self.pick("de woorden zijn anders", "the words are different")
    }

    /// A day, `1 december`, is no target year.
    fn year_or_date(self, signal: &Signal) -> &'static str {
        if is_year(signal) {
            self.pick("doeljaar", "target year")
        } else {
            self.pick("datum", "date")
        }
    }

    fn actor(self, signal: &Signal) -> &'static str {
        if is_cabinet(&signal.from) && is_cabinet(&signal.to) {
            self.pick("andere bewindspersoon", "another member of the cabinet")
        } else {
            self.pick("andere actor", "another actor")
        }
    }

    /// `andere actor: x wordt y`; one side may be unknown.
    fn became(self, what: &str, from: &str, to: &str) -> String {
        match (from.is_empty(), to.is_empty()) {
            (false, false) => {
                say!(self, "{what}: {from} wordt {to}", "{what}: {from} becomes {to}")
            }
            (true, false) => {
                say!(self, "{what}: {to} nieuw genoemd", "{what}: {to} newly mentioned")
            }
            (false, true) => {
                say!(self, "{what}: {from} niet meer genoemd", "{what}: {from} no longer mentioned")
            }
            (true, true) => what.to_owned(),
        }
    }

    /// `bedrag gewijzigd: x wordt y`; one side may be absent.
    fn value(self, what: &str, from: &str, to: &str) -> String {
        match (from.is_empty(), to.is_empty()) {
            (false, false) => say!(
                self,
                "{what} gewijzigd: {from} wordt {to}",
                "{what} changed: {from} becomes {to}",
            ),
            (true, false) => {
                say!(self, "{what} nieuw genoemd: {to}", "{what} newly mentioned: {to}")
            }
            (false, true) => {
                say!(self, "{what} niet meer genoemd: {from}", "{what} no longer mentioned: {from}",)
            }
            (true, true) => say!(self, "{what} gewijzigd", "{what} changed"),
        }
    }

    /// `minder verplichtend geformuleerd: ‘moet’ wordt ‘kan’`.
    fn phrased(self, how: &str, from: &str, to: &str) -> String {
        match (from.is_empty(), to.is_empty()) {
            (false, false) => {
                say!(self, "{how}: ‘{from}’ wordt ‘{to}’", "{how}: ‘{from}’ becomes ‘{to}’")
            }
            (true, false) => say!(self, "{how}: ‘{to}’", "{how}: ‘{to}’"),
            (false, true) => {
                say!(self, "{how}: zonder ‘{from}’", "{how}: without ‘{from}’")
            }
            (true, true) => how.to_owned(),
        }
    }
}

/// Tells whether a signal speaks of years, and not of days.
#[must_use]
pub fn is_year(signal: &Signal) -> bool {
    let day = |value: &str| value.contains(char::is_alphabetic);
    !day(&signal.from) && !day(&signal.to)
}

fn is_cabinet(actor: &str) -> bool {
    actor
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .any(|word| CABINET.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);

    fn check(kind: SignalKind, from: &str, to: &str, expected: &str) {
        assert_eq!(NL.signal(&Signal { kind, from: from.into(), to: to.into() }), expected);
    }

    #[test]
    fn signals_are_told_to_the_letter_of_the_glossary() {
        use SignalKind as S;
        check(
            S::RoleShift,
            "stimuleren",
            "regisseren",
            "rolverschuiving: van stimuleren naar regisseren",
        );
        check(
            S::PossibleRoleShift,
            "uitvoeren",
            "financieren",
            "mogelijke rolverschuiving: van uitvoeren naar financieren",
        );
        check(S::RoleNamed, "", "regisseren", "rol ‘regisseren’ nieuw genoemd");
        check(S::RoleNoLongerNamed, "regisseren", "", "rol ‘regisseren’ niet meer genoemd");
        check(
            S::Actor,
            "De Minister",
            "de staatssecretaris",
            "andere bewindspersoon: De Minister wordt de staatssecretaris",
        );
        check(S::Actor, "ministerie", "gemeenten", "andere actor: ministerie wordt gemeenten");
        check(
            S::ModalityWeakened,
            "moet",
            "kan",
            "minder verplichtend geformuleerd: ‘moet’ wordt ‘kan’",
        );
        check(S::ResponsibilityDropped, "x", "", "verantwoordelijkheid niet meer genoemd");
        check(S::NegationRemoved, "niet", "", "ontkenning vervallen");
        check(S::Target, "60%", "55%", "streefwaarde gewijzigd: 60% wordt 55%");
        check(S::Year, "2030", "2035", "doeljaar gewijzigd: 2030 wordt 2035");
        check(S::Year, "2030", "", "doeljaar niet meer genoemd: 2030");
        check(S::Year, "1 mei", "1 juni", "datum gewijzigd: 1 mei wordt 1 juni");
        check(
            S::LegalBasis,
            "Lepelwet",
            "Vorkwet",
            "wettelijke grondslag gewijzigd: Lepelwet wordt Vorkwet",
        );
        check(S::IndicatorRemoved, "Aantal hagen", "", "indicator vervallen: Aantal hagen");
    }

    #[test]
    fn a_ministry_is_no_member_of_the_cabinet() {
        assert!(is_cabinet("de Minister-president") && is_cabinet("minister van Lepels"));
        assert!(!is_cabinet("ministerie") && !is_cabinet(""));
    }
}
