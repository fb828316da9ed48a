//! The fault run: months of the daily service in which everything goes wrong, driven from a seed.
//!
//! Knows how a day goes. Must not judge: `oracle` does, from what papers stood when.
//!
//! A run of the service is the run that the program makes, against a stand-in of the publication
//! service, a mail server, and receivers of posts, all on loopback, by a clock that is moved by
//! hand. The same seed gives the same months on every machine.

#![allow(dead_code, reason = "the test and the command each use their own part")]

pub mod damage;
pub mod doubles;
pub mod inbox;
mod operator;
pub mod oracle;
#[path = "../support/papers.rs"]
mod paper_form;
pub mod papers;
pub mod program;
#[path = "../gold/random.rs"]
mod random;
#[path = "../support/receiver.rs"]
mod receiver;
#[path = "../support/runs.rs"]
mod runs;
pub mod sky;
#[path = "../support/smtp.rs"]
mod smtp;
#[path = "../support/stop_point.rs"]
mod stop_point;
pub mod storm;
mod witness;
pub mod world;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};
use prinsjesdiff::archive::{Archive, ArchiveError, Mode, Rules};
use prinsjesdiff::cache::Cache;
use prinsjesdiff::config::Config;
use prinsjesdiff::http::Clock;
use prinsjesdiff::notify::{self, Beginning, Looked, SourceFault};
use prinsjesdiff::pipeline::failure::{Failure, What};
use prinsjesdiff::pipeline::ran::RunError;
use prinsjesdiff::pipeline::rules;
use prinsjesdiff::report::wording::{Language, Wording};
use stand_in::{Fault, On, Rule, ServedPaper};

use inbox::Letter;
use oracle::{RunLog, Seen, Verdict};
use papers::{FIRST_DAY, Papers};
use random::Random;
use runs::Service;
use sky::{Day, Fate, Office};
use witness::Witness;
use world::{Changes, SECRETS, World};

/// What happened in a fault run.
#[derive(Debug, Clone, Default)]
pub struct Figures {
    pub days: usize,
    pub runs: usize,
    pub kills: usize,
    pub full_disks: usize,
    pub locked_out: usize,
    /// Times that another daemon came to the archive during a run.
    pub met: usize,
    /// Papers that the service took back.
    pub withdrawn: usize,
    /// Days on which something derived was damaged.
    pub damaged: usize,
    /// Runs in which the publication service failed.
    pub service_failed: usize,
    pub papers: usize,
    pub bodies: usize,
    /// Times that published history was written anew.
    pub rewritten: usize,
    pub attempts: usize,
    /// Attempts that the other side did not accept, or took without saying so.
    pub failed: usize,
    /// Messages that came in, each time.
    pub letters: usize,
    pub verdict: Verdict,
    /// What else was not as it should be.
    pub faults: Vec<String>,
}

impl Figures {
    /// Everything that is wrong.
    pub fn wrong(&self) -> Vec<&String> {
        self.verdict.wrong().into_iter().chain(&self.faults).collect()
    }
}

/// Two Mondays and the first of a month have come by then.
const LONGEST_REST: usize = 32;
/// With fewer days there is no room for papers that come twice.
pub const FEWEST_DAYS: usize = 10;

/// Lives through so many days, and then until everything has had its turn.
pub fn fault_run(seed: u64, days: usize) -> Figures {
    let mut months = Months::begin(seed, days);
    let mut random = Random::new(seed);
    for at in 0..days {
        // The first run is an ordinary one: what stands then is where the watches begin.
        let day = if at == 0 { Day::calm() } else { Day::of(&mut random) };
        months.live(at, &day);
    }
    for at in days..days + rest_after(days).len() {
        months.live(at, &Day::calm());
    }
    months.end(days)
}

/// The choices of a seed that concern all days.
fn changes(seed: u64, days: usize) -> Changes {
    let mut random = Random::new(seed ^ 0x6368_616e);
    let first: NaiveDate = FIRST_DAY.parse().unwrap();
    let mut within = |from: usize, to: usize| {
        first + Days::new(random.between(days * from / 100, days * to / 100) as u64)
    };
    let away = within(20, 50);
    Changes {
        refused: within(30, 60),
        joined: within(20, 70),
        away: (away, away + Days::new((days / 8) as u64)),
    }
}

/// The calm days after the last, until every watch has had its turn.
fn rest_after(days: usize) -> Vec<NaiveDate> {
    let first: NaiveDate = FIRST_DAY.parse().unwrap();
    let (mut months, mut mondays) = (0, 0);
    let day = |at: usize| first + Days::new(at as u64);
    let is_needed = |date: &NaiveDate| {
        let was_over = months > 0 && mondays > 1;
        months += usize::from(date.day() == 1);
        mondays += usize::from(date.weekday().num_days_from_monday() == 0);
        !was_over
    };
    (days..days + LONGEST_REST).map(day).take_while(is_needed).collect()
}

struct Months {
    papers: Papers,
    service: Service,
    world: World,
    witness: Witness,
    office: Office,
    runs: Vec<RunLog>,
    letters: Vec<Letter>,
    figures: Figures,
    /// Decides what is damaged.
    chance: Random,
    /// What the run that goes on saw of the service, once it did: whether that failed.
    saw: Option<bool>,
}

impl Months {
    fn begin(seed: u64, days: usize) -> Self {
        let papers = Papers::of(seed, days);
        let first = FIRST_DAY.parse().unwrap();
        let service = Service::start(papers.served.clone(), first);
        let figures = Figures {
            days,
            papers: papers.served.len(),
            bodies: papers.served.iter().map(|paper| paper.bodies.len()).sum(),
            ..Figures::default()
        };
        Self {
            papers,
            service,
            world: World::new(changes(seed, days)),
            witness: Witness::default(),
            office: Office::Well,
            runs: Vec::new(),
            letters: Vec::new(),
            figures,
            chance: Random::new(seed ^ 0x6461_6d61),
            saw: None,
        }
    }

    /// Lives through a day, counted from the first.
    fn live(&mut self, at: usize, day: &Day) {
        let date = FIRST_DAY.parse::<NaiveDate>().unwrap() + Days::new(at as u64);
        self.service.stand_in.set_today(date);
        self.open_office(day.office);
        let config = Config::parse(&self.world.turn_to(date, day, "")).unwrap();
        if day.loses_cache {
            self.service.cache = Arc::new(Cache::in_memory().unwrap());
        }
        if day.is_withdrawn {
            self.withdraw(date);
        }
        if day.is_damaged {
            damage::strike(&self.world.path("archief"), &mut self.chance);
            self.figures.damaged += 1;
        }
        if day.is_rebuilt {
            self.rebuild(runs::at(date));
        }
        for (turn, fate) in day.fates.iter().enumerate() {
            let minutes = TimeDelta::minutes(10 * i64::try_from(turn).unwrap());
            let now = runs::at(date) + TimeDelta::days(day.clock) + minutes;
            self.service.clock.set(now);
            self.run(date, now, *fate, &config);
            if day.clock == 0 && self.runs.last().unwrap().is_whole {
                self.stands(date);
            }
        }
    }

    /// Takes a paper back that stands in the archive and is given in no other words later.
    fn withdraw(&mut self, date: NaiveDate) {
        let records = self.open().and_then(|archive| archive.publications()).unwrap_or_default();
        let stand: BTreeSet<String> =
            records.iter().filter_map(|one| Some(one.publication().ok()?.sha256)).collect();
        let may_go = |paper: &&ServedPaper| {
            let last = paper.bodies.last();
            last.is_some_and(|(out, body)| *out < date && stand.contains(&sha256(body)))
        };
        let papers: Vec<&ServedPaper> = self.papers.served.iter().filter(may_go).collect();
        if !papers.is_empty() {
            self.service.stand_in.withdraw(&self.chance.pick(&papers).id);
            self.figures.withdrawn += 1;
        }
    }

    /// Makes the publication service what it is on a day.
    fn open_office(&mut self, office: Office) {
        let stand_in = &self.service.stand_in;
        stand_in.heal();
        let rule = match office {
            Office::Well => None,
            Office::Broken => Some(Rule::always(On::Everything, Fault::Status(500))),
            Office::Sorry => Some(Rule::always(On::Everything, Fault::ErrorPage)),
            Office::Lost => Some(Rule::always(On::Papers, Fault::NotFoundPage)),
            Office::Covered => Some(Rule::always(On::Papers, Fault::ErrorPage)),
            Office::Mute => Some(Rule::always(On::Search, Fault::Empty)),
            Office::Breaks(times) => Some(Rule::times(times, On::Everything, Fault::Reset)),
        };
        if let Some(rule) = rule {
            stand_in.fault(rule);
        }
        self.office = office;
    }

    /// One run of the program, as `run` goes: what is new is archived, what is archived is told.
    fn run(&mut self, day: NaiveDate, now: DateTime<Utc>, fate: Fate, config: &Config) {
        let number = self.runs.len();
        self.saw = None;
        self.witness.begin(number, fate, self.world.path("archief"));
        let ended = if fate == Fate::LockedOut {
            let mut other = self.open().unwrap();
            other.lock().unwrap();
            let ended = self.process(config);
            assert!(matches!(ended, Err(Stop::Locked)), "two runs at once: {ended:?}");
            self.figures.locked_out += 1;
            ended
        } else {
            self.process(config)
        };
        let is_over = self.witness.is_over();
        if let (Err(stop), false, true) = (&ended, is_over, fate != Fate::LockedOut) {
            self.figures.faults.push(format!("run {number} of {day}: {stop:?}"));
        }
        let is_kill = matches!(fate, Fate::Killed(_) | Fate::KilledAfter(_));
        self.figures.kills += usize::from(is_over && is_kill);
        if let Some(was_turned_away) = self.witness.met() {
            self.figures.met += 1;
            if !was_turned_away {
                self.figures.faults.push(format!("two daemons at once in run {number} of {day}"));
            }
        }
        self.figures.full_disks += usize::from(is_over && matches!(fate, Fate::FullDisk(_)));
        let has_ended = ended.is_ok();
        let local = now.with_timezone(&chrono_tz::Europe::Amsterdam).date_naive();
        self.runs.push(RunLog {
            day,
            local,
            is_whole: ended.is_ok_and(|got_all| got_all) && !is_over,
            is_over,
            has_ended: has_ended && !is_over,
            saw: self.saw,
        });
        self.letters.extend(inbox::collect(&self.world, number));
    }

    fn open(&self) -> Result<Archive, ArchiveError> {
        Archive::create_or_open(&self.world.path("archief"))
    }

    /// A process from its start to its end or its death.
    /// Tells whether the service gave all that was asked of it.
    fn process(&mut self, config: &Config) -> Result<bool, Stop> {
        let mut archive = self.open()?.with_steps(self.witness.steps());
        archive.lock()?;
        // As the program does: what to ask follows from what stands.
        let refolded = archive.recover(&rules(), self.service.clock.now())?;
        self.figures.rewritten += usize::from(refolded.is_some());
        let today = self.service.clock.now().date_naive();
        let plan = self.service.plan(&archive, today);
        let source = self.service.source();
        let clock: Arc<dyn Clock> = self.service.clock.clone();
        let ran = prinsjesdiff::pipeline::run::run(
            &mut archive,
            &source,
            &plan,
            clock.as_ref(),
            &|_| {},
        )?;
        let got_all = ran.failures.is_empty();
        self.figures.service_failed += usize::from(!got_all);
        if !got_all && self.office == Office::Well {
            return Err(Stop::Other(format!("{:?}", ran.failures)));
        }
        let is_anew = ran.imported.iter().any(|one| one.rewritten || one.refolded.is_some());
        self.figures.rewritten += usize::from(is_anew);
        let mut outlets = self.world.outlets(config, &clock);
        for outlet in outlets.values_mut() {
            if let Ok(channel) = std::mem::replace(
                &mut outlet.channel,
                Err(prinsjesdiff::deliver::SendReason::WrongForm),
            ) {
                outlet.channel = Ok(self.witness.before(channel));
            }
        }
        let faults = source_faults(&ran.failures);
        let looked = Looked { faults: &faults, is_whole: true, ..Looked::default() };
        self.saw = Some(faults.iter().any(|fault| fault.paper.is_none()));
        let service = notify::Service {
            config,
            outlets: &outlets,
            wording: Wording::new(Language::Dutch),
            clock: clock.as_ref(),
            zone: chrono_tz::Europe::Amsterdam,
            beginning: Beginning::Present,
            announced: &[],
            looked: Some(looked),
            is_stopped: &|| false,
        };
        notify::deliver(&mut archive, service).map_err(|error| Stop::Other(error.to_string()))?;
        Ok(got_all)
    }

    /// Makes the archive anew by rules that read everything a little otherwise, as a new version of
    /// the program might, and has the next run make it anew by its own.
    fn rebuild(&mut self, now: DateTime<Utc>) {
        let ours = rules();
        let otherwise = |bytes: &[u8]| {
            let text = String::from_utf8_lossy(bytes).replace("Een land waarin", "Dit land, waar");
            (ours.extract)(text.as_bytes())
        };
        let other = Rules { text_version: ours.text_version + 1, extract: &otherwise, ..ours };
        let mut archive = self.open().unwrap();
        let rebuilt = archive.rebuild(Mode::Write, &other, now).unwrap();
        self.figures.rewritten += usize::from(rebuilt.before != rebuilt.after);
    }

    /// Checks that exactly the papers stand that are out.
    fn stands(&mut self, day: NaiveDate) {
        let archive = self.open().unwrap();
        let records = archive.publications().unwrap();
        let stand: BTreeSet<String> =
            records.iter().map(|record| record.publication().unwrap().sha256).collect();
        let bodies = self.papers.bodies(day);
        let expected: BTreeSet<String> = bodies.into_iter().map(sha256).collect();
        if stand != expected {
            let (stand, expected) = (stand.len(), expected.len());
            self.figures.faults.push(format!("{day}: {stand} papers stand, {expected} are out"));
        }
    }

    fn end(mut self, days: usize) -> Figures {
        let archive = self.open().unwrap();
        if !archive.verify(&rules()).unwrap().agrees {
            self.figures.faults.push("the archive does not verify".to_owned());
        }
        for secret in kept_secrets(&self.world.path("archief")) {
            self.figures.faults.push(format!("the archive holds {secret}"));
        }
        if archive.status().unwrap().unfinished {
            self.figures.faults.push("the archive is unfinished".to_owned());
        }
        let attempts = self.witness.attempts();
        let label = |attempt: &witness::Attempt| {
            (attempt.key.clone(), (attempt.watch.clone(), attempt.part))
        };
        let labels: BTreeMap<String, (String, u16)> = attempts.iter().map(label).collect();
        let seen = Seen {
            papers: &self.papers,
            changes: &self.world.changes,
            runs: &self.runs,
            attempts: &attempts,
            letters: &self.letters,
            labels: &labels,
        };
        let verdict = oracle::judge(&seen);
        Figures {
            days,
            runs: self.runs.len(),
            attempts: attempts.len(),
            failed: attempts.iter().filter(|attempt| !attempt.is_accepted).count(),
            letters: self.letters.len(),
            verdict,
            ..self.figures
        }
    }
}

/// Why a process ended before its end.
#[derive(Debug)]
enum Stop {
    Locked,
    Other(String),
}

impl From<ArchiveError> for Stop {
    fn from(error: ArchiveError) -> Self {
        match error {
            ArchiveError::Locked(_) => Self::Locked,
            error => Self::Other(error.to_string()),
        }
    }
}

impl From<RunError> for Stop {
    fn from(error: RunError) -> Self {
        match error {
            RunError::Archive(error) => error.into(),
            error => Self::Other(error.to_string()),
        }
    }
}

/// What the operator hears of a run.
fn source_faults(failures: &[Failure]) -> Vec<SourceFault> {
    let fault = |failure: &Failure| {
        let paper = match &failure.what {
            What::Paper(id) => Some(id.clone()),
            _ => None,
        };
        SourceFault { paper, why: "Het lukte niet.".to_owned() }
    };
    let faults: BTreeSet<SourceFault> = failures.iter().map(fault).collect();
    faults.into_iter().collect()
}

/// Looks through every object of an archive for what a server may have repeated.
fn kept_secrets(archive: &Path) -> Vec<&'static str> {
    let command = ["cat-file", "--batch-all-objects", "--batch"];
    let objects = Command::new("git").arg("-C").arg(archive).args(command).output().unwrap();
    let objects = String::from_utf8_lossy(&objects.stdout);
    assert!(objects.len() > 1_000, "there are objects to look at");
    SECRETS.into_iter().filter(|secret| objects.contains(secret)).collect()
}

fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write as _;

    use sha2::{Digest as _, Sha256};
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        // Writing into memory cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
