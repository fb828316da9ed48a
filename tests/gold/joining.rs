//! Words broken at line ends: sentences of made-up policy set in a narrow column, and joined again.
//!
//! A seed gives the sentences. `.ci/typeset.py` has the same sentences set by makers of PDF.

use std::fmt::Write as _;

use prinsjesdiff::text::{Joint, WordEvidence};

use super::random::Random;

/// So many words are set.
pub const FEWEST_WORDS: usize = 24_000;

const SEED: u64 = 1_701;

/// Signs of a line of the narrow column.
const WIDTH: usize = 34;

/// How a word shows that it was broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By a hyphen.
    Kept,
    /// By a soft hyphen.
    Soft,
    /// By nothing.
    Lost,
}

const FIRST: &[&str] = &[
    "haven",
    "dijk",
    "dorps",
    "wijk",
    "school",
    "jeugd",
    "landschaps",
    "veer",
    "kade",
    "oever",
    "water",
    "bodem",
    "natuur",
    "energie",
    "warmte",
    "woning",
    "huur",
    "zorg",
    "arbeids",
    "inkomens",
    "begrotings",
    "subsidie",
    "toezicht",
    "handhavings",
    "opsporings",
    "vervoers",
    "spoor",
    "wegen",
    "fiets",
    "luchtvaart",
    "scheepvaart",
    "visserij",
    "landbouw",
    "voedsel",
    "gezondheids",
    "onderwijs",
    "leraren",
    "cultuur",
    "monumenten",
    "archief",
    "omroep",
    "krediet",
    "export",
    "ondernemers",
    "innovatie",
    "kennis",
    "gegevens",
    "informatie",
    "veiligheids",
    "crisis",
];

const SECOND: &[&str] = &[
    "beleid",
    "beheer",
    "ontwikkeling",
    "voorziening",
    "voorzieningen",
    "maatregelen",
    "regeling",
    "regelingen",
    "akkoord",
    "programma",
    "programma's",
    "fonds",
    "bijdrage",
    "bijdragen",
    "uitgaven",
    "middelen",
    "plannen",
    "agenda",
    "organisaties",
    "instellingen",
    "diensten",
    "meting",
    "metingen",
    "onderzoek",
    "onderzoeken",
    "raming",
    "ramingen",
    "kosten",
    "opbrengsten",
    "taken",
    "partijen",
    "ketens",
    "netwerken",
    "projecten",
    "aanpak",
    "ondersteuning",
    "wetgeving",
    "normen",
    "afspraken",
    "coördinator",
    "bestuur",
    "besturen",
    "ondernemingen",
    "werkgelegenheid",
    "verantwoordelijkheid",
];

const ADJECTIVES: &[&str] = &[
    "maatschappelijke",
    "verschillende",
    "gemeentelijke",
    "provinciale",
    "landelijke",
    "regionale",
    "doelmatige",
    "rechtmatige",
    "structurele",
    "incidentele",
    "toegankelijke",
    "onafhankelijke",
    "gezamenlijke",
    "duurzame",
    "betaalbare",
    "kwetsbare",
    "internationale",
    "bestuurlijke",
    "financiële",
    "wettelijke",
    "noodzakelijke",
    "beschikbare",
    "toekomstbestendige",
    "betrouwbare",
    "wetenschappelijke",
    "vrijwillige",
    "tijdelijke",
    "kleinschalige",
    "grensoverschrijdende",
];

const HYPHENED: &[&str] = &[
    "EU-lidstaten",
    "niet-fiscale maatregelen",
    "niet-belastingontvangsten",
    "BZK-begroting",
    "zuid-oostelijke provincies",
    "oud-bewindslieden",
    "vice-voorzitters",
    "kosten-batenanalyses",
    "sociaal-economische gevolgen",
    "MKB-ondernemers",
    "non-profitinstellingen",
    "ex-gedetineerden",
    "e-mailadressen",
    "milieu-eisen",
    "Noord-Holland",
    "IPCC-rapporten",
    "CO2-uitstoot",
    "VN-verdragen",
    "on-linevoorzieningen",
    "radio-omroepen",
    "ICT-voorzieningen",
];

const SUSPENDED: &[&str] = &[
    "wet- en regelgeving",
    "gemeente- en provinciefonds",
    "land- en tuinbouw",
    "haven- en dijkdienst",
    "primair- en voortgezet onderwijs",
    "in- en uitstroom",
    "lucht- en scheepvaart",
    "woon- of werkadres",
    "voor- en nadelen",
    "bodem- en waterkwaliteit",
    "jeugd- en ouderenzorg",
    "sport- en cultuurverenigingen",
];

const VERBS: &[&str] = &[
    "bevordert",
    "ondersteunt",
    "bekostigt",
    "coördineert",
    "beoordeelt",
    "stimuleert",
    "financiert",
    "onderzoekt",
    "vereenvoudigt",
    "waarborgt",
    "ontwikkelt",
    "actualiseert",
    "evalueert",
];

const INFINITIVES: &[&str] = &[
    "verbeteren",
    "vereenvoudigen",
    "onderhouden",
    "uitbreiden",
    "beëindigen",
    "voortzetten",
    "versterken",
    "verduurzamen",
    "ondersteunen",
    "openstellen",
    "herzien",
];

const ACTORS: &[&str] = &[
    "De Minister",
    "De staatssecretaris",
    "Het kabinet",
    "De Minister van Dorpen en Landschap",
    "De inspectie",
    "Het ministerie",
    "De uitvoeringsorganisatie",
];

/// The paragraphs that are set.
pub fn paragraphs() -> Vec<String> {
    let mut random = Random::new(SEED);
    let mut paragraphs = Vec::new();
    let mut words = 0;
    while words < FEWEST_WORDS {
        let count = random.between(2, 5);
        let sentences: Vec<String> = (0..count).map(|_| sentence(&mut random)).collect();
        let paragraph = sentences.join(" ");
        words += paragraph.split(' ').count();
        paragraphs.push(paragraph);
    }
    paragraphs
}

fn compound(random: &mut Random) -> String {
    format!("{}{}", random.pick(FIRST), random.pick(SECOND))
}

/// A noun with or without an adjective, a word with a hyphen of its own, or a suspended compound.
fn noun(random: &mut Random) -> String {
    match random.below(10) {
        0 => (*random.pick(HYPHENED)).to_owned(),
        1 => (*random.pick(SUSPENDED)).to_owned(),
        2..=5 => format!("{} {}", random.pick(ADJECTIVES), compound(random)),
        _ => compound(random),
    }
}

fn sentence(random: &mut Random) -> String {
    let actor = *random.pick(ACTORS);
    let (one, two, three) = (noun(random), noun(random), noun(random));
    let verb = *random.pick(VERBS);
    let (to, adjective) = (*random.pick(INFINITIVES), *random.pick(ADJECTIVES));
    let year = random.between(2013, 2031);
    match random.below(6) {
        0 => format!("{actor} {verb} de {one} en stelt daarvoor {two} beschikbaar."),
        1 => format!(
            "{actor} is verantwoordelijk voor {one}, voor zover gemeenten de {two} zelf {to}."
        ),
        2 => format!(
            "In {year} wordt de {one} herzien, zodat {adjective} {two} sneller bij {three} terechtkomt."
        ),
        3 => format!("{actor} {verb} samen met {one} een {adjective} aanpak van {two}."),
        4 => format!(
            "Voor {one} en {two} geldt dat {three} ten minste eens per vier jaar wordt getoetst."
        ),
        _ => format!("Wie de {one} wil {to}, doet dat in overleg met {two} en binnen de {three}."),
    }
}

/// A line and what stands between it and the next in the text.
struct Line {
    text: String,
    gap: Gap,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    Space,
    Broken,
    OwnHyphen,
}

/// Sets a paragraph; lines that go on with another word end in a space where `spaced` says so.
fn set(paragraph: &str, way: Way, spaced: bool) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut words: Vec<String> = paragraph.split(' ').rev().map(str::to_owned).collect();
    while let Some(word) = words.pop() {
        let taken = if line.is_empty() { 0 } else { line.chars().count() + 1 };
        if taken + word.chars().count() <= WIDTH {
            if taken > 0 {
                line.push(' ');
            }
            line.push_str(&word);
            continue;
        }
        if let Some((head, tail, gap)) = broken(&word, WIDTH.saturating_sub(taken)) {
            if taken > 0 {
                line.push(' ');
            }
            line.push_str(&head);
            if gap == Gap::Broken {
                line.push_str(match way {
                    Way::Kept => "-",
                    Way::Soft => "\u{ad}",
                    Way::Lost => "",
                });
            }
            lines.push(Line { text: std::mem::take(&mut line), gap });
            words.push(tail);
        } else if line.is_empty() {
            lines.push(Line { text: word + if spaced { " " } else { "" }, gap: Gap::Space });
        } else {
            let text = std::mem::take(&mut line) + if spaced { " " } else { "" };
            lines.push(Line { text, gap: Gap::Space });
            words.push(word);
        }
    }
    if !line.is_empty() {
        lines.push(Line { text: line, gap: Gap::Space });
    }
    lines
}

/// Breaks a word behind its own hyphen or between two syllables, as near to the room as it can.
fn broken(word: &str, room: usize) -> Option<(String, String, Gap)> {
    let signs: Vec<char> = word.chars().collect();
    let vowel = |at: usize| "aeiouyëïöüé".contains(signs[at].to_ascii_lowercase());
    let letter = |at: usize| signs[at].is_lowercase();
    (2..signs.len().saturating_sub(2)).rev().find_map(|at| {
        let gap = if signs[at - 1] == '-' {
            Gap::OwnHyphen
        } else {
            // Between a vowel with its consonants and a consonant with its vowel.
            let apart = letter(at - 2) && letter(at - 1) && letter(at) && letter(at + 1);
            let fits = apart && !vowel(at) && vowel(at + 1) && (0..at).any(vowel);
            let digraph = signs[at - 1] == 'c' && signs[at] == 'h';
            if !fits || digraph {
                return None;
            }
            Gap::Broken
        };
        let length = at + usize::from(gap == Gap::Broken);
        (length <= room).then(|| (signs[..at].iter().collect(), signs[at..].iter().collect(), gap))
    })
}

/// What came of the line ends of a text.
#[derive(Debug, Default)]
pub struct Measured {
    /// Line ends inside paragraphs.
    pub ends: usize,
    /// Of these, inside a word.
    pub broken: usize,
    /// Line ends that were closed.
    pub made: usize,
    /// Of these, as the text has it.
    pub right: usize,
    /// What was not as the text has it.
    pub wrong: Vec<String>,
}

impl Measured {
    /// Of a thousand closed line ends so many were right.
    pub fn precision(&self) -> usize {
        self.right * 1_000 / self.made.max(1)
    }

    /// Of a thousand broken words so many were made whole.
    pub fn recall(&self) -> usize {
        self.right * 1_000 / self.broken.max(1)
    }
}

/// Sets and joins all paragraphs.
pub fn measure(way: Way, spaced: bool) -> Measured {
    let set: Vec<Vec<Line>> =
        paragraphs().iter().map(|paragraph| set(paragraph, way, spaced)).collect();
    let lines: Vec<&str> = set.iter().flatten().map(|line| line.text.as_str()).collect();
    let evidence = WordEvidence::from_lines(&lines, spaced);
    let mut measured = Measured::default();
    for two in set.iter().flat_map(|lines| lines.windows(2)) {
        let joint = evidence.join(&two[0].text, &two[1].text, spaced);
        let wanted = match (two[0].gap, way) {
            (Gap::Space, _) => Joint::Space,
            (Gap::OwnHyphen, _) => Joint::Closed,
            (Gap::Broken, Way::Lost) => Joint::Mended,
            (Gap::Broken, _) => Joint::HyphenDropped,
        };
        measured.ends += 1;
        measured.broken += usize::from(wanted != Joint::Space);
        measured.made += usize::from(joint != Joint::Space);
        measured.right += usize::from(joint == wanted && wanted != Joint::Space);
        if joint != wanted {
            measured.wrong.push(format!("{}|{} {joint:?}", two[0].text, two[1].text));
        }
    }
    measured
}

const TEXT: &str = "Sentences of made-up policy, with inflected words, compounds that no list has, suspended \
compounds (*wet- en regelgeving*) and words with hyphens of their own (*EU-lidstaten*, *niet-fiscale*), are set \
in lines of 34 signs, where words are broken between syllables or behind their own hyphens, and are joined again \
line by line. A line end counts as joined when no space is put there, and as right when what stands there is what \
the text has. The step `.ci/typeset` has the same sentences set in narrow columns by typst and WeasyPrint, with \
the patterns of their Dutch hyphenation, and holds the whole way from PDF to sentences to the same bars: a \
precision of .999 and a recall of .995. Where no space tells that a line goes on and hyphens are lost, nothing \
but known words tells a broken word, and no bar is set.\n\n";

/// The part of `docs/truth.md`.
pub fn table() -> String {
    let words: usize = paragraphs().iter().map(|text| text.split(' ').count()).sum();
    let mut table = format!(
        "{TEXT}{words} words.\n\n| hyphen at the line end | a space where a line goes on | line ends | broken words | \
         joined | right | precision | recall |\n|---|---|--:|--:|--:|--:|--:|--:|\n"
    );
    for (name, way) in [("kept", Way::Kept), ("soft", Way::Soft), ("lost", Way::Lost)] {
        for spaced in [true, false] {
            let found = measure(way, spaced);
            let share = |part: usize, of: usize| {
                let tenths = part * 10_000 / of.max(1);
                format!("{}.{:04}", tenths / 10_000, tenths % 10_000)
            };
            let _ = writeln!(
                table,
                "| {name} | {} | {} | {} | {} | {} | {} | {} |",
                if spaced { "yes" } else { "no" },
                found.ends,
                found.broken,
                found.made,
                found.right,
                share(found.right, found.made),
                share(found.right, found.broken),
            );
        }
    }
    table
}
