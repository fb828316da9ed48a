//! A hand-labelled pair as it stands in its file: two versions of some articles, and what a careful
//! reader says of them.
//!
//! Knows the signs of the files (`README.md` beside them). Must not know how a paper is printed or
//! what the program says.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// One pair of versions with its label.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The name of the file, without its ending.
    #[serde(skip)]
    pub name: String,
    pub why: String,
    #[serde(default)]
    pub jaarverslag: bool,
    /// How the old paper is printed; the new one too, unless it says otherwise.
    #[serde(default)]
    pub style: Style,
    pub new_style: Option<Style>,
    pub old: Vec<Version>,
    pub new: Vec<Version>,
    pub label: Label,
}

/// How a paper prints its headings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Style {
    /// Divisions within divisions.
    #[default]
    Nested,
    /// Headings among the paragraphs, told apart by their typography.
    Flat,
    /// Bold lines.
    Bold,
    /// Flat, with the first heading of B before the heading of B.
    SubThemeFirst,
    /// Without headings for A and B.
    NoSections,
}

/// One article of one side. Its lines are as the file has them; those that point at the old side
/// (`= B1..B3`) are replaced when the file is read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    #[serde(default = "usual_chapter")]
    pub chapter: String,
    pub number: u16,
    pub title: String,
    #[serde(rename = "A", default)]
    pub a: Vec<String>,
    #[serde(rename = "B", default)]
    pub b: Vec<String>,
    #[serde(rename = "C", default)]
    pub c: Vec<String>,
}

/// What a careful reader says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    pub pairs: Vec<Passage>,
    pub articles: Vec<Fate>,
    /// Where it is absent, findings are not judged.
    pub findings: Option<Vec<String>>,
}

/// What became of one passage, or of each of a range.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    #[serde(default)]
    pub from: String,
    #[serde(default)]
    pub to: String,
    pub op: String,
    #[serde(default)]
    pub class: String,
    #[serde(default)]
    pub moved: String,
    #[serde(default)]
    pub signals: Vec<String>,
    /// The words that went and those that came; absent where they are not labelled.
    pub gone: Option<String>,
    pub came: Option<String>,
}

/// What became of an article.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fate {
    #[serde(default)]
    pub from: String,
    #[serde(default)]
    pub to: String,
    pub status: String,
    #[serde(default)]
    pub retitled: bool,
    #[serde(default)]
    pub renumbered: bool,
}

fn usual_chapter() -> String {
    "XXIX".to_owned()
}

/// A line of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line<'l> {
    Heading(&'l str),
    Paragraph(&'l str),
    /// A paragraph with a bold lead word before its first colon.
    LeadWord(&'l str),
    Item(&'l str),
    /// An item printed as a paragraph that begins with a dash.
    Dashed(&'l str),
    /// A row of a table; the first of a run is the head.
    Row(Vec<&'l str>),
    /// A row of a table of roles.
    RoleRow(&'l str, &'l str),
    Note(&'l str),
}

/// Reads a line by its sign.
pub fn line(text: &str) -> Line<'_> {
    if let Some(rest) = text.strip_prefix("|| ") {
        let (role, rest) = rest.split_once(" | ").unwrap_or((rest, ""));
        return Line::RoleRow(role, rest);
    }
    let Some((sign, rest)) = text.split_once(' ') else { return Line::Paragraph(text) };
    match sign {
        "#" => Line::Heading(rest),
        "*" => Line::LeadWord(rest),
        "-" => Line::Item(rest),
        "–" => Line::Dashed(rest),
        "^" => Line::Note(rest),
        "|" => Line::Row(rest.split(" | ").collect()),
        _ => Line::Paragraph(text),
    }
}

impl Version {
    pub fn section(&self, letter: char) -> &[String] {
        match letter {
            'A' => &self.a,
            'B' => &self.b,
            _ => &self.c,
        }
    }

    /// The lines of a section that are units, in order: no headings, no heads of tables.
    pub fn units(&self, letter: char) -> Vec<&str> {
        let mut in_table = false;
        let mut units = Vec::new();
        for text in self.section(letter) {
            let row = matches!(line(text), Line::Row(_));
            let head = row && !in_table;
            if !head && !matches!(line(text), Line::Heading(_)) {
                units.push(text.as_str());
            }
            in_table = row;
        }
        units
    }
}

/// A place like `4B1`: article, section, position. The article may be left out where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    pub article: u16,
    pub section: char,
    pub position: usize,
}

impl std::fmt::Display for Spot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}{}", self.article, self.section, self.position)
    }
}

fn spot(text: &str, only: u16) -> Spot {
    let at = text.find(['A', 'B', 'C']).unwrap_or_else(|| panic!("{text} names no section"));
    let article = if at == 0 { only } else { text[..at].parse().unwrap() };
    let section = text[at..].chars().next().unwrap();
    Spot { article, section, position: text[at + 1..].parse().unwrap() }
}

/// Reads `B1`, `B1 B2` and `B1..B3`.
pub fn spots(text: &str, side: &[Version]) -> Vec<Spot> {
    let only = side.first().map_or(0, |version| version.number);
    let read = |text: &str| match text.split_once("..") {
        None => vec![spot(text, only)],
        Some((from, to)) => {
            let (from, to) = (spot(from, only), spot(to, only));
            (from.position..=to.position).map(|position| Spot { position, ..from }).collect()
        }
    };
    text.split_whitespace().flat_map(read).collect()
}

/// Tells whether a label speaks of each of a range, not of one group.
pub fn is_range(text: &str) -> bool {
    text.contains("..")
}

impl Pair {
    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let mut pair: Self =
            toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        path.file_stem().unwrap().to_str().unwrap().clone_into(&mut pair.name);
        for at in 0..pair.new.len() {
            for letter in ['A', 'B', 'C'] {
                let lines = pair.new[at].section(letter).iter();
                let lines: Vec<String> = lines.flat_map(|line| pair.as_old(line)).collect();
                let version = &mut pair.new[at];
                match letter {
                    'A' => version.a = lines,
                    'B' => version.b = lines,
                    _ => version.c = lines,
                }
            }
        }
        pair
    }

    /// The old lines that a line of the new side points at, or the line itself.
    fn as_old(&self, line: &str) -> Vec<String> {
        let Some(places) = line.strip_prefix("= ") else { return vec![line.to_owned()] };
        let text = |spot: Spot| {
            let version = self.old.iter().find(|version| version.number == spot.article).unwrap();
            version.units(spot.section)[spot.position].to_owned()
        };
        spots(places, &self.old).into_iter().map(text).collect()
    }
}

/// The folder of the files.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold/pairs")
}

/// All pairs, in the order of their names.
pub fn all() -> Vec<Pair> {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = entries
        .filter(|path| {
            let name = path.file_name().unwrap().to_str().unwrap();
            path.extension().is_some_and(|end| end == "toml") && name.starts_with(char::is_numeric)
        })
        .collect();
    paths.sort();
    paths.iter().map(|path| Pair::read(path)).collect()
}
