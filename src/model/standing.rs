//! How far a text may be relied on: official, or early text that the official one replaces.
//!
//! Knows the order of sureness and where the pages of an early text are. Must not know how a text is
//! read or fetched.

use serde::{Deserialize, Serialize};

use super::{BudgetYear, Chapter, Kind};

/// How sure the text of a body is, the least sure first. Of the bodies of one edition of a chapter
/// only the surest count.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Preliminary: joined from the per-article pages of rijksfinancien.nl.
    Pages,
    /// Preliminary: read from the PDF of the paper.
    Pdf,
    /// Preliminary: read from the HTML rendition of the paper.
    Rendition,
    /// The official text.
    #[default]
    Official,
}

impl Standing {
    /// All of them, the least sure first.
    pub const ALL: [Self; 4] = [Self::Pages, Self::Pdf, Self::Rendition, Self::Official];

    /// Tells whether the official text is still to come.
    #[must_use]
    pub fn is_preliminary(self) -> bool {
        self != Self::Official
    }

    /// Tells whether this is the official text.
    #[must_use]
    pub fn is_official(&self) -> bool {
        *self == Self::Official
    }

    /// Returns the name used in records and trailers.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pages => "pages",
            Self::Pdf => "pdf",
            Self::Rendition => "rendition",
            Self::Official => "official",
        }
    }

    /// Reads such a name.
    #[must_use]
    pub fn read(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.as_str() == name)
    }
}

/// Returns where on rijksfinancien.nl the pages of a chapter begin: `jaarverslag/2022/VII`; not
/// every kind has pages there.
#[must_use]
pub fn pages_path(kind: Kind, year: BudgetYear, chapter: &Chapter) -> Option<String> {
    let phase = match kind {
        Kind::Jaarverslag => return Some(format!("jaarverslag/{year}/{chapter}")),
        Kind::Begroting => "OWB",
        Kind::Suppletoire1 => "1SUPP",
        Kind::Suppletoire2 => "2SUPP",
        Kind::Slotwet => "JV",
        Kind::SuppletoireSeptember => return None,
    };
    Some(format!("memorie-van-toelichting/{year}/{phase}/{chapter}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_official_text_is_the_surest_and_what_is_meant_when_nothing_is_said() {
        assert!(Standing::ALL.is_sorted() && Standing::ALL[3] == Standing::Official);
        assert!(!Standing::default().is_preliminary());
        for standing in Standing::ALL {
            assert_eq!(Standing::read(standing.as_str()), Some(standing));
            assert_eq!(serde_json::to_value(standing).unwrap(), standing.as_str());
        }
    }

    #[test]
    fn the_pages_of_a_chapter_have_a_place_of_their_own() {
        let chapter = Chapter::parse("VII").unwrap();
        let path = |kind| pages_path(kind, BudgetYear(2024), &chapter);
        assert_eq!(path(Kind::Begroting).as_deref(), Some("memorie-van-toelichting/2024/OWB/VII"));
        assert_eq!(path(Kind::Jaarverslag).as_deref(), Some("jaarverslag/2024/VII"));
        assert_eq!(path(Kind::SuppletoireSeptember), None);
    }
}
