//! Since when a text stands.
//!
//! Knows the sentences under a passage that is gone, shifted or has a new target. Must not know
//! under which passages they stand.

use crate::compare::Since;
use crate::model::Kind;

use super::{Noun, Wording};

impl Wording {
    /// Tells since when: `sinds begroting 2019 (8 begrotingen)`.
    #[must_use]
    pub fn since(self, kind: Kind, since: Since) -> String {
        if since.at_least {
            return self.there_in_oldest(self.edition((kind, since.year)));
        }
        let (first, count) = (self.edition((kind, since.year)), self.editions_counted(kind, since));
        self.since_sentence(count, first)
    }

    /// Tells since when the old text has stood: `Oude tekst sinds begroting 2019 (8 begrotingen).`
    #[must_use]
    pub fn old_text_since(self, kind: Kind, since: Since) -> String {
        if since.at_least {
            return self.old_text_at_least(self.edition((kind, since.year)));
        }
        let since = self.since(kind, since);
        self.old_text_since_sentence(since)
    }

    /// Tells the same in brief: `Oude tekst sinds begroting 2019.`
    #[must_use]
    pub fn old_text_since_brief(self, kind: Kind, since: Since) -> String {
        if since.at_least {
            return self.old_text_at_least(self.edition((kind, since.year)));
        }
        self.old_text_since_brief_sentence(self.edition((kind, since.year)))
    }

    /// Tells how long a passage that is gone had stood:
    /// `In de begroting sinds 2021 (6 begrotingen).`
    #[must_use]
    pub fn stood_since(self, kind: Kind, since: Since) -> String {
        if since.at_least {
            return self.there_at_least(kind, since);
        }
        let count = self.editions_counted(kind, since);
        let year = since.year.to_string();
        match kind {
            Kind::Jaarverslag => self.stood_since_jaarverslag(count, year),
            _ => self.stood_since_other(count, year),
        }
    }

    /// Tells since when, as a sentence of its own: `Sinds begroting 2017.`
    #[must_use]
    pub fn since_brief(self, kind: Kind, since: Since) -> String {
        if since.at_least {
            return self.there_at_least(kind, since);
        }
        self.since_brief_sentence(self.edition((kind, since.year)))
    }

    /// Tells that a text stood in the oldest edition already: since when is not known.
    fn there_at_least(self, kind: Kind, since: Since) -> String {
        let there = self.there_in_oldest(self.edition((kind, since.year)));
        format!("{}.", super::capitalised(&there))
    }

    /// Counts the editions in which a text stood: `8 begrotingen`.
    fn editions_counted(self, kind: Kind, since: Since) -> String {
        let noun = if kind == Kind::Jaarverslag { Noun::AnnualReport } else { Noun::Budget };
        self.count(since.editions, noun)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::*;
    use crate::model::BudgetYear;

    const NL: Wording = Wording::new(Language::Dutch);
    const SINCE: Since = Since { year: BudgetYear(2019), at_least: false, editions: 8 };
    const ONE: Since = Since { year: BudgetYear(2024), at_least: true, editions: 1 };

    #[test]
    fn since_when_is_told_as_the_models_tell_it() {
        let check = |found: String, expected: &str| assert_eq!(found, expected);
        check(
            NL.old_text_since(Kind::Begroting, SINCE),
            "Oude tekst sinds begroting 2019 (8 begrotingen).",
        );
        check(NL.old_text_since_brief(Kind::Begroting, SINCE), "Oude tekst sinds begroting 2019.");
        check(
            NL.stood_since(Kind::Begroting, SINCE),
            "In de begroting sinds 2019 (8 begrotingen).",
        );
        check(NL.since_brief(Kind::Begroting, SINCE), "Sinds begroting 2019.");
    }

    #[test]
    fn where_the_archive_begins_it_may_be_longer() {
        assert_eq!(
            NL.since(Kind::Jaarverslag, ONE),
            "stond er al in jaarverslag 2024 (ouder is niet bekend)"
        );
        assert_eq!(
            NL.stood_since(Kind::Begroting, ONE),
            "Stond er al in begroting 2024 (ouder is niet bekend)."
        );
        assert_eq!(
            NL.since_brief(Kind::Begroting, ONE),
            "Stond er al in begroting 2024 (ouder is niet bekend)."
        );
    }
}
