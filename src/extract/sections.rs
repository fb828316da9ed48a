//! Building the sections of one article.
//!
//! Knows how flat and nested headings rank, how a role table opens, and that a heading without text
//! before the heading of B belongs to B. Must not know where an article begins or ends.

use super::element::{Heading, RawTable, Style};
use super::plausible::{is_amount_or_caption, is_amounts};
use super::section_heading::parted_operational;
use super::shape::{glued_role, is_heading_like};
use crate::model::{Block, Picture, Role, Section, SectionKind, Table};
use crate::text::{fold, sentences};

/// A section while it grows; headings keep their rank until all are known.
#[derive(Debug)]
pub(crate) struct Growing {
    pub kind: SectionKind,
    pub letter: Option<char>,
    pub heading: String,
    pub line: u64,
    /// The pictures in it.
    pub pictures: Vec<Picture>,
    parts: Vec<Part>,
}

/// A section that a heading opens.
pub(crate) struct Opened {
    pub kind: SectionKind,
    pub letter: Option<char>,
    /// The heading as printed, without the letter.
    pub heading: String,
    /// What stood before the heading and was dropped.
    pub doubled: Option<String>,
    /// Its words are unknown: only its letter tells what it is.
    pub by_letter: bool,
}

#[derive(Debug)]
pub(crate) enum Part {
    Block(Block),
    Heading { rank: u32, text: String },
}

/// Rank of a role that stands as a paragraph of its own: below every heading.
const ROLE_LINE_RANK: u32 = 5_000;
/// Rank of a role in the first column of a role table.
const ROLE_ROW_RANK: u32 = 6_000;
/// A text that is no sentence has at least this many words; a sub-theme has fewer.
const SHORTEST_PHRASE: usize = 5;
/// Deepest level a heading inside a section is given: `######` is Markdown's last, `#` is taken.
const DEEPEST_LEVEL: u8 = 5;

impl Growing {
    /// A section that the paper does not head.
    pub fn unheaded(kind: SectionKind, line: u64) -> Self {
        let (heading, pictures, parts) = (String::new(), Vec::new(), Vec::new());
        Self { kind, letter: None, heading, line, pictures, parts }
    }

    pub fn heading(&mut self, heading: &Heading) {
        self.parts.push(Part::Heading { rank: rank(heading), text: heading.text.clone() });
    }

    pub fn paragraph(&mut self, text: &str) {
        // In C to E words such as "Financieren" head amounts, not roles.
        let may_be_role = self.kind.is_followed() || self.kind == SectionKind::Overig;
        let own_line = Role::recognise(text).is_some().then_some((text, ""));
        if let Some((role, rest)) = own_line.or_else(|| glued_role(text)).filter(|_| may_be_role) {
            self.parts.push(Part::Heading { rank: ROLE_LINE_RANK, text: role.to_owned() });
            if !rest.is_empty() {
                self.parts.push(Part::Block(Block::Paragraph { sentences: sentences(rest) }));
            }
        } else {
            self.parts.push(Part::Block(Block::Paragraph { sentences: sentences(text) }));
        }
    }

    pub fn item(&mut self, level: u8, marker: Option<&str>, text: &str) {
        let marker = marker.map(str::to_owned);
        self.parts.push(Part::Block(Block::Item { level, marker, sentences: sentences(text) }));
    }

    pub fn note(&mut self, text: &str) {
        self.parts.push(Part::Block(Block::Note { sentences: sentences(text) }));
    }

    pub fn table(&mut self, table: &RawTable) {
        self.parts.push(Part::Block(Block::Table(plain_table(table))));
    }

    /// Adds a role table: each row a role heading with its paragraphs; returns the head's text,
    /// which is not taken over.
    pub fn role_table(&mut self, table: &RawTable) -> Vec<String> {
        let head = head_rows(table);
        for row in &table.rows[head..] {
            let role = row.first().map(|lines| lines.join(" ")).unwrap_or_default();
            // What is set across the columns is text, unless it looks like a heading.
            let whole = is_whole_width(row) && !is_heading_like(&role);
            if !role.is_empty() && !whole {
                self.parts.push(Part::Heading { rank: ROLE_ROW_RANK, text: role });
            }
            let cells = &row[usize::from(!whole)..];
            for (at, cell) in cells.iter().enumerate() {
                let names = cells[at + 1..].iter().any(|cell| !cell.is_empty());
                for line in cell {
                    match super::shape::bullet_item(line) {
                        Some(item) => self.item(1, None, item),
                        // What stands between the role and its text names what the text is about.
                        None if names && is_heading_like(line) => {
                            let text = line.clone();
                            self.parts.push(Part::Heading { rank: ROLE_ROW_RANK + 1, text });
                        }
                        None => self
                            .parts
                            .push(Part::Block(Block::Paragraph { sentences: sentences(line) })),
                    }
                }
            }
        }
        table.rows[..head].iter().flatten().flatten().cloned().collect()
    }

    /// Takes the headings at the end that have no text under them, as those of the next section; before a
    /// role also those that name a role. What says as much as a text does, and is no caption, stays as one.
    pub fn take_trailing_headings(&mut self, next: SectionKind) -> Vec<(u32, String)> {
        let goes_on = |text: &str| match Role::recognise(text) {
            Some(_) => next == SectionKind::RolEnVerantwoordelijkheid,
            None => is_amount_or_caption(text) || !is_phrase(text),
        };
        let stays = |part: &Part| match part {
            Part::Block(_) => true,
            Part::Heading { text, .. } => !goes_on(text),
        };
        let end = self.parts.iter().rposition(stays).map_or(0, |last| last + 1);
        let taken = self.parts.drain(end..).filter_map(|part| match part {
            Part::Heading { rank, text } => Some((rank, text)),
            Part::Block(_) => None,
        });
        let taken = taken.collect();
        for part in self.parts.iter_mut().rev() {
            let Part::Heading { text, .. } = part else { break };
            if is_phrase(text) && Role::recognise(text).is_none() {
                *part = Part::Block(Block::Paragraph { sentences: sentences(text) });
            }
        }
        taken
    }

    /// Makes text of the goal that the heading of an operational objective spells out.
    pub fn take_goal_of_heading(&mut self) {
        if self.kind == SectionKind::OperationeleDoelstellingen
            && let Some((label, goal)) = parted_operational(&self.heading)
        {
            self.parts.push(Part::Block(Block::Paragraph { sentences: sentences(goal) }));
            self.heading = label.to_owned();
        }
    }

    /// Takes the text, but for amounts, captions and a title that is repeated; a heading goes with
    /// the text under it.
    pub fn take_text(&mut self, title: &str) -> Vec<Part> {
        let title = fold(title);
        let is_text = |block: &Block| match block {
            Block::Table(table) => !is_amounts(table),
            Block::Note { .. } => true,
            block => !is_amount_or_caption(&block.text()) && fold(&block.text()) != title,
        };
        let mut goes = false;
        let (mut taken, mut left) = (Vec::new(), Vec::new());
        for part in std::mem::take(&mut self.parts).into_iter().rev() {
            goes = match &part {
                Part::Block(block) => is_text(block),
                Part::Heading { text, .. } => goes && fold(text) != title,
            };
            if goes { &mut taken } else { &mut left }.push(part);
        }
        left.reverse();
        taken.reverse();
        self.parts = left;
        taken
    }

    /// Puts parts before all others.
    pub fn put_before(&mut self, parts: Vec<Part>) {
        self.parts.splice(..0, parts);
    }

    pub fn put_headings(&mut self, headings: Vec<(u32, String)>) {
        self.parts.extend(headings.into_iter().map(|(rank, text)| Part::Heading { rank, text }));
    }

    /// Cuts the section in two before this part.
    pub fn split_off(&mut self, at: usize, kind: SectionKind) -> Self {
        let parts = self.parts.split_off(at);
        // Where in its text a picture stands is not kept.
        let pictures = if at == 0 { std::mem::take(&mut self.pictures) } else { Vec::new() };
        Self { pictures, parts, ..Self::unheaded(kind, self.line) }
    }

    /// Cuts off what stands under the first heading of this depth, as a section of that heading; both
    /// have text.
    pub fn part_at(&mut self, depth: u8, kind: SectionKind) -> Option<Self> {
        let is_it =
            |part: &Part| matches!(part, Part::Heading { rank, .. } if *rank == u32::from(depth));
        let at = self.parts.iter().position(is_it)?;
        let is_text = |part: &Part| matches!(part, Part::Block(_));
        if !self.parts[..at].iter().any(is_text) || !self.parts[at..].iter().any(is_text) {
            return None;
        }
        let mut parted = self.split_off(at, kind);
        if let Part::Heading { text, .. } = parted.parts.remove(0) {
            parted.heading = text;
        }
        Some(parted)
    }

    /// Returns the index of the first part, after the first text, that satisfies the test; headings
    /// directly before it go with it.
    pub fn border(&self, opens: impl Fn(Option<&Role>, &str) -> bool) -> Option<usize> {
        let mut seen_text = false;
        for (at, part) in self.parts.iter().enumerate() {
            let (role, text) = match part {
                Part::Heading { text, .. } => (Role::recognise(text), text.clone()),
                Part::Block(block) => {
                    let text = block.text();
                    (Role::lead_word(&text).map(|(role, _)| role), text)
                }
            };
            if seen_text && opens(role.as_ref(), &text) {
                let headings = self.parts[..at]
                    .iter()
                    .rev()
                    .take_while(|part| matches!(part, Part::Heading { .. }))
                    .count();
                return Some(at - headings);
            }
            seen_text |= matches!(part, Part::Block(Block::Paragraph { .. } | Block::Item { .. }));
        }
        None
    }

    /// Tells whether a table, a caption or an amount stands before all text.
    pub fn opens_with_amounts(&self) -> bool {
        self.parts
            .iter()
            .find_map(|part| match part {
                Part::Block(block) => Some(block),
                Part::Heading { .. } => None,
            })
            .is_some_and(|block| match block {
                Block::Table(_) => true,
                block => is_amount_or_caption(&block.text()),
            })
    }

    pub fn is_blank(&self) -> bool {
        self.parts.is_empty()
    }

    /// Tells whether any paragraph, item or table stands in it.
    pub fn has_text(&self) -> bool {
        self.parts.iter().any(|part| {
            matches!(
                part,
                Part::Block(Block::Paragraph { .. } | Block::Item { .. } | Block::Table(_))
            )
        })
    }

    /// Tells whether any running text stands in it.
    pub fn has_prose(&self) -> bool {
        self.parts
            .iter()
            .any(|part| matches!(part, Part::Block(Block::Paragraph { .. } | Block::Item { .. })))
    }

    pub fn finish(self) -> Section {
        let mut ranks: Vec<u32> = Vec::new();
        let blocks = self
            .parts
            .into_iter()
            .map(|part| match part {
                Part::Block(block) => block,
                Part::Heading { rank, text } => {
                    while ranks.last().is_some_and(|&last| last >= rank) {
                        ranks.pop();
                    }
                    ranks.push(rank);
                    let level = u8::try_from(ranks.len()).unwrap_or(u8::MAX).min(DEEPEST_LEVEL);
                    let role = Role::recognise(&text);
                    Block::Heading { level, text, role }
                }
            })
            .collect();
        let Self { kind, letter, heading, mut pictures, .. } = self;
        // Of the others nothing is told.
        if !kind.is_compared() {
            pictures.clear();
        }
        Section { kind, letter, heading, blocks, pictures }
    }
}

/// Tells whether a heading says as much as a text does.
fn is_phrase(text: &str) -> bool {
    text.split_whitespace().count() >= SHORTEST_PHRASE || text.ends_with(['.', ';', '?', '!'])
}

/// Ranks headings: nested ones by depth, flat ones below them by numbering, then typography.
fn rank(heading: &Heading) -> u32 {
    if let Some(depth) = heading.depth {
        return u32::from(depth);
    }
    let style = match heading.style {
        Style::Bold => 1,
        Style::HalfBold => 2,
        Style::BoldItalic => 3,
        Style::Underlined => 4,
        Style::Italic => 5,
        Style::Plain => 6,
    };
    1_000 + 10 * style + numbering_depth(&heading.text)
}

/// `1.` is deeper than nothing, `1.2` deeper than `1.`; only within one typography.
fn numbering_depth(text: &str) -> u32 {
    let number = text.split_whitespace().next().unwrap_or_default();
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    let levels = number.split('.').filter(|part| !part.is_empty()).count();
    u32::try_from(levels.min(9)).unwrap_or(9)
}

fn plain_table(table: &RawTable) -> Table {
    let rows =
        table.rows.iter().map(|row| row.iter().map(|lines| lines.join("\n")).collect()).collect();
    Table { title: table.title.clone(), rows, blanks: table.blanks.clone() }
}

/// Number of head rows: as marked up, else the first when it says so itself.
fn head_rows(table: &RawTable) -> usize {
    let says_so = table.rows.first().is_some_and(|row| is_role_head(row));
    if says_so { table.head_rows.max(1) } else { 0 }.min(table.rows.len())
}

fn is_role_head(row: &[Vec<String>]) -> bool {
    let cell = |lines: &Vec<String>| fold(&lines.join(" "));
    let (first, last) = (row.first().map(cell), row.last().map(cell));
    matches!(first.as_deref(), Some("rol" | "rollen" | "soort rol"))
        && matches!(
            last.as_deref(),
            Some("toelichting" | "omschrijving" | "invulling" | "verantwoordelijkheid")
        )
}

/// A cell over the whole width is no role: it is text, about all of them.
fn is_whole_width(row: &[Vec<String>]) -> bool {
    let alone = row.iter().skip(1).all(Vec::is_empty);
    alone && row.first().is_some_and(|cell| Role::recognise(&cell.join(" ")).is_none())
}

/// With more columns than two, roles stand before text, not before figures: this many words at
/// least in a last cell.
const FEWEST_WORDS: usize = 4;

/// Tells whether a table is B set as a table: *Rol | Toelichting*, or roles down its first column,
/// where one cell may stand for several rows.
pub(crate) fn is_role_table(table: &RawTable) -> bool {
    if table.rows.is_empty() || table.rows.iter().any(|row| row.len() < 2) {
        return false;
    }
    if is_role_head(&table.rows[0]) {
        return true;
    }
    let rows = || table.rows[table.head_rows..].iter().filter(|row| !is_whole_width(row));
    let firsts = || rows().map(|row| row[0].join(" "));
    let of_text = rows().all(|row| {
        let words = row.last().map_or(0, |cell| cell.join(" ").split_whitespace().count());
        row.len() == 2 || words >= FEWEST_WORDS
    });
    of_text
        && firsts().all(|first| first.is_empty() || Role::recognise(&first).is_some())
        && firsts().any(|first| !first.is_empty())
}
