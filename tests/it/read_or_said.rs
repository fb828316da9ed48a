//! Papers that print A and B in ways that nobody had in mind: they are read as what they are, or the paper
//! is not as expected and says what was not read.

use prinsjesdiff::extract::extract;
use prinsjesdiff::gate::judge;
use prinsjesdiff::model::{Block, Doubt, Extraction, Missing, Section, SectionKind};

const GOAL: SectionKind = SectionKind::Doelstelling;
const ROLE: SectionKind = SectionKind::RolEnVerantwoordelijkheid;

/// A budget whose policy articles are given, and what follows them.
fn paper(articles: &str, behind: &str) -> String {
    format!(
        "<!DOCTYPE officiele-publicatie [<!ENTITY slot SYSTEM \"slot.xml\">]><officiele-publicatie>\
         <kamerstuk><dossier><dossiernummer><dossiernr>99 040</dossiernr><begrotingshoofdstuk>XXV\
         </begrotingshoofdstuk></dossiernummer><titel>Vaststelling van de begrotingsstaten van het \
         Ministerie van Veren (XXV) voor het jaar 2027</titel></dossier><stuk><stuknr>Nr. <ondernummer>2\
         </ondernummer></stuknr><titel>MEMORIE VAN TOELICHTING</titel><algemeen><vrije-tekst><divisie><kop>\
         <nr>3</nr><titel>Beleidsartikelen</titel></kop>{articles}</divisie></vrije-tekst></algemeen></stuk>\
         {behind}</kamerstuk></officiele-publicatie>"
    )
}

fn division(head: &str, content: &str) -> String {
    format!("<divisie><kop>{head}</kop>{content}</divisie>")
}

fn section(letter: &str, title: &str, content: &str) -> String {
    let letter = if letter.is_empty() { String::new() } else { format!("<nr>{letter}</nr>") };
    division(&format!("{letter}<titel>{title}</titel>"), content)
}

fn article(title: &str, sections: &str) -> String {
    division(&format!("<titel>{title}</titel>"), sections)
}

const AIM: &str = "<al>Iedereen komt aan de overkant.</al>";
const DUTY: &str = "<al>De minister is verantwoordelijk voor de veren.</al>";
const NEXT: &str = "<al>Er zijn geen wijzigingen.</al>";

/// An article with this heading for B, between A and C.
fn headed(letter: &str, title: &str) -> String {
    let sections = [
        section("A", "Algemene doelstelling", AIM),
        section(letter, title, DUTY),
        section("C", "Beleidswijzigingen", NEXT),
    ];
    paper(&article("Artikel 1. Veren", &sections.concat()), "")
}

#[track_caller]
fn read(paper: &str) -> Extraction {
    let extraction = extract(paper.as_bytes());
    assert!(extraction.ledger.balances(), "{:?}", extraction.ledger);
    extraction
}

fn sections_of(extraction: &Extraction, number: &str) -> Vec<(SectionKind, Option<char>, String)> {
    let text = |section: &Section| {
        let blocks: Vec<String> = section.blocks.iter().map(Block::text).collect();
        blocks.join(" ")
    };
    let article = extraction.articles.iter().filter(|one| one.place.number.as_str() == number);
    article
        .flat_map(|article| &article.sections)
        .map(|section| (section.kind, section.letter, text(section)))
        .collect()
}

fn whys(extraction: &Extraction) -> Vec<&str> {
    let doubts = extraction.ledger.doubts.iter().map(|doubt| doubt.why.as_str());
    doubts.chain(extraction.ledger.missing.iter().map(|missing| missing.why.as_str())).collect()
}

/// B is read, and what is doubted of the paper is this.
#[track_caller]
fn check_role(paper: &str, expected: &[&str]) {
    let extraction = read(paper);
    let sections = sections_of(&extraction, "1");
    let role = sections.iter().find(|(kind, _, _)| *kind == ROLE);
    let text = role.map(|(_, _, text)| text.as_str());
    assert_eq!(text, Some("De minister is verantwoordelijk voor de veren."), "{sections:#?}");
    assert_eq!(whys(&extraction), expected, "{paper}");
    assert_eq!(extraction.articles.len(), 1);
}

#[test]
fn a_role_is_known_by_the_words_of_its_heading_in_any_order() {
    for title in [
        "De rol en de verantwoordelijkheid van de minister",
        "Rol/verantwoordelijkheid",
        "Rol, taak en verantwoordelijkheid",
        "Rol en verantwoording",
        "Verantwoordelijkheid en rol",
    ] {
        check_role(&headed("B", title), &[]);
        check_role(&headed("", title), &[]);
    }
}

#[test]
fn unknown_words_under_a_known_letter_are_read_by_it_and_doubted() {
    check_role(&headed("B", "Wat de minister doet"), &[Doubt::BY_LETTER]);
    check_role(&headed("", "Wat de minister doet"), &[Doubt::BY_LETTER]);
    let sections = [
        section("A", "Waar het om gaat", AIM),
        section("B", "Rol en verantwoordelijkheid", DUTY),
        section("C", "Beleidswijzigingen", NEXT),
    ];
    let extraction = read(&paper(&article("Artikel 1. Veren", &sections.concat()), ""));
    let goal = (GOAL, Some('A'), "Iedereen komt aan de overkant.".to_owned());
    assert!(sections_of(&extraction, "1").contains(&goal));
    assert_eq!(whys(&extraction), [Doubt::BY_LETTER]);
}

#[test]
fn a_heading_between_a_and_b_stays_a_sub_heading_of_a() {
    let sections = [
        section("A", "Algemene doelstelling", AIM),
        section("", "Veilige veren", "<al>Veren varen veilig.</al>"),
        section("B", "Rol en verantwoordelijkheid", DUTY),
        section("C", "Beleidswijzigingen", NEXT),
    ];
    check_role(&paper(&article("Artikel 1. Veren", &sections.concat()), ""), &[]);
}

fn table(rows: &[&[&str]]) -> String {
    let cells = |row: &[&str]| -> String {
        format!("<entry><al>{}</al></entry>", row.join("</al></entry><entry><al>"))
    };
    let rows: Vec<String> = rows.iter().map(|row| cells(row)).collect();
    let rows = format!("<row>{}</row>", rows.join("</row><row>"));
    format!("<table><tgroup cols=\"3\"><tbody>{rows}</tbody></tgroup></table>")
}

#[test]
fn goals_and_roles_in_cells_of_a_table_are_read_as_such() {
    let (aim, duty) =
        ("Iedereen komt aan de overkant.", "De minister is verantwoordelijk voor de veren.");
    let (a, b) = ("A. Algemene doelstelling", "B. Rol en verantwoordelijkheid");
    for rows in [
        table(&[&[a, aim], &[b, duty]]),
        table(&[&["A", "Algemene doelstelling", aim], &["B", "Rol en verantwoordelijkheid", duty]]),
        table(&[&[a, b], &[aim, duty]]),
    ] {
        let sections = rows + &section("C", "Beleidswijzigingen", NEXT);
        let text = paper(&article("Artikel 1. Veren", &sections), "");
        check_role(&text, &[]);
        let found = sections_of(&read(&text), "1");
        assert_eq!(found[0], (GOAL, Some('A'), aim.to_owned()), "{found:#?}");
        assert_eq!(found[2].0, SectionKind::Beleidswijzigingen);
    }
}

fn whole_article(title: &str) -> String {
    let sections = [
        section("A", "Algemene doelstelling", AIM),
        section("B", "Rol en verantwoordelijkheid", DUTY),
        section("C", "Beleidswijzigingen", NEXT),
    ];
    article(title, &sections.concat())
}

/// The paper is held as a whole, because a goal or a role stands outside its one article.
#[track_caller]
fn check_outside(paper: &str) {
    let extraction = read(paper);
    assert_eq!(whys(&extraction), [Doubt::OUTSIDE], "{:#?}", extraction.ledger);
    assert_eq!(extraction.articles.len(), 1, "{:#?}", extraction.articles);
    assert_eq!(
        judge(&extraction, None, false).whole.map(|held| held.why),
        Some(Doubt::OUTSIDE.into())
    );
}

#[test]
fn goals_and_roles_outside_all_articles_are_told_in_annexes_and_in_other_words() {
    let own = whole_article("Artikel 2. Kaden");
    let annex = format!(
        "<bijlage><kop><titel>Bijlage 1</titel></kop>{}</bijlage>",
        whole_article("Artikel 1. Veren")
    );
    check_outside(&paper(&own, &annex));
    let sections = [
        section("A", "General objective", "<al>All cross the river.</al>"),
        section("B", "Role and responsibility", "<al>The minister pays.</al>"),
        section("C", "Beleidswijzigingen", NEXT),
    ];
    check_outside(&paper(&(article("Article 1. Ferries", &sections.concat()) + &own), ""));
}

#[test]
fn an_annex_without_goals_is_no_doubt() {
    let annex = "<bijlage><kop><titel>Bijlage 1</titel></kop><divisie><kop><titel>Doelstelling</titel></kop>\
                 <al>De regeling steunt veren.</al></divisie></bijlage>";
    check_role(&paper(&whole_article("Artikel 1. Veren"), annex), &[]);
}

#[test]
fn an_article_of_a_law_is_no_article_of_the_budget() {
    let heading =
        "<tussenkop kopopmaak=\"vet\">Artikel 12 Grondwet</tussenkop><al>De minister betaalt.</al>";
    let sections = [
        section("A", "Algemene doelstelling", AIM),
        section("B", "Rol en verantwoordelijkheid", &format!("{DUTY}{heading}")),
        section("C", "Beleidswijzigingen", NEXT),
    ];
    let extraction = read(&paper(&article("Artikel 1. Veren", &sections.concat()), ""));
    let found = sections_of(&extraction, "1");
    let kinds: Vec<SectionKind> = found.iter().map(|(kind, _, _)| *kind).collect();
    assert_eq!(kinds, [GOAL, ROLE, SectionKind::Beleidswijzigingen]);
    assert!(found[1].2.ends_with("Artikel 12 Grondwet De minister betaalt."), "{found:#?}");
    assert!(whys(&extraction).is_empty());
}

#[test]
fn a_flat_heading_that_might_be_an_article_within_another_is_doubted() {
    let heading =
        "<tussenkop kopopmaak=\"vet\">Artikel 12 Bewaking</tussenkop><al>De minister betaalt.</al>";
    let sections = [
        section("A", "Algemene doelstelling", AIM),
        section("B", "Rol en verantwoordelijkheid", &format!("{DUTY}{heading}")),
        section("C", "Beleidswijzigingen", NEXT),
    ];
    let extraction = read(&paper(&article("Artikel 1. Veren", &sections.concat()), ""));
    assert_eq!(extraction.articles.len(), 1);
    assert_eq!(whys(&extraction), [Doubt::OTHER_ARTICLE]);
}

#[test]
fn a_policy_article_may_be_called_after_a_law() {
    let articles =
        whole_article("Artikel 1. Veren") + &whole_article("Artikel 2. Bijstand en Dorpenwet");
    let extraction = read(&paper(&articles, ""));
    assert_eq!(extraction.articles.len(), 2);
    assert!(whys(&extraction).is_empty());
}

/// B, and what of it does not stand in the file, so that it is held.
#[track_caller]
fn check_elsewhere(duty: &str) {
    let sections = [
        section("A", "Algemene doelstelling", AIM),
        section("B", "Rol en verantwoordelijkheid", duty),
    ];
    let extraction = read(&paper(&article("Artikel 1. Veren", &sections.concat()), ""));
    assert_eq!(whys(&extraction), [Missing::ELSEWHERE]);
    let held = judge(&extraction, None, false).articles;
    assert_eq!(held.len(), 1);
    assert_eq!((held[0].article.as_str(), held[0].section), ("1", Some(ROLE)));
    let text = sections_of(&extraction, "1").pop().map(|(_, _, text)| text);
    assert!(text.is_none_or(|text| !text.contains("slot")));
}

const INCLUDE: &str =
    "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"deel2.xml\"/>";

#[test]
fn what_stands_in_another_file_is_named_and_its_section_is_held() {
    check_elsewhere(&format!("{DUTY}{INCLUDE}"));
    check_elsewhere(INCLUDE);
    check_elsewhere("<al>De minister is &slot;</al>");
    check_elsewhere("<al>De minister is &niemand; en betaalt.</al>");
}

#[test]
fn a_part_elsewhere_in_no_article_holds_the_paper_and_in_d_is_told() {
    let extraction = read(&paper(&(whole_article("Artikel 1. Veren") + INCLUDE), ""));
    assert_eq!(whys(&extraction), [Doubt::ELSEWHERE]);
    assert!(judge(&extraction, None, false).whole.is_some());
    assert!(judge(&extraction, None, true).whole.is_none());
    let sections = [
        section("A", "Algemene doelstelling", AIM),
        section("B", "Rol en verantwoordelijkheid", DUTY),
        section("D", "Budgettaire gevolgen van beleid", INCLUDE),
    ];
    let extraction = read(&paper(&article("Artikel 1. Veren", &sections.concat()), ""));
    assert_eq!(whys(&extraction), [Doubt::ELSEWHERE]);
    assert!(judge(&extraction, None, false).articles.is_empty());
}

/// What B says beside its duty.
#[track_caller]
fn check_duty(more: &str, expected: &str) {
    let sections = [
        section("A", "Algemene doelstelling", AIM),
        section("B", "Rol en verantwoordelijkheid", &format!("{DUTY}{more}")),
    ];
    let extraction = read(&paper(&article("Artikel 1. Veren", &sections.concat()), ""));
    let text = sections_of(&extraction, "1").pop().map(|(_, _, text)| text).unwrap_or_default();
    assert_eq!(text, format!("De minister is verantwoordelijk voor de veren. {expected}"));
}

#[test]
fn raised_figures_are_not_figures_of_the_number_before_them() {
    check_duty("<al>De norm is 10<sup>6</sup> deeltjes.</al>", "De norm is 10^6 deeltjes.");
    check_duty("<al>De minister betaalt in 2024<sup>2</sup>.</al>", "De minister betaalt in 2024.");
    check_duty("<al>Per m<sup>2</sup> op de 1<sup>e</sup> dag.</al>", "Per m2 op de 1e dag.");
}

#[test]
fn raised_figures_of_a_rendition_are_read_likewise() {
    let page = "<!doctype html><html><head><meta name=DC.identifier content=kst-36410-VII-2></head><body>\
        <div id=broodtekst class=stuk><h2>3 Beleidsartikelen</h2><h3>Artikel 1. Dorpen</h3>\
        <h4>A. Algemene doelstelling</h4><p>Men komt over.</p><h4>B. Rol en verantwoordelijkheid</h4>\
        <p>De norm is 10<sup>6</sup> deeltjes.</p><p>De minister betaalt in 2024<sup>2</sup>.</p></div></body></html>";
    let found = sections_of(&read(page), "1");
    assert_eq!(found[1].2, "De norm is 10^6 deeltjes. De minister betaalt in 2024.", "{found:#?}");
}

#[test]
fn the_mark_of_an_item_that_is_a_word_is_text() {
    let item = |mark: &str| {
        format!("<lijst><li><li.nr>{mark}</li.nr><al>De minister betaalt.</al></li></lijst>")
    };
    check_duty(&item("Ja:"), "Ja: De minister betaalt.");
    check_duty(&item("Nee:"), "Nee: De minister betaalt.");
    check_duty(&item("aa."), "De minister betaalt.");
}

#[test]
fn what_was_struck_out_is_no_text_and_is_counted() {
    check_duty("<al>De minister betaalt <del>niet </del>alles.</al>", "De minister betaalt alles.");
    let page = "<!doctype html><html><head><meta name=DC.identifier content=kst-36410-VII-2></head><body>\
        <div id=broodtekst class=stuk><h2>3 Beleidsartikelen</h2><h3>Artikel 1. Dorpen</h3>\
        <h4>A. Algemene doelstelling</h4><p>Men komt over.</p><h4>B. Rol en verantwoordelijkheid</h4>\
        <p>De minister betaalt <del>niet </del>alles.</p></div></body></html>";
    let extraction = read(page);
    assert_eq!(sections_of(&extraction, "1")[1].2, "De minister betaalt alles.");
    assert!(extraction.ledger.left_out.iter().any(|left| left.what == "struck"));
}

#[test]
fn a_letter_without_words_heads_its_section() {
    let sections =
        [section("A", "", AIM), section("B", "", DUTY), section("C", "Beleidswijzigingen", NEXT)];
    let text = paper(&article("Artikel 1. Veren", &sections.concat()), "");
    check_role(&text, &[Doubt::BY_LETTER, Doubt::BY_LETTER]);
    let found = sections_of(&read(&text), "1");
    assert_eq!(found[0], (GOAL, Some('A'), "Iedereen komt aan de overkant.".to_owned()));
}

#[test]
fn a_blank_behind_a_soft_hyphen_parts_two_words_and_a_line_end_does_not() {
    check_duty("<al>Dat is niet&#173; langer zo.</al>", "Dat is niet langer zo.");
    check_duty("<al>Dat is niet\u{ad}\tlanger zo.</al>", "Dat is niet langer zo.");
    check_duty("<al>Dat is lang\u{ad}\n      durig zo.</al>", "Dat is langdurig zo.");
    let page = "<!doctype html><html><head><meta name=DC.identifier content=kst-36410-VII-2></head><body>\
        <div id=broodtekst class=stuk><h2>3 Beleidsartikelen</h2><h3>Artikel 1. Dorpen</h3>\
        <h4>A. Algemene doelstelling</h4><p>Men komt over.</p><h4>B. Rol en verantwoordelijkheid</h4>\
        <p>De minister betaalt niet&shy; meer.</p></div></body></html>";
    assert_eq!(sections_of(&read(page), "1")[1].2, "De minister betaalt niet meer.");
}

#[test]
fn a_paper_that_names_two_chapters_says_which_is_believed() {
    let text = |id: &str, printed: &str, title: &str| {
        paper(&whole_article("Artikel 1. Veren"), "")
            .replace("<kamerstuk>", &format!("<kamerstuk><meta name=\"OVERHEIDop.externMetadataRecord\" content=\"https://zoek.officielebekendmakingen.nl/{id}/metadata.xml\"/>"))
            .replace("<begrotingshoofdstuk>XXV", &format!("<begrotingshoofdstuk>{printed}"))
            .replace("(XXV)", &format!("({title})"))
    };
    let said = |id: &str, printed: &str, title: &str| {
        let extraction = read(&text(id, printed, title));
        let remarks = extraction.diagnostics.iter().map(|one| one.message.as_str());
        let remarks = remarks.filter(|message| message.contains("noemt hoofdstuk"));
        let chapter = extraction.publication.as_ref().unwrap().chapter.to_string();
        (chapter, remarks.map(str::to_owned).collect::<Vec<_>>())
    };
    assert_eq!(said("kst-99040-XXV-2", "XXV", "XXV"), ("XXV".to_owned(), vec![]));
    assert_eq!(said("kst-99040-IX-2", "IX", "IXA"), ("IX".to_owned(), vec![]));
    let by_id = "het kenmerk van het stuk noemt hoofdstuk XIII, het stuk zelf VII; gevolgd is VII";
    let found = said("kst-99040-XIII-2", "VII", "VII");
    assert_eq!(found, ("VII".to_owned(), vec![by_id.to_owned()]));
    let by_title =
        "de titel van het dossier noemt hoofdstuk XIII, het stuk zelf VII; gevolgd is VII";
    let found = said("kst-99040-VII-2", "VII", "XIII");
    assert_eq!(found, ("VII".to_owned(), vec![by_title.to_owned()]));
}
