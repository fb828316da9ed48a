//! An edition of one chapter, read from a paper in official mark-up.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::fmt::Write as _;

use prinsjesdiff::extract::extract;
use prinsjesdiff::model::{ChapterText, Edition, Extraction};

/// An article: its title, and the mark-up of A and of B.
pub type ArticleText<'t> = (&'t str, &'t str, &'t str);

/// Reads a paper of a chapter and its ministry, with articles that are numbered from 1.
pub fn edition(
    (chapter, ministry): (&str, &str),
    year: u16,
    articles: &[ArticleText<'_>],
) -> Edition {
    let mut text = String::new();
    for (number, (title, goal, role)) in (1..).zip(articles) {
        let _ = write!(
            text,
            "<divisie><kop><titel>Artikel {number}. {title}</titel></kop><divisie><kop><titel>A. Algemene \
             doelstelling</titel></kop>{goal}</divisie><divisie><kop><titel>B. Rol en verantwoordelijkheid\
             </titel></kop>{role}</divisie></divisie>"
        );
    }
    let paper = format!(
        "<officiele-publicatie><kamerstuk><kamerstukkop><tekstregel inhoud=\"vergaderjaar\">Vergaderjaar \
         {}–{year}</tekstregel></kamerstukkop><dossier><dossiernummer><dossiernr>99 0{}</dossiernr>\
         <begrotingshoofdstuk>{chapter}</begrotingshoofdstuk></dossiernummer><titel>Vaststelling van de \
         begrotingsstaten van het Ministerie van {ministry} ({chapter}) voor het jaar {year}</titel></dossier>\
         <stuk><stuknr>Nr. <ondernummer kamer=\"2\">2</ondernummer></stuknr><titel>MEMORIE VAN \
         TOELICHTING</titel><algemeen><vrije-tekst><divisie><kop><nr>3</nr><titel>Beleidsartikelen</titel></kop>\
         {text}</divisie></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>",
        year - 1,
        year % 100,
    );
    let Extraction { publication, articles, .. } = extract(paper.as_bytes());
    let publication = publication.unwrap();
    let (kind, year) = (publication.kind, publication.year);
    let chapter = ChapterText { publication, revision: 1, articles, held: Vec::new() };
    Edition { kind, year, chapters: vec![chapter] }
}
