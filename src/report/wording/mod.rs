//! Every word a reader sees, in Dutch and in English.
//!
//! Knows labels, numbers and dates as they are written, and puts the sentences of `locales/` together.
//! Must not know where a sentence is printed, nor find out anything itself: it is handed values with
//! names.

mod ages;
mod articles;
mod awaited;
mod beside;
mod command_line;
mod commands;
mod daily;
mod demos;
mod digests;
mod doctor;
mod early;
mod edition;
mod exits;
mod extraction;
mod findings;
mod first;
mod keeping;
mod kept;
mod lives;
mod messages;
mod notices;
mod papers;
mod passages;
mod search;
mod selections;
mod sending;
mod sense;
mod service;
mod settings;
mod setup;
mod sharing;
mod signals;
mod site;
mod summaries;
mod synopsis;
mod table;
mod totals;
mod unread;
mod values;
mod watches;

pub use beside::Relation;
pub use doctor::{Health, Subject};
pub use kept::{KeptKind, KeptReason};
pub use papers::ministry;
pub use passages::Weight;
pub use sending::{SendReason, UnreachableReason};
pub use service::ServiceReason;
pub use settings::{Named, SettingProblem, ValueType};
pub use signals::{ShiftWitness, is_year};
pub use site::Topic;
pub use summaries::EditionCounts;
pub use synopsis::EditorialDetail;
pub use table::COLUMNS;
pub use values::{Noun, percentage};

/// The sentences of `locales/`, each a method of [`Wording`]: `build.rs` makes them.
#[allow(
    clippy::pedantic,
    clippy::style,
    clippy::complexity,
    unused_imports,
    unused_variables,
    reason = "made by a program, read by nobody"
)]
mod sentences {
    use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
    use std::fmt::Display;

    use super::*;
    use crate::compare::settled::Event;
    use crate::compare::*;
    use crate::model::*;

    include!(concat!(env!("OUT_DIR"), "/sentences.rs"));
}

/// The languages reports are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Dutch, the language of the papers and of their readers.
    #[default]
    Dutch,
    /// English.
    English,
}

/// The words of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wording {
    language: Language,
}

impl Wording {
    /// Returns the words of a language.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// Returns the language.
    #[must_use]
    pub const fn language(self) -> Language {
        self.language
    }

    /// Returns the text of this language.
    const fn pick(self, dutch: &'static str, english: &'static str) -> &'static str {
        match self.language {
            Language::Dutch => dutch,
            Language::English => english,
        }
    }
}

/// Parts the heads of columns, which stand in one message between upright lines.
fn columns<const N: usize>(heads: &'static str) -> [&'static str; N] {
    let mut heads = heads.split(" | ");
    [(); N].map(|()| heads.next().unwrap_or_default())
}

/// Writes words in capitals, as terminals and plain mails have them, as a sentence begins.
#[must_use]
pub fn sentence_case(text: &str) -> String {
    capitalised(&text.to_lowercase())
}

/// Makes the first letter small, for a text that goes on.
#[must_use]
pub fn uncapitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// Makes the first letter a capital, for a glossary text at the head of a line.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        // `ij` is one letter to a Dutch reader, but no text of ours begins with it.
        first.to_uppercase().chain(chars).collect()
    })
}
