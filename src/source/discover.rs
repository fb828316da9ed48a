//! Finding the dossiers and papers of budget years, and what changed since a day.
//!
//! Knows the order of questions: by title, then by the dossiers that are known or were learnt.
//! Must not fetch a paper.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::announced::{Announced, PaperStatus};
use super::classify::{Found, classify};
use super::error::SourceError;
use super::query::{self, Subject};
use super::sru::Record;
use super::{Settings, Source};
use crate::cache::{LearntDossier, Stage, WaitingPaper};
use crate::model::{
    BudgetYear, Chapter, Kind, PaperId, Vergaderjaar, known_dossier, standing_name,
};

/// Dossiers or identifiers asked for in one question: the address stays under what every server takes.
const PER_QUESTION: usize = 40;

/// What discovery found.
#[derive(Debug, Default)]
pub struct Discovery {
    /// The papers that are out, in the order of year, kind, chapter and identifier.
    pub announced: Vec<Announced>,
    /// Dossiers that are there and whose paper is not.
    pub awaited: Vec<Awaited>,
    /// Dossiers that were not in the table of known ones.
    pub learnt: Vec<LearntDossier>,
    /// What could not be found out.
    pub failures: Vec<Failure>,
    /// Results that were of some budget, wanted or not.
    understood: usize,
}

/// A paper that is expected because its dossier is there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Awaited {
    /// Its budget year.
    pub year: BudgetYear,
    /// Its kind.
    pub kind: Kind,
    /// Its chapter.
    pub chapter: Chapter,
    /// Its dossier.
    pub dossier: String,
}

/// What could not be found out, and why.
#[derive(Debug)]
pub struct Failure {
    /// The kinds it is about.
    pub kinds: Vec<Kind>,
    /// The year it is about; `None` for a question about all years.
    pub year: Option<BudgetYear>,
    /// Why.
    pub error: SourceError,
}

/// One question by title: kinds of one subject that appear in one parliamentary year.
type Question = (BudgetYear, Subject, u16);

impl Source {
    /// Finds the papers of kinds and years.
    #[must_use]
    pub fn discover(&self, kinds: &[Kind], years: &[BudgetYear]) -> Discovery {
        let mut discovery = Discovery::default();
        let mut questions: BTreeMap<Question, Vec<Kind>> = BTreeMap::new();
        for &year in years {
            for &kind in kinds.iter().filter(|kind| self.settings.kinds.contains(kind)) {
                let session = Vergaderjaar::of(kind, year).start;
                questions.entry((year, Subject::of(kind), session)).or_default().push(kind);
            }
        }
        let mut failed = false;
        for ((year, subject, session), kinds) in questions {
            let result = if failed {
                Err(SourceError::NotAsked)
            } else {
                self.of_year(year, subject, Vergaderjaar { start: session }, &kinds, &mut discovery)
            };
            if let Err(error) = result {
                failed |= error.is_of_the_whole_search();
                discovery.failures.push(Failure { kinds, year: Some(year), error });
            }
        }
        if let Err(error) = self.follow_up(&mut discovery) {
            discovery.failures.push(Failure { kinds: Vec::new(), year: None, error });
        }
        discovery
    }

    /// Finds what the service changed since a day, in one question as a rule.
    pub fn changed_since(&self, date: NaiveDate) -> Result<Discovery, SourceError> {
        let subjects: BTreeSet<Subject> =
            self.settings.kinds.iter().map(|&kind| Subject::of(kind)).collect();
        let subjects: Vec<Subject> = subjects.into_iter().collect();
        let mut discovery = Discovery::default();
        let records = self.search(&query::changed_since(date, &subjects))?;
        let kinds = self.settings.kinds.clone();
        self.sort_out(&records, &|kind, _| kinds.contains(&kind), &mut discovery);
        self.learn(&mut discovery, &records)?;
        self.follow_up(&mut discovery)?;
        discovery.awaited.clear();
        Ok(discovery)
    }

    /// Finds papers by their identifiers: what is awaited, or looked at again.
    pub fn find(&self, ids: &[PaperId]) -> Result<Discovery, SourceError> {
        let ids: Vec<String> = ids.iter().map(PaperId::to_string).collect();
        let mut discovery = Discovery::default();
        for some in ids.chunks(PER_QUESTION) {
            let records = self.search(&query::by_ids(some))?;
            self.sort_out(&records, &|_, _| true, &mut discovery);
        }
        self.follow_up(&mut discovery)?;
        discovery.awaited.clear();
        Ok(discovery)
    }

    /// Finds papers of which something is still to come: by their identifiers, and papers that were
    /// not typeset on or after a day by their dossiers.
    pub fn follow(&self, ids: &[PaperId], since: NaiveDate) -> Result<Discovery, SourceError> {
        let mut discovery = self.find(ids)?;
        let waiting: Vec<WaitingPaper> =
            self.cache.waiting()?.into_iter().filter(|paper| paper.since >= since).collect();
        let folders: BTreeSet<String> =
            waiting.iter().map(|paper| format!("{}-{}", paper.dossier, paper.chapter)).collect();
        let folders: Vec<String> = folders.into_iter().collect();
        for some in folders.chunks(PER_QUESTION) {
            let records = self.search(&query::by_dossiers(some))?;
            self.sort_out(&records, &|_, _| true, &mut discovery);
        }
        self.follow_up(&mut discovery)?;
        discovery.awaited.clear();
        Ok(discovery)
    }

    fn of_year(
        &self,
        year: BudgetYear,
        subject: Subject,
        session: Vergaderjaar,
        kinds: &[Kind],
        discovery: &mut Discovery,
    ) -> Result<(), SourceError> {
        let wanted = |kind: Kind, of: BudgetYear| of == year && kinds.contains(&kind);
        let records = self.search(&query::by_title(subject, year, session))?;
        let (papers, dossiers) = self.sort_out(&records, &wanted, discovery);
        self.learn(discovery, &records)?;
        let mut rest: Vec<String> = discovery
            .awaited
            .iter()
            .filter(|awaited| wanted(awaited.kind, awaited.year))
            .map(folder)
            .collect();
        if papers + dossiers == 0 {
            // The titles are not as they were taken to be: the dossiers that are known by number
            // are asked for instead.
            rest = self.known_folders(kinds, year)?;
        }
        rest.sort();
        rest.dedup();
        for some in rest.chunks(PER_QUESTION) {
            let records = self.search(&query::by_dossiers(some))?;
            self.sort_out(&records, &wanted, discovery);
        }
        Ok(())
    }

    /// Takes what is wanted from records; returns how many papers and how many other signs of a
    /// wanted dossier there were.
    fn sort_out(
        &self,
        records: &[Record],
        wanted: &dyn Fn(Kind, BudgetYear) -> bool,
        discovery: &mut Discovery,
    ) -> (usize, usize) {
        let (mut papers, mut beside) = (0, 0);
        for record in records {
            let found = classify(record);
            discovery.understood += usize::from(found != Found::Other);
            match found {
                Found::Paper(paper)
                    if wanted(paper.kind, paper.year)
                        && self.settings.wants(paper.kind, &paper.chapter) =>
                {
                    papers += 1;
                    discovery.announced.retain(|known| known.id != paper.id);
                    discovery.announced.push(*paper);
                }
                Found::Beside { kind, year, chapter, dossier, .. }
                    if wanted(kind, year) && self.settings.wants(kind, &chapter) =>
                {
                    beside += 1;
                    discovery.awaited.push(Awaited { year, kind, chapter, dossier });
                }
                Found::Unclear(id) => discovery.tell_unclear(id),
                _ => {}
            }
        }
        discovery.tidy();
        (papers, beside)
    }

    /// Keeps dossiers that are not in the table, with what showed them.
    fn learn(&self, discovery: &mut Discovery, records: &[Record]) -> Result<(), SourceError> {
        let now = self.client.clock().now();
        for record in records {
            let (kind, year, number, evidence) = match classify(record) {
                Found::Paper(paper) => {
                    let evidence = format!("{}: {}", paper.id, paper.dossier_title);
                    (paper.kind, paper.year, paper.dossier, evidence)
                }
                Found::Beside { kind, year, dossier, evidence, .. } => {
                    (kind, year, dossier, evidence)
                }
                _ => continue,
            };
            let known = known_dossier(&number).is_some()
                || discovery.learnt.iter().any(|learnt| learnt.number == number);
            if !known {
                let learnt = LearntDossier { number, kind, year, evidence };
                self.cache.learn(&learnt, now)?;
                discovery.learnt.push(learnt);
            }
        }
        Ok(())
    }

    /// Returns dossiers with chapters, from the table and from what was learnt.
    fn known_folders(&self, kinds: &[Kind], year: BudgetYear) -> Result<Vec<String>, SourceError> {
        // A slotwet is in the dossier of its annual report.
        let kinds: Vec<Kind> = kinds
            .iter()
            .map(|&kind| if kind == Kind::Slotwet { Kind::Jaarverslag } else { kind })
            .collect();
        let mut numbers: BTreeSet<String> = (FIRST_DOSSIER..=LAST_DOSSIER)
            .map(|number: u32| number.to_string())
            .filter(|number| {
                known_dossier(number)
                    .is_some_and(|known| known.year == year && kinds.contains(&known.kind))
            })
            .collect();
        let learnt = self.cache.learnt()?;
        numbers.extend(
            learnt
                .into_iter()
                .filter(|learnt| learnt.year == year && kinds.contains(&learnt.kind))
                .map(|learnt| learnt.number),
        );
        let chapters = usual_chapters(&self.settings, year);
        Ok(numbers
            .iter()
            .flat_map(|number| chapters.iter().map(move |chapter| format!("{number}-{chapter}")))
            .collect())
    }

    /// Follows papers that are not typeset until they are, and notes when each was announced.
    fn follow_up(&self, discovery: &mut Discovery) -> Result<(), SourceError> {
        let now = self.client.clock().now();
        for paper in &discovery.announced {
            self.cache.reached(&paper.id.to_string(), Stage::Announced, now)?;
            if paper.status == PaperStatus::Untypeset {
                let since = paper.available.unwrap_or_else(|| now.date_naive());
                self.cache.follow(&WaitingPaper {
                    id: paper.id.to_string(),
                    dossier: paper.dossier.clone(),
                    chapter: paper.chapter.to_string(),
                    number: paper.number.clone(),
                    title: paper.title.clone(),
                    since,
                    became: None,
                })?;
            }
        }
        for waiting in self.cache.waiting()? {
            let typeset = discovery.announced.iter().find(|paper| {
                paper.status == PaperStatus::Typeset
                    && paper.dossier == waiting.dossier
                    && paper.chapter.as_str() == waiting.chapter
                    && same_paper(paper, &waiting)
            });
            if let Some(typeset) = typeset {
                self.cache.became(&waiting.id, &typeset.id.to_string())?;
            }
        }
        let gone: BTreeSet<String> = self
            .cache
            .followed()?
            .into_iter()
            .filter(|paper| paper.became.is_some())
            .map(|paper| paper.id)
            .collect();
        discovery.announced.retain(|paper| !gone.contains(&paper.id.to_string()));
        Ok(())
    }
}

impl Discovery {
    /// Tells whether nothing came of the search: nothing of any budget, and no failure either.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.understood == 0 && self.failures.is_empty()
    }

    /// Tells once that a record cannot be placed, however many questions bring it.
    fn tell_unclear(&mut self, id: String) {
        let told = |failure: &Failure| matches!(&failure.error, SourceError::Unclear(known) if *known == id);
        if !self.failures.iter().any(told) {
            let error = SourceError::Unclear(id);
            self.failures.push(Failure { kinds: Vec::new(), year: None, error });
        }
    }

    /// Orders what was found, and takes off what is awaited no longer.
    fn tidy(&mut self) {
        self.announced.sort_by(|a, b| {
            (a.year, a.kind, &a.chapter, &a.id).cmp(&(b.year, b.kind, &b.chapter, &b.id))
        });
        let out: BTreeSet<(Kind, &str, &Chapter)> = self
            .announced
            .iter()
            .map(|paper| (paper.kind, paper.dossier.as_str(), &paper.chapter))
            .collect();
        self.awaited
            .retain(|paper| !out.contains(&(paper.kind, paper.dossier.as_str(), &paper.chapter)));
        self.awaited.sort();
        self.awaited.dedup();
    }
}

/// Dossier numbers between the first digital budgets and well after the next years.
const FIRST_DOSSIER: u32 = 25_000;
const LAST_DOSSIER: u32 = 40_000;

/// Tells whether a typeset paper is what a paper of the same dossier became.
fn same_paper(paper: &Announced, waiting: &WaitingPaper) -> bool {
    let same = |one: &str, other: &str| !one.is_empty() && one.eq_ignore_ascii_case(other);
    same(&paper.number, &waiting.number) || same(&paper.title, &waiting.title)
}

fn folder(awaited: &Awaited) -> String {
    format!("{}-{}", awaited.dossier, awaited.chapter)
}

/// The chapters that are wanted, else every code that has had a name.
fn usual_chapters(settings: &Settings, year: BudgetYear) -> Vec<String> {
    const CODES: &str = "I IIA IIB III IV V VI VII VIII IX IXA IXB X XI XII XIII XIV XV XVI XVII \
                         XVIII XIX XX XXI XXII XXIII A B C D E F G H J K L M";
    if !settings.chapters.is_empty() {
        return settings.chapters.iter().map(Chapter::to_string).collect();
    }
    CODES
        .split_whitespace()
        .filter(|code| {
            let named = Chapter::parse(code).ok().and_then(|code| standing_name(&code, year));
            named.is_some() || code.len() > 1
        })
        .map(str::to_owned)
        .collect()
}
