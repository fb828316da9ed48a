//! The table of known dossiers: which number belongs to which budget year and kind.
//!
//! Knows the numbers seen so far. They cannot be computed. Must not learn: what is discovered
//! while running decides nothing in the archive.

use super::{BudgetYear, Kind};

/// A dossier whose kind and year are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownDossier {
    /// The kind of the papers in it; slotwetten share the dossier of the annual reports.
    pub kind: Kind,
    /// The budget year.
    pub year: BudgetYear,
}

/// Dossier numbers by kind and year; source: `domain.md` 1, its seen and its unverified numbers.
const DOSSIERS: &[(&str, Kind, u16)] = &[
    ("31200", Kind::Begroting, 2008),
    ("31700", Kind::Begroting, 2009),
    ("32123", Kind::Begroting, 2010),
    ("32500", Kind::Begroting, 2011),
    ("33000", Kind::Begroting, 2012),
    ("33400", Kind::Begroting, 2013),
    ("33750", Kind::Begroting, 2014),
    ("34000", Kind::Begroting, 2015),
    ("34300", Kind::Begroting, 2016),
    ("34550", Kind::Begroting, 2017),
    ("34775", Kind::Begroting, 2018),
    ("35000", Kind::Begroting, 2019),
    ("35300", Kind::Begroting, 2020),
    ("35570", Kind::Begroting, 2021),
    ("35925", Kind::Begroting, 2022),
    ("36200", Kind::Begroting, 2023),
    ("36410", Kind::Begroting, 2024),
    ("36600", Kind::Begroting, 2025),
    ("36800", Kind::Begroting, 2026),
    ("37020", Kind::Begroting, 2027),
    ("31031", Kind::Jaarverslag, 2006),
    ("31444", Kind::Jaarverslag, 2007),
    ("32360", Kind::Jaarverslag, 2009),
    ("32710", Kind::Jaarverslag, 2010),
    ("33240", Kind::Jaarverslag, 2011),
    ("33605", Kind::Jaarverslag, 2012),
    ("33930", Kind::Jaarverslag, 2013),
    ("34200", Kind::Jaarverslag, 2014),
    ("34475", Kind::Jaarverslag, 2015),
    ("34725", Kind::Jaarverslag, 2016),
    ("34950", Kind::Jaarverslag, 2017),
    ("35200", Kind::Jaarverslag, 2018),
    ("35470", Kind::Jaarverslag, 2019),
    ("35830", Kind::Jaarverslag, 2020),
    ("36100", Kind::Jaarverslag, 2021),
    ("36360", Kind::Jaarverslag, 2022),
    ("36560", Kind::Jaarverslag, 2023),
    ("36740", Kind::Jaarverslag, 2024),
    ("35350", Kind::Suppletoire2, 2019),
    ("36550", Kind::Suppletoire1, 2024),
    ("36725", Kind::Suppletoire1, 2025),
    ("36820", Kind::SuppletoireSeptember, 2025),
];

/// Returns the dossier of the papers of this kind and year, where the table knows it.
#[must_use]
pub fn dossier_of(kind: Kind, year: BudgetYear) -> Option<&'static str> {
    DOSSIERS
        .iter()
        .find(|(_, known, of)| (*known, *of) == (kind, year.0))
        .map(|(number, _, _)| *number)
}

/// Looks a dossier number (without spaces) up in the table.
#[must_use]
pub fn known_dossier(number: &str) -> Option<KnownDossier> {
    DOSSIERS
        .iter()
        .find(|(known, _, _)| *known == number)
        .map(|&(_, kind, year)| KnownDossier { kind, year: BudgetYear(year) })
}
