//! An article while it grows.
//!
//! Knows what of an article is open, and how its sections are put together. Must not know the elements
//! of a paper.

use super::boundary::{Standing, leading_number, place_number};
use super::candidates::Opening;
use super::element::{Heading, RawTable, Style};
use super::section_heading::split_letter;
use super::sections::Growing;
use super::table_sections::{Line, sections_in};
use crate::model::SectionKind;

/// An article while it grows.
pub(super) struct Open {
    pub opening: Opening,
    pub line: u64,
    pub depth: Option<u8>,
    pub container: u8,
    /// Its division has ended; only a section heading can still belong to it.
    pub closed: bool,
    /// The first number of its place (`4` of `4.1 Artikel 1`), and the second.
    pub place: Option<(u32, u32)>,
    pub preface: Growing,
    pub sections: Vec<Growing>,
    pub section_rank: Option<(Option<u8>, Style)>,
    /// Its goal is headed again after later sections.
    pub headed_again: bool,
    /// Sections that only their letter or their place told.
    pub by_letter: Vec<SectionKind>,
    /// Sections of which a part stands in another file; none before the first.
    pub elsewhere: Vec<Option<SectionKind>>,
}

impl Open {
    /// Opens an article at its heading.
    pub fn new(opening: Opening, line: u64, depth: Option<u8>, container: u8) -> Self {
        Self {
            place: if opening.unnumbered {
                leading_number(&opening.heading.label)
            } else {
                place_number(&opening.heading.label)
            },
            opening,
            line,
            depth,
            container,
            closed: false,
            preface: Growing::unheaded(SectionKind::Overig, line),
            sections: Vec::new(),
            section_rank: None,
            headed_again: false,
            by_letter: Vec::new(),
            elsewhere: Vec::new(),
        }
    }

    /// Returns the lines of a table that prints A or B, where the article has none of them yet.
    pub fn sections_in(&self, table: &RawTable, year: Option<u16>) -> Option<Vec<Line>> {
        let last = self.sections.last().map(|section| section.kind);
        let fits = last.is_none_or(|kind| kind.is_compared() || kind == SectionKind::Overig);
        let lines = sections_in(table, year).filter(|_| fits && self.opening.policy)?;
        let is_there = |kind| self.sections.iter().any(|section| section.kind == kind);
        let again = lines.iter().any(|line| match line {
            Line::Heading(heading) => heading.kind.is_compared() && is_there(heading.kind),
            _ => false,
        });
        (!again).then_some(lines)
    }

    /// Takes its sections, what stands before them first.
    pub fn take_parts(&mut self) -> Vec<Growing> {
        let blank = Growing::unheaded(SectionKind::Overig, self.line);
        let preface = std::mem::replace(&mut self.preface, blank);
        let mut parts = Vec::new();
        if !preface.is_blank() {
            parts.push(preface);
        }
        parts.append(&mut self.sections);
        parts
    }

    pub fn standing(&self) -> Standing {
        Standing { depth: self.depth, number: self.place }
    }

    /// Tells whether a heading of unknown words opens with `A` where later letters have stood.
    pub fn heads_a_goal_again(&self, heading: &Heading) -> bool {
        let later = self.sections.iter().filter_map(|section| section.letter).any(|one| one > 'A');
        let same_level = self.section_rank == Some((heading.depth, heading.style));
        same_level && later && split_letter(&heading.text).0 == Some('A')
    }
}

/// Puts sections of one kind together, in the order in which the kinds first appear.
pub(super) fn together(sections: Vec<crate::model::Section>) -> Vec<crate::model::Section> {
    let mut order: Vec<SectionKind> = Vec::new();
    for section in &sections {
        if !order.contains(&section.kind) {
            order.push(section.kind);
        }
    }
    let mut sections = sections;
    sections.sort_by_key(|section| order.iter().position(|kind| *kind == section.kind));
    sections
}

/// Returns the goals and roles whose heading stands there without text, with the line of the heading.
pub(super) fn empty(parts: &[Growing]) -> Vec<(SectionKind, u64)> {
    parts
        .iter()
        .filter(|section| section.kind.is_compared() && !section.has_text())
        .filter(|section| !parts.iter().any(|other| other.kind == section.kind && other.has_text()))
        .map(|section| (section.kind, section.line))
        .collect()
}

/// Returns the headings of sections outside A and B without text under them, with their line; one over
/// several sections of its kind stands over the text of the first.
pub(super) fn bare_headings(parts: &[Growing]) -> impl Iterator<Item = (u64, &str)> {
    let nexts = parts.iter().skip(1).map(Some).chain([None]);
    let bare = parts.iter().zip(nexts).filter(|(section, next)| {
        let goes_on = next.is_some_and(|next| next.kind == section.kind);
        !goes_on && !section.has_text() && !section.kind.is_compared()
    });
    bare.map(|(section, _)| (section.line, section.heading.as_str()))
        .filter(|(_, heading)| !heading.is_empty())
}

/// Returns the sections of which a part stands in another file. What stands before the first may be of
/// A, and of a B that is not there.
pub(super) fn elsewhere_in(
    found: &[Option<SectionKind>],
    parts: &[Growing],
) -> impl Iterator<Item = SectionKind> {
    let role = SectionKind::RolEnVerantwoordelijkheid;
    let has_role = parts.iter().any(|one| one.kind == role);
    let before_all = [SectionKind::Doelstelling].into_iter().chain((!has_role).then_some(role));
    let kinds: std::collections::BTreeSet<SectionKind> = found
        .iter()
        .flat_map(|kind| match kind {
            Some(kind) => vec![*kind],
            None => before_all.clone().collect(),
        })
        .collect();
    kinds.into_iter()
}
