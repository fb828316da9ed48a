//! Short messages that are no digest: a test, the sign of life, trouble and its end.
//!
//! Knows their content as values and as sentences. Must not know markup, nor when one is due.

use chrono::NaiveDate;

use crate::model::{BudgetDay, BudgetYear, Chapter, Held, Kind};

use super::digest::Frame;
use super::wording::SendReason;

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
        /// Days of that month.
        days: usize,
        /// The last paper, if any.
        last: Option<(Kind, BudgetYear, &'a Chapter, NaiveDate)>,
        /// When the next are expected.
        next: (BudgetDay, NaiveDate),
    },
    /// A watch is new, and there is no digest to show yet.
    Welcome {
        /// Since when.
        connected: NaiveDate,
        /// When the next papers are expected.
        next: NaiveDate,
    },
    /// Something fails: the source, a channel.
    Failing {
        /// Since when.
        since: NaiveDate,
        /// What, with the reason behind a colon.
        what: &'a str,
    },
    /// It no longer fails.
    Recovered {
        /// Since when.
        on: NaiveDate,
        /// What.
        what: &'a str,
    },
    /// Articles were not read whole.
    Held {
        /// The edition.
        edition: (Kind, BudgetYear),
        /// What was held, with the address of its paper.
        held: &'a [(Chapter, Held, String)],
    },
    /// A recipient is refused for good.
    SetAside {
        /// The channel.
        channel: &'a str,
        /// The recipient.
        address: &'a str,
        /// What the other side said.
        reason: &'a SendReason,
    },
    /// A paper is late.
    Late {
        /// The chapter.
        chapter: &'a Chapter,
        /// The year.
        year: BudgetYear,
        /// When it was expected.
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
            Notice::SignOfLife { month, checked, days, last, next } => {
                let last = last.map_or_else(
                    || words.no_paper_yet().to_owned(),
                    |(kind, year, chapter, date)| words.last_paper((kind, year), chapter, date),
                );
                let next = words.expected_day(*next);
                let line = words.sign_of_life(*month, (*checked, *days), &last, &next);
                ("sign-of-life", words.sign_of_life_subject(*month), vec![line])
            }
            Notice::Welcome { connected, next } => (
                "welcome",
                words.welcome_subject().to_owned(),
                vec![words.welcome_without_digest(*connected, *next)],
            ),
            Notice::Failing { since, what } => {
                let line = words.source_fails(*since, what);
                ("failing", line.trim_end_matches('.').to_owned(), vec![line])
            }
            Notice::Recovered { on, what } => {
                let line = words.source_recovered(*on, what);
                ("recovered", line.trim_end_matches('.').to_owned(), vec![line])
            }
            Notice::Held { edition, held } => {
                let mut lines: Vec<String> = held
                    .iter()
                    .map(|(chapter, held, address)| {
                        format!("{} {}", words.not_read(chapter, held), words.see(address))
                    })
                    .collect();
                lines.push(words.held_explained().to_owned());
                ("held", words.held_subject(*edition, held.len()), lines)
            }
            Notice::SetAside { channel, address, reason } => (
                "set-aside",
                words.set_aside_subject(address),
                vec![words.send_reason(reason), words.set_aside(address, channel)],
            ),
            Notice::Late { chapter, year, expected } => {
                let line = words.paper_late(chapter, *year, *expected);
                ("late", line.trim_end_matches('.').to_owned(), vec![line])
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
