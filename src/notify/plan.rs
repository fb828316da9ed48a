//! What one watch is told now on one channel: decided, made, and put into its desk.
//!
//! Knows turns, welcomes, silence and news. Must not write to the archive: the desk is saved by
//! whoever asked.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::rc::Rc;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use crate::archive::{Archive, ArchiveError, Record};
use crate::config::Watch;
use crate::history::pair::Pair;
use crate::model::{BudgetDay, BudgetYear, Chapter, Edition, Kind};
use crate::notify::batch::{Batch, How, Note, Told};
use crate::notify::content::{Content, Part, address};
use crate::notify::desk::{Desk, Recipient};
use crate::notify::dispatch::Outlet;
use crate::notify::due::{Due, due, held_names};
use crate::notify::reading::{Reading, StandingPaper};
use crate::notify::{Service, names};
use crate::report::digest::{Frame, Occasion};
use crate::report::message;
use crate::report::notice::Notice;
use crate::report::parcel::Form;
use crate::watch::{Criteria, select};

/// Digits of the archive's version that a message cites.
const VERSION_DIGITS: usize = 12;

/// Where a watch begins that was never told anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Beginning {
    /// At the present: what stands is taken as known, and one message says hello.
    #[default]
    Present,
    /// At the beginning: everything that stands is told.
    Everything,
    /// Not yet: what stands is not known to be all that there is.
    NotYet,
}

/// Decides and makes what is told.
pub(super) struct Planner<'a> {
    service: Service<'a>,
    reading: Reading<'a>,
    standing: Rc<[StandingPaper]>,
    records: Vec<Record>,
    /// The version of the archive that messages cite.
    version: String,
    now: DateTime<Utc>,
    /// What the clock on the reader's wall says.
    at: NaiveDateTime,
}

impl<'a> Planner<'a> {
    /// Looks at what stands.
    pub fn new(archive: &'a Archive, service: Service<'a>) -> Result<Self, ArchiveError> {
        let now = service.clock.now();
        let at = now.with_timezone(&service.zone).naive_local();
        let reading = Reading::new(archive, at.date());
        let records = reading.records()?;
        let standing = StandingPaper::all(&records).into();
        let version = archive.day()?.unwrap_or_default().chars().take(VERSION_DIGITS).collect();
        Ok(Self { service, reading, standing, records, version, now, at })
    }

    /// Returns what day it is for readers.
    pub fn today(&self) -> NaiveDate {
        self.at.date()
    }

    /// Returns what delivery was given.
    pub fn service(&self) -> Service<'a> {
        self.service
    }

    /// Returns the papers that stand.
    pub fn papers(&self) -> Rc<[StandingPaper]> {
        Rc::clone(&self.standing)
    }

    /// Compares the body of a paper that was told with the one that stands now.
    pub fn correction(
        &mut self,
        paper: &StandingPaper,
        told: &str,
    ) -> Result<Option<Pair>, ArchiveError> {
        self.reading.correction(paper, told)
    }

    /// Returns the records of the papers that stand.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// Returns the day of a moment for readers.
    pub fn day_of(&self, moment: DateTime<Utc>) -> NaiveDate {
        moment.with_timezone(&self.service.zone).date_naive()
    }

    /// Returns the moment.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Returns the comparisons in which an edition is told.
    pub fn comparisons(
        &mut self,
        edition: (Kind, BudgetYear),
    ) -> Result<Vec<Rc<Pair>>, ArchiveError> {
        self.reading.comparisons(edition)
    }

    /// Puts everything into a desk that its watch is to be told now.
    pub fn plan(
        &mut self,
        desk: &mut Desk,
        watch: &Watch,
        outlet: &Outlet,
    ) -> Result<(), ArchiveError> {
        let not_yet = self.service.beginning == Beginning::NotYet || self.standing.is_empty();
        if desk.state.connected.is_none() && not_yet {
            // Of an empty archive nobody knows yet what its present is.
            return Ok(());
        }
        let today = self.today();
        self.settle_hush(desk);
        let is_new = desk.state.connected.is_none();
        desk.state.connected.get_or_insert(today);
        if is_new && self.service.beginning == Beginning::Present {
            self.take_as_known(desk);
            desk.state.turn = Some(today);
        }
        let is_present = !is_new || self.service.beginning == Beginning::Present;
        self.greet(desk, watch, outlet, is_present)?;
        if watch.cadence.is_due(desk.state.turn, today) {
            self.turn(desk, watch, outlet)?;
        }
        Ok(())
    }

    /// Marks everything that stands as told.
    fn take_as_known(&self, desk: &mut Desk) {
        for paper in self.standing.iter() {
            desk.told.insert(paper.name.clone(), self.note(desk, paper, How::Known));
        }
        desk.state.announced = self.service.announced.to_vec();
    }

    /// Lists what stands and was not told.
    pub fn untold(&self, desk: &Desk) -> Vec<String> {
        let names = self.standing.iter().map(|paper| &paper.name);
        names.filter(|name| !desk.knows(name)).cloned().collect()
    }

    /// Marks what stands under a name.
    pub fn mark(&self, desk: &mut Desk, name: &str, how: How) {
        if let Some(paper) = self.standing.iter().find(|paper| paper.name == name) {
            desk.told.insert(name.to_owned(), self.note(desk, paper, how));
        }
    }

    fn note(&self, desk: &Desk, paper: &StandingPaper, how: How) -> Note {
        let publication = &paper.publication;
        let told = Told {
            kind: publication.kind,
            year: publication.year,
            chapter: publication.chapter.clone(),
            revision: paper.revision,
            held: held_names(&paper.held),
        };
        let order = desk.next_order();
        Note { on: self.today(), how, order, publication: Some(told) }
    }

    /// Welcomes recipients who are new on the channel.
    fn greet(
        &mut self,
        desk: &mut Desk,
        watch: &Watch,
        outlet: &Outlet,
        with_message: bool,
    ) -> Result<(), ArchiveError> {
        let connected = self.today();
        let mut strangers = Vec::new();
        for address in &outlet.recipients {
            let to = names::of_recipient(address);
            if let Entry::Vacant(place) = desk.state.recipients.entry(to) {
                place.insert(Recipient { connected, aside: None });
                strangers.push(address.as_str());
            }
        }
        if strangers.is_empty() || !with_message {
            return Ok(());
        }
        let forms = self.welcome(desk, watch, outlet)?;
        let mut batch = Batch::new(self.now, vec![format!("welkom-{connected}")]);
        address(&mut batch, desk, &strangers, &forms, None);
        desk.freeze(batch);
        Ok(())
    }

    /// Makes the welcome: the last digest, as an example of what will come.
    fn welcome(
        &mut self,
        desk: &mut Desk,
        watch: &Watch,
        outlet: &Outlet,
    ) -> Result<Vec<Form>, ArchiveError> {
        let connected = self.today();
        let next = BudgetDay::after(connected).1;
        let newest = self.standing.iter().filter(|paper| paper.publication.kind.has_goals());
        let newest = newest.map(StandingPaper::edition).max_by_key(|(kind, year)| (*year, *kind));
        let pairs = newest.map(|edition| self.reading.comparisons(edition)).transpose()?;
        // Beside nothing there is no example of what will come.
        let pair = pairs.unwrap_or_default().into_iter().rfind(|pair| pair.has_old());
        let (frame, criteria) = (self.frame(watch, outlet), watch.criteria());
        let (Some(edition), Some(pair)) = (newest, pair) else {
            let notice = Notice::Welcome { criteria: &criteria, connected, next };
            return Ok(message::notice(outlet.style, &frame, &notice));
        };
        let all: Vec<Chapter> =
            pair.new.chapters.iter().map(|text| text.publication.chapter.clone()).collect();
        let selected = select(&pair.changes, &criteria, &all);
        let part = Part { pair, selected, fresh: Vec::new() };
        let content = Content::new(edition, vec![part]);
        // What it shows as an example is provisional all the same.
        Self::keep_open(desk, edition, &content.parts);
        let occasion = Occasion::Welcome { connected, next };
        Ok(content.forms(outlet, &frame, &criteria, occasion))
    }

    pub(super) fn frame<'f>(&'f self, watch: &'f Watch, outlet: &'f Outlet) -> Frame<'f> {
        self.frame_of(Some(watch), outlet)
    }

    /// Returns what every message bears; those to the operator belong to no watch.
    pub(super) fn frame_of<'f>(
        &'f self,
        watch: Option<&'f Watch>,
        outlet: &'f Outlet,
    ) -> Frame<'f> {
        Frame {
            wording: self.service.wording,
            watch: watch.map_or("", |watch| &watch.name),
            leave: &outlet.leave,
            base_url: &self.service.config.web.base_url,
            at: self.at,
            archive: &self.version,
        }
    }

    /// Takes the turn of a watch: one batch for each edition of which something is new.
    fn turn(
        &mut self,
        desk: &mut Desk,
        watch: &Watch,
        outlet: &Outlet,
    ) -> Result<(), ArchiveError> {
        let criteria = watch.criteria();
        self.settle_announced(desk);
        let standing = Rc::clone(&self.standing);
        for ((year, kind), mut due) in due(desk, &criteria, &standing) {
            // What cannot be held against what was told last waits until that is here.
            let mut here = Vec::new();
            for (paper, told) in std::mem::take(&mut due.revised) {
                if self.reading.has(&told)? {
                    here.push((paper, told));
                }
            }
            due.revised = here;
            for paper in &due.passed_over {
                desk.told.insert(paper.name.clone(), self.note(desk, paper, How::Silent));
            }
            self.edition(desk, watch, outlet, (kind, year), &due)?;
        }
        self.close(desk, watch, outlet)?;
        if watch.cadence != crate::watch::Cadence::Run {
            desk.state.turn = Some(self.today());
        }
        Ok(())
    }

    /// What was announced when the watch began and comes now is known, not news.
    fn settle_announced(&self, desk: &mut Desk) {
        let announced = std::mem::take(&mut desk.state.announced);
        let (come, waiting): (Vec<String>, Vec<String>) = announced.into_iter().partition(|id| {
            self.standing.iter().any(|paper| paper.publication.id.base() == id.as_str())
        });
        desk.state.announced = waiting;
        for id in come {
            for paper in self.standing.iter().filter(|paper| paper.publication.id.base() == id) {
                if !desk.knows(&paper.name) {
                    desk.told.insert(paper.name.clone(), self.note(desk, paper, How::Known));
                }
            }
        }
    }

    fn edition(
        &mut self,
        desk: &mut Desk,
        watch: &Watch,
        outlet: &Outlet,
        edition: (Kind, BudgetYear),
        due: &Due<'_>,
    ) -> Result<(), ArchiveError> {
        let criteria = watch.criteria();
        let key = names::of_edition(edition);
        let mut parts = self.parts(edition, &criteria, due)?;
        // Beside a correction, a comparison without a word of the watch is asked for by nobody.
        parts.retain(|part| criteria.wants_all() || part.selected.has_news());
        let mut content = Content::new(edition, parts);
        for (paper, told) in &due.revised {
            let Some(pair) = self.reading.correction(paper, told)? else { continue };
            let fresh = vec![paper.publication.chapter.clone()];
            let selected = select(&pair.changes, &criteria, &fresh);
            if selected.has_news() {
                content.corrections.push(Part { pair: Rc::new(pair), selected, fresh });
            } else if was_official(&pair.old)
                && !select(&pair.changes, &Criteria::default(), &fresh).has_news()
            {
                desk.state.republished.entry(key.clone()).or_default().extend(fresh);
            }
        }
        let papers = due.fresh.iter().chain(due.revised.iter().map(|(paper, _)| paper));
        let mut tells: BTreeMap<String, Note> =
            papers.map(|paper| (paper.name.clone(), self.note(desk, paper, How::Sent))).collect();
        for one in &due.released {
            tells.insert(one.name.clone(), self.note(desk, one.standing, How::Sent));
        }
        let fresh = !due.fresh.is_empty() || !due.released.is_empty();
        let is_news = !content.corrections.is_empty()
            || (fresh && criteria.wants_all())
            || content.parts.iter().any(|part| part.selected.has_news());
        if !is_news {
            let silent = tells.into_iter();
            desk.told.extend(silent.map(|(name, note)| (name, Note { how: How::Silent, ..note })));
            return Ok(());
        }
        content.republished = desk.state.republished.remove(&key).unwrap_or_default();
        let settlement = self.settled_meanwhile(desk, edition)?;
        content.settled = settlement.settled;
        if let Some(open) = desk.open.get_mut(&key) {
            open.findings = settlement.open;
        }
        Self::keep_open(desk, edition, &content.parts);
        let forms = content.forms(outlet, &self.frame(watch, outlet), &criteria, Occasion::News);
        let mut batch = Batch::new(self.now, tells.keys().cloned().collect());
        batch.tells = tells;
        let here = desk.not_aside(&outlet.recipients);
        address(&mut batch, desk, &here, &forms, Some(&key));
        desk.freeze(batch);
        Ok(())
    }

    /// Selects what is new of an edition; of an annual report first what became of the budget.
    fn parts(
        &mut self,
        edition: (Kind, BudgetYear),
        criteria: &Criteria,
        due: &Due<'_>,
    ) -> Result<Vec<Part>, ArchiveError> {
        let whole = due.fresh.iter().map(|paper| paper.publication.chapter.clone());
        let released = due.released.iter().map(|one| one.standing.publication.chapter.clone());
        let fresh: Vec<Chapter> = whole.chain(released).collect();
        if fresh.is_empty() {
            return Ok(Vec::new());
        }
        let pairs = self.reading.comparisons(edition)?.into_iter();
        let part = |pair: Rc<Pair>| {
            let mut selected = select(&pair.changes, criteria, &fresh);
            selected.changes.articles.retain(|article| {
                let stands = if article.to.is_empty() { &article.from } else { &article.to };
                stands.iter().any(|one| due.tells(&one.place))
            });
            Part { pair, selected, fresh: fresh.clone() }
        };
        Ok(pairs.map(part).collect())
    }
}

/// Tells whether what was told was the official text: that it takes the place of an equal
/// preliminary one is no news.
fn was_official(told: &Edition) -> bool {
    told.chapters.iter().all(|text| text.publication.standing.is_official())
}
