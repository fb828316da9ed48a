//! The program itself, killed with the signal that no program hears, and started again.
//!
//! Knows processes. Must not judge: `oracle` does. A kill falls while a server keeps the program waiting, at
//! a point that the seed chose: how fast the machine is changes nothing.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::{Days, NaiveDate};
use prinsjesdiff::archive::Archive;
use stand_in::{Fault, On, Rule, StandIn};

use super::inbox::{self, Letter};
use super::oracle::{self, RunLog, Seen, Verdict};
use super::papers::{FIRST_DAY, Papers};
use super::random::Random;
use super::sky::Day;
use super::stop_point::Moment;
use super::world::World;
use super::{changes, rest_after};

/// Days over which the papers of this run come.
const DAYS: usize = 40;
/// A kill falls after so many questions at most,
const QUESTIONS: usize = 16;
/// or after so many mails and posts at most.
const MESSAGES: usize = 6;

/// Where the program is kept waiting, and killed: at a question, or at a message; after so many of them.
#[derive(Debug, Clone, Copy)]
enum Kill {
    Question(usize),
    Message(Moment, usize),
}

impl Kill {
    fn of(random: &mut Random) -> Self {
        match random.below(4) {
            0 => Self::Question(random.below(QUESTIONS)),
            1 => Self::Message(Moment::Come, random.below(MESSAGES)),
            _ => Self::Message(Moment::Taken, random.below(MESSAGES)),
        }
    }
}

/// What became of it.
#[derive(Debug, Clone, Default)]
pub struct Killed {
    pub runs: usize,
    pub kills: usize,
    /// Those among them that fell between the acceptance of a message and its tick.
    pub taken: usize,
    pub letters: usize,
    pub verdict: Verdict,
    pub faults: Vec<String>,
}

impl Killed {
    /// Everything that is wrong.
    pub fn wrong(&self) -> Vec<&String> {
        self.verdict.wrong().into_iter().chain(&self.faults).collect()
    }
}

/// Runs the program day by day, kills it so many times, and lets it end in peace.
pub fn killed_program(seed: u64, kills: usize, program: &dyn Fn() -> Command) -> Killed {
    let first: NaiveDate = FIRST_DAY.parse().unwrap();
    let papers = Papers::of(seed, DAYS);
    let mut bench = Bench {
        stand_in: StandIn::start(papers.served.clone(), first).unwrap(),
        world: World::new(changes(seed, DAYS)),
        program,
        runs: Vec::new(),
        letters: Vec::new(),
        killed: Killed::default(),
    };
    let mut random = Random::new(seed ^ 0x6b69_6c6c);
    bench.run(first, None);
    for at in 1..DAYS {
        let day = first + Days::new(at as u64);
        // Every kill is followed by another start on the same day, which may be killed as well.
        let mut starts = 0;
        while bench.killed.kills < kills && starts < 1 + kills / DAYS * 2 && random.chance(85) {
            bench.run(day, Some(Kill::of(&mut random)));
            starts += 1;
        }
        if random.chance(70) {
            bench.run(day, None);
        }
    }
    for day in rest_after(DAYS) {
        bench.run(day, None);
    }
    bench.end(&papers)
}

struct Bench<'a> {
    stand_in: StandIn,
    world: World,
    program: &'a dyn Fn() -> Command,
    runs: Vec<RunLog>,
    letters: Vec<Letter>,
    killed: Killed,
}

impl Bench<'_> {
    /// Starts the program on a day, and kills it there if it comes so far.
    fn run(&mut self, day: NaiveDate, kill: Option<Kill>) {
        self.stand_in.set_today(day);
        let source = format!(
            "[archive]\npath = \"archief\"\n[source.official]\nsearch_url = \"{}\"\n\
             repository_url = \"{}\"\nrequests_per_second = 10.0\n",
            self.stand_in.search_url(),
            self.stand_in.repository_url(),
        );
        let config = self.world.turn_to(day, &Day::calm(), &source);
        std::fs::write(self.world.path("config.toml"), config).unwrap();
        self.world.stop.set(match kill {
            Some(Kill::Message(moment, after)) => Some((moment, after)),
            _ => None,
        });
        self.stand_in.heal();
        if let Some(Kill::Question(after)) = kill {
            let silence = Rule::times(1, On::Everything, Fault::Silence);
            self.stand_in.fault(silence.after(after.try_into().unwrap()));
        }
        let mut child = self.command(day, &["run"]).spawn().unwrap();
        let mut was_killed = false;
        let code = loop {
            if let Some(status) = child.try_wait().unwrap() {
                break status.code();
            }
            let is_silent =
                self.stand_in.take_received().iter().any(|question| question.fault.is_some());
            if is_silent || self.world.stop.is_reached() {
                was_killed = true;
                child.kill().unwrap();
                break child.wait().unwrap().code();
            }
            std::thread::yield_now();
        };
        let is_taken = matches!(kill, Some(Kill::Message(Moment::Taken, _)));
        self.killed.taken += usize::from(was_killed && is_taken);
        let number = self.runs.len();
        if !was_killed && !matches!(code, Some(0 | 6)) {
            self.killed.faults.push(format!("run {number} of {day} ended with {code:?}"));
        }
        self.killed.kills += usize::from(was_killed);
        self.letters.extend(inbox::collect(&self.world, number));
        self.runs.push(RunLog {
            day,
            local: day,
            is_whole: !was_killed,
            is_over: was_killed,
            has_ended: !was_killed,
            saw: None,
        });
    }

    fn command(&self, day: NaiveDate, arguments: &[&str]) -> Command {
        let mut command = (self.program)();
        command
            .args(arguments)
            .current_dir(self.world.folder.path())
            .env_clear()
            .env("HOME", self.world.folder.path())
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("PRINSJESDIFF_CLOCK", format!("{day}T06:15:00Z"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    fn end(mut self, papers: &Papers) -> Killed {
        let day = self.runs.last().unwrap().day;
        let path = self.world.path("archief");
        let mut faults = Vec::new();
        let mut expect = |what: &str, ended: Option<i32>, wanted: i32| {
            if ended != Some(wanted) {
                faults.push(format!("{what} ended with {ended:?}, not {wanted}"));
            }
        };
        for arguments in [["status"], ["verify"]] {
            let status = self.command(day, &arguments).status().unwrap();
            expect(arguments[0], status.code(), 0);
        }
        let mut other = Archive::open(&path).unwrap();
        other.lock().unwrap();
        let second = self.command(day, &["run"]).status().unwrap();
        expect("a second run at once", second.code(), 4);
        other.unlock();
        let fsck = git(&path, &["fsck", "--strict", "--no-dangling"]);
        expect("git fsck", fsck.status.code(), 0);
        self.killed.faults.append(&mut faults);
        let labels = labels(&path);
        let seen = Seen {
            papers,
            changes: &self.world.changes,
            runs: &self.runs,
            attempts: &[],
            letters: &self.letters,
            labels: &labels,
        };
        let verdict = oracle::judge(&seen);
        if verdict.repeats != self.killed.taken {
            let (repeats, taken) = (verdict.repeats, self.killed.taken);
            self.killed
                .faults
                .push(format!("{repeats} repeats after {taken} kills before the tick"));
        }
        Killed { runs: self.runs.len(), letters: self.letters.len(), verdict, ..self.killed }
    }
}

fn git(archive: &Path, arguments: &[&str]) -> std::process::Output {
    Command::new("git").arg("-C").arg(archive).args(arguments).output().unwrap()
}

/// The watch and the part of every key that was ever frozen, from the history of what was told.
fn labels(archive: &Path) -> BTreeMap<String, (String, u16)> {
    let mut labels = BTreeMap::new();
    let told = Archive::open(archive).unwrap().tellings().unwrap();
    for (channel, watch) in told {
        let reference = format!("refs/prinsjesdiff/told/{channel}/{watch}");
        let batches = "outbox/*/batch.toml";
        let log = git(archive, &["log", "-p", "-U0", "--format=", &reference, "--", batches]);
        let log = String::from_utf8_lossy(&log.stdout).into_owned();
        let mut key = None;
        for line in log.lines() {
            if let Some(text) = line.strip_prefix("+key = ") {
                key = Some(text.trim_matches('"').to_owned());
            } else if let Some(part) = line.strip_prefix("+part = ")
                && let Some(key) = key.take()
            {
                labels.insert(key, (watch.clone(), part.parse().unwrap()));
            }
        }
    }
    labels
}
