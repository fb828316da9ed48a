//! The archive as the site reads it: editions, what changed between them, and lines of descent, each
//! made when it is first asked for.
//!
//! Knows what belongs beside what. Must not know what a page looks like. What was read once is kept
//! for as long as this lives; a library that has grown old is replaced, not mended.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;

use super::address::{Address, EditionName, Span};
use super::page::Common;
use crate::archive::{Archive, ArchiveError};
use crate::compare::Changes;
use crate::compare::descent::Descent;
use crate::history::descent::Lines;
use crate::history::pair::Pair as Laid;
use crate::history::sides::awaited;
use crate::history::{search, select};
use crate::model::{Chapter, ChapterText, Edition, Kind, Ledger, Place};
use crate::report::view::{Counts, Editions, MapCell, map};
use crate::report::wording::{Wording, capitalised};
use crate::search::{Stood, Table};

/// So many editions, and so many pairs of them, are kept.
const MOST_KEPT: usize = 4;

/// What is counted between two editions.
#[derive(Debug, Default)]
pub(super) struct Summary {
    pub counts: Counts,
    pub map: BTreeMap<Chapter, MapCell>,
    pub awaited: Vec<Chapter>,
}

/// Two editions and what changed between them.
#[derive(Debug)]
pub(super) struct Pair {
    pub span: Span,
    pub laid: Laid,
}

impl Deref for Pair {
    type Target = Laid;

    fn deref(&self) -> &Laid {
        &self.laid
    }
}

/// The archive as values.
#[derive(Debug)]
pub struct Library {
    archive: Archive,
    /// The editions that have goals, oldest first within their kind.
    pub(super) editions: Vec<(EditionName, Vec<Chapter>)>,
    pub(super) common: Common,
    today: NaiveDate,
    kept: Mutex<Kept>,
}

/// What was read already.
#[derive(Debug, Default)]
struct Kept {
    /// The last that were asked for, the newest last.
    editions: Vec<(EditionName, Arc<Edition>)>,
    /// The same of pairs.
    pairs: Vec<(Span, Arc<Pair>)>,
    places: BTreeMap<EditionName, Arc<BTreeSet<Place>>>,
    summaries: BTreeMap<Span, Arc<Summary>>,
    descents: BTreeMap<Kind, Arc<Vec<Descent>>>,
    tables: Option<Arc<Vec<Table>>>,
    stood: BTreeMap<Kind, Arc<Stood>>,
}

impl Library {
    /// Opens the library of an archive, as its readers are told on a day.
    pub fn open(
        archive: Archive,
        wording: Wording,
        base_url: &str,
        today: NaiveDate,
    ) -> Result<Self, ArchiveError> {
        let all = archive.editions()?.into_iter();
        let with_goals = all.filter(|(kind, _, _)| kind.has_goals());
        let editions = with_goals.map(|(kind, year, chapters)| ((kind, year), chapters)).collect();
        let common = Common {
            wording,
            base_url: base_url.to_owned(),
            fresh: String::new(),
            messages: None,
            main: Vec::new(),
            feeds: Vec::new(),
        };
        let mut library =
            Self { archive, editions, common, today, kept: Mutex::new(Kept::default()) };
        library.common.main = library.main();
        library.common.fresh = library.fresh()?;
        Ok(library)
    }

    /// Names messages that stand beside the site, for its front page.
    #[must_use]
    pub fn with_messages(mut self, words: String, link: String) -> Self {
        self.common.messages = Some((words, link));
        self
    }

    /// Names the address at which the feeds of the newest editions are given out.
    #[must_use]
    pub fn with_feeds(mut self, base: &str) -> Self {
        let newest = [Kind::Begroting, Kind::Jaarverslag].map(|kind| self.newest_of(kind));
        let feed = |(kind, year): EditionName| {
            let title = capitalised(&self.wording().edition((kind, year)));
            (title, format!("{base}/{kind}-{year}.atom"))
        };
        self.common.feeds = newest.into_iter().flatten().map(feed).collect();
        self
    }

    /// Returns the words of the pages.
    pub(super) fn wording(&self) -> Wording {
        self.common.wording
    }

    /// Returns the newest budget; without one, the newest annual report.
    pub(super) fn newest(&self) -> Option<EditionName> {
        [Kind::Begroting, Kind::Jaarverslag].into_iter().find_map(|kind| self.newest_of(kind))
    }

    /// Returns the newest edition of a kind.
    pub(super) fn newest_of(&self, kind: Kind) -> Option<EditionName> {
        self.names().filter(|(of, _)| *of == kind).max()
    }

    /// Lists the pages above one: the front, the edition, the chapter.
    pub(super) fn above(
        &self,
        edition: Option<EditionName>,
        chapter: Option<(&Chapter, String)>,
    ) -> Vec<(String, Address)> {
        let words = self.wording();
        let mut above = vec![(words.site_front().to_owned(), Address::Front)];
        above.extend(
            edition.map(|name| (capitalised(&words.edition(name)), Address::Edition(name))),
        );
        let chapter = edition.zip(chapter);
        above.extend(
            chapter
                .map(|(name, (chapter, title))| (title, Address::Chapter(name, chapter.clone()))),
        );
        above
    }

    /// Lists the editions, oldest first within their kind.
    pub(super) fn names(&self) -> impl DoubleEndedIterator<Item = EditionName> + '_ {
        self.editions.iter().map(|(name, _)| *name)
    }

    /// Returns the edition before one, of the same kind.
    pub(super) fn before(&self, (kind, year): EditionName) -> Option<Span> {
        let mut older = self.names().filter(|(of, before)| *of == kind && *before < year);
        older.next_back().map(|from| Span { from, to: (kind, year) })
    }

    /// Returns the edition after one, of the same kind.
    pub(super) fn after(&self, (kind, year): EditionName) -> Option<EditionName> {
        self.names().find(|(of, after)| *of == kind && *after > year)
    }

    /// Lists what is compared: each edition with the one before it and with the newest, and each budget
    /// beside the annual report over its year.
    pub(super) fn spans(&self) -> impl Iterator<Item = Span> + '_ {
        let steps = self.names().filter_map(|name| self.before(name));
        let to_now = self.names().filter_map(|from| {
            let to = self.newest_of(from.0)?;
            let is_step = self.before(to).is_none_or(|step| step.from <= from);
            (!is_step).then_some(Span { from, to })
        });
        steps.chain(to_now).chain(self.names().filter_map(|name| self.beside(name)))
    }

    /// Tells whether what became of an article is told where two editions are compared: of a budget and
    /// its annual report only chapters that both have are.
    pub(super) fn is_compared(&self, span: Span, place: &Place) -> Result<bool, ArchiveError> {
        let sides = [span.from, span.to]
            .map(|name| self.lists(&Address::Chapter(name, place.chapter.clone())));
        let stands =
            self.places(span.from)?.contains(place) || self.places(span.to)?.contains(place);
        Ok(stands && (span.is_lineage() || sides == [true, true]))
    }

    /// Returns the budget of a year beside its annual report, by either.
    pub(super) fn beside(&self, (kind, year): EditionName) -> Option<Span> {
        let span = Span { from: (Kind::Begroting, year), to: (Kind::Jaarverslag, year) };
        let has = |name| self.names().any(|one| one == name);
        (kind == Kind::Jaarverslag && has(span.from) && has(span.to)).then_some(span)
    }

    /// Tells whether there is an edition, or a chapter of one.
    pub(super) fn lists(&self, address: &Address) -> bool {
        let edition = |name: &EditionName| self.editions.iter().find(|(one, _)| one == name);
        match address {
            Address::Edition(name) => edition(name).is_some(),
            Address::Chapter(name, chapter) => {
                edition(name).is_some_and(|(_, chapters)| chapters.contains(chapter))
            }
            _ => true,
        }
    }

    /// Tells whether there is what of an edition an address names.
    pub(super) fn has(&self, address: &Address) -> Result<bool, ArchiveError> {
        match address {
            Address::Article(name, place) => Ok(self.places(*name)?.contains(place)),
            other => Ok(self.lists(other)),
        }
    }

    /// Returns an edition.
    pub(super) fn edition(&self, name: EditionName) -> Result<Option<Arc<Edition>>, ArchiveError> {
        if let Some(edition) = self.kept(|kept| taken(&mut kept.editions, &name)) {
            return Ok(Some(edition));
        }
        let Some(edition) = self.archive.edition(name.0, name.1)? else { return Ok(None) };
        let edition = Arc::new(edition);
        self.kept(|kept| keep(&mut kept.editions, name, &edition));
        Ok(Some(edition))
    }

    /// Returns the text of a chapter in an edition.
    pub(super) fn chapter(
        &self,
        (kind, year): EditionName,
        chapter: &Chapter,
    ) -> Result<Option<ChapterText>, ArchiveError> {
        self.archive.chapter(kind, year, chapter)
    }

    /// Returns two editions with what changed between them.
    pub(super) fn pair(&self, span: Span) -> Result<Option<Arc<Pair>>, ArchiveError> {
        if let Some(pair) = self.kept(|kept| taken(&mut kept.pairs, &span)) {
            return Ok(Some(pair));
        }
        let is_one = span.is_lineage() && span.from < span.to;
        if !is_one && self.beside(span.to) != Some(span) {
            return Ok(None);
        }
        let Some(laid) = Laid::whole(&self.archive, (span.from, span.to), self.today)? else {
            return Ok(None);
        };
        let pair = Arc::new(Pair { span, laid });
        self.kept(|kept| keep(&mut kept.pairs, span, &pair));
        Ok(Some(pair))
    }

    /// Returns the counts of two editions, which stay when their texts are let go.
    pub(super) fn summary(&self, span: Span) -> Result<Option<Arc<Summary>>, ArchiveError> {
        if let Some(summary) = self.kept(|kept| kept.summaries.get(&span).cloned()) {
            return Ok(Some(summary));
        }
        let Some(pair) = self.pair(span)? else { return Ok(None) };
        let summary = Arc::new(Summary {
            counts: Counts::of(&pair.changes),
            map: map(&pair.changes),
            awaited: pair.changes.awaited.clone(),
        });
        self.kept(|kept| kept.summaries.insert(span, Arc::clone(&summary)));
        Ok(Some(summary))
    }

    /// Returns the places of the articles of an edition.
    pub(super) fn places(&self, name: EditionName) -> Result<Arc<BTreeSet<Place>>, ArchiveError> {
        if let Some(places) = self.kept(|kept| kept.places.get(&name).cloned()) {
            return Ok(places);
        }
        let edition = self.edition(name)?;
        let all = edition.iter().flat_map(|edition| edition.articles());
        let places = Arc::new(all.map(|article| article.place.clone()).collect::<BTreeSet<_>>());
        self.kept(|kept| kept.places.insert(name, Arc::clone(&places)));
        Ok(places)
    }

    /// Returns the account of the letters of a paper.
    pub(super) fn ledger(
        &self,
        (kind, year): EditionName,
        chapter: &Chapter,
    ) -> Result<Option<Ledger>, ArchiveError> {
        self.archive.ledger(kind, year, chapter)
    }

    /// Returns the lines of descent of all editions of a kind, oldest first.
    pub(super) fn descents(&self, kind: Kind) -> Result<Arc<Vec<Descent>>, ArchiveError> {
        if let Some(descents) = self.kept(|kept| kept.descents.get(&kind).cloned()) {
            return Ok(descents);
        }
        let descents = Arc::new(Lines::open(&self.archive, kind)?.all()?);
        self.kept(|kept| kept.descents.insert(kind, Arc::clone(&descents)));
        Ok(descents)
    }

    /// Returns the sentences of all editions.
    pub(super) fn tables(&self) -> Result<Arc<Vec<Table>>, ArchiveError> {
        if let Some(tables) = self.kept(|kept| kept.tables.clone()) {
            return Ok(tables);
        }
        let tables = Arc::new(search::tables(&self.archive)?);
        self.kept(|kept| kept.tables = Some(Arc::clone(&tables)));
        Ok(tables)
    }

    /// Returns where each sentence of a kind stood.
    pub(super) fn sentences(&self, kind: Kind) -> Result<Arc<Stood>, ArchiveError> {
        if let Some(stood) = self.kept(|kept| kept.stood.get(&kind).cloned()) {
            return Ok(stood);
        }
        let tables = self.tables()?;
        let table = tables.iter().find(|table| table.kind == kind);
        let stood = Arc::new(table.map(Table::stood).unwrap_or_default());
        self.kept(|kept| kept.stood.insert(kind, Arc::clone(&stood)));
        Ok(stood)
    }

    /// Makes beforehand what takes long: lines of descent, and the counts of all that is compared.
    pub fn warm(&self) -> Result<(), ArchiveError> {
        self.tables()?;
        let steps = self.names().filter_map(|name| self.before(name));
        steps.into_iter().try_for_each(|span| self.summary(span).map(drop))
    }

    fn kept<T>(&self, with: impl FnOnce(&mut Kept) -> T) -> T {
        with(&mut self.kept.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The pages that the head of every page points at: the newest edition of each kind.
    fn main(&self) -> Vec<(String, Address)> {
        let kinds = [Kind::Begroting, Kind::Jaarverslag].into_iter();
        let newest = kinds
            .filter_map(|kind| self.newest_of(kind))
            .map(|name| (capitalised(&self.wording().edition(name)), Address::Edition(name)));
        newest.chain([(self.wording().site_search().to_owned(), Address::Search)]).collect()
    }

    /// Says how far what a page is about was read. Of an older edition that no longer changes with the
    /// papers of a newer one, so that its pages stay as they are.
    pub(super) fn read_of(&self, address: &Address) -> Result<String, ArchiveError> {
        let older = address.edition().filter(|name| self.newest_of(name.0) != Some(*name));
        let Some(name) = older else { return Ok(self.common.fresh.clone()) };
        let edition = self.edition(name)?;
        let papers = edition.iter().flat_map(|edition| &edition.chapters);
        let last =
            papers.map(|text| (text.publication.published, text.publication.citation())).max();
        let words = self.wording();
        Ok(last.map_or_else(String::new, |(date, citation)| {
            words.site_read_of(&capitalised(&words.edition(name)), &citation, date)
        }))
    }

    /// Says how far was read and what is awaited.
    fn fresh(&self) -> Result<String, ArchiveError> {
        let words = self.wording();
        let mut papers = Vec::new();
        let mut waiting = Vec::new();
        for kind in [Kind::Begroting, Kind::Jaarverslag] {
            let Some(name) = self.newest_of(kind) else { continue };
            let Some(new) = self.edition(name)? else { continue };
            papers.extend(new.chapters.iter().map(|text| {
                let paper = &text.publication;
                (paper.published, paper.citation())
            }));
            if let Some(span) = self.before(name)
                && let Some(old) = self.edition(span.from)?
            {
                let chapters = awaited(&old, &new, self.today);
                let codes: Vec<String> = chapters.iter().map(ToString::to_string).collect();
                if !codes.is_empty() {
                    waiting.push(words.site_awaited_of(&words.edition(name), &codes));
                }
            }
        }
        let Some((date, citation)) = papers.into_iter().max() else {
            return Ok(words.archive_empty().to_owned());
        };
        let awaited = match waiting.as_slice() {
            [] => words.site_nothing_awaited().to_owned(),
            some => words.site_awaited(some),
        };
        Ok(format!("{} {awaited}", words.site_read_until(&citation, date)))
    }
}

/// Returns something that is kept, which is then the newest.
fn taken<K: PartialEq, V>(kept: &mut Vec<(K, Arc<V>)>, key: &K) -> Option<Arc<V>> {
    let at = kept.iter().position(|(known, _)| known == key)?;
    let found = kept.remove(at);
    let value = Arc::clone(&found.1);
    kept.push(found);
    Some(value)
}

/// Keeps something, and lets go of what was not asked for in the longest time: a whole archive does not
/// fit into every memory.
fn keep<K: PartialEq, V>(kept: &mut Vec<(K, Arc<V>)>, key: K, value: &Arc<V>) {
    kept.retain(|(known, _)| *known != key);
    if kept.len() >= MOST_KEPT {
        kept.remove(0);
    }
    kept.push((key, Arc::clone(value)));
}

impl Pair {
    /// Returns both editions.
    pub fn editions(&self) -> Editions<'_> {
        Editions { old: &self.old, new: &self.new }
    }

    /// Returns what a comparison says of one article, by its old or new place.
    pub fn narrowed(&self, place: &Place) -> Changes {
        let all = self.changes.articles.iter();
        let named = all.filter(|one| one.from.iter().chain(&one.to).any(|at| at.place == *place));
        let mut narrow = Changes {
            from: self.changes.from,
            to: self.changes.to,
            awaited: self.changes.awaited.clone(),
            articles: named.cloned().collect(),
            findings: self.changes.findings.clone(),
        };
        select::articles(&mut narrow, None, Some(place));
        narrow
    }
}
