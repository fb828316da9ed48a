//! The pages a reader of the archive sees on a forge.
//!
//! Knows the Dutch words of the READMEs and of the rest of a paper. Must not know git.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::folders::named_folder;
use super::kept::bare;
use super::message::{PRELIMINARY, PRELIMINARY_LINE, capital, held_name, kind_name};
use super::record::{ArticleRecord, Record, Stand};
use crate::form;
use crate::model::{BudgetYear, Held, Kind, Publication, Rest, Section, SectionKind};

/// Git must not change line ends, and shows headings above its hunks.
pub(super) const ATTRIBUTES: &str = "*.md -text diff=markdown\n";

/// Writes the page of a chapter: its articles, with links.
pub(super) fn chapter(publication: &Publication, record: &Record, kept: &[String]) -> String {
    let mut page = format!("# {}\n\n{}", edition(publication), paper(publication));
    for article in &record.articles {
        let policy = if article.policy { "beleidsartikel" } else { "niet-beleidsartikel" };
        let title = form::inline(&article.title);
        let folder = article.folder();
        let name = named(article);
        // An article without sections has no folder to link to.
        let link = if article.sections.is_empty() { name } else { format!("[{name}]({folder})") };
        let _ = writeln!(page, "- {link}: {title} ({policy})");
    }
    for held in record.held.iter().filter(|held| !held.is_unread()) {
        let name = capital(&held_name(held));
        let how = if held.why == Held::KEPT {
            "niet in dit stuk; de eerdere tekst van deze uitgave blijft staan"
        } else {
            "niet gelezen; de tekst is met de hand opgegeven"
        };
        let _ = writeln!(page, "- {name}: {how}");
    }
    for held in record.held.iter().filter(|held| held.is_unread()) {
        let _ = writeln!(page, "- {}: aangehouden{}", capital(&held_name(held)), stays(held, kept));
    }
    page
}

/// An article as the page of its folder shows it.
pub(super) struct Printed<'p> {
    pub(super) listed: &'p ArticleRecord,
    /// The edition before, and the article as it stood there.
    pub(super) origin: Option<(BudgetYear, &'p ArticleRecord)>,
    /// What was read of A and B.
    pub(super) sections: Vec<&'p Section>,
    /// Which of A and B was not read.
    pub(super) unread: Vec<SectionKind>,
}

/// Writes the page of the folder of an article, or of several that bear one number: what the texts
/// beside it are of, A and B, and where the article stood before.
pub(super) fn article(publication: &Publication, articles: &[Printed<'_>]) -> String {
    let mut page = String::new();
    for Printed { listed, origin, sections, unread } in articles {
        let title = form::inline(&listed.title);
        let _ = write!(page, "# {}. {title}\n\n{}.\n", named(listed), edition(publication));
        page.push_str(&paper(publication));
        if let Some(origin) =
            origin.and_then(|(year, was)| stood(publication.kind, year, was, listed))
        {
            let _ = write!(page, "{origin}\n\n");
        }
        for kind in unread {
            let _ = write!(page, "Niet gelezen: {kind}; zie [{kind}.md]({kind}.md).\n\n");
        }
        for section in sections {
            for line in form::write(section).lines() {
                // Every heading one deeper: the page has its own.
                let deeper = if line.starts_with('#') { "#" } else { "" };
                let _ = writeln!(page, "{deeper}{line}");
            }
            page.push('\n');
        }
    }
    page.truncate(page.trim_end().len());
    page.push('\n');
    page
}

/// Says where an article stood in an earlier edition, if it was elsewhere or under another title.
fn stood(kind: Kind, year: BudgetYear, was: &ArticleRecord, is: &ArticleRecord) -> Option<String> {
    let edition = format!("In {} {year}", kind_name(kind));
    let title = form::inline(&was.title);
    match (was.folder() != is.folder(), bare(&was.title) != bare(&is.title)) {
        (true, true) => Some(format!("{edition} was dit artikel {}, ‘{title}’.", was.name())),
        (true, false) => Some(format!("{edition} was dit artikel {}.", was.name())),
        (false, true) => Some(format!("{edition} heette dit artikel ‘{title}’.")),
        (false, false) => None,
    }
}

fn named(article: &ArticleRecord) -> String {
    match &article.sub_budget {
        Some(sub_budget) => format!("{sub_budget}, artikel {}", article.number),
        None => format!("Artikel {}", article.number),
    }
}

/// Names an edition of a chapter: `Begroting 2026, VII Binnenlandse Zaken`.
fn edition(publication: &Publication) -> String {
    let kind = capital(kind_name(publication.kind));
    let name = form::inline(&publication.chapter_name);
    format!("{kind} {}, {} {name}", publication.year, publication.chapter)
}

/// Cites a paper, with its address, and says when it is early text.
fn paper(publication: &Publication) -> String {
    let citation = form::inline(&publication.citation());
    let early = if publication.standing.is_preliminary() { PRELIMINARY_LINE } else { "" };
    format!("{citation}, [{}]({}).\n\n{early}", publication.id, publication.address())
}

/// How the page of a chapter begins to tell of a newer paper that is held as a whole.
const HELD_WHOLE: &str = "**Aangehouden:** ";
/// What follows names the text that stands there.
const STANDS: &str = "; hieronder staat ";

/// Says on a page, under its heading, that a newer paper is held as a whole.
pub(super) fn held_whole(page: &str, newer: &Publication, stands: &Record) -> String {
    held(page, newer, stands, "is als geheel niet gelezen")
}

/// Says on the page of an article, under its heading, that it is held in a newer paper.
pub(super) fn held_article(page: &str, newer: &Publication, stands: &Record) -> String {
    held(page, newer, stands, "is niet gelezen voor zover het dit artikel betreft")
}

fn held(page: &str, newer: &Publication, stands: &Record, what: &str) -> String {
    let (kind, year) = (kind_name(newer.kind), newer.year);
    let (heading, rest) = page.split_once("\n\n").unwrap_or((page, ""));
    // Of several papers that are held one after the other the newest is told, above the text that stood.
    let (stood, rest) = match rest.split_once(".\n\n") {
        Some((told, rest)) if told.starts_with(HELD_WHOLE) => {
            (told.rsplit_once(STANDS).map(|(_, stood)| stood.to_owned()), rest)
        }
        _ => (None, rest),
    };
    let stood = stood.unwrap_or_else(|| format!("{kind} {}", stands.year()));
    let paper = format!("{kind} {year} ([{}]({}))", newer.id, newer.address());
    format!("{heading}\n\n{HELD_WHOLE}{paper} {what}{STANDS}{stood}.\n\n{rest}")
}

fn stays(held: &Held, kept: &[String]) -> &'static str {
    let folder = named_folder(&held.article);
    if folder.is_some_and(|folder| kept.iter().any(|path| path.starts_with(&folder))) {
        "; de eerdere tekst blijft staan"
    } else {
        ""
    }
}

/// Writes the first page of the archive: which text stands where.
pub(super) fn root(stand: &Stand) -> String {
    let mut page = "# Begrotingsteksten\n\nDe teksten van de rijksbegroting, per artikel en \
        onderdeel. De geschiedenis van een map is de geschiedenis van die plaats in de begroting.\n"
        .to_owned();
    let mut kinds: BTreeMap<Kind, BudgetYear> = BTreeMap::new();
    for row in &stand.rows {
        let newest = kinds.entry(row.kind).or_insert(row.newest);
        *newest = row.newest.max(*newest);
    }
    for (kind, newest) in kinds {
        let _ = write!(page, "\n## {}\n\n", capital(kind_name(kind)));
        for row in stand.rows.iter().filter(|row| row.kind == kind) {
            let name = form::inline(&row.name);
            let chapter = &row.chapter;
            let _ = match row.year {
                Some(year) => write!(page, "- [{chapter} {name}]({kind}/{chapter}): {year}"),
                None => write!(page, "- {chapter} {name}: nog geen tekst"),
            };
            if row.standing.is_preliminary() {
                let _ = write!(page, ", {PRELIMINARY}");
            }
            if row.year != Some(row.newest) {
                let _ = write!(page, " (het stuk van {} is aangehouden)", row.newest);
            }
            if row.newest < newest {
                let _ = write!(page, " (geen {} {newest} in dit archief)", kind_name(kind));
            }
            page.push('\n');
        }
    }
    page
}

/// Writes what of a paper is in no article.
pub(super) fn rest(publication: &Publication, rest: &Rest) -> String {
    let mut page = format!("# Buiten de artikelen: {}\n", publication.id);
    if publication.standing.is_preliminary() {
        let _ = write!(page, "\n{}", PRELIMINARY_LINE.trim_end_matches('\n'));
        page.push('\n');
    }
    for part in &rest.parts {
        let _ = write!(page, "\n## {}, regel {}\n\n", form::inline(&part.what), part.line);
        for line in part.text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            page.push_str(&form::line(line));
            page.push('\n');
        }
    }
    page
}
