//! Traps seen in real papers, each in a made-up one.

use prinsjesdiff::extract::extract;
use prinsjesdiff::model::{Block, Document, Extraction, Missing, Role, SectionKind};

/// Wraps the body of a paper in the official head.
fn paper(title: &str, chapter: &str, subject: &str, body: &str) -> Vec<u8> {
    format!(
        "<officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>98 240</dossiernr>\
         <begrotingshoofdstuk>{chapter}</begrotingshoofdstuk></dossiernummer><titel>{subject}</titel>\
         </dossier><stuk><stuknr>Nr. <ondernummer>2</ondernummer></stuknr><titel>{title}</titel>\
         <datumtekst>Ontvangen <datum isodatum=\"2023-09-19\">19 september 2023</datum></datumtekst>\
         {body}</stuk></kamerstuk></officiele-publicatie>"
    )
    .into_bytes()
}

fn budget(body: &str) -> Extraction {
    let subject = "Vaststelling van de begrotingsstaten van het Ministerie van Bruggen (XXIX) voor het jaar 2024";
    let body = format!(
        "<algemeen><vrije-tekst><divisie><kop><titel>3. Beleidsartikelen</titel></kop>{body}</divisie></vrije-tekst></algemeen>"
    );
    extract(&paper("MEMORIE VAN TOELICHTING", "XXIX", subject, &body))
}

fn texts(extraction: &Extraction, article: usize, kind: SectionKind) -> Vec<String> {
    extraction.articles[article]
        .sections_of(kind)
        .flat_map(|section| &section.blocks)
        .filter(|block| !matches!(block, Block::Heading { .. }))
        .map(Block::text)
        .collect()
}

const A: SectionKind = SectionKind::Doelstelling;
const B: SectionKind = SectionKind::RolEnVerantwoordelijkheid;

#[test]
fn a_heading_without_text_before_the_heading_of_b_belongs_to_b() {
    let found = budget(
        "<tussenkop kopopmaak='vet'>Artikel 1. Bruggen</tussenkop>\
         <tussenkop kopopmaak='vet'>Algemene doelstelling</tussenkop><al>Iedereen kan oversteken.</al>\
         <tussenkop kopopmaak='cur'>Beheer</tussenkop>\
         <tussenkop kopopmaak='vet'>Rol en verantwoordelijkheid</tussenkop><al>De minister beheert.</al>\
         <tussenkop kopopmaak='cur'>Bouw</tussenkop><al>De minister bouwt.</al>",
    );
    let section = found.articles[0].sections_of(B).next().unwrap();
    let headings: Vec<(u8, &str)> = section
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level, text, .. } => Some((*level, text.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(headings, [(1, "Beheer"), (1, "Bouw")]);
    assert_eq!(texts(&found, 0, A), ["Iedereen kan oversteken."]);
    assert!(found.ledger.balances());
}

#[test]
fn an_article_without_section_headings_is_parted_by_its_text_and_says_so() {
    let found = budget(
        "<tussenkop kopopmaak='vet'>Artikel 1. Bruggen</tussenkop>\
         <al>Iedereen kan oversteken.</al><al>Daarvoor zijn bruggen nodig.</al>\
         <al>De minister is verantwoordelijk voor het beheer van bruggen.</al>\
         <al>Stimuleren</al><al>De minister moedigt het roeien aan.</al>\
         <tussenkop kopopmaak='vet'>Budgettaire gevolgen van beleid</tussenkop><al>Zie de tabel.</al>",
    );
    assert_eq!(texts(&found, 0, A).len(), 2);
    assert_eq!(texts(&found, 0, B).len(), 2);
    assert!(found.diagnostics.iter().any(|d| d.message.contains("afgeleid uit de tekst")));
}

#[test]
fn an_article_that_goes_straight_to_b_has_no_a() {
    let found = budget(
        "<divisie><kop><titel>Artikel 1. Bruggen</titel></kop>\
         <divisie><kop><nr>B</nr><titel>Rol en verantwoordelijkheid</titel></kop><al>De minister beheert.</al></divisie></divisie>",
    );
    assert!(found.articles[0].sections_of(A).next().is_none());
    assert!(found.ledger.is_as_expected());
}

#[test]
fn a_heading_whose_text_is_missing_is_told() {
    let found = budget(
        "<divisie><kop><titel>Artikel 7. Bruggen</titel></kop>\
         <divisie><kop><titel>A. Algemene doelstelling</titel></kop><al>Iedereen.</al></divisie>\
         <divisie><kop><titel>B. Rol en verantwoordelijkheid</titel></kop><al/><plaatje/></divisie></divisie>",
    );
    let missing = &found.ledger.missing;
    assert_eq!(missing.len(), 1);
    assert_eq!((missing[0].article.as_str(), missing[0].section), ("7", Some(B)));
    assert_eq!(missing[0].why, Missing::EMPTY);
}

#[test]
fn announced_articles_that_are_not_there_are_told() {
    let subject = "Vaststelling van de begrotingsstaten van het Ministerie van Bruggen (XXIX) voor het jaar 2024";
    let found = extract(&paper(
        "MEMORIE VAN TOELICHTING",
        "XXIX",
        subject,
        "<officiele-inhoudsopgave><al>Artikel 1. Bruggen 7</al><al>Artikel 2. Ponten 9</al>\
         <al>Bijlage 1 Artikel 3. Geld</al></officiele-inhoudsopgave>\
         <algemeen><vrije-tekst><divisie><kop><titel>Artikel 1. Bruggen</titel></kop>\
         <al><nadruk type='vet'>Algemene doelstelling</nadruk></al><al>Iedereen.</al></divisie></vrije-tekst></algemeen>",
    ));
    let missing: Vec<&str> = found.ledger.missing.iter().map(|m| m.article.as_str()).collect();
    assert_eq!(missing, ["2"]);
    assert_eq!(found.ledger.missing[0].why, Missing::NAMED);
}

#[test]
fn mentions_document_letters_and_numbered_sub_headings_open_no_article() {
    let found = budget(
        "<divisie><kop><titel>Artikel 1. Bruggen</titel></kop>\
         <tussenkop kopopmaak='vet'>A. Algemene doelstelling</tussenkop><al>Iedereen kan oversteken.</al>\
         <tussenkop kopopmaak='cur'>1. Het bouwen van bruggen</tussenkop><al>Wij bouwen.</al>\
         <tussenkop kopopmaak='cur'>2. Het beheren van bruggen</tussenkop><al>Wij beheren.</al>\
         <tussenkop kopopmaak='rom'>Artikel 5 van de Bruggenwet geeft de minister de bevoegdheid om bruggen te sluiten.</tussenkop>\
         <tussenkop kopopmaak='vet'>B. Rol en verantwoordelijkheid</tussenkop><al>De minister beheert.</al>\
         <tussenkop kopopmaak='vet'>D. Budgettaire gevolgen van beleid</tussenkop>\
         <tussenkop kopopmaak='cur'>Artikel 1.1 Onderhoud</tussenkop><al>Zie de tabel.</al></divisie>",
    );
    assert_eq!(found.articles.len(), 1);
    assert_eq!(texts(&found, 0, A).len(), 4);
    assert_eq!(texts(&found, 0, B).len(), 1);
}

/// Divisions of headings and text, as a paper prints them that gives its articles a number only.
fn numbered(headings: &[&str]) -> Extraction {
    let part = |heading: &&str| {
        let text = if heading.starts_with(char::is_numeric) { "" } else { "<al>De tekst.</al>" };
        format!("<divisie><kop><titel>{heading}</titel></kop>{text}</divisie>")
    };
    budget(&headings.iter().map(part).collect::<String>())
}

#[test]
fn a_number_opens_an_article_that_has_no_goal_where_no_goal_is_open() {
    let check = |headings: &[&str], expected: &[&str]| {
        let found = numbered(headings);
        let numbers: Vec<String> =
            found.articles.iter().map(|article| article.place.number.to_string()).collect();
        assert_eq!(numbers, expected, "{headings:?}");
    };
    let (goal, role) = ("A. Algemene doelstelling", "B. Rol en verantwoordelijkheid");
    let money = "D. Budgettaire gevolgen van beleid";
    check(&["61. Sluizen", role, money, "62. Bruggen", goal, role], &["61", "62"]);
    check(&["61. Sluizen", goal, money, "62. Bruggen", role], &["61", "62"]);
    check(&["61. Sluizen", goal, "1. Het bouwen", role, "62. Bruggen", role], &["61", "62"]);
    check(&["61. Sluizen", goal, "1. Het bouwen", "2. Het beheren", role], &["61"]);
    // Here the article itself is not known by its heading, and the number counts within its goal.
    check(&["Sluizen", goal, "1. Het bouwen", role], &[]);
}

#[test]
fn a_role_glued_to_its_sentence_is_its_heading() {
    let found = budget(
        "<tussenkop kopopmaak='vet'>Artikel 1. Bruggen</tussenkop>\
         <tussenkop kopopmaak='vet'>A. Algemene doelstelling</tussenkop><al>Iedereen kan oversteken.</al>\
         <tussenkop kopopmaak='vet'>B. Rol en verantwoordelijkheid</tussenkop>\
         <al><nadruk type='vet'>Stimuleren</nadruk>De minister stimuleert veren.</al>\
         <al>FinancierenHij betaalt mee aan sluizen.</al>",
    );
    let section = found.articles[0].sections_of(B).next().unwrap();
    let roles: Vec<&Role> = section
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { role, .. } => role.as_ref(),
            _ => None,
        })
        .collect();
    assert_eq!(roles, [&Role::Stimuleren, &Role::Financieren]);
    assert_eq!(
        texts(&found, 0, B),
        ["De minister stimuleert veren.", "Hij betaalt mee aan sluizen."]
    );
    assert!(found.ledger.balances());
}

#[test]
fn sub_budgets_keep_overlapping_numbers_apart() {
    let article = |n: u8, title: &str| {
        format!(
            "<divisie><kop><titel>Artikel {n} {title}</titel></kop>\
             <al><nadruk type='vet'>Algemene doelstelling</nadruk></al><al>Doel {title}.</al></divisie>"
        )
    };
    let body = format!(
        "<algemeen><vrije-tekst><divisie><kop><titel>Beleidsartikelen</titel></kop>\
         <divisie><kop><titel>IXA Schuld van bruggen</titel></kop>{}{}</divisie>\
         <divisie><kop><titel>Ministerie van Bruggen (IXB)</titel></kop>{}</divisie></divisie></vrije-tekst></algemeen>",
        article(1, "Rente"),
        article(2, "Aflossing"),
        article(1, "Toezicht"),
    );
    let found = extract(&paper(
        "MEMORIE VAN TOELICHTING",
        "IX",
        "Vaststelling van de begrotingsstaten van Schuld (IXA) en Bruggen (IXB) voor het jaar 2024",
        &body,
    ));
    let places: Vec<String> = found.articles.iter().map(|a| a.place.to_string()).collect();
    assert_eq!(places, ["IX/IXA/1", "IX/IXA/2", "IX/IXB/1"]);
}

#[test]
fn notes_stand_apart_and_leave_no_digit_behind() {
    let found = budget(
        "<divisie><kop><titel>Artikel 1. Bruggen</titel></kop>\
         <al><nadruk type='vet'>Algemene doelstelling</nadruk></al>\
         <al>De wet uit 2016<noot><noot.nr>12</noot.nr><noot.al>Zie bladzijde 3.</noot.al></noot> geldt.</al></divisie>",
    );
    assert_eq!(texts(&found, 0, A), ["De wet uit 2016 geldt.", "Zie bladzijde 3."]);
    assert!(found.ledger.balances());
}

#[test]
fn unknown_elements_and_processing_instructions_lose_no_text() {
    let found = budget(
        "<divisie><kop><titel>Artikel 1. Bruggen</titel></kop><al><nadruk type='vet'>Algemene doelstelling</nadruk></al>\
         <nieuw><binnen>Losse tekst.</binnen></nieuw><al>Een b<?xpp qa?>rug <vreemd>met leuning</vreemd>.</al></divisie>",
    );
    assert_eq!(texts(&found, 0, A), ["Losse tekst.", "Een brug met leuning."]);
    assert!(found.ledger.balances());
}

#[test]
fn a_role_table_gives_roles_and_passages() {
    let found = budget(
        "<divisie><kop><titel>Artikel 1. Bruggen</titel></kop><tussenkop kopopmaak='vet'>Algemene doelstelling</tussenkop><al>Doel.</al>\
         <table><title>Rol en verantwoordelijkheden</title><tgroup cols='2'><thead><row><entry>Rol</entry><entry>Toelichting</entry></row></thead>\
         <tbody><row><entry>Stimuleren</entry><entry><al>Een.</al><al>Twee.</al></entry></row>\
         <row><entry>(Doen) uitvoeren</entry><entry>Drie.</entry></row></tbody></tgroup></table></divisie>",
    );
    let section = found.articles[0].sections_of(B).next().unwrap();
    assert_eq!(section.heading, "Rol en verantwoordelijkheden");
    assert_eq!(texts(&found, 0, B), ["Een.", "Twee.", "Drie."]);
    let roles = prinsjesdiff::model::role_path(&section.blocks);
    assert_eq!(roles.last().unwrap(), &Some(Role::Uitvoeren));
    assert!(found.ledger.balances());
}

#[test]
fn spanned_cells_stand_once_and_rows_stay_even() {
    let found = budget(
        "<divisie><kop><titel>Artikel 1. Bruggen</titel></kop><tussenkop kopopmaak='vet'>Rol en verantwoordelijkheid</tussenkop>\
         <table><tgroup cols='3'><colspec colname='c1'/><colspec colname='c2'/><colspec colname='c3'/><tbody>\
         <row><entry colname='c1' morerows='1'>Brug</entry><entry namest='c2' nameend='c3'>Jaren</entry></row>\
         <row><entry colname='c2'>2024</entry><entry colname='c3'>2025</entry></row></tbody></tgroup></table></divisie>",
    );
    let Block::Table(table) = &found.articles[0].sections[0].blocks[0] else { panic!("no table") };
    assert_eq!(table.rows, [["Brug", "Jaren", ""], ["", "2024", "2025"]]);
}

#[test]
fn cells_without_column_names_are_placed_around_those_that_span_rows() {
    let found = budget(
        "<divisie><kop><titel>Artikel 1. Bruggen</titel></kop><tussenkop kopopmaak='vet'>Rol en verantwoordelijkheid</tussenkop>\
         <table><tgroup cols='2'><tbody><row><entry morerows='2'>Brug</entry><entry>a</entry></row>\
         <row><entry>b</entry></row><row><entry>c</entry></row><row><entry>Pont</entry><entry>d</entry></row></tbody></tgroup></table></divisie>",
    );
    let Block::Table(table) = &found.articles[0].sections[0].blocks[0] else { panic!("no table") };
    assert_eq!(table.rows, [["Brug", "a"], ["", "b"], ["", "c"], ["Pont", "d"]]);
}

#[test]
fn the_old_dialect_is_read_too() {
    let source = "<kamerwrk><kop><titel>Tweede Kamer der Staten-Generaal</titel></kop><frontm><vergjaar>2007-2008</vergjaar>\
        <onderw><nummer>31 200 XXIX</nummer><naam>Vaststelling van de begroting van de uitgaven en de\nontvangsten van het Ministerie van Bruggen (XXIX) voor het jaar 2008</naam></onderw></frontm>\
        <body><stuk><ltrlabel>Nr. </ltrlabel><nummer>2</nummer><titel>MEMORIE VAN TOELICHTING </titel>\
        <tuskop letat='vet'>Artikel 31. Bruggen</tuskop><tuskop letat='cur'>31.1 Algemene beleidsdoelstelling</tuskop>\
        <al>Iedereen kan\noversteken.</al><al>– te voet;</al><al>– te paard.</al>\
        <tuskop letat='cur'>Verantwoordelijkheid minister</tuskop><al>De minister beheert.</al></stuk></body></kamerwrk>";
    let found = extract(source.as_bytes());
    let publication = found.publication.as_ref().unwrap();
    assert_eq!((publication.year.0, publication.dossier.as_str()), (2008, "31200"));
    assert_eq!(texts(&found, 0, A), ["Iedereen kan oversteken.", "te voet;", "te paard."]);
    assert_eq!(texts(&found, 0, B), ["De minister beheert."]);
    assert!(found.ledger.balances());
}

#[test]
fn an_annual_report_keeps_its_document_letters_out_of_its_articles() {
    let body = "<algemeen><vrije-tekst><divisie><kop><nr>A</nr><titel>Algemeen</titel></kop><al>Aanbieding.</al></divisie>\
        <divisie><kop><nr>B</nr><titel>Beleidsverslag</titel></kop>\
        <divisie><kop><titel>4. Beleidsartikelen</titel></kop><divisie><kop><titel>4.1 Artikel 1. Bruggen</titel></kop>\
        <divisie><kop><titel>A. Algemene doelstelling</titel></kop><al>Doel.</al></divisie>\
        <divisie><kop><titel>C. Beleidsconclusies</titel></kop><al>Geslaagd.</al></divisie></divisie></divisie></divisie>\
        <divisie><kop><nr>C</nr><titel>Jaarrekening</titel></kop><al>Cijfers.</al></divisie>\
        <divisie><kop><nr>D</nr><titel>Bijlagen</titel></kop><al>Lijst.</al></divisie></vrije-tekst></algemeen>";
    let found = extract(&paper(
        "JAARVERSLAG VAN HET MINISTERIE",
        "XXIX",
        "Jaarverslag en slotwet Ministerie van Bruggen 2023",
        body,
    ));
    let kinds: Vec<SectionKind> = found.articles[0].sections.iter().map(|s| s.kind).collect();
    assert_eq!(kinds, [A, SectionKind::Beleidsconclusies]);
    assert_eq!(found.rest.parts.iter().filter(|p| p.text.contains("Cijfers")).count(), 1);
}

#[test]
fn bad_bytes_end_in_a_clear_remark() {
    let cases: &[(&[u8], &str)] = &[
        (b"", "leeg"),
        (b"   \n ", "leeg"),
        (b"%PDF-1.7", "de pdf is beschadigd"),
        (b"\xff\xfe\x00", "UTF"),
        (b"<a><b></a>", "wordt gesloten"),
        (b"<a>", "breekt af"),
        (b"<a/>tekst", "buiten het stuk"),
        (b"<a/><b/>", "nog een element"),
    ];
    for (bytes, expected) in cases {
        let found = extract(bytes);
        assert_eq!(found.document, Document::Unreadable, "{expected}");
        assert!(
            found.diagnostics.iter().any(|d| d.message.contains(expected)),
            "{:?}",
            found.diagnostics
        );
    }
}

#[test]
fn an_entity_bomb_stays_as_small_as_it_came() {
    let bomb =
        "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;\">]><a><b>&y;</b></a>";
    let found = extract(bomb.as_bytes());
    assert_eq!(found.ledger.letters_in, 30);
    let line =
        |name: &str, of: &str| format!("<!ENTITY {name} \"{}\">", format!("&{of};").repeat(50));
    let lines = [line("b", "a"), line("c", "b"), line("d", "c")].concat();
    let bomb = format!("<!DOCTYPE a [<!ENTITY a \"dorpen en kernen\">{lines}]><a><b>&d;</b></a>");
    let found = extract(bomb.as_bytes());
    assert!(found.ledger.letters_in < 10);
    assert!(found.diagnostics.iter().any(|d| d.message.contains("onbekende verwijzing")));
}

#[test]
fn nesting_without_end_is_refused() {
    let deep = "<a>".repeat(100_000);
    assert_eq!(extract(deep.as_bytes()).document, Document::Unreadable);
}

#[test]
fn headings_that_only_their_place_confirms_open_articles_and_pointers_do_not() {
    let sections = "<tussenkop kopopmaak='cur'>a. Algemene doelstelling</tussenkop><al>Iedereen.</al>\
                    <tussenkop kopopmaak='cur'>b. Rol en verantwoordelijkheid</tussenkop><al>De minister beheert.</al>";
    let found = budget(&format!(
        "<divisie><kop><nr>31</nr><titel>Bruggen</titel></kop>{sections}</divisie>\
         <divisie><kop><nr>3.2</nr><titel>32. Ponten</titel></kop>{sections}</divisie>\
         <tussenkop kopopmaak='vet'>2. Havens (beleidsartikel 32)</tussenkop>{sections}\
         <tussenkop kopopmaak='vet'>4. Niet-beleidsartikelen</tussenkop>\
         <tussenkop kopopmaak='vet'>91. Apparaat</tussenkop><al>Zie de tabel.</al>\
         <tussenkop kopopmaak='vet'>5. Begroting agentschappen</tussenkop><al>Zie de tabel.</al>"
    ));
    let articles: Vec<(&str, &str, bool)> = found
        .articles
        .iter()
        .map(|a| (a.place.number.as_str(), a.title.as_str(), a.policy))
        .collect();
    assert_eq!(
        articles,
        [("31", "Bruggen", true), ("32", "Ponten", true), ("91", "Apparaat", false)]
    );
    assert!(found.ledger.balances());
}

#[test]
fn an_aim_set_in_bold_without_an_end_mark_is_the_text_of_a() {
    let found = budget(
        "<divisie><kop><titel>Artikel 1. Bruggen</titel></kop>\
         <tussenkop kopopmaak='vet'>Algemene doelstelling</tussenkop>\
         <al><nadruk type='cur'>Een veilige en betaalbare overtocht voor iedereen</nadruk></al>\
         <tussenkop kopopmaak='cur'>Beheer</tussenkop>\
         <tussenkop kopopmaak='vet'>Rol en verantwoordelijkheid</tussenkop><al>De minister beheert.</al></divisie>",
    );
    assert_eq!(texts(&found, 0, A), ["Een veilige en betaalbare overtocht voor iedereen"]);
    assert_eq!(texts(&found, 0, B), ["De minister beheert."]);
    assert!(found.ledger.is_as_expected());
}

#[test]
fn unknown_elements_in_running_text_flow_with_it_however_deep() {
    let found = budget(
        "<divisie><kop><titel>Artikel 1. Bruggen</titel></kop>\
         <tussenkop kopopmaak='vet'>Algemene doelstelling</tussenkop>\
         <al>Wie <term><vorm>over</vorm>steekt</term>, is veilig.</al></divisie>",
    );
    assert_eq!(texts(&found, 0, A), ["Wie oversteekt, is veilig."]);
}
