//! The synopsis of one article passage by passage, in the order of the text.
//!
//! Knows old and new side of every passage of A and B, and where each stands on its page. Must not
//! know width, colour or markup; what is said of a passage says `item`.

use crate::compare::{ArticleChange, SectionChange, Status, UnitChange};
use crate::model::SectionKind;
use crate::report::page_path::anchor;
use crate::report::wording::Wording;

use super::Editions;
use super::article::{ArticleView, rewritten};
use super::counts::Category;
use super::item::{ItemView, item};
use super::summary::{SectionSummary, category_name, summary};

/// One article of a comparison, passage by passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SynopsisView {
    /// What is said of the article as a whole, with its sources.
    pub article: ArticleView,
    /// Its sections A and B.
    pub sections: Vec<SynopsisSection>,
}

/// A section, in the order of the new text; what is gone stands where it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SynopsisSection {
    /// The kind.
    pub kind: SectionKind,
    /// Its counts.
    pub summary: SectionSummary,
    /// Its passages.
    pub rows: Vec<SynopsisRow>,
}

/// A passage of both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SynopsisRow {
    /// Of which kind it is.
    pub category: Category,
    /// The name of that kind.
    pub kind: &'static str,
    /// Where it stands on its page.
    pub anchor: String,
    /// What is told of it. What is equal has no number: 0.
    pub item: ItemView,
}

impl SynopsisView {
    /// Makes the synopsis.
    #[must_use]
    pub fn of(wording: Wording, change: &ArticleChange, editions: Editions<'_>) -> Self {
        let mut number = 0;
        let compared = change.sections.iter().filter(|section| section.kind.is_compared());
        let sections = compared.map(|section| SynopsisSection {
            kind: section.kind,
            summary: summary(wording, change, section, editions),
            rows: rows(wording, change, section, editions, &mut number),
        });
        Self {
            sections: sections.collect(),
            article: ArticleView::of(wording, change, editions, false),
        }
    }

    /// Tells how many passages have something to tell.
    #[must_use]
    pub fn told(&self) -> usize {
        let rows = self.sections.iter().flat_map(|section| &section.rows);
        rows.filter(|row| row.item.number > 0).count()
    }
}

fn rows(
    wording: Wording,
    change: &ArticleChange,
    section: &SectionChange,
    editions: Editions<'_>,
    number: &mut usize,
) -> Vec<SynopsisRow> {
    let named = |category: Category, anchor: String, item: ItemView| SynopsisRow {
        category,
        kind: category_name(wording, category),
        anchor,
        item,
    };
    let is_told =
        |unit: &&UnitChange| !matches!(Category::of(unit), Category::Equal | Category::NotCompared);
    // Of an article of which little is left its old text stands whole beside its new.
    if change.status == Status::Rewritten && section.units.iter().any(|unit| is_told(&unit)) {
        *number += 1;
        let anchor = section.units.first().map(anchor_of).unwrap_or_default();
        let item = rewritten(wording, section, *number);
        return vec![named(Category::Substantive, anchor, item)];
    }
    let rows = section.units.iter().map(|unit| {
        let own = if is_told(&unit) {
            *number += 1;
            *number
        } else {
            0
        };
        named(Category::of(unit), anchor_of(unit), item(wording, unit, editions, own))
    });
    rows.collect()
}

/// Returns where a passage stands on its page: by its new text, else by its old.
#[must_use]
pub fn anchor_of(unit: &UnitChange) -> String {
    let one = unit.to.first().or(unit.from.first());
    one.map(|one| anchor(&one.place, one.section, &one.text)).unwrap_or_default()
}
