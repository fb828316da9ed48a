//! Early text: what the HTML forms of a paper give, held against its XML.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use crate::render_html::{Form, pages, rendition};
use prinsjesdiff::example::PAPERS;
use prinsjesdiff::extract::{extract, is_early};
use prinsjesdiff::model::{Article, Block, Document, Extraction, Level, SectionKind};
use prinsjesdiff::text::letters;
use proptest::prelude::*;

fn lines(article: &Article) -> Vec<String> {
    let mut lines = vec![format!("{:?} {} {}", article.place, article.title, article.policy)];
    for section in &article.sections {
        lines.push(format!("{:?} {:?} {}", section.kind, section.letter, section.heading));
        for block in &section.blocks {
            match block {
                Block::Heading { text, role, .. } => lines.push(format!("# {role:?} {text}")),
                Block::Item { level, marker, sentences } => {
                    lines.push(format!("- {level} {marker:?}"));
                    lines.extend(sentences.clone());
                }
                Block::Table(table) => {
                    lines.push(format!("| {:?}", table.title));
                    lines.extend(table.rows.iter().map(|row| row.join(" | ")));
                }
                Block::Note { sentences } => {
                    lines.push("note".to_owned());
                    lines.extend(sentences.clone());
                }
                Block::Paragraph { sentences } => {
                    lines.push("paragraph".to_owned());
                    lines.extend(sentences.clone());
                }
            }
        }
    }
    lines
}

fn all_lines(extraction: &Extraction) -> Vec<String> {
    extraction.articles.iter().flat_map(lines).collect()
}

#[track_caller]
fn check_same(name: &str, xml: &[String], html: &[String]) {
    let differ = xml.iter().zip(html).position(|(left, right)| left != right);
    let at = differ.unwrap_or_else(|| xml.len().min(html.len()));
    let near = |lines: &[String]| {
        lines[at.saturating_sub(2).min(lines.len())..(at + 3).min(lines.len())].join("\n  ")
    };
    assert!(xml == html, "{name}\n XML:\n  {}\n HTML:\n  {}", near(xml), near(html));
}

/// Every example paper gives the same articles, sections, blocks and sentences in a form.
fn check_form(render: impl Fn(&str) -> String) {
    for paper in PAPERS {
        let text = std::str::from_utf8(paper.bytes).unwrap();
        let xml = extract(paper.bytes);
        let html = extract(render(text).as_bytes());
        check_same(paper.name, &all_lines(&xml), &all_lines(&html));
        assert!(html.ledger.balances(), "{} {:?}", paper.name, html.ledger);
        assert_eq!(html.ledger.missing, xml.ledger.missing, "{}", paper.name);
        assert!(!html.ledger.cut_off, "{}", paper.name);
        assert!(is_early(&html) && !is_early(&xml), "{}", paper.name);
        let (left, mut right) = (xml.publication.unwrap(), html.publication.unwrap());
        right.sha256.clone_from(&left.sha256);
        right.standing = left.standing;
        assert_eq!(left, right);
    }
}

#[test]
fn the_rendition_gives_what_the_xml_gives() {
    check_form(|xml| rendition(xml, Form::FULL));
}

#[test]
fn a_rendition_without_classes_gives_what_the_xml_gives() {
    check_form(|xml| rendition(xml, Form { classes: false, ..Form::FULL }));
}

#[test]
fn the_pages_give_what_the_xml_gives() {
    check_form(|xml| pages(xml, Form::FULL));
}

/// **Listed difference 1a.** Here B is a table *Rol | Toelichting* behind the summary table of D.
/// With the heading of B away it is a table of D, as any reader of the page would have it: its text
/// is whole, but in rows.
const B_AS_A_TABLE: (&str, &str) = ("kst-99030-XXVI-2.xml", "11");

/// **Listed difference 1b.** The articles whose inferred border between A and B stands elsewhere
/// than the printed headings: B begins with a sentence that names no office with a duty, or A holds
/// one that does.
const OTHER_BORDER: &[&str] = &[
    "kst-99010-XXV-2.xml 2",
    "kst-99010-XXV-2.xml 5",
    "kst-99010-XXVI-2.xml 12",
    "kst-99010-XXVI-2.xml 14",
    "kst-99010-XXVII-2.xml 2",
    "kst-99010-XXVII-2.xml 3",
    "kst-99020-XXV-2.xml 2",
    "kst-99020-XXV-2.xml 5",
    "kst-99020-XXVI-2.xml 12",
    "kst-99020-XXVI-2.xml 14",
    "kst-99020-XXVII-2-h1.xml 2",
    "kst-99020-XXVII-2-h1.xml 3",
    "kst-99020-XXVII-2.xml 2",
    "kst-99020-XXVII-2.xml 3",
    "kst-99025-XXV-1.xml 2",
    "kst-99025-XXV-1.xml 5",
    "kst-99030-XXV-2.xml 2",
    "kst-99030-XXV-2.xml 4",
    "kst-99030-XXV-2.xml 6",
    "kst-99030-XXVI-2.xml 12",
    "kst-99030-XXVI-2.xml 14",
    "kst-99030-XXVII-2.xml 2",
    "kst-99030-XXVII-2.xml 3",
    "kst-99030-XXVII-2.xml 5",
];

/// **Listed difference 1.** Newer pages print no headings of A and B. The border is then inferred;
/// where A says nothing of an office and a duty it is found at the same sentence. The headings
/// themselves, their letters, and a sub-theme heading that stands before the heading of B are where
/// the two differ. Not a sentence is lost, and none is added.
#[test]
fn pages_without_the_headings_of_a_and_b_keep_every_sentence() {
    let (mut same, mut other) = (0, Vec::new());
    for paper in PAPERS {
        let text = std::str::from_utf8(paper.bytes).unwrap();
        let xml = extract(paper.bytes);
        let form = Form { sections: false, ..Form::FULL };
        let html = extract(pages(text, form).as_bytes());
        assert!(html.ledger.balances(), "{}", paper.name);
        assert_eq!(xml.articles.len(), html.articles.len(), "{}", paper.name);
        for (left, right) in xml.articles.iter().zip(&html.articles) {
            assert_eq!((&left.place, &left.title), (&right.place, &right.title));
            if B_AS_A_TABLE == (paper.name, left.place.number.as_str()) {
                continue;
            }
            check_same(paper.name, &sentences(left, None), &sentences(right, None));
            for kind in [SectionKind::Doelstelling, SectionKind::RolEnVerantwoordelijkheid] {
                if sentences(left, Some(kind)) == sentences(right, Some(kind)) {
                    same += 1;
                } else {
                    other.push(format!("{} {}", paper.name, left.place.number));
                }
            }
        }
        other.dedup();
        let said = |words: &str| html.diagnostics.iter().any(|d| d.message.contains(words));
        assert!(said("afgeleid uit de tekst"), "{}", paper.name);
    }
    assert_eq!(other, OTHER_BORDER, "{same} zijn gelijk");
}

/// All text of an article but its headings, in the paper's order; of one kind of section if given.
fn sentences(article: &Article, kind: Option<SectionKind>) -> Vec<String> {
    let sections = article.sections.iter().filter(|s| kind.is_none_or(|kind| s.kind == kind));
    let blocks = sections.flat_map(|section| &section.blocks);
    blocks
        .flat_map(|block| match block {
            Block::Table(_) => vec![block.text()],
            _ => block.sentences().to_vec(),
        })
        .collect()
}

/// **Listed difference 2.** A copy without elements for its marks has their digits glued to years
/// and words, and no list of notes. Behind a year they are taken off; the text of the notes is not
/// on the page, and digits behind a word stay: without a list nothing tells them from a name.
#[test]
fn digits_glued_to_a_year_are_taken_off_and_told() {
    let paper = PAPERS.iter().find(|paper| paper.name == "kst-99010-XXV-2.xml").unwrap();
    let text = std::str::from_utf8(paper.bytes).unwrap();
    let html = extract(pages(text, Form { marks: false, ..Form::FULL }).as_bytes());
    let all = all_lines(&html).join("\n");
    assert!(all.contains("Houtwallenakkoord uit 2016, dat"), "{all}");
    assert!(html.ledger.left_out.iter().any(|left| left.what == "note-mark" && left.count > 0));
    assert!(html.diagnostics.iter().any(|d| d.message.contains("vast aan een jaartal")));
    assert!(html.ledger.balances());
}

#[test]
fn one_page_is_a_part_of_a_paper() {
    let page = "<!doctype html><html><head><title>Artikel 1</title>\
        <link rel=canonical href='https://www.rijksfinancien.nl/index%2Ephp/memorie-van-toelichting/2024/OWB/VII/onderdeel/17'>\
        </head><body><main><h1>Artikel 1. Dorpen</h1><p>Artikel<p>Dorpen waar het goed wonen is.\
        <p>De minister is verantwoordelijk voor het beleid.<ul><li>een punt<br>dat doorgaat;<li>nog een</ul>\
        <p>Eerste regel.<br>Tweede regel.</main></body></html>";
    let html = extract(page.as_bytes());
    let publication = html.publication.as_ref().unwrap();
    assert_eq!(publication.id.to_string(), "kst-36410-VII-2");
    assert!(html.ledger.cut_off && html.ledger.balances() && is_early(&html));
    let expected = [
        "Dorpen waar het goed wonen is.",
        "De minister is verantwoordelijk voor het beleid.",
        "een punt dat doorgaat;",
        "nog een",
        "Eerste regel.",
        "Tweede regel.",
    ];
    assert_eq!(sentences(&html.articles[0], None), expected);
}

#[test]
fn a_page_without_its_heading_takes_it_from_the_link_to_itself() {
    for paper in &PAPERS[..4] {
        let text = std::str::from_utf8(paper.bytes).unwrap();
        let xml = extract(paper.bytes);
        let whole = pages(text, Form::FULL);
        let bare: String = whole
            .split_inclusive("<h2>")
            .map(|piece| match piece.split_once("</h2>") {
                Some((heading, rest)) if heading.contains("rtikel ") => format!("</h2>{rest}"),
                _ => piece.to_owned(),
            })
            .collect();
        assert!(bare.len() < whole.len());
        let html = extract(bare.as_bytes());
        assert!(html.ledger.balances());
        check_same(paper.name, &all_lines(&xml), &all_lines(&html));
    }
}

#[test]
fn a_part_that_the_list_of_the_site_names_and_that_is_not_there_is_missing() {
    let paper = PAPERS[1];
    let text = pages(std::str::from_utf8(paper.bytes).unwrap(), Form::FULL);
    let mut whole: Vec<&str> = text.split_inclusive("</html>\n").collect();
    let at = whole.iter().position(|page| page.contains("<h2>3.2 Artikel 2")).unwrap();
    whole.remove(at);
    let html = extract(whole.concat().as_bytes());
    let missing: Vec<&str> = html.ledger.missing.iter().map(|m| m.article.as_str()).collect();
    assert_eq!(missing, ["2"]);
    assert!(html.ledger.balances());
}

#[test]
fn a_page_that_is_no_paper_is_not_readable() {
    for page in [
        "<!doctype html><html><body><h1>Pagina niet gevonden</h1><p>fout404</p></body></html>",
        "<html><head><meta name=DC.identifier content=stb-2014-296></head><body>Besluit</body></html>",
    ] {
        let html = extract(page.as_bytes());
        assert_eq!(html.document, Document::Unreadable, "{page}");
        assert!(html.diagnostics.iter().any(|d| d.level == Level::Error), "{page}");
    }
}

#[test]
fn marks_are_left_out_and_powers_are_not() {
    let page = "<!doctype html><html><head><meta name=DC.identifier content=kst-36410-VII-2></head>\
        <body><div id=broodtekst class=stuk><h2>3 Beleidsartikelen</h2><h3>Artikel 1. Dorpen</h3>\
        <h4>A. Algemene doelstelling</h4><p>In 2016<sup><a href='#n1'>1</a></sup> was er 5 m<sup>2</sup> \
        en 7 km<sup>2</sup> groen.<sup>2</sup> Sinds 20193 niet. De Minister4 wel.</p>\
        <table><tr><th rowspan=2>a<th colspan=2>b<tr><td>c<td>d<sup>5</sup></table></div>\
        <div id=noten><h2>Noten</h2><p id=n1>1 Eerste.<p>2 Tweede.<p>3 Derde.<p>4 Vierde.<p>5 Vijfde.</div></body></html>";
    let html = extract(page.as_bytes());
    let article = &html.articles[0];
    let found = sentences(article, Some(SectionKind::Doelstelling));
    let expected = [
        "In 2016 was er 5 m2 en 7 km2 groen.",
        "Sinds 2019 niet.",
        "De Minister wel.",
        "Eerste.",
        "Tweede.",
        "Derde.",
        "Vierde.",
        "a\tb\t\n\tc\td",
        "Vijfde.",
    ];
    assert_eq!(found, expected);
    assert!(html.ledger.balances(), "{:?}", html.ledger);
}

#[test]
fn a_glued_mark_of_a_note_without_text_loses_no_letter() {
    let page = "<html><meta name=DC.identifier content=kst-36410-VII-2><p>sinds 20191 zo</p>\
        <div id=noten><p id=n1><a href='#t1'>1</a></div>";
    let html = extract(page.as_bytes());
    assert!(html.ledger.balances(), "{:?}", html.ledger);
}

#[test]
fn a_list_of_notes_inside_a_link_to_a_note_is_counted_once() {
    let page = "<html><meta name=DC.identifier content=kst-36410-VII-2>\
        <a href='#n1'><div id=noten><sup>1<p>";
    let html = extract(page.as_bytes());
    assert!(html.ledger.balances(), "{:?}", html.ledger);
}

#[test]
fn bombs_end_in_a_remark() {
    let head =
        "<!doctype html><html><head><meta name=DC.identifier content=kst-36410-VII-2></head><body>";
    let bombs = [
        "<div>".repeat(200_000),
        "<b><i>".repeat(100_000),
        "<table><tr><td>".repeat(60_000),
        "<p>".to_owned() + &"<font size=1>".repeat(150) + "</p>" + &"<p>x</p>".repeat(60_000),
        "<!--".repeat(200_000),
        "<p ".repeat(200_000),
        "<svg><style>".to_owned() + &"<g>".repeat(100_000),
        "&".repeat(400_000),
        "<select>".repeat(100_000),
        "<html>".repeat(100_000),
    ];
    for bomb in bombs {
        let html = extract(format!("{head}{bomb}").as_bytes());
        assert!(html.articles.is_empty() && html.ledger.balances(), "{}", &bomb[..20]);
    }
}

/// Letters and digits between the tags of a well-formed form, by a parser of its own.
#[test]
fn every_letter_of_the_rendition_is_accounted_for_by_an_outside_count() {
    for paper in PAPERS {
        let html = rendition(std::str::from_utf8(paper.bytes).unwrap(), Form::FULL);
        let extraction = extract(html.as_bytes());
        let (_, body) = html.split_once("<body>").unwrap();
        let mut inside = false;
        let visible: String = body
            .chars()
            .filter(|c| {
                inside = (*c == '<') || (inside && *c != '>');
                !inside
            })
            .collect();
        let visible = visible.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
        let effect: i64 = extraction.ledger.typography.iter().map(|effect| effect.letters).sum();
        let counted = letters(&visible.replace("&quot;", "\"")).cast_signed() + effect;
        assert_eq!(extraction.ledger.letters_in.cast_signed(), counted, "{}", paper.name);
    }
}

fn soup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<div class=divisie>",
        "<h2>",
        "</h2>",
        "<h4>",
        "</h4>",
        "<h5 class=tussenkop>",
        "<ul>",
        "</ul>",
        "<li>",
        "</li>",
        "<span class=ol>",
        "</span>",
        "<table>",
        "</table>",
        "<tr>",
        "<td colspan=9 rowspan=3>",
        "</td>",
        "<caption>",
        "<thead>",
        "<sup>",
        "</sup>",
        "<a href='#n1'>",
        "<a name=n1>",
        "</a>",
        "<b>",
        "</b>",
        "<strong>",
        "<em>",
        "</em>",
        "<br>",
        "<hr>",
        "<nav>",
        "</nav>",
        "<main>",
        "</main>",
        "<html>",
        "<!doctype html>",
        "</html>",
        "<head>",
        "<title>",
        "</title>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<select>",
        "<option>",
        "</select>",
        "<textarea>",
        "</textarea>",
        "<svg>",
        "</svg>",
        "<math>",
        "<template>",
        "</template>",
        "<noscript>",
        "</noscript>",
        "<div id=noten>",
        "<div class=officiele-inhoudsopgave>",
        "<div class=stuknr>",
        "<div class=bijlage>",
        "<div class=tekst-sluiting>",
        "<div id=broodtekst>",
        "<body>",
        "<link rel=canonical href=/jaarverslag/2023/VII/onderdeel/1>",
        "<a href=/jaarverslag/2023/VII/onderdeel/2>",
        "<p class=labeled>",
        "<frameset>",
        "Artikel 1. Dorpen",
        "A. Algemene doelstelling",
        "B. Rol en verantwoordelijkheid",
        "1",
        "Stimuleren",
        "in 201612 en 20191",
        "Licence",
        "\n",
        " ",
        "&amp;",
        "&euml;",
        "&#x133;",
        "&nbsp;",
        "De minister is verantwoordelijk voor:",
        "– punt;",
        "Een zin. Nog een.",
        "Bijlage 1",
        "ĳ",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_soup_of_tags_is_accounted_for(soup in soup()) {
        let html = extract(format!("<html><meta name=DC.identifier content=kst-36410-VII-2>{soup}").as_bytes());
        prop_assert!(html.ledger.balances(), "{:?}", html.ledger);
        prop_assert_eq!(html.document, Document::Articles);
    }

    #[test]
    fn a_damaged_page_never_panics_and_balances(at in 0usize..90_000, with in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = pages(std::str::from_utf8(PAPERS[0].bytes).unwrap(), Form::FULL).into_bytes();
        let at = at % bytes.len();
        if cut { bytes.truncate(at) } else { bytes[at] = with }
        prop_assert!(extract(&bytes).ledger.balances());
    }

    #[test]
    fn arbitrary_text_after_a_doctype_never_panics(text in "\\PC{0,300}") {
        let page = format!("<!doctype html>{text}");
        prop_assert!(extract(page.as_bytes()).ledger.balances());
    }
}
