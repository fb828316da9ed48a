//! What `publicaties/` says of each paper, and which text stands where.
//!
//! Knows the TOML of `publicaties/<year>/<kind>-<chapter>.toml` and of `publicaties/stand.toml`.
//! Must not know git.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::folders::article_folder;
use super::order::Body;
use crate::model::{
    Article, ArticleNumber, Block, BudgetYear, Chapter, Doubt, Expected, Held, Kind, Ledger,
    LeftOut, Missing, NotA, PaperId, Picture, Place, Publication, Section, SectionKind, Standing,
    SubBudget, Table, TypographyEffect, Vergaderjaar,
};

/// Where the list of standing texts is kept.
pub(super) const STAND: &str = "publicaties/stand.toml";

/// Everything the archive knows of one paper besides its texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    id: String,
    kind: Kind,
    year: BudgetYear,
    vergaderjaar: String,
    chapter: Chapter,
    chapter_name: String,
    dossier: String,
    number: String,
    published: NaiveDate,
    date_assumed: bool,
    #[serde(default, skip_serializing_if = "Standing::is_official")]
    standing: Standing,
    sha256: String,
    /// Which body of the paper this is, counted from 1.
    pub revision: u32,
    /// The tree of its texts; absent when the whole paper is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub texts: Option<String>,
    /// The account of its letters.
    pub ledger: LedgerRecord,
    /// What is held back; without an article it is the whole paper.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub held: Vec<Held>,
    /// Its articles in printed order, without those that are held.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<ArticleRecord>,
    /// Every body of this edition of the chapter that was archived so far.
    pub(super) bodies: Vec<BodyRecord>,
}

/// One article as the record lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleRecord {
    /// The sub-budget it stands under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_budget: Option<SubBudget>,
    /// Its number.
    pub number: ArticleNumber,
    /// Its title as printed.
    pub title: String,
    /// Whether it is a policy article.
    pub policy: bool,
    /// Its sections in printed order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<SectionRecord>,
}

/// One section as the record lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionRecord {
    /// Its kind.
    pub kind: SectionKind,
    /// Its letter as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<char>,
    /// Its heading as printed.
    pub heading: String,
    /// The pictures in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<Picture>,
    /// The empty cells of its tables that nothing covers, by table, row and column; of A and B alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blanks: Vec<[usize; 3]>,
}

/// The ledger as the record keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of the ledger, under the same names")]
pub struct LedgerRecord {
    pub articles: u64,
    pub letters_in: u64,
    pub letters_out: u64,
    pub letters_outside: u64,
    pub letters_left_out: u64,
    pub cut_off: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub expected: Vec<Expected>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Missing>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<Doubt>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOut>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub typography: Vec<TypographyEffect>,
}

/// One body of an edition, with what decides its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct BodyRecord {
    id: String,
    sha256: String,
    published: NaiveDate,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    date_assumed: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    changed: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Standing::is_official")]
    standing: Standing,
}

/// The texts that stand for each kind and chapter.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Stand {
    #[serde(default)]
    pub(super) rows: Vec<StandRow>,
}

/// What stands for one kind and chapter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct StandRow {
    pub(super) kind: Kind,
    pub(super) chapter: Chapter,
    pub(super) name: String,
    /// The year of the newest paper, held or not.
    pub(super) newest: BudgetYear,
    /// The year of the texts that stand; absent while none do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) year: Option<BudgetYear>,
    /// The paper of those texts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<String>,
    /// How far those texts can be relied on.
    #[serde(default, skip_serializing_if = "Standing::is_official")]
    pub(super) standing: Standing,
    /// How many articles stand there.
    pub(super) articles: usize,
}

/// Returns the path of a paper's record, without `.toml`.
pub(super) fn record_path(kind: Kind, year: BudgetYear, chapter: &Chapter) -> String {
    format!("publicaties/{year}/{kind}-{chapter}")
}

/// Parts the file name of a record into kind and chapter.
pub(super) fn parse_file_name(name: &str) -> Option<(Kind, Chapter)> {
    let (kind, chapter) = name.strip_suffix(".toml")?.rsplit_once('-')?;
    Some((kind.parse().ok()?, Chapter::parse(chapter).ok()?))
}

impl Record {
    /// Makes the record of a paper; texts, held and articles are filled in by the fold.
    pub(super) fn of(publication: &Publication, revision: u32, ledger: &Ledger) -> Self {
        Self {
            id: publication.id.to_string(),
            kind: publication.kind,
            year: publication.year,
            vergaderjaar: publication.vergaderjaar.to_string(),
            chapter: publication.chapter.clone(),
            chapter_name: publication.chapter_name.clone(),
            dossier: publication.dossier.clone(),
            number: publication.number.clone(),
            published: publication.published,
            date_assumed: publication.date_assumed,
            standing: publication.standing,
            sha256: publication.sha256.clone(),
            revision,
            texts: None,
            ledger: LedgerRecord::from(ledger),
            held: Vec::new(),
            articles: Vec::new(),
            bodies: Vec::new(),
        }
    }

    /// Returns the paper this is the record of.
    pub fn publication(&self) -> Result<Publication, NotA> {
        Ok(Publication {
            id: PaperId::parse(&self.id)?,
            kind: self.kind,
            year: self.year,
            vergaderjaar: Vergaderjaar::parse(&self.vergaderjaar)?,
            chapter: self.chapter.clone(),
            chapter_name: self.chapter_name.clone(),
            dossier: self.dossier.clone(),
            number: self.number.clone(),
            published: self.published,
            date_assumed: self.date_assumed,
            standing: self.standing,
            sha256: self.sha256.clone(),
        })
    }

    /// Returns its kind.
    pub(super) fn kind(&self) -> Kind {
        self.kind
    }

    /// Returns the year of its edition.
    pub(super) fn year(&self) -> BudgetYear {
        self.year
    }

    /// Tells whether the whole paper is held.
    #[must_use]
    pub fn is_held_whole(&self) -> bool {
        self.texts.is_none()
    }

    /// Returns the date of the last change that the service gave for the body that stands.
    #[must_use]
    pub fn changed(&self) -> Option<NaiveDate> {
        self.bodies.last().and_then(|body| body.changed)
    }

    /// Returns the how-manieth time it is that this body stands, from 1: a text that was replaced may
    /// come back.
    #[must_use]
    pub fn turn(&self) -> usize {
        self.bodies.iter().filter(|body| body.sha256 == self.sha256).count()
    }

    /// Tells of the text of a record whether it may name more than one body.
    pub(super) fn may_have_several(text: &str) -> bool {
        text.matches("[[bodies]]").nth(1).is_some()
    }

    /// Returns the bodies of this edition, with what decides their places.
    pub(super) fn bodies(&self) -> Result<Vec<Body>, NotA> {
        let body = |body: &BodyRecord| {
            Ok(Body {
                id: PaperId::parse(&body.id)?,
                kind: self.kind,
                year: self.year,
                chapter: self.chapter.clone(),
                published: body.published,
                date_assumed: body.date_assumed,
                day: body.published,
                came: None,
                changed: body.changed,
                standing: body.standing,
                sha256: body.sha256.clone(),
            })
        };
        self.bodies.iter().map(body).collect()
    }
}

impl BodyRecord {
    pub(super) fn of(body: &Body) -> Self {
        Self {
            id: body.id.to_string(),
            sha256: body.sha256.clone(),
            published: body.published,
            date_assumed: body.date_assumed,
            changed: body.changed,
            standing: body.standing,
        }
    }
}

impl ArticleRecord {
    /// Lists an article; the sections the gate holds are not among it.
    pub(super) fn of(article: &Article, held: impl Fn(SectionKind) -> bool) -> Self {
        let sections = article.sections.iter().filter(|section| !held(section.kind));
        Self {
            sub_budget: article.place.sub_budget.clone(),
            number: article.place.number.clone(),
            title: article.title.clone(),
            policy: article.policy,
            sections: sections
                .map(|section| SectionRecord {
                    kind: section.kind,
                    letter: section.letter,
                    heading: section.heading.clone(),
                    pictures: section.pictures.clone(),
                    blanks: blanks(section),
                })
                .collect(),
        }
    }

    /// Returns the folder of the article within its chapter.
    pub(super) fn folder(&self) -> String {
        article_folder(self.sub_budget.as_ref(), &self.number)
    }

    /// Returns the name of the article within its chapter: `1`, `IXB/1`.
    pub(super) fn name(&self) -> String {
        self.sub_budget
            .as_ref()
            .map_or(self.number.to_string(), |sub| format!("{sub}/{}", self.number))
    }

    /// Returns the place of the article in a chapter.
    #[must_use]
    pub fn place(&self, chapter: &Chapter) -> Place {
        Place {
            chapter: chapter.clone(),
            sub_budget: self.sub_budget.clone(),
            number: self.number.clone(),
        }
    }
}

fn tables(section: &Section) -> impl Iterator<Item = &Table> {
    section.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

/// Lists the empty cells of a section that nothing covers.
fn blanks(section: &Section) -> Vec<[usize; 3]> {
    let of = |(at, table): (usize, &Table)| -> Vec<[usize; 3]> {
        table.blanks.iter().map(|&(row, column)| [at, row, column]).collect()
    };
    let told = tables(section).enumerate().filter(|_| section.kind.is_compared());
    told.flat_map(of).collect()
}

impl SectionRecord {
    /// Lays beside a text what the record alone knows of it.
    pub(super) fn complete(&self, mut section: Section) -> Section {
        section.pictures.clone_from(&self.pictures);
        let tables = section.blocks.iter_mut().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        for (at, table) in tables.enumerate() {
            let own = self.blanks.iter().filter(|blank| blank[0] == at);
            table.blanks = own.map(|blank| (blank[1], blank[2])).collect();
        }
        section
    }
}

impl From<&Ledger> for LedgerRecord {
    fn from(ledger: &Ledger) -> Self {
        Self {
            articles: ledger.articles,
            letters_in: ledger.letters_in,
            letters_out: ledger.letters_out,
            letters_outside: ledger.letters_outside,
            letters_left_out: ledger.letters_left_out,
            cut_off: ledger.cut_off,
            expected: ledger.expected.clone(),
            missing: ledger.missing.clone(),
            doubts: ledger.doubts.clone(),
            left_out: ledger.left_out.clone(),
            typography: ledger.typography.clone(),
        }
    }
}

impl From<LedgerRecord> for Ledger {
    fn from(record: LedgerRecord) -> Self {
        Self {
            articles: record.articles,
            letters_in: record.letters_in,
            letters_out: record.letters_out,
            letters_outside: record.letters_outside,
            letters_left_out: record.letters_left_out,
            cut_off: record.cut_off,
            expected: record.expected,
            missing: record.missing,
            doubts: record.doubts,
            left_out: record.left_out,
            typography: record.typography,
        }
    }
}

impl Stand {
    pub(super) fn row(&self, kind: Kind, chapter: &Chapter) -> Option<&StandRow> {
        self.rows.iter().find(|row| row.kind == kind && row.chapter == *chapter)
    }

    /// Puts a row in its place, by kind and chapter.
    pub(super) fn set(&mut self, row: StandRow) {
        self.rows.retain(|other| other.kind != row.kind || other.chapter != row.chapter);
        self.rows.push(row);
        self.rows.sort_by(|a, b| (a.kind, &a.chapter).cmp(&(b.kind, &b.chapter)));
    }
}
