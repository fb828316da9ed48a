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

impl Wording {
    /// Names a kind of paper: `begroting`, `jaarverslag`.
    #[must_use]
    pub fn kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Begroting => self.pick("begroting", "budget"),
            Kind::Suppletoire1 => {
                self.pick("eerste suppletoire begroting", "first supplementary budget")
            }
            Kind::SuppletoireSeptember => {
                self.pick("suppletoire begroting september", "September supplementary budget")
            }
            Kind::Suppletoire2 => {
                self.pick("tweede suppletoire begroting", "second supplementary budget")
            }
            Kind::Jaarverslag => self.pick("jaarverslag", "annual report"),
            Kind::Slotwet => self.pick("slotwet", "final budget act"),
        }
    }

    /// Names an edition: `begroting 2027`.
    #[must_use]
    pub fn edition(self, (kind, year): (Kind, BudgetYear)) -> String {
        let kind = self.kind(kind);
        say!(self, "{kind} {year}", "{kind} {year}")
    }

    /// Names a kind of section: `Algemene doelstelling`.
    #[must_use]
    pub fn section(self, kind: SectionKind) -> &'static str {
        match kind {
            SectionKind::Doelstelling => self.pick("Algemene doelstelling", "General objective"),
            SectionKind::RolEnVerantwoordelijkheid => {
                self.pick("Rol en verantwoordelijkheid", "Role and responsibility")
            }
            SectionKind::Beleidswijzigingen => self.pick("Beleidswijzigingen", "Policy changes"),
            SectionKind::Beleidsconclusies => self.pick("Beleidsconclusies", "Policy conclusions"),
            SectionKind::BudgettaireGevolgen => {
                self.pick("Budgettaire gevolgen van beleid", "Budgetary consequences")
            }
            SectionKind::Toelichting => self.pick(
                "Toelichting op de financiële instrumenten",
                "Explanation of the instruments",
            ),
            SectionKind::Overig => self.pick("Overige tekst", "Other text"),
        }
    }

    /// Returns the short sign of a section in a heading or table: `B`, or `overig`.
    #[must_use]
    pub fn section_sign(self, kind: SectionKind) -> String {
        kind.letter().map_or_else(|| self.pick("overig", "other").to_owned(), String::from)
    }

    /// Names a section by its letter: `onderdeel B`.
    #[must_use]
    pub fn section_by_letter(self, kind: SectionKind) -> String {
        match kind.letter() {
            Some(letter) => say!(self, "onderdeel {letter}", "section {letter}"),
            None => self.pick("overige tekst", "other text").to_owned(),
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
            Some(sub) => say!(self, "{sub} artikel {number}", "{sub} article {number}"),
            None => say!(self, "artikel {number}", "article {number}"),
        }
    }

    /// Names a place briefly: `XXII artikel 2, onderdeel B`.
    #[must_use]
    pub fn place(self, place: &Place, section: SectionKind) -> String {
        format!("{} {}, {}", place.chapter, self.article(place), self.section_by_letter(section))
    }

    /// Names a chapter: `hoofdstuk VII`.
    #[must_use]
    pub fn chapter(self, chapter: &Chapter) -> String {
        say!(self, "hoofdstuk {chapter}", "chapter {chapter}")
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
            (Missing::NAMED, None) => self
                .pick(
                    "genoemd in de inhoudsopgave, in de brontekst niet herkend",
                    "named in the contents list, not recognised in the source",
                )
                .to_owned(),
            (Missing::EMPTY, Some(section)) => say!(
                self,
                "de kop van {section} staat er, de tekst is niet herkend",
                "the heading of {section} is there, its text was not recognised",
            ),
            (_, Some(section)) => say!(
                self,
                "{section} is in de brontekst niet herkend",
                "{section} was not recognised in the source",
            ),
            (Held::NO_ARTICLES, None) => self
                .pick("er zijn geen artikelen in herkend", "no articles were recognised in it")
                .to_owned(),
            (Held::TOO_FEW, None) => self
                .pick(
                    "er zijn minder dan half zoveel artikelen herkend als een jaar eerder",
                    "fewer than half of the articles of the year before were recognised",
                )
                .to_owned(),
            (Held::PART, None) => {
                self.pick("het is een deel van een stuk", "it is a part of a paper").to_owned()
            }
            (_, None) => {
                self.pick("in de brontekst niet herkend", "not recognised in the source").to_owned()
            }
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
            (_, Some(section)) if !held.is_unread() => {
                let (article, section) = (&held.article, self.section_by_letter(section));
                say!(
                    self,
                    "{chapter} artikel {article}, {section}{of} is met de hand opgegeven.",
                    "{chapter} article {article}, {section}{of} was given by hand.",
                )
            }
            (true, _) => say!(
                self,
                "{chapter}{of} is in zijn geheel aangehouden ({reason}).",
                "{chapter}{of} was held back as a whole ({reason}).",
            ),
            (false, Some(section))
                if held.why != Missing::EMPTY && self.doubt_reason(&held.why).is_none() =>
            {
                let (article, section) = (&held.article, self.section_by_letter(section));
                say!(
                    self,
                    "{chapter} artikel {article}, {section}{of} is in de brontekst niet herkend.",
                    "{chapter} article {article}, {section}{of} was not recognised in the source.",
                )
            }
            (false, Some(section)) => {
                let (article, section) = (&held.article, self.section_by_letter(section));
                say!(
                    self,
                    "{chapter} artikel {article}, {section}{of} is niet vergeleken: {reason}.",
                    "{chapter} article {article}, {section}{of} was not compared: {reason}.",
                )
            }
            (false, None) => say!(
                self,
                "{chapter} artikel {article} is niet vergeleken: {reason}.",
                "{chapter} article {article} was not compared: {reason}.",
            ),
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
