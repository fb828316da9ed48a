//! What whoever looks after the service is told: trouble and its end, what was held, what is late,
//! and a sign of life.
//!
//! Knows what stands, what fails and what was told of it. Must not know how a message is worded or
//! sent: notices lie in a desk of their own, frozen and ticked off like everything told.
//!
//! Whatever holds over days has a name. It is told when it begins to hold, and not again as long as
//! it does; of what failed its end is told too.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::archive::Record;
use crate::config::OPERATOR;
use crate::extract::TEXT_VERSION;
use crate::history::calendar::late;
use crate::history::sides::is_past_waiting;
use crate::model::{BudgetDay, BudgetYear, Chapter, Kind, Publication, assumed_date};
use crate::notify::batch::Batch;
use crate::notify::content::address;
use crate::notify::desk::{Desk, Recipient};
use crate::notify::dispatch::Outlet;
use crate::notify::due::held_name;
use crate::notify::kept::Duty;
use crate::notify::names;
use crate::notify::plan::Planner;
use crate::report::message;
use crate::report::notice::{Fault, HeldArticle, Notice, SetAside};
use crate::report::parcel::Form;

const NOTICES: &str = "berichten";

/// So many days after its day a chapter that has not come is worth a message: the typeset text of
/// some takes a week every year.
const LATE_AFTER: Days = Days::new(7);

/// What a run saw of the publication service, and of itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Looked<'a> {
    /// What failed.
    pub faults: &'a [SourceFault],
    /// Chapters of which the service has a paper that could not be taken in: they are not late.
    pub out: &'a [(Kind, BudgetYear, Chapter)],
    /// Whether everything was asked, so that what is not among the faults works.
    pub is_whole: bool,
    /// How many texts of the archive differ because the rules of reading have changed.
    pub reread: usize,
    /// Why the run ended before anything could be told, in sentences.
    pub broke_off: Option<&'a str>,
}

/// Something that failed at the publication service.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceFault {
    /// The paper; none when the service itself did not answer as it should.
    pub paper: Option<String>,
    /// Why, in a sentence.
    pub why: String,
}

/// Something that holds now.
#[derive(Debug, Clone)]
enum Matter {
    Fault(Fault),
    Held(HeldArticle),
    Aside(SetAside),
    Late { edition: (Kind, BudgetYear), chapter: Option<Chapter>, expected: NaiveDate },
}

/// Heads of the names of matters; what follows tells them apart.
const SOURCE: &str = "bron/";
const CHANNEL: &str = "kanaal/";
const HELD: &str = "aangehouden/";
const ASIDE: &str = "terzijde/";
const LATE: &str = "laat/";
const RUN: &str = "verwerking/";

/// Returns under which channel and watch the operator's desk is kept.
pub(super) fn pair() -> (&'static str, &'static str) {
    (OPERATOR, NOTICES)
}

impl Planner<'_> {
    /// Puts everything into the operator's desk that is to be told now; `desks` are those of the
    /// watches, as delivery left them.
    pub(super) fn inform(&self, desk: &mut Desk, outlet: &Outlet, desks: &[Desk]) {
        let today = self.today();
        desk.state.connected.get_or_insert(today);
        for recipient in &outlet.recipients {
            let known = desk.state.recipients.entry(names::of_recipient(recipient));
            known.or_insert(Recipient { connected: today, aside: None });
        }
        let mut duty = desk.state.duty.take().unwrap_or_default();
        let now = self.matters(desks);
        let begun: Vec<(&String, &Matter)> =
            now.iter().filter(|(name, _)| self.begins(&duty, name)).collect();
        let ended: Vec<String> = duty
            .holds
            .keys()
            .filter(|name| !now.contains_key(*name) && self.is_judged(name))
            .cloned()
            .collect();
        let mut mended = Vec::new();
        for name in ended {
            let what = duty.holds.remove(&name).unwrap_or_default();
            let is_channel = name.strip_prefix(CHANNEL);
            let stands = is_channel.is_none_or(|name| self.service().outlets.contains_key(name));
            if name.starts_with(SOURCE) || name.starts_with(RUN) || (is_channel.is_some() && stands)
            {
                mended.push(what);
            }
        }
        self.freeze_notices(desk, outlet, &begun, &mended);
        for (name, matter) in begun {
            duty.holds.insert(name.clone(), matter.called());
        }
        if let Some(looked) = self.service().looked.filter(|looked| looked.reread > 0) {
            let notice = Notice::NewReader { version: TEXT_VERSION, texts: looked.reread };
            self.freeze_notice(desk, outlet, "leesregels", &notice);
        }
        self.sign_of_life(desk, outlet, &mut duty);
        desk.state.duty = Some(duty);
    }

    /// Tells whether a matter is to be told: it holds and was not told.
    fn begins(&self, duty: &Duty, name: &str) -> bool {
        // What is late is worth a message while it is waited for, and no longer.
        let is_current = !name.starts_with(LATE) || self.is_late_now(name);
        !duty.holds.contains_key(name) && is_current
    }

    fn is_late_now(&self, name: &str) -> bool {
        let edition = name.split('/').nth(1).and_then(names::parse_edition);
        edition.is_some_and(|edition| {
            let first = assumed_date(edition.0, edition.1) + LATE_AFTER;
            self.today() >= first && !is_past_waiting(edition, self.today())
        })
    }

    /// Tells whether this delivery can tell that a matter has ended.
    fn is_judged(&self, name: &str) -> bool {
        let looked = self.service().looked;
        match name {
            _ if name.starts_with(SOURCE) => looked.is_some_and(|looked| looked.is_whole),
            // A run that broke off looked at nothing.
            _ if name.starts_with(LATE) => looked.is_some_and(|looked| looked.broke_off.is_none()),
            _ if name.starts_with(RUN) => looked.is_some(),
            _ => true,
        }
    }

    /// Lists what holds now, by name.
    fn matters(&self, desks: &[Desk]) -> BTreeMap<String, Matter> {
        let mut matters = BTreeMap::new();
        if let Some(looked) = self.service().looked {
            matters.extend(looked.faults.iter().map(|fault| self.source_fault(fault)));
            if let Some(why) = looked.broke_off {
                let what = self.service().wording.the_run().to_owned();
                let fault = Fault { since: self.today(), what, why: why.to_owned() };
                matters.insert(format!("{RUN}afgebroken"), Matter::Fault(fault));
            } else {
                matters.extend(self.late(looked));
            }
        }
        matters.extend(self.records().iter().flat_map(held));
        for desk in desks {
            matters.extend(self.of_channel(desk));
            matters.extend(self.aside(desk));
        }
        matters
    }

    fn source_fault(&self, fault: &SourceFault) -> (String, Matter) {
        let words = self.service().wording;
        let (name, what) = match &fault.paper {
            Some(paper) => (paper.as_str(), paper.clone()),
            None => ("dienst", words.publication_service().to_owned()),
        };
        let fault = Fault { since: self.today(), what, why: fault.why.clone() };
        (format!("{SOURCE}{name}"), Matter::Fault(fault))
    }

    fn of_channel(&self, desk: &Desk) -> Option<(String, Matter)> {
        let failing = desk.state.failing.as_ref()?;
        let fault = Fault {
            since: self.day_of(failing.since),
            what: self.service().wording.channel_named(&desk.channel),
            why: self.service().wording.kept_reason(&failing.why),
        };
        Some((format!("{CHANNEL}{}", desk.channel), Matter::Fault(fault)))
    }

    fn aside(&self, desk: &Desk) -> Vec<(String, Matter)> {
        let Some(outlet) = self.service().outlets.get(&desk.channel) else { return Vec::new() };
        let of = |address: &String| {
            let to = names::of_recipient(address);
            let aside = desk.state.recipients.get(&to)?.aside.as_ref()?;
            let reason = self.service().wording.kept_reason(&aside.why);
            let address = names::of_reader(address);
            let aside = SetAside { channel: desk.channel.clone(), address, reason };
            Some((format!("{ASIDE}{}/{to}", desk.channel), Matter::Aside(aside)))
        };
        outlet.recipients.iter().filter_map(of).collect()
    }

    fn late(&self, looked: Looked<'_>) -> Vec<(String, Matter)> {
        let official = &self.service().config.source.official;
        let mut matters = Vec::new();
        for late in late(self.records(), official, self.today()) {
            let (kind, year) = late.edition;
            let key = names::of_edition(late.edition);
            let is_out = |chapter: &Chapter| {
                looked.out.iter().any(|out| (out.0, out.1, &out.2) == (kind, year, chapter))
            };
            let matter = |chapter: Option<Chapter>| Matter::Late {
                edition: late.edition,
                chapter,
                expected: late.expected,
            };
            if late.chapters.is_empty() {
                let any = looked.out.iter().any(|out| (out.0, out.1) == (kind, year));
                matters.extend((!any).then(|| (format!("{LATE}{key}"), matter(None))));
            }
            for chapter in late.chapters.iter().filter(|chapter| !is_out(chapter)) {
                matters.push((format!("{LATE}{key}/{chapter}"), matter(Some(chapter.clone()))));
            }
        }
        matters
    }

    /// Freezes one notice for everything of one kind.
    fn freeze_notices(
        &self,
        desk: &mut Desk,
        outlet: &Outlet,
        begun: &[(&String, &Matter)],
        mended: &[String],
    ) {
        let of = |matter: fn(&Matter) -> bool| begun.iter().any(|(_, one)| matter(one));
        let mut freeze = |kind: &str, notice: &Notice<'_>| {
            self.freeze_notice(desk, outlet, kind, notice);
        };
        if of(|one| matches!(one, Matter::Fault(_))) {
            let faults: Vec<Fault> = begun.iter().filter_map(|(_, one)| one.fault()).collect();
            freeze("storing", &Notice::Failing(&faults));
        }
        if !mended.is_empty() {
            freeze("hersteld", &Notice::Recovered { on: self.today(), what: mended });
        }
        if of(|one| matches!(one, Matter::Aside(_))) {
            let aside: Vec<SetAside> = begun.iter().filter_map(|(_, one)| one.aside()).collect();
            freeze("terzijde", &Notice::SetAside(&aside));
        }
        if of(|one| matches!(one, Matter::Held(_))) {
            let held: Vec<HeldArticle> = begun.iter().filter_map(|(_, one)| one.held()).collect();
            freeze("aangehouden", &Notice::Held(&held));
        }
        let mut late: BTreeMap<(Kind, BudgetYear), (NaiveDate, Vec<Chapter>)> = BTreeMap::new();
        for (_, one) in begun {
            if let Matter::Late { edition, chapter, expected } = one {
                let row = late.entry(*edition).or_insert_with(|| (*expected, Vec::new()));
                row.1.extend(chapter.clone());
            }
        }
        for (edition, (expected, chapters)) in &late {
            let (edition, chapters, expected) = (*edition, chapters.as_slice(), *expected);
            let kind = format!("laat-{}", names::of_edition(edition));
            freeze(&kind, &Notice::Late { edition, chapters, expected });
        }
    }

    /// Freezes a notice; its number tells it apart from others of its kind. The moment alone would
    /// not: a clock that is set back comes by it again.
    fn freeze_notice(&self, desk: &mut Desk, outlet: &Outlet, kind: &str, notice: &Notice<'_>) {
        let moment = self.now().format("%Y%m%dT%H%M%SZ");
        let about = format!("{kind}-{moment}-{}", desk.state.next_batch);
        self.freeze_about(desk, outlet, about, notice);
    }

    fn freeze_about(&self, desk: &mut Desk, outlet: &Outlet, about: String, notice: &Notice<'_>) {
        let forms: Vec<Form> = message::notice(outlet.style, &self.frame_of(None, outlet), notice);
        let mut batch = Batch::new(self.now(), vec![about]);
        let here = desk.not_aside(&outlet.recipients);
        address(&mut batch, desk, &here, &forms, None);
        desk.freeze(batch);
    }

    /// Notes that today was looked, and tells of the month before when a new one has begun.
    fn sign_of_life(&self, desk: &mut Desk, outlet: &Outlet, duty: &mut Duty) {
        let today = self.today();
        let this = first_of(today);
        let works = |looked: Looked<'_>| {
            looked.is_whole && !looked.faults.iter().any(|fault| fault.paper.is_none())
        };
        if self.service().looked.is_some_and(works) {
            let days = duty.checked.entry(month_name(today)).or_default();
            if let Err(at) = days.binary_search(&today.day()) {
                days.insert(at, today.day());
            }
        }
        let due = *duty.month.get_or_insert(this);
        if due >= this {
            // A month that is long to come was that of a clock that once ran ahead: it is put right. One that
            // is the next may be the true one, and its sign would come twice.
            if due > this + Months::new(1) {
                duty.month = Some(this);
            }
            return;
        }
        duty.month = Some(this);
        let month = this - Months::new(1);
        let checked = duty.checked.get(&month_name(month)).map_or(0, Vec::len);
        duty.checked.retain(|name, _| *name >= month_name(month));
        let begin = desk.state.connected.filter(|day| *day > month && *day < this).unwrap_or(month);
        let days = usize::try_from((this - begin).num_days()).unwrap_or(0);
        let known: Vec<Publication> =
            self.records().iter().filter_map(|record| record.publication().ok()).collect();
        let papers = known.iter().filter(|one| first_of(one.published) == month).count();
        let last = known.iter().filter(|one| one.published < this);
        let last = last.max_by_key(|one| (one.published, one.kind, &one.chapter));
        let last = last.map(|one| (one.kind, one.year, &one.chapter, one.published));
        let next = BudgetDay::after(today);
        let notice = Notice::SignOfLife { month, checked, days, papers, last, next };
        self.freeze_about(desk, outlet, format!("statusbericht-{}", month_name(month)), &notice);
    }
}

impl Matter {
    /// Returns what it is called when it has ended.
    fn called(&self) -> String {
        match self {
            Self::Fault(fault) => fault.what.clone(),
            Self::Held(held) => held.paper.clone(),
            // Addresses of people never stand in what is kept.
            Self::Aside(aside) => aside.channel.clone(),
            Self::Late { edition, .. } => names::of_edition(*edition),
        }
    }

    fn fault(&self) -> Option<Fault> {
        if let Self::Fault(fault) = self { Some(fault.clone()) } else { None }
    }

    fn held(&self) -> Option<HeldArticle> {
        if let Self::Held(held) = self { Some(held.clone()) } else { None }
    }

    fn aside(&self) -> Option<SetAside> {
        if let Self::Aside(aside) = self { Some(aside.clone()) } else { None }
    }
}

/// Lists what is held of a paper.
fn held(record: &Record) -> Vec<(String, Matter)> {
    let Ok(publication) = record.publication() else { return Vec::new() };
    let others = if record.is_held_whole() { 0 } else { record.articles.len() };
    let one = |held: &crate::model::Held| {
        let name = format!("{HELD}{}/{}", publication.id.base(), held_name(held));
        let article = HeldArticle {
            edition: (publication.kind, publication.year),
            chapter: publication.chapter.clone(),
            held: held.clone(),
            paper: publication.id.to_string(),
            address: publication.address(),
            others,
        };
        (name, Matter::Held(article))
    };
    record.held.iter().filter(|held| !held.accepted).map(one).collect()
}

fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn month_name(day: NaiveDate) -> String {
    day.format("%Y-%m").to_string()
}
