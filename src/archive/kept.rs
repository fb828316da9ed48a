//! Texts of a predecessor that stay where a paper was not read: whose they are, and that they say so.
//!
//! Knows titles and the line before a text. Must not know git.

use super::folders::{article_folder, named_folder};
use super::message::kind_name;
use super::record::Record;
use crate::model::{Extraction, Place, Publication};

/// Opens the line; the form of a section begins with its heading and escapes this sign.
const OPENS: &str = "<!-- Niet gelezen in ";
/// Parts the edition that was not read from the one whose text stands there.
const PARTS: &str = "; hieronder staat de tekst van ";
/// Ends the line.
const CLOSES: &str = " -->\n";

/// Where an article stood.
pub(super) struct Stood {
    /// The folder.
    pub(super) folder: String,
    /// The name within its chapter.
    pub(super) name: String,
}

/// Returns the title of an article by its folder: as it was read, else as the paper announces it.
pub(super) fn title(extraction: &Extraction, folder: &str) -> Option<String> {
    let folder_of = |place: &Place| article_folder(place.sub_budget.as_ref(), &place.number);
    let read = extraction.articles.iter().find(|article| folder_of(&article.place) == folder);
    let announced = || {
        let mut all = extraction.ledger.expected.iter();
        all.find(|named| article_folder(named.sub_budget.as_ref(), &named.number) == folder)
    };
    let title = read.map(|article| article.title.clone());
    title
        .or_else(|| announced().map(|named| named.title.clone()))
        .filter(|title| !bare(title).is_empty())
}

/// Returns the place of the one article of a record that bears a title, in the same sub-budget where
/// several have one of that title.
pub(super) fn place_of(record: &Record, title: &str, folder: &str) -> Option<Stood> {
    let title = bare(title);
    let stood = |sub_budget: Option<&crate::model::SubBudget>,
                 number: &crate::model::ArticleNumber| {
        let folder = article_folder(sub_budget, number);
        let name = sub_budget.map_or(number.to_string(), |sub| format!("{sub}/{number}"));
        Stood { folder, name }
    };
    let read = record.articles.iter().filter(|article| bare(&article.title) == title);
    let mut found: Vec<Stood> =
        read.map(|article| stood(article.sub_budget.as_ref(), &article.number)).collect();
    // What was not read then either stands where the predecessor announced it.
    let unread: Vec<String> = record
        .held
        .iter()
        .filter(|held| held.section.is_none())
        .filter_map(|held| named_folder(&held.article))
        .collect();
    let announced = record.ledger.expected.iter().filter(|named| bare(&named.title) == title);
    let announced = announced.map(|named| stood(named.sub_budget.as_ref(), &named.number));
    found.extend(announced.filter(|stood| unread.contains(&stood.folder)));
    let budget = |folder: &str| folder.rsplit_once('/').map(|(budget, _)| budget.to_owned());
    if found.len() > 1 {
        found.retain(|stood| budget(&stood.folder) == budget(folder));
    }
    let one = found.pop()?;
    found.is_empty().then_some(one)
}

/// Puts before a text that a paper was not read and whose text it is; a text that stood already
/// keeps its origin.
pub(super) fn marked(text: &str, unread: &Publication, record: &Record, article: &str) -> String {
    let line = text.strip_prefix(OPENS).and_then(|rest| rest.split_once(CLOSES));
    let (origin, text) = if let Some((line, text)) = line {
        let origin = line.split_once(PARTS).map(|(_, origin)| origin.to_owned());
        (origin.unwrap_or_default(), text)
    } else {
        let edition = format!("{} {}", kind_name(unread.kind), record.year());
        let article =
            if article.is_empty() { String::new() } else { format!(", artikel {article}") };
        (format!("{edition}{article}"), text)
    };
    format!("{OPENS}{} {}{PARTS}{origin}{CLOSES}{text}", kind_name(unread.kind), unread.year)
}

/// A title without signs, spaces and capitals.
pub(super) fn bare(title: &str) -> String {
    title.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
