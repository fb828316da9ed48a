//! Commit messages: what a reader of `git log` sees, and the trailers a program reads back.
//!
//! Knows the words and the trailers. Must not know trees.

use std::fmt::Write as _;

use chrono::NaiveDate;
use git2::Oid;

use crate::model::{BudgetYear, Chapter, Held, Kind, PaperId, Publication, Standing, pages_path};

use super::order::{Entry, Key};

/// The one identity of everything the archive commits: the same on any machine.
const IDENTITY: &str = "prinsjesdiff <archief@prinsjesdiff.invalid>";
/// A subject longer than this is cut; names of chapters are far shorter.
const LONGEST_NAME: usize = 120;
/// What a reader is told of early text, here and on the pages of the archive.
pub(super) const PRELIMINARY: &str = "voorlopige tekst (nog niet als XML gepubliceerd)";
/// The same as a line of its own.
pub(super) const PRELIMINARY_LINE: &str = "Voorlopige tekst (nog niet als XML gepubliceerd).\n\n";
/// Noon, so that the day is the same in every time zone a reader may have.
const NOON: i64 = 12 * 60 * 60;

/// What the trailers of a commit say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trailers {
    /// The paper.
    pub id: PaperId,
    /// Which body of it, from 1.
    pub revision: u32,
    /// Its kind.
    pub kind: Kind,
    /// The budget year.
    pub year: BudgetYear,
    /// The chapter.
    pub chapter: Chapter,
    /// The canonical address of its text.
    pub source: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// Whether its date is assumed.
    pub date_assumed: bool,
    /// Whether this is the official text.
    pub standing: Standing,
}

impl Trailers {
    /// Reads the trailers of a commit of ours.
    pub(super) fn read(message: &str) -> Option<Self> {
        let value = |name: &str| {
            let mut lines = message.lines().rev().take_while(|line| !line.is_empty());
            lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
        };
        // Archives of versions before this one have English names until they are folded anew.
        let value = |name: &str, before: &str| value(name).or_else(|| value(before));
        Some(Self {
            id: PaperId::parse(value("Publicatie", "Publication")?).ok()?,
            revision: value("Versie", "Revision")?.parse().ok()?,
            kind: value("Soort", "Kind")?.parse().ok()?,
            year: BudgetYear(value("Begrotingsjaar", "Budget-Year")?.parse().ok()?),
            chapter: Chapter::parse(value("Hoofdstuk", "Chapter")?).ok()?,
            source: value("Bron", "Source")?.to_owned(),
            sha256: value("Bron-SHA256", "Source-SHA256")?.to_owned(),
            date_assumed: value("Datum-Aangenomen", "Date-Assumed").is_some(),
            standing: match value("Status", "Standing") {
                Some(name) => Standing::read(name)?,
                None => Standing::Official,
            },
        })
    }

    /// Returns the key of the commit, given its committer's day.
    pub(super) fn key(&self, place_date: NaiveDate) -> Key {
        Key {
            place_date,
            kind: self.kind,
            chapter: self.chapter.clone(),
            base: self.id.base().to_owned(),
            revision: self.revision,
            sha256: self.sha256.clone(),
        }
    }
}

/// How much a commit brings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counts {
    pub(super) articles: usize,
    pub(super) sections: usize,
}

/// Writes the bytes of a commit on `main`.
pub(super) fn commit(
    tree: Oid,
    parent: Option<Oid>,
    entry: &Entry,
    publication: &Publication,
    (counts, changed): (Counts, Option<&str>),
    held: &[Held],
) -> Vec<u8> {
    let own = stamp(noon(entry.body.published));
    let place = stamp(noon(entry.key.place_date));
    let message = message(entry, publication, (counts, changed), held);
    raw(tree, parent, &own, &place, &message)
}

/// Writes the bytes of a commit of the present day, on `bronnen` or `dagelijks`.
pub(super) fn commit_of_today(
    tree: Oid,
    parents: impl IntoIterator<Item = Oid>,
    now: i64,
    message: &str,
) -> Vec<u8> {
    raw(tree, parents, &stamp(now), &stamp(now), message)
}

fn raw(
    tree: Oid,
    parents: impl IntoIterator<Item = Oid>,
    author: &str,
    committer: &str,
    message: &str,
) -> Vec<u8> {
    let mut head = format!("tree {tree}\n");
    for parent in parents {
        // Writing into memory cannot fail.
        let _ = writeln!(head, "parent {parent}");
    }
    format!("{head}author {author}\ncommitter {committer}\n\n{message}").into_bytes()
}

fn stamp(seconds: i64) -> String {
    format!("{IDENTITY} {seconds} +0000")
}

fn noon(date: NaiveDate) -> i64 {
    date.and_time(chrono::NaiveTime::MIN).and_utc().timestamp() + NOON
}

fn message(
    entry: &Entry,
    publication: &Publication,
    (counts, changed): (Counts, Option<&str>),
    held: &[Held],
) -> String {
    let name = plain(&publication.chapter_name);
    let place = format!("{}, {} {name}", publication.year, publication.chapter);
    let kind = kind_name(publication.kind);
    let preliminary = publication.standing.is_preliminary();
    let subject = match (entry.key.revision, preliminary) {
        (1, false) => format!("{} {place}", capital(kind)),
        (1, true) => format!("Voorlopige tekst van {kind} {place}"),
        (_, false) => format!("Herziene tekst van {kind} {place}"),
        (_, true) => format!("Herziene voorlopige tekst van {kind} {place}"),
    };
    let mut text = format!(
        "{}\n\n{}{}, {}, {} aangehouden.\n",
        subject.trim_end(),
        if preliminary { PRELIMINARY_LINE } else { "" },
        count(counts.articles, "artikel", "artikelen"),
        count(counts.sections, "onderdeel", "onderdelen"),
        held.iter().filter(|held| !held.accepted).count()
    );
    if let Some(changed) = changed {
        let _ = writeln!(text, "{changed}.");
    }
    for held in held {
        let how = match held.accepted {
            _ if held.why == Held::KEPT => "Gebleven",
            _ if !held.is_unread() => "Met de hand opgegeven",
            true => "Niet gelezen",
            false => "Aangehouden",
        };
        let _ = writeln!(text, "{how}: {} ({}).", held_name(held), plain(&held.why));
    }
    let _ = write!(
        text,
        "\nPublicatie: {}\nVersie: {}\nSoort: {}\nBegrotingsjaar: {}\nVergaderjaar: {}\n\
         Hoofdstuk: {}\nBron: {}\nBron-SHA256: {}\n",
        publication.id,
        entry.key.revision,
        publication.kind,
        publication.year,
        publication.vergaderjaar,
        publication.chapter,
        source(publication),
        publication.sha256,
    );
    if publication.date_assumed {
        text.push_str("Datum-Aangenomen: ja\n");
    }
    if preliminary {
        let _ = writeln!(text, "Status: {}", publication.standing.as_str());
    }
    text
}

/// Returns the canonical address of a paper's text, made from what it says of itself alone.
fn source(paper: &Publication) -> String {
    let pages = || pages_path(paper.kind, paper.year, &paper.chapter);
    match paper.standing {
        Standing::Official => format!("https://zoek.officielebekendmakingen.nl/{}.xml", paper.id),
        Standing::Rendition => paper.address(),
        Standing::Pdf => format!("https://zoek.officielebekendmakingen.nl/{}.pdf", paper.id),
        Standing::Pages => pages().map_or_else(
            || paper.address(),
            |path| format!("https://www.rijksfinancien.nl/{path}"),
        ),
    }
}

/// Names what is held, in Dutch.
pub(super) fn held_name(held: &Held) -> String {
    match (&held.section, held.article.as_str()) {
        (_, "") => "het hele stuk".to_owned(),
        (Some(section), article) => format!("artikel {}, {section}", plain(article)),
        (None, article) => format!("artikel {}", plain(article)),
    }
}

/// Names a kind of paper as a sentence would.
pub(super) fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Begroting => "begroting",
        Kind::Suppletoire1 => "eerste suppletoire begroting",
        Kind::SuppletoireSeptember => "suppletoire begroting van september",
        Kind::Suppletoire2 => "tweede suppletoire begroting",
        Kind::Jaarverslag => "jaarverslag",
        Kind::Slotwet => "slotwet",
    }
}

/// Gives a text a capital.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

pub(super) fn count(number: usize, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}

/// Makes text from a paper safe for one line of a message.
pub(super) fn plain(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|w| !w.is_empty())
        .collect();
    words.join(" ").chars().take(LONGEST_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_from_a_paper_cannot_add_trailers_or_lines() {
        let hostile = "Zaken\n\nPublicatie: kst-9-X-2\u{7}\r\nSoort: slotwet";
        assert_eq!(plain(hostile), "Zaken Publicatie: kst-9-X-2 Soort: slotwet");
        let message = format!("Begroting {}\n\n1 artikel.\n\nVersie: 1\n", plain(hostile));
        assert_eq!(Trailers::read(&message), None);
    }

    #[test]
    fn held_things_are_named_in_dutch() {
        let held = |article: &str, section| Held {
            article: article.into(),
            section,
            why: String::new(),
            accepted: false,
        };
        assert_eq!(held_name(&held("", None)), "het hele stuk");
        assert_eq!(held_name(&held("IXA/1", None)), "artikel IXA/1");
        let section = Some(crate::model::SectionKind::Doelstelling);
        assert_eq!(held_name(&held("3", section)), "artikel 3, doelstelling");
    }
}
