//! The synopsis of one article, ready to be laid out.
//!
//! Knows the order of a synopsis: where it stands, what is compared, the counts of A and B, the
//! items by kind, the folds, the sources. Must not know width, colour or markup.

use crate::compare::{ArticleChange, Op, SectionChange, Status, UnitChange};
use crate::model::{Publication, SectionKind};
use crate::report::wording::{Weight, Wording};

use super::counts::{Category, PassageCounts, compared_units};
use super::editions::paper_of;
use super::item::{ItemView, item};
use super::lines::{Side, whole};
use super::notes::{Note, notes, pictures, sections_given, sections_gone};
use super::summary::{SectionSummary, category_name, quiet, summary};
use super::{Editions, Heads, folds};

/// How many hexadecimal digits of a checksum a reader needs to tell two papers apart.
const CHECKSUM_DIGITS: usize = 8;

/// The synopsis of one article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleView {
    /// `VII Binnenlandse Zaken en Koninkrijksrelaties`.
    pub chapter: String,
    /// `Artikel 1. Bestuur en samenleving`; several when an article was split.
    pub titles: Vec<String>,
    /// `begroting 2026 → begroting 2027`.
    pub editions: String,
    /// What stands before old and new texts and papers.
    pub heads: Heads,
    /// Citations of the old papers.
    pub was: Vec<String>,
    /// Citations of the new papers.
    pub becomes: Vec<String>,
    /// What happened to the article as a whole.
    pub notes: Vec<Note>,
    /// The counts of A and B.
    pub summaries: Vec<SectionSummary>,
    /// Said when no word differs.
    pub quiet: Option<String>,
    /// The items.
    pub groups: Vec<Group>,
    /// What is not shown, with the items inside.
    pub folds: Vec<Fold>,
    /// The sections that are kept and not compared; may be empty.
    pub not_compared: String,
    /// `Officiële tekst: kst-37020-VII-2`.
    pub official: String,
    /// The address of the official text.
    pub address: String,
    /// `SHA-256: 9c41e7d0… (oud), 4f1c09a2… (nieuw)`; may be empty.
    pub checksums: String,
}

/// The items of one kind in one section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// `B, inhoudelijk (3)`.
    pub heading: String,
    /// Its items.
    pub items: Vec<ItemView>,
}

/// What is folded away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fold {
    /// For a fold that can be opened: `1 redactionele wijziging (spelling)`.
    pub summary: String,
    /// For a fold that stays closed: `1 redactionele wijziging niet getoond (spelling: ‘x’)`.
    pub closed: String,
    /// What is inside.
    pub items: Vec<ItemView>,
}

impl ArticleView {
    /// Makes the synopsis; `show_all` opens the folds into groups and adds the sections that are
    /// not compared.
    #[must_use]
    pub fn of(
        wording: Wording,
        change: &ArticleChange,
        editions: Editions<'_>,
        show_all: bool,
    ) -> Self {
        let counts = PassageCounts::of(compared_units(change));
        let mut builder = Items { wording, editions, next: 1 };
        let groups = builder.groups(change, show_all);
        let folds = if show_all { Vec::new() } else { builder.folds(change) };
        let (old, new) = (papers(editions, change, true), papers(editions, change, false));
        let official = new.first().or(old.first());
        let sum = |papers: &[&Publication]| {
            papers
                .first()
                .map(|paper| paper.sha256.chars().take(CHECKSUM_DIGITS).collect::<String>())
        };
        Self {
            chapter: chapters(editions, change),
            titles: titles(wording, change),
            editions: edition_line(wording, change, editions),
            heads: editions.heads(wording),
            was: old.iter().map(|paper| wording.cited(paper)).collect(),
            becomes: new.iter().map(|paper| wording.cited(paper)).collect(),
            notes: notes(wording, change, editions)
                .into_iter()
                .chain(sections_gone(wording, change, editions))
                .chain(sections_given(wording, change, editions))
                .chain(pictures(wording, change, editions))
                .collect(),
            summaries: change
                .sections
                .iter()
                .filter(|section| section.kind.is_compared())
                .map(|section| summary(wording, change, section, editions))
                .collect(),
            quiet: quiet(wording, change, counts, editions),
            groups,
            folds,
            not_compared: not_compared(wording, change, show_all),
            official: official.map(|paper| wording.text_at(paper)).unwrap_or_default(),
            address: official.map(|paper| paper.address()).unwrap_or_default(),
            checksums: wording.checksums(sum(&old).as_deref(), sum(&new).as_deref()),
        }
    }
}

/// Numbers the items of an article through all its groups and folds.
struct Items<'a> {
    wording: Wording,
    editions: Editions<'a>,
    next: usize,
}

impl Items<'_> {
    fn groups(&mut self, change: &ArticleChange, show_all: bool) -> Vec<Group> {
        let mut groups = Vec::new();
        for section in &change.sections {
            if !section.kind.is_compared() && !show_all {
                continue;
            }
            if change.status == Status::Rewritten && section.kind.is_compared() {
                // What stayed to the letter is said in its summary.
                let still = [Category::Equal, Category::NotCompared];
                if section.units.iter().any(|unit| !still.contains(&Category::of(unit))) {
                    let heading = self.wording.group_rewritten(section.kind);
                    let items = vec![rewritten(self.wording, section, self.next)];
                    groups.push(Group { heading, items });
                    self.next += 1;
                }
                continue;
            }
            for category in Category::ALL {
                let units = of_category(section, category);
                let shown =
                    show_all || matches!(category, Category::Substantive | Category::Placed);
                if units.is_empty() || !shown {
                    continue;
                }
                let heading = self.wording.group_heading(
                    section.kind,
                    category_name(self.wording, category),
                    units.len(),
                );
                groups.push(Group { heading, items: self.numbered(&units) });
            }
            let departed: Vec<&UnitChange> =
                section.departed.iter().filter(|unit| change.is_left_by(unit)).collect();
            if !departed.is_empty() {
                let (what, count) = (self.wording.departed_group(), departed.len());
                let heading = self.wording.group_heading(section.kind, what, count);
                groups.push(Group { heading, items: self.numbered(&departed) });
            }
        }
        groups
    }

    fn folds(&mut self, change: &ArticleChange) -> Vec<Fold> {
        let mut folds = Vec::new();
        if change.status == Status::Rewritten {
            return folds;
        }
        for category in
            [Category::Editorial, Category::Rollover, Category::Equal, Category::NotCompared]
        {
            let units: Vec<&UnitChange> =
                compared_units(change).filter(|unit| Category::of(unit) == category).collect();
            if !units.is_empty() {
                folds.push(self.fold(category, &units));
            }
        }
        folds
    }

    fn fold(&mut self, category: Category, units: &[&UnitChange]) -> Fold {
        let wording = self.wording;
        let count = units.len();
        let (summary, closed) = match category {
            Category::Editorial => {
                let brief = folds::editorial_detail(wording, units, false);
                let full = folds::editorial_detail(wording, units, true);
                let bare = wording.fold_editorial(count, "");
                (wording.fold_editorial(count, &brief), wording.fold_closed(&bare, &full, false))
            }
            Category::Rollover => {
                let detail = folds::rollover_detail(wording, units);
                let bare = wording.fold_rollover(count, "");
                (wording.fold_rollover(count, &detail), wording.fold_closed(&bare, &detail, false))
            }
            Category::NotCompared => {
                let summary = wording.fold_not_compared(count);
                let closed = wording.fold_closed(&summary, "", true);
                (summary, closed)
            }
            _ => {
                let summary = wording.fold_equal(count);
                let closed = wording.fold_closed(&summary, "", true);
                (summary, closed)
            }
        };
        Fold { summary, closed, items: self.numbered(units) }
    }

    fn numbered(&mut self, units: &[&UnitChange]) -> Vec<ItemView> {
        let mut items = Vec::with_capacity(units.len());
        for unit in units {
            items.push(item(self.wording, unit, self.editions, self.next));
            self.next += 1;
        }
        items
    }
}

/// A section of an article of which little survives is one event: its old text whole, then its new.
pub(super) fn rewritten(wording: Wording, section: &SectionChange, number: usize) -> ItemView {
    let units = &section.units;
    let old = units.iter().flat_map(|unit| &unit.from).map(|from| whole(Side::Old, &from.text));
    let new = units.iter().flat_map(|unit| &unit.to).map(|to| whole(Side::New, &to.text));
    ItemView {
        number,
        label: wording.label_rewritten().to_owned(),
        roles: String::new(),
        weight: Some(Weight::of(units.iter().map(|unit| unit.weight).max().unwrap_or(0))),
        lines: old.chain(new).collect(),
        notes: Vec::new(),
    }
}

fn of_category(section: &SectionChange, category: Category) -> Vec<&UnitChange> {
    section.units.iter().filter(|unit| Category::of(unit) == category).collect()
}

fn papers<'a>(editions: Editions<'a>, change: &ArticleChange, old: bool) -> Vec<&'a Publication> {
    let (edition, articles) =
        if old { (editions.old, &change.from) } else { (editions.new, &change.to) };
    let mut papers: Vec<&Publication> =
        articles.iter().filter_map(|article| paper_of(edition, &article.place)).collect();
    papers.dedup_by(|a, b| a.id == b.id);
    papers
}

fn chapters(editions: Editions<'_>, change: &ArticleChange) -> String {
    let articles = if change.to.is_empty() { &change.from } else { &change.to };
    let mut titles: Vec<String> =
        articles.iter().map(|article| editions.chapter_title(&article.place.chapter)).collect();
    titles.dedup();
    titles.join(" / ")
}

fn titles(wording: Wording, change: &ArticleChange) -> Vec<String> {
    let articles = if change.to.is_empty() { &change.from } else { &change.to };
    articles
        .iter()
        .map(|article| {
            let place = &article.place;
            let number = match &place.sub_budget {
                Some(sub_budget) => format!("{sub_budget}/{}", place.number),
                None => place.number.to_string(),
            };
            wording.article_title(&number, &article.title)
        })
        .collect()
}

fn edition_line(wording: Wording, change: &ArticleChange, editions: Editions<'_>) -> String {
    match change.status {
        Status::Added => wording.only_in(editions.to()),
        Status::Removed => wording.only_in(editions.from()),
        _ => {
            let (old, new) = (wording.edition(editions.from()), wording.edition(editions.to()));
            format!("{old} → {new}")
        }
    }
}

fn not_compared(wording: Wording, change: &ArticleChange, show_all: bool) -> String {
    let kinds: Vec<SectionKind> = change
        .sections
        .iter()
        .filter(|section| {
            !section.kind.is_compared()
                && (!section.units.is_empty()
                    || section.blocks.iter().any(|block| block.op != Op::Unchanged))
        })
        .map(|section| section.kind)
        .collect();
    if kinds.is_empty() || show_all { String::new() } else { wording.not_compared(&kinds) }
}
