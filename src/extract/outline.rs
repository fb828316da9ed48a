//! The outline: elements of any format become articles with sections, and a rest.
//!
//! Knows the order of a paper and where an article ends. Must not know formats, and drops nothing:
//! every element ends in an article or in the rest.

use super::boundary::{Standing, is_furniture, is_part_heading, leading_number, place_number};
use super::candidates::{Opening, Openings, openings};
use super::element::{Body, Element, Heading, RawTable};
use super::infer::{infer_sections, take_in_preface};
use super::leftover::{passed_over, table_lines, with_marker};
use super::remarks::Remarks;
use super::section_heading::{section_heading, split_letter};
use super::sections::{Growing, is_role_table};
use super::sub_budget::SubBudgets;
use crate::model::{Article, Chapter, Kind, Place, Rest, RestPart, SectionKind};

/// What is known of the paper before its articles are.
pub(crate) struct Context<'a> {
    pub chapter: Chapter,
    pub kind: Kind,
    pub year: Option<u16>,
    pub sub_budgets: &'a SubBudgets,
}

/// An article while it grows.
struct Open {
    opening: Opening,
    line: u64,
    depth: Option<u8>,
    container: u8,
    /// Its division has ended; only a section heading can still belong to it.
    closed: bool,
    /// The first number of its place (`4` of `4.1 Artikel 1`), and the second.
    place: Option<(u32, u32)>,
    preface: Growing,
    sections: Vec<Growing>,
    section_rank: Option<(Option<u8>, super::element::Style)>,
    /// Its goal is headed again after later sections.
    headed_again: bool,
}

impl Open {
    fn standing(&self) -> Standing {
        Standing { depth: self.depth, number: self.place }
    }
}

/// The articles of a paper and all that is outside them.
#[derive(Debug, Default)]
pub(crate) struct Outlined {
    pub articles: Vec<Article>,
    /// For each article, the sections of A and B whose heading stands there without text, with the
    /// line of the heading.
    pub empty: Vec<Vec<(SectionKind, u64)>>,
    /// Articles in which the goal is headed again after later sections, as their place.
    pub headed_again: Vec<Place>,
    /// Headings of a goal or a role that stand in no article, though text follows them.
    pub stray: Vec<(u64, String)>,
    pub rest: Rest,
}

/// Takes a paper apart into its articles and its rest.
pub(crate) fn outline(
    elements: Vec<Element>,
    context: &Context<'_>,
    remarks: &mut Remarks,
) -> Outlined {
    let Openings { articles, goals, heads_goals } =
        openings(&elements, context.year, context.sub_budgets, remarks);
    let mut walk = Walk {
        context,
        remarks,
        openings: articles.into_iter().peekable(),
        goals,
        heads_goals,
        open: None,
        container: 0,
        annex: false,
        outlined: Outlined::default(),
    };
    for (at, element) in elements.into_iter().enumerate() {
        walk.element(at, element);
    }
    walk.close();
    walk.outlined
}

struct Walk<'a, 'b> {
    context: &'a Context<'b>,
    remarks: &'a mut Remarks,
    openings: std::iter::Peekable<std::vec::IntoIter<Opening>>,
    goals: Vec<usize>,
    heads_goals: bool,
    open: Option<Open>,
    container: u8,
    annex: bool,
    outlined: Outlined,
}

impl Walk<'_, '_> {
    fn element(&mut self, at: usize, element: Element) {
        let line = element.line;
        match element.body {
            Body::Annex => {
                self.close();
                self.annex = true;
            }
            Body::Close(depth) => self.close_division(depth),
            Body::Heading(heading) => {
                if self.openings.peek().is_some_and(|opening| opening.at == at) {
                    self.open_article(&heading, line);
                } else {
                    self.heading(at, heading, line);
                }
            }
            Body::Paragraph(text) => self.paragraph(line, text),
            Body::Item { level, marker, text } => match self.section() {
                Some(section) => section.item(level, marker.as_deref(), &text),
                None => self.outside(line, with_marker(marker.as_deref(), &text)),
            },
            Body::Note(text) => match self.section() {
                Some(section) => section.note(&text),
                None => self.outside(line, text),
            },
            Body::Table(table) => self.table(line, &table),
            Body::ContentsLine(text) => self.left_out("contents-list", line, text),
            Body::LeftOut(what, text) => {
                self.passed_over(what, line, &text);
                self.left_out(what, line, text);
            }
            Body::Outside(text) => self.outside(line, text),
        }
    }

    fn outside(&mut self, line: u64, text: String) {
        self.left_out("outside", line, text);
    }

    /// A heading in no article; that of a goal or a role is told.
    fn stray(&mut self, at: usize, line: u64, text: String) {
        if !self.annex && self.goals.contains(&at) {
            self.outlined.stray.push((line, text.clone()));
        }
        self.outside(line, text);
    }

    fn left_out(&mut self, what: &str, line: u64, text: String) {
        self.outlined.rest.parts.push(RestPart { what: what.to_owned(), line, text });
    }

    /// Tells of what is passed over among what is compared.
    fn passed_over(&mut self, what: &str, line: u64, text: &str) {
        let open = self.open.as_ref().filter(|open| !open.closed && !self.annex);
        let section = open.and_then(|open| open.sections.last()).map(|section| section.kind);
        if let (Some(open), Some(kind)) = (open, section)
            && let Some(told) = passed_over(what, text, kind)
        {
            let number = &open.opening.heading.number;
            self.remarks.warn(line, format!("artikel {number}: {told}"));
        }
    }

    fn open_article(&mut self, heading: &Heading, line: u64) {
        let Some(opening) = self.openings.next() else { return };
        self.close();
        if let Some(depth) = heading.depth {
            self.container = depth;
        }
        if !opening.heading.label.is_empty() {
            self.left_out("article-label", line, opening.heading.label.clone());
        }
        self.open = Some(Open {
            place: if opening.unnumbered {
                leading_number(&opening.heading.label)
            } else {
                place_number(&opening.heading.label)
            },
            opening,
            line,
            depth: heading.depth,
            container: self.container,
            closed: false,
            preface: Growing::unheaded(SectionKind::Overig, line),
            sections: Vec::new(),
            section_rank: None,
            headed_again: false,
        });
    }

    fn close_division(&mut self, depth: u8) {
        self.container = depth.saturating_sub(1);
        let Some(open) = &mut self.open else { return };
        let ends = open.depth == Some(depth) || (open.depth.is_none() && depth <= open.container);
        if ends && (open.sections.is_empty() && open.preface.is_blank()) {
            // The division held nothing but the heading: the article goes on after it.
            open.depth = None;
            open.container = self.container;
        } else if ends || open.depth.is_some_and(|own| depth < own) {
            if open.closed || depth < open.depth.unwrap_or(open.container) {
                self.close();
            } else {
                open.closed = true;
            }
        }
    }

    fn heading(&mut self, at: usize, heading: Heading, line: u64) {
        if let Some(depth) = heading.depth {
            self.container = depth;
        }
        if self.annex || self.open.is_none() {
            return self.stray(at, line, heading.text);
        }
        let section = self.section_opened_by(&heading);
        let ends = self.open.as_ref().is_some_and(|open| {
            (open.closed && section.is_none())
                || (section.is_none() && is_part_heading(&open.standing(), &heading))
        });
        if ends {
            self.close();
            return self.stray(at, line, heading.text);
        }
        let Some(open) = &mut self.open else { return };
        open.closed = false;
        if let Some((kind, letter, text, doubled)) = section {
            if let Some(doubled) = doubled {
                self.left_out("heading-number", line, doubled);
            }
            self.open_section(kind, letter, text, line, &heading);
        } else if is_furniture(&heading.text) {
            self.left_out("page-furniture", line, heading.text);
        } else if let Some(section) = self.section() {
            section.heading(&heading);
        }
    }

    /// Returns kind, letter, heading and dropped letter of the section a heading opens here.
    fn section_opened_by(
        &self,
        heading: &Heading,
    ) -> Option<(SectionKind, Option<char>, String, Option<String>)> {
        let open = self.open.as_ref()?;
        let current = open.sections.last().map(|section| section.kind);
        if let Some(found) = section_heading(&heading.text, self.context.year) {
            let vague = !found.exact && found.letter.is_none();
            let same = current == Some(found.kind);
            let single = !found.heading.contains(' ') && found.letter.is_none();
            let goes_on = match found.kind {
                SectionKind::Toelichting => {
                    single
                        && !matches!(
                            current,
                            None | Some(SectionKind::BudgettaireGevolgen | SectionKind::Overig)
                        )
                }
                SectionKind::Doelstelling if single => !open.sections.is_empty(),
                _ => false,
            };
            if (vague && same) || goes_on || (open.closed && same) {
                return None;
            }
            return Some((found.kind, found.letter, found.heading, found.doubled));
        }
        // A further letter at the level of the sections heads a section of its own kind.
        let (letter, rest) = split_letter(&heading.text);
        let letter = letter?;
        let last = open.sections.iter().rev().find_map(|section| section.letter)?;
        let same_level = open.section_rank == Some((heading.depth, heading.style));
        (same_level && letter > last && letter <= 'J')
            .then(|| (SectionKind::Overig, Some(letter), rest.to_owned(), None))
    }

    fn open_section(
        &mut self,
        kind: SectionKind,
        letter: Option<char>,
        text: String,
        line: u64,
        heading: &Heading,
    ) {
        let Some(open) = &mut self.open else { return };
        let mut section = Growing::unheaded(kind, line);
        section.letter = letter;
        section.heading = text;
        let is_role = kind == SectionKind::RolEnVerantwoordelijkheid;
        let before = match open.sections.last_mut() {
            None if is_role => Some(&mut open.preface),
            Some(last) if last.kind == SectionKind::Doelstelling => {
                last.take_phrase_as_text();
                Some(last)
            }
            Some(last) if last.kind.is_compared() && !kind.is_compared() => Some(last),
            _ => None,
        };
        if let Some(before) = before {
            // A role without text before C is a role of B all the same.
            section.put_headings(before.take_trailing_headings(is_role));
        }
        let again = kind == SectionKind::Doelstelling
            && open.sections.iter().any(|section| section.kind == kind)
            && open.sections.last().is_some_and(|last| last.kind != kind);
        open.headed_again |= again;
        open.section_rank = Some((heading.depth, heading.style));
        open.sections.push(section);
    }

    /// Returns the section that text now belongs to; none outside an article.
    fn section(&mut self) -> Option<&mut Growing> {
        if self.annex || self.open.as_ref().is_none_or(|open| open.closed) {
            return None;
        }
        let open = self.open.as_mut()?;
        Some(match open.sections.last_mut() {
            Some(section) => section,
            None => &mut open.preface,
        })
    }

    fn paragraph(&mut self, line: u64, text: String) {
        let furniture = is_furniture(&text)
            && self
                .open
                .as_ref()
                .is_some_and(|open| open.sections.is_empty() && open.preface.is_blank());
        if furniture {
            return self.left_out("page-furniture", line, text);
        }
        match self.section() {
            Some(section) => section.paragraph(&text),
            None => self.outside(line, text),
        }
    }

    fn table(&mut self, line: u64, table: &RawTable) {
        if self.section().is_none() {
            for text in table_lines(table) {
                self.outside(line, text);
            }
            return;
        }
        let role_table = is_role_table(table);
        let opens = role_table
            .then(|| {
                table.title.as_deref().and_then(|title| section_heading(title, self.context.year))
            })
            .flatten()
            .filter(|heading| heading.kind == SectionKind::RolEnVerantwoordelijkheid);
        let has_role = self.open.as_ref().is_some_and(|open| {
            open.sections.iter().any(|s| s.kind == SectionKind::RolEnVerantwoordelijkheid)
        });
        if let Some(heading) = opens.filter(|_| !has_role) {
            let flat =
                Heading { text: String::new(), depth: None, style: super::element::Style::Bold };
            self.open_section(heading.kind, heading.letter, heading.heading, line, &flat);
        } else if role_table && let Some(title) = &table.title {
            let flat =
                Heading { text: title.clone(), depth: None, style: super::element::Style::Plain };
            if let Some(section) = self.section() {
                section.heading(&flat);
            }
        }
        let Some(section) = self.section() else { return };
        let compared = section.kind.is_compared() || section.kind == SectionKind::Overig;
        if role_table && compared {
            for head in section.role_table(table) {
                self.left_out("table-head", line, head);
            }
        } else {
            section.table(table);
        }
    }

    fn close(&mut self) {
        let Some(mut open) = self.open.take() else { return };
        if self.context.kind.has_goals() && open.opening.policy {
            let heads_goals = self.heads_goals;
            take_in_preface(&open.opening.heading.title, &mut open.preface, &mut open.sections);
            infer_sections(
                &mut open.preface,
                &mut open.sections,
                open.line,
                heads_goals,
                self.remarks,
            );
        }
        let mut growing = Vec::new();
        if !open.preface.is_blank() {
            growing.push(open.preface);
        }
        growing.append(&mut open.sections);
        let empty = growing
            .iter()
            .filter(|section| section.kind.is_compared() && !section.has_text())
            .filter(|section| {
                !growing.iter().any(|other| other.kind == section.kind && other.has_text())
            })
            .map(|section| (section.kind, section.line))
            .collect();
        for section in &growing {
            if !section.has_text() && !section.kind.is_compared() && !section.heading.is_empty() {
                self.remarks.note(
                    section.line,
                    format!("onder de kop ‘{}’ staat geen tekst", section.heading),
                );
            }
        }
        let place = Place {
            chapter: self.context.chapter.clone(),
            sub_budget: open.opening.sub_budget,
            number: open.opening.heading.number,
        };
        if open.headed_again {
            self.outlined.headed_again.push(place.clone());
        }
        let sections = together(growing.into_iter().map(Growing::finish).collect());
        let title = open.opening.heading.title;
        self.outlined.articles.push(Article {
            place,
            title,
            policy: open.opening.policy,
            sections,
            unread: Vec::new(),
        });
        self.outlined.empty.push(empty);
    }
}

/// Puts sections of one kind together, in the order in which the kinds first appear.
fn together(sections: Vec<crate::model::Section>) -> Vec<crate::model::Section> {
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
