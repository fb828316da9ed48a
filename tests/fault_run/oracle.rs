//! What should have been told, and whether it was.
//!
//! Knows what papers stood when and what watches ask for, and reads what came in. Must not ask the
//! program anything: neither what it thinks it told, nor what is new.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate};
use prinsjesdiff::report::parcel::Label;

use super::inbox::Letter;
use super::operator;
use super::papers::{Papers, Version};
use super::witness::Attempt;
use super::world::{Asked, Changes, LATE, OPERATOR, REFUSED, Turns, readers, watches};

/// The budget that comes while the run lasts.
const NEW: u16 = 2024;
/// The last day on which a chapter of it is awaited: 21 days after Prinsjesdag.
const LAST_AWAITED: &str = "2023-10-10";

/// A run as it was.
#[derive(Debug, Clone)]
pub struct RunLog {
    /// The day of the service and the world.
    pub day: NaiveDate,
    /// The day by the machine's clock.
    pub local: NaiveDate,
    /// It came to its end.
    pub is_whole: bool,
    /// It was killed, or met a full disk.
    pub is_over: bool,
    /// It came to its end, whatever the service gave.
    pub has_ended: bool,
    /// Whether the service failed, as far as the run came to see it.
    pub saw: Option<bool>,
}

/// Everything that was seen.
pub struct Seen<'a> {
    pub papers: &'a Papers,
    pub changes: &'a Changes,
    pub runs: &'a [RunLog],
    /// What was tried; nothing where nobody could look.
    pub attempts: &'a [Attempt],
    pub letters: &'a [Letter],
    /// The watch and the part of each key.
    pub labels: &'a BTreeMap<String, (String, u16)>,
}

/// What the judgement found; each list names what is wrong.
#[derive(Debug, Clone, Default)]
pub struct Verdict {
    /// Messages that were to be told: of a text, to a reader of a watch on a channel.
    pub owed: usize,
    pub lost: Vec<String>,
    /// Told twice under two keys, repeated without cause, or repeated in other words.
    pub doubled: Vec<String>,
    /// Told to someone who did not ask for it.
    pub unasked: Vec<String>,
    /// Messages that came more than once under their key.
    pub repeats: usize,
    /// Of those, after a kill or a full disk between acceptance and tick; the others after a
    /// connection that was dropped there.
    pub after_kill: usize,
}

impl Verdict {
    /// Everything that is wrong.
    pub fn wrong(&self) -> Vec<&String> {
        self.lost.iter().chain(&self.doubled).chain(&self.unasked).collect()
    }
}

/// Judges a run of days.
pub fn judge(seen: &Seen<'_>) -> Verdict {
    let mut verdict = Verdict::default();
    let told = telling(seen, &mut verdict);
    for watch in watches() {
        for channel in watch.channels {
            for reader in readers(channel, seen.changes.joined, seen.changes) {
                owed(seen, &watch, channel, &reader, &told, &mut verdict);
            }
        }
    }
    repeats(seen, &mut verdict);
    operator::judge(seen, &mut verdict);
    verdict
}

/// Channel, watch, reader.
type Desk = (String, String, String);

/// For each reader the texts told to it: in which letters.
type Told<'a> = BTreeMap<(Desk, usize), Vec<&'a Letter>>;

/// Reads every letter: which texts it tells to whom. What nobody asked for is noted.
fn telling<'a>(seen: &Seen<'a>, verdict: &mut Verdict) -> Told<'a> {
    let mut told: Told<'a> = BTreeMap::new();
    let mut welcomes: BTreeMap<Desk, BTreeSet<&str>> = BTreeMap::new();
    let mut closed: BTreeSet<(Desk, String)> = BTreeSet::new();
    let mut threads: BTreeMap<Desk, [BTreeSet<&str>; 2]> = BTreeMap::new();
    for letter in seen.letters.iter().filter(|letter| letter.recipient != OPERATOR) {
        let Some((watch, part)) = seen.labels.get(&letter.key) else {
            verdict.unasked.push(format!("a message of no watch: {}", letter.key));
            continue;
        };
        let desk = (letter.channel.to_owned(), watch.clone(), letter.recipient.clone());
        if is_welcome(seen, letter, watch, *part) {
            if *part == 0 {
                welcomes.entry(desk).or_default().insert(&letter.key);
            }
            continue;
        }
        if let Some(edition) = closed_by(letter, watch, *part) {
            // A reader who came later hears the end of what the watch was told before.
            let of_watch = |known: &Desk| (&known.0, &known.1) == (&desk.0, &desk.1);
            if !told.keys().any(|(known, _)| of_watch(known)) {
                verdict.unasked.push(format!("{desk:?}: {edition} closed for who heard nothing"));
            }
            closed.insert((desk, edition));
            continue;
        }
        let texts = texts_of(seen.papers, letter);
        // What a message says in replies is read there.
        let replies = letter.channel == "slack";
        if replies && *part < 2 {
            threads.entry(desk.clone()).or_default()[usize::from(*part)].insert(&letter.key);
        }
        if texts.is_empty() && *part == 0 && !replies {
            let start: String = letter.text.chars().take(600).collect();
            verdict.unasked.push(format!("{desk:?} run {}: tells nothing: {start}", letter.run));
        }
        for at in texts {
            let version = &seen.papers.versions[at];
            let asked = watches().into_iter().find(|asked| asked.name == watch).unwrap();
            if version.is_base || !may_ask(seen.papers, &asked, version) {
                verdict.unasked.push(format!("{desk:?} run {}: {version:?}", letter.run));
            }
            told.entry((desk.clone(), at)).or_default().push(letter);
        }
    }
    for (desk, keys) in &welcomes {
        if keys.len() > 1 {
            verdict.doubled.push(format!("{desk:?} was welcomed {} times", keys.len()));
        }
    }
    for desk in promised(seen, &told) {
        verdict.owed += 1;
        let closing = (desk.clone(), format!("begroting-{NEW}"));
        if !closed.contains(&closing) {
            verdict.lost.push(format!("{desk:?}: the closing digest"));
        }
    }
    for (desk, [heads, replies]) in &threads {
        if heads.len() != replies.len() {
            let (heads, replies) = (heads.len(), replies.len());
            verdict.unasked.push(format!("{desk:?}: {heads} threads, {replies} with replies"));
        }
    }
    for ((desk, at), letters) in &told {
        let keys: BTreeSet<(u16, &str)> = letters
            .iter()
            .map(|letter| (seen.labels[&letter.key].1, letter.key.as_str()))
            .collect();
        let parts: BTreeSet<u16> = keys.iter().map(|(part, _)| *part).collect();
        if keys.len() > parts.len() {
            let version = &seen.papers.versions[*at];
            verdict.doubled.push(format!("{desk:?}: {version:?} under {keys:?}"));
        }
    }
    told
}

/// A welcome is known by its key, which is made of its name and its day.
fn is_welcome(seen: &Seen<'_>, letter: &Letter, watch: &str, part: u16) -> bool {
    let days: BTreeSet<NaiveDate> = seen.runs.iter().map(|run| run.local).collect();
    days.into_iter().any(|day| {
        let about = [format!("welkom-{day}")];
        Label::new(letter.channel, watch, &about, part, &letter.recipient).key == letter.key
    })
}

/// The edition that a letter closes: it is known by its key, which is made of its name. So there is
/// one for each reader at most.
fn closed_by(letter: &Letter, watch: &str, part: u16) -> Option<String> {
    let years = [NEW - 2, NEW - 1, NEW];
    let editions = years
        .into_iter()
        .flat_map(|year| [format!("begroting-{year}"), format!("jaarverslag-{year}")]);
    let mut editions = editions.into_iter();
    editions.find(|edition| {
        let about = [format!("slotbericht-{edition}")];
        Label::new(letter.channel, watch, &about, part, &letter.recipient).key == letter.key
    })
}

/// The readers who were surely told something of the new budget while chapters were awaited: to
/// them it is closed.
fn promised(seen: &Seen<'_>, told: &Told<'_>) -> BTreeSet<Desk> {
    let last: NaiveDate = LAST_AWAITED.parse().unwrap();
    let mut readers = BTreeSet::new();
    for ((desk, at), letters) in told {
        let version = &seen.papers.versions[*at];
        let asked = watches().into_iter().find(|asked| asked.name == desk.1).unwrap();
        let run = letters.iter().map(|letter| letter.run).min().unwrap();
        let stand = seen.papers.standing(seen.runs[run].day);
        let is_in = |chapter: &&str| {
            let of_chapter = |at: &usize| {
                let one = &seen.papers.versions[*at];
                one.paper() == (*chapter, NEW, false)
            };
            stand.iter().any(of_chapter)
        };
        let mut chapters = Papers::chapters().into_iter();
        let is_whole = chapters.all(|one| {
            (!asked.chapters.is_empty() && !asked.chapters.contains(&one)) || is_in(&one)
        });
        let is_early = seen.runs[..=run].iter().all(|run| run.local <= last);
        let stays = desk.2 != REFUSED && desk.2 != LATE;
        // A correction compares two texts of one paper: nothing in it is provisional.
        let earlier = |one: &Version| one.paper() == version.paper() && one.out < version.out;
        let is_first = !seen.papers.versions.iter().any(earlier);
        if version.year == NEW && is_first && !is_whole && is_early && stays {
            readers.insert(desk.clone());
        }
    }
    readers
}

/// The texts a letter tells: of each chapter the newest that it names.
fn texts_of(papers: &Papers, letter: &Letter) -> Vec<usize> {
    let mut newest: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, version) in papers.versions.iter().enumerate() {
        if !letter.text.contains(&version.name) {
            continue;
        }
        let known = newest.entry(version.chapter).or_insert(at);
        if papers.versions[*known].rank() < version.rank() {
            *known = at;
        }
    }
    newest.into_values().collect()
}

/// Tells whether a watch may be told a text.
fn may_ask(papers: &Papers, asked: &Asked, version: &Version) -> bool {
    let of_chapter =
        |one: &&Version| one.chapter == version.chapter && one.rank() <= version.rank();
    let is_heard = || papers.versions.iter().filter(of_chapter).any(|one| one.has_word);
    covers(asked, version) && (!asked.for_word || is_heard())
}

fn covers(asked: &Asked, version: &Version) -> bool {
    asked.chapters.is_empty() || asked.chapters.contains(&version.chapter)
}

/// Looks for everything that one reader must have been told.
fn owed(
    seen: &Seen<'_>,
    asked: &Asked,
    channel: &str,
    reader: &str,
    told: &Told<'_>,
    verdict: &mut Verdict,
) {
    if reader == REFUSED {
        return;
    }
    for (at, version) in seen.papers.versions.iter().enumerate() {
        let must = covers(asked, version) && (!asked.for_word || version.has_word);
        let came_later = reader == LATE && version.out <= seen.changes.joined;
        if version.is_base || !must || came_later || !had_its_turn(seen, asked, channel, at) {
            continue;
        }
        verdict.owed += 1;
        let desk = (channel.to_owned(), asked.name.to_owned(), reader.to_owned());
        if !told.contains_key(&(desk.clone(), at)) {
            verdict.lost.push(format!("{desk:?}: {version:?}"));
        }
    }
}

/// Tells whether a watch surely had a turn while a text stood.
///
/// A turn is the first run in a week or month. So a run that came to its end in a later week than
/// another in which the text stood already was a turn, or came after one.
fn had_its_turn(seen: &Seen<'_>, asked: &Asked, channel: &str, at: usize) -> bool {
    let stood = |run: &&RunLog| {
        run.is_whole
            && (channel != super::world::AWAY || !seen.changes.is_away(run.day))
            && seen.papers.standing(run.day).contains(&at)
    };
    let mut runs = seen.runs.iter().filter(stood);
    let Some(first) = runs.next() else { return false };
    match asked.turns {
        Turns::Run => true,
        Turns::Weekly => runs.any(|run| monday(run.local) > first.local),
        Turns::Monthly => runs.any(|run| run.local.with_day(1).unwrap() > first.local),
    }
}

fn monday(day: NaiveDate) -> NaiveDate {
    day - Days::new(u64::from(day.weekday().num_days_from_monday()))
}

/// Looks at every message that came or was tried more than once.
fn repeats(seen: &Seen<'_>, verdict: &mut Verdict) {
    let mut letters: BTreeMap<&str, Vec<&Letter>> = BTreeMap::new();
    for letter in seen.letters {
        letters.entry(&letter.key).or_default().push(letter);
    }
    for (key, same) in &letters {
        let other = |letter: &&&Letter| {
            (&letter.whole, &letter.recipient) != (&same[0].whole, &same[0].recipient)
        };
        if let Some(letter) = same.iter().find(other) {
            verdict.doubled.push(format!("{key} says something else in run {}", letter.run));
        }
        verdict.repeats += same.len() - 1;
    }
    verdict.after_kill =
        (0..seen.runs.len()).filter(|run| is_repeated(seen, &letters, *run)).count();
    if seen.attempts.is_empty() {
        unseen_repeats(seen, &letters, verdict);
    }
    let mut ticked: BTreeSet<&str> = BTreeSet::new();
    for attempt in seen.attempts {
        if ticked.contains(attempt.key.as_str()) {
            verdict.doubled.push(format!("sent again after it was noted: {attempt:?}"));
        }
        if attempt.is_ticked {
            ticked.insert(&attempt.key);
        } else if attempt.is_accepted && !seen.runs[attempt.run].is_over {
            verdict.doubled.push(format!("accepted and not noted: {attempt:?}"));
        }
        let day = seen.runs[attempt.run].day;
        if attempt.channel == super::world::AWAY && seen.changes.is_away(day) {
            verdict.unasked.push(format!("a channel that is away: {attempt:?}"));
        }
    }
}

/// Tells whether a run was killed, or met a full disk, between the acceptance of a message and its
/// tick: it is the last that was tried there, and came again.
fn is_repeated(seen: &Seen<'_>, letters: &BTreeMap<&str, Vec<&Letter>>, run: usize) -> bool {
    let last = seen.attempts.iter().rfind(|attempt| attempt.run == run);
    let Some(last) = last.filter(|last| seen.runs[run].is_over && !last.is_ticked) else {
        return false;
    };
    let same = letters.get(last.key.as_str()).map(Vec::as_slice).unwrap_or_default();
    let of_run = same.iter().filter(|letter| letter.run == run).count();
    of_run > 0 && of_run < same.len()
}

/// Where nobody could look into the program: a message that comes again came before in a run that
/// was killed, and of each such run one message at most.
fn unseen_repeats(seen: &Seen<'_>, letters: &BTreeMap<&str, Vec<&Letter>>, verdict: &mut Verdict) {
    let mut killed: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for (key, same) in letters {
        for letter in &same[..same.len() - 1] {
            if seen.runs[letter.run].is_over {
                killed.entry(letter.run).or_default().push(key);
            } else {
                verdict.doubled.push(format!("{key} came again after run {}", letter.run));
            }
        }
    }
    for (run, keys) in &killed {
        if keys.len() > 1 {
            verdict.doubled.push(format!("after the kill of run {run}: {keys:?}"));
        }
    }
    verdict.after_kill = killed.len();
}
