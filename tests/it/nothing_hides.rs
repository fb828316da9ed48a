//! Where words of A and B stood in papers that nobody had in mind: each is compared, and told for what
//! it is.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use prinsjesdiff::compare::{
    Changes, Class, Moved, Op, SignalKind, Status, Thresholds, UnitChange, UnitForm, compare,
};
use prinsjesdiff::extract::extract;
use prinsjesdiff::model::{Block, ChapterText, Edition, Extraction};

/// What is put into an article, by its place: into the title, before A, into A, into B.
#[derive(Debug, Clone, Copy, Default)]
struct Put<'a> {
    title: &'a str,
    before: &'a str,
    goal: &'a str,
    role: &'a str,
}

fn paper(put: Put<'_>) -> String {
    let Put { title, before, goal, role } = put;
    format!(
        "<officiele-publicatie><kamerstuk><kamerstukkop><tekstregel inhoud=\"vergaderjaar\">Vergaderjaar \
         2026–2027</tekstregel></kamerstukkop><dossier><dossiernummer><dossiernr>99 040</dossiernr>\
         <begrotingshoofdstuk>XXV</begrotingshoofdstuk></dossiernummer><titel>Vaststelling van de \
         begrotingsstaten van het Ministerie van Veren (XXV) voor het jaar 2027</titel></dossier><stuk>\
         <stuknr>Nr. <ondernummer kamer=\"2\">2</ondernummer></stuknr><titel>MEMORIE VAN TOELICHTING</titel>\
         <algemeen><vrije-tekst><divisie><kop><nr>3</nr><titel>Beleidsartikelen</titel></kop><divisie><kop>\
         <titel>Artikel 1. Veren{title}</titel></kop>{before}<divisie><kop><titel>A. Algemene doelstelling\
         </titel></kop><al>Iedereen komt aan de overkant.</al>{goal}</divisie><divisie><kop><titel>B. Rol en \
         verantwoordelijkheid</titel></kop><al>De Minister is verantwoordelijk voor de veren.</al>{role}\
         </divisie></divisie></divisie></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"
    )
}

fn read(paper: &str) -> Extraction {
    let extraction = extract(paper.as_bytes());
    assert!(extraction.ledger.balances(), "{:?}", extraction.ledger);
    extraction
}

fn edition(paper: &str) -> Edition {
    let Extraction { publication, articles, .. } = read(paper);
    let publication = publication.unwrap();
    let (kind, year) = (publication.kind, publication.year);
    let chapter = ChapterText { publication, revision: 1, articles, held: Vec::new() };
    Edition { kind, year, chapters: vec![chapter] }
}

fn changes(old: &str, new: &str) -> Changes {
    compare(&edition(old), &edition(new), &[], &Thresholds::default())
}

fn told(changes: &Changes) -> Vec<&UnitChange> {
    let units = changes.articles.iter().flat_map(|article| &article.sections);
    let is_told = |unit: &&UnitChange| {
        unit.op != Op::Unchanged || unit.moved != Moved::None || !unit.signals.is_empty()
    };
    units.flat_map(|section| &section.units).filter(is_told).collect()
}

/// A word of a text that is changed is told, in a unit of its own.
#[track_caller]
fn check(put: impl Fn(&str) -> String) {
    let (old, new) = (put("alle"), put("geen"));
    let changes = changes(&old, &new);
    let told = told(&changes);
    assert_eq!(told.len(), 1, "{new}\n{changes:#?}");
    let unit = told[0];
    assert_eq!((unit.op, unit.class), (Op::Modified, Class::Substantive));
    assert!(unit.from[0].text.ends_with("alle veren varen."), "{unit:#?}");
    assert!(!unit.from[0].text.contains("overkant"), "{unit:#?}");
}

#[test]
fn the_last_line_of_a_section_is_compared_though_it_looks_like_a_heading() {
    let paper = |goal: &str, role: &str| {
        let head = |text: &str| format!("<tussenkop kopopmaak=\"vet\">{text}</tussenkop>");
        let [a, b, c] =
            ["A. Algemene doelstelling", "B. Rol en verantwoordelijkheid", "C. Beleidswijzigingen"];
        let (goal_head, role_head, news_head) = (head(a), head(b), head(c));
        let nested = paper(Put::default());
        let (before, rest) = nested.split_once("<divisie><kop><titel>A. ").unwrap();
        let (_, after) = rest.split_once("</divisie><divisie>").unwrap();
        let (_, after) = after.split_once("</divisie>").unwrap();
        format!(
            "{before}{goal_head}<al>Iedereen komt aan de overkant.</al>{goal}{role_head}<al>De Minister is \
             verantwoordelijk voor de veren.</al>{role}{news_head}<al>Er is niets nieuws.</al>{after}"
        )
    };
    for (open, close) in [
        ("<tussenkop kopopmaak=\"vet\">", "</tussenkop>"),
        ("<tussenkop kopopmaak=\"cur\">", "</tussenkop>"),
        ("<al><nadruk type=\"vet\">", "</nadruk></al>"),
    ] {
        for (words, stop) in [
            ("Het Rijk laat bij laagwater in de winter", "."),
            ("Bij laagwater in de winter laat het", ""),
        ] {
            let line = |word: &str| format!("{open}{words} {word} veren{stop}{close}");
            for (old, new) in [
                (paper(&line("alle"), ""), paper(&line("geen"), "")),
                (paper("", &line("alle")), paper("", &line("geen"))),
            ] {
                let changes = changes(&old, &new);
                let told = told(&changes);
                assert_eq!(told.len(), 1, "{new}\n{changes:#?}");
                assert_eq!((told[0].op, told[0].class), (Op::Modified, Class::Substantive));
            }
        }
    }
}

#[test]
fn a_role_whose_heading_runs_on_into_its_text_is_no_part_of_the_goal() {
    let nested = paper(Put::default());
    let (before, rest) = nested.split_once("</divisie><divisie><kop><titel>B. ").unwrap();
    let (_, after) = rest.split_once("</divisie>").unwrap();
    for (open, close) in [("", ""), ("<nadruk type=\"vet\">", "</nadruk>")] {
        let role = format!(
            "<al>{open}B. Rol en verantwoordelijkheid.{close} De Minister laat veren varen.</al>"
        );
        let article = &read(&format!("{before}{role}</divisie>{after}")).articles[0];
        let kinds: Vec<(Option<char>, usize)> =
            article.sections.iter().map(|one| (one.kind.letter(), one.blocks.len())).collect();
        assert_eq!(kinds, [(Some('A'), 1), (Some('B'), 1)], "{article:#?}");
        assert_eq!(article.sections[1].heading, "Rol en verantwoordelijkheid");
        assert_eq!(article.sections[1].blocks[0].text(), "De Minister laat veren varen.");
    }
}

#[test]
fn another_known_heading_of_a_section_is_told_and_is_no_news() {
    let old = paper(Put::default());
    let with = |heading: &str| old.replace("B. Rol en verantwoordelijkheid", heading);
    let other = changes(&old, &with("B. Verantwoordelijkheden"));
    let told = told(&other);
    let heading = told.first().unwrap();
    assert_eq!(
        (told.len(), heading.form(), heading.class),
        (1, Some(UnitForm::Heading), Class::Editorial)
    );
    assert_eq!(other.articles[0].status, Status::Changed);
    // Its letter, case and stops are form.
    for heading in ["B Rol en verantwoordelijkheid", "Rol en Verantwoordelijkheid"] {
        let same = changes(&old, &with(heading));
        assert_eq!(same.articles[0].status, Status::Unchanged, "{heading}");
    }
}

#[test]
fn a_heading_without_text_that_another_takes_the_place_of_is_one_that_changed() {
    let with = |heading: &str| {
        let role = format!("<tussenkop kopopmaak=\"cur\">{heading}</tussenkop>");
        paper(Put { role: &role, ..Put::default() })
    };
    let changes = changes(&with("Veren bij laagwater"), &with("Bruggen en sluizen"));
    let told = told(&changes);
    assert_eq!(told.len(), 1, "{changes:#?}");
    assert_eq!((told[0].op, told[0].form()), (Op::Modified, Some(UnitForm::Heading)));
}

#[test]
fn a_supplementary_budget_that_prints_a_and_b_is_not_said_to_have_none() {
    let change = "(wijziging samenhangende met de Voorjaarsnota)";
    let supplementary = paper(Put::default())
        .replace("Vaststelling van de", "Wijziging van de")
        .replace("voor het jaar 2027", &format!("voor het jaar 2027 {change}"));
    let said = read(&supplementary).diagnostics.into_iter().map(|one| one.message);
    let said: Vec<String> = said.filter(|one| one.contains("onderdelen A en B")).collect();
    assert_eq!(said, ["van dit soort stuk worden de onderdelen A en B niet vergeleken"]);
}

const AMOUNTS: &str = "<table><title>Uitgaven (bedragen x € 1.000)</title><tgroup cols=\"2\"><tbody><row>\
    <entry>Uitgaven</entry><entry>12.000</entry></row></tbody></tgroup></table>";

#[test]
fn what_stands_between_the_title_of_an_article_and_its_a_is_compared() {
    let before = |text: String| paper(Put { before: &text, ..Put::default() });
    check(|word| before(format!("<al>Dit artikel laat {word} veren varen.</al>")));
    check(|word| {
        let item = format!("<li><li.nr>–</li.nr><al>{word} veren varen.</al></li>");
        before(format!("<al>Het doel:</al><lijst>{item}</lijst>"))
    });
    check(|word| before(format!("{AMOUNTS}<al>Dit artikel laat {word} veren varen.</al>")));
    check(|word| {
        let cell = format!("<entry>Doel</entry><entry>Dat {word} veren varen.</entry>");
        before(format!(
            "<table><tgroup cols=\"2\"><tbody><row>{cell}</row></tbody></tgroup></table>"
        ))
    });
}

#[test]
fn amounts_and_captions_before_a_are_no_words_of_a() {
    for before in [AMOUNTS, "<al>Artikel</al>", "<al>Veren</al>", "<al>Tabel 3 Uitgaven</al>"] {
        let text = paper(Put { before, ..Put::default() });
        let goal = &read(&text).articles[0];
        let goal = goal.sections.iter().find(|one| one.kind.letter() == Some('A')).unwrap();
        assert_eq!(goal.blocks.len(), 1, "{before}: {goal:#?}");
    }
}

#[test]
fn a_note_to_the_title_of_an_article_is_compared() {
    check(|word| {
        let note = format!("<noot.al>Bij de veren: {word} veren varen.</noot.al>");
        let title = format!("<noot id=\"n1\" type=\"voet\"><noot.nr>1</noot.nr>{note}</noot>");
        paper(Put { title: &title, ..Put::default() })
    });
}

#[test]
fn the_words_of_a_picture_are_compared() {
    check(|word| {
        let alt = format!("Kaart waarop {word} veren varen.");
        let role = format!("<plaatje><illustratie naam=\"a.png\" alt=\"{alt}\"/></plaatje>");
        paper(Put { role: &role, ..Put::default() })
    });
    check(|word| {
        format!(
            "<!doctype html><html><head><meta name=DC.identifier content=kst-36410-VII-2></head><body>\
             <div id=broodtekst class=stuk><h2>3 Beleidsartikelen</h2><h3>Artikel 1. Dorpen</h3>\
             <h4>A. Algemene doelstelling</h4><p>Men komt over.<img src=a.png alt='Kaart waarop {word} \
             veren varen.'></p><h4>B. Rol en verantwoordelijkheid</h4><p>De minister is verantwoordelijk.\
             </div></body></html>"
        )
    });
}

#[test]
fn a_picture_without_words_among_what_is_compared_is_said_not_to_be_read() {
    let said = |put: Put<'_>| {
        let remarks = read(&paper(put)).diagnostics;
        remarks.into_iter().filter(|one| one.message.contains("afbeelding")).count()
    };
    for alt in ["", " alt=\"a.png\"", " alt=\"Figuur 1\""] {
        let picture = format!("<plaatje><illustratie naam=\"a.png\"{alt}/></plaatje>");
        assert_eq!(said(Put { role: &picture, ..Put::default() }), 1, "{alt}");
        assert_eq!(said(Put { goal: &picture, ..Put::default() }), 1, "{alt}");
    }
    assert_eq!(said(Put::default()), 0);
}

#[test]
fn a_text_in_the_margin_does_not_run_into_the_paragraph_beside_it() {
    check(|word| {
        let margin = format!("<margetekst>Er zijn {word} veren varen.</margetekst>");
        paper(Put { goal: &format!("<al>Zo is het.{margin}</al>"), ..Put::default() })
    });
}

/// B as two numbered divisions.
fn numbered(heads: [&str; 2]) -> String {
    let texts = ["De Minister moedigt schippers aan.", "De Minister brengt havens bijeen."];
    let one = |(head, text): (&str, &str)| {
        format!("<divisie><kop><titel>{head}</titel></kop><al>{text}</al></divisie>")
    };
    let role: String = heads.into_iter().zip(texts).map(one).collect();
    paper(Put { role: &role, ..Put::default() })
}

#[test]
fn numbered_roles_that_change_places_are_another_role_and_no_target() {
    let old = numbered(["1 Stimuleren", "2 Regisseren"]);
    let new = numbered(["1 Regisseren", "2 Stimuleren"]);
    let changes = changes(&old, &new);
    let signals: Vec<SignalKind> =
        told(&changes).iter().flat_map(|unit| &unit.signals).map(|signal| signal.kind).collect();
    assert_eq!(signals, [SignalKind::RoleShift, SignalKind::RoleShift], "{changes:#?}");
}

#[test]
fn a_heading_that_is_counted_otherwise_is_editorial() {
    let (old, new) = (numbered(["1. Vaart", "2. Wal"]), numbered(["2. Vaart", "3. Wal"]));
    let changes = changes(&old, &new);
    let told = told(&changes);
    assert_eq!(told.len(), 2, "{changes:#?}");
    assert!(told.iter().all(|unit| unit.class == Class::Editorial && unit.signals.is_empty()));
}

#[test]
fn a_law_an_annex_and_a_signature_inside_an_article_are_its_text() {
    for element in ["wettekst", "bijlage", "ondertekening", "wet"] {
        check(|word| {
            let role = format!("<{element}><al>Dan mogen {word} veren varen.</al></{element}>");
            paper(Put { role: &role, ..Put::default() })
        });
    }
}

#[test]
fn an_annex_inside_an_article_does_not_end_the_articles() {
    let role = "<bijlage><al>Bij de veren.</al></bijlage>";
    let text = paper(Put { role, ..Put::default() });
    let second = "<divisie><kop><titel>Artikel 2. Vlotten</titel></kop><divisie><kop><titel>A. Algemene \
        doelstelling</titel></kop><al>Er zijn vlotten.</al></divisie></divisie></divisie></vrije-tekst>";
    let text = text.replace("</divisie></vrije-tekst>", second);
    assert_eq!(read(&text).articles.len(), 2);
}

#[test]
fn a_mark_of_an_item_that_is_a_word_is_compared() {
    check(|word| {
        let role =
            format!("<lijst><li><li.nr>Steeds {word}</li.nr><al>veren varen.</al></li></lijst>");
        paper(Put { role: &role, ..Put::default() })
    });
    for mark in ["a.", "12)", "3.1", "iv.", "–", "aa.", "1°"] {
        let role = format!("<lijst><li><li.nr>{mark}</li.nr><al>veren varen.</al></li></lijst>");
        let text = paper(Put { role: &role, ..Put::default() });
        let texts: Vec<String> = edition(&text).chapters[0].articles[0].sections[1]
            .blocks
            .iter()
            .map(Block::text)
            .collect();
        assert!(texts.iter().any(|text| text.ends_with("veren varen.")), "{mark}: {texts:?}");
        let items = |text: &str| text.starts_with(mark) || text == "veren varen.";
        assert!(texts.iter().any(|text| items(text)), "{mark}: {texts:?}");
    }
}

/// The rendition of a paper with something in B.
fn rendition(role: &str) -> String {
    format!(
        "<!doctype html><html><head><meta name=DC.identifier content=kst-36410-VII-2></head><body>\
         <div id=broodtekst class=stuk><h2>3 Beleidsartikelen</h2><h3>Artikel 1. Dorpen</h3>\
         <h4>A. Algemene doelstelling</h4><p>Men komt over.</p><h4>B. Rol en verantwoordelijkheid</h4>\
         <p>De minister is verantwoordelijk.</p>{role}<h4>D. Budgettaire gevolgen van beleid</h4>\
         <p>Zie tabel.</p></div></body></html>"
    )
}

#[test]
fn what_a_rendition_sets_aside_is_compared_and_buttons_are_said_not_to_be_read() {
    for element in ["aside", "footer", "details"] {
        check(|word| rendition(&format!("<{element}>Dan mogen {word} veren varen.</{element}>")));
    }
    for element in ["button", "nav", "svg"] {
        let text = rendition(&format!("<{element}>Dan mogen alle veren varen.</{element}>"));
        let said = read(&text).diagnostics;
        assert!(
            said.iter().any(|one| one.message.contains("tot de webpagina")),
            "{element}: {said:?}"
        );
    }
}

#[test]
fn lines_may_end_as_any_system_ends_them() {
    let page = "36 800 VII Vaststelling van de begrotingsstaten van het Ministerie van Veren (VII) voor het \
        jaar 2026\nNr. 2 MEMORIE VAN TOELICHTING\n3 Beleidsartikelen\nBeleidsartikel 1 Veren\nA. Algemene \
        doelstelling\nIedereen komt over.\nB. Rol en verantwoordelijkheid\nDe minister is verantwoordelijk.\n\
        C. Beleidswijzigingen\nGeen.\n";
    let expected = read(page);
    assert_eq!(expected.articles.len(), 1);
    for end in ["\r\n", "\r", "\u{2028}", "\u{85}"] {
        assert_eq!(read(&page.replace('\n', end)).articles, expected.articles, "{end:?}");
    }
}

#[test]
fn a_picture_that_came_went_or_was_replaced_is_told_and_one_that_stayed_is_counted() {
    let picture = |name: &str, alt: &str| {
        let alt = if alt.is_empty() { String::new() } else { format!(" alt=\"{alt}\"") };
        format!("<plaatje><illustratie naam=\"{name}\"{alt}/></plaatje>")
    };
    let told_of = |old: &str, new: &str| {
        let papers = [old, new].map(|role| paper(Put { role, ..Put::default() }));
        let found = changes(&papers[0], &papers[1]);
        let section = found.articles[0].sections.iter().find(|one| one.kind.letter() == Some('B'));
        let counted = section.map(|one| (one.pictures.from, one.pictures.to)).unwrap();
        let told = told(&found).into_iter().inspect(|unit| {
            assert_eq!(unit.form(), Some(UnitForm::Picture));
            assert_eq!(unit.class, Class::Substantive);
        });
        (told.map(|unit| unit.op).collect::<Vec<_>>(), counted)
    };
    let one = picture("kst-99030-XXV-2-001.png", "");
    let next_year = picture("kst-99040-XXV-2-001.png", "");
    let other = picture("kst-99040-XXV-2-002.png", "");
    let words = "Kaart waarop alle veren varen.";
    assert_eq!(told_of(&one, &next_year), (vec![], (1, 1)));
    assert_eq!(told_of(&one, &other), (vec![Op::Modified], (1, 1)));
    assert_eq!(told_of("", &one), (vec![Op::Added], (0, 1)));
    assert_eq!(told_of(&one, ""), (vec![Op::Removed], (1, 0)));
    assert_eq!(told_of(&one, &picture("kst-99040-XXV-2-001.png", "Figuur 1")).0, [Op::Modified]);
    // Words that stand for a picture are compared; what is drawn is another picture all the same.
    let [old, new] = ["a.png", "b.png"].map(|name| picture(name, words));
    assert_eq!(told_of(&old, &old), (vec![], (1, 1)));
    assert_eq!(told_of(&old, &new), (vec![Op::Modified], (1, 1)));
}

#[test]
fn a_policy_article_that_is_one_no_longer_is_the_same_article_and_is_told() {
    let policy = paper(Put::default());
    for other in ["Niet-beleidsartikel 1. Veren", "Niet-beleidsartikel 1 Veren"] {
        let none = policy.replace("Artikel 1. Veren", other);
        let edges = [(&policy, &none, Some(false)), (&none, &policy, Some(true))];
        for (old, new, expected) in edges {
            let found = changes(old, new);
            assert_eq!(found.articles.len(), 1, "{found:#?}");
            assert_eq!(found.articles[0].policy, expected, "{found:#?}");
            assert_eq!(found.articles[0].status, Status::Changed);
        }
        assert_eq!(changes(&none, &none).articles[0].policy, None);
    }
}

#[test]
fn a_policy_article_that_became_one_of_the_apparatus_and_lost_its_goals_is_one_article() {
    let policy = paper(Put::default());
    let start = policy.find("<divisie><kop><titel>A. Alg").unwrap();
    let end = policy.find("</divisie></divisie></vrije-tekst>").unwrap();
    let bare = format!("{}<al>Zie de tabel.</al>{}", &policy[..start], &policy[end..]);
    let bare = bare.replace("Artikel 1. Veren", "Niet-beleidsartikel 1. Veren");
    for (old, new, expected) in [(&policy, &bare, Some(false)), (&bare, &policy, Some(true))] {
        let found = changes(old, new);
        assert_eq!(found.articles.len(), 1, "{found:#?}");
        assert_eq!(found.articles[0].policy, expected);
    }
}
