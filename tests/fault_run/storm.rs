//! Ten thousand faults, one after the other, on four machines that share a host.
//!
//! Knows what may be done to an archive and what must be so afterwards. Must not know how anything is
//! mended. Every fault falls by a stop point that the seed chose, none by luck: before a write, between the
//! moment at which a message is taken and that at which it is noted, or between two commands of git; or
//! something that is kept is damaged before the next command.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use chrono::TimeDelta;
use prinsjesdiff::archive::{Archive, ArchiveError, Arrival, KeptAt, Mode, RemoteError, Steps};
use prinsjesdiff::config::Config;
use prinsjesdiff::deliver::{Accepted, Channel, SendError, SendReason};
use prinsjesdiff::http::{Clock as _, HandClock};
use prinsjesdiff::notify::{self, Beginning, Outlet, PostError};
use prinsjesdiff::pipeline::rules;
use prinsjesdiff::pipeline::sharing;
use prinsjesdiff::report::message::Style;
use prinsjesdiff::report::parcel::Parcel;
use prinsjesdiff::report::wording::{Language, Wording};

use super::doubles::{Taken, doubled, named};
use super::papers::{FIRST_DAY, Papers, Version};
use super::random::Random;
use super::{damage, runs, sha256, world};

const MACHINES: usize = 4;
/// Faults on one set of papers; then all is begun anew with others.
const PER_WORLD: usize = 250;
/// So many of these are sailed at once.
const AT_ONCE: usize = 4;
/// After so many faults a machine is looked through.
const LOOK_EVERY: usize = 25;
const CHANNEL: &str = "systeem";
const WATCH: &str = "alles";

/// What was done and what came of it.
#[derive(Debug, Clone, Default)]
pub struct Storm {
    pub faults: usize,
    /// Faults by what they hit.
    pub kinds: BTreeMap<&'static str, usize>,
    pub papers: usize,
    /// Messages that were taken, each time.
    pub messages: usize,
    /// Those among them that had been taken before, under the same key.
    pub repeats: usize,
    /// Times that an archive was looked through.
    pub looks: usize,
    pub wrong: Vec<String>,
}

impl Storm {
    /// Adds what another set of papers lived through.
    fn with(mut self, number: usize, other: Self) -> Self {
        self.faults += other.faults;
        for (kind, times) in other.kinds {
            *self.kinds.entry(kind).or_default() += times;
        }
        self.papers += other.papers;
        self.messages += other.messages;
        self.repeats += other.repeats;
        self.looks += other.looks;
        self.wrong.extend(other.wrong.into_iter().map(|one| format!("sea {number}: {one}")));
        self
    }
}

/// Where the plug is pulled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plug {
    Nowhere,
    /// Before this write.
    Write(usize),
    /// After a message was taken, before that is noted.
    Acceptance,
}

#[derive(Debug, Default)]
struct State {
    plug: Option<Plug>,
    writes: usize,
    fell: bool,
    taken: Vec<Taken>,
}

/// The other side of the channel, and the hand on the plug.
#[derive(Debug, Clone, Default)]
struct Sink(Arc<Mutex<State>>);

impl Sink {
    fn plug(&self, plug: Plug) {
        let mut state = self.0.lock().unwrap();
        (state.plug, state.writes, state.fell) = (Some(plug), 0, false);
    }

    fn fell(&self) -> bool {
        self.0.lock().unwrap().fell
    }

    fn steps(&self) -> Steps {
        let sink = self.clone();
        Steps::asking(move |_| {
            let mut state = sink.0.lock().unwrap();
            state.fell |= matches!(state.plug, Some(Plug::Write(at)) if state.writes >= at);
            state.writes += 1;
            !state.fell
        })
    }
}

impl Channel for Sink {
    fn send(&self, parcel: &Parcel, _: Option<&str>) -> Result<Accepted, SendError> {
        let mut state = self.0.lock().unwrap();
        if state.fell {
            let reason = SendReason::WrongForm;
            return Err(SendError::Later { after: None, reason });
        }
        let key = parcel.label.key.clone();
        let text = String::from_utf8_lossy(&parcel.form.to_bytes()).replace(&key, "");
        state.taken.push(Taken { key, part: parcel.label.part, text });
        state.fell |= state.plug == Some(Plug::Acceptance);
        Ok(Accepted::default())
    }
}

/// Lets so many faults fall; on one of the sets of papers alone, where its number is given.
pub fn storm(seed: u64, faults: usize, only: Option<usize>) -> Storm {
    let next = AtomicUsize::new(0);
    let mut seas: Vec<(usize, Storm)> = thread::scope(|scope| {
        let sail = || {
            let mut sailed = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let left = faults.saturating_sub(number * PER_WORLD).min(PER_WORLD);
                if left == 0 {
                    return sailed;
                }
                if only.is_some_and(|only| only != number) {
                    continue;
                }
                let sea = Sea::new(seed.wrapping_mul(1_000) + number as u64);
                let mut storm = Storm::default();
                sea.sail(&mut storm, left);
                sailed.push((number, storm));
            }
        };
        let at_once: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(sail)).collect();
        at_once.into_iter().flat_map(|one| one.join().unwrap()).collect()
    });
    seas.sort_by_key(|(number, _)| *number);
    seas.into_iter().fold(Storm::default(), |all, (number, one)| all.with(number, one))
}

/// Four machines, a host, and what is given to them.
struct Sea {
    folder: tempfile::TempDir,
    random: Random,
    clock: Arc<HandClock>,
    sink: Sink,
    config: Config,
    /// Bodies that are still to come, the last first.
    to_come: Vec<Vec<u8>>,
    given: Vec<Vec<u8>>,
    /// The texts by the word that stands in no other.
    versions: Vec<Version>,
    /// How often a text was handed to some machine.
    handed: BTreeMap<String, usize>,
}

impl Sea {
    fn new(seed: u64) -> Self {
        let folder = world::folder();
        let host = folder.path().join("host.git");
        let made = Command::new("git").args(["init", "--quiet", "--bare"]).arg(&host).status();
        assert!(made.unwrap().success());
        let hook = folder.path().join("hook");
        fs::write(&hook, "http://127.0.0.1:9/").unwrap();
        let config = format!(
            "[archive]\nremote = \"{}\"\n[[channel]]\nname = \"{CHANNEL}\"\nkind = \"webhook\"\n\
             webhook_url = \"file:{}\"\n[[watch]]\nname = \"{WATCH}\"\n\
             channels = [\"{CHANNEL}\"]\n",
            host.display(),
            hook.display()
        );
        let Papers { served, versions, .. } = Papers::of(seed, 60);
        let mut bodies: Vec<_> = served.into_iter().flat_map(|one| one.bodies).collect();
        bodies.sort();
        bodies.reverse();
        Self {
            folder,
            random: Random::new(seed),
            clock: Arc::new(HandClock::at(runs::at(FIRST_DAY.parse().unwrap()))),
            sink: Sink::default(),
            config: Config::parse(&config).unwrap(),
            to_come: bodies.into_iter().map(|(_, body)| body).collect(),
            given: Vec::new(),
            versions,
            handed: BTreeMap::new(),
        }
    }

    fn path(&self, machine: usize) -> PathBuf {
        self.folder.path().join(format!("machine-{machine}"))
    }

    fn open(&self, machine: usize) -> Archive {
        Archive::create_or_open(&self.path(machine)).unwrap().with_steps(self.sink.steps())
    }

    fn remote(&self) -> String {
        self.config.archive.remote.clone().unwrap()
    }

    fn sail(mut self, storm: &mut Storm, until: usize) {
        while storm.faults < until {
            let machine = self.random.below(MACHINES);
            let now = self.clock.now() + TimeDelta::minutes(20);
            self.clock.set(now);
            if self.random.chance(25) && self.path(machine).join(".git/refs/heads/main").exists() {
                let kind = self.strike(machine, storm);
                count(storm, kind);
            }
            let plug = match self.random.below(10) {
                0..3 => Plug::Nowhere,
                3..5 => Plug::Acceptance,
                _ => {
                    let most = *self.random.pick(&[3, 12, 40]);
                    Plug::Write(self.random.below(most))
                }
            };
            self.sink.plug(plug);
            if self.random.chance(5) {
                self.meet(machine, storm);
                continue;
            }
            let (kind, result) = self.act(machine);
            let fell = self.sink.fell();
            if fell {
                count(storm, kind);
            }
            if let (Err(error), false) = (&result, fell) {
                storm.wrong.push(format!("{kind} on machine {machine}: {error}"));
            }
            if storm.faults.is_multiple_of(LOOK_EVERY) {
                self.look(machine, storm);
            }
        }
        self.end(storm);
    }

    /// Does something that a machine does.
    fn act(&mut self, machine: usize) -> (&'static str, Result<(), String>) {
        let words = |error: ArchiveError| error.to_string();
        match self.random.below(100) {
            0..40 => {
                let body = if self.given.is_empty() || self.random.chance(70) {
                    self.to_come.pop()
                } else {
                    None
                };
                let again = |sea: &mut Self| sea.random.pick(&sea.given).clone();
                let body = body.unwrap_or_else(|| again(self));
                let says = String::from_utf8_lossy(&body).into_owned();
                for name in named(&self.versions, &says) {
                    *self.handed.entry(name.to_owned()).or_default() += 1;
                }
                let arrival = Arrival { bytes: body.clone(), facts: None };
                let imported = self.open(machine).import(&[arrival], &rules(), self.clock.now());
                if imported.is_ok() && !self.given.contains(&body) {
                    self.given.push(body);
                } else if imported.is_err() && !self.given.contains(&body) {
                    // Whoever was cut off is given the same again.
                    self.to_come.push(body);
                }
                ("import", imported.map(drop).map_err(words))
            }
            40..50 => {
                let ran = self.open(machine).import(&[], &rules(), self.clock.now());
                ("run", ran.map(drop).map_err(words))
            }
            50..58 => {
                let rebuilt = self.open(machine).rebuild(Mode::Write, &rules(), self.clock.now());
                ("rebuild", rebuilt.map(drop).map_err(words))
            }
            58..78 => ("push", self.share(machine).map_err(|error| error.to_string())),
            _ => ("deliver", self.deliver(machine).map_err(|error| error.to_string())),
        }
    }

    fn share(&self, machine: usize) -> Result<(), RemoteError> {
        let mut archive = self.open(machine);
        archive.lock()?;
        let (remote, now) = (self.remote(), self.clock.now());
        sharing::receive(&mut archive, &remote, now)?;
        sharing::give(&mut archive, &remote, now)
    }

    fn deliver(&self, machine: usize) -> Result<(), PostError> {
        let outlet = Outlet {
            recipients: vec![String::new()],
            style: Style::Webhook,
            leave: String::new(),
            channel: Ok(Box::new(self.sink.clone())),
        };
        let outlets = BTreeMap::from([(CHANNEL.to_owned(), outlet)]);
        let service = notify::Service {
            config: &self.config,
            outlets: &outlets,
            wording: Wording::new(Language::Dutch),
            clock: self.clock.as_ref(),
            zone: chrono_tz::Europe::Amsterdam,
            beginning: Beginning::Everything,
            announced: &[],
            looked: None,
            is_stopped: &|| self.sink.fell(),
        };
        let mut archive = self.open(machine);
        archive.lock()?;
        archive.recover(&rules(), self.clock.now())?;
        notify::deliver(&mut archive, service).map(drop)
    }

    /// Two daemons meet on one archive: whoever comes second is told so, and changes nothing.
    fn meet(&mut self, machine: usize, storm: &mut Storm) {
        self.sink.plug(Plug::Nowhere);
        count(storm, "meeting");
        let mut first = self.open(machine);
        if let Err(error) = first.lock() {
            storm.wrong.push(format!("the first of two on machine {machine}: {error}"));
        }
        let stood = git(&self.path(machine), &["for-each-ref"]);
        let now = self.clock.now();
        let second = || self.open(machine);
        let ran = [
            second().import(&[], &rules(), now).map(drop),
            second().rebuild(Mode::Write, &rules(), now).map(drop),
            second().recover(&rules(), now).map(drop),
        ];
        if ran.iter().any(|ran| !matches!(ran, Err(ArchiveError::Locked(_)))) {
            storm.wrong.push(format!("the second of two on machine {machine}: {ran:?}"));
        }
        if git(&self.path(machine), &["for-each-ref"]) != stood {
            storm.wrong.push(format!("the second of two on machine {machine} changed something"));
        }
    }

    /// Damages something of a machine.
    fn strike(&mut self, machine: usize, storm: &mut Storm) -> &'static str {
        if self.random.chance(20) {
            let text = damage::rubbish(&mut self.random);
            self.set_back(machine, text, storm);
            return "bronnen";
        }
        damage::strike(&self.path(machine), &mut self.random)
    }

    /// Damages `bronnen`: that is named, nothing is changed, and what is named mends it.
    fn set_back(&mut self, machine: usize, text: &str, storm: &mut Storm) {
        let path = self.path(machine).join(".git/refs/heads/bronnen");
        let Ok(stood) = fs::read_to_string(&path) else { return };
        let parent = git(&self.path(machine), &["rev-parse", "--quiet", "--verify", "bronnen~1"]);
        let is_broken = self.random.chance(50) || parent.is_empty();
        fs::write(&path, if is_broken { text.to_owned() } else { parent }).unwrap();
        self.sink.plug(Plug::Nowhere);
        // What is broken is named by whatever comes to it first.
        let opened = Archive::create_or_open(&self.path(machine));
        let result = opened.and_then(|mut one| one.import(&[], &rules(), self.clock.now()));
        let named =
            |kept: &Option<KeptAt>| kept.as_ref().is_some_and(|kept| kept.object == stood.trim());
        let is_right = match &result {
            Err(ArchiveError::Lost(lost)) => named(&lost.kept),
            Err(ArchiveError::BrokenReference(broken)) => named(&broken.kept),
            // The commit that went had brought facts or a join, and no paper.
            Ok(_) => !is_broken,
            Err(_) => false,
        };
        if !is_right {
            storm.wrong.push(format!("bronnen as {text:?} gave {result:?}, stood {stood}"));
        }
        fs::write(&path, stood).unwrap();
    }

    /// Looks a machine through: it is whole after the next command.
    fn look(&self, machine: usize, storm: &mut Storm) {
        self.sink.plug(Plug::Nowhere);
        storm.looks += 1;
        let name = format!("machine {machine} after {} faults", storm.faults);
        let mut archive = self.open(machine);
        if let Err(error) = archive.import(&[], &rules(), self.clock.now()) {
            storm.wrong.push(format!("{name}: {error}"));
        }
        match archive.verify(&rules()) {
            Ok(verified) if verified.agrees => {}
            other => storm.wrong.push(format!("{name}: {other:?}")),
        }
        let path = self.path(machine);
        let fsck = Command::new("git").arg("-C").arg(&path).args(["fsck", "--strict"]).output();
        let fsck = fsck.unwrap();
        if !fsck.status.success() {
            let said = String::from_utf8_lossy(&fsck.stderr).into_owned();
            storm.wrong.push(format!("{name}: git fsck: {said}"));
        }
    }

    /// The weather calms down: every machine ends with everything, and everything was told.
    fn end(self, storm: &mut Storm) {
        self.sink.plug(Plug::Nowhere);
        for machine in (0..MACHINES).chain(0..MACHINES) {
            self.clock.set(self.clock.now() + TimeDelta::hours(1));
            if let Err(error) = self.share(machine) {
                storm.wrong.push(format!("machine {machine} at the end: {error}"));
            }
            if let Err(error) = self.deliver(machine) {
                storm.wrong.push(format!("machine {machine} at the end: {error}"));
            }
        }
        let mut tips = BTreeSet::new();
        for machine in 0..MACHINES {
            self.look(machine, storm);
            let archive = self.open(machine);
            tips.insert(archive.tip().unwrap());
            for body in &self.given {
                let publication = prinsjesdiff::extract::extract(body).publication.unwrap();
                if !archive.holds(publication.id.base(), &sha256(body)).unwrap() {
                    storm.wrong.push(format!("machine {machine} lost {}", publication.id));
                }
            }
        }
        if tips.len() != 1 {
            storm.wrong.push(format!("the machines end in {} histories", tips.len()));
        }
        self.told(storm);
        storm.papers += self.given.len();
    }

    /// Everything that stands was told, and what came twice came under one key and in the same words.
    fn told(&self, storm: &mut Storm) {
        let archive = self.open(0);
        let told = archive.told(CHANNEL, WATCH).unwrap();
        for record in archive.publications().unwrap() {
            let paper = record.publication().unwrap();
            let note = format!("told/{}-{}", paper.id, &paper.sha256[..12]);
            if !told.files.keys().any(|name| name.starts_with(&note)) {
                storm.wrong.push(format!("{} was never told", paper.id));
            }
        }
        let taken = &self.sink.0.lock().unwrap().taken;
        let mut by_key: BTreeMap<&str, &str> = BTreeMap::new();
        for Taken { key, text, .. } in taken {
            storm.messages += 1;
            match by_key.insert(key, text) {
                Some(before) if before == text => storm.repeats += 1,
                Some(_) => storm.wrong.push(format!("{key} came in other words")),
                None => {}
            }
        }
        storm.wrong.extend(doubled(&self.versions, &self.handed, taken));
    }
}

fn count(storm: &mut Storm, kind: &'static str) {
    storm.faults += 1;
    *storm.kinds.entry(kind).or_default() += 1;
}

fn git(archive: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git").arg("-C").arg(archive).args(arguments).output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}
