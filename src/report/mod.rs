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
mod document;
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
mod template;
pub mod terminal;
pub mod view;
mod webhook;
pub mod wording;

use crate::compare::{ArticleChange, Changes, Status};
use crate::model::Edition;

pub use json::{changes_json, publication_json};
pub use terminal::TerminalOptions;
pub use wording::{Language, Wording};

/// Two editions and what changed between them, as one part of a report of several.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    /// What changed.
    pub changes: &'a Changes,
    /// The old side.
    pub old: &'a Edition,
    /// The new side.
    pub new: &'a Edition,
}

/// One article of a comparison, told by itself.
#[derive(Debug, Clone, Copy)]
pub struct Single<'a> {
    /// What became of it.
    pub article: &'a ArticleChange,
    /// The old side.
    pub old: &'a Edition,
    /// The new side.
    pub new: &'a Edition,
}

impl<'a> Single<'a> {
    fn view(self, wording: Wording, show_all: bool) -> view::ArticleView {
        let editions: view::Editions<'a> = view::Editions { old: self.old, new: self.new };
        view::ArticleView::of(wording, self.article, editions, show_all)
    }
}

/// Returns the articles whose synopsis follows a report: those that differ, but not those
/// of chapters that are still awaited.
fn articles_told(changes: &Changes) -> impl Iterator<Item = &ArticleChange> {
    let articles = changes.articles.iter().filter(|article| !changes.awaits(article));
    articles.filter(|article| article.status != Status::Unchanged)
}

/// Returns a text that is not ours as one harmless line of at most so many characters.
#[must_use]
pub fn clean_line(text: &str, most: usize) -> String {
    let words: Vec<String> = text.split_whitespace().map(clean::clean).collect();
    let mut line = words.join(" ");
    digest::shorten(&mut line, most);
    line
}
