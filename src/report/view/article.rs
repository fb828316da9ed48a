//! The synopsis of one article, ready to be laid out.
//!
//! Knows the order of a synopsis: where it stands, what is compared, the counts of A and B, the
//! items by kind, the folds, the sources. Must not know width, colour or markup.

use crate::compare::{ArticleChange, Op, SectionChange, Status, UnitChange};
use crate::model::{Held, Place, Publication, SectionKind};
use crate::report::wording::{Relation, Weight, Wording};

use super::counts::{Category, PassageCounts, compared_units};
use super::editions::{article_of, chapter_of, paper_of, sentences_of};
use super::item::{ItemView, item};
use super::lines::{Side, whole};
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
    /// `SHA-256: was 9c41e7d0…, nu 4f1c09a2…`; may be empty.
    pub checksums: String,
}

/// Something that happened to the article as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// `HERNUMMERD`.
    pub label: String,
    /// `hernummerd: artikel 3 wordt artikel 4`.
    pub text: String,
    /// What stands behind the label, where it does not say again what the label says.
    pub behind: Option<String>,
}

impl Note {
    /// Returns what stands behind the label; a text that begins with the label's own words goes on
    /// where they end: `HERNUMMERD`, `: artikel 3 wordt artikel 4`.
    #[must_use]
    pub fn behind_label(&self) -> String {
        if let Some(behind) = &self.behind {
            return behind.clone();
        }
        let repeated = self
            .text
            .get(..self.label.len())
            .filter(|start| start.to_lowercase() == self.label.to_lowercase());
        match repeated {
            Some(start) => self.text[start.len()..].to_owned(),
            None => format!(" {}", self.text),
        }
    }
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

pub(super) fn notes(wording: Wording, change: &ArticleChange, editions: Editions<'_>) -> Vec<Note> {
    let (mut notes, relation) = (Vec::new(), editions.relation());
    let mut rewritten = None;
    let mut tell = |label: &str, text: String| {
        notes.push(Note { label: label.to_owned(), text, behind: None });
    };
    let places = |articles: &[crate::compare::ArticleRef]| -> Vec<Place> {
        articles.iter().map(|article| article.place.clone()).collect()
    };
    match change.status {
        Status::Added | Status::Removed if change.part => {
            let is_new = change.status == Status::Added;
            tell(wording.label_not_here(is_new), wording.article_not_here(is_new).to_owned());
        }
        Status::Added => {
            let label = match relation {
                Relation::Successive => wording.label_added(),
                Relation::Beside => wording.label_only_in_annual_report(),
            };
            tell(label, wording.article_new(relation).to_owned());
        }
        Status::Removed => {
            let label = match (change.provisional, relation) {
                (true, _) => wording.label_provisional(),
                (false, Relation::Successive) => wording.label_removed(),
                (false, Relation::Beside) => wording.label_only_in_budget(false),
            };
            tell(label, wording.article_gone(relation, change.provisional).to_owned());
        }
        Status::Split => tell(wording.label_split(), wording.article_split(&places(&change.to))),
        Status::Merged => {
            tell(wording.label_merged(), wording.article_merged(&places(&change.from)));
        }
        Status::Rewritten => {
            let (left, all) = sentences_left(change, editions);
            tell(wording.label_rewritten(), wording.article_rewritten(left, all));
            rewritten = Some(wording.article_rewritten_note(left, all));
        }
        Status::Unchanged | Status::Changed | Status::NotCompared => {}
    }
    if let ([old], [new]) = (change.from.as_slice(), change.to.as_slice()) {
        if change.moved_chapter {
            let text = wording.article_moved_chapter(&old.place.chapter, &new.place.chapter);
            tell(wording.label_moved(), text);
        }
        if change.renumbered {
            tell(wording.label_renumbered(), wording.article_renumbered(&old.place, &new.place));
        }
        if change.retitled {
            tell(wording.label_retitled(), wording.article_retitled(&old.title, &new.title));
        }
    }
    if change.number_reused {
        tell(wording.label_number_reused(), wording.article_number_reused().to_owned());
    }
    // It is told first.
    if let Some(first) = notes.first_mut() {
        first.behind = rewritten;
    }
    notes
}

/// Tells which of A and B the article no longer has, though it goes on.
fn sections_gone(wording: Wording, change: &ArticleChange, editions: Editions<'_>) -> Vec<Note> {
    let [to] = change.to.as_slice() else { return Vec::new() };
    let gone = change.sections.iter().filter(|section| {
        section.kind.is_compared()
            && !section.units.is_empty()
            && section.units.iter().all(|unit| unit.op == Op::Removed)
            && article_of(editions.new, &to.place)
                .is_some_and(|article| article.sections_of(section.kind).next().is_none())
    });
    gone.map(|section| {
        let provisional = section.units.iter().any(|unit| unit.provisional);
        let (label, relation) = (wording.label_section_gone(), editions.relation());
        let text = wording.section_gone(section.kind, relation, provisional);
        Note { label: label.to_owned(), text, behind: None }
    })
    .collect()
}

/// Tells which texts of A and B were given by hand.
fn sections_given(wording: Wording, change: &ArticleChange, editions: Editions<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    for (edition, articles) in [(editions.old, &change.from), (editions.new, &change.to)] {
        for article in articles {
            let Some(text) = chapter_of(edition, &article.place.chapter) else { continue };
            let given = text.held.iter().filter(|held| held.why == Held::GIVEN);
            let own = given.filter(|held| held.article == article.place.within_chapter());
            notes.extend(own.filter_map(|held| held.section).map(|section| Note {
                label: wording.label_given().to_owned(),
                text: wording.section_given(section, (edition.kind, edition.year)),
                behind: None,
            }));
        }
    }
    notes
}

/// Counts the old sentences of A and B that stand in the new text to the letter, and all of them.
pub(super) fn sentences_left(change: &ArticleChange, editions: Editions<'_>) -> (usize, usize) {
    let kinds = || SectionKind::ALL.into_iter().filter(|kind| kind.is_compared());
    let mut new: Vec<&str> = change
        .to
        .iter()
        .flat_map(|to| kinds().flat_map(|kind| sentences_of(editions.new, &to.place, kind)))
        .collect();
    let (mut left, mut all) = (0, 0);
    for from in &change.from {
        for sentence in kinds().flat_map(|kind| sentences_of(editions.old, &from.place, kind)) {
            all += 1;
            if let Some(at) = new.iter().position(|other| *other == sentence) {
                new.swap_remove(at);
                left += 1;
            }
        }
    }
    (left, all)
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
