//! Papers and their parts: kinds, chapters, sections, roles, citations, since when.
//!
//! Knows the field's own words. Must not know how papers differ.

use crate::model::{
    BudgetYear, Chapter, Held, Kind, Missing, Place, Publication, Role, SectionKind,
};

use super::Wording;

/// The ministries' own abbreviations, by the name of the chapter, which changes with a reshuffle
/// of ministries while the number stays.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("Algemene Zaken", "AZ"),
    ("Asiel en Migratie", "AenM"),
    ("Binnenlandse Zaken en Koninkrijksrelaties", "BZK"),
    ("Buitenlandse Handel en Ontwikkelingssamenwerking", "BHO"),
    ("Buitenlandse Zaken", "BZ"),
    ("Economische Zaken", "EZ"),
    ("Economische Zaken en Klimaat", "EZK"),
    ("Infrastructuur en Milieu", "IenM"),
    ("Infrastructuur en Waterstaat", "IenW"),
    ("Justitie en Veiligheid", "JenV"),
    ("Klimaat en Groene Groei", "KGG"),
    ("Landbouw, Natuur en Voedselkwaliteit", "LNV"),
    ("Landbouw, Visserij, Voedselzekerheid en Natuur", "LVVN"),
    ("Onderwijs, Cultuur en Wetenschap", "OCW"),
    ("Sociale Zaken en Werkgelegenheid", "SZW"),
    ("Veiligheid en Justitie", "VenJ"),
    ("Verkeer en Waterstaat", "VenW"),
    ("Volksgezondheid, Welzijn en Sport", "VWS"),
    ("Volkshuisvesting en Ruimtelijke Ordening", "VRO"),
    ("Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer", "VROM"),
];

/// Returns the name of the ministry of an abbreviation, in any case.
#[must_use]
pub fn ministry(short: &str) -> Option<&'static str> {
    let mut all = ABBREVIATIONS.iter();
    all.find(|(_, known)| known.eq_ignore_ascii_case(short)).map(|(name, _)| *name)
}

impl Wording {
    /// Names an edition: `begroting 2027`.
    #[must_use]
    pub fn edition(self, (kind, year): (Kind, BudgetYear)) -> String {
        let kind = self.kind(kind);
        self.edition_sentence(kind, year)
    }

    /// Returns the short sign of a section in a heading or table: `B`, or `overig`.
    #[must_use]
    pub fn section_sign(self, kind: SectionKind) -> String {
        match (kind.letter(), kind) {
            (Some(letter), _) => letter.to_string(),
            (None, SectionKind::OperationeleDoelstellingen) => {
                self.section_sign_objective().to_owned()
            }
            (None, _) => self.section_sign_sentence().to_owned(),
        }
    }

    /// Names a section by its letter: `onderdeel B`.
    #[must_use]
    pub fn section_by_letter(self, kind: SectionKind) -> String {
        match kind.letter() {
            Some(letter) => self.section_by_letter_letter(letter),
            None if kind == SectionKind::OperationeleDoelstellingen => {
                self.section_sign_objective().to_owned()
            }
            None => self.section_by_letter_none().to_owned(),
        }
    }

    /// Names a role as a heading prints it: `(Doen) uitvoeren`, `Systeemverantwoordelijk`.
    #[must_use]
    pub fn role_heading(self, role: &Role) -> String {
        match role {
            Role::Uitvoeren => "(Doen) uitvoeren".to_owned(),
            other => super::capitalised(other.as_str()),
        }
    }

    /// Names an article: `artikel 1`, with its sub-budget where there is one.
    #[must_use]
    pub fn article(self, place: &Place) -> String {
        let number = &place.number;
        match &place.sub_budget {
            Some(sub) => self.article_sub(number, sub),
            None => self.article_none(number),
        }
    }

    /// Names an article as briefly as can be: `XXII art. 2`, `IX art. IXB/1`.
    #[must_use]
    pub fn lead_place(self, place: &Place) -> String {
        let sub = place.sub_budget.as_ref().map_or(String::new(), |sub| format!("{sub}/"));
        self.lead_at(&place.chapter, format!("{sub}{}", place.number))
    }

    /// Names a place briefly: `XXII artikel 2, onderdeel B`.
    #[must_use]
    pub fn place(self, place: &Place, section: SectionKind) -> String {
        format!("{} {}, {}", place.chapter, self.article(place), self.section_by_letter(section))
    }

    /// Returns the abbreviation of a chapter's ministry, or the name where it has none.
    #[must_use]
    pub fn abbreviation(self, chapter_name: &str) -> &str {
        ABBREVIATIONS
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(chapter_name))
            .map_or(chapter_name, |(_, short)| short)
    }

    /// Cites a place: `Kamerstukken II 2026/27, 37020 VII, nr. 2, artikel 1, onderdeel B`.
    #[must_use]
    pub fn citation(self, paper: &Publication, place: &Place, section: SectionKind) -> String {
        let citation = paper.citation();
        format!("{citation}, {}, {}", self.article(place), self.section_by_letter(section))
    }

    /// Tells why something was held back, for between brackets.
    #[must_use]
    pub fn held_reason(self, held: &Held) -> String {
        let section = held.section.map(|section| self.section_by_letter(section));
        if let Some(reason) = self.doubt_reason(&held.why) {
            return match section {
                Some(section) => format!("{section}: {reason}"),
                None => reason.to_owned(),
            };
        }
        match (held.why.as_str(), section) {
            (Missing::NAMED, None) => self.held_reason_named_none().to_owned(),
            (Missing::EMPTY, Some(section)) => self.held_reason_empty_section(section),
            (_, Some(section)) => self.held_reason_section(section),
            (Held::NO_ARTICLES, None) => self.held_reason_no_articles_none().to_owned(),
            (Held::NO_GOALS, None) => self.held_reason_no_goals(BudgetYear::FIRST_WITH_GOALS),
            (Held::TOO_FEW, None) => self.held_reason_too_few_none().to_owned(),
            (Held::PART, None) => self.held_reason_part_none().to_owned(),
            (_, None) => self.held_reason_none().to_owned(),
        }
    }

    /// Tells that an article or a section of it was not read, as a whole sentence.
    #[must_use]
    pub fn not_read(
        self,
        chapter: &Chapter,
        held: &Held,
        edition: Option<(Kind, BudgetYear)>,
    ) -> String {
        let reason = self.held_reason(held);
        let of = edition.map(|edition| format!(" ({})", self.edition(edition)));
        let of = of.unwrap_or_default();
        let article = format!("{}{of}", held.article);
        match (held.article.is_empty(), held.section) {
            (_, section) if held.why == Held::KEPT => {
                let section =
                    section.map(|section| format!(", {}", self.section_by_letter(section)));
                let section = section.unwrap_or_default();
                self.kept_from_before(&held.article, chapter, of, section)
            }
            (_, Some(section)) if !held.is_unread() => {
                let (article, section) = (&held.article, self.section_by_letter(section));
                self.not_read_section_if_held(article, chapter, of, section)
            }
            (true, _) => self.not_read_whole(chapter, of, reason),
            (false, Some(section))
                if held.why != Missing::EMPTY && self.doubt_reason(&held.why).is_none() =>
            {
                let (article, section) = (&held.article, self.section_by_letter(section));
                self.not_read_if_held_why(article, chapter, of, section)
            }
            (false, Some(section)) => {
                let (article, section) = (&held.article, self.section_by_letter(section));
                self.not_read_section_reason(article, chapter, of, reason, section)
            }
            (false, None) => self.not_read_article(article, chapter, reason),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);

    #[test]
    fn places_and_chapters_are_named_as_the_field_does() {
        let place = Place::parse("XXII/2").unwrap();
        let b = SectionKind::RolEnVerantwoordelijkheid;
        assert_eq!(NL.place(&place, b), "XXII artikel 2, onderdeel B");
        let place = Place::parse("IX/IXA/11").unwrap();
        assert_eq!(NL.place(&place, b), "IX IXA artikel 11, onderdeel B");
        assert_eq!(NL.abbreviation("Infrastructuur en Waterstaat"), "IenW");
        assert_eq!(NL.abbreviation("Gemeentefonds"), "Gemeentefonds");
        assert_eq!(NL.role_heading(&Role::Uitvoeren), "(Doen) uitvoeren");
    }

    #[test]
    fn what_was_not_read_is_told_in_whole_sentences() {
        let held = |article: &str, section, why: &str| Held {
            accepted: false,
            article: article.into(),
            section,
            why: why.into(),
        };
        let chapter = Chapter::parse("XVI").unwrap();
        let b = Some(SectionKind::RolEnVerantwoordelijkheid);
        assert_eq!(
            NL.not_read(&chapter, &held("6", b, "heading-missing"), None),
            "XVI artikel 6, onderdeel B is in de brontekst niet herkend."
        );
        assert_eq!(
            NL.not_read(&chapter, &held("6", b, Missing::EMPTY), None),
            "XVI artikel 6, onderdeel B is niet vergeleken: de kop van onderdeel B staat er, de tekst is niet herkend."
        );
        assert_eq!(
            NL.not_read(&chapter, &held("", None, Held::NO_ARTICLES), None),
            "XVI is in zijn geheel aangehouden (er zijn geen artikelen in herkend)."
        );
    }
}
