//! The signals of a passage: as a headline and as a reason.
//!
//! Knows the glossary's signal table. Must not know when a signal is given.

use crate::compare::{RoleWord, Signal, SignalKind};

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
            SignalKind::RoleShift => self.signal_role_shift(from, to),
            SignalKind::PossibleRoleShift => self.signal_possible_role_shift(from, to),
            SignalKind::RoleNamed => self.signal_role_named(to),
            SignalKind::RoleNoLongerNamed => self.signal_role_no_longer_named(from),
            SignalKind::Actor => self.became(self.actor(signal), from, to),
            SignalKind::ModalityWeakened => self.phrased(self.signal_less_binding(), from, to),
            SignalKind::ModalityStrengthened => self.phrased(self.signal_more_binding(), from, to),
            SignalKind::NegationAdded => self.signal_negation_added().to_owned(),
            SignalKind::NegationRemoved => self.signal_negation_removed().to_owned(),
            SignalKind::ResponsibilityAdded => self.signal_responsibility_added().to_owned(),
            SignalKind::ResponsibilityDropped => self.signal_responsibility_dropped().to_owned(),
            SignalKind::Target => self.value(self.signal_target_value(), from, to),
            SignalKind::Year => self.value(self.year_or_date(signal), from, to),
            SignalKind::Amount => self.value(self.signal_amount(), from, to),
            SignalKind::Percentage => self.value(self.signal_percentage(), from, to),
            SignalKind::LegalBasis => self.value(self.signal_legal_basis(), from, to),
            SignalKind::IndicatorAdded => self.signal_indicator_added(to),
            SignalKind::IndicatorRemoved => self.signal_indicator_removed(from),
        }
    }

    /// Tells a target and its year that changed together:
    /// `streefwaarde en doeljaar gewijzigd: 60% in 2030 wordt 55% in 2035`.
    #[must_use]
    pub fn target_and_year(self, target: &Signal, year: &Signal) -> String {
        let (from, to) = (&target.from, &target.to);
        let (old, new) = (&year.from, &year.to);
        self.target_and_year_sentence(from, new, old, to)
    }

    /// Tells the reason a role shift is one: `andere kop, en het werkwoord is gewijzigd`.
    #[must_use]
    pub fn role_shift_reason(self, by_heading: bool, witness: ShiftWitness) -> String {
        let where_it_shows = if by_heading {
            self.role_shift_reason_by_heading()
        } else {
            self.role_shift_reason_otherwise()
        };
        let rest = match witness {
            ShiftWitness::Verb => self.role_shift_reason_verb(),
            ShiftWitness::Words => self.role_shift_reason_words(),
            ShiftWitness::None => self.role_shift_reason_none(),
        };
        format!("{where_it_shows}, {rest}")
    }

    /// Tells the reason of a shift by the words alone, and which word it is.
    #[must_use]
    pub fn possible_shift_reason(self, signal: &Signal, word: RoleWord) -> String {
        let (from, to) = (&signal.from, &signal.to);
        match word {
            RoleWord::Verb => self.possible_shift_reason_verb(from, to),
            RoleWord::Adjective => self.possible_shift_reason_adjective(from, to),
            RoleWord::Noun => self.possible_shift_reason_noun(from, to),
        }
    }

    /// Tells the reason of another actor: `andere bewindspersoon (minister → staatssecretaris)`.
    #[must_use]
    pub fn actor_reason(self, signal: &Signal) -> String {
        if signal.from.is_empty() || signal.to.is_empty() {
            return self.signal(signal);
        }
        format!("{} ({} → {})", self.actor(signal), signal.from, signal.to)
    }

    /// A day, `1 december`, is no target year.
    fn year_or_date(self, signal: &Signal) -> &'static str {
        if is_year(signal) {
            self.year_or_date_is_year_signal()
        } else {
            self.year_or_date_otherwise()
        }
    }

    fn actor(self, signal: &Signal) -> &'static str {
        if is_cabinet(&signal.from) && is_cabinet(&signal.to) {
            self.actor_is_cabinet_signal()
        } else {
            self.actor_otherwise()
        }
    }

    /// `andere actor: x wordt y`; one side may be unknown.
    fn became(self, what: &str, from: &str, to: &str) -> String {
        match (from.is_empty(), to.is_empty()) {
            (false, false) => self.became_false_false(from, to, what),
            (true, false) => self.became_true_false(to, what),
            (false, true) => self.became_false_true(from, what),
            (true, true) => what.to_owned(),
        }
    }

    /// `bedrag gewijzigd: x wordt y`; one side may be absent.
    fn value(self, what: &str, from: &str, to: &str) -> String {
        match (from.is_empty(), to.is_empty()) {
            (false, false) => self.value_false_false(from, to, what),
            (true, false) => self.value_true_false(to, what),
            (false, true) => self.value_false_true(from, what),
            (true, true) => self.value_true_true(what),
        }
    }

    /// `minder verplichtend geformuleerd: ‘moet’ wordt ‘kan’`.
    fn phrased(self, how: &str, from: &str, to: &str) -> String {
        match (from.is_empty(), to.is_empty()) {
            (false, false) => self.phrased_false_false(from, how, to),
            (true, false) => self.phrased_true_false(how, to),
            (false, true) => self.phrased_false_true(from, how),
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
