//! What comparing costs: a whole edition, how it grows, and texts far beyond real ones.
//!
//! Everything is timed in one run on one machine, so that ratios mean something elsewhere too; the
//! tokeniser alone and `git diff --word-diff` read the same texts beside it, all three timed by what
//! the system says of processor time. `cargo bench --bench compare`.

#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark that cannot go on must stop")]

mod texts;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use prinsjesdiff::compare::{Changes, Moved, Op, Thresholds, compare};
use prinsjesdiff::form::write;
use prinsjesdiff::model::{Block, Edition};
use prinsjesdiff::text::tokens;
use texts::{Dice, all_moved, editions, one_article};

/// Each figure is the best of so many runs: a busy machine only ever makes it worse.
const ROUNDS: usize = 3;
/// What no comparison below may take on any machine that builds this: far above what was seen.
const BOUND: Duration = Duration::from_mins(1);

/// Who does the work that is timed.
#[derive(Debug, Clone, Copy)]
enum Worker {
    /// This process.
    Own,
    /// The processes that it started and waited for.
    Children,
}

/// What the kernel counts processor time in for programs, on every Linux there is (`USER_HZ`).
const TICK: Duration = Duration::from_millis(10);

/// Returns the processor time that a worker has had, in user and system mode, where the system tells
/// it: a machine that does other things as well then says nearly the same.
fn worked(worker: Worker) -> Option<Duration> {
    let text = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program may hold spaces; what follows its bracket is the third field.
    let fields: Vec<&str> = text.rsplit_once(')')?.1.split_whitespace().collect();
    let first = match worker {
        Worker::Own => 11,
        Worker::Children => 13,
    };
    let ticks = |at: usize| fields.get(at)?.parse::<u32>().ok();
    Some(TICK * (ticks(first)? + ticks(first + 1)?))
}

fn timed<T>(worker: Worker, mut work: impl FnMut() -> T) -> (Duration, T) {
    let mut best: Option<(Duration, T)> = None;
    for _ in 0..ROUNDS {
        let (start, before) = (Instant::now(), worked(worker));
        let result = work();
        let (elapsed, after) = (start.elapsed(), worked(worker));
        let taken =
            before.zip(after).map_or(elapsed, |(before, after)| after.saturating_sub(before));
        if best.as_ref().is_none_or(|(known, _)| taken < *known) {
            best = Some((taken, result));
        }
        if taken > Duration::from_secs(20) {
            break;
        }
    }
    best.unwrap()
}

fn ours(old: &Edition, new: &Edition) -> (Duration, Changes) {
    let (taken, changes) = timed(Worker::Own, || compare(old, new, &[], &Thresholds::default()));
    assert!(taken < BOUND, "{taken:?}");
    (taken, changes)
}

fn size(edition: &Edition) -> (usize, usize) {
    let sections = edition.articles().flat_map(|article| &article.sections);
    let blocks = sections.flat_map(|section| &section.blocks);
    blocks.fold((0, 0), |(units, bytes), block| (units + 1, bytes + block.text().len()))
}

fn told(changes: &Changes) -> String {
    let sections = changes.articles.iter().flat_map(|article| &article.sections);
    let units: Vec<_> = sections.flat_map(|section| &section.units).collect();
    let count = |op: Op| units.iter().filter(|unit| unit.op == op).count();
    format!(
        "{} equal, {} changed, {} gone, {} new, {} split, {} merged; {} moved, {} coarse",
        count(Op::Unchanged),
        count(Op::Modified),
        count(Op::Removed),
        count(Op::Added),
        count(Op::Split),
        count(Op::Merged),
        units.iter().filter(|unit| unit.moved != Moved::None).count(),
        units.iter().filter(|unit| unit.coarse).count()
    )
}

/// Writes an edition as the archive keeps it: a file for each section.
fn write_out(edition: &Edition, folder: &Path) {
    for article in edition.articles() {
        let place = article.place.to_string().replace('/', "-");
        for section in &article.sections {
            let path = folder.join(format!("{place}-{}.md", section.kind));
            fs::write(path, write(section)).unwrap();
        }
    }
}

/// Times `git diff` over the same texts.
fn git(old: &Edition, new: &Edition, form: &str) -> Duration {
    let folder = tempfile::tempdir().unwrap();
    for (name, edition) in [("old", old), ("new", new)] {
        fs::create_dir(folder.path().join(name)).unwrap();
        write_out(edition, &folder.path().join(name));
    }
    timed(Worker::Children, || {
        let status = Command::new("git")
            .args(["diff", "--no-index", form, "old", "new"])
            .current_dir(folder.path())
            .stdout(Stdio::null())
            .status();
        assert!(status.unwrap().code().is_some());
    })
    .0
}

/// Times the tokeniser alone over the same texts.
fn tokeniser(old: &Edition, new: &Edition) -> Duration {
    let texts: Vec<String> = [old, new]
        .into_iter()
        .flat_map(Edition::articles)
        .flat_map(|article| &article.sections)
        .flat_map(|section| &section.blocks)
        .map(Block::text)
        .collect();
    timed(Worker::Own, || texts.iter().map(|text| tokens(text).len()).sum::<usize>()).0
}

fn line(name: &str, old: &Edition, new: &Edition) -> Duration {
    let (taken, changes) = ours(old, new);
    let (units, bytes) = size(old);
    println!("{name}: {units} blocks, {:.2} MB: {:.3} s", as_mb(bytes), taken.as_secs_f64());
    println!("    {}", told(&changes));
    taken
}

fn as_mb(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes).unwrap()) / 1e6
}

/// Prints how each doubling of a text costs more; two is linear.
fn growth(name: &str, sizes: &[usize], make: impl Fn(usize) -> (Edition, Edition)) {
    let mut before: Option<Duration> = None;
    for &size in sizes {
        let (old, new) = make(size);
        let taken = line(&format!("{name} {size}"), &old, &new);
        if let Some(before) = before {
            println!("    × {:.2} for twice the text", taken.as_secs_f64() / before.as_secs_f64());
        }
        before = Some(taken);
    }
}

fn both(make: impl Fn(bool) -> Vec<String>) -> (Edition, Edition) {
    (one_article(2026, &make(false)), one_article(2027, &make(true)))
}

fn sentences(count: usize, seed: u64) -> Vec<String> {
    let mut dice = Dice::new(seed);
    (0..count).map(|_| dice.sentence(2020)).collect()
}

fn paragraph(bytes: usize, seed: u64) -> String {
    let mut dice = Dice::new(seed);
    let mut text = String::with_capacity(bytes + 200);
    while text.len() < bytes {
        text.push_str(&dice.sentence(2020));
        text.push(' ');
    }
    text.trim_end().to_owned()
}

/// One group of figures: its name, and what prints it.
type Group = (&'static str, fn());

const GROUPS: &[Group] = &[
    ("edition", edition),
    ("equal", equal),
    ("nearly-equal", nearly_equal),
    ("reversed", reversed),
    ("reversed-edited", reversed_edited),
    ("other", other),
    ("moved", moved),
    ("paragraph", long_paragraph),
];

/// Runs all groups, or those that are named on the command line.
fn main() {
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    for (name, run) in GROUPS {
        if wanted.is_empty() || wanted.iter().any(|one| one == name) {
            println!("== {name}");
            run();
        }
    }
}

/// A whole edition of 25 chapters against the year before.
fn edition() {
    growth("articles per chapter", &[3, 6, 12, 24], editions);
    let (old, new) = editions(12);
    let (taken, _) = ours(&old, &new);
    beside(taken, &old, &new);
}

/// Prints what the same texts cost others; of git, reading the files is part of it.
fn beside(ours: Duration, old: &Edition, new: &Edition) {
    let print = |name: &str, theirs: Duration| {
        println!(
            "    {name}: {:.2} s; ours takes {:.2} times that",
            theirs.as_secs_f64(),
            // What is over within a tick cannot be told apart from one.
            ours.as_secs_f64() / theirs.max(TICK).as_secs_f64()
        );
    };
    print("the tokeniser alone", tokeniser(old, new));
    for form in ["--word-diff", "-M"] {
        print(&format!("git diff {form}"), git(old, new, form));
    }
}

const MANY: &[usize] = &[2500, 5000, 10_000];
const BRIDGES: &str = "De minister zorgt voor goede bruggen in het hele land.";

/// One sentence throughout, the same in both texts.
fn equal() {
    growth("sentences", MANY, |count| both(|_| vec![BRIDGES.to_owned(); count]));
}

/// One sentence throughout, of which one in ten has another word in the new text.
fn nearly_equal() {
    growth("sentences", MANY, |count| {
        both(|new| {
            let one = |at| {
                let other = new && at % 10 == 0;
                if other { BRIDGES.replace("bruggen", "sluizen") } else { BRIDGES.to_owned() }
            };
            (0..count).map(one).collect()
        })
    });
}

/// Distinct sentences, in reverse order.
fn reversed() {
    growth("sentences", MANY, |count| {
        both(|new| {
            let mut all = sentences(count, 7);
            if new {
                all.reverse();
            }
            all
        })
    });
}

/// Distinct sentences, in reverse order and each with another subject.
fn reversed_edited() {
    growth("sentences", MANY, |count| {
        both(|new| {
            let mut all = sentences(count, 7);
            if new {
                all.reverse();
                for text in &mut all {
                    *text = text.replacen("De minister", "De staatssecretaris", 1);
                }
            }
            all
        })
    });
}

/// Other sentences throughout.
fn other() {
    growth("sentences", MANY, |count| both(|new| sentences(count, if new { 11 } else { 13 })));
}

/// Every passage went to another article.
fn moved() {
    growth("articles per chapter", &[3, 6, 12], all_moved);
}

/// One paragraph of 2 MB.
fn long_paragraph() {
    const BYTES: usize = 2_000_000;
    let first = paragraph(BYTES, 1);
    let half = format!("{} {}", &first[..BYTES / 2], paragraph(BYTES / 2, 2));
    for (name, new) in [
        ("one word changed", first.replacen("gemeenten", "streken", 1)),
        ("half of it new", half),
        ("another text", paragraph(BYTES, 3)),
    ] {
        let old = one_article(2026, std::slice::from_ref(&first));
        let new = one_article(2027, &[new]);
        let taken = line(name, &old, &new);
        beside(taken, &old, &new);
    }
}
