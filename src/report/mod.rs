//! Reports: a comparison or an extracted paper as terminal text, Markdown, JSON and CSV.
//!
//! Knows how readers are told; returns strings and structs. `wording` holds every word of prose,
//! `view` decides what is told and in which order, the formats only lay it out. Must not know the
//! clock, the terminal, files or the network, nor how a comparison is made.

pub mod atom;
pub mod blame;
mod chat;
mod clean;
pub mod csv;
pub mod digest;
pub mod html;
pub mod json;
pub mod listing;
pub mod mail;
pub mod markdown;
pub mod message;
pub mod notice;
pub mod parcel;
pub mod places;
#[cfg(test)]
mod promises;
#[cfg(test)]
mod sample;
pub mod shelf;
pub mod terminal;
pub mod view;
mod webhook;
pub mod wording;

pub use json::{changes_json, publication_json};
pub use terminal::TerminalOptions;
pub use wording::{Language, Wording};

/// Returns a text that is not ours as one harmless line of at most so many characters.
#[must_use]
pub fn clean_line(text: &str, most: usize) -> String {
    let words: Vec<String> = text.split_whitespace().map(clean::clean).collect();
    let mut line = words.join(" ");
    digest::shorten(&mut line, most);
    line
}
