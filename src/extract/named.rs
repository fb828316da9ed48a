//! Pages that name no paper, with what a person says they are.
//!
//! Knows how the head of a paper would have named it. Must not overrule a paper that names itself.

use super::decode::decode;
use super::html;
use super::remarks::Remarks;
use crate::model::{BudgetYear, Chapter, Kind, NotA, dossier_of};

/// What a page is taken from, as a person says it: `jaarverslag/2014/VI`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperName {
    kind: Kind,
    year: BudgetYear,
    chapter: Chapter,
    dossier: &'static str,
}

impl PaperName {
    /// Reads `begroting/2014/VI` and `jaarverslag/2014/VI`, of a year whose dossier is known.
    pub fn parse(text: &str) -> Result<Self, NotA> {
        let wrong = || NotA::new(text, "a paper, such as jaarverslag/2014/VI");
        let parts: Vec<&str> = text.split('/').collect();
        let [kind, year, chapter] = parts.as_slice() else { return Err(wrong()) };
        let kind: Kind =
            kind.parse().ok().filter(|kind: &Kind| kind.has_goals()).ok_or_else(wrong)?;
        let year = BudgetYear::parse(year).map_err(|_| wrong())?;
        let chapter = Chapter::parse(chapter).map_err(|_| wrong())?;
        let dossier = dossier_of(kind, year)
            .ok_or_else(|| NotA::new(text, "a paper of a year whose dossier is known"))?;
        Ok(Self { kind, year, chapter, dossier })
    }

    fn titles(&self) -> (String, &'static str) {
        let Self { year, chapter, .. } = self;
        match self.kind {
            Kind::Jaarverslag => {
                (format!("Jaarverslag en slotwet ({chapter}) {year}"), "JAARVERSLAG")
            }
            _ => (
                format!("Vaststelling van de begrotingsstaten ({chapter}) voor het jaar {year}"),
                "MEMORIE VAN TOELICHTING",
            ),
        }
    }

    fn number(&self) -> &'static str {
        if self.kind == Kind::Jaarverslag { "1" } else { "2" }
    }
}

/// Sets before a page what it is, as the head of its paper would; none for what is no page of text
/// or HTML, or names its paper itself.
#[must_use]
pub fn named(bytes: &[u8], name: &PaperName) -> Option<Vec<u8>> {
    let mut remarks = Remarks::default();
    let text = decode(bytes, &mut remarks).ok()?;
    if super::extract(bytes).publication.is_some() {
        return None;
    }
    let (subject, title) = name.titles();
    let PaperName { chapter, dossier, .. } = name;
    let number = name.number();
    let head = if html::is_html(&text) {
        format!(
            "<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">\n\
             <meta name=\"OVERHEIDop.dossiernummer\" content=\"{dossier}-{chapter}\">\n\
             <meta name=\"OVERHEIDop.dossiertitel\" content=\"{subject}\">\n\
             <meta name=\"OVERHEIDop.documenttitel\" content=\"{title}\">\n\
             <meta name=\"OVERHEIDop.ondernummer\" content=\"{number}\">\n\
             </head><body></body></html>\n"
        )
    } else if text.trim_start().starts_with('<') {
        return None;
    } else {
        // The part that the page is from ends the head, so that its first line is no title.
        format!("{dossier} {chapter} {subject}\nNr. {number} {title}\nBeleidsartikelen\n\n")
    };
    Some([head.as_bytes(), text.as_bytes()].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;

    #[test]
    fn a_page_that_names_no_paper_is_read_as_the_one_it_is_said_to_be() {
        let pages = [
            "31. Veren\nAlgemene doelstelling\nIedereen komt aan de overkant.\n\
             Rol en verantwoordelijkheid\nDe minister is verantwoordelijk voor de veren.\n",
            "<html><body><main><h2>Artikel 31. Veren</h2><h3>Algemene doelstelling</h3>\
             <p>Iedereen komt aan de overkant.</p><h3>Rol en verantwoordelijkheid</h3>\
             <p>De minister is verantwoordelijk voor de veren.</p></main></body></html>",
        ];
        let name = PaperName::parse("jaarverslag/2014/VI").unwrap();
        for page in pages {
            assert!(extract(page.as_bytes()).publication.is_none());
            let found = extract(&named(page.as_bytes(), &name).unwrap());
            let paper = found.publication.as_ref().unwrap();
            assert_eq!(paper.id.to_string(), "kst-34200-VI-1");
            assert_eq!((paper.kind, paper.year.0), (Kind::Jaarverslag, 2014));
            assert_eq!(found.articles[0].place.to_string(), "VI/31");
            assert_eq!(found.articles[0].sections.len(), 2);
            assert!(found.ledger.balances() && paper.date_assumed);
        }
    }

    #[test]
    fn a_paper_that_names_itself_is_not_overruled() {
        let name = PaperName::parse("jaarverslag/2014/VI").unwrap();
        let paper = "36 410 VII Vaststelling van de begrotingsstaten van het Ministerie (VII) voor \
                     het jaar 2024\nNr. 2 MEMORIE VAN TOELICHTING\nArtikel 1. Veren\n";
        assert_eq!(named(paper.as_bytes(), &name), None);
    }

    #[test]
    fn names_are_of_papers_with_goals_and_a_known_dossier() {
        for wrong in
            ["jaarverslag/2014", "slotwet/2014/VI", "begroting/2099/VI", "begroting/2014/9"]
        {
            assert!(PaperName::parse(wrong).is_err(), "{wrong}");
        }
    }
}
