//! One letter of A or B changed, added or taken away, anywhere: exactly one passage or heading is told,
//! and nothing is called equal to the letter.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::fmt::Write as _;

use crate::render_html::{self, rendition};
use crate::support::plain_pages::plain_pages;
use prinsjesdiff::compare::{Changes, Moved, Op, Status, Thresholds, UnitChange, compare};
use prinsjesdiff::extract::extract;
use prinsjesdiff::model::{ChapterText, Edition};
use proptest::prelude::*;

/// Parts what is A and B from the rest of a generated paper; it is taken out before the paper is read.
const BORDER: char = '\u{1}';

const WORDS: &[&str] = &[
    "bruggen",
    "sluizen",
    "gemeenten",
    "vaarwegen",
    "onderhoud",
    "veerpont",
    "register",
    "landelijk",
    "provincies",
    "oevers",
    "havens",
    "dijken",
    "polders",
    "molens",
    "kades",
    "gemalen",
    "schippers",
];

/// One thing that stands in A or B.
#[derive(Debug, Clone)]
enum Piece {
    Paragraph,
    Items,
    Heading,
    Role,
    Note,
    Table { head: bool, title: bool, spanned: bool, note: bool },
    Frame,
    RoleTable { spanned: bool },
}

fn piece() -> impl Strategy<Value = Piece> {
    let table = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>())
        .prop_map(|(head, title, spanned, note)| Piece::Table { head, title, spanned, note });
    prop_oneof![
        Just(Piece::Paragraph),
        Just(Piece::Items),
        Just(Piece::Heading),
        Just(Piece::Role),
        Just(Piece::Note),
        table,
        Just(Piece::Frame),
        any::<bool>().prop_map(|spanned| Piece::RoleTable { spanned }),
    ]
}

/// Writes texts of which none is like another.
struct Writer {
    next: usize,
    xml: String,
}

impl Writer {
    /// Words that no other text of the paper holds in this order.
    fn words(&mut self, count: usize) -> String {
        let words: Vec<&str> = (0..count)
            .map(|at| WORDS[(self.next * 7 + at * (self.next % 5 + 1) + at * at) % WORDS.len()])
            .collect();
        self.next += 1;
        words.join(" ")
    }

    fn sentence(&mut self) -> String {
        format!("Daar zorgen {} voor.", self.words(6))
    }

    fn row(&mut self, cells: usize) {
        self.xml.push_str("<row>");
        for _ in 0..cells {
            let words = self.words(3);
            write!(self.xml, "<entry><al>{words}</al></entry>").unwrap();
        }
        self.xml.push_str("</row>");
    }

    fn table(&mut self, columns: usize, title: Option<String>, rows: impl FnOnce(&mut Self)) {
        self.xml.push_str("<table>");
        if let Some(title) = title {
            write!(self.xml, "<title>{title}</title>").unwrap();
        }
        write!(self.xml, "<tgroup cols=\"{columns}\">").unwrap();
        for at in 1..=columns {
            write!(self.xml, "<colspec colnum=\"{at}\" colname=\"c{at}\"/>").unwrap();
        }
        rows(self);
        self.xml.push_str("</tgroup></table>");
    }

    fn across(&mut self, columns: usize, text: &str) {
        write!(
            self.xml,
            "<row><entry namest=\"c1\" nameend=\"c{columns}\"><al>{text}</al></entry></row>"
        )
        .unwrap();
    }

    fn piece(&mut self, piece: &Piece) {
        match piece {
            Piece::Paragraph => {
                let text = format!("{} {}", self.sentence(), self.sentence());
                write!(self.xml, "<al>{text}</al>").unwrap();
            }
            Piece::Items => {
                let (one, two, deep) = (self.words(5), self.words(5), self.words(5));
                write!(
                    self.xml,
                    "<lijst><li><li.nr>a.</li.nr><al>{one};</al><lijst><li><li.nr>–</li.nr><al>{deep};</al></li></lijst></li><li><li.nr>b.</li.nr><al>{two}.</al></li></lijst>"
                )
                .unwrap();
            }
            Piece::Heading => {
                let (heading, text) = (self.words(3), self.sentence());
                write!(self.xml, "<tussenkop kopopmaak=\"cur\">{heading}</tussenkop><al>{text}</al>")
                    .unwrap();
            }
            Piece::Role => {
                let role = ["Stimuleren", "Financieren", "Regisseren"][self.next % 3];
                let text = self.sentence();
                write!(self.xml, "<tussenkop kopopmaak=\"cur\">{role}</tussenkop><al>{text}</al>")
                    .unwrap();
            }
            Piece::Note => {
                let (text, note) = (self.sentence(), self.sentence());
                let number = self.next;
                write!(self.xml, "<al>{text}<noot id=\"n{number}\" type=\"voet\"><noot.nr>{number}</noot.nr><noot.al>{note}</noot.al></noot></al>").unwrap();
            }
            Piece::Table { head, title, spanned, note } => {
                let title = title.then(|| self.words(4));
                self.table(3, title, |this| {
                    if *head {
                        this.xml.push_str("<thead>");
                        this.row(3);
                        this.xml.push_str("</thead>");
                    }
                    this.xml.push_str("<tbody>");
                    this.row(3);
                    if *spanned {
                        let text = this.sentence();
                        this.across(3, &text);
                    }
                    if *note {
                        let (text, note) = (this.sentence(), this.sentence());
                        let number = this.next;
                        this.across(3, &format!("{text}<noot id=\"n{number}\" type=\"voet\"><noot.nr>{number}</noot.nr><noot.al>{note}</noot.al></noot>"));
                    }
                    this.row(3);
                    this.xml.push_str("</tbody>");
                });
            }
            Piece::Frame => self.table(1, None, |this| {
                let (one, two) = (this.sentence(), this.words(4));
                this.xml.push_str("<tbody>");
                write!(this.xml, "<row><entry><al>{one}</al><al>{two}</al></entry></row>").unwrap();
                this.xml.push_str("</tbody>");
            }),
            Piece::RoleTable { spanned } => self.table(2, None, |this| {
                // The head only says that roles stand below, and is left out.
                write!(this.xml, "{BORDER}<thead><row><entry><al>Rol</al></entry><entry><al>Toelichting</al></entry></row></thead>{BORDER}<tbody>").unwrap();
                let (one, two) = (this.sentence(), this.sentence());
                if *spanned {
                    this.across(2, "Stimuleren");
                    this.across(2, &one);
                } else {
                    write!(this.xml, "<row><entry><al>Stimuleren</al></entry><entry><al>{one}</al></entry></row>").unwrap();
                }
                write!(this.xml, "<row><entry><al>Financieren</al></entry><entry><al>{two}</al></entry></row></tbody>").unwrap();
            }),
        }
    }
}

/// Words of five letters: twelve fill a line, and a thirteenth would be one letter too long.
const FIVES: &[&str] = &[
    "kades", "sluis", "vaart", "boten", "wegen", "water", "veren", "langs", "onder", "boven",
    "steen",
];

/// A text that is long enough to show where pages wrap, as that of every real paper is: a text of a
/// few short lines does not say it, and then one letter may move the border of a paragraph.
fn prose() -> String {
    let words: Vec<&str> = (0..150).map(|at| FIVES[(at * 3 + at / 11) % FIVES.len()]).collect();
    format!("Langs {}.", words.join(" "))
}

/// A paper of two articles; A and B of the first stand between borders, their headings outside.
fn paper(goal: &[Piece], role: &[Piece]) -> String {
    let mut writer = Writer { next: 0, xml: String::new() };
    let first = writer.sentence();
    let mut sections = |pieces: &[Piece]| {
        let opening = writer.sentence();
        write!(writer.xml, "{BORDER}<al>{opening}</al>").unwrap();
        for piece in pieces {
            writer.piece(piece);
        }
        writer.xml.push(BORDER);
        std::mem::take(&mut writer.xml)
    };
    let (goal, role) = (sections(goal), sections(role));
    let section = |letter: &str, title: &str, text: &str| {
        format!(
            "<divisie><kop><nr status=\"officieel\">{letter}</nr><titel>{title}</titel></kop><tekst>{text}</tekst></divisie>"
        )
    };
    let article = |number: u8, title: &str, goal: &str, role: &str| {
        let sections = section("A", "Algemene doelstelling", goal)
            + &section("B", "Rol en verantwoordelijkheid", role)
            + &section("C", "Beleidswijzigingen", &format!("<al>{}</al>", prose()));
        format!("<divisie><kop><titel>Artikel {number}. {title}</titel></kop>{sections}</divisie>")
    };
    let articles = article(1, "Water en wegen", &goal, &role)
        + &article(
            2,
            "Vitale dorpen",
            "<al>Elk dorp houdt een school en een winkel.</al>",
            &format!("<al>De minister is verantwoordelijk voor dorpshuizen.</al><al>{first}</al>"),
        );
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><officiele-publicatie><metadata><meta name=\"OVERHEIDop.externMetadataRecord\" scheme=\"\" content=\"https://zoek.officielebekendmakingen.nl/kst-99040-XXV-2/metadata.xml\"/></metadata><kamerstuk><kamerstukkop><tekstregel inhoud=\"vergaderjaar\">Vergaderjaar 2026–2027</tekstregel></kamerstukkop><dossier><dossiernummer><dossiernr>99 040</dossiernr><begrotingshoofdstuk>XXV</begrotingshoofdstuk></dossiernummer><titel>Vaststelling van de begrotingsstaten van het Ministerie van Dorpen (XXV) voor het jaar 2027</titel></dossier><stuk><stuknr>Nr. <ondernummer kamer=\"2\">2</ondernummer></stuknr><titel>MEMORIE VAN TOELICHTING</titel><algemeen><vrije-tekst><divisie><kop><nr status=\"officieel\">B</nr><titel>BEGROTINGSTOELICHTING</titel></kop><divisie><kop><nr>3</nr><titel>Beleidsartikelen</titel></kop>{articles}</divisie></divisie></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"
    )
}

/// What is done to a letter.
#[derive(Debug, Clone, Copy)]
enum Edit {
    Change,
    Add,
    Remove,
}

/// Makes one edit at one of the letters between borders, the markers of lists apart, and where pages
/// are plain the headings: those are known by their words alone.
fn edited(paper: &str, form: Form, at: usize, edit: Edit) -> String {
    let (mut inside, mut in_tag, mut in_mark) = (false, false, false);
    let apart = |rest: &str| {
        let heading = matches!(form, Form::Plain { .. }) && rest.starts_with("<tussenkop");
        heading || rest.starts_with("<li.nr")
    };
    let mut letters: Vec<usize> = Vec::new();
    for (place, sign) in paper.char_indices() {
        match sign {
            BORDER => inside = !inside,
            '<' => {
                in_tag = true;
                in_mark = apart(&paper[place..]);
            }
            '>' => in_tag = false,
            // A capital is a part of how pages say that a paragraph begins, as a heading is.
            _ if sign.is_uppercase() && matches!(form, Form::Plain { .. }) => {}
            _ if inside && !in_tag && !in_mark && sign.is_alphabetic() => letters.push(place),
            _ => {}
        }
    }
    let place = letters[at % letters.len()];
    let behind = place + paper[place..].chars().next().unwrap().len_utf8();
    let letter = match &paper[place..behind] {
        "x" => "q",
        old if old.chars().any(char::is_uppercase) && !matches!(edit, Edit::Add) => "X",
        _ => "x",
    };
    match edit {
        Edit::Change => format!("{}{letter}{}", &paper[..place], &paper[behind..]),
        Edit::Add => format!("{}{letter}{}", &paper[..behind], &paper[behind..]),
        Edit::Remove => format!("{}{}", &paper[..place], &paper[behind..]),
    }
}

/// The forms in which one paper comes.
#[derive(Debug, Clone, Copy)]
enum Form {
    Xml,
    Html,
    Plain { spaced: bool },
}

fn edition(paper: &str, form: Form) -> Edition {
    let xml = paper.replace(BORDER, "");
    let paper = match form {
        Form::Xml => xml,
        Form::Html => rendition(&xml, render_html::Form::FULL),
        Form::Plain { spaced } => plain_pages(&xml, spaced),
    };
    let extraction = extract(paper.as_bytes());
    let publication = extraction.publication.unwrap();
    let articles = extraction.articles;
    assert_eq!(articles.len(), 2, "{paper}");
    let (kind, year) = (publication.kind, publication.year);
    let chapter = ChapterText { publication, revision: 1, articles, held: Vec::new() };
    Edition { kind, year, chapters: vec![chapter] }
}

fn told(changes: &Changes) -> Vec<&UnitChange> {
    let units = changes.articles.iter().flat_map(|article| &article.sections);
    units
        .flat_map(|section| &section.units)
        .filter(|unit| {
            unit.op != Op::Unchanged || unit.moved != Moved::None || !unit.signals.is_empty()
        })
        .collect()
}

fn check(form: Form, old: &str, new: &str) -> Result<(), TestCaseError> {
    let (before, after) = (edition(old, form), edition(new, form));
    let changes = compare(&before, &after, &[], &Thresholds::default());
    let told = told(&changes);
    let statuses: Vec<Status> = changes.articles.iter().map(|article| article.status).collect();
    prop_assert_eq!(&statuses, &[Status::Changed, Status::Unchanged], "{} {:#?}", new, changes);
    // The heading of a role is told by the passages under it.
    let by_role = told.iter().all(|unit| unit.op == Op::Unchanged && !unit.signals.is_empty());
    prop_assert!(told.len() == 1 || (by_role && !told.is_empty()), "{new}\n{told:#?}");
    let whole = compare(&before, &edition(old, form), &[], &Thresholds::default());
    prop_assert!(whole.articles.iter().all(|article| article.status == Status::Unchanged));
    Ok(())
}

/// What plain text has no tables, notes and unnumbered headings of.
fn plain_piece() -> impl Strategy<Value = Piece> {
    prop_oneof![Just(Piece::Paragraph), Just(Piece::Items), Just(Piece::Heading), Just(Piece::Role)]
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![Just(Edit::Change), Just(Edit::Add), Just(Edit::Remove)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn one_letter_is_one_passage_or_heading(
        goal in proptest::collection::vec(piece(), 0..4),
        role in proptest::collection::vec(piece(), 0..6),
        at in 0..10_000usize,
        edit in edit(),
        form in prop_oneof![Just(Form::Xml), Just(Form::Html)],
    ) {
        let old = paper(&goal, &role);
        check(form, &old, &edited(&old, form, at, edit))?;
    }

    #[test]
    fn one_letter_of_the_text_of_pages_is_one_passage_or_heading(
        goal in proptest::collection::vec(plain_piece(), 0..4),
        role in proptest::collection::vec(plain_piece(), 0..6),
        at in 0..10_000usize,
        edit in edit(),
        spaced in any::<bool>(),
    ) {
        let old = paper(&goal, &role);
        let form = Form::Plain { spaced };
        check(form, &old, &edited(&old, form, at, edit))?;
    }
}
