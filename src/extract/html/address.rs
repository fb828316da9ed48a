//! Addresses of the per-article pages of rijksfinancien.nl, and what they tell of a paper.
//!
//! Knows the forms of the address and how they are written in the wild. Must not take an anchor for
//! an identity: anchors are made anew for each document.

use crate::model::{BudgetYear, Chapter, Kind, dossier_of};

/// The host, with or without `www.`.
const HOST: &str = "rijksfinancien.nl";

/// What an address tells: a chapter of one year and phase, and which part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    pub kind: Kind,
    pub year: BudgetYear,
    pub chapter: Chapter,
    /// The anchor of the part; none on the chapter's own page.
    pub part: Option<String>,
}

impl Address {
    /// Reads an address: whole, or from the root of the site.
    pub fn parse(text: &str) -> Option<Self> {
        let path = match text.split_once("://") {
            Some((_, rest)) => {
                let (host, path) = rest.split_once('/')?;
                let host = host.split(':').next()?.to_ascii_lowercase();
                let ours = host.strip_prefix("www.").unwrap_or(&host) == HOST;
                ours.then_some(path)?
            }
            None => text.strip_prefix('/')?,
        };
        let path = path.split(['?', '#']).next()?;
        let parts: Vec<String> =
            path.split('/').filter(|part| !part.is_empty()).map(decoded).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let parts = parts.strip_prefix(["index.php"].as_slice()).unwrap_or(&parts);
        let (kind, year, chapter, rest) = match parts {
            ["memorie-van-toelichting", year, phase, chapter, rest @ ..] => {
                (phase_kind(phase)?, year, chapter, rest)
            }
            ["jaarverslag", year, chapter, rest @ ..] => (Kind::Jaarverslag, year, chapter, rest),
            _ => return None,
        };
        let part = match rest {
            [] => None,
            ["onderdeel", anchor, ..] => Some((*anchor).to_owned()),
            _ => return None,
        };
        Some(Self {
            kind,
            year: BudgetYear::parse(year).ok()?,
            chapter: Chapter::parse(&chapter.to_uppercase()).ok()?,
            part,
        })
    }

    /// Tells whether both are of one chapter, year and phase.
    pub fn same_paper(&self, other: &Self) -> bool {
        (self.kind, self.year) == (other.kind, other.year) && self.chapter == other.chapter
    }

    /// Returns the dossier of the paper, where the table knows it.
    pub fn dossier(&self) -> Option<String> {
        let kind = match self.kind {
            // They share the dossier of the annual reports.
            Kind::Slotwet => Kind::Jaarverslag,
            kind => kind,
        };
        dossier_of(kind, self.year).map(str::to_owned)
    }

    /// Returns the number such a paper has within its dossier.
    pub fn number(&self) -> &'static str {
        match self.kind {
            Kind::Jaarverslag => "1",
            Kind::Slotwet => "4",
            _ => "2",
        }
    }
}

/// `/memorie-van-toelichting/{year}/JV/…` is the memorandum of the final budget act.
fn phase_kind(phase: &str) -> Option<Kind> {
    match phase.to_ascii_uppercase().as_str() {
        "OWB" => Some(Kind::Begroting),
        "1SUPP" => Some(Kind::Suppletoire1),
        "2SUPP" => Some(Kind::Suppletoire2),
        "JV" => Some(Kind::Slotwet),
        _ => None,
    }
}

/// Resolves `%2E` and its like where they stand for one ASCII character.
fn decoded(part: &str) -> String {
    let mut out = String::with_capacity(part.len());
    let mut rest = part;
    while let Some((before, behind)) = rest.split_once('%') {
        out.push_str(before);
        let code = behind.get(..2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        if let Some(byte) = code.filter(u8::is_ascii_graphic) {
            out.push(char::from(byte));
            rest = &behind[2..];
        } else {
            out.push('%');
            rest = behind;
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(Kind, u16, &str, Option<&str>)>) {
        let found = Address::parse(text);
        let found =
            found.as_ref().map(|a| (a.kind, a.year.0, a.chapter.as_str(), a.part.as_deref()));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn an_address_tells_phase_year_chapter_and_part() {
        let site = "https://www.rijksfinancien.nl";
        check(
            &format!("{site}/memorie-van-toelichting/2024/OWB/VII/onderdeel/1762929"),
            Some((Kind::Begroting, 2024, "VII", Some("1762929"))),
        );
        check(
            "http://rijksfinancien.nl/index%2Ephp/jaarverslag/2022/VII/onderdeel/d17e1?x=1",
            Some((Kind::Jaarverslag, 2022, "VII", Some("d17e1"))),
        );
        check("/memorie-van-toelichting/2024/2SUPP/b", Some((Kind::Suppletoire2, 2024, "B", None)));
        check("/memorie-van-toelichting/2023/JV/VI", Some((Kind::Slotwet, 2023, "VI", None)));
        check("https://example.org/jaarverslag/2022/VII", None);
        check("/redirect_to_kamerstuk/recent/V/2", None);
        check("/jaarverslag/2022", None);
    }

    #[test]
    fn the_table_of_dossiers_gives_the_number() {
        let found = Address::parse("/memorie-van-toelichting/2024/OWB/VII").unwrap();
        assert_eq!(found.dossier().as_deref(), Some("36410"));
        let found = Address::parse("/memorie-van-toelichting/2024/1SUPP/VII").unwrap();
        assert_eq!(found.dossier().as_deref(), Some("36550"));
    }
}
