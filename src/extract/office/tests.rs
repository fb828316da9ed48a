//! What documents of both dialects give as lines, and what is refused.

use std::io::Write;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const WORD: &str = "<w:document xmlns:w='w'><w:body>\
    <w:p><w:pPr><w:pStyle w:val='Kop1'/></w:pPr><w:r><w:t>Veren</w:t></w:r></w:p>\
    <w:p><w:r><w:t>Het veer vaart</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>\
    <w:del><w:r><w:t>niet</w:t><w:delText> soms</w:delText></w:r></w:del>\
    <w:ins><w:r><w:t xml:space='preserve'> altijd &amp; overal.</w:t></w:r></w:ins></w:p>\
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Rol</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>\
    </w:body></w:document>";

#[test]
fn a_document_gives_headings_text_notes_and_tables_with_its_changes_accepted() {
    let styles = "<w:styles xmlns:w='w'><w:style w:styleId='Kop1'><w:name w:val='heading 1'/>\
                  </w:style></w:styles>";
    let notes = "<w:footnotes xmlns:w='w'><w:footnote w:id='2'><w:p><w:r><w:t>Zie elders.</w:t>\
                 </w:r></w:p></w:footnote></w:footnotes>";
    let found = written(&package(&[
        ("word/document.xml", WORD.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("word/footnotes.xml", notes.as_bytes()),
    ]))
    .unwrap();
    let text = |text: &str| text.to_owned();
    assert_eq!(
        found.printed.lines,
        [
            PrintedLine::Heading(text("Veren")),
            PrintedLine::Text(text("Het veer vaart altijd & overal.")),
            PrintedLine::Note(String::new(), vec![text("Zie elders.")]),
            PrintedLine::Table(vec![vec![vec![text("Rol")], vec![]]]),
        ]
    );
    assert!(found.is_tracked);
    assert_eq!(found.printed.letters, 5 + 12 + 12 + 9 + 3);
}

#[test]
fn a_text_of_opendocument_is_read_as_one_of_word_is() {
    let content = "<o:body xmlns:o='o' xmlns:t='t'><t:tracked-changes><t:p>weg</t:p>\
        </t:tracked-changes><t:h>Veren</t:h><t:list-item><t:p>het<t:s/>veer<t:note>\
        <t:note-citation>1</t:note-citation><t:note-body><t:p>Zie elders.</t:p></t:note-body>\
        </t:note></t:p></t:list-item></o:body>";
    let found = written(&package(&[("content.xml", content.as_bytes())])).unwrap();
    assert_eq!(
        found.printed.lines,
        [
            PrintedLine::Heading("Veren".to_owned()),
            PrintedLine::Text("• het veer".to_owned()),
            PrintedLine::Mark("1".to_owned()),
            PrintedLine::Note(String::new(), vec!["Zie elders.".to_owned()]),
        ]
    );
}

#[test]
fn a_note_in_the_text_itself_is_kept() {
    let note =
        b"<w:a xmlns:w='w'><w:footnote><w:p><w:r><w:t>Zie</w:t></w:r></w:p></w:footnote></w:a>";
    let found = written(&package(&[("word/document.xml", note)])).unwrap();
    let kept = PrintedLine::Note(String::new(), vec!["Zie".to_owned()]);
    assert_eq!((found.printed.lines, found.printed.letters), (vec![kept], 3));
}

#[track_caller]
fn check_refused(bytes: &[u8], expected: &str) {
    let why = written(bytes).err().unwrap();
    assert!(why.contains(expected), "{why}");
}

#[test]
fn what_is_no_document_or_a_bomb_is_refused_with_its_reason() {
    check_refused(b"PK\x03\x04", "beschadigd");
    check_refused(&package(&[("xl/workbook.xml", b"<a/>")]), "geen tekst van Word");
    check_refused(&package(&[("content.xml", b"<a><b></a>")]), "niet te lezen");
    check_refused(&package(&[("content.xml", b"<a><p>half")]), "niet te lezen");
    check_refused(&package(&[("content.xml", b"<a/>")]), "geen tekst");
    let deep = "<a>".repeat(100_000);
    check_refused(&package(&[("content.xml", deep.as_bytes())]), "niet te lezen");
    let zeros = vec![b' '; 65 * 1024 * 1024];
    check_refused(&package(&[("content.xml", &zeros)]), "groter dan 64 MB");
}

/// The lines of a document of Word with this body.
#[track_caller]
fn word(body: &str, parts: &[(&str, &[u8])]) -> Vec<PrintedLine> {
    let main = format!("<w:document xmlns:w='w' xmlns:r='r'><w:body>{body}</w:body></w:document>");
    let all = [&[("word/document.xml", main.as_bytes())], parts].concat();
    let printed = written(&package(&all)).unwrap().printed;
    let of = |line: &PrintedLine| match line {
        PrintedLine::Text(text)
        | PrintedLine::Heading(text)
        | PrintedLine::Aside(text)
        | PrintedLine::Mark(text) => letters(text),
        PrintedLine::Note(_, texts) => texts.iter().map(|text| letters(text)).sum(),
        _ => 0,
    };
    assert_eq!(printed.lines.iter().map(of).sum::<u64>(), printed.letters, "{body}");
    printed.lines
}

#[track_caller]
fn check_word(body: &str, expected: &[&str]) {
    let texts: Vec<String> = word(body, &[])
        .into_iter()
        .map(|line| match line {
            PrintedLine::Text(text) => text,
            PrintedLine::Heading(text) => format!("# {text}"),
            PrintedLine::Aside(text) => format!("({text})"),
            PrintedLine::Mark(text) => format!("^{text}"),
            PrintedLine::Elsewhere => "(elsewhere)".to_owned(),
            other => format!("{other:?}"),
        })
        .collect();
    assert_eq!(texts, expected, "{body}");
}

const POWER: &str = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>6</w:t></w:r>";

#[test]
fn raised_figures_of_word_are_a_power_or_the_mark_of_a_note() {
    check_word(&format!("<w:p><w:r><w:t>10</w:t></w:r>{POWER}</w:p>"), &["10^6"]);
    check_word(&format!("<w:p><w:r><w:t>in 2024</w:t></w:r>{POWER}</w:p>"), &["in 2024", "^6"]);
    // In how many pieces it comes is no matter.
    check_word(&format!("<w:p><w:r><w:t>10</w:t></w:r>{POWER}{POWER}</w:p>"), &["10^66"]);
    let content = "<o:body xmlns:o='o' xmlns:t='t' xmlns:s='s'><s:style s:name='T1'><s:text-properties \
        s:text-position='super 58%'/></s:style><t:p>10<t:span t:style-name='T1'>9</t:span></t:p></o:body>";
    let found = written(&package(&[("content.xml", content.as_bytes())])).unwrap();
    assert_eq!(found.printed.lines, [PrintedLine::Text("10^9".to_owned())]);
}

#[test]
fn what_a_form_and_a_font_of_symbols_show_is_read() {
    let form = |of: &str| {
        format!(
            "<w:p><w:r><w:t>Het Rijk </w:t></w:r><w:r><w:fldChar w:fldCharType='begin'><w:ffData>{of}\
             </w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar \
             w:fldCharType='end'/></w:r></w:p>"
        )
    };
    let list = "<w:ddList><w:result w:val='1'/><w:listEntry w:val='stimuleert'/><w:listEntry \
                w:val='regisseert'/></w:ddList>";
    check_word(&form(list), &["Het Rijk regisseert"]);
    check_word(&form("<w:checkBox><w:default w:val='1'/></w:checkBox>"), &["Het Rijk ☒"]);
    let sign =
        "<w:p><w:r><w:t>ten hoogste: </w:t><w:sym w:font='Symbol' w:char='F0A3'/></w:r></w:p>";
    check_word(sign, &["ten hoogste: ≤"]);
    let letter =
        "<w:p><w:r><w:t>de factor </w:t><w:sym w:font='Symbol' w:char='F061'/></w:r></w:p>";
    check_word(letter, &["de factor α"]);
}

#[test]
fn what_a_field_is_made_of_is_not_what_it_shows() {
    let field = |what: &str| format!("<w:r><w:fldChar w:fldCharType='{what}'/></w:r>");
    let (begin, middle, end) = (field("begin"), field("separate"), field("end"));
    let text = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let inner = format!("{begin}{middle}{}{end}", text("tabel 3"));
    let outer = format!("{begin}{inner}{middle}{}{end}", text("bladzijde 7"));
    check_word(&format!("<w:p>{}{outer}</w:p>", text("Zie ")), &["Zie bladzijde 7"]);
}

#[test]
fn a_paragraph_whose_end_was_taken_out_goes_on_in_the_next() {
    let taken = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>";
    let body = format!(
        "<w:p>{taken}<w:r><w:t>Het veer </w:t></w:r></w:p><w:p><w:r><w:t>vaart.</w:t></w:r></w:p>"
    );
    check_word(&body, &["Het veer vaart."]);
}

#[test]
fn a_numbered_heading_is_one_and_what_is_not_shown_stands_beside_the_text() {
    let numbered = "<w:p><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr><w:outlineLvl w:val='2'/></w:pPr>\
                    <w:r><w:t>Budgettaire gevolgen</w:t></w:r></w:p>";
    check_word(numbered, &["# Budgettaire gevolgen"]);
    let freed = "<w:p><w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:r><w:t>Het veer.</w:t></w:r>\
                 </w:p>";
    check_word(freed, &["Het veer."]);
    let hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>nog na te gaan</w:t></w:r><w:r><w:t>Het \
                  veer.</w:t></w:r></w:p>";
    check_word(hidden, &["Het veer.", "(nog na te gaan)"]);
    check_word(
        "<w:p><w:r><w:t>Voor.</w:t></w:r></w:p><w:altChunk r:id='r1'/>",
        &["Voor.", "(elsewhere)"],
    );
}

#[test]
fn an_endnote_is_a_note_and_a_picture_is_known_by_what_it_is() {
    let body = "<w:p><w:r><w:t>Het veer</w:t><w:endnoteReference w:id='1'/></w:r></w:p><w:p><w:r><w:drawing>\
                <w:docPr descr='Kaart'/><w:blip r:embed='r9'/></w:drawing></w:r></w:p>";
    let notes = "<w:endnotes xmlns:w='w'><w:endnote w:id='1'><w:p><w:r><w:t>Zie elders.</w:t></w:r></w:p>\
                 </w:endnote></w:endnotes>";
    let related = |place: &str| format!("<a><b Id='r9' Type='t/image' Target='{place}'/></a>");
    let lines = |place: &str| {
        let (related, file) = (related(place), format!("word/{place}"));
        word(
            body,
            &[
                ("word/endnotes.xml", notes.as_bytes()),
                ("word/_rels/document.xml.rels", related.as_bytes()),
                (&file, b"een kaart"),
            ],
        )
    };
    let found = lines("media/image1.png");
    assert_eq!(found[1], PrintedLine::Note(String::new(), vec!["Zie elders.".to_owned()]));
    assert!(matches!(&found[2], PrintedLine::Picture(picture) if picture.alt == "Kaart"));
    assert_eq!(found, lines("media/image7.png"));
    // One at the head of each page is in no section.
    let head = b"<w:hdr xmlns:w='w'><w:p><w:r><w:drawing><w:blip/></w:drawing></w:r></w:p></w:hdr>";
    let text = "<w:p><w:r><w:t>Het veer.</w:t></w:r></w:p>";
    let found = word(text, &[("word/header1.xml", head)]);
    assert_eq!(found, [PrintedLine::Text("Het veer.".to_owned())]);
}

#[test]
fn pictures_are_not_unpacked() {
    let zeros = vec![0; 65 * 1024 * 1024];
    let text = "<w:p><w:r><w:t>Het veer.</w:t><w:drawing><w:blip r:embed='media/a.png'/></w:drawing></w:r></w:p>";
    let related = b"<a><b Id='media/a.png' Type='t/image' Target='media/a.png'/></a>";
    let parts: [(&str, &[u8]); 2] =
        [("word/_rels/document.xml.rels", related), ("word/media/a.png", &zeros)];
    assert!(matches!(&word(text, &parts)[..], [PrintedLine::Text(_), PrintedLine::Picture(_)]));
}

#[test]
fn the_package_says_which_part_is_the_text() {
    let related =
        b"<a><b Id='r1' Type='http://x/officeDocument' Target='/word/document2.xml'/></a>";
    let main = b"<w:a xmlns:w='w'><w:p><w:r><w:t>Het veer.</w:t></w:r></w:p></w:a>";
    let found =
        written(&package(&[("_rels/.rels", related), ("word/document2.xml", main)])).unwrap();
    assert_eq!(found.printed.lines, [PrintedLine::Text("Het veer.".to_owned())]);
}
