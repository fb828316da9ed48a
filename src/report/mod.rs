//! Reports: a comparison or an extracted paper as terminal text, Markdown, JSON and CSV, and
//! as files for Word and Excel.
//!
//! Knows how readers are told; returns strings and structs. `wording` holds every word of prose,
//! `view` decides what is told and in which order, the formats only lay it out. Must not know the
//! clock, the terminal, files or the network, nor how a comparison is made.

pub mod atom;
pub mod blame;
mod chat;
mod clean;
mod compared;
pub mod csv;
pub mod digest;
mod document;
pub mod docx;
pub mod entry;
pub mod found;
pub mod html;
pub mod json;
pub mod listing;
pub mod mail;
pub mod markdown;
pub mod message;
pub mod notice;
mod packed;
pub mod page_path;
pub mod parcel;
pub mod places;
#[cfg(test)]
mod promises;
#[cfg(test)]
mod sample;
pub mod shelf;
pub(crate) mod template;
pub mod terminal;
pub mod view;
mod webhook;
pub mod wording;
pub mod xlsx;

pub use compared::{Compared, Single};
pub use digest::clean_line;
pub use json::{changes_json, publication_json};
pub use packed::PackError;
pub use terminal::TerminalOptions;
pub use wording::{Language, Wording};
