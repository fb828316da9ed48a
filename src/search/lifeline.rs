//! The life of a sentence: from which edition to which, where, and where it stands now.
//!
//! Knows the editions that the table was made from. Must not word anything.

use std::collections::BTreeSet;

use super::query::{Filter, Query};
use super::table::{Found, Table};
use crate::model::{BudgetYear, Kind, Place, SectionKind};

/// A stretch of years in which a sentence stood in one place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stay {
    /// The first of its years.
    pub from: BudgetYear,
    /// The last of its years.
    pub to: BudgetYear,
    /// The article.
    pub place: Place,
    /// The section.
    pub section: SectionKind,
}

/// A sentence and its life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lifeline {
    /// The kind of paper it stands in.
    pub kind: Kind,
    /// As it was printed last.
    pub text: String,
    /// The title of the article in which it stood last.
    pub title: String,
    /// The edition that brought it.
    pub first: BudgetYear,
    /// Whether it may be older: its place was read in no earlier edition.
    pub at_least: bool,
    /// The last edition that has it.
    pub last: BudgetYear,
    /// The newest edition of its kind.
    pub newest: BudgetYear,
    /// Whether that is the last one that has it.
    pub stands: bool,
    /// Whether the newest edition has no paper of the chapter in which it stood last, or has not read that
    /// place, so that nobody knows.
    pub is_unknown: bool,
    /// The editions that have it.
    pub editions: usize,
    /// The years between in which its chapter has a paper, and not this sentence.
    pub gaps: Vec<BudgetYear>,
    /// Its places, oldest first.
    pub stays: Vec<Stay>,
}

impl Lifeline {
    /// Returns where it stands, or stood last.
    #[must_use]
    pub fn place(&self) -> Option<(&Place, SectionKind)> {
        self.stays.last().map(|stay| (&stay.place, stay.section))
    }
}

impl Table {
    /// Returns the lives of the sentences that are found: those that stand now and those that came last
    /// before the others.
    #[must_use]
    pub fn lifelines(&self, query: &Query, filter: &Filter) -> Vec<Lifeline> {
        let found = self.search(query, filter);
        let mut lives: Vec<Lifeline> =
            found.into_iter().filter_map(|one| self.lifeline(one)).collect();
        lives.sort_by(|one, two| {
            let when = |life: &Lifeline| (life.last, life.first);
            when(two).cmp(&when(one)).then_with(|| one.place().cmp(&two.place()))
        });
        lives
    }

    /// Returns the life of a sentence.
    #[must_use]
    pub fn lifeline(&self, found: Found) -> Option<Lifeline> {
        let years: BTreeSet<BudgetYear> =
            found.places.iter().flat_map(|(.., years)| years).copied().collect();
        let (&first, &last) = (years.first()?, years.last()?);
        let mut stays: Vec<Stay> = found
            .places
            .into_iter()
            .flat_map(|(place, section, years)| self.stays(&place, section, &years))
            .collect();
        stays.sort_by(|one, two| {
            (one.to, one.from, &one.place).cmp(&(two.to, two.from, &two.place))
        });
        let has_read =
            |stay: &Stay, year: BudgetYear| self.coverage.has_read(&stay.place, stay.section, year);
        let earliest = stays.iter().min_by_key(|stay| stay.from)?;
        // It may have stood in the edition before, where that was not read.
        let before = self.years().iter().rfind(|year| **year < first);
        let at_least = before.is_none_or(|year| !has_read(earliest, *year));
        let newest = self.years().last().copied().unwrap_or(last);
        let is_unknown = last < newest && !has_read(stays.last()?, newest);
        let between = self.years().iter().filter(|year| (first..last).contains(*year));
        let gaps = between.filter(|year| {
            let before = stays
                .iter()
                .filter(|stay| stay.from < **year)
                .max_by_key(|stay| stay.to.min(**year));
            !years.contains(year) && before.is_some_and(|stay| has_read(stay, **year))
        });
        Some(Lifeline {
            kind: self.kind,
            text: found.text,
            title: found.title,
            first,
            at_least,
            last,
            newest,
            stands: last == newest,
            is_unknown,
            editions: years.len(),
            gaps: gaps.copied().collect(),
            stays,
        })
    }

    /// Joins years that follow each other among the editions that there are.
    fn stays(&self, place: &Place, section: SectionKind, years: &[BudgetYear]) -> Vec<Stay> {
        let at = |year: &BudgetYear| self.years().iter().position(|one| one == year);
        let mut stays: Vec<Stay> = Vec::new();
        for year in years {
            match stays.last_mut() {
                Some(stay) if at(&stay.to).map(|at| at + 1) == at(year) => stay.to = *year,
                _ => stays.push(Stay { from: *year, to: *year, place: place.clone(), section }),
            }
        }
        stays
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::edition;
    use super::super::table::Builder;
    use super::*;

    fn lives(query: &str) -> Vec<Lifeline> {
        let mut builder = Builder::default();
        for edition in [
            edition(2022, &[("XXV/1", "De huur is laag. Het dak is dicht.")]),
            edition(2023, &[("XXV/1", "Het dak is dicht.")]),
            edition(
                2024,
                &[("XXV/1", "De huur is laag. Het dak is dicht."), ("XXVI/4", "De muur is oud.")],
            ),
            edition(2025, &[("XXVI/2", "De huur is laag."), ("XXV/1", "De deur is groen.")]),
            edition(2026, &[("XXV/1", "De deur is groen.")]),
        ] {
            builder.add(&edition);
        }
        let table = builder.finish(Kind::Begroting);
        table.lifelines(&Query::read(query).unwrap(), &Filter::default())
    }

    #[test]
    fn a_life_tells_its_places_its_gaps_and_its_end() {
        let life = &lives("huur")[0];
        assert_eq!((life.first, life.last, life.editions), (BudgetYear(2022), BudgetYear(2025), 3));
        assert_eq!(life.gaps, [BudgetYear(2023)]);
        assert!(life.at_least && !life.stands);
        // Chapter XXVI has no paper in 2026: nobody knows.
        assert!(life.is_unknown);
        let stays: Vec<String> = life
            .stays
            .iter()
            .map(|stay| format!("{} {}-{}", stay.place, stay.from, stay.to))
            .collect();
        assert_eq!(stays, ["XXV/1 2022-2022", "XXV/1 2024-2024", "XXVI/2 2025-2025"]);
    }

    #[test]
    fn a_sentence_that_came_later_is_known_to_be_young_and_one_that_went_to_be_gone() {
        let door = &lives("deur")[0];
        assert!(door.stands && !door.at_least && door.gaps.is_empty());
        let roof = &lives("dak")[0];
        assert!(!roof.stands && !roof.is_unknown && roof.editions == 3);
        // Of a chapter of which nothing earlier is here, it may be older.
        assert!(lives("muur")[0].at_least);
    }

    #[test]
    fn what_was_not_read_may_have_held_it() {
        let mut editions = [
            edition(2024, &[("XXV/1", "De tuin is groot.")]),
            edition(2025, &[("XXV/1", "De huur is laag.")]),
            edition(2026, &[("XXV/1", "De tuin is groot.")]),
        ];
        for unread in [0, 2] {
            let article = &mut editions[unread].chapters[0].articles[0];
            article.sections.clear();
            article.unread = vec![SectionKind::Doelstelling];
        }
        let mut builder = Builder::default();
        for edition in &editions {
            builder.add(edition);
        }
        let table = builder.finish(Kind::Begroting);
        let life = &table.lifelines(&Query::read("huur").unwrap(), &Filter::default())[0];
        assert!(life.at_least && life.is_unknown && !life.stands);
    }

    #[test]
    fn what_stands_now_comes_first() {
        let order: Vec<String> = lives("is").into_iter().map(|life| life.text).collect();
        let expected =
            ["De deur is groen.", "De huur is laag.", "De muur is oud.", "Het dak is dicht."];
        assert_eq!(order, expected);
    }
}
