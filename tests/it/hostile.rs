//! Papers that are damaged or made to do harm, in every form: no panic, no hang, and memory that
//! follows the size of the paper.
//!
//! Both run in processes of their own under the limits of the system, so that what goes wrong is seen
//! however it goes wrong.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::fmt::Write as _;
use std::process::Command;

use crate::support::program::{Outcome, TestEnvironment};
use prinsjesdiff::extract;

/// Damaged papers of each form.
const DAMAGED: u64 = 2_000;
/// Names the form whose damaged papers a process reads.
const FORM: &str = "PRINSJESDIFF_DAMAGED";
/// Seconds of processor for one hostile paper.
const SECONDS: usize = 10;
/// What may be taken for each byte of a paper, and for none.
const TIMES: usize = 10;
const ALWAYS: usize = 40 * 1024 * 1024;
/// Address space that is not memory: the program itself, and stacks of threads.
const MAPPED: usize = 160 * 1024 * 1024;

/// A small paper of each form.
fn seed(form: &str) -> String {
    let goal =
        "De Minister wil dat ieder dorp een huisarts heeft, en dat de weg erheen begaanbaar is.";
    let role = "De Minister stimuleert gemeenten; zie tabel 1 en de Kamerstukken 99 010, nr. 3.";
    match form {
        "official" => format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><officiele-publicatie><metadata><meta name=\"DC.identifier\" \
             content=\"kst-99010-XXV-2\"/></metadata><kamerstuk><dossier><dossiernummer><dossiernr>99 010-XXV</dossiernr>\
             </dossiernummer><titel>Vaststelling van de begrotingsstaten van het Ministerie van Dorpen (XXV) voor het \
             jaar 2024</titel></dossier><stuk><stuknr><ondernummer>2</ondernummer></stuknr><titel>Memorie van toelichting\
             </titel><tekst><divisie><kop><titel>Beleidsartikel 1 Dorpen</titel></kop><divisie><kop><nr>A.</nr><titel>Algemene \
             doelstelling</titel></kop><al>{goal}</al></divisie><divisie><kop><nr>B.</nr><titel>Rol en verantwoordelijkheid\
             </titel></kop><al>{role}</al><lijst><li><li.nr>–</li.nr><al>een</al></li><li><al>twee<noot><noot.nr>1</noot.nr>\
             <noot.al>drie &amp; vier</noot.al></noot></al></li></lijst><table><tgroup cols=\"2\"><colspec colname=\"c1\"/>\
             <colspec colname=\"c2\"/><tbody><row><entry colname=\"c1\" morerows=\"1\">Rol</entry><entry colname=\"c2\">x\
             </entry></row><row><entry>y</entry></row></tbody></tgroup></table></divisie></divisie></tekst></stuk></kamerstuk>\
             </officiele-publicatie>"
        ),
        "old" => format!(
            "<kamerwrk><kop><titel>Tweede Kamer der Staten-Generaal</titel></kop><frontm><vergjaar>2007-2008</vergjaar>\
             <onderw><nummer>31 200 XXIX</nummer><naam>Vaststelling van de begroting van de uitgaven en de ontvangsten van het \
             Ministerie van Dorpen (XXIX) voor het jaar 2008</naam></onderw></frontm><body><stuk><ltrlabel>Nr. </ltrlabel>\
             <nummer>2</nummer><titel>MEMORIE VAN TOELICHTING</titel><tuskop letat='vet'>Artikel 31. Dorpen</tuskop>\
             <tuskop letat='cur'>31.1 Algemene beleidsdoelstelling</tuskop><al>{goal}</al><al>– te voet;</al>\
             <tuskop letat='cur'>Verantwoordelijkheid minister</tuskop><al>{role}</al></stuk></body></kamerwrk>"
        ),
        "html" => format!(
            "<!DOCTYPE html>\n<html lang=\"nl\"><head><meta name=\"DC.identifier\" content=\"kst-99010-XXV-2\">\
             <meta name=\"OVERHEIDop.dossierNummer\" content=\"99010-XXV\"><meta name=\"DC.title\" \
             content=\"Begrotingsstaten van Dorpen (XXV) voor het jaar 2024; Memorie van toelichting\"></head><body>\
             <h2>Beleidsartikel 1 Dorpen</h2><h3>A. Algemene doelstelling</h3><p>{goal}</p>\
             <h3>B. Rol en verantwoordelijkheid</h3><p class='al'>{role}<sup><a href=\"#n1\">1</a></sup></p>\
             <ul><li><p>een</p></li><li>twee</li></ul><table><tr><th colspan=2>Rol<tr><td rowspan=\"3\">x<td>y</table>\
             <div id=n1>drie &amp; vier</div></body></html>"
        ),
        _ => format!(
            "Tweede Kamer der Staten-Generaal\n\nVergaderjaar 2023-2024\n\n99 010 XXV\n\nVaststelling van de \
             begrotingsstaten van het Ministerie van Dorpen (XXV) voor het jaar 2024\n\nNr. 2 MEMORIE VAN TOELICHTING\n\n\
             Beleidsartikel 1 Dorpen\n\nA. Algemene doelstelling\n\n{goal}\n\nB. Rol en verantwoordelijkheid\n\n{role}\n\
             – een\n– twee afge-\nbroken\n\nTweede Kamer, vergaderjaar 2023-2024, 99 010 XXV, nr. 2 5\n"
        ),
    }
}

const FORMS: [&str; 4] = ["official", "old", "html", "plain"];

/// What is set into papers: what readers trip over.
const THORNS: &[&str] = &[
    "<",
    ">",
    "</",
    "/>",
    "&",
    "&#0;",
    "&#x110000;",
    "&amp",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    "<?xml",
    "\0",
    "\u{1b}[31m",
    "\u{feff}",
    "\u{202e}",
    "\u{ad}\n",
    "e\u{301}\u{301}\u{301}",
    "ĳ",
    "9999999999999999999999",
    "-1",
    "<table>",
    "</table>",
    "<al>",
    "</al>",
    "<noot>",
    "<li>",
    "</divisie>",
    "colspan=\"99999999\"",
    "morerows='-7'",
    "<b>",
    "<svg>",
    "<plaintext>",
    "Artikel 1",
    "A. Algemene doelstelling",
    "\n\n\n",
    "\t",
    "\u{3000}",
    "€",
    "'",
    "\"",
    "=",
];

/// A row of numbers that is the same every time (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap()
    }
}

/// Damages a paper in one to six places.
fn damaged(seed: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=dice.below(6) {
        let from = dice.below(bytes.len());
        let to = (from + dice.below(120)).min(bytes.len());
        match dice.below(6) {
            0 => drop(bytes.drain(from..to)),
            1 => {
                let piece = bytes[from..to].to_vec();
                let at = dice.below(bytes.len());
                bytes.splice(at..at, piece);
            }
            2 => {
                let thorn = THORNS[dice.below(THORNS.len())];
                bytes.splice(from..from, thorn.bytes());
            }
            3 => bytes.truncate(from.max(1)),
            4 => {
                if let Some(byte) = bytes.get_mut(from) {
                    *byte = u8::try_from(dice.below(256)).unwrap();
                }
            }
            _ => {
                let piece = bytes[from..to].repeat(1 + dice.below(30));
                bytes.splice(from..to, piece);
            }
        }
        if bytes.is_empty() {
            bytes.push(b'<');
        }
    }
    bytes
}

/// Reads the damaged papers of one form: the work of a process of its own.
#[test]
fn damaged_papers_of_one_form_are_read() {
    let Ok(form) = std::env::var(FORM) else { return };
    let seed = seed(&form);
    let whole = extract::extract(seed.as_bytes());
    assert!(!whole.articles.is_empty(), "{form}: {:?}", whole.diagnostics);
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for _ in 0..DAMAGED {
        // Whatever comes of it, it comes.
        let extraction = extract::extract(&damaged(seed.as_bytes(), &mut dice));
        assert!(extraction.articles.len() < 10_000);
    }
}

#[test]
fn no_damage_makes_a_reader_fall_over() {
    let environment = TestEnvironment::new();
    let this = std::env::current_exe().unwrap();
    let running: Vec<_> = FORMS
        .iter()
        .map(|form| {
            let line = format!(
                "ulimit -t 120; ulimit -v {}; exec {} --exact hostile::damaged_papers_of_one_form_are_read",
                (ALWAYS + MAPPED) / 1024,
                this.display()
            );
            let mut command = environment.shell(&line);
            command.env(FORM, form).env("RUST_BACKTRACE", "0");
            std::thread::spawn(move || Outcome::of(&mut command))
        })
        .collect();
    for (form, ended) in FORMS.iter().zip(running) {
        let outcome = ended.join().unwrap();
        assert_eq!(outcome.code, 0, "{form}: {}{}", outcome.out, outcome.err);
        assert!(outcome.out.contains("1 passed"), "{form}: {}", outcome.out);
    }
}

/// Sets something into a seed where the text of a paragraph stands.
fn inside(form: &str, what: &str) -> String {
    seed(form).replacen("De Minister wil", &format!("{what}De Minister wil"), 1)
}

/// Papers that are made to do harm, each with a name.
fn hostile(form: &str) -> Vec<(String, String)> {
    let (row, cell, paragraph, item, note) = match form {
        "html" => ("tr", "td", "p", "li", "sup"),
        _ => ("row", "entry", "al", "li", "noot"),
    };
    let mut made = Vec::new();
    for size in [500, 2_000, 10_000] {
        let mut add = |name: &str, text: String| made.push((format!("{name} {size}"), text));
        let many = |piece: &str| piece.repeat(size);
        add("paragraphs", inside(form, &many(&format!("</{paragraph}><{paragraph}>x"))));
        add("nesting", inside(form, &many("<div>")));
        add("nested tables", inside(form, &many(&format!("<table><{row}><{cell}>"))));
        add(
            "items",
            inside(form, &many(&format!("<{item}><{paragraph}>x</{paragraph}></{item}>"))),
        );
        add("notes", inside(form, &many(&format!("<{note}>1</{note}>"))));
        let span = format!(
            "<{row}><{cell}>a</{cell}><{cell} morerows='9999' rowspan=9999>b</{cell}></{row}>"
        );
        add("cells that span", inside(form, &format!("<table>{}</table>", many(&span))));
        let far =
            format!("<{row}><{cell} colspan='9999' namest='c1' nameend='c200'>a</{cell}></{row}>");
        add("cells far away", inside(form, &format!("<table>{}</table>", many(&far))));
        let mut names = String::new();
        for at in 0..size {
            write!(names, " a{at}='x'").unwrap();
        }
        add("attributes", inside(form, &format!("<{paragraph}{names}>")));
        add("emphasis left open", inside(form, &many("<b><p></b>")));
        add("references", inside(form, &many("&x;&#1;&amp;")));
        add("comments", inside(form, &many("<!-- x -->")));
        add("one long word", inside(form, &many("lettergreep")));
        add("marks on one letter", inside(form, &format!("e{}", many("\u{301}"))));
        add(
            "headings",
            inside(form, &many("\n\nBeleidsartikel 1 Dorpen\n\nA. Algemene doelstelling\n\n")),
        );
        add("sentences", inside(form, &many("A. B. nr. 3, art. 4. ")));
        add("numbers", inside(form, &many("99 010 XXV, nr. 2 ")));
        add("soft hyphens", inside(form, &many("a\u{ad}\n")));
        add("line ends", inside(form, &many("a-\n")));
        add("unclosed quotes", inside(form, &many("<a b=\"")));
        add("declarations", many("<!DOCTYPE a [<!ENTITY b '&c;&c;'>]>") + &seed(form));
    }
    made
}

#[test]
fn no_hostile_paper_takes_more_than_its_size_allows() {
    let environment = TestEnvironment::new();
    let program = env!("CARGO_BIN_EXE_prinsjesdiff");
    let mut jobs = Vec::new();
    for form in FORMS {
        let papers = hostile(form);
        assert!(papers.len() >= 60);
        for (at, (name, text)) in papers.into_iter().enumerate() {
            let file = environment.write(&format!("{form}-{at}.xml"), text.as_bytes());
            let limit = (MAPPED + ALWAYS + TIMES * text.len()) / 1024;
            let line = format!(
                "ulimit -t {SECONDS}; ulimit -v {limit}; exec {program} extract {}",
                file.display()
            );
            jobs.push((format!("{form}: {name} ({} bytes)", text.len()), environment.shell(&line)));
        }
    }
    let read = |(name, mut command): (String, Command)| {
        let outcome = Outcome::of(&mut command);
        let is_told = matches!(outcome.code, 0 | 1 | 5);
        (!is_told || outcome.err.contains("panicked"))
            .then(|| format!("{name}: code {}: {}", outcome.code, outcome.err))
    };
    let later = jobs.split_off(jobs.len() / 2);
    let other = std::thread::spawn(move || later.into_iter().filter_map(read).collect::<Vec<_>>());
    let mut wrong: Vec<String> = jobs.into_iter().filter_map(read).collect();
    wrong.extend(other.join().unwrap());
    assert!(wrong.is_empty(), "{} of them:\n{}", wrong.len(), wrong.join("\n"));
}
