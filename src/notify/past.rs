//! What a watch would have been told over the past years of the archive.
//!
//! Knows the days on which papers appeared, and the turns of a watch. Must not write, and is told
//! nothing of channels: it shows subjects and how many there would have been.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::archive::{Archive, ArchiveError};
use crate::compare::settled::provisional;
use crate::config::Watch;
use crate::history::pair::Pair;
use crate::history::sides::{awaited, waiting_ends};
use crate::model::{BudgetYear, Chapter, Edition, Kind};
use crate::notify::reading::Reading;
use crate::report::digest::{Comparison, Digest, Frame, Occasion};
use crate::report::message::{self, Style};
use crate::report::parcel::Form;
use crate::report::wording::Wording;
use crate::watch::{Cadence, Criteria, Selected, select};

/// A message that would have been sent.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PastMessage {
    /// The day.
    pub date: NaiveDate,
    /// The edition it would have been about.
    pub edition: (Kind, BudgetYear),
    /// Its subject.
    pub subject: String,
}

/// Lists what a watch would have been told from a year on, in order.
///
/// Each paper counts as it stands now; what came again meanwhile is not told twice.
pub fn past(
    archive: &Archive,
    wording: Wording,
    watch: &Watch,
    since: i32,
) -> Result<Vec<PastMessage>, ArchiveError> {
    let criteria = watch.criteria();
    let mut reading = Reading::new(archive, NaiveDate::MAX);
    let mut messages = Vec::new();
    for (kind, year, _) in archive.editions()? {
        // An edition appears in the year before its own at the earliest.
        if !kind.has_goals() || i32::from(year.0) + 1 < since {
            continue;
        }
        let before = (kind, year.before());
        let mut old = reading.edition(before)?;
        if old.is_none() && kind == Kind::Jaarverslag {
            old = reading.edition((Kind::Begroting, year))?;
        }
        let (Some(old), Some(new)) = (old, reading.edition((kind, year))?) else { continue };
        let mut received: Vec<Chapter> = Vec::new();
        let mut is_open = false;
        let told = Told { wording, watch, criteria: &criteria, old: &old, new: &new };
        let mut add = |date: NaiveDate, subject: String| {
            if date.year() >= since {
                messages.push(PastMessage { date, edition: (kind, year), subject });
            }
        };
        let turns = turns(&new, watch.cadence);
        let last = turns.keys().next_back().copied();
        for (date, fresh) in turns {
            received.extend(fresh.iter().cloned());
            if let Some((subject, opens)) = told.digest(&received, &fresh, date) {
                is_open |= opens;
                add(date, subject);
            }
        }
        if let Some(last) = last.filter(|_| is_open) {
            let (date, subject) = told.closing(last);
            add(date, subject);
        }
    }
    // Of one day and edition the closing digest is the last.
    messages.sort_by_key(|one| (one.date, one.edition));
    Ok(messages)
}

/// Returns the chapters of an edition by the day of the turn in which they would have been told.
fn turns(edition: &Edition, cadence: Cadence) -> BTreeMap<NaiveDate, Vec<Chapter>> {
    let mut turns: BTreeMap<NaiveDate, Vec<Chapter>> = BTreeMap::new();
    for text in &edition.chapters {
        let turn = turn(text.publication.published, cadence);
        turns.entry(turn).or_default().push(text.publication.chapter.clone());
    }
    turns
}

/// Returns the day of the turn in which something of a day would have been told.
fn turn(day: NaiveDate, cadence: Cadence) -> NaiveDate {
    match cadence {
        Cadence::Run => day,
        Cadence::Weekly => day + Days::new(7 - u64::from(day.weekday().num_days_from_monday())),
        Cadence::Monthly => day.with_day(1).unwrap_or(day) + Months::new(1),
    }
}

/// An edition as a watch would have been told of it.
struct Told<'a> {
    wording: Wording,
    watch: &'a Watch,
    criteria: &'a Criteria,
    old: &'a Edition,
    new: &'a Edition,
}

impl Told<'_> {
    /// Returns the subject of what would have been told on a day, and whether it would have told
    /// something as provisional; nothing when nothing would have been told.
    fn digest(
        &self,
        received: &[Chapter],
        fresh: &[Chapter],
        date: NaiveDate,
    ) -> Option<(String, bool)> {
        let fresh = fresh.iter().filter(|chapter| self.criteria.covers(chapter));
        let fresh: Vec<Chapter> = fresh.cloned().collect();
        if fresh.is_empty() {
            return None;
        }
        let mut new = self.new.clone();
        new.chapters.retain(|text| received.contains(&text.publication.chapter));
        let awaited = awaited(self.old, &new, date);
        let pair = Pair::of(self.old.clone(), new, &awaited);
        let selected = select(&pair.changes, self.criteria, &fresh);
        if !self.criteria.wants_all() && !selected.has_news() {
            return None;
        }
        let changes = &selected.changes;
        let opens = changes.from.0 == changes.to.0
            && (!changes.awaited.is_empty() || !provisional(changes).is_empty());
        let subject = self.subject(&pair, &selected, &fresh, Occasion::News, date)?;
        Some((subject, opens))
    }

    /// Returns the day and the subject of the closing digest: with the last chapter, or once nothing
    /// more is waited for.
    fn closing(&self, last: NaiveDate) -> (NaiveDate, String) {
        let edition = (self.new.kind, self.new.year);
        let is_whole = awaited(self.old, self.new, last).is_empty();
        let date = if is_whole { last } else { turn(waiting_ends(edition), self.watch.cadence) };
        let pair = Pair::of(self.old.clone(), self.new.clone(), &[]);
        let sides = pair.old.chapters.iter().chain(&pair.new.chapters);
        let all: Vec<Chapter> = sides.map(|text| text.publication.chapter.clone()).collect();
        let selected = select(&pair.changes, self.criteria, &all);
        let subject = self.subject(&pair, &selected, &[], Occasion::Closing, date);
        (date, subject.unwrap_or_default())
    }

    fn subject(
        &self,
        pair: &Pair,
        selected: &Selected,
        fresh: &[Chapter],
        occasion: Occasion,
        date: NaiveDate,
    ) -> Option<String> {
        let comparison = Comparison {
            changes: &selected.changes,
            old: &pair.old,
            new: &pair.new,
            fresh,
            outside: selected.outside,
        };
        let digest = Digest {
            edition: (pair.new.kind, pair.new.year),
            criteria: self.criteria,
            comparisons: vec![comparison],
            corrections: Vec::new(),
            republished: &[],
            settled: &[],
            occasion,
            sent_before: None,
        };
        let frame = Frame {
            wording: self.wording,
            watch: &self.watch.name,
            leave: "",
            base_url: "",
            at: date.and_time(chrono::NaiveTime::MIN),
            archive: "",
        };
        message::digest(Style::Mail, &frame, &digest).into_iter().find_map(|form| match form {
            Form::Mail(mail) => Some(mail.subject),
            Form::Slack(_) | Form::Webhook(_) | Form::Feed(_) => None,
        })
    }
}
