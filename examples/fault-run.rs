//! Lives through months of the daily service in which everything goes wrong, and says what came of it.
//!
//! Usage: `cargo run --example fault-run -- --seed 7 --days 90` repeats one run from its seed;
//! `--seeds 1 12` many; `--kills 48` also kills the program itself so many times; `--storm 10000` lets so many
//! faults fall on four machines that share a host, `--sea 34` on the papers of that number alone; `--days 0` leaves
//! the months out; `--document` writes `docs/reliability.md` from all that was asked for. Ends with 1 when anything
//! was lost or doubled.

#![expect(clippy::unwrap_used, reason = "a run that cannot go on must stop")]

#[path = "../tests/fault_run/mod.rs"]
mod fault_run;

use std::path::Path;
use std::process::{Command, ExitCode};
use std::thread;

use fault_run::program::{Killed, killed_program};
use fault_run::storm::{Storm, storm};
use fault_run::{Figures, fault_run};

/// The name under which this command is the program.
const AS_PROGRAM: &str = "prinsjesdiff";
/// Days of a run, unless it is said otherwise.
const DAYS: usize = 90;

/// What stands before the figures; what follows them.
const HEAD: &str = include_str!("fault-run/head.md");
const FOOT: &str = include_str!("fault-run/foot.md");
/// What the storm is.
const STORM: &str = include_str!("fault-run/storm.md");

fn main() -> ExitCode {
    // The program that is killed is this one under another name: the same code as the binary.
    if std::env::args().nth(1).as_deref() == Some(AS_PROGRAM) {
        return prinsjesdiff::cli::run(std::env::args_os().skip(1)).into();
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |name: &str, at: usize| {
        let place = arguments.iter().position(|argument| argument == name)?;
        arguments.get(place + at)?.parse::<usize>().ok()
    };
    let days = match number("--days", 1).unwrap_or(DAYS) {
        0 => 0,
        days => days.max(fault_run::FEWEST_DAYS),
    };
    let one = number("--seed", 1).unwrap_or(1);
    let seeds = number("--seeds", 1).unwrap_or(one)..=number("--seeds", 2).unwrap_or(one);
    let first = *seeds.start();
    // Each lives in a world of its own, so that all may go on at once.
    let (all, killed, storm) = thread::scope(|scope| {
        let killed = number("--kills", 1)
            .map(|kills| scope.spawn(move || killed_program(first as u64, kills, &itself)));
        let sea = number("--sea", 1);
        let storm = number("--storm", 1)
            .map(|faults| scope.spawn(move || storm(first as u64, faults, sea)));
        let one = |seed: usize| (seed, fault_run(seed as u64, days));
        let all: Vec<(usize, Figures)> = seeds.filter(|_| days > 0).map(one).collect();
        (all, killed.map(|one| one.join().unwrap()), storm.map(|one| one.join().unwrap()))
    });
    let mut is_well = true;
    for (seed, figures) in &all {
        println!("{}", row(*seed, figures));
        is_well &= tell(&figures.wrong());
    }
    if let Some(killed) = &killed {
        println!("{}", of_program(killed));
        is_well &= tell(&killed.wrong());
    }
    if let Some(storm) = &storm {
        println!("{}", of_storm(storm));
        is_well &= tell(&storm.wrong.iter().collect::<Vec<_>>());
    }
    if arguments.iter().any(|argument| argument == "--document") {
        let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reliability.md");
        std::fs::write(target, document(days, &all, killed.as_ref(), storm.as_ref())).unwrap();
    }
    if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// This very command as the program.
fn itself() -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.arg(AS_PROGRAM);
    command
}

/// Says what is wrong; tells whether nothing is.
fn tell(wrong: &[&String]) -> bool {
    for one in wrong {
        println!("  {one}");
    }
    wrong.is_empty()
}

/// The columns of [`row`].
const COLUMNS: &str = "| seed | runs | kills | full disks | locked out | met | damaged | withdrawn | service failed | papers | bodies | rewritten | \
     attempts | failed | messages | repeats | owed | lost | doubled | unasked |\n\
     |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|";

fn row(seed: usize, figures: &Figures) -> String {
    cells(&seed.to_string(), &numbers(figures))
}

fn cells(name: &str, numbers: &[usize]) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    format!("| {name} | {} |", numbers.join(" | "))
}

fn numbers(figures: &Figures) -> [usize; 19] {
    let verdict = &figures.verdict;
    [
        figures.runs,
        figures.kills,
        figures.full_disks,
        figures.locked_out,
        figures.met,
        figures.damaged,
        figures.withdrawn,
        figures.service_failed,
        figures.papers,
        figures.bodies,
        figures.rewritten,
        figures.attempts,
        figures.failed,
        figures.letters,
        verdict.repeats,
        verdict.owed,
        verdict.lost.len(),
        verdict.doubled.len(),
        verdict.unasked.len(),
    ]
}

fn of_program(killed: &Killed) -> String {
    let Killed { runs, kills, taken, letters, verdict, faults } = killed;
    format!(
        "{runs} runs, {kills} of them killed, {taken} between acceptance and tick; {letters} messages came in, {} of them a repeat under the \
         same key; {} were owed, {} lost, {} doubled, {} asked for by nobody; {} other faults.",
        verdict.repeats,
        verdict.owed,
        verdict.lost.len(),
        verdict.doubled.len(),
        verdict.unasked.len(),
        faults.len(),
    )
}

fn of_storm(storm: &Storm) -> String {
    let Storm { faults, kinds, papers, messages, repeats, looks, wrong } = storm;
    let kinds: Vec<String> = kinds.iter().map(|(kind, times)| format!("{kind} {times}")).collect();
    format!(
        "{faults} faults ({}); {papers} texts of papers taken in, {messages} messages taken, {repeats} of them \
         a repeat under the same key and in the same words; archives looked through {looks} times; {} faults \
         found.",
        kinds.join(", "),
        wrong.len(),
    )
}

fn document(
    days: usize,
    all: &[(usize, Figures)],
    killed: Option<&Killed>,
    storm: Option<&Storm>,
) -> String {
    let mut sum = [0; 19];
    let mut rows = Vec::new();
    for (seed, figures) in all {
        rows.push(row(*seed, figures));
        for (total, number) in sum.iter_mut().zip(numbers(figures)) {
            *total += number;
        }
    }
    let after_kill: usize = all.iter().map(|(_, figures)| figures.verdict.after_kill).sum();
    let total = cells("all", &sum);
    // What is wrong stands there as well: figures that leave it out would claim too much.
    let listed = |figures: String, wrong: Vec<&String>| {
        wrong.iter().fold(figures, |text, one| format!("{text}\n\n- {one}"))
    };
    let program = killed.map(|one| listed(of_program(one), one.wrong())).unwrap_or_default();
    let storm =
        storm.map(|one| listed(of_storm(one), one.wrong.iter().collect())).unwrap_or_default();
    let seeds = all.len();
    format!(
        "{HEAD}\n## The figures of this release\n\n{seeds} seeds of {days} days each.\n\n{COLUMNS}\n{}\n\
         {total}\n\nOf the repeats, {after_kill} followed a kill or a full disk between acceptance and \
         tick; the others a connection that was dropped there by the other side.\n\n## The program itself, \
         killed\n\n{program}\n\n{FOOT}\n## A storm on four machines\n\n{STORM}\n{storm}\n",
        rows.join("\n"),
    )
}
