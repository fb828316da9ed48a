//! The pages a reader of the archive sees on a forge.
//!
//! Knows the Dutch words of the READMEs and of the rest of a paper. Must not know git.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::folders::named_folder;
use super::message::{PRELIMINARY, PRELIMINARY_LINE, capital, held_name, kind_name};
use super::record::{Record, Stand};
use crate::form;
use crate::model::{BudgetYear, Held, Kind, Publication, Rest};

/// Git must not change line ends, and shows headings above its hunks.
pub(super) const ATTRIBUTES: &str = "*.md -text diff=markdown\n";

/// Writes the page of a chapter: its articles, with links.
pub(super) fn chapter(publication: &Publication, record: &Record, kept: &[String]) -> String {
    let mut page = format!(
        "# {} {}, {} {}\n\n{}, [{}]({}).\n\n",
        capital(kind_name(publication.kind)),
        publication.year,
        publication.chapter,
        form::inline(&publication.chapter_name),
        form::inline(&publication.citation()),
        publication.id,
        publication.address(),
    );
    if publication.standing.is_preliminary() {
        page.push_str(PRELIMINARY_LINE);
    }
    for article in &record.articles {
        let policy = if article.policy { "beleidsartikel" } else { "niet-beleidsartikel" };
        let title = form::inline(&article.title);
        let folder = article.folder();
        let name = match &article.sub_budget {
            Some(sub_budget) => format!("{sub_budget}, artikel {}", article.number),
            None => format!("Artikel {}", article.number),
        };
        // An article without sections has no folder to link to.
        let link = if article.sections.is_empty() { name } else { format!("[{name}]({folder})") };
        let _ = writeln!(page, "- {link}: {title} ({policy})");
    }
    for held in record.held.iter().filter(|held| !held.is_unread()) {
        let name = capital(&held_name(held));
        let _ = writeln!(page, "- {name}: niet gelezen; de tekst is met de hand opgegeven");
    }
    for held in record.held.iter().filter(|held| held.is_unread()) {
        let _ = writeln!(page, "- {}: aangehouden{}", capital(&held_name(held)), stays(held, kept));
    }
    page
}

/// How the page of a chapter begins to tell of a newer paper that is held as a whole.
const HELD_WHOLE: &str = "**Aangehouden:** ";

/// Says on the page of a chapter, under its heading, that a newer paper is held as a whole.
pub(super) fn held_whole(page: &str, newer: &Publication, stands: &Record) -> String {
    let (kind, year) = (kind_name(newer.kind), newer.year);
    let notice = format!(
        "{HELD_WHOLE}{kind} {year} ([{}]({})) is als geheel niet gelezen; hieronder staat {kind} {}.",
        newer.id,
        newer.address(),
        stands.year(),
    );
    let (heading, rest) = page.split_once("\n\n").unwrap_or((page, ""));
    // Of several papers that are held one after the other the newest is told.
    let rest = match rest.split_once("\n\n") {
        Some((told, rest)) if told.starts_with(HELD_WHOLE) => rest,
        _ => rest,
    };
    format!("{heading}\n\n{notice}\n\n{rest}")
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
