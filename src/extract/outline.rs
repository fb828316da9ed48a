//! The outline: elements of any format become articles with sections, and a rest.
//!
//! Knows the order of a paper and where an article ends. Must not know formats, and drops nothing:
//! every element ends in an article or in the rest.

use super::boundary::{Part, is_furniture, is_part_heading};
use super::by_letter;
use super::candidates::{Opening, Openings, openings};
use super::element::{Body, ELSEWHERE, Element, Heading, RawTable, Style};
use super::growing::{Open, bare_headings, elsewhere_in, empty, together};
use super::infer::{infer_sections, take_in_preface};
use super::leftover::{passed_over, table_lines, with_marker};
use super::outlined::Outlined;
use super::remarks::Remarks;
use super::run_in::opened_in;
use super::section_heading::{SectionHeading, section_heading};
use super::sections::{Growing, Opened, is_role_table};
use super::shape::bullet_item;
use super::sub_budget::SubBudgets;
use super::table_sections::Line;
use crate::model::{Article, Chapter, Kind, Place, RestPart, SectionKind};

/// What is known of the paper before its articles are.
pub(crate) struct Context<'a> {
    pub chapter: Chapter,
    pub kind: Kind,
    pub year: Option<u16>,
    pub sub_budgets: &'a SubBudgets,
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
        part: None,
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
    part: Option<Part>,
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
                let opening = self.openings.next_if(|opening| opening.at == at);
                // What an annex prints is no article of the paper, whatever its heading says.
                if let Some(opening) = opening.filter(|_| !self.annex) {
                    self.open_article(opening, &heading, line);
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
            Body::Table(table) => self.table(at, line, &table),
            Body::ContentsLine(text) => self.left_out("contents-list", line, text),
            Body::LeftOut(what, text) => {
                if what == ELSEWHERE {
                    self.elsewhere();
                }
                self.passed_over(what, line, &text);
                self.left_out(what, line, text);
            }
            Body::Picture(picture) => {
                self.section().into_iter().for_each(|one| one.pictures.push(picture.clone()));
            }
            Body::Outside(text) => self.outside(line, text),
        }
    }

    fn outside(&mut self, line: u64, text: String) {
        self.left_out("outside", line, text);
    }

    /// A heading in no article; that of a goal or a role is told.
    fn stray(&mut self, at: usize, line: u64, text: String) {
        if self.goals.contains(&at) {
            self.outlined.stray.push((line, text.clone()));
        }
        self.outside(line, text);
    }

    fn left_out(&mut self, what: &str, line: u64, text: String) {
        self.outlined.rest.parts.push(RestPart { what: what.to_owned(), line, text });
    }

    /// Notes what lacks a part that stands in another file: the open section, or the paper.
    fn elsewhere(&mut self) {
        match self.open.as_mut().filter(|open| !open.closed && !self.annex) {
            Some(open) => open.elsewhere.push(open.sections.last().map(|section| section.kind)),
            None => self.outlined.elsewhere = true,
        }
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

    fn open_article(&mut self, opening: Opening, heading: &Heading, line: u64) {
        self.close();
        if let Some(depth) = heading.depth {
            self.container = depth;
        }
        if !opening.heading.label.is_empty() {
            self.left_out("article-label", line, opening.heading.label.clone());
        }
        self.open = Some(Open::new(opening, line, heading.depth, self.container));
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
        self.part = Part::of(&heading).or(self.part);
        if self.annex || self.open.is_none() {
            return self.stray(at, line, heading.text);
        }
        if let Some(rest) = self.run_in(line, &heading.text) {
            return self.paragraph(line, rest);
        }
        let section = self.section_opened_by(&heading);
        let ends = self.open.as_ref().is_some_and(|open| {
            let next = |part: Part| part.ends_at(&heading, open.section_rank.map(|rank| rank.1));
            let ends = open.closed
                || is_part_heading(&open.standing(), &heading)
                || (open.depth.is_none() && self.part.is_some_and(next));
            section.is_none() && ends
        });
        if ends {
            self.close();
            return self.stray(at, line, heading.text);
        }
        let Some(open) = &mut self.open else { return };
        open.closed = false;
        open.headed_again |= section.is_none() && open.heads_a_goal_again(&heading);
        if let Some(section) = section {
            if let Some(doubled) = &section.doubled {
                self.left_out("heading-number", line, doubled.clone());
            }
            self.open_section(section, line, (heading.depth, heading.style));
        } else if is_furniture(&heading.text) {
            self.left_out("page-furniture", line, heading.text);
        } else if let Some(section) = self.section() {
            section.heading(&heading);
        }
    }

    /// Returns the section that a heading opens here.
    fn section_opened_by(&self, heading: &Heading) -> Option<Opened> {
        let open = self.open.as_ref()?;
        let current = open.sections.last().map(|section| section.kind);
        if let Some(found) = section_heading(&heading.text, self.context.year) {
            let vague = !found.exact && found.letter.is_none();
            let same = current == Some(found.kind)
                && found.kind != SectionKind::OperationeleDoelstellingen;
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
            let SectionHeading { kind, letter, heading, doubled, .. } = found;
            return Some(Opened { kind, letter, heading, doubled, by_letter: false });
        }
        let (letter, rest) = by_letter::lettered(&heading.text)?;
        let same_level = open.section_rank == Some((heading.depth, heading.style));
        if self.context.kind.has_goals()
            && open.opening.policy
            && let Some(opened) = by_letter::opened(letter, rest, &open.sections, same_level)
        {
            return Some(opened);
        }
        // A further letter at the level of the sections heads a section of its own kind.
        let last = open.sections.iter().rev().find_map(|section| section.letter)?;
        (same_level && letter > last && letter <= 'J').then(|| Opened {
            kind: SectionKind::Overig,
            letter: Some(letter),
            heading: rest.to_owned(),
            doubled: None,
            by_letter: false,
        })
    }

    fn open_section(&mut self, opened: Opened, line: u64, rank: (Option<u8>, Style)) {
        let Some(open) = &mut self.open else { return };
        let kind = opened.kind;
        if by_letter::part_skipped(&mut open.sections, opened.letter, rank.0) {
            open.by_letter.push(SectionKind::RolEnVerantwoordelijkheid);
        }
        if opened.by_letter {
            open.by_letter.push(kind);
        }
        let mut section = Growing::unheaded(kind, line);
        section.letter = opened.letter;
        section.heading = opened.heading;
        let is_role = kind == SectionKind::RolEnVerantwoordelijkheid;
        let before = match open.sections.last_mut() {
            None if is_role => Some(&mut open.preface),
            Some(last) if last.kind == SectionKind::Doelstelling => Some(last),
            Some(last) if last.kind.is_compared() && !kind.is_compared() => Some(last),
            _ => None,
        };
        if let Some(before) = before {
            section.put_headings(before.take_trailing_headings(kind));
        }
        let again = kind == SectionKind::Doelstelling
            && open.sections.iter().any(|section| section.kind == kind)
            && open.sections.last().is_some_and(|last| last.kind != kind);
        open.headed_again |= again;
        section.take_goal_of_heading();
        open.section_rank = Some(rank);
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
        let text = self.run_in(line, &text).unwrap_or(text);
        match self.section() {
            Some(section) => section.paragraph(&text),
            None => self.outside(line, text),
        }
    }

    /// Opens the section whose heading a text begins with, and returns what follows it.
    fn run_in(&mut self, line: u64, text: &str) -> Option<String> {
        let fits = self.context.kind.has_goals() && !self.annex;
        let open = self.open.as_ref().filter(|open| fits && open.opening.policy && !open.closed)?;
        let rank = open.section_rank.unwrap_or((None, Style::Plain));
        let (found, rest) = opened_in(text, self.context.year, &open.sections)?;
        let SectionHeading { kind, letter, heading, doubled, .. } = found;
        if let Some(doubled) = doubled {
            self.left_out("heading-number", line, doubled);
        }
        self.open_section(
            Opened { kind, letter, heading, doubled: None, by_letter: false },
            line,
            rank,
        );
        Some(rest.to_owned())
    }

    fn table(&mut self, at: usize, line: u64, table: &RawTable) {
        if self.section().is_none() {
            let texts = table_lines(table);
            if let Some(first) = texts.first().filter(|_| self.goals.contains(&at)) {
                self.outlined.stray.push((line, first.clone()));
            }
            for text in texts {
                self.outside(line, text);
            }
            return;
        }
        let open = self.open.as_ref().filter(|_| self.context.kind.has_goals());
        if let Some(lines) = open.and_then(|open| open.sections_in(table, self.context.year)) {
            return self.table_of_sections(line, table.title.as_ref(), lines);
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
            let SectionHeading { kind, letter, heading, .. } = heading;
            let opened = Opened { kind, letter, heading, doubled: None, by_letter: false };
            self.open_section(opened, line, (None, Style::Bold));
        } else if role_table && let Some(title) = &table.title {
            let flat = Heading { text: title.clone(), depth: None, style: Style::Plain };
            if let Some(section) = self.section() {
                section.heading(&flat);
            }
        }
        let Some(section) = self.section() else { return };
        let compared = section.kind.is_followed() || section.kind == SectionKind::Overig;
        if role_table && compared {
            for head in section.role_table(table) {
                self.left_out("table-head", line, head);
            }
        } else {
            section.table(table);
        }
    }

    fn table_of_sections(&mut self, line: u64, title: Option<&String>, lines: Vec<Line>) {
        if let Some(title) = title {
            self.paragraph(line, title.clone());
        }
        for part in lines {
            match part {
                Line::Heading(SectionHeading { kind, letter, heading, doubled, .. }) => {
                    if let Some(doubled) = doubled {
                        self.left_out("heading-number", line, doubled);
                    }
                    let opened = Opened { kind, letter, heading, doubled: None, by_letter: false };
                    self.open_section(opened, line, (None, Style::Plain));
                }
                Line::ColumnHead(text) => self.left_out("table-head", line, text),
                Line::Text(text) => match (bullet_item(&text), self.section()) {
                    (Some(item), Some(section)) => section.item(1, None, item),
                    (_, Some(section)) => section.paragraph(&text),
                    (_, None) => self.outside(line, text),
                },
            }
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
        let growing = open.take_parts();
        let empty = empty(&growing);
        for (line, heading) in bare_headings(&growing) {
            self.remarks.note(line, format!("onder de kop ‘{heading}’ staat geen tekst"));
        }
        let place = Place {
            chapter: self.context.chapter.clone(),
            sub_budget: open.opening.sub_budget,
            number: open.opening.heading.number,
        };
        if open.headed_again {
            self.outlined.headed_again.push(place.clone());
        }
        let by_letter = open.by_letter.into_iter().map(|kind| (place.clone(), kind));
        self.outlined.by_letter.extend(by_letter);
        let elsewhere = elsewhere_in(&open.elsewhere, &growing);
        self.outlined.elsewhere_in.extend(elsewhere.map(|kind| (place.clone(), kind)));
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
