//! From the blocks of a section to units and fixtures.
//!
//! Knows which blocks are units, under which role and headings they stand, and their keys: whatever holds
//! words of A or B is a unit, or a heading that is one when it differs. Must not know the other side.

use std::sync::OnceLock;

use crate::compare::changes::UnitForm;
use crate::compare::side::unit::{Fixture, Unit, What};
use crate::model::{Block, Role, Section, SectionKind, Table, role_path};
use crate::text::{fold, sentences, squeeze_key};

/// Reads the sections of one kind of an article.
pub(in crate::compare) struct Reader<'s> {
    article: usize,
    section: SectionKind,
    position: usize,
    units: &'s mut Vec<Unit>,
    fixtures: &'s mut Vec<Fixture>,
    /// The form of the paper tells which cells cover others.
    spans_are_known: bool,
}

/// What a unit stands under.
#[derive(Clone)]
struct Standing<'s> {
    role: Option<Role>,
    headings: &'s [(u8, String)],
    lead: Option<&'s str>,
    governor: Option<&'s str>,
    columns: &'s [String],
}

/// How deep the title of a table stands, and the head of its columns: below all other headings.
pub(in crate::compare) const TABLE_TITLE: u8 = u8::MAX - 1;
const TABLE_HEAD: u8 = u8::MAX;

/// Where nothing stands above.
const NOWHERE: Standing<'static> =
    Standing { role: None, headings: &[], lead: None, governor: None, columns: &[] };

impl<'s> Reader<'s> {
    pub(in crate::compare) fn new(
        article: usize,
        section: SectionKind,
        units: &'s mut Vec<Unit>,
        fixtures: &'s mut Vec<Fixture>,
    ) -> Self {
        Self { article, section, position: 0, units, fixtures, spans_are_known: false }
    }

    /// The same of an official text.
    pub(in crate::compare) fn official(self, is_official: bool) -> Self {
        Self { spans_are_known: is_official, ..self }
    }

    pub(in crate::compare) fn section(&mut self, section: &Section) {
        self.head(&section.heading);
        self.read(&section.blocks);
    }

    fn read(&mut self, blocks: &[Block]) {
        let roles = role_path(blocks);
        let mut headings: Vec<(u8, String)> = Vec::new();
        let mut lead: Option<String> = None;
        // Items that end with a colon, with their levels: they govern what is deeper.
        let mut governing: Vec<(u8, String)> = Vec::new();
        for (block, role) in blocks.iter().zip(roles) {
            if let Block::Heading { level, text, role } = block {
                headings.retain(|(depth, _)| depth < level);
                let standing = Standing { role: role.clone(), headings: &headings, ..NOWHERE };
                self.fixture(What::Heading, *level, text, standing);
                headings.push((*level, text.clone()));
                lead = None;
                governing.clear();
                continue;
            }
            if let Block::Item { level, .. } = block {
                governing.retain(|(depth, _)| depth < level);
            }
            let standing = Standing {
                role,
                headings: &headings,
                lead: lead.as_deref(),
                governor: governing.last().map(|(_, text)| text.as_str()).or(lead.as_deref()),
                columns: &[],
            };
            let text = block.text();
            match block {
                Block::Heading { .. } => {}
                Block::Paragraph { sentences } => {
                    let standing = Standing { lead: None, governor: None, ..standing };
                    self.unit(UnitForm::Paragraph, &text, sentences, standing, None);
                    governing.clear();
                    lead = text.trim_end().ends_with(':').then_some(text);
                }
                Block::Item { sentences, level, .. } => {
                    self.unit(UnitForm::Item, &text, sentences, standing, None);
                    if text.trim_end().ends_with(':') {
                        governing.push((*level, text));
                    }
                }
                Block::Note { sentences } => {
                    let standing = Standing { lead: None, governor: None, ..standing };
                    self.unit(UnitForm::Note, &text, sentences, standing, None);
                }
                Block::Table(table) if self.section.is_compared() => self.table(table, &standing),
                Block::Table(table) => {
                    let title = table.title.clone().unwrap_or_default();
                    self.fixture(What::Table, u8::MAX, &format!("{title}\n{text}"), standing);
                }
            }
        }
    }

    /// Reads the heading of the section itself; where none is printed there is none.
    fn head(&mut self, heading: &str) {
        if !heading.is_empty() && self.section.is_compared() {
            self.fixture(What::Section, 0, heading, NOWHERE);
        }
    }

    fn fixture(&mut self, what: What, level: u8, text: &str, standing: Standing<'_>) {
        let section = self.section;
        let unit = (section.is_compared() && what != What::Table)
            .then(|| self.measure(UnitForm::Heading, text, &[], standing, None));
        let span = self.units.len()..self.units.len();
        self.fixtures.push(Fixture { section, what, text: text.to_owned(), level, span, unit });
    }

    /// Reads a table of A or B: its title heads its rows, and so does a first row that holds no figures;
    /// every other row is a unit. Where no more than one cell of a row is filled and that is a sentence, or there is but one column, it is
    /// prose that stands in a frame.
    fn table(&mut self, table: &Table, standing: &Standing<'_>) {
        let mut headings = standing.headings.to_vec();
        if let Some(title) = &table.title {
            let standing = Standing { headings: &headings, ..NOWHERE };
            self.fixture(What::Heading, TABLE_TITLE, title, standing);
            headings.push((TABLE_TITLE, title.clone()));
        }
        let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        for (at, row) in table.rows.iter().enumerate() {
            let filled: Vec<&str> =
                row.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
            let standing = Standing {
                role: standing.role.clone(),
                headings: &headings,
                lead: None,
                governor: None,
                columns: if at > 0 { &table.rows[0] } else { &[] },
            };
            match filled.as_slice() {
                [] => {}
                [text] if width == 1 || text.ends_with(['.', ';', '?', '!', ':']) => {
                    for line in text.lines().filter(|line| !line.trim().is_empty()) {
                        let sentences = sentences(line.trim());
                        let (standing, text) = (standing.clone(), sentences.join(" "));
                        self.unit(UnitForm::Paragraph, &text, &sentences, standing, None);
                    }
                }
                _ if at == 0 && table.rows.len() > 1 && is_head(row) => {
                    let text = row.join(" | ").replace('\n', " ");
                    let standing = Standing { headings: standing.headings, ..NOWHERE };
                    self.fixture(What::Heading, TABLE_HEAD, &text, standing);
                }
                _ => {
                    let text = row.join(" | ").replace('\n', " ");
                    let first = fold(row.first().map_or("", |cell| cell.trim()));
                    self.unit(UnitForm::Row, &text, &[], standing, Some(first));
                    let own = table.blanks.iter().filter(|(row, _)| *row == at);
                    let blanks = own.map(|(_, column)| *column).collect();
                    if let Some(unit) = self.units.last_mut().filter(|_| self.spans_are_known) {
                        unit.blanks = Some(blanks);
                    }
                }
            }
        }
    }

    fn unit(
        &mut self,
        form: UnitForm,
        text: &str,
        sentences: &[String],
        standing: Standing<'_>,
        row_key: Option<String>,
    ) {
        let unit = self.measure(form, text, sentences, standing, row_key);
        self.units.push(unit);
        self.position += 1;
    }

    fn measure(
        &self,
        form: UnitForm,
        text: &str,
        sentences: &[String],
        standing: Standing<'_>,
        row_key: Option<String>,
    ) -> Unit {
        // What has no sentences of its own, a row or a heading, counts as one.
        let (key, sentence_keys) = match sentences {
            [] | [_] => {
                let key = fold(text);
                (key.clone(), vec![key])
            }
            _ => {
                let keys: Vec<String> = sentences.iter().map(|sentence| fold(sentence)).collect();
                let filled: Vec<&str> =
                    keys.iter().map(String::as_str).filter(|key| !key.is_empty()).collect();
                (filled.join(" "), keys)
            }
        };
        let squeezed = squeeze_key(&key);
        Unit {
            article: self.article,
            section: self.section,
            position: self.position,
            role: standing.role,
            headings: standing.headings.iter().map(|(_, text)| text.clone()).collect(),
            form,
            text: text.to_owned(),
            masked: masked(&squeezed),
            squeezed,
            repeated: false,
            copies: 1,
            words: Vec::new(),
            vocabulary: Vec::new(),
            sentence_keys,
            bag: OnceLock::new(),
            key,
            opening: 0,
            lead: standing.lead.map(str::to_owned),
            governor: standing.governor.map(fold),
            row_key,
            blanks: None,
            columns: standing.columns.to_vec(),
        }
    }
}

/// Notes what stands under each heading of a section: all up to the next that is no deeper.
pub(in crate::compare) fn close(fixtures: &mut [Fixture], kind: SectionKind, end: usize) {
    for at in 0..fixtures.len() {
        let (this, behind) = fixtures[at..].split_at_mut(1);
        let this = &mut this[0];
        if this.section != kind || this.what != What::Heading {
            continue;
        }
        let mut next = behind.iter().filter(|one| one.what != What::Table);
        let next = next.find(|one| one.section == kind && one.level <= this.level);
        this.span.end = next.map_or(end, |one| one.span.start);
    }
}

/// Tells whether the first row of a table names its columns: a figure or a sentence names nothing, a year
/// may.
fn is_head(row: &[String]) -> bool {
    let is_figure = |cell: &String| {
        let bare: String = cell.chars().filter(|sign| !sign.is_whitespace()).collect();
        let is_year = bare.len() == 4 && bare.bytes().all(|sign| sign.is_ascii_digit());
        let starts = bare.trim_start_matches(['€', '-', '−', '+', '±']);
        !is_year && starts.starts_with(|sign: char| sign.is_ascii_digit())
    };
    let is_sentence = |cell: &String| cell.trim_end().ends_with(['.', ';', '?', '!']);
    !row.iter().skip(1).any(is_figure) && !row.iter().any(is_sentence)
}

/// What is no passage as a unit: the whole of a section, for what only its letters show; a picture.
pub(in crate::compare) fn whole(
    form: UnitForm,
    article: usize,
    section: SectionKind,
    text: &str,
) -> Unit {
    let (mut units, mut fixtures) = (Vec::new(), Vec::new());
    let reader = Reader::new(article, section, &mut units, &mut fixtures);
    reader.measure(form, text, &[], NOWHERE, None)
}

/// Returns a text with every figure the same.
fn masked(text: &str) -> String {
    text.chars().map(|sign| if sign.is_ascii_digit() { '0' } else { sign }).collect()
}
