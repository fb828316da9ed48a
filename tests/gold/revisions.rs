//! Revisions that others aligned by hand, sentence by sentence: what is linked as they linked it.
//!
//! Knows the form of the set (one pair of texts per line: sentences of both sides and links between
//! them) and that each sentence is a paragraph of one section. The set stands in the folder that
//! `PRINSJESDIFF_REVISIONS` names and is no part of the repository. Nobody linked sentences that
//! crossed in it, so a true move counts against precision.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use chrono::NaiveDate;
use prinsjesdiff::compare::{Thresholds, compare};
use prinsjesdiff::model::{
    Article, Block, BudgetYear, Chapter, ChapterText, Edition, Kind, PaperId, Place, Publication,
    Section, SectionKind, Standing, Vergaderjaar,
};
use serde::Deserialize;

/// Two texts and which sentence of the one became which of the other.
#[derive(Debug, Deserialize)]
pub struct Revision {
    pub old: Vec<String>,
    pub new: Vec<String>,
    pub links: BTreeSet<(usize, usize)>,
}

/// Reads the set, if there is one here.
pub fn read() -> Option<Vec<Revision>> {
    let folder = std::env::var_os("PRINSJESDIFF_REVISIONS")?;
    let path = Path::new(&folder).join("pairs.jsonl");
    let lines = std::fs::read_to_string(&path);
    let lines = lines.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let line = |line: &str| serde_json::from_str(line);
    let read: Result<Vec<Revision>, _> = lines.lines().map(line).collect();
    Some(read.unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

/// How many links there are, how many were found, and how many of these are right.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tally {
    pub right: usize,
    pub found: usize,
    pub there: usize,
}

impl Tally {
    fn add(&mut self, found: &BTreeSet<(usize, usize)>, there: &BTreeSet<(usize, usize)>) {
        self.right += found.intersection(there).count();
        self.found += found.len();
        self.there += there.len();
    }

    /// In ten-thousandths.
    pub fn precision(self) -> usize {
        self.right * 10_000 / self.found.max(1)
    }

    /// In ten-thousandths.
    pub fn recall(self) -> usize {
        self.right * 10_000 / self.there.max(1)
    }

    /// In ten-thousandths.
    pub fn f1(self) -> usize {
        2 * self.right * 10_000 / (self.found + self.there).max(1)
    }
}

/// What was found of a set.
#[derive(Debug, Clone, Copy, Default)]
pub struct Score {
    /// Of all links.
    pub all: Tally,
    /// Of those between sentences that are not equal.
    pub changed: Tally,
    /// Of the links of a sentence that has several.
    pub parts: Tally,
}

/// Scores what the comparison makes of a set.
pub fn score(set: &[Revision], thresholds: &Thresholds) -> Score {
    score_by(set, |revision| links(revision, thresholds))
}

/// Scores what any aligner makes of a set.
pub fn score_by(set: &[Revision], align: impl Fn(&Revision) -> BTreeSet<(usize, usize)>) -> Score {
    let mut score = Score::default();
    for revision in set {
        let found = align(revision);
        let there = &revision.links;
        score.all.add(&found, there);
        let changed = |links: &BTreeSet<(usize, usize)>| -> BTreeSet<(usize, usize)> {
            let differs =
                |link: &&(usize, usize)| key(&revision.old[link.0]) != key(&revision.new[link.1]);
            links.iter().filter(differs).copied().collect()
        };
        score.changed.add(&changed(&found), &changed(there));
        let several = |link: &&(usize, usize)| {
            there.iter().filter(|other| other.0 == link.0 || other.1 == link.1).count() > 1
        };
        let parts: BTreeSet<(usize, usize)> = there.iter().filter(several).copied().collect();
        score.parts.add(&found.intersection(&parts).copied().collect(), &parts);
    }
    score
}

/// A threshold: its name, values, and where it stands.
type Knob = (&'static str, &'static [u16], fn(&mut Thresholds) -> &mut u16);

/// The thresholds by which the place decides, and the values they are tried at.
const KNOBS: &[Knob] = &[
    ("gap", &[280, 320, 360, 400, 440], |thresholds| &mut thresholds.gap),
    ("gap_alone", &[240, 280, 320, 360, 400], |thresholds| &mut thresholds.gap_alone),
    ("neighbour", &[350, 400, 450, 500, 550], |thresholds| &mut thresholds.neighbour),
];

/// The heading of the part of `docs/thresholds.md` that is made here.
pub const HEADING: &str = "\n## On revisions aligned by hand\n";

/// Writes that part, if the set is here.
pub fn page() -> Option<String> {
    let set = read()?;
    let mut page = format!(
        "{HEADING}\n{} pairs of texts that others aligned sentence by sentence, in another language \
         than the corpus and on other subjects; the set is no part of the repository, and without it \
         this part is left as it was. Nobody linked sentences that crossed, so that a true move counts \
         as a fault. Precision, recall and F1 (%) of all links, F1 of those between sentences that \
         changed, and found links of sentences that were split or merged.\n",
        set.len()
    );
    for (name, values, knob) in KNOBS {
        let _ = write!(
            page,
            "\n### `{name}`\n\n| value | precision | recall | F1 | changed | parts |\n\
             |--:|--:|--:|--:|--:|--:|\n"
        );
        for &value in *values {
            let mut thresholds = Thresholds::default();
            let mark = if *knob(&mut thresholds) == value { "**" } else { "" };
            *knob(&mut thresholds) = value;
            let Score { all, changed, parts } = score(&set, &thresholds);
            let shares = [all.precision(), all.recall(), all.f1(), changed.f1()];
            let _ = write!(page, "| {mark}{value}{mark} |");
            for share in shares {
                let _ = write!(page, " {}.{:02} |", share / 100, share % 100);
            }
            let _ = writeln!(page, " {} of {} |", parts.right, parts.there);
        }
    }
    Some(page)
}

fn key(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The links that the comparison of a revision tells.
fn links(revision: &Revision, thresholds: &Thresholds) -> BTreeSet<(usize, usize)> {
    let changes =
        compare(&edition(2023, &revision.old), &edition(2024, &revision.new), &[], thresholds);
    let sections = changes.articles.iter().flat_map(|article| &article.sections);
    let units = sections.filter(|section| section.kind == SectionKind::Doelstelling);
    let units = units.flat_map(|section| &section.units);
    let pairs = units.flat_map(|unit| {
        unit.from.iter().flat_map(|one| unit.to.iter().map(|two| (one.position, two.position)))
    });
    pairs.collect()
}

/// An edition of one article, whose goal is the text and whose role never changes.
fn edition(year: u16, sentences: &[String]) -> Edition {
    let kind = Kind::Begroting;
    let chapter = Chapter::parse("VII").expect("a chapter");
    let paragraph = |text: &str| Block::Paragraph { sentences: vec![text.to_owned()] };
    let section = |kind: SectionKind, heading: &str, blocks| Section {
        kind,
        letter: kind.letter(),
        heading: heading.to_owned(),
        blocks,
        pictures: Vec::new(),
    };
    let goal = sentences.iter().map(|text| paragraph(text)).collect();
    let role = vec![paragraph("De minister is verantwoordelijk voor het stelsel.")];
    let article = Article {
        place: Place::parse("VII/1").expect("a place"),
        title: "Openbaar vervoer".to_owned(),
        policy: true,
        sections: vec![
            section(SectionKind::Doelstelling, "Algemene doelstelling", goal),
            section(SectionKind::RolEnVerantwoordelijkheid, "Rol en verantwoordelijkheid", role),
        ],
        unread: Vec::new(),
    };
    let publication = Publication {
        id: PaperId::parse("kst-36000-VII-2").expect("an id"),
        kind,
        year: BudgetYear(year),
        vergaderjaar: Vergaderjaar::of(kind, BudgetYear(year)),
        chapter,
        chapter_name: String::new(),
        dossier: "36000".to_owned(),
        number: "2".to_owned(),
        published: NaiveDate::from_ymd_opt(2023, 9, 19).expect("a day"),
        date_assumed: false,
        standing: Standing::Official,
        sha256: String::new(),
    };
    let text = ChapterText { publication, revision: 1, articles: vec![article], held: Vec::new() };
    Edition { kind, year: BudgetYear(year), chapters: vec![text] }
}
