//! Short messages that are no digest: a test, the sign of life, trouble and its end.
//!
//! Knows their content as values and as sentences. Must not know markup, nor when one is due.

use chrono::NaiveDate;

use crate::model::{BudgetDay, BudgetYear, Chapter, Held, Kind};
use crate::watch::Criteria;

use super::digest::Frame;
use super::wording::Wording;

/// Most lines of one kind in a notice: the rest is counted, and stands where its reader looks next.
const MOST_LINES: usize = 20;

/// A short message.
#[derive(Debug, Clone)]
pub enum Notice<'a> {
    /// Shows that a channel works.
    Test,
    /// Shows that silence is real.
    SignOfLife {
        /// The month it is about.
        month: NaiveDate,
        /// Days of that month on which a run looked.
        checked: usize,
        /// Days of that month, since the service looks after it.
        days: usize,
        /// Papers of that month.
        papers: usize,
        /// The last paper, if any.
        last: Option<(Kind, BudgetYear, &'a Chapter, NaiveDate)>,
        /// When the next are expected.
        next: (BudgetDay, NaiveDate),
    },
    /// A watch is new, and there is no digest to show yet.
    Welcome {
        /// What it is about.
        criteria: &'a Criteria,
        /// Since when.
        connected: NaiveDate,
        /// When the next papers are expected.
        next: NaiveDate,
    },
    /// Something fails: the source, a paper, a channel.
    Failing(&'a [Fault]),
    /// It no longer fails.
    Recovered {
        /// Since when.
        on: NaiveDate,
        /// What.
        what: &'a [String],
    },
    /// Articles were not read whole.
    Held(&'a [HeldArticle]),
    /// Recipients are refused for good.
    SetAside(&'a [SetAside]),
    /// Chapters of an edition are late.
    Late {
        /// The edition.
        edition: (Kind, BudgetYear),
        /// The chapters; none when nothing at all of it has come.
        chapters: &'a [Chapter],
        /// When they were expected.
        expected: NaiveDate,
    },
    /// The rules of reading have changed, and with them texts in the archive.
    NewReader {
        /// The text version.
        version: u32,
        /// How many texts differ.
        texts: usize,
    },
}

/// Something that fails.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Since when.
    pub since: NaiveDate,
    /// What.
    pub what: String,
    /// Why, in whole sentences.
    pub why: String,
}

/// An article that was held back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldArticle {
    /// The edition.
    pub edition: (Kind, BudgetYear),
    /// The chapter.
    pub chapter: Chapter,
    /// What was held, and why.
    pub held: Held,
    /// The paper.
    pub paper: String,
    /// Its official address.
    pub address: String,
    /// How many articles of it were archived.
    pub others: usize,
}

/// A recipient that is refused for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The channel.
    pub channel: String,
    /// The recipient.
    pub address: String,
    /// What was said of it, as a sentence.
    pub reason: String,
}

/// A short message, worded.
#[derive(Debug, Clone)]
pub(super) struct NoticeView {
    /// The name of its kind, for programs.
    pub name: &'static str,
    /// The subject.
    pub subject: String,
    /// Its sentences.
    pub lines: Vec<String>,
    /// Who sent it, and how to leave.
    pub foot: Vec<String>,
}

impl NoticeView {
    pub fn of(frame: &Frame<'_>, notice: &Notice<'_>) -> Self {
        let words = frame.wording;
        let (name, subject, lines) = match notice {
            Notice::Test => {
                ("test", words.test_subject().to_owned(), vec![words.test_message().to_owned()])
            }
            Notice::SignOfLife { month, checked, days, papers, last, next } => {
                let last = last.map_or_else(
                    || words.no_paper_yet().to_owned(),
                    |(kind, year, chapter, date)| words.last_paper((kind, year), chapter, date),
                );
                let next = words.expected_day(*next);
                let line = words.sign_of_life(*month, (*checked, *days), *papers, &last, &next);
                ("sign-of-life", words.sign_of_life_subject(*month), vec![line])
            }
            Notice::Welcome { criteria, connected, next } => {
                let (who, when) = ((frame.watch, frame.leave), (*connected, *next));
                let lines = words.welcome_lines(who, criteria, when);
                ("welcome", words.welcome_subject(frame.watch), lines)
            }
            Notice::Failing(faults) => failing(words, faults),
            Notice::Recovered { on, what } => {
                let line = words.source_recovered(*on, &words.list_of_some(what, NAMED));
                ("recovered", without_stop(&line), vec![line])
            }
            Notice::Held(held) => held_back(words, held),
            Notice::SetAside(recipients) => set_aside(words, recipients),
            Notice::Late { edition, chapters, expected } => {
                let lines = if chapters.is_empty() {
                    vec![words.late_edition(*edition, *expected)]
                } else {
                    let late = |one| words.late_chapter(*edition, one, *expected);
                    chapters.iter().map(late).collect()
                };
                let subject = words.late_subject(*edition, chapters);
                ("late", subject, bounded(words, lines))
            }
            Notice::NewReader { version, texts } => {
                let line = words.new_reader(*version, *texts);
                let subject = line.split('.').next().unwrap_or_default().to_owned();
                ("new-reader", subject, vec![line])
            }
        };
        Self { name, subject, lines, foot: super::digest::foot(frame) }
    }
}

/// Most things that one line names.
const NAMED: usize = 5;

type Parts = (&'static str, String, Vec<String>);

/// All that began to fail at once in one line, then each reason once.
fn failing(words: Wording, faults: &[Fault]) -> Parts {
    let mut days: Vec<NaiveDate> = faults.iter().map(|fault| fault.since).collect();
    days.sort_unstable();
    days.dedup();
    let mut lines = Vec::new();
    for day in days {
        let here: Vec<&str> =
            faults.iter().filter(|one| one.since == day).map(|one| one.what.as_str()).collect();
        lines.push(words.source_fails(day, &words.list_of_some(&here, NAMED)));
    }
    let subject = without_stop(lines.first().map_or("", String::as_str));
    let mut reasons: Vec<String> = Vec::new();
    for fault in faults.iter().filter(|fault| !fault.why.is_empty()) {
        if !reasons.contains(&fault.why) {
            reasons.push(fault.why.clone());
        }
    }
    lines.extend(bounded(words, reasons));
    lines.push(words.told_once().to_owned());
    ("failing", subject, lines)
}

/// Each article with the command that lets it pass.
fn held_back(words: Wording, held: &[HeldArticle]) -> Parts {
    let line = |one: &HeldArticle| {
        let article = if one.held.article.is_empty() {
            one.paper.clone()
        } else {
            words.held_article(&one.chapter, &one.held.article, &one.paper)
        };
        let release = format!("prinsjesdiff accept {} --reason …", one.paper);
        let reason = words.held_reason(&one.held);
        let told = words.exit_held(&article, &reason, one.others, "prinsjesdiff status", &release);
        format!("{told} {}", words.see(&one.address))
    };
    let mut editions: Vec<(Kind, BudgetYear)> = held.iter().map(|one| one.edition).collect();
    editions.sort_unstable();
    editions.dedup();
    let edition = match editions.as_slice() {
        [only] => Some(*only),
        _ => None,
    };
    let subject = words.held_subject(edition, held.len());
    ("held", subject, bounded(words, held.iter().map(line).collect()))
}

fn set_aside(words: Wording, recipients: &[SetAside]) -> Parts {
    let addresses: Vec<&str> = recipients.iter().map(|one| one.address.as_str()).collect();
    let told =
        |one: &SetAside| format!("{} {}", one.reason, words.set_aside(&one.address, &one.channel));
    let subject = words.set_aside_subject(&words.list_of_some(&addresses, NAMED));
    ("set-aside", subject, bounded(words, recipients.iter().map(told).collect()))
}

/// Leaves a number of lines that a person reads, and counts the rest.
fn bounded(words: Wording, mut lines: Vec<String>) -> Vec<String> {
    let left = lines.len().saturating_sub(MOST_LINES);
    if left > 0 {
        lines.truncate(MOST_LINES);
        lines.push(words.and_more_in_status(left));
    }
    lines
}

fn without_stop(line: &str) -> String {
    line.trim_end_matches('.').to_owned()
}
