//! The papers of a fault run: when each is out, and the one word by which a message tells it.
//!
//! Knows made-up policy. Must not know who is told. Every text that stands for a while bears a name
//! of its own, so that whoever reads a message knows which papers it tells, whatever the program
//! thinks that it told.

use std::fmt::Write as _;

use chrono::{Days, NaiveDate};
use stand_in::ServedPaper;

use super::paper_form::{Plan, document};
use super::random::Random;

/// A chapter beyond every real one: what its only article says.
struct Chapter {
    code: &'static str,
    ministry: &'static str,
    title: &'static str,
    goal: &'static str,
    lead_in: &'static str,
    /// Before the word by which a text is known, and after it.
    work: [&'static str; 2],
}

/// So different in words that no passage can be taken for one of another chapter.
const CHAPTERS: [Chapter; 8] = [
    Chapter {
        code: "XXIX",
        ministry: "Bruggen en Boomgaarden",
        title: "Houten bruggen",
        goal: "Wandelaars komen droog aan de overkant van iedere sloot.",
        lead_in: "De minister stelt vast hoeveel gewicht een plank moet dragen.",
        work: ["Timmerlieden krijgen uit de regeling", "een toelage voor leuningen van eik"],
    },
    Chapter {
        code: "XXX",
        ministry: "Avond en Ontbijt",
        title: "Ontbijt op school",
        goal: "Geen kind begint de ochtend met een lege maag.",
        lead_in: "Aan de bewindspersoon is het toezicht op melk, brood en fruit opgedragen.",
        work: ["Leraren delen volgens afspraak", "elke week havermout en peren uit"],
    },
    Chapter {
        code: "XXXI",
        ministry: "Torens en Uurwerken",
        title: "Luidende klokken",
        goal: "Carillons klinken op marktdagen tot ver buiten de stadswal.",
        lead_in: "Het rijk leidt beiaardiers op en keurt touwen, klepels en balken.",
        work: ["Wie speelt op het klavier van", "ontvangt bladmuziek en een winterjas"],
    },
    Chapter {
        code: "XXXII",
        ministry: "Trekvaart en Turf",
        title: "Varend erfgoed",
        goal: "Zeilende vrachtschepen blijven in de vaart met hun eigen bemanning.",
        lead_in: "Hij geeft ontheffing van sluisgeld aan schippers met een houten mast.",
        work: ["De werf van", "teert rompen en leert gezellen het naaien van zeildoek"],
    },
    Chapter {
        code: "XXXIII",
        ministry: "Weiden en Wallen",
        title: "Bloemrijke dijken",
        goal: "Bijen vinden van maart tot oktober voedsel langs de grote rivieren.",
        lead_in: "Waterschappen zaaien, en de staatssecretaris betaalt het zaaigoed terug.",
        work: ["Kruiden uit de kwekerij", "groeien sneller dan gewone klaver en raaigras"],
    },
    Chapter {
        code: "XXXIV",
        ministry: "Stilte en Sterren",
        title: "Donkere nachten",
        goal: "Boven natuurgebieden is de melkweg met het blote oog te zien.",
        lead_in: "Zonder vergunning van het ministerie brandt er geen schijnwerper na elven.",
        work: ["Boswachters van het observatorium", "doven lantaarnpalen op verzoek"],
    },
    Chapter {
        code: "XXXV",
        ministry: "Wol en Weefsel",
        title: "Streekeigen stoffen",
        goal: "Spinnerijen verwerken hoofdzakelijk vachten van Nederlandse kudden.",
        lead_in: "Keurmerken voor laken, vilt en tweed worden van overheidswege verleend.",
        work: ["Herders leveren aan weverij", "tegen een prijs die jaarlijks wordt gewogen"],
    },
    Chapter {
        code: "XXXVI",
        ministry: "Zout en Zee",
        title: "Schone stranden",
        goal: "Na een storm liggen touwen en netten hooguit drie etmalen op het zand.",
        lead_in: "Rijkswerven lenen kosteloos karren, harken en handschoenen uit.",
        work: ["Vrijwilligers onder de vlag", "rapen plastic korrels met een fijne zeef"],
    },
];

/// What the watch for words listens to.
pub const WORD: &str = "waterpeil";

/// The first day of a run, the day before Prinsjesdag.
pub const FIRST_DAY: &str = "2023-09-18";
/// The budget that stands before it begins.
const BASE: u16 = 2023;

/// A text that stands for a while: of one paper, until another text of it comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The word that stands in no other text.
    pub name: String,
    pub chapter: &'static str,
    pub year: u16,
    pub is_account: bool,
    /// From which day it is out.
    pub out: NaiveDate,
    /// Whether the watch for words hears it.
    pub has_word: bool,
    /// Whether it stood before the first run.
    pub is_base: bool,
}

impl Version {
    /// The paper it is a text of.
    pub fn paper(&self) -> (&'static str, u16, bool) {
        (self.chapter, self.year, self.is_account)
    }

    /// In a message that compares texts of one chapter, the highest of them is what is told.
    pub fn rank(&self) -> (u16, bool, NaiveDate) {
        (self.year, self.is_account, self.out)
    }
}

/// The papers as the service has them, and their texts.
#[derive(Debug, Clone)]
pub struct Papers {
    pub served: Vec<ServedPaper>,
    pub versions: Vec<Version>,
    random: Random,
    first: NaiveDate,
}

impl Papers {
    /// Makes the papers of a run of so many days.
    pub fn of(seed: u64, days: usize) -> Self {
        let first: NaiveDate = FIRST_DAY.parse().unwrap();
        let random = Random::new(seed ^ 0x7061_7065);
        let mut papers = Self { served: Vec::new(), versions: Vec::new(), random, first };
        for at in 0..CHAPTERS.len() {
            let out = first - Days::new(364);
            papers.add(at, BASE, false, &[(out, true)]);
            let day = if at < 3 { 1 } else { papers.random.between(1, days - 4) };
            let mut texts = vec![(papers.day(day), true)];
            // Half of the papers come again: some in other words, some with another part D only.
            let mut again = day;
            while papers.random.chance(40) && texts.len() < 4 {
                again += papers.random.between(1, 12);
                if again + 3 < days {
                    let is_new = papers.random.chance(70);
                    texts.push((papers.day(again), is_new));
                }
            }
            papers.add(at, BASE + 1, false, &texts);
            // Some are years late: everything after them is written anew. An annual report is told
            // beside its budget, or on its own where that is not there, or not yet.
            if papers.random.chance(45) {
                let late = papers.random.between(2, days - 6);
                papers.add(at, BASE - 1, false, &[(papers.day(late), true)]);
            }
            if papers.random.chance(35) {
                let late = papers.random.between(2, days - 4);
                papers.add(at, BASE - 1, true, &[(papers.day(late), true)]);
            }
        }
        papers
    }

    fn day(&self, day: usize) -> NaiveDate {
        self.first + Days::new(day as u64)
    }

    /// The codes of the chapters.
    pub fn chapters() -> Vec<&'static str> {
        CHAPTERS.iter().map(|chapter| chapter.code).collect()
    }

    /// Adds a paper with its texts; of each the day and whether it says anything new.
    fn add(&mut self, at: usize, year: u16, is_account: bool, texts: &[(NaiveDate, bool)]) {
        let chapter = CHAPTERS[at].code;
        let mut bodies = Vec::new();
        for (turn, (out, is_new)) in texts.iter().enumerate() {
            if *is_new {
                let version = Version {
                    name: name(self.versions.len()),
                    chapter,
                    year,
                    is_account,
                    out: *out,
                    has_word: self.random.chance(35),
                    is_base: year == BASE && !is_account,
                };
                self.versions.push(version);
            }
            let version = self.versions.last().unwrap();
            bodies.push((*out, xml(at, version, turn).into_bytes()));
        }
        let dossier = 98_000 + (u32::from(year) - 2000) * 10 + if is_account { 5 } else { 0 };
        let id = format!("kst-{dossier}-{chapter}-{}", if is_account { 1 } else { 2 });
        let mut paper = ServedPaper::from_xml(&id, &bodies[0].1).unwrap();
        let out = bodies[0].0;
        (paper.announced, paper.html_from, paper.xml_from) = (out, out, out);
        paper.bodies = bodies;
        self.served.push(paper);
    }

    /// The texts that stand on a day: of each paper the newest that is out.
    pub fn standing(&self, day: NaiveDate) -> Vec<usize> {
        let mut standing: Vec<usize> = Vec::new();
        for (at, version) in self.versions.iter().enumerate().filter(|(_, one)| one.out <= day) {
            standing.retain(|&other| self.versions[other].paper() != version.paper());
            standing.push(at);
        }
        standing
    }

    /// The bodies that stand on a day.
    pub fn bodies(&self, day: NaiveDate) -> Vec<&[u8]> {
        let out = |paper: &'_ ServedPaper| {
            let known = paper.bodies.iter().rposition(|(out, _)| *out <= day)?;
            Some(known)
        };
        let papers = self.served.iter();
        papers.filter_map(|paper| Some(paper.bodies[out(paper)?].1.as_slice())).collect()
    }
}

/// Makes the word by which a text is known; neighbours have no part in common.
fn name(number: usize) -> String {
    const FIRST: [&str; 8] = ["wilgen", "turf", "hooi", "zand", "kalk", "veen", "distel", "riet"];
    const SECOND: [&str; 8] =
        ["kraai", "molen", "schuit", "lantaarn", "wagen", "toren", "anker", "spiegel"];
    let (column, row) = (number % 8, number / 8);
    assert!(row < 8, "there are names for 64 texts");
    format!("{}{}", FIRST[column], SECOND[(row + column) % 8])
}

fn xml(at: usize, version: &Version, turn: usize) -> String {
    let Chapter { code, ministry, title, goal, lead_in, work: [before, after] } = &CHAPTERS[at];
    let Version { name, year, is_account, has_word, .. } = version;
    let plan = Plan {
        chapter: code,
        ministry,
        year: *year,
        jaarverslag: *is_account,
        articles: Vec::new(),
    };
    let place = if *has_word {
        format!("waar het {WORD} daalt")
    } else {
        "waar niemand toezicht houdt".to_owned()
    };
    // Of an edition that has none before it, messages name what is new and do not print it.
    let more = if *year < BASE { format!(" ({name})") } else { String::new() };
    document(&plan, |xml| {
        // Writing into memory cannot fail.
        let _ = write!(
            xml,
            "<divisie><kop><titel>Artikel {}. {title}{more}</titel></kop>\
             <divisie><kop><titel>A. Algemene doelstelling</titel></kop><al>{goal}</al></divisie>\
             <divisie><kop><titel>B. Rol en verantwoordelijkheid</titel></kop>\
             <al>{lead_in}</al><al>{before} {name} {after}, {place}.</al></divisie>\
             <divisie><kop><titel>D. Budgettaire gevolgen van beleid</titel></kop>\
             <al>De uitgaven staan in tabel {}.</al></divisie></divisie>",
            at + 1,
            turn + 1,
        );
    })
}
