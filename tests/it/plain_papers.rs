//! A whole paper as the plain text of its pages reads as what it holds.

use prinsjesdiff::extract::extract;
use prinsjesdiff::model::{Block, Extraction, Kind, SectionKind};

const A: SectionKind = SectionKind::Doelstelling;
const B: SectionKind = SectionKind::RolEnVerantwoordelijkheid;

/// A made-up budget with a front page, a contents list, titles over two lines, tables and feet.
const PAPER: &str = "\
Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2023–2024
98 240 XXIX Vaststelling van de begrotingsstaten van het Ministerie van
Bruggen (XXIX) voor het jaar 2024
Nr. 2 MEMORIE VAN TOELICHTING
Ontvangen 19 september 2023
Inhoudsopgave
A. Artikelsgewijze toelichting bij het wetsvoorstel 3
B. Begrotingstoelichting 5
2. Beleidsagenda 7
3. Beleidsartikelen 11
Artikel 1. Bruggen en veren die alle inwoners van de streek over het water
brengen 11
Artikel 2. Havens ..................... 19
4. Niet-beleidsartikelen 25
A. Artikelsgewijze toelichting bij het wetsvoorstel
De begrotingsstaten worden bij de wet vastgesteld.
B. Begrotingstoelichting
2. Beleidsagenda
1. Veilig over het water (beleidsartikel 1)
Artikel 1. Bruggen en veren die alle inwoners van de streek draagt hieraan
bij, samen met de provincies.
3. Beleidsartikelen
Artikel 1. Bruggen en veren die alle inwoners van de streek over het water
brengen
A. Algemene doelstelling
Een veilige en betaalbare overtocht voor alle inwoners van de streek
Tabel 1 Kengetallen
2022 2023 2024
Aantal overtochten 1.200 1.250 1.300
Aantal veren 12 12 13
B. Rol en verantwoordelijkheid
De Minister is verantwoordelijk voor het stelsel van overtochten in alle
delen van het land.
Beheer van de oevers
1. De Minister zorgt voor de kaden.
Tweede Kamer, vergaderjaar 2023–2024, 98 240 XXIX, nr. 2 12
2. De Minister zorgt voor de steigers en voor alle wegen die daarheen gaan.
Rol Toelichting
Stimuleren De Minister moedigt het roeien aan en helpt de veerlieden in de
winter.
(Doen) uitvoeren De Minister laat de veren varen.
C. Beleidswijzigingen
Er zijn geen wijzigingen.
Artikel 2. Havens
Algemene doelstelling
Havens zijn voor iedereen open.
Rol en verantwoordelijkheid
De Minister houdt toezicht op de havens.
Tabel budgettaire gevolgen van beleid
Uitgaven 1.000 2.000 3.000
Ontvangsten 10 20 30
4. Niet-beleidsartikelen
9. Apparaat
De uitgaven voor het apparaat zijn gelijk gebleven.
";

fn texts(extraction: &Extraction, article: usize, kind: SectionKind) -> Vec<String> {
    let sections = extraction.articles[article].sections_of(kind);
    sections.flat_map(|section| &section.blocks).map(Block::text).collect()
}

#[test]
fn the_front_page_tells_which_paper_it_is() {
    let publication = extract(PAPER.as_bytes()).publication.unwrap();
    assert_eq!(publication.id.to_string(), "kst-98240-XXIX-2");
    assert_eq!((publication.kind, publication.year.0), (Kind::Begroting, 2024));
    assert_eq!(publication.published.to_string(), "2023-09-19");
}

#[test]
fn the_articles_are_those_of_the_text_and_not_of_the_contents_list() {
    let found = extract(PAPER.as_bytes());
    let articles: Vec<(&str, &str, bool)> = found
        .articles
        .iter()
        .map(|article| (article.place.number.as_str(), article.title.as_str(), article.policy))
        .collect();
    assert_eq!(
        articles,
        [
            ("1", "Bruggen en veren die alle inwoners van de streek over het water brengen", true),
            ("2", "Havens", true),
            ("9", "Apparaat", false),
        ]
    );
    assert!(found.ledger.is_as_expected(), "{:?}", found.ledger);
}

#[test]
fn lines_become_passages_lists_tables_and_roles() {
    let found = extract(PAPER.as_bytes());
    let goal = "Een veilige en betaalbare overtocht voor alle inwoners van de streek";
    assert_eq!(texts(&found, 0, A)[0], goal);
    let tables = |article: usize| {
        let blocks = found.articles[article].sections.iter().flat_map(|section| &section.blocks);
        blocks.filter(|block| matches!(block, Block::Table(_))).count()
    };
    assert_eq!((tables(0), tables(1)), (1, 1));
    assert_eq!(
        texts(&found, 0, B),
        [
            "De Minister is verantwoordelijk voor het stelsel van overtochten in alle delen van het land.",
            "Beheer van de oevers",
            "De Minister zorgt voor de kaden.",
            "De Minister zorgt voor de steigers en voor alle wegen die daarheen gaan.",
            "Stimuleren",
            "De Minister moedigt het roeien aan en helpt de veerlieden in de winter.",
            "(Doen) uitvoeren",
            "De Minister laat de veren varen.",
        ]
    );
    assert_eq!(texts(&found, 1, B), ["De Minister houdt toezicht op de havens."]);
}
