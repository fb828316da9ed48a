//! What a watch would have been told over the past years of the archive.
//!
//! Knows the days on which papers appeared, and the turns of a watch. Must not write, and is told
//! nothing of channels: it shows subjects and how many there would have been.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::archive::{Archive, ArchiveError};
use crate::model::{BudgetYear, Chapter, Edition, Kind};
use crate::pipeline::config::Watch;
use crate::report::digest::{Comparison, Digest, Frame, Occasion};
use crate::report::message::{self, Style};
use crate::report::parcel::Form;
use crate::report::wording::Wording;
use crate::watch::{Cadence, Criteria, select};

use super::reading::{Pair, Reading};
use crate::pipeline::sides::awaited;

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
        let before = (kind, BudgetYear(year.0.saturating_sub(1)));
        let mut old = reading.edition(before)?;
        if old.is_none() && kind == Kind::Jaarverslag {
            old = reading.edition((Kind::Begroting, year))?;
        }
        let (Some(old), Some(new)) = (old, reading.edition((kind, year))?) else { continue };
        let mut received: Vec<Chapter> = Vec::new();
        for (date, fresh) in turns(&new, watch.cadence) {
            received.extend(fresh.iter().cloned());
            if date.year() < since {
                continue;
            }
            let subject =
                subject(wording, watch, &criteria, (&old, &new), (&received, &fresh), date);
            messages.extend(subject.map(|subject| PastMessage {
                date,
                edition: (kind, year),
                subject,
            }));
        }
    }
    messages.sort();
    Ok(messages)
}

/// Returns the chapters of an edition by the day of the turn in which they would have been told.
fn turns(edition: &Edition, cadence: Cadence) -> BTreeMap<NaiveDate, Vec<Chapter>> {
    let mut turns: BTreeMap<NaiveDate, Vec<Chapter>> = BTreeMap::new();
    for text in &edition.chapters {
        let published = text.publication.published;
        let turn = match cadence {
            Cadence::Run => published,
            Cadence::Weekly => {
                let days = 7 - u64::from(published.weekday().num_days_from_monday());
                published + Days::new(days)
            }
            Cadence::Monthly => {
                let first = published.with_day(1).unwrap_or(published);
                first + Months::new(1)
            }
        };
        turns.entry(turn).or_default().push(text.publication.chapter.clone());
    }
    turns
}

/// Returns the subject of what would have been told on a day; nothing when it would have been none.
fn subject(
    wording: Wording,
    watch: &Watch,
    criteria: &Criteria,
    (old, new): (&Edition, &Edition),
    (received, fresh): (&[Chapter], &[Chapter]),
    date: NaiveDate,
) -> Option<String> {
    let fresh: Vec<Chapter> =
        fresh.iter().filter(|chapter| criteria.covers(chapter)).cloned().collect();
    if fresh.is_empty() {
        return None;
    }
    let mut new = new.clone();
    new.chapters.retain(|text| received.contains(&text.publication.chapter));
    let awaited = awaited(old, &new, date);
    let pair = Pair::of(old.clone(), new, &awaited);
    let selected = select(&pair.changes, criteria, &fresh);
    if !criteria.wants_all() && !selected.has_news() {
        return None;
    }
    let comparison = Comparison {
        changes: &selected.changes,
        old: &pair.old,
        new: &pair.new,
        fresh: &fresh,
        outside: selected.outside,
    };
    let digest = Digest {
        edition: (pair.new.kind, pair.new.year),
        criteria,
        comparisons: vec![comparison],
        corrections: Vec::new(),
        republished: &[],
        settled: &[],
        occasion: Occasion::News,
        sent_before: None,
    };
    let frame = Frame {
        wording,
        watch: &watch.name,
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
