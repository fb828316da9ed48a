//! The form reads back to the very same blocks.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::model::{Block, Role, Section, SectionKind, Table};

const KIND: SectionKind = SectionKind::Doelstelling;

fn section(blocks: Vec<Block>) -> Section {
    Section {
        kind: KIND,
        letter: Some('A'),
        heading: "Algemene doelstelling".into(),
        blocks,
        pictures: Vec::new(),
    }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph { sentences: vec![text.into()] }
}

fn item(level: u8, marker: Option<&str>, text: &str) -> Block {
    Block::Item { level, marker: marker.map(Into::into), sentences: vec![text.into()] }
}

fn check(section: &Section) {
    let written = write(section);
    assert_eq!(read(section.kind, &written).as_ref(), Ok(section), "{written}");
}

#[test]
fn an_empty_section_is_one_line() {
    assert_eq!(write(&section(vec![])), "# A. Algemene doelstelling\n");
    let bare = Section {
        kind: KIND,
        letter: None,
        heading: String::new(),
        blocks: vec![],
        pictures: Vec::new(),
    };
    assert_eq!(write(&bare), "#\n");
    check(&bare);
}

#[test]
fn each_sentence_has_its_line() {
    let role = Role::recognise("Stimuleren");
    let text = section(vec![
        Block::Paragraph { sentences: vec!["Een zin.".into(), "Nog een.".into()] },
        Block::Heading { level: 1, text: "Stimuleren".into(), role },
        Block::Item {
            level: 1,
            marker: Some("1.".into()),
            sentences: vec!["Het eerste.".into(), "Meer.".into()],
        },
        item(2, None, "dieper;"),
        Block::Table(Table {
            title: Some("Tabel 1".into()),
            rows: vec![vec!["a".into(), "b".into()], vec!["1\n2".into(), "x|y".into()]],
            blanks: Vec::new(),
        }),
        Block::Note { sentences: vec!["Zie de noot.".into()] },
    ]);
    let written = "# A. Algemene doelstelling\n\nEen zin.\nNog een.\n\n## Stimuleren\n\n\
        - 1. Het eerste.\n  Meer.\n  - dieper;\n\n**Tabel 1**\n\n| a | b |\n|---|---|\n\
        | 1<br>2 | x\\|y |\n\n> Zie de noot.\n";
    assert_eq!(write(&text), written);
    check(&text);
}

#[test]
fn a_printed_marker_differs_from_text_that_looks_like_one() {
    assert_eq!(write(&section(vec![item(1, None, "1. x")])).lines().last(), Some("- 1\\. x"));
    assert_eq!(write(&section(vec![item(1, Some("1."), "x")])).lines().last(), Some("- 1. x"));
    check(&section(vec![item(1, Some(""), "tekst")]));
    for marker in ["1.", "a)", "(ii)", "1.2.", "1°", "[x]", "—", "a b"] {
        check(&section(vec![item(1, Some(marker), "tekst"), item(2, None, marker)]));
    }
}

#[test]
fn a_letter_in_the_heading_is_not_the_letter_of_the_section() {
    for (letter, heading) in
        [(None, "A. Doel"), (Some('A'), "B. Doel"), (Some('A'), ""), (None, "A."), (None, "# #")]
    {
        check(&Section {
            kind: KIND,
            letter,
            heading: heading.into(),
            blocks: vec![],
            pictures: Vec::new(),
        });
    }
}

#[test]
fn what_reads_is_written_so_that_it_reads_as_the_same() {
    for text in ["# # Doel \n", "# A. Doel \n", "#  \n\n##  Kop \n"] {
        let read = read_all(KIND, text).unwrap();
        let written = write_all(&read.iter().collect::<Vec<_>>());
        assert_eq!(read_all(KIND, &written).as_ref(), Ok(&read), "{text:?}: {written:?}");
    }
}

#[test]
fn ordinary_text_bears_no_backslash() {
    let text = "De BZK-begroting (€ 43,2 miljoen; art. 3) & 5 * 3 < 16, zie [1] en a_b - of niet!";
    assert_eq!(write(&section(vec![paragraph(text)])).lines().last(), Some(text));
}

#[test]
fn sections_of_one_kind_share_a_text() {
    let (first, second) = (section(vec![paragraph("x")]), section(vec![]));
    let written = write_all(&[&first, &second]);
    assert_eq!(read_all(KIND, &written), Ok(vec![first, second]));
    assert_eq!(read(KIND, &written), Err(FormError::SeveralSections { found: 2 }));
}

#[test]
fn what_is_not_in_the_form_is_an_error() {
    assert_eq!(read(KIND, ""), Err(FormError::NoHeading { line: 1 }));
    assert_eq!(read(KIND, "\nx"), Err(FormError::NoHeading { line: 2 }));
    assert_eq!(read(KIND, "# x\n\n  y"), Err(FormError::Indented { line: 3 }));
    assert!(read(KIND, &format!("# x\n{} y", "#".repeat(300))).is_err());
    assert!(read(KIND, &format!("# x\n{}- y", " ".repeat(600))).is_err());
}

/// Pieces that hurt, and Dutch words between them.
fn piece() -> impl Strategy<Value = String> {
    let hurting = "-|1.|#|>|=|---|*|_|<|&|\\|`|[|]|!|~|+|:|1)|10.|)|(|<br>|&amp;|\\\\|**|===|a)|A.|\
        ](|x]:|- |  |[ ]|[x]|##|>>|***|___|~~~|```|:-:|-- |\\n|€|é|{|}|$";
    let mut pieces: Vec<String> = hurting.split('|').map(Into::into).collect();
    pieces.extend(["|", "||", "|---|", " ", " ", " "].map(Into::into));
    pieces.extend(["de", "Minister", "stimuleert", "Stimuleren", "’s", "1", "a"].map(Into::into));
    prop::sample::select(pieces)
}

fn text() -> impl Strategy<Value = String> {
    vec(piece(), 1..8)
        .prop_map(|pieces| {
            pieces.concat().split(' ').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
        })
        .prop_filter("some text", |text| !text.is_empty())
}

fn sentences() -> impl Strategy<Value = Vec<String>> {
    vec(text(), 1..4)
}

fn any_block() -> impl Strategy<Value = Block> {
    let cell = vec(prop_oneof![Just(String::new()), text()], 0..3).prop_map(|l| l.join("\n"));
    let rows = vec(vec(cell, 0..4), 0..4);
    prop_oneof![
        sentences().prop_map(|sentences| Block::Paragraph { sentences }),
        (1u8..5, prop::option::of(text()), vec(text(), 0..4))
            .prop_map(|(level, marker, sentences)| Block::Item { level, marker, sentences }),
        (1u8..6, prop_oneof![Just(String::new()), text()]).prop_map(|(level, text)| {
            let role = Role::recognise(&text);
            Block::Heading { level, text, role }
        }),
        (prop::option::of(text()), rows).prop_map(|(title, rows)| Block::Table(Table {
            title,
            rows,
            blanks: Vec::new()
        })),
        vec(text(), 0..4).prop_map(|sentences| Block::Note { sentences }),
    ]
}

fn any_section() -> impl Strategy<Value = Section> {
    let letter = prop::option::of(prop::sample::select(vec!['A', 'B', 'e', '1']));
    let heading = prop_oneof![Just(String::new()), text()];
    (letter, heading, vec(any_block(), 0..8)).prop_map(|(letter, heading, blocks)| Section {
        kind: KIND,
        letter,
        heading,
        blocks,
        pictures: Vec::new(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn whatever_is_written_reads_back(sections in vec(any_section(), 1..3)) {
        let all: Vec<&Section> = sections.iter().collect();
        let written = write_all(&all);
        let back = read_all(KIND, &written);
        prop_assert_eq!(back.as_ref(), Ok(&sections), "{}", written);
        for line in written.lines() {
            prop_assert_eq!(line.trim_end_matches(' '), line);
        }
    }

    #[test]
    fn reading_any_text_ends_without_a_panic(text in "(?s).{0,200}", hurting in vec(piece(), 0..40)) {
        let _ = read_all(KIND, &text);
        let _ = read_all(KIND, &format!("# {text}\n{}", hurting.join("\n")));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    /// Whatever reads is written, and from then on it reads as the same: also what no paper holds, since
    /// typography takes it away: bare line ends of other systems and control signs.
    #[test]
    fn whatever_reads_is_written_and_reads_as_the_same_from_then_on(
        text in "# ?[a-c.]{0,3}(\n|[-#|>*\\[\\]\\\\ a1.<br/>&\r\u{b}\u{c}\u{1c}\u{85}\u{a0}\u{2028}\u{7}\u{feff}]){0,24}",
    ) {
        if let Ok(sections) = read_all(KIND, &text) {
            let written = |sections: &[Section]| write_all(&sections.iter().collect::<Vec<_>>());
            let once = read_all(KIND, &written(&sections)).unwrap();
            let twice = read_all(KIND, &written(&once)).unwrap();
            prop_assert_eq!(&once, &twice, "{:?}", written(&sections));
            // Nothing that was text has become a section.
            prop_assert_eq!(sections.len(), once.len(), "{:?}", written(&sections));
        }
    }
}

#[test]
fn a_bare_line_end_makes_no_markup_of_what_stands_before_it() {
    for (text, line) in [
        ("#\rGeen kop", "\\# Geen kop"),
        ("##\rGeen kop", "\\## Geen kop"),
        ("-\rGeen punt", "\\- Geen punt"),
        ("1.\rGeen nummer", "1\\. Geen nummer"),
        ("een\rzin", "een zin"),
    ] {
        let written = write(&section(vec![paragraph(text)]));
        assert_eq!(written, format!("# A. Algemene doelstelling\n\n{line}\n"));
        assert_eq!(read(KIND, &written), Ok(section(vec![paragraph(&text.replace('\r', " "))])));
    }
    let item = |text: &str| section(vec![item(1, None, text)]);
    assert_eq!(read(KIND, &write(&item("1.\rtekst"))), Ok(item("1. tekst")));
    let deep = format!("{}\rdiep", "#".repeat(400));
    assert!(read(KIND, &write(&section(vec![paragraph(&deep)]))).is_ok());
}
