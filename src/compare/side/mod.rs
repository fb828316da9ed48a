//! One side of a comparison: its articles and their units, measured once.
//!
//! Knows what is measured of a unit, and what its side says of it: how often its text stands there, and
//! which siblings open as it does. Must not know blocks, nor the other side.

pub(super) mod common;
pub(super) mod lexicon;
mod nearness;
pub(super) mod reader;
pub(super) mod unit;

use std::ops::Range;

use crate::compare::changes::UnitForm;
use crate::compare::reading::departments::{Department, department_of_chapter};
use crate::compare::side::lexicon::Lexicon;
use crate::compare::side::nearness::Index;
use crate::compare::side::reader::Reader;
use crate::model::{BudgetYear, Chapter, Edition, Role, SectionKind};
use crate::text::fold;

pub(super) use unit::{Entry, Fixture, Unit, What};

/// One side.
#[derive(Debug)]
pub(in crate::compare) struct Side<'a> {
    pub year: u16,
    pub articles: Vec<Entry<'a>>,
    pub units: Vec<Unit>,
    /// The chapters of which nobody knows which articles they have.
    pub unknown: Vec<&'a Chapter>,
    /// Which of its units hold a word.
    pub index: Index,
}

impl<'a> Side<'a> {
    /// Returns the department whose budget an article stands in.
    pub(in crate::compare) fn owner(&self, article: usize) -> Option<Department> {
        department_of_chapter(&self.articles[article].article.place.chapter, BudgetYear(self.year))
    }

    /// Reads both sides of a comparison.
    pub(in crate::compare) fn both(one: &'a Edition, two: &'a Edition) -> (Self, Self) {
        let (mut one, mut two) = (Self::read(one), Self::read(two));
        let lexicon = Lexicon::number(&mut one.units, &mut two.units);
        for side in [&mut one, &mut two] {
            for entry in &side.articles {
                mark_openings(&mut side.units[entry.units.clone()]);
            }
            mark_repeated(&mut side.units);
            side.index = Index::of(&side.units, lexicon.clone());
        }
        (one, two)
    }

    /// Reads the units of an edition: by article, by kind of section, in printed order.
    fn read(edition: &'a Edition) -> Self {
        let year = edition.year.0;
        let (articles, units, index) = (Vec::new(), Vec::new(), Index::default());
        let unknown = edition.chapters.iter().filter(|text| text.is_unknown());
        let unknown = unknown.map(|text| &text.publication.chapter).collect();
        let mut side = Self { year, articles, units, unknown, index };
        let articles = edition.chapters.iter().flat_map(|text| {
            let is_official = text.publication.standing.is_official();
            text.articles.iter().map(move |article| (article, is_official))
        });
        for (article, is_official) in articles {
            let start = side.units.len();
            let mut fixtures = Vec::new();
            for kind in SectionKind::ALL {
                let at = side.articles.len();
                let reader = Reader::new(at, kind, &mut side.units, &mut fixtures);
                let mut reader = reader.official(is_official);
                for section in article.sections_of(kind) {
                    reader.section(section);
                }
                reader::close(&mut fixtures, kind, side.units.len());
            }
            let units = start..side.units.len();
            let title_key = fold(&article.title);
            side.articles.push(Entry { article, title_key, units, fixtures });
        }
        side
    }

    /// Returns the units of one kind of section of an article.
    pub(in crate::compare) fn section(&self, article: usize, kind: SectionKind) -> Range<usize> {
        let units = self.articles[article].units.clone();
        let within = &self.units[units.clone()];
        let start = within.partition_point(|unit| unit.section < kind);
        let end = within.partition_point(|unit| unit.section <= kind);
        units.start + start..units.start + end
    }

    /// Returns what makes this side this side: the same for equal editions, whatever their year.
    pub(in crate::compare) fn signature(&self) -> impl Iterator<Item = (&str, String)> {
        let articles = self
            .articles
            .iter()
            .map(|entry| (entry.article.title.as_str(), entry.article.place.to_string()));
        let units = self.units.iter().map(|unit| {
            let role = unit.role.as_ref().map_or("", Role::as_str);
            (unit.text.as_str(), format!("{} {} {role}", unit.article, unit.section))
        });
        articles.chain(units)
    }
}

/// Notes for each unit how many words at its head a sibling of its section shares.
///
/// Sorted by key, the longest shared head is shared with one of the two beside it.
fn mark_openings(units: &mut [Unit]) {
    let mut order: Vec<usize> = (0..units.len()).collect();
    order.sort_by(|&one, &two| {
        (units[one].section, &units[one].key).cmp(&(units[two].section, &units[two].key))
    });
    for pair in order.windows(2) {
        let (one, two) = (pair[0], pair[1]);
        // The same text twice is no shared opening.
        if units[one].section != units[two].section || units[one].key == units[two].key {
            continue;
        }
        let shared = shared_words(&units[one], &units[two]);
        for at in [one, two] {
            units[at].opening = units[at].opening.max(shared);
        }
    }
}

/// Notes which texts stand more than once in their section, and how often on the whole side.
fn mark_repeated(units: &mut [Unit]) {
    let mut order: Vec<usize> = (0..units.len()).collect();
    let mut copies: Vec<(usize, usize)> = Vec::with_capacity(units.len());
    let own = |unit: &Unit| (unit.article, unit.section);
    order.sort_by(|&one, &two| {
        let (one, two) = (&units[one], &units[two]);
        (&one.masked, own(one), &one.squeezed).cmp(&(&two.masked, own(two), &two.squeezed))
    });
    for pair in order.windows(2) {
        let (one, two) = (&units[pair[0]], &units[pair[1]]);
        let again = own(one) == own(two) && one.squeezed == two.squeezed;
        for &at in pair {
            units[at].repeated |= again;
        }
    }
    for same in order.chunk_by(|&one, &two| units[one].masked == units[two].masked) {
        copies.extend(same.iter().map(|&at| (at, same.len())));
    }
    for (at, count) in copies {
        units[at].copies = count;
    }
}

/// Counts the words at the head that two units share.
fn shared_words(one: &Unit, two: &Unit) -> usize {
    one.words.iter().zip(&two.words).take_while(|(one, two)| one == two).count()
}

/// Tells whether two units may be the same by their form: rows are only compared with rows, notes
/// with notes.
pub(in crate::compare) fn comparable(one: &Unit, two: &Unit) -> bool {
    let apart = |form| matches!(form, UnitForm::Row | UnitForm::Note);
    one.form == two.form || !(apart(one.form) || apart(two.form))
}

/// Tells whether the role above a unit says something of it: an indicator measures the whole article,
/// under whatever role its table stands.
pub(in crate::compare) fn bears_role(unit: &Unit) -> bool {
    unit.form != UnitForm::Row
}

/// Returns the likeness of two units, a shared opening of siblings weighed down.
pub(in crate::compare) fn likeness(one: &Unit, two: &Unit) -> u16 {
    let opening = shared_words(one, two).min(one.opening.max(two.opening));
    if opening == 0 || one.key == two.key {
        return one.bag().dice(two.bag());
    }
    let signs: usize = one.key.split(' ').take(opening).map(|word| word.chars().count() + 1).sum();
    one.bag().dice_after_opening(two.bag(), signs as u64)
}
