//! The table of unique sentences, made from editions and kept as one text.
//!
//! Knows which sentence is the same one in another edition: the one with the same words and figures, years that
//! move with the edition apart. Must not know how long a sentence stood in words, nor any format of output.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use memchr::memmem;
use serde::{Deserialize, Serialize};

use super::key;
use super::query::{Filter, Query};
use crate::model::{Block, BudgetYear, Chapter, Edition, Kind, Place, SectionKind};

/// A sentence with every place where it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// As it was printed last.
    #[serde(rename = "t")]
    pub text: String,
    /// The title of the article in which it stood last.
    #[serde(rename = "a")]
    pub title: String,
    /// Its places with the years in which it stood there, oldest first.
    #[serde(rename = "p")]
    pub places: Vec<(Place, SectionKind, Vec<BudgetYear>)>,
}

/// Which chapters each year has read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Coverage {
    /// The years with an edition.
    pub years: Vec<BudgetYear>,
    /// The years in which a chapter has a paper.
    pub chapters: BTreeMap<Chapter, Vec<BudgetYear>>,
    /// The sections that a year has not read.
    pub unread: BTreeSet<(BudgetYear, Place, SectionKind)>,
}

impl Coverage {
    /// Tells whether what stands in a place in a year was read, so that what is not found there is not
    /// there.
    pub fn has_read(&self, place: &Place, section: SectionKind, year: BudgetYear) -> bool {
        self.chapters.get(&place.chapter).is_some_and(|all| all.contains(&year))
            && !self.unread.contains(&(year, place.clone(), section))
    }
}

/// The sentences of A and B of all editions of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The kind.
    pub kind: Kind,
    pub(super) coverage: Coverage,
    /// All of it: a head, a line of folded text for each sentence, an empty line, and a line for each that
    /// says where it stood.
    body: String,
    keys: Range<usize>,
    records: usize,
}

/// A sentence while the table is made.
struct Entry {
    folded: String,
    found: Found,
}

/// Makes a table from editions, one after the other, oldest first.
#[derive(Default)]
pub struct Builder {
    coverage: Coverage,
    known: HashMap<String, usize>,
    entries: Vec<Entry>,
}

impl Builder {
    /// Adds an edition.
    pub fn add(&mut self, edition: &Edition) {
        let year = edition.year;
        self.coverage.years.push(year);
        for text in &edition.chapters {
            if text.is_unknown() {
                continue;
            }
            let chapter = text.publication.chapter.clone();
            self.coverage.chapters.entry(chapter).or_default().push(year);
            for article in &text.articles {
                let unread = article.unread.iter().filter(|kind| kind.is_compared());
                let unread = unread.map(|kind| (year, article.place.clone(), *kind));
                self.coverage.unread.extend(unread);
                for section in article.sections.iter().filter(|one| one.kind.is_compared()) {
                    let mut add = |sentence: &str| {
                        self.sentence(
                            sentence,
                            &article.title,
                            (&article.place, section.kind),
                            year,
                        );
                    };
                    add(&section.heading);
                    section.blocks.iter().for_each(|block| sentences(block, &mut add));
                }
            }
        }
    }

    fn sentence(
        &mut self,
        text: &str,
        title: &str,
        (place, section): (&Place, SectionKind),
        year: BudgetYear,
    ) {
        let folded = key(text);
        if folded.is_empty() {
            return;
        }
        let rolled = rolled(&folded, year);
        let at = self.known.get(&folded).or_else(|| self.known.get(&rolled)).copied();
        let at = at.unwrap_or_else(|| {
            let found = Found { text: String::new(), title: String::new(), places: Vec::new() };
            self.entries.push(Entry { folded: String::new(), found });
            self.entries.len() - 1
        });
        self.known.insert(folded.clone(), at);
        self.known.insert(rolled, at);
        let entry = &mut self.entries[at];
        text.replace(['\n', '\r'], " ").clone_into(&mut entry.found.text);
        title.clone_into(&mut entry.found.title);
        // Whoever searches for a year of long ago finds the sentence that bore it.
        if !entry.folded.split('\t').any(|one| one == folded) {
            if !entry.folded.is_empty() {
                entry.folded.push('\t');
            }
            entry.folded.push_str(&folded);
        }
        let places = &mut entry.found.places;
        match places.iter_mut().find(|(known, kind, _)| known == place && *kind == section) {
            Some((.., years)) if years.last() == Some(&year) => {}
            Some((.., years)) => years.push(year),
            None => places.push((place.clone(), section, vec![year])),
        }
    }

    /// Returns the table.
    #[must_use]
    pub fn finish(self, kind: Kind) -> Table {
        let mut body = json(&self.coverage);
        body.push('\n');
        for entry in &self.entries {
            body.push_str(&entry.folded);
            body.push('\n');
        }
        body.push('\n');
        for entry in &self.entries {
            body.push_str(&json(&entry.found));
            body.push('\n');
        }
        Table::read(kind, body).unwrap_or_else(|| Table::empty(kind))
    }
}

/// Writes the years about that of an edition as how far they are from it: these move on with the editions. A target
/// further off that moves is another sentence.
fn rolled(folded: &str, edition: BudgetYear) -> String {
    let word = |word: &str| match word.parse::<u16>() {
        Ok(year) if word.len() == 4 && year.abs_diff(edition.0) <= 1 => {
            format!("<{}>", i32::from(year) - i32::from(edition.0))
        }
        _ => word.to_owned(),
    };
    folded.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Writes a value on one line.
fn json(value: &impl Serialize) -> String {
    // What is written here are texts, numbers and lists, which cannot fail.
    serde_json::to_string(value).unwrap_or_default()
}

/// Hands on the sentences of a block: what has none of its own counts as one.
fn sentences(block: &Block, add: &mut impl FnMut(&str)) {
    match block {
        Block::Heading { text, .. } => add(text),
        Block::Table(table) => {
            table.title.iter().for_each(|title| add(title));
            table.rows.iter().for_each(|row| add(&row.join(" | ")));
        }
        _ => block.sentences().iter().for_each(|sentence| add(sentence)),
    }
}

impl Table {
    /// A table without sentences.
    #[must_use]
    pub fn empty(kind: Kind) -> Self {
        let (coverage, body) = (Coverage::default(), String::new());
        Self { kind, coverage, body, keys: 0..0, records: 0 }
    }

    /// Reads a table that was kept; nothing where it is none.
    #[must_use]
    pub fn read(kind: Kind, body: String) -> Option<Self> {
        let head = body.find('\n')?;
        let coverage = serde_json::from_str(&body[..head]).ok()?;
        let keys = head + 1;
        // Where there is no sentence, the empty line follows the head.
        let (end, records) = if body[keys..].starts_with('\n') {
            (keys, keys + 1)
        } else {
            let end = keys + memmem::find(&body.as_bytes()[keys..], b"\n\n")? + 1;
            (end, end + 1)
        };
        Some(Self { kind, coverage, keys: keys..end, records, body })
    }

    /// Returns all of it, to be kept.
    #[must_use]
    pub fn body(&self) -> &str {
        &self.body
    }

    /// Returns the years it has, oldest first.
    #[must_use]
    pub fn years(&self) -> &[BudgetYear] {
        &self.coverage.years
    }

    /// Returns the sentences in which all words and phrases stand, in the order of the papers, with what of
    /// their places the filter takes.
    #[must_use]
    pub fn search(&self, query: &Query, filter: &Filter) -> Vec<Found> {
        let keys = &self.body[self.keys.clone()];
        // The longest word is the rarest: the others are looked for only where it stands.
        let Some(rarest) = query.folded.iter().max_by_key(|term| term.len()) else {
            return Vec::new();
        };
        let finder = memmem::Finder::new(rarest);
        let others: Vec<memmem::Finder<'_>> = query
            .folded
            .iter()
            .filter(|term| *term != rarest)
            .map(|term| memmem::Finder::new(term.as_str()))
            .collect();
        let (mut line, mut counted, mut from) = (0, 0, 0);
        let mut lines = Vec::new();
        while let Some(at) = finder.find(&keys.as_bytes()[from..]) {
            let at = from + at;
            line += memchr::memchr_iter(b'\n', &keys.as_bytes()[counted..at]).count();
            let start = keys[..at].rfind('\n').map_or(0, |end| end + 1);
            let end = at + memchr::memchr(b'\n', &keys.as_bytes()[at..]).unwrap_or(keys.len() - at);
            let text = &keys.as_bytes()[start..end];
            if others.iter().all(|other| other.find(text).is_some()) {
                lines.push(line);
            }
            (counted, from) = (end, end);
        }
        self.records(&lines).into_iter().filter(|found| found.is_taken(filter)).collect()
    }

    /// Returns the records of these lines, which rise.
    fn records(&self, lines: &[usize]) -> Vec<Found> {
        let records = &self.body[self.records..];
        let (mut found, mut line, mut start) = (Vec::with_capacity(lines.len()), 0, 0);
        for &wanted in lines {
            let ends = memchr::memchr_iter(b'\n', &records.as_bytes()[start..]);
            if wanted > line {
                let Some(end) = ends.take(wanted - line).last() else { break };
                (start, line) = (start + end + 1, wanted);
            }
            let rest = &records[start..];
            let text = rest.split('\n').next().unwrap_or_default();
            found.extend(serde_json::from_str::<Found>(text));
        }
        found
    }

    /// Returns the chapters that have a paper in any year.
    pub fn chapters(&self) -> impl Iterator<Item = &Chapter> {
        self.coverage.chapters.keys()
    }

    /// Lists the sections that were not read, of what the filter takes.
    pub fn unread_in(
        &self,
        filter: &Filter,
    ) -> impl Iterator<Item = &(BudgetYear, Place, SectionKind)> {
        let takes = |one: &&(BudgetYear, Place, SectionKind)| filter.takes(&one.1.chapter, one.0);
        self.coverage.unread.iter().filter(takes)
    }

    /// Lists the sections that a year has not read.
    pub fn unread(&self, year: BudgetYear) -> impl Iterator<Item = (&Place, SectionKind)> {
        let of_year = self.coverage.unread.iter().filter(move |one| one.0 == year);
        of_year.map(|(_, place, section)| (place, *section))
    }

    /// Tells whether what stands in a place in a year was read.
    #[must_use]
    pub fn has_read(&self, place: &Place, section: SectionKind, year: BudgetYear) -> bool {
        self.coverage.has_read(place, section, year)
    }

    /// Returns every sentence, in the order of the papers.
    pub fn all(&self) -> impl Iterator<Item = Found> + '_ {
        self.body[self.records..].lines().filter_map(|line| serde_json::from_str(line).ok())
    }
}

impl Found {
    fn is_taken(&self, filter: &Filter) -> bool {
        self.places
            .iter()
            .any(|(place, _, years)| years.iter().any(|year| filter.takes(&place.chapter, *year)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::edition;
    use super::*;

    fn table(editions: &[Edition]) -> Table {
        let mut builder = Builder::default();
        for edition in editions {
            builder.add(edition);
        }
        builder.finish(Kind::Begroting)
    }

    fn texts(table: &Table, query: &str, filter: &Filter) -> Vec<String> {
        let found = table.search(&Query::read(query).unwrap(), filter);
        found.into_iter().map(|one| one.text).collect()
    }

    fn years() -> Table {
        table(&[
            edition(
                2024,
                &[("XXV/1", "De volkshuisvesting in 2024 is voor iedereen. Dorpen leven.")],
            ),
            edition(
                2025,
                &[
                    ("XXV/1", "De volkshuisvesting in 2025 is voor iedereen. De huur is laag."),
                    ("XXVI/2", "Dorpen leven."),
                ],
            ),
        ])
    }

    #[test]
    fn a_word_is_found_inside_a_compound_and_whatever_its_case() {
        let filter = Filter::default();
        let found = ["De volkshuisvesting in 2025 is voor iedereen."];
        for query in ["huisvesting", "HUISVESTING", "volkshuis", "\"in 2024 is\"", "2025 iedereen"]
        {
            assert_eq!(texts(&years(), query, &filter), found, "{query}");
        }
        for query in ["huisvesting dorpen", "\"iedereen voor\"", "kasteel"] {
            assert!(texts(&years(), query, &filter).is_empty(), "{query}");
        }
    }

    #[test]
    fn a_sentence_that_only_moves_its_year_on_is_one_sentence() {
        let found = years().search(&Query::read("huisvesting").unwrap(), &Filter::default());
        let place = Place::parse("XXV/1").unwrap();
        let stood = vec![BudgetYear(2024), BudgetYear(2025)];
        assert_eq!(found[0].places, [(place, SectionKind::Doelstelling, stood)]);
    }

    #[test]
    fn a_figure_or_a_target_that_is_another_makes_another_sentence() {
        let table = table(&[
            edition(2024, &[("XXV/1", "In 2035 heeft 60% een winkel. Sinds 2019 geldt 5 km.")]),
            edition(2025, &[("XXV/1", "In 2036 heeft 55% een winkel. Sinds 2019 geldt 5 km.")]),
        ]);
        let stood = |query: &str| -> Vec<usize> {
            let found = table.search(&Query::read(query).unwrap(), &Filter::default());
            found.iter().map(|one| one.places[0].2.len()).collect()
        };
        assert_eq!(stood("winkel"), [1, 1]);
        assert_eq!(stood("60"), [1]);
        assert_eq!(stood("geldt"), [2]);
    }

    #[test]
    fn a_filter_asks_where_and_when_a_sentence_stood() {
        let chapter = |code: &str| Some(Chapter::parse(code).unwrap());
        let hits = |chapter, between: Option<(u16, u16)>| {
            let years = between.map(|(first, last)| (BudgetYear(first), BudgetYear(last)));
            texts(&self::years(), "dorpen", &Filter { chapter, years }).len()
        };
        assert_eq!(hits(None, None), 1);
        assert_eq!(hits(chapter("XXVI"), None), 1);
        assert_eq!(hits(chapter("XXVI"), Some((2024, 2024))), 0);
        assert_eq!(hits(chapter("XXV"), Some((2020, 2024))), 1);
        assert_eq!(hits(chapter("VII"), None), 0);
    }

    #[test]
    fn a_table_reads_back_from_its_body() {
        for table in [years(), table(&[]), table(&[edition(2024, &[])])] {
            let read = Table::read(table.kind, table.body().to_owned()).unwrap();
            assert_eq!(read, table);
            assert!(texts(&read, "kasteel", &Filter::default()).is_empty());
        }
        for damaged in ["", "{}", "x\ny\n", "{\"years\":[],\"chapters\":{},\"unread\":[]}\nx"] {
            assert_eq!(Table::read(Kind::Begroting, damaged.to_owned()), None, "{damaged}");
        }
    }

    #[test]
    fn every_line_is_met_with_its_own_record() {
        let table = years();
        let all: Vec<Found> = table.all().collect();
        assert_eq!(all.len(), 3);
        for one in &all {
            let query = Query::read(&format!("\"{}\"", one.text)).unwrap();
            assert_eq!(
                table.search(&query, &Filter::default()),
                std::slice::from_ref(one),
                "{}",
                one.text
            );
        }
    }
}
