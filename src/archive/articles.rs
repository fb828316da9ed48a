//! The articles of a paper beside those of an earlier one: pages of their folders, and what a commit
//! message tells.
//!
//! Knows where texts are kept. Must not know how articles are paired, nor the words of a page.

use std::collections::BTreeMap;

use git2::Oid;

use super::changed::{self, Listed, Part, Side};
use super::error::ArchiveError;
use super::files::{read_toml, record_files};
use super::folders::{article_folder, named_folder};
use super::message::kind_name;
use super::objects::Objects;
use super::page::{self, Printed};
use super::record::{ArticleRecord, Record, record_path};
use crate::model::{Article, BudgetYear, Publication, SectionKind};

/// The page of a folder, which is no text of its own.
pub(super) const PAGE: &str = "README.md";
/// The sections whose words are compared.
const COMPARED: [SectionKind; 2] =
    [SectionKind::Doelstelling, SectionKind::RolEnVerantwoordelijkheid];

/// The texts of a paper by their paths in its chapter.
pub(super) type Written = BTreeMap<String, Oid>;

/// The articles of a paper beside those of an earlier one, paired.
pub(super) struct Beside<'r> {
    old: &'r Record,
    before: Side,
    after: Side,
    pairs: Vec<(usize, usize)>,
}

impl<'r> Beside<'r> {
    /// Pairs the articles of two papers.
    pub(super) fn of(
        objects: &Objects,
        (old, new): (&'r Record, &Record),
        written: &Written,
    ) -> Result<Self, ArchiveError> {
        let (before, after) = (stood(objects, old)?, side(new, |path| written.get(path).copied()));
        let pairs = changed::pairs(&before, &after, &|id| objects.text(id))?;
        Ok(Self { old, before, after, pairs })
    }

    /// Says what a paper changed in its chapter beside the text that stood: a whole sentence without
    /// its end.
    pub(super) fn told(&self, objects: &Objects, new: &Record) -> Result<String, ArchiveError> {
        let read = |id| objects.text(id);
        let told = changed::told(&self.before, &self.after, &self.pairs, &read)?;
        let than = if self.old.year() == new.year() {
            "de tekst die er stond".to_owned()
        } else {
            format!("{} {}", kind_name(new.kind()), self.old.year())
        };
        Ok(format!("Vergeleken met {than}: {told}"))
    }

    /// Returns which article one was, with the year.
    fn origin(&self, at: usize) -> Option<(BudgetYear, &'r ArticleRecord)> {
        let (before, _) = self.pairs.iter().find(|(_, after)| *after == at)?;
        Some((self.old.year(), self.old.articles.get(*before)?))
    }
}

/// Writes the page of each folder of an article, by the folder.
pub(super) fn pages(
    before: Option<&Beside<'_>>,
    (publication, record): (&Publication, &Record),
    articles: &[Article],
    written: &Written,
) -> BTreeMap<String, String> {
    let mut folders: BTreeMap<String, Vec<Printed<'_>>> = BTreeMap::new();
    for (at, listed) in record.articles.iter().enumerate() {
        let folder = listed.folder();
        let has_texts = |kind: &SectionKind| written.contains_key(&format!("{folder}/{kind}.md"));
        if !SectionKind::ALL.iter().any(has_texts) {
            continue;
        }
        let origin = before.and_then(|before| before.origin(at));
        let nth = folders.get(&folder).map_or(0, Vec::len);
        let mut here = articles.iter().filter(|article| {
            article_folder(article.place.sub_budget.as_ref(), &article.place.number) == folder
        });
        let sections = here.nth(nth).map_or(&[][..], |article| &article.sections);
        let is_held = |kind| {
            let mut held = record.held.iter().filter(|held| held.is_unread());
            held.any(|held| {
                held.section == Some(kind) && named_folder(&held.article).as_ref() == Some(&folder)
            })
        };
        let compared = sections.iter().filter(|section| COMPARED.contains(&section.kind));
        let printed = Printed {
            listed,
            origin,
            sections: compared.filter(|section| !is_held(section.kind)).collect(),
            unread: COMPARED.into_iter().filter(|kind| is_held(*kind)).collect(),
        };
        folders.entry(folder).or_default().push(printed);
    }
    let write = |(folder, printed): (String, Vec<Printed<'_>>)| {
        (folder, page::article(publication, &printed))
    };
    folders.into_iter().map(write).collect()
}

/// Returns the record of the edition before this one that has texts.
pub(super) fn earlier(
    objects: &Objects,
    tree: Oid,
    publication: &Publication,
) -> Result<Option<Record>, ArchiveError> {
    for (year, _) in record_files(objects, tree)?.into_iter().rev() {
        let Ok(year) = BudgetYear::parse(&year) else { continue };
        if year >= publication.year {
            continue;
        }
        let path = record_path(publication.kind, year, &publication.chapter);
        let record: Option<Record> = read_toml(objects, tree, &format!("{path}.toml"))?;
        if let Some(record) = record.filter(|record| !record.is_held_whole()) {
            return Ok(Some(record));
        }
    }
    Ok(None)
}

fn stood(objects: &Objects, record: &Record) -> Result<Side, ArchiveError> {
    let texts = record.texts.as_deref().map(Oid::from_str).transpose()?;
    let mut found = Written::new();
    if let Some(texts) = texts {
        for article in &record.articles {
            let folder = article.folder();
            let Some(node) = objects.find(texts, &folder)? else { continue };
            for (name, node) in objects.entries(node.id)? {
                found.insert(format!("{folder}/{name}"), node.id);
            }
        }
    }
    Ok(side(record, |path| found.get(path).copied()))
}

fn side(record: &Record, find: impl Fn(&str) -> Option<Oid>) -> Side {
    let unread = || record.held.iter().filter(|held| held.is_unread());
    let articles = record.articles.iter().map(|article| {
        let (folder, name) = (article.folder(), article.name());
        let part = |kind: SectionKind| {
            if article.sections.iter().any(|section| section.kind == kind) {
                find(&format!("{folder}/{kind}.md")).map_or(Part::Absent, Part::Read)
            } else if unread().any(|held| {
                held.section == Some(kind) && named_folder(&held.article).as_ref() == Some(&folder)
            }) {
                Part::Unread
            } else {
                Part::Absent
            }
        };
        Listed { name, title: article.title.clone(), parts: COMPARED.map(part) }
    });
    let whole = unread().filter(|held| held.section.is_none());
    let unread = whole.map(|held| {
        let mut all = record.ledger.expected.iter();
        let named = all.find(|named| {
            Some(article_folder(named.sub_budget.as_ref(), &named.number))
                == named_folder(&held.article)
        });
        (held.article.clone(), named.map(|named| named.title.clone()))
    });
    Side { articles: articles.collect(), unread: unread.collect() }
}
